"""Notes on retracted papers: on those in an answer, and on what is in it whose counts rest on some."""

from collections.abc import Iterable, Iterator

from graph.cells import counted
from graph.model import Value
from graph.stores import Limits, Reader
from queries.answer import Answer

SHOWN = 3
_MOST = Limits(rows=10_000)
_PAPERS = "MATCH (p:Paper) WHERE p.retracted = true RETURN p.id AS id, p.title AS title ORDER BY id"
# What may stand in an answer without its papers; of the first kind that does, those with retracted papers are named.
_COUNTED = (
    ("of", "MATCH (p:Paper)<-[:AUTHORED]-(x:Author)"),
    ("on", "MATCH (p:Paper)-[:HAS_TOPIC]->(x:Topic)"),
    ("with", "MATCH (p:Paper)-[:USES_METHOD]->(x:Method)"),
    ("in", "MATCH (p:Paper)-[:PUBLISHED_IN]->(x:Venue)"),
)
_NAMED = "WHERE p.retracted = true RETURN DISTINCT x.id AS id, x.name AS name ORDER BY id"
_OF_ALL = frozenset({"corpus-summary", "growth", "papers-by-source"})  # these count every paper, and name none


def notes(store: Reader, answer: Answer) -> tuple[str, ...]:
    """Return a note for an answer that shows retracted papers, or rests on some; else nothing.

    An answer rests on a retracted paper where it names one of its authors, topics, methods or venues, by id or, where
    it has names only, by name; and where it counts all papers.
    """
    titles = {str(id_): str(title) for id_, title in store.read_some(_PAPERS, {}, _MOST)[0].rows}
    if not titles or not answer.rows:
        return ()
    cells = set(_cells(answer.rows)) | set(_cells([tuple(answer.parameters.values())]))
    shown = sorted({title for id_, title in titles.items() if id_ in cells or title in cells})
    if shown:
        return (f"retracted, and in this answer: {_some(shown)}.",)
    for word, match in _COUNTED:
        rows = [(str(id_), str(name)) for id_, name in store.read_some(f"{match} {_NAMED}", {}, _MOST)[0].rows]
        named = {name for id_, name in rows if id_ in cells} or {name for _, name in rows if name in cells}
        if named:
            return (f"retracted papers count here, {word} {_some(sorted(named))}.",)
    if answer.query in _OF_ALL:
        return (f"{counted(len(titles), 'retracted paper counts', 'retracted papers count')} here.",)
    return ()


def _some(names: list[str]) -> str:
    return "; ".join(names[:SHOWN]) + (f" and {len(names) - SHOWN} more" if len(names) > SHOWN else "")


def _cells(rows: Iterable[Iterable[Value]]) -> Iterator[str]:
    """Yield every text in an answer, those in lists too."""
    for row in rows:
        for cell in row:
            if isinstance(cell, str):
                yield cell
            elif isinstance(cell, list):
                yield from (part for part in cell if isinstance(part, str))
