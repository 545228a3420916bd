"""What is counted over a whole corpus to tell people apart: names, co-authors, words; small enough to be broadcast."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from math import log
from sys import intern
from zlib import crc32

from extract.people.names import Name

PRIOR = 500  # names that a small corpus is thought to have seen already, so that its shares mean something
CROWD = 24  # of a larger byline only a fixed sample of so many names is compared


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of `total` names have each family name, first name and initial; the weight of co-authors and words.

    `coauthors` is by the keys of `coauthor_keys`: about 1 for a rare name, next to 0 for `Y. Wang`. `rarity` is by the
    numbers of words.
    """

    surnames: Counter[str] = field(default_factory=Counter)
    first_names: Counter[str] = field(default_factory=Counter)
    initials: Counter[str] = field(default_factory=Counter)
    total: int = 1
    coauthors: Mapping[str, float] = field(default_factory=dict)
    rarity: Mapping[int, float] = field(default_factory=dict)

    def bearers(self, key: str) -> float:
        """Return how many people a co-author's key is to be expected to mean."""
        surname, _, given = key.partition("|")
        return self._share(given) * self.surnames[surname]

    def namesakes(self, name: Name) -> float:
        """Return how many other bearers of `name` are to be expected by chance, from the counts of its two parts.

        Each further given name makes it rarer: an initial by 8, a word by 30 (round figures; only their size matters).
        """
        share = self._share(name.first)
        for piece in name.given[1:]:
            share /= 8.0 if len(piece) == 1 else 30.0
        return share * self.surnames[name.joined_family]

    def _share(self, first: str) -> float:
        """Return the share of all names that have this first given name, or this initial."""
        if len(first) > 1:
            return (self.first_names[first] + 0.5) / (self.total + PRIOR)
        return (self.initials[first] + PRIOR / 20) / (self.total + PRIOR)


def counts_of(
    names: Collection[Name], coauthors: Mapping[str, int], teams: int, words: Mapping[int, int], papers: int
) -> Counts:
    """Return the counts over a corpus of these different `names`.

    `coauthors` says on how many of the `teams` (papers with a name) each co-author's key stands, `words` in how many of
    the `papers` each word does.
    """
    counted = Counts(
        surnames=Counter(name.joined_family for name in names),
        first_names=Counter(name.first for name in names),
        initials=Counter(name.first[:1] for name in names),
        total=len(names) + 1,
        rarity={word: log((papers + 1) / count) for word, count in words.items()},
    )
    weights = {
        key: log((teams + 1) / count) / log(teams + 1) / (1 + counted.bearers(key)) for key, count in coauthors.items()
    }
    return Counts(counted.surnames, counted.first_names, counted.initials, counted.total, weights, counted.rarity)


def coauthor_keys(name: Name) -> set[str]:
    """Return the keys by which a co-author is recognised: family name with initial and, where printed, first name.

    There are millions of them, mostly the same again, so that each is kept once.
    """
    return {intern(f"{name.joined_family}|{name.first[:1]}"), intern(f"{name.joined_family}|{name.first}")}


def coauthors_of(names: Iterable[Name]) -> frozenset[str]:
    """Return the keys of the people of one paper, or of a crowd always the same ones, so that samples can be compared.

    A name without a family name has none.
    """
    keys = {key for name in names if name.family for key in coauthor_keys(name)}
    if len(keys) <= CROWD:
        return frozenset(keys)
    return frozenset(sorted(keys, key=lambda key: (crc32(key.encode()), key))[:CROWD])
