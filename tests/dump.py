"""Everything that a graph says, as lines of text that two engines and two builds can be compared by."""

import json
from pathlib import Path

from graph.build import Target
from graph.schema import EDGE_KINDS, NODE_KINDS, EdgeKind, Kind, NodeKind
from graph.stores import Limits, Store, open_store

_ALL = Limits(seconds=120, rows=10_000_000)


def dump(store: Store) -> list[str]:
    """Each node and each edge with every declared property, as one line of JSON; in an order of their own."""
    return [line for kind in (*NODE_KINDS, *EDGE_KINDS) for line in dump_kind(store, kind)]


def dump_kind(store: Store, kind: Kind) -> list[str]:
    """The lines of one kind."""
    if isinstance(kind, NodeKind):
        head, pattern, ends = kind.label, f"(x:{kind.label})", ["x.id AS id"]
    else:
        head, pattern = kind.type, f"(a:{kind.start.label})-[x:{kind.type}]->(b:{kind.stop.label})"
        ends = ["a.id AS start", "b.id AS stop"]
    fields = [*ends, *(f"x.`{p.name}` AS `{p.name}`" for p in kind.properties)]
    order = ["start", "stop", *kind.key] if isinstance(kind, EdgeKind) else ["id"]
    query = f"MATCH {pattern} RETURN {', '.join(fields)} ORDER BY {', '.join(order)}"
    return [f"{head} {json.dumps(row, ensure_ascii=False)}" for row in store.read(query, {}, _ALL).dicts()]


def dumped(folder: Path) -> list[str]:
    """What the embedded graph of a store directory says."""
    return dump_of(Target(str(folder / "graph.kgl")))


def dump_of(target: Target) -> list[str]:
    """What the graph at `target` says."""
    store = open_store(target.place, target.login)
    try:
        return dump(store)
    finally:
        store.close()
