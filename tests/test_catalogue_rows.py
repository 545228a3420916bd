"""What the canned queries bring back: declared columns, always the same rows, and the same ones from both engines."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import kglite
import pytest

from extract.update import update
from graph.errors import UsageError
from graph.model import Value
from graph.stores import Store, open_store
from queries.catalogue import Query, catalogue, find
from queries.catalogue.asking import run
from tests.asking import Asking
from tests.conftest import Engine
from tests.handmade import Made, Maker

QUERIES = catalogue()
RARE = {
    "possible-duplicates",
    "namesakes",
    "venue-mix",
    "first-bridge",
    "team-bridges",
}  # nothing of the kind in one of the corpora
TYPES = {"string": str, "integer": int, "number": float, "boolean": bool, "strings": list}
every_query = pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
both_corpora = pytest.mark.parametrize("folder", ["corpus_store", "seeds_store"], indirect=True, scope="module")


@pytest.fixture(scope="module")
def folder(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def embedded(folder: Path) -> Iterator[Store]:
    store = open_store(str(folder / "graph.kgl"))
    yield store
    store.close()


@pytest.fixture(scope="module")
def asking(embedded: Store) -> Asking:
    return Asking(embedded)


@pytest.fixture(scope="module")
def served(request: pytest.FixtureRequest, folder: Path) -> Iterator[Store]:
    """The same graph on the server."""
    engine = Engine("neo4j", folder, request.getfixturevalue("neo4j_server"))
    update(folder, engine.target)
    store = engine.open()
    yield store
    store.close()


def check(query: Query, columns: tuple[str, ...], rows: tuple[tuple[Value, ...], ...]) -> None:
    """Columns as declared, in name and type; an integer is no number, as then a sum would differ from itself."""
    assert columns == tuple(query.columns)
    for row in rows:
        for (name, kind), value in zip(query.columns.items(), row, strict=True):
            assert value is None or type(value) is TYPES[kind], (name, kind, value)
            assert kind != "strings" or (isinstance(value, list) and all(isinstance(v, str) for v in value))
    assert len({repr(row) for row in rows}) == len(rows), "no row twice"


@both_corpora
@every_query
def test_what_comes_back_is_what_is_declared_and_the_same_again(embedded: Store, asking: Asking, query: Query) -> None:
    found = 0
    for given in asking.given(query):
        answer = embedded.read(query.text, given)
        check(query, answer.columns, answer.rows)
        assert embedded.read(query.text, given) == answer
        assert "limit" not in given or len(answer.rows) <= int(str(given["limit"]))
        found += len(answer.rows)
    assert found or query.name in RARE, "no row at all"


@both_corpora
@every_query
def test_the_engines_optimizer_changes_no_row(folder: Path, asking: Asking, query: Query) -> None:
    graph: Any = kglite.load(str(folder / "graph.kgl"))
    for given in asking.given(query):
        plain, shortened = (
            graph.cypher(query.text, params=given, disable_optimizer=off, row_limit=100_000).to_dicts()
            for off in (True, False)
        )
        assert plain == shortened, given


@pytest.mark.server
@both_corpora
@every_query
def test_both_engines_bring_the_same_rows(embedded: Store, served: Store, asking: Asking, query: Query) -> None:
    for given in asking.given(query):
        here, there = embedded.read(query.text, given), served.read(query.text, given)
        check(query, there.columns, there.rows)
        assert there == here, given


def test_a_graph_with_nothing_in_it_answers_what_needs_no_thing(by_hand: Maker) -> None:
    store = by_hand({})
    for name, query in QUERIES.items():
        if not any(p.needed for p in query.parameters):
            answer = run(store, query, {})
            check(query, answer.columns, answer.rows)
            assert len(answer.rows) == (name == "corpus-summary"), name


def test_possible_duplicates_and_namesakes_are_found(by_hand: Maker) -> None:
    store = by_hand({"one": Made(authors=["Ada"]), "two": Made(authors=["ADA", "Tor"])})
    assert run(store, find("namesakes"), {}).rows == (("ada", ["ADA", "Ada"], ["author:ADA", "author:Ada"], 2),)
    assert run(store, find("possible-duplicates"), {}).rows == ()


def test_a_limit_leaves_the_first_rows_and_not_others(by_hand: Maker) -> None:
    crowd = [f"P{number}" for number in range(9)]
    papers = {f"large{n}": Made(authors=["Ada", "Often", *crowd]) for n in range(2)}
    store = by_hand(papers | {"small": Made(authors=["Ada", "Once"])})
    query, given = find("coauthors"), {"author": "author:Ada"}
    every = run(store, query, given).rows
    assert [row[1] for row in every] == ["Often", *crowd, "Once"]
    assert [run(store, query, given | {"limit": n}).rows for n in (0, 1, 11, 12)] == [(), every[:1], every, every]


def test_the_same_thing_twice_is_no_accident_of_the_engine(by_hand: Maker) -> None:
    store = by_hand({"one": Made({"A": 0.9}, authors=["Ada", "Tor"])})
    for name, kind in (("collaboration-path", "author"), ("topic-path", "topic")):
        thing = {"author": "author:Ada", "topic": "topic:A"}[kind]
        assert run(store, find(name), {kind: thing, "other": thing}).rows == ()
    with pytest.raises(UsageError, match="there is no author"):
        run(store, find("collaboration-path"), {"author": "author:Ada", "other": "nobody"})
