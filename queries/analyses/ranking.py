"""From the values of a measure to ranks: ties share one, components are numbered by size."""

from collections import Counter
from dataclasses import dataclass

import networkx as nx

from queries.analyses.centrality import LOW_IS_CENTRAL, Measure, Values
from queries.analyses.networks import Network


@dataclass(frozen=True, slots=True)
class Ranked:
    """A node's place: value, rank (ties share the best one), component (1 is the largest) and how large that is."""

    node: str
    value: float
    rank: int
    component: int
    size: int


def ranking(network: Network, measure: Measure, values: Values | None = None) -> list[Ranked]:
    """The nodes from the most to the least central; ties in order of name and id. Empty for an empty network.

    `values` are the measure's, where they are known already.
    """
    values = measure.compute(network) if values is None else values
    components = sorted(nx.connected_components(network), key=lambda c: (-len(c), min(c)))
    component = {node: (n, len(members)) for n, members in enumerate(components, 1) for node in members}
    sign = 1 if measure.name in LOW_IS_CENTRAL else -1
    rounded = {node: round(value, 10) for node, value in values.items()}
    ordered = sorted(values, key=lambda n: (sign * rounded[n], str(network.nodes[n].get("name", n)), n))
    ranked: list[Ranked] = []
    for number, node in enumerate(ordered, 1):
        tied = ranked and rounded[ranked[-1].node] == rounded[node]
        ranked.append(Ranked(node, rounded[node], ranked[-1].rank if tied else number, *component[node]))
    return ranked


def ties(rows: list[Ranked], limit: int) -> str | None:
    """What to say about ties among the first `limit` places and at their end; None where there are none."""
    shown = rows[:limit]
    tied = sum(count for count in Counter(r.rank for r in shown).values() if count > 1)
    beyond = sum(1 for r in rows[limit:] if shown and r.rank == shown[-1].rank)
    if beyond:
        people = "1 more row has" if beyond == 1 else f"{beyond} more rows have"
        return f"{people} the value of the last row shown; the cut between them is by name, not by merit."
    return f"{tied} of the rows shown have a value that another has too: they share a rank." if tied else None
