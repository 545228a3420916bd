"""Joining clusters of mentions, best first, under the rules that nothing may break."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extract.people.blocking import blocks
from extract.people.levels import CONFLICT, SHORT, level
from extract.people.names import Name
from extract.people.pair_model import Judge, Verdict, Weights, forbidden, same_rare_name
from extract.people.profiles import Cluster, Corpus, merged, outline

Pair = tuple[int, int]
Comparison = Callable[[Cluster, Cluster], Verdict | None]

WORTH_KEEPING = 0.1  # the least probability at which two that were left apart are remembered
HOPELESS = 0.01  # below this, two clusters are not looked at again when they have grown
MANY = 24  # from so many clusters of one name on, those with a telling co-author in common are joined first
TELLING = 0.5  # the least weight of one such co-author
SURE = 0.9  # and how likely the join must be


@dataclass(slots=True)
class Trace:
    """How the clusters came about: per slot its least sure join, and the pairs of seeds that were left apart.

    `joins` is slot → (probability, rule); `open` is pair → probability, of pairs that names and papers allow.
    """

    joins: dict[int, tuple[float, str]] = field(default_factory=dict)
    open: dict[Pair, float] = field(default_factory=dict)

    def join(self, one: Cluster, other: Cluster, found: float, rule: str) -> None:
        """Note a join at the slots of its smaller side, where it is the least sure one so far."""
        smaller = one if (len(one.slots), -one.seed) < (len(other.slots), -other.seed) else other
        for slot in smaller.slots:
            if slot not in self.joins or found < self.joins[slot][0]:
                self.joins[slot] = found, rule


def agglomerate(clusters: Iterable[Cluster], pairs: Iterable[Pair], judge: Comparison, trace: Trace) -> list[Cluster]:
    """Join clusters, the surest pair first, as long as `judge` says so; return what is left, by seed.

    `pairs` are the seeds of clusters that may be compared; a joined cluster may be compared with whatever its parts
    could, unless that was hopeless. Ties go to the smaller seeds, so that the order of the input does not matter.
    """
    alive = {cluster.seed: cluster for cluster in clusters}
    near: dict[int, set[int]] = defaultdict(set)
    heap: list[tuple[float, int, int, int, int]] = []
    version = dict.fromkeys(alive, 0)
    rules: dict[Pair, str] = {}

    def push(one: int, other: int) -> float:
        pair = first, second = min(one, other), max(one, other)
        trace.open.pop(pair, None)
        if (verdict := judge(alive[first], alive[second])) is None:
            return 0.0
        if verdict.probability >= WORTH_KEEPING:
            trace.open[pair] = verdict.probability
        if verdict.joins:
            rules[pair] = verdict.rule
            heapq.heappush(heap, (-verdict.probability, *pair, version[first], version[second]))
        return verdict.probability

    for one, other in sorted(pairs):
        if push(one, other) >= HOPELESS:
            near[one].add(other)
            near[other].add(one)
    while heap:
        found, one, other, version_one, version_other = heapq.heappop(heap)
        if one not in alive or other not in alive or (version[one], version[other]) != (version_one, version_other):
            continue
        trace.join(alive[one], alive[other], -found, rules[one, other])
        alive[one] = merged([alive[one], alive.pop(other)])
        version[one] += 1
        for third in _taken_over(near, one, other):
            trace.open.pop((min(other, third), max(other, third)), None)
            push(one, third)
    return [alive[seed] for seed in sorted(alive)]


def _taken_over(near: dict[int, set[int]], one: int, other: int) -> list[int]:
    """Give the neighbours of `other` to `one`, which it has been joined into; return all that `one` now has."""
    near[one] = (near[one] | near.pop(other)) - {one, other}
    for third in near[one]:
        near[third].discard(other)
        near[third].add(one)
    return sorted(near[one])


def within_form(clusters: list[Cluster], corpus: Corpus, weights: Weights, judge: Judge, trace: Trace) -> list[Cluster]:
    """Join the clusters of one folded name: all at once where the name is rare, else by the model."""
    if len(clusters) < 2:
        return clusters
    if not any(cluster.parted for cluster in clusters) and (
        sure := same_rare_name(clusters[0].names[0], corpus, weights)
    ):
        return join_all(clusters, trace, sure, "same rare name")
    if len(clusters) >= MANY:
        clusters = _by_company(clusters, corpus, judge, trace)
    pairs = [(one.seed, other.seed) for n, one in enumerate(clusters) for other in clusters[n + 1 :]]
    return agglomerate(clusters, pairs, lambda one, other: judge(one, other, 0), trace)


def _by_company(clusters: list[Cluster], corpus: Corpus, judge: Judge, trace: Trace) -> list[Cluster]:
    """Join what shares a telling co-author, without comparing each with each: the cost grows with the co-authors."""
    shelves: dict[str, list[int]] = defaultdict(list)
    for n, cluster in enumerate(clusters):
        for key in cluster.company - cluster.own:
            if corpus.company_weight[key] >= TELLING:
                shelves[key].append(n)
    root = list(range(len(clusters)))
    bounds = list(clusters)

    def find(n: int) -> int:
        while root[n] != n:
            root[n] = root[root[n]]
            n = root[n]
        return n

    for key in sorted(shelves):
        for one, other in pairwise(shelves[key]):
            first, second = sorted((find(one), find(other)))
            if first == second or forbidden(bounds[first], bounds[second]):
                continue
            verdict = judge(clusters[one], clusters[other], 0)
            if verdict is not None and verdict.joins and verdict.probability >= SURE:
                trace.join(bounds[first], bounds[second], verdict.probability, verdict.rule)
                root[second] = first
                bounds[first] = outline([bounds[first], bounds[second]])
    members: dict[int, list[Cluster]] = defaultdict(list)
    for n, cluster in enumerate(clusters):
        members[find(n)].append(cluster)
    return sorted((merged(group) for group in members.values()), key=lambda cluster: cluster.seed)


def join_all(clusters: Sequence[Cluster], trace: Trace, found: float, rule: str) -> list[Cluster]:
    """Join each cluster into the first set that nothing forbids."""
    sets: list[tuple[Cluster, list[Cluster]]] = []
    for cluster in clusters:
        for n, (profile, members) in enumerate(sets):
            if not forbidden(profile, cluster):
                members.append(cluster)
                sets[n] = outline([profile, cluster]), members
                break
        else:
            sets.append((cluster, [cluster]))
    for _, members in sets:
        for member in members[1:]:
            trace.join(members[0], member, found, rule)
        if len(members) > 1:
            trace.joins.setdefault(members[0].seed, (found, rule))
    return [merged(members) for _, members in sets]


def form_pairs(forms: Mapping[str, Name]) -> dict[tuple[str, str], int]:
    """Return the levels of all pairs of forms (by key) that share a block and whose names fit at all."""
    shelves: dict[str, list[str]] = defaultdict(list)
    for key in sorted(forms):
        for block in blocks(forms[key]):
            shelves[block].append(key)
    found: dict[tuple[str, str], int] = {}
    for shelf in shelves.values():
        for n, key in enumerate(shelf):
            one = forms[key]
            for second in shelf[n + 1 :]:
                if (key, second) not in found and (fits := level(one, forms[second])) != CONFLICT:
                    found[key, second] = fits
    return found


def alternatives(pairs: Mapping[tuple[str, str], int]) -> dict[tuple[str, str], int]:
    """Return for each pair of forms how many other forms fit one of the two but not the other."""
    fitting: dict[str, set[str]] = defaultdict(set)
    for (one, other), found in pairs.items():
        if found >= SHORT:
            fitting[one].add(other)
            fitting[other].add(one)
    return {(one, other): len((fitting[one] ^ fitting[other]) - {one, other}) for one, other in pairs}


def across_forms(clusters: list[Cluster], judge: Judge, trace: Trace) -> list[Cluster]:
    """Join clusters whose names are written differently but fit."""
    pairs = form_pairs({name.key: name for cluster in clusters for name in cluster.names if name.family})
    crowds = alternatives(pairs)
    by_form: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for key in cluster.forms:
            by_form[key].append(cluster)
    for one, other in crowds:
        crowds[one, other] += len(by_form[one]) + len(by_form[other]) - 2
    candidates: set[Pair] = set()
    for (one, other), found in pairs.items():
        for left in by_form[one]:
            for right in by_form[other]:
                if left.seed != right.seed and (found >= SHORT or left.company & right.company):
                    candidates.add((min(left.seed, right.seed), max(left.seed, right.seed)))

    def judged(one: Cluster, other: Cluster) -> Verdict | None:
        crowd = [crowds[pair] for a in one.forms for b in other.forms if (pair := (min(a, b), max(a, b))) in crowds]
        return judge(one, other, min(crowd, default=0))

    return agglomerate(clusters, candidates, judged, trace)
