"""Crossref's XML: answers in the forms `unixref` and `unixsd`, and deposits."""

from collections.abc import Iterator

from extract.formats.authorships import group, two_fields, with_affiliations, with_ids
from extract.formats.dates import Dated, dated_of, month_in, year_in
from extract.formats.document import Document, Format
from extract.formats.draft import GIVES, Draft, records
from extract.formats.languages import language_code
from extract.formats.markup import plain
from extract.formats.references import reference_of
from extract.formats.venues import page_range, pages
from extract.formats.xml_stream import Element, below, child, child_text, children, elements, local, text_of
from graph.identifiers import normal_doi, normal_orcid
from graph.model import Authorship, Problem, Record, Reference
from graph.paper_ids import curie

NAME = "crossref-xml"

_TYPES = {
    "journal_article": "article", "conference_paper": "conference", "content_item": "chapter", "dissertation": "thesis",
    "posted_content": "preprint", "report-paper": "report", "dataset": "dataset",
}  # fmt: skip
_HOSTS = {"journal": ("journal_metadata", "full_title"), "conference": ("proceedings_metadata", "proceedings_title")}
_CITED = ("author", "article_title", "volume_title", "journal_title", "volume", "first_page", "cYear")


def read(document: Document) -> Iterator[Record | Problem]:
    """Yield the records of an answer; journals, issues and volumes are no papers."""
    return records(_drafts(document), document.name, NAME)


def _drafts(document: Document) -> Iterator[Draft | Problem]:
    for element in elements(document, frozenset(_TYPES)):
        yield element if isinstance(element, Problem) else _draft(element)


def _draft(item: Element) -> Draft:
    draft = Draft(item.sourceline, type=_TYPES[local(item.tag)])
    titles, host = child(item, "titles"), item.getparent()
    title, more = plain(child_text(titles, "title")), plain(child_text(titles, "subtitle"))
    draft.title = f"{title}: {more}" if title and more else title
    abstract = next((node for node in children(item, "abstract")), None)
    draft.abstract = (
        " ".join(text_of(node) for node in abstract if local(node.tag) != "title") if abstract is not None else ""
    )
    contributors = child(item, "contributors")
    people = list(contributors) if contributors is not None else []
    draft.authors = [author for node in people if (author := _author(node)) is not None]
    _place(draft, item, host)
    draft.pages = page_range(
        child_text(child(item, "pages"), "first_page"), child_text(child(item, "pages"), "last_page")
    )
    draft.pages = draft.pages or pages(child_text(below(item, "publisher_item"), "item_number"))
    draft.language = language_code(item.get("language"))
    if doi := normal_doi(child_text(below(item, "doi_data"), "doi")):
        draft.ids["doi"] = draft.key = doi
    citations = children(below(item, "citation_list"), "citation")
    draft.references = [reference for node in citations if (reference := _reference(node)) is not None]
    return draft


def _author(person: Element) -> Authorship | None:
    if person.get("contributor_role", "author") != "author":
        return None
    if local(person.tag) == "organization":
        return group(text_of(person))
    name = (child_text(person, field) for field in ("surname", "given_name", "suffix"))
    author = two_fields(*name)
    if author is None:
        return None
    places = [text_of(node) for node in children(person, "affiliation")]
    places += [child_text(node, "institution_name") for node in person.iter("{*}institution")]
    return with_ids(with_affiliations(author, places), [("orcid", normal_orcid(child_text(person, "ORCID")))])


def _place(draft: Draft, item: Element, host: Element | None) -> None:
    """Take venue, volume, issue and date from the paper, else from what it is part of."""
    dates = [*children(item, "publication_date"), *children(item, "posted_date"), *children(item, "approval_date")]
    if host is not None and local(host.tag) in ("journal", "conference", "book"):
        issue = child(host, "journal_issue")
        draft.volume = child_text(child(issue, "journal_volume"), "volume") or None
        draft.issue = child_text(issue, "issue") or None
        dates += children(issue, "publication_date")
        part, name = _HOSTS.get(local(host.tag), ("", ""))
        meta = child(host, part) if part else next((node for node in host if local(node.tag).startswith("book_")), None)
        draft.venue = plain(child_text(meta, name) if name else child_text(child(meta, "titles"), "title")) or None
        dates += children(meta, "publication_date")
    dated = [_dated(node) for node in sorted(dates, key=lambda node: node.get("media_type") != "print")]
    draft.dated = next((node for node in dated if node.year), Dated())


def _dated(element: Element) -> Dated:
    day = child_text(element, "day")
    number = int(day) if day.isdecimal() and len(day) < 3 else None
    return dated_of(year_in(child_text(element, "year")), month_in(child_text(element, "month")), number)


def _reference(element: Element) -> Reference | None:
    text = child_text(element, "unstructured_citation")
    text = text or ", ".join(part for part in (child_text(element, name) for name in _CITED) if part)
    id_ = curie(doi=normal_doi(child_text(element, "doi")))
    if not text and not id_:
        return None
    title = child_text(element, "article_title") or None
    return Reference(id_ or reference_of(text).id, text or None, title, year_in(child_text(element, "cYear")))


FORMAT = Format(
    NAME,
    "Crossref in XML (unixref, unixsd)",
    lambda document: document.root in ("doi_records", "crossref_result", "doi_batch"),
    read,
    suffixes=(".xml",),
    gives=(*GIVES, "references"),
    get="`api.crossref.org/works/DOI/transform/application/vnd.crossref.unixsd+xml`",
)
