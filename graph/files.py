"""Files written whole or not at all: first in the same folder, under a name that cannot be guessed."""

import errno
import gzip
import os
import secrets
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

MOST_READ = 64 * 1024 * 1024  # bytes


def read_small(path: Path, *, regular: bool = False) -> bytes:
    """The bytes of a file that is meant to be small; with `regular` no pipe and no device, which could wait for ever.

    Raises OSError also for a file of more than MOST_READ bytes (/dev/zero has no end) and for one of another kind.
    """
    if regular and path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is not a regular file", os.fspath(path))
    with path.open("rb") as file:
        data = file.read(MOST_READ + 1)
    if len(data) > MOST_READ:
        raise OSError(errno.EFBIG, f"it is larger than {MOST_READ // 1024**2} MB", os.fspath(path))
    return data


LONGEST_LINE = 16 * 1024 * 1024  # bytes


def open_file(path: Path) -> BinaryIO | gzip.GzipFile:
    """A file to read bytes from; what is called `.gz` is unpacked on the way."""
    return gzip.open(path, "rb") if path.name.endswith(".gz") else path.open("rb")


def lines_of(stream: BinaryIO | gzip.GzipFile) -> Iterator[bytes]:
    """The lines of a stream; OverflowError for one of more than LONGEST_LINE bytes, which may have no end."""
    while line := stream.readline(LONGEST_LINE + 1):
        if len(line) > LONGEST_LINE:
            raise OverflowError
        yield line


def write_atomically(path: Path, data: bytes) -> None:
    """Write `data` to `path`: readers see the old content or the new one, never a part of it.

    A link stays a link: what it points to is replaced. A device, a pipe and the command's own output are written to
    and never replaced. The new file keeps the permissions of the old one; without an old one
    the umask decides. Raises OSError when the file cannot be written; then the old content is untouched.
    """
    stream = _stream(path)
    if stream is not None:
        with open(stream, "wb") as file:  # noqa: PTH123  # a descriptor
            file.write(data)
        return
    with replacing(path.resolve()) as part, part.open("wb") as file:
        file.write(data)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A new, empty file beside `path` that takes its place at the end, once it is on the disk.

    When the block raises, the file is removed and `path` stays as it was. Raises OSError like `open`.
    """
    part = path.with_name(f"{path.name}.{secrets.token_hex(8)}.part")
    try:
        # Never the target of a link, never a file that is there already.
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        with suppress(FileNotFoundError):
            part.chmod(stat.S_IMODE(path.stat().st_mode))
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


@contextmanager
def as_before_on_failure(path: Path) -> Iterator[None]:
    """A file that the block may change: when it raises, the file is as it was, or is gone where there was none."""
    old = path.read_bytes() if path.exists() else None
    try:
        yield
    except BaseException:
        if old is None:
            path.unlink(missing_ok=True)
        else:
            write_atomically(path, old)
        raise


def _stream(path: Path) -> int | None:
    """Return a descriptor to write to, where `path` is not a regular file or is the command's own output."""
    try:
        kind = path.stat()
    except FileNotFoundError:
        return None
    for output in (sys.__stdout__, sys.__stderr__):
        with suppress(OSError, AttributeError, ValueError):  # closed, or none
            if os.path.samestat(kind, os.fstat(output.fileno())):  # type: ignore[union-attr]
                output.flush()  # type: ignore[union-attr]
                return os.dup(output.fileno())  # type: ignore[union-attr]
    if stat.S_ISREG(kind.st_mode) or stat.S_ISDIR(kind.st_mode):
        return None
    # Opening a named pipe without a reader fails at once instead of waiting for ever.
    descriptor = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
    os.set_blocking(descriptor, True)
    return descriptor
