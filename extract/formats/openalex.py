"""OpenAlex: pages of its API, single works, lists of works, lines of the snapshot."""

import re
from collections.abc import Iterator
from typing import Any

from extract.formats.authorships import one_field, with_affiliations, with_ids
from extract.formats.document import Format
from extract.formats.draft import Draft, distinct
from extract.formats.fields import Fields
from extract.formats.languages import language_code
from extract.formats.markup import plain
from extract.formats.venues import is_repository, page_range
from extract.formats.works import begun, detect_by, fill, read_works, title_of
from graph.identifiers import normal_arxiv, normal_doi, normal_openalex, normal_orcid
from graph.model import Authorship, Reference
from graph.paper_ids import normal_openalex_work, normal_pmcid, normal_pmid

NAME = "openalex"
DELETED = "W4285719527"  # what OpenAlex calls a work that it has deleted; millions of lists cite it

_WORK = re.compile(r"https?://(?:api\.)?openalex\.org/(?:works/)?W\d+", re.IGNORECASE)
_CUT_AT = 100  # the API cuts lists of authors here, with or without a flag
_LONGEST_ABSTRACT = 200_000  # words
_TYPES = {
    "article": "article", "journal-article": "article", "proceedings-article": "conference", "book-chapter": "chapter",
    "book-section": "chapter", "book-part": "chapter", "reference-entry": "chapter", "book": "book",
    "monograph": "book",
    "edited-book": "book", "reference-book": "book", "dissertation": "thesis", "report": "report",
    "report-component": "report", "preprint": "preprint", "posted-content": "preprint", "review": "review",
    "editorial": "editorial", "letter": "letter", "erratum": "correction", "correction": "correction",
    "retraction": "retraction", "dataset": "dataset", "software": "software",
}  # fmt: skip


def _is_work(fields: dict[str, Any]) -> bool:
    id_ = fields.get("id")
    return "authorships" in fields or (isinstance(id_, str) and _WORK.fullmatch(id_) is not None)


def _work(fields: Fields) -> Draft:
    key = normal_openalex_work(fields.first("id") or "") or normal_openalex_work(
        fields.inner("ids").text("openalex") or ""
    )
    work = begun(key, title_of(fields.first("title", "display_name")))
    work.authors, work.complete = _authors(fields)
    year = fields.year("publication_year")
    work.dated = fields.dated("publication_date", year)
    source, is_kept_elsewhere = _source(fields)
    biblio = fields.inner("biblio")
    values = {
        "abstract": _abstract(fields),
        "venue": None if is_kept_elsewhere else source,
        "type": "preprint" if is_kept_elsewhere and _type(fields) in (None, "article") else _type(fields),
        "language": language_code(fields.text("language")),
        "volume": biblio.text("volume"),
        "issue": biblio.text("issue"),
        "pages": page_range(biblio.text("first_page"), biblio.text("last_page")),
        "subjects": distinct([*_names(fields, "topics"), *_names(fields, "keywords")])
        or distinct(_names(fields, "concepts")),
        "references": tuple(_references(fields)),
        "n_references": fields.count("referenced_works_count") or None,
        "n_citations": fields.count("cited_by_count"),
        "retracted": fields.flag("is_retracted"),
        **_ids(fields, key),
    }
    fill(work, values)
    return work


def _names(fields: Fields, name: str) -> list[str]:
    return fields.texts(name, "display_name")


def _ids(fields: Fields, key: str | None) -> dict[str, str | None]:
    ids = fields.inner("ids")
    doi = normal_doi(fields.text("doi") or "") or normal_doi(ids.text("doi") or "")
    places = [fields.inner("primary_location"), fields.inner("best_oa_location"), *fields.objects("locations")]
    urls = [url for place in places for name in ("landing_page_url", "pdf_url") if (url := place.text(name))]
    arxiv = normal_arxiv(doi or "") or next((id_ for url in urls if (id_ := normal_arxiv(url))), None)
    return {
        "openalex": key,
        "doi": doi,
        "arxiv": arxiv,
        "pmid": normal_pmid(ids.text("pmid") or ""),
        "pmcid": normal_pmcid(ids.text("pmcid") or ""),
    }


def _source(fields: Fields) -> tuple[str | None, bool]:
    """Return the name of the place of publication, and whether it is a repository."""
    source = fields.inner("primary_location").inner("source")
    if not source.values:
        source = fields.inner("host_venue")
    name = plain(source.text("display_name") or "") or None
    return name, source.text("type") == "repository" or is_repository(name or "")


def _type(fields: Fields) -> str | None:
    if fields.flag("is_paratext"):
        return "other"
    said = [fields.text("type"), fields.text("type_crossref")]
    types = [_TYPES.get(kind, "other") for kind in said if kind]
    if types and types[0] == "article":
        return "conference" if "conference" in types else "article"
    return types[0] if types else None


def _authors(fields: Fields) -> tuple[list[Authorship], bool]:
    authors, nameless, seen = [], 0, 0
    for entry in fields.objects("authorships"):
        seen += 1
        author = _author(entry)
        if author is None:
            nameless += 1
        else:
            authors.append(author)
    return authors, not nameless and seen != _CUT_AT and not fields.flag("is_authors_truncated")


def _author(entry: Fields) -> Authorship | None:
    known = entry.inner("author")
    author = one_field(plain(entry.text("raw_author_name") or known.text("display_name") or ""))
    if author is None:
        return None
    printed = entry.texts("raw_affiliation_strings") or entry.texts("raw_affiliation_string")
    author = with_affiliations(author, [plain(text) for text in printed] or entry.texts("institutions", "display_name"))
    orcid, own = known.text("orcid"), known.text("id")
    return with_ids(author, [("orcid", normal_orcid(orcid or "")), ("openalex", normal_openalex(own or ""))])


def _references(fields: Fields) -> Iterator[Reference]:
    for text in fields.texts("referenced_works"):
        id_ = normal_openalex_work(text)
        if id_ is not None and id_ != DELETED:
            yield Reference(f"openalex:{id_}")


def _abstract(fields: Fields) -> str | None:
    """Return the text of an inverted index; positions that nobody has are left out."""
    index = fields.get("abstract_inverted_index")
    if isinstance(index, str):  # older snapshots keep it as JSON inside of JSON
        return None
    if not isinstance(index, dict):
        return plain(fields.text("abstract") or "") or None
    if isinstance(index.get("InvertedIndex"), dict):
        index = index["InvertedIndex"]
    words = [
        (position, word)
        for word, places in index.items()
        if isinstance(places, list)
        for position in places
        if type(position) is int
    ]
    text = Fields({"abstract": " ".join(word for _, word in sorted(words)[:_LONGEST_ABSTRACT])}, fields.reasons)
    return plain(text.text("abstract") or "") or None


FORMAT = Format(
    NAME,
    "OpenAlex works: a page of the API, one work, a list, or lines of the snapshot",
    detect_by(_is_work),
    lambda document: read_works(document, NAME, _work),
    suffixes=(".json", ".jsonl", ".gz"),
    gives=(
        *("abstract", "authors", "date", "year", "venue", "type", "language", "volume", "issue", "pages", "subjects"),
        *("references", "n_references", "n_citations", "retracted", "openalex", "doi", "arxiv", "pmid", "pmcid"),
    ),
    get="save the answer of https://api.openalex.org/works?filter=…&per-page=200, or take lines of the snapshot",
)
