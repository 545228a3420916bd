"""How a ranking would change if people had been told apart otherwise: draws of plausible identities."""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model import Value
from queries.analyses.centrality import SEED, Measure, ranking
from queries.networks import network_of

DRAWS = 200
# A link below this confidence, or an inferred one, makes a paper doubtful.
DOUBTFUL_LINK = 0.8

Rows = Sequence[Mapping[str, Value]]


@dataclass(frozen=True, slots=True)
class Range:
    """A person's rank without doubtful papers (None when nothing is left), and the best and worst of all draws."""

    certain: int | None
    best: int
    worst: int


def rank_ranges(rows: Rows, measure: Measure, *, draws: int = DRAWS, seed: int = SEED) -> dict[str, Range]:
    """Where each person stands over `draws` plausible identities of everybody, seeded.

    `rows` are authorships as `queries.networks.authorships` gives them. In a draw, a person is parted
    with the chance that the confidence leaves: the papers whose own confidence falls below a number drawn for
    that person go to a namesake, at least the least certain of them. And each person who could be one of k others is
    joined to one of them with chance k/(k+1), each alike. Nobody doubtful, and every range is the rank itself.
    """
    base = _ranks(rows, measure)
    found = {author: [rank] for author, rank in base.items()}
    people = _people(rows)
    doubtful = [p for p in people.values() if p.unsure or p.could_be]
    chance = random.Random(seed)
    for _ in range(draws if doubtful else 0):
        for author, rank in _ranks(_drawn(rows, doubtful, chance), measure).items():
            if author in found:
                found[author].append(rank)
    certain = _ranks([r for r in rows if not _is_doubtful(r)], measure)
    return {author: Range(certain.get(author), min(ranks), max(ranks)) for author, ranks in found.items()}


@dataclass(frozen=True, slots=True)
class _Person:
    author: str
    unsure: float
    could_be: tuple[str, ...]
    links: tuple[tuple[float, str], ...]


def _people(rows: Rows) -> dict[str, _Person]:
    links: dict[str, list[tuple[float, str]]] = defaultdict(list)
    facts: dict[str, Mapping[str, Value]] = {}
    for row in rows:
        links[str(row["author"])].append((_float(row["link"]), str(row["paper"])))
        facts[str(row["author"])] = row
    people = {}
    for author, row in facts.items():
        others = row["could_be"] if isinstance(row["could_be"], list) else []
        unsure = 1 - _float(row["confidence"]) if len(links[author]) > 1 else 0.0
        there = tuple(o for o in others if o in facts)
        people[author] = _Person(author, unsure, there, tuple(sorted(links[author])))
    return people


def _drawn(rows: Rows, doubtful: Sequence[_Person], chance: random.Random) -> list[dict[str, Value]]:
    """The authorships under one drawn identity of everybody."""
    away: dict[tuple[str, str], str] = {}
    joined: dict[str, str] = {}
    for person in doubtful:
        if person.unsure and chance.random() < person.unsure:
            bar = chance.random()
            leaving = [p for c, p in person.links if c < bar] or [person.links[0][1]]
            away |= {(person.author, paper): f"{person.author}~" for paper in leaving[: len(person.links) - 1]}
        if person.could_be and chance.random() < len(person.could_be) / (len(person.could_be) + 1):
            joined[person.author] = chance.choice(person.could_be)
    drawn: dict[tuple[str, str], dict[str, Value]] = {}
    for row in rows:
        author, paper = str(row["author"]), str(row["paper"])
        now = away.get((author, paper), _end(author, joined))
        drawn.setdefault((now, paper), {**row, "author": now})
    return [drawn[key] for key in sorted(drawn)]


def _end(author: str, joined: Mapping[str, str]) -> str:
    """Whom a person is joined to in the end; of those joined in a ring, the first."""
    seen = [author]
    while (following := joined.get(seen[-1])) is not None:
        if following in seen:
            return min(seen[seen.index(following) :])
        seen.append(following)
    return seen[-1]


def _ranks(rows: Rows, measure: Measure) -> dict[str, int]:
    return {r.node: r.rank for r in ranking(network_of(rows), measure)}


def _is_doubtful(row: Mapping[str, Value]) -> bool:
    return bool(row["inferred"]) or _float(row["link"]) < DOUBTFUL_LINK


def _float(value: Value) -> float:
    return float(value) if isinstance(value, int | float) else 1.0
