"""The pair model: how likely two clusters are one person, from published weights in `weights.toml`."""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, fsum, log, log1p
from operator import mul
from pathlib import Path
from typing import NamedTuple

from extract.people.counts import Counts
from extract.people.identifiers import contradict
from extract.people.levels import CONFLICT, FULL, NEAR, SAME, SHORT, level
from extract.people.names import Name
from extract.people.profiles import Cluster, product, rarest, shared_coauthors
from extract.people.tables import EAST_ASIAN_SURNAMES

KNOWN = 0.3  # from this weight on, shared co-authors are evidence and not chance
_VOWELS = re.compile("[aeiouy]+")
WEIGHTS = Path(__file__).with_name("weights.toml")
FEATURES = (
    "bias", "coauthors", "none_shared", "text", "venue", "years_apart", "places_shared", "places_apart",
    "namesakes", "east_asian", "one_syllable", "short", "initial", "near", "alternatives",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weights:
    """The published weights: `alike` for one folded name, `unlike` for names that are written differently but fit.

    Clusters are joined from a probability of `bar` on, near spellings from `near_bar`. A name with fewer than `rare`
    expected namesakes needs no evidence. `confidence` are points (probability of the model, how often it is right).
    """

    alike: Mapping[str, float]
    unlike: Mapping[str, float]
    bar: float
    near_bar: float
    rare: float
    confidence: tuple[tuple[float, float], ...]

    def calibrated(self, probability: float) -> float:
        """Return how often a join of this probability is right, by the table (straight lines between its points)."""
        before = self.confidence[0]
        for point in self.confidence:
            if point[0] >= probability:
                width = point[0] - before[0]
                return (
                    point[1] if width <= 0 else before[1] + (point[1] - before[1]) * (probability - before[0]) / width
                )
            before = point
        return before[1]


@lru_cache(maxsize=8)
def load_weights(path: Path = WEIGHTS) -> Weights:
    """Read the weights; raises KeyError where the file lacks one that the model needs."""
    body = tomllib.loads(path.read_text(encoding="utf-8"))
    return Weights(
        {name: float(body["alike"][name]) for name in FEATURES},
        {name: float(body["unlike"][name]) for name in FEATURES},
        float(body["bar"]),
        float(body["near_bar"]),
        float(body["rare"]),
        tuple((float(model), float(right)) for model, right in body["confidence"]),
    )


class Verdict(NamedTuple):
    """What the model says of two clusters: how likely they are one, whether that is enough, and by which rule."""

    probability: float
    joins: bool
    rule: str


Judge = Callable[[Cluster, Cluster, int], Verdict | None]


def fit(first: Cluster, second: Cluster) -> tuple[int, int]:
    """Return the worst and the best level between the names of two clusters; the worst 0 forbids a join.

    A cluster that was decided may bear names that do not fit each other: of these the best one counts, with those that
    fit it.
    """
    if first.decided or second.decided:
        decided, open_ = (first, second) if first.decided else (second, first)
        found = [_fit_decided(name, decided.names) for name in open_.names]
        return (max if open_.decided else min)(found), max(found)
    if len(first.names) == len(second.names) == 1 and (name := first.names[0]) is second.names[0] and name.family:
        return SAME, SAME
    worst, best = 4, 0
    for name in first.names:
        for known in second.names:
            value = SAME if name is known and name.family else level(name, known)
            if value == CONFLICT:
                if not (_turned(name, known, first, second) or _turned(known, name, first, second)):
                    return CONFLICT, best
                value = NEAR
            worst, best = min(worst, value), max(best, value)
    return worst, best


def _fit_decided(name: Name, names: Sequence[Name]) -> int:
    """Return how well a name fits a decided person's: the best of them, unless another that fits that one conflicts."""
    best = max(names, key=lambda known: level(name, known))
    found = level(name, best)
    kin = [level(name, known) for known in names if level(best, known) != CONFLICT]
    return min(found, *kin) if CONFLICT in kin and found < SAME else found


def _turned(name: Name, known: Name, first: Cluster, second: Cluster) -> bool:
    """Tell whether `name` fits `known` when read family name first, as another full name of the two clusters has it.

    `Doe Jane` does not fit `J. Doe` unless `Jane Doe` stands beside one of them.
    """
    if name.parted or len(name.joined_given) < 2:
        return False
    family, *given = (*name.given, *name.family)
    readings = {(name.joined_family, name.joined_given), ("".join(given), family)}  # given names, family name
    for full in (*first.names, *second.names):
        if (full.joined_given, full.joined_family) in readings:
            return level(full, known) >= SHORT
    return False


def forbidden(first: Cluster, second: Cluster) -> bool:
    """Tell whether two clusters can never be one: both on one paper, other ids of one kind, or parted by the user."""
    if not first.papers.isdisjoint(second.papers):
        return True
    if contradict(first.ids, second.ids):
        return True
    if not first.parted or not second.parted:
        return False
    return any(a == b and m != n for a, m in first.parted for b, n in second.parted)


def features(
    first: Cluster,
    second: Cluster,
    counts: Counts,
    alternatives: int,
    levels: tuple[int, int],
    *,
    coauthors: float | None = None,
) -> tuple[float, ...]:
    """Return the values of `FEATURES` for two clusters whose names fit; `levels` are worst and best.

    `coauthors` is their `shared_for_size`, where it is known already.
    """
    worst, best = levels
    coauthors = shared_for_size(first, second, counts) if coauthors is None else coauthors
    placed = bool(first.places and second.places)
    same_place = placed and not first.places.isdisjoint(second.places)
    gap = 0
    if first.years and second.years:
        gap = max(0, first.years[0] - second.years[1], second.years[0] - first.years[1])
    return (
        1.0,
        log1p(3 * coauthors),
        0.0 if coauthors >= KNOWN else log1p(min(len(first.coauthors), len(second.coauthors))),
        product(first.words, second.words) / (first.length * second.length),
        0.0 if first.venues.isdisjoint(second.venues) else 1.0,
        log1p(gap),
        float(same_place),
        float(placed and not same_place),
        rarity(rarest(first, second, counts)),
        *crowded(first.names[0], second.names[0]),
        float(best < FULL),
        float(best == SHORT and _initial(first, second)),
        float(worst == NEAR),
        log1p(alternatives),
    )


def shared_for_size(first: Cluster, second: Cluster, counts: Counts) -> float:
    """Return the weight of the co-authors that two clusters share, over the root of the geometric mean of their papers.

    Two people of one name share the more co-authors by chance the more papers each has. On people of common names that
    were joined under one, precision rises from 0.65 to 0.68 (B-cubed), and nothing changes on the gold standard.
    """
    shared = shared_coauthors(first, second, counts)
    return shared / (len(first.papers) * len(second.papers)) ** 0.25 if shared else 0.0


def crowded(first: Name, second: Name) -> tuple[float, float]:
    """Tell whether two names are of the world's most shared: a common East Asian family name, and one short given name.

    A corpus shows few of their bearers, so that counts alone make them look rare.
    """
    if first.family[-1] not in EAST_ASIAN_SURNAMES or second.family[-1] not in EAST_ASIAN_SURNAMES:
        return 0.0, 0.0
    return 1.0, float(_syllables(first.joined_given) < 2 and _syllables(second.joined_given) < 2)


@lru_cache(maxsize=100_000)
def _syllables(given: str) -> int:
    return len(_VOWELS.findall(given))


def rarity(namesakes: float) -> float:
    """Return the logarithm of the namesakes expected; beyond a thousandth, rarer makes no difference."""
    return log(namesakes + 0.001)


def _initial(one: Cluster, other: Cluster) -> bool:
    return any(all(len(name.first) < 2 for name in cluster.names) for cluster in (one, other))


def probability(values: Sequence[float], weights: Mapping[str, float]) -> float:
    """Return the probability that the two are one person."""
    return _probability(values, [weights[name] for name in FEATURES])


def _probability(values: Sequence[float], weights: Sequence[float]) -> float:
    total = fsum(map(mul, values, weights))
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total))))


def judge_by(counts: Counts, weights: Weights) -> Judge:
    """Return the function that says how likely two clusters, with so many alternatives, are one; None: never."""
    alike, unlike = ([table[name] for name in FEATURES] for table in (weights.alike, weights.unlike))

    def judge(first: Cluster, second: Cluster, alternatives: int) -> Verdict | None:
        if forbidden(first, second):
            return None
        levels = fit(first, second)
        coauthors = shared_for_size(first, second, counts) if levels[0] != CONFLICT else 0.0
        shared = coauthors >= KNOWN
        if levels[0] == CONFLICT or (levels[0] == NEAR and not shared):
            return None
        values = features(first, second, counts, alternatives, levels, coauthors=coauthors)
        chance = _probability(values, unlike if levels[0] < SAME else alike)
        bar = (
            weights.near_bar if levels[0] == NEAR or (levels[0] < SAME and alternatives and not shared) else weights.bar
        )
        rule = ("near spelling", "short form", "same name", "same name")[levels[0] - 1]
        return Verdict(chance, chance >= bar, f"{rule}, shared co-authors" if shared else rule)

    return judge


def same_rare_name(name: Name, counts: Counts, weights: Weights) -> float | None:
    """Return how likely two bearers of a name are one, where it is so rare that no more evidence is needed."""
    namesakes = counts.namesakes(name)
    if namesakes >= weights.rare or any(crowded(name, name)):
        return None
    values = dict.fromkeys(FEATURES, 0.0) | {"bias": 1.0, "namesakes": rarity(namesakes)}
    return max(0.97, probability(tuple(values.values()), weights.alike))
