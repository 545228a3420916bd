"""Readers of JSON entries: from each object of a file to a draft, by one function for each format."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields as fields_of
from typing import Any

from extract.formats.document import Document
from extract.formats.draft import Draft, records
from extract.formats.fields import Fields
from extract.formats.json_stream import Entry, entries, first_entries
from extract.formats.markup import plain
from extract.formats.record_json import is_printed
from graph.model import Problem, Record
from graph.paper_ids import PAPER_IDS

_IDS = frozenset(kind.name for kind in PAPER_IDS)
_LISTS = frozenset(field.name for field in fields_of(Draft) if str(field.type).startswith("list"))

Reader = Callable[[Fields], Draft | None]


def read_works(document: Document, name: str, work_of: Reader) -> Iterator[Record | Problem]:
    """Yield a record for each object that `work_of` takes; None from it leaves an object out that is no paper."""
    return records((_draft(entry, work_of) for entry in entries(document)), document.name, name)


def _draft(entry: Entry | Problem, work_of: Reader) -> Draft | Problem:
    if isinstance(entry, Problem):
        return Problem(entry.source, entry.line, entry.reason)
    fields = Fields(entry.fields)
    draft = work_of(fields)
    if draft is None:
        return Draft(entry.line, paper=False)
    draft.line = entry.line
    draft.reasons += fields.reasons
    return draft


def begun(key: str | None, title: str | None) -> Draft:
    """Return a draft of an entry whose line is not known yet."""
    return Draft(0, key, title or "")


def fill(draft: Draft, values: Mapping[str, Any]) -> None:
    """Set the fields and ids of a draft that have a value."""
    for name, value in values.items():
        if value is None:
            continue
        if name in _IDS:
            draft.ids[name] = value
        else:
            setattr(draft, name, list(value) if name in _LISTS else value)


def detect_by(test: Callable[[dict[str, Any]], bool]) -> Callable[[Document], bool]:
    """Return a detection: one of the first objects passes the test, and is none that `paperkg read` printed."""
    return lambda document: any(test(fields) and not is_printed(fields) for fields in first_entries(document))


def title_of(text: str | None, subtitle: str | None = None) -> str | None:
    """Return a title, with its subtitle behind a colon, as plain text; None where there is none."""
    title, more = plain(text or ""), plain(subtitle or "")
    if title and more and more.lower() not in title.lower():
        return f"{title.rstrip(': ')}: {more}"
    return title or more or None
