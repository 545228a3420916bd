"""The measures on arrays, as the kernels compute them; and betweenness estimated, with what is sure of its ranks."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from queries.analyses.networks import Network
from queries.analyses.positions import cut_off, eigenvector
from queries.analyses.sampling import ERRORS, LARGEST_EXACT, SAMPLE, SEED
from queries.kernels import betweenness as between
from queries.kernels import distances, structure, ties
from queries.kernels.arrays import Arrays, Floats, Numbers
from queries.kernels.backend import arrays_of, convert_to_nx


def values(network: Network, name: str) -> dict[str, float]:
    """The values of a measure by node, without those for whom it is undefined."""
    found = ON_ARRAYS[name](arrays_of(network, "weight")).tolist()
    return {node: value for node, value in zip(network, found, strict=True) if value == value}  # NaN is not itself


def _of_network(compute: Callable[[Network], Mapping[Any, float]], arrays: Arrays) -> Floats:
    """Values of a measure that no kernel computes, on the network that the arrays are of."""
    return np.fromiter(compute(convert_to_nx(arrays)).values(), float, len(arrays))


def _betweenness(arrays: Arrays) -> Floats:
    return _estimated(arrays).value if len(arrays) > LARGEST_EXACT else between.betweenness(arrays)


def _estimated(arrays: Arrays) -> between.Sampled:
    return between.sampled(arrays, drawn(len(arrays), SAMPLE))


def drawn(n: int, many: int) -> Numbers:
    """Return so many of n nodes, all where they are fewer, without replacement: always the same ones."""
    return np.array(random.Random(SEED).sample(range(n), min(many, n)), np.int64)


# As the functions of `centrality`, on arrays with weights; NaN where a measure is undefined.
ON_ARRAYS: Mapping[str, Callable[[Arrays], Floats]] = {
    "degree": lambda arrays: np.diff(arrays.starts).astype(float),
    "strength": lambda arrays: np.round(ties.strengths(arrays), 6),
    "betweenness": _betweenness,
    "harmonic": lambda arrays: distances.harmonic(arrays) / max(len(arrays) - 1, 1),
    "bridgeness": between.bridgeness,
    "pagerank": structure.pagerank,
    "effective_size": lambda arrays: np.nan_to_num(ties.effective_size(arrays)),
    "constraint": ties.constraint,
    "core_number": lambda arrays: structure.core_numbers(arrays).astype(float),
    "strength_full": ties.strengths,  # of arrays with numbers of papers as weights
    "eigenvector": lambda arrays: _of_network(eigenvector, arrays),
    "cut_off": lambda arrays: _of_network(cut_off, arrays),
}
_SUMS: Mapping[str, Callable[[Arrays, Numbers], Floats]] = {
    "betweenness": lambda arrays, sources: between.between_sets(arrays, sources, np.arange(len(arrays))),
    "harmonic": lambda arrays, sources: distances.distances(arrays, sources).near,
}


def from_sources(arrays: Arrays, name: str, sources: Numbers) -> Floats:
    """Betweenness or harmonic centrality as seen from some sources, for each node from those that are not itself."""
    n = len(arrays)
    others = np.maximum(len(sources) - np.bincount(sources, minlength=n), 1)
    pairs = others * max(n - 2, 1) if name == "betweenness" else others
    return np.asarray(_SUMS[name](arrays, sources) / pairs)


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimated value, its standard error, and the best and the worst rank that ERRORS of them allow."""

    value: float
    error: float
    best: int
    worst: int


def estimates(network: Network) -> dict[str, Estimate]:
    """Betweenness of each node from SAMPLE sources, with the error of each value and the range of each rank."""
    estimated = _estimated(arrays_of(network, "weight"))
    low, high = estimated.value - ERRORS * estimated.error, estimated.value + ERRORS * estimated.error
    best = len(low) - np.searchsorted(np.sort(low), high, side="right") + 1
    worst = len(high) - np.searchsorted(np.sort(high), low, side="left")
    columns = (estimated.value, estimated.error, best, worst)
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return {node: Estimate(*row) for node, row in zip(network, rows, strict=True)}
