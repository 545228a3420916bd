"""From bytes to numbered lines of text: compression, encoding, line ends, limits; nothing about formats."""

import codecs
import gzip
import io
import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import BinaryIO, NamedTuple, cast

from extract.inputs import ADVICE, UNKNOWN, kind_of_file
from graph.errors import InputError, NotAnInput
from graph.model import Problem

LINE_LIMIT = 8 * 1024 * 1024
NUL_REMOVED = "the file holds NUL characters; they have been removed"
NOT_UTF8 = "the file is not all UTF-8; the lines that are not have been read as Windows-1252"
NOT_UTF8_TEXT = "the file is not all UTF-8; the characters that are not have been read as Windows-1252"
SURROGATES_REPLACED = "the file holds halves of characters (lone surrogates); they have been replaced by U+FFFD"
TOO_LONG = f"the line is longer than {LINE_LIMIT // 1024 // 1024} MB and has been left out"
DAMAGED = "the compressed file is damaged or cut off here; only what comes before has been read"
ONCE_A_FILE = frozenset({NUL_REMOVED, NOT_UTF8, NOT_UTF8_TEXT, SURROGATES_REPLACED})

BOMB_RATIO = 1000
BOMB_SIZE = 10**9
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
    try:
        with unpacked(open_stream(), source) as stream:
            for block in _blocks(_recode(_chunks(stream), source)):
                if (plain := _plain_lines(block)) is not None:
                    number += len(plain)
                    yield from plain
                    continue
                for raw in (None,) if block is None else block.split(b"\n"):
                    number += 1
                    yield _decoded(raw, source, number, notes)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        notes.append(Problem(source, number + 1, DAMAGED))
    except OSError as error:
        raise InputError(f"{source} cannot be read: {error.strerror}") from error


def read_text(open_stream: Callable[[], BinaryIO], source: str, notes: list[Problem]) -> Iterator[str]:
    """Yield the text of a stream in pieces, line ends as `\\n`, NUL removed; what is not UTF-8 as Windows-1252.

    Notes and errors are those of `read_lines`; there is no limit for a line.
    """
    decoder = codecs.getincrementaldecoder("utf-8")(errors=_FALLBACK)
    ends = io.IncrementalNewlineDecoder(decoder, translate=True)
    number, fallen = 1, _fallen[0]
    try:
        with unpacked(open_stream(), source) as stream:
            for chunk in chain(_recode(_chunks(stream), source), (b"",)):
                text = ends.decode(chunk, final=not chunk)
                if _fallen[0] != fallen:
                    fallen = _fallen[0]
                    notes.append(Problem(source, number, NOT_UTF8_TEXT))
                if "\0" in text:
                    notes.append(Problem(source, number, NUL_REMOVED))
                    text = text.replace("\0", "")
                number += text.count("\n")
                yield text
    except (EOFError, zlib.error, gzip.BadGzipFile):
        notes.append(Problem(source, number, DAMAGED))
    except OSError as error:
        raise InputError(f"{source} cannot be read: {error.strerror}") from error


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are not UTF-8 as Windows-1252; counted, so that whoever decodes can tell."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    _fallen[0] += 1
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


_FALLBACK = "paperkg.windows-1252"
_fallen = [0]
codecs.register_error(_FALLBACK, _as_windows)


class Pieces(NamedTuple):
    """How much to read: at least `enough` characters and `lines` whole lines, but no more than `most` characters."""

    enough: int
    lines: int
    most: int


def read_head(open_stream: Callable[[], BinaryIO], source: str, pieces: Pieces) -> str:
    """Return the first characters of a stream; of a damaged one what can be read, of an empty one nothing."""
    head = ""
    for piece in read_text(open_stream, source, []):
        head = (head + piece).lstrip("\ufeff \t\r\n\f")
        if len(head) >= pieces.most or (len(head) >= pieces.enough and head.count("\n") >= pieces.lines):
            break
    return head[: pieces.most]


def unpacked(stream: BinaryIO, source: str) -> BinaryIO:
    """Return a stream that unpacks gzip by its magic bytes, or the stream itself.

    Reading raises InputError where a small file unpacks to more than 1 GB and a thousand times its size.
    """
    magic = stream.read(2)
    stream.seek(0)
    if magic != _GZIP:
        return stream
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    return cast("BinaryIO", _Bounded(stream, source, max(BOMB_SIZE, BOMB_RATIO * size)))


class _Bounded(gzip.GzipFile):
    """A gzip stream that stops where it becomes a bomb."""

    def __init__(self, stream: BinaryIO, source: str, limit: int) -> None:
        super().__init__(fileobj=stream, mode="rb")
        self._stream, self._source, self._left = stream, source, limit

    def close(self) -> None:
        super().close()
        self._stream.close()

    def _took(self, data: bytes) -> bytes:
        self._left -= len(data)
        if self._left < 0:
            raise InputError(
                f"{self._source} unpacks to more than {BOMB_SIZE // 10**9} GB and {BOMB_RATIO} times its size;"
                " it has not been read: unpack it yourself if you trust it"
            )
        return data

    def read(self, size: int | None = -1) -> bytes:
        return self._took(super().read(size))

    def read1(self, size: int = -1) -> bytes:
        return self._took(super().read1(size))


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
        kind = kind_of_file(head[:512], source)
        told = kind in ADVICE and kind != UNKNOWN
        what = f"a binary file ({kind})" if told else "a binary file (or UTF-16 without its mark)"
        advice = ADVICE[kind] if told else "; give a text file in UTF-8 or a .jsonl.gz"
        raise NotAnInput(f"{source} is {what}{advice}", kind)
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


def _blocks(chunks: Iterable[bytes]) -> Iterator[bytes | None]:
    """Yield the lines of the chunks in blocks, without the last one's end, a block holding whole lines.

    None stands for one line over the limit, of which no more than that is held.
    """
    rest, too_long, held = b"", False, b""
    for chunk in chunks:
        chunk = held + chunk
        held = b"\r" if chunk.endswith(b"\r") else b""  # it may be the first half of a CRLF
        chunk = chunk[: len(chunk) - len(held)]
        if b"\r" in chunk:
            chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        whole, end, tail = chunk.rpartition(b"\n")
        if end:
            first = whole.find(b"\n")
            if too_long or len(rest) + (len(whole) if first < 0 else first) > LINE_LIMIT:
                yield None
                rest, whole, end = b"", whole[first + 1 :], b"\n" if first >= 0 else b""
            if end:
                yield rest + whole
            rest, too_long = b"", False
        too_long = too_long or len(rest) + len(tail) > LINE_LIMIT
        rest = b"" if too_long else rest + tail
    if rest or too_long:
        yield None if too_long else rest


def _plain_lines(block: bytes | None) -> list[str] | None:
    """Return the lines of a block in which there is nothing to mend; None for any other, which is read by the line."""
    if block is None or b"\0" in block or codecs.BOM_UTF8 in block:
        return None
    try:
        return block.decode().split("\n")
    except UnicodeDecodeError:
        return None


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
