"""Measures kept on people: what is written for one, and what the graph's own node remembers of it."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from graph.errors import StoreError
from graph.stores import Kept, statements

BATCH = 5_000
Write = Callable[[str, Mapping[str, Any]], list[dict[str, Any]]]


def write(send: Write, kept: Kept) -> None:
    """Write a measure with `send`, which runs a statement; the note on it is removed first and comes last.

    So a graph whose write was broken off does not say that it has the measure. Raises StoreError for people who are
    not in the graph.
    """
    before = notes_in(row["kept"] for row in send(statements.READ_KEPT, {}))
    others = [json.dumps(note, sort_keys=True) for note in before if note["measure"] != kept.name]
    send(statements.WRITE_KEPT, {"kept": others})
    send(statements.clear_measure(kept.name), {})
    rows = [{"id": person, "value": value} for person, value in sorted(kept.values.items())]
    taken = 0
    for first in range(0, len(rows), BATCH):
        taken += int(send(statements.set_measure(kept.name), {"rows": rows[first : first + BATCH]})[0]["n"])
    if taken != len(rows):
        raise StoreError(f"of {len(rows)} values of {kept.name} the engine took {taken}; ask again.")
    note = {"measure": kept.name, "run": kept.run, "people": len(rows), **json.loads(kept.asked)}
    send(statements.WRITE_KEPT, {"kept": sorted([*others, json.dumps(note, sort_keys=True)])})


def notes_in(column: Iterable[Any]) -> list[dict[str, Any]]:
    """Return the notes on kept measures in the one column of READ_KEPT: `measure`, `run`, `people`, what was asked."""
    return [json.loads(text) for texts in column if isinstance(texts, list) for text in texts]
