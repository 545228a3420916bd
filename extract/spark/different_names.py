"""People whose names are written differently, on a cluster: by component of names that may be one person's."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.people.candidates import SEEKS, STANDS, FormPair, shelf_pairs, shelves_of
from extract.people.clustering import across_forms
from extract.people.levels import SHORT
from extract.people.names import Name
from extract.people.pair_model import judge_by, load_weights
from extract.people.profiles import Cluster
from extract.spark.blocks import largest, memory_for
from extract.spark.clusters import Piece, block_of, pieces_of
from extract.spark.components import components
from extract.spark.counts import Corpus

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.core.broadcast import Broadcast

Keyed = tuple[str, Piece]
Level = tuple[FormPair, int]


def across(pieces: "RDD[Keyed]", corpus: "Broadcast[Corpus]", partitions: int) -> tuple["RDD[Keyed]", list[str]]:
    """Return the clusters after those whose names fit have been joined, under the smallest name of their component.

    Beside them stands a note on the largest component where it is very large.

    Names hang together where they fit, or nearly fit and have a co-author or a place in common, and where one person
    bears both: across components nothing is ever joined, nor counted.
    """
    clusters = pieces.flatMap(lambda item: [item[1].cluster] if item[1].cluster is not None else [])
    forms = pieces.flatMap(_names).reduceByKey(max, partitions).mapValues(lambda last: last[2])
    shelves = forms.flatMap(lambda form: ((shelf, (part, *form)) for shelf, part in shelves_of(form[1])))
    levels = shelves.groupByKey(partitions).flatMap(_on_shelf).reduceByKey(max, partitions).cache()
    fitting = levels.filter(lambda item: item[1] >= SHORT).keys()
    nearly = _with_evidence(levels.filter(lambda item: item[1] < SHORT).keys(), clusters, partitions)
    borne = clusters.flatMap(lambda cluster: pairwise(sorted(cluster.forms)))
    labels = components(fitting.union(nearly).union(borne), partitions).cache()
    labelled = pieces.leftOuterJoin(labels, partitions).map(lambda item: (item[1][1] or item[0], item[1][0]))
    blocks = labelled.union(_under_labels(levels, labels, partitions)).partitionBy(partitions)
    sizes = (
        pieces.flatMap(_size).leftOuterJoin(labels, partitions).map(lambda item: (item[1][1] or item[0], item[1][0]))
    )
    return blocks.mapPartitions(lambda some: _joined(some, corpus.value)), largest(sizes, "signatures", partitions)


def _size(item: Keyed) -> list[tuple[str, int]]:
    return [(item[0], len(item[1].cluster.signatures))] if item[1].cluster is not None else []


def _names(item: Keyed) -> Iterator[tuple[str, tuple[int, int, Name]]]:
    """Yield each name under its key; of several under one key the last signature's last one counts, as `forms_of`."""
    for number, signature in item[1].signatures.items():
        yield from ((name.key, (number, n, name)) for n, name in enumerate(signature.names) if name.family)


def _on_shelf(shelf: tuple[str, Iterable[tuple[str, str, Name]]]) -> Iterator[Level]:
    forms: dict[str, dict[str, Name]] = {STANDS: {}, SEEKS: {}}
    for part, key, name in shelf[1]:
        forms[part][key] = name
    yield from shelf_pairs(shelf[0], forms[STANDS], forms[SEEKS]).items()


def _with_evidence(pairs: "RDD[FormPair]", clusters: "RDD[Cluster]", partitions: int) -> "RDD[FormPair]":
    """Return the pairs of names whose bearers have a co-author or a place in common: others are never compared."""
    evidence = clusters.flatMap(_evidence).reduceByKey(lambda one, other: one | other, partitions)
    half = pairs.join(evidence, partitions).map(lambda item: (item[1][0], (item[0], item[1][1])))
    both = half.join(evidence, partitions)
    shared = both.filter(lambda item: not item[1][0][1].isdisjoint(item[1][1]))
    return shared.map(lambda item: (item[1][0][0], item[0]))


def _evidence(cluster: Cluster) -> Iterator[tuple[str, frozenset[str]]]:
    told = frozenset(cluster.coauthors) | {f"at {place}" for place in cluster.places}
    return ((form, told) for form in cluster.forms)


def _under_labels(levels: "RDD[Level]", labels: "RDD[tuple[str, str]]", partitions: int) -> "RDD[Keyed]":
    """Return the pairs of names of one component, under its label."""
    by_one = levels.map(lambda item: (item[0][0], item)).join(labels, partitions).values()
    both = by_one.map(lambda item: (item[0][0][1], item)).join(labels, partitions).values()
    inside = both.filter(lambda item: item[0][1] == item[1])
    return inside.map(lambda item: (item[1], Piece(pair=item[0][0])))


def _joined(pieces: Iterable[Keyed], corpus: Corpus) -> Iterator[Keyed]:
    labels = Counter[str]()

    def counted() -> Iterator[Keyed]:
        for piece in pieces:
            labels[piece[0]] += 1
            yield piece

    with memory_for(lambda: f"the names around {labels.most_common(1)[0][0]!r}"):
        block = block_of(counted())
        judge = judge_by(corpus.counts, load_weights())
        block.clusters = across_forms(block.clusters, corpus.counts, judge, block.trace, block.pairs)
    return pieces_of(block)
