"""Waiting for a server's answer, but not for ever: the driver has no limit of its own on a reply."""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from neo4j.exceptions import DriverError, Neo4jError

from graph.errors import PaperkgError

Answer = TypeVar("Answer")
_FAULTS = (PaperkgError, Neo4jError, DriverError, OSError, ValueError, TypeError, LookupError, RuntimeError)


def within(seconds: float, ask: Callable[[], Answer], late: Exception) -> Answer:
    """What `ask` returns or raises; `late` when it has done neither after `seconds`.

    It runs in a thread of its own, which is left behind when it is late and ends with the process.
    """
    came: list[tuple[Any, BaseException | None]] = []

    def run() -> None:
        try:
            came.append((ask(), None))
        except _FAULTS as error:  # it belongs to the caller
            came.append((None, error))

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if not came:
        raise late
    answer, error = came[0]
    if error is not None:
        raise error
    return answer  # type: ignore[no-any-return]
