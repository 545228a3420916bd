"""Entries in which one value is of another kind than a reader expects, at any depth."""

from collections.abc import Iterator, Mapping, Set
from typing import Any


def with_odd_values(entry: Mapping[str, Any], odd: Any, kept: Set[str], above: str = "") -> Iterator[dict[str, Any]]:
    """Yield the entry with `odd` in place of each value in turn, also of those in dictionaries within it.

    `kept` are paths (`data.title`) of values that stay, as by them the entry is known or has a title.
    """
    for key, value in entry.items():
        path = f"{above}{key}"
        if path not in kept:
            yield {**entry, key: odd}
        if isinstance(value, Mapping):
            yield from ({**entry, key: inner} for inner in with_odd_values(value, odd, kept, f"{path}."))
