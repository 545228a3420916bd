"""What networkx asks when it is imported: which functions the backend offers; must import next to nothing."""

from typing import Any

SMALLEST = 500  # nodes: below, networkx is as fast as converting its graph

_PLAIN = "Undirected graphs without multiple edges, of {SMALLEST} nodes or more unless asked for by name."
FUNCTIONS = {
    "betweenness_centrality": "Exact, by distance with `weight`, or from `k` sources. Not with `endpoints`.",
    "betweenness_centrality_subset": "As networkx.",
    "closeness_centrality": "Of all nodes, edges of length 1.",
    "harmonic_centrality": "Of all nodes, edges of length 1.",
    "constraint": "Not with loops.",
    "effective_size": "Without weights. Not with loops.",
    "triangles": "Of all nodes.",
    "clustering": "Of all nodes, without weights.",
    "core_number": "As networkx.",
    "pagerank": "Without `personalization`, `nstart`, `dangling`. Not with loops.",
}


def info() -> dict[str, Any]:
    """Return what networkx shows of a backend, and puts into the documentation of its functions."""
    return {
        "backend_name": "paperkg",
        "project": "paperkg",
        "package": "paperkg",
        "short_summary": "Centrality of large collaboration networks in machine code, exact and on all processors.",
        "description": _PLAIN.format(SMALLEST=SMALLEST),
        "functions": {name: {"additional_docs": says} for name, says in FUNCTIONS.items()},
    }
