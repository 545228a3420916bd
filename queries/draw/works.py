"""The papers that cards list: title, year, address of the page, and the file and line that state them."""

from collections.abc import Iterable

from graph.identifiers import address
from graph.model import Value
from graph.stores import Store
from queries.analyses.networks import ALL
from queries.draw.picture import Work

_PAPERS = (
    "UNWIND $ids AS id MATCH (p:Paper {id: id}) OPTIONAL MATCH (p)-[f:STATED_IN]->(s:Source)"
    " RETURN p.id AS id, p.title AS title, p.year AS year, p.doi AS doi, p.arxiv_id AS arxiv,"
    " min(s.name) AS source, min(f.line) AS line, count(f) AS records ORDER BY id"
)


def works_of(store: Store, ids: Iterable[str]) -> tuple[Work, ...]:
    """The papers of these ids, by id; ids that the graph does not have are left out."""
    wanted: list[Value] = list(dict.fromkeys(sorted(ids)))
    if not wanted:
        return ()
    return tuple(_work(row) for row in store.read(_PAPERS, {"ids": [str(v) for v in wanted]}, ALL).dicts())


def _work(row: dict[str, Value]) -> Work:
    year = row["year"] if isinstance(row["year"], int) else None
    records = int(str(row["records"]))
    stated = "" if row["source"] is None else f"{row['source']}, line {row['line']}" if records == 1 else ""
    if records > 1:
        stated = f"{records} records, one in {row['source']}"
    return Work(str(row["id"]), str(row["title"]), year, address(row["doi"], row["arxiv"]), stated)
