"""The main path of a citation network: the chain of papers through which most of what was built on flowed."""

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx


@dataclass(frozen=True, slots=True)
class MainPath:
    """A chain of papers, each citing the one before, with the search paths over each of its links.

    `papers` begins with the oldest; `counts[i]` is the search path count of the link from `papers[i]` to
    `papers[i + 1]`, and `total` the number of search paths of the whole network. `linked` is the number of papers that
    cite or are cited, `links` the number of citations that count, `circular` of those that do not, since they lie on
    circles.
    """

    papers: tuple[str, ...]
    counts: tuple[int, ...]
    total: int
    linked: int
    links: int
    circular: int


def main_path(citations: Iterable[tuple[str, str]], *, local: bool = False) -> MainPath:
    """Return the main path of citations, each `(citing, cited)`; said twice is said once.

    The weight of a link is its search path count (SPC, Batagelj 2003, after Hummon & Doreian 1989): how many of the
    paths from papers that cite nothing to papers that nobody cites go over it. Citations that lie on a circle (two
    papers that cite each other) have no direction in time and are left out. The path is the one whose counts have the
    largest sum (the global main path of Liu & Lu 2012), or with `local` the one that Hummon and Doreian walk: the
    heaviest link from a paper that cites nothing, then always the heaviest onwards. Of equals, the first by id counts.
    Without a citation the path is empty; a network in pieces has one path, in its weightiest piece.

    >>> main_path([("b", "a"), ("c", "a"), ("d", "b"), ("d", "c"), ("e", "d")]).papers
    ('a', 'b', 'd', 'e')
    """
    said = sorted({(cited, citing) for citing, cited in citations})
    links, circular = _without_circles(said)
    after, before = _neighbours(links), _neighbours([(citing, cited) for cited, citing in links])
    order = _in_time(after, before)
    from_start = _paths(order, before)
    to_end = _paths(order[::-1], after)
    weights = {(cited, citing): from_start[cited] * to_end[citing] for cited, citing in links}
    total = sum(to_end[paper] for paper in order if paper not in before)
    papers = _walked(order, before, after, weights) if local else _heaviest(order, before, weights)
    counts = tuple(weights[pair] for pair in pairwise(papers))
    return MainPath(tuple(papers), counts, total, len(order), len(links), circular)


def _without_circles(links: Sequence[tuple[str, str]]) -> tuple[list[tuple[str, str]], int]:
    """Return the links between different strongly connected components, and how many others there are."""
    network: nx.DiGraph[str] = nx.DiGraph(links)
    part: dict[Hashable, int] = {}
    for number, members in enumerate(nx.strongly_connected_components(network)):
        part |= dict.fromkeys(members, number)
    kept = [(cited, citing) for cited, citing in links if part[cited] != part[citing]]
    return kept, len(links) - len(kept)


def _neighbours(links: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    neighbours: dict[str, list[str]] = {}
    for start, stop in links:
        neighbours.setdefault(start, []).append(stop)
    return neighbours


def _in_time(after: Mapping[str, Collection[str]], before: Mapping[str, Collection[str]]) -> list[str]:
    """Return the papers so that each comes behind all that it cites."""
    waiting = {paper: len(cited) for paper, cited in before.items()}
    ready = sorted((paper for paper in after if paper not in before), reverse=True)
    order = []
    while ready:
        order.append(paper := ready.pop())
        for citing in after.get(paper, ()):
            waiting[citing] -= 1
            if not waiting[citing]:
                ready.append(citing)
    return order


def _paths(order: Sequence[str], before: Mapping[str, Collection[str]]) -> dict[str, int]:
    """Return how many paths lead to each paper of an order from those that have nothing before them."""
    paths: dict[str, int] = {}
    for paper in order:
        paths[paper] = sum(paths[other] for other in before[paper]) if paper in before else 1
    return paths


Weights = Mapping[tuple[str, str], int]


def _heaviest(order: Sequence[str], before: Mapping[str, Collection[str]], weights: Weights) -> list[str]:
    """Return the path whose weights have the largest sum."""
    best: dict[str, int] = {}
    came: dict[str, str | None] = {}
    for paper in order:
        options = [(best[other] + weights[other, paper], other) for other in before.get(paper, ())]
        best[paper], came[paper] = min(options, key=lambda option: (-option[0], option[1]), default=(0, None))
    at: str | None = min(order, key=lambda paper: (-best[paper], paper), default=None)
    path = []
    while at is not None:
        path.append(at)
        at = came[at]
    return path[::-1]


def _walked(
    order: Sequence[str], before: Mapping[str, Collection[str]], after: Mapping[str, Collection[str]], weights: Weights
) -> list[str]:
    """Return the path of always the heaviest link onwards, from the heaviest link out of a paper that cites nothing."""
    first = [(paper, citing) for paper in order if paper not in before for citing in after.get(paper, ())]
    step = min(first, key=lambda link: (-weights[link], link), default=None)
    path = [step[0]] if step else []
    while step is not None:
        path.append(paper := step[1])
        onwards = [(paper, citing) for citing in after.get(paper, ())]
        step = min(onwards, key=lambda link: (-weights[link], link), default=None)
    return path
