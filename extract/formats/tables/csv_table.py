"""CSV and TSV with any header: known headers are guessed and the guess is a fact of the source; others are mapped."""

import re
from collections.abc import Callable, Iterator, Mapping

from extract.formats.authorships import group, initials_first, initials_last, one_field
from extract.formats.dates import dated, dated_of, month_in
from extract.formats.document import Document, Format
from extract.formats.draft import Draft, ids_of, records
from extract.formats.extra_ids import ids_in_lines, ids_in_urls
from extract.formats.fields import count_of
from extract.formats.jsonl_authors import split_names
from extract.formats.jsonl_keys import FIELDS, field_of, plain_key
from extract.formats.languages import language_code
from extract.formats.markup import abstract, plain
from extract.formats.paper_types import is_retracted, type_of
from extract.formats.printed_names import cut_mark
from extract.formats.reference_lists import reference_of
from extract.formats.tables.places import placed, with_id_cells
from extract.formats.tables.rows import header_of, rows
from extract.formats.venues import page_range, pages
from graph.errors import UsageError
from graph.identifiers import arxiv_of_doi, normal_openalex, normal_orcid
from graph.model import Authorship, Problem, Record
from graph.paper_ids import PAPER_IDS, normal_openalex_work

NAME = "csv"
COLUMNS = frozenset(FIELDS.values())

_INITIALS_LAST = re.compile(r"[^\W\d_][\w'’. -]*? [A-Z]{1,3}(?:-[A-Z])?(?: (?:Jr|Sr|II|III|IV|2nd|3rd|4th))?")
_INITIALS_FIRST = re.compile(r"[A-Z]{1,3}(?:-[A-Z])? [^\W\d_][\w'’. -]+")
_NONE = frozenset({"n/a", "na", "none", "null", "nan", "-", "--", "?", "unknown", "not available"})
_LONGEST_NONE = max(map(len, _NONE))
_NO_TYPE = frozenset({"pdf", "html", "citation", "doc", "j", "s", "c", "b"})  # how a hit is kept, not what it is
_LISTS = ("type", "keywords", "subjects")  # of these all columns count
_FIRST = frozenset({"item_type", "author_full_names", "authorships_raw_author_name", "authors_raw_affiliation"})
_LENS = re.compile(r"\d{3}-\d{3}-\d{3}-\d{3}-\d{2}[\dX]")

_GROUP = re.compile(
    r"\b(?:study|group|grp|investigators|network|team|committee|collaborators|consortium|initiative)\b", re.I
)

Row = Mapping[str, str]


def parse_columns(text: str) -> dict[str, str]:
    """Return the mapping that `title=Werk,authors=Leute` stands for: the column of each field.

    Raises UsageError for a field that there is none of, or a part without `=`.
    """
    columns = {}
    for part in (part for part in text.split(",") if part.strip()):
        name, sign, column = part.partition("=")
        name = name.strip()
        if not sign or name not in COLUMNS:
            known = ", ".join(sorted(COLUMNS))
            raise UsageError(f"--columns: “{part.strip()}” is not FIELD=COLUMN; the fields are {known}.")
        columns[name] = column.strip()
    return columns


def _mapping(document: Document) -> dict[str, list[str]]:
    """Return the columns of each field, of which the first filled one counts: the given one alone, else those known.

    Among known ones the fuller one (`Author Full Names`) comes first, then a field's own name, then others in order.
    """
    chosen = parse_columns(document.options.get("columns", ""))
    header = header_of(document, chosen.get("title"))
    if header is None:
        return {}
    guessed: dict[str, list[str]] = {}
    for name in sorted(header.names, key=_rank):
        field = field_of(name)
        if (
            field is not None
            and field not in chosen
            and name not in chosen.values()
            and name not in guessed.get(field, ())
        ):
            guessed.setdefault(field, []).append(name)
    return guessed | {field: [column] for field, column in chosen.items()}


def _rank(name: str) -> int:
    return 0 if plain_key(name) in _FIRST else 1 if field_of(name) == name.strip().lower() else 2


def _detect(document: Document) -> bool:
    given = parse_columns(document.options.get("columns", ""))
    return header_of(document, given.get("title")) is not None


def _facts(document: Document) -> tuple[tuple[str, str], ...]:
    mapping = _mapping(document)
    header = header_of(document, parse_columns(document.options.get("columns", "")).get("title"))
    used = {name for names in mapping.values() for name in names}
    unused = [name for name in (header.names if header else ()) if name and name not in used]
    facts = [("columns", "; ".join(f"{field} = {', '.join(names)}" for field, names in sorted(mapping.items())))]
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
    places = {field: [header.names.index(c) for c in names if c in header.names] for field, names in mapping.items()}
    for item in rows(document, header):
        if isinstance(item, Problem):
            yield item
            continue
        line, cells = item
        row = {field: value for field, at in places.items() if (value := _first(cells, at))}
        for field in _LISTS:
            if len(at := places.get(field, ())) > 1:
                row[field] = "; ".join(word for one in at for word in words(_first(cells, [one])))
        yield _draft({field: value for field, value in row.items() if value}, line)


def _first(cells: list[str], places: list[int]) -> str:
    """Return the first filled one of the cells at some places."""
    for at in places:
        if at < len(cells) and (value := _value(cells[at])):
            return value
    return ""


def _value(cell: str) -> str:
    cell = cell.strip()
    return "" if len(cell) <= _LONGEST_NONE and cell.lower() in _NONE else cell


def _draft(row: Row, line: int) -> Draft:
    draft = Draft(line, row.get("id"), plain(row.get("title", "")), abstract(row.get("abstract", "")))
    authors(draft, row.get("authors", ""))
    draft.authors = with_id_cells(placed(draft.authors, row.get("affiliation", "")), _author_ids(row))
    draft.n_authors = count_of(row.get("n_authors"))
    _date(draft, row)
    venue = plain(row.get("venue", ""))
    draft.venue = venue or None
    types = [part for part in row.get("type", "").split(";") if part.strip().lower() not in _NO_TYPE]
    draft.type = type_of("; ".join(types), unknown="other")
    draft.retracted = is_retracted(row.get("type", "")) or row.get("retracted", "").lower() in ("true", "yes", "1")
    draft.language = language_code(row.get("language"))
    draft.volume, draft.issue = row.get("volume"), row.get("issue")
    draft.pages = pages(row.get("pages")) or page_range(row.get("first_page"), row.get("last_page"))
    draft.pages = draft.pages or row.get("article_number")
    draft.category = row.get("category")
    draft.keywords, draft.subjects = words(row.get("keywords")), words(row.get("subjects"))
    cited = row.get("references", "")
    texts = [text for text in cited.split(_separator(cited)) if not _LENS.fullmatch(text.strip(" ;"))]
    draft.references = [reference for text in texts if (reference := reference_of(text)) is not None]
    draft.n_references, draft.n_citations = count_of(row.get("n_references")), count_of(row.get("n_citations"))
    draft.ids = _ids(draft, row)
    return draft


def _separator(cited: str) -> str:
    return "|" if "; " not in cited and "openalex.org/W" in cited else "; "


def _author_ids(row: Row) -> list[tuple[str, list[str | None]]]:
    """Return the ids of a row's authors that stand in cells of their own, by kind."""
    ids = (("openalex", "author_ids", normal_openalex), ("orcid", "author_orcids", normal_orcid))
    parts = ((kind, re.split(r"[|;]", row.get(name, "")), normal) for kind, name, normal in ids)
    return [(kind, [normal(part) for part in texts]) for kind, texts, normal in parts]


def words(text: str | None) -> list[str]:
    """Return the words of a cell: between `;`, else `|`, else commas; each once."""
    sign = next((sign for sign in ";|," if sign in (text or "")), ";")
    return list(dict.fromkeys(plain(part) for part in (text or "").split(sign) if part.strip()))


def authors(draft: Draft, text: str) -> None:
    """Put the authors that a cell names into a draft; initials without dots (`Ouden JP`) get theirs if all are so.

    PubMed puts study groups behind a semicolon: `Ouden JP, Roe A; NORTH Study Group.`
    """
    names = []
    for part in _names(plain(text)):
        name, cut = cut_mark(part.strip().rstrip(".") if _INITIALS_LAST.fullmatch(part.strip().rstrip(".")) else part)
        draft.complete = draft.complete and not cut
        if name.strip():
            names.append(name if cut else part.strip())
    bare = [name.rstrip(".") for name in names]
    reader: Callable[[str], Authorship | None] = one_field
    for pattern, other in ((_INITIALS_LAST, initials_last), (_INITIALS_FIRST, initials_first)):
        if bare and all(pattern.fullmatch(name) for name in bare if not _is_group(name)):
            reader, names = other, bare
            break
    authors = (group(name) if reader is not one_field and _is_group(name) else reader(name) for name in names)
    draft.authors = [author for author in authors if author is not None]


def _names(text: str) -> list[str]:
    """Return the names in a cell; where semicolons stand behind a list of names with initials, both separate."""
    head, _, tail = text.partition(";")
    listed = [part.strip().rstrip(".") for part in head.split(",")]
    if tail and len(listed) > 1 and all(map(_INITIALS_LAST.fullmatch, listed)):
        return [*listed, *(part.strip().rstrip(".") for part in tail.split(";"))]
    return split_names(text)


def _is_group(name: str) -> bool:
    return _GROUP.search(name) is not None and " " in name


def _date(draft: Draft, row: Row) -> None:
    year = count_of(row["year"]) if "year" in row else None
    if year is None and "year" in row:
        year = dated(row["year"]).year
        if year is None:
            draft.reasons.append(f"year is “{row['year'][:40]}”, not a year")
    day = row.get("day", "")
    said = dated_of(year, month_in(row.get("month")), int(day) if day.isdecimal() and len(day) < 3 else None)
    draft.dated = dated(row["date"], year) if "date" in row else said
    if draft.dated.year is None and "date" in row and any(map(str.isdigit, row["date"])):
        draft.reasons.append(f"date is “{row['date'][:40]}”, not a date")


def _ids(draft: Draft, row: Row) -> dict[str, str]:
    ids = ids_in_urls([row.get("url"), row.get("doi")]) | ids_in_lines(row.get("extra"))
    if "openalex.org/W" in row.get("id", "") and (work := normal_openalex_work(row["id"])):
        ids["openalex"] = work
    for kind in PAPER_IDS:
        if (text := row.get(kind.name)) is None:
            continue
        value = kind.normal(text.removesuffix(".0"))
        if value is not None:
            ids[kind.name] = value
        elif kind.name not in ids:
            draft.reasons.append(f"{kind.name} is “{text[:40]}”, not {kind.looks}")
    if (arxiv := arxiv_of_doi(ids.get("doi"))) is not None:
        ids.setdefault("arxiv", arxiv)
    return ids_of(**ids)


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
    version=3,
    get="save a spreadsheet as CSV; exports of Zotero, IEEE Xplore, Dimensions, Lens, PubMed, Rayyan, ASReview",
)
