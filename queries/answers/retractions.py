"""Notes on retracted papers: on those in an answer, and on people in it whose retracted papers count."""

from collections.abc import Iterable, Iterator

from graph.model import Value
from graph.stores import Limits, Reader
from queries.answer import Answer

SHOWN = 3
_MOST = Limits(rows=10_000)
_PAPERS = "MATCH (p:Paper) WHERE p.retracted = true RETURN p.id AS id, p.title AS title ORDER BY id"
_PEOPLE = (
    "MATCH (a:Author)-[:AUTHORED]->(p:Paper) WHERE p.retracted = true RETURN DISTINCT a.id AS id, a.name AS name"
    " ORDER BY id"
)


def notes(store: Reader, answer: Answer) -> tuple[str, ...]:
    """Return a note for an answer that shows retracted papers, or people whose counts rest on some; else nothing."""
    titles = {str(id_): str(title) for id_, title in store.read_some(_PAPERS, {}, _MOST)[0].rows}
    if not titles:
        return ()
    cells = set(_cells(answer.rows)) | set(_cells([tuple(answer.parameters.values())]))
    shown = sorted({title for id_, title in titles.items() if id_ in cells or title in cells})
    if shown:
        more = f" and {len(shown) - SHOWN} more" if len(shown) > SHOWN else ""
        return (f"retracted, and in this answer: {'; '.join(shown[:SHOWN])}{more}.",)
    people = sorted({str(name) for id_, name in store.read_some(_PEOPLE, {}, _MOST)[0].rows if id_ in cells})
    if people:
        more = f" and {len(people) - SHOWN} more" if len(people) > SHOWN else ""
        return (f"retracted papers count here, of {'; '.join(people[:SHOWN])}{more}.",)
    return ()


def _cells(rows: Iterable[Iterable[Value]]) -> Iterator[str]:
    """Yield every text in an answer, those in lists too."""
    for row in rows:
        for cell in row:
            if isinstance(cell, str):
                yield cell
            elif isinstance(cell, list):
                yield from cell
