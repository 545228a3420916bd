"""Identifiers and keys in one normal form: of papers, of people (AUTHOR_IDS); folded text, title keys, slugs."""

import hashlib
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

from anyascii import anyascii

SLUG_LIMIT = 60

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
_ACL = re.compile(
    r"(?:https?://(?:www\.)?(?:aclanthology\.org|aclweb\.org/anthology)/)?"
    r"([A-Z]\d{2}-\d{4,5}|\d{4}\.[a-z0-9]+-[a-z0-9]+\.\d+)/?",
    re.ASCII,
)

_GREEK = {
    name: unicodedata.lookup(f"GREEK SMALL LETTER {'LAMDA' if name == 'lambda' else name.upper()}")
    for name in [
        "alpha",
        "beta",
        "gamma",
        "delta",
        "epsilon",
        "zeta",
        "eta",
        "theta",
        "iota",
        "kappa",
        "lambda",
        "mu",
        "nu",
        "xi",
        "omicron",
        "pi",
        "rho",
        "sigma",
        "tau",
        "upsilon",
        "phi",
        "chi",
        "psi",
        "omega",
    ]
}
_GREEK_NAMES = {letter: name for name, letter in _GREEK.items()} | {"ς": "sigma"}
# What a TeX command stands for; every other command goes and leaves its argument.
_COMMANDS = (
    _GREEK
    | {f"var{name}": letter for name, letter in _GREEK.items()}
    | {name.capitalize(): letter.upper() for name, letter in _GREEK.items()}
    | {"ss": "ss", "o": "o", "O": "O", "l": "l", "L": "L", "ae": "ae", "AE": "AE", "oe": "oe", "OE": "OE"}
    | {"aa": "a", "AA": "A", "i": "i", "j": "j"}
    | {
        name: name
        for name in [
            "log",
            "exp",
            "min",
            "max",
            "sup",
            "inf",
            "sin",
            "cos",
            "tan",
            "det",
            "dim",
            "lim",
            "arg",
            "gcd",
            "Pr",
        ]
    }
)
_ACCENT = re.compile(r"\\(?:[\"'`^~=.]|[Hcvukdbrt](?=\s*\{|\s+[A-Za-z]))\s*")
_COMMAND = re.compile(r"\\([A-Za-z]+)\*?\s*")
_ESCAPED = re.compile(r"\\([^A-Za-z])")
_TEX = frozenset("\\{}$^")
_GREEK_RUN = re.compile("[Ͱ-Ͽ]+")
_WORD = re.compile("[a-z0-9]+")
_SIGNS = (
    (re.compile(r"(?<=[a-z0-9+])\+(?![a-z0-9])"), " plus"),
    (re.compile(r"(?<=[a-z0-9#])#(?![a-z0-9])"), " sharp"),
    (re.compile(r"(?<=[a-z0-9*])\*(?![a-z0-9])"), " star"),
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


@dataclass(frozen=True, slots=True)
class AuthorId:
    """A kind of id that people bear: its name, how to say it, its normal form, what it looks like, its JSON fields."""

    name: str
    label: str
    normal: Callable[[str], str | None]
    looks: str
    fields: tuple[str, ...]


# A new kind is a row here: readers, the store, who is who and the graph follow. The first are heard first.
AUTHOR_IDS = (
    AuthorId("orcid", "ORCID", normal_orcid, "an ORCID with a right check digit", ("orcid",)),
    AuthorId("openalex", "OpenAlex id", normal_openalex, "an OpenAlex id like A5023888391", ("openalex",)),
    AuthorId("s2", "Semantic Scholar id", normal_s2, "a Semantic Scholar number", ("s2", "semantic_scholar")),
    AuthorId("dblp", "DBLP id", normal_dblp, "a DBLP id like 69/4806-1", ("dblp",)),
)


def acl_id(text: str) -> str | None:
    """Return an ACL Anthology id, old (`P19-1001`) or new (`2020.acl-main.1`), without URL; None for any other text."""
    match = _ACL.fullmatch(text.strip())
    return match[1] if match else None


def fold(text: str) -> str:
    """Return text in lower-case ASCII: accents off, TeX resolved, other scripts transliterated, blanks single.

    Punctuation stays. A lone small Greek letter becomes its name, so that `μP`, `$\\mu$P` and `muP` fold alike.
    """
    if not _TEX.isdisjoint(text):
        text = _without_tex(text)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in text if not unicodedata.combining(char))
        text = anyascii(_GREEK_RUN.sub(lambda run: _GREEK_NAMES.get(run[0], run[0]), text))
    return " ".join(text.lower().split())


def title_key(title: str) -> str:
    """Return the key by which records of one paper find each other: the folded title's words, joined by blanks.

    It is empty only for an empty title; one without any letter or digit gives a short hash.
    """
    return " ".join(_WORD.findall(fold(title))) or (short_hash(title) if title else "")


def slug(name: str) -> str:
    """Return a readable id of at most 60 characters: the folded name's words joined by `-`, cut at a word.

    `+`, `#` and `*` behind a word are spelled out (`Muon++` is not `Muon`); without a word it is a short hash.
    """
    text = fold(name)
    for sign, word in _SIGNS:
        text = sign.sub(word, text)
    whole = "-".join(_WORD.findall(text))
    if len(whole) <= SLUG_LIMIT:
        return whole or short_hash(name)
    cut = whole[: SLUG_LIMIT + 1].rpartition("-")[0]
    return cut or whole[:SLUG_LIMIT]


def short_hash(text: str, n: int = 8) -> str:
    """Return the first `n` hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:n]


def _without_tex(text: str) -> str:
    text = _ACCENT.sub("", text)
    text = _COMMAND.sub(_command, text)
    text = _ESCAPED.sub(r"\1", text)
    return text.translate({ord(char): None for char in "\\{}$^"})


def _command(match: re.Match[str]) -> str:
    """Return what a command stands for; the blank that ends a dropped command between two words is kept."""
    blank = " " if match[0][-1].isspace() else ""
    return _COMMANDS.get(match[1], "") + blank


def _unbalanced(text: str) -> bool:
    opening = {")": "(", "]": "[", "}": "{"}[text[-1]]
    return text.count(text[-1]) > text.count(opening)
