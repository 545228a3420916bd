"""Values on their way into an engine and out of it, the same for every engine.

A value that an engine cannot hold costs its field, never the row: a number is left out, a text is cut, and `losses`
says so. An id that is too long to be indexed is cut and gets a digest of the whole: edges still find their ends.
"""

import hashlib
import math
from collections.abc import Mapping
from typing import Any

from graph.errors import QueryMistake, StoreError
from graph.limits import LARGEST, LONGEST_TEXT
from graph.model import Value
from graph.schema import EdgeKind, Kind, NodeKind

Row = Mapping[str, Value]

KEY_BYTES = 8_000  # the server's indexes take 8,164 bytes of UTF-8; a longer value makes a whole batch fail
_WHOLE = "the query returns a whole node, edge or map; return its properties instead, as in `n.name`."


def node_row(kind: NodeKind, row: Row, losses: list[str]) -> dict[str, Any]:
    """`{id, properties}` for the load statement; what had to be left out or cut is told in `losses`.

    Every declared property stands there, None where the row has none. Raises StoreError for an empty id and for a type
    that no graph holds; ValueError for a property that the schema does not declare, which is a bug of the caller.
    """
    _check_declared(kind, row, {"id", "run"})
    identifier = key_of(row["id"], f"the id of a {kind.label}")
    about = f"{kind.label} {shortened(identifier)}"
    properties = _properties(kind, row, about, losses)
    for name in kind.indexes:
        properties[name] = _indexed(properties[name], f"{name} of {about}", losses)
    return {"id": identifier, "properties": {"id": identifier, **properties}}


def edge_row(kind: EdgeKind, row: Row, losses: list[str]) -> dict[str, Any]:
    """`{start, stop, properties}` for the load statement; the rest as for `node_row`."""
    _check_declared(kind, row, {"start", "stop", "run"})
    start = key_of(row["start"], f"the start of an edge {kind.type}")
    stop = key_of(row["stop"], f"the end of an edge {kind.type}")
    about = f"{kind.type} from {shortened(start)} to {shortened(stop)}"
    properties = _properties(kind, row, about, losses)
    for name in kind.key:
        properties[name] = key_of(properties[name], f"{name} of {about}")
    return {"start": start, "stop": stop, "properties": properties}


def _properties(kind: Kind, row: Row, about: str, losses: list[str]) -> dict[str, Value]:
    names = [prop.name for prop in kind.properties]
    return {name: fitting(row.get(name), f"{name} of {about}", losses) for name in names} | {"run": row.get("run")}


def _check_declared(kind: Kind, row: Row, beside: set[str]) -> None:
    undeclared = sorted(set(row) - {prop.name for prop in kind.properties} - beside)
    if undeclared:
        raise ValueError(f"{kind!r}: the schema does not declare {', '.join(undeclared)}")


def fitting(value: Value, about: str, losses: list[str]) -> Value:
    """The value as every engine can hold it: text without NUL and lone surrogates, cut where it is too long.

    A number of more than 64 bits or that is not finite becomes None. Raises StoreError for another type.
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _fitting_text(value, about, losses)
    if isinstance(value, int | float):
        if wrong := _wrong_number(value):
            losses.append(f"{about} is {wrong}; it is left out.")
            return None
        return value
    if isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
        return [_fitting_text(part, about, losses) for part in value]
    raise StoreError(f"{about} is a {type(value).__name__}, which the graph cannot hold.")


def _wrong_number(value: float) -> str | None:
    """What keeps a number out of a graph, or None."""
    if isinstance(value, int):
        return None if -LARGEST <= value < LARGEST else "an integer of more than 64 bits"
    return None if math.isfinite(value) else "not a finite number"


def _fitting_text(text: str, about: str, losses: list[str]) -> str:
    cleaned = text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    if len(cleaned) > LONGEST_TEXT:
        losses.append(f"{about} is longer than {LONGEST_TEXT} characters; it is cut there.")
    return cleaned[:LONGEST_TEXT]


def key_of(value: Value, about: str) -> str:
    """An id as every engine can index it; StoreError for an empty one."""
    if not isinstance(value, str) or not value:
        raise StoreError(f"{about} is empty or no text; the graph cannot hold it.")
    text = value.replace("\0", "").encode("utf-8", "replace")
    if len(text) <= KEY_BYTES:
        return text.decode()
    return f"{_first_bytes(text, KEY_BYTES - 20)}…{hashlib.sha256(text).hexdigest()[:16]}"


def _indexed(value: Value, about: str, losses: list[str]) -> Value:
    if isinstance(value, str) and len(text := value.encode()) > KEY_BYTES:
        losses.append(f"{about} is longer than the {KEY_BYTES} bytes that can be indexed; it is cut there.")
        return _first_bytes(text, KEY_BYTES)
    return value


def _first_bytes(text: bytes, size: int) -> str:
    return text[:size].decode("utf-8", "ignore")


def clean_parameters(parameters: Mapping[str, Value]) -> dict[str, Value]:
    """A query's parameters as an engine can take them; QueryMistake where one has no such form."""
    losses: list[str] = []
    try:
        cleaned = {name: fitting(value, f"the parameter {name}", losses) for name, value in parameters.items()}
    except StoreError as error:
        raise QueryMistake(str(error)) from error
    if losses:
        raise QueryMistake(losses[0].split("; ")[0] + ".")
    return cleaned


def plain(value: Any) -> Value:
    """A value that an engine returned as one of ours: dates and times as ISO text.

    QueryMistake for nodes, edges, paths, maps and bytes, which have no form in a table.
    """
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, bytes | bytearray):
        raise QueryMistake("the query returns bytes, which have no form in a table.")
    if hasattr(value, "iso_format"):  # the server's driver has dates of its own
        return str(value.iso_format())
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    if type(value) in (list, tuple):
        return [part if isinstance(part, str) else str(plain(part)) for part in value]
    if isinstance(value, Mapping) or hasattr(value, "element_id") or hasattr(value, "relationships"):
        raise QueryMistake(_WHOLE)
    return str(value)


def shortened(value: Value) -> str:
    """A value for a message."""
    text = str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
