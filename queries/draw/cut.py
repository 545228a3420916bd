"""What of a network is drawn when it is too large for the eye and the page: a stated rule, the same every time."""

from dataclasses import dataclass

from graph.cells import counted
from queries.analyses.networks import Network

MOST_NODES = 5_000
MOST_TIES = 20_000


@dataclass(frozen=True, slots=True)
class Cut:
    """The nodes and ties to draw, sorted, and sentences that say what was left out and by which rule."""

    nodes: tuple[str, ...]
    ties: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


def cut(network: Network, names: tuple[str, str, str], most: int = MOST_NODES, keep: str | None = None) -> Cut:
    """The part of a network to draw.

    Nodes without ties are left out (but for `keep`); of more than `most` nodes, those with the greatest sum of weights
    stay; of more than MOST_TIES ties among them, the heaviest; what then has no tie is left out as well. Equal weights
    go by id. `names` are the words for a node, nodes and ties in the sentences.
    """
    node_word, nodes_word, ties_word = names
    notes = []
    strength = {node: float(value) for node, value in network.degree(weight="weight")}
    joined = [node for node in sorted(network) if network.degree(node) or node == keep]
    if alone := len(network) - len(joined):
        notes.append(
            f"{counted(alone, node_word, nodes_word)} without a tie {'is' if alone == 1 else 'are'} not drawn."
        )
    kept = set(joined)
    if len(joined) > most:
        kept = set(sorted(joined, key=lambda node: (node != keep, -strength[node], node))[:most])
        notes.append(f"Drawn: the {most} of {len(joined)} {nodes_word} with the greatest sum of weights of their ties.")
    inside = sorted((min(a, b), max(a, b)) for a, b in network.edges(kept) if a in kept and b in kept)
    inside = list(dict.fromkeys(inside))
    if len(inside) > MOST_TIES:
        inside.sort(key=lambda pair: (-network.edges[pair]["weight"], pair))
        notes.append(f"Drawn: the {MOST_TIES} heaviest of {len(inside)} {ties_word} among them.")
        inside = sorted(inside[:MOST_TIES])
    held = {node for pair in inside for node in pair} | ({keep} & kept if keep else set())
    if lost := len(kept) - len(held):
        notes.append(
            f"{counted(lost, node_word, nodes_word)} lost all ties by that,"
            f" and {'is' if lost == 1 else 'are'} not drawn."
        )
    return Cut(tuple(sorted(held)), tuple(inside), tuple(notes))
