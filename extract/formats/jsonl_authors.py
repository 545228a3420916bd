"""The authors of a JSON line: a list of names or objects, or one text with several names."""

import re
from html import unescape
from sys import intern
from typing import Any

from extract.formats.authorships import MOST_AUTHORS, byline
from extract.formats.fields import Fields, shown
from extract.formats.json_stream import kind_of
from extract.formats.lines import ONCE_A_FILE
from extract.formats.printed_names import cut_mark, is_suffix, read_name
from extract.people.degrees import is_degree
from extract.people.printed import printed_orcid, several_names
from graph.identifiers import AUTHOR_IDS
from graph.model import Authorship

_PARTS = {
    "first": ("first", "given", "firstName", "first_name", "given_name", "givenName", "forename"),
    "last": ("last", "family", "lastName", "last_name", "family_name", "familyName", "surname"),
    "name": ("name", "full_name", "fullname", "display_name", "author_name", "text", "literal"),
    "affiliation": ("affiliation", "affiliations", "institution", "institutions", "organization"),
}
_IDS = {
    "authorId": "s2", "author_id": "s2", "ORCID": "orcid", "orcid_id": "orcid", "openalex_id": "openalex",
    "pid": "dblp", "@pid": "dblp", "scopus_id": "scopus", "researcher_id": "wos",
}  # fmt: skip
_OTHER_KEYS = {key for name, keys in _PARTS.items() for key in keys if key != name} | _IDS.keys()
_ID_FIELDS = {name for kind in AUTHOR_IDS for name in kind.fields}
_SEMICOLON = re.compile(r"\s*[;\n]\s*")
_COMMAS = str.maketrans("，；、", ",;;")
_PIPE = re.compile(r"\s*\|\s*")
_AND = re.compile(r"\s*,?\s+(?:and|&)\s+", re.IGNORECASE)


def authors_of(entry: Fields) -> tuple[tuple[Authorship, ...], bool]:
    """Return the authors that can be read, and whether they are all."""
    values = entry.get("authors")
    if values is None:
        return (), False
    if isinstance(values, str):
        return names_in(entry.string("authors") or "")
    if isinstance(values, dict):
        values = [values]
    if not isinstance(values, list):
        entry.reasons.append(f"authors is {kind_of(values)}, not a list")
        return (), False
    return _listed(entry, values)


def _listed(entry: Fields, values: list[Any]) -> tuple[tuple[Authorship, ...], bool]:
    authors: list[Authorship] = []
    complete = True
    unread: list[int] = []
    if len(values) > MOST_AUTHORS:
        entry.reasons.append(f"the entry has more than {MOST_AUTHORS} authors; the first have been read")
        values, complete = values[:MOST_AUTHORS], False
    for position, value in enumerate(values, 1):
        if value is None:
            continue
        author, whole = _author(entry, value)
        complete = complete and whole
        if author is not None:
            authors.append(author)
        elif whole:
            unread.append(position)
            complete = complete and isinstance(value, str) and bool(value.strip())  # a colon hides nobody
    if unread:
        more = f", nor have {len(unread) - 1} more" if len(unread) > 1 else ""
        entry.reasons.append(f"author {unread[0]} of {len(values)} has no readable name{more}")
    return tuple(authors), complete and bool(authors)


def names_in(text: str) -> tuple[tuple[Authorship, ...], bool]:
    """Return the authors that one text names, and whether they are all (`et al.` says that they are not)."""
    authors, complete = byline(split_names(text))
    return tuple(authors), complete and bool(authors)


def split_names(text: str) -> list[str]:
    """Return the names in one text: between `;`, else `|`, else `and`, else commas between names of several words.

    `Family, Given` alone, and `Family, Given and Family, Given`, keep their commas.
    """
    text = unescape(text).translate(_COMMAS)
    for sign in (_SEMICOLON, _PIPE):
        if len(parts := [part for part in sign.split(text) if part.strip(" ,")]) > 1:
            return parts
    parts = [part for part in _AND.split(text) if part.strip(" ,")]
    names: list[str] = []
    for part in parts:
        names.extend(_between_commas(part, sole=len(parts) == 1))
    return names


def _between_commas(text: str, *, sole: bool) -> list[str]:
    """Return the names between commas, or the text where its commas separate parts of one name."""
    parts: list[str] = []
    for part in (part.strip() for part in text.split(",")):
        if parts and is_suffix(part):
            parts[-1] = f"{parts[-1]}, {part}"
        elif part and not (parts and is_degree(part)):
            parts.append(part)
    several = [part for part in parts if " " in part or "." in part or cut_mark(part)[1]]
    if len(parts) < 2 or (len(parts) == 2 and len(several) < 2 and sole) or len(several) < len(parts) - 1:
        return [text]
    initials = [part for part in parts[1::2] if _is_initials(part)]
    if len(parts) % 2 == 0 and len(initials) == len(parts) // 2:  # `Ash, A. B., Birk, C.`
        return [", ".join(pair) for pair in zip(parts[::2], parts[1::2], strict=True)]
    return [text] if len(parts) == 2 and len(several) < 2 else parts


def _is_initials(text: str) -> bool:
    return len(text) <= 8 and "." in text and all(len(word) <= 2 for word in re.split(r"[.\s-]+", text))


def _author(entry: Fields, value: object) -> tuple[Authorship | None, bool]:
    """Return an author, None if there is no name; and False if it, or what stands for the rest, says et al."""
    inner = Fields(_with_our_keys(value) if isinstance(value, dict) else {"name": value})
    name, family, whole = _name(inner)
    if name and not isinstance(value, dict) and not inner.reasons:
        orcid = printed_orcid(str(value))
        ids = (("orcid", orcid),) if orcid else ()  # names stand in many records, and in memory once
        return Authorship(intern(name), ids=ids, family=intern(family) if family else family), whole
    entry.reasons.extend(reason for reason in inner.reasons if reason in ONCE_A_FILE)
    if not name:
        return None, whole
    inner = Fields(inner.values, entry.reasons)
    return Authorship(name, tuple(inner.strings("affiliation", "name")), _ids(inner), family), whole


def _with_our_keys(author: dict[str, Any]) -> dict[str, Any]:
    renamed = dict(author)
    if _OTHER_KEYS.isdisjoint(author):
        return renamed
    for name, keys in _PARTS.items():
        value = next((author[key] for key in keys if author.get(key) not in (None, "", [])), None)
        if value is not None:
            renamed[name] = value
    for key, name in _IDS.items():
        if author.get(key) not in (None, "") and name not in author:
            renamed[name] = author[key]
    return renamed


def _ids(author: Fields) -> tuple[tuple[str, str], ...]:
    """Return an author's ids, one of a kind; what is no such id, or a second one, is told."""
    ids: dict[str, str] = {}
    if _ID_FIELDS.isdisjoint(author.values):
        return ()
    for kind in AUTHOR_IDS:
        for name in kind.fields:
            value = author.get(name)
            if type(value) is int or (isinstance(value, float) and value.is_integer()):
                author.values[name] = str(int(value))  # a number can be an id; tables with gaps write 1695689.0
            normal = author.string_id(name, kind.normal, kind.looks)
            if normal is not None and ids.setdefault(kind.name, normal) != normal:
                author.reasons.append(f"{name} is {shown(normal)}, a second {kind.label} of one author")
    return tuple(ids.items())


def _name(author: Fields) -> tuple[str, str | None, bool]:
    """Return an author's name, the family name where it is separate, and whether it says no et al."""
    printed = author.string("name") or ""
    if "\n" in printed:
        printed = "; ".join(several_names(printed))
    if printed.strip():
        printed, cut = cut_mark(printed)
        return *read_name(printed), not cut
    first, last = author.string("first") or "", author.string("last") or ""
    if first.strip() and last.strip():
        name, family = read_name(f"{last}, {first}")
        return (name, family, True) if family else (" ".join(f"{first} {last}".split()), last.strip(), True)
    alone, cut = cut_mark(last if last.strip() else first)
    return *read_name(f"{alone}," if last.strip() and not cut else alone), not cut
