"""An author's id that is given up when people are joined or parted still leads to the person."""

import json
from pathlib import Path

import pytest

from extract.update import Options, update
from graph.build import Target, place_of
from queries.cli.main import main

PAPERS = [
    {"id": "1", "title": "A First Paper on Something Narrow", "authors": ["J. Halvorsen", "Mira Ode"], "year": 2020},
    {"id": "2", "title": "A Second Paper on Something Narrow", "authors": ["J. Halvorsen", "Mira Ode"], "year": 2021},
]
LONG = [
    {"id": "3", "title": "A Third Paper on Something Narrow", "authors": ["Jorunn Halvorsen", "Mira Ode"], "year": 2021}
]


def build(folder: Path, name: str, rows: list[dict[str, object]]) -> None:
    file = folder / name
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    update(folder / "s", Target(place_of(folder / "s", None)), [str(file)], options=Options(skip_text=True))


def test_the_id_of_a_short_form_leads_to_the_person_once_the_long_form_is_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(tmp_path, "short.jsonl", PAPERS)
    build(tmp_path, "long.jsonl", LONG)

    assert main(["--store", str(tmp_path / "s"), "coauthors", "author:j-halvorsen", "--format", "json"]) == 0

    assert json.loads(capsys.readouterr().out)["parameters"]["author"] == "author:jorunn-halvorsen"


def test_an_id_that_never_was_leads_nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build(tmp_path, "short.jsonl", PAPERS)

    assert main(["--store", str(tmp_path / "s"), "coauthors", "author:nobody"]) == 2
    assert "there is no author 'author:nobody'" in capsys.readouterr().err
