"""Crossref: work lists and single works of its REST API, `{"items": […]}`, bare works a line."""

import re
from collections.abc import Iterator
from typing import Any

from extract.formats.authorships import given_alone, group, two_fields, with_affiliations, with_ids
from extract.formats.dates import Dated, dated_of
from extract.formats.document import Format
from extract.formats.draft import Draft
from extract.formats.fields import Fields, count_of
from extract.formats.languages import language_code
from extract.formats.markup import abstract, plain
from extract.formats.printed_names import cut_mark
from extract.formats.venues import is_repository, pages
from extract.formats.works import begun, detect_by, fill, read_works, title_of
from graph.identifiers import arxiv_of_doi, normal_arxiv, normal_doi, normal_orcid
from graph.model import Authorship, Reference
from graph.paper_ids import curie

NAME = "crossref"

_NO_PAPERS = frozenset(
    [
        "component",
        "proceedings",
        "proceedings-series",
        "journal",
        "journal-issue",
        "journal-volume",
        "book-series",
        "book-set",
        "report-series",
        "standard-series",
        "grant",
        "peer-review",
    ]
)
_TYPES = {
    "journal-article": "article", "proceedings-article": "conference", "book-chapter": "chapter",
    "book-section": "chapter", "book-part": "chapter", "book-track": "chapter", "reference-entry": "chapter",
    "book": "book", "monograph": "book", "edited-book": "book", "reference-book": "book", "dissertation": "thesis",
    "report": "report", "report-component": "report", "posted-content": "preprint", "dataset": "dataset",
    "database": "dataset", "software": "software",
}  # fmt: skip
_DATES = ("issued", "published", "published-print", "published-online")
_REFERENCE_PARTS = (
    *("author", "article-title", "volume-title", "series-title", "journal-title", "volume", "first-page", "year"),
)
_DOI_IN_TEXT = re.compile(r"\b10\.\d{4,9}/[^\s\"<>]{1,300}")
_BEFORE_INDEX = re.compile(r"\s+(?=<su[bp]>)")
_RETRACTED = frozenset({"retraction", "withdrawal", "removal"})


def _is_work(fields: dict[str, Any]) -> bool:
    return "DOI" in fields and isinstance(fields.get("title"), list)


def _work(fields: Fields) -> Draft | None:
    kind = fields.text("type")
    if kind in _NO_PAPERS:
        return None
    doi = normal_doi(fields.text("DOI") or "")
    work = begun(doi, title_of(_glued(_one(fields, "title")), _one(fields, "subtitle")))
    work.authors, work.complete = _authors(fields)
    work.dated = _dated(fields)
    venue = plain(_one(fields, "container-title") or "") or None
    preprint = kind == "posted-content" or is_repository(venue or "")
    values = {
        "abstract": abstract(fields.text("abstract") or "") or None,
        "venue": None if is_repository(venue or "") or kind == "posted-content" else venue,
        "more_venues": () if preprint else tuple(plain(text) for text in fields.texts("container-title")[1:2]),
        "type": "preprint" if preprint else _TYPES.get(kind, "other") if kind else None,
        "language": language_code(fields.text("language")),
        "volume": fields.text("volume"),
        "issue": fields.text("issue"),
        "pages": pages(fields.text("page")) or fields.text("article-number"),
        "subjects": tuple(fields.texts("subject")),
        "references": tuple(_references(fields)),
        "n_references": _count(fields, "reference-count", "references-count"),
        "n_citations": fields.count("is-referenced-by-count"),
        "retracted": any(update.text("type") in _RETRACTED for update in fields.objects("updated-by")),
        "doi": doi,
        "arxiv": arxiv_of_doi(doi) or _arxiv(fields),
    }
    fill(work, values)
    return work


def _glued(title: str | None) -> str | None:
    """Return a title without the blanks (line breaks, once) that some publishers put before `<sub>`."""
    return _BEFORE_INDEX.sub("", title) if title and "<su" in title else title


def _one(fields: Fields, name: str) -> str | None:
    return next(iter(fields.texts(name)), None)


def _count(fields: Fields, *names: str) -> int | None:
    return next((number for name in names if (number := fields.count(name)) is not None), None)


def _arxiv(fields: Fields) -> str | None:
    """Return the arXiv id that a relation to a preprint names."""
    relations = fields.inner("relation")
    ids = (relation.text("id") or "" for relation in relations.objects("has-preprint"))
    return next((id_ for text in ids if (id_ := normal_arxiv(text))), None)


def _dated(fields: Fields) -> Dated:
    """Return the first of the dates that has a year."""
    for name in _DATES:
        parts = fields.inner(name).get("date-parts")
        if isinstance(parts, list) and parts and isinstance(parts[0], list):
            numbers = [count_of(part) for part in parts[0][:3]]
            found = dated_of(*numbers) if numbers else Dated()
            if found.year is not None:
                return found
    return Dated()


def _authors(fields: Fields) -> tuple[list[Authorship], bool]:
    authors, complete = [], True
    for entry in fields.objects("author"):
        family, given_name = plain(entry.text("family") or ""), plain(entry.text("given") or "")
        if cut_mark(family or given_name)[1]:
            complete = False
            continue
        author = group(plain(entry.text("name") or "")) if entry.text("name") else None
        if author is None:
            author = (
                given_alone(given_name)
                if given_name and not family
                else two_fields(family, given_name, entry.text("suffix"))
            )
        if author is None:
            complete = complete and not entry.values
            continue
        author = with_affiliations(author, [plain(text) for text in entry.texts("affiliation", "name")])
        authors.append(with_ids(author, [("orcid", normal_orcid(entry.text("ORCID") or ""))]))
    return authors, complete


def _references(fields: Fields) -> Iterator[Reference]:
    for entry in fields.objects("reference"):
        printed = plain(entry.text("unstructured") or "")
        parts = [plain(entry.text(name) or "") for name in _REFERENCE_PARTS]
        text = printed or ", ".join(part for part in parts if part) or None
        doi = normal_doi(entry.text("DOI") or "") or doi_in(printed)
        arxiv = arxiv_of_doi(doi)
        year = count_of((entry.text("year") or "")[:4])
        title = plain(entry.text("article-title") or entry.text("volume-title") or "") or None
        if doi or text:
            yield Reference(curie(doi=doi, arxiv=arxiv), text, title, year)


def doi_in(text: str | None) -> str | None:
    """Return the first DOI that stands in a text, None where none does."""
    match = _DOI_IN_TEXT.search(text) if text and "10." in text else None
    return normal_doi(match[0].rstrip(".,;")) if match else None


FORMAT = Format(
    NAME,
    "Crossref works: a work list, one work, a list of items, or one work per line",
    detect_by(_is_work),
    lambda document: read_works(document, NAME, _work),
    suffixes=(".json", ".jsonl"),
    gives=(
        *(
            "abstract",
            "authors",
            "date",
            "year",
            "venue",
            "more_venues",
            "type",
            "language",
            "volume",
            "issue",
            "pages",
        ),
        *("subjects", "references", "n_references", "n_citations", "retracted", "doi", "arxiv"),
    ),
    get="save the answer of https://api.crossref.org/works?query=… (rows=1000) or of /works/DOI",
)
