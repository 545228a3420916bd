"""CSL-JSON: exports of Zotero, Mendeley and Pandoc; an array, an object with `items`, or an item a line."""

import re
from typing import Any

from extract.formats.authorships import given_alone, group, two_fields, with_ids
from extract.formats.dates import Dated, dated, dated_of, year_in
from extract.formats.document import Format
from extract.formats.draft import Draft
from extract.formats.extra_ids import ids_in_lines, ids_in_urls
from extract.formats.fields import Fields, count_of
from extract.formats.languages import language_code
from extract.formats.markup import abstract, plain
from extract.formats.printed_names import cut_mark
from extract.formats.venues import pages
from extract.formats.works import begun, detect_by, fill, read_works, title_of
from graph.identifiers import arxiv_of_doi, normal_arxiv, normal_doi, normal_orcid
from graph.model import Authorship
from graph.paper_ids import normal_pmcid, normal_pmid

NAME = "csl-json"

_TYPES = {
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article",
    "paper-conference": "conference", "speech": "conference", "chapter": "chapter", "entry": "chapter",
    "entry-dictionary": "chapter", "entry-encyclopedia": "chapter", "book": "book", "classic": "book",
    "thesis": "thesis", "report": "report", "article": "preprint", "manuscript": "preprint", "review": "review",
    "review-book": "review", "dataset": "dataset", "software": "software", "patent": "patent",
    "personal_communication": "letter",
}  # fmt: skip
_SPLIT = re.compile(r"\s*;\s*")


def _is_item(fields: dict[str, Any]) -> bool:
    kind = fields.get("type")
    named = isinstance(kind, str) and ("title" in fields or "author" in fields or "issued" in fields)
    return named and (kind in _TYPES or isinstance(fields.get("issued"), dict) or _has_csl_names(fields))


def _has_csl_names(fields: dict[str, Any]) -> bool:
    authors = fields.get("author")
    return isinstance(authors, list) and any(isinstance(a, dict) and a.keys() & {"family", "literal"} for a in authors)


def _work(fields: Fields) -> Draft:
    kind = fields.text("type")
    work = begun(fields.first("id", "citation-key"), title_of(fields.text("title")))
    work.authors, work.complete = csl_authors(fields)
    work.dated = csl_date(fields)
    venue = plain(fields.first("container-title") or "") or None
    ids = _ids(fields)
    preprint = venue is None and kind == "article"
    values = {
        "abstract": abstract(fields.text("abstract") or "") or None,
        "venue": venue,
        "type": "preprint" if preprint else _TYPES.get(kind, "other") if kind else None,
        "language": language_code(fields.text("language")),
        "volume": fields.text("volume"),
        "issue": fields.first("issue", "number") if kind == "report" else fields.text("issue"),
        "pages": pages(fields.first("page", "article-number")),
        "keywords": tuple(split_keywords(fields.get("keyword"), fields)),
        **ids,
    }
    fill(work, values)
    return work


def split_keywords(value: object, fields: Fields) -> list[str]:
    """Return keywords of one text, separated by `;` if there is one, else by commas; or those of a list."""
    if isinstance(value, list):
        return fields.texts("keyword")
    text = fields.text("keyword") or ""
    parts = _SPLIT.split(text) if ";" in text else text.split(",")
    return [plain(part) for part in parts if part.strip()]


def _ids(fields: Fields) -> dict[str, str | None]:
    doi = normal_doi(fields.text("DOI") or "")
    ids = ids_in_lines(fields.text("note")) | {
        kind: id_
        for kind, id_ in (
            ("doi", doi),
            ("pmid", normal_pmid(fields.text("PMID") or "")),
            ("pmcid", normal_pmcid(fields.text("PMCID") or "")),
            ("arxiv", arxiv_of_doi(doi) or normal_arxiv(fields.text("number") or "")),
        )
        if id_
    }
    return dict(ids_in_urls([fields.text("URL")]) | ids)


def csl_date(fields: Fields) -> Dated:
    """Return the date of `issued`: parts, the first of a range; a raw or literal text; of a season the year alone."""
    value = fields.get("issued")
    if not isinstance(value, dict):
        text = fields.text("issued")
        return dated(text) if text else dated_of(fields.year("year"))
    issued = fields.inner("issued")
    parts = issued.get("date-parts")
    vague = bool(issued.get("circa")) or issued.get("season") not in (None, "")
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0]:
        numbers = [count_of(part) for part in parts[0][:3]]
        if numbers[0] is None:
            return dated_of(year_in(str(parts[0][0])))
        return dated_of(numbers[0]) if vague else dated_of(*numbers)
    text = issued.first("raw", "literal")
    found = dated(text) if text else dated_of(count_of(issued.get("year")))
    return Dated(None, found.year) if vague else found


def csl_authors(fields: Fields) -> tuple[list[Authorship], bool]:
    """Return the people of `author`, and whether they are all; particles belong to the family name."""
    authors, complete = [], True
    for entry in fields.objects("author"):
        literal = plain(entry.first("literal", "name") or "")
        family = " ".join(
            part
            for name in ("dropping-particle", "non-dropping-particle", "family")
            if (part := plain(entry.text(name) or ""))
        )
        given_name = plain(entry.text("given") or "")
        if cut_mark(literal or family)[1] and not given_name:
            complete = False
            continue
        author = _author(literal, family, given_name, entry.text("suffix"))
        if author is not None:
            authors.append(with_ids(author, [("orcid", normal_orcid(entry.text("ORCID") or ""))]))
    return authors, complete


def _author(literal: str, family: str, given_name: str, suffix: str | None) -> Authorship | None:
    if literal:
        return group(literal) if " " in literal else Authorship(literal)
    return given_alone(given_name) if given_name and not family else two_fields(family, given_name, suffix)


FORMAT = Format(
    NAME,
    "CSL-JSON of Zotero, Mendeley, Pandoc",
    detect_by(_is_item),
    lambda document: read_works(document, NAME, _work),
    suffixes=(".json",),
    gives=(
        *("abstract", "authors", "date", "year", "venue", "type", "language", "volume", "issue", "pages", "keywords"),
        *("doi", "arxiv", "pmid", "pmcid"),
    ),
    get="Zotero: right click on a collection, Export Collection…, CSL JSON",
)
