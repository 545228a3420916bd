"""Titles and names as plain text: tags, entities, letters decoded wrongly and invisible characters resolved."""

import re
from html import unescape

_INLINE = (
    "a|abbr|b|bdi|bold|em|emph|ext-link|fixed-case|font|formula|i|inline-formula|inf|inline-graphic|italic|large|mark"
    "|monospace|named-content|overline|roman|s|sans-serif|sc|scp|small|span|strike|strong|styled-content|sub|sup|su"
    "|tex-math|tt|u|underline|xref|math|m[a-z]{1,12}|semantics|none"
)
_BLOCK = (
    "abstract|br|dd|div|dl|dt|h[1-6]|hr|label|li|list|list-item|ol|p|para|sec|section|subtitle|table|td|th|title|tr|ul"
)
_ATTRIBUTES = r"(?:\s+[\w:.-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+))*"
_INLINE_TAG = re.compile(rf"</?(?:[a-z]{{1,10}}:)?(?:{_INLINE}){_ATTRIBUTES}\s*/?>", re.IGNORECASE)
_BLOCK_TAG = re.compile(rf"</?(?:[a-z]{{1,10}}:)?(?:{_BLOCK}){_ATTRIBUTES}\s*/?>", re.IGNORECASE)
_MATH = re.compile(rf"<((?:mml:|m:)?math){_ATTRIBUTES}\s*>(.{{0,5000}}?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_SOURCE = re.compile(r"<((?:mml:|m:)?annotation(?:-xml)?)\b[^<>]*>.{0,5000}?</\1\s*>", re.IGNORECASE | re.DOTALL)
_SPACES_IN_MATH = re.compile(r">\s+|\s+<")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# Zero-width signs, marks of direction, soft hyphens, variation selectors, and what is used by no writing system.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e007f]"
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
# UTF-8 read as Latin-1 or Windows-1252: a lead byte's letter, then the sign of a byte that continues it.
_BROKEN = re.compile(
    "[\u00c2-\u00df\u00e2\u00e3\u00ef][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039"
    "\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]"
)


def plain(text: str) -> str:
    """Return `text` without tags of HTML, JATS and MathML, entities and invisible characters, in single spaces.

    Tags between words become a space, others nothing. UTF-8 that was read as Latin-1 is put right. TeX stays, and so do
    letters and signs: `H<sub>2</sub>O` gives `H2O`. Empty for an empty text.
    """
    if text.isascii() and "<" not in text and "&" not in text and text.isprintable():
        return text if "  " not in text and text[:1] != " " and text[-1:] != " " else " ".join(text.split())
    if "&" in text:
        text = _ENTITY.sub(_character, _ENTITY.sub(_character, text))  # `&amp;lt;` was escaped twice
    if "<" in text:
        text = _MATH.sub(_formula, _SOURCE.sub("", text))
        text = _INLINE_TAG.sub("", _BLOCK_TAG.sub(" ", text))
    if not text.isascii():
        if _BROKEN.search(text):
            text = _mended(text)
        text = _INVISIBLE.sub("", text)
    return " ".join(_CONTROL.sub(" ", text).split())


def _character(found: re.Match[str]) -> str:
    return unescape(found[0])


def _formula(found: re.Match[str]) -> str:
    return _SPACES_IN_MATH.sub(lambda blank: blank[0].strip(), found[2])


def _mended(text: str) -> str:
    """Return text decoded again where it was decoded wrongly; text that only looks so stays as it is."""
    from ftfy import fix_encoding  # 30 ms to load, and few texts need it

    return str(fix_encoding(text))
