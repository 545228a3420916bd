"""Building again: texts that are kept, corrections that survive, accidents that leave nothing half done."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.digests import pipeline_digest
from extract.update import Options, Report, update
from extract.vocabulary import headings
from graph.build import Target, is_current, place_of
from graph.errors import InputError, StoreError
from graph.made_rows import readings_of
from graph.model import Mention, Reading
from graph.records import Records
from graph.rows import papers_of, rows_of
from queries.cli.session import Session
from tests.conftest import CORPUS, ROOT, Engine
from tests.dump import dump, dump_of, dumped

NO_TEXT = Options(skip_text=True)
FEW = ("author-page.txt", "daily-page.txt")


def built(folder: Path, *paths: Path | str, options: Options = NO_TEXT, **more: Any) -> Report:
    with contextlib.chdir(CORPUS):
        return update(folder, Target(place_of(folder, None)), [str(p) for p in paths], options=options, **more)


def kept(folder: Path) -> dict[str, Any]:
    """All that the records file says of what was read, found and decided."""
    records = Records(folder)
    try:
        found = {"sources": records.sources(), "records": list(records.records()), "problems": records.problems()}
        return found | {"decisions": records.decisions(), "readings": records.readings(), "run": records.meta("run")}
    finally:
        records.close()


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two files whose texts have been analysed."""
    folder = tmp_path_factory.mktemp("again") / "store"
    built(folder, *FEW, options=Options())
    return folder


@pytest.fixture
def folder(read_once: Path, tmp_path: Path) -> Path:
    """The same, for the test to change."""
    shutil.copytree(read_once, tmp_path / "store")
    return tmp_path / "store"


def mark_readings(folder: Path) -> set[str]:
    """Put a mention of our own where readings are kept: it stays for as long as a text is not read again."""
    mention = Mention("topic", "topic:marker", "marker", "title", 0, 1, "x", "x", "by hand", 1.0)
    records = Records(folder, write=True)
    digests = set(records.known_readings())
    records.put_readings({digest: Reading((mention,)) for digest in digests})
    records.close()
    return digests


def test_a_text_that_has_not_changed_is_not_analysed_again(folder: Path) -> None:
    before = mark_readings(folder)
    built(folder, "papers.jsonl", options=Options())
    assert any("topic:marker" in line for line in dumped(folder))
    after = set(kept(folder)["readings"])
    assert before & after  # the new file gives some of the papers another text
    assert after - before
    built(folder, remove="papers.jsonl", options=Options())
    assert set(kept(folder)["readings"]) == before


def test_a_store_keeps_of_the_headings_what_its_graph_needs(corpus_store: Path) -> None:
    with closing(Records(corpus_store)) as records:
        kept = records.decisions()
        papers = papers_of(records.records(), kept)
        readings = readings_of(papers, records.readings(), pipeline_digest())
        whole = replace(kept, headings=headings())
        few, all_of_them = (
            {kind: list(made) for kind, made in rows_of(papers, records.sources(), decisions, readings)}
            for decisions in (kept, whole)
        )
    assert few == all_of_them
    assert 0 < len(kept.headings) < len(whole.headings) / 50


def test_without_text_and_back_is_the_same_graph_and_costs_no_reading(folder: Path) -> None:
    before, readings = dumped(folder), kept(folder)["readings"]
    report = built(folder)
    assert report.built
    assert {kind: report.counts[kind] for kind in ("Topic", "Method", "HAS_TOPIC", "BROADER")} == dict.fromkeys(
        ("Topic", "Method", "HAS_TOPIC", "BROADER"), 0
    )
    assert kept(folder)["readings"] == readings
    mark_readings(folder)
    assert built(folder, options=Options()).built
    after = dumped(folder)
    assert any("topic:marker" in line for line in after)
    assert [line for line in after if line.startswith(("Paper", "Author"))] == [
        line for line in before if line.startswith(("Paper", "Author"))
    ]


CORRECTED = """
[[same]]
names = ["Sujatha Ramanekar", "Lucia Ferrobosco"]
[[different]]
name = "Tolvane Berisk"
papers = [["Clustered Clients without Labels"], ["Random Codes for Robust Gradient Sums"]]
"""


def test_corrections_hold_through_every_rebuild_and_leave_when_taken_out(folder: Path) -> None:
    built(folder)
    before = dumped(folder)
    (folder / "corrections.toml").write_text(CORRECTED, "utf-8")
    for paths in ((), ("papers.jsonl",), ("second-source.jsonl",), ()):
        built(folder, *paths)
        lines = [json.loads(line[7:]) for line in dumped(folder) if line.startswith("Author ")]
        assert [sorted(row["names"]) for row in lines if "Lucia Ferrobosco" in row["names"]] in (
            [["Lucia Ferrobosco", "Sujatha Ramanekar"]],
            [],
        )
        assert sum("Tolvane Berisk" in row["names"] for row in lines) == 2
    assert any("Lucia Ferrobosco" in line for line in dumped(folder))
    for name in ("papers.jsonl", "second-source.jsonl"):
        built(folder, remove=name)
    (folder / "corrections.toml").unlink()
    assert built(folder).built
    assert dumped(folder) == before


def test_corrections_that_cannot_be_read_change_nothing(folder: Path) -> None:
    before, graph = kept(folder), dumped(folder)
    (folder / "corrections.toml").write_text("[[same]\n")
    with pytest.raises(InputError, match=r"corrections\.toml"):
        built(folder, "papers.jsonl")
    assert (kept(folder), dumped(folder)) == (before, graph)


def test_a_build_that_fails_leaves_everything_as_it_was(folder: Path, tmp_path: Path) -> None:
    before, graph, there = kept(folder), dumped(folder), sorted(p.name for p in folder.iterdir())
    with contextlib.chdir(CORPUS), pytest.raises(StoreError, match="could not be written"):
        update(folder, Target(str(tmp_path / "missing" / "graph.kgl")), ["papers.jsonl"], options=NO_TEXT)
    assert (kept(folder), dumped(folder), sorted(p.name for p in folder.iterdir())) == (before, graph, there)
    built(folder, "papers.jsonl")
    built(tmp_path / "fresh", *FEW, "papers.jsonl")
    assert dumped(folder) == dumped(tmp_path / "fresh")


CRASH = """
import os, sys
import extract.update, graph.build, graph.stores.embedded
from graph.build import Target, place_of
from contextlib import closing
from dataclasses import replace
from pathlib import Path
owner = {"extract.update": extract.update, "graph.build": graph.build,
         "store": graph.stores.embedded.EmbeddedWriter}[sys.argv[2]]
setattr(owner, sys.argv[3], lambda *given, **more: os._exit(9))
folder = Path(sys.argv[1])
extract.update.update(folder, Target(place_of(folder, None)), ["papers.jsonl"],
                      options=extract.update.Options(skip_text=True))
"""


@pytest.mark.parametrize(
    ("owner", "name", "happened"),
    [("graph.build", "verify", False), ("store", "publish", False), ("store", "close", False),
     ("extract.update", "promote", True)],
)  # fmt: skip
def test_a_build_killed_on_the_way_happened_whole_or_not_at_all(
    folder: Path, tmp_path: Path, owner: str, name: str, happened: bool
) -> None:
    built(folder)
    old = dumped(folder)
    command = [sys.executable, "-c", CRASH, str(folder), owner, name]
    child = subprocess.run(command, cwd=CORPUS, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=False)
    assert child.returncode == 9
    built(tmp_path / "fresh", *FEW, "papers.jsonl")
    expected = dumped(tmp_path / "fresh") if happened else old
    left = sorted(p.name for p in folder.iterdir())
    with Session(store=str(folder)).kg() as kg:
        assert dump(kg.store) == expected
    assert sorted(p.name for p in folder.iterdir()) == left  # a reader touches nothing
    assert not built(folder).built
    assert dumped(folder) == expected
    assert [p.name for p in folder.glob("graph.kgl*")] == ["graph.kgl"]
    built(folder, "papers.jsonl")
    assert dumped(folder) == dumped(tmp_path / "fresh")


def test_a_finished_build_that_waits_is_put_in_place_by_the_next_build(folder: Path) -> None:
    built(folder)
    run = kept(folder)["run"]
    new = (folder / "graph.kgl").read_bytes()
    (folder / "graph.kgl").rename(folder / f"graph.kgl.{run}")
    (folder / "graph.kgl.other-run.part").write_bytes(b"half")
    (folder / "graph.kgl-wal").write_bytes(b"a log of an older graph")
    assert not built(folder).built
    assert (folder / "graph.kgl").read_bytes() == new
    assert [p.name for p in folder.glob("graph.kgl*")] == ["graph.kgl"]


NAMES = ("Ada Brumel", "A. Brumel", "Brumel, Ada", "Tor Vik", "T. Vik", "Wei Lantang", "The Polar Consortium", "et al.")
TITLES = ("On Long Titles That Recur", "On long titles that recur.", "Another Matter Altogether", "A Third of Them")
entries = st.fixed_dictionaries(
    {"id": st.sampled_from("abcdef"), "title": st.sampled_from(TITLES), "authors": st.lists(st.sampled_from(NAMES))},
    optional={
        "year": st.integers(2015, 2022),
        "doi": st.sampled_from(["10.5555/a", "10.5555/b"]),
        "venue": st.sampled_from(["Venue", "venue", "Other"]),
    },
)


def test_the_same_bytes_under_several_names_are_one_source_as_long_as_one_name_is_left(tmp_path: Path) -> None:
    a, b, c = (tmp_path / name for name in ("a.jsonl", "b.jsonl", "c.jsonl"))
    for path in (b, c):
        path.write_text('{"title": "A Paper in Two Files", "authors": ["Ada Brumel"]}\n', "utf-8")
    store = tmp_path / "store"

    def names() -> list[str]:
        with closing(Records(store)) as records:
            return [Path(source.name).name for source in records.sources()]

    assert built(store, c).counts["Source"] == 1
    assert "called" in " ".join(built(store, b).notes)  # the first by name, whichever came first
    assert names() == ["b.jsonl"]
    b.write_text('{"title": "Another Paper Altogether", "authors": ["Ada Brumel"]}\n', "utf-8")
    assert built(store, b).counts["Paper"] == 2  # what stood in b before still stands in c
    assert names() == ["b.jsonl", "c.jsonl"]
    a.write_bytes(c.read_bytes())
    built(store, a)
    assert names() == ["a.jsonl", "b.jsonl"]
    assert "still there as" in " ".join(built(store, remove=str(c)).notes)
    built(store, a, c)
    built(store, remove=str(a))
    assert names() == ["b.jsonl", "c.jsonl"]
    assert built(store, remove=str(c)).counts["Paper"] == 1
    assert not built(store).built


@settings(max_examples=12)
@given(files=st.lists(st.lists(entries, min_size=1, max_size=5), min_size=2, max_size=3), data=st.data())
def test_order_repetition_and_detours_change_nothing(files: list[list[dict[str, Any]]], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as place:
        paths = [Path(place) / f"{number}.jsonl" for number in range(len(files))]
        for path, lines in zip(paths, files, strict=True):
            path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
        built(Path(place) / "one", *paths)
        order = data.draw(st.permutations([*paths, *data.draw(st.lists(st.sampled_from(paths), max_size=3))]))
        extra = Path(place) / "extra.jsonl"
        extra.write_text(json.dumps(data.draw(entries)) + "\n", "utf-8")
        two = Path(place) / "two"
        built(two, extra, *order[:1])
        built(two, *order)
        built(two, remove=str(extra))
        assert dumped(two) == dumped(Path(place) / "one")
        assert not built(two, *reversed(order)).built


@pytest.mark.server
@pytest.mark.parametrize("corpus", ["corpus_store", "seeds_store"])
def test_both_engines_hold_the_same_graph(request: pytest.FixtureRequest, corpus: str, tmp_path: Path) -> None:
    folder: Path = request.getfixturevalue(corpus)
    target = Engine("neo4j", folder, request.getfixturevalue("neo4j_server")).target
    update(folder, target)
    there = dump_of(target)
    assert there == dumped(folder)
    assert not update(folder, target).built
    run = kept(folder)["run"]
    assert is_current(target, run)
    assert is_current(Target(place_of(folder, None)), run)


def test_the_real_pages_come_to_the_papers_that_they_hold(seeds_store: Path) -> None:
    lines = [line.split(" ", 1)[0] for line in dumped(seeds_store)]
    assert (lines.count("STATED_IN"), lines.count("Paper")) == (517, 485)
