"""What speaks for two clusters of mentions being one person beside their names: company, text, place and time."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import fsum, log, sqrt
from zlib import crc32

from extract.names import Name, fold
from extract.people_mentions import Byline, Slot

CROWD = 40  # of a larger byline only a fixed sample of so many names is compared
_WORD = re.compile(r"[a-z][a-z0-9]{2,}")
_PLACE = re.compile(r"[a-z]{3,}")
_COMMON_PLACES = frozenset(
    "the and for university universite universitat universidad universita institute institut department dept school"
    " college laboratory lab center centre research science sciences technology national state computer engineering"
    " information inc corp ltd group faculty division".split()
)


@dataclass(slots=True)
class Cluster:
    """Slots held to be one person, with the profile by which they are compared; `seed` is the smallest slot.

    `decided` is true where an id or the user joined them, whatever their names; `parted` are the user's partings, as
    (number of the decision, number of the person in it).
    """

    seed: int
    slots: list[int]
    papers: set[str]
    forms: set[str]
    names: list[Name]
    orcids: set[str]
    company: set[str] = field(default_factory=set)
    words: dict[str, float] = field(default_factory=dict)
    places: set[str] = field(default_factory=set)
    venues: set[str] = field(default_factory=set)
    years: tuple[int, int] | None = None
    decided: bool = False
    parted: frozenset[tuple[int, int]] = frozenset()


class Corpus:
    """Counts over all bylines, and the profile of each slot; a class because the profiles share the counts."""

    def __init__(self, bylines: Sequence[Byline], slots: Sequence[Slot]) -> None:
        """Count names, company and words over `bylines` (ordered) and the `slots` laid over them."""
        self.slots = slots
        self._facts: dict[str, tuple[set[str], set[str], tuple[int, int] | None]] = {}
        words: Counter[str] = Counter()
        for line in bylines:
            tokens, venues, years = self._facts.get(line.paper, (set(), set(), None))
            tokens.update(_WORD.findall(fold(line.text)))
            if line.venue:
                venues.add(fold(line.venue))
            if line.year:
                years = (min(line.year, years[0]), max(line.year, years[1])) if years else (line.year, line.year)
            self._facts[line.paper] = tokens, venues, years
        for tokens, _, _ in self._facts.values():
            words.update(tokens)
        total = len(self._facts) + 1
        self._rarity = {word: log(total / count) for word, count in words.items()}
        self._vectors: dict[str, dict[str, float]] = {}
        self._count_names()

    def _count_names(self) -> None:
        """Count the distinct names under each family name, first name and initial, and the company of each paper."""
        forms = {slot.name.key: slot.name for slot in self.slots if slot.name.family}
        self.surnames = Counter(name.joined_family for name in forms.values())
        self.first_names = Counter(name.first for name in forms.values())
        self.initials = Counter(name.first[:1] for name in forms.values())
        self.total = len(forms) + 1
        self.company: dict[str, set[str]] = {}
        self.sizes: Counter[str] = Counter()
        for slot in self.slots:
            if slot.name.family:
                self.company.setdefault(slot.paper, set()).add(company_key(slot.name))
                self.sizes[slot.paper] += 1
        counts: Counter[str] = Counter()
        for paper, names in self.company.items():
            if len(names) > CROWD:
                self.company[paper] = set(sorted(names, key=lambda name: (crc32(name.encode()), name))[:CROWD])
            counts.update(self.company[paper])
        papers = len(self.company) + 1
        self.company_rarity = {key: log(papers / count) / log(papers) for key, count in counts.items()}

    def namesakes(self, name: Name) -> float:
        """Return how many other bearers of `name` are to be expected by chance, from the counts of its two parts.

        Each further given name makes it rarer: an initial by 8, a word by 30 (round figures; only their size matters).
        """
        first = name.first
        share = ((self.initials if len(first) < 2 else self.first_names)[first] + 0.5) / self.total
        for piece in name.given[1:]:
            share /= 8.0 if len(piece) == 1 else 30.0
        return share * self.surnames[name.joined_family]

    def rarest(self, one: "Cluster", other: "Cluster") -> float:
        """Return how many namesakes the less telling of two clusters has, each taken by its most telling name."""
        return max(min(self.namesakes(name) for name in cluster.names) for cluster in (one, other))

    def cluster(self, number: int) -> Cluster:
        """Return the slot of that number as a cluster of its own."""
        slot = self.slots[number]
        _, venues, years = self._facts[slot.paper]
        places = {word for text in slot.affiliations for word in _PLACE.findall(fold(text))} - _COMMON_PLACES
        company = self.company.get(slot.paper, set()) - {company_key(slot.name)}
        return Cluster(
            number, [number], {slot.paper}, {name.key for name in slot.names}, list(slot.names), set(slot.orcids), company,
            self.vector(slot.paper), places, venues, years,
        )  # fmt: skip

    def vector(self, paper: str) -> dict[str, float]:
        """Return the words of a paper, weighted by rarity, at length one."""
        if paper not in self._vectors:
            weights = {word: self._rarity[word] for word in sorted(self._facts[paper][0])}
            length = sqrt(fsum(weight * weight for weight in weights.values())) or 1.0
            self._vectors[paper] = {word: weight / length for word, weight in weights.items()}
        return self._vectors[paper]


def company_key(name: Name) -> str:
    """Return the key by which a co-author is recognised whatever form of the name is printed."""
    return f"{name.joined_family}|{name.first[:1]}"


def merged(clusters: Sequence[Cluster]) -> Cluster:
    """Return several clusters as one, under the smallest seed; a single one comes back as it is."""
    if len(clusters) == 1:
        return clusters[0]
    first = min(clusters, key=lambda cluster: cluster.seed)
    words: dict[str, float] = {}
    for cluster in clusters:
        for word, weight in cluster.words.items():
            words[word] = words.get(word, 0.0) + weight
    years = [year for cluster in clusters if cluster.years for year in cluster.years]
    return Cluster(
        first.seed,
        [slot for cluster in clusters for slot in cluster.slots],
        set().union(*(cluster.papers for cluster in clusters)),
        set().union(*(cluster.forms for cluster in clusters)),
        list(dict.fromkeys(name for cluster in clusters for name in cluster.names)),
        set().union(*(cluster.orcids for cluster in clusters)),
        set().union(*(cluster.company for cluster in clusters)),
        words,
        set().union(*(cluster.places for cluster in clusters)),
        set().union(*(cluster.venues for cluster in clusters)),
        (min(years), max(years)) if years else None,
        any(cluster.decided for cluster in clusters),
        frozenset().union(*(cluster.parted for cluster in clusters)),
    )


def cosine(one: dict[str, float], other: dict[str, float]) -> float:
    """Return the cosine of two weighted bags of words; 0 where either is empty."""
    if not one or not other:
        return 0.0
    common = one.keys() & other.keys()
    product = fsum(one[word] * other[word] for word in common)
    return product / (norm(one) * norm(other))


def norm(words: dict[str, float]) -> float:
    """Return the length of a weighted bag of words."""
    return sqrt(fsum(weight * weight for weight in words.values())) or 1.0
