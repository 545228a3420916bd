"""The README is true: its commands print what it shows, its tables are those of the declarations."""

import re
from pathlib import Path

from extract.people.corrections import load
from extract.update import Options, update
from extract.vocabulary import load_vocabulary
from graph.build import Target, place_of
from tests.readme import README, ROOT, TABLES, rendered


def test_every_command_and_table_is_as_it_is_now() -> None:
    text = README.read_text("utf-8")

    assert rendered(text) == text, "the README is behind; write it again with `make readme`"


def test_every_table_is_used() -> None:
    used = re.findall(r"<!-- table: (\w+) -->", README.read_text("utf-8"))

    assert sorted(used) == sorted(TABLES)


def test_every_make_target_that_it_names_exists() -> None:
    found = re.findall(r"^make (\w+)|`make (\w+)`", README.read_text("utf-8"), flags=re.MULTILINE)
    named = {name for pair in found for name in pair if name}
    there = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE))

    assert named
    assert named <= there


def test_its_corrections_and_vocabulary_can_be_used(tmp_path: Path) -> None:
    text = README.read_text("utf-8")
    corrections, vocabulary = tmp_path / "corrections.toml", tmp_path / "vocabulary.txt"
    corrections.write_text(re.findall(r"```toml\n(.*?)```", text, flags=re.DOTALL)[0], "utf-8")
    vocabulary.write_text(re.findall(r"```\n(\[topics\].*?)```", text, flags=re.DOTALL)[0], "utf-8")

    assert len(load(corrections).same) == len(load(corrections).different) == 1
    assert any(h.name == "slow federated learning" for h in load_vocabulary(vocabulary).headings)
    paths = [str(p) for p in (ROOT / "tests" / "corpus").glob("papers.jsonl")]
    (tmp_path / "s").mkdir()
    corrections.rename(tmp_path / "s" / "corrections.toml")
    report = update(tmp_path / "s", Target(place_of(tmp_path / "s", None)), paths, options=Options(skip_text=True))
    assert report.notes == ()
