"""The daily page: title, abstract, and a tail with the number of authors (or an organisation), a date and a count."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.formats.dates import PRINTED, printed_date
from extract.formats.document import Format
from extract.formats.listing.pairs import NO_ABSTRACT, Pair, pair, units
from graph.model import Problem, Record

NAME = "daily-page"

_HEADING = "Daily Papers"
_BYLINE = re.compile(r"by.{1,80}\bcommunity\b.{0,80}")
_DATE = re.compile(PRINTED + r"(?: (?P<count>\d+))?")
_AUTHORS = re.compile(r"•?\s*(\d[\d,]*) authors?")
_DOT = "·"
_HEAD_LINES = 12
_TAIL_LINES = 6


@dataclass(frozen=True, slots=True)
class _Tail:
    """What stands below an abstract; `line` is 0 where nothing does."""

    line: int = 0
    n_authors: int | None = None
    affiliation: str | None = None
    date: re.Match[str] | None = None


def detect(head: Sequence[str]) -> bool:
    """Tell whether `Daily Papers` is a line of its own near the top, with the page's furniture around it."""
    filled = [line.strip() for line in head if line.strip()][:10]
    furniture = any(
        line == "Subscribe" or _BYLINE.fullmatch(line) or line.startswith("Get trending") for line in filled
    )
    return _HEADING in filled and furniture


def facts(head: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the page's own date, which has no year and is not that of any paper."""
    for line in head[: _body_start(head)]:
        if match := _DATE.fullmatch(line.strip()):
            date, _ = printed_date(match)
            return (("date", date),) if date else ()
    return ()


def read(lines: Iterable[str], source: str) -> Iterator[Record | Problem]:
    """Yield a record for each entry; a tail belongs to the text above it, and an entry may have none.

    Problems: no abstract, a tail without text or with a part missing, a day that does not exist, a last entry that
    the file cuts.
    """
    numbered = [(number, line.strip()) for number, line in enumerate(lines, 1)]
    numbered = numbered[_body_start([line for _, line in numbered]) :]
    index = 0
    blocks = list(_blocks(numbered))
    for position, (texts, tail) in enumerate(blocks):
        entries = list(pair(units(texts)))
        if not entries and tail.line:
            yield Problem(source, tail.line, "a number of authors or a date stands here without a paper above it")
        for entry in entries:
            last = entry is entries[-1]
            cut = last and position == len(blocks) - 1
            yield from _entry(entry, tail if last else _Tail(), source, str(index), cut=cut)
            index += 1


def _entry(entry: Pair, tail: _Tail, source: str, key: str, *, cut: bool) -> Iterator[Record | Problem]:
    date, year = printed_date(tail.date) if tail.date else (None, None)
    yield Record(
        source,
        NAME,
        key,
        entry.line,
        entry.title,
        entry.abstract,
        authors_complete=False,
        n_authors=tail.n_authors,
        affiliation=tail.affiliation,
        date=date,
        year=year,
        count=int(tail.date["count"]) if tail.date and tail.date["count"] else None,
    )
    for reason in entry.reasons:
        yield Problem(source, entry.line, reason, key)
    if tail.date and date is None:
        yield Problem(source, tail.line, f"“{tail.date[0]}” is not a day of the calendar", key)
    if tail.line and not tail.date:
        yield Problem(source, tail.line, "the entry has no date below it", key)
    if cut and not tail.line and NO_ABSTRACT not in entry.reasons:
        yield Problem(source, entry.line, "the file ends before the entry's number of authors and its date", key)


def _blocks(numbered: Sequence[tuple[int, str]]) -> Iterator[tuple[list[tuple[int, str]], _Tail]]:
    """Yield runs of text with the tail below each; the last run may have none."""
    texts: list[tuple[int, str]] = []
    index = 0
    while index < len(numbered):
        size = _tail_size(numbered, index)
        if not size:
            texts.append(numbered[index])
            index += 1
            continue
        yield texts, _tail(numbered[index : index + size])
        texts, index = [], index + size
    if any(line for _, line in texts):
        yield texts, _Tail()


def _tail_size(numbered: Sequence[tuple[int, str]], index: int) -> int:
    """Return how many lines from `index` on are a tail, which ends with its date; 0 where none begins."""
    if not _is_mark(numbered[index][1]) and not _is_above_dot(numbered, index):
        return 0
    size = 1
    for number, (_, line) in enumerate(numbered[index : index + _TAIL_LINES], 1):
        if number > 1 and line and line != _DOT and not _DATE.fullmatch(line):
            break
        if line:
            size = number
        if _DATE.fullmatch(line):
            break
    return size


def _is_mark(line: str) -> bool:
    return line == _DOT or _AUTHORS.fullmatch(line) is not None or _DATE.fullmatch(line) is not None


def _is_above_dot(numbered: Sequence[tuple[int, str]], index: int) -> bool:
    """Tell whether the line is an organisation: it stands right above a dot, where a number of authors would."""
    return bool(numbered[index][1]) and index + 1 < len(numbered) and numbered[index + 1][1] == _DOT


def _tail(lines: Sequence[tuple[int, str]]) -> _Tail:
    filled = [line for _, line in lines if line]
    count = next((match for line in filled if (match := _AUTHORS.fullmatch(line))), None)
    organisation = None if _is_mark(filled[0]) else filled[0]
    date = next((match for line in filled if (match := _DATE.fullmatch(line))), None)
    return _Tail(lines[0][0], int(count[1].replace(",", "")) if count else None, organisation, date)


def _body_start(lines: Sequence[str]) -> int:
    """Return the index of the first line below the page's head: below its date, or what stands in its place."""
    start = 0
    filled = [(index, line.strip()) for index, line in enumerate(lines) if line.strip()]
    for index, text in filled[:_HEAD_LINES]:
        if text == _HEADING or (start and (_BYLINE.fullmatch(text) or _DATE.fullmatch(text))):
            start = index + 1
            if _DATE.fullmatch(text):
                break
        elif start:
            break
    return start


FORMAT = Format(
    NAME,
    "saved “Daily Papers” page: papers with the number of their authors and a date",
    lambda document: detect(document.head_lines),
    lambda document: read(document.lines(), document.name),
    suffixes=(".txt",),
    gives=("abstract", "n_authors", "affiliation", "date", "count"),
    facts=lambda document: facts(document.head_lines),
    get="`huggingface.co/papers`: mark all, copy, save as text",
)
