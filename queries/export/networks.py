"""Networks as tables for export: co-authors with years and places, topics, papers; undirected, ends in order of id."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from graph.model import Value
from graph.numbers import number
from graph.schema import Property
from graph.stores import Store
from queries.analyses.groups import communities
from queries.analyses.networks import (
    Filter,
    Network,
    authorships,
    network_of,
    paper_network,
    surroundings,
    topic_network,
)
from queries.export.tables import ALL, Table, Tables, about

PLACED = 5_000  # nodes up to which a network is laid out: positions and communities come along
_PLACES = (Property("community", "integer"), Property("x", "number"), Property("y", "number"))
_YEARS = (Property("first_year", "integer"), Property("last_year", "integer"))
PEOPLE = (
    Property("name", "string"),
    Property("papers", "integer"),
    Property("inferred", "integer"),
    Property("confidence", "number"),
    Property("unverified", "boolean"),
    *_YEARS,
    Property("mean_year", "number"),
)
PAIRS = (Property("papers", "integer"), Property("weight", "number"), *_YEARS)


def coauthor_tables(store: Store, only: Filter = Filter(), around: str | None = None, steps: int = 1) -> Tables:  # noqa: B008
    """The co-author network with years on people and pairs; around a person (an id), only what is within some steps."""
    rows = authorships(store, only)
    network = network_of(rows)
    if around:
        network = surroundings(network, around, steps)
    dated = store.read("MATCH (p:Paper) RETURN p.id AS id, p.year AS year ORDER BY id", {}, ALL)
    years: dict[Value, Value] = {paper: year for paper, year in dated.rows}  # noqa: C416  # pairs, which mypy cannot see
    papers: dict[str, dict[str, int | None]] = defaultdict(dict)
    for row in rows:
        year = years.get(row["paper"])
        papers[str(row["author"])][str(row["paper"])] = year if isinstance(year, int) else None
    nodes = {n: {**network.nodes[n], **_span(papers[n].values())} for n in network}
    pairs = {}
    for a, b, facts in network.edges(data=True):
        joint = [papers[a][p] for p in papers[a].keys() & papers[b].keys()]
        pairs[a, b] = {**facts, **_span(joint)}
    options = {"topic": only.topic, "since": only.since, "without_inferred": only.without_inferred}
    options |= {"around": around, "steps": steps if around else None}
    return _tables(store, ("coauthors", "Author", "CO_AUTHORED"), (PEOPLE, nodes), (PAIRS, pairs), options)


def topic_tables(store: Store) -> Tables:
    """Topics joined by the papers that have both."""
    network = topic_network(store)
    columns = (Property("name", "string"), Property("papers", "integer"))
    ties = (Property("papers", "integer"), Property("weight", "number"))
    nodes = {n: dict(network.nodes[n]) for n in network}
    return _tables(store, ("topics", "Topic", "SHARES_PAPERS"), (columns, nodes), (ties, _edges(network)), {})


def paper_tables(store: Store) -> Tables:
    """Papers joined by what they share: topics, methods, people."""
    network = paper_network(store)
    columns = (Property("title", "string"), Property("year", "integer"))
    ties = (Property("shared", "integer"), Property("weight", "number"))
    nodes = {n: dict(network.nodes[n]) for n in network}
    return _tables(store, ("papers", "Paper", "SHARES"), (columns, nodes), (ties, _edges(network)), {})


def _edges(network: Network) -> dict[tuple[str, str], Mapping[str, Value]]:
    return {(a, b): facts for a, b, facts in network.edges(data=True)}


def _tables(
    store: Store,
    names: tuple[str, str, str],
    nodes: tuple[Sequence[Property], Mapping[str, Mapping[str, Value]]],
    edges: tuple[Sequence[Property], Mapping[tuple[str, str], Mapping[str, Value]]],
    options: Mapping[str, object],
) -> Tables:
    """Tables of a network: of nodes and edges the columns and the values by column."""
    subject, label, kind = names
    (columns, of_nodes), (tie_columns, of_edges) = nodes, edges
    keys = sorted(of_nodes)
    pairs = sorted((min(pair), max(pair), of_edges[pair]) for pair in of_edges)
    positions = _placed(keys, pairs)
    rows = tuple((key, *(of_nodes[key].get(c.name) for c in columns), *positions.get(key, ())) for key in keys)
    ties = tuple((a, b, *(facts.get(c.name) for c in tie_columns)) for a, b, facts in pairs)
    columns = (*columns, *_PLACES) if positions else tuple(columns)
    title = "title" if columns[0].name == "title" else "name"
    node_table = Table(label, columns, rows, title=title)
    edge_table = Table(kind, tuple(tie_columns), ties, (label, label), directed=False)
    return Tables(subject, (node_table,), (edge_table,), about(store, f"network of {subject}", options))


def _placed(
    keys: Sequence[str], pairs: Sequence[tuple[str, str, Mapping[str, Value]]]
) -> dict[str, tuple[int, float, float]]:
    """Community (from 1) and position of each node; nothing for more than PLACED nodes."""
    import networkx as nx

    from queries.analyses.layout import layout

    if not keys or len(keys) > PLACED:
        return {}
    network: Network = nx.Graph()
    network.add_nodes_from(keys)
    network.add_weighted_edges_from((a, b, number(facts["weight"])) for a, b, facts in pairs)
    index = {key: n for n, key in enumerate(keys)}
    where = layout(len(keys), [(index[a], index[b], number(facts["weight"])) for a, b, facts in pairs])
    group = communities(network)
    return {key: (group[key] + 1, float(where[n, 0]), float(where[n, 1])) for key, n in index.items()}


def _span(years: object) -> dict[str, Value]:
    known = [y for y in years if isinstance(y, int)]  # type: ignore[attr-defined]
    if not known:
        return {"first_year": None, "last_year": None, "mean_year": None}
    return {"first_year": min(known), "last_year": max(known), "mean_year": round(sum(known) / len(known), 2)}
