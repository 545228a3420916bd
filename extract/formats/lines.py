"""From bytes to numbered lines of text: compression, encoding, line ends, limits; nothing about formats."""

import codecs
import gzip
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, cast

from graph.errors import InputError
from graph.model import Problem

LINE_LIMIT = 8 * 1024 * 1024
NUL_REMOVED = "the file holds NUL characters; they have been removed"
NOT_UTF8 = "the file is not all UTF-8; the lines that are not have been read as Windows-1252"
SURROGATES_REPLACED = "the file holds halves of characters (lone surrogates); they have been replaced by U+FFFD"
TOO_LONG = f"the line is longer than {LINE_LIMIT // 1024 // 1024} MB and has been left out"
DAMAGED = "the compressed file is damaged or cut off here; only what comes before has been read"
ONCE_A_FILE = frozenset({NUL_REMOVED, NOT_UTF8, SURROGATES_REPLACED})

_CHUNK = 256 * 1024
_GZIP = b"\x1f\x8b"
# UTF-32 stands before UTF-16, whose mark is the beginning of its own.
_MARKS = (
    (codecs.BOM_UTF8, None),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BZh",
    b"\xfd7zXZ",
    b"\x28\xb5\x2f\xfd",
    b"SQLite format 3",
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\f\r\x1b"))


def read_lines(open_stream: Callable[[], BinaryIO], source: str, notes: list[Problem]) -> Iterator[str]:
    """Yield the lines of a stream without their ends (LF, CRLF or CR), unpacking gzip by its magic bytes.

    Line numbers are those of the file: a line over the limit comes as an empty one. What had to be mended is
    appended to `notes` when its line is reached. A damaged gzip stream ends the lines, with a note.
    Raises InputError for binary data.
    """
    number = 0
    with open_stream() as stream:
        try:
            for number, raw in enumerate(_split(_recode(_chunks(_unpacked(stream)), source)), 1):
                yield _decoded(raw, source, number, notes)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            notes.append(Problem(source, number + 1, DAMAGED))
        except OSError as error:
            raise InputError(f"{source} cannot be read: {error.strerror}") from error


def _unpacked(stream: BinaryIO) -> BinaryIO:
    magic = stream.read(2)
    stream.seek(0)
    return cast("BinaryIO", gzip.GzipFile(fileobj=stream, mode="rb")) if magic == _GZIP else stream


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    # read1, since read on a cut gzip stream throws away what it had unpacked before it met the end.
    while chunk := stream.read1(_CHUNK):  # type: ignore[attr-defined]
        yield chunk


def _recode(chunks: Iterator[bytes], source: str) -> Iterator[bytes]:
    """Yield the chunks without a byte order mark, UTF-16 and UTF-32 turned into UTF-8."""
    head = b""
    for chunk in chunks:
        head += chunk
        if len(head) >= 4096:
            break
    mark, encoding = next(((mark, name) for mark, name in _MARKS if head.startswith(mark)), (b"", None))
    head = head[len(mark) :]
    if not mark and _binary(head[:4096]):
        raise InputError(
            f"{source} is a binary file (or UTF-16 without its mark); give a text file in UTF-8 or a .jsonl.gz"
        )
    if encoding is None:
        yield head
        yield from chunks
        return
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    yield decoder.decode(head).encode()
    for chunk in chunks:
        yield decoder.decode(chunk).encode()
    yield decoder.decode(b"", final=True).encode()


def _binary(head: bytes) -> bool:
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return head.startswith(_BINARY) or controls > 0.3 * len(head)


def _split(chunks: Iterable[bytes]) -> Iterator[bytes | None]:
    """Yield the lines of the chunks; None stands for a line over the limit, of which no more than that is held."""
    rest, too_long, held = b"", False, b""
    for chunk in chunks:
        chunk = held + chunk
        held = b"\r" if chunk.endswith(b"\r") else b""  # it may be the first half of a CRLF
        chunk = chunk[: len(chunk) - len(held)]
        *whole, tail = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        for piece in whole:
            too_long = too_long or len(rest) + len(piece) > LINE_LIMIT
            yield None if too_long else rest + piece
            rest, too_long = b"", False
        too_long = too_long or len(rest) + len(tail) > LINE_LIMIT
        rest = b"" if too_long else rest + tail
    if rest or too_long:
        yield None if too_long else rest


def _decoded(raw: bytes | None, source: str, number: int, notes: list[Problem]) -> str:
    if raw is None:
        notes.append(Problem(source, number, TOO_LONG))
        return ""
    if b"\0" in raw:
        notes.append(Problem(source, number, NUL_REMOVED))
        raw = raw.replace(b"\0", b"")
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        notes.append(Problem(source, number, NOT_UTF8))
        text = raw.decode("cp1252", errors="replace")
    return text.removeprefix("\ufeff")  # files that were put together keep their marks inside
