"""Who is printed where: the bylines of one paper laid over each other, so that each person stands once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from extract.people.blocking import blocks
from extract.people.identifiers import Id, contradict, ids_of, tokens
from extract.people.initials import writes_initials_last
from extract.people.levels import CONFLICT, NEAR, SAME, SHORT, level
from extract.people.names import Name, parse
from extract.people.organisations import group_name, has_orcid
from extract.people.tables import GROUP_WORDS, NICKNAMES, WEAK_GROUP_WORDS
from graph.model import Authorship, Group

# What a name is read from: the name, the family name, what else makes a person or a group of it, whether the names
# beside it have their initials last.
Entry = tuple[str, str | None, str, bool]
GROUP, PERSON = "group", "person"


@dataclass(frozen=True, slots=True)
class Byline:
    """One record's list of authors, and what else the record says that tells people apart.

    `paper` is the paper that the record was joined into; `text` is title and abstract; `owner` is the person on whose
    page the record stood, who is among the authors even where a cut list does not print them.
    """

    record: str
    paper: str
    authors: tuple[Authorship, ...]
    complete: bool = True
    year: int | None = None
    venue: str | None = None
    text: str = ""
    owner: str | None = None


@dataclass(slots=True)
class Slot:
    """One person of one paper: the mentions of them in all records of the paper; `position` None is an owner's.

    `mentions` are (record, position, printed name); `names` the parsed forms, the fullest first.
    """

    paper: str
    position: int | None
    names: tuple[Name, ...]
    mentions: tuple[tuple[str, int | None, str], ...]
    ids: frozenset[Id] = frozenset()
    affiliations: frozenset[str] = frozenset()
    complete: bool = True

    @property
    def order(self) -> tuple[str, int]:
        """The place of the slot among all: by paper and position; an inferred one after the printed ones."""
        return self.paper, 1_000_000 if self.position is None else self.position

    @property
    def name(self) -> Name:
        """The fullest form printed on the paper."""
        return self.names[0]


Slots = Sequence[Slot] | Mapping[int, Slot]  # by number: of a whole corpus, or of a part


def ordered(bylines: Iterable[Byline]) -> list[Byline]:
    """Return the bylines in the one order in which they are worked on: by paper, then by record."""
    return sorted(bylines, key=lambda line: (line.paper, line.record))


def lay_over(bylines: Sequence[Byline]) -> tuple[list[Slot], list[Group]]:
    """Return the slots and the organisations of bylines that are `ordered`.

    Each printed name goes into exactly one slot or one group. Two names of one record never share a slot, even when
    they are the same; names of two records of a paper do when they fit.
    """
    read = _read(_entries(bylines))
    groups: list[Group] = []
    slots: list[Slot] = []
    for _, lines in groupby(bylines, lambda line: line.paper):
        slots += _paper(list(lines), read, groups)
    return slots, groups


def _initials_last(line: Byline) -> bool:
    return writes_initials_last([entry.name for entry in line.authors if entry.family is None])


def _entry(entry: Authorship, initials_last: bool) -> Entry:
    sure = GROUP if entry.group else PERSON if has_orcid(entry) else ""
    return entry.name, entry.family, sure, initials_last


def _entries(bylines: Iterable[Byline]) -> Iterator[Entry]:
    return (_entry(entry, last) for line in bylines for last in (_initials_last(line),) for entry in line.authors)


def lay_over_paper(bylines: Sequence[Byline], given: Set[str]) -> tuple[list[Slot], list[Group]]:
    """Return the slots and the organisations of one paper's bylines, by record; `given` are the corpus's first names.

    What `lay_over` does paper by paper, for who does not have all papers at hand.
    """
    groups: list[Group] = []
    read = {entry: _read_entry(entry, _parse(entry), given) for entry in dict.fromkeys(_entries(bylines))}
    return _paper(bylines, read, groups), groups


def first_names(bylines: Iterable[Byline]) -> set[str]:
    """Return the first given names that bylines print before what can only be a family name, and all nicknames."""
    return _first_names(map(_parse, dict.fromkeys(_entries(bylines)))) | NICKNAMES.keys()


def _first_names(names: Iterable[Name]) -> set[str]:
    ordinary = GROUP_WORDS | WEAK_GROUP_WORDS
    return {name.first for name in names if len(name.first) > 1 and name.family and name.family[-1] not in ordinary}


def _parse(entry: Entry) -> Name:
    return parse(entry[0], entry[1], initials_last=entry[3])


def _read(entries: Iterable[Entry]) -> dict[Entry, Name | str]:
    """Return for each different entry its name taken apart or, where it is an organisation, that one's name."""
    parsed = {entry: _parse(entry) for entry in dict.fromkeys(entries)}
    given = NICKNAMES.keys() | _first_names(parsed.values())
    return {entry: _read_entry(entry, name, given) for entry, name in parsed.items()}


def _read_entry(entry: Entry, name: Name, given: Set[str]) -> Name | str:
    if entry[2] == PERSON:
        return name
    return group_name(Authorship(entry[0], group=entry[2] == GROUP), given) or name


def _paper(bylines: Sequence[Byline], read: Mapping[Entry, Name | str], groups: list[Group]) -> list[Slot]:
    """Return the slots of one paper; the longest complete list is laid first."""
    slots: list[Slot] = []
    laid = sorted(bylines, key=lambda line: (not line.complete, -len(line.authors), line.record))
    for line in laid:
        fresh: list[Slot] = []
        last = _initials_last(line)
        for position, entry in enumerate(line.authors):
            name = read[_entry(entry, last)]
            if isinstance(name, str):
                groups.append(Group(line.record, line.paper, position, entry.name, name))
            else:
                fresh.append(_slot(position, name, entry, line))
        slots = _over(slots, fresh) if slots else fresh
    for line in laid:
        if line.owner and not line.complete:
            _add_owner(slots, line)
    for slot in slots:
        if len(slot.names) > 1:
            slot.names = tuple(sorted(slot.names, key=lambda name: name.fullness, reverse=True))
        slot.mentions = tuple(sorted(slot.mentions, key=lambda found: (found[0], -1 if found[1] is None else found[1])))
    return sorted(slots, key=lambda slot: slot.order)


def _slot(position: int, name: Name, entry: Authorship, line: Byline) -> Slot:
    slot = Slot(line.paper, position, (name,), ((line.record, position, entry.name),))
    slot.complete = line.complete
    if entry.ids or name.number:
        slot.ids = ids_of(entry, name)
    if entry.affiliations:
        slot.affiliations = frozenset(entry.affiliations)
    return slot


def _over(slots: list[Slot], fresh: list[Slot]) -> list[Slot]:
    """Lay the names of one more record over the slots: best fit first, then nearest position; the rest is added."""
    fits = []
    shelves: dict[str | Id, list[int]] = defaultdict(list)
    for n, slot in enumerate(slots):
        for key in slot.ids.union(*map(blocks, slot.names)):
            shelves[key].append(n)
    for m, other in enumerate(fresh):
        for n in sorted({n for key in other.ids | blocks(other.name) for n in shelves.get(key, ())}):
            found = _fit(slots[n], other)
            apart = abs((slots[n].position or 0) - (other.position or 0))
            if found >= SHORT or (found == NEAR and apart == 0):
                fits.append((-found, apart, n, m))
    taken: set[int] = set()
    placed: set[int] = set()
    for _, _, n, m in sorted(fits):
        if n not in taken and m not in placed:
            taken.add(n)
            placed.add(m)
            _merge(slots[n], fresh[m])
    return slots + [other for m, other in enumerate(fresh) if m not in placed]


def _fit(slot: Slot, other: Slot) -> int:
    """Return how well a mention fits a slot: best by an id and a word in common, not at all where ids contradict."""
    if contradict(slot.ids, other.ids):
        return CONFLICT
    if slot.ids & other.ids and tokens(slot.names) & tokens(other.names):
        return SAME + 1
    return min(level(name, other.name) for name in slot.names)


def _merge(slot: Slot, other: Slot) -> None:
    """Put a mention of another record into the slot."""
    slot.names = (*slot.names, *(name for name in other.names if name not in slot.names))
    slot.mentions = (*slot.mentions, *other.mentions)
    slot.ids |= other.ids
    slot.affiliations |= other.affiliations
    slot.complete = slot.complete or other.complete


def _add_owner(slots: list[Slot], line: Byline) -> None:
    """Add the owner of a page to a cut list, unless somebody on the paper already has a name that fits."""
    owner = parse(line.owner or "")
    mention = (line.record, None, line.owner or "")
    for slot in slots:
        if min(level(name, owner) for name in slot.names) >= SHORT:
            if slot.position is None:
                slot.mentions = (*slot.mentions, mention)
                slot.names = (*slot.names, *(name for name in (owner,) if name not in slot.names))
            return
    slots.append(Slot(line.paper, None, (owner,), (mention,), complete=False))
