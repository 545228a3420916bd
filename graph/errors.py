"""Errors caused by the request, each named for the mistake; every other exception is a bug.

PaperkgError                    one sentence for the user, with what to do
├── UsageError                  what was asked for does not exist or does not fit
│   ├── UnknownName             no node, source, query or measure has this name
│   ├── AmbiguousName           several have it
│   └── BadParameter            a parameter is missing, unknown, or of the wrong type
├── NoEffect                    a decision would change nothing, or cannot hold
├── InputError                  a file cannot be read, or nothing was found in what was given
│   └── NotAnInput              a file is of no format that is known
└── StoreError                  the store or the engine refused
    ├── NoStore                 nothing has been built here yet
    ├── StoreLocked             another build is running on this store
    ├── StoreBusy               others use the graph for longer than one waits
    ├── NewerStore              a newer version of paperkg wrote it
    ├── DamagedStore            a file of the store is damaged
    │   └── MissingRecords      the records file is gone, and other files of the store are there
    ├── DiskFull                no space is left
    ├── ServerError             the graph server cannot be reached or refuses
    │   ├── ServerUnreachable   nothing that speaks Bolt answers, or the connection was lost
    │   ├── LoginRefused        the server does not accept the user or the password
    │   └── ForeignGraph        the graph on the server belongs to another store, or is newer
    └── QueryError              a query was not answered
        ├── QueryMistake        the engine does not understand it: a typing mistake, a wrong value
        ├── QueryRefused        it does more than read the graph: writes, reads files, calls out
        └── QueryTooLarge       it takes more time or memory than it may
"""

from collections.abc import Iterable


class PaperkgError(Exception):
    """What was asked for cannot be done; the message is one sentence for the user."""


class UsageError(PaperkgError):
    """What was asked for does not exist or does not fit."""


class UnknownName(UsageError):
    """No node, source, query or measure has this name."""


class AmbiguousName(UsageError):
    """Several nodes have this name."""


class BadParameter(UsageError):
    """A parameter is missing, unknown, or of the wrong type."""


class NoEffect(PaperkgError):
    """A decision would change nothing, or cannot hold; nothing was written."""


class InputError(PaperkgError):
    """A file cannot be read, or nothing was found in what was given."""


class NotAnInput(InputError):
    """A file is of no format that is known; `kind` says what it is: `PDF`, `image`, `archive` …"""

    def __init__(self, message: str, kind: str) -> None:
        super().__init__(message)
        self.kind = kind


class StoreError(PaperkgError):
    """The store or the engine refused; raised from the engine's own error."""


class NoStore(StoreError):
    """Nothing has been built here yet."""


class StoreLocked(StoreError):
    """Another build is at work on this store."""


class StoreBusy(StoreError):
    """Others use the graph for longer than one waits."""


class NewerStore(StoreError):
    """A newer version of paperkg wrote the store or the graph."""


class DamagedStore(StoreError):
    """A file of the store is damaged."""


class MissingRecords(DamagedStore):
    """The records file is gone or empty, and other files of the store are still there."""


class DiskFull(StoreError):
    """No space is left for the store or the graph."""


class ServerError(StoreError):
    """The graph server cannot be reached or refuses."""


class ServerUnreachable(ServerError):
    """Nothing that speaks Bolt answers at the address, or the connection was lost."""


class LoginRefused(ServerError):
    """The server does not accept the user or the password."""


class ForeignGraph(ServerError):
    """The graph on the server belongs to another store, or to a newer version of paperkg."""


class QueryError(StoreError):
    """A query was not answered."""


class QueryMistake(QueryError):
    """The engine does not understand the query: a typing mistake, a wrong value."""


class QueryRefused(QueryError):
    """The query does more than read the graph: it writes, reads files or calls out."""


class QueryTooLarge(QueryError):
    """The query takes more time or memory than it may."""


def sentences(messages: Iterable[str]) -> str:
    """Several messages as one text, each with its full stop."""
    return " ".join(m if m.endswith((".", "?", "!")) else f"{m}." for m in messages)
