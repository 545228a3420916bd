"""Why an answer is empty: what the graph holds about the nodes asked for."""

from collections.abc import Mapping, Sequence

from graph.cells import cell, counted
from graph.model import Value
from graph.numbers import whole
from graph.stores import Store

# By kind: how to count what the graph has of one node, and the words for each count.
_FACTS: Mapping[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "author": (
        (
            "MATCH (n:Author {id: $id}) RETURN n.name AS name, n.papers AS a, COUNT { (n)-[:CO_AUTHORED]-(:Author) }"
            " AS b ORDER BY name"
        ),
        (("paper", ""), ("co-author", "")),
    ),
    "topic": (
        (
            "MATCH (n:Topic {id: $id}) RETURN n.name AS name, n.papers AS a, COUNT { (n)<-[:BROADER]-(:Topic) } AS b"
            " ORDER BY name"
        ),
        (("paper of its own", "papers of its own"), ("narrower topic", "")),
    ),
    "method": (
        "MATCH (n:Method {id: $id}) RETURN n.name AS name, n.papers AS a ORDER BY name",
        (("paper", ""),),
    ),
    "paper": (
        (
            "MATCH (n:Paper {id: $id}) RETURN n.title AS name, COUNT { (n)-[:HAS_TOPIC]->(:Topic) } AS a,"
            " COUNT { (n)-[:USES_METHOD]->(:Method) } AS b, COUNT { (n)<-[:AUTHORED]-(:Author) } AS c,"
            " COUNT { (n)-[:CITES]->(:Paper) } AS d ORDER BY name"
        ),
        (("topic", ""), ("method", ""), ("author", ""), ("reference to papers of the graph", "references")),
    ),
}
_HINTS = {
    "bridges": "`paperkg bridges` shows what comes nearest to joining two topics.",
    "people": "`paperkg coauthors` shows whom an author writes with.",
    "topics": "`paperkg ask topics` lists the topics that have papers.",
    "methods": "`paperkg ask methods` lists the methods that have papers.",
}
_CORPUS = (
    "OPTIONAL MATCH (p:Paper) WITH count(p) AS papers OPTIONAL MATCH (:Paper)-[c:CITES]->(:Paper)"
    " RETURN papers, count(c) AS citations ORDER BY papers"
)


def why_empty(store: Store, group: str, entities: Sequence[tuple[str, str]], values: Mapping[str, Value]) -> str:
    """Return one sentence on why a query of a group has no row for these nodes (kind, id) and other values."""
    if values.get("limit") == 0:
        return "--limit 0 shows no row."
    papers, citations = (whole(value) for value in store.read(_CORPUS, {}).rows[0])
    if not papers:
        return "the graph has no papers."
    if group == "citations" and not citations:
        return "no source in this graph states which of its papers cite which."
    if len(entities) > 1 and entities[0] == entities[1]:
        return f"both are the same {entities[0][0]}; give two different ones."
    if len(entities) > 1 and not entities[0][1]:
        return "no name was given."
    facts = [text for kind, key in entities if (text := _held(store, kind, key))]
    if facts:
        hint = _HINTS.get(group, "")
        return f"nothing fits: {'; '.join(facts)}.{' ' if hint else ''}{hint}"
    plain = ", ".join(f"--{name} {cell(value)}" for name, value in values.items() if name != "limit" and value)
    return f"nothing in the {counted(papers, 'paper')} fits{f' {plain}' if plain else ' the question'}."


def _held(store: Store, kind: str, key: str) -> str:
    """Return what the graph has of one node: `X has 3 papers and 1 co-author`; empty for an unknown id."""
    if kind not in _FACTS:
        return ""
    query, words = _FACTS[kind]
    rows = store.read(query, {"id": key}).rows
    if not rows:
        return ""
    name, *counts = rows[0]
    parts = [counted(whole(n), one, many) for n, (one, many) in zip(counts, words, strict=True)]
    return f"{cell(name)} has {' and '.join([', '.join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)}"
