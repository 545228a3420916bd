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
class Signature:
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
        """The place of the signature among all: by paper and position; an inferred one after the printed ones."""
        return self.paper, 1_000_000 if self.position is None else self.position

    @property
    def name(self) -> Name:
        """The fullest form printed on the paper."""
        return self.names[0]


Signatures = Sequence[Signature] | Mapping[int, Signature]  # by number: of a whole corpus, or of a part


def ordered(bylines: Iterable[Byline]) -> list[Byline]:
    """Return the bylines in the one order in which they are worked on: by paper, then by record."""
    return sorted(bylines, key=lambda line: (line.paper, line.record))


def lay_over(bylines: Sequence[Byline]) -> tuple[list[Signature], list[Group]]:
    """Return the signatures and the organisations of bylines that are `ordered`.

    Each printed name goes into exactly one signature or one group. Two names of one record never share a
    signature, even when they are the same; names of two records of a paper do when they fit.
    """
    read = _read(_entries(bylines))
    groups: list[Group] = []
    signatures: list[Signature] = []
    for _, lines in groupby(bylines, lambda line: line.paper):
        signatures += _paper(list(lines), read, groups)
    return signatures, groups


def _initials_last(line: Byline) -> bool:
    return writes_initials_last([entry.name for entry in line.authors if entry.family is None])


def _entry(entry: Authorship, initials_last: bool) -> Entry:
    sure = GROUP if entry.group else PERSON if has_orcid(entry) else ""
    return entry.name, entry.family, sure, initials_last


def _entries(bylines: Iterable[Byline]) -> Iterator[Entry]:
    return (_entry(entry, last) for line in bylines for last in (_initials_last(line),) for entry in line.authors)


def lay_over_paper(bylines: Sequence[Byline], given_names: Set[str]) -> tuple[list[Signature], list[Group]]:
    """Return signatures and organisations of one paper's bylines; `given_names` are the corpus's first names.

    What `lay_over` does paper by paper, for who does not have all papers at hand.
    """
    groups: list[Group] = []
    read = {entry: _read_entry(entry, _parse(entry), given_names) for entry in dict.fromkeys(_entries(bylines))}
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


def _read_entry(entry: Entry, name: Name, given_names: Set[str]) -> Name | str:
    if entry[2] == PERSON:
        return name
    return group_name(Authorship(entry[0], group=entry[2] == GROUP), given_names) or name


def _paper(bylines: Sequence[Byline], read: Mapping[Entry, Name | str], groups: list[Group]) -> list[Signature]:
    """Return the signatures of one paper; the longest complete list is laid first."""
    signatures: list[Signature] = []
    laid = sorted(bylines, key=lambda line: (not line.complete, -len(line.authors), line.record))
    for line in laid:
        fresh: list[Signature] = []
        last = _initials_last(line)
        for position, entry in enumerate(line.authors):
            name = read[_entry(entry, last)]
            if isinstance(name, str):
                groups.append(Group(line.record, line.paper, position, entry.name, name))
            else:
                fresh.append(_signature(position, name, entry, line))
        signatures = _over(signatures, fresh) if signatures else fresh
    for line in laid:
        if line.owner and not line.complete:
            _add_owner(signatures, line)
    for signature in signatures:
        if len(signature.names) > 1:
            signature.names = tuple(sorted(signature.names, key=lambda name: name.fullness, reverse=True))
        signature.mentions = tuple(
            sorted(signature.mentions, key=lambda found: (found[0], -1 if found[1] is None else found[1]))
        )
    return sorted(signatures, key=lambda signature: signature.order)


def _signature(position: int, name: Name, entry: Authorship, line: Byline) -> Signature:
    signature = Signature(line.paper, position, (name,), ((line.record, position, entry.name),))
    signature.complete = line.complete
    if entry.ids or name.number:
        signature.ids = ids_of(entry, name)
    if entry.affiliations:
        signature.affiliations = frozenset(entry.affiliations)
    return signature


def _over(signatures: list[Signature], fresh: list[Signature]) -> list[Signature]:
    """Match the names of one more record to the signatures, best fit first, then nearest position; add the rest."""
    fits = []
    shelves: dict[str | Id, list[int]] = defaultdict(list)
    for n, signature in enumerate(signatures):
        for key in signature.ids.union(*map(blocks, signature.names)):
            shelves[key].append(n)
    for m, other in enumerate(fresh):
        for n in sorted({n for key in other.ids | blocks(other.name) for n in shelves.get(key, ())}):
            fit = _fit(signatures[n], other)
            apart = abs((signatures[n].position or 0) - (other.position or 0))
            if fit >= SHORT or (fit == NEAR and apart == 0):
                fits.append((-fit, apart, n, m))
    taken: set[int] = set()
    placed: set[int] = set()
    for _, _, n, m in sorted(fits):
        if n not in taken and m not in placed:
            taken.add(n)
            placed.add(m)
            _merge(signatures[n], fresh[m])
    return signatures + [other for m, other in enumerate(fresh) if m not in placed]


def _fit(signature: Signature, other: Signature) -> int:
    """Return how well a mention fits a signature: best with an id and a word in common, CONFLICT if ids differ."""
    if contradict(signature.ids, other.ids):
        return CONFLICT
    if signature.ids & other.ids and tokens(signature.names) & tokens(other.names):
        return SAME + 1
    return min(level(name, other.name) for name in signature.names)


def _merge(signature: Signature, other: Signature) -> None:
    """Put a mention of another record into the signature."""
    signature.names = (*signature.names, *(name for name in other.names if name not in signature.names))
    signature.mentions = (*signature.mentions, *other.mentions)
    signature.ids |= other.ids
    signature.affiliations |= other.affiliations
    signature.complete = signature.complete or other.complete


def _add_owner(signatures: list[Signature], line: Byline) -> None:
    """Add the owner of a page to a cut list, unless somebody on the paper already has a name that fits."""
    owner = parse(line.owner or "")
    mention = (line.record, None, line.owner or "")
    for signature in signatures:
        if min(level(name, owner) for name in signature.names) >= SHORT:
            if signature.position is None:
                signature.mentions = (*signature.mentions, mention)
                signature.names = (*signature.names, *(name for name in (owner,) if name not in signature.names))
            return
    signatures.append(Signature(line.paper, None, (owner,), (mention,), complete=False))
