"""Further measures of where people stand: full counting, bridgeness, eigenvector by component, cut points."""

from collections.abc import Iterator, Mapping

import networkx as nx

from queries.analyses.networks import Network

Values = dict[str, float]
STEPS, PRECISION = 1000, 1e-9
# What a cut list of authors does to a value: a tie that is missing.
CUT: Mapping[str, str] = {
    "degree": "true values can only be higher",
    "strength": "shares are too large where the team is larger than the printed list",
    "strength_full": "true values can only be higher",
    "core_number": "true values can only be higher",
    "betweenness": "a missing tie may raise or lower a value",
    "bridgeness": "a missing tie may raise or lower a value",
    "harmonic": "true values can only be higher",
    "pagerank": "a missing tie may raise or lower a value",
    "eigenvector": "a missing tie may raise or lower a value",
    "effective_size": "a missing tie may raise or lower a value",
    "constraint": "a missing tie may raise or lower a value",
    "participation": "a missing tie may raise or lower a value",
    "within_module": "a missing tie may raise or lower a value",
    "cut_off": "a missing tie may make somebody a cut point who is not one",
}


def strength_full(network: Network) -> Values:
    """The number of joint papers, summed over each node's neighbours: full counting, where large teams count much.

    >>> network = nx.Graph()
    >>> network.add_edge("a", "b", papers=3)
    >>> strength_full(network)
    {'a': 3.0, 'b': 3.0}
    """
    return {node: float(sum(edge.get("papers", 1) for edge in network[node].values())) for node in network}


def bridgeness(network: Network) -> Values:
    """Betweenness without the pairs one of which is next to the node (Jensen et al. 2015); 0 for a local hub.

    >>> bridgeness(nx.star_graph(3))
    {0: 0.0, 1: 0.0, 2: 0.0, 3: 0.0}
    """
    from queries.kernels import betweenness as between
    from queries.kernels.backend import arrays_of

    values = between.bridgeness(arrays_of(network)).tolist()
    return dict(zip(network, values, strict=True))


def eigenvector(network: Network) -> Values:
    """The principal eigenvector of the weights (Bonacich 1972), of each component by itself, its largest value 1.

    Known by the well known of the same component: values of different components say nothing of each other. Isolates
    get 0; a component of two gets 1 and 1.

    >>> {node: round(value, 3) for node, value in eigenvector(nx.path_graph(["a", "b", "c"])).items()}
    {'a': 0.707, 'b': 1.0, 'c': 0.707}
    """
    import numpy as np

    values: Values = {}
    for members in nx.connected_components(network):
        part = network.subgraph(sorted(members, key=str))
        if len(part) < 3:
            values |= dict.fromkeys(part, 1.0 if len(part) == 2 else 0.0)
            continue
        matrix = nx.to_scipy_sparse_array(part, weight="weight").astype(float)
        vector = np.ones(len(part))
        for _ in range(STEPS):
            # The sum with the vector itself keeps networks of two sides from swinging to and fro.
            following = matrix @ vector + vector * float(matrix.max())
            following /= following.max()
            if np.abs(following - vector).max() < PRECISION:
                break
            vector = following
        values |= dict(zip(part, following.tolist(), strict=True))
    return {node: values[node] for node in network}


def cut_off(network: Network) -> Values:
    """How many people would be cut off from the largest remaining part of a component without this person.

    0 for people who are not cut points (Tarjan 1972); of a path of three, the middle cuts off one.

    >>> cut_off(nx.path_graph(["a", "b", "c"]))
    {'a': 0.0, 'b': 1.0, 'c': 0.0}
    """
    values: Values = dict.fromkeys(network, 0.0)
    for members in nx.connected_components(network):
        if len(members) > 2:
            for node, pieces in cut_points(network, min(members, key=str), len(members)).items():
                values[node] = float(sum(pieces) - max(pieces))
    return values


def cut_points(network: Network, root: str, size: int) -> dict[str, list[int]]:
    """Return each cut point of the component of `root`, of `size` nodes, with the sizes of the parts that it leaves."""
    order: dict[str, int] = {root: 0}
    low: dict[str, int] = {root: 0}
    below: dict[str, int] = {root: 1}
    pieces: dict[str, list[int]] = {}
    stack: list[tuple[str, str | None, Iterator[str]]] = [(root, None, iter(network[root]))]
    while stack:
        node, parent, others = stack[-1]
        for other in others:
            if other == parent:
                continue
            if other in order:
                low[node] = min(low[node], order[other])
            else:
                order[other] = low[other] = len(order)
                below[other] = 1
                stack.append((other, node, iter(network[other])))
                break
        else:
            stack.pop()
            if parent is not None:
                below[parent] += below[node]
                low[parent] = min(low[parent], low[node])
                if low[node] >= order[parent]:
                    pieces.setdefault(parent, []).append(below[node])
    return {
        node: parts + ([rest] if (rest := size - 1 - sum(parts)) else [])
        for node, parts in pieces.items()
        if len(parts) > 1 or size - 1 - sum(parts)
    }
