"""What the engines can hold, asked of records: a value beyond it costs its field, and is a problem with its place."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any

from graph.model import Problem, Record

LONGEST_TEXT = 4_000_000  # characters
LARGEST = 2**63  # integers lie between -LARGEST and LARGEST - 1


def within_limits(items: Iterable[Record | Problem]) -> Iterator[Record | Problem]:
    """The same items; a record with values that no graph can hold is given without them, problems behind it.

    A number of more than 64 bits is left out, a text of more than LONGEST_TEXT characters is cut.
    """
    for item in items:
        if isinstance(item, Problem):
            yield item
            continue
        changes, reasons = _changes(item)
        yield replace(item, **changes) if changes else item
        for reason in reasons:
            yield Problem(item.source, item.line, reason, item.key)


def _changes(record: Record) -> tuple[dict[str, Any], list[str]]:
    changes: dict[str, Any] = {}
    reasons = []
    for field, value in zip(_FIELDS, _values(record), strict=True):
        if value is None:  # as most are
            continue
        if isinstance(value, str):
            if len(value) > LONGEST_TEXT:
                changes[field] = value[:LONGEST_TEXT]
                reasons.append(f"{field} is longer than {LONGEST_TEXT} characters and was cut there")
        elif isinstance(value, int) and not -LARGEST <= value < LARGEST:
            changes[field] = None
            reasons.append(f"{field} is a number of more than 64 bits and was left out")
    return changes, reasons


_FIELDS = tuple(f.name for f in fields(Record) if f.name not in ("source", "format", "key", "line"))
_values = attrgetter(*_FIELDS)
