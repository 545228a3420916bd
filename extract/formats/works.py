"""Readers of JSON entries: from an entry to its record, by a function for each format; titles, types, repositories."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from extract.formats.authorships import MOST_AUTHORS
from extract.formats.dates import Dated
from extract.formats.document import Document
from extract.formats.fields import Fields, unique
from extract.formats.json_stream import Entry, entries, first_entries
from extract.formats.markup import plain
from graph.model import Authorship, Problem, Record

NO_TITLE = "the entry has no title; it has been left out"
TOO_MANY_AUTHORS = f"the entry has more than {MOST_AUTHORS} authors; the first have been read"

# Names of repositories: they publish no journal and are no venue. Compared without case, and without `(…)` behind.
_REPOSITORIES = re.compile(
    r"(?:the )?(?:arxiv(?:\.org|\.org e-prints| preprints?| e-prints?)?|corr|bio ?rxiv|med ?rxiv|chem ?rxiv|psyarxiv|socarxiv|eartharxiv"
    r"|engrxiv|techrxiv|osf preprints?|ssrn(?: electronic journal)?|zenodo|research square|preprints(?:\.org)?|authorea"
    r"|hal(?: archives ouvertes)?|figshare|pubmed|pubmed central|repec.*|e-?prints?|open science framework|openreview"
    r"|dspace.*|.*\binstitutional repository|bioinventa|computing research repository|ressearch square|ar5iv|viXra)"
    r"(?: ?preprint(?: arxiv)?(?::?\s*\S+)?| ?server)?(?: \([^()]*\))?(?:[:/ ]+(?:abs/)?\d{4}\.\d{4,5}(?:v\d+)?)?",
    re.IGNORECASE,
)


def is_repository(name: str | None) -> bool:
    """Tell whether a name is that of a repository of preprints or data, which is no venue."""
    return bool(name) and len(name or "") < 200 and _REPOSITORIES.fullmatch((name or "").strip(" .")) is not None


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry stands: its source, the format's name, the entry's own key if it has one, its line."""

    source: str
    format: str
    key: str
    line: int


@dataclass(slots=True)
class Work:
    """What is known of a paper while its entry is read; `record` makes the frozen value of it."""

    title: str | None
    key: str | None = None
    authors: list[Authorship] = field(default_factory=list)
    complete: bool = True
    n_authors: int | None = None
    dated: Dated = Dated()
    fields: dict[str, Any] = field(default_factory=dict)

    def record(self, place: Place, reasons: list[str]) -> Record | None:
        """Return the record, None, with a reason, where there is no title."""
        if not self.title:
            reasons.append(NO_TITLE)
            return None
        authors = self.authors
        if len(authors) > MOST_AUTHORS:
            reasons.append(TOO_MANY_AUTHORS)
        complete = self.complete and bool(authors) and len(authors) <= MOST_AUTHORS
        return Record(
            place.source,
            place.format,
            place.key,
            place.line,
            self.title,
            authors=tuple(authors[:MOST_AUTHORS]),
            authors_complete=complete,
            n_authors=len(authors) if complete else self.n_authors,
            date=self.dated.date,
            year=self.dated.year,
            **{name: value for name, value in self.fields.items() if value is not None},
        )


Reader = Callable[[Fields], Work | None]


def read_works(document: Document, name: str, work_of: Reader) -> Iterator[Record | Problem]:
    """Yield a record for each entry that `work_of` takes; None from it leaves an entry out that is no paper."""
    times: dict[str, int] = {}
    for entry in entries(document):
        if isinstance(entry, Problem):
            yield entry
            continue
        yield from _of_entry(entry, Place(document.name, name, str(entry.index), entry.line), work_of, times)


def _of_entry(entry: Entry, place: Place, work_of: Reader, times: dict[str, int]) -> Iterator[Record | Problem]:
    fields = Fields(entry.fields)
    work = work_of(fields)
    if work is None:
        return
    place = Place(place.source, place.format, unique(work.key or place.key, times), place.line)
    record = work.record(place, fields.reasons)
    if record is not None:
        yield record
    yield from (Problem(place.source, place.line, reason, place.key) for reason in dict.fromkeys(fields.reasons))


def detect_by(test: Callable[[dict[str, Any]], bool]) -> Callable[[Document], bool]:
    """Return a detection: one of the first entries passes the test."""
    return lambda document: any(test(fields) for fields in first_entries(document))


def title_of(text: str | None, subtitle: str | None = None) -> str | None:
    """Return a title, with its subtitle behind a colon, as plain text; None where there is none."""
    title, more = plain(text or ""), plain(subtitle or "")
    if title and more and more.lower() not in title.lower():
        return f"{title.rstrip(': ')}: {more}"
    return title or more or None


def narrowest(types: Iterable[str | None]) -> str | None:
    """Return the narrowest of several types: chapter, conference, review, then what comes first."""
    found = [kind for kind in types if kind]
    return next((kind for kind in ("chapter", "conference", "review") if kind in found), found[0] if found else None)
