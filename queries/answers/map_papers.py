"""The papers that hold the map together: bridgeness on the network of papers, with how wide each reaches."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from graph.model import Value
from graph.numbers import number
from graph.stores import Store
from queries.analyses.diversity import Spread, spreads
from queries.analyses.paper_links import ALL, MOST_SHARING, PaperLinks, paper_links
from queries.answer import Answer
from queries.answers.linked_by import BECAUSE, WOULD_CHANGE, linked_by
from queries.answers.sides import Row, sentence, texts_of
from queries.kernels.arrays import Floats
from queries.kernels.betweenness import betweenness, bridgeness

MOST_LINKING = 3  # of a paper's topics, methods and authors, the rarest
COLUMNS = (
    "rank",
    "id",
    "title",
    "year",
    "bridgeness",
    "rank_betweenness",
    "variety",
    "balance",
    "disparity",
    "farthest",
    "evidence",
    "evidence_other",
)
EXPLAINED = {
    "bridgeness": (
        "share of the shortest links between pairs of other papers that pass through this one, pairs next to it left"
        " out (Jensen et al. 2015): high for a paper that links far regions, 0 for a hub among its own neighbours"
    ),
    "rank_betweenness": "its rank when pairs next to it count too (Freeman 1977)",
    "variety": "how many topics it has that other papers have too",
    "balance": "how even its topics' scores are (Pielou's evenness, 1: all alike)",
    "disparity": "how far apart its topics are on average, 0 to 1, by the papers that they share and by the tree",
    "farthest": "the two topics that are farthest apart, with a sentence of each below",
}
_FINDINGS = (
    "MATCH (p:Paper)-[r:HAS_TOPIC]->(t:Topic) RETURN p.id AS paper, t.id AS topic, t.name AS name, r.score AS score,"
    " r.field AS field, r.start_char AS start_char, r.stop_char AS stop_char, r.evidence AS evidence"
    " ORDER BY paper, topic"
)
_TREE = "MATCH (n:Topic)-[:BROADER]->(b:Topic) RETURN n.id AS topic, b.id AS above ORDER BY topic"
_PAPERS = "MATCH (p:Paper) RETURN p.id AS id, p.title AS title, p.year AS year ORDER BY id"


def widest(store: Store, limit: int, *, explain: bool = False) -> Answer:
    """Return the papers that hold the map together, highest bridgeness first, at most `limit`; 0 is left out.

    With `explain` also what links each, and what would change its place.

    Two papers are linked by a topic, a method or an author that is among the MOST_LINKING rarest of both and that at
    most MOST_SHARING papers have. No links, no rows.
    """
    links = paper_links(store, most=MOST_LINKING)
    values, plain = bridgeness(links.arrays), betweenness(links.arrays)
    order = sorted(np.flatnonzero(values > 0).tolist(), key=lambda n: (-values[n], links.papers[n]))
    rank_plain = _ranks(plain)
    findings: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in store.read(_FINDINGS, {}, ALL).dicts():
        findings[str(row["paper"])][str(row["topic"])] = row
    facts = {str(row["id"]): row for row in store.read(_PAPERS, {}, ALL).dicts()}
    wide = _spreads(store, findings)
    shown = [links.papers[n] for n in order[:limit]]
    texts = texts_of(store, shown) if shown else {}
    rows = []
    for rank, n in enumerate(order[:limit], 1):
        paper = links.papers[n]
        measured = (round(float(values[n]), 6), rank_plain[n])
        said = _said(wide.get(paper), findings[paper], texts[paper])
        rows.append((rank, paper, facts[paper]["title"], facts[paper]["year"], *measured, *said))
    edges = int(links.arrays.starts[-1]) // 2
    linked = f"two papers are linked by a topic, a method or an author that is among the {MOST_LINKING} rarest of both"
    notes = [
        f"{len(links.papers)} papers and {edges} links; {linked}, and that at most {MOST_SHARING} papers have.",
        "a high value says where a paper lies among the papers that were read, and nothing of its quality.",
    ]
    if not rows:
        notes.append("no paper lies between others: the papers share too little, or all share the same.")
    answer = Answer("bridges", {"limit": limit}, COLUMNS, tuple(rows), tuple(notes), EXPLAINED)
    return _explained(store, answer, links, shown) if explain else answer


def _explained(store: Store, answer: Answer, links: PaperLinks, shown: Sequence[str]) -> Answer:
    """The answer with a column of what links each paper, and notes on what would change its place."""
    linked = linked_by(store, links, shown)
    rows = tuple((*row, linked[paper]) for row, paper in zip(answer.rows, shown, strict=True))
    explained = {**answer.explained, "because": BECAUSE}
    columns, notes = (*answer.columns, "because"), (*answer.notes, WOULD_CHANGE)
    return replace(answer, columns=columns, rows=rows, notes=notes, explained=explained)


def _spreads(store: Store, findings: Mapping[str, Mapping[str, Row]]) -> dict[str, Spread]:
    broader = {str(topic): str(above) for topic, above in store.read(_TREE, {}, ALL).rows}
    shares = {paper: {t: number(row["score"]) for t, row in rows.items()} for paper, rows in findings.items()}
    return {spread.paper: spread for spread in spreads(shares, broader)}


def _said(wide: Spread | None, rows: Mapping[str, Row], text: Row) -> tuple[Value, ...]:
    """Variety, balance, disparity, the two farthest topics, and a sentence of each; empty where there is no spread."""
    if wide is None:
        return (len(rows), None, None, None, None, None)
    first, second = (rows[topic] for topic in wide.farthest)
    names: list[str] = [str(first["name"]), str(second["name"])]
    return (wide.variety, wide.balance, wide.disparity, names, sentence(first, text), sentence(second, text))


def _ranks(values: Floats) -> list[int]:
    """Rank 1 for the highest; equal values share the best rank."""
    ordered = np.sort(-values)
    return [int(rank) + 1 for rank in np.searchsorted(ordered, -values)]
