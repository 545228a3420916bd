"""CSV exports of Scopus, three generations of them: commas between names, semicolons, full names with ids."""

import re
from collections.abc import Iterator

from extract.formats.authorships import one_field, with_affiliations, with_ids
from extract.formats.dates import dated_of, year_in
from extract.formats.document import Document, Format
from extract.formats.draft import Draft, ids_of, records
from extract.formats.fields import count_of
from extract.formats.languages import language_code
from extract.formats.markup import plain
from extract.formats.paper_types import is_retracted, type_of
from extract.formats.reference_lists import reference_of
from extract.formats.tables.csv_table import words
from extract.formats.tables.rows import header_of, rows
from extract.formats.venues import page_range, pages
from graph.identifiers import arxiv_of_doi, normal_doi, normal_scopus_author
from graph.model import Authorship, Problem, Record
from graph.paper_ids import normal_pmid, normal_scopus

NAME = "scopus-csv"

_FULL = re.compile(r"(.+?)\s*\((\d{9,12})\)\s*")
_OLD = re.compile(r"(?<=\.),\s+")
_SEMICOLON = re.compile(r"\s*;\s*")
_NO_ABSTRACT = "[no abstract available]"
_RIGHTS = re.compile(
    r"\s*(?:©|\(c\)|copyright ©?)\s*(?:\d{4}|the author|copyright|elsevier|ieee|acm).{0,400}$", re.I | re.S
)
_RETRACTED_TITLE = re.compile(r"\s*retracted(?: article)?\s*:", re.IGNORECASE)


def _detect(document: Document) -> bool:
    header = header_of(document)
    return header is not None and {"Authors", "EID"} <= set(header.names)


def _read(document: Document) -> Iterator[Record | Problem]:
    """Yield a record for each row; the key is the EID."""
    return records(_drafts(document), document.name, NAME)


def _drafts(document: Document) -> Iterator[Draft | Problem]:
    header = header_of(document)
    if header is None:
        return
    for item in rows(document, header):
        if isinstance(item, Problem):
            yield item
        else:
            line, cells = item
            values = {name: cell.strip() for name, cell in zip(header.names, cells, strict=False) if cell.strip()}
            yield _draft(values, line)


def _draft(row: dict[str, str], line: int) -> Draft:
    eid = normal_scopus(row.get("EID", ""))
    draft = Draft(line, row.get("EID"), plain(row.get("Title", "")), _abstract(row))
    draft.authors = _authors(row)
    draft.dated = dated_of(year_in(row.get("Year")))
    draft.venue = plain(row.get("Source title", "")) or None
    kind = row.get("Document Type", "")
    draft.type = type_of(kind, unknown="other")
    draft.retracted = is_retracted(kind) or _RETRACTED_TITLE.match(draft.title) is not None
    draft.language = language_code(row.get("Language of Original Document"))
    draft.volume, draft.issue = row.get("Volume"), row.get("Issue")
    draft.pages = page_range(row.get("Page start"), row.get("Page end")) or pages(row.get("Art. No."))
    draft.keywords, draft.subjects = _list(row, "Author Keywords"), _list(row, "Index Keywords")
    texts = re.split(r";\s+", row.get("References", ""))
    draft.references = [reference for text in texts if (reference := reference_of(plain(text))) is not None]
    draft.n_citations = count_of(row.get("Cited by"))
    doi = normal_doi(row.get("DOI", ""))
    draft.ids = ids_of(scopus=eid, doi=doi, pmid=normal_pmid(row.get("PubMed ID", "")), arxiv=arxiv_of_doi(doi))
    return draft


def _list(row: dict[str, str], name: str) -> list[str]:
    return words(row[name].replace("|", "; ") if ";" not in row[name] else row[name]) if name in row else []


def _abstract(row: dict[str, str]) -> str:
    text = plain(row.get("Abstract", ""))
    return "" if text.lower() == _NO_ABSTRACT else _RIGHTS.sub("", text).rstrip()


def _authors(row: dict[str, str]) -> list[Authorship]:
    """Return the authors with their Scopus ids and those of all affiliations that stand behind their names."""
    printed = _parts(row.get("Authors", ""))
    ids = [id_ for id_ in _SEMICOLON.split(row.get("Author(s) ID", "")) if id_]
    names: list[tuple[str, str | None]] = []
    for part in _SEMICOLON.split(row.get("Author full names", "")):
        match = _FULL.fullmatch(part)
        if match is not None:
            names.append((match[1], match[2]))
    if not names:
        names = [
            (name, ids[n] if n < len(ids) and len(ids) == len(printed) else None) for n, name in enumerate(printed)
        ]
    places = _places(row, len(names), printed)
    authors = []
    for number, (name, id_) in enumerate(names):
        author = one_field(name)
        if author is not None:
            author = with_ids(author, [("scopus", normal_scopus_author(id_ or ""))])
            authors.append(with_affiliations(author, places[number]))
    return authors


def _parts(text: str) -> list[str]:
    """Return the names of the column `Authors`: between semicolons, or (before 2020) behind the dot of initials."""
    if ";" in text:
        return [part for part in _SEMICOLON.split(text) if part]
    return [part.strip() for part in _OLD.split(text) if part.strip()]


def _places(row: dict[str, str], n: int, printed: list[str]) -> list[list[str]]:
    """Return each author's affiliations: those of the column `Affiliations` that occur in the author's own part."""
    all_places = [affiliation for affiliation in _SEMICOLON.split(row.get("Affiliations", "")) if affiliation]
    parts = [part for part in _SEMICOLON.split(row.get("Authors with affiliations", "")) if part]
    if len(parts) != n:
        return [all_places if n == 1 and len(all_places) == 1 else [] for _ in range(n)]
    by_author = []
    for number, part in enumerate(parts):
        name = printed[number] if len(printed) == n else ""
        tail = part[len(name) :] if part.startswith(name) else part
        places = sorted((tail.find(affiliation), affiliation) for affiliation in all_places if affiliation in tail)
        if not places and all_places == []:
            places = [(0, tail.strip(" ,"))]
        by_author.append([affiliation for _, affiliation in _outermost(places)])
    return by_author


def _outermost(places: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return the places without those that are a part of another at the same spot."""
    kept: list[tuple[int, str]] = []
    for start, place in sorted(places, key=lambda found: (found[0], -len(found[1]))):
        if not kept or start >= kept[-1][0] + len(kept[-1][1]):
            kept.append((start, place))
    return kept


FORMAT = Format(
    NAME,
    "CSV export of Scopus",
    _detect,
    _read,
    suffixes=(".csv",),
    gives=(
        *(
            "abstract",
            "authors",
            "year",
            "venue",
            "type",
            "language",
            "volume",
            "issue",
            "pages",
            "keywords",
            "subjects",
        ),
        *("references", "n_citations", "retracted", "scopus", "doi", "pmid", "arxiv"),
    ),
    get="Scopus: select documents, Export, CSV, all information",
    version=2,
)
