"""The rows of a graph in batches; those of many papers are made in a copy of this process while others are loaded."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, NamedTuple

from graph.batches import batches
from graph.child_process import processors, streamed
from graph.model import Decisions, Reading, Record, Source
from graph.rows import ROWS, Row, papers_of, rows_of, text_digest, text_of
from graph.rows.papers import Paper
from graph.schema import Kind
from graph.stores.values import ready_rows

MANY = 10_000  # records whose rows are worth a process of their own
AT_ONCE = 5_000  # rows; as many as the engines take at once
Rows = Iterator[tuple[Kind, Iterable[Row]]]
Batches = Iterator[tuple[Kind, Iterable["Ready"]]]


def rows_from(
    sources: Sequence[Source],
    pipeline: str | None,
    readings: Mapping[str, Reading],
    records: Iterable[Record],
    decisions: Decisions,
    *,
    stated: bool,
) -> Rows:
    """Return the rows of every kind as `rows_of` does; `readings` are by the digests of the texts."""
    papers = papers_of(records, decisions)
    return rows_of(papers, sources, decisions, readings_of(papers, readings, pipeline), stated=stated)


def readings_of(papers: Iterable[Paper], known: Mapping[str, Reading], pipeline: str | None) -> dict[str, Reading]:
    """Return what was found in each paper's text, by the paper's id; empty without a pipeline."""
    if pipeline is None:
        return {}
    digests = {paper.id: text_digest(pipeline, text_of(paper.records)) for paper in papers}
    return {paper: known[digest] for paper, digest in digests.items() if digest in known}


class Ready(NamedTuple):
    """Rows as a store's `take` wants them, and a sentence on each value that had to be left out or cut."""

    rows: list[dict[str, Any]]
    losses: list[str]


def made_ready(kind: Kind, some: Iterable[list[Row]], run: str) -> Iterator[Ready]:
    """Yield batches of rows made ready, as those of `run`."""
    for batch in some:
        losses: list[str] = []
        for row in batch:
            row["run"] = run
        yield Ready(ready_rows(kind, batch, losses), losses)


@contextmanager
def in_batches(rows: Callable[[], Rows], again: Callable[[], Rows], run: str, *, many: bool) -> Iterator[Batches]:
    """Yield the batches of each kind of `rows`, to be taken kind by kind; what `rows` holds is let go.

    Of `many`, a copy of this process makes them, where there is a second processor; should it end before its time,
    `again` makes those that are left, here.
    """
    if not many or processors() < 2:
        made = rows()
        del rows
        yield ((kind, made_ready(kind, batches(iter(some), AT_ONCE), run)) for kind, some in made)
        return
    with streamed(partial(_numbered, rows, run), partial(_numbered, again, run)) as parts:
        del rows
        yield _by_kind(parts)


def _numbered(rows: Callable[[], Rows], run: str) -> Iterator[tuple[int, Ready]]:
    """Yield batches with the numbers of their kinds; the first of each kind is empty, so that each kind comes."""
    kinds = list(ROWS)
    for kind, made in rows():
        number, left = kinds.index(kind), iter(made)
        yield number, Ready([], [])
        yield from ((number, ready) for ready in made_ready(kind, iter(partial(_some, left), []), run))


def _some(rows: Iterator[Row]) -> list[Row]:
    return list(islice(rows, AT_ONCE))


def _by_kind(parts: Iterator[tuple[int, Ready]]) -> Batches:
    kinds = list(ROWS)
    for number, some in groupby(parts, itemgetter(0)):
        yield kinds[number], map(itemgetter(1), some)
