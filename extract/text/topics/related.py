"""Which headings the words of a text speak for, whether or not it names them: a table of words and headings.

The table, `extract/model/headings.npz`, says of a heading which words stand more often in papers filed under it than in
others, and how much more often; `extract.training.related` makes it.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from extract.text.topics.candidates import Candidate, Tree
from extract.text.words import Words
from extract.vocabulary import Vocabulary
from graph.folding import phrase_words, singular, spelled

FILE = Path(__file__).parents[2] / "model" / "headings.npz"
MOST, MOST_COMMON = 24, 16
"""Headings that a text proposes by its words alone: those of which they say most, and common ones."""
_OF_COMMON = 0.5  # what a doubling of a heading's papers counts among common ones
LEVELS = 24.0
"""Levels of the table to a natural logarithm."""
_FEWEST = 3  # words of a text that must speak for a heading
_SHOWN = 8  # of them, so many are given as the places of the heading


@dataclass(frozen=True, slots=True)
class Table:
    """The file: words, headings, for each heading its words and their levels, and the level of how common it is."""

    words: Mapping[str, int]
    headings: tuple[str, ...]
    starts: Any
    members: Any
    levels: Any
    common: Any


@dataclass(frozen=True, slots=True)
class Associations:
    """The table for one vocabulary, by words: `starts`, `numbers` (of headings) and `values` as arrays.

    `common` is the logarithm (base 2) of one more than the papers under each heading, `names` are their names; `rows`
    maps the number of a heading to its stretch of `table`.
    """

    words: Mapping[str, int]
    starts: Any
    numbers: Any
    values: Any
    common: Any
    names: tuple[str, ...]
    rows: Mapping[int, tuple[int, int]]
    table: Table | None
    kept: dict[int, Mapping[int, float]] = field(default_factory=dict)

    def words_of(self, number: int) -> Mapping[int, float] | None:
        """Return how much each word (by its number) says of a heading; None for one that the table does not have."""
        if number not in self.rows or self.table is None:
            return None
        if number not in self.kept:
            first, stop = self.rows[number]
            levels = (self.table.levels[first:stop] / LEVELS).tolist()
            self.kept[number] = dict(zip(self.table.members[first:stop].tolist(), levels, strict=True))
        return self.kept[number]


@lru_cache(maxsize=4096)
def _name_words(name: str) -> tuple[str, ...]:
    """Return the folded words of the name of a heading."""
    return tuple(singular(spelled(word)) for word in phrase_words(name.lower()))


@dataclass(frozen=True, slots=True)
class Related:
    """What the words of one text say: weight and places of each known word, the sum for each heading, the best sum."""

    weights: Mapping[int, float]
    places: Mapping[int, list[int]]
    norm: float
    sums: Mapping[int, float]
    ranks: Mapping[int, int]
    common_ranks: Mapping[int, int]
    best: float
    all_words: frozenset[str]


NOTHING_RELATED = Related({}, {}, 1.0, {}, {}, {}, 0.0, frozenset())


@lru_cache(maxsize=1)
def load_table() -> Table | None:
    """Return the shipped table; None where the file is missing."""
    import numpy as np

    if not FILE.is_file():
        return None
    with np.load(FILE, allow_pickle=False) as data:
        words, headings = (data[name].tobytes().decode().split("\n") for name in ("words", "headings"))
        starts = np.concatenate(([0], np.cumsum(data["counts"].astype(np.int64))))
        rest = (data["members"], data["levels"], data["common"])
        return Table({word: i for i, word in enumerate(words)}, tuple(headings), starts, *rest)


def associations_of(vocabulary: Vocabulary, table: Table | None) -> Associations:
    """Return a table for the headings of a vocabulary that are assigned; what it does not have is left out."""
    import numpy as np

    names = tuple(heading.name for heading in vocabulary.headings)
    if table is None:
        none = np.zeros(0, np.int64)
        return Associations({}, np.zeros(1, np.int64), none, none, none, names, {}, None)
    number = {heading.name: i for i, heading in enumerate(vocabulary.headings) if heading.assigned}
    own = np.array([number.get(name, -1) for name in table.headings], np.int64)
    common = np.zeros(len(vocabulary.headings))
    common[own[own >= 0]] = table.common[own >= 0] / 8
    bounds = table.starts.tolist()
    rows = {n: (bounds[i], bounds[i + 1]) for i, n in enumerate(own.tolist()) if n >= 0}
    numbers = np.repeat(own, np.diff(table.starts))
    kept = numbers >= 0
    members, numbers, values = table.members[kept], numbers[kept], table.levels[kept].astype(np.float64) / LEVELS
    order = np.argsort(members, kind="stable")
    starts = np.concatenate(([0], np.cumsum(np.bincount(members, minlength=len(table.words)))))
    return Associations(table.words, starts, numbers[order], values[order], common, names, rows, table)


def related_of(words: Words, table: Associations) -> Related:
    """Return which headings the words of a text speak for, the strongest ones and common ones, ranked.

    The sum of a heading is that of how much each of its words says, twice for a word of the title, over the root of the
    number of known words.
    """
    import numpy as np

    places: dict[int, list[int]] = {}
    for i, word in enumerate(words.last):
        number = table.words.get(word)
        if number is not None:
            places.setdefault(number, []).append(i)
    weights = {number: 1.0 + words.in_title(spots[0]) for number, spots in sorted(places.items())}
    if not weights:
        return Related({}, {}, 1.0, {}, {}, {}, 0.0, frozenset(words.last))
    norm = 1 / math.sqrt(len(weights))
    spans = [(int(table.starts[n]), int(table.starts[n + 1])) for n in weights]
    numbers = np.concatenate([table.numbers[a:b] for a, b in spans])
    factors = np.repeat(np.array(list(weights.values())), [b - a for a, b in spans])
    sums = norm * np.bincount(numbers, np.concatenate([table.values[a:b] for a, b in spans]) * factors)
    best, common = (
        [n for n in _first(order, 2 * MOST) if sums[n] > 0]
        for order in (sums, sums + _OF_COMMON * table.common[: len(sums)])
    )
    sum_of = {n: float(sums[n]) for n in (*best, *common)}
    ranks, common_ranks = ({number: i for i, number in enumerate(some)} for some in (best, common))
    strongest = max(sum_of.values(), default=0.0)
    return Related(weights, places, norm, sum_of, ranks, common_ranks, strongest, frozenset(words.last))


def _first(values: Any, most: int) -> list[int]:
    """Return the places of the `most` largest values, the largest first, of equal ones the first."""
    import numpy as np

    if len(values) > most:
        least = np.partition(values, len(values) - most)[len(values) - most]
        places = np.flatnonzero(values >= least)
    else:
        places = np.arange(len(values))
    return [int(i) for i in places[np.argsort(-values[places], kind="stable")][:most]]


def add_related(candidates: list[Candidate], related: Related, table: Associations, tree: Tree) -> list[Candidate]:
    """Return the candidates with the headings that the text's words speak for, in the order of the vocabulary.

    A heading that is not named rests on the first places of the words that say most.
    """
    have = {candidate.number: candidate for candidate in candidates}
    for ranks, most in ((related.ranks, MOST), (related.common_ranks, MOST_COMMON)):
        added = 0
        for number in ranks:
            if number in have or added >= most or not tree.assigned[number]:
                continue
            if spots := _spots(number, related, table):
                candidate = Candidate(number)
                candidate.places["related"].update(spots)
                have[number] = candidate
                added += 1
    return [have[number] for number in sorted(have)]


def ancestors_of(candidates: list[Candidate], tree: Tree) -> dict[int, int]:
    """Return by heading the least number of steps that it stands above a candidate that the text speaks for."""
    above: dict[int, int] = {}
    for candidate in candidates:
        if candidate.spots("name", "alias", "trigger"):
            number, steps = tree.parents[candidate.number], 1
            while number is not None:
                above[number] = min(steps, above.get(number, steps))
                number, steps = tree.parents[number], steps + 1
    return above


def _spots(number: int, related: Related, table: Associations) -> list[tuple[int, int]]:
    """Return the first places of the words that say most for a heading; nothing if there are too few such words."""
    members = table.words_of(number) or {}
    speaking = sorted(((-value, word) for word, value in members.items() if word in related.weights))
    if len(speaking) < _FEWEST:
        return []
    return [(related.places[word][0], related.places[word][0] + 1) for _, word in speaking[:_SHOWN]]


def _rank(number: int, ranks: Mapping[int, int]) -> float:
    return math.log2(1 + ranks.get(number, 2 * MOST)) / 3


def evidence_of(
    candidate: Candidate,
    own: Sequence[tuple[int, int]],
    related: Related,
    table: Associations,
    *,
    above: Mapping[int, int],
    children: int,
) -> dict[str, float]:
    """Return what the words of a text, those at the heading's own places left out, say of a heading.

    `above` is what `ancestors_of` gives, `children` the number of headings right under this one.
    """
    members = table.words_of(candidate.number)
    if members is None:
        return {"words unknown": 1.0}
    taken = {i for first, stop in own for i in range(first, stop)}
    rest, supporting = 0.0, 0
    for word, value in members.items():
        weight = related.weights.get(word)
        if weight is not None and (not taken or any(i not in taken for i in related.places[word])):
            rest += weight * value
            supporting += 1
    rest *= related.norm
    evidence = {"words": min(rest, 10.0) / 5, "words, of the best": rest / max(related.best, 1.0)}
    if own:
        return evidence
    about = _of_heading(candidate, related, table, above=above, children=children)
    return evidence | about | {"related, words": math.log2(1 + supporting) / 3}


def _of_heading(
    candidate: Candidate, related: Related, table: Associations, *, above: Mapping[int, int], children: int
) -> dict[str, float]:
    """Return what speaks for and against a heading that a text does not name."""
    number, name = candidate.number, _name_words(table.names[candidate.number])
    inside = sum(word in related.all_words for word in name) / max(len(name), 1)
    return {
        "related": 1.0,
        "related, only": float(not candidate.places.get("parent")),
        "related, rank": _rank(number, related.ranks),
        "related, rank of common": _rank(number, related.common_ranks),
        "related, first": float(related.ranks.get(number) == 0),
        "related, broad": min(math.log2(1 + children), 6.0) / 3,
        "related, above": float(number in above),
        "related, far above": float(above.get(number, 0) > 1),
        "related, common": (float(table.common[number]) - 4) / 4,
        "related, words of the name": inside,
        "related, first word of the name": float(bool(name) and name[0] in related.all_words),
    }
