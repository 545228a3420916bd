"""Bridges between two topics: one sentence, then papers, methods, people, teams and chains, each with its evidence."""

from collections import Counter
from collections.abc import Collection, Sequence

from graph.cells import counted
from graph.errors import UsageError
from graph.model import Value
from graph.stores import Store
from queries.analyses.chance import DRAWS, expected_joint
from queries.analyses.networks import ALL
from queries.answer import Answer
from queries.answers.between import Between, papers_between
from queries.answers.in_common import MOST_STEPS, Common, chains, methods_in_common, people_in_common, team_bridges
from queries.answers.linked_by import between_notes
from queries.answers.sides import Joint, Side, joint_papers, sentence, side_of, texts_of
from queries.lookup import resolve

FEW = 5  # rows of a kind beside the joint papers
COLUMNS = (
    "kind",
    "id",
    "name",
    "year",
    "balance",
    "share_between",
    "on_first",
    "on_second",
    "evidence",
    "evidence_other",
)
EXPLAINED = {
    "kind": (
        "paper: about both topics; between: on the shortest links from papers on one to papers on the other; method:"
        " used on both sides; person: has papers on both; team: the first joint paper of people from each side; chain:"
        " the shortest way from one side to the other"
    ),
    "balance": "the smaller of a paper's two topic scores, 0 to 1: a paper is a bridge as far as it is about both",
    "share_between": (
        "of the shortest links between papers on one topic alone and papers on the other alone, the share through this"
        " paper; two papers are linked when they share a topic, a method or an author that few papers have"
    ),
    "on_first": "papers, or people of a team, on the side of the first topic",
    "on_second": "the same for the second topic",
}


def between(
    store: Store, topic: str, other: str, *, exact: bool = False, explain: bool = False, limit: int = 20
) -> Answer:
    """Return what joins two topics (names or ids), best first within each kind, with the evidence on both sides.

    A topic means all papers of its subtree, with `exact` only those of the heading itself. The first note says it in
    one sentence. At most `limit` joint papers, and FEW rows of each other kind. With no joint paper, the notes say so,
    and the rest of the rows is what comes nearest; with no row at all, they say within how many steps nothing joins
    the topics. `explain` adds the network behind it, what would change it, and what it does
    not mean. Where one topic lies under the other, that is said and nothing is listed. Raises UnknownName,
    AmbiguousName, and UsageError for one topic twice.
    """
    a, b = resolve(store, "topic", topic), resolve(store, "topic", other)
    if a.id == b.id:
        raise UsageError(f"{a.name} is one topic; give two.")
    parameters: dict[str, Value] = {"topic": a.id, "other": b.id, "exact": exact, "limit": limit}
    first, second = side_of(store, a, exact=exact), side_of(store, b, exact=exact)
    if not exact and (b.id in first.subtree or a.id in second.subtree):
        lower, upper = (second, first) if b.id in first.subtree else (first, second)
        return Answer("bridges", parameters, COLUMNS, (), _nested(lower, upper), {}, leads=True)
    joint, same_words = joint_papers(first, second)
    nearby = papers_between(store, first, second)
    rows = _joint_rows(store, joint[:limit], nearby) + _other_rows(store, first, second, nearby, bool(joint))
    notes = _notes(store, first, second, joint, same_words)
    if not joint:
        rows += _chain_rows(store, first, second)
        notes.append(_nearest(rows))
    notes += nearby.notes
    if len(joint) > limit:
        notes.append(f"{limit} of {len(joint)} joint papers are shown; --limit shows more.")
    notes += between_notes(joint, nearby.links) if explain else ()
    kinds = {row[0] for row in rows}
    explained = {name: text for name, text in EXPLAINED.items() if _is_used(name, kinds)}
    return Answer("bridges", parameters, COLUMNS, tuple(rows), tuple(notes), explained, leads=True)


def _is_used(column: str, kinds: Collection[Value]) -> bool:
    uses = {"balance": {"paper"}, "share_between": {"paper", "between"}, "on_first": {"method", "person", "team"}}
    return column not in uses or bool(uses[column] & set(kinds))


def _nested(lower: Side, upper: Side) -> tuple[str, ...]:
    papers, above = counted(len(lower.findings), "paper"), upper.topic.name
    said = f"{lower.topic.name} lies under {above} in the tree of headings: all its {papers} are papers on {above}"
    hint = f"--exact compares the two headings alone; `paperkg ask topic-subtree` shows what lies under {above}."
    return (f"{said}, so none of them is a bridge.", hint)


Row = tuple[Value, ...]


def _joint_rows(store: Store, joint: Sequence[Joint], nearby: Between) -> list[Row]:
    texts = texts_of(store, [j.paper for j in joint]) if joint else {}
    rows: list[Row] = []
    for j in joint:
        text = texts[j.paper]
        facts = ("paper", j.paper, text["title"], j.year, round(j.balance, 4), nearby.shares.get(j.paper), None, None)
        rows.append((*facts, sentence(j.first, text), sentence(j.second, text)))
    return rows


def _other_rows(store: Store, first: Side, second: Side, nearby: Between, any_joint: bool) -> list[Row]:
    """What the sides share besides papers; a joint paper itself does not show what else they share."""
    both = first.findings.keys() & second.findings.keys()
    sides = (first.findings.keys() - both, second.findings.keys() - both)
    rows: list[Row] = [
        ("between", paper, title, year, None, share, None, None, why, why_other)
        for paper, title, year, share, why, why_other in nearby.rows[:FEW]
    ]
    for kind, shared in (
        ("method", methods_in_common(store, *sides)),
        ("person", people_in_common(store, *sides)),
        ("team", team_bridges(store, first.findings.keys(), second.findings.keys())),
    ):
        rows += [_common_row(kind, common) for common in shared[: FEW if any_joint else 2 * FEW]]
    return rows


def _common_row(kind: str, common: Common) -> Row:
    counts = (common.on_first, common.on_second)
    return (kind, common.id, common.name, common.year, None, None, *counts, common.first, common.second)


def _chain_rows(store: Store, first: Side, second: Side) -> list[Row]:
    return [
        ("chain", None, f"{chain.steps} steps", None, None, None, None, None, " – ".join(chain.names), None)
        for chain in chains(store, first.findings.keys(), second.findings.keys())
    ]


def _notes(store: Store, first: Side, second: Side, joint: Sequence[Joint], same_words: int) -> list[str]:
    topics: dict[str, list[str]] = {}
    for paper, topic in store.read(
        "MATCH (p:Paper)-[:HAS_TOPIC]->(t:Topic) RETURN p.id AS paper, t.id AS topic ORDER BY paper, topic", {}, ALL
    ).rows:
        topics.setdefault(str(paper), []).append(str(topic))
    (total,) = store.read("MATCH (p:Paper) RETURN count(p) AS n", {}).rows[0]
    chance = expected_joint(list(topics.values()), first.subtree, second.subtree)
    sides = " and ".join(_counts(side) for side in (first, second))
    meet = f"{len(joint)} of {total} papers {'is' if len(joint) == 1 else 'are'} about both"
    expected = f"{chance.mean:.1f} ({chance.low} to {chance.high} in 95 % of {DRAWS} shuffles)"
    notes = [f"{sides}: {meet if joint else 'no paper is about both'}; by chance one would expect {expected}."]
    if same_words:
        notes.append(
            f"{counted(same_words, 'paper has', 'papers have')} both topics for the same words and"
            f" {'is' if same_words == 1 else 'are'} not counted."
        )
    empty = [side.topic.name for side in (first, second) if not side.findings]
    notes += [f"no paper has {name} or a topic below it." for name in empty]
    return [*notes, *_years(joint)]


def _counts(side: Side) -> str:
    narrower = len(side.subtree) - 1
    papers = counted(len(side.findings), "paper")
    if not narrower:
        return f"{side.topic.name} ({papers})"
    return f"{side.topic.name} ({papers} with its narrower topics, {side.own} without them)"


def _years(joint: Sequence[Joint]) -> list[str]:
    """When the topics first met, and whether it lasted."""
    dated = sorted((j.year, j.paper) for j in joint if j.year is not None)
    undated = len(joint) - len(dated)
    notes = []
    if dated:
        by_year = Counter(year for year, _ in dated)
        first, last = dated[0][0], dated[-1][0]
        shown = ", ".join(f"{year}: {by_year[year]}" for year in sorted(by_year)[-8:])
        notes.append(f"first joint paper in {first}, last in {last}; papers by year: {shown}.")
    if undated:
        notes.append(f"{counted(undated, 'joint paper has', 'joint papers have')} no year.")
    return notes


def _nearest(rows: Sequence[Row]) -> str:
    if not rows:
        return (
            f"nothing joins them: no method, no person, and no chain of up to {MOST_STEPS} steps over papers, topics,"
            " methods and people."
        )
    kinds = list(dict.fromkeys(str(row[0]) for row in rows))
    return f"what comes nearest is shown instead, by kind: {', '.join(kinds)}."
