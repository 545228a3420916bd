"""From a file, or bytes, to its format, its hash and its records; knows the table of formats, not the formats."""

import hashlib
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, repeat
from pathlib import Path

from extract.formats.authors import tidied
from extract.formats.document import Document, Format
from extract.formats.lines import DAMAGED, LINE_LIMIT, ONCE_A_FILE
from extract.formats.table import FORMATS
from extract.formats.tables.rows import looks_like_table
from extract.inputs import EMPTY, UNKNOWN, Input, Opened, kind_of_file, opened
from graph.errors import NotAnInput
from graph.model import Problem, Record

MOST_PROBLEMS = 10_000
HOPELESS = 100_000


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


def contents_of(file: Opened, name: str, options: Mapping[str, str] | None = None) -> Contents:
    """Return the contents of an open file, whose records will bear `name` as their source.

    `options` are for the readers that know them: `columns` maps the columns of a table. Raises NotAnInput if the file
    is of no format that we know, InputError if it cannot be read.
    """
    document = Document(file.stream, name, options)
    format_ = _format_of(document)
    facts = format_.facts(document) if format_.facts else ()
    return Contents(format_.name, file.sha256, _items(format_, document), facts, format_.key)


def read_file(path: Path, name: str) -> Contents:
    """Return the contents of a file that is not a pipe; it is opened for each pass through it.

    Raises InputError if there is no such file, it cannot be opened, is empty, binary, or of no format we know.
    """
    with opened(Input(name, str(path), str(path))) as file:
        digest = file.sha256
        if not path.is_file():  # a pipe is gone through while it is open
            contents = contents_of(file, name)
            return replace(contents, items=iter(list(contents.items)))
    return contents_of(Opened(digest, lambda: path.open("rb")), name)


def read_bytes(data: bytes, name: str) -> Contents:
    """Return the contents of bytes; the errors are those of `contents_of`."""
    return contents_of(Opened(hashlib.sha256(data).hexdigest(), lambda: io.BytesIO(data)), name)


def _format_of(document: Document) -> Format:
    """Return the first format that knows the file; raises InputError, with what to do, where none does."""
    format_ = next((format_ for format_ in FORMATS if format_.detect(document)), None) if document.head else None
    if format_ is None:
        raise _refusal(document)
    return format_


def _refusal(document: Document) -> NotAnInput:
    """Return why a file is of no format that we know, and what to do."""
    name = document.name
    if not document.head:
        damaged = any(note.reason == DAMAGED for note in _notes_of(document))
        if damaged:
            return NotAnInput(
                f"{name} is a damaged gzip file, of which nothing could be read; get it again", "damaged file"
            )
        return NotAnInput(f"{name} is empty; give a listing page or JSON lines", EMPTY)
    if headers := looks_like_table(document):
        return NotAnInput(_unknown_columns(name, headers), "table whose title column is not known")
    if max(map(len, document.head_lines)) >= LINE_LIMIT:
        return NotAnInput(f"{name} has lines too long to be a list of papers; write one JSON object per line", UNKNOWN)
    return NotAnInput(
        f"{name} is not a file of a format that paperkg knows; give a saved listing page, JSON lines, a table, or an"
        f" export such as BibTeX, RIS or PubMed ({len(FORMATS)} formats, listed in extract/README.md)",
        kind_of_file(document.head[:512].encode("utf-8", "replace"), name),
    )


def _unknown_columns(name: str, headers: Sequence[str]) -> str:
    shown = ", ".join(header[:40] for header in headers[:30] if header) + (", …" if len(headers) > 30 else "")
    return (
        f"{name} is a table whose title column is not known; its columns are {shown}; "
        "say which is which, as in --columns title=COLUMN,authors=COLUMN,year=COLUMN"
    )


def _notes_of(document: Document) -> list[Problem]:
    for _ in islice(document.text(), 2):
        pass
    return document.notes


def _items(format_: Format, document: Document) -> Iterator[Record | Problem]:
    """Yield records and problems, the notes of the document among them; what is said of a whole file, once.

    Of a file's problems the first 10,000 are yielded, and then their number. A file of which ten times more entries are
    bad than good is given up after 100,000 bad ones.
    """
    reported: set[str] = set()
    records = problems = 0
    for item in chain(format_.read(document), repeat(None, 1)):
        for content in (*document.notes, item):
            if content is None or (isinstance(content, Problem) and content.reason in reported):
                continue
            if isinstance(content, Record):
                records += 1
                content, reasons = tidied(content)
                yield from (Problem(document.name, content.line, reason, content.key) for reason in reasons)
                yield content
                continue
            if content.reason in ONCE_A_FILE:
                reported.add(content.reason)
            problems += 1
            if problems <= MOST_PROBLEMS or content.reason in (DAMAGED, *ONCE_A_FILE):
                yield content
        document.notes.clear()
        if problems > HOPELESS and problems > 10 * records:
            yield Problem(
                document.name, None, f"more than {HOPELESS} entries cannot be read; the rest has been left out"
            )
            break
    if problems > MOST_PROBLEMS:
        yield Problem(document.name, None, f"{problems - MOST_PROBLEMS} more problems of this file are not listed")
    if not records and not problems:
        yield Problem(document.name, None, "no paper could be found in the file")
