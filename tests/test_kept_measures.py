"""Measures that `central --write` keeps on people: written, read, replaced, gone with a changed graph."""

import json
import shutil
from pathlib import Path

import pytest

from extract.update import Options, update
from graph.build import keep, open_to_read
from graph.errors import StoreError, StoreLocked, UsageError
from graph.records import Records
from graph.schema import AUTHOR
from graph.stores import Kept, Store, Writer
from graph.stores import keep as keep_in
from queries.analyses.roles import EVERY
from queries.api import KnowledgeGraph
from tests.conftest import Engine
from tests.handmade import RUN

VALUES = "MATCH (a:Author) WHERE a.degree IS NOT NULL RETURN a.name, a.degree ORDER BY a.name"
NO_TEXT = Options(skip_text=True)
LINES = [
    {"title": "Ice cores of the western plateau", "authors": ["Ada Brumel", "Bo Carvel"], "year": 2001},
    {"title": "Layers of volcanic ash", "authors": ["Ada Brumel", "Cleo Dunmore"], "year": 2005},
]


@pytest.fixture
def kg(engine: Engine) -> KnowledgeGraph:
    """Two papers, three people, on each engine."""
    engine.folder.mkdir(parents=True)
    update(engine.folder, engine.target, [_file(engine.folder, LINES)], options=NO_TEXT)
    return KnowledgeGraph(engine.folder, engine.target.place if engine.server else None, engine.target.login)


def _file(folder: Path, lines: list[dict[str, object]]) -> str:
    path = folder.parent / "papers.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    return str(path)


@pytest.fixture
def corpus_copy(corpus_store: Path, tmp_path: Path) -> Path:
    """The sample corpus in a store that a test may change."""
    return Path(shutil.copytree(corpus_store, tmp_path / "copy"))


def read(kg: KnowledgeGraph, query: str = VALUES) -> list[tuple[object, ...]]:
    with kg:
        return list(kg.store.read(query, {}).rows)


def test_no_measure_has_the_name_of_what_an_author_has_already() -> None:
    assert not {p.name for p in AUTHOR.properties} & set(EVERY)


def test_values_of_everybody_stay_in_the_graph_however_few_rows_are_shown(kg: KnowledgeGraph) -> None:
    answer = kg.central("degree", write=True, limit=1)
    assert len(answer.rows) == 1
    assert read(kg) == [("Ada Brumel", 2.0), ("Bo Carvel", 1.0), ("Cleo Dunmore", 1.0)]
    assert any(note.startswith("kept in the graph, until a changed one is built: degree of 3") for note in answer.notes)


def test_a_later_write_replaces_the_values_of_an_earlier_one(kg: KnowledgeGraph) -> None:
    kg.central("degree", write=True)
    kg.central("degree", since=2005, write=True)
    assert read(kg) == [("Ada Brumel", 1.0), ("Cleo Dunmore", 1.0)]


def test_an_answer_without_people_leaves_what_is_kept(kg: KnowledgeGraph) -> None:
    kg.central("degree", write=True)
    assert kg.central("degree", since=2030, write=True).rows == ()
    assert len(read(kg)) == 3


def test_doctor_says_what_is_kept_and_how_it_was_asked_for(kg: KnowledgeGraph) -> None:
    kg.central("degree", write=True)
    kg.central("strength", since=2005, write=True)
    with kg:
        rows = [row for row in kg.doctor().rows if row[0] == "kept"]
        built = kg.store.built()
    assert built is not None
    assert [row[1] for row in rows] == ["degree: on 3 people", "strength: on 2 people"]
    assert str(rows[1][2]) == f"max_authors 100; run {built.run}; since 2005"


def test_a_build_that_changes_nothing_leaves_the_values_and_one_that_does_removes_them(
    kg: KnowledgeGraph, engine: Engine
) -> None:
    kg.central("degree", write=True)
    update(engine.folder, engine.target, [_file(engine.folder, LINES)], options=NO_TEXT)
    assert len(read(kg)) == 3
    more = {"title": "Dust in spring", "authors": ["Bo Carvel", "Cleo Dunmore"], "year": 2009}
    update(engine.folder, engine.target, [_file(engine.folder, [*LINES, more])], options=NO_TEXT)
    assert read(kg) == []
    with kg:
        assert [row for row in kg.doctor().rows if row[0] == "kept"] == []


def test_a_query_that_names_a_measure_which_is_not_kept_says_how_to_keep_it(kg: KnowledgeGraph) -> None:
    query = "MATCH (a:Author) RETURN max(a.degree) AS degree"
    with kg:
        absent = kg.cypher(query)
    assert absent.notes == ("nobody has degree: `paperkg central --measure degree --write` keeps it in the graph.",)
    kg.central("degree", write=True)
    with kg:
        present = kg.cypher(query)
    assert (present.rows, present.notes) == (((2.0,),), ())


def test_a_column_that_is_called_as_a_measure_is_no_property(corpus_copy: Path) -> None:
    with KnowledgeGraph(corpus_copy) as kg:
        assert kg.cypher("MATCH (a:Author) RETURN count(a) AS degree").notes == ()


def test_values_of_a_graph_that_was_built_again_are_refused(kg: KnowledgeGraph, engine: Engine) -> None:
    stale = Kept("degree", "an older run", "{}", {})
    with pytest.raises(StoreError, match="built again in the meantime"):
        keep(engine.folder, engine.target, stale)


def test_people_who_are_not_in_the_graph_are_an_error_and_no_note_says_that_they_are(
    kg: KnowledgeGraph, engine: Engine
) -> None:
    with kg:
        built = kg.store.built()
    assert built is not None
    with pytest.raises(StoreError, match="of 1 values of degree the engine took 0"):
        keep(engine.folder, engine.target, Kept("degree", built.run, "{}", {"author:nobody": 1.0}))
    with kg:
        assert [row for row in kg.doctor().rows if row[0] == "kept"] == []


def test_an_incomplete_graph_on_a_server_keeps_nothing(building: Writer, engine: Engine) -> None:
    building.load(AUTHOR, [])
    with pytest.raises(StoreError):
        keep_in(engine.target.place, Kept("degree", RUN, "{}", {}), engine.target.login)


def test_a_store_that_a_build_holds_is_not_written_to(corpus_copy: Path) -> None:
    kg = KnowledgeGraph(corpus_copy)
    records = Records(corpus_copy, write=True)
    try:
        with kg, pytest.raises(StoreLocked):
            kg.central("degree", write=True)
    finally:
        records.close()


def test_scores_left_out_are_no_ground_for_values_that_stay(corpus_copy: Path) -> None:
    with KnowledgeGraph(corpus_copy, min_score=0.9) as kg, pytest.raises(UsageError, match="leave --min-score out"):
        kg.central("degree", write=True)


def test_the_graph_is_otherwise_the_same(corpus_copy: Path) -> None:
    kg = KnowledgeGraph(corpus_copy)
    queries = ("MATCH (n) RETURN labels(n)[0] AS label, count(n) AS n ORDER BY label",)
    before = [read(kg, query) for query in queries]
    kg.central("degree", write=True)
    assert [read(kg, query) for query in queries] == before
    reader, notes = open_to_read(corpus_copy, kg.target())
    assert notes == ()
    assert _title(reader) != ""


def _title(store: Store) -> str:
    return str(store.read("MATCH (p:Paper) RETURN p.title ORDER BY p.title LIMIT 1", {}).rows[0][0])
