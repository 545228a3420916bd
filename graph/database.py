"""A SQLite file whose errors are ours, and bodies in it that know when they were damaged."""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from graph.bodies import decoded
from graph.errors import DamagedStore, DiskFull, StoreError, StoreLocked

_MARK = "#"  # before the checksum; a body of an older version ends with its JSON


class Database:
    """A SQLite file. Raises StoreLocked, DiskFull, DamagedStore or StoreError, whatever SQLite found."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with self.translated():
            self._connection = sqlite3.connect(path, timeout=30, isolation_level=None)

    def rows(self, statement: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of an answer, one after another."""
        with self.translated():
            for row in self._connection.execute(statement, values):  # noqa: UP028  # which would close the cursor late
                yield row

    def first(self, statement: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """The first row of an answer; None where there is none."""
        return next(self.rows(statement, values), None)

    def change(self, statement: str, values: Sequence[Any] = ()) -> int:
        """Run a statement that changes something; how many rows it has changed."""
        with self.translated():
            return self._connection.execute(statement, values).rowcount

    def change_each(self, statement: str, values: Iterable[Sequence[Any]]) -> None:
        """Run a statement for each of the values."""
        with self.translated():
            self._connection.executemany(statement, values)

    def script(self, statements: str) -> None:
        """Run several statements."""
        with self.translated():
            self._connection.executescript(statements)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is kept, or nothing of it."""
        self.change("BEGIN IMMEDIATE")
        try:
            yield
            self.change("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # on a full disk SQLite has taken back everything itself
                self.change("ROLLBACK")
            raise

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Turn an error of SQLite, or a body whose checksum does not match, into an error that says what to do."""
        path = self._path
        try:
            yield
        except sqlite3.OperationalError as error:
            if "full" in str(error):
                raise DiskFull(
                    f"{path}: no space left on the disk; nothing stored is lost: free some space and run again."
                ) from error
            if "locked" in str(error):
                raise StoreLocked(f"{path}: another build is running on this store; wait for it to end.") from error
            raise StoreError(f"{path}: the records file cannot be used: {error}.") from error
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise self.damaged(str(error)) from error

    def damaged(self, reason: str) -> DamagedStore:
        """The error for a file that is not as it was written."""
        return DamagedStore(
            f"{self._path} is damaged, or is not a records file of paperkg: {reason}; build into a new --store."
        )

    def parsed(self, body: object, about: str = "") -> Any:
        """What was kept as `body` by `sealed` with the same `about`; DamagedStore for anything else."""
        try:
            text, mark, checksum = str(body).rpartition(_MARK)
            if len(checksum) != 8 or not mark:
                if not str(body).endswith(("}", "]", '"')):  # not as older versions wrote it either
                    raise ValueError("its end is missing")
                return decoded(str(body))
            if checksum != _checksum(text, about):
                raise ValueError("its checksum does not match")
            return decoded(text)
        except (ValueError, RecursionError) as error:
            raise self.damaged(f"an entry has changed ({error})") from error

    @contextmanager
    def shaped(self) -> Iterator[None]:
        """DamagedStore where what was parsed lacks a field or has another type than it should."""
        try:
            yield
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise self.damaged(
                f"an entry does not have the expected shape ({type(error).__name__}: {error})"
            ) from error


def sealed(body: str, about: str = "") -> str:
    """A JSON body with its checksum; `about` is what else stands in the row and must not change either."""
    return f"{body}{_MARK}{_checksum(body, about)}"


def _checksum(body: str, about: str) -> str:
    data = body.encode("utf-8", "surrogatepass")
    return f"{zlib.crc32(about.encode('utf-8', 'surrogatepass'), zlib.crc32(data)):08x}"
