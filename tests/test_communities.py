"""Communities, their stability, roles and names, on graphs whose answers were worked out by hand."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from graph.errors import UsageError
from queries.analyses.communities import Member, Partition, adjusted_rand, distinctive, partition, role_of, roles_of
from queries.analyses.groups import communities as communities_of
from queries.analyses.groups import tied_nodes
from queries.analyses.networks import Filter, Network
from queries.analyses.roles import ties_by_community
from queries.answers.communities import communities
from queries.kernels.backend_info import SMALLEST
from tests.handmade import Made, Maker


def network(*edges: str) -> Network:
    graph: Network = nx.Graph()
    graph.add_weighted_edges_from((edge[0], edge[1], 1.0) for edge in edges)
    return graph


def clique(names: str) -> list[str]:
    return ["".join(pair) for pair in combinations(names, 2)]


def test_two_cliques_with_one_link_are_two_communities_in_every_run() -> None:
    parts = partition(network(*clique("abcde"), *clique("vwxy"), "av"))
    assert parts.groups == (tuple("abcde"), tuple("vwxy"))
    assert parts.agreement == 1.0
    assert {member.stays for member in parts.members.values()} == {1.0}
    assert parts.members["a"].participation == pytest.approx(1 - (4 / 5) ** 2 - (1 / 5) ** 2)
    assert parts.members["b"].participation == 0.0


def test_communities_of_one_size_are_numbered_by_their_smallest_member() -> None:
    assert partition(network(*clique("xyz"), *clique("abc"))).groups == (tuple("abc"), tuple("xyz"))


def test_large_networks_give_what_small_ones_do() -> None:
    names = [[f"{n:03d}{letter}" for letter in "abcdefghij"] for n in range(SMALLEST // 10)]
    parts: list[Network] = [nx.complete_graph(team) for team in names]
    large: Network = nx.compose_all(parts)
    nx.set_edge_attributes(large, 1.0, "weight")
    large.add_node("alone")
    ties = [(f"{n:03d}a", f"{n + 1:03d}a", 0.5) for n in range(0, len(parts) - 1, 2)]
    large.add_weighted_edges_from(ties)

    found = partition(large, seeds=3)
    assert found.groups == tuple(map(tuple, names))
    assert (found.agreement, {member.stays for member in found.members.values()}) == (1.0, {1.0})
    assert found.members["000a"].participation == pytest.approx(1 - (9 / 10) ** 2 - (1 / 10) ** 2)
    assert communities_of(large)["alone"] == len(parts)


def test_without_links_there_are_no_communities() -> None:
    lonely: Network = nx.Graph()
    lonely.add_node("a")
    for graph in (nx.Graph(), lonely):
        assert (partition(graph).groups, partition(graph).members) == ((), {})


def test_adjusted_rand_is_what_hubert_and_arabie_define() -> None:
    one = np.array((0, 0, 0, 1, 1, 1))
    assert adjusted_rand(one, 1 - one) == 1.0
    # Pairs together in both: ab, ef = 2; in one: 6; in the other: 3; of 15. (2 - 18/15) / (4.5 - 18/15) = 0.8 / 3.3
    assert adjusted_rand(one, np.array((0, 0, 1, 1, 2, 2))) == pytest.approx(0.8 / 3.3)
    assert adjusted_rand(np.array([0]), np.array([0])) == 1.0


def test_a_hub_stands_out_inside_its_community() -> None:
    star = network(*(f"h{leaf}" for leaf in "abcdefghij".replace("h", "k")))
    arrays = tied_nodes(star)
    participation, within = roles_of(arrays, np.zeros(len(star), int))
    at = list(arrays.names).index
    # 11 nodes: one with 10 links, ten with 1: mean 20/11, deviation 9 * sqrt(10) / 11, z = sqrt(10)
    assert (participation[at("h")], within[at("h")]) == (0.0, pytest.approx(10**0.5))
    assert role_of(0.0, 10**0.5) == "provincial hub"
    assert role_of(participation[at("a")], within[at("a")]) == "ultra-peripheral"
    names = [role_of(p, z) for p, z in ((0.05, 0), (0.06, 0), (0.7, 2.4), (0.9, 0), (0.5, 2.5), (0.8, 3))]
    assert names == ["ultra-peripheral", "peripheral", "connector", "kinless", "connector hub", "kinless hub"]


def test_what_every_group_has_names_none_of_them() -> None:
    counts = {0: {"common": 4, "own": 2}, 1: {"common": 2, "other": 1}}
    # group 0, 4 of 6 papers: common 4 log(1 * 6 / 6) = 0; own 2 log(2/4 * 6/2) = 0.81; group 1: 0; log(1/2 * 6) = 1.1
    assert distinctive(counts, {0: 4, 1: 2}, 1) == {0: ["own"], 1: ["other"]}
    assert distinctive({0: {"only": 2, "rare": 1}}, {0: 2}) == {0: ["only", "rare"]}
    assert distinctive({}, {}) == {}


def test_a_community_is_named_by_its_topics_and_shows_its_people(by_hand: Maker) -> None:
    papers = {f"x{n}": Made({"parsing": 0.9}, authors=["Ada", "Tor", "Una"]) for n in range(2)}
    papers |= {"y": Made({"vision": 0.9}, authors=["Vic", "Wes"], year=None), "z": Made(authors=["Zoe"])}
    store = by_hand(papers)

    answer = communities(store)
    assert answer.rows == (
        (0, 3, 2, ["parsing"], ["Ada", "Tor", "Una"], 1.0, 1.0),
        (1, 2, 1, ["vision"], ["Vic", "Wes"], 1.0, 1.0),
    )
    assert "1 person has no co-author here, and so no community." in answer.notes
    people = communities(store, community=1)
    assert people.column("author") == ["Vic", "Wes"]
    assert people.column("role") == ["ultra-peripheral"] * 2
    assert len(communities(store, Filter(topic="vision")).rows) == 1
    assert [len(communities(store, limit=n).rows) for n in (0, 1)] == [0, 1]
    with pytest.raises(UsageError, match="no community 2; they are numbered from 0 to 1"):
        communities(store, community=2)


def test_a_graph_without_people_has_no_community_and_says_so(by_hand: Maker) -> None:
    answer = communities(by_hand({}))
    assert answer.rows == ()
    assert "no two people share a paper here, so there is no community." in answer.notes


def test_ties_are_counted_by_community_the_largest_first() -> None:
    star = network("ha", "hb", "hc", "hd", "he", "hf")
    community = {"h": 0, "a": 1, "b": 1, "c": 0, "d": 2, "e": 3, "f": 4}
    parts = Partition((), {node: Member(node, n, 0, 0, "", 1, 1) for node, n in community.items()}, 1.0)
    said = "of 6 co-authors 2 in community 1, 1 in the own, 1 in community 2, 2 in 2 others"
    assert ties_by_community(star, parts, "h") == said
    assert ties_by_community(star, parts, "a") == "of 1 co-author 1 in community 0"
