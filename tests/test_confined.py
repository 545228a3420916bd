"""A typed query in a process of its own: what it may take, and what is said when it takes more."""

import os
import resource
import time
from pathlib import Path

import pytest

from graph.build import Target, place_of
from graph.confined import read_confined
from graph.errors import NoStore, QueryMistake, QueryRefused, QueryTooLarge
from graph.stores import Limits
from queries import api
from tests.command import paperkg, written

DOUBLED = "RETURN size(reduce(s = 'x', i IN range(1, 60) | s + s)) AS n"


def ask(folder: Path, query: str, seconds: float = 20.0, rows: int = 10, **parameters: object):
    return read_confined(folder, Target(place_of(folder, None)), query, parameters, Limits(seconds, rows))


def test_values_come_back_as_from_the_engine_itself(corpus_store: Path) -> None:
    query = (
        "RETURN 'é\"\\n' AS t, 7 AS i, .1 AS f, null AS n, true AS b, ['a', 'b'] AS l, $x AS x, date('2020-02') AS d"
    )
    rows, cut, notes = ask(corpus_store, query, x="y")
    assert rows.columns == ("t", "i", "f", "n", "b", "l", "x", "d")
    assert rows.rows == (('é"\n', 7, 0.1, None, True, ["a", "b"], "y", "2020-02-01"),)
    assert (cut, notes) == (False, ())
    rows, cut, _ = ask(corpus_store, "MATCH (p:Paper) RETURN p.id AS id ORDER BY id", rows=3)
    assert (len(rows.rows), cut) == (3, True)


@pytest.mark.parametrize("query", [DOUBLED, "RETURN size(range(1, 1000000000)) AS n"])
def test_a_query_that_takes_all_memory_or_time_is_ended(corpus_store: Path, query: str) -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    begun = time.monotonic()
    with pytest.raises(QueryTooLarge) as caught:
        ask(corpus_store, query, seconds=3)
    assert time.monotonic() - begun < 60  # it would take minutes and all memory
    assert "\n" not in str(caught.value)
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < max(before, 2_000_000)  # kilobytes


def test_a_query_that_brings_the_engine_down_leaves_the_caller_whole(corpus_store: Path) -> None:
    deep = "RETURN " + "-" * 40_000 + "1 AS n"
    with pytest.raises((QueryTooLarge, QueryMistake)):
        ask(corpus_store, deep)


def test_errors_of_the_query_and_of_the_store_are_the_same_as_without_a_child(
    corpus_store: Path, tmp_path: Path
) -> None:
    with pytest.raises(QueryMistake, match="does not accept the query"):
        ask(corpus_store, "RETURN foo AS x")
    with pytest.raises(QueryRefused, match="LOAD CSV"):
        ask(corpus_store, "LOAD `CSV` FROM '/etc/hostname' AS r RETURN r")
    with pytest.raises(NoStore, match="there is no store here yet"):
        ask(tmp_path, "RETURN 1 AS n")


def test_a_graph_with_long_texts_is_opened(tmp_path: Path) -> None:
    rows = [{"title": f"Paper {n} " + "é" * 30_000, "authors": [f"A. B{n}"]} for n in range(40)]
    assert paperkg("build", written(tmp_path, "in.jsonl", rows), "--skip-text", store=tmp_path / "s").code == 0
    assert ask(tmp_path / "s", "MATCH (p:Paper) RETURN count(p) AS n")[0].rows == ((40,),)


def test_modules_in_the_working_folder_are_not_imported(
    corpus_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(9)")
    store = os.path.relpath(corpus_store, tmp_path)
    monkeypatch.chdir(tmp_path)
    assert ask(Path(store), "RETURN 1 AS n")[0].rows == ((1,),)


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("MATCH (n:Papers) RETURN n.id AS id", "no node has the label 'Papers'; did you mean Paper?"),
        ("MATCH (n:Nope) RETURN n.id AS id", "no node has the label 'Nope'; there are Paper, Author, "),
        ("MATCH (:Author)-[r:WROTE]->() RETURN r.position AS p", "no edge has the type 'WROTE'; there are AUTHORED, "),
        ("MATCH (p:Paper) RETURN p.titel AS t", "no node or edge has a property 'titel'; did you mean title?"),
        ("MATCH (p:Paper {yaer: 2020}) RETURN p.id AS id", "'yaer' on Paper. Did you mean 'year'?"),  # by the engine
    ],
)
def test_what_the_graph_does_not_have_is_said(corpus_store: Path, query: str, note: str) -> None:
    assert note in paperkg("cypher", query, store=corpus_store).err


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (p:Paper) WITH {titel: p.title} AS m RETURN m.titel AS t",
        "MATCH (p:Paper)-[:HAS_TOPIC|USES_METHOD]->(x:Topic|Method) RETURN p.title AS t, x.name AS n, date().year AS y",
        "MATCH (p:Paper) WHERE EXISTS { (p)<-[:AUTHORED {inferred: false}]-(:Author {name: 'x'}) } RETURN p.id AS id",
        "UNWIND [{a: 1}] AS row RETURN row.a AS a, size([x IN [1] WHERE x > 0 | x]) AS n",
    ],
)
def test_nothing_is_said_of_what_only_looks_like_a_name(corpus_store: Path, query: str) -> None:
    assert "has" not in paperkg("cypher", query, store=corpus_store).err


def test_the_note_of_the_build_is_hidden(corpus_store: Path) -> None:
    with api.KnowledgeGraph(corpus_store) as kg:
        labels = [row[0] for row in kg.cypher("CALL db.labels() YIELD label RETURN label").rows]
    assert "Paper" in labels
    assert not [label for label in labels if str(label).startswith("_")]
