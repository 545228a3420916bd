"""A graph made smaller without changing betweenness: twins become one, leaves fold in (Sariyüce et al. 2013)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from queries.kernels.arrays import Arrays, Floats, Numbers, components, near_order, part
from queries.kernels.machine import run


@dataclass(slots=True)
class Rest:
    """What is left of a graph, and the betweenness (both directions of a pair) known so far.

    A node of `arrays` stands for `size` vertices that are alike, and for `weight` ends of paths. `node` is each
    vertex's node, -1 for those that have left; `earned` belongs to the vertices.
    """

    arrays: Arrays
    size: Floats
    weight: Floats
    node: NDArray[np.int64]
    earned: Floats


def whole(arrays: Arrays) -> Rest:
    """Return a graph as it is."""
    n = len(arrays)
    return Rest(arrays, np.ones(n), np.ones(n), np.arange(n), np.zeros(n))


def earn(rest: Rest, values: Floats) -> None:
    """Add the values of nodes to each of their vertices."""
    there = rest.node >= 0
    rest.earned[there] += values[rest.node[there]]


def keep(rest: Rest, order: Numbers) -> None:
    """Leave these nodes only, in this order."""
    new = np.full(len(rest.size), -1)
    new[order] = np.arange(len(order))
    there = rest.node >= 0
    rest.node[there] = new[rest.node[there]]
    rest.arrays = part(rest.arrays, order)
    rest.size, rest.weight = rest.size[order], rest.weight[order]


def shrink(rest: Rest) -> None:
    """Merge twins, linked or not, and fold nodes of one neighbour, until nothing changes; drop isolates, then order."""
    before = -1
    while before != len(rest.size) and len(rest.size):
        before = len(rest.size)
        for linked in (True, False):
            _merge_twins(rest, linked=linked)
        _fold(rest)
        alone = np.diff(rest.arrays.starts) == 0
        if alone.any():
            keep(rest, np.flatnonzero(~alone))
    if len(rest.size):
        keep(rest, near_order(rest.arrays))


def twins(arrays: Arrays, *, linked: bool) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the first of each class of nodes with the same neighbours (and linked), and the class of each node.

    Two neighbourhoods are the same if the sums of their nodes' random 64-bit numbers are; that others are, too, has a
    chance of n²/2⁶⁵.
    """
    n = len(arrays)
    words = np.random.default_rng(0).integers(1, 2**63, n, dtype=np.uint64)
    keys = np.empty(n, np.uint64)
    run("shrinking.neighbourhood_keys", n, arrays.starts, arrays.neighbours, words, int(linked), keys)
    _, first, which = np.unique(keys, return_index=True, return_inverse=True)
    return first, which


def _merge_twins(rest: Rest, *, linked: bool) -> None:
    first, which = twins(rest.arrays, linked=linked)
    if len(first) == len(rest.size):
        return
    weight = _total(which, rest.weight)
    if not linked:
        _earn_between_twins(rest, first, which, weight)
    rest.size = _total(which, rest.size)[which]
    rest.weight = weight[which]
    there = rest.node >= 0
    rest.node[there] = first[which][rest.node[there]]
    keep(rest, first)


def _earn_between_twins(rest: Rest, first: Numbers, which: Numbers, weight: Floats) -> None:
    """Give to the neighbours of unlinked twins what the paths of two steps between the twins bring."""
    starts, neighbours = rest.arrays.starts, rest.arrays.neighbours
    pairs = weight * weight - _total(which, rest.weight**2)
    pairs[np.diff(starts)[first] == 0] = 0.0  # between nodes without neighbours there are no paths
    paths = _sums(starts, rest.size[neighbours])[first]
    share = np.zeros(len(rest.size))
    share[first] = np.divide(pairs, paths, out=np.zeros(len(first)), where=paths > 0)
    earn(rest, _sums(starts, share[neighbours]))


def _sums(starts: Numbers, values: Floats) -> Floats:
    """Sum values that stand beside neighbours, for each node."""
    return _total(np.repeat(np.arange(len(starts) - 1), np.diff(starts)), values, len(starts) - 1)


def _total(which: Numbers, values: Floats, many: int = 0) -> Floats:
    """Sum values by class."""
    return np.bincount(which, values, many).astype(float)


def _fold(rest: Rest) -> None:
    n = len(rest.size)
    _, label = components(rest.arrays)
    whole_weight = _total(label, rest.weight)[label]
    degree, stay, earned = np.diff(rest.arrays.starts), np.ones(n, np.uint8), np.zeros(n)
    starts, neighbours = rest.arrays.starts, rest.arrays.neighbours
    if run("shrinking.fold", n, starts, neighbours, rest.size, rest.weight, whole_weight, degree, stay, earned):
        earn(rest, earned)
        keep(rest, np.flatnonzero(stay))


def ends(rest: Rest) -> NDArray[np.bool_]:
    """Return which nodes have neighbours that are all linked: no shortest path passes through them."""
    n = len(rest.size)
    yes = np.zeros(n, np.uint8)
    run("shrinking.ends", n, rest.arrays.starts, rest.arrays.neighbours, np.full(n, -1, np.int32), yes)
    return yes.astype(bool)


def alike(arrays: Arrays, nodes: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return the nodes in an order in which eight that share neighbours follow each other."""
    n = len(arrays)
    order = np.empty(n, np.int64)
    free, common, seen = nodes.astype(np.uint8), np.zeros(n, np.int32), np.empty(n, np.int32)
    many = run("shrinking.eights", n, arrays.starts, arrays.neighbours, free, common, seen, order)
    return order[:many]
