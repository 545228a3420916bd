"""Identifiers of papers, PAPER_IDS: each kind with its normal form; CURIEs of cited works."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from graph.identifiers import acl_id, normal_arxiv, normal_doi

_PMID = re.compile(
    r"(?:(?:https?://)?(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/|(?:pmid|medline):?\s*)?"
    r"([1-9]\d{0,8})/?",
    re.ASCII | re.IGNORECASE,
)
_PMCID = re.compile(
    r"(?:(?:https?://)?(?:www\.)?(?:ncbi\.nlm\.nih\.gov/pmc|pmc\.ncbi\.nlm\.nih\.gov)/articles/|pmcid:\s*)?"
    r"(?:PMC)?([1-9]\d{0,9})(?:\.\d+)?/?",
    re.ASCII | re.IGNORECASE,
)
_OPENALEX = re.compile(
    r"(?:(?:https?://)?(?:[a-z]+\.)?openalex\.org/(?:works/)?|openalex:\s*)?(W[1-9]\d{2,14})/?",
    re.ASCII | re.IGNORECASE,
)
_S2 = re.compile(
    r"(?:(?:https?://)?(?:[a-z]+\.)?semanticscholar\.org/paper/(?:[^/\s]+/)?|s2:\s*)?([0-9a-f]{40})/?",
    re.ASCII | re.IGNORECASE,
)
_CORPUS = re.compile(r"(?:corpus(?:id)?:\s*)?([1-9]\d{0,14})", re.ASCII | re.IGNORECASE)
_DBLP = re.compile(
    r"(?:(?:https?://)?(?:www\.)?dblp\.(?:org|uni-trier\.de|dagstuhl\.de)/rec/|dblp:\s*)?"
    r"([a-z]+/[A-Za-z0-9\-_.:]+/[A-Za-z0-9\-_.:/=+'*]+?)(?:\.(?:html|xml|rdf|nt|bib))?/?",
    re.ASCII | re.IGNORECASE,
)
_WOS = re.compile(r"(?:(?:WOS|ISI):\s*)([A-Z0-9]{10,20})", re.ASCII | re.IGNORECASE)
_SCOPUS = re.compile(r"(?:.*[?&]eid=)?(2-s2\.0-\d{6,14})(?:&.*)?", re.ASCII | re.IGNORECASE)
_OPENREVIEW = re.compile(
    r"(?:(?:https?://)?(?:www\.)?openreview\.net/(?:forum|pdf)\?id=|openreview:\s*)?([A-Za-z0-9_\-]{7,14})", re.ASCII
)
_LONGEST = 1000


def _of(pattern: re.Pattern[str], form: str = "{}", change: Callable[[str], str] = str) -> Callable[[str], str | None]:
    def normal(text: str) -> str | None:
        match = pattern.fullmatch(text.strip()) if len(text) <= _LONGEST else None
        return form.format(change(match[1])) if match else None

    return normal


normal_pmid = _of(_PMID)
normal_pmcid = _of(_PMCID, "PMC{}")
normal_openalex_work = _of(_OPENALEX, change=str.upper)
normal_s2_paper = _of(_S2, change=str.lower)
normal_corpus = _of(_CORPUS)
normal_dblp_key = _of(_DBLP)
normal_wos = _of(_WOS, "WOS:{}", str.upper)
normal_scopus = _of(_SCOPUS, change=str.lower)
normal_openreview = _of(_OPENREVIEW)


@dataclass(frozen=True, slots=True)
class PaperId:
    """A kind of id of papers: its name (also the field of `Record`), how to say it, its normal form, an example."""

    name: str
    label: str
    normal: Callable[[str], str | None]
    looks: str


# A new kind is a row here and a field of `graph.model.Record`. The order is that of precedence.
PAPER_IDS = (
    PaperId("doi", "DOI", normal_doi, "a DOI"),
    PaperId("arxiv", "arXiv id", normal_arxiv, "an arXiv id"),
    PaperId("acl", "ACL Anthology id", acl_id, "an ACL Anthology id"),
    PaperId("pmid", "PubMed id", normal_pmid, "a PubMed number"),
    PaperId("pmcid", "PubMed Central id", normal_pmcid, "a PubMed Central id like PMC1234567"),
    PaperId("openalex", "OpenAlex id", normal_openalex_work, "an OpenAlex id like W2741809807"),
    PaperId("s2", "Semantic Scholar id", normal_s2_paper, "a Semantic Scholar id of 40 hexadecimal digits"),
    PaperId("corpus", "Semantic Scholar corpus id", normal_corpus, "a Semantic Scholar corpus number"),
    PaperId("dblp", "DBLP key", normal_dblp_key, "a DBLP key like journals/x/Y20"),
    PaperId("wos", "Web of Science id", normal_wos, "a Web of Science id like WOS:000300000000001"),
    PaperId("scopus", "Scopus id", normal_scopus, "a Scopus id like 2-s2.0-85000000000"),
    PaperId("openreview", "OpenReview id", normal_openreview, "an OpenReview id"),
)
_CITED_BY = ("doi", "arxiv", "pmid", "openalex", "s2")  # the best first


def curie(**ids: str | None) -> str | None:
    """Return the best of the normal ids of a cited work as a CURIE (`doi:10.…`); None where there is none.

    The order is DOI, arXiv, PubMed, OpenAlex, Semantic Scholar; other kinds come after these as they are given.
    """
    kinds = [*_CITED_BY, *(kind for kind in ids if kind not in _CITED_BY)]
    return next((f"{kind}:{ids[kind]}" for kind in kinds if ids.get(kind)), None)
