"""What closes triangles: each is met once, from its node of lowest degree, so that hubs cost little."""

from queries.kernels.source.pointers import Doubles, Ints, Longs


def orient(n: int, starts: Longs, neighbours: Ints, rank: Ints, edges: Longs, out_starts: Longs, out: Ints) -> int:
    """Keep of each edge the direction towards the higher rank; edges: where it was -> how many edges."""
    total = 0
    for v in range(n):
        out_starts[v] = total
        for e in range(starts[v], starts[v + 1]):
            w = neighbours[e]
            if rank[w] > rank[v]:
                out[total] = w
                edges[total] = e
                total += 1
    out_starts[n] = total
    return total


def triangles(n: int, starts: Longs, out: Ints, mark: Ints, count: Longs) -> int:
    """Count the triangles of each node of an oriented graph -> how many in all; mark has n zeros."""
    total = 0
    for u in range(n):
        for e in range(starts[u], starts[u + 1]):
            mark[out[e]] = 1
        mine = 0
        for e in range(starts[u], starts[u + 1]):
            v = out[e]
            shared = 0
            for f in range(starts[v], starts[v + 1]):
                w = out[f]
                yes = mark[w]
                count[w] += yes
                shared += yes
            count[v] += shared
            mine += shared
        count[u] += mine
        total += mine
        for e in range(starts[u], starts[u + 1]):
            mark[out[e]] = 0
    return total


def indirect(n: int, starts: Longs, out: Ints, weight: Doubles, share: Doubles, mark: Ints, through: Doubles) -> int:
    """For each edge of an oriented graph, sum over common neighbours q: w(i,q) w(q,j) share(q); mark has n zeros."""
    for u in range(n):
        for e in range(starts[u], starts[u + 1]):
            mark[out[e]] = e + 1 - starts[u]
        for e in range(starts[u], starts[u + 1]):
            v = out[e]
            direct = weight[e]
            sofar = 0.0
            for f in range(starts[v], starts[v + 1]):
                w = out[f]
                if mark[w]:
                    g = starts[u] + mark[w] - 1
                    other, third = weight[g], weight[f]
                    sofar += other * third * share[w]
                    through[g] += direct * third * share[v]
                    through[f] += direct * other * share[u]
            through[e] += sofar
        for e in range(starts[u], starts[u + 1]):
            mark[out[e]] = 0
    return 0


def constraint(
    n: int, starts: Longs, out: Ints, weight: Doubles, share: Doubles, through: Doubles, value: Doubles
) -> int:
    """Square and add, for both ends of each edge, the share that leads to the other at once and over others."""
    for u in range(n):
        for e in range(starts[u], starts[u + 1]):
            if weight[e] > 0.0:
                v = out[e]
                both = weight[e] + through[e]
                value[u] += (both * share[u]) * (both * share[u])
                value[v] += (both * share[v]) * (both * share[v])
    return 0
