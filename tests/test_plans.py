"""The server's plans of the canned queries: what is asked about something given is found by an index, not by a scan."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from neo4j import Driver

from graph.build import Target, build
from graph.records import Records
from queries.catalogue import Query, catalogue
from tests.conftest import login
from tests.server import Server, wipe

pytestmark = pytest.mark.server
QUERIES = catalogue()
SCANS = {"AllNodesScan", "NodeByLabelScan", "NodeIndexScan", "NodeUniqueIndexScan", "NodeIndexContainsScan",
         "DirectedRelationshipTypeScan", "UndirectedRelationshipTypeScan", "DirectedAllRelationshipsScan",
         "UndirectedAllRelationshipsScan"}  # fmt: skip

# Scans of an index, or of a kind that is small, by queries about something given.
SCANNED = {"topic-trend": "the years of all papers, of which a topic's are a share"}

# Products of two sets, of which the smaller has one row, or is as small as said.
PRODUCTS = {
    "collaboration-path": "of two authors that are given",
    "topic-path": "of two topics that are given",
    "topic-trend": "of two rows, each a list",
    "emerging-topics": "of one row, the counts of all papers, with each topic",
    "strongest-pairs": "of the two authors of a pair that is shown, both by id",
    "topic-method-matrix": "of the topic and the method of a pair that is shown, both by id",
}


@pytest.fixture(scope="module")
def driver(neo4j_server: Server, corpus_store: Path) -> Iterator[Driver]:
    """A server with the sample corpus on it, so that the planner knows how many nodes there are."""
    from extract.digests import pipeline_digest

    wipe(neo4j_server)
    records = Records(corpus_store)
    build(records, Target(neo4j_server.url, login(neo4j_server), force=True), run="plans", pipeline=pipeline_digest())
    records.close()
    with neo4j_server.driver() as opened:
        yield opened


def operators(plan: Mapping[str, Any]) -> Iterator[str]:
    """The names of all steps of a plan."""
    yield plan["operatorType"].split("@")[0]
    for child in plan.get("children", ()):
        yield from operators(child)


def is_about_something(query: Query) -> bool:
    """Whether a query names an author, a topic, a method or a paper; the others are about the whole graph."""
    return any(parameter.kind in ("author", "authors", "topic", "method", "paper") for parameter in query.parameters)


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_what_is_given_is_found_by_an_index_and_nothing_is_multiplied(query: Query, driver: Driver) -> None:
    plan = driver.execute_query(f"EXPLAIN {query.text}", database_="neo4j").summary.plan
    assert plan is not None
    steps = set(operators(plan))

    assert "AllNodesScan" not in steps
    if is_about_something(query):
        assert bool(steps & SCANS) == (query.name in SCANNED), steps & SCANS
    assert ("CartesianProduct" in steps) == (query.name in PRODUCTS)


def test_the_exceptions_are_queries() -> None:
    assert set(SCANNED) | set(PRODUCTS) <= set(QUERIES)
