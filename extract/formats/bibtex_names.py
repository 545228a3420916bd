"""The author field of BibTeX: split at `and` outside of braces, and each name read: `{Group}`, `Family, Jr., Given`."""

import re
from collections.abc import Iterator

from extract.formats.authorships import LONGEST_NAME, group, is_group_name, one_field, two_fields
from extract.formats.markup import plain
from extract.formats.printed_names import cut_mark, is_suffix
from graph.latex import untex
from graph.model import Authorship

_AND = re.compile(r"\s+and(?=\s)", re.IGNORECASE)
_SIGN = re.compile(r"\\.|[{}]|\s+[aA][nN][dD](?=\s)", re.DOTALL)
_COMMA = re.compile(r"\\.|[{},]", re.DOTALL)
_SEMICOLON = re.compile(r"\\.|&[A-Za-z]{2,8};|[{};]", re.DOTALL)
_AMPERSAND = re.compile(r"\s+\\?&\s+")
_INITIALS = re.compile(r"(?:[A-Z]\.[ -]?){1,4}")
_EXTENDED = re.compile(r"\s*\"?(?:family|given|prefix|suffix|given-i|family-i|prefix-i|useprefix|id)\s*=")


def read_authors(raw: str) -> tuple[list[Authorship], bool]:
    """Return the authors of a raw author field, and whether they are all.

    If nothing splits at `and`, semicolons do, then commas between names of two words or more; `A B, C D, and E F` is
    read as three, and so is `A, B., C, D., E, F.`.
    """
    authors: list[Authorship] = []
    complete = True
    for name in _names((plain(raw) if "&" in raw and ";" in raw else raw).strip()):
        bare, cut = cut_mark(name.strip("{}") if name[:1] == "{" and len(name) < 12 else name)
        if cut:
            complete = False
            if not bare:
                continue
            name = bare
        author = read_author(name)
        if author is not None:
            authors.append(author)
    return authors, complete


def read_author(raw: str) -> Authorship | None:
    """Return one raw name as an authorship; None for nobody."""
    raw = raw.strip()
    if raw[:1] == "{" and _is_one_group(raw):
        text = _plain(raw)
        if " " in text or is_group_name(text):
            return group(text) if one_field(text.replace(",", " ")) else None
        return one_field(text)
    if "=" in raw and _EXTENDED.match(raw):
        return _extended(raw)
    if "{" not in raw and "\\" not in raw:
        return one_field(raw.replace("~", " ") if "~" in raw else raw)
    if len(raw) > 4 * LONGEST_NAME:
        return None
    parts = [_plain(part) for part in _split(raw, _COMMA, ",")]
    filled = [part for part in parts if part]
    if len(filled) == 1:
        return one_field(filled[0].replace(",", " ") + ("," if len(parts) > 1 else ""))
    if len(filled) == 2 and not is_suffix(filled[1]):
        return two_fields(filled[0], filled[1])
    return one_field(", ".join(filled))


def _names(raw: str) -> list[str]:
    """Return the raw names of an author field."""
    names = _AND.split(raw) if "{" not in raw else _unwrapped(raw) or _split(raw, _SIGN, None)
    names = [name.strip() for name in names]
    if len(names) == 1:
        names = _without_and(names[0])
    elif any(name.endswith(",") or name.count(",") > 1 for name in names):
        names = [part for name in names for part in _comma_list(name)]
    return [name for name in names if name]


def _unwrapped(raw: str) -> list[str] | None:
    """Return the names of `{Family, Given and Family, Given}`, a list that is wrongly in braces; None for others."""
    if " and " not in raw or not _is_one_group(raw):
        return None
    names = _AND.split(raw[1:-1])
    return names if all(name.count(",") == 1 and "{" not in name for name in names) else None


def _without_and(name: str) -> list[str]:
    if ";" in name and len(names := [part for part in _split(name, _SEMICOLON, ";") if part.strip()]) > 1:
        return names
    if "&" in name and len(names := _AMPERSAND.split(name)) > 1:
        return [part for one in names for part in _comma_list(one)]
    return _comma_list(name)


def _comma_list(name: str) -> list[str]:
    """Return the whole names that commas separate, where each has two words or more and there are three, or two and a
    comma behind; else the name itself."""
    if "," not in name or "{" in name:
        return [name]
    parts = [part.strip() for part in name.split(",")]
    filled = [part for part in parts if part]
    if len(filled) > 3 and len(filled) % 2 == 0 and all(map(_INITIALS.fullmatch, filled[1::2])):
        return [f"{family}, {given}" for family, given in zip(filled[::2], filled[1::2], strict=True)]
    enough = 2 if len(filled) < len(parts) else 3
    whole = len(filled) >= enough and all(" " in part or "~" in part for part in filled)
    return filled if whole and not any(is_suffix(part) for part in filled) else [name]


def _split(raw: str, signs: re.Pattern[str], at: str | None) -> Iterator[str]:
    """Yield the parts of a raw text between signs outside of braces; `at` None splits at every sign but braces."""
    depth = start = 0
    for match in signs.finditer(raw):
        sign = match[0]
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth = max(0, depth - 1)
        elif not depth and (sign == at or (at is None and sign[0].isspace())):
            yield raw[start : match.start()]
            start = match.end()
    yield raw[start:]


def _is_one_group(raw: str) -> bool:
    """Tell whether the brace that opens a text closes at its end, and holds more than an accent (`{\\"U}`)."""
    if raw[-1:] != "}" or raw[1:2] == "\\":
        return False
    depth = 0
    for match in re.finditer(r"\\.|[{}]", raw, re.DOTALL):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if not depth:
            return match.end() == len(raw)
    return False


def _extended(raw: str) -> Authorship | None:
    """Return the author of biblatex's `family=…, given=…, prefix=…, suffix=…`."""
    parts = {}
    for part in _split(raw.strip().strip('"'), _COMMA, ","):
        name, _, value = part.partition("=")
        parts[name.strip().strip('"').lower()] = _plain(value.strip().strip('"'))
    family = f"{parts.get('prefix', '')} {parts.get('family', '')}".strip()
    return two_fields(family, parts.get("given") or parts.get("given-i"), parts.get("suffix"))


def _plain(raw: str) -> str:
    return " ".join(untex(raw).split())
