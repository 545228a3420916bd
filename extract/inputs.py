"""From what a user names (files, folders, globs, `-`) to files, each opened once: its name, place, bytes and digest."""

import glob
import hashlib
import io
import os
import stat
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from graph.errors import InputError
from graph.records import NAME as RECORDS_FILE

STANDARD_INPUT = "-"

_PIPE_IN_MEMORY = 64 * 1024 * 1024
_LARGEST_PIPE = 64 * 1024**3
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read: its name for people, its place on this machine, and its path; None for standard input.

    `inside` is the folder that it was found in, None for a file that was named itself: what is no input is passed over
    in a folder, and refused elsewhere.
    """

    name: str
    place: str
    path: str | None = None
    inside: str | None = None


@dataclass(slots=True)
class Found:
    """The inputs that paths stand for, why others could not be used, and how many files of each kind are no inputs."""

    inputs: list[Input] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    passed_over: Counter[str] = field(default_factory=Counter)

    def notes(self) -> tuple[str, ...]:
        """Say once for each kind what was passed over, and what to do."""
        return tuple(
            f"passed over: {count} {kind if count == 1 else PLURALS.get(kind, f'{kind}s')}{ADVICE.get(kind, '')}."
            for kind, count in sorted(self.passed_over.items())
        )


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that is open: its digest as it is on disk, and a way to go through its bytes from the beginning."""

    sha256: str
    stream: Callable[[], BinaryIO]


def find_inputs(paths: Iterable[str]) -> Found:
    """Return the files that paths stand for, each once, in order; folders are gone through whole, by name.

    Hidden files are passed over in folders. A path that does not exist, a pattern that fits nothing, a folder that may
    not be opened and an empty one are refused with a sentence each.
    """
    inputs = Found()
    seen: set[str] = set()
    for path in paths:
        if path == STANDARD_INPUT:
            _add(inputs, seen, Input(STANDARD_INPUT, STANDARD_INPUT))
            continue
        for file, inside in _files(path, inputs.refused):
            name = Path(os.path.normpath(file)).as_posix()
            _add(inputs, seen, Input(storable(name), storable(os.path.realpath(file)), file, inside))
    return inputs


def useless_folders(inputs: Iterable[Input], useful: Collection[str]) -> Iterator[str]:
    """Yield a sentence for each folder of the inputs that is not in `useful`, the folders in which a file was used."""
    for folder in dict.fromkeys(one.inside for one in inputs if one.inside):
        if folder not in useful:
            yield f"{folder} is a folder without a file of a format that paperkg knows; give another"


def _add(inputs: Found, seen: set[str], source: Input) -> None:
    if source.place not in seen:
        seen.add(source.place)
        inputs.inputs.append(source)


def storable(text: str) -> str:
    """Return a path as text that every file can hold: bytes that are no UTF-8 are written as `\\xe9`."""
    return os.fsencode(text).decode("utf-8", "backslashreplace")


def _files(path: str, refused: list[str]) -> Iterator[tuple[str, str | None]]:
    """Yield the files of one path, each with the folder that it was found in."""
    if os.path.lexists(path):
        matches = [path]
    elif not glob.has_magic(path):
        refused.append(f"{storable(path) or 'an empty path'} does not exist; check the path")
        return
    else:
        matches = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        if not matches:
            refused.append(f"no file fits {storable(path)}; check the pattern")
    for match in matches:
        if Path(match).is_dir():
            files = sorted(_folder(match, refused))
            if not files and len(matches) == 1:
                refused.append(f"{storable(match)} is a folder without a file to read; give another")
            yield from ((file, storable(match)) for file in files)
        else:
            yield match, None


def _folder(top: str, refused: list[str]) -> Iterator[str]:
    """Yield the files below a folder, however deep; links to folders are not followed, and stores are no input."""
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        if Path(folder, RECORDS_FILE).is_file():
            continue
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    elif entry.is_file():
                        yield entry.path
        except OSError as error:
            refused.append(f"{storable(folder)} cannot be opened: {error.strerror}")


@contextmanager
def opened(source: Input, stdin: bytes | None = None) -> Iterator[Opened]:
    """Open an input for as long as the block lasts.

    `stdin` is what standard input held, where it has been read already. A pipe is read to its end first (kept in
    memory, above 64 MB in a file without a name), as it cannot be gone through twice. Raises InputError for what does
    not exist, cannot be opened, is a folder or a device.
    """
    if source.path is None:
        with _standard_input(stdin) as whole:
            yield _digested(whole)
        return
    try:
        mode = os.stat(source.path).st_mode  # noqa: PTH116 - a path of bytes that are no UTF-8
        if stat.S_ISDIR(mode):
            raise InputError(f"{source.name} is a folder; give the files in it")
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise InputError(f"{source.name} is a device, not a file; for standard input give -")
        with _regular(source.path) if stat.S_ISREG(mode) else _fifo(source.path, source.name) as whole:
            yield _digested(whole)
    except FileNotFoundError:
        raise InputError(f"{source.name} does not exist; check the path") from None
    except OSError as error:
        raise InputError(f"{source.name} cannot be read: {error.strerror}") from error


def _standard_input(data: bytes | None) -> AbstractContextManager[BinaryIO]:
    """Return what standard input holds; `data` where it has been read already."""
    if data is not None:
        return io.BytesIO(data)
    if sys.stdin is None:
        raise InputError("standard input is closed; give a file instead of -")
    return _whole(sys.stdin.buffer, STANDARD_INPUT)


def _digested(whole: BinaryIO) -> Opened:
    digest = hashlib.sha256()
    while chunk := whole.read(_CHUNK):
        digest.update(chunk)
    return Opened(digest.hexdigest(), lambda: _again(whole))


@contextmanager
def _regular(path: str) -> Iterator[BinaryIO]:
    with open(path, "rb") as file:  # noqa: PTH123 - a path of bytes that are no UTF-8
        yield file


@contextmanager
def _fifo(path: str, name: str) -> Iterator[BinaryIO]:
    with open(path, "rb") as pipe, _whole(pipe, name) as whole:  # noqa: PTH123
        yield whole


@contextmanager
def _whole(pipe: BinaryIO, name: str) -> Iterator[BinaryIO]:
    """Read a pipe to its end."""
    with tempfile.SpooledTemporaryFile(_PIPE_IN_MEMORY) as kept:
        size = 0
        while chunk := pipe.read(_CHUNK):
            size += len(chunk)
            if size > _LARGEST_PIPE:
                raise InputError(f"{name} is a pipe that does not end; save what you want to read to a file")
            kept.write(chunk)
        kept.seek(0)
        yield kept  # type: ignore[misc]


class _View(io.RawIOBase):
    """The bytes of an open file from its beginning, with a place of its own; closing it leaves the file open."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        self._file.seek(self._at)
        data = self._file.read(len(memoryview(buffer)))  # type: ignore[arg-type]
        memoryview(buffer)[: len(data)] = data  # type: ignore[arg-type]
        self._at += len(data)
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: 0}[whence]
        self._at = self._file.seek(offset, whence) if whence == io.SEEK_END else base + offset
        return self._at

    def tell(self) -> int:
        return self._at


def _again(file: BinaryIO) -> BinaryIO:
    return io.BufferedReader(_View(file), 256 * 1024)


# What is no input, by how its bytes begin, else by what its name ends in.
_MAGIC = (
    (b"%PDF", "PDF"), (b"\x89PNG", "image"), (b"\xff\xd8\xff", "image"), (b"GIF8", "image"), (b"II*\0", "image"),
    (b"MM\0*", "image"), (b"7z\xbc\xaf", "archive"), (b"BZh", "archive"), (b"\xfd7zXZ", "archive"),
    (b"\x28\xb5\x2f\xfd", "archive"), (b"Rar!", "archive"), (b"SQLite format 3", "database"),
)  # fmt: skip
_SUFFIXES = {
    ".xlsx": "spreadsheet", ".ods": "spreadsheet", ".docx": "document", ".odt": "document", ".pptx": "document",
    ".epub": "document", ".svg": "image", ".tar": "archive", ".tgz": "archive", ".xls": "spreadsheet",
    ".doc": "document",
    ".parquet": "data table", ".feather": "data table", ".py": "program", ".r": "program", ".ipynb": "notebook",
    ".tex": "LaTeX text", ".md": "text", ".rtf": "document",
}  # fmt: skip
ADVICE = {
    "PDF": " (papers themselves are not read; export their list from your library as BibTeX, RIS or CSL-JSON)",
    "archive": " (archives are not unpacked; unpack it yourself and give the folder)",
    "spreadsheet": " (save it as CSV)",
    "data table": " (save it as CSV or JSON lines)",
    "database": " (export it as BibTeX, RIS or CSV)",
    "file of no known format": " (the formats are listed in extract/README.md; a table can be read with --columns)",
}
_ZIP = b"PK\x03\x04"
UNKNOWN = "file of no known format"
EMPTY = "empty file"
PLURALS = {UNKNOWN: "files of no known format"}


def kind_of_file(head: bytes, name: str) -> str:
    """Return what a file is that is no input: `PDF`, `archive`, `image`, `spreadsheet`, `empty file` …"""
    if not head:
        return EMPTY
    magic = next((kind for mark, kind in _MAGIC if head.startswith(mark)), None)
    suffix = Path(name.lower().removesuffix(".gz")).suffix
    if magic is None and head.startswith(_ZIP):
        return _SUFFIXES.get(suffix, "archive")
    if magic is None and head[257:262] == b"ustar":
        return "archive"
    return magic or _SUFFIXES.get(suffix, UNKNOWN)
