"""The user's own read-only Cypher."""

from collections.abc import Mapping
from pathlib import Path

from graph.build import Target
from graph.confined import read_confined
from graph.model import Value
from graph.stores import Limits, Reader, Rows
from graph.stores.gate import check
from graph.stores.hints import hints
from graph.stores.statements import META
from queries.answer import Answer

TIMEOUT, MOST_ROWS = 30.0, 1000


def cypher(
    store: Reader, text: str, parameters: Mapping[str, Value], *, timeout: float = TIMEOUT, limit: int = MOST_ROWS
) -> Answer:
    """Return what a query that only reads gives: at most `limit` rows within `timeout` seconds.

    Raises QueryRefused for a query that writes, reads files or calls out, QueryMistake for one that is mistyped, and
    QueryTooLarge for one that takes too long. Labels and properties that the graph does not have are noted.
    """
    rows, cut = store.read_some(text, parameters, Limits(timeout, limit))
    return _answer(text, parameters, rows, limit if cut else None)


def cypher_in_file(
    folder: Path, target: Target, text: str, parameters: Mapping[str, Value], *, timeout: float, limit: int
) -> Answer:
    """Like `cypher`, on the graph in a store's file, in a process of its own with a limit of memory."""
    rows, cut, notes = read_confined(folder, target, text, parameters, Limits(timeout, limit))
    answer = _answer(text, parameters, rows, limit if cut else None)
    return Answer(answer.query, answer.parameters, answer.columns, answer.rows, (*notes, *answer.notes))


def _answer(text: str, parameters: Mapping[str, Value], rows: Rows, limit: int | None) -> Answer:
    cut = (f"only the first {limit} rows are shown; --limit shows more.",) if limit else ()
    shown = tuple(row for row in rows.rows if META not in row)  # the build's own note does not belong to the answer
    return Answer("cypher", {"text": text, **parameters}, rows.columns, shown, (*cut, *hints(check(text))))
