"""Whether shares of papers rise or fade between two spans of years, by how much, and how sure that is."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log, sqrt

SURE = 1.96  # from this z on a change is called one: 1 of 20 steady shares seems to change


@dataclass(frozen=True, slots=True)
class Change:
    """How many times as large a share has become, and how sure the change is."""

    growth: float
    z: float


def change(before: int, all_before: int, recent: int, all_recent: int) -> Change:
    """Return how a share changed: of `before` among `all_before` papers, and of `recent` among `all_recent`.

    Growth is (recent + 1) / (all_recent + 1) over the same of before: 1 for a steady share. z is the square root of the
    likelihood ratio G2 of the two shares against one for both (Dunning 1993), negative where the share fell; it stays
    sound where a count is 0. A span without papers gives 0.
    """
    growth = (recent + 1) * (all_before + 1) / ((before + 1) * (all_recent + 1))
    if not all_before or not all_recent:
        return Change(round(growth, 4), 0.0)
    share = (before + recent) / (all_before + all_recent)
    g2 = 0.0
    for count, total in ((before, all_before), (recent, all_recent)):
        for seen, expected in ((count, share * total), (total - count, (1 - share) * total)):
            g2 += 2 * seen * log(seen / expected) if seen else 0.0
    sign = 1 if recent * all_before >= before * all_recent else -1
    return Change(round(growth, 4), round(sign * sqrt(max(g2, 0.0)), 4))


def split_year(years: Mapping[int, int]) -> int:
    """Return the first year of the recent half: the first from which at most half of the papers are, else the last.

    `years` counts papers by year, of one year at least.

    >>> split_year({2001: 1, 2002: 1, 2003: 2}), split_year({2005: 9})
    (2003, 2005)
    """
    total = sum(years.values())
    half, since = max(years), 0
    for year in sorted(years, reverse=True):
        since += years[year]
        if since > total / 2:
            break
        half = year
    return half
