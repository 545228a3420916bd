"""From LaTeX, HTML and Unicode to plain text, with a map back to the source.

Written for titles and abstracts as they are found: unbalanced `$` and braces, lost backslashes, bare `%`, broken
encodings. Nothing is ever an error, and no text is dropped but the arguments of citations and the like. (A general
converter is not used: those at hand take all after a bare `%` for a comment.)
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from extract.text.boilerplate import find_boilerplate
from graph.latex import ACCENTS, DROPPED, HIDDEN, SYMBOLS

# Tags come as they are, and written out as entities; they may carry attributes.
_OPEN = r"(?:<|&lt;)"
_SHUT = r"(?:\s(?:[^<>&]|&(?!gt;)){0,160})?/?(?:>|&gt;)"
# Most characters are ordinary ones, which the first line passes over without a look at the rest.
_SPECIAL = re.compile(
    r"(?=[^A-Za-z0-9.,;:()'\"/!?+=*-]|[A-Za-z][\u0300-\u036f])(?:"
    r"\\(?P<accent>[\"'`^~=.]|[cvuHkrbdt](?=\s*\{|\s+[A-Za-z]\b))\s*(?:\{\s*(?P<braced>\\?[A-Za-z])\s*\}"
    r"|(?P<bare>\\?[A-Za-z]))"
    r"|\\(?P<name>[A-Za-z]+)\*?[ ]?"
    r"|\\(?P<escaped>[%&$#_{}])"
    r"|(?P<other>\\.?)"
    rf"|(?P<heading>{_OPEN}(?:jats:)?(?:title|label|h[1-6]){_SHUT}[^<>&]{{0,60}}{_OPEN}/(?:jats:)?(?:title|label"
    rf"|h[1-6]){_SHUT})"
    rf"|(?P<twice>{_OPEN}(?:mml:|m:)?annotation(?:-xml)?{_SHUT}.{{0,2000}}?{_OPEN}/(?:mml:"
    rf"|m:)?annotation(?:-xml)?{_SHUT}"
    rf"|{_OPEN}(?:jats:)?tex-math{_SHUT}.{{0,2000}}?{_OPEN}/(?:jats:)?tex-math{_SHUT}(?=\s{{0,9}}{_OPEN}(?:mml:"
    rf"|m:)?math))"
    rf"|(?P<block>{_OPEN}/?(?:jats:)?(?:p|br|div|li|ul|ol|sec|section|abstract|list|list-item|title|label|td|tr"
    rf"|th|table|h[1-6]|"
    rf"disp-formula|def|dd|dt|break|hr){_SHUT})"
    rf"|(?P<tag>{_OPEN}/?(?:i|b|u|em|a|sub|sup|span|strong|tt|small|font|cit\.|inf|scp|jats:[a-z-]{{1,20}}|(?:mml"
    rf"|m|xhtml):[a-z]{{1,20}}|math|"
    rf"inline-formula|alternatives|tex-math|semantics|m(?:i|n|o|row|sub|sup|subsup|text|frac|sqrt|over|under"
    rf"|style|stack|fenced|space|table|tr|td)|"
    rf"italic|bold|sc|xref|ext-link|named-content){_SHUT})"
    r"|(?P<entity>&(?:[A-Za-z]{2,8}|\#\d{1,6}|\#x[0-9A-Fa-f]{1,5});)"
    r"|(?P<script>_(?=\{))"
    r"|(?P<mojibake>[ÂÃÎÏâ][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,2})"
    r"|(?P<composed>[^\W\d_][\u0300-\u036f]+)"
    r"|(?P<blank>[\s\u200b\ufeff\x00-\x1f\x7f\u00ad~]{2,}|[^\S ]|[\u200b\ufeff\x00-\x1f\x7f\u00ad~])"
    r"|(?P<mark>[${}^])"
    r"|(?P<odd>[\ud800-\udfff])"
    r"|(?P<wide>[^\x00-\x7f]))"
)
_ARGUMENT = re.compile(r"\s*(?:\[[^\[\]]{0,80}\]\s*)?\{[^{}]{0,300}\}")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Plain text, and for each of its characters where it comes from: `source[starts[i]:stops[i]]`."""

    source: str
    text: str
    starts: tuple[int, ...]
    stops: tuple[int, ...]

    def span(self, start: int, stop: int) -> tuple[int, int]:
        """Return where `text[start:stop]` stands in the source, extended to a `$` or brace that it would cut in two."""
        first, last = self.starts[start], self.stops[stop - 1]
        surface = self.source[first:last]
        if surface.count("$") % 2:
            if self.source[last : last + 1] == "$":
                last += 1
            elif first and self.source[first - 1] == "$":
                first -= 1
        if surface.count("{") == surface.count("}") + 1 and self.source[last : last + 1] == "}":
            last += 1
        return first, last


def clean(source: str) -> Cleaned:
    """Return the plain text of a title or an abstract. Blanks are single, and none stands at either end."""
    pieces: list[str] = []
    starts: list[int] = []
    stops: list[int] = []
    for piece, start, stop in _pieces(source):
        if piece[0] == " " and (not pieces or pieces[-1][-1] == " "):
            if len(piece) == 1:
                continue
            piece, start = piece[1:], start + 1
        pieces.append(piece)
        if stop - start == len(piece):
            starts.extend(range(start, stop))
            stops.extend(range(start + 1, stop + 1))
        else:
            starts.extend([start] * len(piece))
            stops.extend([stop] * len(piece))
    text = "".join(pieces)
    kept = len(text.rstrip(" "))
    return Cleaned(source, text[:kept], tuple(starts[:kept]), tuple(stops[:kept]))


def clean_abstract(source: str) -> Cleaned:
    """Return what `clean` does, without publishers' lines, labels of parts, registrations and addresses."""
    whole = clean(source)
    spans = find_boilerplate(whole.text)
    if not spans:
        return whole
    kept: list[int] = []
    at = 0
    for start, stop in (*spans, (len(whole.text), len(whole.text))):
        for i in range(at, start):
            if whole.text[i] != " " or (kept and whole.text[kept[-1]] != " "):
                kept.append(i)
        at = stop
    while kept and whole.text[kept[-1]] == " ":
        kept.pop()
    text = "".join(whole.text[i] for i in kept)
    return Cleaned(source, text, tuple(whole.starts[i] for i in kept), tuple(whole.stops[i] for i in kept))


def _pieces(source: str) -> Iterator[tuple[str, int, int]]:
    """Yield the parts of the plain text, none of them empty, with the source they stand for."""
    at = 0
    for match in _SPECIAL.finditer(source):
        start, stop = match.span()
        if start < at:
            continue
        if start > at:
            yield source[at:start], at, start
        text, stop = _converted(match, source)
        if text is None:
            yield from _inside(match)
        elif text:
            yield text, start, stop
        at = stop
    if at < len(source):
        yield source[at:], at, len(source)


def _inside(match: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """Yield the name of a macro that stands for itself: an author's own one, or an operator."""
    yield match["name"], match.start("name"), match.end("name")
    if match[0].endswith(" "):
        yield " ", match.end() - 1, match.end()


def _converted(match: re.Match[str], source: str) -> tuple[str | None, int]:
    """Return the text that one special place stands for (None: the macro's own name) and where the place ends."""
    stop = match.end()
    kind = match.lastgroup if match.lastgroup not in ("braced", "bare") else "accent"
    if kind == "name":
        return _macro(match, source)
    text = match[kind or 0]
    if kind == "accent":
        letter = (match["braced"] or match["bare"]).lstrip("\\")
        return unicodedata.normalize("NFC", letter + ACCENTS[text]), stop
    if kind == "mojibake":
        return _repaired(text), stop
    if kind == "entity":
        known = html.unescape(text)
        return (text if len(known) > 1 else _plain(known)), stop
    if kind == "composed" or kind == "wide":
        return _plain(text), stop
    return {"escaped": text, "blank": " ", "other": " ", "heading": " ", "block": " ", "odd": "\ufffd"}.get(
        kind or "", ""
    ), stop


def _macro(match: re.Match[str], source: str) -> tuple[str | None, int]:
    name, stop = match["name"], match.end()
    if name in HIDDEN:
        argument = _ARGUMENT.match(source, stop)
        return "", argument.end() if argument else stop
    if name in SYMBOLS:
        return SYMBOLS[name], stop
    if name in DROPPED or source.startswith(("{", "["), stop):
        return "", stop
    return None, stop


def _plain(text: str) -> str:
    """Return ligatures, wide and mathematical letters as ordinary ones; blanks of all kinds as one."""
    plain = unicodedata.normalize("NFKC", text)
    if any(c.isspace() or unicodedata.category(c) in ("Cf", "Cc") for c in plain):
        return " "
    # NFKC parts some accents ("´" is a blank and an accent there); such signs are better kept as they are
    return plain if plain.isprintable() and plain.strip() else text


def _repaired(text: str) -> str:
    """Return the letter that was written in UTF-8 and read as Latin; what is none comes back as it is."""
    for encoding in ("cp1252", "latin-1"):
        for length in range(len(text), 1, -1):
            try:
                head = text[:length].encode(encoding).decode("utf-8")
            except (UnicodeEncodeError, UnicodeDecodeError):
                continue
            return head + text[length:]
    return text
