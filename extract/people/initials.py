"""Initials in printed names: which words are initials, where they stand behind a family name, what `Yu.` stands for."""

import re
from collections.abc import Sequence

from anyascii import anyascii

from extract.people.tables import EAST_ASIAN_SURNAMES, NICKNAMES, SUFFIXES
from graph.folding import fold_name

_DOTTED = re.compile(r"(?<![^\W\d_])([^\W\d_]{2})\.")
_SHORT = re.compile(r"(?!(?:Jr|Sr|Dr|St)\.)[^\W\d_a-zа-я][^\W\d_A-ZА-Я]\.")  # `Yu.`
_UNDOTTED = re.compile(r"(?:(Yu|Ya|Yo|Ye|Zh|Kh|Ch|Sh|Ts|Ju|Ja|Dz)(?: [A-Z])+)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[-‐‑]?)+")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_VOWEL = re.compile(r"[AEIOUY]")
_NONE: frozenset[str] = frozenset()


def dotted_pieces(text: str) -> frozenset[str]:
    """Return the folded pieces of two letters that stand for a longer name: `Yu.`, `Ю.`, and the first of `Yu V`."""
    if text.isascii() and "." not in text and not _UNDOTTED.fullmatch(text):
        return _NONE
    words = _DOTTED.findall(text) if "." in text else []
    words += [match[1]] if (match := _UNDOTTED.fullmatch(text)) else []
    if not text.isascii():
        words += [word for word in text.replace(".", " ").split() if len(word) == 1 and word.isupper()]
    return frozenset(piece for word in words if len(piece := fold_name(word)) > 1)


def letters_of(words: Sequence[str]) -> list[str]:
    """Return the letters of initials: `RM`, `R.M.` and `R.-M.` all give `R`, `M`; `Yu.` stays."""
    return [
        letter
        for word in words
        for letter in ([word] if _SHORT.fullmatch(word) else (letter for letter in word if letter.isalpha()))
    ]


def initials_behind(words: Sequence[str], *, initials_last: bool) -> int:
    """Return where the initials behind a family name begin (`Doe J`, `van Doe J. A.`), 0 where there are none.

    Two or three capitals that can be a family name (`Wei LI`, `Peter FOX`) are initials only where the other names of
    the byline have theirs behind (`initials_last`).
    """
    cut = len(words)
    while cut > 0 and _may_be_initials(words[cut - 1]):
        cut -= 1
    if cut in {0, len(words)} or not any(len(letters_of([word])) > 1 for word in words[:cut]):
        return 0
    last = words[-1]
    if cut == len(words) - 1 and len(last) > 1 and last.isalpha() and not initials_last:
        folded = fold_name(last)
        if folded in EAST_ASIAN_SURNAMES or all(word.isupper() for word in words):
            return 0
        if len(last) > 2 and _VOWEL.search(anyascii(last)) and fold_name(words[0]) in NICKNAMES:
            return 0
    return cut


def writes_initials_last(names: Sequence[str]) -> bool:
    """Tell whether the names of one list are written `Doe JA`: each ends in what may be initials, one surely."""
    words = [name.split() for name in names]
    if not all(len(each) > 1 and _may_be_initials(each[-1]) for each in words):
        return False
    return any(initials_behind(each, initials_last=False) for each in words)


def _may_be_initials(word: str) -> bool:
    if _SHORT.fullmatch(word):
        return True
    letters = letters_of([word])
    return 0 < len(letters) < 4 and "".join(letters).isupper() and _INITIALS.fullmatch(word) is not None


def initials_first(text: str) -> str:
    """Return `Doe JA` as `J. A. Doe`, and `Doe JA Jr` as `J. A. Doe Jr`."""
    words = text.split()
    suffix = [words.pop()] if len(words) > 2 and _NOT_WORD.sub("", fold_name(words[-1])) in SUFFIXES else []
    cut = initials_behind(words, initials_last=True) or len(words)
    return " ".join([*(f"{letter.rstrip('.')}." for letter in letters_of(words[cut:])), *words[:cut], *suffix])
