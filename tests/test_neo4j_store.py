"""The store on a real Neo4j server: loading, pruning, refusing, and builds that are killed on the way."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.errors import ServerError, StoreError
from graph.model import Value
from graph.schema import (
    AUTHOR,
    AUTHORED,
    EDGE_KINDS,
    NODE_KINDS,
    PAPER,
    SCHEMA_VERSION,
    STATED_IN,
    TOPIC,
    EdgeKind,
    Kind,
    NodeKind,
    Property,
)
from graph.stores import Built, Login
from graph.stores.neo4j import Neo4jStore
from graph.stores.statements import load, quoted
from tests.server import DATABASE, Server, wipe

pytestmark = pytest.mark.server
Open = Callable[..., Neo4jStore]
EXAMPLES: dict[str, Value] = {"string": "x", "integer": 7, "number": 0.5, "boolean": True, "strings": ["a", "b"]}
HOSTILE = (
    "C:\\x", "'", '"', "`", "}) DETACH DELETE n //", "\\u0060",
    "*/ MATCH (n) DELETE n", "$rows", "\u202etfel", "{id: 1}",
)  # fmt: skip


@pytest.fixture
def server(neo4j_server: Server) -> Server:
    wipe(neo4j_server)
    return neo4j_server


@pytest.fixture
def opened(server: Server) -> Iterator[Open]:
    stores: list[Neo4jStore] = []

    def open_(store: str = "store-1", run: str = "run-1") -> Neo4jStore:
        stores.append(Neo4jStore(server.url, Login(server.user, server.password), store=store, run=run))
        return stores[-1]

    yield open_
    for store in stores:
        store.close()


def example(kind: Kind, number: int = 0, run: str = "run-1") -> dict[str, Value]:
    row = {p.name: EXAMPLES[p.type] for p in kind.properties} | {"run": run}
    if isinstance(kind, NodeKind):
        return row | {"id": f"{kind.label.lower()}:{number}"}
    return row | {"start": f"{kind.start.label.lower()}:{number}", "stop": f"{kind.stop.label.lower()}:{number}"}


def fill(store: Neo4jStore, run: str = "run-1", size: int = 3) -> None:
    store.define()
    for kind in (*NODE_KINDS, *EDGE_KINDS):
        assert store.load(kind, [example(kind, n, run) for n in range(size)]) == size


def ask(server: Server, statement: str, **parameters: Any) -> list[dict[str, Any]]:
    with server.driver() as driver:
        return [row.data() for row in driver.execute_query(statement, parameters, database_=DATABASE).records]


def everything(server: Server) -> list[str]:
    nodes = ask(server, "MATCH (n) WHERE NOT n:_PaperkgMeta RETURN labels(n) AS what, properties(n) AS p")
    edges = ask(server, "MATCH (a)-[e]->(b) RETURN a.id AS a, type(e) AS what, b.id AS b, properties(e) AS p")
    return sorted(repr({**row, "p": sorted(row["p"].items())}) for row in nodes + edges)


@pytest.mark.parametrize("kind", [*NODE_KINDS, *EDGE_KINDS], ids=lambda kind: getattr(kind, "label", "") or kind.type)
def test_a_kind_loaded_twice_is_there_once(server: Server, opened: Open, kind: Kind) -> None:
    store = opened()
    for end in (kind.start, kind.stop) if isinstance(kind, EdgeKind) else ():
        store.load(end, [example(end, n) for n in range(2)])
    before = len(everything(server))
    rows = [example(kind, n) for n in range(2)]
    assert store.load(kind, rows) == 2
    once = everything(server)
    assert len(once) == before + 2
    assert store.load(kind, rows) == 2
    assert everything(server) == once
    assert all("'run', 'run-1'" in row for row in once)


def test_what_a_row_no_longer_says_is_gone(server: Server, opened: Open) -> None:
    store = opened()
    fill(store)
    for kind in (PAPER, STATED_IN):
        row = example(kind)
        row["year" if kind is PAPER else "line"] = None
        assert store.load(kind, [row]) == 1
    assert ask(server, "MATCH (p {id: 'paper:0'})-[e:STATED_IN]->() RETURN p.year AS y, p.doi AS d, e.line AS l") == [
        {"y": None, "d": "x", "l": None}
    ]


def test_parallel_edges_are_told_apart_by_their_key_and_lost_ends_are_not_counted(opened: Open) -> None:
    store = opened()
    fill(store)
    assert store.load(STATED_IN, [example(STATED_IN) | {"record": f"r{n}"} for n in range(2)]) == 2
    assert store.read("MATCH ({id: 'paper:0'})-[e:STATED_IN]->() RETURN count(e) AS n", {}).rows == ((3,),)
    assert store.load(AUTHORED, [example(AUTHORED), example(AUTHORED, 99)]) == 1


def test_prune_takes_what_the_run_did_not_state_and_nothing_else(server: Server, opened: Open) -> None:
    fill(opened())
    ask(server, "MATCH (t:Topic {id: 'topic:0'}) CREATE (:Paper {id: 'theirs'})-[:HAS_TOPIC]->(t)")
    store = opened(run="run-2")
    store.claim(force=True)
    fill(store, "run-2", size=2)
    assert [store.prune(kind, "run-2") for kind in (*EDGE_KINDS, *NODE_KINDS)] == [1] * len(EDGE_KINDS + NODE_KINDS)
    assert [store.prune(kind, "run-2") for kind in (*EDGE_KINDS, *NODE_KINDS)] == [0] * len(EDGE_KINDS + NODE_KINDS)
    left = everything(server)
    assert len(left) == 2 * len(EDGE_KINDS + NODE_KINDS) + 2
    assert sum("run-1" in row for row in left) == 0
    assert store.prune(PAPER, "run-3") == 2  # with its edges
    assert ask(server, "MATCH (p:Paper) RETURN p.id AS id") == [{"id": "theirs"}]


def test_hostile_text_is_only_text(server: Server, opened: Open) -> None:
    store = opened()
    rows = [
        {**example(AUTHOR, n), "id": f"author:{text}", "name": text, "names": [text]} for n, text in enumerate(HOSTILE)
    ]
    assert store.load(AUTHOR, rows) == len(HOSTILE)
    for text in HOSTILE:
        found = store.read("MATCH (a:Author {id: $id}) RETURN a.name AS n, a.names AS m", {"id": f"author:{text}"})
        assert found.rows == ((text, [text]),)
    assert store.load(TOPIC, [example(TOPIC) | {"name": "a\0b\ud800c"}]) == 1
    assert store.read("MATCH (t:Topic) RETURN t.name AS n", {}).rows == (("ab?c",),)
    assert store.read("RETURN $x AS x", {"x": "\udfff\0"}).rows == (("?",),)


@pytest.mark.parametrize(
    ("kind", "change", "said"),
    [
        (AUTHOR, {"id": ""}, "is empty"),
        (AUTHOR, {"names": ["a", 1]}, "is a list"),
        (STATED_IN, {"record": None}, "record of STATED_IN from paper:0 to source:0 is empty"),
    ],
)
def test_a_value_that_the_server_cannot_hold_is_named(opened: Open, kind: Kind, change: Any, said: str) -> None:
    with pytest.raises(StoreError, match=said):
        opened().load(kind, [{**example(kind), **change}])


def test_names_come_from_the_schema_only(opened: Open) -> None:
    for name in ("Label`", "Label\n", "Lаbel", "a b", "1a", "x" * 64, ""):
        with pytest.raises(ValueError, match="cannot be a name"):
            quoted(name)
    with pytest.raises(ValueError, match="not declared"):
        opened().load(NodeKind("Other", (Property("name", "string"),)), [{"id": "x", "run": "r"}])
    with pytest.raises(ValueError, match="does not declare other"):
        opened().load(TOPIC, [example(TOPIC) | {"other": 1}])


def test_loading_seeks_by_index(server: Server, opened: Open) -> None:
    wipe(server, schema=True)
    opened().define()
    opened().define()
    with server.driver() as driver:
        for kind in (PAPER, AUTHORED, STATED_IN):
            plan = str(driver.execute_query(f"EXPLAIN {load(kind)}", rows=[], database_=DATABASE).summary.plan)
            assert "NodeUniqueIndexSeek(Locking)" in plan or "MergeUniqueNode" in plan  # 5.26, 2026
            assert "AllNodesScan" not in plan
            assert "NodeByLabelScan" not in plan


def test_a_published_build_is_remembered_and_an_unfinished_one_is_not(opened: Open) -> None:
    store = opened()
    assert store.built() is None
    fill(store)
    assert store.built() == Built("run-1", "store-1", SCHEMA_VERSION, complete=False)
    store.publish()
    assert opened(store="", run="").built() == Built("run-1", "store-1", SCHEMA_VERSION)
    opened(run="run-2").load(TOPIC, [example(TOPIC, run="run-2")])
    assert store.built() == Built("run-2", "store-1", SCHEMA_VERSION, complete=False)


def test_a_loader_that_is_killed_leaves_a_graph_that_says_so(server: Server, opened: Open) -> None:
    script = """
import os, sys
from graph.schema import PAPER
from graph.stores import Login
from graph.stores.neo4j import Neo4jStore
store = Neo4jStore(sys.argv[1], Login(password=os.environ["NEO4J_PASSWORD"]), store="store-1", run="run-2")
store.define()
for n in range(10**6):
    store.load(PAPER, [{"id": f"paper:{n}", "title": "t", "title_key": "t", "run": "run-2"}])
    print(n, flush=True)
"""
    store = opened()
    fill(store)
    store.publish()
    environment = {**os.environ, "NEO4J_PASSWORD": server.password}
    loader = subprocess.Popen(
        [sys.executable, "-c", script, server.url],
        stdout=subprocess.PIPE,
        env=environment,
        cwd=Path(__file__).parents[1],
    )
    with loader:
        assert loader.stdout is not None
        assert loader.stdout.readline() == b"0\n"
        os.kill(loader.pid, signal.SIGKILL)
    assert store.built() == Built("run-2", "store-1", SCHEMA_VERSION, complete=False)
    again = opened(run="run-3")
    again.claim(force=False)
    fill(again, "run-3")
    for kind in (*EDGE_KINDS, *NODE_KINDS):
        again.prune(kind, "run-3")
    again.publish()
    assert again.built() == Built("run-3", "store-1", SCHEMA_VERSION)
    assert len(everything(server)) == 3 * len(NODE_KINDS + EDGE_KINDS)


def test_a_server_that_is_killed_and_comes_back_loses_and_doubles_nothing(server: Server, opened: Open) -> None:
    store = opened()
    store.define()
    rows = [example(PAPER, n) for n in range(12_000)]
    taken: list[int] = []
    loading = threading.Thread(target=lambda: taken.append(store.load(PAPER, rows)))
    loading.start()
    while not ask(server, "MATCH (p:Paper) RETURN p.id AS id LIMIT 1"):
        time.sleep(0.01)
    server.kill()
    server.start()
    loading.join(120)
    assert taken == [12_000]
    assert ask(server, "MATCH (p:Paper) RETURN count(p) AS n, count(DISTINCT p.id) AS m") == [
        {"n": 12_000, "m": 12_000}
    ]
    assert store.read("MATCH (p:Paper) RETURN count(p) AS n", {}).rows == ((12_000,),)


def test_another_stores_graph_is_refused_unless_forced(server: Server, opened: Open) -> None:
    fill(opened())
    before = everything(server)
    other = opened(store="store-2", run="run-2")
    for attempt in (
        lambda: other.claim(force=False),
        other.define,
        other.publish,
        lambda: other.load(TOPIC, [example(TOPIC)]),
    ):
        with pytest.raises(
            ServerError, match=rf"127\.0\.0\.1:{server.bolt_port} was built from another store \(store-1\)"
        ):
            attempt()
    assert everything(server) == before
    other.claim(force=True)
    fill(other, "run-2")
    other.publish()
    assert other.built() == Built("run-2", "store-2", SCHEMA_VERSION)


@pytest.mark.parametrize("ours_too", [False, True])
def test_somebody_elses_nodes_are_refused_unless_forced(server: Server, opened: Open, ours_too: bool) -> None:
    if ours_too:
        fill(opened())
    ask(server, "UNWIND range(1, 3) AS n CREATE (:Person {id: n})")
    with pytest.raises(ServerError, match=r"holds 3 nodes that paperkg did not write \(Person\)"):
        opened().define()
    store = opened()
    store.claim(force=True)
    fill(store)


def test_a_newer_schema_is_refused_even_when_forced(server: Server, opened: Open) -> None:
    store = opened()
    fill(store)
    store.publish()
    ask(server, "MATCH (m:_PaperkgMeta) SET m.version = m.version + 1")
    before = everything(server)
    for force in (False, True):
        with pytest.raises(ServerError, match="newer paperkg"):
            opened().claim(force=force)
    assert everything(server) == before
