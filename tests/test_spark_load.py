"""Rows from Spark in a real Neo4j: loaded by workers, loaded again, and imported from files."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extract.digests import pipeline_digest
from extract.spark import import_files
from extract.spark.load import Build, load
from extract.spark.session import session
from extract.spark.stages import Kept
from graph.build import Target
from graph.errors import UsageError
from graph.made_rows import readings_of
from graph.records import Records
from graph.rows import papers_of, rows_of
from graph.schema import name_of
from graph.stores import open_store
from tests.conftest import login
from tests.graph_hashes import of_graph, of_store
from tests.server import Server, imported, wipe
from tests.spark import SETTINGS, needs_java

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def spark() -> Iterator["SparkSession"]:
    """A session on this machine."""
    needs_java()
    with session("local[2]", SETTINGS) as opened:
        yield opened


@pytest.fixture(scope="module")
def rows(spark: "SparkSession", corpus_store: Path) -> Kept:
    """The rows of the sample corpus, as a build on Spark keeps them."""
    records = Records(corpus_store)
    decisions = records.decisions()
    papers = papers_of(records.records(), decisions)
    made = rows_of(papers, records.sources(), decisions, readings_of(papers, records.readings(), pipeline_digest()))
    bodies = [(name_of(kind), json.dumps(row, ensure_ascii=False)) for kind, some in made for row in some]
    records.close()
    return Kept(spark.createDataFrame(bodies, "kind string, body string").repartition(3))


def test_rows_loaded_by_workers_once_and_again_are_the_graph(
    rows: Kept, corpus_store: Path, neo4j_server: Server
) -> None:
    wipe(neo4j_server)
    target = Target(neo4j_server.url, login(neo4j_server))
    wanted = of_store(corpus_store)
    for run in ("first", "second"):
        counts, losses = load(rows, Build(target, "store", run), lambda *_: None)

        store = open_store(target.place, target.login)
        assert of_graph(store) == wanted
        built = store.built()
        store.close()
        assert built is not None
        assert (built.run, built.store, built.complete) == (run, "store", True)
        assert {name_of(kind): n for kind, n in counts.items()} == {name: n for name, (n, _) in wanted.items()}
        assert losses == []
    wipe(neo4j_server)


def test_files_for_neo4j_admin_are_imported_as_the_graph(
    spark: "SparkSession", rows: Kept, corpus_store: Path, neo4j_server: Server, tmp_path: Path
) -> None:
    folder = tmp_path / "import"
    import_files.write(spark, rows, str(folder), ("store", "run"), lambda *_: None)
    server = imported(folder, tmp_path / "home", neo4j_server)

    with server, server.driver() as driver:
        for statement in (folder / "indexes.cypher").read_text("utf-8").split(";\n")[:-1]:
            driver.execute_query(statement)
        store = open_store(server.url, login(server))
        assert of_graph(store) == of_store(corpus_store)
        built = store.built()
        store.close()
    assert built is not None
    assert (built.run, built.store, built.complete) == ("run", "store", True)
    with pytest.raises(UsageError, match=r"import\.sh exists; give another folder"):
        import_files.write(spark, rows, str(folder), ("store", "run"), lambda *_: None)
