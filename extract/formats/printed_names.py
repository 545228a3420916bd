"""Names as sources print them: the author line of a page, and one author of a JSON record."""

import re
from dataclasses import dataclass

from extract.people.beside import stands_alone
from extract.people.degrees import without_degrees
from extract.people.organisations import group_name
from extract.people.places import ALSO_NAMES, COUNTRIES, PLACE_WORDS, TOWNS
from extract.people.printed import clean_name, several_names
from extract.people.tables import DEGREES, LATE_DEGREES, NOBODY, ROLES, words
from graph.model import Authorship

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})

_PLAIN = re.compile(r"([A-Za-zÀ-ÖØ-öø-ɏ][A-Za-zÀ-ÖØ-öø-ɏ' .-]{1,60}), ?([A-Za-zÀ-ÖØ-öø-ɏ][A-Za-zÀ-ÖØ-öø-ɏ' .-]{0,60})")
_CARE_TOO = (
    "and und et with och og "
    "prof professor dr mr mrs sir dame doc docent pd priv doz dipl ing mag ms rev assoc asst jr sr al others author "
    "authors orcid collaboration collaborations consortium consortia by edited written reviewed translated hon capt "
    "inc ltd llc gmbh corp plc miss herr frau mme sra doc rndr mudr fellow member"
)
CARE = (
    DEGREES
    | LATE_DEGREES
    | NOBODY
    | ROLES
    | SUFFIXES
    | PLACE_WORDS
    | (COUNTRIES - ALSO_NAMES)
    | TOWNS
    | frozenset(_CARE_TOO.split())
)
_COMPANY = re.compile(r",\s*(?:Inc|Ltd|LLC|GmbH|Corp|plc|PLC|AG|B\.V|S\.p\.A|Pty|Co\. Ltd)\.?$")
_OTHERS = (
    r"(?:others?|(?:other\s+|more\s+|further\s+|additional\s+)?(?:co-?)?authors?|more|colleagues|co-?workers|andere|otros|outros"
    r"|autres|altri|inne|inni|andra|andre|anderen)"
)
_MARKS = (  # what stands for authors that are not named, at the end of a list
    r"(?:^|[,;]?\s+|(?<=\.))(?:and\s+)?(?:et\.?\s+al|et\.al|(?-i:etal))(?:ii|ia|\.)?",
    r"[,;]?\s+(?:and|&|und|y|e|et|en|och|og|plus|\+)\s*(?:\d+\s+)?(?:many\s+|several\s+)?" + _OTHERS,
    r"[,;]?\s*&\s*al\.?",
    r"[,;]?\s+u\.\s?a\.",
    r"[,;]?\s+и\s+др(?:угие)?\.?",
    r"[,;]?\s*[(\[]?\+\s*\d+[)\]]?",
    r"[,;]?\s*(?:\.\.\.|…)",
    r"(?<=[\u3040-\u9fff])\s*(?:等人?|ほか)",
    r"(?<=[\uac00-\ud7a3]{3})\s+외(?:\s*\d+\s*[명인])?",
)
_ET_AL = re.compile(rf"(?:{'|'.join(_MARKS)})\s*$", re.IGNORECASE)
_REST = re.compile(
    rf"(?:and\s+)?(?:et\.?\s*al\.?|others)|(?:\.\.\.|…)?\s*(?:and|&|plus|\+)?\s*\d+\s*{_OTHERS}\s*(?:\.\.\.|…)?|\+\s*\d+|\.\.\.|…",
    re.IGNORECASE,
)
_LAST_WORDS = words("""
    al al. alii alia others other author authors coauthors co-authors coauthor co-author more colleagues coworkers
    co-workers andere otros outros autres altri inne inni andra andre anderen a. u.a. др др. другие
""")
_LAST_SIGNS = frozenset(("", *"….)]等人か외명인0123456789"))
_MOST_WORDS = 7


@dataclass(frozen=True, slots=True)
class Byline:
    """The author line of a page: names in order, whether they are all, and the organisation behind the dot."""

    names: tuple[str, ...]
    complete: bool
    affiliation: str | None


def read_byline(line: str) -> Byline:
    """Read `A, B, C et al. · affiliation`; a line without `et al.` is a complete list."""
    names, _, affiliation = line.partition(" · ")
    whole = _ET_AL.sub("", names)
    parts: list[str] = []
    for part in (part.strip() for part in whole.split(",")):
        if parts and is_suffix(part):
            parts[-1] = f"{parts[-1]}, {part}"
        elif part:
            parts.append(part)
    return Byline(tuple(parts), whole == names, affiliation.strip() or None)


def looks_like_byline(line: str) -> bool:
    """Tell whether a line whose place does not tell can be an author line: short parts in capitals, no sentence."""
    byline = read_byline(line)
    parts = [name.split() for name in byline.names]
    capitals = all(2 * sum(not word[0].islower() for word in words) >= len(words) <= _MOST_WORDS for words in parts)
    return bool(parts) and capitals and (not byline.complete or len(parts[-1]) > 1 or len(parts) == 1)


def plainly_parted(text: str) -> tuple[str, str] | None:
    """Return family and given names of `Family, Given` in Latin letters with nothing to be looked at twice; else None.

    Nine names of ten are such, and the way round takes a third of reading a record.
    """
    match = _PLAIN.fullmatch(text)
    if (
        match is None
        or (" " in match[1] and (" " in match[2] or match[2].isupper() or sum(map(str.isupper, match[2])) > 2))
        or (text[-2:-1] == " " and text[-1].islower())
    ):
        return None
    if not CARE.isdisjoint(text.lower().replace(",", " ").replace(".", "").split()):
        return None
    return match[1].rstrip(), match[2]


def read_name(text: str) -> tuple[str, str | None]:
    """Return a printed name as `Given Family` and, where a comma parts it, the family name.

    `Family, Given`, `Family, Jr., Given` and `Family, Given, Jr.` are turned round, the suffix last. A name with
    more commas than that, or that is several names, stays as printed. Marks of footnotes, invisible characters, titles
    and degrees are left out. The name is empty where there is no letter in it.
    """
    if "," in text and (plain := plainly_parted(" ".join(text.split()))) is not None:
        return f"{plain[1]} {plain[0]}", plain[0]
    ends_in_comma = text.rstrip().endswith(",")
    text = clean_name(text)
    several = len(several_names(text)) > 1
    if several or is_company(text) or not stands_alone(text) or _is_group(text):
        return text, None
    text = without_degrees(text)
    if not any(char.isalnum() for char in text):
        return "", None
    if ends_in_comma and "," not in text:
        text += ","
    parts = [part.strip() for part in text.split(",")]
    suffixes = [part for part in parts[1:] if is_suffix(part)]
    parts = [parts[0], *(part for part in parts[1:] if part and not is_suffix(part))]
    if len(parts) > 2:
        return text, None
    if len(parts) == 1:
        family = parts[0] if text.endswith(",") and not suffixes else None
        return " ".join([parts[0], *suffixes]), family
    family, given_name = parts
    words = family.split()
    if len(words) > 1 and is_suffix(words[-1]):
        family, suffixes = " ".join(words[:-1]), [words[-1], *suffixes]
    return " ".join(part for part in (given_name, family, *suffixes) if part), family or None


def cut_mark(name: str) -> tuple[str, bool]:
    """Return a name without a trailing `et al.`, and whether it had one; a name that is nothing else is empty."""
    stripped = " ".join(name.split())
    if stripped[-1:] not in _LAST_SIGNS and stripped.rpartition(" ")[2].lower() not in _LAST_WORDS:
        return stripped, False
    if _REST.fullmatch(stripped):
        return "", True
    whole = _ET_AL.sub("", stripped)
    return whole, whole != stripped


def is_suffix(part: str) -> bool:
    """Tell whether a part of a name is a generation: Jr., Sr., II, III, IV."""
    return part.rstrip(".").lower() in SUFFIXES


def is_company(text: str) -> bool:
    """Tell whether a name ends as a company's does: `Sums, Inc.`."""
    return _COMPANY.search(text) is not None


def _is_group(text: str) -> bool:
    """Tell whether a name with a comma is an organisation's, and not turned round: `Department of Sums, Lund`."""
    head, comma, _ = text.partition(",")
    return bool(comma) and " " in head.strip() and group_name(Authorship(text)) is not None
