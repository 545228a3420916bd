"""From the text of a table to its rows: separator, header row, quotes, line breaks inside of cells, stray quotes."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.formats.document import Document
from extract.formats.jsonl_keys import field_of
from graph.model import Problem

LONGEST_CELL = 32 * 1024 * 1024  # characters
MOST_COLUMNS = 2_000

_SEPARATORS = ",;\t|"
_SAID = re.compile(r'"?sep=(.)"?', re.IGNORECASE)  # a first line that spreadsheets write
_HEADER_LINES = 12  # some exports say a line or two about themselves first
_LONGEST_ROW = 2_000  # lines; more are a quote that nobody closed
_UNCLOSED = "a quote is opened here and not closed; the line has been read without quotes"


@dataclass(frozen=True, slots=True)
class Header:
    """The header row of a table: its line, the separator, and its cells."""

    line: int
    separator: str
    names: tuple[str, ...]


def header_of(document: Document, title: str | None = None) -> Header | None:
    """Return the header of a table whose title column is known (or called `title`), None where there is none."""
    key = f"header {title}"
    if key not in document.shared:
        document.shared[key] = _header(document, title)
    found: Header | None = document.shared[key]
    return found


def _header(document: Document, title: str | None) -> Header | None:
    best: tuple[float, Header] | None = None
    for number, line in enumerate(document.head_lines[:_HEADER_LINES], 1):
        for separator in _SEPARATORS:
            names = _cells(line, separator)
            if not _has_title(names, title) or (len(names) == 1 and title is None):
                continue
            known = sum(field_of(name) is not None for name in names) + len(names) / 10_000
            if best is None or known > best[0]:
                best = (known, Header(number, separator, tuple(names)))
    return best[1] if best else None


def _has_title(names: Sequence[str], title: str | None) -> bool:
    if title is not None:
        return title in names
    return any(field_of(name) == "title" for name in names)


def _cells(line: str, separator: str) -> list[str]:
    try:
        rows = list(csv.reader([line], delimiter=separator))
    except csv.Error:
        return []
    return [cell.strip().lstrip("\ufeff") for cell in rows[0][:MOST_COLUMNS]] if rows else []


def looks_like_table(document: Document) -> list[str]:
    """Return the headers of what may be a table without a known title column; an empty list where it is none."""
    lines = [line for line in document.head_lines[:20] if line.strip()]
    if len(lines) > 1 and (said := _SAID.fullmatch(lines[0].strip())):
        return _cells(lines[1], said[1])
    for separator in "\t;,|" if len(lines) > 1 else "":
        widths = [len(_cells(line, separator)) for line in lines[:5]]
        if widths[0] > 1 and widths.count(widths[0]) == len(widths):
            return _cells(lines[0], separator)
    return []


def rows(document: Document, header: Header) -> Iterator[tuple[int, list[str]] | Problem]:
    """Yield the rows below the header, each with the line on which it begins; blank rows are left out.

    A row over 2,000 lines begins with a stray quote: its first line is read without quotes, with a Problem, and reading
    goes on below it.
    """
    csv.field_size_limit(LONGEST_CELL)
    source = _Lines(_from(document, header.line))
    while not source.at_end():
        start = source.line
        try:
            row = next(csv.reader(source, delimiter=header.separator), [])
        except csv.Error:
            row = None
        if row is None or source.is_runaway:
            source.back_to(start + 1)
            yield Problem(document.name, start, _UNCLOSED)
            row = source.first.rstrip("\n").split(header.separator)
        source.forget()
        if any(cell.strip() for cell in row):
            yield start, row


def _from(document: Document, header_line: int) -> Iterator[tuple[int, str]]:
    """Yield the numbered lines below the header; the first filled line of the file counts as the header's line 1."""
    skipped = header_line
    for number, line in enumerate(document.lines(), 1):
        if skipped and (line.strip(" \ufeff") or skipped < header_line):
            skipped -= 1
        elif not skipped:
            yield number, line


class _Lines:
    """The lines of a table for `csv.reader`, with a way back to the second line of the running row."""

    def __init__(self, lines: Iterator[tuple[int, str]]) -> None:
        self._lines = lines
        self._waiting: list[tuple[int, str]] = []
        self._taken: list[tuple[int, str]] = []
        self.line = 0

    def at_end(self) -> bool:
        """Look for the next line; return whether there is none."""
        if not self._waiting:
            following = next(self._lines, None)
            if following is None:
                return True
            self._waiting.append(following)
        self.line = self._waiting[-1][0]
        return False

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if len(self._taken) > _LONGEST_ROW:
            raise StopIteration
        taken = self._waiting.pop() if self._waiting else next(self._lines, None)
        if taken is None:
            if len(self._taken) > 1:  # the file ends inside of a cell
                self._taken.append((0, ""))
            raise StopIteration
        self._taken.append(taken)
        return taken[1] + "\n"

    @property
    def first(self) -> str:
        """The first line of the running row."""
        return self._first

    @property
    def is_runaway(self) -> bool:
        """Whether the running row took too many lines, or the rest of the file."""
        return len(self._taken) > _LONGEST_ROW or (len(self._taken) > 2 and self._taken[-1][0] == 0)

    def back_to(self, line: int) -> None:
        """Give the lines from `line` on once more."""
        self._first = self._taken[0][1]
        again = [entry for entry in self._taken if entry[0] >= line]
        self._waiting = [*reversed(again), *self._waiting]

    def forget(self) -> None:
        """Begin another row."""
        self._taken = []
