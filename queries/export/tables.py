"""What every export is made of: tables of nodes and edges with typed columns, and what must be known about them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version

from graph.model import Value
from graph.schema import EDGE_KINDS, NODE_KINDS, EdgeKind, NodeKind, Property
from graph.stores import Limits, Store

ALL = Limits(seconds=600, rows=50_000_000)
ID = Property("id", "string")


@dataclass(frozen=True, slots=True)
class Table:
    """Nodes of one label, or edges of one type; `ends` are the labels of an edge's start and stop.

    Rows of nodes begin with the id, rows of edges with the ids of both ends; then come the values of `columns`.
    `title` is the column that people know a node by.
    """

    name: str
    columns: tuple[Property, ...]
    rows: tuple[tuple[Value, ...], ...]
    ends: tuple[str, str] | None = None
    directed: bool = True
    title: str = "name"
    bare: bool = False  # an answer: `columns` are all there is


@dataclass(frozen=True, slots=True)
class Tables:
    """An export before it is written: tables of nodes, tables of edges, and what is known of where they come from."""

    title: str
    nodes: tuple[Table, ...]
    edges: tuple[Table, ...]
    about: Mapping[str, object] = field(default_factory=dict)

    @property
    def tables(self) -> tuple[Table, ...]:
        """All tables, nodes first."""
        return (*self.nodes, *self.edges)


def whole_graph(store: Store) -> Tables:
    """Everything in the graph, kinds in the schema's order, rows by id or by ends; kinds without rows are left out."""
    nodes = tuple(_node_table(store, kind) for kind in NODE_KINDS)
    edges = tuple(_edge_table(store, kind) for kind in EDGE_KINDS)
    kept = tuple(t for t in nodes if t.rows), tuple(t for t in edges if t.rows)
    return Tables("graph", *kept, about(store, "whole graph", {}))


def _node_table(store: Store, kind: NodeKind) -> Table:
    names = ", ".join(f"n.{p.name} AS {p.name}" for p in (ID, *kind.properties))
    rows = store.read(f"MATCH (n:{kind.label}) RETURN {names} ORDER BY id", {}, ALL).rows
    return Table(kind.label, kind.properties, rows, title=kind.title)


def _edge_table(store: Store, kind: EdgeKind) -> Table:
    names = "".join(f", r.{p.name} AS {p.name}" for p in kind.properties)
    by = "".join(f", {name}" for name in kind.key)
    match = f"MATCH (a:{kind.start.label})-[r:{kind.type}]->(b:{kind.stop.label})"
    rows = store.read(f"{match} RETURN a.id AS start, b.id AS stop{names} ORDER BY start, stop{by}", {}, ALL).rows
    directed = kind.type != "CO_AUTHORED"
    return Table(kind.type, kind.properties, rows, (kind.start.label, kind.stop.label), directed)


def about(store: Store, subject: str, options: Mapping[str, object]) -> dict[str, object]:
    """What a file says of itself: version, the run that built the graph, the files it was built from, the options."""
    built = store.built()
    sources = store.read("MATCH (s:Source) RETURN s.name AS name, s.sha256 AS sha256 ORDER BY name", {}, ALL).rows
    return {
        "made_by": f"paperkg {version('paperkg')}",
        "what": subject,
        "run": built.run if built else None,
        "sources": [{"name": name, "sha256": digest} for name, digest in sources],
        "options": {key: value for key, value in sorted(options.items()) if value not in (None, False)},
    }


def flat(value: Value) -> str | int | float | bool | None:
    """A value for formats without lists: lists joined by "; ", everything else as it is."""
    return "; ".join(str(v) for v in value) if isinstance(value, list) else value


def plain_text(text: str) -> str:
    """Text without what XML 1.0 and other tools cannot hold: control characters and lone surrogates become U+FFFD."""
    if text.isprintable():
        return text
    return "".join(c if c in "\t\n\r" or _allowed(ord(c)) else "\ufffd" for c in text)


def _allowed(code: int) -> bool:
    return 0x20 <= code < 0x7F or 0xA0 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or code > 0xFFFF


def node_rows(tables: Tables) -> Iterator[tuple[Table, str, Mapping[str, Value]]]:
    """Every node: its table, its id, and its values that are known, by column."""
    for table in tables.nodes:
        for key, *values in table.rows:
            yield table, str(key), known(table.columns, values)


def edge_rows(tables: Tables) -> Iterator[tuple[Table, str, str, Mapping[str, Value]]]:
    """Every edge: its table, both ends, and its values that are known, by column."""
    for table in tables.edges:
        for start, stop, *values in table.rows:
            yield table, str(start), str(stop), known(table.columns, values)


def known(columns: Sequence[Property], values: Sequence[Value]) -> dict[str, Value]:
    """The values that are there, by column."""
    return {c.name: v for c, v in zip(columns, values, strict=True) if v is not None}
