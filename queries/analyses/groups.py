"""Groups of a network that Leiden finds (Traag et al. 2019), seeded, numbered from the largest on."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from queries.analyses.networks import Network
from queries.kernels.arrays import Arrays, Numbers, of_edges

SEED = 1


def communities(network: Network) -> dict[str, int]:
    """The number of each node's community, 0 the largest; ties by smallest id.

    Isolates are communities of their own; no nodes, an empty dictionary.
    """
    tied = tied_nodes(network)
    (labels,) = leiden(tied, [SEED])
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


def leiden(arrays: Arrays, seeds: Iterable[int]) -> list[Numbers]:
    """Return the group of each node for each seed: 0 is the largest, among equals that of the first node.

    Leiden (Traag, Waltman and van Eck 2019) on modularity, with the weights of the ties. No ties, no groups.
    """
    import graspologic_native

    weights = np.ones(len(arrays.neighbours)) if arrays.weights is None else arrays.weights
    rows = np.repeat(np.arange(len(arrays)), np.diff(arrays.starts))
    once = rows < arrays.neighbours
    ends = [numbers[once].astype(str).tolist() for numbers in (rows, arrays.neighbours)]
    ties = list(zip(*ends, weights[once].tolist(), strict=True))
    runs = []
    for seed in seeds:
        labels = np.zeros(len(arrays), np.int64)
        for node, group in graspologic_native.leiden(ties, seed=seed)[1].items() if ties else ():
            labels[int(node)] = group
        runs.append(_numbered(labels))
    return runs


def _numbered(labels: Numbers) -> Numbers:
    _, first, number, sizes = np.unique(labels, return_index=True, return_inverse=True, return_counts=True)
    place = np.empty(len(sizes), np.int64)
    place[np.lexsort((first, -sizes))] = np.arange(len(sizes))
    return place[number]
