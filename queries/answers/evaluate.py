"""How well extraction and identity do on labelled files."""

import json
import zlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from extract.evaluation import LABELS, Score, identity_scores, labels_of, text_scores
from graph.errors import InputError
from graph.files import lines_of, open_file
from graph.model import Value
from graph.records import Records
from queries.answer import Answer

COLUMNS = ("file", "what", "precision", "recall", "f1", "labelled")


def evaluate(
    files: Sequence[str], open_records: Callable[[], AbstractContextManager[Records]], *, workers: int = 1
) -> Answer:
    """Return precision, recall and F1 of each kind of label in each file.

    Texts have `title` and `abstract` (or `text`) and any of `methods`, `datasets`, `topics`, `abbreviations`; names
    have `paper` (the entry's key in the store), `position` and `person`, and are compared with the records that
    `open_records` gives. Raises InputError for a file that cannot be read, has no labels, or a line that is no label.
    """
    rows: list[tuple[Value, ...]] = []
    for file in files:
        labelled = _lines(file)
        if "person" in labelled[0]:
            with open_records() as records:
                scores = _people(records, labelled)
        else:
            scores = _texts(labelled, workers)
        rows += [(file, s.what, *(round(v, 4) for v in (s.precision, s.recall, s.f1)), s.labelled) for s in scores]
    return Answer("evaluate", {"files": list(files)}, COLUMNS, tuple(rows))


def _lines(file: str) -> list[dict[str, Any]]:
    """The labelled objects of a file; InputError where it cannot be read or has none."""
    objects: list[dict[str, Any]] = []
    number = 0
    try:
        with open_file(Path(file)) as stream:
            for number, line in enumerate(lines_of(stream), 1):
                if line.strip():
                    body = _object(line, f"{file}:{number}")
                    _check(body, f"{file}:{number}", names="person" in (objects or [body])[0])
                    objects.append(body)
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise InputError(f"{file} cannot be read: {getattr(error, 'strerror', None) or error}.") from error
    except OverflowError as error:
        raise InputError(
            f"{file}:{number + 1}: the line is too long; a labelled file has one object per line."
        ) from error
    if not any({"person", *LABELS} & line.keys() for line in objects):
        raise InputError(f"{file}: it has no labels.")
    return objects


def _object(line: bytes, position: str) -> dict[str, Any]:
    try:
        body = json.loads(line.decode("utf-8"))
    except json.JSONDecodeError as error:
        raise InputError(f"{position}: not JSON: {error.msg}; a labelled file has one object per line.") from error
    except (RecursionError, ValueError) as error:
        if isinstance(error, UnicodeDecodeError):
            raise
        raise InputError(f"{position}: not readable JSON: too deep, or a number too long.") from error
    if not isinstance(body, dict):
        raise InputError(f"{position}: a labelled line is a JSON object.")
    return body


def _check(body: Mapping[str, Any], position: str, *, names: bool) -> None:
    """InputError with the place for a line that is neither a labelled name nor a text with valid labels."""
    try:
        if names and (not {"paper", "person"} <= body.keys() or not str(body.get("position")).isdecimal()):
            raise InputError("a labelled name has `paper`, `position` (a number from 0) and `person`.")
        labels_of(body)
    except InputError as error:
        raise InputError(f"{position}: {error}") from error


def _texts(labelled: Sequence[Mapping[str, Any]], workers: int) -> list[Score]:
    from extract.text import read_texts

    texts = ((str(p.get("title") or p.get("text") or ""), str(p.get("abstract") or "")) for p in labelled)
    return text_scores(labelled, list(read_texts(texts, workers=workers)))


def _people(records: Records, labelled: Sequence[Mapping[str, Any]]) -> list[Score]:
    persons = {(str(m["paper"]), int(m["position"])): str(m["person"]) for m in labelled}
    keys = {r.id: r.key for r in records.records()}
    return identity_scores(persons, records.decisions().links, keys)
