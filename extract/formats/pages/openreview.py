"""Pages of OpenReview: a venue or a group with its notes, and the forum of one."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from extract.formats.authorships import single, whole_name
from extract.formats.dates import Dated, dated
from extract.formats.document import Format
from extract.formats.draft import Draft, distinct, ids_of
from extract.formats.pages.html import Element, by_class, detect_by, first, json_of, reader_by, text_of
from graph.paper_ids import normal_openreview

NAME = "openreview-page"

_FORUM = re.compile(r"/forum\?id=([A-Za-z0-9_-]{6,14})")
_PUBLISHED = re.compile(r"(?:Published|Submitted|Created):\s*(\d{1,2} \w{3,9} \d{4})")
_NO_VENUE = re.compile(
    r"(?:Published|Submitted|Created|Modified|Last Modified|Readers|Everyone|\d+ Repl|Submitted to)\b", re.IGNORECASE
)
_DEEPEST = 12


def read(root: Element) -> Iterator[Draft]:
    """Yield the notes that a page shows; of a page without any, those in its data."""
    shown = [note for note in by_class(root, "div", "note") if by_class(note, "*", "note-authors")]
    for note in shown:
        yield _shown(note)
    if not shown:
        for script in root.xpath("//script[@id='__NEXT_DATA__']"):
            value, _ = json_of(script.text)
            yield from (_note(note, script.sourceline or 1) for note in _notes(value))


def _shown(note: Element) -> Draft:
    link = first(note.xpath(".//h4//a[contains(@href, '/forum?id=')]"))
    match = _FORUM.search(link.get("href") or "") if link is not None else None
    draft = Draft(note.sourceline or 1, match[1] if match else None)
    draft.ids = ids_of(openreview=normal_openreview(match[1]) if match else None)
    draft.title = text_of(link)
    line = by_class(note, "*", "note-authors")[0]
    names = [text_of(one) for one in line.xpath(".//a")] or text_of(line).split(",")
    draft.authors = [author for author in map(whole_name, names) if author]
    for item in note.xpath(".//ul[contains(@class, 'note-meta-info')]/li"):
        text = text_of(item)
        if found := _PUBLISHED.search(text):
            draft.dated = dated(found[1])
        elif text and not draft.venue and not _NO_VENUE.match(text):
            draft.venue = text
    for label in by_class(note, "*", "note-content-field"):
        value = text_of(first(label.xpath("following-sibling::*[contains(@class, 'note-content-value')][1]")))
        if text_of(label).startswith("Keywords"):
            draft.keywords = distinct(value.split(","))
        elif text_of(label).startswith("Abstract"):
            draft.abstract = value
    return draft


def _notes(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Yield the notes anywhere in the data of a page: objects with an id, and a content with a title."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        content = value.get("content")
        if (
            isinstance(value.get("id"), str)
            and isinstance(content, dict)
            and "title" in content
            and "authors" in content
        ):
            yield value
        else:
            for inner in value.values():
                yield from _notes(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _notes(inner, depth + 1)


def _note(note: dict[str, Any], line: int) -> Draft:
    content = {name: _unwrapped(value) for name, value in note["content"].items()}
    draft = Draft(line, note["id"])
    draft.ids = ids_of(openreview=normal_openreview(note["id"]))
    draft.title, draft.abstract = _text(content.get("title")), _text(content.get("abstract"))
    names = content.get("authors")
    for name in names if isinstance(names, list) else ():
        if (author := whole_name(_text(name))) is not None:
            draft.authors.append(author)
    draft.dated = next((found for name in ("pdate", "odate", "cdate") if (found := _day(note.get(name))).year), Dated())
    venue = _text(content.get("venue"))
    draft.venue = venue if venue and not _NO_VENUE.match(venue) else None
    words = content.get("keywords")
    draft.keywords = distinct(map(_text, words) if isinstance(words, list) else _text(words).split(","))
    return draft


def _unwrapped(value: Any) -> Any:
    return value["value"] if isinstance(value, dict) and "value" in value else value


def _text(value: Any) -> str:
    return single(value) if isinstance(value, str) else ""


def _day(value: Any) -> Dated:
    """Return the day of a time in milliseconds."""
    if not isinstance(value, int | float) or not 0 < value < 4e12:
        return Dated()
    return dated(datetime.fromtimestamp(value / 1000, UTC).date().isoformat())


FORMAT = Format(
    NAME,
    "OpenReview, saved page of a venue or of one paper",
    detect_by(NAME, read),
    reader_by(NAME, read),
    suffixes=(".html", ".htm"),
    gives=("abstract", "authors", "date", "venue", "keywords", "openreview"),
    get="a venue's page on `openreview.net`, scrolled through, saved as “web page, complete”",
)
