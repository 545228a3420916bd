"""The Cypher that writes a graph, made from the schema for every engine: only here does a name enter a statement."""

import re

from graph.schema import EDGE_KINDS, NODE_KINDS, EdgeKind, Kind, NodeKind

META = "_PaperkgMeta"
UNFINISHED = (
    "SHOW INDEXES YIELD name, state, populationPercent WHERE name STARTS WITH 'paperkg_' AND state <> 'ONLINE'"
    " RETURN name, state, populationPercent ORDER BY name"
)
READ_META = (
    f"MATCH (m:`{META}` {{id: 'meta'}}) RETURN m.run AS run, m.store AS store, m.version AS version, m.state AS state"
)
WRITE_META = f"MERGE (m:`{META}` {{id: 'meta'}}) SET m = $row RETURN count(m) AS n"
READ_KEPT = f"MATCH (m:`{META}` {{id: 'meta'}}) RETURN m.kept AS kept"
WRITE_KEPT = f"MATCH (m:`{META}` {{id: 'meta'}}) SET m.kept = $kept RETURN count(m) AS n"
# Two that claim at once meet at the unique id: the second waits for the first, then sees whose the graph is.
CLAIM = (
    f"MERGE (m:`{META}` {{id: 'meta'}})"
    " ON CREATE SET m.store = $store, m.state = $state, m.version = $version, m.name = 'paperkg', m.run = ''"
    " FOREACH (_ IN CASE WHEN $force THEN [1] ELSE [] END | SET m.store = $store) RETURN m.store AS store"
)
COUNT_ALL = "MATCH (n) RETURN count(n) AS n"
# A scan, but only on the way to a refusal; the server's own list of labels also has those that only a constraint names.
FOREIGN_LABELS = (
    "MATCH (n) WHERE none(label IN labels(n) WHERE label IN $ours)"
    " UNWIND labels(n) AS label RETURN DISTINCT label ORDER BY label LIMIT 5"
)

# Detaching a node of thousands of edges is one transaction, however few nodes a batch has: edges go first, in batches.
_IN_BATCHES = "IN TRANSACTIONS OF 1000 ROWS"
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,62}")


def quoted(name: str) -> str:
    """A label, type or property name in back-ticks; ValueError for anything but letters, digits and underscores."""
    # fullmatch: with match and `$` a name could end in a line break.
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} cannot be a name in the graph")
    return f"`{name}`"


def definitions() -> list[str]:
    """What creates constraints and indexes, one statement each, harmless when they exist; constraints come first."""
    constraints = [unique_id(label) for label in labels()]
    indexes = [
        f"CREATE INDEX {quoted(f'paperkg_{kind.label}_{name}')} IF NOT EXISTS"
        f" FOR (n:{quoted(kind.label)}) ON (n.{quoted(name)})"
        for kind in NODE_KINDS
        for name in kind.indexes
    ]
    return constraints + indexes


def unique_id(label: str) -> str:
    """Create the constraint that an id stands on one node of a label."""
    name = quoted(f"paperkg_{label}_id")
    return f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{quoted(label)}) REQUIRE n.id IS UNIQUE"


def drop_index(definition: str) -> str:
    """Drop the index that stands in the way of one of our `definitions`, by its name."""
    return f"DROP INDEX {quoted(definition.split('`')[1])} IF EXISTS"


def labels() -> list[str]:
    """Every label that we write, that of the build's own note among them."""
    return [*(kind.label for kind in NODE_KINDS), META]


def count_ours() -> str:
    """Count the nodes under our labels; each count is looked up, not scanned."""
    parts = " UNION ALL ".join(f"MATCH (n:{quoted(label)}) RETURN count(n) AS part" for label in labels())
    return f"CALL () {{ {parts} }} RETURN sum(part) AS n"


def load(kind: Kind) -> str:
    """Upsert `$rows` of `{id, properties}` or `{start, stop, properties}`, and count those that were taken.

    An edge whose end is missing is not taken, so the count falls short of the rows. What a row does not say is
    removed from the node or edge, so that the graph does not depend on what stood in it before.
    """
    declared(kind)
    if isinstance(kind, NodeKind):
        return (
            f"UNWIND $rows AS r MERGE (n:{quoted(kind.label)} {{id: r.id}}) SET n = r.properties RETURN count(n) AS n"
        )
    key = ", ".join(f"{quoted(name)}: r.properties.{quoted(name)}" for name in kind.key)
    edge = f"[e:{quoted(kind.type)} {{{key}}}]" if key else f"[e:{quoted(kind.type)}]"
    return (
        f"UNWIND $rows AS r MATCH (a:{quoted(kind.start.label)} {{id: r.start}})"
        f" MATCH (b:{quoted(kind.stop.label)} {{id: r.stop}})"
        f" MERGE (a)-{edge}->(b) SET e = r.properties RETURN count(e) AS n"
    )


def create(kind: NodeKind) -> str:
    """Make nodes of `$rows` as `load` takes them; for an engine that refuses all rows where one's id is there already.

    The embedded engine keeps a value that is there from the beginning in a column; one that is set later it rewrites.
    """
    declared(kind)
    names = ("id", *(prop.name for prop in kind.properties), "run")
    properties = ", ".join(f"{quoted(name)}: r.properties.{quoted(name)}" for name in names)
    return f"UNWIND $rows AS r CREATE (n:{quoted(kind.label)} {{{properties}}}) RETURN count(n) AS n"


def clear_measure(name: str) -> str:
    """Take a measure off all people."""
    return f"MATCH (a:Author) WHERE a.{quoted(name)} IS NOT NULL SET a.{quoted(name)} = NULL RETURN count(a) AS n"


def set_measure(name: str) -> str:
    """Put a measure on the people of `$rows`, which are `{id, value}`, and count those that are there."""
    return f"UNWIND $rows AS r MATCH (a:Author {{id: r.id}}) SET a.{quoted(name)} = r.value RETURN count(a) AS n"


def count_stale(kind: Kind) -> str:
    """Count what another run than `$run` has written; what was written by somebody else has no run and is not ours."""
    return f"{_stale(kind)} RETURN count(x) AS n"


def delete_stale(kind: Kind) -> list[str]:
    """Delete what `count_stale` counts, in batches; each statement is a transaction of its own and cannot be nested."""
    if isinstance(kind, EdgeKind):
        return [f"{_stale(kind)} CALL (x) {{ DELETE x }} {_IN_BATCHES}"]
    return [
        f"{_stale(kind)} MATCH (x)-[e]-() WITH DISTINCT e CALL (e) {{ DELETE e }} {_IN_BATCHES}",
        f"{_stale(kind)} CALL (x) {{ DETACH DELETE x }} {_IN_BATCHES}",
    ]


def declared(kind: Kind) -> None:
    """ValueError for a kind that the schema does not declare."""
    if kind not in NODE_KINDS and kind not in EDGE_KINDS:
        raise ValueError(f"{kind!r} is not declared in the schema")


def _stale(kind: Kind) -> str:
    declared(kind)
    if isinstance(kind, NodeKind):
        return f"MATCH (x:{quoted(kind.label)}) WHERE x.run <> $run"
    ends = quoted(kind.start.label), quoted(kind.type), quoted(kind.stop.label)
    return "MATCH (:{})-[x:{}]->(:{}) WHERE x.run <> $run".format(*ends)
