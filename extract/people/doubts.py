"""Which identifiers are doubted, and not obeyed: no word in common between the names, or other ids against it."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from extract.people.identifiers import Id, label_of, rank, tokens, told
from extract.people.signatures import Slot

MOST_TOLD = 20  # of so many ids it is told one by one
NO_WORD = "it shares no word with the other names that have it"
TWICE = "the paper has it twice"


def bearers(slots: Sequence[Slot]) -> dict[Id, list[int]]:
    """Return the slots of each id, the strongest kind first."""
    found: dict[Id, list[int]] = defaultdict(list)
    for number, slot in enumerate(slots):
        for one in slot.ids:
            found[one].append(number)
    return {one: found[one] for one in sorted(found, key=rank)}


def doubt(slots: Sequence[Slot]) -> list[str]:
    """Take ids off the slots where they are doubted; return a note for each such id.

    Sources do make mistakes: eleven of the Anthology's ORCIDs stood on the wrong person. All ids are judged before any
    is taken off, first by names and then by each other, so that it does not matter which is judged first.
    """
    doubted: dict[Id, dict[int, str]] = defaultdict(dict)
    for judge in (_misplaced, _contradicted):
        found = {one: judge(one, numbers, slots) for one, numbers in bearers(slots).items() if len(numbers) > 1}
        for one, reasons in found.items():
            doubted[one] |= reasons
            for n in reasons:
                slots[n].ids -= {one}
    notes = [_note(one, doubted[one], slots) for one in sorted(doubted, key=rank) if doubted[one]]
    return brief(notes, "ids are doubted")


def brief(notes: list[str], what: str) -> list[str]:
    """Return the first notes and the number of the others."""
    more = len(notes) - MOST_TOLD
    return notes if more <= 0 else [*notes[:MOST_TOLD], f"{more} more {what}."]


def _note(one: Id, reasons: dict[int, str], slots: Sequence[Slot]) -> str:
    first = min(reasons)
    more = f" and {len(reasons) - 1} more" if len(reasons) > 1 else ""
    return f"{told(one)} is doubted on {slots[first].name.printed!r} of {slots[first].paper}{more}: {reasons[first]}."


def _misplaced(_one: Id, numbers: Sequence[int], slots: Sequence[Slot]) -> dict[int, str]:
    """Return the bearers of an id whose names are none of the person's, and those of a paper that has it twice."""
    kin = _kin(numbers, slots)
    papers = Counter(slots[n].paper for n in kin)
    twice = {n: TWICE for n in kin if papers[slots[n].paper] > 1}
    return {n: NO_WORD for n in numbers if n not in kin} | twice


def _contradicted(one: Id, numbers: Sequence[int], slots: Sequence[Slot]) -> dict[int, str]:
    """Return the bearers of an id who have another id of some other kind than most of them, or than the others."""
    values: dict[str, Counter[str]] = defaultdict(Counter)
    for n in numbers:
        for kind, value in slots[n].ids - {one}:
            values[kind][value] += 1
    found: dict[int, str] = {}
    for kind in sorted(values):
        if len(values[kind]) > 1:
            (best, most), (_, second) = values[kind].most_common(2)
            right = {best} if most > second else set()
            for n in numbers:
                mine = {value for of, value in slots[n].ids if of == kind}
                if mine and mine.isdisjoint(right):
                    found.setdefault(n, f"the people who have it differ in another id ({label_of(kind)})")
    return found


def _kin(numbers: Sequence[int], slots: Sequence[Slot]) -> set[int]:
    """Return the most of these slots whose names are linked by words in common; none where no group is the largest."""
    by_word: dict[str, list[int]] = defaultdict(list)
    words = {n: tokens(slots[n].names) for n in numbers}
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
