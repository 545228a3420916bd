"""Our measures beside igraph's, networkit's, rustworkx's, scipy's and networkx's, in one process: time and values.

    uv sync --group bench; python -m tests.bench.bench_measures FOLDER [NETWORK ...] [MEASURE ...]

FOLDER has networks as NETWORK.tsv.gz: a row an edge, node names first, rows that begin with # or `source` left out.
Each library's graph is made beforehand and not timed; CPU seconds are those of one thread, the least of several runs.
Difference: the largest between two values of a node, as a share of the largest value.
"""

import gzip
import os
import subprocess
import sys
import time
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import igraph
import networkit
import networkx as nx
import numpy as np
import rustworkx
from scipy import sparse

from queries.kernels import arrays, betweenness, distances, structure, ties

Values = Any
Measure = Callable[[], Values]
# Products of nodes and edges up to which a library's exact betweenness and closeness are waited for.
PATIENCE = {"networkx": 1e8, "networkit": 5e9, "rustworkx": 5e9, "igraph": 1e11, "scipy": 1e11}
MEASURES = (
    "betweenness",
    "closeness",
    "harmonic",
    "constraint",
    "effective size",
    "clustering",
    "PageRank",
    "core numbers",
    "components",
)
LONG = {"betweenness", "closeness", "harmonic"}
ENOUGH = 2.0  # seconds of one run, after which there is no second
COLUMNS = ("network", "measure", "library", "CPU s", "ours: CPU s", "wall s", "2 threads", "times faster", "difference")


@dataclass(frozen=True, slots=True)
class Edges:
    """The ends of a network's edges, as numbers from 0 to n-1."""

    n: int
    one: np.ndarray
    other: np.ndarray


def read(path: Path) -> Edges:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [line.split()[:2] for line in lines if not line.startswith(("#", "source"))]
    names, number = np.unique(np.array(rows).ravel(), return_inverse=True)
    return Edges(len(names), number[::2], number[1::2])


def ours(edges: Edges, threads: int) -> Mapping[str, Measure]:
    made = arrays.of_edges(edges.n, edges.one, edges.other)
    return {
        "betweenness": lambda: betweenness.betweenness(made, threads=threads),
        "closeness": lambda: distances.closeness(made, threads=threads),
        "harmonic": lambda: distances.harmonic(made, threads=threads),
        "constraint": lambda: ties.constraint(made),
        "effective size": lambda: ties.effective_size(made),
        "clustering": lambda: ties.clustering(made),
        "PageRank": lambda: structure.pagerank(made, steps=500, error=1e-10 / edges.n),
        "core numbers": lambda: structure.core_numbers(made),
        "components": lambda: arrays.components(made)[1],
    }


def of_igraph(edges: Edges) -> Mapping[str, Measure]:
    graph = igraph.Graph(edges.n, np.column_stack([edges.one, edges.other]).tolist())
    pairs = (edges.n - 1) * (edges.n - 2) / 2

    def closeness() -> Values:  # in components; networkx's form for the whole follows
        values = np.nan_to_num(np.array(graph.closeness()))
        member = np.array(graph.connected_components().membership)
        return values * (np.bincount(member)[member] - 1) / (edges.n - 1)

    return {
        "betweenness": lambda: np.array(graph.betweenness()) / pairs,
        "closeness": closeness,
        "harmonic": lambda: np.array(graph.harmonic_centrality(normalized=False)),
        "constraint": lambda: np.array(graph.constraint()),
        "clustering": lambda: np.array(graph.transitivity_local_undirected(mode="zero")),
        "PageRank": lambda: np.array(graph.pagerank()),
        "core numbers": lambda: np.array(graph.coreness()),
        "components": lambda: np.array(graph.connected_components().membership),
    }


def of_networkit(edges: Edges) -> Mapping[str, Measure]:
    networkit.setNumberOfThreads(1)
    ends = (np.ones(len(edges.one)), (edges.one, edges.other))
    graph = networkit.GraphFromCoo(ends, n=edges.n, weighted=False, directed=False)
    central, parts = networkit.centrality, networkit.components
    variant = central.ClosenessVariant.GENERALIZED
    return {
        "betweenness": lambda: np.array(central.Betweenness(graph, normalized=True).run().scores()),
        "closeness": lambda: np.array(central.Closeness(graph, True, variant).run().scores()),
        "harmonic": lambda: np.array(central.HarmonicCloseness(graph, normalized=False).run().scores()),
        "clustering": lambda: np.array(central.LocalClusteringCoefficient(graph).run().scores()),
        "PageRank": lambda: np.array(central.PageRank(graph, tol=1e-10).run().scores()),
        "core numbers": lambda: np.array(central.CoreDecomposition(graph).run().scores()),
        "components": lambda: np.array(parts.ConnectedComponents(graph).run().getPartition().getVector()),
    }


def of_rustworkx(edges: Edges) -> Mapping[str, Measure]:
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(edges.n))
    graph.add_edges_from_no_data(list(zip(edges.one.tolist(), edges.other.tolist(), strict=True)))
    directed = graph.to_directed()

    def listed(values: Mapping[int, float]) -> Values:
        return np.array([values[node] for node in range(edges.n)], dtype=float)

    return {
        "betweenness": lambda: listed(rustworkx.betweenness_centrality(graph)),
        "closeness": lambda: listed(rustworkx.closeness_centrality(graph)),
        "PageRank": lambda: listed(rustworkx.pagerank(directed, tol=1e-10, max_iter=500)),
        "core numbers": lambda: listed(rustworkx.core_number(graph)),
    }


def of_scipy(edges: Edges) -> Mapping[str, Measure]:
    """The same by products of sparse matrices, as few lines as one would write."""
    ends = np.concatenate((edges.one, edges.other)), np.concatenate((edges.other, edges.one))
    matrix = sparse.csr_array((np.ones(len(ends[0])), ends), shape=(edges.n, edges.n))
    degree = np.diff(matrix.indptr).astype(float)
    inverse = 1 / np.where(degree == 0, np.inf, degree)

    def constraint() -> Values:
        shares = (sparse.dia_array((inverse, 0), shape=matrix.shape) @ matrix).tocsr()
        return (shares + (shares @ shares).multiply(matrix)).power(2).sum(axis=1)

    def pagerank() -> Values:
        value = np.full(edges.n, 1 / edges.n)
        while True:
            before, value = value, 0.85 * (matrix @ (value * inverse) + value[degree == 0].sum() / edges.n)
            value += 0.15 / edges.n
            if np.abs(value - before).sum() < 1e-10:
                return value

    return {
        "constraint": constraint,
        "effective size": lambda: degree - (matrix @ matrix).multiply(matrix).sum(axis=1) * inverse,
        "PageRank": pagerank,
        "components": lambda: sparse.csgraph.connected_components(matrix, directed=False)[1],
    }


def of_networkx(edges: Edges) -> Mapping[str, Measure]:
    graph: Any = nx.empty_graph(edges.n)
    graph.add_edges_from(zip(edges.one.tolist(), edges.other.tolist(), strict=True))

    def listed(function: Callable[..., Mapping[int, float]], **given: Any) -> Measure:
        return lambda: np.array(list(function(graph, **given).values()), dtype=float)

    return {
        "betweenness": listed(nx.betweenness_centrality),
        "closeness": listed(nx.closeness_centrality),
        "harmonic": listed(nx.harmonic_centrality),
        "constraint": listed(nx.constraint),
        "effective size": listed(nx.effective_size),
        "clustering": listed(nx.clustering),
        "PageRank": listed(nx.pagerank, weight=None, tol=1e-10 / edges.n, max_iter=500),
        "core numbers": listed(nx.core_number),
        "components": lambda: list(nx.connected_components(graph)),
    }


PEERS: Mapping[str, Callable[[Edges], Mapping[str, Measure]]] = {
    "igraph": of_igraph,
    "networkit": of_networkit,
    "rustworkx": of_rustworkx,
    "scipy": of_scipy,
    "networkx": of_networkx,
}


def timed(measure: Measure) -> tuple[float, float, Values]:
    """Return CPU and wall seconds, the least of five runs or of as many as are short, and the values."""
    cpu = wall = np.inf
    for _ in range(5):
        started = time.process_time(), time.perf_counter()
        values = measure()
        cpu, wall = min(cpu, time.process_time() - started[0]), min(wall, time.perf_counter() - started[1])
        if cpu > ENOUGH:
            break
    return cpu, wall, values


def difference(measure: str, values: Values, others: Values) -> str:
    if measure == "components":
        same = len(set(np.asarray(values).tolist())) == (
            len(others) if isinstance(others, list) else len(set(others.tolist()))
        )
        return "as many" if same else "NOT AS MANY"
    off = np.abs(np.nan_to_num(np.asarray(values, float)) - np.nan_to_num(np.asarray(others, float)))
    return f"{off.max() / np.nanmax(np.abs(others)):.0e}"


def compared(name: str, edges: Edges, wanted: Container[str]) -> Iterator[tuple[str, ...]]:
    """Yield the rows of one network, for the measures that are wanted."""
    mine, two = ours(edges, 1), ours(edges, 2)
    patient = {peer: make(edges) for peer, make in PEERS.items() if edges.n * len(edges.one) <= PATIENCE[peer]}
    hasty = {peer: make(edges) for peer, make in PEERS.items() if peer not in patient and peer != "networkx"}
    for measure, function in mine.items():
        if measure not in wanted:
            continue
        function()
        cpu, wall, values = timed(function)
        _, wall_two, same = timed(two[measure])
        assert np.array_equal(values, same, equal_nan=True)
        figures = f"{cpu:.4f}", f"{wall:.4f}", f"{wall_two:.4f}"
        for peer, theirs in {**patient, **({} if measure in LONG else hasty)}.items():
            if measure in theirs:
                taken, _, others = timed(theirs[measure])
                off = difference(measure, values, others)
                yield name, measure, peer, f"{taken:.4f}", *figures, f"{taken / cpu:.1f}", off


FIRST = """
import time; started = time.process_time(), time.perf_counter()
import networkx as nx
imported = time.process_time()
graph = nx.barabasi_albert_graph(1000, 3, seed=1)
made = time.process_time()
nx.{call}(graph, backend="paperkg")
print(f"{{imported - started[0]:.2f}} {{time.process_time() - made:.2f}}")
"""


def first_calls() -> Iterator[str]:
    """Yield what the first call of a new process costs, beside what importing networkx does."""
    for call in ("betweenness_centrality", "closeness_centrality", "constraint", "pagerank", "core_number"):
        command = [sys.executable, "-c", FIRST.format(call=call)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        imported, called = done.stdout.split()
        yield f"| {call} | {imported} | {called} |"


def main(folder: str, *chosen: str) -> None:
    measures = [name for name in chosen if name in MEASURES] or MEASURES
    names = [name for name in chosen if name not in MEASURES]
    os.environ["RAYON_NUM_THREADS"] = "1"  # rustworkx reads it when it first works
    print(
        "| first call of a process, 1,000 nodes | importing networkx, CPU s | the call, CPU s |\n| --- | ---: | ---: |"
    )
    print(*first_calls(), sep="\n")
    print("\n| " + " | ".join(COLUMNS) + " |\n|" + " --- |" * 3 + " ---: |" * (len(COLUMNS) - 3))
    paths = sorted(Path(folder).glob("*.tsv.gz"), key=lambda path: path.stat().st_size)
    for path in paths:
        name = path.name.removesuffix(".tsv.gz")
        if name in names or (not names and not name.endswith("-nodes")):
            for row in compared(name, read(path), measures):
                print("| " + " | ".join(row) + " |", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
