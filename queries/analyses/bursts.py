"""Years in which something was much more frequent than elsewhere: Kleinberg's bursts, for batches of papers."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

SCALE = 2.0  # how many times more frequent a burst is than all years together (Kleinberg's s)
COST = 1.0  # how dear it is to enter a burst (Kleinberg's gamma)


@dataclass(frozen=True, slots=True)
class Burst:
    """The first and the last year of a burst, both in it, and its weight: how much better it explains those years."""

    first: int
    last: int
    weight: float


def bursts(
    years: Sequence[int], having: Sequence[int], papers: Sequence[int], *, scale: float = SCALE, cost: float = COST
) -> list[Burst]:
    """Return the bursts of something that `having[i]` of the `papers[i]` papers of `years[i]` have; years ascend.

    The automaton of two states for batches of Kleinberg 2002 ("Bursty and hierarchical structure in streams", section
    4): in the quiet state a paper has it with the chance of all years together, R/D, in the burst with `scale` times
    that; r of d papers cost -ln(p^r (1-p)^(d-r)), entering a burst costs `cost` ln(n) for n years, leaving it
    nothing, and the cheapest sequence of states is taken (the one of fewest years in bursts, where several are). The
    weight is what the burst's years would cost more in the quiet state. Something that no paper has, or so many that
    `scale` times the share is 1 or more, has no burst. Years without papers cost nothing.

    >>> bursts([2001, 2002, 2003, 2004], [0, 9, 1, 0], [20, 20, 20, 20])
    [Burst(first=2002, last=2002, weight=4.5427)]
    """
    share = sum(having) / total if (total := sum(papers)) else 0.0
    if not 0 < share * scale < 1:
        return []
    entering = cost * log(len(years))
    without = log((1 - scale * share) / (1 - share))
    gains = [r * log(scale) + (d - r) * without for r, d in zip(having, papers, strict=True)]
    quiet, burst = 0.0, -entering  # the best gains over the quiet state throughout
    began: list[bool] = []  # whether the best way to be in a burst in a year comes out of the quiet state
    stayed: list[bool] = []  # whether the best way to be quiet in a year comes out of the quiet state
    for gain in gains:
        began.append(quiet - entering >= burst)
        stayed.append(quiet >= burst)
        quiet, burst = max(quiet, burst), max(quiet - entering, burst) + gain
    return _read_back(years, gains, began, stayed, in_burst=burst > quiet)


def _read_back(
    years: Sequence[int], gains: Sequence[float], began: Sequence[bool], stayed: Sequence[bool], *, in_burst: bool
) -> list[Burst]:
    """The bursts of the best sequence, from its last state back."""
    spells: list[Burst] = []
    last = len(years) - 1
    for n in range(len(years) - 1, -1, -1):
        if not in_burst:
            in_burst, last = not stayed[n], n - 1
        elif began[n] or n == 0:
            spells.append(Burst(years[n], years[last], round(sum(gains[n : last + 1]), 4)))
            in_burst = False
            last = n - 1
    return spells[::-1]
