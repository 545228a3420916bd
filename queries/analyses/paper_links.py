"""The network of papers as arrays: two papers are linked by a topic, a method or an author that few papers have."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.stores import Limits, Store
from queries.kernels.arrays import Arrays, of_edges

ALL = Limits(seconds=600, rows=50_000_000)
MOST_SHARING = 100  # papers: what more of them share says little of any two, and makes the network dense
_SHARED = (
    "MATCH (p:Paper)-[:HAS_TOPIC]->(x:Topic) RETURN x.id AS x, p.id AS p ORDER BY x, p",
    "MATCH (p:Paper)-[:USES_METHOD]->(x:Method) RETURN x.id AS x, p.id AS p ORDER BY x, p",
    "MATCH (p:Paper)<-[:AUTHORED]-(x:Author) RETURN x.id AS x, p.id AS p ORDER BY x, p",
)


@dataclass(frozen=True, slots=True)
class PaperLinks:
    """Papers by id, in order, and their links; `dense` counts the nodes left out because too many papers share them.

    `linking` are the topics, methods and authors that link, by id, with the numbers of their papers.
    """

    papers: Sequence[str]
    arrays: Arrays
    dense: int
    linking: Mapping[str, Collection[int]]


def paper_links(store: Store, *, most: int | None = None, sharing: int = MOST_SHARING) -> PaperLinks:
    """Return the links between all papers, each of length 1; without papers, an empty network.

    Topics, methods and authors of more than `sharing` papers link nothing. With `most`, a paper is linked by that many
    of its topics, methods and authors only, the rarest: else a paper would be a bridge by the number of its topics.
    """
    papers = [str(key) for (key,) in store.read("MATCH (p:Paper) RETURN p.id AS id ORDER BY id", {}, ALL).rows]
    number = {paper: n for n, paper in enumerate(papers)}
    members: dict[str, set[int]] = {}
    for query in _SHARED:
        for node, paper in store.read(query, {}, ALL).rows:
            members.setdefault(str(node), set()).add(number[str(paper)])
    linking = {node: numbers for node, numbers in members.items() if 1 < len(numbers) <= sharing}
    dense = sum(len(numbers) > sharing for numbers in members.values())
    if most is not None:
        linking = _rarest(linking, most)
    ends = [_pairs(np.array(sorted(numbers), dtype=np.int64), len(papers)) for numbers in linking.values()]
    keys = np.unique(np.concatenate(ends)) if ends else np.empty(0, np.int64)
    size = max(len(papers), 1)
    return PaperLinks(papers, of_edges(len(papers), keys // size, keys % size, names=papers), dense, linking)


def _rarest(members: Mapping[str, Collection[int]], most: int) -> dict[str, set[int]]:
    """Return for each node the papers that have it among their `most` rarest nodes; ties by id."""
    nodes_of: dict[int, list[str]] = {}
    for node, papers in members.items():
        for paper in papers:
            nodes_of.setdefault(paper, []).append(node)
    linking: dict[str, set[int]] = {node: set() for node in members}
    for paper, nodes in nodes_of.items():
        for node in sorted(nodes, key=lambda t: (len(members[t]), t))[:most]:
            linking[node].add(paper)
    return linking


def _pairs(members: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Every pair of some papers as one number."""
    first, second = np.triu_indices(len(members), 1)
    return members[first] * size + members[second]
