"""What is known of people on a cluster while they are joined: clusters with their signatures, joins and near misses."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from extract.people.candidates import FormPair, Pair
from extract.people.profiles import Cluster
from extract.people.signatures import Signature
from extract.people.trace import Trace
from extract.spark.pickles import carry

PERSON, LINK = "person", "link"  # what persons and their links are kept as


@dataclass(frozen=True, slots=True)
class Piece:
    """Something known of the people under one key: one of these."""

    cluster: Cluster | None = None
    signatures: Mapping[int, Signature] = field(default_factory=dict)  # of the cluster
    joins: Mapping[int, tuple[float, str]] = field(default_factory=dict)  # of its signatures
    open: tuple[Pair, float] | None = None  # two that were left apart, and how likely they are one
    pair: tuple[FormPair, int] | None = None  # two names that may be one person's, and how well they fit
    partly: tuple[str, int] | None = None  # a name that is compared in part, and how many groups of papers bear it
    name: tuple[int, str] | None = None  # the seed of a cluster, and the id that it is given


carry([Piece])


@dataclass(slots=True)
class Block:
    """The people under some keys, put together from their pieces; `key` is that of each seed."""

    clusters: list[Cluster] = field(default_factory=list)
    signatures: dict[int, Signature] = field(default_factory=dict)
    trace: Trace = field(default_factory=Trace)
    pairs: dict[FormPair, int] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    key: dict[int, str] = field(default_factory=dict)


def block_of(pieces: Iterable[tuple[str, Piece]]) -> Block:
    """Put the pieces of a partition together; the clusters come out by seed."""
    block = Block()
    for key, piece in pieces:
        if piece.cluster is not None:
            block.clusters.append(piece.cluster)
            block.key[piece.cluster.seed] = key
            block.signatures |= piece.signatures
            block.trace.joins |= piece.joins
        elif piece.open is not None:
            block.trace.open[piece.open[0]] = piece.open[1]
            block.key.setdefault(piece.open[0][0], key)
        elif piece.pair is not None:
            block.pairs[piece.pair[0]] = piece.pair[1]
        elif piece.name is not None:
            block.names[piece.name[0]] = piece.name[1]
    block.clusters.sort(key=lambda cluster: cluster.seed)
    return block


def pieces_of(block: Block) -> Iterator[tuple[str, Piece]]:
    """Take a block apart again: its clusters with what belongs to them, and what was left open, under their keys."""
    for cluster in block.clusters:
        signatures = {n: block.signatures[n] for n in cluster.signatures}
        joins = {n: block.trace.joins[n] for n in cluster.signatures if n in block.trace.joins}
        yield block.key[cluster.seed], Piece(cluster, signatures, joins)
    for name, bearers in block.trace.partly.items():
        yield block.key[block.clusters[0].seed], Piece(partly=(name, bearers))
    for pair, probability in block.trace.open.items():
        yield block.key[pair[0]], Piece(open=(pair, probability))
