"""The measures under networkx's names, with its parameters and its values: `nx.constraint(G, backend="paperkg")`."""

import math
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import Any

import networkx as nx
import numpy as np

from queries.kernels import betweenness, distances, structure, ties, weighted
from queries.kernels.arrays import Arrays, named, of_edges, of_graph
from queries.kernels.backend_info import SMALLEST

Values = dict[Any, Any]

# networkx's parameters in order, and of those that the backend leaves to networkx, the value they must have.
_PARAMETERS: Mapping[str, tuple[str, ...]] = {
    "betweenness_centrality": ("G", "k", "normalized", "weight", "endpoints", "seed"),
    "betweenness_centrality_subset": ("G", "sources", "targets", "normalized", "weight"),
    "closeness_centrality": ("G", "u", "distance", "wf_improved"),
    "harmonic_centrality": ("G", "nbunch", "distance", "sources"),
    "constraint": ("G", "nodes", "weight"),
    "effective_size": ("G", "nodes", "weight"),
    "triangles": ("G", "nodes"),
    "clustering": ("G", "nodes", "weight"),
    "core_number": ("G",),
    "pagerank": ("G", "alpha", "personalization", "max_iter", "tol", "nstart", "weight", "dangling"),
}
_ALWAYS: Mapping[str, Mapping[str, object]] = {
    "betweenness_centrality": {"endpoints": False},
    "closeness_centrality": {"u": None, "distance": None},
    "harmonic_centrality": {"nbunch": None, "distance": None, "sources": None},
    "effective_size": {"weight": None},
    "triangles": {"nodes": None},
    "clustering": {"nodes": None, "weight": None},
    "pagerank": {"personalization": None, "nstart": None, "dangling": None},
}
_NO_LOOPS = {"constraint", "effective_size", "core_number", "pagerank"}


def _given(name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
    return {**dict(zip(_PARAMETERS[name], args, strict=False)), **kwargs}


def can_run(name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool | str:
    """Say whether the backend offers a function with these arguments; if not, why not, which networkx logs."""
    arguments = _given(name, args, kwargs)
    graph = arguments["G"]
    if graph.is_directed() or graph.is_multigraph():
        return "undirected graphs without multiple edges only"
    for parameter, value in _ALWAYS.get(name, {}).items():
        asked = arguments.get(parameter)
        if asked is not None if value is None else bool(asked) != value:
            return f"{parameter} is left to networkx"
    if callable(arguments.get("weight")):
        return "weights are an attribute of edges only"
    if not len(graph) and name in {"constraint", "effective_size"}:
        return "networkx decides what to answer for a graph without nodes"
    if name in _NO_LOOPS and not isinstance(graph, Arrays) and _has_loops(graph):
        return "graphs without loops only"
    return True


def _has_loops(graph: Any) -> bool:
    return any(node in near for node, near in graph._adj.items())


def should_run(name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool | str:
    """Say whether it pays to convert a graph."""
    if len(_given(name, args, kwargs)["G"]) < SMALLEST:
        return f"below {SMALLEST} nodes networkx is as fast"
    return True


def convert_from_nx(graph: Any, edge_attrs: Mapping[str, Any] | None = None, **_: Any) -> Arrays:
    """Return a graph as arrays, with the weights that the function asks for."""
    return arrays_of(graph, next(iter(edge_attrs), None) if edge_attrs else None)


def convert_to_nx(value: Any, **_: Any) -> Any:
    """Return results as they are, which are plain Python, and arrays as a networkx graph."""
    if not isinstance(value, Arrays):
        return value
    graph: Any = nx.Graph()
    graph.add_nodes_from(value.names)
    rows = np.repeat(np.arange(len(value)), np.diff(value.starts))
    weights = np.ones(len(rows)) if value.weights is None else value.weights
    for v, w, weight in zip(rows.tolist(), value.neighbours.tolist(), weights.tolist(), strict=True):
        graph.add_edge(value.names[v], value.names[w], weight=weight)
    return graph


def arrays_of(graph: Any, weight: str | None = None) -> Arrays:
    """Return a networkx graph as arrays, kept with it until it changes."""
    if isinstance(graph, Arrays):
        return graph
    kept = graph.__networkx_cache__.setdefault("paperkg", {}) if hasattr(graph, "__networkx_cache__") else {}
    if weight not in kept:
        kept[weight] = _converted(graph, weight)
    arrays: Arrays = kept[weight]
    return arrays


def carry(graph: Any, pairs: Sequence[int], weights: Sequence[float]) -> None:
    """Keep a networkx graph's arrays with it, made of all its edges and their attribute `weight`, until it changes.

    An edge from node a to node b, counted from 0 in the graph's order, is the number a * nodes + b.
    """
    names = list(graph)
    one, other = np.divmod(np.asarray(pairs, np.int64), max(len(names), 1))
    made = of_edges(len(names), one, other, np.asarray(weights, np.float64), names=names)
    graph.__networkx_cache__["paperkg"] = {"weight": made, None: replace(made, weights=None)}


def _converted(graph: Any, weight: str | None) -> Arrays:
    try:
        return of_graph(graph, weight)
    except (TypeError, ValueError) as error:
        raise NotImplementedError(f"weights are numbers: {error}") from error


def betweenness_centrality(
    arrays: Arrays,
    k: int | None = None,
    normalized: bool = True,
    weight: str | None = None,
    endpoints: bool = False,  # noqa: ARG001
    seed: Any = None,
) -> Values:
    """Return what networkx's function of this name returns."""
    n = len(arrays)
    if k is not None and k != n:
        return _from_k(arrays, k, _random(seed), normalized=normalized, weight=weight)
    if weight is None:
        return named(arrays, betweenness.betweenness(arrays, normalized=normalized))
    pairs = (n - 1) * (n - 2) if normalized else 2
    return named(arrays, _weighted(arrays, None, None) / pairs if n > 2 else np.zeros(n))


def _weighing(arrays: Arrays, weight: str | None) -> Arrays:
    """Return arrays that weigh nothing if no weight was asked for."""
    return arrays if weight is not None else replace(arrays, weights=None)


def _random(seed: Any) -> Random:
    return seed if isinstance(seed, Random) else Random(seed)


def _weighted(arrays: Arrays, sources: Any, targets: Any) -> Any:
    try:
        return weighted.by_distance(arrays, sources, targets)
    except ValueError as error:
        raise NotImplementedError(str(error)) from error


def _between(arrays: Arrays, sources: Any, targets: Any, weight: str | None) -> Any:
    if weight is None:
        return betweenness.between_sets(arrays, sources, targets)
    return _weighted(arrays, sources, targets)


def _from_k(arrays: Arrays, k: int, random: Random, *, normalized: bool, weight: str | None) -> Values:
    """Return betweenness from k sources, scaled as networkx does: a source cannot count the paths that begin at it."""
    n = len(arrays)
    sources = np.array(random.sample(range(n), k), np.int64)
    values = _between(arrays, sources, np.arange(n), weight)
    if n > 2:
        pairs = (n - 2) if normalized else 2 / (n - 1)
        scale = np.full(n, 1 / (k * pairs))
        scale[sources] = 1 / ((k - 1) * pairs) if k > 1 else math.nan
        values = values * scale
    return named(arrays, values)


def _numbers(arrays: Arrays, nodes: Iterable[Hashable]) -> Any:
    number = {name: n for n, name in enumerate(arrays.names)}
    return np.array([number[node] for node in nodes], np.int64)


def betweenness_centrality_subset(
    arrays: Arrays,
    sources: Iterable[Hashable],
    targets: Iterable[Hashable],
    normalized: bool = False,
    weight: str | None = None,
) -> Values:
    """Return what networkx's function of this name returns; raises KeyError for sources that are not in the graph."""
    n = len(arrays)
    here = set(arrays.names)
    ends = _numbers(arrays, (node for node in set(targets) if node in here))
    values = _between(arrays, _numbers(arrays, sources), ends, weight)
    if n > 2:
        values = values / ((n - 1) * (n - 2) if normalized else 2)
    return named(arrays, values)


def closeness_centrality(arrays: Arrays, u: None = None, distance: None = None, wf_improved: bool = True) -> Values:  # noqa: ARG001
    """Return what networkx's function of this name returns."""
    if wf_improved:
        return named(arrays, distances.closeness(arrays))
    sums = distances.distances(arrays)
    return named(arrays, np.divide(sums.reached, sums.far, out=np.zeros(len(arrays)), where=sums.far > 0))


def harmonic_centrality(arrays: Arrays, nbunch: None = None, distance: None = None, sources: None = None) -> Values:  # noqa: ARG001
    """Return what networkx's function of this name returns."""
    return named(arrays, distances.harmonic(arrays))


def _of(values: Values, nodes: Iterable[Hashable] | None) -> Values:
    return values if nodes is None else {node: values[node] for node in nodes}


def constraint(arrays: Arrays, nodes: Iterable[Hashable] | None = None, weight: str | None = None) -> Values:
    """Return what networkx's function of this name returns; raises KeyError for nodes that are not in the graph."""
    try:
        return _of(named(arrays, ties.constraint(_weighing(arrays, weight))), nodes)
    except ValueError as error:
        raise NotImplementedError(str(error)) from error


def effective_size(arrays: Arrays, nodes: Iterable[Hashable] | None = None, weight: None = None) -> Values:  # noqa: ARG001
    """Return what networkx's function of this name returns, without weights; raises KeyError as `constraint` does.

    With weights, networkx 3.6 gives other values for all nodes at once than for a list of all nodes.
    """
    return _of(named(arrays, ties.effective_size(arrays)), nodes)


def triangles(arrays: Arrays, nodes: None = None) -> Values:  # noqa: ARG001
    """Return what networkx's function of this name returns."""
    return named(arrays, ties.triangles(arrays))


def clustering(arrays: Arrays, nodes: None = None, weight: None = None) -> Values:  # noqa: ARG001
    """Return what networkx's function of this name returns."""
    return named(arrays, ties.clustering(arrays))


def core_number(arrays: Arrays) -> Values:
    """Return what networkx's function of this name returns."""
    return named(arrays, structure.core_numbers(arrays))


def pagerank(
    arrays: Arrays,
    alpha: float = 0.85,
    personalization: None = None,  # noqa: ARG001
    max_iter: int = 100,
    tol: float = 1e-6,
    nstart: None = None,  # noqa: ARG001
    weight: str | None = "weight",
    dangling: None = None,  # noqa: ARG001
) -> Values:
    """Return what networkx's function of this name returns; raises PowerIterationFailedConvergence as it does."""
    try:
        return named(arrays, structure.pagerank(_weighing(arrays, weight), damping=alpha, steps=max_iter, error=tol))
    except structure.NoConvergenceError:
        raise nx.PowerIterationFailedConvergence(max_iter) from None
    except ValueError as error:
        raise NotImplementedError(str(error)) from error
