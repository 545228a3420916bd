"""What speaks for two clusters of mentions being one person beside their names: co-authors, text, place and time."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import groupby
from math import fsum, sqrt
from operator import mul
from typing import TypeVar

from extract.people.counts import Counts, coauthor_keys, coauthors_of, counts_of
from extract.people.identifiers import Id
from extract.people.names import Name
from extract.people.signatures import Byline, Signature
from graph.folding import fold_name

_T = TypeVar("_T")
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
    """Signatures held to be one person, with the profile by which they are compared; `seed` is the smallest signature.

    `decided` is true where an id or the user joined them, whatever their names; `parted` are the user's partings, as
    (number of the decision, number of the person in it).
    """

    seed: int
    signatures: list[int]
    papers: Set[str]
    forms: Set[str]
    names: Sequence[Name]
    ids: Set[Id]
    own: Set[str] = frozenset()
    coauthors: Set[str] = frozenset()
    words: Mapping[int, float] = field(default_factory=dict)
    length: float = 1.0  # of `words`
    places: Set[str] = frozenset()
    venues: Set[str] = frozenset()
    years: tuple[int, int] | None = None
    decided: bool = False
    parted: Set[tuple[int, int]] = frozenset()
    namesakes: float | None = None  # of its most telling name, once that was asked


@dataclass(slots=True)
class Facts:
    """What the records of one paper say: id (a set of one), words of title and abstract, venues, span of years."""

    paper: frozenset[str]
    words: Sequence[int] = ()
    venues: frozenset[str] = frozenset()
    years: tuple[int, int] | None = None


class Profiles:
    """The profiles of a corpus's signatures, by number; a class because signatures share parts of their profiles."""

    def __init__(self, bylines: Sequence[Byline], signatures: Sequence[Signature]) -> None:
        """Count names, co-authors and words over `bylines` (ordered) and the `signatures` laid over them."""
        self._signatures = signatures
        vocabulary: dict[str, int] = {}
        self._facts = {
            paper: facts_of(list(lines), lambda word: vocabulary.setdefault(word, len(vocabulary)))
            for paper, lines in groupby(bylines, lambda line: line.paper)
        }
        self._coauthors = _coauthors(signatures)
        self.counts = counts_of(
            {signature.name.key: signature.name for signature in signatures if signature.name.family}.values(),
            Counter(key for keys in self._coauthors.values() for key in keys),
            len(self._coauthors),
            Counter(word for facts in self._facts.values() for word in facts.words),
            len(self._facts),
        )
        self._keys: dict[tuple[tuple[str, str, str], ...], tuple[frozenset[str], frozenset[str]]] = {}
        self._vectors: dict[str, dict[int, float]] = {}

    def cluster(self, number: int) -> Cluster:
        """Return the signature of that number as a cluster of its own; shared parts are in memory once."""
        signature = self._signatures[number]
        facts = self._facts[signature.paper]
        if signature.paper not in self._vectors:
            self._vectors[signature.paper] = vector(facts.words, self.counts)
        # under one key, `Merrikh Bayat` and `Merrikh-Bayat` have other family names, and so other keys as co-authors
        spelt = tuple((name.key, name.joined_family, name.first) for name in signature.names)
        if spelt not in self._keys:
            self._keys[spelt] = keys_of(signature.names)
        coauthors = self._coauthors.get(signature.paper, _NONE)
        return profile(
            number, signature, facts, coauthors, keys=self._keys[spelt], words=self._vectors[signature.paper]
        )


def _coauthors(signatures: Iterable[Signature]) -> dict[str, frozenset[str]]:
    """Return the keys of the co-authors on each paper on which a name has a family name."""
    names: dict[str, list[Name]] = {}
    for signature in signatures:
        if signature.name.family:
            names.setdefault(signature.paper, []).append(signature.name)
    return {paper: coauthors_of(there) for paper, there in names.items()}


def facts_of(lines: Sequence[Byline], number: Callable[[str], int]) -> Facts:
    """Return what the bylines of one paper say; `number` is the number of a word."""
    facts = Facts(frozenset({lines[0].paper}))
    for line in lines:
        facts.words = sorted({*facts.words, *map(number, words_of(line))})
        if line.venue:
            facts.venues |= {fold_name(line.venue)}
        if line.year:
            known = facts.years or (line.year, line.year)
            facts.years = min(line.year, known[0]), max(line.year, known[1])
    return facts


def words_of(line: Byline) -> list[str]:
    """Return the words of a byline's title and abstract, each once, sorted."""
    return sorted(set(_WORD.findall(fold_name(line.text))))


def vector(words: Sequence[int], counts: Counts) -> dict[int, float]:
    """Return the words of a paper, weighted by rarity, at length one."""
    weights = {word: counts.rarity[word] for word in words}
    length = norm(weights)
    return {word: weight / length for word, weight in weights.items()}


def keys_of(names: Sequence[Name]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys of a signature's names, and their keys as co-authors."""
    return frozenset(name.key for name in names), frozenset(key for name in names for key in coauthor_keys(name))


def profile(
    number: int,
    signature: Signature,
    facts: Facts,
    coauthors: frozenset[str],
    *,
    keys: tuple[frozenset[str], frozenset[str]],
    words: Mapping[int, float],
) -> Cluster:
    """Return a signature as a cluster of its own, from facts and co-authors of its paper, `keys_of` and `vector`."""
    locations: Set[str] = _NONE
    if signature.affiliations:
        locations = {word for text in signature.affiliations for word in _PLACE.findall(fold_name(text))} - _NO_PLACES
    return Cluster(
        seed=number,
        signatures=[number],
        papers=facts.paper,
        forms=keys[0],
        names=signature.names,
        ids=signature.ids,
        own=keys[1],
        coauthors=coauthors,
        words=words,  # of length one
        places=locations,
        venues=facts.venues,
        years=facts.years,
    )


def shared_coauthors(first: Cluster, second: Cluster, counts: Counts) -> float:
    """Return the weight of the co-authors that both have: about 1 for a rare name, next to 0 for `Y. Wang`."""
    shared = first.coauthors & second.coauthors
    if shared <= first.own:  # as nearly all pairs have it: each stands among the co-authors itself
        return 0.0
    return fsum(map(counts.coauthors.__getitem__, shared - first.own - second.own))


def rarest(first: Cluster, second: Cluster, counts: Counts) -> float:
    """Return how many namesakes the less telling of two clusters has, each taken by its most telling name."""
    if first.namesakes is None:
        first.namesakes = min(map(counts.namesakes, first.names))
    if second.namesakes is None:
        second.namesakes = min(map(counts.namesakes, second.names))
    return max(first.namesakes, second.namesakes)


def merged(clusters: Sequence[Cluster]) -> Cluster:
    """Return several clusters as one, under the smallest seed; a single one comes back as it is.

    What the largest has of its own is taken over and grown, so that a cluster that grows one by one costs no more than
    what is added: the parts are not to be used afterwards.
    """
    if len(clusters) == 1:
        return clusters[0]
    first, *rest = sorted(clusters, key=lambda cluster: -len(cluster.signatures))
    owned = len(first.signatures) > 1
    signatures = first.signatures if owned else list(first.signatures)
    words = first.words if owned and isinstance(first.words, dict) else dict(first.words)
    for cluster in rest:
        signatures += cluster.signatures
        for word, weight in cluster.words.items():
            words[word] = words.get(word, 0.0) + weight
    if len(words) > MOST_WORDS:
        words = _weightiest(words)
    years = [year for cluster in clusters if cluster.years for year in cluster.years]
    return Cluster(
        seed=min(cluster.seed for cluster in clusters),
        signatures=signatures,
        papers=_grown([first.papers, *(cluster.papers for cluster in rest)]),
        forms=_union([cluster.forms for cluster in clusters]),
        names=list(dict.fromkeys(name for cluster in clusters for name in cluster.names)),
        ids=_union([cluster.ids for cluster in clusters]),
        own=_union([cluster.own for cluster in clusters]),
        coauthors=_grown([first.coauthors, *(cluster.coauthors for cluster in rest)]),
        words=words,
        length=norm(words),
        places=_union([cluster.places for cluster in clusters]),
        venues=_union([cluster.venues for cluster in clusters]),
        years=(min(years), max(years)) if years else None,
        decided=any(cluster.decided for cluster in clusters),
        parted=_union([cluster.parted for cluster in clusters]),
    )


def _weightiest(words: Mapping[int, float]) -> dict[int, float]:
    """Return the MOST_WORDS weightiest words; on a tie those with the smaller numbers."""
    least = sorted(words.values(), reverse=True)[MOST_WORDS - 1]
    kept = {word: weight for word, weight in words.items() if weight > least}
    tied = sorted(word for word, weight in words.items() if weight == least)
    kept.update((word, least) for word in tied[: MOST_WORDS - len(kept)])
    return kept


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
    """Return of several clusters as one only what can forbid a join: signatures, papers, ids, the user's partings."""
    return Cluster(
        seed=min(cluster.seed for cluster in clusters),
        signatures=[signature for cluster in clusters for signature in cluster.signatures],
        papers=set().union(*(cluster.papers for cluster in clusters)),
        forms=frozenset(),
        names=(),
        ids=frozenset().union(*(cluster.ids for cluster in clusters)),
        parted=frozenset().union(*(cluster.parted for cluster in clusters)),
    )


def product(first: Mapping[int, float], second: Mapping[int, float]) -> float:
    """Return the cosine of two weighted bags of words times their lengths; 0 where either is empty."""
    if not first or not second:
        return 0.0
    common = first.keys() & second.keys()
    return fsum(map(mul, map(first.__getitem__, common), map(second.__getitem__, common))) if common else 0.0


def norm(words: Mapping[int, float]) -> float:
    """Return the length of a weighted bag of words."""
    weights = words.values()
    return sqrt(fsum(map(mul, weights, weights))) or 1.0
