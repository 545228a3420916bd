"""An answer, and how it is written: table, CSV, JSON, JSON lines, Markdown."""

import csv
import io
import json
import textwrap
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.model import Value

# Wider cells are cut in a table for the eye; every other format has them whole.
WIDEST_CELL = 60
WIDEST_LINE = 120
SENTENCES = frozenset({"evidence", "evidence_other", "sentence", "abstract", "chain"})
# What a reader copies into the next command is never cut.
KEPT = {"name": 24, "coauthor": 24, "author": 24, "source": 44}
COPIED = frozenset({"id", "author", "paper", "left_id", "right_id"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question came to: columns, rows in order, and the notes that a reader must know."""

    query: str
    parameters: Mapping[str, Value]
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    notes: tuple[str, ...] = field(default=())


def printable(text: str) -> str:
    """Text that is safe on a terminal: no control characters, no escapes, no overrides of direction, no surrogates."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_safe(c) for c in text)


def _safe(char: str) -> str:
    if char in "\n\t\r":
        return " "
    return "�" if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn") and char not in "‍‌" else char


def cell(value: Value) -> str:
    """A value as people read it: empty for None, yes and no, lists joined by semicolons, numbers without noise."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".") if abs(value) < 1e15 else repr(value)
    if isinstance(value, list):
        return "; ".join(printable(str(v)) for v in value)
    return printable(str(value))


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its words in singular or plural; `many` where that is not just an s more."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def as_table(answer: Answer, width: int | None = None) -> str:
    """Columns side by side, numbers to the right; a row stays within `width` characters.

    Columns that hold sentences stand below their row, whole and wrapped, each after its name.
    """
    cells = [[cell(v) for v in row] for row in answer.rows]
    if not cells:
        return "(nothing found)\n"
    below = [n for n, name in enumerate(answer.columns) if _stands_below(name, [row[n] for row in answer.rows])]
    beside = [n for n in range(len(answer.columns)) if n not in below]
    right = {n: all(isinstance(r[n], int | float | None) for r in answer.rows) for n in beside}
    sizes = [max(_wide(answer.columns[n]), *(_wide(row[n]) for row in cells)) for n in beside]
    least = [_least(answer.columns[n], size) for n, size in zip(beside, sizes, strict=True)]
    sizes = _fitted(sizes, least, width)
    placed = dict(zip(beside, sizes, strict=True))

    def line(texts: Sequence[str]) -> str:
        return "  ".join(_placed(texts[n], size, right[n]) for n, size in placed.items()).rstrip()

    lines = [line(answer.columns), "  ".join("─" * size for size in sizes)]
    for row in cells:
        lines.append(line([("" if _too_long(answer.columns[n], c) else c) for n, c in enumerate(row)]))
        for n in [*below, *(n for n in beside if _too_long(answer.columns[n], row[n]))]:
            lines += _wrapped(f"{answer.columns[n]}: {row[n]}", width or WIDEST_LINE) if row[n] else []
    return "\n".join(lines) + "\n"


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, max(width, 40), initial_indent="    ", subsequent_indent="      ")


def _stands_below(name: str, values: Sequence[Value]) -> bool:
    """Whether a column is for reading rather than for comparing: sentences and lists."""
    return name in SENTENCES or any(isinstance(v, list) for v in values)


def _least(name: str, size: int) -> int:
    """How narrow a column may become: ids not at all, names and places of files not much."""
    return size if name in COPIED else max(_wide(name), min(size, KEPT.get(name, 0)))


def _too_long(name: str, text: str) -> bool:
    """Whether a detail goes below its row, because it would be cut beside it."""
    return name == "detail" and _wide(text) > WIDEST_CELL


def _fitted(sizes: list[int], least: Sequence[int], width: int | None) -> list[int]:
    """Sizes of columns, the widest ones narrowed one by one until a row fits; ids, which are copied, stay whole."""
    sizes = [max(min(s, WIDEST_CELL), n) for s, n in zip(sizes, least, strict=True)]
    while width and sum(sizes) + 2 * (len(sizes) - 1) > width:
        free = [n for n in range(len(sizes)) if sizes[n] > max(12, least[n])]
        if not free:
            break
        sizes[max(free, key=lambda n: (sizes[n], n))] -= 1
    return sizes


def _wide(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(0 if _joins(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _joins(char: str) -> bool:
    """Whether a character stands on or joins its neighbours and takes no column."""
    return unicodedata.category(char) in ("Mn", "Me", "Cf")


def _placed(text: str, size: int, right: bool) -> str:
    if _wide(text) > size:
        while text and _wide(text) > size - 1:
            text = text[:-1]
        text += "…"
    space = " " * (size - _wide(text))
    return space + text if right else text + space


def as_csv(answer: Answer) -> str:
    """Comma-separated values with a header line; lists joined by semicolons."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([_plain(v) for v in row] for row in answer.rows)
    return out.getvalue()


def _plain(value: Value) -> str | int | float:
    if isinstance(value, bool) or value is None or isinstance(value, list | str):
        return {True: "true", False: "false"}[value] if isinstance(value, bool) else cell(value)
    return value


def as_json(answer: Answer) -> str:
    """One JSON document with sorted keys, a row a line."""
    body = {
        "query": answer.query,
        "parameters": dict(answer.parameters),
        "columns": list(answer.columns),
        "notes": list(answer.notes),
    }
    head = json_text(body, indent=1).removesuffix("\n}")
    rows = ",".join("\n  " + json_text(list(row)) for row in answer.rows)
    return f'{head},\n "rows": [{rows}\n ]\n}}\n'


def as_jsonl(answer: Answer) -> str:
    """One JSON object a row."""
    rows = (dict(zip(answer.columns, row, strict=True)) for row in answer.rows)
    return "".join(json_text(row) + "\n" for row in rows)


def json_text(value: object, indent: int | None = None) -> str:
    """JSON in UTF-8 with sorted keys; what no encoder or terminal takes (surrogates, C1 controls) is escaped."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=indent)
    if text.isascii() and "\x7f" not in text:
        return text
    bad = {c for c in text if unicodedata.category(c) in ("Cs", "Cf") or "\x7f" <= c <= "\x9f"}
    return text.translate({ord(c): "\\u007f" if c == "\x7f" else json.dumps(c)[1:-1] for c in bad})


def as_markdown(answer: Answer) -> str:
    """A Markdown table; pipes and angle brackets are escaped."""
    if not answer.rows:
        return "(nothing found)\n"
    lines = ["| " + " | ".join(answer.columns) + " |", "|" + " --- |" * len(answer.columns)]
    lines += ["| " + " | ".join(_marked(cell(v)) for v in row) + " |" for row in answer.rows]
    return "\n".join(lines) + "\n"


def _marked(text: str) -> str:
    for char in "\\`*_[]|":
        text = text.replace(char, "\\" + char)
    return text.replace("<", "&lt;").replace(">", "&gt;")


FORMATS: dict[str, Callable[[Answer], str]] = {
    "table": as_table,
    "csv": as_csv,
    "json": as_json,
    "jsonl": as_jsonl,
    "md": as_markdown,
}
