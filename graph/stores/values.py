"""Values on their way into an engine and out of it, the same for every engine.

A value that an engine cannot hold costs its field, never the row: a number is left out, a text is cut, and `losses`
says so. An id that is too long to be indexed is cut and gets a digest of the whole: edges still find their ends.
"""

import hashlib
import math
from collections.abc import Mapping, Sequence
from typing import Any

from graph.errors import QueryMistake, StoreError
from graph.limits import LARGEST, LONGEST_TEXT
from graph.model import Value
from graph.schema import EdgeKind, Kind, NodeKind, name_of

Row = Mapping[str, Value]
Values = dict[str, Value]

KEY_BYTES = 8_000  # the server's indexes take 8,164 bytes of UTF-8; a longer value makes a whole batch fail
_WHOLE = "the query returns a whole node, edge or map; return its properties instead, as in `n.name`."


def ready_rows(kind: Kind, rows: Sequence[Row], losses: list[str]) -> list[dict[str, Any]]:
    """Rows as the load statement takes them: `{id, properties}` of nodes, `{start, stop, properties}` of edges.

    Every declared property stands there, None where a row has none; `losses` lists what was left out or cut.
    Raises StoreError for an empty id and for a type that no graph holds; ValueError for a property that the schema does
    not declare, which is a bug of the caller.
    """
    names = tuple(prop.name for prop in kind.properties)
    ends = ("id",) if isinstance(kind, NodeKind) else ("start", "stop")
    allowed = {*names, *ends, "run"}
    if not all(map(allowed.issuperset, rows)):
        undeclared = sorted({name for row in rows for name in row} - allowed)
        raise ValueError(f"{kind!r}: the schema does not declare {', '.join(undeclared)}")
    columns = [[row.get(name) for row in rows] for name in (*names, "run")]
    lost = _not_plain(names, columns)
    make = _node if isinstance(kind, NodeKind) else _edge
    cells = zip(*columns, strict=True)
    return [
        make(kind, row, dict(zip((*names, "run"), values, strict=True)), lost.get(n, ()), losses)  # type: ignore[arg-type]
        for n, (row, values) in enumerate(zip(rows, cells, strict=True))
    ]


def _not_plain(names: Sequence[str], columns: Sequence[Sequence[Value]]) -> dict[int, list[str]]:
    """Return by the number of a row the names of its values that need a look; most columns have none and are quick."""
    lost: dict[int, list[str]] = {}
    for name, column in zip(names, columns, strict=False):  # `run` is our own
        if not _is_plain_column(column):
            for n, value in enumerate(column):
                if value is not None and not _is_plain(value):
                    lost.setdefault(n, []).append(name)
    return lost


def _is_plain_column(column: Sequence[Value]) -> bool:
    """Tell whether each value of a column is plain, where it has values of one kind; there are millions."""
    values: list[Any] = [value for value in column if value is not None]
    kinds = set(map(type, values))
    if kinds == {list}:
        values = [part for value in values for part in value]
        kinds = set(map(type, values))
    if kinds <= {str}:
        text = "".join(values)
        return text.isascii() and len(max(values, key=len, default="")) <= LONGEST_TEXT and "\0" not in text
    return kinds == {bool} or (kinds <= {bool, int, float} and all(-LARGEST <= value < LARGEST for value in values))


def _node(kind: NodeKind, row: Row, values: Values, lost: Sequence[str], losses: list[str]) -> dict[str, Any]:
    identifier = _key(row["id"], "id", kind)
    if lost:
        _mend(values, lost, f"{kind.label} {shortened(identifier)}", losses)
    for name in kind.indexes:
        value = values[name]
        if isinstance(value, str) and len(value) > KEY_BYTES // 4:  # a character has at most four bytes
            values[name] = _indexed(value, f"{name} of {kind.label} {shortened(identifier)}", losses)
    return {"id": identifier, "properties": {"id": identifier, **values}}


def _edge(kind: EdgeKind, row: Row, values: Values, lost: Sequence[str], losses: list[str]) -> dict[str, Any]:
    start, stop = _key(row["start"], "start", kind), _key(row["stop"], "end", kind)
    if lost or kind.key:
        about = f"{kind.type} from {shortened(start)} to {shortened(stop)}"
        _mend(values, lost, about, losses)
        for name in kind.key:
            values[name] = key_of(values[name], f"{name} of {about}")
    return {"start": start, "stop": stop, "properties": values}


def _mend(values: Values, lost: Sequence[str], about: str, losses: list[str]) -> None:
    for name in lost:
        values[name] = fitting(values[name], f"{name} of {about}", losses)


def _key(value: Value, end: str, kind: Kind) -> str:
    """An id as every engine can index it; most are so as they stand."""
    if type(value) is str and value.isascii() and 0 < len(value) <= KEY_BYTES and "\0" not in value:
        return value
    return key_of(value, f"the {end} of a {name_of(kind)}")


def _is_plain(value: Value) -> bool:
    """Whether a value is one that every engine takes as it stands; most are, and there are millions."""
    if isinstance(value, str):
        return value.isascii() and len(value) <= LONGEST_TEXT and "\0" not in value
    if isinstance(value, list):
        try:
            return _is_plain("".join(value))
        except TypeError:
            return False
    return isinstance(value, bool | int | float) and -LARGEST <= value < LARGEST  # false of what is not a number


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
        raise StoreError(f"{about} is empty or not text; the graph cannot hold it.")
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

    QueryMistake for nodes, edges, paths, maps and bytes, which cannot be shown in a table.
    """
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, bytes | bytearray):
        raise QueryMistake("the query returns bytes, which cannot be shown in a table.")
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
