"""Lists of accepted papers: PMLR, the vision conferences' open access, NeurIPS, and lists that people write."""

import re
from collections.abc import Iterator

from extract.formats.authorships import whole_name
from extract.formats.bibtex import draft_of
from extract.formats.bibtex_syntax import entries_in
from extract.formats.document import Format
from extract.formats.draft import Draft
from extract.formats.markup import plain
from extract.formats.pages.html import Element, by_class, detect_by, first, reader_by, text_of
from extract.formats.printed_names import cut_mark, is_suffix, looks_like_byline
from extract.formats.venues import ids_in_url, pages

NAME = "accepted-page"

_PMLR = re.compile(r"PMLR\s+(\d{1,4})\s*:\s*([\d\s–-]+)")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_AND = re.compile(r"\s*(?:;|,?\s+(?:and|&)\s+)\s*|,\s*")
_LEAD = re.compile(r"^[\s:–—|.,-]*(?:(?:authors?|by)\b\s*:?\s*)?", re.IGNORECASE)
_FEWEST = 2  # entries that make a page of bold items a list of papers


def read(root: Element) -> Iterator[Draft]:
    """Yield the entries of the first kind of list that the page is."""
    for kind in (_pmlr, _vision, _neurips, _bold):
        drafts = list(kind(root))
        if drafts:
            yield from drafts
            return


def _authors(draft: Draft, text: str) -> None:
    """Take a line of names; commas, semicolons and `and` separate them, brackets hold places."""
    for name in _AND.split(_BRACKETS.sub(" ", text)):
        bare, cut = cut_mark(name.strip(" *†‡§.0123456789"))
        draft.complete = draft.complete and not cut
        if is_suffix(bare) and draft.authors:
            draft.authors[-1] = whole_name(f"{draft.authors[-1].name} {bare}") or draft.authors[-1]
        elif bare and (author := whole_name(bare)) is not None:
            draft.authors.append(author)


def _pmlr(root: Element) -> Iterator[Draft]:
    for paper in by_class(root, "div", "paper"):
        title = first(by_class(paper, "p", "title"))
        if title is None:
            continue
        draft = Draft(paper.sourceline or 1, title=text_of(title), type="conference")
        _authors(draft, text_of(first(by_class(paper, "span", "authors"))))
        info = first(by_class(paper, "span", "info"))
        draft.venue = text_of(first(info.xpath(".//i"))) or None if info is not None else None
        if match := _PMLR.search(text_of(info)):
            draft.volume, draft.pages = match[1], pages(match[2])
        yield draft


def _vision(root: Element) -> Iterator[Draft]:
    for title in by_class(root, "dt", "ptitle"):
        draft = Draft(title.sourceline or 1, title=text_of(title), type="conference")
        follow = title.xpath("following-sibling::*")
        stop = next((at for at, node in enumerate(follow) if node.tag == "dt"), len(follow))
        bodies = follow[:stop]
        names = [node.get("value") for body in bodies for node in body.xpath(".//input[@name='query_author']")]
        draft.authors = [author for name in names if (author := whole_name(plain(name or ""))) is not None]
        for link in (link for body in bodies for link in body.xpath(".//a[@href]")):
            for kind, value in ids_in_url(link.get("href")).items():
                draft.ids.setdefault(kind, value)
        for node in (node for body in bodies for node in by_class(body, "div", "bibref")):
            _bibtex(draft, "".join(node.itertext()))
        yield draft


def _bibtex(draft: Draft, text: str) -> None:
    """Take from BibTeX beside an entry what the page does not show."""
    entry = next(iter(entries_in(text, 1, {})), None)
    if entry is None or entry.fault:
        return
    stated = draft_of(entry)
    draft.venue, draft.dated, draft.pages = stated.venue, stated.dated, stated.pages
    draft.volume, draft.authors = stated.volume, draft.authors or stated.authors
    draft.ids = stated.ids | draft.ids


def _neurips(root: Element) -> Iterator[Draft]:
    venue = text_of(first(root.xpath("//h4"), root.xpath("//h1"))) or None
    for link in root.xpath("//li//a[@title='paper title']"):
        draft = Draft(link.sourceline or 1, title=text_of(link), type="conference", venue=venue)
        item = link.getparent()
        _authors(draft, text_of(first(by_class(item, "span", "paper-authors"), item.xpath("./i"))))
        yield draft


def _bold(root: Element) -> Iterator[Draft]:
    drafts = []
    for item in root.xpath("//li[*[1][self::b or self::strong]]"):
        bold = first(item.xpath("./*"))
        title = text_of(bold).strip(" .:")
        names = _LEAD.sub("", text_of(item)[len(text_of(bold)) :]).strip(" .")
        if (
            (item.text or "").strip()
            or len(title.split()) < 2
            or not names
            or not looks_like_byline(_BRACKETS.sub(" ", names))
        ):
            continue
        draft = Draft(item.sourceline or 1, title=title, type="conference")
        _authors(draft, names)
        drafts.append(draft)
    if len(drafts) >= _FEWEST:
        yield from drafts


FORMAT = Format(
    NAME,
    "saved list of accepted papers: PMLR, CVF, NeurIPS, lists with titles in bold",
    detect_by(NAME, read),
    reader_by(NAME, read),
    suffixes=(".html", ".htm"),
    gives=("authors", "date", "venue", "type", "volume", "pages", "arxiv", "doi"),
    get="the page of a volume or of accepted papers, saved as “web page, HTML only”",
)
