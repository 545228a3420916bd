"""Where a paper stands: repositories are no venues, ids inside addresses and venues, pages with one dash."""

import re
from functools import lru_cache
from urllib.parse import unquote

from graph.identifiers import acl_id, normal_arxiv, normal_doi
from graph.paper_ids import (
    normal_corpus,
    normal_dblp_key,
    normal_openalex_work,
    normal_openreview,
    normal_pmcid,
    normal_pmid,
    normal_s2_paper,
    normal_scopus,
)

_REPOSITORY = re.compile(
    r"(?:the )?[a-z]{2,8}xiv\b.*"
    r"|(?:computing research repository|corr)(?: \(corr\))?(?:[,:]? +abs/.*|[ ,:]*arxiv.*)?"
    r"|ssrn(?: (?:electronic journal|working papers?|e?library|preprints?))?|social science research network"
    r"|(?:[a-z]+ )?e-?prints?(?: (?:archive|server|repository))?|(?:[a-z0-9]+ )?preprints?(?:\.org)?(?: \(basel\))?"
    r"|(?:iacr )?cryptol\S* e-?print arch\S*"
    r"|zenodo(?: \(.*\))?|research ?square(?: \(.*\))?|figshare(?: \(.*\))?|osf(?: preprints)?|authorea(?: .*)?"
    r"|repec.*|mpra paper|hal(?: \(.*\))?|hal[- ]archives.*|viXra|dspace.*|opengrey|pubmed central|europe pmc",
    re.IGNORECASE,
)
_ARXIV = re.compile(
    r"(?:arxiv(?:\.org)?(?:/(?:abs|pdf))?[:/\s]\s*|abs/)"
    r"((?:\d{4}\.\d{4,5}|[a-z][a-z.-]{1,15}/\d{7})(?:v\d+)?)",
    re.IGNORECASE,
)
_DOI_PATH = re.compile(r"/doi/(?:[a-z]+/)?(10\.\d{4,9}/[^\s?&#]+)", re.IGNORECASE)
_DASHES = re.compile(r"\s*(?:[-‐‑‒–—−]|\\textendash\b)+\s*")
_PAGES = re.compile(r"\s*(?:pp?|pages?|pgs?|art(?:icle)?\.? ?no)\b\.?\s*", re.IGNORECASE)
_NOT_GIVEN = frozenset({"", "n/a", "na", "-", "–", "—", "none", "null"})
_LONGEST_URL = 2_000


@lru_cache(maxsize=4096)
def is_repository(venue: str) -> bool:
    """Tell whether a venue is a preprint server or an archive; a paper that stands only there is a preprint."""
    return len(venue) < 200 and _REPOSITORY.fullmatch(venue.strip(" .,;:")) is not None


def arxiv_in(text: str | None) -> str | None:
    """Return the first arXiv id that a text names as one (`arXiv:2101.00001v2`, `abs/2101.00001`), without version."""
    if not text or len(text) >= _LONGEST_URL or ("rxiv" not in (small := text.lower()) and "abs/" not in small):
        return None
    match = _ARXIV.search(text)
    return normal_arxiv(match[1]) if match else None


def ids_in_url(url: str) -> dict[str, str]:
    """Return the ids of a paper that its address holds: DOI, arXiv, and those of sites whose pages are papers."""
    url = url.strip().strip("<>")
    if len(url) > _LONGEST_URL or "/" not in url:
        return {}
    host = url.partition("://")[2].partition("/")[0].lower() or url.partition("/")[0].lower()
    known = next(((kind, normal) for part, kind, normal in _HOSTS if part in host), None)
    kind, normal = known or ("doi", _doi_in_path)
    value = normal(url.removesuffix(".pdf"))
    if kind == "doi" and value and (arxiv := normal_arxiv(value)):
        return {"arxiv": arxiv}
    return {kind: value} if value else {}


def _doi_in_path(url: str) -> str | None:
    match = _DOI_PATH.search(url)
    return normal_doi(unquote(match[1])) if match else None


def _pubmed(url: str) -> str | None:
    return normal_pmid(url.partition("?")[0])


def _corpus(url: str) -> str | None:
    return normal_corpus(url.rpartition("/")[2]) if "corpusid" in url.lower() else None


_HOSTS = (
    ("doi.org", "doi", normal_doi),
    ("arxiv.org", "arxiv", lambda url: normal_arxiv(url.partition("?")[0].partition("#")[0])),
    ("aclanthology.org", "acl", acl_id),
    ("aclweb.org", "acl", acl_id),
    ("scopus.com", "scopus", normal_scopus),
    ("openreview.net", "openreview", lambda url: normal_openreview(url.partition("&")[0])),
    ("dblp.", "dblp", normal_dblp_key),
    ("pubmed.ncbi", "pmid", _pubmed),
    ("pmc.ncbi", "pmcid", normal_pmcid),
    ("openalex.org", "openalex", normal_openalex_work),
    ("api.semanticscholar.org", "corpus", _corpus),
    ("semanticscholar.org", "s2", normal_s2_paper),
)


def pages(text: str | None) -> str | None:
    """Return pages with `-` for any dash and without `pp.`; an article number as it is; None for none."""
    if not text:
        return None
    text = _PAGES.sub("", _DASHES.sub("-", " ".join(text.split())), count=1).strip(" .,;:")
    return given(text.strip("-"))


def given(text: str) -> str | None:
    """Return a volume or an issue; None for `n/a` and the like."""
    return None if text.lower() in _NOT_GIVEN else text


def page_range(start: str | None, end: str | None) -> str | None:
    """Return the pages of a first and a last one; the first alone where it is a range itself or the last is none."""
    first, last = pages(start), pages(end)
    if first is None or last is None or "-" in first or first == last or not any(map(str.isalnum, last)):
        return first or (last if last and any(map(str.isalnum, last)) else None)
    return f"{first}-{last}"
