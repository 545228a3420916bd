"""`import paperkg`: the same answers as the command line, with errors named for the mistake."""

import json
from pathlib import Path
from typing import Any

import networkx as nx
import paperkg
import pytest

from queries.api import KnowledgeGraph
from tests.command import paperkg as command
from tests.conftest import CORPUS

SAME = (
    (("coauthors", "Tolvane Berisk"), lambda kg: kg.coauthors("Tolvane Berisk")),
    (("bridges",), lambda kg: kg.bridges()),
    (
        ("bridges", "federated learning", "differential privacy"),
        lambda kg: kg.bridges("federated learning", "differential privacy"),
    ),
    (("central", "--limit", "7"), lambda kg: kg.central(limit=7)),
    (
        ("central", "--measure", "degree", "--topic", "federated learning", "--since", "2018"),
        lambda kg: kg.central("degree", topic="federated learning", since=2018),
    ),
    (("ask",), lambda kg: kg.queries()),
    (("ask", "topic-authors", "scaling laws"), lambda kg: kg.ask("topic-authors", topic="scaling laws")),
    (("cypher", "MATCH (p:Paper) RETURN count(p) AS n"), lambda kg: kg.cypher("MATCH (p:Paper) RETURN count(p) AS n")),
    (("why", "Tolvane Berisk"), lambda kg: kg.why("Tolvane Berisk")),
    (("people",), lambda kg: kg.people()),
    (("people", "--all"), lambda kg: kg.people(everyone=True)),
    (("people", "explain", "Tolvane Berisk"), lambda kg: kg.explain("Tolvane Berisk")),
    (("papers",), lambda kg: kg.papers()),
    (("papers", "explain", "arxiv:1509.99006"), lambda kg: kg.papers("arxiv:1509.99006")),
    (("sources",), lambda kg: kg.sources()),
    (("doctor",), lambda kg: kg.doctor()),
)


@pytest.mark.parametrize(("words", "call"), SAME, ids=[" ".join(words) for words, _ in SAME])
def test_a_call_gives_what_the_command_prints(words: tuple[str, ...], call: Any, corpus_store: Path) -> None:
    printed = command(*words, "--format", "json", store=corpus_store).json
    with paperkg.open(corpus_store) as kg:
        answer = call(kg)
    assert printed["columns"] == list(answer.columns)
    assert printed["rows"] == json.loads(json.dumps(answer.rows))
    assert printed["notes"] == list(answer.notes)


def test_a_graph_is_built_and_asked_in_a_few_lines(tmp_path: Path) -> None:
    kg = paperkg.open(tmp_path / "store")
    counts = kg.build(CORPUS / "papers.jsonl", skip_text=True)
    assert {row["what"]: row["count"] for row in counts}["files new"] == 1
    assert kg.build(skip_text=True).notes == ("nothing has changed; the graph is the same as before.",)
    network = kg.network()
    assert isinstance(network, nx.Graph)
    assert network.number_of_edges() == kg.cypher("MATCH ()-[c:CO_AUTHORED]->() RETURN count(c) AS n").rows[0][0]
    kg.close()


def test_an_answer_iterates_and_shows_itself(corpus_store: Path) -> None:
    with paperkg.open(corpus_store) as kg:
        answer = kg.coauthors("Berisk", limit=2)
        assert len(answer) == 2
        assert [row["coauthor"] for row in answer] == answer.column("coauthor")
        assert "Sujatha Ramanekar" in str(answer)
        assert "<td>Sujatha Ramanekar</td>" in answer._repr_html_()
        with pytest.raises(paperkg.UsageError, match="there is no column 'nope'; the columns are id, coauthor"):
            answer.column("nope")


def test_html_escapes_what_a_file_said() -> None:
    answer = paperkg.Answer("x", {}, ("<a>",), (("<script>alert(1)</script>",),), ("a & b",))
    shown = answer._repr_html_()
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown
    assert "a &amp; b" in shown


def test_mistakes_have_names(corpus_store: Path, tmp_path: Path) -> None:
    with paperkg.open(corpus_store) as kg:
        with pytest.raises(paperkg.UnknownName, match="did you mean Tolvane Berisk"):
            kg.coauthors("Tolvane Beriskk")
        with pytest.raises(paperkg.AmbiguousName, match="fits several authors"):
            kg.coauthors("Wei Lantang")
        with pytest.raises(paperkg.BadParameter, match="topic-authors has no parameter --topc"):
            kg.ask("topic-authors", topc="x")
        with pytest.raises(paperkg.UnknownName, match="there is no query 'nope'"):
            kg.ask("nope")
        with pytest.raises(paperkg.UsageError, match="give two topics, or none"):
            kg.bridges("federated learning")
        with pytest.raises(paperkg.UsageError, match="choose among authorships"):
            kg.network("topics", since=2000)
    with pytest.raises(paperkg.StoreError, match="there is no store here yet"):
        KnowledgeGraph(tmp_path / "none").coauthors("x")
    with pytest.raises(paperkg.UsageError, match="address is written as"):
        paperkg.open(tmp_path, graph="http://localhost")


def test_data_frames_say_what_they_need(corpus_store: Path) -> None:
    with paperkg.open(corpus_store) as kg:
        answer = kg.coauthors("Berisk")
    for library, make in (("pandas", answer.to_pandas), ("polars", answer.to_polars)):
        try:
            __import__(library)
        except ImportError:
            with pytest.raises(paperkg.UsageError, match=f"pip install {library}"):
                make()
        else:
            assert list(make().columns) == list(answer.columns)
            assert len(make()) == len(answer)


def test_every_name_of_the_face_is_there_and_documented() -> None:
    assert sorted(paperkg.__all__) == sorted(set(paperkg.__all__))
    for name in paperkg.__all__:
        assert getattr(paperkg, name).__doc__
    public = [member for name, member in vars(KnowledgeGraph).items() if not name.startswith("_") and callable(member)]
    assert all(member.__doc__ for member in public)
