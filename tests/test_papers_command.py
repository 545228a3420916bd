"""`paperkg papers`: doubtful papers, their entries, and decisions on them that survive rebuilds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.papers.decided import CORRECTION
from extract.update import Options, update
from graph.errors import NoEffect, UsageError
from queries.api import KnowledgeGraph
from tests.command import Said, paperkg, written
from tests.conftest import Engine, login

ROWS = [
    {"id": "a", "title": "Moss on Northern Walls", "authors": ["Ada Vik", "Tor Lund"], "year": 2020, "doi": "10.5555/m"},  # noqa: E501
    {"id": "b", "title": "Mosses upon the Walls of Vellmar", "authors": ["Ada Vik"], "year": 2018},
    {"id": "c", "title": "Fern in Gardens", "authors": ["Kim Sol"], "year": 2020, "doi": "10.5555/f"},
    {"id": "d", "title": "Fern in Gardens", "authors": ["Kim Sol"], "year": 2021, "doi": "10.5555/f"},
]  # fmt: skip
NO_TEXT = Options(skip_text=True)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store of four entries, which state three papers."""
    file = written(tmp_path, "in.jsonl", ROWS)
    assert paperkg("build", file, "--skip-text", store=tmp_path / "store").code == 0
    return tmp_path / "store"


def entry(store: Path, key: str) -> str:
    """The entry of a key as it is written."""
    return f"{(store.parent / 'in.jsonl').as_posix()}#{key}"


def papers(store: Path) -> dict[str, str]:
    """The paper of each entry, by key."""
    query = "MATCH (p:Paper)-[s:STATED_IN]->(:Source) RETURN s.record AS entry, p.id AS paper"
    said = paperkg("cypher", query, "--format", "json", store=store)
    return {str(key).rpartition("#")[2]: paper for key, paper in said.json["rows"]}


def told(said: Said) -> str:
    """What was said beside the answer, in one line."""
    return " ".join(said.err.split())


def test_two_papers_are_merged_and_what_they_differ_on_is_told(store: Path) -> None:
    said = paperkg("papers", "merge", "Moss on Northern Walls", "Mosses upon the Walls", store=store)
    assert said.code == 0
    assert "they differ on year: 2020" in told(said)
    assert papers(store) == {"a": "doi:10.5555/m", "b": "doi:10.5555/m", "c": "doi:10.5555/f", "d": "doi:10.5555/f"}
    assert paperkg("build", store=store).code == 0
    assert papers(store)["b"] == "doi:10.5555/m"
    decided = (store / "corrections.toml").read_text("utf-8").split("\n[[")[-1]
    assert decided == 'same_paper]]\npapers = ["doi:10.5555/m", "Mosses upon the Walls of Vellmar"]\n'
    rows = paperkg("papers", "explain", "doi:10.5555/m", "--format", "json", store=store).json["rows"]
    assert {row[5] for row in rows} == {CORRECTION}


def test_entries_of_one_paper_are_parted(store: Path) -> None:
    assert paperkg("papers", "split", "Fern in Gardens", entry(store, "d"), "--note", "two", store=store).code == 0
    found = papers(store)
    assert found["c"] == "doi:10.5555/f" != found["d"]
    assert paperkg("build", store=store).code == 0
    assert papers(store) == found
    paperkg("papers", "explain", "Fern in Gardens", store=store).refused(2, "fits 2 papers")


def test_a_merge_that_a_parting_forbids_is_not_kept(store: Path) -> None:
    assert paperkg("papers", "split", "Fern in Gardens", "d", store=store).code == 0
    before = (store / "corrections.toml").read_bytes()
    merge = ("papers", "merge", entry(store, "c"), entry(store, "d"))
    paperkg(*merge, store=store).refused(1, "they would still be 2 papers", "another decision separates them")
    assert (store / "corrections.toml").read_bytes() == before


def test_the_last_decision_on_papers_is_taken_back_and_one_on_people_stays(store: Path) -> None:
    before = papers(store)
    assert paperkg("papers", "merge", "doi:10.5555/m", "doi:10.5555/f", store=store).code == 0
    assert paperkg("people", "merge", "Tor Lund", "Kim Sol", store=store).code == 1  # authors of one paper now
    assert paperkg("people", "confirm", "Ada Vik", store=store).code == 0
    assert "[[same_paper]]" in paperkg("papers", "undo", store=store).out
    assert papers(store) == before
    assert "[[same]]" in (store / "corrections.toml").read_text("utf-8")
    paperkg("papers", "undo", store=store).refused(1, "no decision on papers")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["explain", "No Such Paper"], "there is no paper 'No Such Paper'"),
        (["merge", "Fern in Gardens", "doi:10.5555/f"], "at least two different papers"),
        (["split", "doi:10.5555/f", "z"], "has no entry 'z'"),
        (["split", "doi:10.5555/f", "c", "d"], "these are all entries"),
    ],
)
def test_what_cannot_be_decided_says_why_and_writes_nothing(words: list[str], said: str, store: Path) -> None:
    paperkg("papers", *words, store=store).refused(2, said)
    assert not (store / "corrections.toml").exists()


def test_a_decision_on_papers_that_matches_nothing_is_told(store: Path) -> None:
    text = '[[same_paper]]\npapers = ["doi:10.5555/m", "doi:10.5555/gone"]\n'
    (store / "corrections.toml").write_text(text, "utf-8")
    assert "[[same_paper]] number 1: no entry is 'doi:10.5555/gone'" in told(paperkg("build", store=store))
    assert "no entry is 'doi:10.5555/gone'" in told(paperkg("papers", store=store))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('[[same_paper]]\npapers = ["a"]', "at least two papers"),
        ('[[different_papers]]\npapers = [["a"]]', "two lists or more"),
        ('[[different_papers]]\npapers = [["a"], []]', "without an entry"),
        ('[[same_paper]]\nnames = ["a", "b"]', "'names'"),
    ],
)
def test_an_odd_decision_on_papers_is_told_and_the_store_still_answers(text: str, part: str, store: Path) -> None:
    (store / "corrections.toml").write_text(text, "utf-8")
    paperkg("build", store=store).refused(3, part, "number 1")
    assert len(papers(store)) == 4


@pytest.fixture
def graph(engine: Engine, tmp_path: Path) -> Iterator[KnowledgeGraph]:
    """The four entries on each engine."""
    update(engine.folder, engine.target, [str(written(tmp_path, "in.jsonl", ROWS))], options=NO_TEXT)
    server = engine.server
    with KnowledgeGraph(engine.folder, server and server.url, server and login(server)) as kg:
        yield kg


def test_papers_are_decided_from_python_on_both_engines(graph: KnowledgeGraph) -> None:
    count = "MATCH (p:Paper) RETURN count(p) AS n"
    assert graph.decide("merge papers", "Moss on Northern Walls", "Mosses upon the Walls").rows[0][1:] == (2, 3)
    assert graph.cypher(count).rows == ((2,),)
    assert len(graph.papers("doi:10.5555/m")) == 2
    assert [row["paper"] for row in graph.papers()] == ["doi:10.5555/f", "doi:10.5555/m"]
    graph.decide("undo papers")
    assert graph.cypher(count).rows == ((3,),)
    with pytest.raises(NoEffect):
        graph.decide("undo papers")
    with pytest.raises(UsageError, match="there are: merge people"):
        graph.decide("join papers", "a", "b")
