"""CSV and TSV with any header: known headers are guessed and the guess is a fact of the source; others are mapped."""

import re
from collections.abc import Callable, Iterator, Mapping

from extract.formats.authorships import initials_first, initials_last, one_field
from extract.formats.dates import dated, dated_of
from extract.formats.document import Document, Format
from extract.formats.draft import Draft, ids_of, records
from extract.formats.extra_ids import ids_in_lines, ids_in_urls
from extract.formats.fields import count_of
from extract.formats.jsonl_authors import split_names
from extract.formats.jsonl_keys import FIELDS, field_of
from extract.formats.languages import language_code
from extract.formats.markup import abstract, plain
from extract.formats.paper_types import is_retracted, type_of
from extract.formats.printed_names import cut_mark
from extract.formats.reference_texts import reference_of
from extract.formats.tables.rows import header_of, rows
from extract.formats.venues import page_range, pages
from graph.errors import UsageError
from graph.identifiers import arxiv_of_doi
from graph.model import Authorship, Problem, Record
from graph.paper_ids import PAPER_IDS

NAME = "csv"
COLUMNS = frozenset(FIELDS.values())

_INITIALS_LAST = re.compile(r"[^\W\d_][\w'’. -]*? [A-Z]{1,3}(?:-[A-Z])?")
_INITIALS_FIRST = re.compile(r"[A-Z]{1,3}(?:-[A-Z])? [^\W\d_][\w'’. -]+")
_NONE = frozenset({"n/a", "na", "none", "null", "nan", "-", "--", "?", "unknown", "not available"})
_LENS = re.compile(r"\d{3}-\d{3}-\d{3}-\d{3}-\d{2}[\dX]")

Row = Mapping[str, str]


def parse_columns(text: str) -> dict[str, str]:
    """Return the mapping that `title=Titel,authors=Autoren` stands for: the column of each field.

    Raises UsageError for a field that there is none of, or a part without `=`.
    """
    found = {}
    for part in (part for part in text.split(",") if part.strip()):
        name, sign, column = part.partition("=")
        name = name.strip()
        if not sign or name not in COLUMNS:
            known = ", ".join(sorted(COLUMNS))
            raise UsageError(f"--columns: “{part.strip()}” is not FIELD=COLUMN; the fields are {known}.")
        found[name] = column.strip()
    return found


def _mapping(document: Document) -> dict[str, str]:
    """Return the column of each field: the given ones, else the known headers, the first column of each field."""
    given = parse_columns(document.options.get("columns", ""))
    header = header_of(document, given.get("title"))
    if header is None:
        return {}
    found: dict[str, str] = {}
    for name in header.names:
        field = field_of(name)
        if field is not None and (field not in found or field == name.strip().lower() != found[field].lower()):
            found[field] = name
    return {**{f: c for f, c in found.items() if c not in given.values()}, **given}


def _detect(document: Document) -> bool:
    given = parse_columns(document.options.get("columns", ""))
    return header_of(document, given.get("title")) is not None


def _facts(document: Document) -> tuple[tuple[str, str], ...]:
    mapping = _mapping(document)
    header = header_of(document, parse_columns(document.options.get("columns", "")).get("title"))
    unused = [name for name in (header.names if header else ()) if name and name not in mapping.values()]
    facts = [("columns", "; ".join(f"{field} = {column}" for field, column in sorted(mapping.items())))]
    if unused:
        facts.append(("columns not used", "; ".join(unused)[:2000]))
    if document.options.get("columns"):
        facts.append(("columns given", document.options["columns"]))
    return tuple(facts)


def _read(document: Document) -> Iterator[Record | Problem]:
    """Yield a record for each row with a title; the key is the entry's own id, else its number from 0."""
    return records(_drafts(document), document.name, NAME)


def _drafts(document: Document) -> Iterator[Draft | Problem]:
    mapping = _mapping(document)
    header = header_of(document, parse_columns(document.options.get("columns", "")).get("title"))
    if header is None:
        return
    places = {field: header.names.index(column) for field, column in mapping.items() if column in header.names}
    for item in rows(document, header):
        if isinstance(item, Problem):
            yield item
            continue
        line, cells = item
        row = {
            field: value for field, place in places.items() if place < len(cells) and (value := _value(cells[place]))
        }
        yield _draft(row, line)


def _value(cell: str) -> str:
    cell = cell.strip()
    return "" if cell.lower() in _NONE else cell


def _draft(row: Row, line: int) -> Draft:
    draft = Draft(line, row.get("id"), plain(row.get("title", "")), abstract(row.get("abstract", "")))
    authors(draft, row.get("authors", ""))
    draft.n_authors = count_of(row.get("n_authors"))
    _date(draft, row)
    venue = plain(row.get("venue", ""))
    draft.venue = venue or None
    draft.type = type_of(row["type"], unknown="other") if "type" in row else None
    draft.retracted = is_retracted(row.get("type", "")) or row.get("retracted", "").lower() in ("true", "yes", "1")
    draft.language = language_code(row.get("language"))
    draft.volume, draft.issue = row.get("volume"), row.get("issue")
    draft.pages = pages(row.get("pages")) or page_range(row.get("first_page"), row.get("last_page"))
    draft.pages = draft.pages or row.get("article_number")
    draft.category = row.get("category")
    draft.keywords, draft.subjects = words(row.get("keywords")), words(row.get("subjects"))
    texts = [text for text in row.get("references", "").split("; ") if not _LENS.fullmatch(text.strip(" ;"))]
    draft.references = [reference for text in texts if (reference := reference_of(text)) is not None]
    draft.n_references, draft.n_citations = count_of(row.get("n_references")), count_of(row.get("n_citations"))
    draft.ids = _ids(draft, row)
    return draft


def words(text: str | None) -> list[str]:
    """Return the words of a cell: between `;`, else `|`, else commas; each once."""
    sign = next((sign for sign in ";|," if sign in (text or "")), ";")
    return list(dict.fromkeys(plain(part) for part in (text or "").split(sign) if part.strip()))


def authors(draft: Draft, text: str) -> None:
    """Put the authors that a cell names into a draft; initials without dots (`Ouden JP`) get theirs if all are so."""
    names = []
    for part in split_names(plain(text)):
        name, cut = cut_mark(part.strip().rstrip(".") if _INITIALS_LAST.fullmatch(part.strip().rstrip(".")) else part)
        draft.complete = draft.complete and not cut
        if name.strip():
            names.append(name if cut else part.strip())
    bare = [name.rstrip(".") for name in names]
    reader: Callable[[str], Authorship | None] = one_field
    for pattern, other in ((_INITIALS_LAST, initials_last), (_INITIALS_FIRST, initials_first)):
        if bare and all(pattern.fullmatch(name) for name in bare):
            reader, names = other, bare
            break
    draft.authors = [author for name in names if (author := reader(name)) is not None]


def _date(draft: Draft, row: Row) -> None:
    year = count_of(row["year"]) if "year" in row else None
    if year is None and "year" in row:
        year = dated(row["year"]).year
        if year is None:
            draft.reasons.append(f"year is “{row['year'][:40]}”, not a year")
    draft.dated = dated(row["date"], year) if "date" in row else dated_of(year)
    if draft.dated.year is None and "date" in row and any(map(str.isdigit, row["date"])):
        draft.reasons.append(f"date is “{row['date'][:40]}”, not a date")


def _ids(draft: Draft, row: Row) -> dict[str, str]:
    found = ids_in_urls([row.get("url"), row.get("doi")]) | ids_in_lines(row.get("extra"))
    for kind in PAPER_IDS:
        if (text := row.get(kind.name)) is None:
            continue
        value = kind.normal(text.removesuffix(".0"))
        if value is not None:
            found[kind.name] = value
        elif kind.name not in found:
            draft.reasons.append(f"{kind.name} is “{text[:40]}”, not {kind.looks}")
    if (arxiv := arxiv_of_doi(found.get("doi"))) is not None:
        found.setdefault("arxiv", arxiv)
    return ids_of(**found)


FORMAT = Format(
    NAME,
    "CSV or TSV with a header that is known, or mapped with --columns",
    _detect,
    _read,
    suffixes=(".csv", ".tsv", ".txt"),
    gives=(
        *("abstract", "authors", "date", "year", "venue", "type", "language", "volume", "issue", "pages", "category"),
        *("keywords", "subjects", "references", "n_references", "n_citations", "retracted", "n_authors"),
        *(kind.name for kind in PAPER_IDS),
    ),
    facts=_facts,
    get="save a spreadsheet as CSV; exports of Zotero, IEEE Xplore, Dimensions, Lens, PubMed, Rayyan, ASReview",
)
