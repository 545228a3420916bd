"""The user's word on who is who: merge, split, confirm and undo, each checked before it is kept."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from extract.people.corrections import add_different, add_same, undo
from graph.errors import NoEffect, UsageError
from graph.model import Decisions, Person
from queries.answers.people import Identities

if TYPE_CHECKING:
    from extract.update import Decision

Place = tuple[str, int | None, str]  # record, position, printed name: what a link is of
MOST_PAPERS = 12  # of a confirmed person, written down one by one; one with more is written by names or id
MOST_NAMES = 6  # written down one by one; a person with more is written by id


def merge(identities: Identities, people: Sequence[Person], note: str) -> "Decision":
    """The decision that people are one. UsageError for fewer than two, NoEffect where two of them signed one paper."""
    from extract.update import Decision

    if len({p.id for p in people}) < 2:
        raise UsageError("give at least two different people; these are already one person.")
    signed: dict[str, Person] = {}
    for person in {p.id: p for p in people}.values():
        for paper in identities.papers_of(person.id):
            if (other := signed.setdefault(paper, person)) is not person:
                raise NoEffect(
                    f"{other.name} and {person.name} are two authors of one paper, {identities.title(paper)!r} "
                    f"({paper}); if it is not theirs, split it off one of them first."
                )
    names = [name for person in people for name in spelled(identities, person)]
    places = {place for person in people for place in identities.places(person.id)}

    def check(decisions: Decisions) -> None:
        there = _authors(decisions, places)
        if len(there) != 1:
            raise NoEffect(f"they would still be {len(there)} people{_why(decisions)}; nothing was written.")

    return Decision(lambda path: add_same(path, names, note=note), check)


def split(identities: Identities, person: Person, away: Sequence[str], note: str) -> "Decision":
    """The decision that papers (ids) of a person are another's. UsageError where no paper is left."""
    from extract.update import Decision

    mine = identities.papers_of(person.id)
    if not set(mine) - set(away):
        raise UsageError(f"these are all papers of {person.name}; leave out those that stay.")
    first, *more = spelled(identities, person)
    papers = [identities.paper_spelled(person.id, paper) for paper in away]
    gone, kept = (
        {place for place in identities.places(person.id) if (identities.paper_at(place) in away) is moved}
        for moved in (True, False)
    )

    def check(decisions: Decisions) -> None:
        there, stayed = _authors(decisions, gone), _authors(decisions, kept)
        if there & stayed:
            raise NoEffect(f"the papers would still belong to one person{_why(decisions)}; nothing was written.")
        if len(stayed) > 1:
            raise NoEffect(
                f"the other papers would be split among {len(stayed)} people{_why(decisions)}; nothing was written."
            )

    return Decision(lambda path: add_different(path, first, [papers], more=more, note=note), check)


def confirm(identities: Identities, person: Person, note: str) -> "Decision":
    """The decision that a person is one, on the papers as they are."""
    from extract.update import Decision

    papers = identities.papers_of(person.id)
    places = set(identities.places(person.id))

    def check(decisions: Decisions) -> None:
        there = _authors(decisions, places)
        if len(there) != 1:
            raise NoEffect(f"they would be {len(there)} people{_why(decisions)}; nothing was written.")

    few = len(papers) <= MOST_PAPERS
    names = sorted(person.names) if few else spelled(identities, person)
    kept = [identities.paper_spelled(person.id, paper) for paper in papers] if few else []
    return Decision(lambda path: add_same(path, names, papers=kept, note=note or "confirmed"), check)


def take_back(said: list[str]) -> "Decision":
    """The decision to take the last one back; what it was is put into `said`."""
    from extract.update import Decision

    def write(path: Path) -> None:
        said.append(undo(path))

    return Decision(write)


def spelled(identities: Identities, person: Person) -> list[str]:
    """Return how to name a person: by the printed names if nobody else has one of them, else by id."""
    alone = not any(identities.bearers(name) - {person.id} for name in person.names)
    return list(person.names) if alone and len(person.names) <= MOST_NAMES else [person.id]


def _authors(decisions: Decisions, places: set[Place]) -> set[str]:
    return {k.author for k in decisions.links if (k.record, k.position, k.printed_name) in places}


def _why(decisions: Decisions) -> str:
    """What the decisions in the file say against it, if they do."""
    notes: dict[bool, list[str]] = defaultdict(list)
    for note in decisions.notes:
        notes[note.startswith("corrections")].append(note.rstrip("."))
    return f" ({'; '.join(notes[True][:3])})" if notes[True] else ""
