"""Where a node or an edge comes from: entries of files, and sentences with the words marked."""

import re
from collections.abc import Mapping

from graph.errors import UsageError
from graph.model import Value
from graph.numbers import whole
from graph.stores import Store
from queries.answer import Answer
from queries.lookup import Entity, resolve_any

MARKS = ("»", "«")
LIMIT = 200
_STATED = "-[f:STATED_IN]->(s:Source)"
_TEXT = (
    "p.id AS paper, p.title AS title, p.abstract AS abstract, r.field AS field, r.start_char AS start_char,"
    " r.stop_char AS stop_char, r.evidence AS evidence, r.rule AS rule, r.score AS score, s.name AS source,"
    " f.record AS record, f.line AS line ORDER BY paper, source, line, record"
)

_NODES = {
    "paper": (
        f"MATCH (p:Paper {{id: $id}}){_STATED} RETURN p.id AS id, p.title AS name, 'stated in' AS because,"
        " s.name AS source, f.line AS line, f.record AS record, s.format AS detail ORDER BY source, line, record"
    ),
    "author": (
        f"MATCH (a:Author {{id: $id}})-[w:AUTHORED]->(p:Paper){_STATED} RETURN p.id AS id, p.title AS name,"
        " CASE WHEN w.inferred THEN 'owner of the page' ELSE 'printed as ' + w.printed_name END AS because,"
        " s.name AS source, f.line AS line, f.record AS record, w.rule AS detail ORDER BY id, source, line, record"
    ),
}
_EDGES = {
    ("paper", "topic"): f"MATCH (:Topic {{id: $b}})<-[r:HAS_TOPIC]-(p:Paper {{id: $a}}){_STATED} RETURN {_TEXT}",
    ("paper", "method"): f"MATCH (:Method {{id: $b}})<-[r:USES_METHOD]-(p:Paper {{id: $a}}){_STATED} RETURN {_TEXT}",
    ("topic",): f"MATCH (:Topic {{id: $id}})<-[r:HAS_TOPIC]-(p:Paper){_STATED} RETURN {_TEXT}",
    ("method",): f"MATCH (:Method {{id: $id}})<-[r:USES_METHOD]-(p:Paper){_STATED} RETURN {_TEXT}",
    ("author", "paper"): (
        f"MATCH (:Author {{id: $a}})-[w:AUTHORED]->(p:Paper {{id: $b}}){_STATED} RETURN p.id AS id, p.title AS name,"
        " CASE WHEN w.inferred THEN 'owner of the page' ELSE 'printed as ' + w.printed_name END AS because,"
        " s.name AS source, f.line AS line, f.record AS record, w.rule AS detail ORDER BY source, line, record"
    ),
    ("author", "author"): (
        f"MATCH (:Author {{id: $a}})-[w:AUTHORED]->(p:Paper)<-[v:AUTHORED]-(:Author {{id: $b}}) MATCH (p){_STATED}"
        " RETURN p.id AS id, p.title AS name, w.printed_name + ' and ' + v.printed_name AS because,"
        " s.name AS source, f.line AS line, f.record AS record,"
        " CASE WHEN w.inferred OR v.inferred THEN 'inferred: owner of the page' ELSE 'both printed' END AS detail"
        " ORDER BY id, source, line, record"
    ),
}
_PLAIN = ("id", "name", "because", "source", "line", "record", "detail")
_SENTENCES = (
    "paper",
    "title",
    "sentence",
    "field",
    "start_char",
    "stop_char",
    "rule",
    "score",
    "source",
    "line",
    "record",
)


def why_node(store: Store, text: str) -> Answer:
    """What states a paper, an author, a topic or a method: entries of files, and for concepts the sentences.

    Raises UnknownName or AmbiguousName for a name that fits no node or several.
    """
    entity = resolve_any(store, text)
    if entity.kind in _NODES:
        return _plain(store, entity.id, _NODES[entity.kind], {"id": entity.id})
    return _sentences(store, entity.id, _EDGES[(entity.kind,)], {"id": entity.id})


def why_edge(store: Store, text: str, other: str) -> Answer:
    """Return what states the edge between two nodes; empty, with a note, where there is no edge.

    Where the first name fits several kinds, papers and people count; where the other name fits several,
    the one that the first is joined to. Namesakes of one kind are asked about.
    """
    first = resolve_any(store, text, lambda fits: [t for t in fits if t.kind in ("paper", "author")])
    second = resolve_any(store, other, lambda fits: _joined(store, first, fits))
    a, b = sorted((first, second), key=_rank)
    if (a.kind, b.kind) not in _EDGES:
        raise UsageError(f"{a.kind}s and {b.kind}s are not joined directly; try `paperkg bridges` or `paperkg ask`.")
    ask = _sentences if b.kind in ("topic", "method") else _plain
    found = ask(store, f"{a.id} – {b.id}", _EDGES[a.kind, b.kind], {"a": a.id, "b": b.id})
    notes = found.notes if found.rows else (f"nothing joins {a.name} and {b.name}.",)
    return Answer(found.query, found.parameters, found.columns, found.rows, notes)


def _joined(store: Store, first: Entity, fits: list[Entity]) -> list[Entity]:
    """Return those of some entities, each of another kind, that `first` has an edge to."""
    if len({t.kind for t in fits}) < len(fits):
        return []
    pairs = [(t, sorted((first, t), key=_rank)) for t in fits]
    known = [(t, a, b) for t, (a, b) in pairs if (a.kind, b.kind) in _EDGES]
    return [t for t, a, b in known if store.read(_EDGES[a.kind, b.kind], {"a": a.id, "b": b.id}).rows]


def _rank(entity: Entity) -> tuple[int, str]:
    return ("author", "paper", "topic", "method").index(entity.kind), entity.id


def _plain(store: Store, what: str, query: str, values: Mapping[str, Value]) -> Answer:
    rows = store.read(query, values).rows
    return Answer("why", {"name": what}, _PLAIN, rows[:LIMIT], _cut(len(rows)))


def _sentences(store: Store, name: str, query: str, values: Mapping[str, Value]) -> Answer:
    rows = []
    for row in store.read(query, values).dicts():
        row["sentence"] = marked(row)
        rows.append(tuple(row[column] for column in _SENTENCES))
    return Answer("why", {"name": name}, _SENTENCES, tuple(rows[:LIMIT]), _cut(len(rows)))


def _cut(found: int) -> tuple[str, ...]:
    return (f"the first {LIMIT} of {found} are shown.",) if found > LIMIT else ()


def marked(row: Mapping[str, Value]) -> str:
    """The sentence of a finding with the words that were found between » and «."""
    texts = {"title": row["title"], "abstract": row["abstract"]}
    text = str(texts.get(str(row["field"]), row["evidence"]))  # a stated keyword is its own evidence
    start, stop = whole(row["start_char"]), whole(row["stop_char"])
    surface, sentence = " ".join(text[start:stop].split()), str(row["evidence"])
    offset = _place(text, start, surface, sentence) if surface else -1
    if offset < 0:
        return sentence
    return sentence[:offset] + surface.join(MARKS) + sentence[offset + len(surface) :]


def _place(text: str, start: int, surface: str, sentence: str) -> int:
    """Where the words at `start` of a text stand in its sentence; failing that, where they first do; -1 if nowhere.

    A sentence has single spaces, so offsets are counted in the text with single spaces.
    """
    before = " ".join(text[:start].split())
    offset = len(before) + bool(before and text[start - 1].isspace())
    first = " ".join(text.split()).find(sentence, max(0, offset + len(surface) - len(sentence)))
    if 0 <= first <= offset and sentence.startswith(surface, offset - first):
        return offset - first
    alone = re.search(rf"(?<!\w){re.escape(surface)}(?!\w)", sentence)
    return alone.start() if alone else sentence.find(surface)
