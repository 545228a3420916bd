"""Which entries of files are one paper, as decided: doubtful papers, the entries of one, and how to write one down."""

from collections import defaultdict
from collections.abc import Sequence

from extract.papers.decided import Finder
from graph.cells import printable
from graph.errors import AmbiguousName, UnknownName
from graph.folding import title_key
from graph.model import Record, Value
from graph.records import Records
from graph.rows.publications import identifiers
from queries.answer import Answer
from queries.answers.disagree import FIELDS, disagreement
from queries.lookup.near_names import nearest

DOUBTFUL = ("paper", "title", "entries", "rules", "differ_on", "same_title_as")
EXPLAINED = ("entry", "title", "year", "venue", "identifiers", "rule")
WEAK = ("near title", "same title, published later", "same title")  # the rules that can be wrong
MOST_LISTED = 6


class Works:
    """The decisions on papers of a records file."""

    def __init__(self, records: Records) -> None:
        """Read the records and which paper each states."""
        self._records = sorted(records.records(), key=lambda r: (r.source, r.key))
        self._links = {link.record: link for link in records.decisions().papers}
        self._finder = Finder(self._records)
        self._members: dict[str, list[Record]] = defaultdict(list)
        self._notes = [note for note in records.decisions().notes if "paper]]" in note or "papers]]" in note]
        for record in self._records:
            self._members[self._links[record.id].paper].append(record)

    def find(self, text: str) -> str:
        """Return the id of the one paper of an id, an entry or a title (or its beginning).

        Raises UnknownName where it fits none, AmbiguousName where it fits several.
        """
        if text in self._members:
            return text
        hits = {self._links[self._records[n].id].paper for n in self._finder.find(text)}
        if not hits and (key := title_key(text)):
            hits = {self._links[r.id].paper for r in self._records if f"{title_key(r.title)} ".startswith(f"{key} ")}
        if len(hits) == 1:
            return hits.pop()
        if hits:
            some = "; ".join(sorted(hits)[:MOST_LISTED])
            raise AmbiguousName(f"{printable(text)!r} fits {len(hits)} papers: {some}. Give the id.")
        near = "; ".join(printable(n) for n in nearest(text, [r.title for r in self._records]))
        hint = f"near are: {near}." if near else "`paperkg ask title-search` finds titles by a word."
        raise UnknownName(f"there is no paper {printable(text)!r}; {hint}")

    def entry(self, paper: str, text: str) -> str:
        """Return the one entry of a paper that is meant: `file#key`, or an identifier that only one entry states."""
        members = {r.id for r in self._members[paper]}
        hits = {self._records[n].id for n in self._finder.find(text)} & members
        hits = hits or {r.id for r in self._members[paper] if r.key == text}
        if len(hits) != 1:
            what = "no entry" if not hits else f"{len(hits)} entries"
            raise UnknownName(f"{paper} has {what} {printable(text)!r}; `paperkg papers explain {paper}` lists them.")
        return hits.pop()

    def entries(self, paper: str) -> list[Record]:
        """Return the records that state a paper."""
        return self._members[paper]

    def title(self, paper: str) -> str:
        """Return the title of a paper."""
        return printable(self._members[paper][0].title)

    def spelled(self, paper: str) -> list[str]:
        """Return how to write a paper down: by its title or its id where these are of no other, else by its entries."""
        members = {r.id for r in self._members[paper]}
        title = self._members[paper][0].title
        for text in (title, paper) if paper.startswith("title:") else (paper, title):
            hits = {self._records[n].id for n in self._finder.find(text)}
            if hits and hits <= members:
                return [text]
        return sorted(members)

    def disagreements(self, papers: Sequence[str]) -> list[str]:
        """Return what the entries of several papers, taken as one, do not say alike: a sentence a field."""
        records = [record for paper in papers for record in self._members[paper]]
        return [f"they differ on {field}: {said}." for field in FIELDS if (said := disagreement(records, field))]

    def doubtful(self, limit: int) -> Answer:
        """Return the papers that weak rules joined, whose entries differ, or that share a title with another paper."""
        titles: dict[str, set[str]] = defaultdict(set)
        for paper, members in self._members.items():
            for record in members:
                titles[title_key(record.title)].add(paper)
        rows: list[tuple[Value, ...]] = []
        for paper, members in sorted(self._members.items()):
            rules = sorted({self._links[r.id].rule for r in members})
            differ = [field for field in FIELDS if disagreement(members, field)]
            twins = sorted({p for r in members for p in titles[title_key(r.title)]} - {paper})
            if twins or differ or any(rule in WEAK[:2] for rule in rules):
                listed: Sequence[Value] = (list(rules), list(differ), list(twins[:MOST_LISTED]))
                rows.append((paper, members[0].title, len(members), *listed))
        rows.sort(key=lambda row: (not row[5], not row[4], str(row[0])))
        notes = (
            f"{len(rows)} of {len(self._members)} papers may be several, or one with another.",
            *self._notes,
            "`paperkg papers merge` and `split` decide, and survive rebuilds.",
        )
        return Answer("papers", {"limit": limit}, DOUBTFUL, tuple(rows[:limit]), notes)

    def explain(self, paper: str) -> Answer:
        """Return the entries of a paper, what each states, by which rule it came to it, and where they differ."""
        rows = tuple(
            (r.id, r.title, r.year, r.venue, list(identifiers(r)), self._links[r.id].rule) for r in self._members[paper]
        )
        return Answer("papers explain", {"paper": paper}, EXPLAINED, rows, tuple(self.disagreements([paper])))
