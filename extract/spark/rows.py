"""The rows of every kind on a cluster: made by paper, or of all that papers say under one key."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from extract.spark.contents import Shared, Whole
from graph import schema
from graph.model import Person, Reference, Source
from graph.rows import bylines, citations, findings, institutions, works
from graph.rows.content import Row
from graph.rows.papers import year_of
from graph.schema import Kind

if TYPE_CHECKING:
    from pyspark import RDD

Body = tuple[str, str]  # the name of the kind, the row as JSON


@dataclass(frozen=True, slots=True)
class ByKey:
    """A kind whose rows are made of what several papers say: `parts` of one paper, `join` of two, `row` of all."""

    parts: Callable[[Whole], Iterable[tuple[Any, Any]]]
    join: Callable[[Any, Any], Any]
    row: Callable[[Any, Any, Shared], Row]


def _authored(whole: Whole, _: Shared) -> Iterator[Row]:
    return (bylines.authored_row(link, whole.paper.team) for link in whole.byline)


def _credited(whole: Whole, _: Shared) -> Iterator[Row]:
    ids = {institutions.institution_id(group.name) for group in whole.groups}
    for place in sorted(ids):
        groups = [group for group in whole.groups if institutions.institution_id(group.name) == place]
        yield institutions.credited_row((whole.paper.id, place), groups)


def _findings(kind: str, whole: Whole, shared: Shared) -> Iterator[Row]:
    return findings.findings(kind, whole.paper, whole.found, shared.first)


BY_PAPER: Mapping[Kind, Callable[[Whole, Shared], Iterable[Row]]] = {
    schema.PAPER: lambda whole, _: [works.paper_row(whole.paper)],
    schema.AUTHORED: _authored,
    schema.HAS_TOPIC: partial(_findings, "topic"),
    schema.USES_METHOD: partial(_findings, "method"),
    schema.USES_DATASET: partial(_findings, "dataset"),
    schema.PUBLISHED_IN: lambda whole, _: works.published_in(whole.paper),
    schema.CREDITED_TO: _credited,
    schema.STATED_IN: lambda whole, _: works.stated_in(whole.paper),
}


def _pairs(whole: Whole) -> Iterator[tuple[tuple[str, str], list[Any]]]:
    size, year = whole.paper.at_least, year_of(whole.paper)
    return (
        ((one, other), [(whole.paper.id, size, year, inferred)])
        for one, other, inferred in bylines.pairs_of(whole.byline, size)
    )


def _years(whole: Whole) -> Iterator[tuple[str, tuple[Person | None, list[int | None]]]]:
    return ((link.author, (None, [year_of(whole.paper)])) for link in whole.byline)


def _author(_: str, part: tuple[Person | None, list[int | None]], __: Shared) -> Row:
    if part[0] is None:
        raise ValueError("an author without a person")
    return bylines.author_row(part[0], part[1])


def _with_person(one: tuple[Any, list[Any]], other: tuple[Any, list[Any]]) -> tuple[Any, list[Any]]:
    return one[0] or other[0], _longer(one[1], other[1])


def _longer(first: list[Any], second: list[Any]) -> list[Any]:
    """Join two lists in the first of them, which nobody else has: a long list is not copied again and again."""
    first.extend(second)
    return first


def _parts(kind: str, whole: Whole) -> Iterator[tuple[str, findings.Part]]:
    return findings.parts_of(kind, whole.found)


def _institutions(whole: Whole) -> Iterator[tuple[str, str]]:
    for _, name in institutions.affiliations(whole.paper):
        yield institutions.institution_id(name), name
    for group in whole.groups:
        yield institutions.institution_id(group.name), group.name


def _affiliations(whole: Whole) -> Iterator[tuple[tuple[str, str], set[str]]]:
    pairs = {(author, institutions.institution_id(name)) for author, name in institutions.affiliations(whole.paper)}
    return ((pair, {whole.paper.id}) for pair in pairs)


def _topic(node: str, part: findings.Part, shared: Shared) -> Row:
    return findings.topic_row(node, part, shared.headings)


def _named(key: str, name: str, _: Shared) -> Row:
    return works.named_row(key, [name])


BY_KEY: Mapping[Kind, ByKey] = {
    schema.AUTHOR: ByKey(_years, _with_person, _author),
    schema.TOPIC: ByKey(
        partial(_parts, "topic"),
        findings.joined,
        lambda node, part, shared: findings.topic_row(node, part, shared.headings),
    ),
    schema.METHOD: ByKey(
        partial(_parts, "method"), findings.joined, lambda node, part, _: findings.method_row(node, part)
    ),
    schema.DATASET: ByKey(
        partial(_parts, "dataset"), findings.joined, lambda node, part, _: findings.dataset_row(node, part)
    ),
    schema.VENUE: ByKey(lambda whole: works.venues_of(whole.paper).items(), min, _named),
    schema.INSTITUTION: ByKey(_institutions, min, _named),
    schema.CO_AUTHORED: ByKey(
        _pairs, _longer, lambda ends, shared_papers, _: bylines.co_authored_row(ends, sorted(shared_papers))
    ),
    schema.AFFILIATED_WITH: ByKey(
        _affiliations, lambda one, other: one | other, lambda ends, papers, _: institutions.affiliated_row(ends, papers)
    ),
}
_KINDS: Mapping[str, Kind] = {schema.name_of(kind): kind for kind in (*schema.NODE_KINDS, *schema.EDGE_KINDS)}


def rows(
    papers: "RDD[Whole]", persons: "RDD[Person]", sources: Sequence[Source], shared: Shared, partitions: int
) -> "RDD[Body]":
    """Return the rows of every kind, those that `graph.rows.rows_of` makes, as JSON."""
    sent = papers.context.broadcast(shared)
    own = papers.flatMap(lambda whole: _by_paper(whole, sent.value))
    parts = papers.flatMap(_keyed).union(persons.map(_person))
    keyed = parts.reduceByKey(_joined, partitions).map(lambda item: _by_key(item, sent.value))
    known = shared.headings
    topics = set(
        papers.flatMap(lambda whole: (node for kind, node in whole.found if kind == "topic")).distinct().collect()
    )
    higher = findings.above(topics, known)
    few: list[tuple[Kind, Row]] = [(schema.SOURCE, works.source_row(source)) for source in sources]
    few += [(schema.TOPIC, findings.topic_row(node, None, known)) for node in sorted(higher - topics)]
    few += [(schema.BROADER, row) for node in sorted(topics | higher) for row in findings.broader(node, known)]
    rest = papers.context.parallelize([_body(kind, row) for kind, row in few], 1)
    return papers.context.union([own, keyed, rest, cited(papers, partitions)])


def _topics(whole: Whole) -> Iterator[str]:
    return (node for kind, node in whole.found if kind == "topic")


def _by_paper(whole: Whole, shared: Shared) -> Iterator[Body]:
    return (_body(kind, row) for kind, make in BY_PAPER.items() for row in make(whole, shared))


def _keyed(whole: Whole) -> Iterator[tuple[tuple[str, Any], tuple[str, Any]]]:
    for kind, of in BY_KEY.items():
        name = schema.name_of(kind)
        yield from (((name, key), (name, part)) for key, part in of.parts(whole))


def _person(person: Person) -> tuple[tuple[str, Any], tuple[str, Any]]:
    name = schema.name_of(schema.AUTHOR)
    return (name, person.id), (name, (person, []))


def _joined(one: tuple[str, Any], other: tuple[str, Any]) -> tuple[str, Any]:
    return one[0], BY_KEY[_KINDS[one[0]]].join(one[1], other[1])


def _by_key(item: tuple[tuple[str, Any], tuple[str, Any]], shared: Shared) -> Body:
    (name, key), (_, part) = item
    kind = _KINDS[name]
    return _body(kind, BY_KEY[kind].row(key, part, shared))


def _body(kind: Kind, row: Row) -> Body:
    return schema.name_of(kind), json.dumps(row, ensure_ascii=False)


def cited(papers: "RDD[Whole]", partitions: int) -> "RDD[Body]":
    """Return the edges from citing to cited papers, of the references that records state."""
    references = papers.flatMap(_references).cache()
    known = papers.flatMap(_cited_as).reduceByKey(_one_paper, partitions).filter(lambda item: item[1] is not None)
    wanted = references.flatMap(lambda item: ((key, item[0]) for key in citations.candidates(item[1])))
    led = wanted.join(known, partitions).map(lambda item: (item[1][0], (item[0], item[1][1])))
    chosen = references.cogroup(led, partitions).flatMap(_chosen).distinct(partitions)
    return chosen.map(lambda ends: _body(schema.CITES, {"start": ends[0], "stop": ends[1]}))


def _references(whole: Whole) -> Iterator[tuple[tuple[str, str, int], Reference]]:
    for record in whole.paper.records:
        for n, reference in enumerate(record.references):
            yield (whole.paper.id, record.id, n), reference


def _cited_as(whole: Whole) -> Iterator[tuple[str, tuple[str, int | None] | None]]:
    return ((key, (whole.paper.id, year_of(whole.paper))) for key in citations.cited_as(whole.paper))


def _one_paper(_one: object, _other: object) -> None:
    """A key that several papers have leads to none."""


def _chosen(item: tuple[tuple[str, str, int], Any]) -> Iterator[tuple[str, str]]:
    (paper, _, _), (references, led) = item
    known = dict(led)
    for reference in references:
        target = citations.chosen(reference, known)
        if target is not None and target != paper:
            yield paper, target
