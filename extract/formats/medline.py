"""MEDLINE text (`.nbib`) of PubMed.

Read by our own lines: nbib 0.3 loses the names of study groups. On busy cores this reads 3,500 entries a
second of processor time.
"""

import re
from collections.abc import Iterator

from extract.formats.authorships import group, initials_last, one_field, two_fields, with_affiliations, with_ids
from extract.formats.dates import dated
from extract.formats.document import Document, Format
from extract.formats.draft import GIVES, Draft, distinct, records
from extract.formats.languages import language_code
from extract.formats.markup import plain
from extract.formats.paper_types import is_retracted, type_of
from extract.formats.printed_names import cut_mark, is_suffix
from extract.formats.tagged import TaggedEntry, tagged_entries
from extract.formats.venues import pages
from extract.people.degrees import is_degree
from graph.identifiers import normal_doi, normal_orcid
from graph.model import Authorship, Problem, Record
from graph.paper_ids import normal_pmcid, normal_pmid

NAME = "medline"

_START = re.compile(r"^PMID ?- ?\d", re.MULTILINE)
_TAG = re.compile(r"([A-Z]{2,4}) {0,3}-(?: (.*)|)$", re.DOTALL)
_EMAIL = re.compile(r"\s*(?:Electronic address:\s*)?[\w.+%-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}\.?\s*")
_NO_TITLE = frozenset({"not available", "in process citation", "no title available"})
_AUTHORS = frozenset({"FAU", "AU", "CN", "AD", "AUID", "FIR", "IR", "FED", "ED"})


def read(document: Document) -> Iterator[Record | Problem]:
    """Yield the records of a file, in order."""
    return records(map(_draft, tagged_entries(document.lines(), _tag, start="PMID")), document.name, NAME)


def _tag(line: str) -> tuple[str, str] | None:
    if line[:1].isspace():
        return None
    match = _TAG.match(line)
    return (match[1], match[2] or "") if match else None


def bare_title(text: str) -> str:
    """Return a title of PubMed without its last full stop (not of `...`) and the brackets around a translated one."""
    text = plain(text)
    if text.endswith(".") and not text.endswith(".."):
        text = text[:-1].rstrip()
    if text[:1] == "[" and text[-1:] == "]" and "]" not in text[1:-1]:
        text = text[1:-1].strip()
        text = text[:-1] if text.endswith(".") and not text.endswith("..") else text
    return "" if text.lower() in _NO_TITLE else text


def bare_affiliation(text: str) -> str:
    """Return an affiliation of PubMed without e-mail addresses and its last full stop."""
    text = " ".join(text.split())
    return (
        _EMAIL.sub(" ", text).strip(" ;,").removesuffix(".").strip() if "@" in text else text.removesuffix(".").strip()
    )


def _draft(entry: TaggedEntry) -> Draft:
    pmid = normal_pmid(entry.first("PMID"))
    draft = Draft(entry.line, entry.first("PMID"))
    draft.title = bare_title(entry.first("TI")) or bare_title(entry.first("TT"))
    draft.abstract = plain(entry.first("AB"))
    _authors(draft, entry)
    draft.dated = dated(entry.first("DP"))
    if not draft.title and entry.first("BTI"):
        draft.title = bare_title(entry.first("BTI"))
    else:
        draft.venue = plain(entry.first("JT", "TA", "BTI")) or None
    draft.volume, draft.issue = entry.first("VI") or None, entry.first("IP") or None
    draft.pages = pages(entry.first("PG"))
    draft.language = language_code(entry.first("LA"))
    draft.keywords = distinct(plain(value).lstrip("*") for value in entry.all("OT"))
    draft.subjects = distinct(plain(value).replace("*", "") for value in entry.all("MH"))
    types = entry.all("PT")
    draft.type, draft.retracted = type_of(types, unknown="other"), is_retracted(types) or bool(entry.first("RIN"))
    if pmid:
        draft.ids["pmid"] = pmid
    _ids(draft, entry)
    if (count := entry.first("RF")).isdecimal() and len(count) < 10:
        draft.n_references = int(count)
    return draft


def _authors(draft: Draft, entry: TaggedEntry) -> None:
    """Take the authors in their order; affiliations and ids belong to the author before, none to an investigator."""
    authors, early = draft.authors, list[str]()
    full = person = False
    for tag, value in entry.tags:
        if tag not in _AUTHORS:
            continue
        if tag == "AD":
            if person and authors:
                authors[-1] = with_affiliations(authors[-1], [*authors[-1].affiliations, bare_affiliation(value)])
            elif not authors:
                early.append(bare_affiliation(value))
        elif tag == "AUID":
            if person and authors and "orcid" in value.lower():
                authors[-1] = with_ids(authors[-1], [("orcid", normal_orcid(value.rpartition(" ")[2]))])
        elif tag in ("FIR", "IR", "FED", "ED"):
            person = full = False
        elif tag == "AU" and full:
            full = False
        else:
            author = _author(tag, value)
            draft.complete = draft.complete and not cut_mark(value)[1]
            full, person = tag == "FAU", author is not None
            if author is not None:
                authors.append(author)
    if early and authors:
        authors[0] = with_affiliations(authors[0], [*early, *authors[0].affiliations])


def _author(tag: str, value: str) -> Authorship | None:
    value = plain(value)
    if cut_mark(value)[0] == "":
        return None
    if tag == "CN":
        return group(value.rstrip("."))
    if tag == "AU":
        return initials_last(value)
    family, comma, behind = value.partition(",")
    if not comma or (" " in family and is_degree(behind)):
        return one_field(value)
    words = behind.split()
    suffix = words.pop() if len(words) > 1 and (is_suffix(words[-1]) or words[-1] in ("2nd", "3rd", "4th")) else ""
    return two_fields(family, " ".join(words), suffix)


def _ids(draft: Draft, entry: TaggedEntry) -> None:
    for value in entry.all("LID", "AID"):
        if value.endswith("[doi]") and (doi := normal_doi(value.removesuffix("[doi]"))):
            draft.ids.setdefault("doi", doi)
    if pmcid := normal_pmcid(entry.first("PMC")):
        draft.ids["pmcid"] = pmcid


FORMAT = Format(
    NAME,
    "MEDLINE text of PubMed (.nbib)",
    lambda document: _START.search(document.head[:2000]) is not None,
    read,
    suffixes=(".nbib", ".txt"),
    gives=(*GIVES, "subjects", "n_references", "retracted", "pmid", "pmcid"),
    version=2,
    get="PubMed, “Save” or “Send to → Citation manager”, format PubMed",
)
