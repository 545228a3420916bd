"""RIS in its dialects: Zotero, EndNote, Mendeley, Scopus, Web of Science, IEEE, publishers, Embase, Ovid.

Read by our own lines: rispy 0.10 runs records together where `ER` is missing, and holds the whole file. On busy
cores this reads 5,000 entries a second of processor time, all included, where rispy splits 29,000 to 43,000.
"""

import re
from collections.abc import Iterable, Iterator

from extract.formats.authorships import byline
from extract.formats.dates import Dated, dated
from extract.formats.document import Document, Format
from extract.formats.draft import GIVES, Draft, distinct, records
from extract.formats.languages import language_code
from extract.formats.markup import abstract, plain, without_copyright
from extract.formats.paper_types import is_retracted, type_of
from extract.formats.tagged import TaggedEntry, tagged_entries
from extract.formats.venues import given, ids_in_url, page_range, pages
from graph.identifiers import normal_doi
from graph.model import Problem, Record
from graph.paper_ids import normal_pmcid, normal_pmid, normal_wos

NAME = "ris"
NO_END = "the record has no ER at its end; it ends where the next one begins"

_START = re.compile(r"^\ufeff?[ \t]{0,4}TY([ \t]{0,2})-[ \t]*\S", re.MULTILINE)
_TAG = re.compile(r"[ \t]{0,4}([A-Z][A-Z0-9])([ \t]{0,2})-[ \t]*(.*)", re.DOTALL)
_CITED = re.compile(r"cited by\s*:?\s*(\d{1,9})", re.IGNORECASE | re.ASCII)
_BOOKS = frozenset({"BOOK", "EBOOK", "EDBOOK"})
_VENUES = ("JF", "JO", "T2", "BT", "JA", "J1", "J2", "C3")


def detect(document: Document) -> bool:
    """Tell whether a file has a line `TY  - X`, above which anything may stand."""
    return _START.search(document.head) is not None


def read(document: Document) -> Iterator[Record | Problem]:
    """Yield the records of a file; one without `ER` is kept, and told."""
    return records(_drafts(document.lines()), document.name, NAME)


def _drafts(lines: Iterable[str]) -> Iterator[Draft]:
    for entry in tagged_entries(lines, _Tags(), start="TY", end="ER"):
        yield draft_of(entry)


class _Tags:
    """Reads the tag of a line; how many blanks stand before its dash, the line `TY` of each record shows.

    Else `AI - based` in the midst of an abstract would be a tag.
    """

    def __init__(self) -> None:
        self._blanks = 2

    def __call__(self, line: str) -> tuple[str, str] | None:
        match = _TAG.match(line.removeprefix("\ufeff"))
        if match is None:
            return None
        if match[1] == "TY":
            self._blanks = len(match[2])
        elif len(match[2]) != self._blanks and not (match[1] == "ER" and not match[3].strip()):
            return None
        return match[1], match[3]


def draft_of(entry: TaggedEntry) -> Draft:
    """Return what an entry with RIS's tags says of its paper."""
    kind = entry.first("TY").upper()
    draft = Draft(entry.line, entry.first("ID") or None)
    draft.title = plain(entry.first("TI", "T1", "CT") or (entry.first("BT") if kind in _BOOKS else ""))
    text = abstract(entry.first("AB", "N2"))
    draft.abstract = without_copyright(text) if "copus" in entry.first("DB") or entry.first("AN") else text
    draft.authors, draft.complete = byline(_names(entry), comma_ends_group=True)
    draft.dated = _dated(entry)
    draft.venue = plain(entry.first(*_VENUES)) or None if kind not in _BOOKS else None
    draft.volume, draft.issue = given(entry.first("VL")), given(entry.first("IS"))
    draft.pages = page_range(entry.first("SP"), entry.first("EP")) or pages(entry.first("C7", "AR"))
    draft.language = language_code(entry.first("LA"))
    words = [plain(word) for value in entry.all("KW") for word in value.split("\n")]
    draft.keywords = distinct(words if len(words) > 1 else "".join(words).split(";"))
    draft.type = type_of([kind, entry.first("M3")])
    draft.retracted = is_retracted(entry.first("M3"))
    _ids(draft, entry)
    if match := _CITED.search(entry.first("N1")):
        draft.n_citations = int(match[1])
    if not entry.ended:
        draft.reasons.append(NO_END)
    return draft


def _names(entry: TaggedEntry) -> list[str]:
    names = entry.all("AU", "A1")
    if len(names) == 1 and ";" in names[0]:
        return names[0].split(";")
    return [plain(name) for name in names]


def _dated(entry: TaggedEntry) -> Dated:
    """Return the date of `PY` or `Y1`; `DA` of the same year makes it finer, and stands in for a missing one."""
    stated = dated(entry.first("PY") or entry.first("Y1", "YR"))
    for tag in ("DA", "Y1"):
        if stated.date is None and (date := entry.first(tag)):
            stated = dated(date, stated.year)
    return stated


def _ids(draft: Draft, entry: TaggedEntry) -> None:
    ids = draft.ids
    if doi := next((doi for value in entry.all("DO", "DI") if (doi := normal_doi(value))), None):
        ids["doi"] = doi
    for value in entry.all("UR", "L1", "L2", "LK"):
        for address in value.split():
            for kind, id_ in ids_in_url(address.rstrip(".,;")).items():
                ids.setdefault(kind, id_)
    if wos := normal_wos(entry.first("AN")):
        ids["wos"] = wos
    if (text := entry.first("C2")).startswith("PMC") and (pmcid := normal_pmcid(text)):
        ids.setdefault("pmcid", pmcid)
    elif "copus" in entry.first("DB") and (pmid := normal_pmid(text)):
        ids.setdefault("pmid", pmid)
    if "doi" not in ids and (doi := normal_doi(entry.first("M3"))):
        ids["doi"] = doi


FORMAT = Format(
    NAME,
    "RIS",
    detect,
    read,
    suffixes=(".ris", ".txt"),
    gives=GIVES,
    get="“Export → RIS” of Zotero, EndNote, Mendeley, Scopus, Web of Science, IEEE Xplore, Embase, any publisher",
)
