"""Which identifiers are doubted, and not obeyed: no word in common between the names, or other ids against it."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from extract.people.identifiers import Id, label_of, rank, tokens, told
from extract.people.signatures import Signature

MOST_TOLD = 20  # of so many ids it is told one by one
NO_WORD = "it shares no word with the other names that have it"
TWICE = "the paper has it twice"


def bearers(signatures: Sequence[Signature]) -> dict[Id, list[int]]:
    """Return the signatures of each id, the strongest kind first."""
    numbers: dict[Id, list[int]] = defaultdict(list)
    for number, signature in enumerate(signatures):
        for id_ in signature.ids:
            numbers[id_].append(number)
    return {id_: numbers[id_] for id_ in sorted(numbers, key=rank)}


def doubt(signatures: Sequence[Signature]) -> list[str]:
    """Take ids off the signatures where they are doubted; return a note for each such id.

    Sources do make mistakes: eleven of the Anthology's ORCIDs stood on the wrong person. All ids are judged before any
    is taken off, first by names and then by each other, so that it does not matter which is judged first.
    """
    doubted: dict[Id, dict[int, str]] = defaultdict(dict)
    for judge in (_misplaced, _contradicted):
        judged = {
            id_: judge(id_, numbers, signatures) for id_, numbers in bearers(signatures).items() if len(numbers) > 1
        }
        for id_, reasons in judged.items():
            doubted[id_] |= reasons
            for n in reasons:
                signatures[n].ids -= {id_}
    notes = [_note(id_, doubted[id_], signatures) for id_ in sorted(doubted, key=rank) if doubted[id_]]
    return brief(notes, "ids are doubted")


def brief(notes: list[str], noun: str) -> list[str]:
    """Return the first notes and the number of the others."""
    more = len(notes) - MOST_TOLD
    return notes if more <= 0 else [*notes[:MOST_TOLD], f"{more} more {noun}."]


def _note(id_: Id, reasons: dict[int, str], signatures: Sequence[Signature]) -> str:
    first = min(reasons)
    more = f" and {len(reasons) - 1} more" if len(reasons) > 1 else ""
    signature = signatures[first]
    return f"{told(id_)} is doubted on {signature.name.printed!r} of {signature.paper}{more}: {reasons[first]}."


def _misplaced(_one: Id, numbers: Sequence[int], signatures: Sequence[Signature]) -> dict[int, str]:
    """Return the bearers of an id whose names are none of the person's, and those of a paper that has it twice."""
    kin = _kin(numbers, signatures)
    papers = Counter(signatures[n].paper for n in kin)
    twice = {n: TWICE for n in kin if papers[signatures[n].paper] > 1}
    return {n: NO_WORD for n in numbers if n not in kin} | twice


def _contradicted(id_: Id, numbers: Sequence[int], signatures: Sequence[Signature]) -> dict[int, str]:
    """Return the bearers of an id who have another id of some other kind than most of them, or than the others."""
    values: dict[str, Counter[str]] = defaultdict(Counter)
    for n in numbers:
        for kind, value in signatures[n].ids - {id_}:
            values[kind][value] += 1
    reasons: dict[int, str] = {}
    for kind in sorted(values):
        if len(values[kind]) > 1:
            (best, most), (_, second) = values[kind].most_common(2)
            right = {best} if most > second else set()
            for n in numbers:
                mine = {value for of, value in signatures[n].ids if of == kind}
                if mine and mine.isdisjoint(right):
                    reasons.setdefault(n, f"the people who have it differ in another id ({label_of(kind)})")
    return reasons


def _kin(numbers: Sequence[int], signatures: Sequence[Signature]) -> set[int]:
    """Return the largest group of signatures whose names share words; none where two groups are the largest."""
    by_word: dict[str, list[int]] = defaultdict(list)
    words = {n: tokens(signatures[n].names) for n in numbers}
    for n, own in words.items():
        for word in own:
            by_word[word].append(n)
    groups: list[set[int]] = []
    left = set(numbers)
    while left:
        todo, group = [left.pop()], set[int]()
        while todo:
            group.add(n := todo.pop())
            todo += [near for word in words[n] for near in by_word.pop(word, ()) if near not in group]
        left -= group
        groups.append(group)
    largest = max(map(len, groups))
    first, *tied = (group for group in groups if len(group) == largest)
    return set() if tied else first
