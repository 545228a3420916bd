"""`--min-score`: links to topics and methods that score less are left out of every answer, and their number is said."""

import json
from pathlib import Path

import pytest

from graph.stores import open_store
from graph.stores.embedded import EmbeddedReader
from queries import paperkg as front
from queries.api import KnowledgeGraph
from tests.command import paperkg

SCORES = "MATCH (:Paper)-[r:HAS_TOPIC|USES_METHOD]->() RETURN r.score AS score"
COUNTS = "MATCH (t) WHERE t:Topic OR t:Method RETURN t.id AS id, t.papers AS papers"
EDGES = "MATCH (:Paper)-[:HAS_TOPIC|USES_METHOD]->(t) RETURN t.id AS id, count(*) AS papers"


def middle_score(store: Path) -> float:
    """A score that some links of a store's graph have, and others have more or less."""
    scores = sorted({float(str(score)) for (score,) in KnowledgeGraph(store).store.read(SCORES, {}).rows})
    return scores[len(scores) // 2]


def test_lower_scores_are_left_out_of_the_graph_and_of_its_counts(corpus_store: Path) -> None:
    bar = middle_score(corpus_store)
    all_scores = [float(str(score)) for (score,) in KnowledgeGraph(corpus_store).store.read(SCORES, {}).rows]
    kg = front.open(corpus_store, min_score=bar)
    kept = sorted(float(str(score)) for (score,) in kg.store.read(SCORES, {}).rows)
    assert kept == sorted(score for score in all_scores if score >= bar)
    assert 0 < len(kept) < len(all_scores)
    counted = {row[0]: row[1] for row in kg.store.read(EDGES, {}).rows}
    assert {row[0]: row[1] for row in kg.store.read(COUNTS, {}).rows if row[1]} == counted


def test_an_answer_says_how_many_links_were_left_out(corpus_store: Path) -> None:
    bar = middle_score(corpus_store)
    said = paperkg("ask", "topics", "--min-score", str(bar), "--format", "json", store=corpus_store)
    note = next(note for note in json.loads(said.out)["notes"] if "left out" in note and "score" in note)
    assert note.startswith(f"links with a score below {bar:g} are left out: ")
    assert isinstance(open_store(str(corpus_store / "graph.kgl")), EmbeddedReader)
    assert open_store(str(corpus_store / "graph.kgl")).notes == ()


def test_own_queries_in_a_process_of_their_own_leave_them_out_too(corpus_store: Path) -> None:
    bar = middle_score(corpus_store)
    said = paperkg("cypher", SCORES, "--min-score", str(bar), "--format", "json", store=corpus_store)
    rows = json.loads(said.out)["rows"]
    assert rows
    assert min(score for (score,) in rows) >= bar


def test_extract_leaves_them_out_and_says_how_many() -> None:
    text = b'{"id": "1", "title": "Scaling laws for random forests", "abstract": ""}\n'
    everything = json.loads(paperkg("extract", stdin=text).out)
    said = paperkg("extract", "--min-score", "1", stdin=text)
    assert everything["topics"]
    assert json.loads(said.out)["topics"] == json.loads(said.out)["methods"] == []
    left_out = len(everything["topics"]) + len(everything["methods"])
    assert f"below 1 are left out: {left_out}." in said.err


@pytest.mark.parametrize(
    ("options", "code"), [(["--min-score", "2"], 2), (["--graph", "bolt://127.0.0.1:1", "--min-score", "0.4"], 2)]
)
def test_a_score_beyond_one_and_a_server_are_refused(options: list[str], code: int, corpus_store: Path) -> None:
    assert paperkg("ask", "topics", *options, store=corpus_store).code == code


def test_a_build_keeps_every_score_and_says_so(corpus_store: Path) -> None:
    said = paperkg("build", "--min-score", "0.4", store=corpus_store)
    assert (said.code, said.out) == (2, "")
    assert "a build keeps every score" in said.err
