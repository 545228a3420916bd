"""Groups of a network that Louvain finds (Blondel et al. 2008), seeded, numbered from the largest on."""

from collections.abc import Iterable, Sequence
from typing import Any

import networkx as nx
import numpy as np

from queries.analyses.networks import Network
from queries.kernels.arrays import Arrays, Numbers, of_edges
from queries.kernels.backend_info import SMALLEST

SEED = 1


def communities(network: Network) -> dict[str, int]:
    """The number of each node's community, 0 the largest; ties by smallest id.

    Isolates are communities of their own; no nodes, an empty dictionary.
    """
    tied = tied_nodes(network)
    (labels,) = louvain(tied, [SEED])
    names: Sequence[Any] = tied.names
    number = dict(zip(names, labels.tolist(), strict=True))
    groups = int(labels.max(initial=-1)) + 1
    for alone in sorted(set(network) - set(number)):
        number[alone] = groups
        groups += 1
    return {node: number[node] for node in sorted(network)}


def tied_nodes(network: Network) -> Arrays:
    """Return the nodes that have ties, in order of name, with the weights of the ties, as arrays."""
    names = sorted(node for node, near in network.adjacency() if any(other != node for other in near))
    number = {name: n for n, name in enumerate(names)}
    ties = sorted(
        (*sorted((number[a], number[b])), weight) for a, b, weight in network.edges(data="weight", default=1) if a != b
    )
    one, other = (np.array([tie[end] for tie in ties], np.int64) for end in (0, 1))
    return of_edges(len(names), one, other, np.array([tie[2] for tie in ties], np.float64), names=names)


def louvain(arrays: Arrays, seeds: Iterable[int]) -> list[Numbers]:
    """Return the group of each node for each seed: 0 is the largest, among equals that of the first node.

    Networks of SMALLEST nodes or more are left to scikit-network, smaller ones to networkx, which is there already.
    """
    find = _by_networkx if len(arrays) < SMALLEST else _by_scikit_network
    return [_numbered(labels) for labels in find(arrays, list(seeds))]


def _by_networkx(arrays: Arrays, seeds: Sequence[int]) -> list[Numbers]:
    network: nx.Graph[int] = nx.Graph()
    rows = np.repeat(np.arange(len(arrays)), np.diff(arrays.starts))
    weights = np.ones(len(rows)) if arrays.weights is None else arrays.weights
    ends = zip(rows.tolist(), arrays.neighbours.tolist(), weights.tolist(), strict=True)
    network.add_weighted_edges_from(tie for tie in sorted(ends) if tie[0] < tie[1])
    runs = []
    for seed in seeds:
        labels = np.zeros(len(arrays), np.int64)
        for number, group in enumerate(nx.community.louvain_communities(network, weight="weight", seed=seed)):
            labels[list(group)] = number
        runs.append(labels)
    return runs


def _by_scikit_network(arrays: Arrays, seeds: Sequence[int]) -> list[Numbers]:
    from scipy.sparse import csr_matrix
    from sknetwork.clustering import Louvain

    n = len(arrays)
    weights = np.ones(len(arrays.neighbours)) if arrays.weights is None else arrays.weights
    matrix = csr_matrix((weights, arrays.neighbours, arrays.starts), shape=(n, n))
    return [Louvain(shuffle_nodes=True, random_state=seed).fit_predict(matrix) for seed in seeds]


def _numbered(labels: Numbers) -> Numbers:
    _, first, number, sizes = np.unique(labels, return_index=True, return_inverse=True, return_counts=True)
    place = np.empty(len(sizes), np.int64)
    place[np.lexsort((first, -sizes))] = np.arange(len(sizes))
    return place[number]
