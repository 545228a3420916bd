"""records.sqlite, the truth behind a graph: what was read (sources, records), found (mentions), decided (decisions)."""

import json
import shutil
import uuid
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.bodies import body_of, reading_of, record_body, record_of, tuples
from graph.database import Database, sealed
from graph.errors import MissingRecords, NewerStore, NoStore, StoreError, StoreLocked
from graph.model import Decisions, Group, Heading, Link, PaperLink, Person, Problem, Reading, Record, Source

if TYPE_CHECKING:
    from filelock import FileLock

NAME = "records.sqlite"
# 2: an author has several ids, not an ORCID alone; 3: sources know the version of their reader; 4: checksums
VERSION = 4
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

    def __init__(self, folder: Path, *, write: bool = False, anew: bool = False, path: Path | None = None) -> None:
        """Open the file to read, or with `write` to build; `anew` begins one beside other files of a store."""
        self.folder = folder
        self._path = path or folder / NAME
        self._lock: FileLock | None = None
        self._begun = write and not folder.exists()  # the folder is this command's
        if write:
            self._take_lock()
        try:
            if not self._path.exists():
                self._check_new(write and anew, write)
            self._db = Database(self._path)
            self._prepare(write, anew)
        except BaseException:
            self.close()
            raise

    def _check_new(self, anew: bool, write: bool) -> None:
        """Refuse to begin a file, or to read none, where other files of a store say that there was one."""
        left = [name for name in ("graph.kgl", "corrections.toml") if (self.folder / name).exists()]
        if left and not anew:
            raise MissingRecords(
                f"{self._path} is missing or empty, but {' and '.join(left)} is there: put the file back, or build all"
                " sources into a new --store, or use --force to start an empty store here."
            )
        if not write:
            raise NoStore(f"{self.folder}: there is no store here yet; build one with `paperkg build PATH…`.")

    def _take_lock(self) -> None:
        from filelock import FileLock, Timeout  # readers need none, and start the quicker

        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.folder / ".lock", timeout=0)
            lock.acquire()
        except Timeout as error:
            raise StoreLocked(f"{self.folder}: another build is running on this store; wait for it to end.") from error
        except OSError as error:
            raise StoreError(f"{self.folder}: the store cannot be written: {error.strerror or error}.") from error
        self._lock = lock

    def _prepare(self, write: bool, anew: bool) -> None:
        self._db.change("PRAGMA foreign_keys = ON")
        self._version = int(self._only("PRAGMA user_version"))
        if self._version > VERSION:
            raise NewerStore(
                f"{self._path} was written by a newer paperkg (version {self._version}, this one knows {VERSION});"
                " upgrade paperkg."
            )
        if self._version == 0:  # empty, or a first build was interrupted before it had begun
            self._check_new(write and anew, write)
            self._db.script(f"BEGIN; {_TABLES} PRAGMA user_version = {VERSION}; COMMIT;")
            self.put_meta("store", uuid.uuid4().hex)
        elif (
            self._version < VERSION and write
        ):  # older bodies are read as they are; older programs cannot read new ones
            add = "ALTER TABLE sources ADD COLUMN version INTEGER NOT NULL DEFAULT 0;" if self._version < 3 else ""
            self._db.script(f"BEGIN; {add} PRAGMA user_version = {VERSION}; COMMIT;")
        else:
            return
        self._version = VERSION

    def _only(self, statement: str) -> Any:
        row = self._db.first(statement)
        if row is None:
            raise self._db.damaged("a row is missing")
        return row[0]

    def transaction(self) -> AbstractContextManager[None]:
        """Everything inside is kept, or nothing of it."""
        return self._db.transaction()

    def close(self) -> None:
        """Close the file and let other builds in; a folder that was made in vain is taken away again."""
        empty = False
        if hasattr(self, "_db"):
            with suppress(StoreError):
                empty = self._begun and self._db.first("SELECT 1 FROM sources") is None
            self._db.close()
        if empty and {path.name for path in self.folder.iterdir()} <= {NAME, ".lock"}:
            shutil.rmtree(self.folder, ignore_errors=True)
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def meta(self, key: str) -> str | None:
        """A remembered value, or None."""
        row = self._db.first("SELECT value FROM meta WHERE key = ?", (key,))
        return None if row is None else str(row[0])

    def put_meta(self, key: str, value: str) -> None:
        """Remember a value."""
        self._db.change("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def places(self) -> dict[str, Source]:
        """Every source by the place that it was read from."""
        version = "version" if self._version >= 3 else "0"
        rows = self._db.rows(f"SELECT place, name, sha256, format, facts, {version} FROM sources ORDER BY name")
        with self._db.shaped():
            return {
                place: Source(name, name, sha256, format_, tuple((k, v) for k, v in self._facts(facts, row)), read_by)
                for row in rows
                for place, name, sha256, format_, facts, read_by in [row]
            }

    def _facts(self, facts: str, row: tuple[Any, ...]) -> Any:
        place, name, sha256, format_, _, version = row
        return self._db.parsed(facts, _about(name, place, sha256, format_, version))

    def sources(self) -> list[Source]:
        """Every source, by name."""
        return list(self.places().values())

    def put_source(self, source: Source, path: str, items: Iterable[Record | Problem]) -> None:
        """Keep a source with its records and problems, in place of what it said before."""
        self.remove_source(source.name)
        about = _about(source.name, path, source.sha256, source.format, source.version)
        facts = sealed(json.dumps(source.facts, ensure_ascii=False), about)
        row = (source.name, path, source.sha256, source.format, facts, source.version)
        self._db.change("INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?)", row)
        problems = []

        def bodies() -> Iterator[tuple[str, int, str]]:
            for number, item in enumerate(items):
                if isinstance(item, Record):
                    yield source.name, number, sealed(record_body(item), _about(source.name, number))
                else:
                    problems.append((source.name, number, item.line, item.key, item.reason))

        self._db.change_each("INSERT INTO records VALUES (?, ?, ?)", bodies())
        self._db.change_each("INSERT INTO problems VALUES (?, ?, ?, ?, ?)", problems)

    def remove_source(self, name: str) -> bool:
        """Forget a source with all that it said; whether there was one."""
        return self._db.change("DELETE FROM sources WHERE name = ?", (name,)) > 0

    def move_source(self, name: str, path: str) -> None:
        """Remember another place of a source: its file has been moved."""
        source = next(source for source in self.sources() if source.name == name)
        about = _about(name, path, source.sha256, source.format, source.version)
        facts = sealed(json.dumps(source.facts, ensure_ascii=False), about)
        self._db.change("UPDATE sources SET place = ?, facts = ? WHERE name = ?", (path, facts, name))

    def records(self) -> Iterator[Record]:
        """Every record, by source and number."""
        for body, source, number in self._db.rows("SELECT body, source, number FROM records ORDER BY source, number"):
            with self._db.shaped():
                record = record_of(self._db.parsed(body, _about(source, number)))
            yield record

    def problems(self) -> list[Problem]:
        """Every problem, by source and number."""
        rows = self._db.rows("SELECT source, line, reason, key FROM problems ORDER BY source, number")
        return [Problem(*row) for row in rows]

    def counts(self) -> dict[str, tuple[int, int]]:
        """How many records and problems each source has."""
        rows = self._db.rows(
            "SELECT name, (SELECT count(*) FROM records r WHERE r.source = s.name),"
            " (SELECT count(*) FROM problems p WHERE p.source = s.name) FROM sources s ORDER BY name"
        )
        return {name: (records, problems) for name, records, problems in rows}

    def known_readings(self) -> set[str]:
        """The digests of the texts that have been analysed."""
        return {digest for (digest,) in self._db.rows("SELECT digest FROM mentions")}

    def put_readings(self, readings: Mapping[str, Reading]) -> None:
        """Keep what was found in texts, by digest, at once: analysing costs too much to lose to an interruption."""
        rows = [(d, sealed(body_of(r), d)) for d, r in sorted(readings.items())]
        with self.transaction():
            self._db.change_each("INSERT OR REPLACE INTO mentions VALUES (?, ?)", rows)

    def readings(self) -> dict[str, Reading]:
        """What was found in each text, by digest."""
        rows = self._db.rows("SELECT digest, body FROM mentions ORDER BY digest")
        with self._db.shaped():
            return {digest: reading_of(self._db.parsed(body, digest)) for digest, body in rows}

    def keep_readings(self, digests: set[str]) -> None:
        """Forget the readings of texts that no record has any more."""
        gone = sorted(self.known_readings() - digests)
        self._db.change_each("DELETE FROM mentions WHERE digest = ?", [(d,) for d in gone])

    def put_decisions(self, decisions: Decisions, kinds: Iterable[str] = tuple(_DECIDED)) -> None:
        """Replace the decisions of these kinds: on papers and people, and the headings."""
        for kind in kinds:
            self._db.change("DELETE FROM decisions WHERE kind = ?", (kind,))
            values = (
                (kind, n, sealed(body_of(row), _about(kind, n))) for n, row in enumerate(getattr(decisions, kind))
            )
            self._db.change_each("INSERT INTO decisions VALUES (?, ?, ?)", values)

    def follow_authors(self, links: Iterable[Link]) -> None:
        """Remember which people the ids stood for that the new decisions no longer use.

        An id without a person leads to the person with most of its names; an id in use leads nowhere.
        """
        known = dict(self._db.rows("SELECT author, now FROM former"))
        if not known and self._db.first("SELECT 1 FROM decisions LIMIT 1") is None:
            return
        new = {(k.record, k.position): k.author for k in links}
        heirs: dict[str, Counter[str]] = defaultdict(Counter)
        old_links = self._db.rows("SELECT body, number FROM decisions WHERE kind = 'links' ORDER BY number")
        with self._db.shaped():
            for body, number in old_links:
                link = self._db.parsed(body, _about("links", number))
                if (author := new.get((link["record"], link["position"]))) is not None:
                    heirs[link["author"]][author] += 1
        used = set(new.values())
        now = {old: min(found, key=lambda a: (-found[a], a)) for old, found in heirs.items()}
        chain = {old: now.get(last, last) for old, last in known.items()}
        kept = {old: last for old, last in (chain | now).items() if old not in used and last in used}
        self._db.change("DELETE FROM former")
        self._db.change_each("INSERT INTO former VALUES (?, ?)", sorted(kept.items()))

    def former(self, author: str) -> str:
        """The id that now stands for an author's former id; the id itself where it is not a former one."""
        row = self._db.first("SELECT now FROM former WHERE author = ?", (author,))
        return author if row is None else str(row[0])

    def decisions(self) -> Decisions:
        """All decisions on papers and people, in the order that they were given."""
        by_kind: dict[str, list[Any]] = {kind: [] for kind in _DECIDED}
        once: dict[Any, Any] = {}  # ids and rules stand in many decisions, and in memory once
        rows = self._db.rows("SELECT kind, body, number FROM decisions ORDER BY kind, number")
        with self._db.shaped():
            for kind, body, number in rows:
                value = self._db.parsed(body, _about(kind, number))
                if kind != "notes":
                    shared = {k: once.setdefault(v, v) if type(v) is str else v for k, v in tuples(value).items()}
                    value = _DECIDED[kind](**shared)
                by_kind[kind].append(value)
        return Decisions(**{kind: tuple(values) for kind, values in by_kind.items()})


def _about(*parts: object) -> str:
    """What a row says beside its body, for the checksum."""
    return "\0".join(map(str, parts))
