"""Rows in batches, made in a thread while the ones before are loaded."""

import threading
from collections.abc import Iterator
from itertools import islice

import pytest

from graph.batches import batches


@pytest.mark.parametrize("rows", [0, 1, 4, 5, 6, 10, 23])
def test_batches_hold_all_rows_in_order(rows: int) -> None:
    made = list(batches(iter(range(rows)), 5))
    assert [row for batch in made for row in batch] == list(range(rows))
    assert [len(batch) for batch in made] == [5] * (rows // 5) + [rows % 5] * (rows % 5 > 0)


def test_a_batch_is_made_while_the_one_before_is_loaded() -> None:
    second = threading.Event()

    def rows() -> Iterator[int]:
        yield from (1, 2)
        second.set()
        yield 3

    loaded = batches(rows(), 2)
    assert next(loaded) == [1, 2]
    assert second.wait(timeout=60)
    assert list(loaded) == [[3]]


@pytest.mark.parametrize("good", [0, 2, 4, 5])
def test_an_error_of_the_rows_is_raised_after_the_whole_batches_before_it(good: int) -> None:
    def rows() -> Iterator[int]:
        yield from range(good)
        raise ValueError("no more")

    loaded = batches(rows(), 2)
    whole = list(islice(loaded, good // 2))
    assert whole == [[n, n + 1] for n in range(0, good - 1, 2)]
    with pytest.raises(ValueError, match="no more"):
        next(loaded)


def test_no_thread_stays_behind_who_stops_in_the_middle() -> None:
    before = threading.active_count()
    loaded = batches(iter(range(100)), 2)
    next(loaded)
    loaded.close()
    assert threading.active_count() == before
