"""Where sentences end: a rule for each use, since the uses differ in what a wrong end costs.

Evidence is printed, so abbreviations end nothing there. A short form is defined within a clause. What a publisher has
added is cut out whole. The windows of the tagger end as they did when it was trained.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

# What is rare stands first in each pattern: the sign that ends a sentence, then what may not stand before it.
_STOP = re.compile(
    r"[.?!](?<![A-Z].)(?<!\be\.g.)(?<!\bi\.e.)(?<!\bal.)(?<!\bvs.)(?<!\bcf.)[)\"'”’\]]?\s+(?=[A-Z0-9\"'“‘(\[$\\])"
)
_PLAIN_STOP = re.compile(r" (?=[A-Z0-9©(\"“])(?:(?<=[.!?;] )|(?<=[.!?][)\]\"”] ))")
_TRAINED_STOP = re.compile(r"(?:[.!?][)\"'”’]?|\n)\s+(?=\S)")
_CLAUSE = re.compile(r"[.;!?]\s(?=[A-Z])|: (?=[A-Z])|\n")
_MARKS = (". ", "? ", "! ", "\n")
_BEFORE_CAPITAL = frozenset((". ", ": ", "? ", "! ", ".\n", "\n", " \n", "; "))
_OPENED = re.compile(r"(?:^|[.:?!;]\s|\n)[\"“'(]?$")
_LONGEST = 1200  # characters of a sentence that is shown
_CLAUSE_WINDOW = 300  # characters before a short form in which its clause begins, for the sake of long texts


def sentence_stops(source: str) -> tuple[int, ...]:
    """Return where each sentence of an abstract but the last ends; the next one begins there."""
    return tuple(match.end() for match in _STOP.finditer(source))


def sentence_around(source: str, stops: Sequence[int], start: int, stop: int) -> str:
    """Return the sentence around a stretch of the source, with single blanks; of a very long one the nearest part."""
    before = bisect_right(stops, start)
    first = stops[before - 1] if before else 0
    after = bisect_right(stops, stop - 1)
    last = stops[after] if after < len(stops) else len(source)
    if last - first > _LONGEST:
        first, last = max(first, start - 300), min(last, max(stop, start + 300))
    return " ".join(source[first:last].split())


def plain_stops(text: str) -> list[int]:
    """Return where sentences of a plain text begin but the first, also behind a semicolon."""
    return [match.end() for match in _PLAIN_STOP.finditer(text)]


def trained_stops(text: str) -> set[int]:
    """Return where sentences begin as the tagger was trained: behind every full stop with a blank."""
    return {match.end() for match in _TRAINED_STOP.finditer(text)}


def clause_start(text: str, stop: int) -> int:
    """Return where the clause that ends at `stop` begins; never more than a window away."""
    start = max(0, stop - _CLAUSE_WINDOW)
    for match in _CLAUSE.finditer(text, start, stop):
        start = match.end()
    return start


def last_sentence(text: str) -> str:
    """Return what stands behind the last full stop, question mark, exclamation mark or line break with a blank."""
    cut = max(text.rfind(mark) for mark in _MARKS)
    return text[cut + 1 :].lstrip() if cut >= 0 else text


def begins_sentence(text: str, start: int) -> bool:
    """Tell whether a word with a capital may have it for beginning a sentence, a clause or a line."""
    return text[start - 2 : start] in _BEFORE_CAPITAL


def begins_sentence_or_quotation(text: str, start: int) -> bool:
    """Tell whether a word begins one of these, perhaps behind a quotation mark or a bracket."""
    return _OPENED.search(text[max(0, start - 3) : start]) is not None
