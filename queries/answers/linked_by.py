"""Why a bridge is one: what links a paper to others, what would change an answer on bridges, what it does not mean."""

from collections.abc import Mapping, Sequence

from graph.cells import counted
from graph.model import Value
from graph.stores import Store
from queries.analyses.paper_links import ALL, PaperLinks
from queries.answers.sides import Joint

MOST_NAMED = 5
LOW_SCORE = 0.5
_PAPER = "UNWIND $ids AS id MATCH (p:Paper {id: id})"
_NODE = "RETURN p.id AS paper, x.id AS node, x.name AS name"
_LINKED = (
    f"{_PAPER}-[r:HAS_TOPIC|USES_METHOD]->(x) {_NODE}, r.score AS score ORDER BY paper, node, score DESC",
    f"{_PAPER}<-[:AUTHORED]-(x:Author) {_NODE}, NULL AS score ORDER BY paper, node",
)
BECAUSE = (
    "the topics, methods and authors that link a paper, those with the most papers first, each with the papers that it"
    " leads to, and the score of the topic or method where it has one"
)
WOULD_CHANGE = (
    "what would change it: a topic or method that is wrong or was missed (--min-score leaves out those of a low score),"
    " and papers that were not read."
)
NOT_MEANT = (
    "what it does not mean: a paper about both topics may treat one of them in passing, and people or methods in common"
    " need not have brought the topics together."
)


def linked_by(store: Store, links: PaperLinks, papers: Sequence[str]) -> dict[str, str]:
    """Return for each of some papers what links it and to how many papers, at most MOST_NAMED; empty without links."""
    number = {paper: n for n, paper in enumerate(links.papers)}
    linking: dict[str, dict[str, str]] = {paper: {} for paper in papers}
    leads: dict[str, int] = {}
    for query in _LINKED if papers else ():
        for paper, node, name, score in store.read(query, {"ids": sorted(papers)}, ALL).rows:
            members = links.linking.get(str(node), frozenset())
            if number[str(paper)] in members:
                leads[str(node)] = len(members) - 1
                linking[str(paper)].setdefault(str(node), _named(name, score, len(members) - 1))
    return {paper: "; ".join(_first(nodes, leads)) for paper, nodes in linking.items()}


def _named(name: Value, score: Value, papers: int) -> str:
    sure = f" (score {score:.2g})" if isinstance(score, float) else ""
    return f"{name}{sure} to {counted(papers, 'paper')}"


def _first(nodes: Mapping[str, str], leads: Mapping[str, int]) -> list[str]:
    ordered = sorted(nodes, key=lambda node: (-leads[node], node))
    more = len(ordered) - MOST_NAMED
    return [nodes[node] for node in ordered[:MOST_NAMED]] + [f"{more} more"] * (more > 0)


def between_notes(joint: Sequence[Joint], links: PaperLinks) -> tuple[str, ...]:
    """Return the network behind an answer on two topics, what would change the answer, and what it does not mean."""
    edges = counted(int(links.arrays.starts[-1]) // 2, "link")
    network = f"network: {counted(len(links.papers), 'paper')}, {edges} by topics, methods and authors."
    weak = sum(j.balance < LOW_SCORE for j in joint)
    scores = (
        f"{weak or 'none'} of the {counted(len(joint), 'joint paper')} {'rest' if weak > 1 else 'rests'} on a score"
        f" below {LOW_SCORE:g}, which --min-score {LOW_SCORE:g} leaves out; "
        if joint
        else ""
    )
    return (
        network,
        f"what would change it: {scores}topics that were missed, and papers that were not read.",
        NOT_MEANT,
    )
