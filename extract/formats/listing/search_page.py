"""The search page: two banner lines, then title and abstract line by line; no authors, no dates."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extract.formats.document import Format
from extract.formats.listing.pairs import NO_ABSTRACT, pair, units
from graph.model import Problem, Record

NAME = "search-page"

_BANNER = re.compile(r"Get trending papers in your email inbox\b.*")
_GLUED = re.compile(r"Subscribe\s*(?=\S)")
_CUT = "the file ends after the title; the abstract is missing"


def detect(head: Sequence[str]) -> bool:
    """Tell whether the page begins with its banner, or has `Subscribe` glued to a title below it."""
    filled = [line.strip() for line in head if line.strip()][:8]
    return any(
        _BANNER.fullmatch(above) and (index == 0 or _GLUED.match(line))
        for index, (above, line) in enumerate(pairwise(filled))
    )


def read(lines: Iterable[str], source: str) -> Iterator[Record | Problem]:
    """Yield a record for each title with its abstract; pages that were put together are read as one.

    A title without abstract stays a record, with a Problem; so does one whose abstract is doubtful.
    """
    texts = units(_without_banners(lines))
    for index, entry in enumerate(pair(texts)):
        key = str(index)
        yield Record(source, NAME, key, entry.line, entry.title, entry.abstract, authors_complete=False)
        for reason in entry.reasons:
            cut = reason == NO_ABSTRACT and entry.line == texts[-1].line
            yield Problem(source, entry.line, _CUT if cut else reason, key)


def _without_banners(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield the numbered lines of titles and abstracts, without banners and the `Subscribe` right below one."""
    after_banner = False
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if _BANNER.fullmatch(text):
            after_banner = True
        elif not after_banner or not text:
            yield number, text
        elif text != "Subscribe":
            yield number, _GLUED.sub("", text, count=1) if _GLUED.match(text) else text
            after_banner = False


FORMAT = Format(
    NAME,
    "saved page of search results: titles and abstracts by turns",
    lambda document: detect(document.head_lines),
    lambda document: read(document.lines(), document.name),
    suffixes=(".txt",),
    gives=("abstract",),
    get="`huggingface.co/papers?q=…`: mark all, copy, save as text",
)
