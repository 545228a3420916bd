"""What a reader may ask a real Neo4j server, what comes back, and where a query ends."""

import time
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from graph.errors import QueryError
from graph.schema import TOPIC
from graph.stores import Limits, Login
from graph.stores.neo4j import Neo4jStore
from tests.server import DATABASE, Server, wipe

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def store(neo4j_server: Server) -> Iterator[Neo4jStore]:
    wipe(neo4j_server)
    store = Neo4jStore(neo4j_server.url, Login(neo4j_server.user, neo4j_server.password), store="s", run="r")
    store.define()
    store.load(TOPIC, [{"id": "topic:0", "name": "x", "papers": 7, "run": "r"}])
    yield store
    store.close()


def state(server: Server) -> list[list[dict[str, Any]]]:
    """All that a query could have changed."""
    told = (
        "MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id",
        "SHOW INDEXES YIELD name, labelsOrTypes, properties",
        "SHOW CONSTRAINTS YIELD name",
    )
    with server.driver() as driver:
        return [[row.data() for row in driver.execute_query(query, database_=DATABASE).records] for query in told]


@pytest.mark.parametrize(
    "query",
    [
        "CREATE (n:Paper {id: 'x'})",
        "MATCH (n) SET n.x = 1",
        "MATCH (n) REMOVE n.id RETURN 1",
        "MATCH (n) DETACH DELETE n",
        "MERGE (n:Paper {id: 'x'}) RETURN n.id",
        "MATCH (n) CALL (n) { SET n.x = 1 } RETURN n.id",
        "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10 ROWS",
        "UNWIND [1] AS x FOREACH (y IN [x] | CREATE (:Z))",
        "CREATE INDEX x FOR (n:Paper) ON (n.x)",
        "DROP CONSTRAINT paperkg_Paper_id",
        "LOAD CSV FROM 'file:///etc/passwd' AS r RETURN r",
        "WITH 1 AS x LOAD CSV FROM 'http://127.0.0.1:9/x' AS r RETURN r",
        "/* MATCH */ SHOW SETTINGS",
        "SHOW TRANSACTIONS",
        "SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t YIELD message RETURN message",
        "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
        "SHOW USERS",
        "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'bbbbbbbb'",
        "CREATE USER x SET PASSWORD 'bbbbbbbb'",
        "USE neo4j MATCH (n) RETURN n.id",
        "CALL dbms.listConfig()",
        "CALL dbms.components()",
        "CALL `dbms`.killConnection('x')",
        "CALL db.clearQueryCaches()",
        "CALL db.createLabel('X')",
        "MATCH (n) CALL db.ping() YIELD success RETURN success",
        "CALL apoc.load.json('http://127.0.0.1:9/x')",
        "EXPLAIN MATCH (n) RETURN n.id",
        "RETURN 1; MATCH (n) DETACH DELETE n",
        "MTCH (n) RETURN n.id",
        "MATCH (n) WHERE n.id = $missing RETURN n.id",
        "MATCH (n) RETURN n",
        "MATCH (n) RETURN {id: n.id} AS m",
        "RETURN 1 / 0 AS x",
        "",
        "RETURN 1 // " + "x" * 60_000,
    ],
)
def test_a_reader_can_only_read(neo4j_server: Server, store: Neo4jStore, query: str) -> None:
    before = state(neo4j_server)
    with pytest.raises(QueryError) as caught:
        store.read(query, {})
    assert "\n" not in str(caught.value)
    assert "EXPLAIN" not in str(caught.value)
    assert state(neo4j_server) == before


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("CALL db.labels() YIELD label WITH label WHERE label = 'Topic' RETURN label", [("Topic",)]),
        ("// a = 1\n// b\nMATCH (t:Topic) RETURN t.id AS id;", [("topic:0",)]),
        ("/* x */ optional match (n:Nothing) RETURN n.id AS id", [(None,)]),
        ("UNWIND [1, 2] AS x RETURN x", [(1,), (2,)]),
        ("RETURN 'CREATE (n) SET LOAD CSV' AS `DELETE`", [("CREATE (n) SET LOAD CSV",)]),
        ("RETURN date('2024-02-29') AS d, duration('P1Y') AS p, datetime('2024-01-01T00:00Z') AS t",
         [("2024-02-29", "P1Y", "2024-01-01T00:00:00.000000000+00:00")]),
        ("RETURN ['a', 'b'] AS s, [1, 2] AS i, [] AS e, 1.5 AS f, true AS b",
         [(["a", "b"], ["1", "2"], [], 1.5, True)]),
        ("CALL () { RETURN 1 AS x UNION RETURN 2 AS x } RETURN x ORDER BY x", [(1,), (2,)]),
        ("MATCH (a:Topic) WHERE EXISTS { (a)-->() } RETURN a.id AS id", []),
    ],
)  # fmt: skip
def test_honest_queries_are_answered_in_plain_values(store: Neo4jStore, query: str, rows: Sequence[Any]) -> None:
    answer = store.read(query, {})
    assert list(answer.rows) == rows


def test_places_in_messages_are_places_in_the_users_text(store: Neo4jStore) -> None:
    with pytest.raises(QueryError, match=r"Variable `foo` not defined \(line 1, column 8 \(offset: 7\)\)"):
        store.read("RETURN foo", {})


def test_a_query_ends_at_its_limits(store: Neo4jStore) -> None:
    begun = time.monotonic()
    with pytest.raises(QueryError, match=r"longer than 0\.5 s"):
        store.read(
            "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS s", {}, Limits(seconds=0.5)
        )
    answer, cut = store.read_some("UNWIND range(1, 100000000) AS x RETURN x", {}, Limits(rows=3))
    assert (answer.rows, cut) == (((1,), (2,), (3,)), True)
    assert not store.read_some("UNWIND range(1, 3) AS x RETURN x", {}, Limits(rows=3))[1]
    assert store.read_some("UNWIND range(1, 3) AS x RETURN x", {}, Limits(rows=0))[1]
    assert time.monotonic() - begun < 60  # the whole answer would take hours
