"""Connected components of a graph that is given by its edges: which nodes hang together, directly or by others."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from extract.disjoint_sets import smallest, unite

if TYPE_CHECKING:
    from pyspark import RDD

Edge = tuple[str, str]
FEW = 500_000  # edges that one process joins sooner than a cluster does


def components(edges: "RDD[Edge]", partitions: int, few: int = FEW) -> "RDD[Edge]":
    """Return for each node that has an edge the smallest node of its component.

    By alternating stars (Kiveris et al. 2014, Connected Components in MapReduce and Beyond), in about log² of the
    longest path rounds; up to `few` edges in one process. No edges, no nodes; an edge from a node to itself says
    nothing.
    """
    different = edges.filter(lambda edge: edge[0] != edge[1]).distinct(partitions).cache()
    if different.count() <= few:
        return edges.context.parallelize(joined(different.collect()), partitions)
    stars = different
    while True:
        large = _both(stars).groupByKey(partitions).flatMap(_to_smallest_larger)
        small = large.map(lambda edge: (max(edge), min(edge))).groupByKey(partitions).flatMap(_to_smallest)
        after = small.distinct(partitions).cache()
        if after.count() == stars.count() and after.subtract(stars, partitions).isEmpty():
            return after.union(after.map(lambda edge: (edge[1], edge[1])).distinct(partitions))
        stars = after


def joined(edges: Iterable[Edge]) -> list[Edge]:
    """Return for each node of some edges the smallest node of its component, by node."""
    pairs = list(edges)
    root = {node: node for pair in pairs for node in pair}
    for one, other in pairs:
        unite(root, one, other)
    return [(node, smallest(root, node)) for node in sorted(root)]


def _both(edges: "RDD[Edge]") -> "RDD[Edge]":
    return edges.flatMap(lambda edge: (edge, (edge[1], edge[0])))


def _to_smallest_larger(star: tuple[str, Iterable[str]]) -> Iterator[Edge]:
    """Yield the edges of a node's larger neighbours to the smallest node around it."""
    node, others = star[0], list(star[1])
    smallest = min(node, *others)
    return ((other, smallest) for other in others if other > node)


def _to_smallest(star: tuple[str, Iterable[str]]) -> Iterator[Edge]:
    """Yield the edges of a node and its smaller neighbours to the smallest of them."""
    node, others = star[0], set(star[1])
    smallest = min(others)
    return ((other, smallest) for other in (node, *sorted(others)) if other != smallest)
