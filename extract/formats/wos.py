"""Web of Science: plain text of `FN … VR … PT`, also called `.ciw`, and its tab-delimited form, in UTF-8 or UTF-16.

Read by our own lines: wosfile 0.7 reads no groups and no ids of authors, and fails without `EF`. On busy cores this
reads 2,500 entries a second of processor time, with addresses, ids and references.
"""

import re
from collections.abc import Iterator

from extract.formats.document import Document, Format
from extract.formats.draft import GIVES, Draft, records
from extract.formats.tagged import TaggedEntry, tagged_entries
from extract.formats.wos_fields import draft_of
from graph.model import Problem, Record

NAME = "wos"
TAB_NAME = "wos-tab"
NO_END = "the record has no ER at its end; it ends where the next one begins"

_HEAD = re.compile(r"(?:FN [^\n]*\n|VR [^\n]*\n|\s*\n)*PT [A-Z]\s*\n[A-Z][A-Z0-9] |FN [^\n]*\nVR ")
_TAG = re.compile(r"([A-Z][A-Z0-9])(?: (.*)|)$", re.DOTALL)
_LISTS = frozenset({"AU", "AF", "BA", "BF", "CA", "CR"})
_BETWEEN_PLACES = re.compile(r";\s*(?=\[)")


def read(document: Document) -> Iterator[Record | Problem]:
    """Yield the records of a file of tagged lines; one without `ER` is kept, and told."""
    entries = tagged_entries(document.lines(), _tag, start="PT", end="ER")
    return records(map(_draft, entries), document.name, NAME)


def _tag(line: str) -> tuple[str, str] | None:
    if line[:1].isspace():
        return None
    match = _TAG.match(line)
    if match is None or match[1] in ("FN", "VR", "EF"):
        return "", ""
    return match[1], match[2] or ""


def _draft(entry: TaggedEntry) -> Draft:
    fields: dict[str, list[str]] = {}
    for tag, value in entry.tags:
        fields.setdefault(tag, []).extend(value.split("\n") if value else ())
    draft = draft_of(fields, entry.line)
    if not entry.ended:
        draft.reasons.append(NO_END)
    return draft


def read_table(document: Document) -> Iterator[Record | Problem]:
    """Yield the records of a tab-delimited file; its quotes quote nothing, and rows may be short."""
    return records(_rows(document), document.name, TAB_NAME)


def _rows(document: Document) -> Iterator[Draft]:
    header: list[str] = []
    for number, line in enumerate(document.lines(), 1):
        if not line.strip():
            continue
        if not header:
            header = [name.strip() for name in line.lstrip("\ufeff").split("\t")]
            continue
        values = zip(header, line.split("\t"), strict=False)
        yield draft_of({tag: _lines(tag, value) for tag, value in values if value.strip()}, number)


def _lines(tag: str, value: str) -> list[str]:
    """Return the lines that a value of the table would be in the tagged form."""
    if tag == "C1":
        return _BETWEEN_PLACES.split(value) if "[" in value else value.split("; ")
    return value.split("; ") if tag in _LISTS else [value]


_GIVES = (*GIVES, "subjects", "references", "n_references", "n_citations", "retracted", "wos", "pmid")
FORMAT = Format(
    NAME,
    "Web of Science, plain text (also .ciw)",
    lambda document: _HEAD.match(document.head) is not None,
    read,
    suffixes=(".txt", ".ciw", ".isi"),
    gives=_GIVES,
    get="Web of Science, “Export → Plain text file”, record content “Full record and cited references”",
)
TAB_FORMAT = Format(
    TAB_NAME,
    "Web of Science, tab delimited",
    lambda document: document.head.startswith("PT\t"),
    read_table,
    suffixes=(".txt", ".tsv"),
    gives=_GIVES,
    get="Web of Science, “Export → Tab delimited file”, record content “Full record and cited references”",
)
