"""Core numbers, and the chance of meeting a node on a walk."""

from queries.kernels.source.pointers import Doubles, Ints, Longs, part


def core_numbers(n: int, starts: Longs, neighbours: Ints, core: Ints, bins: Longs, place: Longs, order: Ints) -> int:
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
        place[v] = bins[core[v]]
        order[place[v]] = v
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
                order[place[w]] = u
                order[front] = w
                place[u] = place[w]
                place[w] = front
                bins[core[w]] += 1
                core[w] -= 1
    return core[order[n - 1]] if n else 0


@part
def _walk(n: int, starts: Longs, neighbours: Ints, damping: float, rest: float, share: Doubles, step: Doubles) -> None:
    for v in range(n):
        sofar = 0.0
        for e in range(starts[v], starts[v + 1]):
            sofar += share[neighbours[e]]
        step[v] = damping * sofar + rest


@part
def _walk_weighted(
    n: int, starts: Longs, neighbours: Ints, weight: Doubles, damping: float, rest: float, share: Doubles, step: Doubles
) -> None:
    for v in range(n):
        sofar = 0.0
        for e in range(starts[v], starts[v + 1]):
            sofar += share[neighbours[e]] * weight[e]
        step[v] = damping * sofar + rest


def pagerank(
    n: int, starts: Longs, neighbours: Ints, weighted: int, weight: Doubles, strength: Doubles, damping: float,
    most: int, error: float, value: Doubles, share: Doubles, step: Doubles,
) -> int:  # fmt: skip
    """Iterate from `value` until it changes by less than `error` -> the number of steps, or -1 after `most`."""
    for turn in range(most):
        loose = 0.0
        for v in range(n):
            if strength[v] > 0.0:
                share[v] = value[v] / strength[v]
            else:
                share[v] = 0.0
                loose += value[v]
        rest = damping * loose / n + (1.0 - damping) / n
        if weighted:
            _walk_weighted(n, starts, neighbours, weight, damping, rest, share, step)
        else:
            _walk(n, starts, neighbours, damping, rest, share, step)
        change = 0.0
        for v in range(n):
            change += abs(step[v] - value[v])
            value[v] = step[v]
        if change < error:
            return turn + 1
    return -1
