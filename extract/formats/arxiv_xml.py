"""arXiv: Atom answers of its search interface, and OAI-PMH in the forms `arXiv`, `arXivRaw` and Dublin Core.

Read with lxml: feedparser 6 takes 870 µs an entry, and makes papers of errors. These take some 300 on busy cores.
"""

import re
from collections.abc import Iterator

from extract.formats.authorships import one_field, two_fields, whole_name, with_affiliations
from extract.formats.dates import Dated, dated
from extract.formats.document import Document, Format
from extract.formats.draft import GIVES, Draft, distinct, records
from extract.formats.languages import language_code
from extract.formats.paper_types import type_of
from extract.formats.printed_names import cut_mark, is_suffix
from extract.formats.venues import ids_in_url
from extract.formats.xml_stream import Element, child, child_text, children, elements, local, text_of
from graph.identifiers import normal_arxiv, normal_doi
from graph.latex import untex
from graph.model import Authorship, Problem, Record

ATOM = "arxiv-atom"
OAI = "arxiv-oai"

_COMMENT_WITHDRAWN = re.compile(r"\bwithdrawn\b", re.IGNORECASE)
_WITHDRAWN = re.compile(
    r"\b(?:this|the) (?:paper|article|submission|manuscript|work|preprint|version|note|draft|arxiv\w*)\b[^.]{0,60}"
    r"\b(?:has|have|is|was)(?: been| being)? withdrawn",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(r"^arXiv:\S+ Announce Type: \S+\s*Abstract:\s*")
_NUMBERED = re.compile(r"\s*\(\s*(\(\d+\).*)\)\s*$", re.DOTALL)
_NUMBER = re.compile(r"\((\d+)\)\s*")
_BRACKET = re.compile(r"[()]|,\s*(?:and\s+)?|\s+and\s+")


def tex_text(text: str) -> str:
    """Return a text of arXiv: accents, letters, `\\emph` resolved; mathematics, dashes, quotes and ties as they are."""
    return " ".join(untex(text, keep_math=True, keep_marks=True).split())


def is_withdrawn(comment: str, abstract: str) -> bool:
    """Tell whether the comment says so, or the abstract says it of the paper itself."""
    return _COMMENT_WITHDRAWN.search(comment) is not None or _WITHDRAWN.search(abstract) is not None


def read_atom(document: Document) -> Iterator[Record | Problem]:
    """Yield the records of a feed; an error that the interface answers with is a Problem."""
    return records(_entries(document), document.name, ATOM)


def _entries(document: Document) -> Iterator[Draft | Problem]:
    for entry in elements(document, frozenset({"entry"})):
        if isinstance(entry, Problem):
            yield entry
        elif "api/errors" in (id_ := child_text(entry, "id")):
            yield Problem(
                document.name, entry.sourceline, f"arXiv answered: {child_text(entry, 'summary', 'title')}"[:300]
            )
        else:
            yield _entry(entry, id_)


def _entry(entry: Element, id_: str) -> Draft:
    draft = Draft(entry.sourceline, type="preprint")
    announced = id_.startswith("oai:")
    arxiv = normal_arxiv(id_.rpartition(":")[2] if announced else id_)
    draft.key = arxiv or id_
    draft.title = tex_text(child_text(entry, "title"))
    draft.abstract = tex_text(_ANNOUNCED.sub("", child_text(entry, "summary")))
    for name in child_text(entry, "creator").split(",") if announced else ():
        _add(draft, name, [])
    for author in children(entry, "author"):
        _add(draft, child_text(author, "name"), [text_of(node) for node in children(author, "affiliation")])
    if not announced:
        draft.dated = dated(child_text(entry, "published")[:10])
    draft.subjects = distinct(node.get("term") or "" for node in children(entry, "category"))
    primary = child(entry, "primary_category")
    draft.category = (primary.get("term") if primary is not None else None) or next(iter(draft.subjects), None)
    draft.retracted = is_withdrawn(child_text(entry, "comment"), draft.abstract)
    _ids(draft, arxiv, child_text(entry, "doi"))
    return draft


def _add(draft: Draft, name: str, affiliations: list[str]) -> None:
    bare, cut = cut_mark(tex_text(name).replace("~", " "))
    draft.complete = draft.complete and not cut
    author = whole_name(bare) if bare else None
    if author is not None:
        draft.authors.append(with_affiliations(author, map_tex(affiliations)))


def map_tex(texts: list[str]) -> list[str]:
    """Return texts with their TeX resolved."""
    return [tex_text(text) for text in texts]


def _ids(draft: Draft, arxiv: str | None, dois: str) -> None:
    if arxiv:
        draft.ids["arxiv"] = arxiv
    for text in re.split(r"[\s,;]+", dois):
        if doi := normal_doi(text):
            draft.ids["doi"] = doi
            return


def read_oai(document: Document) -> Iterator[Record | Problem]:
    """Yield the records of an OAI-PMH answer; deleted ones give nothing."""
    return records(_records(document), document.name, OAI)


def _records(document: Document) -> Iterator[Draft | Problem]:
    for record in elements(document, frozenset({"record"})):
        if isinstance(record, Problem):
            yield record
            continue
        header, metadata = child(record, "header"), child(record, "metadata")
        if metadata is None or len(metadata) == 0 or (header is not None and header.get("status") == "deleted"):
            yield Draft(record.sourceline, paper=False)
            continue
        form = _FORMS.get(local(metadata[0].tag))
        if form is None:
            yield Problem(
                document.name, record.sourceline, f"records in the form {local(metadata[0].tag)} are not read"
            )
        else:
            draft = form(metadata[0], record.sourceline)
            draft.key = draft.key or child_text(header, "identifier") or None
            yield draft


def _arxiv(body: Element, line: int) -> Draft:
    draft = _common(body, line)
    for author in children(child(body, "authors"), "author"):
        name, cut = cut_mark(tex_text(child_text(author, "keyname")))
        draft.complete = draft.complete and not cut
        split = two_fields(name, tex_text(child_text(author, "forenames")), child_text(author, "suffix"))
        if split is not None:
            places = [text_of(node) for node in children(author, "affiliation")]
            draft.authors.append(with_affiliations(split, map_tex(places)))
    draft.dated = dated(child_text(body, "created"))
    return draft


def _raw(body: Element, line: int) -> Draft:
    draft = _common(body, line)
    draft.authors, draft.complete = read_author_line(child_text(body, "authors"))
    versions = children(body, "version")
    draft.dated = dated(child_text(versions[0], "date")) if versions else Dated()
    return draft


def _common(body: Element, line: int) -> Draft:
    draft = Draft(line, type="preprint")
    arxiv = normal_arxiv(child_text(body, "id"))
    draft.key = arxiv or child_text(body, "id")
    draft.title, draft.abstract = tex_text(child_text(body, "title")), tex_text(child_text(body, "abstract"))
    draft.subjects = distinct(child_text(body, "categories").split())
    draft.category = next(iter(draft.subjects), None)
    draft.retracted = is_withdrawn(child_text(body, "comments"), draft.abstract)
    _ids(draft, arxiv, child_text(body, "doi"))
    return draft


def _dublin_core(body: Element, line: int) -> Draft:
    draft = Draft(line)
    draft.title = tex_text(child_text(body, "title"))
    texts = [text for node in children(body, "description") if not (text := text_of(node)).startswith("Comment: ")]
    draft.abstract = tex_text(max(texts, key=len, default=""))
    for creator in children(body, "creator"):
        name, cut = cut_mark(tex_text(text_of(creator)))
        draft.complete = draft.complete and not cut
        if name and (author := one_field(name)) is not None:
            draft.authors.append(author)
    dates = [found for node in children(body, "date") if (found := dated(text_of(node))).year]
    draft.dated = min(dates, key=lambda found: found.date or f"{found.year}", default=Dated())
    draft.subjects = distinct(text_of(node) for node in children(body, "subject"))
    draft.language = language_code(child_text(body, "language"))
    draft.type = type_of(text_of(node).rpartition("/")[2] for node in children(body, "type") if text_of(node) != "text")
    for node in children(body, "identifier"):
        text = text_of(node)
        ids = ids_in_url(text) or ({"doi": doi} if (doi := normal_doi(text)) else {})
        for kind, value in ids.items():
            draft.ids.setdefault(kind, value)
    draft.key = draft.ids.get("arxiv")
    return draft


_FORMS = {"arXiv": _arxiv, "arXivRaw": _raw, "dc": _dublin_core}


def read_author_line(line: str) -> tuple[list[Authorship], bool]:
    """Return the authors of `A. One (Norday U.), B. Two and C. Three`, brackets as affiliations, and whether all.

    Numbers in brackets stand for places that the line's end lists: `A. One (1), B. Two (1 and 2) ((1) Nor, (2) Kuro)`.
    """
    line = tex_text(line).replace("~", " ")
    places: dict[str, str] = {}
    if match := _NUMBERED.search(line):
        line = line[: match.start()]
        parts = _NUMBER.split(match[1])
        places = {number: place.strip(" ,;") for number, place in zip(parts[1::2], parts[2::2], strict=False)}
    authors: list[Authorship] = []
    complete = True
    for name, brackets in _pieces(line):
        bare, cut = cut_mark(name)
        complete = complete and not cut
        if is_suffix(bare) and authors:
            authors[-1] = Authorship(f"{authors[-1].name} {bare}", authors[-1].affiliations)
        elif bare and (author := whole_name(bare)) is not None:
            texts = [places.get(n, "") for text in brackets for n in re.findall(r"\d+", text)] if places else brackets
            authors.append(with_affiliations(author, texts))
    return authors, complete


def _pieces(line: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each name with the texts in brackets behind it; commas and `and` within brackets separate nothing."""
    depth = start = 0
    name, brackets = "", list[str]()
    for match in _BRACKET.finditer(line):
        sign = match[0]
        if sign == "(":
            if not depth:
                name, start = f"{name} {line[start : match.start()]}", match.end()
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
            if not depth:
                brackets.append(line[start : match.start()])
                start = match.end()
        elif not depth:
            yield f"{name} {line[start : match.start()]}".strip(), brackets
            name, brackets, start = "", [], match.end()
    yield f"{name} {line[start:] if not depth else ''}".strip(), brackets


_GIVES = (*GIVES, "subjects", "category", "retracted")
ATOM_FORMAT = Format(
    ATOM,
    "arXiv, answers of its search interface (Atom)",
    lambda document: document.root == "feed" and "arxiv.org" in document.head,
    read_atom,
    suffixes=(".xml", ".atom"),
    gives=_GIVES,
    get="`export.arxiv.org/api/query?search_query=…`, saved",
)
OAI_FORMAT = Format(
    OAI,
    "arXiv by OAI-PMH (arXiv, arXivRaw), and Dublin Core of any OAI-PMH server",
    lambda document: document.root == "OAI-PMH",
    read_oai,
    suffixes=(".xml",),
    gives=_GIVES,
    version=2,
    get="`export.arxiv.org/oai2?verb=ListRecords&metadataPrefix=arXiv`, saved",
)
FORMATS = (ATOM_FORMAT, OAI_FORMAT)
