"""BibTeX and BibLaTeX: own or exported by the Anthology, Zotero, JabRef, Scopus, Web of Science, DBLP, publishers.

Read by our own parser: bibtexparser 2 loses entries in parentheses and whole entries for one odd field, and takes 5.7
ms an entry with LaTeX; pybtex 0.26 keeps half-read entries and refuses duplicate keys. On busy
cores this reads 4,300 entries a second of processor time, all included, where bibtexparser 2 splits 6,000 to 9,000.
"""

import re
from collections.abc import Iterator

from extract.formats.bibtex_journals import journal_of
from extract.formats.bibtex_names import read_authors
from extract.formats.bibtex_syntax import TOO_LONG, Entry, entries_in, stretches
from extract.formats.dates import Dated, dated, dated_of, month_in, year_in
from extract.formats.document import Document, Format
from extract.formats.draft import GIVES, Draft, distinct, records
from extract.formats.languages import language_code
from extract.formats.markup import abstract, plain, without_copyright
from extract.formats.paper_types import is_retracted, type_of
from extract.formats.references import references_of
from extract.formats.venues import arxiv_in, given, ids_in_url, is_repository, pages
from graph.identifiers import normal_arxiv, normal_doi
from graph.latex import untex
from graph.model import Problem, Record
from graph.paper_ids import PAPER_IDS, normal_wos

NAME = "bibtex"

_NO_PAPERS = frozenset({"proceedings", "mvproceedings", "periodical", "set", "xdata", "bibnote"})
_INHERITED = ("year", "month", "day", "date", "volume", "number", "booktitle", "journal", "journaltitle", "langid")
_DETECT = re.compile(r"^[ \t]*@[A-Za-z]{2,20}\s*[{(]", re.MULTILINE)
_PARENT = re.compile(r"\b(?:crossref|xdata)\s*=\s*[{\"]?\s*([^{}\"\n]{1,200})", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s{}\"<>]+")
_CITED = re.compile(r"cited by:?\s*(\d{1,9})", re.IGNORECASE | re.ASCII)
_COUNT = re.compile(r"[\s{]*(\d{1,9})[\s}]*", re.ASCII)
_KINDS = {kind.name: kind.normal for kind in PAPER_IDS}
_ARCHIVES = {"pubmed": "pmid", "pmid": "pmid", "pmc": "pmcid", "pmcid": "pmcid", "acl": "acl"}
_ID_FIELDS = {"pmid": "pmid", "pmcid": "pmcid", "eid": "scopus", "openreview": "openreview", "openalex": "openalex"}


def read(document: Document) -> Iterator[Record | Problem]:
    """Yield the records of a file, in order; a parent's fields are known before its children are read."""
    macros, parents = _known_before(document)
    return records(_drafts(document, macros, parents), document.name, NAME)


def _known_before(document: Document) -> tuple[dict[str, str], dict[str, Entry]]:
    """Return the abbreviations of a file and the entries that others inherit from, by key in small letters."""
    macros: dict[str, str] = {}
    wanted: set[str] = set()
    for line, text in stretches(document.text()) if _needs_look_ahead(document) else ():
        head = (text or "")[:16].lower()
        if text and "@string" in head:
            for _ in entries_in(text, line, macros):
                pass
        if text and "=" in text:
            wanted.update(key.strip().lower() for match in _PARENT.finditer(text) for key in match[1].split(","))
    parents: dict[str, Entry] = {}
    if wanted:
        for line, text in stretches(document.text()):
            for entry in entries_in(text or "", line, dict(macros)):
                if entry.key.lower() in wanted:
                    parents.setdefault(entry.key.lower(), entry)
    document.notes.clear()  # what had to be mended is told when the entries are read
    return macros, parents


def _needs_look_ahead(document: Document) -> bool:
    """Tell whether a file has an abbreviation or an entry that inherits; most have none, and this is quickly seen."""
    rest = ""
    for piece in document.text():
        small = (rest + piece).lower()
        if "@string" in small or "crossref" in small or "xdata" in small:
            return True
        rest = small[-16:]
    return False


def _drafts(document: Document, macros: dict[str, str], parents: dict[str, Entry]) -> Iterator[Draft]:
    for line, text in stretches(document.text()):
        if text is None:
            yield Draft(line, fault=TOO_LONG)
            continue
        for entry in entries_in(text, line, macros):
            if entry.fault:
                yield Draft(entry.line, entry.key or None, fault=entry.fault)
            else:
                _inherit(entry, parents)
                yield draft_of(entry)


def _inherit(entry: Entry, parents: dict[str, Entry]) -> None:
    """Fill what an entry lacks from its parents: `xdata` gives any field, `crossref` the place where it appeared."""
    fields = entry.fields
    for key in fields.get("xdata", "").split(","):
        if parent := parents.get(key.strip().lower()):
            for name, value in parent.fields.items():
                fields.setdefault(name, value)
    parent = parents.get(fields.get("crossref", "").strip().lower())
    if parent is None or parent.key == entry.key:
        return
    dated_itself = "date" in fields or "year" in fields
    for name in _INHERITED:
        if name in parent.fields and not (dated_itself and name in ("year", "month", "day", "date")):
            fields.setdefault(name, parent.fields[name])
    if "title" in parent.fields and not {"booktitle", "journal", "journaltitle"} & fields.keys():
        title, more = parent.fields["title"], parent.fields.get("subtitle")
        fields["booktitle"] = f"{title}: {more}" if more else title


def draft_of(entry: Entry) -> Draft:
    """Return what an entry says of its paper."""
    fields = entry.fields
    draft = Draft(entry.line, entry.key, reasons=entry.reasons, paper=entry.type not in _NO_PAPERS)
    if not draft.paper:
        return draft
    draft.title = _title(fields)
    if "abstract" in fields:
        text = abstract(_text(fields["abstract"]))
        draft.abstract = without_copyright(text) if "source" in fields or "unique-id" in fields else text
    draft.authors, draft.complete = read_authors(fields.get("author", ""))
    draft.dated = _dated(draft, fields)
    draft.venue = journal_of(fields.get("journal", "")) or _first(fields, _venue_fields(entry.type)) or None
    draft.volume = given(_first(fields, ("volume",)))
    draft.issue = given(_first(fields, ("number", "issue")))
    draft.pages = pages(_first(fields, ("pages", "eid", "art_number", "articleno", "article-number")))
    draft.language = language_code(_first(fields, ("langid", "language")))
    draft.category = _first(fields, ("primaryclass", "eprintclass")) or None
    _types(draft, entry)
    _ids(draft, fields)
    _repository(draft, fields)
    if "keywords" in fields or "author_keywords" in fields or "keyword" in fields:
        _keywords(draft, fields)
    _counts_and_references(draft, fields)
    return draft


def _text(raw: str) -> str:
    """Return a raw value as plain text."""
    return plain(untex(raw, keep_math=True))


def _first(fields: dict[str, str], names: tuple[str, ...]) -> str:
    """Return the first field of several that has a text."""
    for name in names:
        if (raw := fields.get(name)) and (text := _text(raw)):
            return text
    return ""


def _title(fields: dict[str, str]) -> str:
    title = _text(fields.get("title", ""))
    more = _text(fields["subtitle"]) if title and "subtitle" in fields else ""
    if not more:
        return title
    return f"{title} {more}" if title[-1] in "?!:" else f"{title}: {more}"


def _venue_fields(kind: str) -> tuple[str, ...]:
    journals = ("journaltitle", "journal", "fjournal")
    return (*journals, "booktitle") if kind in ("article", "misc", "review") else ("booktitle", *journals)


def _dated(draft: Draft, fields: dict[str, str]) -> Dated:
    if "date" in fields and (found := dated(_text(fields["date"]))).year is not None:
        return found
    printed = _text(fields.get("year", ""))
    year = year_in(printed)
    if year is None:
        if printed:
            draft.reasons.append("the year of the entry is not a year")
        return Dated()
    if "month" not in fields:
        return dated(printed)
    month = _text(fields["month"])
    if not month.isdigit() and "day" not in fields:
        return dated(month, year)
    day = _text(fields.get("day", ""))
    return dated_of(year, month_in(month), int(day) if day.isdecimal() and len(day) < 3 else None)


def _types(draft: Draft, entry: Entry) -> None:
    stated = _first(entry.fields, ("document_type", "type"))
    of_entry = type_of([entry.type])
    draft.type = type_of(stated) if stated and of_entry not in ("thesis", "report") else None
    if stated and is_retracted(stated):
        draft.retracted, draft.type = True, draft.type
    else:
        draft.type = draft.type or of_entry


def _ids(draft: Draft, fields: dict[str, str]) -> None:
    ids = draft.ids
    doi = normal_doi(_text(fields["doi"]).replace(" ", "")) if "doi" in fields else None
    if doi:
        ids["doi"] = doi
    _eprint(ids, fields)
    for name, kind in _ID_FIELDS.items():
        if name in fields and (value := _KINDS[kind](_text(fields[name]))):
            ids.setdefault(kind, value)
    if "unique-id" in fields and (value := normal_wos(_text(fields["unique-id"]))):
        ids["wos"] = value
    for name in ("url", "ee", "link", "biburl", "howpublished", "note", "bdsk-url-1", "opturl", "adsurl"):
        if "://" in (raw := fields.get(name, "")):
            for match in _URL.finditer(raw.replace("\\", "")):
                for kind, value in ids_in_url(match[0].rstrip(".,;)")).items():
                    ids.setdefault(kind, value)
        elif name in ("howpublished", "note") and "arxiv" not in ids and (arxiv := arxiv_in(raw)):
            ids["arxiv"] = arxiv
    if draft.key and draft.key.startswith("DBLP:") and (key := _KINDS["dblp"](draft.key)):
        ids.setdefault("dblp", key)


def _repository(draft: Draft, fields: dict[str, str]) -> None:
    """Take what stands at a repository alone for a preprint, and a number such as `arXiv:2101.00001` for its id."""
    if draft.issue and (arxiv := arxiv_in(draft.issue)):
        draft.ids.setdefault("arxiv", arxiv)
        draft.issue = None
    publisher = "" if draft.venue else _first(fields, ("publisher", "institution", "howpublished"))
    if publisher and is_repository(publisher) and draft.type in (None, "article", "report"):
        draft.type = "preprint"


def _eprint(ids: dict[str, str], fields: dict[str, str]) -> None:
    """Take the ids of `eprint` and its fellows: arXiv unless another archive is named."""
    archive = _first(fields, ("archiveprefix", "eprinttype")).lower()
    for name in ("eprint", "arxivid", "arxiv"):
        text = _text(fields[name]) if name in fields else ""
        if not text:
            continue
        if archive in ("", "arxiv") and (arxiv := normal_arxiv(text)):
            ids.setdefault("arxiv", arxiv)
        elif kind := _ARCHIVES.get(archive):
            ids.update((kind, value) for value in [_KINDS[kind](text)] if value and kind not in ids)
    if "arxiv" not in ids and "eprint" not in fields and (arxiv := arxiv_in(fields.get("archiveprefix"))):
        ids["arxiv"] = arxiv


def _keywords(draft: Draft, fields: dict[str, str]) -> None:
    """Sort the keywords: in an export of Scopus `keywords` are its own, and `author_keywords` those of the authors."""
    chosen, other = fields.get("author_keywords"), fields.get("keywords") or fields.get("keyword") or ""
    if chosen is not None or fields.get("source", "").lower() == "scopus":
        draft.keywords, draft.subjects = _split(chosen or ""), _split(other)
    else:
        draft.keywords, draft.subjects = _split(other), _split(fields.get("keywords-plus", ""))


def _split(raw: str) -> list[str]:
    text = _text(raw)
    return distinct(text.split(";" if ";" in text else ","))


def _counts_and_references(draft: Draft, fields: dict[str, str]) -> None:
    if match := _CITED.search(fields.get("note", "")) or _COUNT.fullmatch(fields.get("times-cited", "")):
        draft.n_citations = int(match[1])
    if match := _COUNT.fullmatch(fields.get("number-of-cited-references", "")):
        draft.n_references = int(match[1])
    if "references" in fields:
        draft.references = references_of(_text(fields["references"]).split("; "))
    elif "cited-references" in fields:
        draft.references = references_of(map(_text, fields["cited-references"].split("\n")))


FORMAT = Format(
    NAME,
    "BibTeX and BibLaTeX",
    lambda document: not document.head.startswith("<") and _DETECT.search(document.head) is not None,
    read,
    suffixes=(".bib", ".bibtex"),
    gives=(
        *GIVES,
        "subjects",
        "category",
        "references",
        "n_references",
        "n_citations",
        "retracted",
        "acl",
        "wos",
        "scopus",
    ),
    version=2,
    get="“Export → BibTeX” of Zotero, JabRef, Mendeley, Scopus, Web of Science, DBLP, the ACL Anthology, any publisher",
)
