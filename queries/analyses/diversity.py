"""How wide a paper reaches over its topics: variety, balance, disparity, and Rao-Stirling diversity."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

SMOOTHING = 1.0  # papers


@dataclass(frozen=True, slots=True)
class Spread:
    """How wide a paper reaches.

    `variety` is the number of its topics that other papers have too, `balance` how even their shares are (1: all
    alike), `disparity` their mean distance, `value` the Rao-Stirling diversity, `farthest` the two topics that are
    farthest apart.
    """

    paper: str
    variety: int
    balance: float
    disparity: float
    value: float
    farthest: tuple[str, str]
    distance: float


def spreads(
    shares: Mapping[str, Mapping[str, float]], broader: Mapping[str, str] = MappingProxyType({})
) -> list[Spread]:
    """Return the spread of each paper over its topics, by paper.

    `shares` has each paper's topics with their scores, which are scaled to sum to 1; `broader` the topic above a topic.
    Rao-Stirling diversity is the sum over ordered pairs of p_i p_j d_ij (Stirling 2007); balance is Shannon's evenness
    (Pielou 1966); variety, balance and disparity are given apart as Leydesdorff, Wagner & Bornmann (2019) ask.
    d_ij is 1 less the cosine of both topics' papers, the paper itself left out, drawn towards the cosine that chance
    would give (the geometric mean of the counts over all papers) with the weight of SMOOTHING papers, so that two rare
    topics are not at once as far apart as can be; topics k steps apart in the tree are k/(k+1) apart at most. Topics
    that no other paper has are left out, as nothing tells how far they are, and so are papers with less than two
    others.
    """
    papers: dict[str, set[str]] = defaultdict(set)
    for paper, topics in shares.items():
        for topic in topics:
            papers[topic].add(paper)
    spread = [_spread(paper, scores, papers, len(shares), broader) for paper, scores in sorted(shares.items())]
    return [one for one in spread if one is not None]


def _spread(
    paper: str,
    scores: Mapping[str, float],
    papers: Mapping[str, set[str]],
    total: int,
    broader: Mapping[str, str],
) -> Spread | None:
    """The spread of one paper; None where it has less than two topics that other papers have too."""
    topics = {topic: share for topic, share in scores.items() if len(papers[topic]) > 1}
    mass = sum(topics.values())
    if len(topics) < 2 or mass <= 0:
        return None
    apart = {
        (i, j): min(_distance(papers[i], papers[j], paper, total), _most_apart(i, j, broader))
        for i, j in combinations(sorted(topics), 2)
    }
    value = 2 * sum(topics[i] * topics[j] * d for (i, j), d in apart.items()) / mass**2
    farthest = min(apart, key=lambda pair: (-apart[pair], -topics[pair[0]] * topics[pair[1]], pair))
    return Spread(
        paper,
        len(topics),
        round(_evenness([share / mass for share in topics.values()]), 4),
        round(sum(apart.values()) / len(apart), 4),
        round(value, 4),
        farthest,
        round(apart[farthest], 4),
    )


def _distance(x: set[str], y: set[str], paper: str, total: int) -> float:
    """One less the smoothed cosine of two sets of papers without `paper`, which both hold beside others."""
    size = math.sqrt((len(x) - 1) * (len(y) - 1))
    by_chance = size / max(total - 1, 1)
    return 1 - (len((x & y) - {paper}) + SMOOTHING * by_chance) / (size + SMOOTHING)


def _evenness(shares: list[float]) -> float:
    return -sum(p * math.log(p) for p in shares if p > 0) / math.log(len(shares))


def _most_apart(x: str, y: str, broader: Mapping[str, str]) -> float:
    """How far two topics can be by the tree: k/(k+1) for k steps over what is above both, 1 where nothing is."""
    above = {topic: steps for steps, topic in enumerate(_upwards(x, broader))}
    meets = (steps + above[topic] for steps, topic in enumerate(_upwards(y, broader)) if topic in above)
    steps = next(meets, None)
    return 1.0 if steps is None else steps / (steps + 1)


def _upwards(topic: str | None, broader: Mapping[str, str]) -> Iterator[str]:
    while topic is not None:
        yield topic
        topic = broader.get(topic)
