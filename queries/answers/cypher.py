"""The user's own read-only Cypher."""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

from graph.build import Target
from graph.confined import read_confined
from graph.model import Value
from graph.stores import Limits, Reader, Rows
from graph.stores.gate import check
from graph.stores.hints import hints
from graph.stores.kept_measures import notes_in
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
    kept = store.read(READ_KEPT, {}) if _measures(text) else None
    return _answer(text, parameters, rows, limit if cut else None, kept)


def cypher_in_file(
    folder: Path, target: Target, text: str, parameters: Mapping[str, Value], *, timeout: float, limit: int
) -> Answer:
    """Like `cypher`, on the graph in a store's file, in a process of its own with a limit of memory."""
    rows, cut, notes = read_confined(folder, target, text, parameters, Limits(timeout, limit))
    kept = read_confined(folder, target, READ_KEPT, {}, Limits())[0] if _measures(text) else None
    answer = _answer(text, parameters, rows, limit if cut else None, kept)
    return Answer(answer.query, answer.parameters, answer.columns, answer.rows, (*notes, *answer.notes))


def _measures(text: str) -> list[str]:
    """The measures of centrality that a query reads as properties; they are in the graph only where they were kept."""
    return [name.text for dot, name in pairwise(check(text)) if dot.text == "." and name.text in EVERY]


def _answer(text: str, parameters: Mapping[str, Value], rows: Rows, limit: int | None, kept: Rows | None) -> Answer:
    names = [str(note["measure"]) for note in notes_in(row[0] for row in kept.rows)] if kept else []
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
