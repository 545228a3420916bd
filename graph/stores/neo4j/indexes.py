"""Constraints and indexes on a server: created, mended where an earlier load has left one half made, waited for."""

import time
from collections.abc import Callable
from typing import Any

from neo4j.exceptions import Neo4jError

from graph.errors import ServerError
from graph.stores import statements
from graph.stores.neo4j import faults

Write = Callable[..., list[dict[str, Any]]]
_EVERY = 0.5  # seconds
_SAMPLE_SECONDS = 30


def create(write: Write, definition: str) -> None:
    """Create a constraint or an index of ours; harmless when it exists or another loader creates it at this moment."""
    try:
        write(definition)
    except ServerError as error:
        cause = error.__cause__
        if not isinstance(cause, Neo4jError) or not faults.is_half_made(cause):
            raise
        if not faults.is_made(cause):  # an index without its constraint is in the way; it is ours by its name
            write(statements.drop_index(definition))
        write(definition)


def wait_for_all(write: Write, where: str, patience: float) -> None:
    """Wait until all our indexes can be used.

    ServerError when one has failed, or none gets on for `patience` seconds; these are dropped, so that the next load
    makes them again.
    """
    last, since = "", time.monotonic()
    while waiting := write(statements.UNFINISHED):
        failed = [row for row in waiting if row["state"] == "FAILED"]
        if failed or time.monotonic() - since > patience:
            for row in failed or waiting:
                write(f"DROP INDEX {statements.quoted(row['name'])} IF EXISTS")
            names = ", ".join(str(row["name"]) for row in failed or waiting)
            raise ServerError(
                f"the server at {where} cannot finish its indexes ({names}); its disk may be full: make space, restart"
                " the server and build again."
            )
        if (state := repr(waiting)) != last:
            last, since = state, time.monotonic()
        time.sleep(_EVERY)


def sample(write: Write) -> None:
    """Let the server count what its indexes hold, and forget the plans that it made before.

    A server counts by itself after a while. Until then it plans by the counts of an empty graph, and reads an index
    from end to end where one look would do. Where the user may not ask for it, or it takes long, nothing else is lost.
    """
    try:
        write("CALL db.prepareForReplanning($seconds)", {"seconds": _SAMPLE_SECONDS})
    except ServerError as error:
        if not isinstance(error.__cause__, Neo4jError) or not faults.is_optional(error.__cause__):
            raise
