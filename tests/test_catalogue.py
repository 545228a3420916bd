"""The canned queries as files: headers that say what the text does, portable Cypher, parameters, expected answers."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from graph.errors import UsageError
from graph.schema import EDGE_KINDS, NODE_KINDS
from graph.stores import Store, open_store
from queries.catalogue import GROUPS, LIBRARY, Parameter, Query, catalogue, find, parse
from queries.catalogue.asking import arguments, check, run
from queries.lookup import ENTITY_KINDS
from tests.golden import ANSWERS, GOLDEN, answered

QUERIES = catalogue()
every_query = pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
DECLARED = {name for kind in (*NODE_KINDS, *EDGE_KINDS) for name in ("id", *(p.name for p in kind.properties))}

# What one engine refuses, or, worse, answers otherwise than the other.
FORBIDDEN = {
    "a path without an upper bound": r"\*(?![\d.]*\d\s*\])[\d.]*\s*\]",
    "a predicate on a shortest path": r"(?is)shortestpaths?\s*\([^\n]*\n?\s*WHERE\b",
    "a block comment": r"/\*",
    "all properties": r"(?i)\bproperties\s*\(|\{\s*\.\*|\bkeys\s*\(",
    "a version or a planner hint": r"(?i)\bCYPHER\s+\d|\bUSING\s+(INDEX|SCAN|JOIN)|\bUSE\s+\w+",
    "a second statement": r";",
    "a reserved name": r"(?i)\bAS\s+(all|end|any|none|single|type|label|in|where)\b",
    "a quantified path": r"\)\s*\{\s*\d|\]->\s*[+*]|\]-\s*[+*{]",
    "a pattern with an inline WHERE": r"(?i)[(\[]\s*\w*\s*:\s*[\w|]+\s+WHERE",
    "percentiles, time stamps, procedures": r"(?i)\bpercentile|\btimestamp\s*\(|\bapoc\.|\bgds\.|\bCOLLECT\s*\{",
    "a list of parameters to look up in": r"(?i)\bIN\s*\[\s*\$",
    "text of a floating number": r"(?i)\btoString\s*\(\s*\w+\.(weight|score|confidence)",
    "a year of a row as a pattern": r"\{\s*year:\s*[a-z]\w*\s*\}",
    "months of a duration": r"(?i)duration\.between",
    "writing": r"(?i)\b(CREATE|MERGE|SET|DELETE|REMOVE|FOREACH|LOAD\s+CSV)\b",
}  # fmt: skip


# What makes an order total, where it is not the id of what a row is about or the ids of both.
TOTAL = {
    "author-timeline": {"year"},
    "coauthor-papers": {"id", "b.id"},
    "collaboration-changes": {"change", "left_id", "right_id"},
    "doubtful-authorships": {"id", "paper"},
    "growth": {"year"},
    "leading-authors-papers": {"author_id", "id"},
    "method-uptake": {"id", "paper"},
    "collaboration-path": {"joint_papers", "people", "papers"},
    "corpus-summary": {"papers"},
    "inferred-authorships": {"id", "paper"},
    "namesakes": {"name_key"},
    "paper-contents": {"kind", "id"},
    "possible-duplicates": {"title_key"},
    "proposed-methods": {"id", "p.id"},
    "source-of": {"source", "line", "record"},
    "topic-method-matrix": {"topic_id", "method_id"},
    "topic-overview": {"topic"},
    "topic-path": {"hops", "chain"},
    "topic-teams": {"id", "first_author", "last_author"},
    "topic-trend": {"year"},
    "why-method": {"m.id"},
    "why-topic": {"t.id"},
}


def forbidden(text: str) -> list[str]:
    """What a text says that is not portable; a bare name in a RETURN is a node unless an AS made it."""
    found = [name for name, pattern in FORBIDDEN.items() if re.search(pattern, text)]
    for clause in re.findall(r"RETURN\b([^{}]*?)(?=\n\s*ORDER BY|\n\s*UNION|\n}|$)", text, re.DOTALL):
        bare = [part.strip() for part in clause.split(",") if re.fullmatch(r"\s*[a-z]\w*\s*", part)]
        found += [f"a whole node: {name}" for name in bare if not re.search(rf"\bAS {name}\b", text)]
    return found


def test_there_are_as_many_queries_as_files_and_of_every_group() -> None:
    assert set(QUERIES) == {path.stem for path in LIBRARY.glob("*.cypher")}
    assert {query.group for query in QUERIES.values()} == set(GROUPS)
    assert len(QUERIES) >= 15


@every_query
def test_a_query_is_named_described_and_ends_in_a_full_stop(query: Query) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", query.name)
    for text in (query.description, *(p.description for p in query.parameters)):
        assert re.fullmatch(r"[A-Z][^\n]*\.", text), text
    names = [*query.columns, *(p.name for p in query.parameters)]
    assert [name for name in names if not re.fullmatch(r"[a-z]+(_[a-z0-9]+)*", name) and name != "sha256"] == []


@every_query
def test_its_kinds_of_parameters_and_its_notes_are_known(query: Query) -> None:
    check(query)


@pytest.mark.parametrize(
    ("line", "reason"), [('notes = ["mine"]', "no note"), ('[parameters.x]\n// kind = "node"', "unknown kinds")]
)
def test_an_unknown_note_or_kind_of_parameter_is_refused(line: str, reason: str) -> None:
    head = f"// {line}\n" if "notes" in line else ""
    tail = "" if head else f"// {line}\n"
    query = parse("mine", f"{head}{HEADER}{tail}RETURN {'$x' if tail else '1'} AS id ORDER BY id")
    with pytest.raises(ValueError, match=rf"mine\.cypher: .*{reason}"):
        check(query)


@every_query
def test_columns_are_what_the_text_returns(query: Query) -> None:
    last = query.text[query.text.rindex("RETURN") :].split("ORDER BY")[0]
    parts = re.split(r",(?![^([{]*[)\]}])", last.removeprefix("RETURN"))
    returned = [part.strip().split(" AS ")[-1].strip() for part in parts]
    assert returned == list(query.columns)


@every_query
def test_a_query_is_portable(query: Query) -> None:
    text = re.sub(r"'[^']*'|//[^\n]*", "''", query.text)
    assert forbidden(text) == []
    for block in re.findall(r"CALL\s*\([^)]*\)\s*\{(.*?)\n\}", text, re.DOTALL):
        assert "DISTINCT" not in block
    outside = re.sub(r"CALL\s*\([^)]*\)\s*\{.*?\n\}", "", text, flags=re.DOTALL)
    assert "UNION" not in outside


@every_query
def test_a_query_reads_only_what_the_schema_declares(query: Query) -> None:
    labels = {kind.label for kind in NODE_KINDS}
    types = {kind.type for kind in EDGE_KINDS}
    for names in re.findall(r"\(\s*\w*\s*:\s*(\w+)", query.text):
        assert names in labels
    for names in re.findall(r"\[\s*\w*\s*:\s*([\w|]+)", query.text):
        assert set(names.split("|")) <= types
    assert set(re.findall(r"\b[a-z]\w?\.(\w+)", query.text)) <= DECLARED


@every_query
def test_a_query_ends_in_an_order_that_is_total(query: Query) -> None:
    order = re.search(r"\nORDER BY ([^\n]+)(?:\nLIMIT \$limit)?$", query.text)
    assert order, "the order comes last, but for the limit"
    terms = {re.sub(r"\s+(DESC|ASC)$", "", term.strip()) for term in order[1].split(",")}
    pair = {"left_id", "right_id"}
    assert TOTAL.get(query.name, pair if pair <= set(query.columns) else {"id"}) <= terms


def test_the_forbidden_spellings_are_found() -> None:
    wrong = {
        "MATCH (a)-[:CO_AUTHORED*]-(b) RETURN a.id AS id": "a path without an upper bound",
        "MATCH (a)-[:CO_AUTHORED*2..]-(b) RETURN a.id AS id": "a path without an upper bound",
        "MATCH p = shortestPath((a)-[:X*..3]-(b)) WHERE all(r IN relationships(p) WHERE r.x)": "a predicate on a",
        "RETURN n": "a whole node",
        "RETURN n.id AS id, n\nORDER BY id": "a whole node",
        "RETURN properties(n) AS x": "all properties",
        "RETURN n {.*} AS x": "all properties",
        "MATCH (n:Paper WHERE n.year > 1) RETURN n.id AS id": "a pattern with an inline",
        "MATCH (a)-[:X]-{1,3}(b) RETURN a.id AS id": "a quantified path",
        "RETURN 1 AS type": "a reserved name",
        "RETURN 1 AS x; RETURN 2 AS x": "a second statement",
        "/* x */ RETURN 1 AS x": "a block comment",
        "MATCH (a) WHERE a.id IN [$a, $b] RETURN a.id AS id": "a list of parameters",
        "MATCH (p:Paper {year: year}) RETURN p.id AS id": "a year of a row",  # the embedded engine loses rows
        "MATCH (a) SET a.x = 1": "writing",
    }
    for text, name in wrong.items():
        assert any(known.startswith(name) for known in forbidden(text)), (text, forbidden(text))


HEADER = '// description = "X."\n// group = "people"\n// [columns]\n// id = "string"\n'


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("// description = \nRETURN 1 AS id", "not valid TOML"),
        (HEADER + "RETURN $limit AS id ORDER BY id", r"declares \[\] but its text uses \['limit'\]"),
        (HEADER.replace("people", "cooks") + "RETURN 1 AS id", "a group of people, topics"),
        (HEADER.replace('"string"', '"text"') + "RETURN 1 AS id", r"unknown kinds \['text'\]"),
        ("RETURN 1 AS id", "needs a description, columns"),
    ],
)
def test_a_query_file_that_is_wrong_says_which_and_why(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=rf"mine\.cypher: .*{reason}"):
        parse("mine", text)


@pytest.fixture(scope="module")
def store(corpus_store: Path) -> Store:
    return open_store(str(corpus_store / "graph.kgl"))


def test_parameters_are_typed_resolved_and_defaulted(store: Store) -> None:
    query = find("strongest-pairs")
    assert arguments(store, query, {"limit": "7"}) == {"first_year": None, "last_year": None, "limit": 7}
    assert arguments(store, query, {"limit": 7})["limit"] == 7
    assert arguments(store, find("author-papers"), {"author": "tolvane berisk"})["author"] == "author:tolvane-berisk"
    assert arguments(store, find("author-papers"), {"author": "author:tolvane-berisk"})["limit"] == 50
    assert arguments(store, find("title-search"), {"word": "2020"})["word"] == "2020"
    parameters = tuple(Parameter(kind, kind, "X.") for kind in ("number", "boolean"))
    kinds = Query("x", "people", "X.", parameters, {"id": "string"}, "")
    assert arguments(store, kinds, {"number": "1e-3", "boolean": "Yes"}) == {"number": 0.001, "boolean": True}


@pytest.mark.parametrize(
    ("name", "given", "reason"),
    [
        ("strongest-pairs", {"limit": "many"}, "--limit takes a whole number, not 'many'"),
        ("strongest-pairs", {"limit": str(2**63)}, "--limit takes a whole number"),
        ("strongest-pairs", {"lmit": "3"}, "no parameter --lmit; its parameters are --limit"),
        ("corpus-summary", {"limit": "3"}, "no parameter --limit; it has none"),
        ("coauthors", {}, r"coauthors needs --author \(a name or an id\)"),
        ("coauthors", {"author": None}, "coauthors needs --author"),
        ("coauthors", {"author": "Tolvane Beriskk"}, "did you mean Tolvane Berisk"),
        ("coauthors", {"author": "Wei Lantang"}, "fits several authors: author:wei-lantang"),
        ("coauthors", {"author": "author:nobody"}, "there is no author"),
        ("topic-trend", {"topic": ""}, "there is no topic ''"),
    ],
)
def test_what_is_asked_for_wrongly_is_told_in_a_sentence(
    store: Store, name: str, given: dict[str, str | None], reason: str
) -> None:
    with pytest.raises(UsageError, match=reason):
        run(store, find(name), given)


def test_an_unknown_query_is_told_what_is_near() -> None:
    with pytest.raises(UsageError, match=r"there is no query 'co-authors'; did you mean coauthors"):
        find("co-authors")
    with pytest.raises(UsageError, match="`paperkg ask` lists them"):
        find("???")


SCORES = ("score", "balance")


@every_query
def test_the_answer_on_the_sample_corpus_is_the_expected_one(store: Store, query: Query) -> None:
    path = GOLDEN / f"{query.name}.json"
    assert path.exists(), "write it with `python -m tests.golden`"
    found, expected = json.loads(answered(store, query)), json.loads(path.read_text("utf-8"))
    assert near(found, expected), "if it should be so: `python -m tests.golden`"


def near(one: Any, other: Any) -> bool:
    """Equal, save that scores of a quantised model differ a little from one processor to another."""
    if one | {"rows": []} != other | {"rows": []} or len(one["rows"]) != len(other["rows"]):
        return False
    cells = (
        (name, *pair)
        for rows in zip(one["rows"], other["rows"], strict=True)
        for name, *pair in zip(one["columns"], *rows, strict=True)
    )
    return all(x == y or (name in SCORES and None not in (x, y) and abs(x - y) <= 0.02) for name, x, y in cells)


def test_every_expected_answer_has_its_query_and_most_have_rows() -> None:
    files = {path.stem: path.read_text("utf-8") for path in GOLDEN.glob("*.json")}
    assert set(files) == {*QUERIES, *ANSWERS}
    assert {name for name, text in files.items() if text.endswith('"rows": []}\n')} <= {
        "possible-duplicates",
        "trends-pairs",
    }


def test_every_kind_of_thing_is_asked_for() -> None:
    assert {p.kind for query in QUERIES.values() for p in query.parameters} >= set(ENTITY_KINDS)
