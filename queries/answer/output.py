"""How an answer is written: table, CSV, JSON, JSON lines, Markdown, HTML."""

import csv
import html
import io
import json
import unicodedata
from collections.abc import Callable

from graph.cells import cell, printable
from graph.model import Value
from queries.answer.table import as_table
from queries.answer.written import Written


def as_csv(answer: Written) -> str:
    """Comma-separated values with a header line; lists joined by semicolons."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([_plain(v) for v in row] for row in answer.rows)
    return out.getvalue()


def as_excel_csv(answer: Written) -> str:
    """CSV that Excel opens right: a mark of its encoding in front, and no text that Excel would run as a formula.

    An apostrophe stands before text that begins with =, +, -, @, a tab or a line end; programs should read `as_csv`.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(map(_harmless, answer.columns))
    writer.writerows([_harmless(_plain(v)) for v in row] for row in answer.rows)
    return "\ufeff" + out.getvalue()


def formula_cells(answer: Written) -> int:
    """Return how many cells of an answer a spreadsheet would run as a formula."""
    return sum(_harmless(_plain(value)) != _plain(value) for row in answer.rows for value in row)


def _harmless(value: str | int | float) -> str | int | float:
    return f"'{value}" if isinstance(value, str) and value.lstrip(" ")[:1] in tuple("=+-@\t\r\n") else value


def _plain(value: Value) -> str | int | float:
    if isinstance(value, bool) or value is None or isinstance(value, list | str):
        return {True: "true", False: "false"}[value] if isinstance(value, bool) else cell(value)
    return value


def as_json(answer: Written) -> str:
    """Return one JSON document with sorted keys and one row per line."""
    body = {
        "query": answer.query,
        "parameters": dict(answer.parameters),
        "columns": list(answer.columns),
        "notes": list(answer.notes),
    }
    if answer.explained:
        body["explained"] = dict(answer.explained)
    head = json_text(body, indent=1).removesuffix("\n}")
    rows = ",".join("\n  " + json_text(list(row)) for row in answer.rows)
    return f'{head},\n "rows": [{rows}\n ]\n}}\n'


def as_jsonl(answer: Written) -> str:
    """One JSON object a row."""
    rows = (dict(zip(answer.columns, row, strict=True)) for row in answer.rows)
    return "".join(json_text(row) + "\n" for row in rows)


def json_text(value: object, indent: int | None = None) -> str:
    """JSON in UTF-8 with sorted keys; surrogates, C1 controls and odd ends of lines are escaped."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=indent)
    if text.isascii() and "\x7f" not in text:
        return text
    bad = {c for c in text if unicodedata.category(c) in ("Cs", "Cf", "Zl", "Zp") or "\x7f" <= c <= "\x9f"}
    return text.translate({ord(c): "\\u007f" if c == "\x7f" else json.dumps(c)[1:-1] for c in bad})


def as_markdown(answer: Written) -> str:
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


def as_html(answer: Written, *, most: int | None = None) -> str:
    """Return a `<table>` with its notes below; every text is escaped, at most `most` rows are shown."""
    heads = "".join(f"<th>{_escaped(name)}</th>" for name in answer.columns)
    rows = "".join(
        f"<tr>{''.join(f'<td>{_escaped(cell(value))}</td>' for value in row)}</tr>\n" for row in answer.rows[:most]
    )
    notes = list(answer.notes)
    if most is not None and len(answer.rows) > most:
        notes.insert(0, f"the first {most} of {len(answer.rows)} rows are shown.")
    if not answer.rows:
        notes.insert(0, "nothing found.")
    said = "".join(f"<li>{_escaped(note)}</li>" for note in notes)
    listed = f"<ul>{said}</ul>\n" if said else ""
    return f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n{listed}"


def _escaped(text: str) -> str:
    return html.escape(printable(text))


FORMATS: dict[str, Callable[[Written], str]] = {
    "table": as_table,
    "csv": as_csv,
    "json": as_json,
    "jsonl": as_jsonl,
    "md": as_markdown,
    "html": as_html,
}
