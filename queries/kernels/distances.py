"""Closeness and harmonic centrality: sums over the distances to all other nodes."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from queries.kernels.arrays import Arrays, Floats, Numbers, near_order, part
from queries.kernels.machine import run
from queries.kernels.shrinking import twins
from queries.kernels.threads import PARTS, in_parts

_AT_ONCE = 512  # searches


@dataclass(frozen=True, slots=True)
class Distances:
    """For each node, over the other nodes that it reaches: the sum of distances, how many, the sum of 1/distance."""

    far: Floats
    reached: Floats
    near: Floats


def distances(arrays: Arrays, sources: Numbers | None = None, *, threads: int | None = None) -> Distances:
    """Return the sums over distances from the sources (None: all nodes; twice is twice), edges of length 1.

    Linked twins are at the same distance from all others, and go as one.
    """
    n = len(arrays)
    asked = np.ones(n, np.int64) if sources is None else np.bincount(sources, minlength=n)
    first, which = twins(arrays, linked=True)
    merged = part(arrays, first)
    order = near_order(merged)
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    node = place[which]
    size = np.zeros(len(order), np.int64)
    np.add.at(size, node, asked)
    sums = _summed(part(merged, order), size, threads)[:, node]
    beside = size[node] - asked  # a node's twins, at distance 1
    return Distances(*(sums + beside))


def _summed(arrays: Arrays, size: NDArray[np.int64], threads: int | None) -> Floats:
    """Return three rows of sums, as `Distances` has them, over sources that stand for so many each."""
    n = len(arrays)
    sources = np.flatnonzero(size)
    parts = max(min(-(-len(sources) // _AT_ONCE), PARTS), 1)

    def worker(mine: Iterator[int]) -> list[Floats]:
        words = [np.empty(8 * n, np.uint64) for _ in range(3)]
        lists = np.empty(n + 1, np.int32), np.empty(n + 1, np.int32), np.empty(n, np.uint8)
        made = []
        for number in mine:
            out = np.zeros((3, n))
            run(
                "distances.distance_sums",
                n, arrays.starts, arrays.neighbours, sources, size, len(sources), number, parts,
                *words, np.empty(8 * 64, np.uint64), *lists, *out,
            )  # fmt: skip
            made.append(out)
        return made

    return in_parts(worker, parts, threads)


def closeness(arrays: Arrays, *, threads: int | None = None) -> Floats:
    """Return 1 over the mean distance to those reached, times the share of the network that they are; 0 for isolates.

    Wasserman and Faust's form (1994), which networkx gives by default.
    """
    sums = distances(arrays, threads=threads)
    n = len(arrays)
    return np.divide(sums.reached**2, sums.far * (n - 1), out=np.zeros(n), where=sums.far > 0)


def harmonic(arrays: Arrays, *, threads: int | None = None) -> Floats:
    """Return the sum of 1/distance to all other nodes, those out of reach adding nothing (Marchiori & Latora 2000)."""
    return distances(arrays, threads=threads).near
