"""Where people stand between the communities of a network: how spread their ties are, how central they are at home."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from graph.cells import counted
from queries.analyses.centrality import MEASURES, Measure, Values
from queries.analyses.networks import Network

if TYPE_CHECKING:  # slow to import, and `--help` needs the names alone
    from queries.analyses.communities import Partition


def participation(network: Network) -> Values:
    """1 - the sum over communities of (ties into it / all ties)^2 (Guimera & Amaral 2005); isolates are left out.

    0 where all ties stay in one community. Communities are those of `communities.partition`.

    >>> import networkx as nx
    >>> round(participation(nx.barbell_graph(4, 0))[3], 3)
    0.375
    """
    return values(_partition(network), "participation")


def within_module(network: Network) -> Values:
    """Ties inside one's community, in standard deviations above its mean (Guimera & Amaral 2005); no isolates.

    >>> import networkx as nx
    >>> set(within_module(nx.complete_graph(4)).values())
    {0.0}
    """
    return values(_partition(network), "within_module")


def _partition(network: Network) -> "Partition":
    from queries.analyses.communities import partition

    return partition(network)


def values(parts: "Partition", measure: str) -> Values:
    """Return the values of one of BY_COMMUNITY for the members of communities."""
    if measure == "participation":
        return {node: member.participation for node, member in parts.members.items()}
    return {node: member.within for node, member in parts.members.items()}


def ties_by_community(network: Network, parts: "Partition", node: str, most: int = 3) -> str:
    """Say in how many communities a node's neighbours are, and how many in the first `most`, largest first."""
    counts = Counter(parts.members[other].community for other in network[node])
    home = parts.members[node].community
    ordered = sorted(counts, key=lambda number: (-counts[number], number))[:most]
    shown = ", ".join(f"{counts[n]} in {'the own' if n == home else f'community {n}'}" for n in ordered)
    rest = sum(counts.values()) - sum(counts[n] for n in ordered)
    others = f", {rest} in {counted(len(counts) - most, 'other', 'others')}" if rest else ""
    return f"of {counted(sum(counts.values()), 'co-author')} {shown}{others}"


_TABLE = (
    Measure(
        "participation",
        "how a person's ties are spread over communities: 0 where all stay in one, near 1 over many",
        "no weights; communities by strength",
        participation,
        "Guimera & Amaral 2005",
    ),
    Measure(
        "within_module",
        "ties inside the own community, in standard deviations above its mean",
        "no weights; communities by strength",
        within_module,
        "Guimera & Amaral 2005",
    ),
)
BY_COMMUNITY: Mapping[str, Measure] = {measure.name: measure for measure in _TABLE}
EVERY: Mapping[str, Measure] = {**MEASURES, **BY_COMMUNITY}
