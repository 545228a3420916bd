"""Fields of entries with values of any kind: texts, numbers, lists, ids; what cannot be used leaves a reason."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from extract.formats.dates import YEARS, Dated, dated, dated_of
from extract.formats.draft import LONGEST_FIELD, MOST_REFERENCES
from extract.formats.json_stream import kind_of
from extract.formats.lines import NUL_REMOVED, SURROGATES_REPLACED

CUT = f"a text is longer than {LONGEST_FIELD // 1_000_000} million characters and has been cut off"
LARGEST = 2**63 - 1

_DAMAGED = re.compile("[\0\ud800-\udfff]")
_YEAR = re.compile(r"\s*(\d{4})(?:\.0)?\s*", re.ASCII)
_COUNT = re.compile(r"\s*(\d{1,18})(?:\.0)?\s*", re.ASCII)
_DAY = re.compile(r"\s*\d{4}-\d{1,2}-\d{1,2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one object; what is wrong with them is collected in `reasons`, shared with objects inside."""

    values: dict[str, Any]
    reasons: list[str] = field(default_factory=list)

    def get(self, name: str) -> Any:
        """Return a value as it is, None where there is none."""
        return self.values.get(name)

    def text(self, name: str) -> str | None:
        """Return a text without NUL and lone surrogates, or a whole number as text; None where absent or blank."""
        value = self.values.get(name)
        if isinstance(value, str):
            return clean(value, self.reasons) if value and not value.isspace() else None
        if value is None or value == [] or value == {}:
            return None
        if isinstance(value, int | float) and not isinstance(value, bool):
            return whole_number(value)
        self.reasons.append(f"{name} is {kind_of(value)}, not text")
        return None

    def string(self, name: str) -> str | None:
        """Return a text as it is but for NUL and lone surrogates, None, with a reason, where there is no text."""
        value = self.values.get(name)
        if value is None:
            return None
        if not isinstance(value, str):
            self.reasons.append(f"{name} is {kind_of(value)}, not text")
            return None
        return clean(value, self.reasons)

    def strings(self, name: str, key: str | None = None) -> list[str]:
        """Return a text or a list of texts as they are; what is blank or null in it is absent, what is none is told."""
        value = self.values.get(name)
        if value is None:
            return []
        texts = []
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict) and key and key in part:
                part = part[key]
            if isinstance(part, str):
                texts.append(clean(part, self.reasons).strip())
            elif part is not None:
                self.reasons.append(f"{name} is {kind_of(part)}, not text")
        return [text for text in texts if text]

    def first(self, *names: str) -> str | None:
        """Return the first of the texts that is there."""
        return next((value for name in names if (value := self.text(name))), None)

    def texts(self, name: str, key: str | None = None) -> list[str]:
        """Return a list of texts; one text is a list of one, of objects the text under `key` counts."""
        value = self.values.get(name)
        if value is None:
            return []
        cleaned = []
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, str):
                text: str | None = clean(part, self.reasons)
            else:
                inner = Fields(part if isinstance(part, dict) and key else {name: part}, self.reasons)
                text = inner.text(key if isinstance(part, dict) and key else name)
            if text and not text.isspace():
                cleaned.append(" ".join(text.split()))
        return cleaned

    def inner(self, name: str) -> "Fields":
        """Return an object inside, an empty one where there is none."""
        value = self.values.get(name)
        if isinstance(value, dict):
            return Fields(value, self.reasons)
        if value is not None and value != []:
            self.reasons.append(f"{name} is {kind_of(value)}, not an object")
        return Fields({}, self.reasons)

    def objects(self, name: str, *, most: int = MOST_REFERENCES) -> Iterator["Fields"]:
        """Yield the objects of a list; what is none is told, null is left out."""
        value = self.values.get(name)
        if value is None:
            return
        if not isinstance(value, list):
            value = [value] if isinstance(value, dict) else self._refuse(name, value)
        if len(value) > most:
            self.reasons.append(f"{name} has {len(value)} entries; the first {most} have been read")
        for part in value[:most]:
            if isinstance(part, dict):
                yield Fields(part, self.reasons)
            elif part is not None:
                self.reasons.append(f"{name} holds {kind_of(part)}, not only objects")

    def _refuse(self, name: str, value: object) -> list[Any]:
        self.reasons.append(f"{name} is {kind_of(value)}, not a list")
        return []

    def count(self, name: str) -> int | None:
        """Return a whole number from 0 on that a store can hold; None, with a reason, for anything else."""
        value = self.values.get(name)
        number = count_of(value)
        if number is None and value is not None and value != "":
            self.reasons.append(f"{name} is {shown(value)}, not a whole number")
        return number

    def string_id(self, name: str, normal: Callable[[str], str | None], looks: str) -> str | None:
        """Return an id as `id`, but take no number for a text."""
        value = self.string(name)
        if value is None or not value.strip():
            return None
        id_ = normal(value)
        if id_ is None:
            self.reasons.append(f"{name} is {shown(value)}, not {looks}")
        return id_

    def year(self, name: str) -> int | None:
        """Return a year (`2019`, `2019.0`), None, with a reason, for anything else."""
        value = self.values.get(name)
        match = _YEAR.fullmatch(value) if isinstance(value, str) else None
        number = int(match[1]) if match else count_of(value)
        if number is not None and number in YEARS:
            return number
        if value not in (None, ""):
            self.reasons.append(f"{name} is {shown(value)}, not a year from {YEARS[0]} to {YEARS[-1]}")
        return None

    def id(self, name: str, normal: Callable[[str], str | None], looks: str) -> str | None:
        """Return an id in its normal form, None, with a reason, where the text is no such id."""
        value = self.text(name)
        if value is None:
            return None
        id_ = normal(value)
        if id_ is None:
            self.reasons.append(f"{name} is {shown(value)}, not {looks}")
        return id_

    def dated(self, name: str, year: int | None = None) -> Dated:
        """Return the date that a text says; `year` is the one said elsewhere. A day that does not exist is told."""
        text = self.text(name)
        if text is None:
            return dated_of(year)
        if _DAY.match(text) and dated(text).date is None:
            self.reasons.append(f"{name} is {shown(text)}, not a day of the calendar")
        return dated(text, year)

    def flag(self, name: str) -> bool:
        """Return whether a value is true."""
        return self.values.get(name) in (True, "true", "True", 1)


def clean(text: str, reasons: list[str]) -> str:
    """Return a text without NUL, with U+FFFD for lone surrogates, and no longer than a store takes; each is told."""
    if not (text.isascii() and "\0" not in text) and _DAMAGED.search(text):
        if "\0" in text:
            reasons.append(NUL_REMOVED)
            text = text.replace("\0", "")
        if _DAMAGED.search(text):
            reasons.append(SURROGATES_REPLACED)
            text = _DAMAGED.sub("\ufffd", text)
    if len(text) > LONGEST_FIELD:
        reasons.append(CUT)
        text = text[:LONGEST_FIELD]
    return text


def whole_number(value: int | float) -> str | None:
    """Return a number as the text that an id or a page would be; 2019.0 is 2019, infinity is nothing."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < LARGEST else None
    return str(value) if abs(value) < LARGEST else None


def count_of(value: object) -> int | None:
    """Return a whole number from 0 on, given as number or text; None for anything else."""
    if isinstance(value, str):
        match = _COUNT.fullmatch(value)
        return int(match[1]) if match else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if isinstance(value, float) and not value.is_integer():
        return None
    return int(value) if 0 <= value <= LARGEST else None


def shown(value: object) -> str:
    """Return a value as it can stand in a message: short, and nothing that cannot be written."""
    if isinstance(value, str):
        value = _DAMAGED.sub("\ufffd", value[:60])
        return f"“{value[:40]}…”" if len(value) > 41 else f"“{value}”"
    small = isinstance(value, float) or (isinstance(value, int) and abs(value) < 10**12)
    return str(value) if small and not isinstance(value, bool) else kind_of(value)
