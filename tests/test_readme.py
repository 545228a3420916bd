"""The READMEs are true: commands print what they show, tables are those of the declarations, Python runs."""

import re
from pathlib import Path

import networkx as nx
import pytest

from extract.people.corrections import PAPERS, PEOPLE, load
from extract.update import Options, update
from extract.vocabulary import load_vocabulary
from graph.build import Target, place_of
from tests.readme import PAGES, README, ROOT, TABLES, rendered


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_every_command_and_table_is_as_it_is_now(page: Path) -> None:
    text = page.read_text("utf-8")

    assert rendered(text) == text, f"{page} is behind; write it again with `make docs`"


def test_the_front_page_is_short_and_its_links_lead_somewhere() -> None:
    text = README.read_text("utf-8")

    assert len(text.splitlines()) <= 175
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", text)
    assert len(links) > 5
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_its_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), flags=re.DOTALL)
    names: dict[str, object] = {}

    exec(code.replace('"my-store"', repr(str(tmp_path / "store")), 1), names)

    network = names["network"]
    assert isinstance(network, nx.Graph)
    assert network.number_of_edges() > 10


def test_every_table_is_used() -> None:
    used = [name for page in PAGES for name in re.findall(r"<!-- table: (\w+) -->", page.read_text("utf-8"))]

    assert sorted(used) == sorted(TABLES)


def test_every_make_target_that_it_names_exists() -> None:
    text = README.read_text("utf-8") + (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    found = re.findall(r"^make (\w+)|`make (\w+)`", text, flags=re.MULTILINE)
    named = {name for pair in found for name in pair if name}
    there = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE))

    assert named
    assert named <= there


def test_its_corrections_and_vocabulary_can_be_used(tmp_path: Path) -> None:
    text = (ROOT / "extract" / "README.md").read_text("utf-8")
    corrections, vocabulary = tmp_path / "corrections.toml", tmp_path / "vocabulary.txt"
    corrections.write_text("\n".join(re.findall(r"```toml\n(.*?)```", text, flags=re.DOTALL)), "utf-8")
    vocabulary.write_text(re.findall(r"```\n(\[topics\].*?)```", text, flags=re.DOTALL)[0], "utf-8")

    assert [load(corrections).of([kind]) for kind in (*PEOPLE, *PAPERS)] == [1, 1, 1, 1]
    assert any(h.name == "slow federated learning" for h in load_vocabulary(vocabulary).headings)
    paths = [str(p) for p in (ROOT / "tests" / "corpus").glob("papers.jsonl")]
    (tmp_path / "s").mkdir()
    corrections.rename(tmp_path / "s" / "corrections.toml")
    report = update(
        tmp_path / "s", Target(place_of(tmp_path / "s", None), force=True), paths, options=Options(skip_text=True)
    )
    assert report.notes == ()
