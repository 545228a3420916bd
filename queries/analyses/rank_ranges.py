"""How a ranking would change under other plausible decisions on who is who: random draws of identities."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import islice

import numpy as np

from graph.model import Value
from graph.progress import Progress, silent
from queries.analyses.centrality import LOW_IS_CENTRAL, Measure
from queries.analyses.on_arrays import ON_ARRAYS, from_sources
from queries.analyses.redrawn import Authorships, Rows, arrays_under, authorships_of, doubts, identities
from queries.analyses.sampling import SEED
from queries.kernels.arrays import Floats, Numbers

DRAWS = 200
# A link below this confidence, or an inferred one, makes a paper doubtful.
DOUBTFUL_LINK = 0.8
# Sums over sources are whole in each draw of so few people; of more, so many sources stand for all.
FROM_SOURCES = frozenset({"betweenness", "harmonic"})
LARGEST_WHOLE = 2_000
PIVOTS = 100

Valued = Callable[[Numbers, Numbers], Floats]  # by authorships and ends, as `identities` gives them; NaN: not ranked


@dataclass(frozen=True, slots=True)
class Range:
    """A person's rank without doubtful papers (None when nothing is left), and the best and worst of all draws."""

    certain: int | None
    best: int
    worst: int


def rank_ranges(
    rows: Rows,
    measure: Measure,
    *,
    draws: int = DRAWS,
    seed: int = SEED,
    progress: Progress = silent,
) -> dict[str, Range]:
    """Return each person's range of ranks over `draws` plausible identities of everybody, seeded.

    `rows` are authorships as `queries.analyses.networks.authorships` gives them. In a draw, a person is split
    with a chance of one less the confidence: the papers whose own confidence falls below a number drawn for
    that person go to a namesake, at least the least certain of them. And each person who could be one of k others is
    joined to one of them with chance k/(k+1), each alike. Nobody doubtful, and every range is the rank itself.
    Each draw computes the measure anew on its whole network, except as `estimated` says.
    """
    authorships = authorships_of(rows)
    base = _base(authorships, measure)
    ranks = _ranks(base, measure)
    best, worst = ranks.copy(), ranks.copy()
    doubtful = doubts(rows, authorships)
    drawn = islice(identities(authorships, doubtful, seed), draws if doubtful else 0)
    valued = _in_draws(authorships, measure, base)
    for n, (author, ends) in enumerate(drawn, 1):
        redrawn = _ranks(valued(author, ends), measure)
        best = np.where(redrawn > 0, np.minimum(best, redrawn), best)
        worst = np.maximum(worst, redrawn)
        progress("drawing identities", n, draws)
    certain = _certain(rows, measure)
    ranged = zip(authorships.authors, ranks.tolist(), best.tolist(), worst.tolist(), strict=False)
    return {author: Range(certain.get(author), first, last) for author, rank, first, last in ranged if rank}


def estimated(measure: Measure, people: int) -> str | None:
    """What to say of draws that estimate the measure on a network of so many people; None where they compute it."""
    if measure.name not in FROM_SOURCES or people <= LARGEST_WHOLE:
        return None
    return (
        f"in each draw, {measure.name} is estimated from {PIVOTS} of {people} sources, always the same, and corrected"
        " by their error on the network as it is: ranges of near ranks may be too wide."
    )


def _counts_papers(measure: Measure) -> bool:
    return measure.name == "strength_full"


def _base(authorships: Authorships, measure: Measure) -> Floats:
    """The values on the network as it is, NaN for namesakes and for whom the measure is undefined."""
    arrays, people = arrays_under(authorships, authorships.author, full=_counts_papers(measure))
    return _placed(authorships, people, ON_ARRAYS[measure.name](arrays))


def _placed(given: Authorships, people: Numbers, found: Floats) -> Floats:
    values = np.full(2 * len(given.authors), np.nan)
    values[people] = found
    return values


def _in_draws(authorships: Authorships, measure: Measure, base: Floats) -> Valued:
    """The function from a drawn identity to the values of all people."""
    n = len(authorships.authors)
    if estimated(measure, n) is None:

        def whole(author: Numbers, _ends: Numbers) -> Floats:
            arrays, people = arrays_under(authorships, author, full=_counts_papers(measure))
            return _placed(authorships, people, ON_ARRAYS[measure.name](arrays))

        return whole
    pivots = np.array(random.Random(SEED).sample(range(n), PIVOTS))

    def rough(author: Numbers, ends: Numbers) -> Floats:
        arrays, people = arrays_under(authorships, author, full=_counts_papers(measure))
        sources = np.searchsorted(people, ends[pivots])
        return _placed(authorships, people, from_sources(arrays, measure.name, sources))

    error = (base - rough(authorships.author, np.arange(n)))[:n]

    def corrected(author: Numbers, ends: Numbers) -> Floats:
        values = rough(author, ends)
        # Whoever is joined brings along the shares of paths that pass through them, but no nearness.
        values[:n] += np.bincount(ends, error, minlength=n) if measure.name == "betweenness" else error
        return np.maximum(values, 0.0)

    return corrected


def _ranks(values: Floats, measure: Measure) -> Numbers:
    """The rank of each that has a value, ties sharing the best one; 0 for the others."""
    order = np.round(values if measure.name in LOW_IS_CENTRAL else -values, 10)
    there = ~np.isnan(order)
    ranks = np.zeros(len(values), dtype=np.int64)
    ranks[there] = np.searchsorted(np.sort(order[there]), order[there]) + 1
    return ranks


def _certain(rows: Rows, measure: Measure) -> dict[str, int]:
    """The ranks without doubtful papers."""
    sure = authorships_of([row for row in rows if not _is_doubtful(row)])
    ranks = _ranks(_base(sure, measure), measure)
    return {author: rank for author, rank in zip(sure.authors, ranks.tolist(), strict=False) if rank}


def _is_doubtful(row: Mapping[str, Value]) -> bool:
    link = row["link"]
    return bool(row["inferred"]) or (isinstance(link, int | float) and link < DOUBTFUL_LINK)
