"""Answers for Excel: text is never a formula, letters beyond ASCII are right, the plain CSV stays as it is."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import openpyxl

from queries.answer import Answer
from queries.answer.output import as_csv, as_excel_csv, formula_cells
from tests.command import ROOT, paperkg, written

NASTY = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "Jörg", "fine", "")
ANSWER = Answer("q", {}, ("name", "n"), tuple((text, -1.5) for text in NASTY))


def test_text_that_excel_would_run_gets_an_apostrophe_and_numbers_stay_numbers() -> None:
    text = as_excel_csv(ANSWER)
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))

    assert text.startswith("\ufeffname,n\r\n")
    assert [row[0][:1] == "'" for row in rows[1:]] == [True] * 6 + [False] * 3
    assert {row[1] for row in rows[1:]} == {"-1.5"}


def test_the_plain_csv_is_left_alone() -> None:
    assert as_csv(ANSWER).startswith("name,n\n=1+1,-1.5\n")


def test_cells_that_would_run_as_formulas_are_told_beside_plain_csv(tmp_path: Path) -> None:
    assert formula_cells(ANSWER) == 6
    file = written(tmp_path, "a.jsonl", [{"title": "=HYPERLINK(1)", "authors": ["Ada Brumel"]}])
    assert paperkg("build", file, "--skip-text", store=tmp_path / "s").code == 0
    asked = ("cypher", "MATCH (p:Paper) RETURN p.title AS title", "--format", "csv")
    assert "formulas: 1; --excel makes them harmless" in paperkg(*asked, store=tmp_path / "s").err
    assert "formulas" not in paperkg(*asked, "--excel", store=tmp_path / "s").err


def test_the_command_writes_csv_for_excel_and_workbooks(corpus_store: Path) -> None:
    said = paperkg("--excel", "coauthors", "Tolvane Berisk", store=corpus_store)
    assert said.out.startswith("\ufeff")
    assert paperkg("--excel", "--format", "json", "coauthors", "Tolvane Berisk", store=corpus_store).code == 2

    command = [sys.executable, "-m", "queries.cli.start", "--store", str(corpus_store), "--format", "xlsx"]
    data = subprocess.run([*command, "coauthors", "Tolvane Berisk"], cwd=ROOT, capture_output=True, check=True).stdout
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["coauthors", "notes"]
    assert book["coauthors"].max_row == 17
