"""Identifiers in one normal form: of papers, of people (AUTHOR_IDS); and the short hash of a text."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

_LONGEST_IDENTIFIER = 1000  # longer text is none, and would take the patterns below long

_DOI_PREFIX = re.compile(r"^(?:doi(?::\s*|\s+))?(?:(?:https?://)?(?:(?:dx|www)\.)?doi\.org/)?", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_ARXIV_PREFIX = re.compile(
    r"^(?:(?:https?://)?(?:[a-z]+\.)?arxiv\.org/(?:abs|pdf|html|format|e-print)/|arxiv:\s*|10\.48550/arxiv\.)",
    re.IGNORECASE,
)
_ARXIV_SUFFIX = re.compile(r"(?:\s*\[[^\]]*\])?\s*$|\.pdf$", re.IGNORECASE)
_ARXIV_NEW = re.compile(r"(\d\d(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?", re.IGNORECASE)
_ARXIV_OLD = re.compile(r"([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?/(\d\d(?:0[1-9]|1[0-2])\d{3})(?:v\d+)?", re.IGNORECASE)
_ORCID = re.compile(
    r"(?:(?:https?://)?(?:www\.)?orcid\.org/|orcid:\s*)?(\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX])/?", re.IGNORECASE
)
_OPENALEX = re.compile(
    r"(?:(?:https?://)?(?:[a-z]+\.)?openalex\.org/(?:(?:authors|people)/)?|openalex:\s*)?(a[1-9]\d{2,14})/?",
    re.ASCII | re.IGNORECASE,
)
_S2 = re.compile(
    r"(?:(?:https?://)?(?:[a-z]+\.)?semanticscholar\.org/(?:graph/v1/)?author/(?:[^/\s]+/)?|s2:\s*)?([1-9]\d{0,14})/?",
    re.ASCII | re.IGNORECASE,
)
_DBLP = re.compile(
    r"(?i:(?:https?://)?(?:www\.)?dblp\.(?:org|uni-trier\.de|dagstuhl\.de)/pid/|(?:dblp:\s*)?(?:(?:homepages|pid)/)?)"
    r"((?:\d{1,3}|[a-z])/[A-Za-z\d=_]+(?:-\d+)?)(?:\.(?:html|xml|rdf|nt|bib))?/?",
    re.ASCII,
)
_SCOPUS_AUTHOR = re.compile(
    r"(?:(?:https?://)?(?:www\.)?scopus\.com/authid/detail\.uri\?authorId=|scopus:\s*)?([1-9]\d{8,11})",
    re.ASCII | re.IGNORECASE,
)
_RESEARCHER = re.compile(
    r"(?:(?:https?://)?(?:www\.)?(?:researcherid\.com/rid/|webofscience\.com/wos/author/record/)|wos:\s*)?"
    r"([A-Z]{1,3}-\d{4}-(?:19|20)\d\d)/?",
    re.ASCII | re.IGNORECASE,
)
_ACL = re.compile(
    r"(?:https?://(?:www\.)?(?:aclanthology\.org|aclweb\.org/anthology)/)?"
    r"([A-Z]\d{2}-\d{4,5}|\d{4}\.[a-z0-9]+-[a-z0-9]+\.\d+)/?",
    re.ASCII,
)


def normal_doi(text: str) -> str | None:
    """Return a DOI in lower case without URL, `doi:` and trailing punctuation; None if the text is not one DOI."""
    text = text.strip().strip("<>\"'")
    if len(text) > _LONGEST_IDENTIFIER:
        return None
    bare = _DOI_PREFIX.sub("", text)
    if bare != text and "%" in bare:
        bare = unquote(bare)
    while bare and (bare[-1] in ".,;:\"'" or (bare[-1] in ")]}" and _unbalanced(bare))):
        bare = bare[:-1]
    return bare.lower() if _DOI.fullmatch(bare) else None


def normal_arxiv(text: str) -> str | None:
    """Return an arXiv id, new (`2406.01234`) or old (`hep-th/9901001`), without URL, prefix, subject class and version.

    A DOI of arXiv (`10.48550/arXiv.…`) is understood as well; None if the text is not one arXiv id.
    """
    if len(text) > _LONGEST_IDENTIFIER:
        return None
    bare = _ARXIV_SUFFIX.sub("", _ARXIV_PREFIX.sub("", _DOI_PREFIX.sub("", text.strip())), count=1)
    if match := _ARXIV_NEW.fullmatch(bare):
        return match[1]
    if match := _ARXIV_OLD.fullmatch(bare):
        return f"{match[1].lower()}/{match[2]}"
    return None


def arxiv_of_doi(doi: str | None) -> str | None:
    """Return the arXiv id inside a normal DOI of arXiv, None for any other DOI and for None."""
    return normal_arxiv(doi) if doi is not None and doi.startswith("10.48550/arxiv.") else None


def normal_orcid(text: str) -> str | None:
    """Return an ORCID as `0000-0002-1825-0097` without URL; None if it is malformed or its check digit is wrong."""
    match = _ORCID.fullmatch(text.strip())
    if match is None or not match[1].isascii():
        return None
    digits = match[1].replace("-", "").upper()
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    if digits[-1] != ("X" if check == 10 else str(check)):
        return None
    return "-".join(digits[start : start + 4] for start in range(0, 16, 4))


def normal_openalex(text: str) -> str | None:
    """Return an OpenAlex id of a person as `A5023888391` without URL; None if the text is none."""
    match = _OPENALEX.fullmatch(text.strip())
    return match[1].upper() if match else None


def normal_s2(text: str) -> str | None:
    """Return a Semantic Scholar id of a person, a decimal number, without URL; None if the text is none."""
    match = _S2.fullmatch(text.strip())
    return match[1] if match else None


def normal_dblp(text: str) -> str | None:
    """Return a DBLP id of a person (`69/4806-1`, `h/GeoffreyEHinton`) without URL; None if the text is none."""
    match = _DBLP.fullmatch(text.strip())
    return match[1] if match else None


def normal_scopus_author(text: str) -> str | None:
    """Return a Scopus id of a person, a number of nine digits or more, without URL; None if the text is none."""
    match = _SCOPUS_AUTHOR.fullmatch(text.strip())
    return match[1] if match else None


def normal_researcher(text: str) -> str | None:
    """Return a ResearcherID of Web of Science (`A-1234-2008`) without URL; None if the text is none."""
    match = _RESEARCHER.fullmatch(text.strip())
    return match[1].upper() if match else None


@dataclass(frozen=True, slots=True)
class AuthorId:
    """A kind of author id: its name, its label, its normal form, what it looks like, its JSON fields."""

    name: str
    label: str
    normal: Callable[[str], str | None]
    looks: str
    fields: tuple[str, ...]


# To support another author id, add a row here. Order is precedence.
AUTHOR_IDS = (
    AuthorId("orcid", "ORCID", normal_orcid, "an ORCID with a right check digit", ("orcid",)),
    AuthorId("openalex", "OpenAlex id", normal_openalex, "an OpenAlex id like A5023888391", ("openalex",)),
    AuthorId("s2", "Semantic Scholar id", normal_s2, "a Semantic Scholar number", ("s2", "semantic_scholar")),
    AuthorId("dblp", "DBLP id", normal_dblp, "a DBLP id like 69/4806-1", ("dblp",)),
    AuthorId("scopus", "Scopus id", normal_scopus_author, "a Scopus number of nine digits or more", ("scopus",)),
    AuthorId("wos", "ResearcherID", normal_researcher, "a ResearcherID like A-1234-2008", ("wos", "researcher_id")),
)


def acl_id(text: str) -> str | None:
    """Return an ACL Anthology id, old (`P19-1001`) or new (`2020.acl-main.1`), without URL; None for any other text."""
    match = _ACL.fullmatch(text.strip())
    return match[1] if match else None


def address(doi: object, arxiv: object) -> str:
    """Return where a paper's page is, made from its identifier; empty where it has none that is well formed."""
    if isinstance(doi, str) and (normal := normal_doi(doi)):
        return f"https://doi.org/{normal}"
    if isinstance(arxiv, str) and (normal := normal_arxiv(arxiv)):
        return f"https://arxiv.org/abs/{normal}"
    return ""


def short_hash(text: str, n: int = 8) -> str:
    """Return the first `n` hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:n]


def _unbalanced(text: str) -> bool:
    opening = {")": "(", "]": "[", "}": "{"}[text[-1]]
    return text.count(text[-1]) > text.count(opening)
