"""The declared kinds: names that both engines take, rows that say what is declared and no more, ends that exist."""

import re
from dataclasses import FrozenInstanceError
from typing import Any

import pytest

from graph import schema
from graph.made_rows import readings_of
from graph.model import Decisions, Value
from graph.records import Records
from graph.rows import ROWS, Row, papers_of, rows_of
from graph.schema import EDGE_KINDS, NODE_KINDS, EdgeKind, Kind, NodeKind, name_of
from graph.stores import Store

KINDS: tuple[Kind, ...] = (*NODE_KINDS, *EDGE_KINDS)
Rows = dict[Kind, list[Row]]
TYPES = {"string": str, "integer": int, "number": float, "boolean": bool, "strings": list}
# Words of the query language, and names that one engine gives a meaning of its own.
_WORDS = """
all and any as asc ascending by call case contains count create delete desc descending detach distinct else end ends
exists false foreach in is key keys label labels limit load match merge none not null on optional or order properties
relationship remove return set single skip starts then true type union unique unwind use when where with xor yield
elementid nodes relationships run
"""
KEYWORDS = set(_WORDS.split())
every_kind = pytest.mark.parametrize("kind", KINDS, ids=name_of)


@every_kind
def test_names_are_those_of_the_house_and_no_keywords(kind: Kind) -> None:
    if isinstance(kind, NodeKind):
        assert re.fullmatch(r"([A-Z][a-z]+)+", kind.label)
    else:
        assert re.fullmatch(r"[A-Z]+(_[A-Z]+)*", kind.type)
    names = [p.name for p in kind.properties]
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*|sha256|s2", name) for name in names)
    assert set(names) & (KEYWORDS | {"id", "start", "stop"}) == set()
    assert len(set(names)) == len(names)
    assert all(p.type in TYPES for p in kind.properties)


@pytest.mark.parametrize("kind", NODE_KINDS, ids=name_of)
def test_a_node_is_known_by_a_title_and_by_one_only(kind: NodeKind) -> None:
    declared = {p.name: p for p in kind.properties}
    assert declared[kind.title].type == "string"
    assert declared[kind.title].required
    assert {"name", "title"} & set(declared) == {kind.title}, "to one engine these two are one"
    assert set(kind.indexes) <= set(declared)
    assert all(declared[name].type in ("string", "integer") for name in kind.indexes)
    assert kind.about


@pytest.mark.parametrize("kind", EDGE_KINDS, ids=name_of)
def test_an_edge_joins_declared_kinds_and_its_key_is_always_there(kind: EdgeKind) -> None:
    assert kind.start in NODE_KINDS
    assert kind.stop in NODE_KINDS
    required = {p.name for p in kind.properties if p.required}
    assert set(kind.key) <= required


def test_every_kind_of_the_module_is_in_its_table_once() -> None:
    written = [value for value in vars(schema).values() if isinstance(value, NodeKind | EdgeKind)]
    assert sorted(map(name_of, written)) == sorted(map(name_of, KINDS))
    assert len({name_of(kind) for kind in KINDS}) == len(KINDS)
    with pytest.raises(FrozenInstanceError):
        schema.PAPER.label = "Article"  # type: ignore[misc]


@pytest.fixture(scope="module", params=["corpus_store", "seeds_store"])
def rows(request: pytest.FixtureRequest) -> Rows:
    """The rows of a corpus with its texts."""
    from extract.digests import pipeline_digest

    records = Records(request.getfixturevalue(request.param))
    decisions = records.decisions()
    papers = papers_of(records.records(), decisions)
    given = rows_of(papers, records.sources(), decisions, readings_of(papers, records.readings(), pipeline_digest()))
    found = {kind: list(made) for kind, made in given}
    records.close()
    return found


@every_kind
def test_rows_say_what_is_declared(rows: Rows, kind: Kind) -> None:
    ends = {"id"} if isinstance(kind, NodeKind) else {"start", "stop"}
    declared = {p.name: p for p in kind.properties}
    for row in rows[kind]:
        assert set(row) - ends - set(declared) == set()
        assert all(isinstance(row[name], str) and row[name] for name in ends)
        for name, prop in declared.items():
            value = row.get(name)
            if value is None:
                assert not prop.required, (name, row)
            else:
                assert type(value) is TYPES[prop.type], (name, value)
            if isinstance(value, list):
                assert value == list(dict.fromkeys(value)), "no value twice"


def unique(rows: list[dict[str, Value]], names: tuple[str, ...]) -> bool:
    return len({tuple(str(row[name]) for name in names) for row in rows}) == len(rows)


@every_kind
def test_rows_are_sorted_there_once_and_their_ends_are_there(rows: Rows, kind: Kind) -> None:
    if isinstance(kind, NodeKind):
        assert [row["id"] for row in rows[kind]] == sorted(str(row["id"]) for row in rows[kind])
        assert unique(rows[kind], ("id",))
        return
    assert unique(rows[kind], ("start", "stop", *kind.key))
    for side, end in (("start", kind.start), ("stop", kind.stop)):
        assert {row[side] for row in rows[kind]} <= {row["id"] for row in rows[end]}


def test_numbers_of_papers_are_the_numbers_of_edges(rows: Rows) -> None:
    for kind, edge, side in (
        (schema.AUTHOR, schema.AUTHORED, "start"),
        (schema.TOPIC, schema.HAS_TOPIC, "stop"),
        (schema.METHOD, schema.USES_METHOD, "stop"),
        (schema.DATASET, schema.USES_DATASET, "stop"),
    ):
        counted: dict[Any, int] = {}
        assert rows[edge]
        for row in rows[edge]:
            counted[row[side]] = counted.get(row[side], 0) + 1
        assert {row["id"]: row["papers"] for row in rows[kind]} == {
            row["id"]: counted.get(row["id"], 0) for row in rows[kind]
        }


def test_evidence_is_the_text_it_says_it_is(rows: Rows) -> None:
    text = {row["id"]: row for row in rows[schema.PAPER]}
    for kind in (schema.HAS_TOPIC, schema.USES_METHOD, schema.USES_DATASET):
        assert rows[kind]
        for row in rows[kind]:
            stated = row["field"] in ("keywords", "subjects")  # the word itself is the evidence
            whole = str(row["evidence"] if stated else text[row["start"]][str(row["field"])])
            surface = whole[int(str(row["start_char"])) : int(str(row["stop_char"]))]
            assert surface, row
            assert surface in str(row["evidence"]), row
            assert str(row["evidence"]) in whole, row


def test_each_kind_of_the_schema_has_a_maker_nodes_first() -> None:
    assert list(ROWS) == [*NODE_KINDS, *EDGE_KINDS]


def test_nothing_read_is_no_rows() -> None:
    found = {kind: list(rows) for kind, rows in rows_of([], [], Decisions(), {})}
    assert set(found) == set(KINDS)
    assert not any(found.values())


def test_pairs_are_named_smaller_id_first(corpus_graph: Store) -> None:
    query = "MATCH (a:Author)-[:CO_AUTHORED]->(b:Author) WHERE NOT a.id < b.id RETURN count(*) AS n"
    assert corpus_graph.read(query, {}).rows == ((0,),)
