"""MODS, which libraries, repositories and the ACL Anthology give."""

from collections.abc import Iterator

from extract.formats.authorships import group, one_field, two_fields, with_affiliations
from extract.formats.dates import Dated, dated
from extract.formats.document import Document, Format
from extract.formats.draft import GIVES, Draft, distinct, records
from extract.formats.languages import language_code
from extract.formats.markup import plain
from extract.formats.paper_types import type_of
from extract.formats.venues import ids_in_url, page_range, pages
from extract.formats.xml_stream import Element, below, child, child_text, children, elements, text_of
from graph.identifiers import normal_doi
from graph.model import Authorship, Problem, Record

NAME = "mods-xml"

_AUTHORS = frozenset({"", "aut", "author", "cre", "creator"})
_HOSTS = {"academic journal": "article", "periodical": "article", "journal": "article", "book": "chapter"}


def read(document: Document) -> Iterator[Record | Problem]:
    """Yield the records of a collection, or of one description."""
    return records(_drafts(document), document.name, NAME)


def _drafts(document: Document) -> Iterator[Draft | Problem]:
    for element in elements(document, frozenset({"mods"})):
        yield element if isinstance(element, Problem) else _draft(element)


def _draft(mods: Element) -> Draft:
    draft = Draft(mods.sourceline, mods.get("ID") or None)
    draft.title, draft.abstract = _title(child(mods, "titleInfo")), plain(child_text(mods, "abstract"))
    draft.authors = [author for node in children(mods, "name") if (author := _author(node)) is not None]
    host = next((node for node in children(mods, "relatedItem") if node.get("type") == "host"), None)
    draft.venue = _title(child(host, "titleInfo")) or None
    draft.dated = next((dated for node in (mods, host) if (dated := _dated(node)).year), Dated())
    for part in (node for parent in (mods, host) for node in children(parent, "part")):
        for detail in children(part, "detail"):
            if detail.get("type") in ("volume", "issue"):
                setattr(draft, detail.get("type"), child_text(detail, "number") or None)
        extent = child(part, "extent")
        draft.pages = page_range(child_text(extent, "start"), child_text(extent, "end")) or pages(
            child_text(extent, "list")
        )
    draft.language = language_code(child_text(below(mods, "language"), "languageTerm"))
    hosts = (text_of(node) for node in children(host, "genre"))
    genres = [*map(text_of, children(mods, "genre")), *(_HOSTS.get(genre.lower(), genre) for genre in hosts)]
    draft.type = type_of(genres)
    topics = (text_of(node) for part in children(mods, "subject") for node in children(part, "topic"))
    draft.keywords = distinct(topics)
    _ids(draft, mods)
    return draft


def _title(info: Element | None) -> str:
    start, title, more = (plain(child_text(info, name)) for name in ("nonSort", "title", "subTitle"))
    whole = f"{start} {title}".strip()
    return f"{whole}: {more}" if whole and more else whole


def _author(name: Element) -> Authorship | None:
    roles = {text_of(node).lower() for part in children(name, "role") for node in children(part, "roleTerm")} or {""}
    if not roles & _AUTHORS:
        return None
    parts: dict[str, list[str]] = {}
    for node in children(name, "namePart"):
        parts.setdefault(node.get("type") or "", []).append(text_of(node))
    whole = " ".join(parts.get("", ()))
    if name.get("type") in ("corporate", "conference"):
        author = group(whole)
    elif "family" in parts:
        author = two_fields(parts["family"][0], " ".join(parts.get("given", ())))
    else:
        author = one_field(whole)
    return with_affiliations(author, [text_of(node) for node in children(name, "affiliation")]) if author else None


def _dated(element: Element | None) -> Dated:
    origin = child(element, "originInfo")
    part = child(element, "part")
    return dated(child_text(origin, "dateIssued", "copyrightDate", "dateCreated") or child_text(part, "date"))


def _ids(draft: Draft, mods: Element) -> None:
    for node in children(mods, "identifier"):
        text, kind = text_of(node), (node.get("type") or "").lower()
        if kind == "citekey" and not draft.key:
            draft.key = text
        if kind == "doi" and (doi := normal_doi(text)):
            draft.ids.setdefault("doi", doi)
        for name, value in ids_in_url(text).items():
            draft.ids.setdefault(name, value)
    for url in (text_of(node) for part in children(mods, "location") for node in children(part, "url")):
        for name, value in ids_in_url(url).items():
            draft.ids.setdefault(name, value)


FORMAT = Format(
    NAME,
    "MODS of libraries and repositories",
    lambda document: document.root in ("mods", "modsCollection"),
    read,
    suffixes=(".xml", ".mods"),
    gives=GIVES,
    version=2,
    get="“Export → MODS” of a library, a repository, Zotero, the ACL Anthology",
)
