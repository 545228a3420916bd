"""Dates as sources print them, turned into ISO dates as precise as they were printed; no year is ever guessed."""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
PRINTED = rf"(?P<month>{'|'.join(MONTHS)}) (?P<day>\d{{1,2}})(?:, (?P<year>\d{{4}}))?"
YEARS = range(1000, 2101)

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}.*)?)?)?|--(\d{2})-(\d{2})", re.ASCII | re.DOTALL)
_MONTH_WORDS = {
    "jan": 1, "january": 1, "januar": 1, "janvier": 1, "enero": 1, "ene": 1, "gennaio": 1, "janeiro": 1, "januari": 1,
    "feb": 2, "february": 2, "februar": 2, "février": 2, "fevrier": 2, "febrero": 2, "febbraio": 2, "fevereiro": 2,
    "februari": 2, "mar": 3, "march": 3, "märz": 3, "mrz": 3, "maerz": 3, "mars": 3, "marzo": 3, "março": 3, "maart": 3,
    "apr": 4, "april": 4, "avril": 4, "abril": 4, "abr": 4, "aprile": 4, "may": 5, "mai": 5, "mayo": 5, "maggio": 5,
    "maio": 5, "mei": 5, "jun": 6, "june": 6, "juni": 6, "juin": 6, "junio": 6, "giugno": 6, "junho": 6, "jul": 7,
    "july": 7, "juli": 7, "juillet": 7, "julio": 7, "luglio": 7, "julho": 7, "aug": 8, "august": 8, "août": 8,
    "aout": 8,
    "agosto": 8, "ago": 8, "augusti": 8, "augustus": 8, "sep": 9, "sept": 9, "september": 9, "septembre": 9,
    "septiembre": 9, "settembre": 9, "setembro": 9, "oct": 10, "october": 10, "oktober": 10, "okt": 10, "octobre": 10,
    "octubre": 10, "ottobre": 10, "outubro": 10, "nov": 11, "november": 11, "novembre": 11, "noviembre": 11,
    "novembro": 11, "dec": 12, "december": 12, "dezember": 12, "dez": 12, "décembre": 12, "decembre": 12,
    "diciembre": 12, "dic": 12, "dicembre": 12, "dezembro": 12,
}  # fmt: skip
_NUMERIC = re.compile(r"\s*(\d{4})(?:\s*[-/.]\s*(\d{1,2})(?!\d)(?:\s*[-/.]\s*(\d{1,2})(?!\d))?)?", re.ASCII)
_COMPACT = re.compile(r"\s*((?:1[5-9]|20)\d\d)(\d\d)(\d\d)\s*", re.ASCII)
_FOUR = re.compile(r"(?<!\d)\d{4}(?!\d|[Xx])", re.ASCII)
_WORD = re.compile(r"[^\W\d_]{3,}")
_DAY_AFTER = re.compile(r"\.?\s*(\d{1,2})(?!\d)", re.ASCII)
_DAY_BEFORE = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:\s*(?:[-–/]|de|of)\s*)?\s*$", re.ASCII)
_SPAN_BEFORE = re.compile(r"(?<!\d)(\d{1,2})\s*[-–—]+\s*\d{1,2}(?:st|nd|rd|th|\.)?\s*$", re.ASCII)
_CIRCA = ("~", "?", "%")
_LONGEST_DATE = 200
_LEAP_YEAR = 2000  # a day without a year may be the 29th of February


def printed_date(match: re.Match[str]) -> tuple[str | None, int | None]:
    """Return the ISO date and the year of a match of PRINTED: `2025-05-13`, or `--05-13` and None.

    A day that does not exist gives (None, None).
    """
    month, day = MONTHS.index(match["month"]) + 1, int(match["day"])
    year = int(match["year"]) if match["year"] else None
    if not _exists(year, month, day):
        return None, None
    return f"--{month:02}-{day:02}" if year is None else f"{year:04}-{month:02}-{day:02}", year


def iso_date(text: str) -> str | None:
    """Return the date part of an ISO date (`2025`, `2025-05`, `2025-05-13`, `--05-13`, with or without a time).

    Anything else, and a day that does not exist, gives None.
    """
    match = _ISO.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day, bare_month, bare_day = match.groups()
    if year is None:
        return f"--{bare_month}-{bare_day}" if _exists(None, int(bare_month), int(bare_day)) else None
    if not _exists(int(year), int(month or 1), int(day or 1)):
        return None
    return "-".join(part for part in (year, month, day) if part is not None)


def year_of(iso: str | None) -> int | None:
    """Return the year of an ISO date, None where it has none."""
    return int(iso[:4]) if iso is not None and not iso.startswith("--") else None


class Dated(NamedTuple):
    """When a paper appeared: an ISO date as precise as it is said, set only where the month is known; and the year."""

    date: str | None = None
    year: int | None = None


@lru_cache(maxsize=4096)
def dated(text: str | None, year: int | None = None) -> Dated:
    """Return the date that a text prints, in digits (`2011/05/06/`) or with the month as a word (`MAR-APR`, `4 July`).

    `year` is the one that the source gives elsewhere: it stands in for a missing one, and one that differs wins, alone.
    A range counts from its start. Seasons, circa and open ends leave the year; a day that does not exist takes month
    and day away; a year that is not four digits is none. Nothing is guessed.
    """
    if not text or len(text) > _LONGEST_DATE:
        return Dated(None, year)
    printed_year, month, day = _parts(text)
    if year is not None and printed_year is not None and printed_year != year:
        return Dated(None, year)
    return dated_of(printed_year if printed_year is not None else year, month, day)


def dated_of(year: int | None, month: int | None = None, day: int | None = None) -> Dated:
    """Return a date from its numbers, as far as they make one: no year, nothing; no such day, the year alone."""
    if year is None or year not in YEARS:
        return Dated()
    if month is None or not _exists(year, month, 1 if day is None else day):
        return Dated(None, year)
    return Dated(f"{year:04}-{month:02}" if day is None else f"{year:04}-{month:02}-{day:02}", year)


def year_in(text: str | None) -> int | None:
    """Return the year that a text prints (`c2016`, `1795~`), the first of several; None for `199X` and `in press`."""
    if not text or len(text) > _LONGEST_DATE:
        return None
    return next((int(match[0]) for match in _FOUR.finditer(text) if int(match[0]) in YEARS), None)


def month_in(text: str | None) -> int | None:
    """Return the first month that a text names, in English or another language of Western Europe, or as `1` to `12`."""
    if not text or len(text) > _LONGEST_DATE:
        return None
    bare = text.strip()
    if bare.isascii() and bare.isdigit():
        return int(bare) if 1 <= int(bare[:3]) <= 12 else None
    return next((_MONTH_WORDS[word] for word in map(str.lower, _WORD.findall(text)) if word in _MONTH_WORDS), None)


def _parts(text: str) -> tuple[int | None, int | None, int | None]:
    """Return year, month and day as a text says them, each None where it does not."""
    match = _COMPACT.fullmatch(text) or _NUMERIC.match(text)
    if match is not None and int(match[1]) in YEARS:
        if match[2] is not None and text[match.end() : match.end() + 1] in _CIRCA:
            return int(match[1]), None, None
        if match[2] is not None:
            return int(match[1]), int(match[2]) or None, int(match[3]) if match[3] else None
        if not _WORD.search(text, match.end()):
            return int(match[1]), None, None
    year = year_in(text)
    for word in _WORD.finditer(text):
        month = _MONTH_WORDS.get(word[0].lower())
        if month is not None:
            return year, month, _day(text, word.start(), word.end())
    return year, None, None


def _day(text: str, start: int, stop: int) -> int | None:
    """Return the day beside a month's name that stands at [start, stop): behind it, else before it."""
    after, before = _DAY_AFTER.match(text, stop), text[:start]
    if after is not None:
        return int(after[1])
    match = _SPAN_BEFORE.search(before) or _DAY_BEFORE.search(before)
    return int(match[1]) if match else None


def _exists(year: int | None, month: int, day: int) -> bool:
    if year is not None and year not in YEARS:
        return False
    try:
        date(_LEAP_YEAR if year is None else year, month, day)
    except ValueError:
        return False
    return True
