"""Numbers from a graph's rows: any other value raises, so that a damaged graph is not read as zeros."""

from graph.model import Value


def whole(value: Value) -> int:
    """Return a whole number as it is; ValueError for anything else, also for yes or no and for nothing."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise ValueError(f"{value!r} is not a whole number")


def number(value: Value) -> float:
    """Return a number as a float; ValueError for anything else, also for yes or no and for nothing."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    raise ValueError(f"{value!r} is not a number")
