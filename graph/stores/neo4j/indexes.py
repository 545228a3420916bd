"""Constraints and indexes on a server: created, mended where an earlier load has left one half made, waited for."""

import time
from collections.abc import Callable
from typing import Any

from neo4j.exceptions import Neo4jError

from graph.errors import ServerError
from graph.stores import statements
from graph.stores.neo4j import faults

Write = Callable[[str], list[dict[str, Any]]]
_EVERY = 0.5  # seconds


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
