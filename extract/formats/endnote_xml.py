"""EndNote's XML export, which Covidence and others write as well. Read with lxml."""

import re
from collections.abc import Iterator

from extract.formats.authorships import byline
from extract.formats.document import Document, Format
from extract.formats.draft import GIVES, Draft, distinct, records
from extract.formats.enw import dated_by, ids_of_accession
from extract.formats.languages import language_code
from extract.formats.markup import abstract, plain
from extract.formats.paper_types import type_of
from extract.formats.venues import ids_in_url, pages
from extract.formats.xml_stream import Element, below, child_text, children, elements, text_of
from graph.identifiers import normal_doi
from graph.model import Problem, Record
from graph.paper_ids import normal_pmcid

NAME = "endnote-xml"

_BREAK = re.compile(r"[\r\n;]+")
_KINDS = {
    "3": "Conference Paper", "5": "Book Section", "6": "Book", "9": "Computer Program", "10": "Conference Proceedings",
    "17": "Journal Article", "19": "Magazine Article", "23": "Newspaper Article", "25": "Patent", "27": "Report",
    "28": "Edited Book", "32": "Thesis", "34": "Unpublished Work", "43": "Electronic Article", "44": "Electronic Book",
    "47": "Conference Paper", "59": "Dataset", "60": "Electronic Book Section",
}  # fmt: skip
_NO_VENUE = frozenset({"book", "edited book", "electronic book", "thesis", "report"})


def read(document: Document) -> Iterator[Record | Problem]:
    """Yield the records of an export."""
    return records(_drafts(document), document.name, NAME)


def _drafts(document: Document) -> Iterator[Draft | Problem]:
    for element in elements(document, frozenset({"record"})):
        yield element if isinstance(element, Problem) else _draft(element)


def _draft(record: Element) -> Draft:
    draft = Draft(record.sourceline, child_text(record, "rec-number") or None)
    titles = below(record, "titles")
    kind = below(record, "ref-type")
    name = (kind.get("name") or _KINDS.get(text_of(kind), "") if kind is not None else "").strip()
    draft.title, draft.abstract = plain(child_text(titles, "title")), abstract(child_text(record, "abstract"))
    authors = children(below(record, "contributors", "authors"), "author")
    draft.authors, draft.complete = byline((plain(text_of(node)) for node in authors), comma_ends_group=True)
    dates = below(record, "dates")
    draft.dated = dated_by(child_text(dates, "year"), child_text(below(dates, "pub-dates"), "date"))
    if name.lower() not in _NO_VENUE:
        venue = child_text(titles, "secondary-title") or child_text(below(record, "periodical"), "full-title")
        draft.venue = plain(venue) or None
    draft.volume, draft.issue = child_text(record, "volume") or None, child_text(record, "number") or None
    draft.pages = pages(child_text(record, "pages"))
    draft.language = language_code(child_text(record, "language"))
    words = ("".join(node.itertext()) for node in children(below(record, "keywords"), "keyword"))
    draft.keywords = distinct(plain(word) for text in words for word in _BREAK.split(text))
    draft.type = type_of([name])
    _ids(draft, record)
    return draft


def _ids(draft: Draft, record: Element) -> None:
    if doi := normal_doi(child_text(record, "electronic-resource-num").partition(" ")[0]):
        draft.ids["doi"] = doi
    draft.ids |= ids_of_accession(child_text(record, "accession-num"))
    if (text := child_text(record, "custom2")).startswith("PMC") and (pmcid := normal_pmcid(text)):
        draft.ids["pmcid"] = pmcid
    urls = below(record, "urls")
    for node in urls.iter() if urls is not None else ():
        for kind, value in ids_in_url(node.text or "").items():
            draft.ids.setdefault(kind, value)


FORMAT = Format(
    NAME,
    "EndNote in XML",
    lambda document: document.root in ("xml", "records") and "<record" in document.head,
    read,
    suffixes=(".xml",),
    gives=(*GIVES, "pmid", "wos"),
    get="EndNote, “File → Export”, type XML",
)
