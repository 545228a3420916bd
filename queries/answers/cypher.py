"""The user's own read-only Cypher."""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from graph.build import Target
from graph.confined import read_confined
from graph.model import Value
from graph.stores import Limits, Reader, Rows
from graph.stores.gate import check
from graph.stores.hints import hints
from graph.stores.statements import META, READ_KEPT
from queries.analyses.roles import EVERY
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
    kept = [row for (row,) in store.read(READ_KEPT, {}).rows] if _measures(text) else []
    return _answer(text, parameters, rows, limit if cut else None, kept)


def cypher_in_file(
    folder: Path, target: Target, text: str, parameters: Mapping[str, Value], *, timeout: float, limit: int
) -> Answer:
    """Like `cypher`, on the graph in a store's file, in a process of its own with a limit of memory."""
    rows, cut, notes = read_confined(folder, target, text, parameters, Limits(timeout, limit))
    kept = read_confined(folder, target, READ_KEPT, {}, Limits())[0].rows if _measures(text) else ()
    answer = _answer(text, parameters, rows, limit if cut else None, [row for (row,) in kept])
    return Answer(answer.query, answer.parameters, answer.columns, answer.rows, (*notes, *answer.notes))


def _measures(text: str) -> list[str]:
    """The measures of centrality that a query reads as properties; they are in the graph only where they were kept."""
    return [name.text for dot, name in pairwise(check(text)) if dot.text == "." and name.text in EVERY]


def _answer(text: str, parameters: Mapping[str, Value], rows: Rows, limit: int | None, kept: Sequence[Value]) -> Answer:
    names = [json.loads(str(note))["measure"] for notes in kept if isinstance(notes, list) for note in notes]
    missing = [name for name in dict.fromkeys(_measures(text)) if name not in names]
    absent = [f"nobody has {m}: `paperkg central --measure {m} --write` keeps it in the graph." for m in missing]
    cut = (f"only the first {limit} rows are shown; --limit shows more.",) if limit else ()
    shown = tuple(row for row in rows.rows if META not in row)  # the build's own note does not belong to the answer
    return Answer(
        "cypher",
        {"text": text, **parameters},
        rows.columns,
        shown,
        (*cut, *absent, *hints(check(text), (*names, *missing))),
    )
