"""Values on their way into Neo4j and out of it: what the server would choke on, and what no caller should see."""

from typing import Any

from neo4j.graph import Entity, Path
from neo4j.time import Date, DateTime, Duration, Time

from graph.errors import QueryMistake, StoreError
from graph.model import Value
from graph.schema import EdgeKind, Kind, NodeKind
from graph.stores import Row
from graph.stores.values import clean

# The server's indexes take 8,164 bytes of UTF-8; a longer value makes the whole batch fail with an unclear message.
KEY_BYTES = 8_000


def node_row(kind: NodeKind, row: Row) -> dict[str, Any]:
    """A row as the load statement wants it; StoreError for an id or value that the server cannot hold.

    ValueError for a property that the schema does not declare: that is a bug of the caller.
    """
    identifier = _key(row["id"], f"the id of a {kind.label}")
    about = f"{kind.label} {_short(identifier)}"
    properties = _properties(kind, row, about, frozenset({"id", "run"}))
    for name in kind.indexes:
        if name in properties:
            _key(properties[name], f"{name} of {about}", empty=True)
    return {"id": identifier, "properties": {"id": identifier, **properties}}


def edge_row(kind: EdgeKind, row: Row) -> dict[str, Any]:
    """A row as the load statement wants it; errors as for `node_row`."""
    start = _key(row["start"], f"the start of an edge {kind.type}")
    stop = _key(row["stop"], f"the end of an edge {kind.type}")
    about = f"{kind.type} from {_short(start)} to {_short(stop)}"
    properties = _properties(kind, row, about, frozenset({"start", "stop", "run"}))
    for name in kind.key:
        _key(properties.get(name), f"{name} of {about}", empty=True)
    return {"start": start, "stop": stop, "properties": properties}


def _properties(kind: Kind, row: Row, about: str, beside: frozenset[str]) -> dict[str, Any]:
    names = {prop.name for prop in kind.properties}
    undeclared = sorted(set(row) - names - beside)
    if undeclared:
        raise ValueError(f"{about}: the schema does not declare {', '.join(undeclared)}")
    cleaned = {name: clean(row[name], f"{name} of {about}") for name in sorted(names & set(row))}
    cleaned["run"] = clean(row["run"], f"run of {about}")
    return {name: value for name, value in cleaned.items() if value is not None}


def _key(value: Value, about: str, *, empty: bool = False) -> Value:
    """A value that the server indexes: not null, not longer than an index entry, and an id not empty either."""
    cleaned = clean(value, about)
    if cleaned is None or (cleaned == "" and not empty):
        raise StoreError(f"{about} is empty; the graph cannot hold it.")
    if isinstance(cleaned, str) and len(cleaned.encode()) > KEY_BYTES:
        raise StoreError(f"{about} is longer than the {KEY_BYTES} bytes that the server can index.")
    return cleaned


def plain(value: Any) -> Value:
    """A value of the driver as one of ours: dates as ISO text; QueryError for nodes, edges, paths and maps."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, Date | DateTime | Duration | Time):
        return value.iso_format()
    if isinstance(value, Entity | Path | dict):
        raise QueryMistake(
            "the query returns a whole node, edge or map; return its properties instead, as in `n.name`."
        )
    if isinstance(value, bytes | bytearray):
        raise QueryMistake("the query returns bytes, which have no form in a table.")
    if isinstance(value, tuple | list) and type(value) in (tuple, list):
        return [part if isinstance(part, str) else str(plain(part)) for part in value]
    return str(value)


def _short(value: Value) -> str:
    text = str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
