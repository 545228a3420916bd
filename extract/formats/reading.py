"""From a file, or bytes, to its format, its hash and its records; knows the table of formats, not the formats."""

import hashlib
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path
from typing import BinaryIO

from extract.formats.lines import DAMAGED, ONCE_A_FILE, TOO_LONG, read_lines
from extract.formats.table import FORMATS, Format
from graph.errors import InputError
from graph.model import Problem, Record

_HEAD_LINES = 60
_HEAD_CHARACTERS = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds; `items` can be gone through once, and reads the file while one does.

    `sha256` is that of the file as it is on disk, `facts` what a page says about itself.
    """

    format: str
    sha256: str
    items: Iterator[Record | Problem]
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file whose format is known: its first filled lines, and all its lines."""

    format: Format
    head: list[str]
    lines: Iterator[str]


def read_file(path: Path, name: str) -> Contents:
    """Read a file, whose records will bear `name` as their source.

    Raises InputError if there is no such file, it cannot be opened, is empty, binary, or of no format we know.
    A pipe is read to its end first; it cannot be gone through twice.
    """
    try:
        if path.is_char_device() or path.is_block_device() or path.is_socket():
            raise InputError(f"{path} is a device, not a file; for standard input give -")
        if path.is_fifo():
            return read_bytes(path.read_bytes(), name)
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
    except FileNotFoundError:
        raise InputError(f"{path} does not exist; check the path") from None
    except IsADirectoryError:
        raise InputError(f"{path} is a folder; give the files in it") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error
    return _contents(lambda: path.open("rb"), name, digest)


def read_bytes(data: bytes, name: str) -> Contents:
    """Read what came through standard input; the errors are those of `read_file`."""
    return _contents(lambda: io.BytesIO(data), name, hashlib.sha256(data).hexdigest())


def known(path: Path) -> bool:
    """Tell whether a file is of a format that we know; a file that cannot be opened counts, so that reading tells."""
    try:
        _open(lambda: path.open("rb"), str(path), []).lines.close()  # type: ignore[attr-defined]
    except InputError:
        return False
    except OSError:
        return True
    return True


def _contents(open_stream: Callable[[], BinaryIO], name: str, sha256: str) -> Contents:
    notes: list[Problem] = []
    opened = _open(open_stream, name, notes)
    return Contents(opened.format.name, sha256, _items(opened, name, notes), opened.format.facts(opened.head))


def _open(open_stream: Callable[[], BinaryIO], name: str, notes: list[Problem]) -> _Opened:
    lines = read_lines(open_stream, name, notes)
    blank = 0
    head: list[str] = []
    size = 0
    for line in lines:
        if not head and not line.strip():
            blank += 1
            continue
        head.append(line)
        size += len(line)
        if len(head) >= _HEAD_LINES or size > _HEAD_CHARACTERS:
            break
    format_ = next((format_ for format_ in FORMATS if format_.detect(head)), None)
    if format_ is None:
        raise InputError(_refusal(name, head, notes))
    return _Opened(format_, head, _joined(blank, head, lines))


def _joined(blank: int, head: list[str], lines: Iterator[str]) -> Iterator[str]:
    """Yield all lines of a file again, the blank ones on top included."""
    yield from chain(repeat("", blank), head, lines)


def _refusal(name: str, head: list[str], notes: list[Problem]) -> str:
    reasons = {note.reason for note in notes}
    if DAMAGED in reasons and not head:
        return f"{name} is a damaged gzip file, of which nothing could be read; get it again"
    if TOO_LONG in reasons:
        return f"{name} has lines too long to be a listing page or JSON lines; write one JSON object a line"
    if not head:
        return f"{name} is empty; give a listing page or JSON lines"
    hint = "; a JSON array must be rewritten to one object a line" if head[0].lstrip().startswith("[") else ""
    names = [format_.name for format_ in FORMATS]
    return (
        f"{name} is not a listing page or JSON lines that paperkg knows; "
        f"the formats are {', '.join(names[:-1])} and {names[-1]}{hint}"
    )


def _items(opened: _Opened, name: str, notes: list[Problem]) -> Iterator[Record | Problem]:
    """Yield records and problems, the notes of the lines among them; what is said of a whole file, once."""
    said: set[str] = set()
    nothing = True
    for item in chain(opened.format.read(opened.lines, name), repeat(None, 1)):
        found = [*notes, item]
        notes.clear()
        for one in found:
            if one is None or (isinstance(one, Problem) and one.reason in said):
                continue
            if isinstance(one, Problem) and one.reason in ONCE_A_FILE:
                said.add(one.reason)
            nothing = False
            yield one
    if nothing:
        yield Problem(name, None, "no paper could be found in the file")
