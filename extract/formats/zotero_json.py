"""Zotero's own JSON: answers of its API, and the export of Better BibTeX."""

from typing import Any

from extract.formats.authorships import group, two_fields
from extract.formats.dates import dated
from extract.formats.document import Format
from extract.formats.draft import Draft
from extract.formats.extra_ids import ids_in_lines, ids_in_urls
from extract.formats.fields import Fields
from extract.formats.languages import language_code
from extract.formats.markup import abstract, plain
from extract.formats.printed_names import cut_mark
from extract.formats.venues import pages
from extract.formats.works import begun, detect_by, fill, read_works, title_of
from graph.identifiers import arxiv_of_doi, normal_arxiv, normal_doi
from graph.model import Authorship

NAME = "zotero-json"

TYPES = {
    "journalArticle": "article", "magazineArticle": "article", "newspaperArticle": "article",
    "conferencePaper": "conference", "presentation": "conference", "bookSection": "chapter",
    "encyclopediaArticle": "chapter", "dictionaryEntry": "chapter", "book": "book", "thesis": "thesis",
    "report": "report", "preprint": "preprint", "manuscript": "preprint", "dataset": "dataset",
    "computerProgram": "software", "patent": "patent", "letter": "letter",
}  # fmt: skip
_NO_PAPERS = frozenset({"note", "attachment", "annotation", "collection"})
_VENUES = ("publicationTitle", "proceedingsTitle", "bookTitle", "encyclopediaTitle", "dictionaryTitle", "seriesTitle")


def _is_item(fields: dict[str, Any]) -> bool:
    data = fields.get("data")
    return "itemType" in fields or (isinstance(data, dict) and "itemType" in data)


def _work(fields: Fields) -> Draft | None:
    outer = fields
    if isinstance(fields.get("data"), dict):
        fields = fields.inner("data")
    kind = fields.text("itemType")
    if kind in _NO_PAPERS:
        return None
    key = fields.first("key", "itemKey", "citationKey", "citekey", "itemID") or outer.text("key")
    work = begun(key, title_of(fields.first("title", "nameOfAct", "caseName")))
    work.authors, work.complete = _authors(fields)
    date = fields.text("date")
    work.dated = dated(date.replace("-00", "") if date else None)  # 2006-05-00 is May 2006
    venue = next((single for name in _VENUES if (single := plain(fields.text(name) or ""))), None)
    if venue is None and kind == "conferencePaper":
        venue = plain(fields.text("conferenceName") or "") or None
    ids = _ids(fields)
    values = {
        "abstract": abstract(fields.text("abstractNote") or "") or None,
        "venue": venue,
        "type": TYPES.get(kind, "other") if kind else None,
        "language": language_code(fields.text("language")),
        "volume": fields.text("volume"),
        "issue": fields.first("issue", "reportNumber"),
        "pages": pages(fields.text("pages")),
        "keywords": tuple(_tags(fields, automatic=False)),
        "subjects": tuple(_tags(fields, automatic=True)),
        **ids,
    }
    fill(work, values)
    return work


def _authors(fields: Fields) -> tuple[list[Authorship], bool]:
    authors, complete = [], True
    for entry in fields.objects("creators"):
        if entry.text("creatorType") not in (None, "author", "presenter", "inventor", "programmer"):
            continue
        whole = plain(entry.text("name") or "")
        family, given_name = plain(entry.text("lastName") or ""), plain(entry.text("firstName") or "")
        if cut_mark(whole or family)[1] and not given_name:
            complete = False
            continue
        author = group(whole) if " " in whole else Authorship(whole) if whole else two_fields(family, given_name)
        if author is not None:
            authors.append(author)
    return authors, complete


def _tags(fields: Fields, *, automatic: bool) -> list[str]:
    value = fields.get("tags")
    tags = []
    for entry in value if isinstance(value, list) else []:
        tag = entry if isinstance(entry, dict) else {"tag": entry}
        if (tag.get("type") == 1) is automatic and (text := Fields(tag, fields.reasons).text("tag")):
            tags.append(plain(text))
    return tags


def _ids(fields: Fields) -> dict[str, str]:
    doi = normal_doi(fields.text("DOI") or "")
    ids = ids_in_urls([fields.text("url")]) | ids_in_lines(fields.text("extra"))
    arxiv = (
        arxiv_of_doi(doi) or normal_arxiv(fields.text("archiveID") or "") or normal_arxiv(fields.text("number") or "")
    )
    return ids | {kind: id_ for kind, id_ in (("doi", doi), ("arxiv", arxiv)) if id_}


FORMAT = Format(
    NAME,
    "JSON of Zotero's API or of Better BibTeX",
    detect_by(_is_item),
    lambda document: read_works(document, NAME, _work),
    suffixes=(".json",),
    gives=(
        *("abstract", "authors", "date", "year", "venue", "type", "language", "volume", "issue", "pages", "keywords"),
        *("subjects", "doi", "arxiv", "pmid", "pmcid"),
    ),
    get="https://api.zotero.org/users/ID/items?format=json, or Export Collection… as BetterBibTeX JSON",
)
