"""ForceAtlas2 (Jacomy et al. 2014): nodes push each other, ties pull; a quadtree (Barnes & Hut 1986) for far ones."""

from typing import NamedTuple

import numpy as np

from queries.kernels.source.pointers import Doubles, Longs, inner, part
from queries.kernels.source.rows import root

THETA = 0.9  # a cell that is seen under a smaller ratio of size to distance counts as one body
DEEPEST = 40  # levels of the quadtree; bodies that are still together then count as one


class Bodies(NamedTuple):
    """Where bodies are, and how heavy."""

    n: int
    x: Doubles
    y: Doubles
    mass: Doubles


class Tree(NamedTuple):
    """A quadtree: four children a cell (a cell, -1 for none, -2 - b for the body b); its size, mass and moments."""

    room: int
    child: Longs
    cells: Doubles
    stack: Longs


@inner
def _distance(x: float, y: float) -> float:
    return float(root(x * x + y * y))


@inner
def _weigh(tree: Tree, cell: int, bodies: Bodies, body: int) -> None:
    mass = bodies.mass[body]
    tree.cells[4 * cell + 1] += mass
    tree.cells[4 * cell + 2] += mass * bodies.x[body]
    tree.cells[4 * cell + 3] += mass * bodies.y[body]


@inner
def _new(tree: Tree, cell: int, size: float) -> None:
    tree.cells[4 * cell] = size
    for k in range(1, 4):
        tree.cells[4 * cell + k] = 0.0
    for k in range(4):
        tree.child[4 * cell + k] = -1


@part
def _plant(bodies: Bodies, tree: Tree) -> None:
    """Sort the bodies into the tree."""
    low_x, high_x, low_y, high_y = np.inf, -np.inf, np.inf, -np.inf
    for i in range(bodies.n):
        low_x, high_x = min(low_x, bodies.x[i]), max(high_x, bodies.x[i])
        low_y, high_y = min(low_y, bodies.y[i]), max(high_y, bodies.y[i])
    side = max(high_x - low_x, high_y - low_y) * 1.0001 + 1e-9
    _new(tree, 0, side)
    used = 1
    for i in range(bodies.n):
        used = _sort(bodies, tree, i, used, (low_x, low_y, side))


@inner
def _sort(bodies: Bodies, tree: Tree, body: int, used: int, frame: tuple[float, float, float]) -> int:
    """Put one body into the tree -> how many cells are used."""
    cell, depth = 0, 0
    left, low, size = frame
    while True:
        _weigh(tree, cell, bodies, body)
        size /= 2
        depth += 1
        right, upper = bodies.x[body] >= left + size, bodies.y[body] >= low + size
        quarter = 4 * cell + (1 if right else 0) + (2 if upper else 0)
        left += size if right else 0.0
        low += size if upper else 0.0
        inside = tree.child[quarter]
        if inside == -1:
            tree.child[quarter] = -2 - body
            return used
        if inside <= -2:  # a body stands there: a cell takes its place, and the body goes one level down
            if depth > DEEPEST or used == tree.room:
                return used
            other = -2 - inside
            _new(tree, used, size)
            _weigh(tree, used, bodies, other)
            over = bodies.x[other] >= left + size / 2
            above = bodies.y[other] >= low + size / 2
            tree.child[4 * used + (1 if over else 0) + (2 if above else 0)] = inside
            tree.child[quarter] = used
            inside = used
            used += 1
        cell = inside


@part
def _push(i: int, bodies: Bodies, tree: Tree, force: Doubles) -> None:
    """Add the repulsion on body i: near bodies one by one, far cells as one body each."""
    x, y, mass = bodies.x[i], bodies.y[i], bodies.mass[i]
    tree.stack[0] = 0
    top = 1
    while top:
        top -= 1
        cell = tree.stack[top]
        weight = tree.cells[4 * cell + 1]
        dx, dy = x - tree.cells[4 * cell + 2] / weight, y - tree.cells[4 * cell + 3] / weight
        square = dx * dx + dy * dy
        if tree.cells[4 * cell] * tree.cells[4 * cell] < THETA * THETA * square:
            push = 10.0 * mass * weight / square
            force[2 * i] += dx * push
            force[2 * i + 1] += dy * push
            continue
        for quarter in range(4):
            inside = tree.child[4 * cell + quarter]
            if inside >= 0:
                tree.stack[top] = inside
                top += 1
            elif inside <= -2 and -2 - inside != i:
                other = -2 - inside
                dx, dy = x - bodies.x[other], y - bodies.y[other]
                push = 10.0 * mass * bodies.mass[other] / max(dx * dx + dy * dy, 1e-4)
                force[2 * i] += dx * push
                force[2 * i + 1] += dy * push


@part
def _forces(bodies: Bodies, tree: Tree, ties: int, ends: Longs, pull: Doubles, force: Doubles) -> None:
    """Set the forces: repulsion m*m/d between all, pull w*d along ties, and a gravity that grows with distance."""
    _plant(bodies, tree)
    for i in range(bodies.n):
        force[2 * i] = -0.02 * bodies.mass[i] * bodies.x[i]
        force[2 * i + 1] = -0.02 * bodies.mass[i] * bodies.y[i]
        _push(i, bodies, tree, force)
    for k in range(ties):
        a, b = ends[2 * k], ends[2 * k + 1]
        dx, dy = (bodies.x[a] - bodies.x[b]) * pull[k], (bodies.y[a] - bodies.y[b]) * pull[k]
        force[2 * a] -= dx
        force[2 * a + 1] -= dy
        force[2 * b] += dx
        force[2 * b + 1] += dy


def simulate(
    n: int, x: Doubles, y: Doubles, mass: Doubles, ties: int, ends: Longs, pull: Doubles, rounds: int,
    force: Doubles, before: Doubles, room: int, child: Longs, cells: Doubles, stack: Longs,
) -> int:  # fmt: skip
    """Move the nodes `rounds` times along what pushes and pulls them, as fast as they do not swing.

    `ends` and the forces are pairs; `before` is 0; `child` and `cells` have `room` rows of four, `stack` 4*DEEPEST+8.
    """
    bodies, tree = Bodies(n, x, y, mass), Tree(room, child, cells, stack)
    speed, trust = 1.0, 1.0
    for _ in range(rounds):
        _forces(bodies, tree, ties, ends, pull, force)
        swing, traction = 1e-9, 1e-9
        for i in range(n):
            swing += mass[i] * _distance(force[2 * i] - before[2 * i], force[2 * i + 1] - before[2 * i + 1])
            traction += mass[i] * _distance(force[2 * i] + before[2 * i], force[2 * i + 1] + before[2 * i + 1]) / 2
        jitter = max(0.02, min(4.0, 0.05 * root(float(n)) * traction / (n * n))) * trust
        if swing / traction > 2.0:
            trust = max(0.05, trust * 0.5)
        target = jitter * traction / swing
        calm = swing <= jitter * traction and speed < 1000
        trust = min(10.0, trust * 1.3) if calm else max(0.05, trust * 0.7)
        speed += min(target - speed, 0.5 * speed)
        for i in range(n):
            swings = mass[i] * _distance(force[2 * i] - before[2 * i], force[2 * i + 1] - before[2 * i + 1])
            factor = speed / (1 + root(speed * swings))
            x[i] += force[2 * i] * factor
            y[i] += force[2 * i + 1] * factor
        for k in range(2 * n):
            before[k] = force[k]
    return 0
