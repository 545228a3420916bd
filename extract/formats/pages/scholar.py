"""A profile of Google Scholar: whose it is, and its rows."""

import re
from collections.abc import Iterator

from extract.formats.authorships import initials_first
from extract.formats.dates import Dated, year_in
from extract.formats.document import Format
from extract.formats.draft import Draft
from extract.formats.pages.html import Element, by_class, detect_by, first, reader_by, text_of
from extract.formats.printed_names import cut_mark
from extract.formats.venues import arxiv_in, pages

NAME = "scholar-page"

_PAGES = r"(?:,\s*(?P<pages>[A-Za-z]?\d[\w:.]*(?:\s*[-–]\s*[A-Za-z]?\d[\w:.]*)?(?:, [\d\-–]+)*))?"
_PRINT = re.compile(
    rf"(?P<venue>.*?\S)\s+(?P<volume>[A-Z]?\d{{1,4}}[a-z]?)(?:\s*\((?P<issue>[^()]{{1,30}})\))?{_PAGES}"
)
_WITH_PAGES = re.compile(rf"(?P<venue>.*?\S){_PAGES}")
_YEAR_LIKE = re.compile(r"(?:19|20)\d\d")


def read(root: Element) -> Iterator[Draft]:
    """Yield the rows of a profile, listed for its owner."""
    owner = text_of(first(root.xpath("//*[@id='gsc_prf_in']"))) or None
    for row in by_class(root, "tr", "gsc_a_tr"):
        yield _row(row, owner)


def _row(row: Element, owner: str | None) -> Draft:
    draft = Draft(row.sourceline or 1, listed_for=owner)
    draft.title = text_of(first(by_class(row, "a", "gsc_a_at")))
    grey = by_class(row, "div", "gs_gray")
    for name in text_of(grey[0]).split(",") if grey else ():
        bare, cut = cut_mark(name)
        draft.complete = draft.complete and not cut
        if bare and (author := initials_first(bare)) is not None:
            draft.authors.append(author)
    year = text_of(first(by_class(row, "td", "gsc_a_y")))
    draft.dated = Dated(None, year_in(year))
    if len(grey) > 1:
        for span in by_class(grey[1], "span", "gs_oph"):
            span.text = ""
        _place(draft, text_of(grey[1]).strip(" ,"))
    cited = text_of(first(by_class(row, "td", "gsc_a_c"))).rstrip("*")
    draft.n_citations = int(cited) if cited.isdecimal() and len(cited) < 10 else None
    return draft


def _place(draft: Draft, line: str) -> None:
    """Take the grey line apart: venue, volume (issue), pages."""
    if "patent" in line.lower() and any(map(str.isdigit, line)):
        draft.type = "patent"
        return
    if arxiv_in(line):
        draft.venue = line
        return
    match = _PRINT.fullmatch(line)
    if match is None or (_YEAR_LIKE.fullmatch(match["volume"]) and not match["issue"]):
        match = _WITH_PAGES.fullmatch(line)
    if match is None:
        draft.venue = line or None
        return
    found = match.groupdict()
    draft.venue, draft.volume, draft.issue = found["venue"], found.get("volume"), found.get("issue")
    draft.pages = pages(found["pages"])


FORMAT = Format(
    NAME,
    "Google Scholar, saved profile",
    detect_by(NAME, read),
    reader_by(NAME, read),
    suffixes=(".html", ".htm"),
    gives=("authors", "listed_for", "venue", "type", "volume", "issue", "pages", "n_citations", "arxiv"),
    get="a profile on Google Scholar, “Show more” pressed to its end, saved as “web page, HTML only”",
)
