"""Dates as sources print them, turned into ISO dates as precise as they were printed; no year is ever guessed."""

import re
from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
PRINTED = rf"(?P<month>{'|'.join(MONTHS)}) (?P<day>\d{{1,2}})(?:, (?P<year>\d{{4}}))?"
YEARS = range(1000, 2101)

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}.*)?)?)?|--(\d{2})-(\d{2})", re.ASCII | re.DOTALL)
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


def _exists(year: int | None, month: int, day: int) -> bool:
    if year is not None and year not in YEARS:
        return False
    try:
        date(_LEAP_YEAR if year is None else year, month, day)
    except ValueError:
        return False
    return True
