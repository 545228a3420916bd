"""The seam between the graph and its engines: what a reader and a writer can do, and who implements it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from graph.errors import QueryTooLarge, StoreError, UsageError
from graph.model import Value
from graph.schema import Kind
from graph.stores.values import Row


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a query may run, in seconds, and how many rows are taken of its answer."""

    seconds: float = 60.0
    rows: int = 100_000


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer: names of columns, and rows in order."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def dicts(self) -> list[dict[str, Value]]:
        """Each row as a dictionary by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Built:
    """What a graph remembers of its build: the run's digest, the store that it came from, whether it came to an end."""

    run: str
    store: str
    schema: int
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Kept:
    """A measure to be kept on the people of a graph that `run` built: its values by author's id, and how it was asked.

    `name` becomes the property that holds the value; `asked` are the parameters, as JSON.
    """

    name: str
    run: str
    asked: str
    values: Mapping[str, float]


def whole(answer: tuple[Rows, bool], limits: Limits) -> Rows:
    """The rows of an answer that no limit has cut; QueryTooLarge for one that has been."""
    rows, cut = answer
    if cut:
        raise QueryTooLarge(f"the answer has more than {limits.rows} rows; narrow the question.")
    return rows


class Reader(Protocol):
    """A graph, open to read; `notes` are what a reader of its answers must know."""

    notes: tuple[str, ...]

    def built(self) -> Built | None:
        """What the graph remembers of its last build; None where there has been none."""

    def read(self, query: str, parameters: Mapping[str, Value], limits: Limits = ...) -> Rows:
        """Answer a read-only query whole.

        Raises QueryRefused for one that does more than read the graph, QueryMistake for one that is wrong, and
        QueryTooLarge for one that takes too long or has more rows than the limit.
        """

    def read_some(self, query: str, parameters: Mapping[str, Value], limits: Limits) -> tuple[Rows, bool]:
        """The first rows of an answer, and whether the limit has cut it; errors as for `read`."""

    def close(self) -> None:
        """Let go of files and connections; harmless when closed."""


Store = Reader  # what most of the product knows of a graph


class Writer(Reader, Protocol):
    """A graph while it is built. Rows of nodes carry `id`, rows of edges `start` and `stop`, the ids of their ends."""

    losses: list[str]  # what had to be left out or cut, a sentence each

    def claim(self, force: bool) -> None:
        """Make sure that this store may build here; refuse another store's graph unless forced."""

    def define(self) -> None:
        """Create what the schema declares; harmless when it exists."""

    def load(self, kind: Kind, rows: Sequence[Row]) -> int:
        """Upsert rows of one kind, whole or not at all; return how many the store has taken."""

    def take(self, kind: Kind, ready: list[dict[str, Any]]) -> int:
        """Upsert rows that `values.ready_rows` has made ready, as `load` does."""

    def prune(self, kind: Kind, run: str) -> int:
        """Delete what `run` did not state again; return how many."""

    def publish(self) -> None:
        """Finish the build: the graph is complete, and a server's is visible as such."""


@dataclass(frozen=True, slots=True)
class Login:
    """How to get into a server; the password never stands on a command line."""

    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str = "neo4j"


SERVER_SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


def is_server(place: str) -> bool:
    """Whether `place` is the address of a server rather than a file."""
    return place.split("://", 1)[0] in SERVER_SCHEMES and "://" in place


def open_store(location: str, login: Login | None = None, min_score: float = 0.0) -> Reader:
    """Open the graph at `location`, a file or a server's address, to read it; of a file, without lower scores.

    Raises NoStore when there is no graph, ServerError when the server cannot be reached or refuses.
    """
    if is_server(location):
        from graph.stores.neo4j import Neo4jStore

        if min_score > 0:
            raise UsageError("--min-score is for the graph in the store's file; leave --graph out.")
        return Neo4jStore(location, login or Login())
    from graph.stores.embedded import EmbeddedReader

    return EmbeddedReader(Path(location), min_score)


def open_writer(location: str, login: Login | None = None, *, store: str, run: str) -> Writer:
    """Begin the build `run` of `store`'s graph at `location`; errors as for `open_store`."""
    if is_server(location):
        from graph.stores.neo4j import Neo4jStore

        return Neo4jStore(location, login or Login(), store=store, run=run)
    from graph.stores.embedded import EmbeddedWriter

    return EmbeddedWriter(Path(location), store=store, run=run)


def keep(location: str, kept: Kept, login: Login | None = None) -> None:
    """Write a measure on the people of the graph at `location`, in place of what an earlier one of its name left.

    Nothing else in the graph changes. Raises StoreError unless it is the complete graph of the run, and has everybody
    whose value is given. Of a file, only who holds the store's lock may ask.
    """
    if is_server(location):
        from graph.stores.neo4j import Neo4jStore

        server = Neo4jStore(location, login or Login())
        try:
            server.keep(kept)
        finally:
            server.close()
        return
    from graph.stores.embedded import keep as keep_in_file

    keep_in_file(Path(location), kept)


def check_run(built: Built | None, kept: Kept) -> None:
    """StoreError unless a graph is complete and of the run that the values come from."""
    if built is None or not built.complete or built.run != kept.run:
        raise StoreError("the graph was built again in the meantime; run the command again to keep its values.")


def waiting(location: str, run: str) -> str | None:
    """Where the finished graph of `run` waits for its place; None where none waits, and for a server."""
    if is_server(location):
        return None
    path = Path(f"{location}.{run}")
    return str(path) if path.is_file() else None


def promote(location: str, run: str) -> bool:
    """Put the finished graph of `run` where readers look, and remove what other builds left; whether one waited.

    Only who holds the store's lock may call it: a reader would remove the files of a build that is at work.
    Nothing to do, and True, for a server, whose graph is published where it is.
    """
    if is_server(location):
        return True
    from graph.stores.embedded import promote as promote_file

    return promote_file(Path(location), run)
