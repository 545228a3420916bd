"""Searches from 64 sources at once, a bit each: which node is reached first at which distance, by which sources."""

from typing import NamedTuple

import numpy as np

from queries.kernels.source.pointers import Ints, Longs, Word, Words, inner, part


class Graph(NamedTuple):
    """A graph whose nodes from `core` on are ends: sources, but never passed through.

    The neighbours of v are `neighbours[starts[v]:stops[v]]`, those that are no ends first, up to `middles[v]`; ends up
    to `gone` have left.
    """

    n: int
    core: int
    starts: Longs
    middles: Longs
    stops: Longs
    neighbours: Ints


class Search(NamedTuple):
    """What a search works with, all zeros between two searches, and what it leaves behind.

    `nodes[i]` is reached first by the sources `bits[i]`, at distance d for i in levels[d]:levels[d+1].
    """

    seen: Words
    front: Words
    coming: Words
    touched: Ints
    room: int
    nodes: Ints
    bits: Words
    levels: Longs


@inner
def _begin(search: Search, sources: Longs, first: int, last: int) -> int:
    for i in range(first, last):
        bit = np.uint64(1) << np.uint64(i - first)
        v = sources[i]
        search.seen[v] = search.front[v] = search.bits[i - first] = bit
        search.nodes[i - first] = v
    search.levels[0] = 0
    search.levels[1] = last - first
    return last - first


@part
def _push(graph: Graph, search: Search, first: int, last: int, outset: int) -> int:
    """Go on from the few nodes of one level -> the end of the next, or -1 if there is no room for it."""
    count = 0
    for i in range(first, last):
        v = search.nodes[i]
        if v >= graph.core and outset == 0:
            continue
        bits = search.bits[i]
        for e in range(graph.starts[v], graph.stops[v]):
            w = graph.neighbours[e]
            before = search.coming[w]
            fresh = bits & ~search.seen[w]
            search.touched[count] = w  # stays only if w is touched for the first time
            count += before == np.uint64(0) and fresh != np.uint64(0)
            search.coming[w] = before | fresh
    fits = last + count <= search.room
    for i in range(count):
        w = search.touched[i]
        if fits:
            search.nodes[last + i] = w
            search.bits[last + i] = search.coming[w]
        search.coming[w] = np.uint64(0)
    return last + count if fits else -1


@part
def _pull(graph: Graph, search: Search, last: int, gone: int, full: Word) -> int:
    """Go on from the many nodes of one level -> the end of the next, or -1 if there is no room for it."""
    if last + graph.n > search.room:
        return -1
    count = last
    for w in range(graph.n):
        if graph.core <= w < gone:
            continue
        missing = full & ~search.seen[w]
        if missing != np.uint64(0):
            reached = np.uint64(0)
            for e in range(graph.starts[w], graph.middles[w]):
                reached |= search.front[graph.neighbours[e]]
            search.nodes[count] = w
            search.bits[count] = reached & missing
            count += reached & missing != np.uint64(0)
    return count


@part
def search_from(graph: Graph, search: Search, sources: Longs, first: int, last: int, gone: int) -> int:
    """Search from sources[first:last] -> the number of levels, or -1 if there is no room; `seen` is left filled."""
    for v in range(graph.n):
        search.seen[v] = np.uint64(0)
    count = _begin(search, sources, first, last)
    full = np.uint64(0xFFFFFFFFFFFFFFFF) >> np.uint64(64 - count)
    begin = 0
    depth = 0
    while count > begin:
        end = count
        if depth < 2 or end - begin < graph.n // 8:
            count = _push(graph, search, begin, end, 1 if depth == 0 else 0)
        else:
            count = _pull(graph, search, end, gone, full)
        for i in range(begin, end):
            search.front[search.nodes[i]] = np.uint64(0)
        if count < 0:
            return -1
        for i in range(end, count):
            search.seen[search.nodes[i]] |= search.bits[i]
            search.front[search.nodes[i]] = search.bits[i]
        begin = end
        depth += 1
        search.levels[depth + 1] = count
    return depth
