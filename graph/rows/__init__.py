"""From records, decisions and readings to the rows of every kind: what the graph says, before any engine sees it."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from graph import schema
from graph.folding import is_retracted, slug, title_key
from graph.identifiers import short_hash
from graph.model import Decisions, Link, PaperText, Reading, Record, Source, Value
from graph.rows.bylines import Paper, author_rows, authored_rows, authors_of, co_authored_rows, year_of
from graph.rows.citations import citation_rows
from graph.rows.findings import finding_rows, heading_rows
from graph.rows.lookup import lookup_text
from graph.rows.publications import identifiers, is_published
from graph.rows.stated import with_stated
from graph.schema import Kind

LONGEST_KEY = 1_000  # characters; four bytes each are within what an index takes
Rows = dict[Kind, list[dict[str, Value]]]


def text_of(records: Sequence[Record]) -> PaperText:
    """The text that stands for a paper: title, abstract and venue of the first record that has one, all subjects."""
    return PaperText(
        next((r.title for r in records if r.title), ""),
        next((r.abstract for r in records if r.abstract), ""),
        tuple(dict.fromkeys(s for r in records for s in (r.category, *r.subjects) if s)),
        next((r.venue for r in records if r.venue), ""),
    )


def text_digest(pipeline: str, text: PaperText) -> str:
    """The name under which a reading is kept: changes with the text, what is stated of it, and the pipeline."""
    parts = (pipeline, text.title, text.abstract, text.venue, *text.subjects)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def papers_of(records: Iterable[Record], decisions: Decisions) -> list[Paper]:
    """The papers by id, each with its records: those of a publication first, then by id."""
    paper_of = {link.record: link.paper for link in decisions.papers}
    members: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        members[paper_of[record.id]].append(record)
    links: dict[str, list[Link]] = defaultdict(list)
    for link in decisions.links:
        links[link.paper].append(link)
    return [
        Paper(key, tuple(sorted(members[key], key=lambda r: (not is_published(r), r.id))), tuple(links.get(key, ())))
        for key in sorted(members)
    ]


def rows_of(
    papers: Sequence[Paper],
    sources: Sequence[Source],
    decisions: Decisions,
    readings: Mapping[str, Reading],
    *,
    stated: bool = True,
) -> Iterator[tuple[Kind, Iterable[dict[str, Value]]]]:
    """Every row of every kind, each kind's sorted by id or by ends; nodes first.

    A kind's rows are made as they are taken, and to be taken before the next kind's, as there can be millions.
    `readings` maps a paper's id to what was found in its text. With `stated`, keywords and subjects that sources state
    are topics too, where there are headings at all. No papers, no rows but those of the sources.
    """
    rows: Rows = {kind: [] for kind in (*schema.NODE_KINDS, *schema.EDGE_KINDS)}
    rows[schema.SOURCE] = [_source_row(source) for source in sources]
    _venues(rows, papers)
    _institutions(rows, papers, decisions)
    if stated and decisions.headings:
        readings = with_stated(papers, readings, decisions.headings)
    finding_rows(rows, papers, readings)
    heading_rows(rows, decisions)
    bylines = [authors_of(paper) for paper in papers]
    authors = author_rows(decisions, papers, bylines)
    del decisions  # nobody but `authors` needs them any more
    many: dict[Kind, Iterable[dict[str, Value]]] = {
        schema.PAPER: map(_paper_row, papers),
        schema.AUTHOR: authors,
        schema.AUTHORED: authored_rows(papers, bylines),
        schema.CO_AUTHORED: co_authored_rows(papers, bylines),
        schema.CITES: citation_rows(papers),
        schema.STATED_IN: (row for paper in papers for row in _stated_in(paper)),
    }
    del authors
    for kind in list(rows):
        found = rows.pop(kind)
        yield kind, many.pop(kind) if kind in many else sorted(found, key=_order(kind))


def _order(kind: Kind) -> Callable[[Mapping[str, Value]], tuple[str, ...]]:
    names = ("id",) if isinstance(kind, schema.NodeKind) else ("start", "stop", *kind.key)
    return lambda row: tuple(str(row[name]) for name in names)


def _paper_row(paper: Paper) -> dict[str, Value]:
    text = text_of(paper.records)
    row: dict[str, Value] = {
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
    for name, field in (
        ("date", "date"),
        ("venue", "venue"),
        ("doi", "doi"),
        ("arxiv_id", "arxiv"),
        ("category", "category"),
        ("affiliation", "affiliation"),
        ("kind", "type"),
        ("language", "language"),
    ):
        value = paper.first(field)
        row[name] = None if value is None else str(value)
    return row


def _indexed(key: str) -> str:
    """A key that an index of any engine takes: a very long one ends in a hash of all of it."""
    return key if len(key) <= LONGEST_KEY else f"{key[:LONGEST_KEY]} {short_hash(key)}"


def _source_row(source: Source) -> dict[str, Value]:
    row: dict[str, Value] = {"id": f"source:{source.name}", "name": source.name, "path": source.path}
    return row | {"sha256": source.sha256, "format": source.format}


def _stated_in(paper: Paper) -> list[dict[str, Value]]:
    rows: list[dict[str, Value]] = [
        {"start": paper.id, "stop": f"source:{record.source}", "record": record.key, "line": record.line}
        for record in paper.records
    ]
    return sorted(rows, key=_order(schema.STATED_IN))


def _venues(rows: Rows, papers: Sequence[Paper]) -> None:
    names: dict[str, str] = {}
    for paper in papers:
        venues = next((r.venues for r in paper.records if r.venues), ())
        for key, venue in {f"venue:{slug(venue)}": venue for venue in reversed(venues)}.items():
            names[key] = min(names.get(key, venue), venue)
            rows[schema.PUBLISHED_IN].append({"start": paper.id, "stop": key})
    rows[schema.VENUE] = [{"id": key, "name": name} for key, name in names.items()]


def _institutions(rows: Rows, papers: Sequence[Paper], decisions: Decisions) -> None:
    names: dict[str, str] = {}

    def known(name: str) -> str:
        key = f"institution:{slug(name)}"
        names[key] = min(names.get(key, name), name)
        return key

    edges: dict[tuple[str, str], set[str]] = defaultdict(set)
    for paper in papers:
        there = {(r.id, n): e.affiliations for r in paper.records for n, e in enumerate(r.authors) if e.affiliations}
        for link in paper.links if there else ():
            for affiliation in there.get((link.record, link.position), ()) if link.position is not None else ():
                edges[link.author, known(affiliation)].add(paper.id)
    credited: dict[tuple[str, str], dict[str, Value]] = {}
    for group in sorted(decisions.groups, key=lambda g: (g.record, g.position)):
        row: dict[str, Value] = {"start": group.paper, "stop": known(group.name), "position": group.position}
        credited.setdefault((group.paper, str(row["stop"])), row | {"printed_name": group.printed_name})
    rows[schema.AFFILIATED_WITH] = [
        {"start": author, "stop": institution, "paper_ids": sorted(on)}
        for (author, institution), on in sorted(edges.items())
    ]
    rows[schema.CREDITED_TO] = list(credited.values())
    rows[schema.INSTITUTION] = [{"id": key, "name": name} for key, name in names.items()]
