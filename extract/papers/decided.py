"""What the user has decided on papers, found among the records: which are joined, which are parted."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.people.corrections import Corrections
from graph.folding import title_key
from graph.identifiers import short_hash
from graph.model import PaperLink, Record
from graph.rows.publications import identifiers

CORRECTION = "correction"
Mark = tuple[int, int]  # number of the decision, which of its papers


@dataclass(frozen=True, slots=True)
class Decided:
    """Records by number: the marks of those that are parted, and the sets that are one paper."""

    marks: Mapping[int, frozenset[Mark]]
    sets: tuple[tuple[int, ...], ...]


class Finder:
    """Finds records by what a user writes of a paper: its id, an entry of a file, a title; a class for its index."""

    def __init__(self, records: Sequence[Record]) -> None:
        """Index the records; their order is that of the numbers."""
        self._found: dict[str, set[int]] = defaultdict(set)
        self._titles: dict[str, set[int]] = defaultdict(set)
        for number, record in enumerate(records):
            for text in _names(record):
                self._found[text].add(number)
            self._titles[title_key(record.title)].add(number)

    def find(self, text: str) -> set[int]:
        """Return the records that have this id, are this entry, or have this title; none where it fits none."""
        return self._found.get(text.strip()) or self._titles.get(title_key(text), set())


def _names(record: Record) -> tuple[str, ...]:
    """Return what else than its title a record is called: itself, its ids, the ids that its title gives a paper."""
    name = f"title:{short_hash(title_key(record.title), 12)}"
    return record.id, *identifiers(record), name, f"{name}-{short_hash(record.id, 6)}"


def is_meant(record: Record, fixes: Corrections) -> bool:
    """Whether a decision on papers may mean a record; all that may are to be decided on together."""
    texts = [text for joining in fixes.same_paper for text in joining.papers]
    texts += [text for parting in fixes.different_papers for group in parting.papers for text in group]
    if not texts:
        return False
    key = title_key(record.title)
    return not {text.strip() for text in texts}.isdisjoint(_names(record)) or any(title_key(t) == key for t in texts)


def decided(records: Sequence[Record], fixes: Corrections) -> Decided:
    """Return what the decisions on papers come to; nothing is looked for where there are none."""
    marks: dict[int, frozenset[Mark]] = {}
    sets: list[tuple[int, ...]] = []
    if not (fixes.same_paper or fixes.different_papers):
        return Decided(marks, ())
    finder = Finder(records)
    for number, parting in enumerate(fixes.different_papers, 1):
        for paper, group in enumerate(parting.papers):
            members = {n for text in group for n in finder.find(text)}
            for n in members:
                marks[n] = marks.get(n, frozenset()) | {(number, paper)}
            sets.append(tuple(sorted(members)))
    sets += [tuple(sorted({n for t in joining.papers for n in finder.find(t)})) for joining in fixes.same_paper]
    return Decided(marks, tuple(sets))


def without_effect(records: Sequence[Record], fixes: Corrections, links: Sequence[PaperLink]) -> tuple[str, ...]:
    """Return a note for each decision on papers that finds no record, or that another decision undoes."""
    if not (fixes.same_paper or fixes.different_papers):
        return ()
    paper = {link.record: link.paper for link in links}
    return tuple(_notes(records, fixes, Finder(records), paper))


def _notes(records: Sequence[Record], fixes: Corrections, finder: Finder, paper: Mapping[str, str]) -> Iterator[str]:
    def papers_of(text: str) -> set[str]:
        return {paper[records[n].id] for n in finder.find(text)}

    for number, joining in enumerate(fixes.same_paper, 1):
        where = f"corrections: [[same_paper]] number {number}"
        yield from (f"{where}: no entry is {text!r}." for text in joining.papers if not finder.find(text))
        if len(there := {p for text in joining.papers for p in papers_of(text)}) > 1:
            yield f"{where}: they are still {len(there)} papers, as another decision separates them."
    for number, parting in enumerate(fixes.different_papers, 1):
        where = f"corrections: [[different_papers]] number {number}"
        yield from (f"{where}: no entry is {t!r}." for group in parting.papers for t in group if not finder.find(t))
        each = [{p for text in group for p in papers_of(text)} for group in parting.papers]
        if any(not one.isdisjoint(other) for n, one in enumerate(each) for other in each[:n]):
            yield f"{where}: they are still one paper; name the entries of each, none of them twice."
