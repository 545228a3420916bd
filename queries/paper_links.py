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
    """Papers by id, in order, and their links; `dense` counts the things that too many papers have to link any."""

    papers: Sequence[str]
    arrays: Arrays
    dense: int


def paper_links(store: Store, *, most: int | None = None, sharing: int = MOST_SHARING) -> PaperLinks:
    """Return the links between all papers, each of length 1; without papers, an empty network.

    Topics, methods and authors of more than `sharing` papers link nothing. With `most`, a paper is linked by that many
    of its things only, the rarest ones: else a paper would be a bridge for the number of its topics alone.
    """
    papers = [str(key) for (key,) in store.read("MATCH (p:Paper) RETURN p.id AS id ORDER BY id", {}, ALL).rows]
    number = {paper: n for n, paper in enumerate(papers)}
    members: dict[str, set[int]] = {}
    for query in _SHARED:
        for thing, paper in store.read(query, {}, ALL).rows:
            members.setdefault(str(thing), set()).add(number[str(paper)])
    linking = {thing: those for thing, those in members.items() if 1 < len(those) <= sharing}
    dense = sum(len(those) > sharing for those in members.values())
    if most is not None:
        linking = _rarest(linking, most)
    ends = [_pairs(np.array(sorted(those), dtype=np.int64), len(papers)) for those in linking.values()]
    keys = np.unique(np.concatenate(ends)) if ends else np.empty(0, np.int64)
    size = max(len(papers), 1)
    return PaperLinks(papers, of_edges(len(papers), keys // size, keys % size, names=papers), dense)


def _rarest(members: Mapping[str, Collection[int]], most: int) -> dict[str, set[int]]:
    """The papers of each thing that it is among the `most` rarest things of; ties by id."""
    things_of: dict[int, list[str]] = {}
    for thing, papers in members.items():
        for paper in papers:
            things_of.setdefault(paper, []).append(thing)
    linking: dict[str, set[int]] = {thing: set() for thing in members}
    for paper, things in things_of.items():
        for thing in sorted(things, key=lambda t: (len(members[t]), t))[:most]:
            linking[thing].add(paper)
    return linking


def _pairs(members: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Every pair of some papers as one number."""
    first, second = np.triu_indices(len(members), 1)
    return members[first] * size + members[second]
