"""What stands beside a person's name in one string: a place of work, a group that the person writes for."""

import re
from dataclasses import dataclass

from extract.people.degrees import is_degree, without_degrees
from extract.people.organisations import group_name
from extract.people.places import ALSO_NAMES, COUNTRIES, PLACE_WORDS, TOWNS
from extract.people.tables import (
    GIVEN_NAMES,
    GROUP_ANYWHERE,
    GROUP_FIRST,
    GROUP_WORDS,
    NICKNAMES,
    ORGANISATIONS,
    PARTICLES,
    SUFFIXES,
    words,
)
from graph.folding import fold_name
from graph.model import Authorship

_GROUPS = "collaborations?|consortium|investigators|trialists|group|team|task force|network|committee|registry"
_FOR = re.compile(
    r"[\s,;(\[–—-]+(?:and\s+)?(?:"
    r"(?P<sure>on\s+behalf\s+of|(?:writing|acting)\s+(?:on\s+behalf\s+of|for)|representing|in\s+collaboration\s+with)\s+"
    r"|(?:for|from|with|and)\s+the\s+"
    rf"|and\s+(?=[^,;]*\b(?:{_GROUPS})[\s)]*$))(?P<group>[^\W_].*?)[\s)\]]*$",
    re.IGNORECASE,
)
LONGEST = 500  # of a name and its address in one string; the patterns take long over more
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{3,200})[)\]]$")
_DASH = re.compile(r"\s+[-–—@|/]\s*(?=[^\W\d_])|\s*@\s*(?=[A-Z])")
_AND = re.compile(r"\s+(?:and|&)\s+")
_CAPITALS = re.compile("[A-Z]{3,7}")
_WORDS = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_STATES = words("""
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA
    RI SC SD TN TX UT VT VA WA WV WI WY ON QC BC AB NSW VIC QLD
""")
_NO_PERSON = GROUP_WORDS | GROUP_FIRST | GROUP_ANYWHERE | PLACE_WORDS | ORGANISATIONS
_MAY_HOLD = re.compile(
    rf"[,(\[@|/–—]| - |\b(?:behalf|representing|{_GROUPS})\b|\s(?:for|from|with|and)\s+the\s",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Beside:
    """A printed name, and what stood beside it: places of work and groups that the person writes for, as printed."""

    name: str
    places: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


def beside(text: str) -> Beside:
    """Return the name in a string, apart from places and groups behind it; the text as it is where there are none.

    `Doe, Jane, Oslo, Norway`, `Jane Doe (University of Oslo)`, `Jane Doe, Dept. of Sums, Oslo` and `Jane Doe on behalf
    of the SUMS Group` are understood. What is no person's name stays whole: `Department of Sums, University of Oslo`.
    """
    text = " ".join(text.split())
    if len(text) > LONGEST or not _MAY_HOLD.search(text):
        return Beside(text)
    group = _FOR.search(text)
    if group and is_person(name := text[: group.start()]) and _is_group(group["group"], sure=bool(group["sure"])):
        inner = beside(name)
        return Beside(inner.name, inner.places, (group["group"],))
    bracket = _BRACKET.search(text)
    if bracket and is_person(name := text[: bracket.start()]) and _is_place(bracket[1], alone=True):
        return Beside(name.rstrip(" ,"), (bracket[1],))
    dash = _DASH.search(text)
    if dash and is_person(name := text[: dash.start()]) and _is_place(text[dash.end() :], alone=False):
        return Beside(name, (text[dash.end() :],))
    return _behind_commas(text)


def is_person(text: str) -> bool:
    """Tell whether a text can be a person's name: `Jane Doe`, `Doe, Jane`, `Doe J`; no word of organisations in it."""
    bare = without_degrees(text.strip(" ,;"))
    words = _WORDS.findall(bare)
    if not 1 < len(words) < 7 or bare.count(",") > 1 or not _NO_PERSON.isdisjoint(map(fold_name, words)):
        return False
    return all(not word[0].islower() or word.lower() in PARTICLES for word in words)


def is_given(word: str) -> bool:
    """Tell whether a word is a given name that the tables know."""
    folded = fold_name(word.strip(".,"))
    return folded in GIVEN_NAMES or folded in NICKNAMES


def _is_group(text: str, *, sure: bool) -> bool:
    return sure or group_name(Authorship(f"the {text}")) is not None


def _behind_commas(text: str) -> Beside:
    """Part a name from an address behind a comma: from the first part that is a place of work, or before a country."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) < 2:
        return Beside(text)
    cut = next((n for n, part in enumerate(parts) if n and _is_work(part)), 0) or _before_country(parts)
    halves = [half for part in parts[max(cut, 1) :] for half in _halves(part)]
    if any(is_given(half.split()[0]) and is_person(half) for half in halves):
        return Beside(text)  # several people, rather
    name = ", ".join(parts[:cut])
    if not cut or (not is_person(name) and not (cut == 1 and _WORDS.fullmatch(name) and len(parts) > 2)):
        return Beside(text)
    return Beside(name, (", ".join(parts[cut:]),))


def _before_country(parts: list[str]) -> int:
    """Return how many parts before an address that ends in a country or state are the name; 0 where it does not."""
    middle = parts[1]
    first = parts[0].split()
    if len(parts) == 2 and len(first) > 1 and is_given(first[0]) and _CAPITALS.fullmatch(middle):
        return 0 if is_degree(middle) or middle.lower() in SUFFIXES else 1  # `Jane Doe, MIT`
    if (
        not (_is_country(parts[-1]) or is_town(parts[-1]))
        or is_degree(middle)
        or fold_name(middle).rstrip(".") in SUFFIXES
    ):
        state = len(parts) == 3 and parts[-1] in _STATES and not is_degree(middle) and " " in parts[0]
        return 1 if state and len(middle) > 3 and not is_given(middle.split()[0]) else 0
    parted = len(first) == 1 or first[0].lower() in PARTICLES or is_given(middle.split()[0]) or "." in middle
    if len(parts) == 2:
        return 1 if not parted and fold_name(middle) not in ALSO_NAMES else 0
    return 2 if parted and len(parts) > 2 else 1


def _halves(part: str) -> list[str]:
    """Return what `and` parts: `Sweden and Carl Roe`."""
    return [half for half in _AND.split(part) if half.strip()]


def is_town(text: str) -> bool:
    """Tell whether a text is the name of a town with a university; some of these are family names as well."""
    return fold_name(text.strip()) in TOWNS


def _is_country(part: str) -> bool:
    return fold_name(part.strip(" .")) in COUNTRIES or fold_name(part.strip()) in COUNTRIES


def _is_work(part: str) -> bool:
    """Tell whether a part is a place of work by one of its words, not `Mary College` or a word alone."""
    words = [fold_name(word) for word in _WORDS.findall(part)]
    if len(words) < 2 or PLACE_WORDS.isdisjoint(words):
        return len(words) == 1 and words[0] in {"cnrs", "inria", "csic", "technion"}
    return len(words) > 2 or not is_given(words[0])


def _is_place(text: str, *, alone: bool) -> bool:
    parts = [part.strip() for part in text.split(",")]
    if any(_is_work(part) for part in parts) or fold_name(text) in ORGANISATIONS:
        return True
    if _CAPITALS.fullmatch(text) is not None or is_town(parts[-1]):
        return True
    return _is_country(parts[-1]) and (alone or len(parts) > 1)


def stands_alone(text: str) -> bool:
    """Tell whether nothing but a name is in a string."""
    parts = beside(text)
    return not parts.places and not parts.groups
