"""Disjoint sets, against connected components of networkx."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.disjoint_sets import smallest, unite

PAIRS = st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)), max_size=40)


@given(PAIRS)
def test_sets_are_the_components_and_the_smallest_member_stands_for_each(pairs: list[tuple[int, int]]) -> None:
    parents = list(range(20))
    for one, other in pairs:
        unite(parents, one, other)
    network = nx.Graph(pairs)
    network.add_nodes_from(range(20))
    expected = {member: min(part) for part in nx.connected_components(network) for member in part}
    assert {member: smallest(parents, member) for member in range(20)} == expected


def test_who_unites_learns_which_set_joined_which() -> None:
    parents = {name: name for name in "abcd"}
    assert unite(parents, "d", "c") == ("c", "d")
    assert unite(parents, "d", "a") == ("a", "c")
    assert unite(parents, "c", "a") is None
    assert [smallest(parents, name) for name in "abcd"] == ["a", "b", "a", "a"]


def test_what_is_no_member_is_in_no_set() -> None:
    with pytest.raises(KeyError):
        smallest({"a": "a"}, "b")
