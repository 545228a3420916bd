"""The thematic map: themes of topics that meet often, each with Callon's centrality and density, and its quadrant."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import fsum
from statistics import median

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from queries.analyses.communities import partition
from queries.analyses.networks import Network
from queries.analyses.topic_papers import Findings, Pairs, pairs_of

SEEDS = 20
# By whether centrality and density are above their medians over all themes (Callon, Courtial & Laville 1991).
QUADRANTS: Mapping[tuple[bool, bool], str] = {
    (True, True): "motor",
    (False, True): "niche",
    (False, False): "emerging or declining",
    (True, False): "basic",
}


@dataclass(frozen=True, slots=True)
class Theme:
    """Topics of a theme, by number, the one that most papers have beside another of the theme first.

    `stays` is the share of runs in which a topic has the same companions, as in `communities`: the topics' mean.
    """

    topics: tuple[int, ...]
    centrality: float
    density: float
    quadrant: str
    stays: float


def unrelated(findings: Findings) -> tuple[Pairs, NDArray[np.bool_]]:
    """Return the pairs of topics that papers have both of, and which of them are not one above the other."""
    pairs = pairs_of(findings.paper, findings.topic, len(findings.topics))
    ends = zip(pairs.first.tolist(), pairs.second.tolist(), strict=True)
    free = [(a, b) not in findings.above and (b, a) not in findings.above for a, b in ends]
    return pairs, np.array(free, dtype=bool)


def equivalence(findings: Findings, least: int) -> Network:
    """Return the network of the topics of at least `least` papers; its weights are Callon's equivalence index.

    e = c^2 / (a b) for c papers on both of two topics, a on one and b on the other: 1 where they always meet. A topic
    and one above it are not linked, as they meet by their meaning. Topics that meet no other are left out.
    """
    pairs, free = unrelated(findings)
    sizes = findings.sizes
    large = free & (sizes[pairs.first] >= least) & (sizes[pairs.second] >= least)
    first, second, counts = pairs.first[large], pairs.second[large], pairs.counts[large]
    weights = counts.astype(float) ** 2 / (sizes[first] * sizes[second])
    network: Network = nx.Graph()
    for a, b, weight, papers in zip(*(side.tolist() for side in (first, second, weights, counts)), strict=True):
        network.add_edge(findings.topics[a], findings.topics[b], weight=weight, papers=papers)
    return network


def themes(findings: Findings, *, least: int, seeds: int = SEEDS) -> list[Theme]:
    """Return the themes of a corpus, most central first: communities of its topics, of two topics at least.

    Centrality is 10 times the sum of the equivalence indices from the theme's topics to others, density 100 times the
    sum of those within it over its number of topics (Callon, Courtial & Laville 1991; Cobo et al. 2011). A theme on the
    median counts as above it. Themes are what Leiden finds, as `partition` says. No links, no themes.
    """
    network = equivalence(findings, least)
    parts = partition(network, seeds=seeds)
    number = {topic: n for n, topic in enumerate(findings.topics)}
    measured = []
    for group in parts.groups:
        members = set(group)
        inside = network.subgraph(group)
        # Exact sums: the order of a set changes nothing.
        within = fsum(float(e["weight"]) for _, _, e in inside.edges(data=True))
        outside = fsum(e["weight"] for t in group for other, e in network[t].items() if other not in members)
        beside = dict(inside.degree(weight="papers"))
        topics = sorted(group, key=lambda t: (-beside[t], t))
        stays = sum(parts.members[t].stays for t in group) / len(group)
        centrality, density = round(10 * outside, 4), round(100 * within / len(group), 4)
        measured.append(Theme(tuple(number[t] for t in topics), centrality, density, "", round(stays, 4)))
    if not measured:
        return []
    central, dense = median(t.centrality for t in measured), median(t.density for t in measured)
    placed = [replace(t, quadrant=QUADRANTS[t.centrality >= central, t.density >= dense]) for t in measured]
    return sorted(placed, key=lambda theme: (-theme.centrality, theme.topics))
