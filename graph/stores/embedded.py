"""The embedded engine: the graph in one file, built beside the old one and put in its place."""

import contextlib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import kglite

from graph.errors import NewerStore, NoStore, QueryMistake, QueryRefused, QueryTooLarge, StoreError
from graph.files import replacing
from graph.model import Value
from graph.schema import NODE_KINDS, SCHEMA_VERSION, EdgeKind, Kind, NodeKind
from graph.stores import Built, Limits, Row, Rows
from graph.stores.gate import check
from graph.stores.tokens import without_block_comments
from graph.stores.values import clean, clean_parameters

BATCH = 5_000
META = "_PaperkgMeta"
# It warns of labels that a corpus has no node of; an empty answer says so already.
kglite.set_query_warning_policy("silent")


class EmbeddedStore:
    """A store in one file. With `run` it is a build that begins empty; without, it reads what was published.

    Raises StoreError when the file is missing, damaged, from a newer version, or cannot be written.
    """

    def __init__(self, path: Path, *, store: str = "", run: str = "") -> None:
        self._path = path
        self._store = store
        self._run = run
        self._graph: Any = None
        self._frozen: Any = None
        if run:
            self._graph = kglite.KnowledgeGraph()
        else:
            self._open()

    def _open(self) -> None:
        if not self._path.exists():
            raise NoStore(f"{self._path}: there is no graph yet; build one with `paperkg build PATH…`.")
        try:
            graph = kglite.load(str(self._path))
            self._frozen = graph.freeze()
        except kglite.KgError as error:
            raise StoreError(
                f"{self._path} cannot be read as a graph; rebuild it from the records with `paperkg build`."
            ) from error
        built = self.built()
        if built and built.schema > SCHEMA_VERSION:
            raise NewerStore(
                f"{self._path} was built by a newer paperkg (schema {built.schema}, this one knows {SCHEMA_VERSION});"
                " upgrade paperkg."
            )

    @property
    def pending(self) -> Path:
        """Where a finished build waits for its place."""
        return self._path.with_name(f"{self._path.name}.{self._run}")

    def built(self) -> Built | None:
        """What the published graph remembers of its build; None when it is not complete."""
        if self._frozen is None:
            return None
        answer = self.read(f"MATCH (m:{META}) RETURN m.run AS run, m.store AS store, m.version AS version", {})
        for run, store, version in answer.rows:
            return Built(str(run), str(store), int(str(version)))
        return None

    def claim(self, force: bool) -> None:
        """Nothing to refuse: the file lies in the store that builds it."""

    def define(self) -> None:
        """Create the constraints and indexes of the schema."""
        for kind in NODE_KINDS:
            self._write(f"CREATE CONSTRAINT {kind.label}_id IF NOT EXISTS FOR (n:{kind.label}) REQUIRE n.id IS UNIQUE")
            for name in kind.indexes:
                self._write(f"CREATE INDEX {kind.label}_{name} IF NOT EXISTS FOR (n:{kind.label}) ON (n.{name})")

    def load(self, kind: Kind, rows: Sequence[Row]) -> int:
        """Upsert rows of one kind in batches; return how many the engine has taken."""
        query = _node_query(kind) if isinstance(kind, NodeKind) else _edge_query(kind)
        prepare = _node_row if isinstance(kind, NodeKind) else _edge_row
        taken = 0
        for first in range(0, len(rows), BATCH):
            batch = [prepare(kind, row) for row in rows[first : first + BATCH]]
            taken += int(self._write(query, {"rows": batch})[0]["n"])
        return taken

    def prune(self, kind: Kind, run: str) -> int:  # noqa: ARG002
        """Nothing: a build begins with an empty file, so nothing old is in it."""
        return 0

    def publish(self) -> None:
        """Save the build beside the old file, whole and on disk; `settle` puts it in its place."""
        row = {"id": "meta", "name": "paperkg", "run": self._run, "store": self._store, "version": SCHEMA_VERSION}
        self._write(f"MERGE (m:{META} {{id: $row.id}}) SET m += $row RETURN count(m) AS n", {"row": row})
        try:
            with replacing(self.pending) as part:
                self._graph.save(str(part))
        except (kglite.KgError, OSError) as error:
            raise StoreError(f"the graph could not be written to {self._path.parent}: {_first_line(error)}.") from error

    def read(self, query: str, parameters: Mapping[str, Value], limits: Limits = Limits()) -> Rows:  # noqa: B008
        """Answer a read-only query; QueryError for one that writes, is wrong, or takes longer than the limit."""
        check(query)
        values = clean_parameters(parameters)
        graph = self._frozen if self._frozen is not None else self._graph.freeze()
        try:
            view = graph.cypher(
                without_block_comments(query),
                params=values,
                timeout_ms=max(int(limits.seconds * 1000), 1),
                row_limit=limits.rows + 1,
            )
        except kglite.CypherTimeoutError as error:
            raise QueryTooLarge(
                f"the query took longer than {limits.seconds:g} s; narrow it or raise --timeout."
            ) from error
        except kglite.ReadOnlyError as error:
            raise QueryRefused("the query would change the graph; only reading is allowed.") from error
        except kglite.KgError as error:
            raise QueryMistake(f"the engine does not accept the query: {_first_line(error)}") from error
        columns = tuple(view.columns)
        rows = tuple(tuple(_value(row[c]) for c in columns) for row in view.to_dicts())
        return Rows(columns, rows[: limits.rows], cut=len(rows) > limits.rows)

    def close(self) -> None:
        """Forget the graph; an unpublished build leaves no file."""
        self._graph = self._frozen = None

    def _write(self, query: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        try:
            rows: list[dict[str, Any]] = self._graph.cypher(query, params=dict(parameters or {})).to_dicts()
        except kglite.KgError as error:
            raise StoreError(f"the embedded engine refused to load: {_first_line(error)}") from error
        return rows


def settle(path: Path, run: str) -> None:
    """Put the finished build of `run`, if one waits, in place of the graph at `path`; remove what other builds left."""
    waiting = path.with_name(f"{path.name}.{run}")
    if waiting.exists():
        # A log of an older file would be replayed into the new one.
        path.with_name(path.name + "-wal").unlink(missing_ok=True)
        waiting.replace(path)
    for left in path.parent.glob(f"{path.name}.*"):
        with contextlib.suppress(OSError):
            left.unlink()


def _node_query(kind: NodeKind) -> str:
    return f"UNWIND $rows AS r MERGE (n:{kind.label} {{id: r.id}}) SET n += r RETURN count(n) AS n"


def _edge_query(kind: EdgeKind) -> str:
    key = ", ".join(f"{name}: r.{name}" for name in kind.key)
    edge = f"[e:{kind.type} {{{key}}}]" if key else f"[e:{kind.type}]"
    return (
        f"UNWIND $rows AS r MATCH (a:{kind.start.label} {{id: r.start}}) MATCH (b:{kind.stop.label} {{id: r.stop}})"
        f" MERGE (a)-{edge}->(b) SET e = r.properties RETURN count(e) AS n"
    )


def _node_row(kind: Kind, row: Row) -> dict[str, Value]:
    # Every declared property is set, to null where missing: the engine invents a title for a node that never had one.
    _check_declared(kind, row, {"id", "run"})
    found = {"id": row["id"], **{p.name: row.get(p.name) for p in kind.properties}}
    return {name: clean(value, f"{name} of {row['id']}") for name, value in found.items()}


def _edge_row(kind: Kind, row: Row) -> dict[str, Any]:
    _check_declared(kind, row, {"start", "stop", "run"})
    ends = {name: clean(row[name], f"the {name} of an edge") for name in ("start", "stop")}
    about = f"{ends['start']} to {ends['stop']}"
    found = {p.name: clean(row.get(p.name), f"{p.name} of {about}") for p in kind.properties}
    key = {name: found[name] for name in kind.key} if isinstance(kind, EdgeKind) else {}
    return {**ends, **key, "properties": {name: value for name, value in found.items() if value is not None}}


def _check_declared(kind: Kind, row: Row, beside: set[str]) -> None:
    undeclared = sorted(set(row) - {p.name for p in kind.properties} - beside)
    if undeclared:
        raise ValueError(f"{kind!r}: the schema does not declare {', '.join(undeclared)}")


def _value(value: Any) -> Value:
    """A value of the engine as one of ours."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, list | tuple) and all(isinstance(v, str) for v in value):
        return list(value)
    if isinstance(value, list | tuple):
        return [str(_value(v)) for v in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        raise QueryMistake(
            "the query returns a whole node, edge or map; return its properties instead, as in `n.name`."
        )
    return str(value)


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
