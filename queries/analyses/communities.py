"""Communities: groups of a network by Leiden over several seeds, how stable they are, and the role of each node."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np

from queries.analyses.groups import leiden, tied_nodes
from queries.analyses.networks import Network
from queries.kernels.arrays import Arrays, Floats, Numbers

SEEDS = 20
ALIKE = 0.5  # Jaccard index from which two groups count as the same companions
HUB = 2.5  # within-module degree from which a node is a hub (Guimera & Amaral 2005)
_HUBS = ((0.30, "provincial hub"), (0.75, "connector hub"), (1.0, "kinless hub"))
_OTHERS = ((0.05, "ultra-peripheral"), (0.62, "peripheral"), (0.80, "connector"), (1.0, "kinless"))


@dataclass(frozen=True, slots=True)
class Member:
    """A node in its community: how its links lie, its role, and the share of seeds that agree on each."""

    node: str
    community: int
    participation: float
    within: float
    role: str
    stays: float
    role_agrees: float


@dataclass(frozen=True, slots=True)
class Partition:
    """Communities by number, from 0, the largest first and among equals that of the smallest member.

    `agreement` is the mean adjusted Rand index between the seeds: 1 where all find the same groups, 0 for chance.
    """

    groups: tuple[tuple[str, ...], ...]
    members: Mapping[str, Member]
    agreement: float
    seeds: int = SEEDS


def partition(network: Network, *, seeds: int = SEEDS) -> Partition:
    """Return the communities of a network without its isolates: of `seeds` runs, the one most like the others.

    Leiden (Traag et al. 2019) on `weight`, seeds 0 to `seeds` - 1. A node stays in a run when its group there and
    its community have at least half of their nodes in common (Jaccard index). No links, no communities.
    """
    arrays = tied_nodes(network)
    if not len(arrays):
        return Partition((), {}, 1.0)
    runs = leiden(arrays, range(seeds))
    alike = np.ones((seeds, seeds))
    for x in range(seeds):
        for y in range(x):
            alike[x, y] = alike[y, x] = adjusted_rand(runs[x], runs[y])
    best = int(np.argmax(np.round(alike.sum(axis=0), 9)))
    places = [roles_of(arrays, run) for run in runs]
    roles = [[role_of(p, z) for p, z in zip(*(values.tolist() for values in place), strict=True)] for place in places]
    agree = np.mean([[role == other for role, other in zip(roles[best], run, strict=True)] for run in roles], axis=0)
    columns = (runs[best], *places[best], _stays(runs[best], runs), agree)
    names: Sequence[Any] = arrays.names
    members = {
        name: Member(name, community, participation, within, role, stays, agrees)
        for name, role, (community, participation, within, stays, agrees) in zip(
            names, roles[best], zip(*(column.tolist() for column in columns), strict=True), strict=True
        )
    }
    groups: list[list[str]] = [[] for _ in range(int(runs[best].max()) + 1)]
    for name, member in members.items():
        groups[member.community].append(name)
    pairs = alike[np.tril_indices(seeds, -1)]
    return Partition(tuple(map(tuple, groups)), members, float(pairs.mean()) if len(pairs) else 1.0, seeds)


def adjusted_rand(first: Numbers, second: Numbers) -> float:
    """Return how far two partitions of the same nodes agree on pairs, corrected for chance (Hubert & Arabie 1985).

    Each is the number of the group of each node. 1 for the same groups; 0 is what chance gives. Partitions that leave
    nothing to chance (all alone, all together) give 1.
    """
    _, in_both = np.unique(first * (int(second.max(initial=0)) + 1) + second, return_counts=True)
    both, pairs_first, pairs_second = (_pairs(n) for n in (in_both, np.bincount(first), np.bincount(second)))
    every = _pairs(np.array([len(first)]))
    expected = pairs_first * pairs_second / every if every else 0.0
    most = (pairs_first + pairs_second) / 2
    return 1.0 if most == expected else (both - expected) / (most - expected)


def _pairs(sizes: Numbers) -> int:
    return int((sizes * (sizes - 1) // 2).sum())


def _stays(base: Numbers, runs: Sequence[Numbers]) -> Floats:
    """The share of runs in which each node has the same companions as in `base`."""
    sizes, kept = np.bincount(base)[base], np.zeros(len(base))
    for run in runs:
        _, number, many = np.unique(base * (run.max() + 1) + run, return_inverse=True, return_counts=True)
        shared = many[number]
        kept += shared >= ALIKE * (sizes + np.bincount(run)[run] - shared)
    return kept / len(runs)


def roles_of(arrays: Arrays, groups: Numbers) -> tuple[Floats, Floats]:
    """Return participation and within-module degree z of each node (Guimera & Amaral 2005), links unweighted.

    Participation is 1 - sum over groups of (links into the group / all links)^2: 0 where all links stay in one group.
    z is how many standard deviations a node's links inside its group lie above the mean of the group; 0 where all
    have as many.
    """
    n, many = len(arrays), int(groups.max(initial=0)) + 1
    degrees = np.diff(arrays.starts)
    nodes = np.repeat(np.arange(n), degrees)
    into, links = np.unique(nodes * many + groups[arrays.neighbours], return_counts=True)
    node, group = np.divmod(into, many)
    participation: Floats = np.ones(n) - np.bincount(node, (links / degrees[node]) ** 2, n)
    participation[degrees == 0] = 0
    own = group == groups[node]
    inside = np.bincount(node[own], links[own], n)
    sizes = np.maximum(np.bincount(groups, minlength=many), 1)
    means = np.bincount(groups, inside, many) / sizes
    deviations = np.sqrt(np.bincount(groups, (inside - means[groups]) ** 2, many) / sizes)[groups]
    within: Floats = np.divide(inside - means[groups], deviations, out=np.zeros(n), where=deviations > 0)
    return participation, within


def role_of(participation: float, within: float) -> str:
    """Return the role by the borders of Guimera & Amaral 2005: hubs from z = HUB on, then by participation."""
    borders = _HUBS if within >= HUB else _OTHERS
    return next(name for border, name in borders if participation <= border or border == 1.0)


def distinctive(
    counts: Mapping[int, Mapping[str, int]], sizes: Mapping[int, int], most: int = 3
) -> dict[int, list[str]]:
    """Return the topics that tell each group from the rest, best first: those more frequent in it than everywhere.

    `counts` are papers by group and topic, `sizes` papers by group. A topic weighs its papers in the group times
    log(share of the group's papers / share of all papers): TF-IDF of groups, with shares for groups of any size (the
    topic's part of the Kullback-Leibler divergence). Ties by papers, then name.
    """
    papers, everywhere = sum(sizes.values()), Counter[str]()
    for topics in counts.values():
        everywhere.update(topics)

    def weight(group: int, topic: str) -> float:
        return counts[group][topic] * log(counts[group][topic] / sizes[group] * papers / everywhere[topic])

    return {g: sorted(topics, key=lambda t: (-weight(g, t), -topics[t], t))[:most] for g, topics in counts.items()}
