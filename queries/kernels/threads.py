"""Work in parts, on threads: the parts do not depend on how many threads there are, so neither do the sums."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import numpy as np
from numpy.typing import NDArray

PARTS = 16

Worker = Callable[[Iterator[int]], list[NDArray[Any]]]


def available() -> int:
    """Return how many threads are of use: the processors that this process may use, PARTS at most."""
    try:
        return min(len(os.sched_getaffinity(0)), PARTS)
    except AttributeError:  # not on this system
        return min(os.cpu_count() or 1, PARTS)


def in_parts(worker: Worker, parts: int, threads: int | None) -> NDArray[Any]:
    """Return the sum of what `worker` makes of each part, always added in the same order.

    A worker gets the numbers of its parts, so that it can keep its memory from one to the next. None: all processors.
    """
    many = min(threads or available(), parts)
    if many <= 1:
        return np.asarray(sum(worker(iter(range(parts)))))
    stop = Event()

    def work(first: int) -> list[NDArray[Any]]:
        try:
            return worker(number for number in range(first, parts, many) if not stop.is_set())
        except BaseException:
            stop.set()
            raise

    with ThreadPoolExecutor(many) as pool:
        try:
            made = list(pool.map(work, range(many)))
        finally:
            stop.set()  # after an interrupt, the others finish the part that they are at
    return np.asarray(sum(made[part % many][part // many] for part in range(parts)))
