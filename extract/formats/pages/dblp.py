"""Pages of DBLP: a person, a search, a volume."""

from collections.abc import Iterator

from extract.formats.authorships import whole_name, with_ids
from extract.formats.dates import Dated, year_in
from extract.formats.dblp_xml import bare_title, corr_id
from extract.formats.document import Format
from extract.formats.draft import Draft
from extract.formats.pages.html import Element, by_class, detect_by, first, reader_by, text_of
from extract.formats.paper_types import type_of
from extract.formats.venues import ids_in_url, pages
from graph.identifiers import normal_dblp, normal_orcid
from graph.model import Authorship
from graph.paper_ids import normal_dblp_key

NAME = "dblp-page"

_TYPES = {"informal": "preprint", "reference": "chapter", "data": "dataset", "software": "software"}


def read(root: Element) -> Iterator[Draft]:
    """Yield the entries of a page; editorships are no papers."""
    head = first(root.xpath("//header[@id='headline'][@data-pid]"))
    owner = text_of(first(by_class(head, "*", "name", "primary"))) if head is not None else ""
    for entry in by_class(root, "li", "entry"):
        cite = first(entry.xpath(".//cite"))
        if cite is not None:
            yield _draft(entry, cite, (owner or None, head.get("data-pid") if head is not None else ""))


def _draft(entry: Element, cite: Element, owner: tuple[str | None, str]) -> Draft:
    classes = (entry.get("class") or "").split()
    draft = Draft(entry.sourceline or 1, entry.get("id"), listed_for=owner[0], paper="editor" not in classes)
    draft.title = bare_title(text_of(first(by_class(cite, "span", "title"))))
    for one in cite.xpath(".//span[@itemprop='author']"):
        if (author := _author(one, owner[1])) is not None:
            draft.authors.append(author)
    draft.dated = Dated(None, year_in(_property(cite, "datePublished")))
    parts = cite.xpath(".//*[@itemprop='isPartOf']//*[@itemprop='name']")
    draft.venue = text_of(first(parts)) or None
    draft.volume, draft.issue = _property(cite, "volumeNumber") or None, _property(cite, "issueNumber") or None
    draft.pages = pages(_property(cite, "pagination"))
    draft.type = type_of(classes) or next((_TYPES[name] for name in classes if name in _TYPES), None)
    draft.retracted = "withdrawn" in classes
    for link in entry.xpath(".//nav//a[@href]"):
        for kind, value in ids_in_url(link.get("href")).items():
            if kind != "dblp":
                draft.ids.setdefault(kind, value)
    if draft.venue == "CoRR" and (arxiv := corr_id(draft.volume)):
        draft.ids.setdefault("arxiv", arxiv)
        draft.volume = None
    if key := normal_dblp_key(entry.get("id") or ""):
        draft.ids["dblp"] = key
    return draft


def _author(element: Element, owner_pid: str) -> Authorship | None:
    author = whole_name(_name(first(element.xpath(".//*[@itemprop='name']"))))
    if author is None:
        return None
    link = first(element.xpath(".//a[contains(@href, '/pid/')]"))
    person = first(by_class(element, "*", "this-person"))
    pid = link.get("href") if link is not None else owner_pid if person is not None else ""
    orcids = (normal_orcid(image.get("title") or "") for image in element.xpath(".//img[@title]"))
    return with_ids(author, [("dblp", normal_dblp(pid or "")), *(("orcid", orcid) for orcid in orcids)])


def _name(element: Element | None) -> str:
    return ((element.get("title") or "") if element is not None else "") or text_of(element)


def _property(cite: Element, name: str) -> str:
    element = first(cite.xpath(f".//*[@itemprop='{name}']"))
    return ((element.get("content") or "") if element is not None else "") or text_of(element)


FORMAT = Format(
    NAME,
    "DBLP, saved page of a person, a search or a volume",
    detect_by(NAME, read),
    reader_by(NAME, read),
    suffixes=(".html", ".htm"),
    gives=(
        "authors",
        "listed_for",
        "venue",
        "type",
        "volume",
        "issue",
        "pages",
        "retracted",
        "doi",
        "arxiv",
        "dblp",
        "acl",
    ),
    get="a page of `dblp.org`, saved as “web page, HTML only”",
)
