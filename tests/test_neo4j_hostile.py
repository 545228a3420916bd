"""Loads that meet each other, broken-off loads, half-made indexes, and servers that fall silent."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from neo4j.exceptions import Neo4jError

from graph.build import Target, open_to_read
from graph.errors import ForeignGraph, ServerUnreachable
from graph.schema import TOPIC
from graph.stores import Login
from graph.stores.neo4j import Neo4jStore, faults, indexes
from graph.stores.neo4j.answering import within
from tests.server import DATABASE, Server, wipe


@pytest.fixture
def server(neo4j_server: Server) -> Iterator[Server]:
    wipe(neo4j_server, schema=True)
    yield neo4j_server
    wipe(neo4j_server, schema=True)


def opened(server: Server, store: str = "a", run: str = "run-1") -> Neo4jStore:
    return Neo4jStore(server.url, Login(server.user, server.password), store=store, run=run)


@pytest.mark.server
def test_of_two_stores_that_claim_an_empty_server_at_once_one_gets_it(server: Server) -> None:
    for _ in range(3):
        wipe(server, schema=True)
        stores = [opened(server, name) for name in "ab"]
        start, taken = threading.Barrier(2), []

        def claim(store: Neo4jStore, start: threading.Barrier = start, taken: list[str] = taken) -> None:
            start.wait()
            try:
                store.claim()
                taken.append("taken")
            except ForeignGraph:
                taken.append("refused")

        threads = [threading.Thread(target=claim, args=(store,)) for store in stores]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(taken) == ["refused", "taken"]
        for store in stores:
            store.close()


@pytest.mark.server
def test_a_graph_that_is_not_whole_or_of_another_store_says_so(server: Server, tmp_path: Path) -> None:
    target = Target(server.url, Login(server.user, server.password))
    store = opened(server)
    store.define()
    store.load(TOPIC, [{"id": "topic:0", "name": "x", "papers": 7, "run": "run-1"}])
    reader, notes = open_to_read(tmp_path, target)
    assert "is incomplete" in notes[0]
    reader.close()
    store.publish()
    reader, notes = open_to_read(tmp_path, target)
    assert notes == ()
    reader.close()
    store.close()


@pytest.mark.server
def test_a_published_build_is_planned_for_at_once(server: Server) -> None:
    store = opened(server)
    store.define()
    with server.driver() as driver:

        def steps() -> str:
            text = "EXPLAIN MATCH (t:Topic {id: $id}) RETURN t.name"
            summary = driver.execute_query(text, {"id": "topic:0"}, database_=DATABASE).summary
            return str(summary.plan)

        steps()
        store.load(TOPIC, [{"id": f"topic:{n}", "name": "x", "papers": 7, "run": "run-1"} for n in range(500)])
        store.publish()
        assert "NodeUniqueIndexSeek" in steps()
        counts = "CALL db.stats.retrieve('GRAPH COUNTS') YIELD data RETURN data"
        kept = driver.execute_query(counts, database_=DATABASE).records[0]["data"]["indexes"]
    [topics] = [index for index in kept if index.get("labels") == ["Topic"] and index.get("properties") == ["id"]]
    assert (topics["totalSize"], topics["estimatedUniqueSize"], topics["updatesSinceEstimation"]) == (500, 500, 0)
    store.close()


@pytest.mark.server
def test_a_build_does_without_what_the_server_lets_only_others_do(server: Server) -> None:
    with server.driver() as driver:

        def refused(statement: str, parameters: dict[str, int]) -> list[dict[str, Any]]:
            try:
                driver.execute_query(statement.replace("db.prepare", "db.prepares"), parameters, database_=DATABASE)
            except Neo4jError as error:
                raise faults.writing(error, server.url, server.user) from error
            raise AssertionError("the server has no such procedure")

        indexes.sample(refused)


@pytest.mark.server
def test_an_index_that_was_left_without_its_constraint_is_mended(server: Server) -> None:
    with server.driver() as driver:
        driver.execute_query("CREATE INDEX paperkg_Dataset_id FOR (n:Dataset) ON (n.id)", database_=DATABASE)
    store = opened(server)
    store.define()
    store.define()
    store.close()
    with server.driver() as driver:
        rows = driver.execute_query("SHOW CONSTRAINTS YIELD name RETURN name", database_=DATABASE).records
    assert "paperkg_Dataset_id" in [row["name"] for row in rows]


def test_an_answer_that_does_not_come_is_given_up() -> None:
    never = threading.Event()
    with pytest.raises(ServerUnreachable, match="late"):
        within(0.2, never.wait, ServerUnreachable("late"))
    never.set()
    assert within(5, lambda: 7, ServerUnreachable("late")) == 7
    with pytest.raises(KeyError):
        within(5, lambda: {}["x"], ServerUnreachable("late"))


def test_a_connection_that_is_lost_is_not_called_another_service() -> None:
    with socket.create_server(("127.0.0.1", 0)) as service:

        def serve() -> None:
            while True:
                try:
                    caller, _ = service.accept()
                except OSError:
                    return
                with caller:
                    caller.recv(64)
                    caller.sendall(b"\0\0\4\5")  # it speaks Bolt, and then it is gone

        threading.Thread(target=serve, daemon=True).start()
        port = service.getsockname()[1]
        with pytest.raises(ServerUnreachable, match=f"the connection to the server at 127.0.0.1:{port} was lost"):
            Neo4jStore(f"bolt://127.0.0.1:{port}", Login())
        service.shutdown(socket.SHUT_RDWR)
