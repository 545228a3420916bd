"""Papers on a cluster with all that their rows are made from, and what is collected over them to be broadcast."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extract.spark.pickles import carry
from graph.model import Group, Heading, Link, Mention, PaperLink, Reading, Record
from graph.rows.content import Found
from graph.rows.findings import found_in
from graph.rows.meanings import Meanings, ambiguous, forms_of, long_forms, parted, spelled_out
from graph.rows.papers import Paper, authors_of, paper_of_records, year_of
from graph.rows.stated import names_of, stated_too

if TYPE_CHECKING:
    from pyspark import RDD


@dataclass(frozen=True, slots=True)
class Whole:
    """A paper with its authors, its organisations, and what was found in its text."""

    paper: Paper
    byline: Sequence[Link] = ()
    groups: Sequence[Group] = ()
    reading: Reading | None = None
    found: Found = field(default_factory=dict)


carry([Whole])


@dataclass(frozen=True, slots=True)
class Shared:
    """What all papers share, small enough to be broadcast: headings, what short forms mean, first years of methods."""

    headings: Mapping[str, Heading] = field(default_factory=dict)
    meanings: Meanings = field(default_factory=Meanings)
    first: Mapping[str, int] = field(default_factory=dict)


def whole_papers(
    records: "RDD[tuple[PaperLink, Record]]",
    links: "RDD[Link]",
    groups: "RDD[Group]",
    readings: "RDD[tuple[str, Reading]]",
    partitions: int,
) -> "RDD[Whole]":
    """Return the papers of `records` with what belongs to each; `readings` are by paper."""
    by_paper = records.map(lambda row: (row[0].paper, row[1]))
    joined = by_paper.groupWith(links.keyBy(_paper), groups.keyBy(_paper), readings)
    return joined.coalesce(partitions).map(_whole)


def _paper(value: Link | Group) -> str:
    return value.paper


def _whole(
    row: tuple[str, tuple[Iterable[Record], Iterable[Link], Iterable[Group], Iterable[Reading]]],
) -> Whole:
    key, (records, links, groups, readings) = row
    ordered = sorted(links, key=lambda link: (link.record, 1_000_000 if link.position is None else link.position))
    paper = paper_of_records(key, records, ordered)
    return Whole(paper, authors_of(paper), list(groups), next(iter(readings), None))


def with_findings(
    papers: "RDD[Whole]", headings: Sequence[Heading], *, stated: bool, partitions: int
) -> tuple["RDD[Whole]", Shared]:
    """Return the papers with what they are found to mention, and what is the same for all of them."""
    context = papers.context
    if stated and headings:
        names = context.broadcast(names_of(headings))
        papers = papers.map(lambda whole: _read_as(whole, stated_too(whole.paper, whole.reading, *names.value)))
    papers = papers.cache()
    readings = papers.flatMap(lambda whole: [whole.reading] if whole.reading is not None else [])
    defined = readings.flatMap(lambda reading: spelled_out(reading).items()).distinct(partitions)
    several = context.broadcast(ambiguous(defined.collect()))
    taken = papers.map(lambda whole: _read_as(whole, whole.reading and parted(whole.reading, several.value)))
    meanings = Meanings(several.value, _same(taken, partitions))
    sent = context.broadcast(meanings.same)
    found = taken.map(lambda whole: _found_as(whole, found_in(whole.reading, sent.value))).cache()
    years = found.flatMap(_dated_methods).reduceByKey(min, partitions).collectAsMap()
    return found, Shared({heading.id: heading for heading in headings}, meanings, years)


def _read_as(whole: Whole, reading: Reading | None) -> Whole:
    return Whole(whole.paper, whole.byline, whole.groups, reading)


def _found_as(whole: Whole, found: Mapping[tuple[str, str], Sequence[Mention]]) -> Whole:
    return Whole(whole.paper, whole.byline, whole.groups, None, found)


def _same(papers: "RDD[Whole]", partitions: int) -> dict[str, str]:
    """Return where methods with one printed form lead, over all papers."""
    readings = papers.flatMap(lambda whole: [forms_of(whole.reading)] if whole.reading is not None else [])
    printed = readings.flatMap(lambda forms: forms[0].items()).reduceByKey(_union, partitions)
    meant = readings.flatMap(lambda forms: ((short, {method}) for short, method in forms[1]))
    return long_forms(printed.collectAsMap(), meant.reduceByKey(_union, partitions).collectAsMap())


def _union(one: set[str], other: set[str]) -> set[str]:
    return one | other


def _dated_methods(whole: Whole) -> Iterator[tuple[str, int]]:
    year = year_of(whole.paper)
    return ((node, year) for kind, node in whole.found if kind == "method" and year is not None)
