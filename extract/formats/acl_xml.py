"""ACL Anthology: the XML files of its repository, one collection each. Read with lxml."""

from collections.abc import Iterator
from dataclasses import dataclass

from extract.formats.authorships import two_fields, with_affiliations, with_ids
from extract.formats.dates import Dated, dated, year_in
from extract.formats.document import Document, Format
from extract.formats.draft import GIVES, UNDATED, Draft, records
from extract.formats.languages import language_code
from extract.formats.venues import pages
from extract.formats.xml_stream import Element, child, child_text, children, elements, local, text_of
from graph.identifiers import acl_id, normal_doi, normal_orcid
from graph.model import Problem, Record

NAME = "acl-xml"


@dataclass(frozen=True, slots=True)
class _Volume:
    """What the papers of a volume share."""

    venue: str | None = None
    type: str = "conference"
    volume: str | None = None
    issue: str | None = None
    dated: Dated = UNDATED


def read(document: Document) -> Iterator[Record | Problem]:
    """Yield the records of a collection; front matter is no paper."""
    return records(_drafts(document), document.name, NAME)


def _drafts(document: Document) -> Iterator[Draft | Problem]:
    volume = _Volume()
    for element in elements(document, frozenset({"meta", "paper"})):
        if isinstance(element, Problem):
            yield element
        elif local(element.tag) == "meta":
            volume = _volume(element) if local(element.getparent().tag) == "volume" else volume
        else:
            yield _paper(element, volume)


def _volume(meta: Element) -> _Volume:
    journal = tex_text(child(meta, "journal-title"))
    year = year_in(child_text(meta, "year"))
    return _Volume(
        journal or tex_text(child(meta, "booktitle")) or None,
        "article" if journal or meta.getparent().get("type") == "journal" else "conference",
        child_text(meta, "journal-volume") or None,
        child_text(meta, "journal-issue") or None,
        dated(child_text(meta, "month"), year),
    )


def tex_text(element: Element | None) -> str:
    """Return the text inside an element, formulas of `<tex-math>` between dollars."""
    return " ".join(_with_dollars(element).split()) if element is not None else ""


def _with_dollars(element: Element) -> str:
    if len(element) == 0:
        return element.text or ""
    parts = [element.text or ""]
    for node in element:
        inner = _with_dollars(node)
        parts.append(f"${inner}$" if local(node.tag) == "tex-math" else inner)
        parts.append(node.tail or "")
    return "".join(parts)


def anthology_id(collection: str, volume: str, paper: str) -> str:
    """Return the id of a paper: `2020.acl-main.1`; before 2020 `P19-1001`, for workshops two digits and two."""
    if collection[:1].isdigit():
        return f"{collection}-{volume}.{paper}"
    if not volume.isdecimal() or not paper.isdecimal():
        return f"{collection}-{volume}{paper}"
    two = collection[:1] == "W" or collection == "C69" or (collection == "D19" and int(volume) >= 5)
    return f"{collection}-{int(volume):02}{int(paper):02}" if two else f"{collection}-{int(volume)}{int(paper):03}"


def _paper(paper: Element, volume: _Volume) -> Draft:
    parent = paper.getparent()
    collection = parent.getparent().get("id") if parent.getparent() is not None else None
    key = anthology_id(collection or "", parent.get("id") or "", paper.get("id") or "")
    draft = Draft(paper.sourceline, key, paper=paper.get("type") not in ("frontmatter", "backmatter"))
    draft.title, draft.abstract = tex_text(child(paper, "title")), tex_text(child(paper, "abstract"))
    for node in children(paper, "author"):
        author = two_fields(child_text(node, "last"), child_text(node, "first"))
        if author is not None:
            author = with_affiliations(author, [text_of(place) for place in children(node, "affiliation")])
            draft.authors.append(with_ids(author, [("orcid", normal_orcid(node.get("orcid") or ""))]))
    draft.dated, draft.venue, draft.type = volume.dated, volume.venue, volume.type
    draft.volume, draft.issue = volume.volume, volume.issue
    draft.pages = pages(child_text(paper, "pages"))
    draft.language = language_code(child_text(paper, "language"))
    draft.retracted = child(paper, "retracted", "removed") is not None
    if doi := normal_doi(child_text(paper, "doi")):
        draft.ids["doi"] = doi
    if acl := acl_id(key) or acl_id(child_text(paper, "url")):
        draft.ids["acl"] = acl
    return draft


FORMAT = Format(
    NAME,
    "ACL Anthology, XML of a collection",
    lambda document: document.root == "collection" and "<volume" in document.head,
    read,
    suffixes=(".xml",),
    gives=(*GIVES, "retracted", "acl"),
    get="`data/xml` of the Anthology's repository",
)
