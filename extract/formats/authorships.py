"""From names as sources print them to authorships: whole names, two fields, initials without dots, groups, nobody."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.formats.printed_names import CARE, cut_mark, is_company, is_suffix, plainly_parted
from extract.people.beside import stands_alone
from extract.people.degrees import bare_part, is_degree, without_degrees
from extract.people.printed import clean_name, several_names
from graph.model import Authorship

MOST_AUTHORS = 10_000
LONGEST_NAME = 1_000

_NOBODY = re.compile(
    r"[\[(]*(?:anon(?:ymous)?\.?|no author(?:s|\(s\))?(?: name)?(?: available| listed| given)?|not available"
    r"|n\.?\s?n\.?|unknown(?: author)?|author list is unavailable)[\])]*",
    re.IGNORECASE,
)
_GROUP = re.compile(r"\b(?:collaborations?|consorti(?:um|a))\b", re.IGNORECASE)
_INITIALS = re.compile(r"[^\W\d_a-z]{1,4}(?:-[^\W\d_a-z]{1,2})*")
_WHOLE = re.compile(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏ'.-]*(?: [A-Za-zÀ-ÖØ-öø-ɏ'.-]+){1,6}")
_ROMAN = re.compile(r"(?:\d(?:st|nd|rd|th)|jr|sr|i{2,3}|iv|v)\.?", re.IGNORECASE)

Ids = Iterable[tuple[str, str | None]]


def single(text: str) -> str:
    """Return a text with single blanks."""
    return " ".join(text.split())


def two_fields(
    family: str | None, given_name: str | None, suffix: str | None = None, *, initials: str | None = None
) -> Authorship | None:
    """Return the author whose family and given names the source keeps apart; None where there is no name.

    `initials` without dots stand in for missing given names. A name of one field is a family name.
    """
    family, given_name = (bare_part(single(part or "").strip(" ,;")) for part in (family, given_name))
    given_name = given_name or dotted(single(initials or ""))
    suffix = single(suffix or "").strip(" ,;")
    suffix = "" if is_degree(suffix) else suffix
    if not family and given_name:
        family, given_name = given_name, ""
    if not _is_name(family):
        return None
    name = " ".join(part for part in (given_name, family, suffix) if part)
    if is_group_name(name):
        return group(name) if stands_alone(name) else Authorship(name)
    return Authorship(name, family=family, given=given_name or None)


def given_alone(given_name: str) -> Authorship | None:
    """Return an author of whom the source knows a given name and no family name."""
    author = two_fields(None, given_name)
    return None if author is None else Authorship(author.name, given=author.name, group=author.group)


def one_field(text: str, *, comma_ends_group: bool = False) -> Authorship | None:
    """Return the author that a source prints as one text; None for nobody and for what holds no letter.

    A comma separates family and given names (`Family, Given`, `Family, Jr., Given`, `Family, Given, Jr.`); without one
    the name stays whole. A lone comma at the end makes a family name or, with `comma_ends_group` and more than one
    word, a group. A name with more commas than that stays as printed.
    """
    text = single(text)
    if "," in text and (plain := plainly_parted(text)) is not None:
        return Authorship(f"{plain[1]} {plain[0]}", family=plain[0], given=plain[1])
    if "," not in text and (author := _plainly_whole(text)) is not None:
        return author
    bare = without_degrees(cleaned := clean_name(text)).strip(" ,;")
    if not _is_name(bare):
        return None
    if is_company(bare):
        return group(bare)
    if not stands_alone(cleaned):
        return Authorship(cleaned)  # split when the record is repaired
    if is_group_name(bare):
        return group(_turned(bare))
    if "," in bare and len(several_names(bare)) > 1:
        return Authorship(bare)
    if "," not in bare:
        if not text.endswith(","):
            return Authorship(bare)
        return group(bare) if comma_ends_group and " " in bare else Authorship(bare, family=bare)
    parts = [part for part in (part.strip() for part in bare.split(",")) if part]
    suffixes = [part for part in parts[1:] if is_suffix(part)]
    parts = [parts[0], *(part for part in parts[1:] if not is_suffix(part))]
    words = parts[0].split()
    if len(words) > 1 and is_suffix(words[-1]) and len(parts) == 2:
        parts[0], suffixes = " ".join(words[:-1]), [words[-1], *suffixes]
    if len(parts) > 2:
        return Authorship(bare)
    if len(parts) == 1:
        return Authorship(" ".join([parts[0], *suffixes]), family=parts[0])
    family, given_name = parts
    name = " ".join([given_name, family, *suffixes])
    return Authorship(name, family=family, given=given_name)


def _plainly_whole(text: str) -> Authorship | None:
    """Return the author of `Given Family` in Latin letters without anything to be looked at twice; else None."""
    if _WHOLE.fullmatch(text) is None or (text[-2:-1] == " " and text[-1].islower()):
        return None
    if not CARE.isdisjoint(text.lower().replace(".", "").split()) or not _is_name(text):
        return None
    return Authorship(text)


def initials_last(text: str) -> Authorship | None:
    """Return the author of `van den Ouden JP` or `Placebo P Jr`: initials without dots behind the family name."""
    text = without_degrees(text) if "," in text else text
    words = single(text).strip(" ,;").split()
    suffix = words.pop() if len(words) > 2 and _ROMAN.fullmatch(words[-1]) else ""
    if len(words) > 1 and words[-1].isupper() and _INITIALS.fullmatch(words[-1]):
        return two_fields(" ".join(words[:-1]), None, suffix, initials=words[-1])
    return one_field(text)


def initials_first(text: str) -> Authorship | None:
    """Return the author of `JP van Vier`: initials without dots before the family name."""
    first, _, family = single(text).strip(" ,;").partition(" ")
    if family and first.isupper() and _INITIALS.fullmatch(first):
        return two_fields(family, None, initials=first)
    return one_field(text)


def with_dots(author: Authorship) -> Authorship:
    """Return an author with dots behind given names that are initials in capitals (`Altgeld, KM`: `K. M.`)."""
    given_name = dotted(author.given or "")
    if not given_name or given_name == author.given:
        return author
    rest = author.name[len(author.given or "") :]
    return replace(author, name=f"{given_name}{rest}", given=given_name)


def dotted(initials: str) -> str:
    """Return capitals that are written together as initials with dots: `KM`: `K. M.`; any other text as it is."""
    if not (initials.isupper() and _INITIALS.fullmatch(initials)):
        return initials
    return " ".join("-".join(f"{letter}." for letter in part.split("-")) for part in _letters(initials))


def _letters(initials: str) -> list[str]:
    """Return the initials one by one, those that a hyphen joins together: `JPK-L`: `J`, `P`, `K-L`."""
    letters: list[str] = []
    for part in re.findall(r"[^-]-[^-]|[^-]|-[^-]", initials):
        if part[0] == "-" and letters:
            letters[-1] += part
        else:
            letters.append(part)
    return letters


def group(name: str) -> Authorship | None:
    """Return an author that is no person; None for a name without letters."""
    name = single(name).strip(" ,;")
    return Authorship(name, group=True) if _is_name(name) else None


def is_group_name(name: str) -> bool:
    """Tell whether a name says itself that it is a collaboration's or a consortium's."""
    return _GROUP.search(name) is not None


def with_affiliations(author: Authorship, affiliations: Sequence[str]) -> Authorship:
    """Return an author with affiliations, each once."""
    kept = tuple(dict.fromkeys(text for text in map(single, affiliations) if text))
    return Authorship(author.name, kept, author.ids, author.family, author.given, author.group) if kept else author


def with_ids(author: Authorship, ids: Ids) -> Authorship:
    """Return an author with more ids (kind, value) in normal form, the first of each kind; None is left out."""
    kept: dict[str, str] = dict(author.ids)
    for kind, value in ids:
        if value:
            kept.setdefault(kind, value)
    if not kept:
        return author
    return Authorship(author.name, author.affiliations, tuple(kept.items()), author.family, author.given, author.group)


def byline(texts: Iterable[str], *, comma_ends_group: bool = False) -> tuple[list[Authorship], bool]:
    """Return the authors that a source prints one by one, and whether they are all; `et al.` and `others` cut."""
    authors: list[Authorship] = []
    complete = True
    for text in texts:
        name, cut = cut_mark(text)
        complete = complete and not cut
        # the comma that makes a name a group is no part of a cut mark
        author = one_field(name if cut else text, comma_ends_group=comma_ends_group)
        if author is not None:
            authors.append(author)
    return authors, complete


def _turned(name: str) -> str:
    """Return `Collaboration, NORDLICHT` as `NORDLICHT Collaboration`; any other name as it is."""
    head, comma, tail = name.partition(",")
    return f"{tail.strip()} {head.strip()}" if comma and " " not in head and _GROUP.search(head) else name


def _is_name(text: str) -> bool:
    return 0 < len(text) <= LONGEST_NAME and any(map(str.isalnum, text)) and _NOBODY.fullmatch(text) is None


def whole_name(text: str) -> Authorship | None:
    """Return the author of a name that the source prints as people say it, commas and all; None for nobody."""
    name = single(text).strip(" ,;")
    if not _is_name(name):
        return None
    return group(_turned(name)) if is_group_name(name) else Authorship(name)
