"""What speaks for and against a heading of the vocabulary, by the names of the table of weights."""

import math
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from extract.text.fields import computing_share, home_share, is_of_computing
from extract.text.topics.candidates import Candidate, Tree
from extract.text.words import Words
from extract.vocabulary import HeadingEntry, Vocabulary


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a heading's evidence needs of the others: which are named, where, and how many speak for themselves."""

    named: frozenset[int]
    longest: dict[int, int]
    rivals: int
    chances: Mapping[str, float]
    computing: float
    shares: dict[tuple[tuple[str, ...], str], float] = field(default_factory=dict)

    def share(self, heading: HeadingEntry) -> float:
        """Return how likely the text is of a field where a heading is at home."""
        key = heading.fields, heading.home
        if key not in self.shares:
            self.shares[key] = self._share(heading)
        return self.shares[key]

    def _share(self, heading: HeadingEntry) -> float:
        if heading.fields:
            return home_share(heading.fields, heading.home, self.chances)
        if is_of_computing(heading.home):
            return max(self.computing, home_share((), heading.home, self.chances, strict=True))
        return 1.0

    def elsewhere(self, heading: HeadingEntry) -> float:
        """Return how unlikely the text is of a field that names the file of a heading of another science."""
        if heading.fields or not heading.home or is_of_computing(heading.home):
            return 0.0
        return 1.0 - home_share((), heading.home, self.chances, strict=True)


def surroundings_of(candidates: list[Candidate], chances: Mapping[str, float]) -> Surroundings:
    """Return the surroundings that all candidates of a paper share; `chances` are those of the fields."""
    spots = {candidate.number: candidate.spots("name", "alias") for candidate in candidates}
    own = sum(any(candidate.places.get(kind) for kind in ("name", "alias", "trigger")) for candidate in candidates)
    longest: dict[int, int] = {}
    for first, stop in (span for words in spots.values() for span in words):
        for i in range(first, stop):
            longest[i] = max(longest.get(i, 0), stop - first)
    return Surroundings(
        frozenset(number for number, words in spots.items() if words), longest, own, chances, computing_share(chances)
    )


def evidence_of(
    words: Words, candidate: Candidate, around: Surroundings, vocabulary: Vocabulary, tree: Tree
) -> dict[str, float]:
    """Return what speaks for and against a heading, by the names of the table of weights."""
    heading = vocabulary.headings[candidate.number]
    away = 1.0 - around.share(heading)
    own = candidate.spots("name", "alias", "trigger")
    if not own:
        return _without_words(candidate, around, tree, away)
    named, triggered = candidate.spots("name", "alias"), candidate.spots("trigger")
    one_word = all(stop - first == 1 for first, stop in own)
    evidence = {
        **tree.facts(candidate.number),
        "name": float(bool(candidate.places.get("name"))),
        "named": float(bool(named)),
        "triggered": float(bool(triggered)),
        "only triggered": float(bool(triggered) and not named),
        "narrower ones": float(len(candidate.children)),
        "away": away,
        "away, one word": away * one_word,
        "away, of own fields": away * (bool(heading.fields) and not one_word),
        "elsewhere, one word": around.elsewhere(heading) * one_word,
        "away, only triggered": away * (bool(triggered) and not named),
    }
    return evidence | _places(words, named, triggered, own) | _neighbours(candidate, around, tree, named)


def _without_words(candidate: Candidate, around: Surroundings, tree: Tree, away: float) -> dict[str, float]:
    """Return the evidence of a heading that the text does not name: one above others, or one that its words suggest."""
    above = bool(candidate.places.get("parent"))
    return {
        **tree.facts(candidate.number),
        "only a parent": float(above),
        "children of a parent": float(len(candidate.children)),
        "away": away,
        "away, only a parent": away * above,
        "away, only related": away * (not above),
        "parent named": float(tree.parents[candidate.number] in around.named),
        "rivals": math.log2(1 + around.rivals),
    }


def _places(
    words: Words, named: list[tuple[int, int]], triggered: list[tuple[int, int]], own: list[tuple[int, int]]
) -> dict[str, float]:
    total = max(len(words.surfaces), 1)
    title = bisect_left(words.starts, words.title_stop)
    often = len({first for first, _ in own})
    evidence = {
        "name in title": float(any(words.in_title(first) for first, _ in named)),
        "trigger in title": float(any(words.in_title(first) for first, _ in triggered)),
        "often": min(math.log2(often), 3.0) if often else 0.0,
        "once": float(often == 1),
    }
    inner = [first for first, _ in own if first >= title]
    if inner:
        evidence["early"] = 1.0 - (inner[0] - title) / total
        evidence["late"] = inner[-1] / total
        evidence["only late"] = float(not evidence["name in title"] and (inner[0] - title) / total > 0.6)
    return evidence


def _neighbours(
    candidate: Candidate, around: Surroundings, tree: Tree, named: list[tuple[int, int]]
) -> dict[str, float]:
    inside = [
        (first, stop) for first, stop in named if all(around.longest[i] > stop - first for i in range(first, stop))
    ]
    return {
        "always inside a longer one": float(bool(named) and len(inside) == len(named)),
        "parent named": float(tree.parents[candidate.number] in around.named),
        "rivals": math.log2(1 + around.rivals),
    }
