"""Daily papers of Hugging Face: the saved page, which carries its data, and the JSON of its interface."""

from collections.abc import Iterator
from typing import Any

from extract.formats.authorships import whole_name
from extract.formats.dates import dated
from extract.formats.document import Document, Format
from extract.formats.draft import Draft, records
from extract.formats.json_stream import entries, first_entries
from extract.formats.markup import plain
from extract.formats.pages.html import Element, detect_by, json_of, reader_by
from graph.identifiers import normal_arxiv
from graph.model import Problem, Record

NAME = "hf-page"


def read(root: Element) -> Iterator[Draft]:
    """Yield the papers in the data of a page."""
    for element in root.xpath("//*[@data-target='DailyPapers' or @data-target='PaperPage'][@data-props]"):
        value, _ = json_of(element.get("data-props"))
        if isinstance(value, dict):
            listed = value.get("dailyPapers")
            for entry in listed if isinstance(listed, list) else [value]:
                if _is_entry(entry):
                    yield draft_of(entry, element.sourceline or 1)


def _is_entry(value: Any) -> bool:
    paper = value.get("paper") if isinstance(value, dict) else None
    return isinstance(paper, dict) and isinstance(paper.get("id"), str) and "authors" in paper and "title" in paper


def draft_of(entry: dict[str, Any], line: int) -> Draft:
    """Return what an entry says; all its authors, those too that the page hides."""
    paper = entry["paper"]
    draft = Draft(line, paper["id"], type="preprint")
    draft.title, draft.abstract = _text(paper.get("title")), _text(paper.get("summary"))
    people = paper.get("authors")
    for person in people if isinstance(people, list) else ():
        name = person.get("name") if isinstance(person, dict) else person
        if (author := whole_name(_text(name))) is not None:
            draft.authors.append(author)
    draft.dated = dated(_text(paper.get("publishedAt"))[:10])
    if arxiv := normal_arxiv(paper["id"]):
        draft.ids["arxiv"] = arxiv
    return draft


def _text(value: Any) -> str:
    return plain(value) if isinstance(value, str) else ""


_PAGE, _READ_PAGE = detect_by(NAME, read), reader_by(NAME, read)


def detect(document: Document) -> bool:
    """Tell whether a page, or JSON, holds such entries."""
    return _PAGE(document) if document.is_html else any(map(_is_entry, first_entries(document)))


def read_either(document: Document) -> Iterator[Record | Problem]:
    """Yield the records of the page or of the JSON."""
    return _READ_PAGE(document) if document.is_html else records(_of_json(document), document.name, NAME)


def _of_json(document: Document) -> Iterator[Draft | Problem]:
    for entry in entries(document):
        if isinstance(entry, Problem):
            yield entry
        elif _is_entry(entry.fields):
            yield draft_of(entry.fields, entry.line)
        else:
            yield Problem(document.name, entry.line, "the entry holds no paper; it has been left out")


FORMAT = Format(
    NAME,
    "Daily papers of Hugging Face: saved page, or the JSON of its interface",
    detect,
    read_either,
    suffixes=(".html", ".htm", ".json"),
    gives=("abstract", "authors", "date", "type", "arxiv"),
    get="`huggingface.co/papers`, saved as “web page, HTML only”; or `huggingface.co/api/daily_papers`",
)
