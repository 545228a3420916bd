"""Semantic Scholar: pages of its API, single papers, lines of its bulk files (keys in lower case)."""

from collections.abc import Iterator
from typing import Any

from extract.formats.authorships import one_field, with_affiliations, with_ids
from extract.formats.document import Format
from extract.formats.draft import Draft, distinct
from extract.formats.fields import Fields
from extract.formats.markup import plain
from extract.formats.paper_types import TYPES
from extract.formats.venues import pages
from extract.formats.works import begun, detect_by, fill, read_works, title_of
from graph.identifiers import acl_id, normal_arxiv, normal_doi, normal_orcid, normal_s2
from graph.model import Authorship, Reference
from graph.paper_ids import curie, normal_corpus, normal_dblp_key, normal_pmcid, normal_pmid, normal_s2_paper

NAME = "s2"

_TYPES = {
    "JournalArticle": "article", "Conference": "conference", "Review": "review", "MetaAnalysis": "review",
    "Book": "book", "BookSection": "chapter", "Dataset": "dataset", "Editorial": "editorial",
    "LettersAndComments": "letter", "News": "other", "CaseReport": "article", "ClinicalTrial": "article",
    "Study": "article",
}  # fmt: skip


def _is_paper(fields: dict[str, Any]) -> bool:
    return "paperId" in fields or "corpusid" in fields or ("corpus_id" in fields and "title" in fields)


def _work(fields: Fields) -> Draft:
    fields = _inside(fields)
    own = normal_s2_paper(fields.first("paperId", "paper_id", "sha") or "")
    ids = _outer_ids(fields)
    corpus = normal_corpus(fields.first("corpusId", "corpusid", "corpus_id") or ids.get("corpusid", ""))
    work = begun(own or corpus, title_of(fields.text("title")))
    authors = [_author(entry) for entry in fields.objects("authors")]
    work.authors = [author for author in authors if author is not None]
    work.complete = len(work.authors) == len(authors)
    year = fields.year("year")
    work.dated = fields.dated("publicationDate" if fields.get("publicationDate") else "publicationdate", year)
    venue = _venue(fields)
    arxiv = normal_arxiv(ids.get("arxiv", ""))
    journal = fields.inner("journal")
    subjects = fields.texts("fieldsOfStudy") + fields.texts("fieldsofstudy")
    values = {
        "abstract": plain(fields.text("abstract") or "") or None,
        "venue": venue,
        "type": _type(fields),
        "volume": single(journal.text("volume")),
        "pages": pages(journal.text("pages")),
        "subjects": distinct(
            subjects + _categories(fields, "s2FieldsOfStudy") + _categories(fields, "s2fieldsofstudy")
        ),
        "references": tuple(_references(fields)),
        "n_references": _count(fields, "referenceCount", "referencecount"),
        "n_citations": _count(fields, "citationCount", "citationcount"),
        "retracted": fields.flag("isRetracted"),
        "s2": own,
        "corpus": corpus,
        "doi": normal_doi(ids.get("doi", "")),
        "arxiv": arxiv,
        "acl": acl_id(ids.get("acl", "")),
        "pmid": normal_pmid(ids.get("pubmed", "")),
        "pmcid": normal_pmcid(ids.get("pubmedcentral", "")),
        "dblp": normal_dblp_key(ids.get("dblp", "")),
    }
    fill(work, values)
    return work


def _inside(fields: Fields) -> Fields:
    """Return the paper inside an entry of a list of citations or references."""
    return next((fields.inner(n) for n in ("citedPaper", "citingPaper") if isinstance(fields.get(n), dict)), fields)


def single(text: str | None) -> str | None:
    """Return a text with single blanks, None for none."""
    return " ".join(text.split()) or None if text else None


def _categories(fields: Fields, name: str) -> list[str]:
    return fields.texts(name, "category")


def _count(fields: Fields, *names: str) -> int | None:
    return next((number for name in names if (number := fields.count(name)) is not None), None)


def _outer_ids(fields: Fields) -> dict[str, str]:
    """Return the ids that other registries gave, by the registry's name in lower case."""
    ids = {}
    for name in ("externalIds", "externalids", "external_ids"):
        inner = fields.inner(name)
        for kind in inner.values:
            if (text := inner.text(kind)) is not None:
                ids[kind.lower().replace("_", "")] = text
    for kind, names in (("doi", ("doi",)), ("arxiv", ("arxivId", "arxiv_id")), ("pubmed", ("pmid", "pubmed_id"))):
        if kind not in ids and (text := fields.first(*names)):
            ids[kind] = text
    return ids


def _venue(fields: Fields) -> str | None:
    names = (fields.text("venue"), fields.inner("journal").text("name"), _of_publication(fields))
    return next((single(plain(name)) for name in names if name and name.strip()), None)


def _of_publication(fields: Fields) -> str | None:
    value = fields.get("publicationVenue")
    return fields.inner("publicationVenue").text("name") if isinstance(value, dict) else None


def _type(fields: Fields) -> str | None:
    said = fields.texts("publicationTypes") + fields.texts("publicationtypes")
    return next((kind for kind in TYPES if kind in {_TYPES.get(name, "other") for name in said}), None)


def _author(entry: Fields) -> Authorship | None:
    name = entry.text("name")
    if name is None and (entry.text("first") or entry.text("last")):  # S2ORC keeps the parts of a name
        middle = " ".join(entry.texts("middle"))
        name = " ".join(
            part for part in (entry.text("first"), middle, entry.text("last"), entry.text("suffix")) if part
        )
    author = one_field(plain(name or ""))
    if author is None:
        return None
    ids = [("s2", normal_s2(entry.first("authorId", "authorid") or ""))]
    ids.append(("orcid", normal_orcid(entry.inner("externalIds").text("ORCID") or "")))
    return with_affiliations(with_ids(author, ids), entry.texts("affiliations"))


def _references(fields: Fields) -> Iterator[Reference]:
    for entry in fields.objects("references"):
        if isinstance(entry.get("citedPaper"), dict):
            entry = entry.inner("citedPaper")
        ids = _outer_ids(entry)
        id_ = curie(
            doi=normal_doi(ids.get("doi", "")),
            arxiv=normal_arxiv(ids.get("arxiv", "")),
            pmid=normal_pmid(ids.get("pubmed", "")),
            s2=normal_s2_paper(entry.text("paperId") or ""),
        )
        title = plain(entry.text("title") or "") or None
        if id_ or title:
            yield Reference(id_, title, title, entry.year("year"))


FORMAT = Format(
    NAME,
    "Semantic Scholar papers: a page of the API, one paper, a list, or bulk lines",
    detect_by(_is_paper),
    lambda document: read_works(document, NAME, _work),
    suffixes=(".json", ".jsonl", ".gz"),
    gives=(
        *("abstract", "authors", "date", "year", "venue", "type", "volume", "pages", "subjects", "references"),
        *("n_references", "n_citations", "retracted", "s2", "corpus", "doi", "arxiv", "acl", "pmid", "pmcid", "dblp"),
    ),
    get="save the answer of https://api.semanticscholar.org/graph/v1/paper/search?fields=…, or take the bulk files",
)
