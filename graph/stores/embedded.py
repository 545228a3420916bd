"""The embedded engine: the graph in one file, built beside the old one and put in its place."""

import contextlib
import glob
import warnings
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import kglite

from graph.errors import DamagedStore, NewerStore, NoStore, QueryMistake, QueryRefused, QueryTooLarge, StoreError
from graph.files import replacing
from graph.model import Value
from graph.schema import SCHEMA_VERSION, Kind, NodeKind
from graph.stores import Built, Kept, Limits, Rows, check_run, kept_measures, statements, whole
from graph.stores.gate import check
from graph.stores.low_scores import without_low_scores
from graph.stores.statements import META
from graph.stores.tokens import without_block_comments
from graph.stores.values import Row, clean_parameters, plain, ready_rows

BATCH = 5_000
# It warns of labels that a corpus has no node of; an empty answer says so already.
kglite.set_query_warning_policy("silent")


class EmbeddedReader:
    """The published graph of a store's file.

    With `min_score` links to topics and methods that score less are left out, and `notes` says how many. Raises NoStore
    when the file is missing, DamagedStore when it is not a graph, NewerStore for one of a newer version.
    """

    def __init__(self, path: Path, min_score: float = 0.0) -> None:
        self.notes: tuple[str, ...] = ()
        if not path.exists():
            raise NoStore(f"{path}: there is no graph yet; build one with `paperkg build PATH…`.")
        try:
            graph = kglite.load(str(path))
            if min_score > 0:
                self.notes = (without_low_scores(graph, min_score),)
            self._graph: Any = graph.freeze()
        except kglite.KgError as error:
            raise DamagedStore(
                f"{path} cannot be read as a graph; rebuild it from the records with `paperkg build`."
            ) from error
        built = self.built()
        if built and built.schema > SCHEMA_VERSION:
            raise NewerStore(
                f"{path} was built by a newer paperkg (schema {built.schema}, this one knows {SCHEMA_VERSION});"
                " upgrade paperkg."
            )

    def built(self) -> Built | None:
        """What the graph remembers of its build; None when it does not say."""
        answer = self.read(f"MATCH (m:{META}) RETURN m.run AS run, m.store AS store, m.version AS version", {})
        for run, store, version in answer.rows:
            return Built(str(run), str(store), int(str(version)))
        return None

    def read(self, query: str, parameters: Mapping[str, Value], limits: Limits = Limits()) -> Rows:  # noqa: B008
        """Answer a read-only query whole; errors as `Reader` says."""
        return whole(self.read_some(query, parameters, limits), limits)

    def read_some(self, query: str, parameters: Mapping[str, Value], limits: Limits) -> tuple[Rows, bool]:
        """The first rows of an answer, and whether the limit has cut it."""
        return _answer(self._graph, query, parameters, limits)

    def close(self) -> None:
        """Forget the graph."""
        self._graph = None


class EmbeddedWriter:
    """A build that begins empty and is published in one file; until then only this object reads it."""

    notes: tuple[str, ...] = ()

    def __init__(self, path: Path, *, store: str, run: str) -> None:
        self.losses: list[str] = []
        self._path = path
        self._store = store
        self._run = run
        self._graph: Any = kglite.KnowledgeGraph()

    @property
    def pending(self) -> Path:
        """Where a finished build waits for its place."""
        return self._path.with_name(f"{self._path.name}.{self._run}")

    def built(self) -> Built | None:
        """None: nothing is published yet."""
        return None

    def read(self, query: str, parameters: Mapping[str, Value], limits: Limits = Limits()) -> Rows:  # noqa: B008
        """Answer a read-only query whole; errors as `Reader` says."""
        return whole(self.read_some(query, parameters, limits), limits)

    def read_some(self, query: str, parameters: Mapping[str, Value], limits: Limits) -> tuple[Rows, bool]:
        """The first rows of an answer, and whether the limit has cut it."""
        return _answer(self._graph.freeze(), query, parameters, limits)

    def claim(self, force: bool) -> None:  # noqa: ARG002
        """Nothing to refuse but a folder in the graph's place: the file lies in the store that builds it."""
        if self._path.is_dir():
            raise DamagedStore(f"{self._path} is a folder and no graph; remove it and build again.")

    def define(self) -> None:
        """Create the constraints and indexes of the schema."""
        for statement in statements.definitions():
            self._write(statement)

    def load(self, kind: Kind, rows: Sequence[Row]) -> int:
        """Upsert rows of one kind in batches; return how many the engine has taken."""
        return self.take(kind, ready_rows(kind, rows, self.losses))

    def take(self, kind: Kind, ready: list[dict[str, Any]]) -> int:
        """Upsert rows that `ready_rows` has made ready, as `load` does."""
        taken = 0
        for first in range(0, len(ready), BATCH):
            batch = ready[first : first + BATCH]
            taken += self._create(kind, batch) if isinstance(kind, NodeKind) else self._upsert(kind, batch)
        return taken

    def _create(self, kind: NodeKind, batch: Sequence[Mapping[str, Any]]) -> int:
        """Load nodes of which none should be there yet, in a third of the time; where one is, they are merged."""
        try:
            return int(self._graph.cypher(statements.create(kind), params={"rows": batch}).to_dicts()[0]["n"])
        except kglite.KgError:  # an id that is there already, or what the other way refuses as well
            return self._upsert(kind, batch)

    def _upsert(self, kind: Kind, batch: Sequence[Mapping[str, Any]]) -> int:
        return int(self._write(statements.load(kind), {"rows": batch})[0]["n"])

    def prune(self, kind: Kind, run: str) -> int:  # noqa: ARG002
        """Nothing: a build begins with an empty file, so nothing old is in it."""
        return 0

    def publish(self) -> None:
        """Save the build beside the old file, whole and on disk; `promote` puts it in its place."""
        row = {"id": "meta", "name": "paperkg", "run": self._run, "store": self._store, "version": SCHEMA_VERSION}
        self._write(statements.WRITE_META, {"row": row})
        _save(self._graph, self.pending)

    def close(self) -> None:
        """Forget the graph; an unpublished build leaves no file."""
        self._graph = None

    def _write(self, query: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        return _change(self._graph, query, parameters or {})


def keep(path: Path, measure: Kept) -> None:
    """Write a measure on the people of a published graph, as `graph.stores.keep` says; readers see all of it or none.

    The file is written again, which takes as long as publishing it.
    """
    reader = EmbeddedReader(path)
    check_run(reader.built(), measure)
    reader.close()
    graph = kglite.load(str(path))
    kept_measures.write(partial(_change, graph), measure)
    _save(graph, path)


def _change(graph: Any, query: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
    try:
        rows: list[dict[str, Any]] = graph.cypher(query, params=dict(parameters)).to_dicts()
    except kglite.KgError as error:
        raise StoreError(f"the embedded engine refused to load: {_first_line(error)}") from error
    return rows


def _save(graph: Any, path: Path) -> None:
    """Write a graph to a file, whole and on disk or not at all."""
    try:
        with replacing(path) as part, warnings.catch_warnings():
            # Lists of texts have no mapped form in large files; they are read into memory, which changes no answer.
            warnings.simplefilter("ignore", kglite.MappedFallbackWarning)
            graph.save(str(part))
    except (kglite.KgError, OSError) as error:
        raise StoreError(f"the graph could not be written to {path.parent}: {_first_line(error)}.") from error


_PLAIN = frozenset({str, int, float, bool, type(None)})  # values that need no look at each


def _answer(graph: Any, query: str, parameters: Mapping[str, Value], limits: Limits) -> tuple[Rows, bool]:
    check(query)
    values = clean_parameters(parameters)
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
        if "safety limit" in str(error):
            raise QueryTooLarge(f"the query takes too much memory: {_first_line(error)}") from error
        raise QueryMistake(f"the engine does not accept the query: {_first_line(error)}") from error
    columns = tuple(view.columns)
    cells = [[value if type(value) in _PLAIN else plain(value) for value in view.column(c)] for c in columns]
    rows = tuple(zip(*cells, strict=True))
    return Rows(columns, rows[: limits.rows]), len(rows) > limits.rows


def promote(path: Path, run: str) -> bool:
    """Put the finished graph of `run` in place of the one at `path`; remove what other builds left."""
    finished = path.with_name(f"{path.name}.{run}")
    waited = finished.is_file()
    if waited:
        # A log of an older file would be replayed into the new one.
        path.with_name(path.name + "-wal").unlink(missing_ok=True)
        try:
            finished.replace(path)
        except OSError as error:
            raise DamagedStore(f"{path} is not a file and cannot be replaced: {error.strerror}; remove it.") from error
    for left in path.parent.glob(f"{glob.escape(path.name)}.*"):
        with contextlib.suppress(OSError):
            left.unlink()
    return waited


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
