"""DataCite: answers of its REST API, single DOIs, and works a line (data sets, software, theses, preprints)."""

from collections.abc import Iterator
from typing import Any

from extract.formats.authorships import group, one_field, two_fields, with_affiliations, with_ids
from extract.formats.dates import Dated, dated, dated_of
from extract.formats.document import Format
from extract.formats.draft import Draft, distinct
from extract.formats.fields import Fields
from extract.formats.languages import language_code
from extract.formats.markup import abstract, plain
from extract.formats.venues import is_repository, page_range
from extract.formats.works import begun, detect_by, fill, read_works, title_of
from graph.identifiers import arxiv_of_doi, normal_arxiv, normal_doi, normal_orcid
from graph.model import Authorship, Reference
from graph.paper_ids import curie

NAME = "datacite"

_TYPES = {
    "JournalArticle": "article", "ConferencePaper": "conference", "ConferenceProceeding": "conference",
    "BookChapter": "chapter", "Book": "book", "Dissertation": "thesis", "Report": "report", "Preprint": "preprint",
    "Dataset": "dataset", "DataPaper": "article", "Software": "software", "ComputationalNotebook": "software",
}  # fmt: skip
_CITED = frozenset({"References", "Cites"})


def _is_work(fields: dict[str, Any]) -> bool:
    inner = fields.get("attributes")
    work = inner if isinstance(inner, dict) else fields
    return "titles" in work and "creators" in work and ("doi" in work or "publicationYear" in work)


def _work(fields: Fields) -> Draft:
    outer = fields
    if isinstance(fields.get("attributes"), dict):
        fields = fields.inner("attributes")
    doi = normal_doi(fields.text("doi") or outer.text("id") or "")
    titles = [entry for entry in fields.objects("titles") if entry.text("titleType") is None]
    subtitle = next((e.text("title") for e in fields.objects("titles") if e.text("titleType") == "Subtitle"), None)
    work = begun(doi, title_of(titles[0].text("title") if titles else None, subtitle))
    work.authors = [author for entry in fields.objects("creators") if (author := _author(entry)) is not None]
    work.dated = _dated(fields)
    container = fields.inner("container")
    venue = plain(container.text("title") or "") or None
    kind = fields.inner("types").text("resourceTypeGeneral")
    arxiv = arxiv_of_doi(doi)
    preprint = arxiv is not None or (is_repository(venue or "") and kind in (None, "Text", "Preprint"))
    values = {
        "abstract": next(
            (abstract(e.text("description") or "") for e in fields.objects("descriptions")
             if e.text("descriptionType") == "Abstract" and e.text("description")), None),
        "venue": venue,
        "type": "preprint" if preprint else _TYPES.get(kind, "other") if kind else None,
        "language": language_code(fields.text("language")),
        "volume": container.text("volume"),
        "issue": container.text("issue"),
        "pages": page_range(container.text("firstPage"), container.text("lastPage")),
        "subjects": distinct(plain(text) for text in fields.texts("subjects", "subject")),
        "references": tuple(_references(fields)),
        "n_citations": fields.count("citationCount"),
        "doi": doi,
        "arxiv": arxiv,
    }  # fmt: skip
    fill(work, values)
    return work


def _author(entry: Fields) -> Authorship | None:
    family, given_name = plain(entry.text("familyName") or ""), plain(entry.text("givenName") or "")
    name = plain(entry.text("name") or "")
    if entry.text("nameType") == "Organizational" and not family:
        author = group(name)
    else:
        author = two_fields(family, given_name) if family else one_field(name)
    if author is None:
        return None
    orcids = (normal_orcid(e.text("nameIdentifier") or "") for e in entry.objects("nameIdentifiers"))
    author = with_affiliations(author, [plain(text) for text in entry.texts("affiliation", "name")])
    return with_ids(author, [("orcid", next((orcid for orcid in orcids if orcid), None))])


def _dated(fields: Fields) -> Dated:
    year = fields.year("publicationYear")
    issued = next((e.text("date") for e in fields.objects("dates") if e.text("dateType") == "Issued"), None)
    return dated(issued, year) if issued else dated_of(year)


def _references(fields: Fields) -> Iterator[Reference]:
    for entry in fields.objects("relatedIdentifiers"):
        text = entry.text("relatedIdentifier")
        if entry.text("relationType") in _CITED and text:
            doi = normal_doi(text)
            id_ = curie(doi=doi, arxiv=arxiv_of_doi(doi) or normal_arxiv(text))
            if id_:
                yield Reference(id_)


FORMAT = Format(
    NAME,
    "DataCite works: answers of the REST API, or one work per line",
    detect_by(_is_work),
    lambda document: read_works(document, NAME, _work),
    suffixes=(".json", ".jsonl"),
    gives=(
        *("abstract", "authors", "date", "year", "venue", "type", "language", "volume", "issue", "pages", "subjects"),
        *("references", "n_citations", "doi", "arxiv"),
    ),
    get="save the answer of https://api.datacite.org/dois?query=…&page[size]=1000",
)
