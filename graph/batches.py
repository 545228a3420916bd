"""Rows in batches: the next one is made in a thread of its own while the caller loads the last one."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def batches(rows: Iterator[T], size: int) -> Iterator[list[T]]:
    """Yield lists of `size` rows, the last one shorter; none for no rows. An error of `rows` is raised in its place.

    An engine that lets other threads run while it takes a batch uses a second processor so. The first batch is made
    before any thread is started: what `rows` prepares can take long, and Ctrl-C then ends it at once.
    """
    batch = list(islice(rows, size))
    if len(batch) < size:
        if batch:
            yield batch
        return
    with ThreadPoolExecutor(1) as maker:
        while batch:
            following = maker.submit(lambda: list(islice(rows, size)))
            yield batch
            batch = following.result()
