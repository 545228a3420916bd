"""Betweenness by eight searches side by side; between two sets, by squares too, and without the pairs next to a node.

Each node pulls the rows of its neighbours, one vector addition an edge for eight sources. There is nothing to compare,
as rows are kept apart by the parity of the distance: a neighbour's row of the other parity is 0 unless the neighbour is
a step nearer (outwards) or a step farther (back). A search of 64 says beforehand who is reached at which distance.
"""

from typing import NamedTuple

import numpy as np

from queries.kernels.source import rows
from queries.kernels.source.pointers import Bytes, Doubles, Ints, Longs, Words, inner, part
from queries.kernels.source.searches import Graph, Search, search_from


class Eight(NamedTuple):
    """The part of a search that concerns eight of its sources; an entry, its node and the sources' bits."""

    nodes: Ints
    masks: Bytes
    levels: Longs


class Rows(NamedTuple):
    """A row of eight a node: path counts and what paths owe at even and at odd distances; a row for all."""

    counts_even: Doubles
    counts_odd: Doubles
    owed_even: Doubles
    owed_odd: Doubles
    inner_even: Doubles
    inner_odd: Doubles
    starts: Doubles
    earned: Doubles


class Nodes(NamedTuple):
    """What nodes stand for: so many vertices, so many ends of paths as a source and as a target."""

    size: Doubles
    source: Doubles
    target: Doubles


@part
def _choose(search: Search, eight: Eight, depth: int, shift: int) -> int:
    """Copy what concerns the eight sources from bit `shift` on -> the largest distance."""
    count = 0
    top = 0
    for d in range(depth):
        eight.levels[d] = count
        for i in range(search.levels[d], search.levels[d + 1]):
            mask = (search.bits[i] >> np.uint64(shift)) & np.uint64(255)
            eight.nodes[count] = search.nodes[i]
            eight.masks[count] = mask
            count += mask != np.uint64(0)
        if count > eight.levels[d]:
            top = d
    eight.levels[depth] = count
    eight.levels[top + 1] = count
    return top


@inner
def _outwards(graph: Graph, nodes: Nodes, eight: Eight, by: Rows, top: int) -> None:
    """Count the paths; at distance 1 from ends too, which are sources."""
    near, own = by.counts_even, by.counts_odd
    for d in range(1, top + 1):
        for i in range(eight.levels[d], eight.levels[d + 1]):
            w = eight.nodes[i]
            last = graph.stops[w] if d == 1 else graph.middles[w]
            rows.count(near, graph.neighbours, graph.starts[w], last, own, w, nodes.size[w], eight.masks[i])
        near, own = own, near


@inner
def _back(graph: Graph, nodes: Nodes, eight: Eight, by: Rows, top: int, out: Doubles) -> None:
    """Add up the dependencies of paths backwards; nodes that are ends get none."""
    counts, other = by.counts_even, by.counts_odd
    own, far = by.owed_even, by.owed_odd
    if top & 1:
        counts, other, own, far = other, counts, far, own
    for d in range(top, 0, -1):
        for i in range(eight.levels[d], eight.levels[d + 1]):
            w = eight.nodes[i]
            mask, size, target = eight.masks[i], nodes.size[w], nodes.target[w]
            if w >= graph.core:
                rows.credit_end(own, counts, w, size * target, mask)
            else:
                first, last = graph.starts[w], graph.stops[w]
                out[w] += rows.credit(
                    far, graph.neighbours, first, last, own, counts, w, size, target, by.starts, by.earned, mask
                )
        counts, other, own, far = other, counts, far, own


@inner
def _back_estimating(
    graph: Graph, nodes: Nodes, eight: Eight, by: Rows, top: int, out: Doubles, squares: Doubles
) -> None:
    """Do as `_back` does on a graph without ends, for a sample of sources, and add up squares of what each brings.

    A pair earns twice the share of its way that lies before the node, which from both ends is 2, and does not make so
    much of the few sources next to a node (Geisberger, Sanders and Schultes 2008).
    """
    counts, other = by.counts_even, by.counts_odd
    own, far = by.owed_even, by.owed_odd
    if top & 1:
        counts, other, own, far = other, counts, far, own
    for d in range(top, 0, -1):
        for i in range(eight.levels[d], eight.levels[d + 1]):
            w = eight.nodes[i]
            first, last = graph.starts[w], graph.stops[w]
            mask, size, target = eight.masks[i], nodes.size[w], nodes.target[w] / d
            earned = rows.credit(
                far, graph.neighbours, first, last, own, counts, w, size, target, by.starts, by.earned, mask
            )
            out[w] += 2.0 * d * earned
            for lane in range(8):
                squares[w] += 4.0 * d * d * by.earned[lane] * by.earned[lane]
        counts, other, own, far = other, counts, far, own


@inner
def _back_bridging(graph: Graph, eight: Eight, by: Rows, top: int, out: Doubles) -> None:
    """Do as `_back` does on a graph without ends; pairs earn nothing for a node that is next to one of them."""
    counts, other = by.counts_even, by.counts_odd
    own, far = by.owed_even, by.owed_odd
    mine, farther = by.inner_even, by.inner_odd
    if top & 1:
        counts, other, own, far, mine, farther = other, counts, far, own, farther, mine
    for d in range(top, 0, -1):
        for i in range(eight.levels[d], eight.levels[d + 1]):
            w = eight.nodes[i]
            first, last = graph.starts[w], graph.stops[w]
            earned = rows.bridge(
                far,
                farther,
                graph.neighbours,
                first,
                last,
                own,
                mine,
                counts,
                w,
                by.starts,
                by.earned,
                eight.masks[i],
            )
            if d > 1:
                out[w] += earned
        counts, other, own, far, mine, farther = other, counts, far, own, farther, mine


@inner
def _clear(eight: Eight, count: int, n: int, row: Doubles) -> None:
    if count > n // 2:
        for j in range(8 * n):
            row[j] = 0.0
    else:
        for i in range(count):
            v = eight.nodes[i]
            for j in range(8 * v, 8 * v + 8):
                row[j] = 0.0


@inner
def _leave(graph: Graph, gone: int, until: int) -> int:
    """Let the ends before `until` leave: each is the last of its neighbours' lists."""
    for v in range(gone, until):
        for e in range(graph.starts[v], graph.stops[v]):
            graph.stops[graph.neighbours[e]] -= 1
    return until


ALL, ENDS, ESTIMATING, BRIDGING = 0, 1, 2, 3


@part
def _search_eight(
    graph: Graph, nodes: Nodes, eight: Eight, by: Rows, top: int, kind: int, out: Doubles, squares: Doubles
) -> None:
    """Go outwards and back for the eight sources at distance 0 of `eight`, and leave all rows but counts of 0."""
    _outwards(graph, nodes, eight, by, top)
    if kind == ESTIMATING:
        _back_estimating(graph, nodes, eight, by, top, out, squares)
    elif kind == BRIDGING:
        _back_bridging(graph, eight, by, top, out)
    else:
        _back(graph, nodes, eight, by, top, out)
    count = eight.levels[top + 1]
    _clear(eight, count, graph.n, by.owed_even)
    _clear(eight, count, graph.n, by.owed_odd)
    if kind == BRIDGING:
        _clear(eight, count, graph.n, by.inner_even)
        _clear(eight, count, graph.n, by.inner_odd)


def betweenness(
    n: int, core: int, starts: Longs, middles: Longs, stops: Longs, neighbours: Ints,
    size: Doubles, source: Doubles, target: Doubles, sources: Longs, many: int, first: int, step: int, kind: int,
    seen: Words, front: Words, coming: Words, touched: Ints, room: int, nodes: Ints, bits: Words, levels: Longs,
    chosen: Ints, masks: Bytes, chosen_levels: Longs,
    counts_even: Doubles, counts_odd: Doubles, owed_even: Doubles, owed_odd: Doubles,
    inner_even: Doubles, inner_odd: Doubles, row: Doubles, earned: Doubles, out: Doubles, squares: Doubles,
) -> int:  # fmt: skip
    """Add to `out` the paths from each step-th 64 of `sources`, from the first-th on, that pass through each node.

    Returns 1, or 0 if there was no room for a search: then begin again with more. `kind` is ALL, ESTIMATING, BRIDGING,
    or ENDS: the sources are the nodes from `core` on, which leave after their turn; pairs count for both directions.
    """
    graph = Graph(n, core, starts, middles, stops, neighbours)
    search = Search(seen, front, coming, touched, room, nodes, bits, levels)
    eight = Eight(chosen, masks, chosen_levels)
    by = Rows(counts_even, counts_odd, owed_even, owed_odd, inner_even, inner_odd, row, earned)
    gone = core
    for a in range(64 * first, many, 64 * step):
        z = min(a + 64, many)
        if kind == ENDS:
            gone = _leave(graph, gone, core + a)
            for i in range(a, z):  # pairs within this turn are met from both ends
                target[sources[i]] = 0.5 * source[sources[i]]
        depth = search_from(graph, search, sources, a, z, gone)
        if depth < 0:
            return 0
        for b in range(a, z, 8):
            top = _choose(search, eight, depth, b - a)
            for j in range(8):
                row[j] = 0.0
            for j in range(min(8, z - b)):
                counts_even[8 * sources[b + j] + j] = 1.0
                row[j] = (2.0 if kind == ENDS else 1.0) * source[sources[b + j]]
            _search_eight(graph, Nodes(size, source, target), eight, by, top, kind, out, squares)
            for j in range(min(8, z - b)):
                counts_even[8 * sources[b + j] + j] = 0.0
    return 1
