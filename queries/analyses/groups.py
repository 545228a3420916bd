"""Communities for colours: Louvain's, seeded, largest first."""

import networkx as nx

from queries.analyses.networks import Network

SEED = 1


def communities(network: Network) -> dict[str, int]:
    """The number of each node's community, 0 the largest (Louvain, Blondel et al. 2008, seeded); ties by smallest id.

    Isolates are communities of their own; no nodes, an empty dictionary.
    """
    ordered: Network = nx.Graph()
    ordered.add_nodes_from(sorted(network))
    ordered.add_weighted_edges_from((a, b, network.edges[a, b]["weight"]) for a, b in sorted(map(_pair, network.edges)))
    found = nx.community.louvain_communities(ordered, weight="weight", seed=SEED) if len(ordered) else []
    sizes = sorted(found, key=lambda members: (-len(members), min(members)))
    return {node: number for number, members in enumerate(sizes) for node in members}


def _pair(edge: tuple[str, str]) -> tuple[str, str]:
    return min(edge), max(edge)
