"""Centrality of the nodes of a network: who stands where, how it was computed, and what it does not mean."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from queries.analyses.networks import Network
from queries.analyses.positions import bridgeness, cut_off, eigenvector, strength_full
from queries.kernels.backend_info import SMALLEST

Values = dict[str, float]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: how it is called, what it says in a sentence, which weight it uses, the function, its source."""

    name: str
    says: str
    uses: str
    compute: Callable[[Network], Values]
    source: str


def degree(network: Network) -> Values:
    """How many different neighbours each node has; 0 for isolates. High: many collaborators, not much joint work.

    >>> degree(nx.path_graph(["a", "b", "c"]))
    {'a': 1.0, 'b': 2.0, 'c': 1.0}
    """
    return _of(network, "degree")


def strength(network: Network) -> Values:
    """The sum of the weights of each node's edges (Barrat et al. 2004); 0 for isolates. High: much joint work.

    With Newman's weights, the number of papers written with others.

    >>> network = nx.Graph()
    >>> network.add_weighted_edges_from([("a", "b", 1.5), ("b", "c", 0.5)])
    >>> strength(network)
    {'a': 1.5, 'b': 2.0, 'c': 0.5}
    """
    return _of(network, "strength")


def betweenness(network: Network) -> Values:
    """The share of shortest paths, all edges of length 1, that pass through each node (Freeman 1977, Brandes 2001).

    Normalised by the pairs of the whole network, so that 1 is the middle of a star; 0 for isolates and ends. Paths do
    not cross components. Networks of more than LARGEST_EXACT nodes are estimated from SAMPLE seeded sources.

    >>> betweenness(nx.star_graph(3))
    {0: 1.0, 1: 0.0, 2: 0.0, 3: 0.0}
    """
    return _of(network, "betweenness")


def harmonic(network: Network) -> Values:
    """The mean of 1/distance to every other node, 0 for those out of reach (Marchiori & Latora 2000); 0 for isolates.

    Divided by n-1, so that 1 is next to everybody. Unlike closeness it has a meaning across components.

    >>> harmonic(nx.path_graph(["a", "b", "c"]))
    {'a': 0.75, 'b': 1.0, 'c': 0.75}
    """
    return _of(network, "harmonic")


def pagerank(network: Network) -> Values:
    """The chance of meeting each node on a walk along weighted edges, restarting with chance 0.15 (Page et al. 1999).

    Sums to 1 over the network; isolates get the smallest share. No nodes, no values.

    >>> {node: round(value, 3) for node, value in pagerank(nx.path_graph(["a", "b", "c"])).items()}
    {'a': 0.257, 'b': 0.486, 'c': 0.257}
    """
    return _of(network, "pagerank")


def effective_size(network: Network) -> Values:
    """Return the effective size of each node's contacts (Burt 1992): degree less the mean degree among them.

    High: contacts that do not know each other. An isolate, for whom it is undefined, gets 0.

    >>> effective_size(nx.Graph([("a", "b"), ("a", "c"), ("b", "c"), ("a", "d")]))["a"]
    2.3333333333333335
    """
    return _of(network, "effective_size")


def constraint(network: Network) -> Values:
    """How far each node's weighted ties lead back to the same people (Burt 1992); low for brokers.

    Isolates, for whom it is undefined, are left out.

    >>> constraint(nx.path_graph(["a", "b", "c"]))
    {'a': 1.0, 'b': 0.5, 'c': 1.0}
    """
    return _of(network, "constraint")


def core_number(network: Network) -> Values:
    """The largest k such that the node is in a part where all have k neighbours (Seidman 1983); 0 for isolates.

    A single large team makes a core by itself.

    >>> core_number(nx.Graph([("a", "b"), ("a", "c"), ("b", "c"), ("a", "d")]))
    {'a': 2.0, 'b': 2.0, 'c': 2.0, 'd': 1.0}
    """
    return _of(network, "core_number")


def _harmonic(network: Network) -> Values:
    others = max(len(network) - 1, 1)
    return {node: value / others for node, value in nx.harmonic_centrality(network).items()}


def _effective_size(network: Network) -> Values:
    triangles: Any = nx.triangles(network)  # a number if asked for one node
    return {node: contacts - 2 * triangles[node] / max(contacts, 1) for node, contacts in network.degree}


# What networkx computes on small networks before numpy and machine code are there; the others need them anyway.
_SMALL: Mapping[str, Callable[[Network], Mapping[str, float]]] = {
    "degree": lambda network: dict(network.degree),
    "strength": lambda network: {node: round(value, 6) for node, value in network.degree(weight="weight")},
    "betweenness": nx.betweenness_centrality,
    "harmonic": _harmonic,
    "effective_size": _effective_size,
    "core_number": nx.core_number,
}


def _of(network: Network, name: str) -> Values:
    if len(network) < SMALLEST and name in _SMALL:
        small = _SMALL[name](network)
        return {node: float(small[node]) for node in network}
    from queries.analyses.on_arrays import values

    return values(network, name)


_TABLE = (
    Measure(
        "degree",
        "the number of different co-authors",
        "no weights",
        degree,
        "Freeman 1978",
    ),
    Measure(
        "strength",
        "the amount of joint work: 1/(n-1) summed over joint papers of n authors",
        "weight is strength",
        strength,
        "Newman 2001; Barrat et al. 2004",
    ),
    Measure(
        "betweenness",
        "the share of shortest chains of collaboration that pass through a person",
        "every tie has length 1",
        betweenness,
        "Freeman 1977; Brandes 2001",
    ),
    Measure(
        "harmonic",
        "nearness to everybody: the mean of 1/distance, 0 for people out of reach",
        "every tie has length 1",
        harmonic,
        "Marchiori & Latora 2000",
    ),
    Measure(
        "pagerank",
        "how often a random walk along ties visits a person: high when tied to people with high values",
        "weight is strength",
        pagerank,
        "Page et al. 1999",
    ),
    Measure(
        "effective_size",
        "the number of co-authors, less those who lead to the same people",
        "no weights",
        effective_size,
        "Burt 1992",
    ),
    Measure(
        "constraint",
        "how far a person's ties lead back to the same people; low for brokers",
        "weight is strength",
        constraint,
        "Burt 1992",
    ),
    Measure(
        "core_number",
        "how deep a person stands in the densely linked part of the network",
        "no weights",
        core_number,
        "Seidman 1983",
    ),
    Measure(
        "strength_full",
        "joint papers with each co-author, summed: large teams count much",
        "weight is the number of joint papers",
        strength_full,
        "full counting",
    ),
    Measure(
        "bridgeness",
        "the share of shortest chains through a person, between people who are not their co-authors",
        "every tie has length 1",
        bridgeness,
        "Jensen et al. 2015",
    ),
    Measure(
        "eigenvector",
        "high when tied to people with high values; the largest value of each component is 1",
        "weight is strength",
        eigenvector,
        "Bonacich 1972",
    ),
    Measure(
        "cut_off",
        "how many people would be cut off from the rest of the component without this person",
        "no weights",
        cut_off,
        "Tarjan 1972",
    ),
)
MEASURES: Mapping[str, Measure] = {measure.name: measure for measure in _TABLE}
LOW_IS_CENTRAL = frozenset({"constraint"})
