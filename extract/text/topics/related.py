"""Which headings the words of a text speak for, whether or not it names them: a table of words and headings.

The table, `extract/model/headings.npz`, says of a heading which words stand more often in papers filed under it than in
others, and how much more often; `extract.training.related` makes it.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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
    """The table for one vocabulary, by words: `starts`, `numbers` (of headings) and their `levels` as arrays.

    `common` is the logarithm (base 2) of one more than the papers under each heading, `commonest` the headings of which
    it is largest; `names` are their names; `rows` maps the number of a heading to its stretch of `table`.
    """

    words: Mapping[str, int]
    starts: Any
    numbers: Any
    levels: Any
    common: Any
    commonest: Any
    names: tuple[str, ...]
    rows: Mapping[int, tuple[int, int]]
    table: Table | None

    def speaking(self, number: int, weights: Any) -> Iterator[tuple[int, float]]:
        """Yield the words of a heading that have a weight (by word), by their numbers, with how much they say of it."""
        if number in self.rows and self.table is not None:
            first, stop = self.rows[number]
            members = self.table.members[first:stop]
            known = weights[members].nonzero()[0]
            yield from zip(
                members[known].tolist(), (self.table.levels[first:stop][known] / LEVELS).tolist(), strict=True
            )


@lru_cache(maxsize=4096)
def _name_words(name: str) -> tuple[str, ...]:
    """Return the folded words of the name of a heading."""
    return tuple(singular(spelled(word)) for word in phrase_words(name.lower()))


@dataclass(frozen=True, slots=True)
class Related:
    """What the words of one text say.

    `weights` (by word) and `places` are those of the words that the table knows, `sums` and `supporting` (by heading)
    how much they say of it and how many do; `ranks` and `common_ranks` order the first headings, `best` is the largest
    sum. Arrays are empty where no word is known.
    """

    weights: Any
    places: Mapping[int, list[int]]
    sums: Any
    supporting: Any
    ranks: Mapping[int, int]
    common_ranks: Mapping[int, int]
    best: float
    all_words: frozenset[str]


NOTHING_RELATED = Related((), {}, (), (), {}, {}, 0.0, frozenset())


@lru_cache(maxsize=1)
def load_table() -> Table | None:
    """Return the shipped table; None where the file is missing."""
    import numpy as np

    if not FILE.is_file():
        return None
    with np.load(FILE, allow_pickle=False) as data:
        return table_in(dict(data))


def table_in(arrays: Mapping[str, Any]) -> Table:
    """Return the table that is kept in these arrays."""
    import numpy as np

    words, headings = (arrays[name].tobytes().decode().split("\n") for name in ("words", "headings"))
    starts = np.concatenate(([0], np.cumsum(arrays["counts"].astype(np.int64))))
    rest = (arrays["members"], arrays["levels"], arrays["common"])
    return Table({word: i for i, word in enumerate(words)}, tuple(headings), starts, *rest)


def associations_of(vocabulary: Vocabulary, table: Table | None) -> Associations:
    """Return a table for the headings of a vocabulary that are assigned; what it does not have is left out."""
    import numpy as np

    names = tuple(heading.name for heading in vocabulary.headings)
    if table is None:
        none = np.zeros(0, np.int64)
        return Associations({}, np.zeros(1, np.int64), none, none, none, none, names, {}, None)
    number = {heading.name: i for i, heading in enumerate(vocabulary.headings) if heading.assigned}
    own = np.array([number.get(name, -1) for name in table.headings], np.int64)
    common = np.zeros(len(vocabulary.headings))
    common[own[own >= 0]] = table.common[own >= 0] / 8
    bounds = table.starts.tolist()
    rows = {n: (bounds[i], bounds[i + 1]) for i, n in enumerate(own.tolist()) if n >= 0}
    numbers = np.repeat(own, np.diff(table.starts))
    kept = numbers >= 0
    members, numbers, values = table.members[kept], numbers[kept], table.levels[kept].astype(np.float64)
    order = np.argsort(members, kind="stable")
    starts = np.concatenate(([0], np.cumsum(np.bincount(members, minlength=len(table.words)))))
    commonest = np.array(_first(np.arange(len(names)), common, 2 * MOST), np.int64)
    return Associations(table.words, starts, numbers[order], values[order], common, commonest, names, rows, table)


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
    if not places:
        return replace(NOTHING_RELATED, all_words=frozenset(words.last))
    known = np.array(sorted(places))
    own = np.array([1.0 + words.in_title(places[number][0]) for number in known.tolist()])
    weights = np.zeros(len(table.words))
    weights[known] = own
    first, after = table.starts[known], table.starts[known + 1]
    lengths = after - first
    # where the stretches of the known words lie, one behind the other
    where = np.arange(lengths.sum()) + np.repeat(first - (lengths.cumsum() - lengths), lengths)
    numbers, size = table.numbers[where], len(table.names)
    # of whole numbers, so that equal sums are equal whatever the order in which they are added
    whole = np.bincount(numbers, table.levels[where] * np.repeat(own, lengths), size)
    sums = whole / (LEVELS * math.sqrt(len(known)))
    positive = (sums > 0).nonzero()[0]
    best = _first(positive, sums[positive], 2 * MOST)
    either = np.sort(np.concatenate((positive, table.commonest[sums[table.commonest] == 0])))
    common = _first(either, sums[either] + _OF_COMMON * table.common[either], 2 * MOST)
    ranks, common_ranks = (
        {number: i for i, number in enumerate(n for n in some if sums[n] > 0)} for some in (best, common)
    )
    strongest = max((float(sums[number]) for number in (*ranks, *common_ranks)), default=0.0)
    supporting = np.bincount(numbers, minlength=size)
    return Related(weights, places, sums, supporting, ranks, common_ranks, strongest, frozenset(words.last))


def _first(numbers: Any, values: Any, most: int) -> list[int]:
    """Return those of some ascending numbers that have the `most` largest values, the largest first, then by number."""
    import numpy as np

    if len(values) > most:
        least = np.partition(values, len(values) - most)[len(values) - most]
        kept = (values >= least).nonzero()[0]
        numbers, values = numbers[kept], values[kept]
    return [int(number) for number in numbers[np.argsort(-values, kind="stable")][:most]]


def add_related(
    candidates: list[Candidate], related: Related, tree: Tree, most_of: tuple[int, int] = (MOST, MOST_COMMON)
) -> list[Candidate]:
    """Return the candidates with the headings that the text's words speak for, in the order of the vocabulary.

    `most_of` says how many of the first ones, and of the first common ones, are added.
    """
    have = {candidate.number: candidate for candidate in candidates}
    for ranks, most in zip((related.ranks, related.common_ranks), most_of, strict=True):
        added = 0
        for number in ranks:
            if number in have or added >= most or not tree.assigned[number]:
                continue
            if related.supporting[number] >= _FEWEST:
                have[number] = Candidate(number, related=True)
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


def spots_of(number: int, related: Related, table: Associations) -> list[tuple[int, int]]:
    """Return the first places, in the order of the text, of the words that say most for a heading."""
    if not related.places:
        return []
    speaking = sorted((-value, word) for word, value in table.speaking(number, related.weights))
    return sorted((related.places[word][0], related.places[word][0] + 1) for _, word in speaking[:_SHOWN])


def _rank(number: int, ranks: Mapping[int, int]) -> float:
    return math.log2(1 + ranks.get(number, 2 * MOST)) / 3


def evidence_of(
    candidate: Candidate, related: Related, table: Associations, *, above: Mapping[int, int], tree: Tree
) -> dict[str, float]:
    """Return what the words of a text, those at the heading's own places left out, say of a heading.

    `above` is what `ancestors_of` gives.
    """
    number = candidate.number
    if number not in table.rows:
        return {"words unknown": 1.0}
    if own := candidate.spots("name", "alias", "trigger"):
        amount = _of_other_places(candidate, own, related, table)
        return {"words": min(amount, 10.0) / 5, "words, of the best": amount / max(related.best, 1.0)}
    amount, supporting = (float(related.sums[number]), int(related.supporting[number])) if related.places else (0.0, 0)
    name, steps = _name_words(table.names[number]), above.get(number, 0)
    inside = [word in related.all_words for word in name]
    return {
        "words": min(amount, 10.0) / 5,
        "words, of the best": amount / max(related.best, 1.0),
        "related": 1.0,
        "related, only": float("parent" not in candidate.places),
        "related, rank": _rank(number, related.ranks),
        "related, rank of common": _rank(number, related.common_ranks),
        "related, first": float(related.ranks.get(number) == 0),
        "related, broad": min(math.log2(1 + tree.children[number]), 6.0) / 3,
        "related, above": float(steps > 0),
        "related, far above": float(steps > 1),
        "related, common": (float(table.common[number]) - 4) / 4,
        "related, words of the name": sum(inside) / max(len(name), 1),
        "related, first word of the name": float(bool(name) and inside[0]),
        "related, words": math.log2(1 + supporting) / 3,
    }


def _of_other_places(
    candidate: Candidate, own: Sequence[tuple[int, int]], related: Related, table: Associations
) -> float:
    """Return how much the words say that stand elsewhere than at the heading's own places."""
    if not related.places:
        return 0.0
    taken = {i for first, stop in own for i in range(first, stop)}
    amount = 0.0
    for word, value in table.speaking(candidate.number, related.weights):
        if any(i not in taken for i in related.places[word]):
            amount += float(related.weights[word]) * value
    return amount / math.sqrt(len(related.places))
