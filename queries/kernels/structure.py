"""Core numbers and PageRank."""

import numpy as np
from numpy.typing import NDArray

from queries.kernels.arrays import Arrays, Floats
from queries.kernels.machine import run
from queries.kernels.ties import inverse, strengths


class NoConvergenceError(ArithmeticError):
    """An iteration still changes after as many steps as it may take."""


def core_numbers(arrays: Arrays) -> NDArray[np.int32]:
    """Return the largest k of a part in which all have k neighbours, for each node (Seidman 1983); 0 for isolates."""
    n = len(arrays)
    core, order = np.empty(n, np.int32), np.empty(n, np.int32)
    bins, place = np.zeros(n + 1, np.int64), np.empty(n, np.int64)
    run("structure.core_numbers", n, arrays.starts, arrays.neighbours, core, bins, place, order)
    return core


def pagerank(arrays: Arrays, *, damping: float = 0.85, steps: int = 100, error: float = 1e-6) -> Floats:
    """Return the chance of meeting each node on a walk along weighted ties that begins anew with chance 1-damping.

    Iterates from equal shares until they change by less than `error` a node, as networkx does; nodes without ties lead
    anywhere (Page et al. 1999). Sums to 1. Raises NoConvergenceError, and ValueError for weights below 0.
    """
    n = len(arrays)
    if not n:
        return np.zeros(0)
    value = np.full(n, 1 / n)
    weights = np.zeros(1) if arrays.weights is None else arrays.weights
    memory = value, np.empty(n), np.empty(n)
    graph = n, arrays.starts, arrays.neighbours, int(arrays.weights is not None), weights, inverse(strengths(arrays))
    if run("structure.pagerank", *graph, damping, steps, n * error, *memory) < 0:
        raise NoConvergenceError(f"PageRank still changes after {steps} steps")
    return value
