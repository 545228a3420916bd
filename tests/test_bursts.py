"""Bursts by hand, and against every sequence of states on small draws."""

from itertools import product
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.analyses.bursts import bursts


def cheapest(having: list[int], papers: list[int]) -> tuple[int, ...]:
    """The oracle: of all sequences of states, the one that costs least, as Kleinberg writes the costs."""
    share, n = sum(having) / sum(papers), len(having)

    def cost(states: tuple[int, ...]) -> float:
        chances = [share * (2 if state else 1) for state in states]
        fits = (r * log(p) + (d - r) * log(1 - p) for p, r, d in zip(chances, having, papers, strict=True))
        return sum(log(n) for a, b in zip((0, *states), states, strict=False) if b > a) - sum(fits)

    return min(product((0, 1), repeat=n), key=lambda states: (round(cost(states), 9), sum(states)))


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 12)), min_size=1, max_size=8))
def test_the_bursts_are_the_cheapest_of_all_sequences(rows: list[tuple[int, int]]) -> None:
    having, papers = [r for r, _ in rows], [r + rest for r, rest in rows]
    found = bursts(range(len(rows)), having, papers)
    states = [int(any(b.first <= year <= b.last for b in found)) for year in range(len(rows))]
    if 0 < 2 * sum(having) < sum(papers):
        assert tuple(states) == cheapest(having, papers)
    else:
        assert found == []


def test_a_burst_by_hand() -> None:
    # 10 of 80 papers: 1/8 in the quiet state, 1/4 in the burst. 2002 gains 9 ln 2 + 11 ln(6/7), 2003 ln 2 + 19 ln(6/7),
    # which is less than 0; entering costs ln 4.
    (burst,) = bursts([2001, 2002, 2003, 2004], [0, 9, 1, 0], [20, 20, 20, 20])
    assert (burst.first, burst.last) == (2002, 2002)
    assert burst.weight == pytest.approx(9 * log(2) + 11 * log(6 / 7), abs=1e-4)


def test_what_is_always_as_frequent_or_in_half_of_all_papers_has_no_burst() -> None:
    assert bursts([2001, 2002], [2, 2], [10, 10]) == []
    assert bursts([2001, 2002], [9, 1], [10, 10]) == []
    assert bursts([2001], [1], [10]) == [], "one year is all years"
    assert bursts([2001, 2002], [0, 0], [0, 0]) == bursts([], [], []) == []


def test_bursts_part_and_years_without_papers_neither_begin_nor_end_one() -> None:
    years, having, papers = [2001, 2002, 2003, 2004, 2005, 2006], [8, 0, 8, 0, 0, 8], [20, 0, 20, 400, 400, 20]
    first, second = bursts(years, having, papers)
    assert (first.first, first.last, second.first, second.last) == (2001, 2003, 2006, 2006)
    share = 24 / 860
    assert first.weight == pytest.approx(16 * log(2) + 24 * log((1 - 2 * share) / (1 - share)), abs=1e-4)
