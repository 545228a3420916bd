"""What chance alone would give: how often two groups of topics would meet if topics fell on papers at random."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

DRAWS = 200
SEED = 1


@dataclass(frozen=True, slots=True)
class Expected:
    """The mean number of joint papers over the draws, and the range in which 95 % of the draws lie."""

    mean: float
    low: int
    high: int


def expected_joint(
    topics: Sequence[Collection[str]],
    first: Collection[str],
    second: Collection[str],
    *,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Expected:
    """Return how many papers would have a topic of both groups if topics were dealt out to papers at random.

    `topics` holds the topics of each paper; those of one group count as one topic, so that a draw keeps how many papers
    each group has. It also keeps how many topics each paper has (a configuration model, seeded; a paper may be dealt
    one topic twice). No papers or no draws give 0.
    """
    in_first, in_second = set(first), set(second)
    groups = [sorted(_sides(each, in_first, in_second)) for each in topics]
    sizes = np.array([len(each) for each in groups], dtype=np.int64)
    side = np.array([one for each in groups for one in each], dtype=np.int64)
    if not len(side) or draws < 1:
        return Expected(0.0, 0, 0)
    paper = np.repeat(np.arange(len(sizes)), sizes)
    random = np.random.default_rng(seed)
    counts = []
    for _ in range(draws):
        random.shuffle(side)
        has_first = np.bincount(paper[(side & 1) > 0], minlength=len(sizes)) > 0
        has_second = np.bincount(paper[(side & 2) > 0], minlength=len(sizes)) > 0
        counts.append(int(np.count_nonzero(has_first & has_second)))
    low, high = np.quantile(counts, (0.025, 0.975), method="inverted_cdf")
    return Expected(float(np.mean(counts)), int(low), int(high))


def _sides(topics: Collection[str], first: Collection[str], second: Collection[str]) -> list[int]:
    """One number a topic: 1 on the first side, 2 on the second, 0 elsewhere; each side at most once."""
    here = [1] * any(topic in first for topic in topics) + [2] * any(topic in second for topic in topics)
    return here + [0] * sum(topic not in first and topic not in second for topic in topics)
