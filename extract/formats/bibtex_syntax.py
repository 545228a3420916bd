"""The syntax of BibTeX: from text in pieces to entries with raw values; abbreviations, `#`, inheritance; no LaTeX here.

Braces are counted and never recursed into. A broken entry costs the entry: reading goes on at the next `@word{` at the
beginning of a line, which is where the text is cut in any case, so that no more than one such stretch is held.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

LONGEST_ENTRY = 32 * 1024 * 1024  # characters
MONTHS = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June", "jul": "July",
    "aug": "August", "sep": "September", "oct": "October", "nov": "November", "dec": "December", "sept": "September",
}  # fmt: skip

_START = re.compile(r"@[A-Za-z]+\s*[{(]")
_ENTRY = re.compile(r"@\s*([A-Za-z]+)\s*([{(])")
_KEY = re.compile(r"\s*([^,{}\n=\"]*?)\s*,")
_FIELD = re.compile(r"[\s,]*([^\s=,{}()\"#%'\\][^\s=,{}()\"#]*)\s*=\s*")
_SIMPLE = re.compile(r"\{([^{}\\]*)\}\s*(?:,|(?=[})]))")
_BRACE = re.compile(r"\\[{}\\\"]|[{}]")
_STRICT_BRACE = re.compile(r"[{}]")
_QUOTE = re.compile(r"\\[{}\\]|[{}\"]")
_BARE = re.compile(r"[^\s,#{}()\"=]+")
_BLANK = re.compile(r"\s*")
_LOST = re.compile(r"\s*[,}]?\s*(?:,|[A-Za-z][\w-]*\s*=\s*[{\"\d])")

UNCLOSED = "the entry does not end: a brace or a quote is not closed; it has been left out"
SURPLUS = "braces close too often in the entry; it has been left out"
NO_COMMA = "there is no comma behind the key of the entry; it has been left out"
NO_FIELD = "the entry holds something that is not a field; it has been left out"
TOO_LONG = f"the entry is longer than {LONGEST_ENTRY // 1024 // 1024} MB and has been left out"


@dataclass(slots=True)
class Entry:
    """One entry: its type in small letters, key, first line, and raw values by field name in small letters.

    `fault` says why the entry cannot be used, `reasons` what was mended.
    """

    type: str
    key: str
    line: int
    fields: dict[str, str] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)
    fault: str | None = None


class _Broken(Exception):
    """The text is no entry; the message is the reason."""


def stretches(pieces: Iterable[str]) -> Iterator[tuple[int, str | None]]:
    """Yield (line, text) from one `@word{` at the beginning of a line to before the next; None for a text too long."""
    rest, line, searched = "", 1, 0
    too_long = False
    for piece in pieces:
        rest += piece
        start = 0
        for match in _START.finditer(rest, searched):
            at = rest.rfind("\n", start, match.start()) + 1
            if at > start and not rest[at : match.start()].strip():
                text = rest[start:at]
                yield line, None if too_long else text
                too_long = False
                line += text.count("\n")
                start = at
        rest = rest[start:]
        searched = max(1, rest.rfind("\n") + 1)  # the last line may go on in the next piece
        if len(rest) > LONGEST_ENTRY:
            line += rest.count("\n")
            rest, searched, too_long = "", 0, True
    if rest or too_long:
        yield line, None if too_long else rest


def entries_in(text: str, line: int, macros: dict[str, str]) -> Iterator[Entry]:
    """Yield the entries of one stretch; `@string` adds to `macros`, `@comment` and `@preamble` give nothing."""
    at = 0
    while (match := _ENTRY.search(text, at)) is not None:
        kind = match[1].lower()
        line += text.count("\n", at, match.start())
        at = match.start()
        if kind in ("comment", "preamble"):
            stop = match.end()
        else:
            entry, stop = _entry(text, match, macros)
            entry.line = line
            if kind == "string":
                macros.update((name, value) for name, value in entry.fields.items() if not entry.fault)
            else:
                yield entry
                if entry.fault:
                    return
        line += text.count("\n", at, stop)
        at = stop


def _entry(text: str, match: re.Match[str], macros: dict[str, str]) -> tuple[Entry, int]:
    """Return the entry that begins at a match, and where it ends; its braces counted with escaped ones left out.

    Where that fails, once more as BibTeX itself counts them: a path such as `{C:\\x\\}` ends with a stroke.
    """
    entry = Entry(match[1].lower(), "", 0)
    try:
        return entry, _fill(entry, text, match, (macros, _BRACE))
    except _Broken as broken:
        fault = str(broken)
    if "\\}" in text or "\\{" in text:
        again = Entry(entry.type, "", 0)
        try:
            return again, _fill(again, text, match, (macros, _STRICT_BRACE))
        except _Broken:
            pass
    entry.fault = fault
    return entry, len(text)


def _fill(entry: Entry, text: str, match: re.Match[str], how: tuple[dict[str, str], re.Pattern[str]]) -> int:
    """Read key and fields of an entry into it, and return where it ends. Raises _Broken."""
    close = "}" if match[2] == "{" else ")"
    at = match.end()
    if entry.type != "string":
        at = _key(entry, text, at, close)
    while True:
        field = _FIELD.match(text, at)
        if field is None:
            return _end(text, at, close)
        name = field[1].lower()
        simple = _SIMPLE.match(text, field.end())
        if simple is not None:
            value, at = simple[1], simple.end()
        else:
            value, at = _value(entry, text, field.end(), how)
        if name not in entry.fields:
            entry.fields[name] = value
        elif entry.fields[name] != value:
            entry.reasons.append(f"the field {name[:40]} stands twice in the entry; the first counts")


def _key(entry: Entry, text: str, at: int, close: str) -> int:
    match = _KEY.match(text, at)
    if match is None:
        bare = re.compile(rf"\s*([^,{{}}\s=\"]*)\s*\{close}").match(text, at)
        if bare is None:
            raise _Broken(NO_COMMA if len(text) - at < 1_000_000 else UNCLOSED)
        entry.key = bare[1]
        return bare.end() - 1
    entry.key = match[1]
    return match.end()


def _end(text: str, at: int, close: str) -> int:
    """Return where the entry ends, if nothing but blanks and commas stand before its end. Raises _Broken."""
    while at < len(text) and (text[at].isspace() or text[at] == ","):
        at += 1
    if at == len(text):
        raise _Broken(UNCLOSED)
    if text[at] != close:
        raise _Broken(SURPLUS if text[at] in "})" else NO_FIELD)
    if _LOST.match(text, at + 1):
        raise _Broken(SURPLUS)
    return at + 1


def _value(entry: Entry, text: str, at: int, how: tuple[dict[str, str], re.Pattern[str]]) -> tuple[str, int]:
    """Return a value, its parts joined, and where what follows begins. Raises _Broken."""
    macros, braces = how
    parts: list[str] = []
    while True:
        part, at = _part(entry, text, at, (macros, braces))
        parts.append(part)
        at = _skip(text, at)
        if at < len(text) and text[at] == "#":
            at = _skip(text, at + 1)
            continue
        if at < len(text) and text[at] not in ",})":
            if _FIELD.match(text, at) is None:
                raise _Broken(SURPLUS if "}" in text[at : at + 200] else NO_FIELD)
            entry.reasons.append("a comma between two fields of the entry is missing")
        return "".join(parts), at


def _part(entry: Entry, text: str, at: int, how: tuple[dict[str, str], re.Pattern[str]]) -> tuple[str, int]:
    macros, braces = how
    opened = text[at : at + 1]
    if opened == "{":
        stop = _closing(text, at + 1, braces)
        return text[at + 1 : stop], stop + 1
    if opened == '"':
        stop = _closing_quote(text, at + 1)
        return text[at + 1 : stop], stop + 1
    bare = _BARE.match(text, at)
    if bare is None:
        if text[at : at + 1] == ",":
            return "", at  # `year = ,` is written by some programs
        raise _Broken(UNCLOSED if at >= len(text) else NO_FIELD)
    word = bare[0]
    if not word.isdigit():
        known = macros.get(word.lower()) or MONTHS.get(word.lower())
        if known is None:
            entry.reasons.append(f"the abbreviation {word[:40]} is not defined; it has been taken as text")
        word = known or word
    return word, bare.end()


def _closing(text: str, at: int, braces: re.Pattern[str]) -> int:
    depth = 1
    for match in braces.finditer(text, at):
        sign = match[0]
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
            if not depth:
                return match.start()
    raise _Broken(UNCLOSED)


def _closing_quote(text: str, at: int) -> int:
    depth = 0
    for match in _QUOTE.finditer(text, at):
        sign = match[0]
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth < 0:
                break
        elif sign == '"' and not depth:
            return match.start()
    raise _Broken(UNCLOSED)


def _skip(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at
