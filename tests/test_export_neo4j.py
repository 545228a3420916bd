"""What is exported for Neo4j, imported for real: by neo4j-admin into an empty server, and by a script."""

from pathlib import Path

import pytest
from neo4j import Driver

from graph.build import place_of
from graph.stores import open_store
from queries.export.request import Wanted, exported, write
from queries.export.tables import Tables, whole_graph
from tests.server import Server, imported, wipe

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def tables(corpus_store: Path) -> Tables:
    store = open_store(place_of(corpus_store, None))
    found = whole_graph(store)
    store.close()
    return found


def counted(driver: Driver, tables: Tables) -> dict[str, int]:
    """How many nodes of each label and edges of each type the server has."""
    found = {}
    for table in tables.tables:
        match = f"MATCH (n:{table.name})" if table.ends is None else f"MATCH ()-[n:{table.name}]->()"
        found[table.name] = int(driver.execute_query(f"{match} RETURN count(n) AS n").records[0]["n"])
    return found


def test_neo4j_admin_imports_every_node_edge_and_value(
    corpus_store: Path, tables: Tables, neo4j_server: Server, tmp_path: Path
) -> None:
    store = open_store(place_of(corpus_store, None))
    folder = tmp_path / "import"
    write(exported(store, "neo4j-admin", Wanted()), folder)
    store.close()
    server = imported(folder, tmp_path / "home", neo4j_server)

    with server, server.driver() as driver:
        assert counted(driver, tables) == {t.name: len(t.rows) for t in tables.tables}
        for table in tables.nodes:
            read = driver.execute_query(f"MATCH (n:{table.name}) RETURN n ORDER BY n.id").records
            names = ["id", *(c.name for c in table.columns)]
            # neo4j-admin has no empty list: the property is left out
            wanted = [{k: v for k, v in zip(names, row, strict=True) if v not in (None, [])} for row in table.rows]
            assert [dict(record["n"]) for record in read] == sorted(wanted, key=lambda row: str(row["id"]))


def test_a_script_makes_the_same_graph(corpus_store: Path, tables: Tables, neo4j_server: Server) -> None:
    store = open_store(place_of(corpus_store, None))
    lines = exported(store, "cypher", Wanted())[""].decode().splitlines()
    store.close()
    wipe(neo4j_server, schema=True)
    rows: object = None
    with neo4j_server.driver() as driver:
        for line in lines:
            if line.startswith(":param rows => "):  # cypher-shell works a parameter out as an expression, too
                expression = line.removeprefix(":param rows => ").removesuffix(";")
                rows = driver.execute_query(f"RETURN {expression} AS rows").records[0]["rows"]
            elif not line.startswith("//"):
                driver.execute_query(line.removesuffix(";"), {"rows": rows})

        assert counted(driver, tables) == {t.name: len(t.rows) for t in tables.tables}
        title = driver.execute_query("MATCH (p:Paper) RETURN p.title AS title ORDER BY p.id").records
        papers = next(t for t in tables.nodes if t.name == "Paper")
        assert [r["title"] for r in title] == [row[1] for row in sorted(papers.rows, key=lambda row: str(row[0]))]
    wipe(neo4j_server, schema=True)
