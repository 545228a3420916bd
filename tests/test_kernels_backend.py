"""The kernels as a NetworkX backend: networkx's values, and what is left to networkx."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from inspect import signature
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queries.kernels import arrays, backend
from queries.kernels.backend_info import FUNCTIONS, SMALLEST, info

NAMES = st.sampled_from(["ada", "bo", "cy", 0, 1, (2, "x"), 3.5, None]) | st.integers(0, 40)
WEIGHTS = st.sampled_from([1, 2, 0.5, 1 / 3, 1e-6, 1e6, 7])
Graph = Any


@st.composite
def graphs(draw: Callable[..., Any]) -> Graph:
    """Graphs with loops, isolates, several components, weights far apart or missing, names of several kinds."""
    graph: Graph = nx.Graph()
    names = draw(st.lists(NAMES.filter(lambda name: name is not None), unique=True, max_size=25))
    graph.add_nodes_from(names)
    if names:
        ends = st.tuples(st.sampled_from(names), st.sampled_from(names), st.none() | WEIGHTS)
        for one, other, weight in draw(st.lists(ends, max_size=60)):
            graph.add_edge(one, other, **({} if weight is None else {"weight": weight}))
    return graph


def same(ours: Any, theirs: Any) -> None:
    assert list(ours) == list(theirs) or set(ours) == set(theirs)
    for node, value in theirs.items():
        assert type(ours[node]) in (int, float)
        assert ours[node] == pytest.approx(value, rel=1e-9, abs=1e-9, nan_ok=True)


@pytest.fixture(autouse=True)
def quiet() -> Any:
    with nx.config(warnings_to_ignore={"cache"}):
        yield


CALLS: dict[str, Callable[..., Any]] = {
    "betweenness": nx.betweenness_centrality,
    "betweenness of pairs": lambda g, **b: nx.betweenness_centrality(g, normalized=False, **b),
    "betweenness from some": lambda g, **b: nx.betweenness_centrality(g, k=-(-len(g) // 2), seed=5, **b),
    "betweenness from some, of pairs": lambda g, **b: nx.betweenness_centrality(
        g, k=min(2, len(g)), seed=5, normalized=False, **b
    ),
    "betweenness by distance": lambda g, **b: nx.betweenness_centrality(g, weight="weight", **b),
    "closeness": nx.closeness_centrality,
    "closeness in components": lambda g, **b: nx.closeness_centrality(g, wf_improved=False, **b),
    "harmonic": nx.harmonic_centrality,
    "triangles": nx.triangles,
    "clustering": nx.clustering,
}
NO_LOOPS: dict[str, Callable[..., Any]] = {
    "constraint": nx.constraint,
    "constraint by weight": lambda g, **b: nx.constraint(g, weight="weight", **b),
    "constraint of some": lambda g, **b: nx.constraint(g, nodes=list(g)[::2], **b),
    "effective size": nx.effective_size,
    "effective size of some": lambda g, **b: nx.effective_size(g, nodes=list(g)[::2], **b),
    "core number": nx.core_number,
    "pagerank": lambda g, **b: nx.pagerank(g, max_iter=1000, **b),
    "pagerank without weights": lambda g, **b: nx.pagerank(g, alpha=0.7, weight=None, tol=1e-8, max_iter=1000, **b),
}


@pytest.mark.parametrize("call", CALLS)
@settings(max_examples=60)
@given(graph=graphs())
def test_values_are_those_of_networkx(call: str, graph: Graph) -> None:
    if not len(graph) and "some" in call:
        return  # half of nothing is no sample
    same(CALLS[call](graph, backend="paperkg"), CALLS[call](graph, backend="networkx"))


@pytest.mark.parametrize("call", NO_LOOPS)
@settings(max_examples=60)
@given(graph=graphs())
def test_values_without_loops_are_those_of_networkx(call: str, graph: Graph) -> None:
    looped = nx.number_of_selfloops(graph)
    if looped or (not len(graph) and call.split()[0] in {"constraint", "effective"}):
        with pytest.raises(NotImplementedError):
            NO_LOOPS[call](graph, backend="paperkg")
        graph.remove_edges_from(list(nx.selfloop_edges(graph)))
    if len(graph):
        same(NO_LOOPS[call](graph, backend="paperkg"), NO_LOOPS[call](graph, backend="networkx"))


@settings(max_examples=60)
@given(graph=graphs(), data=st.data(), weight=st.sampled_from([None, "weight"]), normalized=st.booleans())
def test_betweenness_between_sets_is_that_of_networkx(
    graph: Graph, data: st.DataObject, weight: str | None, normalized: bool
) -> None:
    nodes = st.lists(st.sampled_from(list(graph)), max_size=8) if len(graph) else st.just([])
    sources, targets = data.draw(nodes), data.draw(nodes)
    given = {"sources": sources, "targets": targets, "weight": weight, "normalized": normalized}
    ours = nx.betweenness_centrality_subset(graph, **given, backend="paperkg")
    same(ours, nx.betweenness_centrality_subset(graph, **given, backend="networkx"))


@pytest.mark.parametrize("kind", [nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph])
def test_directed_graphs_and_multiple_edges_are_left_to_networkx(kind: type) -> None:
    graph = kind([(0, 1), (1, 2)])
    with pytest.raises(NotImplementedError, match="not implemented by 'paperkg'"):
        nx.betweenness_centrality(graph, backend="paperkg")
    with nx.config.backend_priority(algos=["paperkg"]):
        assert nx.betweenness_centrality(graph) == nx.betweenness_centrality(graph, backend="networkx")


LEFT = [
    ("betweenness_centrality", {"endpoints": True}),
    ("betweenness_centrality", {"weight": lambda _u, _v, _data: 1}),
    ("closeness_centrality", {"u": 1}),
    ("closeness_centrality", {"distance": "weight"}),
    ("harmonic_centrality", {"sources": [1]}),
    ("harmonic_centrality", {"nbunch": [1]}),
    ("effective_size", {"weight": "weight"}),
    ("triangles", {"nodes": [1]}),
    ("clustering", {"weight": "weight"}),
    ("pagerank", {"personalization": {1: 1}}),
]


@pytest.mark.parametrize(("name", "given"), LEFT)
def test_what_the_backend_does_not_offer_goes_to_networkx(name: str, given: dict[str, Any]) -> None:
    graph = nx.path_graph(SMALLEST)
    function = getattr(nx, name)
    with nx.config.backend_priority(algos=["paperkg"]):
        assert function(graph, **given) == function(graph, **given, backend="networkx")
    assert isinstance(backend.can_run(name, (graph,), given), str)


@pytest.mark.parametrize("weight", [0, -1, float("inf"), float("nan"), "heavy", None])
def test_weights_that_are_no_lengths_are_refused(weight: object) -> None:
    graph = nx.path_graph(4)
    graph.add_edge(1, 2, weight=weight)
    with pytest.raises(NotImplementedError):
        nx.betweenness_centrality(graph, weight="weight", backend="paperkg")


def test_small_graphs_are_left_to_networkx() -> None:
    few, many = nx.path_graph(SMALLEST - 1), nx.path_graph(SMALLEST)
    assert isinstance(backend.should_run("core_number", (few,), {}), str)
    assert backend.should_run("core_number", (), {"G": many}) is True


def test_a_walk_that_does_not_come_to_rest_is_networkx_error() -> None:
    with pytest.raises(nx.PowerIterationFailedConvergence):
        nx.pagerank(nx.path_graph(9), max_iter=1, backend="paperkg")


def test_a_graph_is_converted_once_until_it_changes() -> None:
    graph = nx.path_graph(4)
    first = backend.arrays_of(graph)
    assert backend.arrays_of(graph) is first
    assert backend.arrays_of(graph, "weight") is not first
    graph.add_edge(3, 4)
    assert len(backend.arrays_of(graph)) == 5


def test_arrays_are_a_graph_to_networkx_and_are_not_converted() -> None:
    graph = nx.path_graph(["a", "b", "c"])
    graph.add_edge("a", "b", weight=3)
    made = arrays.of_graph(graph, "weight")
    assert nx.betweenness_centrality(made) == {"a": 0, "b": 1, "c": 0}
    same(nx.constraint(made), nx.constraint(graph))
    same(nx.constraint(made, weight="weight"), nx.constraint(graph, weight="weight"))
    back = backend.convert_to_nx(made)
    assert sorted(back.edges(data="weight")) == [("a", "b", 3), ("b", "c", 1)]


def test_what_networkx_is_told_is_what_there_is() -> None:
    assert set(info()["functions"]) == set(FUNCTIONS) == set(backend._PARAMETERS)
    for name in FUNCTIONS:
        assert callable(getattr(backend, name))
        wanted = tuple(signature(getattr(nx, name)).parameters)[:-2]  # without backend, backend_kwargs
        assert backend._PARAMETERS[name] == wanted
    assert "paperkg" in nx.config.backends


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout


def test_importing_networkx_imports_no_kernel() -> None:
    loaded = run("import sys, networkx; print(*[m for m in sys.modules if m.split('.')[0] in ('queries', 'llvmlite')])")
    assert set(loaded.split()) == {"queries", "queries.kernels", "queries.kernels.backend_info"}


def test_a_kernel_needs_neither_numba_nor_scipy() -> None:
    code = (
        "import sys, networkx as nx; nx.betweenness_centrality(nx.path_graph(600), backend='paperkg');"
        " print('numba' in sys.modules, 'scipy' in sys.modules)"
    )
    assert run(code) == "False False\n"


MODULES = (
    "centrality.tests.test_betweenness_centrality",
    "centrality.tests.test_betweenness_centrality_subset",
    "centrality.tests.test_closeness_centrality",
    "centrality.tests.test_harmonic_centrality",
    "link_analysis.tests.test_pagerank",
    "tests.test_cluster",
    "tests.test_core",
    "tests.test_structuralholes",
)


def test_the_tests_of_networkx_pass_with_the_backend(tmp_path: Path) -> None:
    calls = tmp_path / "calls.json"
    environment = {**os.environ, "NETWORKX_TEST_BACKEND": "paperkg", "NETWORKX_FALLBACK_TO_NX": "True"}
    command = [sys.executable, "-m", "pytest", "-q", "-c", os.devnull, "--rootdir", str(tmp_path)]
    command += ["-p", "no:cacheprovider", "-p", "tests.networkx_calls", "--pyargs"]
    command += [f"networkx.algorithms.{module}" for module in MODULES]
    environment |= {"NETWORKX_CALLS": str(calls), "PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stdout
    assert "xfailed" not in done.stdout
    assert set(json.loads(calls.read_text(encoding="utf-8"))) == set(FUNCTIONS)
