"""The metadata snapshot of arXiv, one object per line, as it is given out on Kaggle and copied around."""

import re
from typing import Any

from extract.formats.authorships import group, is_group_name, two_fields, with_affiliations
from extract.formats.dates import Dated, dated
from extract.formats.document import Format
from extract.formats.draft import Draft
from extract.formats.fields import Fields
from extract.formats.printed_names import cut_mark
from extract.formats.works import begun, detect_by, fill, read_works
from graph.identifiers import normal_arxiv, normal_doi
from graph.latex import untex
from graph.model import Authorship

NAME = "arxiv-jsonl"

WITHDRAWN = re.compile(
    r"\b(?:has been|have been|is|was|been) withdrawn\b|^\W*withdrawn\b|\bwithdrawn by\b", re.IGNORECASE
)
CUT = re.compile(r"\badditional authors not shown\b|\bet\.? al\b", re.IGNORECASE)


def _is_paper(fields: dict[str, Any]) -> bool:
    return "authors_parsed" in fields


def _work(fields: Fields) -> Draft:
    arxiv = normal_arxiv(fields.text("id") or "")
    work = begun(arxiv or fields.text("id"), arxiv_text(fields.text("title")))
    work.authors, work.complete = _authors(fields)
    work.dated = _first_version(fields)
    categories = (fields.text("categories") or " ".join(fields.texts("categories"))).split()
    abstract = arxiv_text(fields.text("abstract"))
    values = {
        "abstract": abstract,
        "type": "preprint",
        "category": categories[0] if categories else None,
        "subjects": tuple(categories),
        "retracted": is_withdrawn(abstract, fields.text("comments")),
        "arxiv": arxiv,
        "doi": next((doi for text in (fields.text("doi") or "").split() if (doi := normal_doi(text))), None),
    }
    fill(work, values)
    return work


def arxiv_text(text: str | None) -> str | None:
    """Return a title or abstract of arXiv: accents and letters of TeX as Unicode, mathematics and dashes as printed."""
    return " ".join(untex(text, keep_math=True, keep_marks=True).split()) or None if text else None


def is_withdrawn(abstract: str | None, comments: str | None) -> bool:
    """Tell whether abstract or comment of a preprint say that it was withdrawn."""
    start = (abstract or "")[:200]
    return WITHDRAWN.search(start) is not None or WITHDRAWN.search((comments or "")[:500]) is not None


def _first_version(fields: Fields) -> Dated:
    first = next(fields.objects("versions"), None)
    created = first.text("created") if first is not None else None
    return dated(created.partition(",")[2] or created) if created else Dated()


def _authors(fields: Fields) -> tuple[list[Authorship], bool]:
    parts = fields.get("authors_parsed")
    complete = CUT.search(fields.text("authors") or "") is None
    authors: list[Authorship] = []
    for entry in parts if isinstance(parts, list) else []:
        texts = Fields({"name": entry}, fields.reasons).texts("name") if isinstance(entry, list) else []
        raw = [text if isinstance(text, str) else "" for text in entry] if isinstance(entry, list) else []
        if not texts:
            continue
        family, given_name, suffix = (untex(part, keep_marks=True) for part in [*raw, "", "", ""][:3])
        if cut_mark(family)[1]:
            complete = False
            continue
        author = group(family) if is_group_name(family) and not given_name else two_fields(family, given_name, suffix)
        if author is not None:
            authors.append(with_affiliations(author, [untex(part) for part in raw[3:]]))
    return authors, complete


FORMAT = Format(
    NAME,
    "metadata snapshot of arXiv, one object per line",
    detect_by(_is_paper),
    lambda document: read_works(document, NAME, _work),
    suffixes=(".json", ".jsonl"),
    gives=("abstract", "authors", "date", "year", "type", "category", "subjects", "retracted", "arxiv", "doi"),
    get="the metadata snapshot that arXiv gives out on Kaggle (arxiv-metadata-oai-snapshot.json)",
)
