"""Which records are one paper, on a cluster: records that share no key are never one, so blocks are decided alone."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from extract import papers
from extract.papers.decided import is_meant
from extract.people.corrections import Corrections
from extract.spark.components import components
from graph.model import PaperLink, Record

if TYPE_CHECKING:
    from pyspark import RDD


def papers_of(records: "RDD[Record]", fixes: Corrections, partitions: int) -> "RDD[tuple[PaperLink, Record]]":
    """Return each record with its link to its paper: the same as `extract.papers.join` over all records."""
    keyed = records.map(lambda record: (record.id, record))
    keys = records.flatMap(lambda record: ((key, record.id) for key in papers.keys_of(record, fixes)))
    edges = keys.groupByKey(partitions).flatMap(_star)
    labelled = keyed.leftOuterJoin(components(edges, partitions), partitions)
    blocks = labelled.map(lambda row: (row[1][1] or row[0], row[1][0])).partitionBy(partitions)
    sets = blocks.mapPartitions(lambda some: _decided(some, fixes))
    return sets.groupByKey(partitions).flatMap(_told_apart)


def without_effect(linked: "RDD[tuple[PaperLink, Record]]", fixes: Corrections) -> tuple[str, ...]:
    """Return a note for each decision on papers that has no effect."""
    meant = linked.filter(lambda row: is_meant(row[1], fixes)).collect()
    meant.sort(key=lambda row: (row[1].source, row[1].key))
    return papers.without_effect([record for _, record in meant], fixes, [link for link, _ in meant])


def _star(block: tuple[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    first, *others = sorted(block[1])
    return ((first, other) for other in others)


def _decided(
    blocks: Iterable[tuple[str, Record]], fixes: Corrections
) -> Iterator[tuple[str, list[tuple[PaperLink, Record]]]]:
    """Yield the records of each paper by its id, which several papers of one title may still have."""
    records = {record.id: record for _, record in blocks}
    for links in papers.sets_of(list(records.values()), fixes):
        yield links[0].paper, [(link, records[link.record]) for link in links]


def _told_apart(
    named: tuple[str, Iterable[Sequence[tuple[PaperLink, Record]]]],
) -> Iterator[tuple[PaperLink, Record]]:
    sets = sorted(named[1], key=lambda members: members[0][0].record)
    links = papers.told_apart([[link for link, _ in members] for members in sets])
    records = {record.id: record for members in sets for _, record in members}
    return ((link, records[link.record]) for link in links)
