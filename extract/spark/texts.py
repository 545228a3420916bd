"""Analysis of texts in the workers: each paper's, by the pipeline of one machine."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from extract.text import read_texts
from graph.bodies import body_of
from graph.model import PaperLink, PaperText, Record
from graph.rows.papers import paper_of_records, text_of

if TYPE_CHECKING:
    from pyspark import RDD


def readings(
    records: "RDD[tuple[PaperLink, Record]]", vocabulary: Path | None, partitions: int
) -> "RDD[tuple[str, str]]":
    """Return for each paper what was found in its text, as kept; `vocabulary` is the user's own."""
    name = vocabulary.name if vocabulary else None
    if vocabulary:
        records.context.addFile(str(vocabulary))
    papers = records.map(lambda row: (row[0].paper, row[1])).groupByKey(partitions).map(_text)
    return papers.mapPartitions(lambda some: _read(some, name))


def _text(row: tuple[str, Iterable[Record]]) -> tuple[str, PaperText]:
    return row[0], text_of(paper_of_records(row[0], row[1], ()).records)


def _read(papers: Iterable[tuple[str, PaperText]], vocabulary: str | None) -> Iterator[tuple[str, str]]:
    from pyspark import SparkFiles

    ordered: Sequence[tuple[str, PaperText]] = sorted(papers, key=lambda row: row[0])
    extra = Path(SparkFiles.get(vocabulary)) if vocabulary else None
    found = read_texts((text for _, text in ordered), workers=1, extra=extra)
    return ((paper, body_of(reading)) for (paper, _), reading in zip(ordered, found, strict=True))
