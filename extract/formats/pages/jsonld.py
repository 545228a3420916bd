"""Papers that a page describes as `ScholarlyArticle` in JSON-LD."""

from collections.abc import Iterator
from typing import Any

from extract.formats.authorships import group, one_field, two_fields, with_affiliations, with_ids
from extract.formats.dates import dated
from extract.formats.document import Format
from extract.formats.draft import GIVES, Draft, distinct
from extract.formats.languages import language_code
from extract.formats.markup import abstract, plain
from extract.formats.pages.html import Element, detect_by, json_of, reader_by
from extract.formats.references import reference_of
from extract.formats.venues import ids_in_url, page_range, pages
from graph.identifiers import normal_doi, normal_orcid
from graph.model import Authorship, Problem, Reference
from graph.paper_ids import curie

NAME = "jsonld-page"

_PAPERS = {
    "ScholarlyArticle": "article",
    "MedicalScholarlyArticle": "article",
    "Chapter": "chapter",
    "Thesis": "thesis",
}
_DEEPEST = 8


def read(root: Element) -> Iterator[Draft | Problem]:
    """Yield the papers of all blocks of a page; a broken block costs the block."""
    for script in root.xpath("//script[@type='application/ld+json']"):
        value, whole = json_of(script.text)
        if not whole:
            yield Problem("", script.sourceline, "a block of JSON-LD on the page is broken; it has been left out")
        for fields in _papers(value):
            yield draft_of(fields, script.sourceline or 1)


def _papers(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Yield the papers that a value is, lists or wraps; not those that another paper cites or stands in."""
    if isinstance(value, list):
        for item in value:
            yield from _papers(item, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        if _PAPERS.keys() & set(_types(value)) and (value.get("headline") or value.get("name")):
            yield value
            return
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart", "about"):
            yield from _papers(value.get(name), depth + 1)


def _types(fields: dict[str, Any]) -> list[str]:
    return [item.rpartition("/")[2] for item in _all(fields.get("@type")) if isinstance(item, str)]


def _all(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any) -> str:
    """Return a value as text: the first of a list, the name of an object."""
    for item in _all(value):
        if isinstance(item, dict):
            item = next((item[name] for name in ("@value", "name", "value", "alternateName") if item.get(name)), "")
        if isinstance(item, list):
            return _text(item)
        if isinstance(item, str | int) and (text := plain(str(item))):
            return text
    return ""


def draft_of(fields: dict[str, Any], line: int) -> Draft:
    """Return what an object says of its paper."""
    draft = Draft(line, type=next(_PAPERS[name] for name in _types(fields) if name in _PAPERS))
    draft.title = _text(fields.get("headline")) or _text(fields.get("name"))
    draft.abstract = abstract(_text(fields.get("abstract")) or _text(fields.get("description")))
    people = fields.get("author") or fields.get("creator")
    draft.authors = [author for author in map(_author, _all(people)) if author]
    draft.dated = dated(_text(fields.get("datePublished")) or _text(fields.get("dateCreated")))
    _place(draft, fields)
    first, last = _text(fields.get("pageStart")), _text(fields.get("pageEnd"))
    draft.pages = page_range(first, last) or pages(_text(fields.get("pagination")))
    words = fields.get("keywords")
    texts = [_text(item) for item in words] if isinstance(words, list) else [_text(words)]
    draft.keywords = distinct(part for text in texts for part in (_parts(text) if len(texts) == 1 else [text]))
    draft.language = language_code(_text(fields.get("inLanguage")))
    draft.ids = _ids(fields)
    draft.references = [found for item in _all(fields.get("citation")) if (found := _reference(item)) is not None]
    return draft


def _parts(text: str) -> list[str]:
    return text.split(";" if ";" in text else ",")


def _author(value: Any) -> Authorship | None:
    if not isinstance(value, dict):
        return one_field(_text(value))
    if {"Organization", "CollegeOrUniversity", "Consortium"} & set(_types(value)):
        return group(_text(value))
    family, given_name = _text(value.get("familyName")), _text(value.get("givenName"))
    author = two_fields(family, given_name) if family else one_field(_text(value.get("name")) or given_name)
    if author is None:
        return None
    author = with_affiliations(author, [_text(item) for item in _all(value.get("affiliation"))])
    addresses = (item for name in ("@id", "identifier", "sameAs", "url") for item in _all(value.get(name)))
    return with_ids(author, [("orcid", normal_orcid(_text(item))) for item in addresses])


def _place(draft: Draft, fields: dict[str, Any]) -> None:
    """Take venue, volume and issue from what a paper is part of, and from what that is part of."""
    part = fields
    for _ in range(_DEEPEST):
        draft.volume = draft.volume or _text(part.get("volumeNumber")) or None
        draft.issue = draft.issue or _text(part.get("issueNumber")) or None
        part = next((item for item in _all(part.get("isPartOf")) if isinstance(item, dict)), {})
        if part.get("name") and not {"WebSite", "WebPage", "PublicationIssue"} & set(_types(part)):
            draft.venue = draft.venue or _text(part.get("name")) or None


def _ids(fields: dict[str, Any]) -> dict[str, str]:
    ids: dict[str, str] = {}
    for name in ("doi", "identifier", "sameAs", "@id", "url"):
        for item in _all(fields.get(name)):
            text = (
                _text(item.get("value") or item.get("@id") or item.get("url"))
                if isinstance(item, dict)
                else _text(item)
            )
            found = ids_in_url(text) or ({"doi": doi} if (doi := normal_doi(text)) else {})
            for kind, value in found.items():
                ids.setdefault(kind, value)
    return ids


def _reference(value: Any) -> Reference | None:
    if not isinstance(value, dict):
        text = _text(value)
        return reference_of(text) if text else None
    text, ids = _text(value.get("name")) or _text(value.get("headline")), _ids(value)
    id_ = curie(doi=ids.get("doi"), arxiv=ids.get("arxiv"), pmid=ids.get("pmid"))
    return Reference(id_, text or None, text or None) if text or id_ else None


FORMAT = Format(
    NAME,
    "any page that describes papers in JSON-LD",
    detect_by(NAME, read),
    reader_by(NAME, read),
    suffixes=(".html", ".htm"),
    gives=(*GIVES, "references"),
    get="the page of a paper at its publisher, saved as “web page, HTML only”",
)
