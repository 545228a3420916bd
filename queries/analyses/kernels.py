"""The measures as functions of a sparse matrix of weights: one for a network, hundreds for drawn identities."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, dia_array

Matrix: TypeAlias = csr_array  # symmetric, without loops; canonical, so that a row has a column once
Values: TypeAlias = NDArray[np.float64]
Numbers: TypeAlias = NDArray[Any]  # integers of any width

CELLS = 2_000_000  # of (source, node) worked on at once
WORDS = 8  # of 64 sources each, searched from at once
_ONES = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1).sum(axis=1)


def degree(matrix: Matrix) -> Values:
    """Count the neighbours."""
    return np.asarray(np.diff(matrix.indptr), dtype=float)


def strength(matrix: Matrix) -> Values:
    """Sum the weights."""
    return np.asarray(np.round(matrix.sum(axis=1), 6))


def pagerank(matrix: Matrix) -> Values:
    """Iterate from equal shares until they change by less than 1e-6 a node, as networkx does; damping 0.85."""
    n = matrix.shape[0]
    total = matrix.sum(axis=1)
    ends = np.flatnonzero(total == 0)
    step = (dia_array((1 / np.where(total == 0, np.inf, total), 0), shape=(n, n)) @ matrix).T.tocsr()
    found = np.full(n, 1 / n)
    for _ in range(100):
        before = found
        found = 0.85 * (step @ before + before[ends].sum() / n) + 0.15 / n
        if np.abs(found - before).sum() < n * 1e-6:
            break
    return found


def effective_size(matrix: Matrix) -> Values:
    """Take from the degree the mean degree among the contacts (Borgatti 1997); 0 for isolates."""
    ties = matrix.copy()
    ties.data = np.ones_like(ties.data)
    contacts = degree(matrix)
    return np.asarray(contacts - (ties @ ties).multiply(ties).sum(axis=1) / np.maximum(contacts, 1))


def constraint(matrix: Matrix) -> Values:
    """Square and sum what leads to each contact, at once and over a third (Burt 1992); NaN for isolates."""
    n = matrix.shape[0]
    total = matrix.sum(axis=1)
    shares = (dia_array((1 / np.where(total == 0, np.inf, total), 0), shape=(n, n)) @ matrix).tocsr()
    ties = matrix.copy()
    ties.data = np.ones_like(ties.data)
    leads = shares + (shares @ shares).multiply(ties)
    return np.where(total == 0, np.nan, leads.power(2).sum(axis=1))


def core_number(matrix: Matrix) -> Values:
    """Take away whoever has k neighbours left or fewer, for each k in turn."""
    left = np.diff(matrix.indptr)
    core = np.zeros(len(left))
    there = np.ones(len(left), dtype=bool)
    k = 0
    while there.any():
        k = max(k, int(left[there].min()))
        going = np.flatnonzero(there & (left <= k))
        while going.size:
            core[going], there[going] = k, False
            _, near = _spread(matrix, going)
            left = left - np.bincount(near, minlength=len(left))
            going = np.unique(near[there[near] & (left[near] <= k)])
    return core


def _spread(matrix: Matrix, nodes: Numbers) -> tuple[Numbers, Numbers]:
    """Return every neighbour of each of the nodes, and before it which of them (by place) it is a neighbour of."""
    starts = matrix.indptr[nodes]
    counts = matrix.indptr[nodes + 1] - starts
    which = np.repeat(np.arange(len(nodes)), counts)
    before = np.cumsum(counts) - counts
    return which, matrix.indices[np.arange(len(which)) + (starts - before)[which]]


def betweenness(matrix: Matrix, sources: Numbers) -> Values:
    """Share of the shortest paths from `sources` that pass through each node (Brandes 2001), of all that could."""
    n = matrix.shape[0]
    found = np.zeros(n)
    for batch in _batches(sources, max(CELLS // max(n, 1), 1)):
        first = batch + n * np.arange(len(batch))
        paths = np.zeros(n * len(batch))
        paths[first] = 1.0
        steps = _search(matrix, first, paths)
        owed = np.zeros(len(paths))
        for start, stop in reversed(steps):
            np.add.at(owed, start, paths[start] / paths[stop] * (1 + owed[stop]))
        owed[first] = 0.0
        found += owed.reshape(len(batch), n).sum(axis=0)
    return np.asarray(found / (_others(sources, n) * max(n - 2, 1)))


def _search(matrix: Matrix, front: Numbers, paths: Values) -> list[tuple[Numbers, Numbers]]:
    """Go from the first cells (source, node) outwards; count the paths, return the steps of each distance."""
    n = matrix.shape[0]
    mark = np.zeros(len(paths), dtype=np.int64)
    steps = []
    while front.size:
        which, near = _spread(matrix, front % n)
        start = front[which]
        stop = start - start % n + near
        fresh = paths[stop] == 0
        start, stop = start[fresh], stop[fresh]
        np.add.at(paths, stop, paths[start])
        steps.append((start, stop))
        order = np.arange(len(stop))
        mark[stop] = order
        front = stop[mark[stop] == order]
    return steps


def harmonic(matrix: Matrix, sources: Numbers) -> Values:
    """Mean of 1/distance from other `sources` to each node; 64 searches go in one word (Then et al. 2014)."""
    n = matrix.shape[0]
    found = np.zeros(n)
    rows = np.flatnonzero(np.diff(matrix.indptr))
    if not rows.size:
        return found
    starts = matrix.indptr[rows]
    for batch in _batches(sources, 64 * WORDS):
        place = np.arange(len(batch))
        seen = np.zeros((n, -(-len(batch) // 64)), dtype=np.uint64)
        np.bitwise_or.at(seen, (batch, place // 64), np.uint64(1) << (place % 64).astype(np.uint64))
        front = seen.copy()
        for distance in range(1, n):
            fresh = np.bitwise_or.reduceat(front[matrix.indices], starts, axis=0) & ~seen[rows]
            if not fresh.any():
                break
            seen[rows] |= fresh
            front[:] = 0
            front[rows] = fresh
            found[rows] += _ONES[fresh.view(np.uint8)].sum(axis=1) / distance
    return np.asarray(found / _others(sources, n))


def _others(sources: Numbers, n: int) -> Values:
    """Return for each node how many of the sources are not itself, or 1 where none is."""
    return np.maximum(len(sources) - np.bincount(sources, minlength=n), 1).astype(float)


def _batches(sources: Numbers, size: int) -> Iterator[Numbers]:
    return (sources[first : first + size] for first in range(0, len(sources), size))


_WHOLE = (degree, strength, pagerank, effective_size, constraint, core_number)
WHOLE: Mapping[str, Callable[[Matrix], Values]] = {kernel.__name__: kernel for kernel in _WHOLE}
# Sums over sources, which are whole from all nodes and an estimate from some.
FROM_SOURCES: Mapping[str, Callable[[Matrix, Numbers], Values]] = {"betweenness": betweenness, "harmonic": harmonic}
