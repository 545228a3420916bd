"""Rows as `neo4j-admin database import` reads them: typed headers, lines, and the command that imports them."""

from collections.abc import Iterable, Mapping

from graph.model import Value
from graph.schema import EdgeKind, Kind, NodeKind, Property, name_of
from graph.stores.values import ready_rows

SEPARATOR = "\x1f"  # between the values of a list: no text of ours has it, as names have ";" and "|"
OPTIONS = ("--array-delimiter=U+001F", "--multiline-fields=true", "--overwrite-destination")
_TYPES = {"string": "string", "integer": "long", "number": "double", "boolean": "boolean", "strings": "string[]"}


def typed(columns: Iterable[Property]) -> list[str]:
    """The heads of columns with their types."""
    return [f"{column.name}:{_TYPES[column.type]}" for column in columns]


def node_header(label: str, columns: Iterable[Property]) -> str:
    """The header of a file of nodes."""
    return ",".join([f"id:ID({label}){{id-type:string}}", *typed(columns), ":LABEL"])


def edge_header(ends: tuple[str, str], columns: Iterable[Property]) -> str:
    """The header of a file of edges between nodes of two labels."""
    return ",".join([f":START_ID({ends[0]})", f":END_ID({ends[1]})", *typed(columns), ":TYPE"])


def line(values: Iterable[Value], name: str) -> str:
    """A line of a file: the values, then the label or type."""
    return ",".join([*map(quoted, values), quoted(name)])


def header_of(kind: Kind) -> str:
    """The header of the rows of a kind, with the run that states them."""
    columns = (*kind.properties, Property("run", "string"))
    if isinstance(kind, NodeKind):
        return node_header(kind.label, columns)
    return edge_header((kind.start.label, kind.stop.label), columns)


def line_of(kind: Kind, row: Mapping[str, Value]) -> str:
    """The line of a row, with the values that a load over the network would write."""
    (ready,) = ready_rows(kind, [row], [])
    values, ends = ready["properties"], ("start", "stop") if isinstance(kind, EdgeKind) else ("id",)
    return line([*map(ready.get, ends), *(values[p.name] for p in kind.properties), values["run"]], name_of(kind))


def quoted(value: Value) -> str:
    """A value as a cell; nothing and an empty list leave the property out."""
    if value is None or value == []:
        return ""
    if isinstance(value, list):
        value = SEPARATOR.join(str(v).replace(SEPARATOR, " ") for v in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int | float) else '"' + value.replace('"', '""') + '"'


def command(arguments: Iterable[str]) -> str:
    """The command that imports files, with what must be known before it is run."""
    note = "# Run in this folder, with the server stopped; it replaces the database called neo4j.\n"
    return note + " \\\n  ".join(["neo4j-admin database import full neo4j", *OPTIONS, *arguments]) + "\n"
