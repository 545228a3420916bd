"""What every engine must do behind the six methods of the seam: one body of tests for all of them."""

import itertools
import warnings
from pathlib import Path

import pytest

from graph.build import build, is_current
from graph.errors import QueryError, StoreError
from graph.model import Decisions, Link, PaperLink, Person, Record, Source
from graph.records import Records
from graph.schema import (
    AUTHOR,
    AUTHORED,
    EDGE_KINDS,
    HAS_TOPIC,
    NODE_KINDS,
    PAPER,
    SCHEMA_VERSION,
    STATED_IN,
    TOPIC,
    EdgeKind,
    Kind,
)
from graph.stores import Built, Store, Writer, open_writer, promote
from tests.conftest import Engine
from tests.dump import dump, dump_kind
from tests.handmade import RUN, example, graph_of

KINDS: tuple[Kind, ...] = (*NODE_KINDS, *EDGE_KINDS)
HOSTILE = (
    "C:\\x",
    "'",
    '"',
    "`",
    "}) DETACH DELETE n //",
    "\\u0060",
    "*/ MATCH (n) DELETE n",
    "$rows",
    "{id: 1}",
    "\u202etfel",
    "\x1b[31mred",
    "<script>alert(1)</script>",
    "Ærøskøbing ﬁ 漢字 𝔘 👩‍🔬",
    "e\u0301 is not é",
    " \t\n spaces ",
    "x" * 20_000,
)


def name_of(kind: Kind) -> str:
    return kind.type if isinstance(kind, EdgeKind) else kind.label


def ends(store: Store, kind: Kind, size: int = 2) -> None:
    """What an edge of the kind needs before it."""
    for end in (kind.start, kind.stop) if isinstance(kind, EdgeKind) else ():
        store.load(end, [example(end, n) for n in range(size)])


def test_defining_twice_is_harmless(building: Store) -> None:
    building.load(TOPIC, [example(TOPIC)])
    building.define()
    assert len(dump(building)) == 1


@pytest.mark.parametrize("kind", KINDS, ids=name_of)
def test_every_kind_comes_back_as_it_was_given_and_twice_is_once(building: Store, kind: Kind) -> None:
    ends(building, kind)
    before = len(dump(building))
    rows = [example(kind, n) for n in range(2)]
    assert building.load(kind, rows) == 2
    once = dump(building)
    assert len(once) == before + 2
    assert building.load(kind, rows) == 2
    assert dump(building) == once
    shown = {p.name: rows[0][p.name] for p in kind.properties}
    fields = ", ".join(f"x.`{name}` AS `{name}`" for name in shown) or "count(x) AS n"
    pattern = f"()-[x:{kind.type}]->({{id: $id}})" if isinstance(kind, EdgeKind) else f"(x:{kind.label} {{id: $id}})"
    wanted = rows[0]["stop" if isinstance(kind, EdgeKind) else "id"]
    assert building.read(f"MATCH {pattern} RETURN {fields}", {"id": wanted}).dicts() == [shown or {"n": 1}]


def test_no_rows_are_no_rows(building: Store) -> None:
    assert [building.load(kind, []) for kind in KINDS] == [0] * len(KINDS)
    assert dump(building) == []


def test_more_rows_than_a_batch_are_all_taken(building: Store) -> None:
    rows = [example(TOPIC, n) for n in range(5_001)]
    assert building.load(TOPIC, rows) == 5_001
    assert len(dump_kind(building, TOPIC)) == 5_001


def test_the_same_row_twice_in_one_call_is_one_node(building: Store) -> None:
    assert building.load(TOPIC, [example(TOPIC), example(TOPIC) | {"name": "later"}]) == 2
    assert building.read("MATCH (t:Topic) RETURN t.name AS name", {}).rows == (("later",),)


def test_what_a_row_no_longer_says_is_gone(building: Store) -> None:
    for kind, name in ((PAPER, "year"), (AUTHORED, "position")):
        ends(building, kind)
        building.load(kind, [example(kind)])
        assert building.load(kind, [example(kind) | {name: None}]) == 1
        assert f'"{name}": null' in dump_kind(building, kind)[0]


@pytest.mark.parametrize("kind", EDGE_KINDS, ids=name_of)
def test_an_edge_whose_end_is_missing_is_not_taken(building: Store, kind: EdgeKind) -> None:
    ends(building, kind)
    lost = [example(kind, 1) | {side: "nobody"} for side in ("start", "stop")]
    assert building.load(kind, [example(kind), *lost]) == 1
    assert len(dump_kind(building, kind)) == 1


@pytest.mark.parametrize("kind", [TOPIC, HAS_TOPIC], ids=name_of)
def test_what_the_schema_does_not_declare_is_a_bug_of_the_caller(building: Store, kind: Kind) -> None:
    ends(building, kind)
    with pytest.raises(ValueError, match="does not declare shoe_size"):
        building.load(kind, [example(kind) | {"shoe_size": 43}])


def test_an_end_of_another_kind_is_no_end(building: Store) -> None:
    building.load(PAPER, [example(PAPER)])
    building.load(AUTHOR, [example(AUTHOR) | {"id": "topic:0"}])
    assert building.load(HAS_TOPIC, [example(HAS_TOPIC)]) == 0


def test_parallel_edges_are_told_apart_by_their_key_alone(building: Store) -> None:
    ends(building, STATED_IN)
    rows = [example(STATED_IN) | {"record": record, "line": line} for record, line in (("a", 1), ("b", 1), ("a", 2))]
    assert building.load(STATED_IN, rows) == 3
    lines = building.read("MATCH ()-[e:STATED_IN]->() RETURN e.record AS r, e.line AS l ORDER BY r", {}).rows
    assert lines == (("a", 2), ("b", 1))
    ends(building, HAS_TOPIC)
    building.load(HAS_TOPIC, [example(HAS_TOPIC), example(HAS_TOPIC) | {"rule": "other"}])
    assert len(dump_kind(building, HAS_TOPIC)) == 1


def test_hostile_text_is_only_text(building: Store) -> None:
    papers = [example(PAPER, n) | {"id": f"title:{t[:500]}", "title": t, "abstract": t} for n, t in enumerate(HOSTILE)]
    authors = [example(AUTHOR, n) | {"name": t[:2000], "names": [t, "", t]} for n, t in enumerate(HOSTILE)]
    assert building.load(PAPER, papers) == building.load(AUTHOR, authors) == len(HOSTILE)
    for number, text in enumerate(HOSTILE):
        given = {"paper": papers[number]["id"], "author": authors[number]["id"], "text": text}
        query = "MATCH (p:Paper {id: $paper}), (a:Author {id: $author}) RETURN p.title, p.abstract, a.names, $text"
        assert building.read(query, given).rows == ((text, text, [text, "", text], text),)
    assert len(dump(building)) == 2 * len(HOSTILE)


def test_text_that_no_engine_holds_is_cleaned_alike(building: Store) -> None:
    building.load(TOPIC, [example(TOPIC) | {"name": "a\0b \ud800 c", "aliases": ["\0", "\udfff"]}])
    assert building.read("MATCH (t:Topic) RETURN t.name AS n, t.aliases AS a", {}).rows == (("ab ? c", ["", "?"]),)
    assert building.read("RETURN $x AS x", {"x": "\0\ud800"}).rows == (("?",),)


def test_a_query_with_half_a_character_is_refused(building: Store) -> None:
    with pytest.raises(QueryError):
        building.read("RETURN '\ud800' AS x", {})


def test_values_that_a_graph_cannot_hold_are_refused_before_anything_is_loaded(building: Store) -> None:
    for value in ({"a": "b"}, [1, 2], b"x"):
        with pytest.raises(StoreError, match="papers of"):
            building.load(TOPIC, [example(TOPIC), example(TOPIC, 1) | {"papers": value}])
    for value in (2**63, float("nan"), float("inf"), {"a": "b"}, [1, 2], b"x"):
        with pytest.raises(QueryError, match="the parameter x"):
            building.read("RETURN $x AS x", {"x": value})
    assert dump(building) == []


def test_a_value_beyond_the_limits_costs_its_field_and_is_told(building: Writer) -> None:
    for number, value in enumerate((2**63, -(2**63) - 1, float("nan"), float("inf"))):
        row = example(TOPIC, number) | {"papers": value, "name": "n" * 8_001}
        assert building.load(TOPIC, [row]) == 1
        assert "papers of Topic" in building.losses[0]
        assert "name of Topic" in building.losses[1]
        building.losses.clear()
    assert building.read("MATCH (t:Topic) RETURN t.papers AS p, size(t.name) AS s", {}).rows == ((None, 8_000),) * 4
    long = {"title": "t" * 4_000_001, "abstract": "é" * 4_000_001}
    assert building.load(PAPER, [example(PAPER) | long]) == 1
    sizes = building.read("MATCH (p:Paper) RETURN size(p.title) AS t, size(p.abstract) AS a", {}).rows
    assert sizes == ((4_000_000, 4_000_000),)
    assert len(building.losses) == 2


def test_ids_too_long_to_be_indexed_still_find_their_edges(building: Writer) -> None:
    ids = [f"title:{'é' * 5_000}{end}" for end in "ab"]
    papers = [example(PAPER, n) | {"id": id_} for n, id_ in enumerate(ids)]
    assert building.load(PAPER, papers) == 2
    assert building.load(TOPIC, [example(TOPIC)]) == 1
    edges = [example(HAS_TOPIC) | {"start": id_} for id_ in ids]
    assert building.load(HAS_TOPIC, edges) == 2
    kept = [str(id_) for (id_,) in building.read("MATCH (p:Paper)-->() RETURN p.id AS id ORDER BY id", {}).rows]
    assert len(set(kept)) == 2
    assert all(len(id_.encode()) <= 8_000 for id_ in kept)


def test_a_build_counts_only_once_it_is_published(engine: Engine) -> None:
    engine.folder.mkdir(parents=True)
    target = engine.target
    assert not is_current(target, RUN)
    store = open_writer(target.place, target.login, store="one", run=RUN)
    store.claim(force=True)
    store.define()
    store.load(TOPIC, [example(TOPIC)])
    store.close()
    assert not is_current(target, RUN)
    store = graph_of(target, {TOPIC: [example(TOPIC)]})
    assert store.built() == Built(RUN, "by hand", SCHEMA_VERSION)
    store.close()
    assert is_current(target, RUN)
    assert not is_current(target, "run-2")


def test_prune_leaves_what_the_run_stated(engine: Engine) -> None:
    engine.folder.mkdir(parents=True)
    both = {PAPER: [example(PAPER, n) for n in range(2)], TOPIC: [example(TOPIC, n) for n in range(2)]}
    graph_of(engine.target, both | {HAS_TOPIC: [example(HAS_TOPIC, n) for n in range(2)]}).close()
    store = open_writer(engine.target.place, engine.target.login, store="by hand", run="run-2")
    store.claim(force=True)
    store.define()
    for kind in (PAPER, TOPIC, HAS_TOPIC):
        assert store.load(kind, [example(kind, 0, "run-2")]) == 1
    for kind in itertools.chain(EDGE_KINDS, NODE_KINDS):
        store.prune(kind, "run-2")
    store.publish()
    store.close()
    assert promote(engine.target.place, "run-2")
    store = engine.open()
    assert [line.split(" ")[0] for line in dump(store)] == ["Paper", "Topic", "HAS_TOPIC"]
    store.close()


def test_closing_twice_is_harmless(building: Store) -> None:
    building.close()
    building.close()


def test_build_refuses_a_graph_that_lost_a_row(engine: Engine, tmp_path: Path) -> None:
    records = Records(engine.folder, write=True)
    record = Record("a.jsonl", "jsonl", "0", 1, "A title that stands alone")
    records.put_source(Source("a.jsonl", "a.jsonl", "0", "jsonl"), "a.jsonl", [record])
    links = (Link(record.id, "title:x", 0, "Nobody", "author:nobody", "none", 1.0),)
    records.put_decisions(Decisions(papers=(PaperLink(record.id, "title:x", "only"),), links=links))
    with pytest.raises(StoreError, match=r"of 1 rows of AUTHORED the engine took 0; the graph was not replaced"):
        build(records, engine.target, run=RUN, pipeline=None)
    twins = tuple(Person("author:twin", name, (name,), "twin", (), 1.0, False) for name in ("One", "Other"))
    records.put_decisions(Decisions(papers=(PaperLink(record.id, "title:x", "only"),), persons=twins))
    with pytest.raises(
        StoreError, match=r"2 of Author were written, but the graph holds 1; the graph was not replaced"
    ):
        build(records, engine.target, run=RUN, pipeline=None)
    assert not is_current(engine.target, RUN)
    records.close()


def test_a_large_graph_is_saved_without_a_word_of_the_engine(tmp_path: Path) -> None:
    store = open_writer((tmp_path / "graph.kgl").as_posix(), None, store="one", run=RUN)
    store.claim(force=True)
    store.define()
    row = example(AUTHOR)
    store.load(AUTHOR, [row | {"id": f"author:{n}"} for n in range(66_000)])  # the engine warns from 2 ** 16 nodes on
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        store.publish()
    store.close()
    assert seen == []
