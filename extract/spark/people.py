"""Who is who, on a cluster: signatures by paper, then clusters by folded name and by names that may be one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from extract.people.corrections import NONE, Corrections
from extract.people.pair_model import load_weights
from extract.people.persons import Result, answer_as, base, drafts_of, marks, unique
from extract.people.signatures import lay_over_paper
from extract.people.trace import Trace
from extract.spark.clusters import LINK, PERSON, Piece, block_of
from extract.spark.counts import counted, given_names
from extract.spark.decided import Decided, decided
from extract.spark.different_names import across
from extract.spark.same_names import within
from extract.spark.separate_coauthors import doubted
from extract.spark.signatures import Laid, bylines, members, numbered
from graph.model import Group, PaperLink, Record

if TYPE_CHECKING:
    from pyspark import RDD

MOST_MARKS = 8  # of a cluster, sent to where ids are given: no two people have so many in common
Keyed = tuple[str, Piece]
SIGNATURES = "signatures"


@dataclass(frozen=True, slots=True)
class People:
    """On the cluster: persons and links, each with what it is, and organisations; what the user should know."""

    found: "RDD[tuple[str, Any]]"
    groups: "RDD[Group]"
    notes: tuple[str, ...]


def resolve(
    records: "RDD[tuple[PaperLink, Record]]", corrections: Corrections, identity: str, partitions: int
) -> People:
    """Return what `extract.people.resolve` finds in all bylines: the same persons, links and organisations."""
    lines = bylines(records, partitions).cache()
    given = lines.context.broadcast(given_names(lines))
    laid: RDD[Laid] = (
        lines.sortByKey(numPartitions=partitions).mapValues(lambda found: lay_over_paper(found, given.value)).cache()
    )
    papers = numbered(laid).cache()
    corpus = lines.context.broadcast(counted(lines, papers, partitions))
    signatures = members(papers, lines, corpus.value.words, partitions).cache()

    def run(choice: Decided) -> tuple["RDD[tuple[str, Any]]", list[str]]:
        pieces = within(signatures, choice, corpus, identity, partitions).cache()
        whole, large = across(pieces, corpus, partitions) if identity == "full" else (pieces, [])
        whole = whole.cache()
        people = whole.union(_named(whole, partitions)).partitionBy(partitions).mapPartitions(_answered)
        return people, [*_partly(pieces), *large]

    def persons(wanted: set[str]) -> Mapping[str, set[int]]:
        plain, _ = run(decided(papers, lines, NONE, lambda _: {}))
        return dict(plain.filter(lambda row: row[0] == SIGNATURES and row[1][0] in wanted).values().collect())

    choice = decided(papers, lines, corrections, persons)
    answered, partly = run(choice)
    people = answered.filter(lambda row: row[0] != SIGNATURES)
    people = doubted(people.cache(), partitions) if identity == "full" else people
    return People(people, laid.flatMap(lambda paper: paper[1][1]), (*choice.notes, *partly))


def _partly(pieces: "RDD[Keyed]") -> list[str]:
    """Return a note on each name that is compared in part."""
    found = pieces.flatMap(lambda item: [(item[0], item[1].partly)] if item[1].partly is not None else [])
    return Trace(partly=dict(partly for _, partly in sorted(found.collect()))).notes()


def _named(pieces: "RDD[Keyed]", partitions: int) -> "RDD[Keyed]":
    """Return the id of each cluster, under its key: of namesakes the first one has the bare name."""
    clusters = pieces.filter(lambda item: item[1].cluster is not None)
    return clusters.map(_to_be_named).groupByKey(partitions).flatMap(_namesakes)


def _to_be_named(item: Keyed) -> tuple[str, tuple[int, list[str], str]]:
    key, piece = item
    if piece.cluster is None:
        raise ValueError("only a cluster is named")
    told = list(islice(marks(piece.cluster.seed, piece.cluster.signatures, piece.signatures), MOST_MARKS))
    return base(piece.cluster), (piece.cluster.seed, told, key)


def _namesakes(named: tuple[str, Iterable[tuple[int, list[str], str]]]) -> Iterator[Keyed]:
    taken: set[str] = set()
    for seed, told, key in sorted(named[1]):
        yield key, Piece(name=(seed, unique(named[0], told, taken)))


def _answered(pieces: Iterable[Keyed]) -> Iterator[tuple[str, Any]]:
    """Yield the persons, the links, and the signatures of each author, of a partition."""
    block = block_of(pieces)
    made = drafts_of(Result(block.signatures, block.clusters, block.trace, load_weights()))
    persons, links = answer_as(block.names, made, block.signatures)
    yield from ((PERSON, person) for person in persons)
    yield from ((LINK, link) for link in links)
    yield from ((SIGNATURES, (block.names[cluster.seed], set(cluster.signatures))) for cluster in block.clusters)
