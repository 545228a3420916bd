"""Ids that people keep in free text: lines `PMID: 1` of notes, and URLs that name a DOI or an arXiv paper."""

import re
from collections.abc import Iterable

from graph.identifiers import normal_arxiv, normal_doi
from graph.paper_ids import PAPER_IDS

_LINE = re.compile(r"^\s*(?:tex\.)?([A-Za-z][A-Za-z ]{1,24}?)\s*:\s*(\S.{0,300}?)\s*$", re.MULTILINE)
_NAMES = {
    "pmid": "pmid", "pubmed id": "pmid", "pmcid": "pmcid", "doi": "doi", "arxiv": "arxiv", "eprint": "arxiv",
    "openalex": "openalex", "wos": "wos", "web of science id": "wos", "isi": "wos", "eid": "scopus", "scopus": "scopus",
    "dblp": "dblp", "acl": "acl", "corpusid": "corpus",
}  # fmt: skip
_NORMAL = {kind.name: kind.normal for kind in PAPER_IDS}
_LONGEST = 20_000


def ids_in_lines(*texts: str | None) -> dict[str, str]:
    """Return the ids that lines such as `PMCID: PMC1`, `DOI: 10.…` or `arXiv:2001.00001 [cs]` of a note give."""
    ids: dict[str, str] = {}
    for text in texts:
        for match in _LINE.finditer((text or "")[:_LONGEST]):
            kind = _NAMES.get(match[1].lower())
            if kind is None:
                continue
            value = match[2] if kind not in ("wos",) else f"WOS:{match[2].split(':')[-1]}"
            if (id_ := _NORMAL[kind](value)) is not None:
                ids.setdefault(kind, id_)
    return ids


def ids_in_urls(urls: Iterable[str | None]) -> dict[str, str]:
    """Return the DOI and the arXiv id that URLs name, the first of each."""
    ids: dict[str, str] = {}
    for url in urls:
        if not url:
            continue
        if "doi.org" in url and (doi := normal_doi(url)):
            ids.setdefault("doi", doi)
        if "arxiv.org" in url and (arxiv := normal_arxiv(url)):
            ids.setdefault("arxiv", arxiv)
    return ids
