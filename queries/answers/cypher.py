"""The user's own read-only Cypher."""

from collections.abc import Mapping

from graph.model import Value
from graph.stores import Limits, Store
from queries.answer import Answer

TIMEOUT, MOST_ROWS = 30.0, 1000


def cypher(
    store: Store, text: str, parameters: Mapping[str, Value], *, timeout: float = TIMEOUT, limit: int = MOST_ROWS
) -> Answer:
    """Return what a query that only reads gives: at most `limit` rows within `timeout` seconds.

    Raises QueryError for a query that writes, reads files, is mistyped or takes too long.
    """
    rows, cut = store.read_some(text, parameters, Limits(timeout, limit))
    notes = (f"only the first {limit} rows are shown; --limit shows more.",) if cut else ()
    return Answer("cypher", {"text": text, **parameters}, rows.columns, rows.rows, notes)
