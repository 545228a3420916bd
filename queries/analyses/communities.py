"""Communities: groups of a network by Louvain over several seeds, how stable they are, and the role of each node."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

import networkx as nx

from queries.analyses.networks import Network

SEEDS = 20
ALIKE = 0.5  # Jaccard index from which two groups count as the same companions
HUB = 2.5  # within-module degree from which a node is a hub (Guimera & Amaral 2005)
_HUBS = ((0.30, "provincial hub"), (0.75, "connector hub"), (1.0, "kinless hub"))
_OTHERS = ((0.05, "ultra-peripheral"), (0.62, "peripheral"), (0.80, "connector"), (1.0, "kinless"))

Groups = Mapping[str, int]  # the number of each node's group


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


def partition(network: Network, *, seeds: int = SEEDS) -> Partition:
    """Return the communities of a network without its isolates: of `seeds` runs, the one most like the others.

    Louvain (Blondel et al. 2008) on `weight`, seeds 0 to `seeds` - 1. A node stays in a run when its group there and
    its community have at least half of their nodes in common (Jaccard index). No links, no communities.
    """
    ordered: Network = nx.Graph()
    links = ((min(a, b), max(a, b)) for a, b in network.edges)
    ordered.add_weighted_edges_from((a, b, network.edges[a, b]["weight"]) for a, b in sorted(links))
    nodes = sorted(ordered)
    if not nodes:
        return Partition((), {}, 1.0)
    runs = [_numbered(nx.community.louvain_communities(ordered, weight="weight", seed=seed)) for seed in range(seeds)]
    alike = [[adjusted_rand(one, other) for other in runs] for one in runs]
    best = max(range(seeds), key=lambda n: (sum(alike[n]), -n))
    pairs = [alike[x][y] for x in range(seeds) for y in range(x)]
    stays, roles = _stays(runs[best], runs), [roles_of(ordered, run) for run in runs]
    members = {}
    for node in nodes:
        participation, within, role = roles[best][node]
        agree = sum(each[node][2] == role for each in roles) / seeds
        members[node] = Member(node, runs[best][node], participation, within, role, stays[node], agree)
    groups: list[list[str]] = [[] for _ in range(max(runs[best].values()) + 1)]
    for node in nodes:
        groups[runs[best][node]].append(node)
    return Partition(tuple(map(tuple, groups)), members, sum(pairs) / len(pairs) if pairs else 1.0)


def _numbered(groups: Sequence[Collection[str]]) -> dict[str, int]:
    ordered = sorted(groups, key=lambda members: (-len(members), min(members)))
    return {node: number for number, members in enumerate(ordered) for node in members}


def adjusted_rand(first: Groups, second: Groups) -> float:
    """Return how far two partitions of the same nodes agree on pairs, corrected for chance (Hubert & Arabie 1985).

    1 for the same groups; 0 is what chance gives. Partitions that leave nothing to chance (all alone, all together)
    give 1.
    """
    both = sum(_pairs(n) for n in Counter((first[node], second[node]) for node in first).values())
    pairs_first, pairs_second = (
        sum(_pairs(n) for n in Counter(groups.values()).values()) for groups in (first, second)
    )
    every = _pairs(len(first))
    expected = pairs_first * pairs_second / every if every else 0.0
    most = (pairs_first + pairs_second) / 2
    return 1.0 if most == expected else (both - expected) / (most - expected)


def _pairs(n: int) -> int:
    return n * (n - 1) // 2


def _stays(base: Groups, runs: Sequence[Groups]) -> dict[str, float]:
    """The share of runs in which each node has the same companions as in `base`."""
    sizes, kept = Counter(base.values()), Counter[str]()
    for run in runs:
        common, run_sizes = Counter((base[node], run[node]) for node in base), Counter(run.values())
        for node in base:
            shared = common[base[node], run[node]]
            kept[node] += shared >= ALIKE * (sizes[base[node]] + run_sizes[run[node]] - shared)
    return {node: kept[node] / len(runs) for node in base}


def roles_of(network: Network, groups: Groups) -> dict[str, tuple[float, float, str]]:
    """Return participation, within-module degree z and role of each node (Guimera & Amaral 2005), links unweighted.

    Participation is 1 - sum over groups of (links into the group / all links)^2: 0 where all links stay in one group.
    z is how many standard deviations a node's links inside its group lie above the mean of the group; 0 where all
    have as many.
    """
    into = {node: Counter(groups[other] for other in network[node]) for node in network}
    inside: dict[int, list[int]] = {}
    for node in network:
        inside.setdefault(groups[node], []).append(into[node][groups[node]])
    spread = {group: _mean_and_deviation(links) for group, links in inside.items()}
    roles = {}
    for node in network:
        degree = sum(into[node].values())
        participation = 1 - sum((k / degree) ** 2 for k in into[node].values()) if degree else 0.0
        mean, deviation = spread[groups[node]]
        within = (into[node][groups[node]] - mean) / deviation if deviation else 0.0
        roles[node] = (participation, within, role_of(participation, within))
    return roles


def role_of(participation: float, within: float) -> str:
    """Return the role by the borders of Guimera & Amaral 2005: hubs from z = HUB on, then by participation."""
    borders = _HUBS if within >= HUB else _OTHERS
    return next(name for border, name in borders if participation <= border or border == 1.0)


def _mean_and_deviation(values: Sequence[int]) -> tuple[float, float]:
    mean = sum(values) / len(values)
    return mean, sqrt(sum((value - mean) ** 2 for value in values) / len(values))


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
