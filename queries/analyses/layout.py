"""Where nodes stand in a picture: ForceAtlas2 with a quadtree, each component by itself, the same every time."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components, dijkstra
from scipy.spatial import cKDTree

from queries.kernels.machine import run

Floats: TypeAlias = NDArray[np.float64]
Integers: TypeAlias = NDArray[np.int64]

# Rounds by the size of a component: what a small one gains, a large one has no time for.
ROUNDS = ((600, 1000), (2_000, 500), (50_000, 250))
PIVOTS = 24
DEEPEST = 40  # levels of the quadtree, as in queries/kernels/source/forces.py
GAP = 0.6  # around a component, in units of the distance between neighbours
GRID = 161  # by so many points places for components are looked for


def layout(n: int, edges: Sequence[tuple[int, int, float]], radii: Sequence[float] = ()) -> Floats:
    """Positions of `n` nodes as an array (n, 2), centred, the longer axis from -1 to 1.

    `edges` are (node, node, weight above 0); heavier edges pull nodes nearer. `radii`, in the units of the positions,
    say how much room the dots need: those that would overlap are moved apart. ForceAtlas2 (Jacomy et al. 2014)
    from a start by pivot distances (Brandes & Pich 2006); smaller components stand where there is room, near the
    middle. No nodes give an empty array, one node the origin. The same input gives the same positions; there is no
    random number.
    """
    if n < 2:
        return np.zeros((n, 2))
    ends = np.array([(a, b) for a, b, _ in edges], dtype=np.int64).reshape(-1, 2)
    weights = np.array([w for _, _, w in edges], dtype=float)
    matrix = coo_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(n, n)).tocsr()
    matrix = (matrix + matrix.T).tocsr()
    count, label = connected_components(matrix, directed=False)
    order = np.argsort(label, kind="stable")
    members = np.split(order, np.cumsum(np.bincount(label, minlength=count))[:-1])
    owner = label[ends[:, 0]] if len(ends) else np.zeros(0, dtype=np.int64)
    by_owner = np.argsort(owner, kind="stable")
    parts = np.split(by_owner, np.cumsum(np.bincount(owner, minlength=count))[:-1])
    index = np.zeros(n, dtype=np.int64)
    drawn: list[Floats] = []
    for nodes, part in zip(members, parts, strict=True):
        index[nodes] = np.arange(len(nodes))
        drawn.append(_component(matrix[nodes][:, nodes], index[ends[part]], weights[part]))
    positions = np.zeros((n, 2))
    for nodes, where in zip(members, _packed(drawn), strict=True):
        positions[nodes] = where
    positions = _framed(positions)
    if len(radii):
        positions = _framed(_apart(positions, np.asarray(radii, dtype=float)))
    return np.asarray(np.round(positions, 4) + 0.0)


def _framed(positions: Floats) -> Floats:
    """Positions centred on their frame, the longer side from -1 to 1."""
    positions = positions - (positions.max(axis=0) + positions.min(axis=0)) / 2
    return np.asarray(positions / max(np.abs(positions).max(), 1e-9))


def _apart(positions: Floats, radii: Floats) -> Floats:
    """Positions after dots that cover each other have stepped apart, half the way each, a few rounds."""
    positions, radii = positions.copy(), 1.15 * radii
    for _ in range(100):
        pairs = cKDTree(positions).query_pairs(2 * radii.max(), output_type="ndarray")
        if not len(pairs):
            break
        a, b = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))].T
        apart = positions[a] - positions[b]
        far = np.maximum(np.hypot(apart[:, 0], apart[:, 1]), 1e-6)
        lacks = radii[a] + radii[b] - far
        near = lacks > 1e-5
        if not near.any():
            break
        step = (0.25 * lacks[near] / far[near])[:, None] * apart[near]
        np.add.at(positions, a[near], step)
        np.add.at(positions, b[near], -step)
    return positions


def _component(matrix: csr_array, ends: Integers, weights: Floats) -> Floats:
    """Positions of one component, its long axis flat, its area in proportion to its nodes."""
    n = matrix.shape[0]
    if n == 1:
        return np.zeros((1, 2))
    if n == 2:
        return np.array([[-0.6, 0.0], [0.6, 0.0]])
    start = _start(matrix)
    mass = np.asarray(np.diff(matrix.indptr), dtype=float) + 1
    pull = np.sqrt(weights)
    pull /= pull.mean()
    rounds = next((r for size, r in ROUNDS if n <= size), ROUNDS[-1][1])
    positions = _flat(_moved(start, mass, ends, pull, rounds))
    far = np.maximum(np.hypot(positions[:, 0], positions[:, 1]), 1e-9)
    reach = np.quantile(far, 0.9)
    nearer = np.where(far > reach, reach * (1 + np.log(np.maximum(far / reach, 1))) / far, 1.0)  # no lonely outposts
    return np.asarray(positions * nearer[:, None] * (0.7 * np.sqrt(n) / reach))


def _start(matrix: csr_array) -> Floats:
    """A first drawing by distances from pivots that lie far apart, so that no large fold has to be undone."""
    n = matrix.shape[0]
    nearest, rows = np.full(n, np.inf), []
    pivot = int(np.argmax(np.diff(matrix.indptr)))
    for _ in range(min(PIVOTS, n)):
        rows.append(dijkstra(matrix, directed=False, indices=pivot, unweighted=True))
        nearest = np.minimum(nearest, rows[-1])
        pivot = int(np.argmax(nearest))
    far = np.array(rows).T ** 2
    far = far - far.mean(axis=0) - far.mean(axis=1, keepdims=True) + far.mean()
    _, vectors = np.linalg.eigh(far.T @ far)
    axes = np.round(far @ vectors[:, ::-1][:, :2], 6) if far.shape[1] > 1 else np.zeros((n, 2))
    for column in axes.T:  # a vector and its opposite are as good: take the one that begins upwards
        nonzero = column[np.abs(column) > 1e-6]
        column *= -1.0 if len(nonzero) and nonzero[0] < 0 else 1.0
    axes /= max(axes.std(), 1e-9)
    # nodes of equal distances stand on one point: a sunflower spiral parts them, the same way every time
    turn = np.arange(n) * 2.399963229728653
    spiral = np.sqrt((np.arange(n) + 0.5) / n)[:, None] * np.column_stack((np.cos(turn), np.sin(turn)))
    return np.asarray((axes + 0.15 * spiral) * 10 * np.sqrt(n))


def _flat(positions: Floats) -> Floats:
    """The drawing turned so that its longest extent lies level; pictures are wider than high."""
    positions = positions - positions.mean(axis=0)
    _, axes = np.linalg.eigh(positions.T @ positions)
    turned = positions @ axes[:, ::-1]
    heavy = np.where((turned**3).sum(axis=0) < 0, -1.0, 1.0)
    return np.asarray(turned * heavy)


def _packed(drawn: Sequence[Floats]) -> list[Floats]:
    """The components side by side: the largest in the middle, each other where there is room for it nearest to that."""
    size = [float(np.hypot(p[:, 0], p[:, 1]).max()) + GAP for p in drawn]
    order = sorted(range(len(drawn)), key=lambda i: (-len(drawn[i]), i))
    packed = list(drawn)
    if len(order) < 2:
        return packed
    wide = np.sqrt(sum(s * s for s in size)) * 2 + max(size[i] for i in order[1:])
    axis = np.linspace(-wide, wide, GRID)
    x, y = (v.ravel() for v in np.meshgrid(axis, axis, indexing="ij"))
    free, _ = cKDTree(drawn[order[0]]).query(np.column_stack((x, y)))
    free -= 2 * GAP
    middle = np.hypot(x / 1.3, y)  # pictures are wider than high
    nearest = np.argsort(middle, kind="stable")
    for i in order[1:]:
        fits = free[nearest] >= size[i]
        spot = nearest[int(np.argmax(fits))] if fits.any() else int(np.argmax(free))
        packed[i] = drawn[i] + np.array([x[spot], y[spot]])
        free = np.minimum(free, np.hypot(x - x[spot], y - y[spot]) - size[i])
    return packed


def _moved(start: Floats, mass: Floats, ends: Integers, pull: Floats, rounds: int) -> Floats:
    """Positions after so many rounds of what pushes and pulls the nodes."""
    n, room = len(mass), 4 * len(mass) + 64  # cells of the quadtree
    x, y = np.ascontiguousarray(start[:, 0]), np.ascontiguousarray(start[:, 1])
    tree = room, np.empty(4 * room, np.int64), np.empty(4 * room), np.empty(4 * DEEPEST + 8, np.int64)
    pairs = np.ascontiguousarray(ends.ravel())
    run("forces.simulate", n, x, y, mass, len(pull), pairs, pull, rounds, np.empty(2 * n), np.zeros(2 * n), *tree)
    return np.column_stack((x, y))
