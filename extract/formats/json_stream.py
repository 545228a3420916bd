"""JSON as people save it: one document with an array somewhere in it, several documents, or an object a line; streamed.

Nothing but the running entry is held: `raw_decode` of the standard library works on a sliding buffer (45,000 entries/s
and 29 MB measured on 100,000 generated works, `json.load` 15,000 and 5.6 times the file).
"""

import json
import re
from collections.abc import Generator, Iterator
from typing import Any, NamedTuple

from extract.formats.document import Document
from graph.model import Problem

# Control characters inside strings are text here; the writers of terminals and pages clean them.
DECODER = json.JSONDecoder(strict=False)
TOO_DEEP = "the JSON on this line is nested too deeply"
LONG_NUMBER = "the line is not usable JSON: a number in it is too long"
LONGEST_ENTRY = 32 * 1024 * 1024  # characters
TOO_LARGE = f"an entry is larger than {LONGEST_ENTRY // 1024 // 1024} MB"

# The keys under which answers of servers keep their entries, and those that lead there.
_ARRAYS = frozenset(
    (
        *("results", "items", "hit", "hits", "data", "works", "papers", "records", "notes", "recommendedPapers"),
        *("result", "docs", "collection", "entry", "group"),
    )
)
_OUTER = frozenset({"message", "result", "hits", "data", "response", "resultList", "search-results"})
_BLANK = re.compile(r"[ \t\n\r,\ufeff]*")
_HEAD_ENTRIES = 20
_NEAR_END = 64  # characters: an error as near the buffer's end may be the end's
_UNFINISHED = "Unterminated string"


class Entry(NamedTuple):
    """An object of a file: the line on which it begins, its fields, and its running number from 0."""

    line: int
    fields: dict[str, Any]
    number: int


def looks_like_json(document: Document) -> bool:
    """Tell whether the first filled line can begin JSON."""
    return document.head.startswith(("{", "["))


def first_entries(document: Document) -> list[dict[str, Any]]:
    """Return the first objects of a document (20 at most), parsed once for all formats that look at them."""
    if "entries" not in document.shared:
        document.shared["entries"] = _first(document) if looks_like_json(document) or is_lines(document) else []
    found: list[dict[str, Any]] = document.shared["entries"]
    return found


def _first(document: Document) -> list[dict[str, Any]]:
    if is_lines(document):
        objects = (decoded(line)[0] for line in filled(document)[:_HEAD_ENTRIES])
        return [fields for fields in objects if fields]
    entries = []
    for item in _documents(document):
        if isinstance(item, Entry):
            entries.append(item.fields)
        if len(entries) == _HEAD_ENTRIES or isinstance(item, Problem):
            break
    document.notes.clear()
    return entries


def filled(document: Document) -> list[str]:
    """Return the first lines of a document that are not blank."""
    return [line for line in document.head_lines if line.strip()]


def is_lines(document: Document) -> bool:
    """Tell whether a file holds an object a line: several lines, one of the first ones a whole object."""
    if "lines" not in document.shared:
        lines = filled(document)[:_HEAD_ENTRIES]
        several = len(lines) > 1 and lines[0].rstrip()[-1] not in "[{,"
        document.shared["lines"] = several and any(decoded(line)[0] for line in lines)
    return bool(document.shared["lines"])


def entries(document: Document) -> Iterator[Entry | Problem]:
    """Yield the objects of a file in order, and a Problem for each line or stretch that is none.

    In a file of lines a bad line costs the line; in a document what comes behind a fault cannot be read.
    """
    yield from _lines(document) if is_lines(document) else _documents(document)


def _lines(document: Document) -> Iterator[Entry | Problem]:
    index = -1
    for number, line in enumerate(document.lines(), 1):
        if not line.strip():
            continue
        index += 1
        fields, reason = decoded(line)
        if reason is None:
            yield Entry(number, fields, index)
        else:
            yield Problem(document.name, number, reason, str(index))


def decoded(line: str) -> tuple[dict[str, Any], str | None]:
    """Return the object on a line, or an empty one and why there is none."""
    try:
        value = DECODER.decode(line)
    except RecursionError:
        return {}, TOO_DEEP
    except json.JSONDecodeError as error:
        return {}, f"the line is not valid JSON: {error.msg} at column {error.colno}"
    except ValueError:  # a number of thousands of digits
        return {}, LONG_NUMBER
    if not isinstance(value, dict):
        return {}, f"the line is {kind_of(value)}, not a JSON object"
    return value, None


def kind_of(value: object) -> str:
    """Say of what kind a JSON value is: `text`, `a list`, `null`."""
    kinds = ((bool, "true or false"), (int | float, "a number"), (str, "text"), (list, "a list"), (dict, "an object"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "null")


def _documents(document: Document) -> Iterator[Entry | Problem]:
    cursor = _Cursor(document)
    index = 0
    try:
        while cursor.peek():
            for line, value in _top(cursor):
                if isinstance(value, dict):
                    yield Entry(line, value, index)
                else:
                    yield Problem(document.name, line, f"the entry is {kind_of(value)}, not an object", str(index))
                index += 1
    except RecursionError:
        yield Problem(document.name, cursor.line, TOO_DEEP.replace("on this line", "here"))
    except json.JSONDecodeError as error:
        yield Problem(document.name, cursor.line, f"from here on the file cannot be read as JSON: {error.msg}")
    except ValueError:
        yield Problem(document.name, cursor.line, LONG_NUMBER.replace("the line", "the entry"))


def _top(cursor: "_Cursor") -> Iterator[tuple[int, Any]]:
    """Yield the entries of one value: of an array its parts, of an answer those inside, else the object itself."""
    if cursor.peek() == "[":
        yield from _array(cursor)
    elif cursor.peek() == "{":
        line = cursor.line
        fields: dict[str, Any] = {}
        wrapped = yield from _object(cursor, fields)
        if not wrapped and not _is_empty_answer(fields):
            yield line, fields
    else:
        yield cursor.line, cursor.value()


def _is_empty_answer(fields: dict[str, Any]) -> bool:
    return not fields.keys() - {
        "query",
        "status",
        "time",
        "completions",
        "hits",
        "@total",
        "@computed",
        "@sent",
        "@first",
    }


def _array(cursor: "_Cursor") -> Iterator[tuple[int, Any]]:
    cursor.skip("[")
    while (char := cursor.peek()) and char != "]":
        yield cursor.line, cursor.value()
    cursor.skip("]")


def _object(cursor: "_Cursor", fields: dict[str, Any]) -> Generator[tuple[int, Any], None, bool]:
    """Yield the entries of an array inside an object, its other fields into `fields`; return whether there was one."""
    wrapped = False
    cursor.skip("{")
    while (char := cursor.peek()) and char != "}":
        key = cursor.value()
        cursor.skip(":")
        char = cursor.peek()
        if char == "[" and key in _ARRAYS and (cursor.peek_inside() in "{]" or not fields):
            wrapped = True
            yield from _array(cursor)
        elif char == "{" and key in _OUTER:
            line = cursor.line
            inner: dict[str, Any] = {}
            inside = yield from _object(cursor, inner)
            if (
                not inside
                and not _is_empty_answer(inner)
                and "title" in inner.keys() | inner.get("attributes", {}).keys()
            ):
                yield line, inner
                inside = True
            wrapped = wrapped or inside
            if not inside:
                fields[key] = inner
        else:
            fields[key] = cursor.value()
    cursor.skip("}")
    return wrapped


class _Cursor:
    """A place in the text of a document; the buffer slides with it."""

    def __init__(self, document: Document) -> None:
        self.line = 1
        self._pieces = document.text()
        self._buffer = ""
        self._at = 0

    def peek(self) -> str:
        """Return the next character that is no blank or comma, empty at the end; the cursor stands before it."""
        while True:
            match = _BLANK.match(self._buffer, self._at)
            self._go(match.end() if match else self._at)
            if self._at < len(self._buffer) or not self._more():
                return self._buffer[self._at : self._at + 1]

    def peek_inside(self) -> str:
        """Return the first character inside the bracket that the cursor stands before."""
        while True:
            match = _BLANK.match(self._buffer, self._at + 1)
            end = match.end() if match else self._at + 1
            if end < len(self._buffer) or not self._more():
                return self._buffer[end : end + 1]

    def skip(self, char: str) -> None:
        """Step over a character that must come next; raises JSONDecodeError where another does."""
        if self.peek() != char:
            raise json.JSONDecodeError(f"Expecting '{char}'", "", 0)
        self._go(self._at + 1)

    def value(self) -> Any:
        """Return the next value; reads on while the buffer ends inside of it."""
        self.peek()
        while True:
            try:
                value, end = DECODER.raw_decode(self._buffer, self._at)
            except json.JSONDecodeError as error:
                near_end = error.pos >= len(self._buffer) - _NEAR_END or error.msg.startswith(_UNFINISHED)
                if near_end and len(self._buffer) - self._at > LONGEST_ENTRY:
                    raise json.JSONDecodeError(TOO_LARGE, "", 0) from None
                if near_end and self._more():
                    continue
                raise
            if end == len(self._buffer) and self._more():
                continue  # a number may go on
            self._go(end)
            return value

    def _go(self, end: int) -> None:
        self.line += self._buffer.count("\n", self._at, end)
        self._at = end

    def _more(self) -> bool:
        """Read as much again as the buffer still holds; return whether there was any."""
        self._buffer = self._buffer[self._at :]
        self._at = 0
        wanted = max(len(self._buffer), 1)
        pieces = []
        for piece in self._pieces:
            pieces.append(piece)
            wanted -= len(piece)
            if wanted <= 0:
                break
        self._buffer += "".join(pieces)
        return bool(pieces) and any(pieces)
