"""Sums over distances from 512 sources at once, a bit each (Then et al. 2014): closeness and harmonic together."""

from typing import NamedTuple

import numpy as np

from queries.kernels.source import rows
from queries.kernels.source.pointers import Bytes, Doubles, Ints, Longs, Words, inner, part


class Sums(NamedTuple):
    """For each node, over the sources that reach it: distances, how many, and 1/distance."""

    far: Doubles
    reached: Doubles
    near: Doubles


@inner
def _source(v: int, bit: int, words: Words) -> None:
    words[8 * v + bit // 64] |= np.uint64(1) << np.uint64(bit % 64)


@part
def _begin(n: int, sources: Longs, size: Longs, first: int, last: int, seen: Words, front: Words, masks: Words) -> int:
    """Set the bits of the sources; masks[1+k] are those whose size has bit k set, masks[0] all -> how many masks."""
    for j in range(8 * n):
        seen[j] = np.uint64(0)
        front[j] = np.uint64(0)
    for j in range(8 * 64):
        masks[j] = np.uint64(0)
    many = 1
    for i in range(first, last):
        v = sources[i]
        _source(v, i - first, seen)
        _source(v, i - first, front)
        _source(0, i - first, masks)
        left = size[v]
        k = 1
        while left:
            if left & 1:
                _source(k, i - first, masks)
                many = max(many, k + 1)
            left >>= 1
            k += 1
    return many


@inner
def _add(v: int, distance: int, fresh: Words, masks: Words, many: int, sums: Sums) -> None:
    reached = 0
    for k in range(1, many):
        reached += rows.ones(fresh, v, masks, k) << (k - 1)
    sums.far[v] += float(distance * reached)
    sums.reached[v] += float(reached)
    sums.near[v] += reached / distance


def distance_sums(
    n: int, starts: Longs, neighbours: Ints, sources: Longs, size: Longs, many: int, first: int, step: int,
    seen: Words, front: Words, fresh: Words, masks: Words, active: Ints, coming: Ints, touched: Bytes,
    far: Doubles, count: Doubles, near: Doubles,
) -> int:  # fmt: skip
    """Add what each step-th 512 of the sources, from the first-th on, bring; size of a source is its weight."""
    sums = Sums(far, count, near)
    for v in range(n):
        touched[v] = 0
    for a in range(512 * first, many, 512 * step):
        z = min(a + 512, many)
        widths = _begin(n, sources, size, a, z, seen, front, masks)
        length = z - a
        for i in range(length):
            active[i] = sources[a + i]
        distance = 0
        while length:
            distance += 1
            length = _step(n, starts, neighbours, length, active, coming, touched, seen, front, fresh, masks)
            for i in range(length):
                v = active[i]
                for j in range(8 * v, 8 * v + 8):
                    seen[j] |= fresh[j]
                    front[j] = fresh[j]
                _add(v, distance, fresh, masks, widths, sums)
    return 0


@inner
def _step(
    n: int, starts: Longs, neighbours: Ints, length: int, active: Ints, coming: Ints, touched: Bytes,
    seen: Words, front: Words, fresh: Words, masks: Words,
) -> int:  # fmt: skip
    """Go a step: fresh rows of the nodes reached, which replace `active`; fronts of the former are 0 -> how many."""
    reached = 0
    if length < n // 8:
        for i in range(length):
            v = active[i]
            for e in range(starts[v], starts[v + 1]):
                w = neighbours[e]
                if not touched[w]:
                    touched[w] = 1
                    coming[reached] = w
                    reached += 1
    else:
        for w in range(n):
            coming[w] = w
        reached = n
    count = 0
    for i in range(reached):
        w = coming[i]
        touched[w] = 0
        coming[count] = w
        count += rows.reach(front, neighbours, starts[w], starts[w + 1], seen, fresh, w, masks)
    for i in range(length):
        v = active[i]
        for j in range(8 * v, 8 * v + 8):
            front[j] = np.uint64(0)
    for i in range(count):
        active[i] = coming[i]
    return count
