"""Decide over records: which are one paper, and who is who; over many in a copy of this process."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

from extract import papers, people
from extract.people.corrections import Corrections
from extract.vocabulary import headings
from graph.child_process import begun
from graph.model import Decisions, Group, Heading, Link, PaperLink, Person, Record
from graph.progress import Progress, silent

MANY = 10_000  # records over which is decided in a process of its own: that takes much memory
Deciding = AbstractContextManager[Callable[[], Decisions]]
_KINDS: dict[str, Any] = {
    "papers": PaperLink,
    "links": Link,
    "persons": Person,
    "groups": Group,
    "headings": Heading,
}


@dataclass(frozen=True, slots=True)
class How:
    """By which corrections of the user, how people are told apart, and with whose headings; none without texts."""

    fixes: Corrections
    identity: str
    skip_text: bool
    vocabulary: Path | None


@contextmanager
def deciding(records: Sequence[Record], how: How, progress: Progress = silent) -> Iterator[Callable[[], Decisions]]:
    """Begin to decide over records, which are sorted by id; yield what waits for the decisions.

    Few are decided over when they are asked for. The decisions of many come from a copy of this process as plain rows,
    as there are millions, and the caller can do other work until then.
    """
    if len(records) < MANY:
        yield lambda: decide(records, how, progress)
        return
    progress("joining", 0, 1)
    with begun(lambda: _packed(decide(records, how))) as packed:

        def result() -> Decisions:
            decisions = _unpacked(packed())
            progress("joining", 1, 1)
            return decisions

        yield result


def _packed(decisions: Decisions) -> dict[str, Any]:
    rows = {name: list(map(attrgetter(*kind.__slots__), getattr(decisions, name))) for name, kind in _KINDS.items()}
    return {**rows, "notes": decisions.notes}


def _unpacked(packed: dict[str, Any]) -> Decisions:
    notes = packed.pop("notes")
    decisions = {name: tuple(kind(*row) for row in packed.pop(name)) for name, kind in _KINDS.items()}
    return Decisions(**decisions, notes=notes)


def decide(records: Sequence[Record], how: How, progress: Progress = silent) -> Decisions:
    """Return the decisions over records that are sorted by id."""
    progress("joining", 0, 2)
    links = papers.join(records, how.fixes)
    progress("joining", 1, 2)
    identities = people.resolve(bylines(records, links), how.fixes, how.identity)
    progress("joining", 2, 2)
    return Decisions(
        papers=tuple(links),
        links=identities.links,
        persons=identities.persons,
        groups=identities.groups,
        headings=() if how.skip_text else headings(how.vocabulary),
        notes=(*papers.without_effect(records, how.fixes, links), *identities.notes),
    )


def bylines(records: Sequence[Record], links: Sequence[PaperLink]) -> list[people.Byline]:
    """What decides on people: a byline for each record that has authors, or a page's owner who may be one."""
    paper = {link.record: link.paper for link in links}
    return [byline(r, paper[r.id]) for r in records if r.authors or r.listed_for]


def byline(record: Record, paper: str) -> people.Byline:
    """What a record of a paper says of its people."""
    return people.Byline(
        record=record.id,
        paper=paper,
        authors=record.authors,
        complete=record.authors_complete,
        year=record.year,
        venue=record.venue,
        text=f"{record.title} {record.abstract}",
        owner=record.listed_for,
    )
