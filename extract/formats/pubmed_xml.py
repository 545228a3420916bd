"""PubMed's XML: answers of its interface, saved results, the yearly baseline.

Read with lxml: pubmed_parser 0.5 takes gzip alone, and makes empty authors of study groups.
"""

from collections.abc import Iterator

from extract.formats.authorships import group, two_fields, with_affiliations, with_ids
from extract.formats.dates import Dated, dated, dated_of, month_in, year_in
from extract.formats.document import Document, Format
from extract.formats.draft import GIVES, Draft, distinct, ids_of, records
from extract.formats.languages import language_code
from extract.formats.medline import bare_affiliation, bare_title
from extract.formats.paper_types import is_retracted, type_of
from extract.formats.venues import page_range, pages
from extract.formats.xml_stream import Element, below, child, child_text, children, elements, local, text_of
from graph.identifiers import normal_doi, normal_orcid
from graph.model import Authorship, Problem, Record, Reference
from graph.paper_ids import curie, normal_pmcid, normal_pmid

NAME = "pubmed-xml"

_ROOTS = frozenset({"PubmedArticleSet", "PubmedBookArticleSet", "PubmedArticle", "PubmedBookArticle"})


def read(document: Document) -> Iterator[Record | Problem]:
    """Yield the records of articles and of parts of books; citations to be deleted give nothing."""
    return records(_drafts(document), document.name, NAME)


def _drafts(document: Document) -> Iterator[Draft | Problem]:
    for element in elements(document, frozenset({"PubmedArticle", "PubmedBookArticle"})):
        if isinstance(element, Problem):
            yield element
        elif local(element.tag) == "PubmedArticle":
            yield _article(element)
        else:
            yield _book(element)


def _article(element: Element) -> Draft:
    citation, data = child(element, "MedlineCitation"), child(element, "PubmedData")
    article = below(citation, "Article")
    pmid = child_text(citation, "PMID")
    draft = Draft(element.sourceline, pmid or None)
    draft.title = bare_title(child_text(article, "ArticleTitle")) or bare_title(child_text(article, "VernacularTitle"))
    draft.abstract = _abstract(below(article, "Abstract"))
    _authors(draft, child(article, "AuthorList"))
    issue = below(article, "Journal", "JournalIssue")
    draft.dated = _dated(below(issue, "PubDate"))
    draft.venue = child_text(below(article, "Journal"), "Title", "ISOAbbreviation") or None
    draft.volume, draft.issue = child_text(issue, "Volume") or None, child_text(issue, "Issue") or None
    paging = below(article, "Pagination")
    draft.pages = pages(child_text(paging, "MedlinePgn")) or page_range(
        child_text(paging, "StartPage"), child_text(paging, "EndPage")
    )
    draft.language = language_code(child_text(article, "Language"))
    types = [text_of(node) for node in children(below(article, "PublicationTypeList"), "PublicationType")]
    notices = {
        node.get("RefType") for node in children(below(citation, "CommentsCorrectionsList"), "CommentsCorrections")
    }
    draft.type, draft.retracted = type_of(types, unknown="other"), is_retracted(types) or "RetractionIn" in notices
    _words(draft, citation)
    _ids(draft, article, data)
    draft.ids |= ids_of(pmid=normal_pmid(pmid))
    draft.references = [reference for node in children(data, "ReferenceList") for reference in _references(node)]
    return draft


def _book(element: Element) -> Draft:
    part = child(element, "BookDocument")
    book = below(part, "Book")
    pmid = child_text(part, "PMID")
    draft = Draft(element.sourceline, pmid or None, type="chapter")
    draft.title = bare_title(child_text(part, "ArticleTitle"))
    if draft.title:
        draft.venue = child_text(book, "BookTitle") or None
    else:
        draft.title = bare_title(child_text(book, "BookTitle"))
    draft.abstract = _abstract(below(part, "Abstract"))
    lists = [*children(part, "AuthorList"), *children(book, "AuthorList")]
    _authors(draft, next((node for node in lists if node.get("Type", "authors") == "authors"), None))
    draft.dated = _dated(below(book, "PubDate"))
    draft.language = language_code(child_text(part, "Language"))
    draft.ids |= ids_of(pmid=normal_pmid(pmid))
    _words(draft, part)
    _ids(draft, part, child(element, "PubmedBookData"))
    return draft


def _abstract(element: Element | None) -> str:
    """Return an abstract, its labelled parts as `LABEL: text`."""
    parts = []
    for node in children(element, "AbstractText"):
        text, label = text_of(node), (node.get("Label") or "").strip()
        if text:
            parts.append(f"{label.rstrip(':')}: {text}" if label and label.upper() != "UNLABELLED" else text)
    return " ".join(parts)


def _authors(draft: Draft, element: Element | None) -> None:
    if element is None:
        return
    draft.complete = element.get("CompleteYN") != "N"
    for node in children(element, "Author"):
        author = _author(node) if node.get("ValidYN") != "N" else None
        if author is not None:
            draft.authors.append(author)


def _author(element: Element) -> Authorship | None:
    parts: dict[str, str] = {}
    places, ids = list[str](), list[str]()
    for node in element:  # once, since most authors of a year's file are read here
        name = local(node.tag)
        if name == "AffiliationInfo":
            places.append(child_text(node, "Affiliation"))
        elif name == "Identifier":
            ids += [text_of(node)] if node.get("Source") == "ORCID" else []
        elif (text := text_of(node)) and name not in parts:
            parts[name] = text
    if "CollectiveName" in parts:
        author = group(parts["CollectiveName"].rstrip("."))
    else:
        given_name = parts.get("ForeName") or parts.get("FirstName")
        author = two_fields(parts.get("LastName"), given_name, parts.get("Suffix"), initials=parts.get("Initials"))
    if author is None:
        return None
    places += [text_of(node) for node in children(element, "Affiliation")] if "Affiliation" in parts else []
    author = with_affiliations(author, [bare_affiliation(place) for place in places])
    return with_ids(author, [("orcid", normal_orcid(value)) for value in ids]) if ids else author


def _dated(element: Element | None) -> Dated:
    if element is None:
        return Dated()
    year = year_in(child_text(element, "Year"))
    if year is None:
        return dated(child_text(element, "MedlineDate"))
    day = child_text(element, "Day")
    number = int(day) if day.isdecimal() and len(day) < 3 else None
    return dated_of(year, month_in(child_text(element, "Month")), number)


def _words(draft: Draft, element: Element | None) -> None:
    for heading in children(below(element, "MeshHeadingList"), "MeshHeading"):
        names = [text_of(node) for node in heading if local(node.tag) in ("DescriptorName", "QualifierName")]
        draft.subjects.append("/".join(name for name in names if name))
    words = (text_of(node) for part in children(element, "KeywordList") for node in children(part, "Keyword"))
    draft.keywords, draft.subjects = distinct(words), distinct(draft.subjects)


def _ids(draft: Draft, article: Element | None, data: Element | None) -> None:
    for node in children(article, "ELocationID"):
        if node.get("EIdType") == "doi" and node.get("ValidYN") != "N" and (doi := normal_doi(text_of(node))):
            draft.ids.setdefault("doi", doi)
    draft.ids |= {kind: value for kind, value in _listed(child(data, "ArticleIdList")).items() if kind not in draft.ids}


def _listed(element: Element | None) -> dict[str, str]:
    """Return the DOI, PubMed and PubMed Central ids of a list of ids."""
    normal = {"doi": ("doi", normal_doi), "pmc": ("pmcid", normal_pmcid), "pubmed": ("pmid", normal_pmid)}
    ids: dict[str, str] = {}
    for node in children(element, "ArticleId"):
        kind, form = normal.get(node.get("IdType") or "", ("", normal_doi))
        if kind and (value := form(text_of(node))):
            ids.setdefault(kind, value)
    return ids


def _references(element: Element) -> Iterator[Reference]:
    for node in element:
        if local(node.tag) == "ReferenceList":
            yield from _references(node)
        elif local(node.tag) == "Reference":
            ids = _listed(child(node, "ArticleIdList"))
            text, id_ = child_text(node, "Citation"), curie(doi=ids.get("doi"), pmid=ids.get("pmid"))
            if text or id_:
                yield Reference(id_, text or None)


FORMAT = Format(
    NAME,
    "PubMed in XML: efetch, saved results, baseline",
    lambda document: document.root in _ROOTS,
    read,
    suffixes=(".xml", ".gz"),
    gives=(*GIVES, "subjects", "references", "retracted", "pmid", "pmcid"),
    version=2,
    get="`efetch.fcgi?db=pubmed&retmode=xml`, or the files of the baseline",
)
