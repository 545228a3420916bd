"""Cited works from the lines that sources print: each with the best id in it, and the text."""

import re
from collections.abc import Iterable

from extract.formats.venues import arxiv_in
from graph.identifiers import normal_doi
from graph.model import Reference
from graph.paper_ids import curie, normal_pmid

_DOI = re.compile(
    r"(?<![\w/.])(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)?(10\.\d{4,9}(?:\.\d+)*/[^\s\"<>\[\]]+)", re.IGNORECASE
)
_PMID = re.compile(r"\bPMID:?\s*(\d{1,9})\b", re.IGNORECASE)
_LONGEST = 100_000
_LONGEST_PREFIX = len("https://dx.doi.org/")


def reference_of(text: str) -> Reference:
    """Return the cited work that a line names: its text, and the first DOI, else arXiv id, else PubMed id in it.

    Web of Science prints `DOI [10.1, DOI 10.2]` and `DOI DOI 10.3`.
    """
    text = " ".join(text.split())
    at = text.find("10.")
    if len(text) > _LONGEST or (at < 0 and "rxiv" not in text.lower() and "PMID" not in text):
        return Reference(None, text[:_LONGEST])
    doi = None
    if at >= 0 and (match := _DOI.search(text, max(0, at - _LONGEST_PREFIX))):
        doi = normal_doi(match[1].rstrip(".,;"))
    if doi:  # the best of the three, so that the others need not be looked for
        return Reference(f"doi:{doi}", text)
    pmid = normal_pmid(match[1]) if (match := _PMID.search(text)) else None
    return Reference(curie(arxiv=arxiv_in(text), pmid=pmid), text)


def references_of(texts: Iterable[str]) -> list[Reference]:
    """Return the cited works of lines, in order, the empty ones left out."""
    return [reference_of(text) for text in texts if text and not text.isspace()]
