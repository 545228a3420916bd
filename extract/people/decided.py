"""What is settled before any name is compared: the user's decisions, then ids; as clusters to start from."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from extract.disjoint_sets import smallest
from extract.people.author_ids import AUTHOR, mark_of, slug_of
from extract.people.corrections import Corrections
from extract.people.doubts import bearers, brief
from extract.people.identifiers import CORRECTION, rule_of, told
from extract.people.names import parse
from extract.people.pair_model import forbidden
from extract.people.profiles import Cluster, merged, outline
from extract.people.signatures import Byline, Signature
from extract.people.trace import Trace
from graph.folding import title_key

Persons = Callable[[], Mapping[str, Sequence[int]]]  # the signatures of each author's id, before any correction


@dataclass(slots=True)
class Settled:
    """Which signatures are one (by the number of a set), which are parted, and what there is to say about it."""

    root: list[int]
    parted: dict[int, frozenset[tuple[int, int]]] = field(default_factory=dict)
    rules: dict[int, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    grown: dict[int, list[int]] = field(default_factory=dict)

    def find(self, signature: int) -> int:
        """Return the number of the signature's set, which is its smallest signature."""
        return smallest(self.root, signature)

    def members(self, root: int) -> list[int]:
        """Return the signatures of the set of this number."""
        return self.grown.get(root, [root])

    def sets(self) -> list[list[int]]:
        """Return the sets of signatures, each in order, by their smallest signature."""
        members: dict[int, list[int]] = {}
        for signature in range(len(self.root)):
            members.setdefault(self.find(signature), []).append(signature)
        return list(members.values())

    def join(self, signatures: Iterable[int], rule: str) -> None:
        """Make one set of the signatures' sets; an earlier rule of a signature stays."""
        numbers = list(signatures)
        first, *others = sorted({self.find(signature) for signature in numbers}) or [0]
        for other in others:
            self.root[other] = first
            self.grown[first] = self.members(first) + self.grown.pop(other, [other])
        for signature in numbers:
            if rule == CORRECTION or len(numbers) > 1:
                self.rules.setdefault(signature, rule)


class Finder:
    """Finds signatures by a name, an author's id, a paper's id or title; a class because it has indexes."""

    def __init__(self, lines: Sequence[Byline], signatures: Sequence[Signature], persons: Persons) -> None:
        """Take what is to be searched; it is indexed when first asked for, as most runs have no decision."""
        self._lines = lines
        self._signatures = signatures
        self._persons = persons

    @cached_property
    def _by_name(self) -> Mapping[str, set[int]]:
        numbers: dict[str, set[int]] = defaultdict(set)
        for number, signature in enumerate(self._signatures):
            for text in {printed for _, _, printed in signature.mentions} | {name.key for name in signature.names}:
                numbers[text].add(number)
        return dict(numbers)

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return {line.paper: title_key(line.text) for line in self._lines}

    @cached_property
    def _records(self) -> Mapping[str, str]:
        return {line.record: line.paper for line in self._lines}

    def named(self, text: str) -> set[int]:
        """Return the signatures of a name as printed (or folded alike), or of an author's id."""
        if not text.startswith(AUTHOR):
            return self._by_name.get(text.strip()) or self._by_name.get(parse(text.strip()).key, set())
        if found := self._persons().get(text):
            return set(found)
        name, _, mark = text.removeprefix(AUTHOR).rpartition("-")
        marked = [
            n
            for n, signature in enumerate(self._signatures)
            if mark == mark_of(signature) and slug_of(signature) == name
        ]
        if marked:
            return set(marked)
        return {n for n, signature in enumerate(self._signatures) if slug_of(signature) == text.removeprefix(AUTHOR)}

    def on_paper(self, signatures: Iterable[int], text: str) -> set[int]:
        """Return those signatures that are on the paper of this id, record or title (or beginning of a title)."""
        key = title_key(text.removeprefix("title:"))
        paper = self._records.get(text, text)
        matching = set()
        for signature in signatures:
            here = self._signatures[signature].paper
            if here == paper or (key and f"{self._titles[here]} ".startswith(f"{key} ")):
                matching.add(signature)
        return matching


def settle(corrections: Corrections, finder: Finder, signatures: Sequence[Signature]) -> Settled:
    """Apply the user's decisions, then the ids; a decision wins over an id, a parting over a joining."""
    settled = Settled(list(range(len(signatures))))
    _part(corrections, finder, settled, signatures)
    for number, decision in enumerate(corrections.same, 1):
        wanted: set[int] = set()
        for name in decision.names:
            named = finder.named(name)
            if not named:
                settled.notes.append(f"corrections: [[same]] number {number}: nobody is called {name!r}.")
            wanted |= named
        if decision.papers:
            wanted = {signature for paper in decision.papers for signature in finder.on_paper(wanted, paper)}
            for paper in decision.papers:
                if not finder.on_paper(wanted, paper):
                    settled.notes.append(f"corrections: [[same]] number {number}: none of them is on {paper!r}.")
        _join(settled, signatures, sorted(wanted), CORRECTION, f"corrections: [[same]] number {number}")
    decided = len(settled.notes)
    for one, numbers in bearers(signatures).items():
        _join(settled, signatures, numbers, rule_of(one[0]), told(one))
    settled.notes[decided:] = brief(settled.notes[decided:], "ids stand on several people")
    return settled


def _part(corrections: Corrections, finder: Finder, settled: Settled, signatures: Sequence[Signature]) -> None:
    """Mark the signatures that the user has given to different people, and join those given to one."""
    for number, decision in enumerate(corrections.different, 1):
        where = f"corrections: [[different]] number {number}"
        named = {signature for name in decision.names for signature in finder.named(name)}
        for name in decision.names:
            if not finder.named(name):
                settled.notes.append(f"{where}: nobody is called {name!r}.")
        persons: list[set[int]] = []
        for papers in decision.papers if named else ():
            persons.append(set())
            for paper in papers:
                on_paper = finder.on_paper(named, paper)
                if not on_paper:
                    settled.notes.append(f"{where}: {decision.name!r} is not on {paper!r}.")
                persons[-1] |= on_paper
        if len(persons) == 1 and persons[0]:
            persons.append(named - persons[0])
        for person, mine in enumerate(persons):
            for signature in mine:
                settled.parted[signature] = settled.parted.get(signature, frozenset()) | {(number, person)}
            _join(settled, signatures, sorted(mine), CORRECTION, where)


def _join(settled: Settled, signatures: Sequence[Signature], numbers: Sequence[int], rule: str, where: str) -> None:
    """Join signatures, with the sets they are in, as far as nothing forbids it; say what could not be joined.

    What forbids is what always does: two of them on one paper, a parting, and for an id another that contradicts it.
    """
    by_set: dict[int, list[int]] = defaultdict(list)
    for signature in numbers:
        by_set[settled.find(signature)].append(signature)
    sets: list[tuple[Cluster, list[int]]] = []
    for root, group in sorted(by_set.items()):
        bounds = _bounds(settled, signatures, root, by_id=rule != CORRECTION)
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


def _bounds(settled: Settled, signatures: Sequence[Signature], root: int, *, by_id: bool) -> Cluster:
    """Return a set as far as it can forbid a join; its ids count where it is `by_id` that it is to be joined."""
    members = settled.members(root)
    return Cluster(
        seed=root,
        signatures=members,
        papers={signatures[n].paper for n in members},
        forms=frozenset(),
        names=(),
        ids=frozenset().union(*(signatures[n].ids for n in members)) if by_id else frozenset(),
        parted=frozenset().union(*(settled.parted.get(n, frozenset()) for n in members)),
    )


def starting_cluster(
    members: Sequence[int], profile: Callable[[int], Cluster], settled: Settled, trace: Trace
) -> Cluster:
    """Return the cluster of one of the `settled` sets, with the rule of each join in the trace.

    `profile` gives a signature as a cluster of its own.
    """
    cluster = merged([profile(signature) for signature in members])
    cluster.decided = cluster.decided or len(members) > 1
    if len(members) > 1 or settled.rules.get(members[0]) == CORRECTION:
        trace.joins.update(
            {signature: (1.0, settled.rules[signature]) for signature in members if signature in settled.rules}
        )
    marks = [settled.parted[signature] for signature in members if signature in settled.parted]
    if marks:
        cluster.parted = frozenset().union(*marks)
    return cluster
