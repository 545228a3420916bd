"""What speaks for two clusters of mentions being one person beside their names: company, text, place and time."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from math import fsum, log, sqrt
from sys import intern
from typing import TypeVar
from zlib import crc32

from extract.people.identifiers import Id
from extract.people.names import Name
from extract.people.signatures import Byline, Slot
from graph.folding import fold_name

_T = TypeVar("_T")
PRIOR = 500  # names that a small corpus is thought to have seen already, so that its shares mean something
CROWD = 24  # of a larger byline only a fixed sample of so many names is compared
MOST_WORDS = 400  # of a large cluster's words only the weightiest are kept
_NONE: frozenset[str] = frozenset()  # one for all: each of its own takes 216 bytes
_WORD = re.compile(r"[a-z][a-z0-9]{2,}")
_PLACE = re.compile(r"[a-z]{3,}")
_COMMON_PLACES = """
    the and for university universite universitat universidad universita institute institut department dept school
    college laboratory lab center centre research science sciences technology national state computer engineering
    information inc corp ltd group faculty division
"""
_NO_PLACES = frozenset(_COMMON_PLACES.split())


@dataclass(slots=True)
class Cluster:
    """Slots held to be one person, with the profile by which they are compared; `seed` is the smallest slot.

    `decided` is true where an id or the user joined them, whatever their names; `parted` are the user's partings, as
    (number of the decision, number of the person in it).
    """

    seed: int
    slots: list[int]
    papers: Set[str]
    forms: Set[str]
    names: Sequence[Name]
    ids: Set[Id]
    own: Set[str] = frozenset()
    company: Set[str] = frozenset()
    words: Mapping[int, float] = field(default_factory=dict)
    length: float = 1.0  # of `words`
    places: Set[str] = frozenset()
    venues: Set[str] = frozenset()
    years: tuple[int, int] | None = None
    decided: bool = False
    parted: Set[tuple[int, int]] = frozenset()


@dataclass(slots=True)
class Facts:
    """What the records of one paper say: id (a set of one), words of title and abstract, venues, span of years."""

    paper: frozenset[str]
    words: Sequence[int] = ()
    venues: frozenset[str] = frozenset()
    years: tuple[int, int] | None = None


class Corpus:
    """Counts over all bylines, and the profile of each slot; a class because the profiles share the counts."""

    def __init__(self, bylines: Sequence[Byline], slots: Sequence[Slot]) -> None:
        """Count names, company and words over `bylines` (ordered) and the `slots` laid over them."""
        self.slots = slots
        self._facts: dict[str, Facts] = {}
        self._shared: dict[tuple[str, ...], tuple[frozenset[str], frozenset[str]]] = {}
        vocabulary: dict[str, int] = {}
        for line in bylines:
            facts = self._facts.setdefault(line.paper, Facts(frozenset({line.paper})))
            words = sorted(set(_WORD.findall(fold_name(line.text))))
            facts.words = sorted({*facts.words, *(vocabulary.setdefault(word, len(vocabulary)) for word in words)})
            if line.venue:
                facts.venues |= {fold_name(line.venue)}
            if line.year:
                known = facts.years or (line.year, line.year)
                facts.years = min(line.year, known[0]), max(line.year, known[1])
        counts = Counter(word for facts in self._facts.values() for word in facts.words)
        total = len(self._facts) + 1
        self._rarity = {word: log(total / count) for word, count in counts.items()}
        self._vectors: dict[str, dict[int, float]] = {}
        self._count_names()

    def _count_names(self) -> None:
        """Count the distinct names under each family name, first name and initial, and the company of each paper."""
        forms = {slot.name.key: slot.name for slot in self.slots if slot.name.family}
        self.surnames = Counter(name.joined_family for name in forms.values())
        self.first_names = Counter(name.first for name in forms.values())
        self.initials = Counter(name.first[:1] for name in forms.values())
        self.total = len(forms) + 1
        company: dict[str, set[str]] = {}
        for slot in self.slots:
            if slot.name.family:
                company.setdefault(slot.paper, set()).update(company_keys(slot.name))
        self.company = {paper: _sample(names) for paper, names in company.items()}
        counts = Counter(name for names in self.company.values() for name in names)
        papers = len(self.company) + 1
        self.company_weight = {
            key: log(papers / count) / log(papers) / (1 + self._bearers(key)) for key, count in counts.items()
        }

    def _bearers(self, key: str) -> float:
        """Return how many people a key of company is to be expected to mean."""
        surname, _, given = key.partition("|")
        return self._share(given) * self.surnames[surname]

    def _share(self, first: str) -> float:
        """Return the share of all names that have this first given name, or this initial."""
        if len(first) > 1:
            return (self.first_names[first] + 0.5) / (self.total + PRIOR)
        return (self.initials[first] + PRIOR / 20) / (self.total + PRIOR)

    def shared_company(self, one: Cluster, other: Cluster) -> float:
        """Return the weight of the co-authors that both have: about 1 for a rare name, next to 0 for `Y. Wang`."""
        shared = (one.company & other.company) - one.own - other.own
        return fsum(self.company_weight[key] for key in shared) if shared else 0.0

    def namesakes(self, name: Name) -> float:
        """Return how many other bearers of `name` are to be expected by chance, from the counts of its two parts.

        Each further given name makes it rarer: an initial by 8, a word by 30 (round figures; only their size matters).
        """
        share = self._share(name.first)
        for piece in name.given[1:]:
            share /= 8.0 if len(piece) == 1 else 30.0
        return share * self.surnames[name.joined_family]

    def rarest(self, one: "Cluster", other: "Cluster") -> float:
        """Return how many namesakes the less telling of two clusters has, each taken by its most telling name."""
        return max(min(self.namesakes(name) for name in cluster.names) for cluster in (one, other))

    def cluster(self, number: int) -> Cluster:
        """Return the slot of that number as a cluster of its own."""
        slot = self.slots[number]
        facts = self._facts[slot.paper]
        forms, own = self._keys(tuple(slot.names))
        places: Set[str] = _NONE
        if slot.affiliations:
            places = {word for text in slot.affiliations for word in _PLACE.findall(fold_name(text))} - _NO_PLACES
        return Cluster(
            seed=number,
            slots=[number],
            papers=facts.paper,
            forms=forms,
            names=slot.names,
            ids=slot.ids,
            own=own,
            company=self.company.get(slot.paper, frozenset()),
            words=self.vector(slot.paper),  # of length one
            places=places,
            venues=facts.venues,
            years=facts.years,
        )

    def _keys(self, names: tuple[Name, ...]) -> tuple[frozenset[str], frozenset[str]]:
        """Return the names' keys and their keys as company; the same sets for the same names, to save memory."""
        printed = tuple(name.key for name in names)
        if printed not in self._shared:
            own = frozenset(key for name in names for key in company_keys(name))
            self._shared[printed] = frozenset(printed), own
        return self._shared[printed]

    def vector(self, paper: str) -> dict[int, float]:
        """Return the words of a paper, weighted by rarity, at length one."""
        if paper not in self._vectors:
            weights = {word: self._rarity[word] for word in self._facts[paper].words}
            length = norm(weights)
            self._vectors[paper] = {word: weight / length for word, weight in weights.items()}
        return self._vectors[paper]


def _sample(names: set[str]) -> frozenset[str]:
    """Return the names, or of a crowd always the same ones, so that two samples of one crowd can be compared."""
    if len(names) <= CROWD:
        return frozenset(names)
    return frozenset(sorted(names, key=lambda name: (crc32(name.encode()), name))[:CROWD])


def company_keys(name: Name) -> set[str]:
    """Return the keys by which a co-author is recognised: family name with initial and, where printed, first name.

    There are millions of them, mostly the same again, so that each is kept once.
    """
    return {intern(f"{name.joined_family}|{name.first[:1]}"), intern(f"{name.joined_family}|{name.first}")}


def merged(clusters: Sequence[Cluster]) -> Cluster:
    """Return several clusters as one, under the smallest seed; a single one comes back as it is.

    What the largest has of its own is taken over and grown, so that a cluster that grows one by one costs no more than
    what is added: the parts are not to be used afterwards.
    """
    if len(clusters) == 1:
        return clusters[0]
    first, *rest = sorted(clusters, key=lambda cluster: -len(cluster.slots))
    owned = len(first.slots) > 1
    slots = first.slots if owned else list(first.slots)
    words = first.words if owned and isinstance(first.words, dict) else dict(first.words)
    for cluster in rest:
        slots += cluster.slots
        for word, weight in cluster.words.items():
            words[word] = words.get(word, 0.0) + weight
    if len(words) > MOST_WORDS:
        words = dict(sorted(words.items(), key=lambda item: (-item[1], item[0]))[:MOST_WORDS])
    years = [year for cluster in clusters if cluster.years for year in cluster.years]
    return Cluster(
        seed=min(cluster.seed for cluster in clusters),
        slots=slots,
        papers=_grown([first.papers, *(cluster.papers for cluster in rest)]),
        forms=_union([cluster.forms for cluster in clusters]),
        names=list(dict.fromkeys(name for cluster in clusters for name in cluster.names)),
        ids=_union([cluster.ids for cluster in clusters]),
        own=_union([cluster.own for cluster in clusters]),
        company=_grown([first.company, *(cluster.company for cluster in rest)]),
        words=words,
        length=norm(words),
        places=_union([cluster.places for cluster in clusters]),
        venues=_union([cluster.venues for cluster in clusters]),
        years=(min(years), max(years)) if years else None,
        decided=any(cluster.decided for cluster in clusters),
        parted=_union([cluster.parted for cluster in clusters]),
    )


def _grown(sets: Sequence[Set[str]]) -> Set[str]:
    """Return the union of sets, grown out of the first where that is a cluster's own."""
    first, *rest = sets
    known = first if isinstance(first, set) else set(first)
    known.update(*rest)
    return known


def _union(sets: Sequence[Set[_T]]) -> Set[_T]:
    """Return the union of sets; where they are all one and the same, that one, to save memory."""
    return sets[0] if all(other is sets[0] for other in sets) else frozenset[_T]().union(*sets)


def outline(clusters: Sequence[Cluster]) -> Cluster:
    """Return of several clusters as one only what can forbid a join: slots, papers, ids, the user's partings."""
    return Cluster(
        seed=min(cluster.seed for cluster in clusters),
        slots=[slot for cluster in clusters for slot in cluster.slots],
        papers=set().union(*(cluster.papers for cluster in clusters)),
        forms=frozenset(),
        names=(),
        ids=frozenset().union(*(cluster.ids for cluster in clusters)),
        parted=frozenset().union(*(cluster.parted for cluster in clusters)),
    )


def product(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    """Return the cosine of two weighted bags of words times their lengths; 0 where either is empty."""
    if not one or not other:
        return 0.0
    common = one.keys() & other.keys()
    return fsum(one[word] * other[word] for word in common)


def norm(words: Mapping[int, float]) -> float:
    """Return the length of a weighted bag of words."""
    return sqrt(fsum(weight * weight for weight in words.values())) or 1.0
