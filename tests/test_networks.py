"""Networks against values by hand: weights, filters, teams too large, and that the graph's own edges say the same."""

import json
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from extract.update import Options, update
from graph.schema import LARGEST_TEAM
from graph.stores import Store
from queries.analyses import networks
from queries.analyses.networks import Filter, Network, coauthor_network, paper_network, topic_network
from queries.answers.central import central
from queries.kernels.arrays import of_graph
from queries.kernels.backend import arrays_of
from queries.kernels.backend_info import SMALLEST
from tests.conftest import Engine
from tests.handmade import Made, Maker

FIVE = {
    "one": Made({"A": 1.0}, authors=["Ada", "Tor"], year=2018),
    "two": Made({"A": 0.5, "B": 0.5}, ["M"], ["Ada", "Tor", "Uma"], year=2020),
    "three": Made({"B": 1.0}, ["M", "N"], ["Uma"], year=2021),
    "four": Made({"A": 0.9, "C": 0.4}, ["N"], ["Ada", "Vik"], year=2022, inferred=["Ada"]),
    "five": Made({}, [], ["Wim", "Ada"], year=None, complete=False, team=5),
}


def edges(network: Network) -> dict[tuple[str, str], dict[str, Any]]:
    """Every edge with its facts, ends in order and without what kind of thing they are."""
    return {(min(a, b).split(":")[1], max(a, b).split(":")[1]): dict(facts) for a, b, facts in network.edges(data=True)}


def weights(network: Network) -> dict[tuple[str, str], float]:
    return {pair: facts["weight"] for pair, facts in edges(network).items()}


def test_coauthors_are_joined_by_shares_of_their_papers(by_hand: Maker) -> None:
    network = coauthor_network(by_hand(FIVE))
    assert weights(network) == {
        ("Ada", "Tor"): 1.5,  # 1/1 of the paper of two, 1/2 of the paper of three
        ("Ada", "Uma"): 0.5,
        ("Tor", "Uma"): 0.5,
        ("Ada", "Vik"): 1.0,
        ("Ada", "Wim"): 0.25,  # two of five are printed
    }
    assert edges(network)["Ada", "Tor"] == {"papers": 2, "weight": 1.5, "distance": pytest.approx(2 / 3)}
    assert network.graph == {"papers": 5, "cut": 1, "large": 0}
    ada = {"name": "Ada", "confidence": 1.0, "unverified": False, "papers": 4, "inferred": 1}
    assert network.nodes["author:Ada"] == ada


def test_only_some_papers_can_count(by_hand: Maker) -> None:
    store = by_hand(FIVE)
    since = coauthor_network(store, Filter(since=2020))
    assert weights(since) == {("Ada", "Tor"): 0.5, ("Ada", "Uma"): 0.5, ("Tor", "Uma"): 0.5, ("Ada", "Vik"): 1.0}
    assert "author:Wim" not in since, "a paper without a year is not known to be so young"
    assert weights(coauthor_network(store, Filter(topic="topic:B"))) == {
        ("Ada", "Tor"): 0.5, ("Ada", "Uma"): 0.5, ("Tor", "Uma"): 0.5
    }  # fmt: skip
    sure = coauthor_network(store, Filter(topic="topic:A", without_inferred=True))
    assert weights(sure) == {("Ada", "Tor"): 1.5, ("Ada", "Uma"): 0.5, ("Tor", "Uma"): 0.5}
    assert sure.degree("author:Vik") == 0, "alone on the paper once the inferred author is left out"
    assert len(coauthor_network(store, Filter(topic="topic:nothing"))) == 0
    assert len(coauthor_network(store, Filter(since=2030))) == 0


def test_teams_above_the_limit_join_nobody(by_hand: Maker) -> None:
    crowd = [f"P{number:03}" for number in range(LARGEST_TEAM + 1)]
    papers = {"large": Made(authors=crowd), "stated": Made(authors=crowd[:2], team=LARGEST_TEAM + 1)}
    network = coauthor_network(by_hand(papers | {"small": Made(authors=crowd[:LARGEST_TEAM])}))
    assert network.graph == {"papers": 3, "cut": 0, "large": 2}
    assert (len(network), network.number_of_edges()) == (LARGEST_TEAM + 1, LARGEST_TEAM * (LARGEST_TEAM - 1) // 2)
    assert network.degree(f"author:{crowd[-1]}") == 0
    assert {facts["papers"] for _, _, facts in network.edges(data=True)} == {1}


def test_topics_are_joined_by_the_cosine_of_their_papers(by_hand: Maker) -> None:
    network = topic_network(by_hand(FIVE))
    assert dict(network.nodes(data="papers")) == {"topic:A": 3, "topic:B": 2, "topic:C": 1}
    assert edges(network) == {
        ("A", "B"): {"papers": 1, "weight": pytest.approx(1 / 6**0.5), "distance": pytest.approx(6**0.5)},
        ("A", "C"): {"papers": 1, "weight": pytest.approx(1 / 3**0.5), "distance": pytest.approx(3**0.5)},
    }


def test_papers_are_joined_by_what_they_share_the_rarer_the_stronger(by_hand: Maker) -> None:
    network = paper_network(by_hand(FIVE))
    ada, topic_a = 1 / 3, 1 / 2  # on four papers and on three
    expected = {
        ("one", "two"): (3, ada + topic_a + 1),  # Tor is on these two alone
        ("five", "one"): (1, ada),
        ("four", "one"): (2, ada + topic_a),
        ("four", "two"): (2, ada + topic_a),
        ("five", "two"): (1, ada),
        ("five", "four"): (1, ada),
        ("three", "two"): (3, 1 + 1 + 1),  # Uma, topic B, method M
        ("four", "three"): (1, 1),  # method N
    }
    found = {pair: (facts["shared"], facts["weight"]) for pair, facts in edges(network).items()}
    assert found == {pair: (n, pytest.approx(weight, abs=1e-6)) for pair, (n, weight) in expected.items()}
    assert network.nodes["title:five"] == {"title": "Paper five", "year": None}


def test_what_too_many_papers_share_joins_none_of_them(by_hand: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    store = by_hand({f"p{n}": Made({"A": 1.0}, ["M"] if n < 3 else []) for n in range(4)})
    monkeypatch.setattr(networks, "MOST_SHARING", 3)
    assert weights(paper_network(store)) == {("p0", "p1"): 0.5, ("p0", "p2"): 0.5, ("p1", "p2"): 0.5}


def test_an_empty_graph_makes_empty_networks(by_hand: Maker) -> None:
    store = by_hand({})
    for network in (coauthor_network(store), topic_network(store), paper_network(store)):
        assert (len(network), network.number_of_edges()) == (0, 0)


def same_pairs(store: Store) -> bool:
    """Whether the graph's own pairs are those of the network, and there are some."""
    network = coauthor_network(store)
    stored = store.read(
        "MATCH (a:Author)-[c:CO_AUTHORED]->(b:Author) RETURN a.id AS a, b.id AS b, c.papers AS papers,"
        " c.weight AS weight ORDER BY a, b",
        {},
    )
    found = {(min(a, b), max(a, b)): (facts["papers"], facts["weight"]) for a, b, facts in network.edges(data=True)}
    assert found == {(a, b): (papers, weight) for a, b, papers, weight in stored.rows}
    assert all(facts["distance"] == 1 / facts["weight"] for _, _, facts in network.edges(data=True))
    assert len(network) == store.read("MATCH (a:Author) RETURN count(a) AS n", {}).rows[0][0]
    return bool(found)


def test_the_graphs_own_pairs_are_those_of_the_network(corpus_graph: Store) -> None:
    assert same_pairs(corpus_graph)


def test_the_real_pages_own_pairs_are_those_of_the_network(seeds_graph: Store) -> None:
    assert same_pairs(seeds_graph)


def test_nodes_and_edges_stand_in_the_same_order_whatever_was_read_first(corpus_graph: Store) -> None:
    for make in (coauthor_network, topic_network, paper_network):
        one, two = make(corpus_graph), make(corpus_graph)
        assert list(one.nodes(data=True)) == list(two.nodes(data=True))
        assert list(one.edges(data=True)) == list(two.edges(data=True))
        assert len(one) > 0


def test_weights_from_files_are_those_by_hand(engine: Engine, tmp_path: Path) -> None:
    crowd = ["".join(letters).title() for letters in product("bdfgklmnpr", "aeiou", "bdk")][: LARGEST_TEAM + 1]
    lines: list[dict[str, Any]] = [
        {"id": "1", "title": "A paper of two people", "authors": ["Ada Brumel", "Tor Vik"], "year": 2018},
        {"id": "2", "title": "A paper of three people", "authors": ["Ada Brumel", "Tor Vik", "Uma Lind"], "year": 2020},
        {"id": "3", "title": "A paper with its list cut", "authors": ["Ada Brumel", "Uma Lind", "et al."]},
        {"id": "4", "title": "A paper by one alone", "authors": ["Wim Solo"]},
        {"id": "5", "title": "A paper of too many", "authors": [f"Anna {name} Crowd" for name in crowd]},
    ]
    (tmp_path / "x.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    update(engine.folder, engine.target, [str(tmp_path / "x.jsonl")], options=Options(skip_text=True))
    store = engine.open()
    network = coauthor_network(store)
    assert same_pairs(store)
    store.close()
    assert weights(network) == {
        ("ada-brumel", "tor-vik"): 1.5,
        ("ada-brumel", "uma-lind"): 1.0,  # 1/2, and 1/2 of a cut list, which has three at least
        ("tor-vik", "uma-lind"): 0.5,
    }
    assert (network.graph["papers"], network.graph["cut"], network.graph["large"]) == (5, 1, 1)


def test_a_large_network_carries_its_arrays_until_it_changes() -> None:
    rows = [
        {"author": f"a{n + k:03d}", "paper": f"p{n:03d}", "name": "A", "size": 2, "complete": True, "inferred": False}
        for n in range(SMALLEST)
        for k in range(2)
    ]
    facts = {"confidence": 1.0, "unverified": False, "could_be": [], "link": 1.0}
    network = networks.network_of([row | facts for row in rows])
    carried = arrays_of(network, "weight")
    made = of_graph(network, "weight")
    assert list(carried.names) == list(made.names)
    for name in ("starts", "neighbours", "weights"):
        assert np.array_equal(getattr(carried, name), getattr(made, name))
    assert arrays_of(network).weights is None
    assert arrays_of(network).neighbours is carried.neighbours
    network.add_edge("a000", "a005", weight=1.0)
    assert len(arrays_of(network).neighbours) == len(carried.neighbours) + 2


def test_people_without_a_rank_are_components_of_the_network_too(by_hand: Maker) -> None:
    store = by_hand({"x": Made(authors=["Ada", "Tor"]), "y": Made(authors=["Una"])})
    for measure in ("degree", "constraint"):
        assert "3 people, 1 pair, 2 papers" in (said := central(store, measure).notes[0])
        assert said.endswith("; 2 components.")
