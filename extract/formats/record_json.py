"""A record as the JSON object that `paperkg read` prints."""

from graph.identifiers import AUTHOR_IDS
from graph.model import Authorship, Record

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def record_json(record: Record) -> dict[str, Json]:
    """Return a record in the shape that is fixed for users; what the source does not say is None."""
    return {
        "source": record.source,
        "format": record.format,
        "key": record.key,
        "line": record.line,
        "title": record.title,
        "abstract": record.abstract,
        "authors": [_author_json(author) for author in record.authors],
        "authors_complete": record.authors_complete,
        "n_authors": record.n_authors,
        "affiliation": record.affiliation,
        "listed_for": record.listed_for,
        "date": record.date,
        "year": record.year,
        "category": record.category,
        "venue": record.venue,
        "ids": {"doi": record.doi, "arxiv": record.arxiv},
        "score": record.score,
        "count": record.count,
    }


def _author_json(author: Authorship) -> Json:
    ids = dict(author.ids)
    return {"name": author.name, "affiliation": author.affiliation, **{k.name: ids.get(k.name) for k in AUTHOR_IDS}}
