"""Missing bridges: pairs of topics that share methods but no paper."""

import numpy as np

from graph.cells import counted
from graph.model import Value
from graph.stores import Store
from queries.analyses.themes import unrelated
from queries.analyses.topic_papers import ALL, Findings, Numbers, findings, pairs_of
from queries.answer import Answer

EXAMPLES = 3
COLUMNS = ("topic_id", "topic", "other_id", "other", "shared_methods", "rarity", "examples")
EXPLAINED = {
    "rarity": "1 / papers of the method, summed over the shared methods: those that few papers use count more",
    "examples": f"of at most {EXAMPLES}, the rarest first",
}
_METHODS = (
    "MATCH (m:Method) WHERE m.papers > 1 AND m.papers <= $most"
    " RETURN m.id AS id, m.name AS name, m.papers AS papers ORDER BY papers, name, id"
)
_USES = (
    "MATCH (m:Method) WHERE m.papers > 1 AND m.papers <= $most MATCH (m)<-[:USES_METHOD]-(p:Paper)"
    " RETURN m.id AS method, p.id AS paper"
)


def missing_bridges(store: Store, *, papers: int = 3, methods: int = 2, most: int = 30, limit: int = 20) -> Answer:
    """Return pairs of topics of at least `papers` papers that share `methods` methods and no paper, rarest first.

    Methods of more than `most` papers say little of any two topics and do not count, nor do pairs of a topic and one
    above it. At most `limit` rows.
    """
    corpus = findings(store)
    names, shares, method, topic = _uses(store, corpus, papers, most)
    pairs = pairs_of(method, topic, len(corpus.topics))
    rarity = np.bincount(pairs.where, weights=shares[pairs.group], minlength=len(pairs.first)).astype(np.int64)
    met, _ = unrelated(corpus)
    size = max(len(corpus.topics), 1)
    apart = ~np.isin(pairs.first * size + pairs.second, met.first * size + met.second)
    apart &= pairs.counts >= methods
    ends = zip(pairs.first.tolist(), pairs.second.tolist(), strict=True)
    kin = [(a, b) in corpus.above or (b, a) in corpus.above for a, b in ends]
    apart &= ~np.array(kin, dtype=bool)
    order = np.lexsort((pairs.second, pairs.first, -rarity))
    chosen = order[apart[order]]
    rows: list[tuple[Value, ...]] = []
    for n in chosen[:limit].tolist():
        a, b = int(pairs.first[n]), int(pairs.second[n])
        shared = np.sort(pairs.group[pairs.where == n])  # methods are numbered in order of rarity
        named = (corpus.topics[a], corpus.names[a], corpus.topics[b], corpus.names[b])
        rows.append((*named, len(shared), int(rarity[n]) / 1e6, [names[m] for m in shared[:EXAMPLES].tolist()]))
    parameters: dict[str, Value] = {"papers": papers, "methods": methods, "most": most, "limit": limit}
    notes = _notes(corpus, parameters, len(chosen))
    return Answer("bridges", parameters, COLUMNS, tuple(rows), notes, EXPLAINED if rows else {}, leads=True)


def _uses(store: Store, corpus: Findings, papers: int, most: int) -> tuple[list[str], Numbers, Numbers, Numbers]:
    """Names of the methods, what each weighs (millionths of 1/papers), and which topics it is used on, by number."""
    methods = store.read(_METHODS, {"most": most}, ALL).rows
    number = {str(key): n for n, (key, _, _) in enumerate(methods)}
    order = store.read("MATCH (p:Paper) RETURN p.id AS id", {}, ALL).rows
    paper_number = {key: n for n, key in enumerate(sorted(str(key) for (key,) in order))}
    rows = store.read(_USES, {"most": most}, ALL).rows
    used = np.array([(paper_number[str(p)], number[str(m)]) for m, p in rows], dtype=np.int64).reshape(-1, 2)
    starts = np.searchsorted(corpus.paper, used[:, 0])
    sizes = np.searchsorted(corpus.paper, used[:, 0], side="right") - starts
    # Each use of a method by a paper meets each topic of that paper.
    entries = np.repeat(starts - np.cumsum(sizes) + sizes, sizes) + np.arange(int(sizes.sum()))
    topic, method = corpus.topic[entries], np.repeat(used[:, 1], sizes)
    large = corpus.sizes[topic] >= papers
    ends = np.unique(np.stack((method[large], topic[large]), axis=1), axis=0)
    shares = np.array([1_000_000 // int(str(count)) for _, _, count in methods], dtype=np.int64)
    return [str(name) for _, name, _ in methods], shares, ends[:, 0], ends[:, 1]


def _notes(corpus: Findings, asked: dict[str, Value], pairs: int) -> tuple[str, ...]:
    if not len(corpus.years):
        return ("the graph has no papers.",)
    large = int(np.count_nonzero(corpus.sizes >= max(int(str(asked["papers"])), 1)))
    topics = f"{counted(large, 'topic')} of at least {counted(int(str(asked['papers'])), 'paper')}"
    shared = counted(int(str(asked["methods"])), "method")
    sentence = (
        f"{counted(pairs, 'pair')} among {topics} share at least {shared} and no paper; methods of more than"
        f" {asked['most']} papers do not count."
    )
    shown = int(str(asked["limit"]))
    more = (f"{shown} of {pairs} pairs are shown; --limit shows more.",) if pairs > shown else ()
    return (sentence, *more, "that a method is used on both sides is a hint where to look, and no proof of a likeness.")
