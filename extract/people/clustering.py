"""Joining clusters of mentions, best first, under the rules that nothing may break."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from extract.disjoint_sets import smallest
from extract.people.candidates import LONGEST_SHELF, FormPair, Pair, across, alternatives, within
from extract.people.counts import Counts
from extract.people.pair_model import Judge, Verdict, Weights, forbidden, same_rare_name
from extract.people.profiles import Cluster, merged, outline
from extract.people.trace import Trace

Comparison = Callable[[Cluster, Cluster], Verdict | None]

WORTH_KEEPING = 0.1  # the least probability at which two that were left apart are remembered
HOPELESS = 0.01  # below this, two clusters are not looked at again when they have grown
MANY = 24  # from so many clusters of one name on, those with a telling co-author in common are joined first
TELLING = 0.5  # the least weight of one such co-author
SMALL = 24  # signatures up to which a cluster that has grown is compared again with all its neighbours at once
SURE = 0.9  # and how likely the join must be


def agglomerate(clusters: Iterable[Cluster], pairs: Iterable[Pair], judge: Comparison, trace: Trace) -> list[Cluster]:
    """Join clusters, the surest pair first, as long as `judge` says so; return what is left, by seed.

    `pairs` are the seeds of clusters that may be compared; a joined cluster may be compared with whatever its parts
    could, unless that was hopeless. Ties go to the smaller seeds, so that the order of the input does not matter. A
    cluster that grows is compared again with all its neighbours only when it has grown by a quarter; in between, a pair
    is judged anew when its turn comes. So the cost is near linear in the pairs.
    """
    merging = _Merging(clusters, judge, trace)
    for first, second in sorted(pairs):
        if merging.push(first, second) >= HOPELESS:
            merging.near[first].add(second)
            merging.near[second].add(first)
    merging.run()
    return merging.rest()


class _Merging:
    """The state of a joining: clusters by handle, which may be compared, and the pairs to be joined, surest first.

    The handle of a joined cluster is that of its larger part, so that little is renamed.
    """

    def __init__(self, clusters: Iterable[Cluster], judge: Comparison, trace: Trace) -> None:
        self.alive = {cluster.seed: cluster for cluster in clusters}
        self.near: dict[int, set[int]] = defaultdict(set)
        self._judge = judge
        self._trace = trace
        self._heap: list[tuple[float, int, int, int, int]] = []
        self._version = dict.fromkeys(self.alive, 0)
        self._compared_at: dict[int, int] = {}  # how large a cluster was when all its neighbours were judged
        self._rules: dict[Pair, str] = {}
        self._open: dict[Pair, float] = {}

    def push(self, one: int, other: int) -> float:
        """Judge two clusters, and queue them where they are to be joined; return how likely they are one."""
        pair = first, second = min(one, other), max(one, other)
        self._open.pop(pair, None)
        if (verdict := self._judge(self.alive[first], self.alive[second])) is None:
            return 0.0
        if verdict.probability >= WORTH_KEEPING:
            self._open[pair] = verdict.probability
        if verdict.joins:
            self._rules[pair] = verdict.rule
            heapq.heappush(self._heap, (-verdict.probability, *pair, self._version[first], self._version[second]))
        return verdict.probability

    def run(self) -> None:
        """Join until no pair is left that should be."""
        while self._heap:
            priority, first, second, version_one, version_other = heapq.heappop(self._heap)
            if first not in self.alive or second not in self.alive:
                continue
            if (self._version[first], self._version[second]) == (version_one, version_other):
                self._join(first, second, -priority)
            elif max(self._version[first] - version_one, self._version[second] - version_other) > 0 and self._is_lazy(
                first, second
            ):
                self.push(first, second)

    def _is_lazy(self, one: int, other: int) -> bool:
        return max(len(self.alive[one].signatures), len(self.alive[other].signatures)) > SMALL

    def _join(self, one: int, other: int, found: float) -> None:
        large, small = sorted((one, other), key=lambda handle: (-len(self.alive[handle].signatures), handle))
        self._trace.join(self.alive[one], self.alive[other], found, self._rules[min(one, other), max(one, other)])
        self.alive[large] = merged([self.alive[large], self.alive.pop(small)])
        self._version[large] += 1
        self._open.pop((min(large, small), max(large, small)), None)
        taken = self.near.pop(small, set()) - {large}
        for third in taken:
            self.near[third].discard(small)
            self.near[third].add(large)
            self._open.pop((min(small, third), max(small, third)), None)
        self.near[large].discard(small)
        self.near[large] |= taken
        size = len(self.alive[large].signatures)
        if size <= SMALL or size >= 1.25 * self._compared_at.get(large, 0):
            self._compared_at[large] = size
            taken = self.near[large]
        for third in sorted(taken):
            self.push(large, third)

    def rest(self) -> list[Cluster]:
        """Return the clusters that are left, by seed; note the pairs left apart that could have been one."""
        for (one, other), found in self._open.items():
            first, second = self.alive[one].seed, self.alive[other].seed
            self._trace.open[min(first, second), max(first, second)] = found
        return sorted(self.alive.values(), key=lambda cluster: cluster.seed)


def within_form(clusters: list[Cluster], counts: Counts, weights: Weights, judge: Judge, trace: Trace) -> list[Cluster]:
    """Join the clusters of one folded name: all at once where the name is rare, else by the model."""
    if len(clusters) < 2:
        return clusters
    if not any(cluster.parted for cluster in clusters) and (
        sure := same_rare_name(clusters[0].names[0], counts, weights)
    ):
        return join_all(clusters, trace, sure, "same rare name")
    if len(clusters) >= MANY:
        clusters = _by_coauthors(clusters, counts, judge, trace)
    pairs = within(clusters, counts.coauthors.__getitem__)
    left = agglomerate(clusters, pairs, lambda one, other: judge(one, other, 0), trace)
    if len(clusters) > LONGEST_SHELF and len(left) > 1:
        trace.partly[left[0].names[0].shown] = len(clusters)
    return left


def _by_coauthors(clusters: list[Cluster], counts: Counts, judge: Judge, trace: Trace) -> list[Cluster]:
    """Join what shares a telling co-author, without comparing each with each: the cost grows with the co-authors."""
    shelves: dict[str, list[int]] = defaultdict(list)
    for n, cluster in enumerate(clusters):
        for key in cluster.coauthors - cluster.own:
            if counts.coauthors[key] >= TELLING:
                shelves[key].append(n)
    root = list(range(len(clusters)))
    bounds = list(clusters)

    for key in sorted(shelves):
        for left, right in pairwise(shelves[key]):
            first, second = sorted((smallest(root, left), smallest(root, right)))
            if first == second or forbidden(bounds[first], bounds[second]):
                continue
            verdict = judge(clusters[left], clusters[right], 0)
            if verdict is not None and verdict.joins and verdict.probability >= SURE:
                trace.join(bounds[first], bounds[second], verdict.probability, verdict.rule)
                root[second] = first
                bounds[first] = outline([bounds[first], bounds[second]])
    members: dict[int, list[Cluster]] = defaultdict(list)
    for n, cluster in enumerate(clusters):
        members[smallest(root, n)].append(cluster)
    return sorted((merged(group) for group in members.values()), key=lambda cluster: cluster.seed)


def join_all(clusters: Sequence[Cluster], trace: Trace, score: float, rule: str) -> list[Cluster]:
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
            trace.join(members[0], member, score, rule)
        if len(members) > 1:
            trace.joins.setdefault(members[0].seed, (score, rule))
    return [merged(members) for _, members in sets]


def across_forms(
    clusters: list[Cluster], counts: Counts, judge: Judge, trace: Trace, pairs: Mapping[FormPair, int]
) -> list[Cluster]:
    """Join clusters whose names are written differently but fit; `pairs` are the `form_pairs` of their names."""
    crowds = alternatives(pairs)
    by_form: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for key in cluster.forms:
            by_form[key].append(cluster)
    for one, other in crowds:
        crowds[one, other] += len(by_form[one]) + len(by_form[other]) - 2
    candidates = across(pairs, crowds, by_form, counts.coauthors.__getitem__)
    del pairs, by_form

    def judged(one: Cluster, other: Cluster) -> Verdict | None:
        crowd = [crowds[pair] for a in one.forms for b in other.forms if (pair := (min(a, b), max(a, b))) in crowds]
        return judge(one, other, min(crowd, default=0))

    return agglomerate(clusters, candidates, judged, trace)
