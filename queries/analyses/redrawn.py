"""Authorships as arrays, drawn identities of their people, and the co-author network under each."""

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from graph.model import Value
from graph.numbers import number as as_number
from graph.schema import LARGEST_TEAM
from queries.kernels.arrays import Arrays, Numbers, of_edges

Rows = Sequence[Mapping[str, Value]]


@dataclass(frozen=True, slots=True)
class Authorships:
    """The authors' ids in order; for each authorship the numbers of its author and its paper; each paper's stated size.

    `first` and `second` are the numbers of the authorships of each pair of people on one paper.
    """

    authors: tuple[str, ...]
    author: Numbers
    paper: Numbers
    stated: Numbers
    first: Numbers
    second: Numbers


def authorships_of(rows: Rows) -> Authorships:
    """Return rows of `networks.authorships` as arrays; papers with too many authors make no ties."""
    authors = {author: n for n, author in enumerate(sorted({str(row["author"]) for row in rows}))}
    papers = {paper: n for n, paper in enumerate(sorted({str(row["paper"]) for row in rows}))}
    author = np.array([authors[str(row["author"])] for row in rows], dtype=np.int64)
    paper = np.array([papers[str(row["paper"])] for row in rows], dtype=np.int64)
    stated = np.zeros(len(papers), dtype=np.int64)
    for n, row in zip(paper, rows, strict=True):
        stated[n] = row["size"] if isinstance(row["size"], int) else 0
    order = np.lexsort((author, paper))
    order = order[stated[paper[order]] <= LARGEST_TEAM]
    ends = np.cumsum(np.bincount(paper[order], minlength=len(papers)))
    after = ends[paper[order]] - np.arange(len(order)) - 1
    place = np.repeat(np.arange(len(order)), after)
    other = place + 1 + np.arange(len(place)) - np.repeat(np.cumsum(after) - after, after)
    return Authorships(tuple(authors), author, paper, stated, order[place], order[other])


def arrays_under(authorships: Authorships, author: Numbers, *, full: bool = False) -> tuple[Arrays, Numbers]:
    """Return the network of people when each authorship is that of `author`, and the number of each node's person.

    As `networks.network_of` makes them: Newman's shares, rounded. One who is twice on a paper counts once.
    """
    start, stop = author[authorships.first], author[authorships.second]
    counts = np.ones(len(author), dtype=bool)
    counts[authorships.second[start == stop]] = False
    team = np.bincount(authorships.paper[counts], minlength=len(authorships.stated))
    size = np.maximum(authorships.stated, team)
    share = np.where(size <= LARGEST_TEAM, 1 / np.maximum(size - 1, 1), 0.0)[authorships.paper[authorships.first]]
    joins = counts[authorships.first] & counts[authorships.second] & (share > 0)
    present = np.zeros(2 * len(authorships.authors), dtype=bool)
    present[author] = True
    node_of = np.cumsum(present) - 1
    start, stop, share = node_of[start[joins]], node_of[stop[joins]], share[joins]
    people = np.flatnonzero(present)
    pairs, which = np.unique(np.minimum(start, stop) * len(people) + np.maximum(start, stop), return_inverse=True)
    weights = np.round(np.bincount(which, np.ones(len(share)) if full else share, len(pairs)).astype(float), 6)
    first, second = np.divmod(pairs, max(len(people), 1))
    return of_edges(len(people), first, second, weights), people


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is doubtful about a person: the chance to be two, whom they could be, their authorships, least sure first.

    `links` are (confidence, number of the authorship).
    """

    author: int
    unsure: float
    could_be: tuple[int, ...]
    links: tuple[tuple[float, int], ...]


def doubts(rows: Rows, authorships: Authorships) -> list[Doubt]:
    """Return the people of `rows` who may be two people, or one with somebody, by id; `authorships` are the rows."""
    number = {author: n for n, author in enumerate(authorships.authors)}
    links: dict[int, list[tuple[float, str, int]]] = defaultdict(list)
    facts: dict[int, Mapping[str, Value]] = {}
    for n, (author, row) in enumerate(zip(authorships.author.tolist(), rows, strict=True)):
        links[author].append((as_number(row["link"]), str(row["paper"]), n))
        facts[author] = row
    doubtful = []
    for author, row in sorted(facts.items()):
        others = row["could_be"] if isinstance(row["could_be"], list) else []
        unsure = 1 - as_number(row["confidence"]) if len(links[author]) > 1 else 0.0
        candidates = tuple(number[other] for other in others if other in number)
        if unsure or candidates:
            sorted_links = tuple((sure, n) for sure, _, n in sorted(links[author]))
            doubtful.append(Doubt(author, unsure, candidates, sorted_links))
    return doubtful


def identities(authorships: Authorships, doubtful: Sequence[Doubt], seed: int) -> Iterator[tuple[Numbers, Numbers]]:
    """Without end, draw identities: the number of each authorship's person, and of whom each author has become.

    The namesake of author n, who takes authorships away from them, is number n + the number of authors.
    """
    chance = random.Random(seed)
    everybody = np.arange(len(authorships.authors))
    while True:
        away: list[int] = []
        joined: dict[int, int] = {}
        for person in doubtful:
            if person.unsure and chance.random() < person.unsure:
                bar = chance.random()
                leaving = [n for sure, n in person.links if sure < bar] or [person.links[0][1]]
                away += leaving[: len(person.links) - 1]
            if person.could_be and chance.random() < len(person.could_be) / (len(person.could_be) + 1):
                joined[person.author] = chance.choice(person.could_be)
        ends = everybody.copy()
        for author in joined:
            ends[author] = _end(author, joined)
        author_of = ends[authorships.author]
        author_of[away] = authorships.author[away] + len(everybody)
        yield author_of, ends


def _end(author: int, joined: Mapping[int, int]) -> int:
    """Whom a person is joined to in the end; of those joined in a ring, the first."""
    seen = [author]
    while (following := joined.get(seen[-1])) is not None:
        if following in seen:
            return min(seen[seen.index(following) :])
        seen.append(following)
    return seen[-1]
