"""records.sqlite, the truth behind a graph: what was read (sources, records), found (mentions), decided (decisions)."""

import json
import sqlite3
import uuid
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.bodies import body_of, reading_of, record_body, record_of, tuples
from graph.errors import DamagedStore, DiskFull, NewerStore, NoStore, StoreError, StoreLocked
from graph.model import Decisions, Group, Heading, Link, PaperLink, Person, Problem, Reading, Record, Source

if TYPE_CHECKING:
    from filelock import FileLock

VERSION = 3  # 2: an author has several ids, not an ORCID alone; 3: sources know the version of their reader
_DECIDED: dict[str, Callable[..., Any]] = {
    "papers": PaperLink,
    "links": Link,
    "persons": Person,
    "groups": Group,
    "headings": Heading,
    "notes": str,
}
_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE sources (
    name TEXT PRIMARY KEY, place TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL, format TEXT NOT NULL, facts TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE records (
    source TEXT NOT NULL REFERENCES sources ON DELETE CASCADE, number INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (source, number)
) WITHOUT ROWID;
CREATE TABLE problems (
    source TEXT NOT NULL REFERENCES sources ON DELETE CASCADE, number INTEGER NOT NULL, line INTEGER, key TEXT,
    reason TEXT NOT NULL, PRIMARY KEY (source, number)
) WITHOUT ROWID;
CREATE TABLE mentions (digest TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE former (author TEXT PRIMARY KEY, now TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE decisions (
    kind TEXT NOT NULL, number INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, number)
) WITHOUT ROWID;
"""


class Records:
    """The records file of a store directory; one writer at a time, readers whenever.

    Raises StoreError when the file is damaged, from a newer version, locked by another build, or the disk is full.
    """

    def __init__(self, folder: Path, *, write: bool = False, place: Path | None = None) -> None:
        self.folder = folder
        self._path = place or folder / "records.sqlite"
        self._lock: FileLock | None = None
        if write:
            self._take_lock()
        elif not self._path.exists():
            raise NoStore(f"{folder}: there is no store here yet; build one with `paperkg build PATH…`.")
        try:
            with translated(self._path):
                self._db = sqlite3.connect(self._path, timeout=30, isolation_level=None)
                self._prepare(write)
        except BaseException:
            self.close()
            raise

    def _take_lock(self) -> None:
        from filelock import FileLock, Timeout  # readers need none, and start the quicker

        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.folder / ".lock", timeout=0)
            lock.acquire()
        except Timeout as error:
            raise StoreLocked(f"{self.folder}: another build is at work on this store; wait for it to end.") from error
        except OSError as error:
            raise StoreError(f"{self.folder}: the store cannot be written: {error.strerror or error}.") from error
        self._lock = lock

    def _prepare(self, write: bool) -> None:
        self._db.execute("PRAGMA foreign_keys = ON")
        version = self._version()
        if version > VERSION:
            raise NewerStore(
                f"{self._path} was written by a newer paperkg (version {version}, this one knows {VERSION});"
                " upgrade paperkg."
            )
        if version == 0 and not write:  # a first build that was interrupted before it had begun
            raise NoStore(f"{self.folder}: there is no store here yet; build one with `paperkg build PATH…`.")
        if version == 0:
            self._db.executescript(f"BEGIN; {_TABLES} PRAGMA user_version = {VERSION}; COMMIT;")
            self.put_meta("store", uuid.uuid4().hex)
        elif version < VERSION and write:  # older bodies are read as they are; older programs cannot read new ones
            self._migrate(version)

    def _migrate(self, version: int) -> None:
        add = "ALTER TABLE sources ADD COLUMN version INTEGER NOT NULL DEFAULT 0;" if version < 3 else ""
        self._db.executescript(f"BEGIN; {add} PRAGMA user_version = {VERSION}; COMMIT;")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is kept, or nothing of it."""
        with translated(self._path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:  # on a full disk SQLite has taken back everything itself
                    self._db.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close the file and let other builds in."""
        if hasattr(self, "_db"):
            self._db.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def meta(self, key: str) -> str | None:
        """A remembered value, or None."""
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def put_meta(self, key: str, value: str) -> None:
        """Remember a value."""
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def places(self) -> dict[str, Source]:
        """Every source by the place that it was read from."""
        version = "version" if self._version() >= 3 else "0"
        rows = self._db.execute(f"SELECT place, name, sha256, format, facts, {version} FROM sources ORDER BY name")
        return {r[0]: Source(r[1], r[1], r[2], r[3], tuple((k, v) for k, v in json.loads(r[4])), r[5]) for r in rows}

    def _version(self) -> int:
        return int(self._db.execute("PRAGMA user_version").fetchone()[0])

    def sources(self) -> list[Source]:
        """Every source, by name."""
        return list(self.places().values())

    def put_source(self, source: Source, place: str, items: Iterable[Record | Problem]) -> None:
        """Keep a source with its records and problems, in place of what it said before."""
        self.remove_source(source.name)
        facts = json.dumps(source.facts, ensure_ascii=False)
        row = (source.name, place, source.sha256, source.format, facts, source.version)
        self._db.execute("INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?)", row)
        for number, item in enumerate(items):
            if isinstance(item, Record):
                body = record_body(item)
                self._db.execute("INSERT INTO records VALUES (?, ?, ?)", (source.name, number, body))
            else:
                problem = (source.name, number, item.line, item.key, item.reason)
                self._db.execute("INSERT INTO problems VALUES (?, ?, ?, ?, ?)", problem)

    def remove_source(self, name: str) -> bool:
        """Forget a source with all that it said; whether there was one."""
        return self._db.execute("DELETE FROM sources WHERE name = ?", (name,)).rowcount > 0

    def records(self) -> Iterator[Record]:
        """Every record, by source and number."""
        for (body,) in self._db.execute("SELECT body FROM records ORDER BY source, number"):
            yield record_of(json.loads(body))

    def problems(self) -> list[Problem]:
        """Every problem, by source and number."""
        rows = self._db.execute("SELECT source, line, reason, key FROM problems ORDER BY source, number")
        return [Problem(*row) for row in rows]

    def counts(self) -> dict[str, tuple[int, int]]:
        """How many records and problems each source has."""
        rows = self._db.execute(
            "SELECT name, (SELECT count(*) FROM records r WHERE r.source = s.name),"
            " (SELECT count(*) FROM problems p WHERE p.source = s.name) FROM sources s ORDER BY name"
        )
        return {name: (records, problems) for name, records, problems in rows}

    def known_readings(self) -> set[str]:
        """The digests of the texts that have been analysed."""
        return {digest for (digest,) in self._db.execute("SELECT digest FROM mentions")}

    def put_readings(self, readings: Mapping[str, Reading]) -> None:
        """Keep what was found in texts, by digest, at once: analysing costs too much to lose to an interruption."""
        rows = [(d, body_of(r)) for d, r in sorted(readings.items())]
        with self.transaction():
            self._db.executemany("INSERT OR REPLACE INTO mentions VALUES (?, ?)", rows)

    def readings(self) -> dict[str, Reading]:
        """What was found in each text, by digest."""
        rows = self._db.execute("SELECT digest, body FROM mentions ORDER BY digest")
        return {digest: reading_of(json.loads(body)) for digest, body in rows}

    def keep_readings(self, digests: set[str]) -> None:
        """Forget the readings of texts that no record has any more."""
        gone = sorted(self.known_readings() - digests)
        self._db.executemany("DELETE FROM mentions WHERE digest = ?", [(d,) for d in gone])

    def put_decisions(self, decisions: Decisions) -> None:
        """Replace all decisions on papers and people."""
        self._db.execute("DELETE FROM decisions")
        for kind in _DECIDED:
            values = ((kind, n, body_of(row)) for n, row in enumerate(getattr(decisions, kind)))
            self._db.executemany("INSERT INTO decisions VALUES (?, ?, ?)", values)

    def follow_authors(self, links: Iterable[Link]) -> None:
        """Remember, before new decisions replace the old ones, whom the ids stand for that are given up.

        An id that nobody bears any more leads to whoever has most of the names that it had; one in use leads nowhere.
        """
        known = dict(self._db.execute("SELECT author, now FROM former"))
        if not known and self._db.execute("SELECT 1 FROM decisions LIMIT 1").fetchone() is None:
            return
        new = {(k.record, k.position): k.author for k in links}
        heirs: dict[str, Counter[str]] = defaultdict(Counter)
        for (body,) in self._db.execute("SELECT body FROM decisions WHERE kind = 'links' ORDER BY number"):
            link = json.loads(body)
            if (author := new.get((link["record"], link["position"]))) is not None:
                heirs[link["author"]][author] += 1
        used = set(new.values())
        now = {old: min(found, key=lambda a: (-found[a], a)) for old, found in heirs.items()}
        chain = {old: now.get(last, last) for old, last in known.items()}
        kept = {old: last for old, last in (chain | now).items() if old not in used and last in used}
        self._db.execute("DELETE FROM former")
        self._db.executemany("INSERT INTO former VALUES (?, ?)", sorted(kept.items()))

    def former(self, author: str) -> str:
        """The id that now stands for an author's former id; the id itself where it is not a former one."""
        row = self._db.execute("SELECT now FROM former WHERE author = ?", (author,)).fetchone()
        return author if row is None else str(row[0])

    def decisions(self) -> Decisions:
        """All decisions on papers and people, in the order that they were given."""
        found: dict[str, list[Any]] = {kind: [] for kind in _DECIDED}
        once: dict[Any, Any] = {}  # ids and rules stand in many decisions, and in memory once
        for kind, body in self._db.execute("SELECT kind, body FROM decisions ORDER BY kind, number"):
            value = json.loads(body)
            if kind != "notes":
                fields = tuples(value)
                value = _DECIDED[kind](**{k: once.setdefault(v, v) if type(v) is str else v for k, v in fields.items()})
            found[kind].append(value)
        return Decisions(**{kind: tuple(values) for kind, values in found.items()})


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """An error of the records file as a StoreError that says what to do."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "full" in str(error):
            raise DiskFull(
                f"{path}: no space left on the disk; nothing stored is lost, free some space and run again."
            ) from error
        if "locked" in str(error):
            raise StoreLocked(f"{path}: another build is at work on this store; wait for it to end.") from error
        raise StoreError(f"{path}: the records file cannot be used: {error}.") from error
    except sqlite3.DatabaseError as error:
        raise DamagedStore(
            f"{path} is damaged or no records file of paperkg: {error}; build into a new --store."
        ) from error
