"""Which queries may run, decided on tokens: what a hostile query tries, and what an honest one says."""

from pathlib import Path

import pytest

from graph.errors import QueryError, QueryMistake, QueryRefused, QueryTooLarge
from graph.stores.gate import check
from graph.stores.tokens import without_block_comments

FILES = (
    "LOAD CSV FROM '/etc/hostname' AS r RETURN r[0] AS x",
    "LOAD `CSV` FROM '/etc/hostname' AS r RETURN r[0] AS x",
    "`LOAD` CSV FROM '/etc/hostname' AS r RETURN r[0] AS x",
    "LOAD`CSV`FROM '/etc/hostname' AS r RETURN r[0] AS x",
    "load\n//\ncsv from '/etc/hostname' AS r RETURN r[0] AS x",
    "LOAD/**/CSV WITH HEADERS FROM '/etc/hostname' AS r RETURN r.x AS x",
    "LOAD\u00a0CSV FROM '/etc/hostname' AS r RETURN r[0] AS x",
    "WITH 1 AS x LOAD CSV FROM '/etc/hostname' AS r RETURN r[0] AS y",
    "UNWIND [1] AS x LOAD CSV FROM '/etc/hostname' AS r RETURN r[0] AS y",
    "MATCH (n) LOAD CSV FROM '/etc/hostname' AS r RETURN r[0] AS y",
    "CALL { LOAD CSV FROM '/etc/hostname' AS r RETURN r[0] AS y } RETURN y",
    "RETURN COLLECT { LOAD CSV FROM '/etc/hostname' AS r RETURN r[0] } AS x",
    "RETURN 1 AS x UNION LOAD CSV FROM '/etc/hostname' AS r RETURN r[0] AS x",
    "RETURN 1 AS x UNION ALL LOAD CSV FROM '/etc/hostname' AS r RETURN r[0] AS x",
    "RETURN * LOAD CSV FROM '/etc/hostname' AS r RETURN r[0] AS x",
    "RETURN path LOAD CSV FROM '/etc/hostname' AS r",
    "RETURN 10LOAD CSV FROM '/etc/hostname' AS r",
)
HIDDEN = (
    "RETURN 'a\\u0027 AS x LOAD CSV FROM \\u0027/etc/hostname' AS r RETURN r",
    "RETURN 'a\\\\u0027 AS x LOAD CSV FROM \\\\u0027/etc/hostname' AS r RETURN r",
    "LO\\u0041D CSV FROM '/etc/hostname' AS r RETURN r[0] AS x",
    "RETURN 1 AS `\\u0060 LOAD CSV`",
    "RETURN 1 AS x // \r LOAD CSV FROM '/etc/hostname' AS r",
    "RETURN 1 AS x // \u2028 LOAD CSV FROM '/etc/hostname' AS r",
    "RETURN 1 AS x /* \\u002a/ LOAD CSV FROM '/etc/hostname' AS r",
    "RETURN 1 AS n; MATCH (n) DETACH DELETE n",
)
CHANGING = (
    "CREATE (n:Paper {id: 'x'})",
    "`CREATE` (n:Paper {id: 'x'})",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) SET (n).name = 'x'",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) CALL (n) { DELETE n }",
    "MATCH (n) CALL (n) { DELETE [n][0] }",
    "MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS OF 10 ROWS",
    "MERGE (n:Paper {id: 'x'}) RETURN n.id AS id",
    "UNWIND [1] AS x FOREACH (y IN [x] | CREATE (:Z))",
    "CREATE INDEX x FOR (n:Paper) ON (n.x)",
    "MATCH (n) REMOVE n.id RETURN 1 AS x",
    "RETURN 1 AS x UNION CREATE (n) RETURN 1 AS x",
)
OUTSIDE = (
    "SHOW SETTINGS",
    "EXPLAIN MATCH (n) RETURN n.id AS id",
    "PROFILE RETURN 1 AS n",
    "/* MATCH */ SHOW INDEXES",
    "SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t YIELD message RETURN message",
    "USE neo4j MATCH (n) RETURN n.id AS id",
    "CALL dbms.procedures()",
    "CALL `dbms`.`listConfig`()",
    "CALL apoc.load.json('http://127.0.0.1:9/x') YIELD value RETURN value",
    "MATCH (n) CALL apoc.cypher.doIt('CREATE (n)', {}) YIELD value RETURN value",
    "CALL apoc.util.sleep(10000)",
    "CALL pagerank()",
    "RETURN apoc.cypher.runFirstColumnSingle('RETURN 1', {}) AS x",
    "RETURN apoc . `load` . jdbc('x') AS x",
    "RETURN {a: apoc.load.json('x')} AS x",
    "RETURN apoc.util.md5([1]) AS x, apoc.static.getAll('x') AS y",
    "RETURN genai.vector.encode('x', 'OpenAI', {token: 'x'}) AS v",
    "MATCH (n) RETURN n.id AS id FORMAT CSV",
)
MISTAKES = (
    "",
    "  ",
    ";",
    "// only a comment",
    "MTCH (n) RETURN n.id AS id",
    "RETURN 'open",
    "RETURN `open",
    "RETURN 1 /* open",
    "RETURN 1 AS x # no comment",
    "RETURN 1 2 x",
    "(n) RETURN n",
    "MATCH (n) RETRUN n.id AS id",
    "RETURN cuont(*) AS n",
    "RETURN '\ud800' AS x",
    "CYPHER 5 RETURN 1 AS n",
)
HONEST = (
    "RETURN 'LOAD CSV FROM' AS `LOAD CSV`, 'CREATE (n) SET' AS `DELETE` // LOAD CSV\n",
    "/* LOAD CSV FROM 'x' */ MATCH (load:Paper) RETURN load.id AS csv",
    "MATCH (p:Paper) WHERE p.title CONTAINS 'load csv' RETURN p.id AS id ORDER BY id DESC SKIP 1 LIMIT 5;",
    "// 'a\nMATCH (a:Author)-[r:CO_AUTHORED*1..2]-(b:Author {id: $id}) WHERE NOT a.name ENDS WITH 'x' RETURN 1 AS x",
    "MATCH (b) WHERE b.`name` IS NOT NULL RETURN DISTINCT b.name AS n, CASE WHEN b.x > 1 THEN 2 ELSE null END AS c",
    "MATCH path = shortestPath((a {id: $from})-[:CO_AUTHORED*..8]-(b {id: $to})) RETURN [n IN nodes(path) | n.id] AS i",
    "MATCH p = (a:Topic)-[:BROADER]->+(b) WHERE all(n IN nodes(p) WHERE n.papers > 0) RETURN count(*) AS n",
    "MATCH p = SHORTEST 1 (a)--(b) RETURN 1 AS n",
    "UNWIND range(1, 3) AS x WITH x, x * 2 AS y, [i IN [1, 2] WHERE i > x | i + 0.5e3] AS l RETURN x, y, l[0..2] AS m",
    "CALL () { MATCH (p:Paper) RETURN p.id AS id UNION ALL MATCH (a:Author) RETURN a.id AS id } RETURN id ORDER BY id",
    "CALL { RETURN 1 AS x UNION RETURN 2 AS x } RETURN x",
    "CALL db.labels() YIELD label WITH label WHERE label <> 'x' RETURN label",
    "CALL db.index.fulltext.queryNodes('titles', $text) YIELD node, score RETURN node.title AS t, score",
    "MATCH (a) WHERE EXISTS { (a)-->(:Paper) } AND COUNT { MATCH (a)--(b) RETURN b } > 2 RETURN a.id AS id",
    "MATCH (a:Author|Topic) RETURN a {.id, .name, n: a.papers}.name AS x, [(a)--(b) | b.id] AS ids",
    "RETURN date('2020-01-01').year AS y, duration.between(date('2020-01-01'), date()).days AS d, -1.5 % 2 ^ 3 AS z",
    "RETURN reduce(s = 0, x IN [1, 2] | s + x) AS s, 'caf\\u00e9' AS e, \"it's\" AS q, 'it\\'s' AS r, $`p` AS p",
    "OPTIONAL MATCH (n:Nothing) WITH *, 1 AS x RETURN coalesce(n.id, '') AS id, x.y IS NULL AS z, {a: NOT true} AS m",
    "MATCH (n)\r\n// a comment\r\nRETURN labels(n) AS labels, keys(n) AS keys ORDER BY n.order ASC",
    "MATCH (set:Paper), (n:Order) RETURN set.create AS load, n.delete AS csv",
    "RETURN apoc.text.join(['a', 'b'], '-') AS x",
)  # fmt: skip


@pytest.mark.parametrize("query", [*FILES, *HIDDEN, *CHANGING, *OUTSIDE])
def test_what_does_more_than_read_the_graph_is_refused(query: str) -> None:
    with pytest.raises(QueryError) as caught:
        check(query)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("query", FILES[:15])
def test_reading_files_is_named(query: str) -> None:
    with pytest.raises(QueryRefused, match="LOAD CSV reads files and is not allowed here"):
        check(query)


@pytest.mark.parametrize("query", CHANGING)
def test_changing_the_graph_is_named(query: str) -> None:
    with pytest.raises(QueryRefused, match="would change the graph"):
        check(query)


@pytest.mark.parametrize("query", MISTAKES)
def test_what_is_no_query_is_a_mistake_of_typing(query: str) -> None:
    with pytest.raises(QueryMistake):
        check(query)


def test_what_takes_too_long_to_plan_is_too_large() -> None:
    for query in (
        "RETURN 1 AS n // " + "x" * 60_000,
        "RETURN " + "(" * 200 + "1" + ")" * 200 + " AS n",
        " UNION ALL ".join(["RETURN 1 AS n"] * 500),
    ):
        with pytest.raises(QueryTooLarge):
            check(query)


@pytest.mark.parametrize("query", HONEST)
def test_honest_queries_pass_whatever_words_they_hold(query: str) -> None:
    assert check(query)


def test_every_canned_query_passes() -> None:
    library = sorted((Path(__file__).parents[1] / "queries" / "library").glob("*.cypher"))
    assert len(library) > 20
    for path in library:
        assert check(path.read_text("utf-8"))


def test_a_word_that_is_mistyped_gets_a_hint() -> None:
    with pytest.raises(QueryMistake, match=r"'RETRUN' \(line 2, column 1\); did you mean RETURN\?"):
        check("MATCH (n)\nRETRUN n.id AS id")
    with pytest.raises(QueryMistake, match=r"did you mean count\?"):
        check("MATCH (n) RETURN cuont(n) AS n")


def test_block_comments_are_blanked_and_places_stay() -> None:
    query = "/* a\nb */ RETURN '/* x */' AS `/*` /**/"
    blanked = without_block_comments(query)
    assert blanked == "    \n     RETURN '/* x */' AS `/*`     "
    assert len(blanked) == len(query)
