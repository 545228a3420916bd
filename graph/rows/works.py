"""The rows of papers, of the files that state them, and of where they were published."""

import re
from collections.abc import Iterable, Iterator

from graph.folding import is_retracted, slug, title_key
from graph.identifiers import short_hash
from graph.lookup_forms import lookup_text
from graph.model import Source
from graph.rows.content import Content, Row
from graph.rows.papers import Paper, text_of, year_of
from graph.rows.publications import identifiers

LONGEST_KEY = 1_000  # characters; four bytes each are within what an index takes
_STATED = (
    ("date", "date"),
    ("venue", "venue"),
    ("doi", "doi"),
    ("arxiv_id", "arxiv"),
    ("category", "category"),
    ("affiliation", "affiliation"),
    ("kind", "type"),
    ("language", "language"),
)


def paper_rows(content: Content) -> Iterator[Row]:
    """One row a paper, by id."""
    return map(paper_row, content.papers)


def paper_row(paper: Paper) -> Row:
    """The row of a paper; of a field that records differ in, what the first of them says."""
    text = text_of(paper.records)
    row: Row = {
        "id": paper.id,
        "title": text.title,
        "titles": sorted({r.title for r in paper.records if r.title} - {text.title}),
        "title_key": _indexed(title_key(text.title)),
        "lookup": lookup_text(r.title for r in paper.records),
        "abstract": text.abstract,
        "year": year_of(paper),
        "n_authors": paper.team,
        "n_authors_min": paper.at_least,
        "authors_complete": paper.complete,
        "ids": sorted({key for record in paper.records for key in identifiers(record)}),
        "retracted": any(r.retracted or is_retracted(r.title) for r in paper.records),
        "n_citations": max((r.n_citations for r in paper.records if r.n_citations is not None), default=None),
    }
    for name, field in _STATED:
        value = paper.first(field)
        row[name] = None if value is None else str(value)
    return row


def _indexed(key: str) -> str:
    """A key that an index of any engine takes: a very long one ends in a hash of all of it."""
    return key if len(key) <= LONGEST_KEY else f"{key[:LONGEST_KEY]} {short_hash(key)}"


def source_rows(content: Content) -> Iterator[Row]:
    """One row a file that has been read, by id."""
    return iter(sorted(map(source_row, content.sources), key=lambda row: str(row["id"])))


def source_row(source: Source) -> Row:
    """The row of a file that has been read, with what a page says of its owner."""
    facts = dict(source.facts)
    claimed = facts.get("papers", "")
    row: Row = {"id": f"source:{source.name}", "name": source.name, "path": source.path}
    row |= {"sha256": source.sha256, "format": source.format, "owner": facts.get("owner")}
    return row | {"claimed_papers": int(claimed) if re.fullmatch(r"[0-9]{1,9}", claimed) else None}


def stated_in_rows(content: Content) -> Iterator[Row]:
    """One edge a record, from its paper to its file."""
    return (row for paper in content.papers for row in stated_in(paper))


def stated_in(paper: Paper) -> list[Row]:
    """The edges of one paper to the files that state it, by file and record."""
    rows: list[Row] = [
        {"start": paper.id, "stop": f"source:{record.source}", "record": record.key, "line": record.line}
        for record in paper.records
    ]
    return sorted(rows, key=lambda row: (str(row["stop"]), str(row["record"])))


def venues_of(paper: Paper) -> dict[str, str]:
    """The venues of a paper, of the first record that has any: their ids, each with the first of its names."""
    venues = next((r.venues for r in paper.records if r.venues), ())
    return {f"venue:{slug(venue)}": venue for venue in reversed(venues)}


def venue_rows(content: Content) -> Iterator[Row]:
    """One row a venue, by id."""
    return named_rows(pair for paper in content.papers for pair in venues_of(paper).items())


def published_in(paper: Paper) -> list[Row]:
    """The edges of one paper to its venues, by venue."""
    return [{"start": paper.id, "stop": venue} for venue in sorted(venues_of(paper))]


def published_in_rows(content: Content) -> Iterator[Row]:
    """One edge a paper and venue, by paper."""
    return (row for paper in content.papers for row in published_in(paper))


def named_rows(named: Iterable[tuple[str, str]]) -> Iterator[Row]:
    """One row an id, by id; of several names the first by letters."""
    names: dict[str, str] = {}
    for key, name in named:
        names[key] = min(names.get(key, name), name)
    return (named_row(key, [names[key]]) for key in sorted(names))


def named_row(key: str, names: Iterable[str]) -> Row:
    """The row of a node that has a name alone: of several the first by letters."""
    return {"id": key, "name": min(names)}
