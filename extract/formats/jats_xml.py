"""JATS, in which publishers and PubMed Central give whole articles: front matter and the list of references."""

from collections.abc import Iterator

from extract.formats.authorships import group, two_fields, with_affiliations, with_ids
from extract.formats.dates import Dated, dated_of, month_in, year_in
from extract.formats.document import Document, Format
from extract.formats.draft import GIVES, Draft, distinct, ids_of, records
from extract.formats.languages import language_code
from extract.formats.markup import plain
from extract.formats.paper_types import is_retracted, type_of
from extract.formats.venues import page_range, pages
from extract.formats.xml_stream import Element, below, child, child_text, children, elements, local, text_of
from graph.identifiers import normal_doi, normal_orcid
from graph.model import Authorship, Problem, Record, Reference
from graph.paper_ids import curie, normal_pmcid, normal_pmid

NAME = "jats-xml"

_DATES = ("ppub", "pub", "collection", "epub", "epub-ppub", "electronic", "print")
_CITED = ("person-group", "article-title", "chapter-title", "source", "volume", "fpage", "year")


def read(document: Document) -> Iterator[Record | Problem]:
    """Yield the record of each article; answers and reviews inside one are no papers of their own."""
    return records(_drafts(document), document.name, NAME)


def _drafts(document: Document) -> Iterator[Draft | Problem]:
    for element in elements(document, frozenset({"article"})):
        yield element if isinstance(element, Problem) else _draft(element)


def _draft(article: Element) -> Draft:
    meta, journal = below(article, "front", "article-meta"), below(article, "front", "journal-meta")
    draft = Draft(article.sourceline)
    _ids(draft, meta)
    draft.key = draft.ids.get("pmcid") or draft.ids.get("doi")
    titles = below(meta, "title-group")
    title, more = child_text(titles, "article-title"), child_text(titles, "subtitle")
    draft.title = plain(f"{title}: {more}" if title and more else title)
    draft.abstract = _abstract(
        next((node for node in children(meta, "abstract") if not node.get("abstract-type")), None)
    )
    _authors(draft, meta)
    draft.dated = _dated(meta)
    draft.venue = child_text(child(journal, "journal-title-group"), "journal-title") or child_text(
        journal, "journal-title"
    )
    draft.volume, draft.issue = child_text(meta, "volume") or None, child_text(meta, "issue") or None
    draft.pages = page_range(child_text(meta, "fpage"), child_text(meta, "lpage")) or pages(
        child_text(meta, "elocation-id")
    )
    draft.language = language_code(article.get("{http://www.w3.org/XML/1998/namespace}lang"))
    kind = (article.get("article-type") or "").replace("-", " ")
    draft.type, draft.retracted = type_of([kind], unknown="other") or None, is_retracted(kind)
    words = [node for part in children(meta, "kwd-group") for node in children(part, "kwd")]
    draft.keywords = distinct(map(text_of, words))
    lists = article.iter("{*}ref-list")
    draft.references = [
        reference for part in lists for node in children(part, "ref") if (reference := _reference(node))
    ]
    return draft


def _abstract(element: Element | None) -> str:
    """Return an abstract, titles of its parts as labels."""
    parts = []
    for node in element if element is not None else ():
        name, text = local(node.tag), text_of(node)
        if name == "sec":
            label = child_text(node, "title")
            rest = " ".join(text_of(part) for part in node if local(part.tag) != "title")
            parts.append(f"{label.rstrip(':.')}: {rest}" if label else rest)
        elif name != "title" or text.lower() not in ("abstract", "summary", ""):
            parts.append(f"{text}:" if name == "title" else text)
    return " ".join(part for part in parts if part)


def _authors(draft: Draft, meta: Element | None) -> None:
    groups = children(meta, "contrib-group")
    places = {
        node.get("id"): _place(node) for part in [meta, *groups] for node in children(part, "aff") if node.get("id")
    }
    for contrib in (node for part in groups for node in children(part, "contrib")):
        if contrib.get("contrib-type", "author") != "author":
            continue
        author = _author(contrib)
        if author is not None:
            targets = [node.get("rid") for node in children(contrib, "xref") if node.get("ref-type") == "aff"]
            own = [_place(node) for node in children(contrib, "aff")]
            named = [places[part] for target in targets for part in (target or "").split() if part in places]
            draft.authors.append(with_affiliations(author, own + named))


def _author(contrib: Element) -> Authorship | None:
    name = child(contrib, "name") if child(contrib, "name") is not None else below(contrib, "name-alternatives", "name")
    author = (
        two_fields(child_text(name, "surname"), child_text(name, "given-names"), child_text(name, "suffix"))
        if name is not None
        else group(child_text(contrib, "collab", "string-name"))
    )
    ids = (text_of(node) for node in children(contrib, "contrib-id") if node.get("contrib-id-type") == "orcid")
    return with_ids(author, [("orcid", normal_orcid(value)) for value in ids]) if author is not None else None


def _place(element: Element) -> str:
    parts = [element.text or ""]
    for node in element:
        parts += ["" if local(node.tag) in ("label", "sup", "email") else text_of(node), node.tail or ""]
    return " ".join(" ".join(parts).replace(" ,", ",").split()).strip(" ,;.")


def _dated(meta: Element | None) -> Dated:
    dates: dict[str, Dated] = {}
    for node in children(meta, "pub-date"):
        day = child_text(node, "day")
        number = int(day) if day.isdecimal() and len(day) < 3 else None
        date = dated_of(year_in(child_text(node, "year")), month_in(child_text(node, "month")), number)
        dates.setdefault(node.get("pub-type") or node.get("date-type") or "pub", date)
    return next((dates[name] for name in (*_DATES, *dates) if name in dates), Dated())


def _ids(draft: Draft, meta: Element | None) -> None:
    for node in children(meta, "article-id"):
        kind, text = node.get("pub-id-type"), text_of(node)
        draft.ids |= ids_of(
            doi=normal_doi(text) if kind == "doi" else None,
            pmid=normal_pmid(text) if kind == "pmid" else None,
            pmcid=normal_pmcid(text) if kind in ("pmc", "pmcid", "pmcaid") else None,
        )


def _reference(ref: Element) -> Reference | None:
    cited = child(ref, "element-citation", "mixed-citation", "citation", "nlm-citation")
    if cited is None:
        return None
    ids = {node.get("pub-id-type"): text_of(node) for node in cited.iter("{*}pub-id")}
    id_ = curie(doi=normal_doi(ids.get("doi", "")), pmid=normal_pmid(ids.get("pmid", "")))
    mixed = local(cited.tag) == "mixed-citation"
    text = text_of(cited) if mixed else ", ".join(part for part in (child_text(cited, name) for name in _CITED) if part)
    title = child_text(cited, "article-title") or None
    return Reference(id_, text, title, year_in(child_text(cited, "year"))) if text or id_ else None


FORMAT = Format(
    NAME,
    "JATS: articles of publishers and of PubMed Central",
    lambda document: document.root in ("article", "pmc-articleset") and "article-meta" in document.head,
    read,
    suffixes=(".xml", ".nxml"),
    gives=(*GIVES, "references", "retracted", "pmid", "pmcid"),
    get="PubMed Central, `efetch.fcgi?db=pmc`; “XML” beside an article",
)
