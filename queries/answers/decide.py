"""Decisions on people and papers: written down, the graph built again, and checked to have taken effect."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

from graph.errors import UsageError
from graph.progress import Progress
from queries.answer import Answer

if TYPE_CHECKING:
    from extract.update import Decision, Report
    from graph.records import Records

Prepared = tuple["Decision", str, Sequence[str]]  # what is decided, how it is said, what is to be known beside it
COLUMNS = ("decided", "papers", "authors")
FEWEST = {"merge": 1, "confirm": 1, "split": 2}  # names; merging one is answered with what is wrong with it


class Graph(Protocol):
    """What a decision needs of a knowledge graph: its records, ids as they are now, and to be built again."""

    def records(self) -> "AbstractContextManager[Records]":
        """Open the records."""

    def current(self, text: str) -> str:
        """Return an author's id as it is now."""

    def update(self, *, progress: Progress, decision: "Decision | None") -> "Report":
        """Build again."""


def decide(kg: Graph, kind: str, names: Sequence[str], *, note: str, progress: Progress) -> Answer:
    """Keep a decision (one of `DECISIONS`) on what is named, and build the graph again.

    How people are told apart and whether texts count stay as they were. Raises UsageError for a name that fits nothing
    or several, NoEffect where the decision would change nothing; then nothing is written.
    """
    if kind not in DECISIONS:
        raise UsageError(f"there is no decision {kind!r}; there are: {', '.join(DECISIONS)}.")
    if len(names) < FEWEST.get(kind.partition(" ")[0], 0):
        raise UsageError(f"{kind}: give what it is of, and what is to be taken off it.")
    decision, sentence, notes = DECISIONS[kind](kg, names, note)
    report = kg.update(progress=progress, decision=decision)
    if kind.startswith("undo"):
        sentence, notes = f"{sentence} {notes[0]}", ()
    row = (sentence, report.counts.get("Paper"), report.counts.get("Author"))
    return Answer(kind, {}, COLUMNS, (row,), (*notes, *report.notes))


def _merge_people(kg: Graph, names: Sequence[str], note: str) -> Prepared:
    from queries.answers import decisions
    from queries.answers.people import Identities

    with kg.records() as records:
        identities = Identities(records)
    people = [identities.find(kg.current(name)) for name in names]
    ids = dict.fromkeys(person.id for person in people)
    said = f"{' and '.join(identities.find(one).name for one in ids)} are one person."
    return decisions.merge(identities, people, note), said, ()


def _split_person(kg: Graph, names: Sequence[str], note: str) -> Prepared:
    from queries.answers import decisions
    from queries.answers.people import Identities

    with kg.records() as records:
        identities = Identities(records)
    person = identities.find(kg.current(names[0]))
    away = [identities.paper(person.id, text) for text in names[1:]]
    mine = len(identities.papers_of(person.id))
    said = f"{len(set(away))} of {mine} papers of {person.name} are another person's."
    return decisions.split(identities, person, away, note), said, ()


def _confirm_person(kg: Graph, names: Sequence[str], note: str) -> Prepared:
    from queries.answers import decisions
    from queries.answers.people import Identities

    with kg.records() as records:
        identities = Identities(records)
    person = identities.find(kg.current(names[0]))
    said = f"{person.name} is one person, on {len(identities.papers_of(person.id))} papers."
    return decisions.confirm(identities, person, note), said, ()


def _undo_people(_kg: Graph, _names: Sequence[str], _note: str) -> Prepared:
    from queries.answers import decisions

    taken: list[str] = []
    return decisions.take_back(taken), "The last decision was undone:", taken


def _merge_papers(kg: Graph, names: Sequence[str], note: str) -> Prepared:
    from queries.answers import paper_decisions
    from queries.answers.papers import Works

    with kg.records() as records:
        works = Works(records)
    papers = list(dict.fromkeys(works.find(name) for name in names))
    said = f"{' and '.join(f'“{works.title(paper)}” ({paper})' for paper in papers)} are one paper."
    return paper_decisions.merge(works, papers, note), said, works.disagreements(papers)


def _split_paper(kg: Graph, names: Sequence[str], note: str) -> Prepared:
    from queries.answers import paper_decisions
    from queries.answers.papers import Works

    with kg.records() as records:
        works = Works(records)
    paper = works.find(names[0])
    away = [works.entry(paper, text) for text in names[1:]]
    said = f"{len(set(away))} of {len(works.entries(paper))} entries of “{works.title(paper)}” state another paper."
    return paper_decisions.split(works, paper, away, note), said, ()


def _undo_papers(_kg: Graph, _names: Sequence[str], _note: str) -> Prepared:
    from queries.answers import paper_decisions

    taken: list[str] = []
    return paper_decisions.take_back(taken), "The last decision was undone:", taken


DECISIONS: dict[str, Callable[[Graph, Sequence[str], str], Prepared]] = {
    "merge people": _merge_people,
    "split person": _split_person,
    "confirm person": _confirm_person,
    "undo people": _undo_people,
    "merge papers": _merge_papers,
    "split paper": _split_paper,
    "undo papers": _undo_papers,
}
