"""What is settled before any name is compared: the user's decisions, then ids; as clusters to start from."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from extract.people.clustering import Trace
from extract.people.corrections import Corrections
from extract.people.doubts import bearers, brief
from extract.people.identifiers import rule_of, told
from extract.people.names import parse
from extract.people.pair_model import forbidden
from extract.people.profiles import Cluster, merged, outline
from extract.people.signatures import Byline, Slot
from graph.folding import slug, title_key
from graph.identifiers import short_hash

AUTHOR = "author:"
CORRECTION = "correction"
Persons = Callable[[], Mapping[str, Sequence[int]]]  # the slots of each author's id, before any correction


@dataclass(slots=True)
class Settled:
    """Which slots are one (by the number of a set), which are parted, and what there is to say about it."""

    root: list[int]
    parted: dict[int, frozenset[tuple[int, int]]] = field(default_factory=dict)
    rules: dict[int, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    grown: dict[int, list[int]] = field(default_factory=dict)

    def find(self, slot: int) -> int:
        """Return the number of the slot's set, which is its smallest slot."""
        while self.root[slot] != slot:
            self.root[slot] = self.root[self.root[slot]]
            slot = self.root[slot]
        return slot

    def members(self, root: int) -> list[int]:
        """Return the slots of the set of this number."""
        return self.grown.get(root, [root])

    def sets(self) -> list[list[int]]:
        """Return the sets of slots, each in order, by their smallest slot."""
        members: dict[int, list[int]] = {}
        for slot in range(len(self.root)):
            members.setdefault(self.find(slot), []).append(slot)
        return list(members.values())

    def join(self, slots: Iterable[int], rule: str) -> None:
        """Make one set of the slots' sets; an earlier rule of a slot stays."""
        numbers = list(slots)
        first, *others = sorted({self.find(slot) for slot in numbers}) or [0]
        for other in others:
            self.root[other] = first
            self.grown[first] = self.members(first) + self.grown.pop(other, [other])
        for slot in numbers:
            if rule == CORRECTION or len(numbers) > 1:
                self.rules.setdefault(slot, rule)


class Finder:
    """Finds slots by what a user writes: a name, an author's id, a paper's id or title; a class for its indexes."""

    def __init__(self, lines: Sequence[Byline], slots: Sequence[Slot], persons: Persons) -> None:
        """Take what is to be searched; it is indexed when first asked for, as most runs have no decision."""
        self._lines = lines
        self._slots = slots
        self._persons = persons

    @cached_property
    def _by_name(self) -> Mapping[str, set[int]]:
        found: dict[str, set[int]] = defaultdict(set)
        for number, slot in enumerate(self._slots):
            for text in {printed for _, _, printed in slot.mentions} | {name.key for name in slot.names}:
                found[text].add(number)
        return dict(found)

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return {line.paper: title_key(line.text) for line in self._lines}

    @cached_property
    def _records(self) -> Mapping[str, str]:
        return {line.record: line.paper for line in self._lines}

    def named(self, text: str) -> set[int]:
        """Return the slots of a name as printed (or folded alike), or of an author's id."""
        if not text.startswith(AUTHOR):
            return self._by_name.get(text.strip()) or self._by_name.get(parse(text.strip()).key, set())
        if found := self._persons().get(text):
            return set(found)
        name, _, mark = text.removeprefix(AUTHOR).rpartition("-")
        marked = [n for n, slot in enumerate(self._slots) if mark == mark_of(slot) and slug_of(slot) == name]
        if marked:
            return set(marked)
        return {n for n, slot in enumerate(self._slots) if slug_of(slot) == text.removeprefix(AUTHOR)}

    def on_paper(self, slots: Iterable[int], text: str) -> set[int]:
        """Return those of the slots that stand on the paper of this id, record or title (whole, or its beginning)."""
        key = title_key(text.removeprefix("title:"))
        paper = self._records.get(text, text)
        found = set()
        for slot in slots:
            here = self._slots[slot].paper
            if here == paper or (key and f"{self._titles[here]} ".startswith(f"{key} ")):
                found.add(slot)
        return found


def mark_of(slot: Slot) -> str:
    """Return the short hash that tells a namesake's id apart: of the paper and the position of a mention."""
    return short_hash(f"{slot.paper}\n{slot.position}")


def slug_of(slot: Slot) -> str:
    """Return the readable part of the id that a slot alone would have."""
    return slug(slot.name.shown)


def settle(corrections: Corrections, finder: Finder, slots: Sequence[Slot]) -> Settled:
    """Apply the user's decisions, then the ids; a decision wins over an id, a parting over a joining."""
    settled = Settled(list(range(len(slots))))
    _part(corrections, finder, settled, slots)
    for number, decision in enumerate(corrections.same, 1):
        wanted: set[int] = set()
        for name in decision.names:
            found = finder.named(name)
            if not found:
                settled.notes.append(f"corrections: [[same]] number {number}: nobody is called {name!r}.")
            wanted |= found
        if decision.papers:
            wanted = {slot for paper in decision.papers for slot in finder.on_paper(wanted, paper)}
            for paper in decision.papers:
                if not finder.on_paper(wanted, paper):
                    settled.notes.append(f"corrections: [[same]] number {number}: none of them is on {paper!r}.")
        _join(settled, slots, sorted(wanted), CORRECTION, f"corrections: [[same]] number {number}")
    decided = len(settled.notes)
    for one, numbers in bearers(slots).items():
        _join(settled, slots, numbers, rule_of(one[0]), told(one))
    settled.notes[decided:] = brief(settled.notes[decided:], "ids stand on several people")
    return settled


def _part(corrections: Corrections, finder: Finder, settled: Settled, slots: Sequence[Slot]) -> None:
    """Mark the slots that the user has given to different people, and join those given to one."""
    for number, decision in enumerate(corrections.different, 1):
        where = f"corrections: [[different]] number {number}"
        named = {slot for name in decision.names for slot in finder.named(name)}
        for name in decision.names:
            if not finder.named(name):
                settled.notes.append(f"{where}: nobody is called {name!r}.")
        persons: list[set[int]] = []
        for papers in decision.papers if named else ():
            persons.append(set())
            for paper in papers:
                found = finder.on_paper(named, paper)
                if not found:
                    settled.notes.append(f"{where}: {decision.name!r} is not on {paper!r}.")
                persons[-1] |= found
        if len(persons) == 1 and persons[0]:
            persons.append(named - persons[0])
        for person, mine in enumerate(persons):
            for slot in mine:
                settled.parted[slot] = settled.parted.get(slot, frozenset()) | {(number, person)}
            _join(settled, slots, sorted(mine), CORRECTION, where)


def _join(settled: Settled, slots: Sequence[Slot], numbers: Sequence[int], rule: str, where: str) -> None:
    """Join slots, with the sets they are in, as far as nothing forbids it; say what could not be joined.

    What forbids is what always does: two of them on one paper, a parting, and for an id another that contradicts it.
    """
    found: dict[int, list[int]] = defaultdict(list)
    for slot in numbers:
        found[settled.find(slot)].append(slot)
    sets: list[tuple[Cluster, list[int]]] = []
    for root, group in sorted(found.items()):
        bounds = _bounds(settled, slots, root, by_id=rule != CORRECTION)
        for n, (known, joined) in enumerate(sets):
            if not forbidden(known, bounds):
                sets[n] = outline([known, bounds]), joined + group
                break
        else:
            sets.append((bounds, group))
    for _, joined in sets:
        settled.join(joined, rule)
    if len(sets) > 1:
        twice = sorted(set(sets[0][0].papers) & set(sets[1][0].papers))
        why = f"both are on {twice[0]}" if twice else "another decision separates them"
        why = why if twice or rule == CORRECTION else "different ids or a decision separate them"
        settled.notes.append(f"{where}: {len(sets)} people and not one, as {why}.")


def _bounds(settled: Settled, slots: Sequence[Slot], root: int, *, by_id: bool) -> Cluster:
    """Return a set as far as it can forbid a join; its ids count where it is `by_id` that it is to be joined."""
    members = settled.members(root)
    return Cluster(
        seed=root,
        slots=members,
        papers={slots[n].paper for n in members},
        forms=frozenset(),
        names=(),
        ids=frozenset().union(*(slots[n].ids for n in members)) if by_id else frozenset(),
        parted=frozenset().union(*(settled.parted.get(n, frozenset()) for n in members)),
    )


def starting_cluster(
    members: Sequence[int], profile: Callable[[int], Cluster], settled: Settled, trace: Trace
) -> Cluster:
    """Return the cluster of one of the `settled` sets, with the rule of each join in the trace.

    `profile` gives a slot as a cluster of its own.
    """
    cluster = merged([profile(slot) for slot in members])
    cluster.decided = cluster.decided or len(members) > 1
    if len(members) > 1 or settled.rules.get(members[0]) == CORRECTION:
        trace.joins.update({slot: (1.0, settled.rules[slot]) for slot in members if slot in settled.rules})
    marks = [settled.parted[slot] for slot in members if slot in settled.parted]
    if marks:
        cluster.parted = frozenset().union(*marks)
    return cluster
