"""The face of the product for Python: `import paperkg`; put beside the packages when the project is built."""

from pathlib import Path

from graph.errors import (
    AmbiguousName,
    BadParameter,
    InputError,
    NoStore,
    PaperkgError,
    QueryError,
    ServerError,
    StoreError,
    StoreLocked,
    UnknownName,
    UsageError,
)
from graph.stores import Login
from queries import DEFAULT_STORE
from queries.answer import Answer
from queries.api import KnowledgeGraph

__all__ = [
    "AmbiguousName",
    "Answer",
    "BadParameter",
    "InputError",
    "KnowledgeGraph",
    "Login",
    "NoStore",
    "PaperkgError",
    "QueryError",
    "ServerError",
    "StoreError",
    "StoreLocked",
    "UnknownName",
    "UsageError",
    "open",
]


def open(  # noqa: A001
    store: str | Path = DEFAULT_STORE, graph: str | None = None, login: Login | None = None, *, min_score: float = 0.0
) -> KnowledgeGraph:
    """Return the knowledge graph of a store directory, or with `graph` the one on a server; see `KnowledgeGraph`."""
    return KnowledgeGraph(store, graph, login, min_score=min_score)
