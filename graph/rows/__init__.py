"""From records, decisions and readings to the rows of every kind: what the graph says, before any engine sees it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from graph import schema
from graph.model import Decisions, Reading, Source
from graph.rows import bylines, citations, findings, institutions, works
from graph.rows.content import Content, Row
from graph.rows.meanings import meanings_of
from graph.rows.papers import Paper, authors_of, papers_of, text_digest, text_of, year_of
from graph.rows.stated import with_stated
from graph.schema import Kind

__all__ = ["ROWS", "Content", "Row", "content_of", "papers_of", "rows_of", "text_digest", "text_of"]

# The maker of each kind's rows, sorted by id or by ends: nodes first, as edges need them.
ROWS: Mapping[Kind, Callable[[Content], Iterable[Row]]] = {
    schema.PAPER: works.paper_rows,
    schema.AUTHOR: bylines.author_rows,
    schema.TOPIC: findings.topic_rows,
    schema.METHOD: findings.method_rows,
    schema.DATASET: findings.dataset_rows,
    schema.VENUE: works.venue_rows,
    schema.INSTITUTION: institutions.institution_rows,
    schema.SOURCE: works.source_rows,
    schema.AUTHORED: bylines.authored_rows,
    schema.CO_AUTHORED: bylines.co_authored_rows,
    schema.HAS_TOPIC: findings.has_topic_rows,
    schema.USES_METHOD: findings.uses_method_rows,
    schema.USES_DATASET: findings.uses_dataset_rows,
    schema.BROADER: findings.broader_rows,
    schema.PUBLISHED_IN: works.published_in_rows,
    schema.AFFILIATED_WITH: institutions.affiliated_rows,
    schema.CREDITED_TO: institutions.credited_rows,
    schema.CITES: citations.citation_rows,
    schema.STATED_IN: works.stated_in_rows,
}


def rows_of(
    papers: Sequence[Paper],
    sources: Sequence[Source],
    decisions: Decisions,
    readings: Mapping[str, Reading],
    *,
    stated: bool = True,
) -> Iterator[tuple[Kind, Iterable[Row]]]:
    """Every row of every kind, each kind's sorted by id or by ends; nodes first.

    A kind's rows are made as they are taken, and to be taken before the next kind's, as there can be millions.
    `readings` maps a paper's id to what was found in its text. With `stated`, keywords and subjects that sources state
    are topics too, where there are headings at all. No papers, no rows but those of the sources.
    """
    content = content_of(papers, sources, decisions, readings, stated=stated)
    # What only persons need is let go after them; the caller lets go of what it handed in.
    rest = Decisions(groups=decisions.groups, headings=decisions.headings)
    del papers, decisions, readings
    for kind, make in ROWS.items():
        yield kind, make(content)
        if kind is schema.AUTHOR:
            content = replace(content, decisions=rest)


def content_of(
    papers: Sequence[Paper],
    sources: Sequence[Source],
    decisions: Decisions,
    readings: Mapping[str, Reading],
    *,
    stated: bool = True,
) -> Content:
    """All that rows are made from; parameters as for `rows_of`."""
    if stated and decisions.headings:
        readings = with_stated(papers, readings, decisions.headings)
    meanings, readings = meanings_of(readings)
    mentioned = [findings.found_in(readings.get(paper.id), meanings.same) for paper in papers]
    return Content(
        papers=papers,
        bylines=[authors_of(paper) for paper in papers],
        found=mentioned,
        first=findings.first_years(
            (year_of(paper), mentions) for paper, mentions in zip(papers, mentioned, strict=True)
        ),
        sources=sources,
        decisions=decisions,
    )
