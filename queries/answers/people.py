"""Who is who, as decided: doubtful people, every printed name, and why names are one person."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from extract.people.names import parse
from extract.people.separate_coauthors import APART
from graph.cells import counted, printable
from graph.errors import AmbiguousName, UnknownName
from graph.folding import fold, title_key
from graph.identifiers import AUTHOR_IDS
from graph.model import Person, Value
from graph.records import Records
from graph.rows import papers_of
from graph.rows.papers import Paper
from queries.answer import Answer
from queries.lookup.near_names import nearest

EVERYONE = ("author", "source", "key", "position", "printed_name", "rule", "confidence")
DOUBTFUL = ("author", "name", "papers", "confidence", "names", "could_be", "rules")
EXPLAINED = ("paper", "title", "year", "printed_name", "rule", "confidence", "with")


class Identities:
    """The decisions on people of a records file, looked at from several sides."""

    def __init__(self, records: Records) -> None:
        self._decisions = records.decisions()
        found = list(records.records())
        self._keys = {r.id: (r.source, r.key) for r in found}
        self._papers: dict[str, Paper] = {p.id: p for p in papers_of(found, self._decisions)}
        self._persons = {p.id: p for p in self._decisions.persons}
        self._works: dict[str, set[str]] = defaultdict(set)
        self._team: dict[str, set[str]] = defaultdict(set)
        self._paper_of = {link.record: link.paper for link in self._decisions.papers}
        for link in self._decisions.links:
            self._works[link.author].add(link.paper)
            self._team[link.paper].add(link.author)

    def find(self, text: str) -> Person:
        """The one person of a name or an id; UsageError when it fits none or several."""
        if text in self._persons:
            return self._persons[text]
        wanted = fold(text)
        hits = [p for p in self._persons.values() if wanted and wanted in {fold(name) for name in (p.name, *p.names)}]
        if len(hits) == 1:
            return hits[0]
        if hits:
            told = "; ".join(f"{p.id} ({counted(len(self._works[p.id]), 'paper')})" for p in hits)
            raise AmbiguousName(f"{printable(text)!r} fits several authors: {told}. Give the id.")
        near = nearest(text, [p.name for p in self._persons.values()])
        hint = (
            f"did you mean {', or '.join(printable(n) for n in near)}?"
            if near
            else "`paperkg people --all` lists all names."
        )
        raise UnknownName(f"there is no author {printable(text)!r}; {hint}")

    @cached_property
    def _bearers(self) -> dict[str, set[str]]:
        bearers: dict[str, set[str]] = defaultdict(set)
        for person in self._decisions.persons:
            for name in person.names:
                bearers[parse(name).key].add(person.id)
        return bearers

    def bearers(self, name: str) -> set[str]:
        """Return the ids of the people with a printed name, or with one that is equal after folding."""
        return self._bearers[parse(name).key]

    def places(self, author: str) -> list[tuple[str, int | None, str]]:
        """Where a person is printed: record, position, name."""
        links = (k for k in self._decisions.links if k.author == author)
        return [(k.record, k.position, k.printed_name) for k in links]

    def paper_at(self, place: tuple[str, int | None, str]) -> str:
        """The paper of a record in which a name is printed."""
        return self._paper_of[place[0]]

    def title(self, paper: str) -> str:
        """The title of a paper."""
        return printable(self._papers[paper].records[0].title)

    def paper_spelled(self, author: str, paper: str) -> str:
        """How to write a paper of a person down: by title where that begins no other paper of theirs, else by id."""
        title = self._papers[paper].records[0].title
        keys = [title_key(r.title) for p in self.papers_of(author) for r in self._papers[p].records if p != paper]
        key = title_key(title)
        return paper if any(f"{other} ".startswith(f"{key} ") for other in keys) else title

    def papers_of(self, author: str) -> list[str]:
        """The ids of a person's papers."""
        return sorted(self._works[author])

    def paper(self, author: str, text: str) -> str:
        """The one paper of a person with this id or title; UsageError when there is none."""
        wanted = fold(text)
        hits = [
            p for p in self.papers_of(author) if p == text or wanted in {fold(r.title) for r in self._papers[p].records}
        ]
        if len(hits) != 1:
            what = "no paper" if not hits else "several papers"
            raise UnknownName(f"{author} has {what} {printable(text)!r}; `paperkg people explain {author}` lists them.")
        return hits[0]

    def everyone(self) -> Answer:
        """Return every printed name of every entry, in order, and the person it belongs to."""
        rows = sorted(
            (
                *self._keys[k.record],
                -1 if k.position is None else k.position,
                k.author,
                k.printed_name,
                k.rule,
                k.confidence,
            )
            for k in self._decisions.links
        )
        shown = tuple((a, s, k, p if p >= 0 else None, n, r, round(c, 4)) for s, k, p, a, n, r, c in rows)
        return Answer("people", {"all": True}, EVERYONE, shown)

    def doubtful(self, limit: int) -> Answer:
        """The people who may be several, or one with others; those with most papers, who could change most, first."""
        doubtful = [p for p in self._decisions.persons if p.unverified]
        doubtful.sort(key=lambda p: (-len(self._works[p.id]), p.confidence, p.id))
        rows = tuple(self._row(p) for p in doubtful[:limit])
        notes = [f"{len(doubtful)} of {len(self._persons)} people are not certain to be one person, or to be no other."]
        notes += [*self._decisions.notes, "`paperkg people merge`, `split` and `confirm` decide, and survive rebuilds."]
        return Answer("people", {"limit": limit}, DOUBTFUL, rows, tuple(notes))

    def _row(self, p: Person) -> tuple[Value, ...]:
        listed: Sequence[Value] = (list(p.names), list(p.could_be), list(p.rules))
        return (p.id, p.name, len(self._works[p.id]), round(p.confidence, 4), *listed)

    def explain(self, author: str) -> Answer:
        """Each paper of a person: the name as printed, the rule and confidence, and with whom (as many as five)."""
        person = self._persons[author]
        rows: list[tuple[Value, ...]] = []
        for link in sorted(self._decisions.links, key=lambda k: (k.paper, k.record)):
            if link.author == author:
                paper = self._papers[link.paper]
                others = sorted(self._persons[a].name for a in self._team[link.paper] - {author})
                year = next((r.year for r in paper.records if r.year), None)
                facts = (
                    link.paper,
                    paper.records[0].title,
                    year,
                    link.printed_name,
                    link.rule,
                    round(link.confidence, 4),
                )
                rows.append((*facts, others[:5]))
        notes = [f"{person.name}: confidence {person.confidence:.2f}{', not certain' if person.unverified else ''}."]
        if person.ids:
            labels = {kind.name: kind.label for kind in AUTHOR_IDS}
            notes.append(f"known by: {', '.join(f'{labels.get(kind, kind)} {value}' for kind, value in person.ids)}.")
        if told := [rule for rule in person.rules if rule.startswith(APART)]:
            notes.append(f"{told[0]}: perhaps two people of one name.")
        if person.could_be:
            notes.append(f"could also be: {', '.join(person.could_be)}.")
        return Answer("people explain", {"author": author}, EXPLAINED, tuple(rows), tuple(notes))
