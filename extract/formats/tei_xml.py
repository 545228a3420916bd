"""TEI as GROBID makes it of a PDF: the paper of the header, and its references."""

from collections.abc import Iterator

from extract.formats.authorships import group, two_fields, with_affiliations, with_ids
from extract.formats.dates import Dated, dated, year_in
from extract.formats.document import Document, Format
from extract.formats.draft import GIVES, Draft, distinct, ids_of, records
from extract.formats.languages import language_code
from extract.formats.venues import page_range
from extract.formats.xml_stream import Element, below, child, child_text, children, elements, text_of
from graph.identifiers import normal_arxiv, normal_doi, normal_orcid
from graph.model import Authorship, Problem, Record, Reference
from graph.paper_ids import curie, normal_pmid

NAME = "tei-xml"

_XML = "{http://www.w3.org/XML/1998/namespace}"


def read(document: Document) -> Iterator[Record | Problem]:
    """Yield the record of each text; what it cites becomes references."""
    return records(_drafts(document), document.name, NAME)


def _drafts(document: Document) -> Iterator[Draft | Problem]:
    for element in elements(document, frozenset({"TEI"})):
        yield element if isinstance(element, Problem) else _draft(element)


def _draft(tei: Element) -> Draft:
    header = child(tei, "teiHeader")
    source = below(header, "fileDesc", "sourceDesc", "biblStruct")
    analytic, monograph = child(source, "analytic"), child(source, "monogr")
    draft = Draft(tei.sourceline)
    draft.title = child_text(analytic, "title") or child_text(below(header, "fileDesc", "titleStmt"), "title")
    draft.authors = [author for node in children(analytic, "author") if (author := _author(node)) is not None]
    draft.abstract = text_of(below(header, "profileDesc", "abstract"))
    terms = below(header, "profileDesc", "textClass", "keywords")
    draft.keywords = distinct(text_of(node) for node in terms.iter("{*}term")) if terms is not None else []
    draft.venue = child_text(monograph, "title") or None
    published = below(header, "fileDesc", "publicationStmt", "date")
    draft.dated = next((dated for node in (_date(monograph), published) if (dated := _dated(node)).year), Dated())
    draft.volume, draft.issue, draft.pages = _scope(monograph)
    draft.language = language_code(header.get(f"{_XML}lang") if header is not None else None)
    draft.ids = _ids(source)
    structs = tei.iter("{*}biblStruct")
    references = (_reference(node) for node in structs if node is not source)
    draft.references = [reference for reference in references if reference is not None]
    return draft


def _author(element: Element) -> Authorship | None:
    name = child(element, "persName")
    if name is None:
        return group(child_text(element, "orgName"))
    given_name = " ".join(text_of(node) for node in children(name, "forename"))
    author = two_fields(child_text(name, "surname"), given_name)
    if author is None:
        return None
    places = [", ".join(map(text_of, children(node, "orgName"))) for node in children(element, "affiliation")]
    author = with_affiliations(author, places)
    return with_ids(author, [("orcid", normal_orcid(text_of(node))) for node in children(element, "idno")])


def _date(monograph: Element | None) -> Element | None:
    return below(monograph, "imprint", "date")


def _dated(element: Element | None) -> Dated:
    return dated(element.get("when") or text_of(element)) if element is not None else Dated()


def _scope(monograph: Element | None) -> tuple[str | None, str | None, str | None]:
    """Return volume, issue and pages."""
    scopes = {node.get("unit"): node for node in children(below(monograph, "imprint"), "biblScope")}
    page = scopes.get("page")
    pages = page_range(page.get("from") or text_of(page), page.get("to")) if page is not None else None
    return text_of(scopes.get("volume")) or None, text_of(scopes.get("issue")) or None, pages


def _ids(struct: Element | None) -> dict[str, str]:
    ids: dict[str, str] = {}
    for node in struct.iter("{*}idno") if struct is not None else ():
        kind, text = (node.get("type") or "").lower(), text_of(node)
        arxiv = normal_arxiv(text) if kind == "arxiv" else None
        doi = normal_doi(text) if kind == "doi" else None
        ids |= ids_of(doi=doi, arxiv=arxiv, pmid=normal_pmid(text) if kind == "pmid" else None)
    return ids


def _reference(struct: Element) -> Reference | None:
    analytic, monograph = child(struct, "analytic"), child(struct, "monogr")
    raw = next((text_of(node) for node in children(struct, "note") if node.get("type") == "raw_reference"), "")
    title = child_text(analytic, "title") or child_text(monograph, "title")
    dated = _dated(_date(monograph))
    people = [*children(analytic, "author"), *children(monograph, "author")]
    names = ", ".join(author.name for node in people if (author := _author(node)) is not None)
    venue = child_text(monograph, "title") if child_text(analytic, "title") else ""
    text = raw or ", ".join(part for part in (names, title, venue, str(dated.year or "")) if part)
    ids = _ids(struct)
    id_ = curie(doi=ids.get("doi"), arxiv=ids.get("arxiv"), pmid=ids.get("pmid"))
    return Reference(id_, text or None, title or None, dated.year or year_in(raw)) if text or id_ else None


FORMAT = Format(
    NAME,
    "TEI of GROBID, made of a PDF",
    lambda document: document.root in ("TEI", "teiCorpus"),
    read,
    suffixes=(".xml",),
    gives=(*GIVES, "references"),
    get="GROBID, `processFulltextDocument`",
)
