"""Identifiers of people: those that an entry of a byline bears, when they contradict, what they are called."""

from collections.abc import Iterable, Set

from extract.people.names import Name
from graph.identifiers import AUTHOR_IDS
from graph.model import Authorship

Id = tuple[str, str]  # the kind, the value; two values of one kind are two people

NUMBER = "dblp number"
KINDS = {kind.name: kind for kind in AUTHOR_IDS}
RULES = frozenset(f"same {kind}" for kind in (*KINDS, NUMBER))
CORRECTION = "correction"  # the rule of a link that the user has decided on
HARD = RULES | {CORRECTION}  # what rests on one of these is not doubted
_RANK = {kind: rank for rank, kind in enumerate(KINDS)}


def ids_of(entry: Authorship, name: Name) -> frozenset[Id]:
    """Return the ids of an entry in their normal form; what is none is left out.

    The number that DBLP prints behind a name is an id of a kind of its own for each name: `Wei Wang 0001` is not
    `Wei Wang 0002`, and says nothing about `Wei Zhang 0001`.
    """
    known = ((kind, KINDS[kind].normal(value)) for kind, value in entry.ids if kind in KINDS)
    ids = {(kind, value) for kind, value in known if value is not None}
    if name.number:
        ids.add((f"{NUMBER} of {name.key}", name.number))
    return frozenset(ids)


def contradict(first: Set[Id], second: Set[Id]) -> bool:
    """Tell whether two sets of ids have a kind in common but no value of it."""
    if not first or not second:
        return False
    kinds = {kind for kind, _ in first} & {kind for kind, _ in second}
    return bool(kinds) and kinds != {kind for kind, _ in first & second}


def rule_of(kind: str) -> str:
    """Return the rule of a link that rests on an id of this kind."""
    return f"same {kind.partition(' of ')[0]}"


def rank(found: Id) -> tuple[int, str, str]:
    """Return by what ids are sorted: kinds as in their table, numbers behind names last."""
    return _RANK.get(found[0], len(_RANK)), *found


def told(found: Id) -> str:
    """Return an id as a reader is told it."""
    kind, value = found
    return f"{label_of(kind)} {value}"


def label_of(kind: str) -> str:
    """Return what a reader calls a kind of id."""
    return KINDS[kind].label if kind in KINDS else kind.replace("dblp", "DBLP")


def tokens(names: Iterable[Name]) -> frozenset[str]:
    """Return the words of names, in all their spellings, by which two names can be seen to have something in common."""
    words: set[str] = set()
    for name in names:
        words.update(name.given, name.family, (name.joined_given, name.joined_family))
        words |= name.variants | name.given_variants
    return frozenset(word for word in words if len(word) > 1)
