"""DBLP's XML: the dump, and the file of a person. Read with lxml; no DTD is needed for its named characters."""

from collections.abc import Iterator

from extract.formats.authorships import whole_name, with_ids
from extract.formats.dates import Dated, year_in
from extract.formats.document import Document, Format
from extract.formats.draft import GIVES, Draft, records
from extract.formats.markup import plain
from extract.formats.paper_types import type_of
from extract.formats.venues import ids_in_url, pages
from extract.formats.xml_stream import Element, child_text, elements, local, text_of
from graph.identifiers import normal_arxiv, normal_dblp, normal_orcid
from graph.model import Problem, Record
from graph.paper_ids import normal_dblp_key

NAME = "dblp-xml"

_PAPERS = frozenset({"article", "inproceedings", "incollection", "phdthesis", "mastersthesis", "book", "data"})
_OTHERS = frozenset({"proceedings", "www", "person"})
_TYPES = {"data": "dataset", "software": "software", "survey": "review"}


def read(document: Document) -> Iterator[Record | Problem]:
    """Yield the records of a dump or a person's file; volumes and home pages are no papers."""
    return records(_drafts(document), document.name, NAME)


def bare_title(text: str) -> str:
    """Return a title of DBLP without its last full stop; `...` and other marks stay."""
    text = plain(text)
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text


def corr_id(volume: str | None) -> str | None:
    """Return the arXiv id that CoRR has as its volume, `abs/2101.00001` or `cs.DS/0601001`."""
    return normal_arxiv((volume or "").removeprefix("abs/"))


def _drafts(document: Document) -> Iterator[Draft | Problem]:
    for entry in elements(document, _PAPERS | _OTHERS):
        if isinstance(entry, Problem):
            yield entry
        elif local(entry.tag) in _OTHERS:
            yield Draft(entry.sourceline, paper=False)
        elif entry.get("key"):
            yield _draft(entry, _owner(entry))


def _owner(entry: Element) -> str | None:
    """Return whose file it is, if it is a person's."""
    parent = entry.getparent()
    top = parent.getparent() if parent is not None and local(parent.tag) == "r" else None
    return top.get("name") if top is not None and local(top.tag) == "dblpperson" else None


def _draft(entry: Element, owner: str | None) -> Draft:
    kind = local(entry.tag)
    draft = Draft(entry.sourceline, entry.get("key"), listed_for=owner)
    draft.title = bare_title(child_text(entry, "title"))
    for node in entry:
        name = local(node.tag)
        if name == "author":
            author = whole_name(text_of(node))
            if author is not None:
                ids = (("orcid", normal_orcid(node.get("orcid") or "")), ("dblp", normal_dblp(node.get("pid") or "")))
                draft.authors.append(with_ids(author, ids))
        elif name == "ee":
            for id_kind, value in ids_in_url(text_of(node)).items():
                draft.ids.setdefault(id_kind, value)
    draft.dated = Dated(None, year_in(child_text(entry, "year")))
    draft.venue = plain(child_text(entry, "journal", "booktitle")) or None
    draft.volume, draft.issue = child_text(entry, "volume") or None, child_text(entry, "number") or None
    draft.pages = pages(child_text(entry, "pages"))
    said = (entry.get("publtype") or "").split()
    draft.type = next((_TYPES[word] for word in said if word in _TYPES), None) or type_of([kind])
    draft.retracted = "withdrawn" in said
    if draft.venue == "CoRR" and (arxiv := corr_id(draft.volume)):
        draft.ids.setdefault("arxiv", arxiv)
        draft.volume = None
    if key := normal_dblp_key(entry.get("key") or ""):
        draft.ids["dblp"] = key
    return draft


FORMAT = Format(
    NAME,
    "DBLP in XML: the dump, or a person's file",
    lambda document: document.root in ("dblp", "dblpperson"),
    read,
    suffixes=(".xml", ".gz"),
    gives=(*GIVES, "listed_for", "retracted", "dblp", "acl"),
    get="`dblp.org/xml/dblp.xml.gz`, or `.xml` behind a person's address",
)
