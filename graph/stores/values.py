"""Values on their way into an engine: text as every engine can hold it, and what no engine can hold refused."""

import math
from collections.abc import Mapping

from graph.errors import QueryMistake, StoreError
from graph.model import Value

LONGEST_TEXT = 4_000_000


def clean(value: Value, about: str) -> Value:
    """The value as an engine can hold it, text without NUL and lone surrogates; StoreError where it has no form."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _clean_text(value, about)
    if isinstance(value, int):
        if not -(2**63) <= value < 2**63:
            raise StoreError(f"{about} is an integer of more than 64 bits.")
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            raise StoreError(f"{about} is not a finite number.")
        return value
    if isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
        return [_clean_text(part, about) for part in value]
    raise StoreError(f"{about} is a {type(value).__name__}, which the graph cannot hold.")


def clean_parameters(parameters: Mapping[str, Value]) -> dict[str, Value]:
    """A query's parameters as an engine can take them; QueryError where one has no such form."""
    try:
        return {name: clean(value, f"the parameter {name}") for name, value in parameters.items()}
    except StoreError as error:
        raise QueryMistake(str(error)) from error


def _clean_text(text: str, about: str) -> str:
    cleaned = text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    if len(cleaned) > LONGEST_TEXT:
        raise StoreError(f"{about} is longer than {LONGEST_TEXT} characters.")
    return cleaned
