"""From a file, or bytes, to its format, its hash and its records; knows the table of formats, not the formats."""

import hashlib
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice, repeat
from pathlib import Path
from typing import BinaryIO

from extract.formats.authors import tidied
from extract.formats.document import Document, Format
from extract.formats.lines import DAMAGED, LINE_LIMIT, ONCE_A_FILE
from extract.formats.table import FORMATS
from graph.errors import InputError
from graph.model import Problem, Record


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds; `items` can be gone through once, and reads the file while one does.

    `sha256` is that of the file as it is on disk, `facts` what a page says about itself, `version` that of
    the format's reader.
    """

    format: str
    sha256: str
    items: Iterator[Record | Problem]
    facts: tuple[tuple[str, str], ...]
    version: int


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
        _format_of(Document(lambda: path.open("rb"), str(path)))
    except InputError:
        return False
    except OSError:
        return True
    return True


def _contents(open_stream: Callable[[], BinaryIO], name: str, sha256: str) -> Contents:
    document = Document(open_stream, name)
    format_ = _format_of(document)
    facts = format_.facts(document) if format_.facts else ()
    return Contents(format_.name, sha256, _items(format_, document), facts, format_.version)


def _format_of(document: Document) -> Format:
    """Return the first format that knows the file; raises InputError, with what to do, where none does."""
    if not document.head:
        raise InputError(_refusal(document))
    format_ = next((format_ for format_ in FORMATS if format_.detect(document)), None)
    if format_ is None:
        raise InputError(_refusal(document))
    return format_


def _refusal(document: Document) -> str:
    name = document.name
    if not document.head:
        damaged = any(note.reason == DAMAGED for note in _notes_of(document))
        if damaged:
            return f"{name} is a damaged gzip file, of which nothing could be read; get it again"
        return f"{name} is empty; give a listing page or JSON lines"
    if max(map(len, document.head_lines)) >= LINE_LIMIT:
        return f"{name} has lines too long to be a listing page or JSON lines; write one JSON object a line"
    hint = "; a JSON array must be rewritten to one object a line" if document.head.startswith("[") else ""
    names = [format_.name for format_ in FORMATS]
    return (
        f"{name} is not a listing page or JSON lines that paperkg knows; "
        f"the formats are {', '.join(names[:-1])} and {names[-1]}{hint}"
    )


def _notes_of(document: Document) -> list[Problem]:
    for _ in islice(document.text(), 2):
        pass
    return document.notes


def _items(format_: Format, document: Document) -> Iterator[Record | Problem]:
    """Yield records and problems, the notes of the document among them; what is said of a whole file, once."""
    said: set[str] = set()
    nothing = True
    notes = document.notes
    for item in chain(format_.read(document), repeat(None, 1)):
        found = [*notes, item]
        notes.clear()
        for one in found:
            if one is None or (isinstance(one, Problem) and one.reason in said):
                continue
            if isinstance(one, Problem) and one.reason in ONCE_A_FILE:
                said.add(one.reason)
            nothing = False
            if isinstance(one, Record):
                one, reasons = tidied(one)
                yield from (Problem(document.name, one.line, reason, one.key) for reason in reasons)
            yield one
    if nothing:
        yield Problem(document.name, None, "no paper could be found in the file")
