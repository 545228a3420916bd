"""`paperkg draw` and `kg.draw`: what they write, where, what they refuse, and how pictures show themselves."""

import html
import re
from pathlib import Path

import pytest

from graph.errors import BadParameter, UnknownName
from queries.api import KnowledgeGraph
from tests.command import paperkg


def test_a_picture_says_which_graph_it_is_of(corpus_store: Path) -> None:
    with KnowledgeGraph(corpus_store) as kg:
        picture = kg.draw(around="Tolvane Berisk", since=2018)

    assert picture.title == "Co-authors of Tolvane Berisk since 2018"
    source = r"paperkg [\d.]+, graph [0-9a-f]{12}: Co-authors of Tolvane Berisk since 2018, \d+ people"
    assert re.match(source, picture.source)


def test_a_picture_shows_itself_in_a_frame_that_reaches_nothing(corpus_store: Path) -> None:
    with KnowledgeGraph(corpus_store) as kg:
        picture = kg.draw("topics", limit=20)
    shown = picture._repr_html_()

    assert shown.startswith('<iframe sandbox="allow-scripts" title="Topic map: 20 topics')
    assert html.unescape(re.findall(r'srcdoc="([^"]*)"', shown)[0]) == picture.html()
    assert str(picture).startswith("Topic map: 20 topics")


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"kind": "papers"}, BadParameter),
        ({"kind": "topics", "since": 2000}, BadParameter),
        ({"kind": "bridges"}, BadParameter),
        ({"bridges": ("a", "b")}, BadParameter),
        ({"cohort": (2020, 2010)}, BadParameter),
        ({"steps": 0}, BadParameter),
        ({"limit": 1}, BadParameter),
        ({"around": "Nobody Atall"}, UnknownName),
        ({"topic": "no such topic"}, UnknownName),
    ],
)
def test_what_does_not_fit_is_refused(corpus_store: Path, options: dict[str, object], error: type[Exception]) -> None:
    with KnowledgeGraph(corpus_store) as kg, pytest.raises(error):
        kg.draw(**options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "begins"), [("a.html", b"<!doctype html>"), ("a.svg", b"<?xml"), ("a.png", b"\x89PNG")]
)
def test_the_ending_of_the_file_chooses_the_form(corpus_store: Path, tmp_path: Path, name: str, begins: bytes) -> None:
    done = paperkg("draw", "--topic-map", "-o", str(tmp_path / name), store=corpus_store)

    assert done.code == 0
    assert done.out == f"{tmp_path / name}\n"
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_file_that_is_there_is_not_replaced_without_force(corpus_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("mine")

    assert paperkg("draw", "-o", str(path), store=corpus_store).code == 2
    assert path.read_text() == "mine"
    assert paperkg("draw", "-o", str(path), "--force", store=corpus_store).code == 0
    assert path.read_text() != "mine"


@pytest.mark.parametrize(
    "arguments",
    [("-o", "a.pdf"), ("--cohort", "then"), ("--topic-map", "--bridges", "a", "b"), ("--topic-map", "--since", "2000")],
)
def test_a_mistake_is_usage(corpus_store: Path, arguments: tuple[str, ...]) -> None:
    assert paperkg("draw", *arguments, store=corpus_store).code == 2
