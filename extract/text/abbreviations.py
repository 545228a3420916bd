"""Short forms and the long forms that a text defines them by, after Schwartz and Hearst (2003).

"long form (SF)" and "SF (long form)"; the letters of the short form are found from the right in the words before it.
Beyond that paper: short forms of one letter, with a bracket of their own ("PGE(2)") and of small initials, quotation
marks around a long form, and the locants before a chemical name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.text.lexicon import words_of
from extract.text.sentences import clause_start

_BRACKET = re.compile(r"([(\[])([^()\[\]]{2,120})[)\]]")
_LOCANTS = re.compile(
    r"(?:^|(?<=[\s(]))(?:(?:\d+'?(?:,\d+'?)*|[A-Za-z]|[Aa]lpha|[Bb]eta|[Gg]amma|[Dd]elta|[α-ω]|tert|cis|trans|\(\+/-\)|di)[-'’]+)+$"
)
_NESTED_SHAPE = re.compile(r"\[?[A-Za-z0-9][\w+,\-']*[(\[][\w+\-]{1,4}[)\]]\w{0,3}|\[[A-Za-z0-9+\-]{2,6}\][a-z]{0,2}")
_ONE_LETTER = re.compile(r"[(\[]([A-Z])(?:[)\]]|[,;] )")
_LAST_WORD = re.compile(r"[A-Za-z][a-z-]{4,}$")
_SMALL = re.compile(r"[a-z]{4,6}")
_CLOSING = {"(": ")", "[": "]"}
_QUOTES = "\"“”'’‘"
_NOT_FIRST = words_of("""
    and or of the in for with to a an on by as from at is are was were that which e.g. i.e. see fig table vs versus this
    these we our its their using situ
""")
_CLAUSE = words_of("we they is are was were")
"""Words that make a clause: a phrase with one of them is no long form."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A short and a long form with the places of their first definition in the text."""

    short: str
    long: str
    short_start: int
    long_start: int


def find_definitions(text: str) -> list[Definition]:
    """Return the definitions in the order of the text, each pair once."""
    definitions: dict[tuple[str, str], Definition] = {}
    for match in _BRACKET.finditer(text):
        for definition in _at_bracket(text, match):
            definitions.setdefault((definition.short, definition.long), definition)
    shorts = {short for short, _ in definitions}
    for definition in (*_of_one_letter(text), *_with_brackets_inside(text)):
        if definition.short not in shorts:
            definitions.setdefault((definition.short, definition.long), definition)
    return sorted(definitions.values(), key=lambda d: min(d.short_start, d.long_start))


def _of_one_letter(text: str) -> Iterator[Definition]:
    """Yield "nitrogen (N)"; no letter that is bracketed twice, and none in a text that counts its parts (A), (B)."""
    brackets = list(_ONE_LETTER.finditer(text))
    letters = [match[1] for match in brackets]
    if sum(letter in "ABC" for letter in letters) > 1:
        return
    for match in brackets:
        before = text[clause_start(text, match.start()) : match.start()].rstrip()
        word = _LAST_WORD.search(before)
        if word and word[0][0].upper() == match[1] and letters.count(match[1]) == 1:
            yield Definition(match[1], word[0], match.start(1), match.start() - 1 - len(word[0]))


def _with_brackets_inside(text: str) -> Iterator[Definition]:
    """Yield definitions in brackets whose short form has a bracket of its own, and of initials in small letters."""
    for start, inner in _balanced(text):
        short = re.split(r"[;,]\s| or |\s=\s", inner.strip())[0].strip(f" {_QUOTES}")
        nested = 3 <= len(short) <= 14 and _NESTED_SHAPE.fullmatch(short) and re.search(r"[A-Z]", short)
        small = _SMALL.fullmatch(short)
        if not (nested or small or is_short_form(short)):
            continue
        sentence = clause_start(text, start)
        before = text[sentence:start].rstrip()
        long = _long_before(short, before) or (_long_before(re.sub(r"[\[\]()]", "", short), before) if nested else None)
        if long is None or not (not small or _initials(long) in (short, short.removesuffix("s"))):
            continue
        at, long = _completed(before, before.rfind(long), long)
        yield Definition(short, long, start + 1 + inner.find(short), sentence + at)


def _balanced(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each bracket of at most 120 characters opens and what it holds, nested ones too."""
    opened: list[int] = []
    for i, sign in enumerate(text):
        if sign in _CLOSING:
            opened.append(i)
        elif sign in ")]" and opened:
            if _CLOSING[text[opened[-1]]] != sign:
                opened.clear()
            elif 1 <= i - (start := opened.pop()) - 1 <= 120:
                yield start, text[start + 1 : i]
        elif sign == "\n":
            opened.clear()


def _initials(phrase: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", phrase) if word).lower()


def _completed(before: str, at: int, long: str) -> tuple[int, str]:
    """Return the long form with the locants of a chemical name before it, without quotation marks around it."""
    if at > 0 and (locants := _LOCANTS.search(before[:at])):
        at, long = locants.start(), before[locants.start() : at] + long
    bare = long.lstrip(_QUOTES)
    return at + len(long) - len(bare), bare.rstrip(_QUOTES)


def _at_bracket(text: str, match: re.Match[str]) -> Iterator[Definition]:
    """Yield the definition that one bracket gives, if it gives one."""
    inner, at = match[2], match.start(2)
    before_start = clause_start(text, match.start())
    before = re.sub(r"\([^()]{0,120}\)\s*$", "", text[before_start : match.start()].rstrip()).rstrip()
    head = re.split(r"[;,]\s| or |\s=\s", inner.strip())[0].strip(" \"'“”‘’")
    if is_short_form(head) and (long := _long_before(head, before)) is not None:
        place, whole = _completed(before, before.rfind(long), long)
        if whole:
            yield Definition(head, whole, at + inner.find(head), before_start + place)
        return
    words = before.split()
    if not words or len(inner.split()) < 2 or len(words[-1]) > 10:
        return
    short = words[-1].strip("\"'“”‘’,")
    if not (re.search(r"[A-Z0-9]", short) and is_short_form(short)):
        return
    long = re.split(r"[;]|, (?=[a-z]+ed|n ?=)", inner)[0].strip()
    if _match_letters(short, long) == long and len(long.split()) <= max(len(short) + 3, 5):
        yield Definition(short, long, before_start + before.rfind(short), at + inner.find(long))


def is_short_form(text: str) -> bool:
    """Say whether a bracketed text has the shape of a short form: 2 to 12 characters, a letter, no ordinary word."""
    if not 2 <= len(text) <= 12 or len(text.split()) > 2 or not text[0].isalnum():
        return False
    if not re.search(r"[A-Za-zΑ-ω]", text) or re.fullmatch(r"[a-z]{4,}|[A-Z][a-z]{3,}", text):
        return False
    return not re.search(r"[=<>%±]|^\d+(?:\.\d+)?(?: |$)", text)


def _long_before(short: str, before: str) -> str | None:
    """Return the long form at the end of `before`, or None."""
    letters = sum(c.isalnum() for c in short)
    most = min(letters + 5, letters * 2)
    candidate = " ".join(before.split(" ")[-most:])
    plural = len(short) > 2 and short.endswith("s") and not short.isupper()
    for form in (short, short[:-1]) if plural else (short,):
        long = _match_letters(form, candidate)
        if long is not None and _is_long_form(long, short, most):
            return _widened(form, candidate, len(candidate) - len(long)).strip(" ,;:")
    return None


def _widened(short: str, candidate: str, start: int) -> str:
    """Return the long form from `start`, with the word before it where the letters say so ("PPI": proton pump
    inhibitors) and with the locants of a chemical name ("2,4-dinitrophenyl")."""
    if locants := re.search(r"(?:^|(?<= ))[\d,'’()\[\]-]{1,12}-$", candidate[:start]):
        start = locants.start()
    long = candidate[start:]
    before = candidate[:start].rstrip().rpartition(" ")[2]
    singular = short[:-1] if short.endswith("s") and not short.isupper() else short
    letters = [c.lower() for c in singular if c.isalpha()]
    initials = [word[0].lower() for word in re.split(r"[\s-]+", f"{before} {long}") if word]
    return f"{before} {long}" if before and initials == letters else long


def _is_long_form(long: str, short: str, most: int) -> bool:
    words = re.split(r"[\s-]+", long)
    return (
        len(long) > len(short)
        and len(words) <= most
        and words[0].lower() not in _NOT_FIRST
        and _CLAUSE.isdisjoint(words)
        and short.lower() not in (word.lower() for word in long.split())
        and long.count("(") == long.count(")")
        and long.count("[") == long.count("]")
    )


def _match_letters(short: str, candidate: str) -> str | None:
    """Return the shortest end of `candidate` with the letters of `short` in order, the first one starting a word."""
    j = len(candidate) - 1
    for i in range(len(short) - 1, -1, -1):
        letter = short[i].lower()
        if not letter.isalnum():
            continue
        while j >= 0 and (candidate[j].lower() != letter or (i == 0 and j > 0 and candidate[j - 1].isalnum())):
            j -= 1
        if j < 0:
            return None
        j -= 1
    return candidate[j + 1 :]
