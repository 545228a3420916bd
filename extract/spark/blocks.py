"""Blocks that one task decides whole: the largest one is named, and one that a worker has no memory for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from operator import add
from typing import TYPE_CHECKING

from graph.errors import PaperkgError

if TYPE_CHECKING:
    from pyspark import RDD

MANY = 100_000  # of a block: some 150 MB of signatures


def largest(sizes: "RDD[tuple[str, int]]", unit: str, partitions: int) -> list[str]:
    """Return a note on the largest block where it is very large; `sizes` are those of its parts, by its name."""
    first = sizes.reduceByKey(add, partitions).top(1, key=lambda block: block[1])
    return [
        f"{size:,} {unit} around {name!r} are compared in one task, whose worker needs memory for them."
        for name, size in first
        if size >= MANY
    ]


@contextmanager
def memory_for(block: Callable[[], str]) -> Iterator[None]:
    """Name what a worker has no memory for, where Spark limits that of Python (`spark.executor.pyspark.memory`)."""
    try:
        yield
    except MemoryError:
        raise PaperkgError(
            f"a worker ran out of memory over {block()}; give it more (--set spark.executor.pyspark.memory=…)."
        ) from None
