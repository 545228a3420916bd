"""A network as arrays of neighbours by number, made from a networkx graph, from edges, or as a part of another."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, ClassVar, TypeAlias

import numpy as np
from numpy.typing import NDArray

from queries.kernels.machine import run

Floats: TypeAlias = NDArray[np.float64]
Numbers: TypeAlias = NDArray[Any]  # integers of any width


@dataclass(frozen=True, slots=True)
class Arrays:
    """An undirected network without loops and multiple edges: node v is next to neighbours[starts[v]:starts[v+1]].

    `names` are the nodes as their owner calls them; `weights` stand beside `neighbours`, None where all are 1.
    networkx takes it for a graph of our backend, and converts nothing.
    """

    names: Sequence[Hashable]
    starts: NDArray[np.int64]
    neighbours: NDArray[np.int32]
    weights: Floats | None = None

    __networkx_backend__: ClassVar[str] = "paperkg"
    __networkx_cache__: ClassVar[None] = None

    def __len__(self) -> int:
        return len(self.starts) - 1

    def is_directed(self) -> bool:
        """Say no, as networkx asks."""
        return False

    def is_multigraph(self) -> bool:
        """Say no, as networkx asks."""
        return False


def of_edges(
    n: int,
    starts_at: Numbers,
    ends_at: Numbers,
    weights: Floats | None = None,
    *,
    names: Sequence[Hashable] | None = None,
) -> Arrays:
    """Return the network of nodes 0 to n-1 whose edges run from `starts_at` to `ends_at`; none twice, no loops."""
    edges = len(starts_at)
    starts = np.zeros(n + 2, np.int64)
    neighbours, edge = np.empty(2 * edges, np.int32), np.empty(2 * edges, np.int64)
    ends = np.ascontiguousarray(starts_at, np.int64), np.ascontiguousarray(ends_at, np.int64)
    run("shrinking.link", edges, *ends, n, starts, neighbours, edge)
    both = None if weights is None else np.asarray(weights, np.float64)[edge]
    return Arrays(range(n) if names is None else names, starts[: n + 1].copy(), neighbours, both)


def of_graph(graph: Any, weight: str | None = None) -> Arrays:
    """Return a networkx graph as arrays, in its order of nodes; loops are left out, as no measure here sees them.

    An edge without the attribute `weight` weighs 1. Raises TypeError and ValueError for weights that are not numbers.
    """
    names = list(graph)
    number = dict(zip(names, range(len(names)), strict=True))
    near = graph._adj.values()
    degrees = np.fromiter(map(len, near), np.int64, len(names))
    total = int(degrees.sum())
    neighbours = np.fromiter(map(number.__getitem__, chain.from_iterable(near)), np.int32, total)
    weights = None
    if weight is not None:
        edges = (edge.get(weight, 1) for ties in near for edge in ties.values())
        weights = np.fromiter(edges, np.float64, total)
    rows = np.repeat(np.arange(len(names)), degrees)
    loops = neighbours == rows
    if loops.any():
        degrees -= np.bincount(rows[loops], minlength=len(names))
        neighbours = neighbours[~loops]
        weights = None if weights is None else weights[~loops]
    return Arrays(names, np.concatenate(([0], np.cumsum(degrees))), neighbours, weights)


def part(arrays: Arrays, order: Numbers) -> Arrays:
    """Return the network of the nodes `order`, in that order, without weights; neighbours come out in order."""
    many = len(order)
    new = np.full(len(arrays), -1, np.int64)
    new[order] = np.arange(many)
    starts = np.empty(many + 1, np.int64)
    kept = np.empty(len(arrays.neighbours), np.int32)
    chosen = np.ascontiguousarray(order, np.int64)
    total = run("shrinking.renumber", arrays.starts, arrays.neighbours, many, chosen, new, starts, kept)
    return Arrays(chosen.tolist(), starts, kept[:total])


def near_order(arrays: Arrays) -> NDArray[np.int64]:
    """Return the nodes in an order in which neighbours are near each other, so that memory is read in runs."""
    n = len(arrays)
    by_degree = np.argsort(np.diff(arrays.starts), kind="stable")
    order = np.empty(n, np.int64)
    run("shrinking.near_order", n, arrays.starts, arrays.neighbours, by_degree, np.zeros(n, np.uint8), order)
    return order


def components(arrays: Arrays) -> tuple[int, NDArray[np.int32]]:
    """Return how many components there are, and the number of each node's; in order of their first nodes."""
    n = len(arrays)
    label = np.full(n, -1, np.int32)
    many = run("shrinking.components", n, arrays.starts, arrays.neighbours, label, np.empty(n, np.int32))
    return many, label


def rows_of_eight(n: int) -> Floats:
    """Return n rows of eight zeros, each on a line of the cache."""
    raw = np.zeros(8 * n + 8)
    skip = (-raw.ctypes.data // 8) % 8
    return raw[skip : skip + 8 * n]


def named(arrays: Arrays, values: Iterable[Any]) -> dict[Any, Any]:
    """Return values, in the order of the nodes, by name; a numpy array gives plain numbers."""
    plain = values.tolist() if isinstance(values, np.ndarray) else values
    return dict(zip(arrays.names, plain, strict=True))
