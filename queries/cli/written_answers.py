"""An answer as a command writes it: in the format that is asked for, with its notes beside it."""

import shutil
import sys

from graph.cells import printable
from graph.errors import UsageError
from queries.answer import Answer
from queries.answer.table import WIDTH, as_table, wrapped_text


def shown(answer: Answer, kind: str, *, excel: bool, ids: bool) -> tuple[str | bytes, list[str]]:
    """Return an answer for standard output in a format of `queries.cli.session.FORMATS`, and the lines for notes.

    A format that holds the notes itself leaves no lines. Raises UsageError for `excel` with a format that is no CSV,
    and for a workbook that would go to a terminal.
    """
    if excel and kind not in ("csv", "table"):
        raise UsageError("--excel is for --format csv; --format xlsx writes a workbook.")
    if kind == "table" and not excel:
        return _table(answer, ids)
    from queries.answer.output import FORMATS, as_excel_csv, formula_cells

    if kind == "xlsx":
        return _workbook(answer), []
    text = as_excel_csv(answer) if excel else FORMATS[kind](answer)
    if kind in ("json", "html"):
        return text, []
    notes = _notes(answer)
    formulas = formula_cells(answer) if kind == "csv" and not excel else 0
    if formulas:
        notes.append(f"cells that spreadsheets run as formulas: {formulas}; --excel makes them harmless.")
    return text, [f"note: {note}" for note in notes]


def _table(answer: Answer, ids: bool) -> tuple[str, list[str]]:
    width = shutil.get_terminal_size((WIDTH, 40)).columns
    lead = "\n".join(wrapped_text(printable(answer.notes[0]), width)) + "\n\n" if answer.leads else ""
    notes = _notes(answer)[1:] if answer.leads else _notes(answer)
    lines = [line for note in notes for line in wrapped_text(f"note: {note}", width, after="      ")]
    return lead + as_table(answer, width, ids=ids), lines


def _notes(answer: Answer) -> list[str]:
    return [*answer.notes, *(f"{column}: {text}" for column, text in answer.explained.items() if answer.rows)]


def _workbook(answer: Answer) -> bytes:
    from queries.export.files import workbook

    if sys.stdout.isatty():
        raise UsageError("a workbook is a binary file: add > FILE.xlsx.")
    notes = [(note,) for note in answer.notes]
    return workbook([(answer.query, answer.columns, answer.rows), ("notes", ["note"], notes)])
