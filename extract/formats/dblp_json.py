"""DBLP: answers of its search API in JSON."""

from typing import Any

from extract.formats.authorships import one_field, with_ids
from extract.formats.dates import dated_of
from extract.formats.document import Document, Format
from extract.formats.draft import Draft
from extract.formats.fields import Fields
from extract.formats.json_stream import first_entries
from extract.formats.markup import plain
from extract.formats.venues import is_repository, pages
from extract.formats.works import begun, fill, read_works
from graph.identifiers import normal_arxiv, normal_dblp, normal_doi, normal_orcid
from graph.model import Authorship
from graph.paper_ids import normal_dblp_key

NAME = "dblp-json"

_TYPES = {
    "Journal Articles": "article", "Conference and Workshop Papers": "conference",
    "Informal and Other Publications": "preprint", "Informal Publications": "preprint",
    "Parts in Books or Collections": "chapter", "Books and Theses": "book", "Reference Works": "chapter",
    "Data and Artifacts": "dataset",
}  # fmt: skip
_NO_PAPERS = frozenset({"Editorship", "Withdrawn Items"})


def _is_hit(fields: dict[str, Any]) -> bool:
    info = fields.get("info")
    return isinstance(info, dict) and ("key" in info or "venue" in info) and ("@id" in fields or "url" in fields)


def _detect(document: Document) -> bool:
    head = document.head[:2000]
    return any(_is_hit(fields) for fields in first_entries(document)) or ('"result"' in head and '"hits"' in head)


def _work(fields: Fields) -> Draft | None:
    info = fields.inner("info")
    kind = info.text("type")
    if kind in _NO_PAPERS and kind != "Withdrawn Items":
        return None
    key = normal_dblp_key(info.text("key") or "")
    work = begun(key, without_stop(plain(info.text("title") or "")) or None)
    entries = info.inner("authors").get("author")
    people = [
        _author(entry, fields.reasons) for entry in (entries if isinstance(entries, list) else [entries]) if entry
    ]
    work.authors = [person for person in people if person is not None]
    work.complete = len(work.authors) == len(people)
    work.dated = dated_of(info.year("year"))
    venues = [plain(text) for text in info.texts("venue")]
    preprint = bool(venues) and is_repository(venues[0])
    urls = info.texts("ee")
    volume = info.text("volume")
    arxiv = next((id_ for text in [*urls, (volume or "")[4:]] if (id_ := normal_arxiv(text))), None)
    doi = normal_doi(info.text("doi") or "") or next((doi for url in urls if (doi := normal_doi(url))), None)
    values = {
        "venue": None if preprint or not venues else venues[0],
        "more_venues": () if preprint else tuple(venues[1:]),
        "type": "preprint" if preprint else _TYPES.get(kind, "other") if kind else None,
        "volume": None if preprint else volume,
        "issue": info.text("number"),
        "pages": pages(info.text("pages")),
        "retracted": kind == "Withdrawn Items",
        "dblp": key,
        "doi": doi,
        "arxiv": arxiv,
    }
    fill(work, values)
    return work


def without_stop(title: str) -> str:
    """Return a title of DBLP without the full stop that DBLP puts behind it."""
    return title[:-1].rstrip() if title.endswith(".") and not title.endswith("...") else title


def _author(entry: object, reasons: list[str]) -> Authorship | None:
    fields = Fields(entry if isinstance(entry, dict) else {"text": entry}, reasons)
    author = one_field(plain(fields.text("text") or ""))
    if author is None:
        return None
    ids = [("dblp", normal_dblp(fields.text("@pid") or "")), ("orcid", normal_orcid(fields.text("@orcid") or ""))]
    return with_ids(author, ids)


FORMAT = Format(
    NAME,
    "answer of DBLP's search API",
    _detect,
    lambda document: read_works(document, NAME, _work),
    suffixes=(".json",),
    gives=("authors", "year", "venue", "more_venues", "type", "volume", "issue", "pages", "dblp", "doi", "arxiv"),
    get="save the answer of https://dblp.org/search/publ/api?q=…&format=json&h=1000",
)
