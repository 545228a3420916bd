"""What makes a graph smaller or its memory nearer: twins, folding, ends, the order of nodes, parts of a graph."""

import numpy as np

from queries.kernels.source.pointers import Bytes, Doubles, Ints, Longs, Words, part


def link(edges: int, first: Longs, second: Longs, n: int, starts: Longs, neighbours: Ints, edge_of: Longs) -> int:
    """Fill `neighbours`, sorted for each node, and `edge_of` (the number of the edge), from the ends of edges.

    `starts` has n+2 zeros; afterwards the neighbours of v are neighbours[starts[v]:starts[v+1]].
    """
    for e in range(edges):
        starts[first[e] + 2] += 1
        starts[second[e] + 2] += 1
    for v in range(n):
        starts[v + 2] += starts[v + 1]
    for e in range(edges):
        for turn in range(2):
            v, w = (first[e], second[e]) if turn else (second[e], first[e])
            at = starts[v + 1]
            neighbours[at] = w
            edge_of[at] = e
            starts[v + 1] = at + 1
    return 0


def renumber(
    starts: Longs, neighbours: Ints, many: int, order: Longs, new: Longs, new_starts: Longs, kept: Ints
) -> int:
    """Write the part of a graph that has the nodes `order`, in this order -> the number of neighbours kept.

    `new` is where each old node goes, -1 for those left out. Lists come out sorted by a pass over the transposed graph.
    """
    total = 0
    for i in range(many):
        new_starts[i] = total
        v = order[i]
        for e in range(starts[v], starts[v + 1]):
            total += new[neighbours[e]] >= 0
    new_starts[many] = total
    for i in range(many):  # the graph is symmetric: going through nodes in the new order fills each list in that order
        v = order[i]
        for e in range(starts[v], starts[v + 1]):
            w = new[neighbours[e]]
            if w >= 0:
                kept[new_starts[w]] = i
                new_starts[w] += 1
    for i in range(many, 0, -1):
        new_starts[i] = new_starts[i - 1]
    new_starts[0] = 0
    return total


def neighbourhood_keys(n: int, starts: Longs, neighbours: Ints, words: Words, closed: int, keys: Words) -> int:
    """Sum the words of each node's neighbours, and its own if `closed`: equal for twins."""
    for v in range(n):
        total = words[v] if closed else np.uint64(0)
        for e in range(starts[v], starts[v + 1]):
            total += words[neighbours[e]]
        keys[v] = total
    return 0


def fold(
    n: int, starts: Longs, neighbours: Ints, size: Doubles, weight: Doubles, whole: Doubles,
    degree: Longs, stay: Bytes, earned: Doubles,
) -> int:  # fmt: skip
    """Fold nodes of one neighbour into it, one after another -> how many go; weight, stay and earned (each) change."""
    gone = 0
    for first in range(n):
        s = first
        while degree[s] == 1 and stay[s]:
            k = s
            for e in range(starts[s], starts[s + 1]):
                if stay[neighbours[e]]:
                    k = neighbours[e]
            earned[k] += 2.0 * weight[s] * (whole[s] - weight[s] - weight[k]) / size[k]
            weight[k] += weight[s]
            stay[s] = 0
            gone += 1
            degree[k] -= 1
            s = k
    return gone


@part
def _all_linked(starts: Longs, neighbours: Ints, v: int, mark: Ints) -> bool:
    degree = starts[v + 1] - starts[v]
    for e in range(starts[v], starts[v + 1]):
        w = neighbours[e]
        mark[w] = v
        if starts[w + 1] - starts[w] < degree:
            return False
    for e in range(starts[v], starts[v + 1]):
        w = neighbours[e]
        count = 1
        for f in range(starts[w], starts[w + 1]):
            count += mark[neighbours[f]] == v
        if count < degree:
            return False
    return degree > 0


def ends(n: int, starts: Longs, neighbours: Ints, mark: Ints, yes: Bytes) -> int:
    """Find the nodes whose neighbours are all linked, which lie on no shortest path -> how many; mark is all -1."""
    count = 0
    for v in range(n):
        yes[v] = _all_linked(starts, neighbours, v, mark)
        count += yes[v]
    return count


@part
def _candidates(starts: Longs, neighbours: Ints, v: int, free: Bytes, common: Ints, seen: Ints) -> int:
    """Count for each free node within two steps of v what it shares with v -> how many nodes, listed in seen."""
    many = 0
    for e in range(starts[v], starts[v + 1]):
        q = neighbours[e]
        if free[q]:
            if common[q] == 0:
                seen[many] = q
                many += 1
            common[q] += 1
        for f in range(starts[q], starts[q + 1]):
            w = neighbours[f]
            if free[w]:
                if common[w] == 0:
                    seen[many] = w
                    many += 1
                common[w] += 1
    return many


def eights(n: int, starts: Longs, neighbours: Ints, free: Bytes, common: Ints, seen: Ints, order: Longs) -> int:
    """List the free nodes so that eight that share neighbours follow each other -> how many; common has n zeros.

    Sources that are alike agree on most distances, so that eight of them meet a node at fewer different steps.
    """
    count = 0
    for v in range(n):
        if not free[v]:
            continue
        free[v] = 0
        order[count] = v
        count += 1
        many = _candidates(starts, neighbours, v, free, common, seen) if count & 7 else 0
        while count & 7 and many:
            best, top = 0, -1.0
            for i in range(many):
                w = seen[i]
                score = common[w] * common[w] / (starts[w + 1] - starts[w])
                if score > top:
                    top, best = score, i
            w = seen[best]
            many -= 1
            seen[best] = seen[many]
            common[w] = 0
            free[w] = 0
            order[count] = w
            count += 1
        for i in range(many):
            common[seen[i]] = 0
    return count


def components(n: int, starts: Longs, neighbours: Ints, label: Ints, stack: Ints) -> int:
    """Number each node's component, in order of their first nodes -> how many; label is all -1."""
    count = 0
    for first in range(n):
        if label[first] >= 0:
            continue
        label[first] = count
        stack[0] = first
        height = 1
        while height:
            height -= 1
            v = stack[height]
            for e in range(starts[v], starts[v + 1]):
                w = neighbours[e]
                if label[w] < 0:
                    label[w] = count
                    stack[height] = w
                    height += 1
        count += 1
    return count


def near_order(n: int, starts: Longs, neighbours: Ints, by_degree: Longs, taken: Bytes, order: Longs) -> int:
    """List the nodes breadth first, from the least linked of each component: neighbours stand near each other.

    `by_degree` lists the nodes by degree; so neighbours are taken in that order (Cuthill and McKee 1969).
    """
    count = 0
    for i in range(n):
        if taken[by_degree[i]]:
            continue
        taken[by_degree[i]] = 1
        order[count] = by_degree[i]
        at = count
        count += 1
        while at < count:
            v = order[at]
            at += 1
            begin = count
            for e in range(starts[v], starts[v + 1]):
                w = neighbours[e]
                if not taken[w]:
                    taken[w] = 1
                    degree = starts[w + 1] - starts[w]
                    slot = count
                    while slot > begin and starts[order[slot - 1] + 1] - starts[order[slot - 1]] > degree:
                        order[slot] = order[slot - 1]
                        slot -= 1
                    order[slot] = w
                    count += 1
    return count


def ends_last(n: int, starts: Longs, neighbours: Ints, core: int, middles: Longs) -> int:
    """In each sorted list, put the ends (from `core` on) in falling order, and say in middles where they begin."""
    for v in range(n):
        middle = starts[v + 1]
        while middle > starts[v] and neighbours[middle - 1] >= core:
            middle -= 1
        middles[v] = middle
        i, j = middle, starts[v + 1] - 1
        while i < j:
            low, high = neighbours[i], neighbours[j]
            neighbours[i] = high
            neighbours[j] = low
            i += 1
            j -= 1
    return 0
