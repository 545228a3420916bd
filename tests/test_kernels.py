"""The kernels: values by hand, by definition, and those of networkx on awkward graphs."""

import platform
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from time import sleep

import networkx as nx
import numpy as np
import pytest

from queries.kernels import arrays, betweenness, distances, machine, structure, ties, weighted
from queries.kernels.arrays import Arrays
from queries.kernels.threads import in_parts

SMALL: dict[str, nx.Graph] = {
    "no node": nx.empty_graph(0),
    "one node": nx.empty_graph(1),
    "two nodes": nx.path_graph(2),
    "isolates": nx.empty_graph(9),
    "path": nx.path_graph(90),
    "cycle": nx.cycle_graph(71),
    "star": nx.star_graph(30),
    "clique": nx.complete_graph(40),
    "grid": nx.convert_node_labels_to_integers(nx.grid_2d_graph(9, 13)),
    "tree": nx.balanced_tree(3, 4),
    "two halves": nx.complete_bipartite_graph(7, 12),
    "barbell": nx.barbell_graph(9, 5),
    "windmill": nx.windmill_graph(12, 5),
    "caves": nx.connected_caveman_graph(12, 6),
    "wheel": nx.wheel_graph(30),
    "hypercube": nx.convert_node_labels_to_integers(nx.hypercube_graph(7)),
    "many paths": nx.convert_node_labels_to_integers(nx.lexicographic_product(nx.path_graph(25), nx.empty_graph(4))),
    "many parts": nx.disjoint_union_all(
        [nx.path_graph(5), nx.complete_graph(6), nx.empty_graph(4), nx.cycle_graph(8), nx.star_graph(7)]
    ),
}


def papers(seed: int, people: int, largest: int = 5) -> nx.Graph:
    """Return a co-author network: as many papers as people, each a clique of 1 to `largest` of them."""
    random = np.random.default_rng(seed)
    graph = nx.empty_graph(people)
    for _ in range(people):
        team = random.choice(people, int(random.integers(1, largest + 1)), replace=False)
        graph.add_edges_from((int(a), int(b)) for n, a in enumerate(team) for b in team[:n])
    return graph


def shuffled(graph: nx.Graph) -> tuple[Arrays, np.ndarray]:
    """Return a graph of numbers as arrays with its nodes in another order, and where each node went."""
    place = np.random.default_rng(len(graph)).permutation(len(graph))
    edges = np.array(graph.edges, dtype=np.int64).reshape(-1, 2)
    return arrays.of_edges(len(graph), place[edges[:, 0]], place[edges[:, 1]]), place


def same(values: object, expected: dict[int, float]) -> None:
    want = np.array([expected[node] for node in sorted(expected)], dtype=float)
    np.testing.assert_allclose(values, want, rtol=1e-12, atol=1e-12 * max(1.0, np.nanmax(want, initial=0)))


MEASURES: dict[str, tuple[Callable[[Arrays], object], Callable[[nx.Graph], dict[int, float]]]] = {
    "betweenness": (betweenness.betweenness, nx.betweenness_centrality),
    "betweenness of pairs": (
        lambda a: betweenness.betweenness(a, normalized=False),
        lambda g: nx.betweenness_centrality(g, normalized=False),
    ),
    "betweenness by distance": (
        lambda a: weighted.by_distance(a) / 2,
        lambda g: nx.betweenness_centrality(g, weight="none has it", normalized=False),
    ),
    "closeness": (distances.closeness, nx.closeness_centrality),
    "harmonic": (distances.harmonic, nx.harmonic_centrality),
    "triangles": (ties.triangles, nx.triangles),
    "clustering": (ties.clustering, nx.clustering),
    "core numbers": (structure.core_numbers, nx.core_number),
    "constraint": (ties.constraint, lambda g: nx.constraint(g) if g else {}),
    "effective size": (ties.effective_size, lambda g: nx.effective_size(g, nodes=list(g))),
    "pagerank": (lambda a: structure.pagerank(a, steps=1000), lambda g: nx.pagerank(g, weight=None, max_iter=1000)),
}


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("name", SMALL)
def test_a_measure_is_that_of_networkx_on_graphs_of_awkward_shapes(measure: str, name: str) -> None:
    ours, theirs = MEASURES[measure]
    made, place = shuffled(SMALL[name])
    same(np.asarray(ours(made))[place], theirs(SMALL[name]))


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("seed", range(6))
def test_a_measure_is_that_of_networkx_on_coauthors(measure: str, seed: int) -> None:
    ours, theirs = MEASURES[measure]
    graph = papers(seed, 60 + 15 * seed, 2 + seed)
    made, place = shuffled(graph)
    same(np.asarray(ours(made))[place], theirs(graph))


@pytest.fixture(scope="module")
def many() -> nx.Graph:
    return papers(7, 700)


@pytest.mark.parametrize("measure", ["betweenness", "closeness", "harmonic", "constraint"])
def test_a_measure_is_that_of_networkx_on_more_nodes_than_go_into_one_turn(many: nx.Graph, measure: str) -> None:
    ours, theirs = MEASURES[measure]
    made, place = shuffled(many)
    same(np.asarray(ours(made))[place], theirs(many))


@pytest.mark.parametrize("threads", [2, 3, 16])
def test_how_many_threads_work_changes_no_bit(many: nx.Graph, threads: int) -> None:
    made, _ = shuffled(many)
    for measure in (betweenness.betweenness, distances.closeness, betweenness.bridgeness, weighted.by_distance):
        assert np.array_equal(measure(made, threads=1), measure(made, threads=threads))


def test_when_one_thread_fails_the_others_stop_after_their_part() -> None:
    begun, failed, done = Event(), Event(), []

    def worker(mine: Iterator[int]) -> list[np.ndarray]:
        for number in mine:
            if number == 1:
                assert begun.wait(10)
                failed.set()
                raise ValueError("broken")
            begun.set()
            assert failed.wait(10)
            done.append(number)
            sleep(0.01)
        return []

    with pytest.raises(ValueError, match="broken"):
        in_parts(worker, 1000, 2)
    assert len(done) < 100


def test_betweenness_between_two_sets_is_that_of_networkx(many: nx.Graph) -> None:
    made, place = shuffled(many)
    sources, targets = [3, 5, 5, 70, 71, 90], [71, 90, 120, 300, 4]
    expected = nx.betweenness_centrality_subset(many, sources, targets)
    same(betweenness.between_sets(made, place[sources], place[targets])[place] / 2, expected)
    same(weighted.by_distance(made, place[sources], place[targets])[place] / 2, expected)


def test_between_no_sources_nothing_lies() -> None:
    made, _ = shuffled(nx.path_graph(4))
    nobody = np.zeros(0, np.int64)
    assert betweenness.between_sets(made, nobody, nobody).tolist() == [0, 0, 0, 0]
    assert weighted.by_distance(made, nobody, nobody).tolist() == [0, 0, 0, 0]


def test_a_node_that_is_not_there_is_an_error() -> None:
    made, _ = shuffled(nx.path_graph(4))
    with pytest.raises(IndexError):
        betweenness.between_sets(made, np.array([4]), np.array([0]))
    with pytest.raises(IndexError):
        weighted.by_distance(made, np.array([0]), np.array([9]))


def by_definition(graph: nx.Graph) -> dict[int, float]:
    """Return bridgeness from all shortest paths, one by one."""
    values = dict.fromkeys(graph, 0.0)
    for source, ends in nx.all_pairs_all_shortest_paths(graph):
        for target, paths in ends.items():
            for node in set(graph) - {source, target} - set(graph[source]) - set(graph[target]):
                values[node] += sum(node in path for path in paths) / len(paths) / 2
    return values


@pytest.mark.parametrize("name", ["path", "star", "barbell", "tree", "caves", "many parts", "wheel", "no node"])
def test_bridgeness_is_what_its_definition_says(name: str) -> None:
    graph = SMALL[name] if len(SMALL[name]) < 75 else nx.path_graph(30)
    made, place = shuffled(graph)
    same(betweenness.bridgeness(made, normalized=False)[place], by_definition(graph))


def test_a_hub_is_no_bridge_and_a_bridge_of_degree_two_is_one() -> None:
    """Two stars of four leaves, their hubs (0 and 5) joined by 10: only the leaves of both sides lie apart from it."""
    graph = nx.Graph([*((0, n) for n in range(1, 5)), *((5, n) for n in range(6, 10)), (0, 10), (10, 5)])
    values = betweenness.bridgeness(arrays.of_graph(graph), normalized=False)
    found = arrays.named(arrays.of_graph(graph), values)
    assert found[10] == 16  # 4 x 4 pairs of leaves
    assert found[0] == 0  # each path through a hub has a neighbour of it at one end
    assert betweenness.bridgeness(arrays.of_graph(nx.star_graph(9))).tolist() == [0] * 10


def test_from_all_sources_an_estimate_is_exact_and_knows_it(many: nx.Graph) -> None:
    made, place = shuffled(many)
    found = betweenness.sampled(made, np.arange(len(many)))
    same(found.value[place], nx.betweenness_centrality(many))
    assert not found.error.any()


def test_an_estimate_of_the_most_central_is_seldom_off_by_three_of_the_errors_that_it_states(many: nx.Graph) -> None:
    made, _ = shuffled(many)
    exact = betweenness.betweenness(made)
    first = np.argsort(-exact)[:30]
    off = []
    for seed in range(20):
        sources = np.random.default_rng(seed).choice(len(many), 100, replace=False)
        found = betweenness.sampled(made, sources)
        off.append(np.abs(found.value - exact)[first] / found.error[first])
    assert 0.5 < np.mean(np.concatenate(off) < 1) < 0.8
    assert np.mean(np.concatenate(off) < 3) > 0.9


def test_one_source_has_no_error_to_state() -> None:
    made, _ = shuffled(nx.path_graph(3))
    with pytest.raises(ValueError, match="two sources"):
        betweenness.sampled(made, np.array([0]))


def weighing(graph: nx.Graph, seed: int) -> nx.Graph:
    random = np.random.default_rng(seed)
    for one, other in graph.edges:
        graph[one][other]["weight"] = float(random.choice([1, 1, 0.5, 1 / 3, 7.25, 1e-3, 1e3]))
    return graph


@pytest.mark.parametrize("seed", range(8))
def test_weights_are_seen_as_networkx_sees_them(seed: int) -> None:
    graph = weighing(papers(seed, 70), seed)
    made = arrays.of_graph(graph, "weight")
    same(ties.constraint(made), nx.constraint(graph, weight="weight"))
    same(structure.pagerank(made, steps=1000), nx.pagerank(graph, max_iter=1000))
    same(weighted.by_distance(made) / 2, nx.betweenness_centrality(graph, weight="weight", normalized=False))


@pytest.mark.parametrize("length", [0.0, -1.0, float("inf"), float("nan")])
def test_lengths_that_are_none_are_refused(length: float) -> None:
    graph = nx.Graph()
    graph.add_weighted_edges_from([("a", "b", 1.0), ("b", "c", length)])
    with pytest.raises(ValueError, match="above 0"):
        weighted.by_distance(arrays.of_graph(graph, "weight"))


def test_lengths_too_far_apart_to_be_added_are_refused() -> None:
    graph = nx.Graph()
    graph.add_weighted_edges_from([("a", "b", 1e20), ("b", "c", 1e-20)])
    with pytest.raises(ValueError, match="far apart"):
        weighted.by_distance(arrays.of_graph(graph, "weight"))


def test_weights_below_nothing_are_refused() -> None:
    graph = nx.Graph()
    graph.add_weighted_edges_from([("a", "b", 1.0), ("b", "c", -1.0)])
    with pytest.raises(ValueError, match="below 0"):
        ties.constraint(arrays.of_graph(graph, "weight"))


def test_a_walk_that_does_not_come_to_rest_is_an_error() -> None:
    with pytest.raises(structure.NoConvergenceError):
        structure.pagerank(arrays.of_graph(nx.path_graph(9)), steps=1)


def test_components_are_numbered_by_their_first_nodes() -> None:
    count, label = arrays.components(arrays.of_graph(SMALL["many parts"]))
    assert count == 8
    assert label.tolist() == [0] * 5 + [1] * 6 + [2, 3, 4, 5] + [6] * 8 + [7] * 8


def test_a_kernel_takes_no_array_of_another_kind() -> None:
    with pytest.raises(TypeError, match="takes an array of int64, not of int32"):
        machine.run("ties.orient", 0, *[np.zeros(1, np.int32)] * 6)
    with pytest.raises(TypeError, match="where a number was given"):
        machine.run("ties.orient", 0, *[0] * 6)


@pytest.mark.skipif(platform.machine() not in {"x86_64", "AMD64"}, reason="names processors of that kind")
@pytest.mark.parametrize("processor", ["x86-64", "haswell", "skylake-avx512"])
def test_machine_code_for_other_processors_is_made(processor: str) -> None:
    if processor == "skylake-avx512":
        features = machine.binding.get_host_cpu_features()
        if not features.get("avx512f"):
            pytest.skip("this processor has no such instructions")
    units = sorted(machine.COMPILED.glob("*.ll"))
    assert "ties" in {unit.stem for unit in units}
    for unit in units:
        kernels = machine.load(unit.read_text(encoding="utf-8"), machine.machine_for(processor, ""))
        assert kernels
        if unit.stem == "ties":  # runs wherever the tests do
            made = arrays.of_graph(nx.complete_graph(5))
            count = np.zeros(5, np.int64)
            out = np.array([1, 2, 3, 4, 2, 3, 4, 3, 4, 4], np.int32)
            starts = np.array([0, 4, 7, 9, 10, 10], np.int64)
            assert kernels["triangles"](len(made), starts, out, np.zeros(5, np.int32), count) == 10
            assert count.tolist() == [6] * 5


def test_what_is_compiled_is_what_the_sources_say(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "queries.kernels.source", str(tmp_path)], check=True)
    made = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_text(encoding="utf-8") for path in machine.COMPILED.iterdir()}
