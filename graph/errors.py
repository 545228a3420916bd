"""The errors that are the request's fault: one sentence each, with what to do; every other exception is a bug."""

from collections.abc import Iterable


class RequestError(Exception):
    """What was asked for cannot be done; the message is one sentence for the user."""

    exit_code = 1


class UsageError(RequestError):
    """An unknown or ambiguous name, query or parameter."""

    exit_code = 2


class InputError(RequestError):
    """A file that cannot be read, or nothing found in what was given."""

    exit_code = 3


class StoreError(RequestError):
    """An engine or the records file refused; raised from the engine's own error."""


class ServerError(StoreError):
    """The graph server cannot be reached or refuses."""

    exit_code = 4


class QueryError(StoreError):
    """The engine did not accept or not finish a query: wrong syntax, writing, too long."""


def sentences(messages: Iterable[str]) -> str:
    """Several messages as one text, each with its full stop."""
    return " ".join(m if m.endswith((".", "?", "!")) else f"{m}." for m in messages)
