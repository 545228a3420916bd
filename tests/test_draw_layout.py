"""Where nodes stand: the same every time, within the frame, apart, neighbours nearer than strangers."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queries.analyses.layout import layout

Edges = list[tuple[int, int, float]]


def ring_of_cliques(cliques: int, size: int) -> Edges:
    edges: Edges = []
    for c in range(cliques):
        members = range(c * size, (c + 1) * size)
        edges += [(a, b, 1.0) for a in members for b in members if a < b]
        edges.append((c * size, ((c + 1) % cliques) * size, 1.0))
    return edges


def test_no_nodes_have_no_positions_and_one_stands_at_the_origin() -> None:
    assert layout(0, []).shape == (0, 2)
    assert layout(1, []).tolist() == [[0.0, 0.0]]


def test_the_same_network_gets_the_same_positions() -> None:
    edges = ring_of_cliques(6, 8)

    assert np.array_equal(layout(48, edges), layout(48, edges))


def test_the_order_of_edges_does_not_move_the_groups() -> None:
    edges = ring_of_cliques(4, 5)
    first, second = layout(20, edges), layout(20, edges[::-1])

    assert np.allclose(np.sort(first.std(axis=0)), np.sort(second.std(axis=0)), atol=0.1)


def test_members_of_a_group_stand_nearer_to_each_other_than_to_others() -> None:
    found = layout(60, ring_of_cliques(6, 10))
    groups = found.reshape(6, 10, 2)
    centres = groups.mean(axis=1)
    within = np.linalg.norm(groups - centres[:, None], axis=2).max()
    between = min(np.linalg.norm(centres[a] - centres[b]) for a in range(6) for b in range(a))

    assert within < between


@pytest.mark.parametrize("n", [2, 3, 40])
def test_the_longer_side_of_the_frame_is_from_minus_one_to_one(n: int) -> None:
    found = layout(n, [(i, i + 1, 1.0) for i in range(n - 1)])

    assert np.abs(found).max() == pytest.approx(1.0)
    assert (found.max(axis=0) + found.min(axis=0)) == pytest.approx([0, 0], abs=1e-3)


def test_dots_do_not_cover_each_other_where_there_is_room() -> None:
    n = 60
    radius = 0.02
    found = layout(n, ring_of_cliques(6, 10), [radius] * n)
    apart = np.linalg.norm(found[:, None] - found[None], axis=2) + 9 * np.eye(n)

    assert apart.min() > 1.9 * radius


def test_components_do_not_lie_upon_each_other() -> None:
    edges = ring_of_cliques(3, 6) + [(18 + 2 * k, 19 + 2 * k, 1.0) for k in range(20)]
    found = layout(58, edges)
    pairs = found[18:].reshape(20, 2, 2).mean(axis=1)
    apart = np.linalg.norm(pairs[:, None] - pairs[None], axis=2) + 9 * np.eye(20)
    length = np.linalg.norm(found[18] - found[19])

    assert apart.min() > length
    assert np.linalg.norm(pairs[:, None] - found[None, :18], axis=2).min() > length / 2


@settings(max_examples=40)
@given(
    st.integers(2, 12).flatmap(
        lambda n: st.tuples(
            st.just(n),
            st.lists(
                st.tuples(st.integers(0, n - 1), st.integers(0, n - 1), st.floats(0.001, 100)).filter(
                    lambda edge: edge[0] != edge[1]
                ),
                unique_by=lambda edge: (min(edge[:2]), max(edge[:2])),
            ),
        )
    )
)
def test_any_network_gets_finite_positions_within_the_frame(network: tuple[int, Edges]) -> None:
    n, edges = network
    found = layout(n, edges, [0.01] * n)

    assert found.shape == (n, 2)
    assert np.isfinite(found).all()
    assert np.abs(found).max() <= 1.0
