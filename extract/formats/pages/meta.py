"""The paper that a page describes by its `citation_*` tags, or by those of Dublin Core."""

import re
from collections.abc import Iterator

from extract.formats.authorships import one_field, with_affiliations, with_ids
from extract.formats.dates import Dated, dated
from extract.formats.document import Format
from extract.formats.draft import GIVES, Draft, distinct
from extract.formats.languages import language_code
from extract.formats.markup import abstract, plain
from extract.formats.pages.html import Element, detect_by, reader_by
from extract.formats.printed_names import cut_mark
from extract.formats.references import reference_of
from extract.formats.venues import ids_in_url, page_range, pages
from graph.identifiers import normal_arxiv, normal_doi, normal_orcid
from graph.model import Reference
from graph.paper_ids import curie, normal_pmcid, normal_pmid

NAME = "meta-page"

_PREFIX = re.compile(r"(?:bepress_)?citation_|(?:dc|dcterms|dct)\.", re.IGNORECASE)
_DATES = ("publication_date", "date", "year", "cover_date", "issued", "created", "online_date")
_VENUES = (
    ("journal_title", "article"), ("journal_abbrev", "article"), ("conference_title", "conference"),
    ("conference", "conference"),
    ("inbook_title", "chapter"), ("book_title", "chapter"), ("dissertation_institution", "thesis"),
    ("technical_report_institution", "report"),
)  # fmt: skip
_PART = re.compile(r"(?:^|;\s*)citation_([a-z_]+)=")
_REFERENCE = ("title", "inbook_title", "journal_title", "conference_title", "volume", "firstpage")

Tags = list[tuple[str, str]]  # name without prefix, in small letters, and text; in the order of the page


def read(root: Element) -> Iterator[Draft]:
    """Yield the paper of a page, if its tags name one."""
    tags, core = list[tuple[str, str]](), list[tuple[str, str]]()
    for meta in root.xpath("//meta[@content]"):
        name = (meta.get("name") or meta.get("property") or "").strip()
        match = _PREFIX.match(name)
        if match is not None:
            chosen = tags if match[0].lower().endswith("citation_") else core
            chosen.append((name[match.end() :].lower(), meta.get("content")))
    if any(name == "title" for name, _ in tags):
        yield draft_of(tags)
    elif any(name == "title" for name, _ in core) and any(name == "creator" for name, _ in core):
        yield draft_of([(_CORE.get(name, name), text) for name, text in core])


_CORE = {
    "creator": "author", "source": "journal_title", "subject": "keywords", "description": "abstract",
    "description.abstract": "abstract", "abstract": "abstract", "date.issued": "publication_date", "identifier": "doi",
    "identifier.doi": "doi", "relation.ispartof": "journal_title", "ispartof": "journal_title",
}  # fmt: skip


def _first(tags: Tags, *names: str) -> str:
    texts = dict(reversed(tags))
    return next((text for name in names if (text := plain(texts.get(name, "")))), "")


def draft_of(tags: Tags) -> Draft:
    """Return what the tags say of their paper."""
    draft = Draft(1)
    draft.title = plain(_first(tags, "title"))
    draft.abstract = abstract(_first(tags, "abstract"))
    _authors(draft, tags)
    draft.dated = next((found for name in _DATES if (found := dated(_first(tags, name))).year), Dated())
    for name, kind in _VENUES:
        if text := _first(tags, name):
            draft.type = kind
            draft.venue = text if kind not in ("thesis", "report") else None
            break
    draft.volume, draft.issue = _first(tags, "volume") or None, _first(tags, "issue", "number") or None
    draft.pages = page_range(_first(tags, "firstpage"), _first(tags, "lastpage")) or pages(_first(tags, "pages"))
    draft.language = language_code(_first(tags, "language"))
    words = [plain(text) for name, text in tags if name in ("keywords", "keyword")]
    draft.keywords = distinct(
        part for text in words for part in text.split(";" if ";" in text or len(words) > 1 else ",")
    )
    _ids(draft, tags)
    draft.references = [_reference(text) for name, text in tags if name == "reference" and text.strip()]
    return draft


def _authors(draft: Draft, tags: Tags) -> None:
    """Take the authors in their order; institutions and ORCIDs belong to the author before."""
    authors = draft.authors
    for name, text in tags:
        text = plain(text)
        if name in ("author", "authors"):
            for part in text.split(";"):
                bare, cut = cut_mark(part)
                draft.complete = draft.complete and not cut
                if bare and (author := one_field(bare)) is not None:
                    authors.append(author)
        elif name == "author_institution" and authors:
            authors[-1] = with_affiliations(authors[-1], [*authors[-1].affiliations, text])
        elif name == "author_orcid" and authors:
            authors[-1] = with_ids(authors[-1], [("orcid", normal_orcid(text))])


def _ids(draft: Draft, tags: Tags) -> None:
    ids = draft.ids
    normal = {"doi": normal_doi, "pmid": normal_pmid, "pmcid": normal_pmcid, "arxiv": normal_arxiv}
    for name, text in tags:
        kind = {"arxiv_id": "arxiv", "pmc_id": "pmcid"}.get(name, name)
        if kind in normal and (value := normal[kind](text)):
            ids.setdefault(kind, value)
    for name, text in tags:
        if name.endswith("_url") or name in ("doi", "identifier"):
            for kind, value in ids_in_url(text).items():
                ids.setdefault(kind, value)


def _reference(text: str) -> Reference:
    """Return a cited work: `citation_title=…; citation_author=…` as one line, any other text as it is."""
    parts = _PART.split(plain(text))
    if len(parts) < 3:
        return reference_of(plain(text))
    values: dict[str, list[str]] = {}
    for name, value in zip(parts[1::2], parts[2::2], strict=False):
        values.setdefault(name, []).append(value.strip(" ;"))
    firsts = {name: found[0] for name, found in values.items()}
    year = firsts.get("publication_date") or firsts.get("year") or firsts.get("date") or ""
    printed = [", ".join(values.get("author", ())), *(firsts.get(name, "") for name in _REFERENCE), year]
    ids = {"doi": normal_doi(firsts.get("doi", "")), "pmid": normal_pmid(firsts.get("pmid", ""))}
    return Reference(
        curie(**ids), ", ".join(part for part in printed if part) or None, firsts.get("title"), dated(year).year
    )


FORMAT = Format(
    NAME,
    "any page of a paper with `citation_*` or Dublin Core tags",
    detect_by(NAME, read),
    reader_by(NAME, read),
    suffixes=(".html", ".htm"),
    gives=(*GIVES, "references", "pmid", "pmcid"),
    get="the page of a paper at its publisher, saved as “web page, HTML only”",
)
