"""Reading a graph, the same on every engine: what is refused, what comes back, and where a query ends."""

import time
from pathlib import Path

import pytest

from graph.build import Target, is_current
from graph.errors import QueryError, QueryTooLarge, StoreError
from graph.schema import PAPER, SCHEMA_VERSION, SOURCE, STATED_IN
from graph.stores import Limits, Store, open_store, open_writer, promote
from tests.conftest import Engine
from tests.dump import dump
from tests.handmade import RUN, example, graph_of

REFUSED = (
    "CREATE (n:Paper {id: 'x'})",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) DETACH DELETE n",
    "MERGE (n:Paper {id: 'x'}) RETURN n.id AS id",
    "CREATE INDEX x FOR (n:Paper) ON (n.x)",
    "LOAD CSV FROM 'file:///etc/hostname' AS r RETURN r",
    "load //\n csv FROM 'file:///etc/hostname' AS r RETURN r",
    "MATCH (n) RETURN n.id AS id; MATCH (n) DETACH DELETE n",
    "MTCH (n) RETURN n.id AS id",
    "RETURN x",
    "RETURN $missing AS x",
    "MATCH (n) RETURN n",
    "MATCH ()-[e]->() RETURN e",
    "MATCH path = (n)-[]->() RETURN path",
    "RETURN {id: 1} AS m",
    "",
)
PLAIN = (None, True, False, 0, -1, 2**63 - 1, -(2**63), 0.1 + 0.2, -0.0, 1e300, 5e-324, "", "x", [], [""], ["a", "b"])


def test_a_reader_only_reads_and_is_told_in_one_line(building: Store) -> None:
    for kind in (PAPER, SOURCE, STATED_IN):
        building.load(kind, [example(kind)])
    before = dump(building)
    for query in REFUSED:
        with pytest.raises(QueryError) as caught:
            building.read(query, {})
        assert "\n" not in str(caught.value)
        assert dump(building) == before


def test_a_published_graph_is_only_read(engine: Engine) -> None:
    engine.folder.mkdir(parents=True)
    store = graph_of(engine.target, {kind: [example(kind)] for kind in (PAPER, SOURCE, STATED_IN)})
    before = dump(store)
    for query in REFUSED:
        with pytest.raises(QueryError):
            store.read(query, {})
    assert dump(store) == before
    store.close()


def test_a_query_ends_at_its_limits(building: Store) -> None:
    begun = time.monotonic()
    slow = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS s"
    with pytest.raises(QueryError, match=r"longer than 0\.5 s"):
        building.read(slow, {}, Limits(seconds=0.5))
    assert time.monotonic() - begun < 60  # the whole answer would take much longer
    few = "UNWIND range(1, 5) AS x RETURN x ORDER BY x"
    assert building.read_some(few, {}, Limits(rows=3))[0].rows == ((1,), (2,), (3,))
    assert [building.read_some(few, {}, Limits(rows=n))[1] for n in (0, 4, 5, 6)] == [True, True, False, False]


def test_an_answer_that_a_limit_would_cut_is_an_error_unless_its_caller_asks_for_a_part(building: Store) -> None:
    few = "UNWIND range(1, 5) AS x RETURN x ORDER BY x"
    assert len(building.read(few, {}, Limits(rows=5)).rows) == 5
    with pytest.raises(QueryTooLarge, match="more than 4 rows"):
        building.read(few, {}, Limits(rows=4))


def test_columns_stand_in_the_order_of_the_query_also_without_rows(building: Store) -> None:
    answer = building.read("MATCH (t:Topic) RETURN t.papers AS b, t.id AS a", {})
    assert (answer.columns, answer.rows) == (("b", "a"), ())


def test_values_of_every_type_come_back_unchanged(building: Store) -> None:
    for value in PLAIN:
        ((found,),) = building.read("RETURN $x AS x", {"x": value}).rows
        assert found == value
        assert type(found) is type(value)


@pytest.mark.parametrize("place", ["missing/graph.kgl", "folder"])
def test_a_graph_that_is_not_there_is_an_error_with_what_to_do(tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(StoreError, match="paperkg build"):
        open_store(str(tmp_path / place))


@pytest.mark.parametrize("damage", [b"", b"not a graph", b"\0" * 4096])
def test_a_damaged_graph_file_is_an_error_and_is_not_current(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "graph.kgl").write_bytes(damage)
    with pytest.raises(StoreError, match="rebuild it"):
        open_store(str(tmp_path / "graph.kgl"))
    assert not is_current(Target(str(tmp_path / "graph.kgl")), RUN)


def test_a_graph_of_a_newer_paperkg_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = str(tmp_path / "graph.kgl")
    with monkeypatch.context() as later:
        later.setattr("graph.stores.embedded.SCHEMA_VERSION", SCHEMA_VERSION + 1)
        store = open_writer(place, store="one", run=RUN)
        store.define()
        store.publish()
        store.close()
        promote(place, RUN)
        open_store(place).close()
    with pytest.raises(StoreError, match=r"built by a newer paperkg .*upgrade paperkg\."):
        open_store(place)
