"""What is loaded, what is missing, what is doubtful, and which analyses the data allow."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from graph.cells import counted
from graph.folding import is_retracted, title_key
from graph.model import Decisions, Problem, Record, Source, Value
from graph.numbers import whole
from graph.records import Records
from graph.rows import papers_of
from graph.rows.citations import citations
from graph.rows.papers import Paper
from graph.schema import LARGEST_TEAM
from graph.stores import Store
from graph.stores.kept_measures import notes_in
from graph.stores.statements import READ_KEPT
from queries.answer import Answer
from queries.answers.disagree import FIELDS, disagreement
from queries.answers.identities import top_under_each

Row = tuple[str, str, str]
COLUMNS = ("about", "finding", "detail")
MOST_LISTED = 20
MOST_EXAMPLES = 5
MOST_ALIKE = 3  # problems that differ in what they quote alone
_QUOTED = re.compile(r"“[^”]*”")
# Resolving people four times over takes a minute or more above this.
MOST_COMPARED = 5_000
# The rules that can be wrong, the weakest first: what they joined is shown.
_WEAK = ("near title", "same title, published later", "same title")

_COUNTS = {
    "papers": "MATCH (p:Paper) RETURN count(p) AS n",
    "authors": "MATCH (a:Author) RETURN count(a) AS n",
    "pairs of co-authors": "MATCH ()-[c:CO_AUTHORED]->() RETURN count(c) AS n",
    "topics": "MATCH (t:Topic) WHERE t.papers > 0 RETURN count(t) AS n",
    "methods": "MATCH (m:Method) RETURN count(m) AS n",
    "datasets": "MATCH (d:Dataset) RETURN count(d) AS n",
    "venues": "MATCH (v:Venue) RETURN count(v) AS n",
    "institutions": "MATCH (i:Institution) RETURN count(i) AS n",
    "citations": "MATCH ()-[c:CITES]->() RETURN count(c) AS n",
}
_MISSING = {
    "without an abstract": "MATCH (p:Paper) WHERE p.abstract = '' RETURN count(p) AS n",
    "without a year": "MATCH (p:Paper) WHERE p.year IS NULL RETURN count(p) AS n",
    "without authors": "MATCH (p:Paper) WHERE NOT EXISTS { (:Author)-[:AUTHORED]->(p) } RETURN count(p) AS n",
    "with a cut list of authors": (
        "MATCH (p:Paper) WHERE p.authors_complete = false AND EXISTS { (:Author)-[:AUTHORED]->(p) }"
        " RETURN count(p) AS n"
    ),
    "without topics": "MATCH (p:Paper) WHERE NOT EXISTS { (p)-[:HAS_TOPIC]->(:Topic) } RETURN count(p) AS n",
    "without a venue": "MATCH (p:Paper) WHERE p.venue IS NULL RETURN count(p) AS n",
}


def doctor(store: Store, records: Records, *, compare_identity: bool = False) -> Answer:
    """Return what a user should know before trusting an answer: counts, gaps, doubts, and what can be asked.

    Ways of telling people apart are compared for at most MOST_COMPARED records, for more with `compare_identity`.
    """
    decisions = records.decisions()
    papers = papers_of(records.records(), decisions)
    counts = {name: _count(store, query) for name, query in _COUNTS.items()}
    missing = {name: _count(store, query) for name, query in _MISSING.items()}
    rows = [*_state(store, records), *(("loaded", name, str(n)) for name, n in counts.items())]
    rows += [("missing", f"papers {name}", f"{n} of {counts['papers']}") for name, n in missing.items() if n]
    rows += _kept(store)
    rows += _doubts(store, papers, decisions)
    rows += _joined(papers, decisions)
    rows += _disagreements(papers)
    rows += _cut_pages(records.sources(), records.counts())
    rows += _allowed(counts, missing)
    rows += _references(papers)
    if compare_identity or sum(n for n, _ in records.counts().values()) <= MOST_COMPARED:
        rows += _compared(records)
    return Answer("doctor", {}, COLUMNS, tuple(rows))


def _kept(store: Store) -> Iterator[Row]:
    """The measures that stand on the people of the graph, and how each was asked for."""
    for note in notes_in(row[0] for row in store.read(READ_KEPT, {}).rows):
        measure, people = note.pop("measure"), counted(note.pop("people"), "person", "people")
        asked = "; ".join(f"{name} {value}" for name, value in sorted(note.items()) if value not in (None, False))
        yield "kept", f"{measure}: on {people}", asked


def _compared(records: Records) -> Iterator[Row]:
    """How many people there are, and who has most co-authors, under each way of telling people apart."""
    for identity, people, top in top_under_each(records):
        shown = ", ".join(f"{name} {n}" for name, n in top)
        yield "identity", f"--identity {identity}: {people} people", f"most co-authors: {shown}"


def _count(store: Store, query: str) -> int:
    return whole(store.read(query, {}).rows[0][0])


def _state(store: Store, records: Records) -> Iterator[Row]:
    built = store.built()
    current = built is not None and built.complete and built.run == records.meta("run")
    yield "store", "graph", "up to date" if current else "older than the records: run `paperkg build`"
    total = records.counts()
    yield "store", "sources", str(len(total))
    yield "store", "records", str(sum(n for n, _ in total.values()))
    yield from _problems(records.problems())


def _problems(problems: Sequence[Problem]) -> Iterator[Row]:
    """Problems by where they are; of those that differ in what they quote alone the first few, and how many more."""
    alike: dict[str, list[Problem]] = {}
    for problem in problems:
        alike.setdefault(_QUOTED.sub("“…”", problem.reason), []).append(problem)
    rows: list[Row] = []
    left = len(problems)
    for reason, several in alike.items():
        if len(rows) < MOST_LISTED:
            rows += [("problem", problem.place, problem.reason) for problem in several[:MOST_ALIKE]]
            rows += [("problem", f"{len(several) - MOST_ALIKE} more", reason)] * (len(several) > MOST_ALIKE)
            left -= len(several)
    yield from rows
    if left:
        yield "problem", "more", str(left)


def _doubts(store: Store, papers: Sequence[Paper], decisions: Decisions) -> Iterator[Row]:
    unverified = sum(p.unverified for p in decisions.persons)
    if unverified:
        yield (
            "doubtful",
            "people whose identity is uncertain",
            f"{unverified} of {len(decisions.persons)}; see `paperkg people`",
        )
    shared = Counter(p.key for p in decisions.persons)
    names = sum(1 for n in shared.values() if n > 1)
    if names:
        yield "doubtful", "names shared by several people", f"{names}; see `paperkg ask namesakes`"
    inferred = _count(store, "MATCH ()-[w:AUTHORED]->() WHERE w.inferred = true RETURN count(w) AS n")
    if inferred:
        yield (
            "doubtful",
            "authorships inferred from whose page it is",
            f"{inferred}; see `paperkg ask inferred-authorships`",
        )
    titles = Counter(p.records[0].title.casefold() for p in papers)
    if same := sum(1 for n in titles.values() if n > 1):
        yield "doubtful", "titles shared by several papers", f"{same}; see `paperkg ask possible-duplicates`"
    if large := sum(p.at_least > LARGEST_TEAM for p in papers):
        yield "left out", f"papers of more than {LARGEST_TEAM} authors make no ties", str(large)
    for note in decisions.notes:
        yield ("corrections", "matches nothing", note) if "corrections" in note else ("doubtful", "identifiers", note)


def _joined(papers: Sequence[Paper], decisions: Decisions) -> Iterator[Row]:
    """How many records were joined to papers, by rule, and what the weaker rules joined.

    Names are joined by the rules of `paperkg people --all`.
    """
    if several := sum(len(p.records) > 1 for p in papers):
        yield "joined", "papers of several records", f"{several} of {len(papers)}"
    for rule, n in sorted(Counter(link.rule for link in decisions.papers).items()):
        yield "joined", f"records: {rule}", str(n)
    rules: dict[str, set[str]] = {}
    for link in decisions.papers:
        rules.setdefault(link.paper, set()).add(link.rule)
    for rule in _WEAK:
        found = [("joined", f"{p.id} by {rule}", _told(p.records)) for p in papers if rule in rules[p.id]]
        yield from _first(found, f"papers by {rule}")


def _told(records: Sequence[Record]) -> str:
    """What tells records apart that were joined: the title where it differs, year, identifiers, where they stand."""
    titles = len({title_key(r.title) for r in records}) > 1
    differences = []
    for r in records:
        facts = [f"“{r.title}”" if titles else None, r.year, r.doi, r.arxiv and f"arXiv {r.arxiv}", r.acl, r.venue]
        differences.append(f"{', '.join(str(fact) for fact in facts if fact) or 'title only'} ({r.id})")
    return "; ".join(differences)


def _disagreements(papers: Sequence[Paper]) -> Iterator[Row]:
    """Where records of one paper do not say the same: of how many papers, and the first of them with what each says."""
    for field in FIELDS:
        found = [("disagree", f"{p.id} on {field}", said) for p in papers if (said := disagreement(p.records, field))]
        yield from _first(found, f"papers on {field}")


def _cut_pages(sources: Sequence[Source], counts: Mapping[str, tuple[int, int]]) -> Iterator[Row]:
    """Pages that claim more papers than stand on them: whoever counts an owner's papers counts those on the page."""
    for source in sources:
        facts = dict(source.facts)
        claimed = facts.get("papers", "")
        if claimed.isdecimal() and int(claimed) > counts[source.name][0]:
            whose = f" of {facts['owner']}" if "owner" in facts else ""
            yield "missing", f"papers of a page{whose}", f"{claimed} claimed, {counts[source.name][0]} on {source.name}"


def _references(papers: Sequence[Paper]) -> Iterator[Row]:
    """What the references allow: nothing is invented of works that are cited and were not read."""
    cited = citations(papers)
    if not cited.references:
        yield "not possible", "citations", "no source gave references"
        return
    what = "citations, co-citation, bibliographic coupling, main path"
    lead = f"{cited.found} of {cited.references} references lead to papers that have been read"
    yield ("possible" if cited.edges else "not possible"), what, lead
    yield "missing", "cited works that have not been read", str(cited.references - cited.found)
    retracted = [paper.id for paper in papers if any(r.retracted or is_retracted(r.title) for r in paper.records)]
    if retracted:
        yield "doubtful", "retracted papers", f"{len(retracted)}: {', '.join(retracted[:MOST_EXAMPLES])}"


def _first(rows: Sequence[Row], noun: str) -> Iterator[Row]:
    """The first rows, and how many there are where that is not all."""
    yield from rows[:MOST_EXAMPLES]
    if len(rows) > MOST_EXAMPLES:
        yield rows[0][0], f"{noun}, in all", str(len(rows))


def _allowed(counts: Mapping[str, int], missing: Mapping[str, int]) -> Iterator[Row]:
    """Which of the analyses have something to stand on."""
    papers = counts["papers"]
    dated = papers - missing["without a year"]
    wants: tuple[tuple[str, bool, Value], ...] = (
        (
            "co-author networks and centrality",
            counts["pairs of co-authors"] > 0,
            f"{counts['pairs of co-authors']} pairs",
        ),
        ("bridges between topics", counts["topics"] > 1, f"{counts['topics']} topics"),
        ("methods in common", counts["methods"] > 0, f"{counts['methods']} methods"),
        ("trends over years", dated > papers / 2, f"{dated} of {papers} papers have a year"),
    )
    for name, possible, detail in wants:
        yield ("possible" if possible else "not possible"), name, str(detail)
