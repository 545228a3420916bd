"""Betweenness by lengths: of all pairs or between two sets, a search from each source."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from queries.kernels.arrays import Arrays, Floats, Numbers
from queries.kernels.machine import run
from queries.kernels.threads import PARTS, in_parts


@dataclass(frozen=True, slots=True)
class _Task:
    """Searches to run: the sources and the weight of each, and the weight of each node as a target."""

    arrays: Arrays
    lengths: Floats
    sources: NDArray[np.int64]
    source: Floats
    target: Floats


def by_distance(
    arrays: Arrays, sources: Numbers | None = None, targets: Numbers | None = None, *, threads: int | None = None
) -> Floats:
    """Return betweenness with weights as lengths, summed over pairs of a source and a target (None: all nodes).

    Each pair counts once for each direction that is asked for; a source given twice counts twice. Two ways are alike if
    the sums of their lengths are the same number, rounding included. Raises ValueError for lengths that are not above
    0, or so far apart that the shorter is lost beside the longer, and IndexError for nodes that are not there.
    """
    n = len(arrays)
    lengths = np.ones(len(arrays.neighbours)) if arrays.weights is None else arrays.weights
    if len(lengths) and not (lengths.min() > 0 and lengths.max() < np.inf):
        raise ValueError("lengths must be above 0")
    source, target = np.zeros(n), np.zeros(n)
    np.add.at(source, np.arange(n) if sources is None else sources, 1.0)
    target[np.arange(n) if targets is None else targets] = 1.0
    chosen = np.flatnonzero(source)
    task = _Task(arrays, lengths, chosen, source[chosen], target)
    parts = max(min(len(chosen), PARTS), 1)
    return in_parts(lambda mine: _searched(task, mine, parts), parts, threads)


def _searched(task: _Task, mine: Iterator[int], parts: int) -> list[Floats]:
    n, edges = len(task.arrays), len(task.lengths)
    heap = np.empty(edges + 1), np.empty(edges + 1, np.int32)
    state = np.empty(n), np.empty(n), np.empty(n), np.empty(n, np.uint8), np.empty(n, np.int32)
    graph = n, task.arrays.starts, task.arrays.neighbours, task.lengths
    ends = task.sources, task.source, task.target, len(task.sources)
    made = []
    for number in mine:
        out = np.zeros(n)
        if not run("weighted.weighted_betweenness", *graph, *ends, number, parts, *heap, *state, out):
            raise ValueError("lengths are so far apart that adding the shorter changes nothing")
        made.append(out)
    return made
