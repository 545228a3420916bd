"""Values as JSON bodies of records.sqlite, and back; bodies that older versions wrote are read as well."""

import json
from dataclasses import MISSING, fields
from sys import intern
from typing import Any

import orjson

from graph.model import Abbreviation, Authorship, Mention, Reading, Record, Reference

_DEFAULTS: dict[type, dict[str, Any]] = {
    kind: {f.name: f.default for f in fields(kind) if f.default is not MISSING}
    for kind in (Record, Authorship, Reference)
}


def _encode(value: Any) -> str:
    try:
        return orjson.dumps(value).decode()
    except orjson.JSONEncodeError:  # half a character, or a number of more than 64 bits
        return json.dumps(value, ensure_ascii=False, default=lambda part: {n: getattr(part, n) for n in part.__slots__})


def decoded(text: str) -> Any:
    """The value of a JSON text; ValueError where it is none."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:  # what `_encode` leaves to the slower one is read by it
        return json.loads(text)


def body_of(value: Any) -> str:
    """A record, a decision or a note as it is kept."""
    return _encode(value)


def record_body(record: Record) -> str:
    """A record as it is kept: without the fields that say nothing."""
    return _encode(_stated(record))


def _stated(value: Record | Authorship | Reference) -> dict[str, Any]:
    defaults = _DEFAULTS[type(value)]
    stated = {}
    for name in value.__slots__:
        field = getattr(value, name)
        if name not in defaults or field != defaults[name]:
            stated[name] = [_stated(part) for part in field] if name in ("authors", "references") else field
    return stated


def record_of(body: dict[str, Any]) -> Record:
    """The record that was kept as `body`, by this version or an older one; what many records say is in memory once."""
    body["source"], body["format"] = intern(body["source"]), intern(body["format"])
    if "subjects" in body:
        body["subjects"] = list(map(intern, body["subjects"]))
    authors = tuple(Authorship(**_author_fields(a)) for a in body.pop("authors", ()))
    references = tuple(Reference(**r) for r in body.pop("references", ()))
    return Record(**tuples(body), authors=authors, references=references)


def _author_fields(body: dict[str, Any]) -> dict[str, Any]:
    """The fields of a kept author; versions before 3 knew one text of affiliations."""
    if "affiliation" in body:
        affiliation = body.pop("affiliation")
        body["affiliations"] = [affiliation] if affiliation else []
    body["name"] = intern(body["name"])
    if body.get("family"):
        body["family"] = intern(body["family"])
    return tuples(body)


def reading_of(body: dict[str, Any]) -> Reading:
    """What was found in a text, kept as `body`."""
    mentions = tuple(Mention(**m) for m in body["mentions"])
    return Reading(mentions, tuple(Abbreviation(**a) for a in body["abbreviations"]))


def tuples(body: dict[str, Any]) -> dict[str, Any]:
    """The fields of a kept value, lists as tuples; of version 1 the ORCID as one of the ids."""
    if "orcid" in body:
        orcid = body.pop("orcid")
        body["ids"] = [["orcid", orcid]] if orcid else []
    return {key: _tuple(value) if isinstance(value, list) else value for key, value in body.items()}


def _tuple(values: list[Any]) -> tuple[Any, ...]:
    return tuple(_tuple(value) if isinstance(value, list) else value for value in values)
