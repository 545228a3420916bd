"""People of one folded name, on a cluster: each name is a block of its own."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from extract.people import key_of
from extract.people.clustering import join_all, within_form
from extract.people.decided import starting_cluster
from extract.people.pair_model import judge_by, load_weights
from extract.people.profiles import Cluster
from extract.people.trace import Trace
from extract.spark.blocks import memory_for
from extract.spark.clusters import Block, Piece, pieces_of
from extract.spark.counts import Corpus
from extract.spark.decided import Decided
from extract.spark.signatures import Member, without_doubted

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.core.broadcast import Broadcast

Keyed = tuple[str, list[Member]]


def within(
    members: "RDD[Member]", choice: Decided, corpus: "Broadcast[Corpus]", identity: str, partitions: int
) -> "RDD[tuple[str, Piece]]":
    """Return the clusters of each name, under what their names are held to be one by."""
    sent = members.context.broadcast(choice)
    told = members.map(lambda member: without_doubted(member, sent.value.ids))
    alone = told.filter(lambda member: member.number not in sent.value.root).map(lambda member: [member])
    together = told.filter(lambda member: member.number in sent.value.root)
    sets = together.map(lambda member: (sent.value.root[member.number], member)).groupByKey(partitions).values()
    keyed = alone.union(sets.map(_by_number)).map(lambda found: (_key(found, identity), found))
    blocks = keyed.groupByKey(partitions)
    return blocks.flatMap(lambda block: _joined(block, sent.value, corpus.value, identity))


def _by_number(members: Iterable[Member]) -> list[Member]:
    return sorted(members, key=lambda member: member.number)


def _key(members: Sequence[Member], identity: str) -> str:
    """Return the key of a set; one that is joined with no other has a key of its own, which no name is."""
    key = key_of((name for member in members for name in member.signature.names), identity)
    return key or f"\0{members[0].number}"


def _joined(
    block: tuple[str, Iterable[list[Member]]], choice: Decided, corpus: Corpus, identity: str
) -> Iterator[tuple[str, Piece]]:
    """Yield the clusters of one key, with the traces of how they came about."""
    with memory_for(lambda: f"the name {block[0]!r}"):
        return pieces_of(_block(block, choice, corpus, identity))


def _block(block: tuple[str, Iterable[list[Member]]], choice: Decided, corpus: Corpus, identity: str) -> Block:
    key, sets = block[0], sorted(block[1], key=lambda members_of_set: members_of_set[0].number)
    by_number = {member.number: member for members_of_set in sets for member in members_of_set}
    trace = Trace()

    def one(number: int) -> Cluster:
        return by_number[number].cluster(corpus)

    clusters = [starting_cluster([m.number for m in found], one, choice.settled, trace) for found in sets]
    if not key.startswith("\0"):
        if identity == "full":
            weights = load_weights()
            clusters = within_form(clusters, corpus.counts, weights, judge_by(corpus.counts, weights), trace)
        else:
            clusters = join_all(clusters, trace, 1.0, "same name" if identity == "exact" else "same initial")
    signatures = {number: member.signature for number, member in by_number.items()}
    seeds = {cluster.seed: key for cluster in clusters} | {pair[0]: key for pair in trace.open}
    return Block(clusters, signatures, trace, key=seeds)
