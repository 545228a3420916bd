"""The author page: an owner with figures, then blocks of header, title, author line and abstract."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.formats.dates import PRINTED, printed_date
from extract.formats.document import Format
from extract.formats.listing.pairs import LONGEST_TITLE
from extract.formats.printed_names import Byline, looks_like_byline, read_byline
from graph.model import Authorship, Problem, Record

NAME = "author-page"

# The last part of an arXiv category: two capitals, or lower case (`quant-ph`).
_HEADER = re.compile(rf"(?P<score>\d+(?:\.\d+)?)?(?P<category>[A-Z]{{2}}|[a-z]{{2,}}(?:-[a-z]+)*)?{PRINTED}")
_H_INDEX = re.compile(r"h-index\s*([\d,]+)")
_FIELD = re.compile(r"[A-Za-z]+(?:[.-][A-Za-z]+)*")
_FACTS = (
    ("h_index", _H_INDEX),
    ("papers", re.compile(r"([\d,]+)\s*papers")),
    ("citations", re.compile(r"([\d,]+)\s*citations")),
    ("novelty", re.compile(r"Novelty\s*(\d+(?:\.\d+)?)%")),
    ("ai_score", re.compile(r"AI Score\s*(\d+(?:\.\d+)?)")),
)
_HEADING = re.compile(r"[\d,]+ Papers")
_HEAD_LINES = 15
_FIGURE_LINES = 24
_SHORT_HEADER = 40

Line = tuple[int, str]
Paragraph = list[Line]


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one entry: its header, if it could be read, and the paragraphs below."""

    header: re.Match[str] | None
    line: int
    paragraphs: list[Paragraph]


def detect(head: Sequence[str]) -> bool:
    """Tell whether `h-index` glued to a number stands near the top."""
    return any(_H_INDEX.fullmatch(line.strip()) for line in head[:_HEAD_LINES])


def facts(head: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return what the page says about its owner: owner, field and figures, as printed but for commas and units."""
    lines = [line.strip() for line in head]
    mark = next(index for index, line in enumerate(lines) if _H_INDEX.fullmatch(line))
    owner, field, _ = _owner(lines, mark)
    pairs = [(name, value) for name, value in (("owner", owner), ("field", field)) if value]
    for name, pattern in _FACTS:
        figure = next(
            (match for line in lines[mark : mark + _FIGURE_LINES] if (match := pattern.fullmatch(line))), None
        )
        if figure:
            pairs.append((name, figure[1].replace(",", "")))
    return tuple(pairs)


def read(lines: Iterable[str], source: str) -> Iterator[Record | Problem]:
    """Yield a record for each block; pages put together are read one after the other, each with its own owner.

    A block without author line, abstract or readable header stays a record, with a Problem for each.
    """
    stripped = [line.strip() for line in lines]
    marks = [index for index, line in enumerate(stripped) if _H_INDEX.fullmatch(line)]
    starts = [_owner(stripped, mark)[2] for mark in marks]
    index = 0
    for mark, stop in zip(marks, [*starts[1:], len(stripped)], strict=True):
        owner = _owner(stripped, mark)[0]
        if owner is None:
            yield Problem(source, mark + 1, "the page does not say whose it is; the name above its figures is missing")
        numbered = list(enumerate(stripped[:stop], 1))[_body_start(stripped, mark) :]
        for block in _blocks(numbered):
            yield from _entry(block, source, str(index), owner)
            index += 1


def _owner(lines: Sequence[str], mark: int) -> tuple[str | None, str | None, int]:
    """Return owner, field and the index of the page's first line, given the index of its h-index."""
    above = [index for index in range(max(0, mark - 6), mark) if lines[index]][-2:]
    if len(above) == 2 and _FIELD.fullmatch(lines[above[1]]):
        return lines[above[0]], lines[above[1]], above[0]
    if above and " " in lines[above[-1]]:
        return lines[above[-1]], None, above[-1]
    return (None, lines[above[-1]], above[-1]) if above else (None, None, mark)


def _body_start(lines: Sequence[str], mark: int) -> int:
    """Return the index of the first line below the page's figures."""
    start = mark + 1
    for index in range(mark + 1, min(mark + _FIGURE_LINES, len(lines))):
        if _HEADING.fullmatch(lines[index]) or any(pattern.fullmatch(lines[index]) for _, pattern in _FACTS):
            start = index + 1
        elif lines[index]:
            break
    return start


def _blocks(numbered: Iterable[Line]) -> Iterator[_Block]:
    """Yield the blocks of a page, separated by their headers and, where one is damaged, by their author lines."""
    header, start, below = None, 0, list[Line]()
    for number, line in numbered:
        if match := _HEADER.fullmatch(line):
            yield from _parted(header, start, below)
            header, start, below = match, number, []
        else:
            below.append((number, line))
    yield from _parted(header, start, below)


def _parted(header: re.Match[str] | None, start: int, lines: Iterable[Line]) -> Iterator[_Block]:
    paragraphs = _paragraphs(lines)
    if header is None and not paragraphs:
        return
    stops = [
        index
        for index in range(3, len(paragraphs) - 2)
        if len(_text(paragraphs[index])) <= LONGEST_TITLE
        and len(paragraphs[index + 1]) == 1
        and len(_text(paragraphs[index + 1])) <= LONGEST_TITLE
        and looks_like_byline(_text(paragraphs[index + 1]))
        and len(_text(paragraphs[index + 2])) > LONGEST_TITLE
    ]
    for begin, stop in zip([0, *stops], [*stops, len(paragraphs)], strict=True):
        own = header if begin == 0 else None
        part = paragraphs[begin:stop]
        if own is None and len(part[0]) > 1 and len(part[0][0][1]) < _SHORT_HEADER and part[0][0][1][-1].isdigit():
            yield _Block(None, part[0][0][0], [part[0][1:], *part[1:]])  # its first line was the header
        else:
            yield _Block(own, start if own else part[0][0][0], part)


def _entry(block: _Block, source: str, key: str, owner: str | None) -> Iterator[Record | Problem]:
    title, byline, abstract = _parts(block.paragraphs)
    reasons = [] if block.header else ["the entry has no readable header line; its category and date are not known"]
    if not title:
        yield Problem(source, block.line, "the entry is a header without a title below it", key)
        return
    if byline is None:
        reasons.append("the entry has no author line")
    elif not byline.names:
        reasons.append("the author line names nobody")
    if not abstract:
        reasons.append("the entry has no abstract; the page may be cut off here")
    yield _record(block, source, key, owner, (title, byline, abstract))
    if block.header and printed_date(block.header)[0] is None:
        reasons.append(f"“{block.header[0]}” is not a day of the calendar")
    yield from (Problem(source, block.line, reason, key) for reason in reasons)


def _record(block: _Block, source: str, key: str, owner: str | None, parts: tuple[str, Byline | None, str]) -> Record:
    title, byline, abstract = parts
    header = block.header
    date, year = printed_date(header) if header else (None, None)
    complete = byline is not None and byline.complete and bool(byline.names)
    return Record(
        source,
        NAME,
        key,
        block.line,
        title,
        abstract,
        authors=tuple(Authorship(name) for name in byline.names) if byline else (),
        authors_complete=complete,
        n_authors=len(byline.names) if byline and complete else None,
        affiliation=byline.affiliation if byline else None,
        listed_for=owner,
        date=date,
        year=year,
        category=header["category"] if header else None,
        score=float(header["score"]) if header and header["score"] else None,
    )


def _parts(paragraphs: list[Paragraph]) -> tuple[str, Byline | None, str]:
    """Return title, author line and abstract: by their place where all are there, else by what they look like."""
    if len(paragraphs) >= 3 and len(_text(paragraphs[1])) <= LONGEST_TITLE * 2:
        texts = [_text(paragraph) for paragraph in paragraphs]
        return texts[0], read_byline(texts[1]), " ".join(texts[2:])
    texts = [text for paragraph in paragraphs for _, text in paragraph]
    if len(texts) > 1 and len(texts[1]) <= LONGEST_TITLE and looks_like_byline(texts[1]):
        return texts[0], read_byline(texts[1]), " ".join(texts[2:])
    return texts[0] if texts else "", None, " ".join(texts[1:])


def _paragraphs(lines: Iterable[Line]) -> list[Paragraph]:
    paragraphs: list[Paragraph] = [[]]
    for number, line in lines:
        if line:
            paragraphs[-1].append((number, line))
        elif paragraphs[-1]:
            paragraphs.append([])
    return [paragraph for paragraph in paragraphs if paragraph]


def _text(paragraph: Paragraph) -> str:
    return " ".join(text for _, text in paragraph)


FORMAT = Format(
    NAME,
    "saved page of one author: figures on top, then papers with the first three authors",
    lambda document: detect(document.head_lines),
    lambda document: read(document.lines(), document.name),
    suffixes=(".txt",),
    gives=("abstract", "authors", "affiliation", "listed_for", "date", "category", "score"),
    facts=lambda document: facts(document.head_lines),
    get="a page on one author with figures on top: mark all, copy, save as text",
)
