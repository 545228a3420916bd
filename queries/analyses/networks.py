"""From the stored graph to networks: co-authors, topics, papers. Weight is strength; distance is its reciprocal."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any, TypeAlias

import networkx as nx

from graph.collector import no_collector
from graph.errors import UsageError
from graph.model import Value
from graph.numbers import whole
from graph.schema import LARGEST_TEAM
from graph.stores import Limits, Store
from queries.kernels.backend_info import SMALLEST
from queries.lookup import resolve

# What more papers than this share tells little about any pair of them, and makes the network dense.
MOST_SHARING = 100

Network: TypeAlias = "nx.Graph[str]"
ALL = Limits(seconds=600, rows=50_000_000)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which authorships count, and which papers join their authors.

    `topic` is an id and means its subtree, with `exact` the heading alone. `since` and `until` are years, both counted;
    with either, papers without a year do not count. Papers of more than `max_authors` authors make no ties. `authors`
    are the ids of a cohort: only its members are in the network.
    """

    topic: str | None = None
    since: int | None = None
    without_inferred: bool = False
    until: int | None = None
    exact: bool = False
    max_authors: int = LARGEST_TEAM
    authors: frozenset[str] | None = None


def project(store: Store, kind: str, only: Filter) -> Network:
    """Return the network of "coauthors", "topics" or "papers"; the topic of `only` is a name or an id.

    Raises UsageError for another kind, and for filters of authorships on a network without them; UnknownName.
    """
    if kind == "coauthors":
        about = resolve(store, "topic", only.topic).id if only.topic else None
        return coauthor_network(store, replace(only, topic=about))
    if only != Filter():
        raise UsageError("topic, since and without_inferred choose among authorships: they need kind='coauthors'.")
    if kind not in _OTHERS:
        raise UsageError(f"there is no network of {kind!r}; there are coauthors, {' and '.join(_OTHERS)}.")
    return _OTHERS[kind](store)


def coauthor_network(store: Store, only: Filter = Filter()) -> Network:
    """Return the network of people tied by the papers that they wrote together.

    Nodes are author ids with `name`, `papers` (those that count), `inferred` (how many of them were inferred from
    the page that lists them), `confidence`, `unverified`. Edges have `papers` (full count), `weight` (Newman 2001:
    the sum of 1/(n-1) over papers of n authors) and `distance` (1/weight). Papers of more than LARGEST_TEAM authors
    make no ties. Authors without joint papers are isolates; no papers, no nodes. `network.graph` holds `papers`,
    `cut` (how many have a cut list of authors) and `large` (how many are too large to make ties). A network of
    SMALLEST nodes or more carries its arrays, which the kernels work on.
    """
    return network_of(authorships(store, only), only.max_authors)


@no_collector()
def network_of(rows: Sequence[Mapping[str, Value]], max_authors: int = LARGEST_TEAM) -> Network:
    """Return the network of `authorships`; papers of more than `max_authors` authors make no ties."""
    people: dict[str, dict[str, Value]] = {}
    papers: dict[str, list[str]] = defaultdict(list)
    first: dict[str, Mapping[str, Value]] = {}
    for row in rows:
        author, paper = str(row["author"]), str(row["paper"])
        papers[paper].append(author)
        first.setdefault(paper, row)
        facts = people.get(author)
        if facts is None:
            known = {key: row[key] for key in ("name", "confidence", "unverified")}
            facts = people[author] = {"papers": 0, "inferred": 0, **known}
        facts["papers"] = whole(facts["papers"]) + 1
        facts["inferred"] = whole(facts["inferred"]) + bool(row["inferred"])
    sizes = {paper: max(whole(first[paper]["size"]), len(team)) for paper, team in papers.items()}
    cut = sum(row["complete"] is False for row in first.values())
    network: Network = nx.Graph(papers=len(papers), cut=cut, large=sum(size > max_authors for size in sizes.values()))
    names = sorted(people)
    network.add_nodes_from((name, people[name]) for name in names)
    pairs, counts, weights = _pairs(names, papers, {p: size for p, size in sizes.items() if size <= max_authors})
    adjacency: Any = network._adj  # type: ignore[attr-defined]
    near = [adjacency[name] for name in names]  # as add_edge writes them, in half the time
    for pair, count, weight in zip(pairs, counts, weights, strict=True):
        a, b = divmod(pair, len(names))
        near[a][names[b]] = near[b][names[a]] = {"papers": count, "weight": weight, "distance": 1 / weight}
    if len(names) >= SMALLEST:
        from queries.kernels.backend import carry

        carry(network, pairs, weights)
    return network


def _pairs(
    names: Sequence[str], teams: Mapping[str, Sequence[str]], sizes: Mapping[str, int]
) -> tuple[list[int], list[int], list[float]]:
    """Return the pairs on papers with a size, each as the number a * names + b, with their papers and weights."""
    import numpy as np

    number = {name: n for n, name in enumerate(names)}
    alike: dict[tuple[int, int], list[list[int]]] = defaultdict(list)  # teams by how many are known, and by true size
    for paper, size in sorted(sizes.items()):
        alike[len(teams[paper]), size].append(sorted([number[name] for name in teams[paper]]))
    codes, shares = [np.zeros(0, np.int64)], [np.zeros(0)]
    for (known, size), members in sorted(alike.items()):
        left, right = np.triu_indices(known, 1)
        team = np.array(members, np.int64)
        codes.append((team[:, left] * len(names) + team[:, right]).ravel())
        shares.append(np.full(codes[-1].size, 1 / max(size - 1, 1)))
    pairs, at, counts = np.unique(np.concatenate(codes), return_inverse=True, return_counts=True)
    weights = np.bincount(at, np.concatenate(shares), len(pairs)).round(6)
    return pairs.tolist(), counts.tolist(), weights.tolist()


_AUTHORSHIPS = (
    " RETURN a.id AS author, a.name AS name, a.confidence AS confidence, a.unverified AS unverified,"
    " w.confidence AS link, p.id AS paper, p.n_authors_min AS size, p.authors_complete AS complete,"
    " w.inferred AS inferred ORDER BY author, paper"
)
_COULD_BE = "MATCH (a:Author) WHERE size(a.could_be) > 0 RETURN a.id AS author, a.could_be AS could_be"
_NOBODY: list[str] = []


@no_collector()
def authorships(store: Store, only: Filter = Filter()) -> list[dict[str, Value]]:
    """Who authored what, a row each, with what is known of the person, the paper and the link; by author and paper."""
    match = "MATCH (a:Author)-[w:AUTHORED]->(p:Paper)"
    if only.topic is not None:
        subtree = "MATCH (n:Topic)-[:BROADER*0..12]->(:Topic {id: $topic})"
        topics = "MATCH (n:Topic {id: $topic})" if only.exact else subtree
        match = f"{topics} MATCH (n)<-[:HAS_TOPIC]-(p:Paper) WITH DISTINCT p MATCH (p)<-[w:AUTHORED]-(a:Author)"
    where = (
        " WHERE ($since IS NULL OR p.year >= $since) AND ($until IS NULL OR p.year <= $until)"
        " AND (NOT w.inferred OR $inferred)"
    )
    values: dict[str, Value] = {"since": only.since, "until": only.until, "inferred": not only.without_inferred}
    values |= {"topic": only.topic} if only.topic is not None else {}
    if only.authors is not None:
        where += " AND a.id IN $authors"
        values["authors"] = sorted(only.authors)
    rows = store.read(match + where + _AUTHORSHIPS, values, ALL).rows
    # Few people could be somebody else, and an engine takes as long for empty lists as for all the rest.
    could_be = {row[0]: row[1] for row in store.read(_COULD_BE, {}, ALL).rows}
    names: dict[Value, Value] = {}
    same = names.setdefault  # an id stands in many rows, and is held once
    return [
        {
            "author": same(author, author),
            "name": same(name, name),
            "confidence": confidence,
            "unverified": unverified,
            "could_be": could_be.get(author, _NOBODY),
            "link": link,
            "paper": same(paper, paper),
            "size": size,
            "complete": complete,
            "inferred": inferred,
        }
        for author, name, confidence, unverified, link, paper, size, complete, inferred in rows
    ]


def topic_network(store: Store) -> Network:
    """Topics joined by the papers that have both.

    Nodes are topic ids with `name` and `papers`; edges have `papers`, `weight` (Salton's cosine: papers in common over
    the geometric mean of both counts) and `distance` (1/weight). Topics without papers are left out.
    """
    topics = store.read(
        "MATCH (t:Topic) WHERE t.papers > 0 RETURN t.id AS id, t.name AS name, t.papers AS papers ORDER BY id", {}, ALL
    )
    network: Network = nx.Graph()
    for key, name, papers in topics.rows:
        network.add_node(str(key), name=name, papers=papers)
    joint = store.read(
        "MATCH (x:Topic)<-[:HAS_TOPIC]-(p:Paper)-[:HAS_TOPIC]->(y:Topic) WHERE x.id < y.id"
        " RETURN x.id AS x, y.id AS y, count(p) AS papers ORDER BY x, y",
        {},
        ALL,
    )
    for x, y, papers in joint.rows:
        mean = (network.nodes[str(x)]["papers"] * network.nodes[str(y)]["papers"]) ** 0.5
        weight = whole(papers) / mean
        network.add_edge(str(x), str(y), papers=papers, weight=weight, distance=1 / weight)
    return network


_SHARED = (
    "(p:Paper)-[:HAS_TOPIC]->(x:Topic)",
    "(p:Paper)-[:USES_METHOD]->(x:Method)",
    "(p:Paper)<-[:AUTHORED]-(x:Author)",
)


def paper_network(store: Store) -> Network:
    """Join papers by the topics, methods and people that they share; a node of fewer papers counts more.

    Nodes are paper ids with `title` and `year`; edges have `shared` (how many nodes), `weight` (sum of 1/(k-1) over
    the shared nodes, each of k papers) and `distance` (1/weight). A node of over MOST_SHARING papers joins none.
    """
    network: Network = nx.Graph()
    papers = store.read("MATCH (p:Paper) RETURN p.id AS id, p.title AS title, p.year AS year ORDER BY id", {}, ALL)
    for key, title, year in papers.rows:
        network.add_node(str(key), title=title, year=year)
    papers_of: dict[Value, list[str]] = defaultdict(list)
    for pattern in _SHARED:
        for node, paper in store.read(f"MATCH {pattern} RETURN x.id AS x, p.id AS p ORDER BY x, p", {}, ALL).rows:
            papers_of[node].append(str(paper))
    shared: dict[tuple[str, str], list[float]] = defaultdict(list)
    for _, members in sorted(papers_of.items(), key=lambda pair: str(pair[0])):
        if len(members) <= MOST_SHARING:
            for pair in combinations(members, 2):
                shared[pair].append(1 / (len(members) - 1))
    for (x, y), shares in sorted(shared.items()):
        weight = round(sum(shares), 6)
        network.add_edge(x, y, shared=len(shares), weight=weight, distance=1 / weight)
    return network


def surroundings(network: Network, person: str, steps: int) -> Network:
    """The part of a network within `steps` ties of a person; only the person where they are not in the network."""
    near, front = {person} & set(network), {person} & set(network)
    for _ in range(steps):
        front = {other for node in front for other in network[node]} - near
        near |= front
    part: Network = network.subgraph(near).copy()
    return part


_OTHERS: Mapping[str, Callable[[Store], Network]] = {"topics": topic_network, "papers": paper_network}
