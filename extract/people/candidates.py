"""Which pairs are compared: of printed forms by blocking, of clusters by forms and evidence in common; never all pairs.

Forms (folded names) that share a family name and an initial are compared where their first names can agree; other
readings (swapped order, a name left out) are looked up exactly. Clusters of forms that few others fit are compared
with each other; of crowded forms only those with a telling co-author, or a place, in common.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from extract.people.blocking import natural_blocks, near_blocks
from extract.people.levels import CONFLICT, SHORT, level
from extract.people.names import Name
from extract.people.profiles import Cluster
from extract.people.tables import NICKNAMES

Pair = tuple[int, int]
FormPair = tuple[str, str]

SMALL_SHELF = 40  # names that are compared each with each
LONGEST_SHELF = 100  # clusters with one co-author in common that are compared each with each; of more, neighbours
CROWDED = 30  # from so many others that either of two names could be, evidence is needed to compare two clusters
RAREST_WORDS = 6  # of a cluster, by which others are found
NATURAL, NEARLY, EXACT = "natural ", "near ", "exact "  # kinds of shelves
STANDS, SEEKS = "stands", "seeks"  # a form stands where it belongs, and seeks others where it can be read otherwise
LEAST_TELLING = 0.05  # weight of a co-author in common by which clusters are found


def forms_of(names: Iterable[Name]) -> dict[str, Name]:
    """Return names by key; of several under one key, as `Müller` and `Muller` are, the last one counts."""
    return {name.key: name for name in names if name.family}


def form_pairs(forms: Mapping[str, Name]) -> dict[FormPair, int]:
    """Return the levels of the pairs of forms (by key, in order) that share a block and whose names fit at all.

    The cost grows with the forms and the pairs that fit, not with the square of the forms of a given or a family name.
    """
    shelves: dict[str, list[str]] = defaultdict(list)
    exact: dict[str, list[str]] = defaultdict(list)
    near: dict[str, list[str]] = {}
    lone: dict[str, str] = {}
    for key in sorted(forms):
        for block in natural_blocks(forms[key]):
            shelves[block].append(key)
        for block in near_blocks(forms[key]):
            if (first := lone.setdefault(block, key)) is not key:  # most stand alone, and need no shelf
                near.setdefault(block, [first]).append(key)
        exact[_exact(forms[key].family, forms[key].given)].append(key)
    levels: dict[FormPair, int] = {}

    def compare(pairs: Iterable[FormPair]) -> None:
        for first, second in pairs:
            pair = (first, second) if first < second else (second, first)
            if first != second and pair not in levels and (fits := level(forms[first], forms[second])) != CONFLICT:
                levels[pair] = fits

    for shelf in shelves.values():
        compare(_within_shelf(shelf, forms))
    for shelf in near.values():
        compare(_within_near_shelf(shelf))
    for key in sorted(forms):
        compare((key, second) for reading in _other_readings(forms[key]) for second in exact.get(reading, ()))
    return levels


def shelves_of(name: Name) -> Iterator[tuple[str, str]]:
    """Yield where a form stands when forms are compared shelf by shelf: (kind of shelf and key, the form's part)."""
    yield from ((f"{NATURAL}{block}", STANDS) for block in natural_blocks(name))
    yield from ((f"{NEARLY}{block}", STANDS) for block in near_blocks(name))
    yield f"{EXACT}{_exact(name.family, name.given)}", STANDS
    yield from ((f"{EXACT}{reading}", SEEKS) for reading in _other_readings(name))


def shelf_pairs(shelf: str, standing: Mapping[str, Name], seeking: Mapping[str, Name]) -> dict[FormPair, int]:
    """Return what `form_pairs` finds on one shelf: on all shelves together it is the same.

    `standing` and `seeking` are the forms by the part that `shelves_of` gave them.
    """
    pairs: Iterable[FormPair]
    if shelf.startswith(NATURAL):
        pairs = _within_shelf(sorted(standing), standing)
    elif shelf.startswith(NEARLY):
        pairs = _within_near_shelf(sorted(standing))
    else:
        pairs = ((first, second) for first in seeking for second in standing)
    forms = {**standing, **seeking}
    levels = {}
    for first, second in pairs:
        pair = (first, second) if first < second else (second, first)
        if first != second and pair not in levels and (fits := level(forms[first], forms[second])) != CONFLICT:
            levels[pair] = fits
    return levels


def _within_near_shelf(shelf: Sequence[str]) -> Iterable[FormPair]:
    return combinations(shelf, 2) if len(shelf) <= SMALL_SHELF else pairwise(shelf)


def _exact(family: Sequence[str], given: Sequence[str]) -> str:
    return f"{''.join(family)}={''.join(given)}"


def _other_readings(name: Name) -> Iterator[str]:
    """Yield the names that this one can be read as otherwise: swapped, turned, with another surname, one name less."""
    if not name.given or min(len(name.joined_given), len(name.joined_family)) < 2:
        return
    yield _exact(name.given, name.family)
    pieces = (*name.given, *name.family)
    if len(pieces) > 2:
        yield _exact(pieces[:1], pieces[1:])
        yield _exact(pieces[-2:-1], (pieces[-1], *pieces[:-2]))
    if len(name.given) > 1:
        yield _exact(name.given[-1:], name.given[:-1])
        for left_out in range(1, len(name.given)):
            yield _exact(name.family, name.given[left_out:])


def _within_shelf(shelf: Sequence[str], forms: Mapping[str, Name]) -> Iterator[FormPair]:
    """Yield the pairs of a shelf whose first names can agree: equal, one the beginning of the other, near."""
    if len(shelf) <= SMALL_SHELF:
        yield from combinations(shelf, 2)
        return
    by_first: dict[str, list[str]] = defaultdict(list)
    for key in shelf:
        for first in {forms[key].first, forms[key].joined_given}:
            by_first[first].append(key)
    spellings: dict[str, list[str]] = defaultdict(list)
    for first in sorted(by_first):
        if len(first) >= 5:
            for shorter in {first, *(first[:n] + first[n + 1 :] for n in range(len(first)))}:
                spellings[shorter].append(first)
    related = {
        (min(form, other), max(form, other))
        for alike in spellings.values()
        for form, other in combinations(alike if len(alike) <= SMALL_SHELF else alike[:SMALL_SHELF], 2)
    }
    for first in by_first:
        others = {first[:n] for n in range(len(first))} | set(NICKNAMES.get(first, ()))
        related |= {(min(first, other), max(first, other)) for other in others if other in by_first}
        yield from combinations(by_first[first], 2)
    for first, second in sorted(related):
        yield from ((form, other) for form in by_first[first] for other in by_first[second])


def alternatives(pairs: Mapping[FormPair, int]) -> dict[FormPair, int]:
    """Return for each pair of forms how many other forms fit one of the two but not the other."""
    fitting: dict[str, set[str]] = defaultdict(set)
    for (form, other), fits in pairs.items():
        if fits >= SHORT:
            fitting[form].add(other)
            fitting[other].add(form)
    counts = {}
    for (form, other), fits in pairs.items():
        short, long = sorted((fitting[form], fitting[other]), key=len)
        common = sum(form in long for form in short)
        counts[form, other] = len(short) + len(long) - 2 * common - 2 * (fits >= SHORT)
    return counts


def across(
    pairs: Mapping[FormPair, int], crowds: Mapping[FormPair, int], by_form: Mapping[str, Sequence[Cluster]],
    weight: Callable[[str], float],
) -> set[Pair]:  # fmt: skip
    """Return the pairs of clusters (by seed) of different forms that are compared.

    `pairs` are the levels of pairs of forms, `crowds` how many others either could be, `weight` that of a co-author.
    """
    pairs_found: set[Pair] = set()
    crowded: dict[str, set[str]] = defaultdict(set)
    for (form, other), fits in pairs.items():
        if crowds[form, other] > CROWDED:
            crowded[form].add(other)
            continue
        for left in by_form[form]:
            for right in by_form[other]:
                if left.seed != right.seed and (fits >= SHORT or not left.coauthors.isdisjoint(right.coauthors)):
                    pairs_found.add((min(left.seed, right.seed), max(left.seed, right.seed)))
    for form, others in crowded.items():
        pairs_found |= _by_evidence(by_form[form], [c for other in sorted(others) for c in by_form[other]], weight)
    return pairs_found


def _by_evidence(clusters: Sequence[Cluster], others: Sequence[Cluster], weight: Callable[[str], float]) -> set[Pair]:
    """Return the pairs of one of `clusters` and one of `others` that have a telling co-author or a place in common."""
    shelves: dict[str, list[int]] = defaultdict(list)
    wanted = {key for cluster in clusters for key in _evidence(cluster, weight)}
    for other in others:
        for key in wanted.intersection(_evidence(other, weight)):
            shelves[key].append(other.seed)
    pairs: set[Pair] = set()
    for cluster in clusters:
        for key in _evidence(cluster, weight):
            for seed in shelves.get(key, ())[:LONGEST_SHELF]:
                if seed != cluster.seed:
                    pairs.add((min(seed, cluster.seed), max(seed, cluster.seed)))
    return pairs


def _evidence(cluster: Cluster, weight: Callable[[str], float]) -> Iterator[str]:
    for key in cluster.coauthors:
        if key not in cluster.own and weight(key) >= LEAST_TELLING:
            yield key
    yield from (f"at {place}" for place in cluster.places)


def within(clusters: Sequence[Cluster], weight: Callable[[str], float]) -> set[Pair]:
    """Return the pairs of clusters (by seed) of one form that are compared: all of few, of many the likeliest.

    These are neighbours on a shelf of a co-author, a place, a venue or a rare word in common, and neighbours in time.
    """
    if len(clusters) <= LONGEST_SHELF:
        return {(min(a.seed, b.seed), max(a.seed, b.seed)) for a, b in combinations(clusters, 2)}
    shelves: dict[object, list[int]] = defaultdict(list)
    for cluster in sorted(clusters, key=lambda c: (c.years or (0, 0), c.seed)):
        shelves[None].append(cluster.seed)
        for key in (*_evidence(cluster, weight), *(f"in {venue}" for venue in cluster.venues)):
            shelves[key].append(cluster.seed)
        for word in sorted(cluster.words, key=lambda w: (-cluster.words[w], w))[:RAREST_WORDS]:
            shelves[word].append(cluster.seed)
    pairs: set[Pair] = set()
    for shelf in shelves.values():
        for one, other in _neighbours(shelf):
            pairs.add((min(one, other), max(one, other)))
    return pairs


def _neighbours(shelf: Sequence[int]) -> Iterable[Pair]:
    """Return the pairs of a short shelf, or of a long one each with the next two."""
    if len(shelf) <= 8:
        return combinations(shelf, 2)
    return [*pairwise(shelf), *zip(shelf, shelf[2:], strict=False)]
