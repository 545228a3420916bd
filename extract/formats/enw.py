"""EndNote's tagged lines (`.enw`), which Google Scholar and many publishers write as well. Read by our own lines."""

import re
from collections.abc import Iterator

from extract.formats.authorships import byline
from extract.formats.dates import Dated, dated
from extract.formats.document import Document, Format
from extract.formats.draft import GIVES, Draft, distinct, ids_of, records
from extract.formats.languages import language_code
from extract.formats.markup import abstract, plain
from extract.formats.paper_types import type_of
from extract.formats.tagged import TaggedEntry, tagged_entries
from extract.formats.venues import ids_in_url, pages
from graph.identifiers import normal_doi
from graph.model import Problem, Record
from graph.paper_ids import normal_pmid, normal_scopus, normal_wos

NAME = "enw"

_START = re.compile(r"%0 +\S")
_TAG = re.compile(r"%([A-Z0-9@!?&$#()*+^<>~=|:;\[\].])(?: (.*)|)$", re.DOTALL | re.IGNORECASE)
_BOOKS = frozenset({"book", "editedbook", "electronicbook", "thesis", "report"})


def read(document: Document) -> Iterator[Record | Problem]:
    """Yield the records of a file, each from `%0` to before the next."""
    return records(map(_draft, tagged_entries(document.lines(), _tag, start="0")), document.name, NAME)


def _tag(line: str) -> tuple[str, str] | None:
    match = _TAG.match(line.lstrip("\ufeff"))
    return (match[1], match[2] or "") if match else None


def _draft(entry: TaggedEntry) -> Draft:
    kind = entry.first("0")
    draft = Draft(entry.line)
    draft.title = plain(entry.first("T"))
    draft.abstract = abstract(entry.first("X"))
    draft.authors, draft.complete = byline(map(plain, entry.all("A")), comma_ends_group=True)
    draft.dated = dated_by(entry.first("D"), entry.first("8"))
    venues = ("J",) if kind.lower().replace(" ", "") in _BOOKS else ("J", "B", *(("S",) if "Conf" in kind else ()))
    draft.venue = plain(entry.first(*venues)) or None
    draft.volume, draft.issue = entry.first("V") or None, entry.first("N") or None
    draft.pages = pages(entry.first("P"))
    draft.language = language_code(entry.first("G"))
    words = [word for value in entry.all("K") for word in value.split("\n")]
    draft.keywords = distinct(map(plain, words if len(words) > 1 else "".join(words).split(";")))
    draft.type = type_of([kind])
    _ids(draft, entry)
    return draft


def dated_by(year: str, date: str) -> Dated:
    """Return the date of a year's field, which a second field makes finer where it is of the same year."""
    said = dated(year)
    return said if said.date is not None or not date else dated(date, said.year)


def ids_of_accession(text: str) -> dict[str, str]:
    """Return the id that an accession number is: all digits, PubMed's; `WOS:` or `ISI:`, Web of Science's; Scopus'."""
    text = text.strip()
    if text.isdecimal():
        pmid = normal_pmid(text)
        return {"pmid": pmid} if pmid else {}
    return ids_of(wos=normal_wos(text), scopus=normal_scopus(text))


def _ids(draft: Draft, entry: TaggedEntry) -> None:
    if doi := normal_doi(entry.first("R")):
        draft.ids["doi"] = doi
    draft.ids |= ids_of_accession(entry.first("M"))
    for address in " ".join(entry.all("U", ">")).split():
        for kind, id_ in ids_in_url(address).items():
            draft.ids.setdefault(kind, id_)


FORMAT = Format(
    NAME,
    "EndNote tagged lines (.enw)",
    lambda document: _START.match(document.head) is not None,
    read,
    suffixes=(".enw", ".txt"),
    gives=GIVES,
    version=2,
    get="Google Scholar, “Cite → EndNote”; EndNote, output style “EndNote Export”; many publishers",
)
