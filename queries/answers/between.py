"""The papers that lie between two topics: on the shortest links from papers on one to papers on the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from graph.cells import counted
from graph.model import Value
from graph.stores import Store
from queries.analyses.paper_links import ALL, PaperLinks, paper_links
from queries.answers.sides import Side
from queries.answers.why import marked
from queries.kernels.arrays import Numbers, components
from queries.kernels.betweenness import between_sets

MOST_SOURCES = 300  # papers of a side from which links are followed; of more, a seeded sample
SEED = 1
MOST_SHOWN = 5
FEW_SHARING = 30  # papers that share what links them
LEAST_SHARE = 0.01
_PAPERS = "UNWIND $ids AS id MATCH (p:Paper {id: id}) RETURN p.id AS id, p.title AS title, p.year AS year ORDER BY id"
_SENTENCE = (
    "RETURN p.id AS paper, p.title AS title, p.abstract AS abstract, t.id AS concept, t.name AS name, r.score AS score,"
    " r.field AS field, r.start_char AS start_char, r.stop_char AS stop_char, r.evidence AS evidence"
    " ORDER BY paper, score DESC, concept"
)
_SHARES = (
    f"UNWIND $ids AS id MATCH (p:Paper {{id: id}})-[r:HAS_TOPIC]->(t:Topic) {_SENTENCE}",
    f"UNWIND $ids AS id MATCH (p:Paper {{id: id}})-[r:USES_METHOD]->(t:Method) {_SENTENCE}",
)
_AUTHORS = (
    "UNWIND $ids AS id MATCH (p:Paper {id: id})<-[:AUTHORED]-(a:Author) RETURN p.id AS paper, a.id AS concept,"
    " a.name AS name ORDER BY paper, concept"
)


@dataclass(frozen=True, slots=True)
class Between:
    """By paper, the share of shortest links through it; rows (paper, title, year, share, evidence, other); links."""

    shares: Mapping[str, float]
    rows: tuple[tuple[str, str, Value, float, str, str], ...]
    links: PaperLinks
    notes: tuple[str, ...] = ()


def papers_between(store: Store, first: Side, second: Side) -> Between:
    """Return which papers lie on the shortest links between papers on one side alone and on the other alone.

    The share is betweenness between two sets (Brandes 2008) over the number of linked pairs. A side without papers of
    its own, or sides that no link joins, give nothing. The rows are papers on neither side.
    """
    both = first.findings.keys() & second.findings.keys()
    links = paper_links(store, sharing=FEW_SHARING)
    number = {paper: n for n, paper in enumerate(links.papers)}
    sources = np.array(sorted(number[p] for p in first.findings.keys() - both), dtype=np.int64)
    targets = np.array(sorted(number[p] for p in second.findings.keys() - both), dtype=np.int64)
    if not len(sources) or not len(targets):
        return Between({}, (), links)
    notes: list[str] = []
    if len(sources) > MOST_SOURCES:
        notes.append(f"share_between follows links from a seeded sample of {MOST_SOURCES} of {len(sources)} papers.")
        sources = np.sort(np.random.default_rng(SEED).choice(sources, MOST_SOURCES, replace=False))
    pairs = _linked_pairs(links, sources, targets)
    if not pairs:
        return Between({}, (), links)
    values = between_sets(links.arrays, sources, targets) / pairs
    shares = {links.papers[n]: round(float(values[n]), 4) for n in np.flatnonzero(values >= LEAST_SHARE).tolist()}
    beside = {*first.findings, *second.findings}
    ranked = sorted((p for p in shares if p not in beside), key=lambda p: (-shares[p], p))[:MOST_SHOWN]
    if ranked and links.dense:
        dense = f"topics, methods and authors of more than {FEW_SHARING} papers link nothing"
        notes.append(f"{dense}: {links.dense} here.")
    return Between(shares, tuple(_rows(store, ranked, shares, (first, second))), links, tuple(notes))


def _linked_pairs(links: PaperLinks, sources: Numbers, targets: Numbers) -> int:
    """How many pairs of a source and a target are linked at all, directly or over others."""
    _, part = components(links.arrays)
    on_source, on_target = np.bincount(part[sources]), np.bincount(part[targets])
    shared = min(len(on_source), len(on_target))
    return int(np.dot(on_source[:shared], on_target[:shared]))


def _rows(
    store: Store, papers: Sequence[str], shares: Mapping[str, float], sides: tuple[Side, Side]
) -> list[tuple[str, str, Value, float, str, str]]:
    """Each paper with what links it to a paper of each side: a sentence, or an author."""
    facts = {str(row["id"]): row for row in store.read(_PAPERS, {"ids": list(papers)}).dicts()} if papers else {}
    has = _things(store, [*papers, *(p for side in sides for p in side.findings)]) if papers else {}
    rows = []
    for paper in papers:
        said = [_link(paper, side, has) for side in sides]
        rows.append((paper, str(facts[paper]["title"]), facts[paper]["year"], shares[paper], said[0], said[1]))
    return rows


def _things(store: Store, papers: Sequence[str]) -> dict[str, dict[str, tuple[str, str]]]:
    """By paper, its topics, methods and authors: the name of each, and the sentence that says so, of an author none."""
    has: dict[str, dict[str, tuple[str, str]]] = {}
    for query in _SHARES:
        for row in store.read(query, {"ids": sorted(set(papers))}, ALL).dicts():
            has.setdefault(str(row["paper"]), {}).setdefault(str(row["concept"]), (str(row["name"]), marked(row)))
    for paper, author, name in store.read(_AUTHORS, {"ids": sorted(set(papers))}, ALL).rows:
        has.setdefault(str(paper), {}).setdefault(str(author), (str(name), ""))
    return has


def _link(paper: str, side: Side, has: Mapping[str, Mapping[str, tuple[str, str]]]) -> str:
    """Return what a paper shares with papers of a side: the rarest topic, method or author of all."""
    on_side: dict[str, int] = {}
    for other in side.findings:
        for concept in has.get(other, {}):
            if other != paper and concept in has.get(paper, {}):
                on_side[concept] = on_side.get(concept, 0) + 1
    if not on_side:
        return f"over other papers only, to {side.topic.name}"
    concept = min(on_side, key=lambda t: (on_side[t], t))
    name, said = has[paper][concept]
    shared = f"{name}, as in {counted(on_side[concept], 'paper')} on {side.topic.name}"
    return f"{shared}: {said}" if said else shared
