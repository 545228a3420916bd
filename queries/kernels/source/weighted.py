"""Betweenness by distances other than 1: a search by Dijkstra from each source (Brandes 2001)."""

from typing import NamedTuple

import numpy as np

from queries.kernels.source.pointers import Bytes, Doubles, Ints, Longs, inner, part


class Heap(NamedTuple):
    """Nodes by distance, the nearest on top; a node can be in it twice."""

    keys: Doubles
    nodes: Ints


class State(NamedTuple):
    """For each node: distance, number of shortest paths, what is owed, whether it is done; the order of those."""

    distance: Doubles
    paths: Doubles
    owed: Doubles
    done: Bytes
    order: Ints


@inner
def _put(heap: Heap, size: int, key: float, node: int) -> int:
    at = size
    while at > 0 and heap.keys[(at - 1) // 2] > key:
        heap.keys[at] = heap.keys[(at - 1) // 2]
        heap.nodes[at] = heap.nodes[(at - 1) // 2]
        at = (at - 1) // 2
    heap.keys[at] = key
    heap.nodes[at] = node
    return size + 1


@inner
def _take(heap: Heap, size: int) -> int:
    """Remove the top -> the new size; whoever calls has read it."""
    last = size - 1
    key, node = heap.keys[last], heap.nodes[last]
    at = 0
    below = 1
    while below < last:
        if below + 1 < last and heap.keys[below + 1] < heap.keys[below]:
            below += 1
        if heap.keys[below] >= key:
            break
        heap.keys[at] = heap.keys[below]
        heap.nodes[at] = heap.nodes[below]
        at = below
        below = 2 * at + 1
    heap.keys[at] = key
    heap.nodes[at] = node
    return last


@part
def _search(source: int, starts: Longs, neighbours: Ints, length: Doubles, heap: Heap, state: State) -> int:
    """Reach the nodes in order of distance, counting paths -> how many, or -1 if a length is lost beside another."""
    state.distance[source] = 0.0
    state.paths[source] = 1.0
    size = _put(heap, 0, 0.0, source)
    reached = 0
    while size:
        v = heap.nodes[0]
        size = _take(heap, size)
        if state.done[v]:
            continue
        state.done[v] = 1
        state.order[reached] = v
        reached += 1
        for e in range(starts[v], starts[v + 1]):
            w = neighbours[e]
            distance = state.distance[v] + length[e]
            if distance == state.distance[v]:
                return -1
            if distance < state.distance[w]:
                state.distance[w] = distance
                state.paths[w] = state.paths[v]
                size = _put(heap, size, distance, w)
            elif distance == state.distance[w]:
                state.paths[w] += state.paths[v]
    return reached


def weighted_betweenness(
    n: int, starts: Longs, neighbours: Ints, length: Doubles, sources: Longs, weight: Doubles, target: Doubles,
    many: int, first: int, step: int, keys: Doubles, heap_nodes: Ints, distance: Doubles, paths: Doubles, owed: Doubles,
    done: Bytes, order: Ints, out: Doubles,
) -> int:  # fmt: skip
    """Add to `out` the paths from each step-th of the sources, weighted -> 1, or 0 if lengths are too far apart."""
    heap = Heap(keys, heap_nodes)
    state = State(distance, paths, owed, done, order)
    for i in range(first, many, step):
        for v in range(n):
            distance[v] = np.inf
            owed[v] = 0.0
            done[v] = 0
        source = sources[i]
        reached = _search(source, starts, neighbours, length, heap, state)
        if reached < 0:
            return 0
        for k in range(reached - 1, 0, -1):
            w = order[k]
            share = (target[w] + owed[w]) / paths[w]
            for e in range(starts[w], starts[w + 1]):
                v = neighbours[e]
                if distance[v] + length[e] == distance[w]:
                    owed[v] += paths[v] * share
            out[w] += weight[i] * owed[w]
    return 1
