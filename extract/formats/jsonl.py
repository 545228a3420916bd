"""JSON lines: an object a line with a title and what else is known of a paper, under the keys that people use."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from sys import intern
from typing import Any

from extract.formats.dates import YEARS, dated, dated_of, iso_date, month_in, year_of
from extract.formats.document import Document, Format
from extract.formats.draft import NO_TITLE, Keys
from extract.formats.extra_ids import ids_in_lines, ids_in_urls
from extract.formats.fields import Fields, count_of, shown
from extract.formats.json_stream import Entry, entries, first_entries
from extract.formats.jsonl_authors import authors_of
from extract.formats.jsonl_keys import field_of, known_fields, unused_keys
from extract.formats.languages import language_code
from extract.formats.paper_types import type_of
from extract.formats.record_json import is_printed, record_of_json
from extract.formats.reference_lists import references_of
from extract.formats.venues import page_range, pages
from graph.identifiers import acl_id, arxiv_of_doi, normal_arxiv, normal_doi
from graph.model import Problem, Record
from graph.paper_ids import PAPER_IDS

NAME = "jsonl"

_OTHER_IDS = tuple(kind for kind in PAPER_IDS if kind.name not in ("doi", "arxiv", "acl"))
_NO_IDS: dict[str, str | None] = {kind.name: None for kind in _OTHER_IDS}


def _detect(document: Document) -> bool:
    return any(field_of(key) == "title" for fields in first_entries(document) for key in fields)


def _read(document: Document) -> Iterator[Record | Problem]:
    """Yield a record for each object with a title, and a Problem for all that cannot be used.

    A field that cannot be used costs the field, not the record. Keys are the entries' ids, else their running
    numbers; a key that was there before gets `~2`, `~3` and so on behind it.
    """
    keys = Keys()
    seen: dict[str, str | None] = {}
    unused: Counter[str] = Counter()
    for entry in entries(document):
        if isinstance(entry, Problem):
            yield entry
        elif is_printed(entry.fields) and (printed := _printed(entry, document.name, keys)):
            yield printed
        else:
            yield from _of_strangers(entry, document.name, (keys, seen, unused))
    yield from unused_keys(document.name, unused)


def _of_strangers(
    entry: Entry, source: str, state: tuple[Keys, dict[str, str | None], Counter[str]]
) -> Iterator[Record | Problem]:
    keys, seen, unused = state
    fields = Fields(known_fields(entry.fields, seen, unused))
    key = keys.unique(_key(fields) or str(entry.number))
    record = _record(fields, (source, key, entry.line))
    if record is not None:
        yield record
    yield from (Problem(source, entry.line, reason, key) for reason in dict.fromkeys(fields.reasons))


def _printed(entry: Entry, source: str, keys: Keys) -> Record | None:
    """Return the record that a line of `paperkg read` stands for, None where somebody has changed its shape."""
    try:
        record = record_of_json(entry.fields, source, str(entry.fields["key"]), entry.line)
    except ValueError:
        return None
    return replace(record, key=keys.unique(record.key))


def _key(fields: Fields) -> str | None:
    value = fields.get("id")
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**30:
        return str(value)
    return " ".join((fields.string("id") or "").split()) or None


def _record(fields: Fields, place: tuple[str, str, int]) -> Record | None:
    source, key, line = place
    title = fields.string("title")
    if title is None or not title.strip():
        fields.reasons.append(NO_TITLE)
        return None
    authors, complete = authors_of(fields)
    date, year = _dated(fields)
    venues = fields.strings("venue", "name")
    return Record(
        source,
        NAME,
        key,
        line,
        title,
        fields.string("abstract") or "",
        authors=authors,
        authors_complete=complete,
        n_authors=len(authors) if complete else count_of(fields.get("n_authors")),
        date=date,
        year=year,
        venue=venues[0] if venues else None,
        more_venues=tuple(dict.fromkeys(venues[1:])),
        subjects=tuple(map(intern, fields.strings("subjects", "display_name"))),
        **_details(fields),
        **_ids(fields),
    )


def _details(fields: Fields) -> dict[str, Any]:
    """Return what other people's lines say beside title, authors and venue."""
    return {
        "keywords": tuple(_keywords(fields)),
        "category": next(iter(fields.strings("category")), None),
        "type": _type(fields),
        "language": language_code(fields.text("language")) if isinstance(fields.get("language"), str) else None,
        "volume": fields.text("volume"),
        "issue": fields.text("issue"),
        "pages": pages(fields.text("pages")) or page_range(fields.text("first_page"), fields.text("last_page")),
        "references": tuple(references_of(fields)),
        "n_references": count_of(fields.get("n_references")),
        "n_citations": count_of(fields.get("n_citations")),
        "retracted": fields.flag("retracted"),
    }


def _keywords(fields: Fields) -> list[str]:
    value = fields.get("keywords")
    if isinstance(value, str):
        return [part.strip() for part in value.split(";" if ";" in value else ",") if part.strip()]
    return fields.strings("keywords", "display_name")


def _type(fields: Fields) -> str | None:
    texts = fields.strings("type") if isinstance(fields.get("type"), str | list) else []
    return type_of(texts, unknown="other")


def _dated(fields: Fields) -> tuple[str | None, int | None]:
    value = fields.get("date")
    if isinstance(value, int) and value in YEARS:
        return None, value
    text = fields.string("date")
    year = fields.year("year")
    if text is None or not text.strip():
        return dated_of(year, month_in(fields.text("month")), count_of(fields.get("day")))
    date = iso_date(text)
    if date is not None:
        return date, year or year_of(date)
    printed = dated(text)
    if printed.year is None:
        fields.reasons.append(f"date is {shown(text)}, not a date like 2025-05-13")
    elif printed.date is None and not text.strip().isdigit():
        fields.reasons.append(f"date is {shown(text)}, of which only the year can be used")
    return printed.date, year or printed.year


def _ids(fields: Fields) -> dict[str, Any]:
    doi = fields.string_id("doi", normal_doi, "a DOI")
    given = fields.get("id")
    identifier = given if isinstance(given, str) else ""
    printed = ids_in_urls(fields.strings("url")) | ids_in_lines(*fields.strings("extra"))
    inner = fields.get("ids")
    if isinstance(inner, dict):
        fields = Fields({**{k: v for k, v in inner.items() if isinstance(v, str)}, **fields.values}, fields.reasons)
        doi = doi or fields.string_id("doi", normal_doi, "a DOI")
    ids = _NO_IDS | {
        kind.name: fields.id(kind.name, kind.normal, kind.looks) for kind in _OTHER_IDS if kind.name in fields.values
    }
    # dumps of arXiv and of the ACL Anthology name their papers by these
    arxiv = fields.string_id("arxiv", normal_arxiv, "an arXiv id") or arxiv_of_doi(doi) or normal_arxiv(identifier)
    acl = acl_id(identifier) or acl_id(fields.text("acl") or "")
    ids |= {"doi": doi, "arxiv": arxiv, "acl": acl}
    return {kind: id_ or printed.get(kind) for kind, id_ in ids.items()} if printed else ids


FORMAT = Format(
    NAME,
    "JSON lines, an object with a title on each, or a JSON array of such objects; packed with gzip or not",
    _detect,
    _read,
    suffixes=(".jsonl", ".jsonl.gz", ".json"),
    gives=(
        *("abstract", "authors", "date", "year", "venue", "more_venues", "subjects", "keywords", "category", "type"),
        *("language", "volume", "issue", "pages", "references", "n_references", "n_citations", "retracted"),
        *(kind.name for kind in PAPER_IDS),
    ),
    version=3,
    get="one JSON object per line, by any program; `paperkg read` prints this form",
)
