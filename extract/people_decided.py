"""What is settled before any name is compared: the user's decisions, then ORCIDs; as clusters to start from."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from extract.corrections import Corrections
from extract.names import parse
from extract.people_clusters import Trace
from extract.people_evidence import Cluster, Corpus, merged
from extract.people_mentions import Byline, Slot
from graph.identifiers import short_hash, slug, title_key

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

    def find(self, slot: int) -> int:
        """Return the number of the slot's set, which is its smallest slot."""
        while self.root[slot] != slot:
            self.root[slot] = self.root[self.root[slot]]
            slot = self.root[slot]
        return slot

    def sets(self) -> list[list[int]]:
        """Return the sets of slots, each in order, by their smallest slot."""
        members: dict[int, list[int]] = {}
        for slot in range(len(self.root)):
            members.setdefault(self.find(slot), []).append(slot)
        return list(members.values())

    def join(self, slots: Iterable[int], rule: str) -> None:
        """Make one set of the slots' sets; an earlier rule of a slot stays."""
        numbers = list(slots)
        roots = {self.find(slot) for slot in numbers}
        for root in roots:
            self.root[root] = min(roots)
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
    """Apply the user's decisions, then the ORCIDs; a decision wins over an ORCID, a parting over a joining."""
    settled = Settled(list(range(len(slots))))
    _part(corrections, finder, settled)
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
    for orcid, numbers in _by_orcid(slots).items():
        _join(settled, slots, numbers, "orcid", f"ORCID {orcid}")
    return settled


def _part(corrections: Corrections, finder: Finder, settled: Settled) -> None:
    """Mark the slots that the user has given to different people, and join those given to one."""
    for number, decision in enumerate(corrections.different, 1):
        where = f"corrections: [[different]] number {number}"
        named = finder.named(decision.name)
        if not named:
            settled.notes.append(f"{where}: nobody is called {decision.name!r}.")
            continue
        for person, papers in enumerate(decision.papers):
            mine: set[int] = set()
            for paper in papers:
                found = finder.on_paper(named, paper)
                if not found:
                    settled.notes.append(f"{where}: {decision.name!r} is not on {paper!r}.")
                mine |= found
            for slot in mine:
                settled.parted[slot] = settled.parted.get(slot, frozenset()) | {(number, person)}
            settled.join(sorted(mine), CORRECTION)


def _join(settled: Settled, slots: Sequence[Slot], numbers: Sequence[int], rule: str, where: str) -> None:
    """Join slots as far as no paper has two of them and no parting stands between; say what could not be joined."""
    sets: list[tuple[set[str], dict[int, int], list[int]]] = []
    members = defaultdict(list)
    for slot in numbers:
        members[settled.find(slot)].append(slot)
    for _, group in sorted(members.items()):
        papers = {slots[slot].paper for slot in group}
        parted = {mark: person for slot in group for mark, person in settled.parted.get(slot, ())}
        for known, marks, joined in sets:
            clash = any(marks.get(mark, person) != person for mark, person in parted.items())
            if known.isdisjoint(papers) and not clash:
                known |= papers
                marks.update(parted)
                joined += group
                break
        else:
            sets.append((papers, parted, list(group)))
    for _, _, joined in sets:
        settled.join(joined, rule)
    if len(sets) > 1:
        settled.notes.append(
            f"{where}: {len(sets)} people and not one, as one paper has two of them or another decision parts them."
        )


def doubt_orcids(slots: Sequence[Slot]) -> list[str]:
    """Take an ORCID off a name without a word in common with the others that bear it, or where a paper has it twice.

    Returns a note for each. Eleven of the Anthology's ORCIDs stood on the wrong person.
    """
    notes = []
    for orcid, numbers in _by_orcid(slots).items():
        words = {n: _long_words(slots[n]) for n in numbers}
        votes = Counter(word for n in numbers for word in words[n])
        common = {word for word, count in votes.items() if count == max(votes.values())}
        papers = Counter(slots[n].paper for n in numbers if words[n] & common)
        for n in numbers:
            if not words[n] & common or papers[slots[n].paper] > 1:
                slots[n].orcids -= {orcid}
                notes.append(f"ORCID {orcid} is doubted on {slots[n].name.printed!r} of {slots[n].paper}.")
    return notes


def _long_words(slot: Slot) -> set[str]:
    return {word for name in slot.names for word in (*name.given, *name.family) if len(word) > 1}


def _by_orcid(slots: Sequence[Slot]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, slot in enumerate(slots):
        for orcid in slot.orcids:
            found[orcid].append(number)
    return dict(sorted(found.items()))


def starting_cluster(members: Sequence[int], corpus: Corpus, settled: Settled, trace: Trace) -> Cluster:
    """Return the cluster of one of the `settled` sets, with the rule of each join in the trace."""
    cluster = merged([corpus.cluster(slot) for slot in members])
    cluster.decided = cluster.decided or len(members) > 1
    if len(members) > 1 or settled.rules.get(members[0]) == CORRECTION:
        trace.joins.update({slot: (1.0, settled.rules[slot]) for slot in members if slot in settled.rules})
    marks = [settled.parted[slot] for slot in members if slot in settled.parted]
    if marks:
        cluster.parted = frozenset().union(*marks)
    return cluster
