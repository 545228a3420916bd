"""The seam between the graph and its engines: six methods, and open_store to choose who implements them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from graph.model import Value
from graph.schema import Kind

Row = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a query may run, in seconds, and how many rows it may return."""

    seconds: float = 60.0
    rows: int = 100_000


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer: names of columns, rows in order, and whether the limit of rows cut it."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    cut: bool = False

    def dicts(self) -> list[dict[str, Value]]:
        """Each row as a dictionary by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Built:
    """What a complete graph remembers of its build: the run's digest and the store that it came from."""

    run: str
    store: str
    schema: int


class Store(Protocol):
    """A graph engine. Rows of nodes carry `id`, rows of edges `start` and `stop`, the ids of their ends; all, `run`."""

    def built(self) -> Built | None:
        """What the graph remembers of its last complete build; None where there is none."""

    def claim(self, force: bool) -> None:
        """Make sure that this store may build here; refuse another store's graph unless forced."""

    def define(self) -> None:
        """Create what the schema declares; harmless when it exists."""

    def load(self, kind: Kind, rows: Sequence[Row]) -> int:
        """Upsert rows of one kind, whole or not at all; return how many the store has taken."""

    def prune(self, kind: Kind, run: str) -> int:
        """Delete what `run` did not state again; return how many."""

    def publish(self) -> None:
        """Make the build visible and fast: text indexes, file in place, run marked complete."""

    def read(self, query: str, parameters: Mapping[str, Value], limits: Limits = ...) -> Rows:
        """Answer a read-only query; raises QueryError for one that writes, is wrong or takes too long."""

    def close(self) -> None:
        """Let go of files and connections; an unpublished build leaves no trace that a reader could see."""


@dataclass(frozen=True, slots=True)
class Login:
    """How to get into a server; the password never stands on a command line."""

    user: str = "neo4j"
    password: str = ""
    database: str = "neo4j"


SERVER_SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


def is_server(place: str) -> bool:
    """Whether `place` is the address of a server rather than a file."""
    return place.split("://", 1)[0] in SERVER_SCHEMES and "://" in place


def open_store(place: str, login: Login | None = None, *, store: str = "", run: str = "") -> Store:
    """Open the graph at `place`, a file or a server's address; with `run`, to build it.

    Raises StoreError when there is no graph, ServerError when the server cannot be reached or refuses.
    """
    if is_server(place):
        from graph.stores.neo4j import Neo4jStore

        return Neo4jStore(place, login or Login(), store=store, run=run)
    from graph.stores.embedded import EmbeddedStore

    return EmbeddedStore(Path(place), store=store, run=run)


def settle(place: str, run: str) -> None:
    """Put the finished build of `run`, if one waits for its place, where readers look; nothing to do for a server."""
    if not is_server(place):
        from graph.stores.embedded import settle as settle_file

        settle_file(Path(place), run)
