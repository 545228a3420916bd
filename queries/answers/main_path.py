"""The main path of the citations of a corpus, or of a topic: each paper with the share of search paths that lead on."""

from graph.cells import counted
from graph.model import Value
from graph.stores import Store
from queries.analyses.main_path import MainPath, main_path
from queries.analyses.networks import ALL
from queries.answer import Answer
from queries.lookup import resolve

COLUMNS = ("step", "paper", "year", "authors", "search_paths", "share", "id")
EXPLAINED = {
    "step": "1 is the oldest; each paper cites the one before",
    "search_paths": "SPC (Batagelj 2003): of the chains from a paper that cites none of the others to one that none of"
    " them cites, how many go over the citation of the step before",
    "share": "search_paths, divided by their number in the whole network",
}
_CITATIONS = "MATCH (p:Paper)-[:CITES]->(q:Paper) RETURN p.id AS citing, q.id AS cited ORDER BY citing, cited"
_OF_TOPIC = (
    "MATCH (n:Topic)-[:BROADER*0..12]->(:Topic {id: $topic}) MATCH (n)<-[:HAS_TOPIC]-(p:Paper)"
    " RETURN DISTINCT p.id AS id ORDER BY id"
)
_PAPERS = (
    "UNWIND $ids AS id MATCH (p:Paper {id: id}) OPTIONAL MATCH (p)<-[w:AUTHORED]-(a:Author)"
    " RETURN p.id AS id, p.title AS title, p.year AS year, a.name AS author, w.position AS position"
    " ORDER BY id, position"
)


def answer_main_path(store: Store, topic: str | None = None, *, local: bool = False) -> Answer:
    """Return the main path of the citations among all papers, or among those on a topic and what lies under it.

    `topic` is a name or an id; with `local` the path is walked link by link. Raises UnknownName. Without citations the
    answer has no rows, and a note says why.
    """
    about = resolve(store, "topic", topic).id if topic else None
    pairs = [(str(citing), str(cited)) for citing, cited in store.read(_CITATIONS, {}, ALL).rows]
    if about is not None:
        kept = {str(id_) for (id_,) in store.read(_OF_TOPIC, {"topic": about}, ALL).rows}
        pairs = [(citing, cited) for citing, cited in pairs if citing in kept and cited in kept]
    path = main_path(pairs, local=local)
    parameters: dict[str, Value] = {"topic": about, "local": local}
    return Answer("main-path", parameters, COLUMNS, _rows(store, path), tuple(_notes(path, local=local)), EXPLAINED)


def _rows(store: Store, path: MainPath) -> tuple[tuple[Value, ...], ...]:
    facts: dict[str, tuple[Value, Value]] = {}
    people: dict[str, list[str]] = {}
    for id_, title, year, author, _ in store.read(_PAPERS, {"ids": list(path.papers)}, ALL).rows:
        facts[str(id_)] = (title, year)
        people.setdefault(str(id_), []).extend([str(author)] if author is not None else [])
    rows: list[tuple[Value, ...]] = []
    for step, paper in enumerate(path.papers):
        count = path.counts[step - 1] if step else None
        share = None if count is None else round(count / path.total, 4)
        shown = count if count is None or count < 2**63 else str(count)
        rows.append((step + 1, *facts[paper], people[paper], shown, share, paper))
    return tuple(rows)


def _notes(path: MainPath, *, local: bool) -> list[str]:
    if not path.papers:
        return ["no paper here cites another that has been read, so there is no path; see `paperkg doctor`."]
    kind = (
        "walked from the heaviest link that begins, always over the heaviest onwards (Hummon & Doreian 1989)"
        if local
        else "the chain whose counts have the largest sum (global main path, Liu & Lu 2012)"
    )
    network = f"{counted(path.linked, 'paper')} that cite or are cited, {counted(path.links, 'citation')}"
    notes = [f"network: {network}; the path is {kind}; among equals the first by id."]
    if path.circular:
        notes.append(
            f"{counted(path.circular, 'citation lies', 'citations lie')} on circles (papers that cite each other), and"
            " cannot count."
        )
    return [*notes, "a paper that was not read, or whose references no source gave, cannot be on the path."]
