"""RefWorks' tagged lines, which ProQuest, EBSCO, CNKI and university libraries write: RIS with other names of tags."""

import re
from collections.abc import Iterator

from extract.formats.document import Document, Format
from extract.formats.draft import GIVES, Draft, records
from extract.formats.ris import draft_of
from extract.formats.tagged import TaggedEntry, tagged_entries
from graph.model import Problem, Record

NAME = "refworks"

_START = re.compile(r"^RT [A-Z][A-Za-z]+[^\n]*\n(?:[A-Z][A-Z0-9] [^\n]*\n){2}", re.MULTILINE)
_TAG = re.compile(r"([A-Z][A-Z0-9])(?: (.*)|)$", re.DOTALL)
_AS_RIS = {
    "RT": "TY", "YR": "PY", "FD": "DA", "VO": "VL", "OP": "EP", "K1": "KW", "UL": "UR", "LK": "UR", "T3": "T3",
    "PP": "CY", "NO": "N1", "DS": "DB",
}  # fmt: skip


def read(document: Document) -> Iterator[Record | Problem]:
    """Yield the records of a file; each begins with `RT`, and ends before the next one."""
    return records(map(_draft, tagged_entries(document.lines(), _tag, start="RT", end="ER")), document.name, NAME)


def _tag(line: str) -> tuple[str, str] | None:
    match = None if line[:1].isspace() else _TAG.match(line)
    return (match[1], match[2] or "") if match else None


def _draft(entry: TaggedEntry) -> Draft:
    tags = [(_AS_RIS.get(tag, tag), value) for tag, value in entry.tags]
    return draft_of(TaggedEntry(entry.line, tags, ended=True))


FORMAT = Format(
    NAME,
    "RefWorks tagged lines",
    lambda document: _START.search(document.head[:4000]) is not None,
    read,
    suffixes=(".txt",),
    gives=GIVES,
    get="“Export → RefWorks” of ProQuest, EBSCO, CNKI; RefWorks, “RefWorks Tagged Format”",
)
