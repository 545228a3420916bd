"""What triangles tell: their number, clustering, and structural holes: constraint and effective size (Burt 1992)."""

import numpy as np
from numpy.typing import NDArray

from queries.kernels.arrays import Arrays, Floats
from queries.kernels.machine import run


def _oriented(arrays: Arrays) -> tuple[NDArray[np.int64], NDArray[np.int32], Floats]:
    """Keep each edge once, towards the end of higher degree, so that no node has many.

    Returns where each node's begin, where they lead, and their weights, 1 by default.
    """
    n, edges = len(arrays), len(arrays.neighbours) // 2
    rank = np.empty(n, np.int32)
    rank[np.argsort(np.diff(arrays.starts), kind="stable")] = np.arange(n)
    edge_numbers, starts = np.empty(edges, np.int64), np.empty(n + 1, np.int64)
    out = np.empty(edges, np.int32)
    run("ties.orient", n, arrays.starts, arrays.neighbours, rank, edge_numbers, starts, out)
    weights = np.ones(edges) if arrays.weights is None else arrays.weights[edge_numbers]
    return starts, out, weights


def triangles(arrays: Arrays) -> NDArray[np.int64]:
    """Return how many triangles each node is in."""
    n = len(arrays)
    starts, out, _ = _oriented(arrays)
    count = np.zeros(n, np.int64)
    run("ties.triangles", n, starts, out, np.zeros(n, np.int32), count)
    return count


def clustering(arrays: Arrays) -> Floats:
    """Return the share of each node's pairs of neighbours that are linked; 0 for less than two neighbours."""
    degree = np.diff(arrays.starts)
    pairs = degree * (degree - 1) / 2
    return np.asarray(np.divide(triangles(arrays), pairs, out=np.zeros(len(arrays)), where=pairs > 0))


def strengths(arrays: Arrays) -> Floats:
    """Sum the weights of each node. Raises ValueError for weights below 0, or none."""
    degree = np.diff(arrays.starts)
    if arrays.weights is None:
        return degree.astype(float)
    if len(arrays.weights) and not (arrays.weights.min() >= 0 and arrays.weights.max() < np.inf):
        raise ValueError("weights must not be below 0")
    return np.bincount(np.repeat(np.arange(len(degree)), degree), arrays.weights, len(degree)).astype(float)


def inverse(values: Floats) -> Floats:
    """Return 1 over values, 0 where there is none."""
    return np.divide(1.0, values, out=np.zeros(len(values)), where=values > 0)


def constraint(arrays: Arrays) -> Floats:
    """Return how far each node's weighted ties lead back to the same nodes (Burt 1992); low for brokers.

    Sum over contacts of the square of the share of ties that leads there, at once or over a third. NaN for isolates,
    for whom it is undefined. Raises ValueError for weights below 0.
    """
    n = len(arrays)
    strength = strengths(arrays)
    starts, out, weights = _oriented(arrays)
    share, through, value = inverse(strength), np.zeros(len(out)), np.zeros(n)
    run("ties.indirect", n, starts, out, weights, share, np.zeros(n, np.int32), through)
    run("ties.constraint", n, starts, out, weights, share, through, value)
    value[strength == 0] = np.nan
    return value


def effective_size(arrays: Arrays) -> Floats:
    """Return how many of each node's contacts do not repeat each other, without weights; NaN for isolates.

    The degree less the mean degree among the contacts: Burt (1992) in Borgatti's form (1997).
    """
    degree = np.diff(arrays.starts).astype(float)
    value = degree - 2.0 * triangles(arrays) * inverse(degree)
    value[degree == 0] = np.nan
    return value
