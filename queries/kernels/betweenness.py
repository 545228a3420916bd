"""Betweenness, edges of length 1: of all pairs, between two sets, from some sources with errors; and bridgeness."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from queries.kernels import shrinking
from queries.kernels.arrays import Arrays, Floats, Numbers, near_order, part, rows_of_eight
from queries.kernels.machine import run
from queries.kernels.threads import PARTS, in_parts

_ALL, _ENDS, _ESTIMATING, _BRIDGING = 0, 1, 2, 3
_FEW_ENDS = 0.01  # of the nodes: then it does not pay to let them leave first


@dataclass(frozen=True, slots=True)
class _Task:
    """Searches to run: on which graph, whose nodes from `core` on are ends; from which sources, of what weight.

    A node stands for `size` vertices, `source` starts and `target` ends of paths. `kind` is one of the above.
    """

    arrays: Arrays
    core: int
    size: Floats
    source: Floats
    target: Floats
    sources: NDArray[np.int64]
    kind: int


class _Memory:
    """What a thread works with, from one part to the next; zeros between two searches."""

    def __init__(self, n: int, *, bridging: bool) -> None:
        self.words = [np.zeros(n, np.uint64) for _ in range(3)]
        self.touched = np.empty(n + 1, np.int32)
        self.levels, self.chosen_levels = np.zeros(n + 3, np.int64), np.zeros(n + 3, np.int64)
        self.rows = [rows_of_eight(n) for _ in range(4)] + [rows_of_eight(n if bridging else 0) for _ in range(2)]
        self.row, self.earned = rows_of_eight(1), rows_of_eight(1)
        self.grow(4 * n + 64)

    def grow(self, room: int) -> None:
        """Make room for so many entries of a search: a node counts once for each distance at which it is reached."""
        self.room = room
        self.nodes, self.chosen = np.empty(room, np.int32), np.empty(room, np.int32)
        self.bits, self.masks = np.empty(room, np.uint64), np.empty(room, np.uint8)


def _search(task: _Task, middles: Numbers, memory: _Memory, part_number: int, parts: int) -> Floats:
    """Return a row of earnings, and for _ESTIMATING one of their squares, from one part of the sources."""
    n = len(task.arrays)
    while True:
        out = np.zeros((2 if task.kind == _ESTIMATING else 1, n))
        stops, target = task.arrays.starts[1:].copy(), task.target.copy()
        done = run(
            "betweenness.betweenness",
            n, task.core, task.arrays.starts, middles, stops, task.arrays.neighbours,
            task.size, task.source, target, task.sources, len(task.sources), part_number, parts, task.kind,
            *memory.words, memory.touched, memory.room, memory.nodes, memory.bits, memory.levels,
            memory.chosen, memory.masks, memory.chosen_levels, *memory.rows, memory.row, memory.earned,
            out[0], out[-1],
        )  # fmt: skip
        if done:
            return out
        memory.grow(2 * memory.room)


def _searched(task: _Task, threads: int | None) -> Floats:
    """Return the earnings of each node from all sources, both directions of a pair; _ESTIMATING has a second row."""
    n = len(task.arrays)
    middles = np.empty(n, np.int64)
    run("shrinking.ends_last", n, task.arrays.starts, task.arrays.neighbours, task.core, middles)
    parts = max(min(-(-len(task.sources) // 64), PARTS), 1)

    def worker(mine: Iterator[int]) -> list[Floats]:
        memory = _Memory(n, bridging=task.kind == _BRIDGING)
        return [_search(task, middles, memory, number, parts) for number in mine]

    return in_parts(worker, parts, threads)


def betweenness(arrays: Arrays, *, normalized: bool = True, threads: int | None = None) -> Floats:
    """Return the share of shortest paths, all edges of length 1, that pass through each node (Freeman 1977).

    Of all pairs of the network that a node could lie between; without `normalized`, summed over pairs. 0 for isolates
    and for networks of less than three nodes. Exact: after Brandes (2001), on what `shrinking` leaves.
    """
    n = len(arrays)
    if n < 3:
        return np.zeros(n)
    rest = shrinking.whole(arrays)
    while True:
        shrinking.shrink(rest)
        many = len(rest.size)
        if not many:
            break
        ends = shrinking.ends(rest)
        if ends.sum() < _FEW_ENDS * many:
            order = shrinking.alike(rest.arrays, np.ones(many, bool))
            task = _Task(rest.arrays, many, rest.size, rest.weight, rest.weight, order, _ALL)
            shrinking.earn(rest, _searched(task, threads)[0] / rest.size)
            break
        group = shrinking.alike(rest.arrays, ends)
        core = many - len(group)
        shrinking.keep(rest, np.concatenate((np.flatnonzero(~ends), group)))
        task = _Task(rest.arrays, core, rest.size, rest.weight, rest.weight, np.arange(core, many), _ENDS)
        shrinking.earn(rest, _searched(task, threads)[0] / rest.size)
        shrinking.keep(rest, np.arange(core))
    return rest.earned / ((n - 1) * (n - 2) if normalized else 2)


def _from_sources(arrays: Arrays, source: Floats, target: Floats, kind: int, threads: int | None) -> Floats:
    """Return earnings on the graph as it is, from the sources that weigh anything, in the order of its nodes."""
    order = near_order(arrays)
    nearer = part(arrays, order)
    source, target, n = source[order], target[order], len(arrays)
    sources = shrinking.alike(nearer, source > 0) if n else np.zeros(0, np.int64)
    ordered = _searched(_Task(nearer, n, np.ones(n), source, target, sources, kind), threads)
    values = np.empty_like(ordered)
    values[:, order] = ordered
    return values


def between_sets(arrays: Arrays, sources: Numbers, targets: Numbers, *, threads: int | None = None) -> Floats:
    """Return, summed over pairs of a source and a target, the share of shortest paths that pass through each node.

    A source given twice counts twice, a target once; a node that is both makes no pair with itself, and pairs that are
    so in both directions count for each. Raises IndexError for nodes that are not there.
    """
    n = len(arrays)
    source, target = np.zeros(n), np.zeros(n)
    np.add.at(source, sources, 1.0)
    target[targets] = 1.0
    return np.asarray(_from_sources(arrays, source, target, _ALL, threads)[0])


@dataclass(frozen=True, slots=True)
class Sampled:
    """Estimates of normalised betweenness, and the standard error of each."""

    value: Floats
    error: Floats


def sampled(arrays: Arrays, sources: Numbers, *, threads: int | None = None) -> Sampled:
    """Estimate betweenness from the paths of some sources, drawn without replacement; exact, without error, from all.

    A path counts by the share of its length that lies before the node (Geisberger et al. 2008). The error is that of a
    mean of so many of n draws; where few sources of the whole network bring all, it is often too small. Raises
    ValueError for less than two sources.
    """
    return estimated(sums(arrays, sources, threads=threads), len(sources))


def sums(arrays: Arrays, sources: Numbers, *, threads: int | None = None) -> Floats:
    """Return what the paths of some sources add to each node, and in a second row the squares; sums of parts add up."""
    source = np.zeros(len(arrays))
    source[sources] = 1.0
    return _from_sources(arrays, source, np.ones(len(arrays)), _ESTIMATING, threads)


def estimated(both: Floats, many: int) -> Sampled:
    """Return the estimate from the `sums` of so many sources; ValueError for less than two."""
    if many < 2:
        raise ValueError("an estimate with its error takes two sources at least")
    total, squares = both
    n = len(total)
    pairs = max((n - 1) * (n - 2), 1)
    mean = total / many
    spread = np.maximum(squares / many - mean**2, 0.0) * many / (many - 1)
    error = np.sqrt(spread / many * (1 - many / n))
    return Sampled(mean * n / pairs, error * n / pairs)


def bridgeness(arrays: Arrays, *, normalized: bool = True, threads: int | None = None) -> Floats:
    """Return betweenness without the pairs one of which is next to the node (Jensen et al. 2015).

    A hub between its own neighbours alone has 0. Normalised, as betweenness, by all pairs of other nodes.
    """
    n = len(arrays)
    if n < 3:
        return np.zeros(n)
    ones = np.ones(n)
    return np.asarray(
        _from_sources(arrays, ones, ones, _BRIDGING, threads)[0] / ((n - 1) * (n - 2) if normalized else 2)
    )
