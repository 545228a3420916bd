"""A record as the JSON object that `paperkg read` prints, and back; the two directions are each other's inverse."""

from typing import Any, TypeVar

from graph.identifiers import AUTHOR_IDS
from graph.model import Authorship, Record, Reference
from graph.paper_ids import PAPER_IDS

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
_T = TypeVar("_T")

_TEXTS = (
    *("abstract", "affiliation", "listed_for", "date", "category", "venue"),
    *("type", "language", "volume", "issue", "pages"),
)
_COUNTS = ("n_authors", "year", "count", "n_references", "n_citations")
_LISTS = ("subjects", "keywords")
_PRINTED = frozenset({"source", "format", "key", "line", "title", "authors", "authors_complete", "ids"})


def record_json(record: Record) -> dict[str, Json]:
    """Return a record in the shape that is fixed for users; what the source does not say is None, False or empty."""
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
        "venues": list(record.venues),
        "type": record.type,
        "language": record.language,
        "volume": record.volume,
        "issue": record.issue,
        "pages": record.pages,
        "keywords": list(record.keywords),
        "subjects": list(record.subjects),
        "references": [_reference_json(reference) for reference in record.references],
        "n_references": record.n_references,
        "n_citations": record.n_citations,
        "retracted": record.retracted,
        "ids": {kind.name: getattr(record, kind.name) for kind in PAPER_IDS},
        "score": record.score,
        "count": record.count,
    }


def _author_json(author: Authorship) -> Json:
    ids = dict(author.ids)
    return {
        "name": author.name,
        "family": author.family,
        "given": author.given,
        "group": author.group,
        "affiliation": author.affiliation,
        "affiliations": list(author.affiliations),
        **{k.name: ids.get(k.name) for k in AUTHOR_IDS},
    }


def _reference_json(reference: Reference) -> Json:
    return {"id": reference.id, "text": reference.text, "title": reference.title, "year": reference.year}


def is_printed(fields: dict[str, Any]) -> bool:
    """Tell whether an object has the shape that `record_json` gives."""
    return fields.keys() >= _PRINTED and isinstance(fields["ids"], dict) and isinstance(fields["title"], str)


def record_of_json(fields: dict[str, Any], source: str, key: str, line: int) -> Record:
    """Return the record that an object of `record_json` stands for, as an entry of `source`.

    Raises ValueError where a field is not of the kind that `record_json` writes; the caller then reads the object as
    it reads those of strangers.
    """
    venues = _list(fields, "venues", str)
    named: dict[str, Any] = {name: _one(fields, name, str) for name in _TEXTS}
    named |= {name: _one(fields, name, int) for name in _COUNTS}
    named |= {name: tuple(_list(fields, name, str)) for name in _LISTS}
    named |= {kind.name: _one(fields["ids"], kind.name, str) for kind in PAPER_IDS}
    named["abstract"] = named["abstract"] or ""
    return Record(
        source,
        _one(fields, "format", str) or "jsonl",
        key,
        line,
        fields["title"],
        **named,
        authors=tuple(_author(author) for author in _list(fields, "authors", dict)),
        authors_complete=_one(fields, "authors_complete", bool) or False,
        more_venues=tuple(venues[1:] if fields.get("venue") else venues),
        references=tuple(_reference(reference) for reference in _list(fields, "references", dict)),
        retracted=_one(fields, "retracted", bool) or False,
        score=_one(fields, "score", float),
    )


def _author(fields: dict[str, Any]) -> Authorship:
    name = _one(fields, "name", str)
    if not name:
        raise ValueError("an author without a name")
    affiliation = _one(fields, "affiliation", str)
    return Authorship(
        name,
        tuple(_list(fields, "affiliations", str)) or ((affiliation,) if affiliation else ()),
        tuple((kind.name, value) for kind in AUTHOR_IDS if (value := _one(fields, kind.name, str))),
        _one(fields, "family", str),
        _one(fields, "given", str),
        _one(fields, "group", bool) or False,
    )


def _reference(fields: dict[str, Any]) -> Reference:
    return Reference(
        _one(fields, "id", str), _one(fields, "text", str), _one(fields, "title", str), _one(fields, "year", int)
    )


def _one(fields: dict[str, Any], name: str, kind: type[_T]) -> _T | None:
    value = fields.get(name)
    if value is None or type(value) is kind:
        return value
    if kind is float and type(value) is int:
        return kind(value)  # type: ignore[call-arg]
    raise ValueError(f"{name} is not of type {kind.__name__}")


def _list(fields: dict[str, Any], name: str, kind: type[_T]) -> list[_T]:
    value = fields.get(name)
    if value is None:
        return []
    if not isinstance(value, list) or any(type(part) is not kind for part in value):
        raise ValueError(f"{name} is not a list of {kind.__name__}")
    return value
