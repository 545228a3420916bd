"""Core numbers, and the chance of meeting a node on a walk."""

from queries.kernels.source.pointers import Doubles, Ints, Longs, inner


def core_numbers(n: int, starts: Longs, neighbours: Ints, core: Ints, bins: Longs, position: Longs, order: Ints) -> int:
    """Take away the node of fewest neighbours left, again and again (Batagelj and Zaversnik 2003) -> the largest core.

    `bins` has n+1 zeros.
    """
    for v in range(n):
        core[v] = starts[v + 1] - starts[v]
        bins[core[v]] += 1
    begin = 0
    for k in range(n + 1):
        many = bins[k]
        bins[k] = begin
        begin += many
    for v in range(n):
        position[v] = bins[core[v]]
        order[position[v]] = v
        bins[core[v]] += 1
    for k in range(n, 0, -1):
        bins[k] = bins[k - 1]
    bins[0] = 0
    for i in range(n):
        v = order[i]
        for e in range(starts[v], starts[v + 1]):
            w = neighbours[e]
            if core[w] > core[v]:  # w goes to the front of its bin, and down one
                front = bins[core[w]]
                u = order[front]
                order[position[w]] = u
                order[front] = w
                position[u] = position[w]
                position[w] = front
                bins[core[w]] += 1
                core[w] -= 1
    return core[order[n - 1]] if n else 0


@inner
def _coming(v: int, starts: Longs, neighbours: Ints, share: Doubles) -> float:
    sofar, other = 0.0, 0.0
    last = starts[v + 1]
    e = starts[v]
    while e + 1 < last:
        sofar += share[neighbours[e]]
        other += share[neighbours[e + 1]]
        e += 2
    return sofar + other + (share[neighbours[e]] if e < last else 0.0)


@inner
def _coming_weighted(v: int, starts: Longs, neighbours: Ints, weight: Doubles, share: Doubles) -> float:
    sofar = 0.0
    for e in range(starts[v], starts[v + 1]):
        sofar += share[neighbours[e]] * weight[e]
    return sofar


def pagerank(
    n: int, starts: Longs, neighbours: Ints, weighted: int, weight: Doubles, inverse: Doubles, damping: float,
    most: int, error: float, value: Doubles, share: Doubles, following: Doubles,
) -> int:  # fmt: skip
    """Iterate from `value` until it changes by less than `error` -> the number of steps, or -1 after `most`.

    `inverse` is 1/strength, 0 for nodes without ties, which lead anywhere; `share` is what a node gives a tie.
    """
    loose = 0.0
    for v in range(n):
        share[v] = value[v] * inverse[v]
        loose += 0.0 if inverse[v] > 0.0 else value[v]
    for turn in range(most):
        rest = damping * loose / n + (1.0 - damping) / n
        loose, change = 0.0, 0.0
        for v in range(n):
            if weighted:
                coming = _coming_weighted(v, starts, neighbours, weight, share)
            else:
                coming = _coming(v, starts, neighbours, share)
            new = damping * coming + rest
            change += abs(new - value[v])
            value[v] = new
            following[v] = new * inverse[v]
            loose += 0.0 if inverse[v] > 0.0 else new
        share, following = following, share
        if change < error:
            return turn + 1
    return -1
