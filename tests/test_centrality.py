"""Measures against values by hand and, on a real network, against networkx under its own name; ranks and ties."""

import csv
import doctest
import gzip
import math
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UsageError
from graph.stores import Store
from queries.analyses import centrality, on_arrays, positions, roles, sampling
from queries.analyses.centrality import LOW_IS_CENTRAL, MEASURES
from queries.analyses.networks import Filter, Network, coauthor_network
from queries.analyses.ranking import Ranked, ranking, ties
from queries.answers.central import Scope, central
from tests.conftest import shared
from tests.handmade import Made, Maker


def network(*edges: tuple[str, str] | tuple[str, str, float], nodes: str = "") -> Network:
    made: Network = nx.Graph()
    made.add_nodes_from(nodes)
    for a, b, *weight in edges:
        value = weight[0] if weight else 1.0
        made.add_edge(a, b, weight=value, distance=1 / value)
    return made


EMPTY = network()
SINGLE = network(nodes="a")
PATH = network(("a", "b"), ("b", "c"), ("c", "d"))
STAR = network(("m", "a"), ("m", "b"), ("m", "c"), ("m", "d"))
TRIANGLE = network(("a", "b"), ("b", "c"), ("a", "c"))
BARBELL = network(("a", "b"), ("a", "c"), ("b", "c"), ("c", "d"), ("d", "e"), ("d", "f"), ("e", "f"))
PIECES = network(("a", "b"), ("b", "c"), ("x", "y"), nodes="z")
TIES = network(("a", "b", 2.0), ("b", "c", 0.5))

BY_HAND = [
    ("degree", PATH, {"a": 1, "b": 2, "c": 2, "d": 1}),
    ("degree", PIECES, {"a": 1, "b": 2, "c": 1, "x": 1, "y": 1, "z": 0}),
    ("strength", TIES, {"a": 2, "b": 2.5, "c": 0.5}),
    ("strength", SINGLE, {"a": 0}),
    # b stands on a-c and a-d: 2 of the 3 pairs without b.
    ("betweenness", PATH, {"a": 0, "b": 2 / 3, "c": 2 / 3, "d": 0}),
    ("betweenness", STAR, {"m": 1, "a": 0, "b": 0, "c": 0, "d": 0}),
    # c stands on the 2 * 3 pairs from {a, b} to {d, e, f}, of 10.
    ("betweenness", BARBELL, {"a": 0, "b": 0, "c": 0.6, "d": 0.6, "e": 0, "f": 0}),
    # b stands on a-c, 1 of the 10 pairs of the five others, whether they can be reached or not.
    ("betweenness", PIECES, {"a": 0, "b": 0.1, "c": 0, "x": 0, "y": 0, "z": 0}),
    ("betweenness", TIES, {"a": 0, "b": 1, "c": 0}),
    ("betweenness", SINGLE, {"a": 0}),
    ("harmonic", PATH, {"a": (1 + 1 / 2 + 1 / 3) / 3, "b": 2.5 / 3, "c": 2.5 / 3, "d": (1 + 1 / 2 + 1 / 3) / 3}),
    ("harmonic", STAR, {"m": 1, "a": 2.5 / 4, "b": 2.5 / 4, "c": 2.5 / 4, "d": 2.5 / 4}),
    ("harmonic", PIECES, {"a": 0.3, "b": 0.4, "c": 0.3, "x": 0.2, "y": 0.2, "z": 0}),
    ("harmonic", SINGLE, {"a": 0}),
    ("pagerank", TRIANGLE, {"a": 1 / 3, "b": 1 / 3, "c": 1 / 3}),
    ("pagerank", SINGLE, {"a": 1}),
    # The middle gets 0.15/5 and 0.85 of what the ends have, 1 - m; each end has a quarter of that.
    ("pagerank", STAR, {"m": 0.88 / 1.85, "a": 0.97 / 7.4, "b": 0.97 / 7.4, "c": 0.97 / 7.4, "d": 0.97 / 7.4}),
    ("effective_size", STAR, {"m": 4, "a": 1, "b": 1, "c": 1, "d": 1}),
    ("effective_size", TRIANGLE, {"a": 1, "b": 1, "c": 1}),
    # c: three contacts, of whom a and b know each other: 3 - 2/3.
    ("effective_size", BARBELL, {"a": 1, "b": 1, "c": 7 / 3, "d": 7 / 3, "e": 1, "f": 1}),
    ("effective_size", PIECES, {"a": 1, "b": 2, "c": 1, "x": 1, "y": 1, "z": 0}),
    ("constraint", STAR, {"m": 4 * (1 / 4) ** 2, "a": 1, "b": 1, "c": 1, "d": 1}),
    # Each of two contacts takes (1/2 + 1/2 * 1/2)²: 2 * 9/16.
    ("constraint", TRIANGLE, {"a": 1.125, "b": 1.125, "c": 1.125}),
    ("constraint", TIES, {"a": 1, "b": 0.8**2 + 0.2**2, "c": 1}),
    ("constraint", PIECES, {"a": 1, "b": 0.5, "c": 1, "x": 1, "y": 1}),
    ("constraint", SINGLE, {}),
    ("core_number", BARBELL, {"a": 2, "b": 2, "c": 2, "d": 2, "e": 2, "f": 2}),
    ("core_number", PIECES, {"a": 1, "b": 1, "c": 1, "x": 1, "y": 1, "z": 0}),
]


@pytest.mark.parametrize(("name", "made", "expected"), BY_HAND)
def test_a_measure_has_the_values_that_one_gets_by_hand(name: str, made: Network, expected: dict[str, float]) -> None:
    values = MEASURES[name].compute(made)
    assert values == pytest.approx(expected, abs=1e-5)
    assert all(type(value) is float for value in values.values())


@pytest.mark.parametrize("name", sorted(set(MEASURES) - {"strength_full"}))
@pytest.mark.parametrize("made", [BARBELL, PIECES, STAR, TIES, PATH], ids=["barbell", "pieces", "star", "ties", "path"])
def test_small_networks_have_the_values_that_kernels_compute(name: str, made: Network) -> None:
    assert MEASURES[name].compute(made) == pytest.approx(on_arrays.values(made, name), abs=1e-9)


@pytest.mark.parametrize("name", MEASURES)
def test_no_nodes_no_values_no_ranks(name: str) -> None:
    assert MEASURES[name].compute(EMPTY) == {}
    assert ranking(EMPTY, MEASURES[name]) == []


@pytest.mark.parametrize("name", MEASURES)
def test_a_measure_says_what_it_is_and_leaves_the_network_alone(name: str) -> None:
    measure = MEASURES[name]
    assert measure.name == name == measure.compute.__name__
    assert all((measure.says, measure.uses, measure.source))
    assert measure.compute.__doc__, "what it says, what isolates get, the source"
    assert ">>> " in measure.compute.__doc__, "an example that runs"
    before = nx.to_dict_of_dicts(BARBELL)
    one, two = measure.compute(BARBELL), measure.compute(BARBELL)
    assert one == two
    assert nx.to_dict_of_dicts(BARBELL) == before


def test_the_examples_run() -> None:
    results = [doctest.testmod(module, extraglobs={"nx": nx}) for module in (centrality, positions, roles)]
    assert sum(result.attempted for result in results) >= len(MEASURES)
    assert sum(result.failed for result in results) == 0


def test_which_measures_look_at_weights() -> None:
    light, heavy = network(("a", "b", 1.0), ("b", "c", 1.0)), network(("a", "b", 9.0), ("b", "c", 1.0))
    changed = {name for name, m in MEASURES.items() if m.compute(light) != pytest.approx(m.compute(heavy))}
    assert changed == {name for name, m in MEASURES.items() if m.uses == "weight is strength"}
    assert changed == {"strength", "pagerank", "constraint", "eigenvector"}


def test_ranks_are_shared_and_components_are_numbered_by_size() -> None:
    assert ranking(PIECES, MEASURES["degree"]) == [
        Ranked("b", 2.0, 1, 1, 3),
        Ranked("a", 1.0, 2, 1, 3),
        Ranked("c", 1.0, 2, 1, 3),
        Ranked("x", 1.0, 2, 2, 2),
        Ranked("y", 1.0, 2, 2, 2),
        Ranked("z", 0.0, 6, 3, 1),
    ]


def test_low_constraint_comes_first_and_isolates_have_no_rank() -> None:
    assert {"constraint"} == LOW_IS_CENTRAL
    found = ranking(PIECES, MEASURES["constraint"])
    assert [(row.node, row.rank) for row in found] == [("b", 1), ("a", 2), ("c", 2), ("x", 2), ("y", 2)]


def test_ties_are_in_order_of_name_then_id_and_noise_of_computing_parts_nobody() -> None:
    made = network(("1", "2"), ("3", "4"), nodes="5")
    nx.set_node_attributes(made, {"1": "Zoe", "2": "Ada", "3": "Ada", "4": "Bo", "5": "Al"}, "name")
    assert [row.node for row in ranking(made, MEASURES["degree"])] == ["2", "3", "4", "1", "5"]
    noisy = centrality.Measure("noisy", "x", "x", lambda net: {n: 0.1 + 1e-13 * i for i, n in enumerate(net)}, "x")
    assert {row.rank for row in ranking(made, noisy)} == {1}


@pytest.mark.parametrize(
    ("made", "limit", "told"),
    [
        (PATH, 2, "2 of the rows shown have a value that another has too"),
        (PATH, 1, "1 more row has the value of the last row shown; the cut between them is by name"),
        (STAR, 2, "3 more rows have"),
        (TIES, 3, None),
        (EMPTY, 3, None),
        (PATH, 0, None),
    ],
)
def test_ties_are_told(made: Network, limit: int, told: str | None) -> None:
    name = "strength" if made is TIES else "degree"
    note = ties(ranking(made, MEASURES[name]), limit)
    assert note is None if told is None else note is not None and told in note


def read(path: Path) -> Network:
    made: Network = nx.Graph()
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for a, b, weight in csv.reader((line for line in file if not line.startswith("#")), delimiter="\t"):
            made.add_edge(a, b, weight=float(weight), distance=1 / float(weight))
    return made


def test_on_a_real_network_the_values_are_those_of_networkx() -> None:
    made = read(shared("data/networks/netscience.tsv.gz"))
    others = len(made) - 1
    oracle = {
        "degree": {node: value * others for node, value in nx.degree_centrality(made).items()},
        "strength": {node: sum(made.edges[node, other]["weight"] for other in made[node]) for node in made},
        "betweenness": nx.betweenness_centrality(made),
        "harmonic": {
            node: sum(1 / d for d in nx.single_source_shortest_path_length(made, node).values() if d) / others
            for node in made
        },
        "pagerank": nx.pagerank(made),
        # Borgatti 1997: degree less twice the ties among the contacts over the degree.
        "effective_size": {node: n - 2 * nx.triangles(made, node) / n if n else 0.0 for node, n in made.degree()},
        "constraint": {node: value for node, value in nx.constraint(made, weight="weight").items() if value == value},
        "core_number": nx.core_number(made),
    }
    assert set(oracle) == set(MEASURES)
    for name, values in oracle.items():
        assert MEASURES[name].compute(made) == pytest.approx(values, abs=1e-5), name
    assert math.isclose(sum(MEASURES["pagerank"].compute(made).values()), 1, abs_tol=1e-6)
    top = [row.node for row in ranking(made, MEASURES["betweenness"])[:10]]
    assert top == sorted(oracle["betweenness"], key=lambda node: -oracle["betweenness"][node])[:10]


def test_a_large_network_is_estimated_the_same_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(centrality, "SMALLEST", 0)
    monkeypatch.setattr(on_arrays, "LARGEST_EXACT", 50)
    monkeypatch.setattr(on_arrays, "SAMPLE", 20)
    made = nx.relabel_nodes(nx.barbell_graph(30, 3), str)
    one = centrality.betweenness(made)
    assert one == centrality.betweenness(made)
    assert one != nx.betweenness_centrality(made)
    assert max(one, key=lambda node: one[node]) in {"29", "30", "31", "32", "33"}


def test_an_estimate_states_its_error_and_the_ranks_that_it_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(on_arrays, "SAMPLE", 25)
    made = nx.relabel_nodes(nx.barbell_graph(30, 3), str)
    exact = ranking(made, MEASURES["betweenness"])
    found = on_arrays.estimates(made)
    assert set(found) == set(made)
    for row in exact:
        estimate = found[row.node]
        assert abs(estimate.value - row.value) <= sampling.ERRORS * estimate.error + 1e-12
        assert estimate.best <= row.rank <= estimate.worst
    assert found["0"].worst == len(made)
    assert found["0"].best > 5 >= found["31"].best


def test_from_all_sources_errors_are_nothing_and_ranks_are_certain() -> None:
    made = nx.relabel_nodes(nx.path_graph(5), str)
    found = on_arrays.estimates(made)
    assert [(found[n].best, found[n].worst, found[n].error) for n in "02"] == [(4, 5, 0.0), (1, 1, 0.0)]


def test_the_sample_corpus_has_the_brokers_that_it_was_made_with(corpus_graph: Store) -> None:
    for only, name in ((Filter(), "Tolvane Berisk"), (Filter(without_inferred=True), "Sujatha Ramanekar")):
        made = coauthor_network(corpus_graph, only)
        assert made.nodes[ranking(made, MEASURES["betweenness"])[0].node]["name"] == name


def test_the_answer_gives_errors_where_it_estimates(corpus_graph: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    exact = central(corpus_graph, limit=5)
    monkeypatch.setattr("queries.answers.central.LARGEST_EXACT", 10)
    found = central(corpus_graph, limit=5)
    assert found.columns == (*exact.columns, "error", "rank_from", "rank_to")
    assert [row[:3] for row in found.rows] == [row[:3] for row in exact.rows]  # SAMPLE is more than there are people
    assert [row[-3:] for row in found.rows[:2]] == [(0.0, 1, 1), (0.0, 2, 2)]
    assert any(note.startswith("error: the standard error") for note in found.notes)


def test_further_measures_by_hand() -> None:
    # Two triangles joined by a bridge of two people, x and y, and a pendant on y.
    pairs = [("a", "b"), ("a", "x"), ("b", "x"), ("x", "y"), ("y", "c"), ("y", "d"), ("c", "d"), ("y", "p")]
    network: Network = nx.Graph(pairs)
    nx.set_edge_attributes(network, 2, "papers")
    nx.set_edge_attributes(network, 1.0, "weight")
    values = MEASURES["cut_off"].compute(network)
    # Without x, a and b are cut off from four; without y, c and d, and p, from a, b and x.
    assert values == {"a": 0, "b": 0, "x": 2, "y": 3, "c": 0, "d": 0, "p": 0}
    assert MEASURES["strength_full"].compute(network)["y"] == 8
    assert MEASURES["bridgeness"].compute(network)["x"] == 0, "every path through x ends next to it"
    expected = nx.eigenvector_centrality_numpy(network)
    found = MEASURES["eigenvector"].compute(network)
    assert found == pytest.approx({node: value / max(expected.values()) for node, value in expected.items()}, abs=1e-6)


def test_eigenvector_is_by_component_and_isolates_have_none() -> None:
    network = nx.Graph([("a", "b"), ("c", "d"), ("d", "e")])
    network.add_node("alone")
    found = MEASURES["eigenvector"].compute(network)
    assert (found["a"], found["b"], found["d"], found["alone"]) == (1.0, 1.0, 1.0, 0.0)
    assert MEASURES["eigenvector"].compute(nx.Graph()) == MEASURES["cut_off"].compute(nx.Graph()) == {}


PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=20)


@given(PAIRS)
def test_cut_points_are_those_of_networkx_and_their_parts_add_up(pairs: list[tuple[int, int]]) -> None:
    network = nx.Graph([(str(a), str(b)) for a, b in pairs if a != b])
    network.add_nodes_from(map(str, range(10)))
    values = MEASURES["cut_off"].compute(network)
    assert {node for node, value in values.items() if value} == set(nx.articulation_points(network))
    for node in nx.articulation_points(network):
        rest = network.subgraph(nx.node_connected_component(network, node) - {node})
        parts = [len(part) for part in nx.connected_components(rest)]
        assert values[node] == sum(parts) - max(parts)


def test_a_scope_leaves_out_what_it_says(by_hand: Maker) -> None:
    store = by_hand(
        {
            "old": Made({"A": 1.0}, [], ["Ada", "Bo"], 2010),
            "new": Made({"A": 1.0}, [], ["Ada", "Cy"], 2020),
            "undated": Made({"A": 1.0}, [], ["Ada", "Di"], None),
            "large": Made({"B": 1.0}, [], ["Ada", "Bo", "Cy", "Di"], 2015),
        }
    )

    def degrees(**scope: Any) -> dict[str, float]:
        return {str(row["name"]): row["value"] for row in central(store, "degree", Scope(**scope))}

    assert degrees() == {"Ada": 3, "Bo": 3, "Cy": 3, "Di": 3}
    assert degrees(max_authors=3) == {"Ada": 3, "Bo": 1, "Cy": 1, "Di": 1}
    assert degrees(until=2012) == {"Ada": 1, "Bo": 1}
    assert degrees(since=2018) == {"Ada": 1, "Cy": 1}
    assert degrees(authors=("Ada", "Cy"), max_authors=3) == {"Ada": 1, "Cy": 1}
    answer = central(store, "degree", Scope(since=2018, authors=("Ada", "Cy")), explain=True)
    assert "papers without a year do not count where years are asked for: 1 in the graph." in answer.notes
    assert "only the 2 people of the cohort count; they have 2 co-authors outside it." in answer.notes
    assert answer.column("because") == [
        "joins one group of 1; most papers with Cy (1)",
        "joins one group of 1; most papers with Ada (1)",
    ]


def test_people_between_communities_come_with_the_share_of_seeds_that_agree(by_hand: Maker) -> None:
    # Two teams of four, six papers each, and one of Eve with Vic: of her four co-authors three are at home.
    papers = {f"x{n}": Made(authors=["Ada", "Bo", "Cy", "Eve"]) for n in range(6)}
    papers |= {f"y{n}": Made(authors=["Uma", "Vic", "Wes", "Yan"]) for n in range(6)}
    papers |= {"z": Made(authors=["Eve", "Vic"]), "alone": Made(authors=["Zoe"])}
    store = by_hand(papers)
    answer = central(store, "participation", explain=True)
    first, second, third = answer.dicts()[:3]
    assert (first["name"], first["value"], first["rank"]) == ("Eve", 0.375, 1)  # 1 - (3/4)^2 - (1/4)^2
    assert (second["name"], second["value"], second["rank"], third["value"]) == ("Vic", 0.375, 1, 0)
    assert (first["community"], first["stays"], first["role_agrees"]) == (0, 1.0, 1.0)
    assert first["role"] == "peripheral"
    assert first["because"] == "of 4 co-authors 3 in the own, 1 in community 1"
    assert "1 person without a tie: no value of this measure, no rank." in answer.notes

    inside = {row["name"]: row["value"] for row in central(store, "within_module")}
    assert inside == dict.fromkeys(["Ada", "Bo", "Cy", "Eve", "Uma", "Vic", "Wes", "Yan"], 0.0)  # three ties each
    with pytest.raises(UsageError, match="rests on communities that chance changes"):
        central(store, "participation", show_identity=True)


def test_where_nobody_is_nobody_stands_between_communities(by_hand: Maker) -> None:
    assert central(by_hand({}), "participation").rows == ()
