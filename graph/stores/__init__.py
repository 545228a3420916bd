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
    """A graph engine. Rows of nodes carry `id`; rows of edges `start` and `stop`, the ids of their ends; both carry `run`."""

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
