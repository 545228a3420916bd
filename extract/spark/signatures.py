"""Signatures on a cluster: one for a person and paper, numbered over the corpus, with what profiles are made of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from extract.deciding import byline
from extract.people import Byline
from extract.people.counts import coauthors_of
from extract.people.identifiers import Id
from extract.people.profiles import Cluster, Facts, facts_of, keys_of, profile, vector
from extract.people.signatures import Signature
from extract.spark.counts import Corpus, Lines, Numbered
from extract.spark.pickles import carry
from graph.model import Group, PaperLink, Record

if TYPE_CHECKING:
    from pyspark import RDD

Laid = tuple[str, tuple[list[Signature], list[Group]]]
Papers = tuple[str, list[Numbered]]


@dataclass(frozen=True, slots=True)
class Member:
    """A signature with what its profile is made of: what the records of its paper say, and the co-authors on it."""

    number: int
    signature: Signature
    facts: Facts
    coauthors: frozenset[str]

    def cluster(self, corpus: Corpus) -> Cluster:
        """Return the signature as a cluster of its own."""
        words = vector(self.facts.words, corpus.counts)
        keys = keys_of(self.signature.names)
        return profile(self.number, self.signature, self.facts, self.coauthors, keys=keys, words=words)


carry([Member])


def bylines(records: "RDD[tuple[PaperLink, Record]]", partitions: int) -> "RDD[Lines]":
    """Return the bylines of each paper that has any, by record."""
    people = records.filter(lambda row: bool(row[1].authors or row[1].listed_for))
    keyed = people.map(lambda row: (row[0].paper, byline(row[1], row[0].paper)))
    return keyed.groupByKey(partitions).mapValues(_by_record)


def _by_record(lines: Iterable[Byline]) -> Sequence[Byline]:
    return sorted(lines, key=lambda line: line.record)


def numbered(laid: "RDD[Laid]") -> "RDD[Papers]":
    """Return the signatures of each paper with their numbers over the corpus; `laid` is by paper."""
    sizes = laid.mapPartitions(lambda papers: [sum(len(signatures) for _, (signatures, _) in papers)]).collect()
    first = [0, *accumulate(sizes)]

    def number(partition: int, papers: Iterable[Laid]) -> Iterator[Papers]:
        n = first[partition]
        for paper, (signatures, _) in papers:
            yield paper, list(enumerate(signatures, n))
            n += len(signatures)

    return laid.mapPartitionsWithIndex(number)


def members(papers: "RDD[Papers]", lines: "RDD[Lines]", words: Mapping[str, int], partitions: int) -> "RDD[Member]":
    """Return each signature with what its profile is made of; `words` are the numbers of the corpus's words."""
    sent = papers.context.broadcast(words)

    def made(row: tuple[str, tuple[list[Numbered], Sequence[Byline]]]) -> Iterator[Member]:
        signatures, found = row[1]
        facts, coauthors = (
            facts_of(found, sent.value.__getitem__),
            coauthors_of(signature.name for _, signature in signatures),
        )
        return (Member(n, signature, facts, coauthors) for n, signature in signatures)

    return papers.join(lines, partitions).flatMap(made)


def without_doubted(member: Member, ids: Mapping[int, frozenset[Id]]) -> Member:
    """Return a member with the ids that are left to it; `ids` has those of the signatures that lost any."""
    if member.number in ids:
        member.signature.ids = ids[member.number]
    return member
