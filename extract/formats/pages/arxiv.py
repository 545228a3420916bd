"""Pages of arXiv: listings (new, recent, a month), and results of its search."""

import re
from collections.abc import Iterator

from extract.formats.arxiv_xml import is_withdrawn, tex_text
from extract.formats.authorships import whole_name
from extract.formats.dates import dated
from extract.formats.document import Format
from extract.formats.draft import Draft, distinct
from extract.formats.pages.html import Element, by_class, detect_by, first, reader_by, text_of
from extract.formats.venues import ids_in_url
from graph.identifiers import normal_arxiv

NAME = "arxiv-page"

_CATEGORY = re.compile(r"\(([a-z][a-z-]{1,15}(?:\.[A-Za-z-]{2,18})?)\)")
_CUT = re.compile(r"\bet al\b|additional authors? not shown", re.IGNORECASE)
_DAY = r"submitted\s+(\d{1,2} \w+,? \d{4})"
_FIRST, _LATEST = re.compile(rf"v1 {_DAY}", re.IGNORECASE), re.compile(rf"^{_DAY}", re.IGNORECASE)


def read(root: Element) -> Iterator[Draft]:
    """Yield the entries of a listing, or the results of a search; dates of a listing are no dates of papers."""
    for entry in root.xpath("//dl/dt[.//a[contains(@href, '/abs/') or @title='Abstract']]"):
        body = entry.getnext()
        if body is not None and body.tag == "dd":
            yield _listed(entry, body)
    for result in by_class(root, "li", "arxiv-result"):
        yield _result(result)


def _draft(line: int, link: Element | None) -> Draft:
    text = (link.get("href") or "") if link is not None else ""
    arxiv = normal_arxiv(text.rpartition("/abs/")[2]) or normal_arxiv(text_of(link))
    draft = Draft(line, arxiv, type="preprint")
    if arxiv:
        draft.ids["arxiv"] = arxiv
    return draft


def _listed(entry: Element, body: Element) -> Draft:
    link = first(entry.xpath(".//a[@title='Abstract']"), entry.xpath(".//a[contains(@href, '/abs/')]"))
    draft = _draft(entry.sourceline or 1, link)
    draft.title = tex_text(_field(body, "list-title"))
    _authors(draft, first(by_class(body, "*", "list-authors")))
    draft.subjects = distinct(_CATEGORY.findall(_field(body, "list-subjects")))
    primary = _CATEGORY.search(text_of(first(by_class(body, "*", "primary-subject"))))
    draft.category = primary[1] if primary else next(iter(draft.subjects), None)
    draft.abstract = tex_text(text_of(first(by_class(body, "p", "mathjax"))))
    draft.retracted = is_withdrawn(_field(body, "list-comments"), draft.abstract)
    return draft


def _field(body: Element, name: str) -> str:
    """Return the text of a field without its label."""
    element = first(by_class(body, "*", name))
    label = text_of(first(by_class(element, "*", "descriptor"))) if element is not None else ""
    return text_of(element).removeprefix(label).strip()


def _authors(draft: Draft, element: Element | None) -> None:
    if element is None:
        return
    draft.complete = _CUT.search(text_of(element)) is None
    full = first(element.xpath(".//*[contains(@id, '-full')]"))
    for link in (full if full is not None else element).xpath(".//a"):
        if (author := whole_name(tex_text(text_of(link)))) is not None and "show" not in (link.get("onclick") or ""):
            draft.authors.append(author)
    if full is not None and draft.authors:
        draft.complete = True


def _result(result: Element) -> Draft:
    draft = _draft(result.sourceline or 1, first(result.xpath(".//a[contains(@href, '/abs/')]")))
    draft.title = tex_text(text_of(first(by_class(result, "p", "title"))))
    _authors(draft, first(by_class(result, "p", "authors")))
    tags = [text_of(tag) for tag in by_class(result, "span", "tag") if tag.get("data-tooltip")]
    draft.subjects = distinct(tag for tag in tags if tag and " " not in tag)
    draft.category = next(iter(draft.subjects), None)
    summary = first(by_class(result, "span", "abstract-full"), by_class(result, "span", "abstract-short"))
    for link in summary.xpath(".//a") if summary is not None else ():
        if "Less" in text_of(link) or "More" in text_of(link):
            link.text = ""
    draft.abstract = tex_text(text_of(summary)).strip("△▽ ").strip()
    for line in by_class(result, "p", "is-size-7"):
        text = text_of(line)
        if match := _FIRST.search(text) or _LATEST.search(text):
            draft.dated = dated(match[1])
    for link in result.xpath(".//a[contains(@href, 'doi.org/')]"):
        for kind, value in ids_in_url(link.get("href")).items():
            draft.ids.setdefault(kind, value)
    draft.retracted = is_withdrawn(text_of(first(by_class(result, "p", "comments"))), draft.abstract)
    return draft


FORMAT = Format(
    NAME,
    "arXiv, saved listing or search page",
    detect_by(NAME, read),
    reader_by(NAME, read),
    suffixes=(".html", ".htm"),
    gives=("abstract", "authors", "date", "type", "category", "subjects", "retracted", "arxiv", "doi"),
    get="`arxiv.org/list/cs.LG/new` or a search, saved as “web page, HTML only”",
)
