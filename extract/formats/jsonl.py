"""JSON lines: an object a line with a title and what else is known of a paper; streamed, a line at a time."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from extract.formats.dates import YEARS, iso_date, year_of
from extract.formats.document import Format
from extract.formats.lines import NUL_REMOVED, ONCE_A_FILE, SURROGATES_REPLACED
from extract.formats.printed_names import cut_mark, read_name
from extract.formats.record_json import is_printed, record_of_json
from graph.identifiers import AUTHOR_IDS, acl_id, arxiv_of_doi, normal_arxiv, normal_doi
from graph.model import Authorship, Problem, Record

NAME = "jsonl"

_HEAD_ENTRIES = 20
_YEAR = re.compile(r"\d{4}", re.ASCII)
_DAMAGED = re.compile("[\0\ud800-\udfff]")
# Control characters inside strings are text here; the writers of terminals and pages clean them.
_DECODER = json.JSONDecoder(strict=False)


@dataclass(frozen=True, slots=True)
class _Entry:
    """The fields of one object, and what was wrong with them so far."""

    fields: dict[str, Any]
    reasons: list[str] = field(default_factory=list)


def detect(head: Sequence[str]) -> bool:
    """Tell whether one of the first lines is a JSON object with a title; the others may be broken."""
    filled = [line for line in head if line.strip()][:_HEAD_ENTRIES]
    return any("title" in _object(line)[0] for line in filled)


def read(lines: Iterable[str], source: str) -> Iterator[Record | Problem]:
    """Yield a record for each line that is an object with a title, and a Problem for all that cannot be used.

    A field that cannot be used costs the field, not the record. Keys are the entries' ids, else their running
    numbers; a key that was there before gets `~2`, `~3` and so on behind it.
    """
    times: dict[str, int] = {}
    index = -1
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        index += 1
        fields, reason = _object(line)
        if reason is not None:
            yield Problem(source, number, reason, str(index))
            continue
        if is_printed(fields) and (printed := _printed(fields, (source, number), times)):
            yield printed
            continue
        entry = _Entry(fields)
        key = _unique(_key(entry) or str(index), times)
        record = _record(entry, (source, key, number))
        if record is not None:
            yield record
        yield from (Problem(source, number, reason, key) for reason in dict.fromkeys(entry.reasons))


def _printed(fields: dict[str, Any], place: tuple[str, int], times: dict[str, int]) -> Record | None:
    """Return the record that a line of `paperkg read` stands for, None where somebody has changed its shape."""
    source, number = place
    try:
        record = record_of_json(fields, source, str(fields["key"]), number)
    except ValueError:
        return None
    return replace(record, key=_unique(record.key, times))


def _object(line: str) -> tuple[dict[str, Any], str | None]:
    """Return the object on a line, or an empty one and why there is none."""
    try:
        value = _DECODER.decode(line)
    except RecursionError:
        return {}, "the JSON on this line is nested too deeply"
    except json.JSONDecodeError as error:
        return {}, f"the line is not valid JSON: {error.msg} at column {error.colno}"
    except ValueError:  # a number of thousands of digits
        return {}, "the line is not usable JSON: a number in it is too long"
    if not isinstance(value, dict):
        return {}, f"the line is {_kind(value)}, not a JSON object"
    return value, None


def _key(entry: _Entry) -> str | None:
    value = entry.fields.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return " ".join((_string(entry, "id") or "").split()) or None


def _unique(key: str, times: dict[str, int]) -> str:
    times[key] = times.get(key, 0) + 1
    if times[key] == 1:
        return key
    while (candidate := f"{key}~{times[key]}") in times:
        times[key] += 1
    times[candidate] = 1
    return candidate


def _record(entry: _Entry, place: tuple[str, str, int]) -> Record | None:
    source, key, number = place
    title = _string(entry, "title")
    if title is None or not title.strip():
        entry.reasons.append("the entry has no title; it has been left out")
        return None
    authors, complete = _authors(entry)
    date = _checked(entry, "date", iso_date, "a date like 2025-05-13")
    doi = _checked(entry, "doi", normal_doi, "a DOI")
    given = entry.fields.get("id")
    identifier = given if isinstance(given, str) else ""
    return Record(
        source,
        NAME,
        key,
        number,
        title,
        _string(entry, "abstract") or "",
        authors=authors,
        authors_complete=complete,
        n_authors=len(authors) if complete else None,
        date=date,
        year=_year(entry) or year_of(date),
        venue=next((venue for name in ("venue", "booktitle", "journal") if (venue := _first(entry, name))), None),
        doi=doi,
        # dumps of arXiv and of the ACL Anthology name their papers by these
        arxiv=_checked(entry, "arxiv", normal_arxiv, "an arXiv id") or arxiv_of_doi(doi) or normal_arxiv(identifier),
        acl=acl_id(identifier),
        subjects=_strings(entry, "subjects"),
    )


def _authors(entry: _Entry) -> tuple[tuple[Authorship, ...], bool]:
    """Return the authors that can be read, and whether they are all."""
    values = entry.fields.get("authors")
    if values is None:
        return (), False
    if not isinstance(values, list):
        entry.reasons.append(f"authors is {_kind(values)}, not a list")
        return (), False
    found: list[Authorship] = []
    complete = True
    unread: list[int] = []
    for position, value in enumerate(values, 1):
        if value is None:
            continue
        author, whole = _author(entry, value)
        complete = complete and whole
        if author is not None:
            found.append(author)
        elif whole:
            unread.append(position)
            complete = complete and isinstance(value, str) and bool(value.strip())  # a colon hides nobody
    if unread:
        more = f", nor have {len(unread) - 1} more" if len(unread) > 1 else ""
        entry.reasons.append(f"author {unread[0]} of {len(values)} has no readable name{more}")
    return tuple(found), complete and bool(found)


def _author(entry: _Entry, value: object) -> tuple[Authorship | None, bool]:
    """Return an author, None if there is no name; and False if it, or what stands for the rest, says et al."""
    inner = _Entry(value if isinstance(value, dict) else {"name": value})
    name, family, whole = _name(inner)
    if name and not isinstance(value, dict) and not inner.reasons:
        return Authorship(name, family=family), whole
    entry.reasons.extend(reason for reason in inner.reasons if reason in ONCE_A_FILE)
    if not name:
        return None, whole
    inner = _Entry(inner.fields, entry.reasons)
    return Authorship(name, _strings(inner, "affiliation"), _ids(inner), family), whole


def _ids(author: _Entry) -> tuple[tuple[str, str], ...]:
    """Return an author's ids, one of a kind; what is no such id, or a second one, is told."""
    found: dict[str, str] = {}
    for kind in AUTHOR_IDS:
        for name in kind.fields:
            value = author.fields.get(name)
            if type(value) is int or (isinstance(value, float) and value.is_integer()):
                author.fields[name] = str(int(value))  # a number can be an id; tables with gaps write 1695689.0
            normal = _checked(author, name, kind.normal, kind.looks)
            if normal is not None and found.setdefault(kind.name, normal) != normal:
                author.reasons.append(f"{name} is {_shown(normal)}, a second {kind.label} of one author")
    return tuple(found.items())


def _name(author: _Entry) -> tuple[str, str | None, bool]:
    """Return an author's name, the family name where it is parted, and whether it says no et al."""
    printed = _string(author, "name") or ""
    if printed.strip():
        printed, cut = cut_mark(printed)
        return *read_name(printed), not cut
    first, last = _string(author, "first") or "", _string(author, "last") or ""
    if first.strip() and last.strip():
        name, family = read_name(f"{last}, {first}")
        return (name, family, True) if family else (" ".join(f"{first} {last}".split()), last.strip(), True)
    alone, cut = cut_mark(last if last.strip() else first)
    return *read_name(f"{alone}," if last.strip() and not cut else alone), not cut


def _year(entry: _Entry) -> int | None:
    value = year = entry.fields.get("year")
    if (isinstance(value, str) and _YEAR.fullmatch(value.strip())) or (
        isinstance(value, float) and value.is_integer()  # tables with gaps write 2019.0
    ):
        year = int(value)
    if isinstance(year, int) and not isinstance(year, bool) and year in YEARS:
        return year
    if value is not None:
        entry.reasons.append(f"year is {_shown(value)}, not a year from {YEARS[0]} to {YEARS[-1]}")
    return None


def _checked(entry: _Entry, name: str, normal: Any, what: str) -> str | None:
    value = _string(entry, name)
    if value is None or not value.strip():
        return None
    found: str | None = normal(value)
    if found is None:
        entry.reasons.append(f"{name} is {_shown(value)}, not {what}")
    return found


def _first(entry: _Entry, name: str) -> str | None:
    return next(iter(_strings(entry, name)), None)


def _strings(entry: _Entry, name: str) -> tuple[str, ...]:
    """Return a field that is a string or a list of strings; what is blank or null in it is absent."""
    value = entry.fields.get(name)
    if value is None:
        return ()
    values = value if isinstance(value, list) else [value]
    texts = [_string(_Entry({name: item}, entry.reasons), name) for item in values]
    return tuple(text.strip() for text in texts if text is not None and text.strip())


def _string(entry: _Entry, name: str) -> str | None:
    """Return a field's text without NUL and halves of characters; None, with a reason, where it is no text."""
    value = entry.fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        entry.reasons.append(f"{name} is {_kind(value)}, not text")
        return None
    if _DAMAGED.search(value):
        if "\0" in value:
            entry.reasons.append(NUL_REMOVED)
            value = value.replace("\0", "")
        if _DAMAGED.search(value):
            entry.reasons.append(SURROGATES_REPLACED)
            value = _DAMAGED.sub("�", value)
    return value


def _kind(value: object) -> str:
    kinds = ((bool, "true or false"), (int | float, "a number"), (str, "text"), (list, "a list"), (dict, "an object"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "null")


def _shown(value: object) -> str:
    if isinstance(value, str):
        return f"“{value[:40]}…”" if len(value) > 41 else f"“{value}”"
    small = isinstance(value, float) or (isinstance(value, int) and abs(value) < 10**12)
    return str(value) if small and not isinstance(value, bool) else _kind(value)


FORMAT = Format(
    NAME,
    "JSON lines, an object with a title on each, packed with gzip or not",
    lambda document: detect(document.head_lines),
    lambda document: read(document.lines(), document.name),
    suffixes=(".jsonl", ".jsonl.gz"),
    gives=("abstract", "authors", "date", "year", "venue", "doi", "arxiv", "acl", "subjects"),
)
