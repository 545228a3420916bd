"""The topic map: topics joined by the papers that have both, with the sentences that say so."""

from collections import defaultdict

from graph.cells import counted
from graph.model import Value
from graph.stores import Store
from queries.analyses.groups import communities
from queries.analyses.layout import layout
from queries.analyses.networks import ALL, Network, topic_network
from queries.draw.cut import cut
from queries.draw.picture import TOPICS, Colouring, Column, Node, Picture, Tie, Work, classes, radii
from queries.draw.works import works_of

MOST = 250
NEAREST = 6  # ties a topic keeps, strongest first: a map of all ties is a tangle
COLUMNS = (
    Column("papers", "Papers", "papers with this topic", in_table=True),
    Column("degree", "Neighbours", "topics that share a paper with it", in_table=True),
    Column("since", "First year", "year of the first paper here", in_table=True, year=True),
    Column("mean", "Mean year", "mean year of its papers", in_table=True, year=True),
)
RULE = (
    "Two topics are tied when papers have both; weight: papers in common over the geometric mean of both counts"
    " (Salton's cosine)."
)
EMPTY = "No two topics share a paper. Build without --skip-text, or read more papers."
_FOUND = (
    "MATCH (p:Paper)-[r:HAS_TOPIC]->(t:Topic) RETURN t.id AS topic, p.id AS paper, p.year AS year,"
    " r.evidence AS evidence ORDER BY topic, r.score DESC, paper"
)


def topic_map(store: Store, most: int = MOST) -> Picture:
    """The map of the topics with the strongest ties; without ties, a picture that is empty and says what to do."""
    network = topic_network(store)
    part = cut(network, ("topic", "topics", "pairs"), most)
    kept = _strongest(network, part.ties)
    notes = (RULE, *part.notes)
    if len(kept) < len(part.ties):
        notes = (*notes, f"Drawn: of {len(part.ties)} pairs the {NEAREST} strongest of each topic.")
    nodes, works = _nodes(store, network, part.nodes)
    number = {node: n for n, node in enumerate(part.nodes)}
    drawn: Network = network.edge_subgraph(kept).copy()
    ties = tuple(_tie(network, number, pair) for pair in kept)
    where = layout(len(nodes), [(t.start, t.stop, t.weight) for t in ties], radii([n.size for n in nodes]))
    return Picture(
        title="Topic map",
        facts=f"{counted(len(nodes), 'topic')}, {counted(len(ties), 'pair')}",
        words=TOPICS,
        nodes=nodes,
        ties=ties,
        positions=tuple((float(x), float(y)) for x, y in where),
        colourings=_colourings(nodes, communities(drawn)),
        columns=COLUMNS,
        works=works,
        notes=notes,
        empty=EMPTY,
    )


def _nodes(store: Store, network: Network, kept: tuple[str, ...]) -> tuple[tuple[Node, ...], tuple[Work, ...]]:
    """The topics with the sentences of their surest papers, and those papers."""
    papers: dict[str, list[dict[str, Value]]] = {node: [] for node in kept}
    for row in store.read(_FOUND, {}, ALL).dicts():
        if row["topic"] in papers:
            papers[str(row["topic"])].append(row)
    shown = 8 if len(kept) <= 400 else 2
    works = works_of(store, {str(r["paper"]) for rows in papers.values() for r in rows[:shown]})
    index = {work.id: n for n, work in enumerate(works)}
    nodes = tuple(
        Node(
            id=node,
            name=str(network.nodes[node]["name"]),
            kind="topic",
            size=int(network.nodes[node]["papers"]),
            values=_values(network, node, papers[node]),
            works=tuple((index[str(r["paper"])], str(r["evidence"])) for r in papers[node][:shown]),
        )
        for node in kept
    )
    return nodes, works


def _tie(network: Network, number: dict[str, int], pair: tuple[str, str]) -> Tie:
    facts = network.edges[pair]
    return Tie(number[pair[0]], number[pair[1]], round(float(facts["weight"]), 4), int(facts["papers"]))


def _strongest(network: Network, ties: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """The ties that are among the NEAREST strongest of one of their ends."""
    of: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for pair in ties:
        for end in pair:
            of[end].append(pair)
    kept = set()
    for pairs in of.values():
        pairs.sort(key=lambda pair: (-network.edges[pair]["weight"], pair))
        kept.update(pairs[:NEAREST])
    return sorted(kept)


def _values(network: Network, node: str, rows: list[dict[str, Value]]) -> dict[str, Value]:
    years = [int(str(r["year"])) for r in rows if r["year"] is not None]
    return {
        "papers": int(network.nodes[node]["papers"]),
        "degree": int(network.degree(node)),
        "since": min(years, default=None),
        "mean": round(sum(years) / len(years), 1) if years else None,
    }


def _colourings(nodes: tuple[Node, ...], group: dict[str, int]) -> tuple[Colouring, ...]:
    largest: dict[int, Node] = {}
    for node in nodes:
        number = group.get(node.id, -1)
        best = largest.setdefault(number, node)
        if (node.size, best.name) > (best.size, node.name):
            largest[number] = node
    names, found = classes([f"around {largest[group.get(n.id, -1)].name}" for n in nodes])
    scale = tuple(v if isinstance(v := n.values["mean"], float) else None for n in nodes)
    made = [Colouring("community", "Community", names, found)]
    return (*made, Colouring("year", "Mean year", scale=scale)) if any(s is not None for s in scale) else (*made,)
