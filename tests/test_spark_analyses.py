"""Measures of co-authors on Spark are those of one machine."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from extract.spark.session import session
from graph.stores import open_store
from queries.analyses import on_spark
from queries.analyses.networks import Network, coauthor_network
from queries.analyses.on_arrays import ON_ARRAYS, drawn
from queries.kernels import structure
from queries.kernels.arrays import Arrays
from queries.kernels.backend import arrays_of
from queries.kernels.betweenness import betweenness, sampled
from tests.spark import SETTINGS, needs_java

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


@pytest.fixture(scope="module")
def spark() -> Iterator["SparkSession"]:
    """A session on this machine."""
    needs_java()
    with session("local[2]", SETTINGS) as opened:
        yield opened


@pytest.fixture(scope="module")
def network(corpus_store: Path) -> Network:
    """The co-authors of the sample corpus."""
    store = open_store(str(corpus_store / "graph.kgl"))
    made = coauthor_network(store)
    store.close()
    return made


@pytest.fixture(scope="module")
def arrays(network: Network) -> Arrays:
    """The same as arrays."""
    return arrays_of(network, "weight")


@pytest.fixture(scope="module")
def ties(spark: "SparkSession", network: Network) -> on_spark.Ties:
    """The same as rows of a graph, on Spark."""
    rows: list[tuple[str, dict[str, object]]] = [("Author", {"id": node}) for node in network]
    rows += [("CO_AUTHORED", {"start": a, "stop": b, "weight": w}) for a, b, w in network.edges(data="weight")]
    return on_spark.ties_of(spark.createDataFrame([(k, json.dumps(r)) for k, r in rows], "kind string, body string"))


def test_measures_are_those_of_one_machine(ties: on_spark.Ties, network: Network, arrays: Arrays) -> None:
    error = 1e-3
    found = {row.author: row for row in on_spark.measures(ties, error=error).collect()}

    names = list(network)
    ranks = structure.pagerank(arrays, error=error / len(names))
    assert sorted(found) == sorted(names)
    for measure in ("degree", "strength", "core_number"):
        wanted = ON_ARRAYS[measure](arrays).tolist()
        assert [found[name][measure] for name in names] == pytest.approx(wanted, abs=1e-6)
    assert [found[name].pagerank for name in names] == pytest.approx(ranks.tolist(), rel=1e-9)
    parts = {name: min(part) for part in nx.connected_components(network) for name in part}
    assert {name: row.component for name, row in found.items()} == parts


def test_betweenness_of_all_sources_is_exact(ties: on_spark.Ties, network: Network, arrays: Arrays) -> None:
    found = {row.author: row for row in on_spark.betweenness(ties, len(network)).collect()}

    exact = dict(zip(network, betweenness(arrays).tolist(), strict=True))
    assert {name: row.betweenness for name, row in found.items()} == pytest.approx(exact, abs=1e-12)
    assert {row.error for row in found.values()} == {0.0}


def test_betweenness_of_drawn_sources_has_the_error_of_one_machine(
    ties: on_spark.Ties, network: Network, arrays: Arrays, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(on_spark, "SLICE", 10)  # several tasks
    found = {row.author: row for row in on_spark.betweenness(ties, 40).collect()}

    assert list(network) == sorted(network)
    wanted = sampled(arrays, drawn(len(network), 40))
    assert [found[name].betweenness for name in network] == pytest.approx(wanted.value.tolist(), abs=1e-12)
    assert [found[name].error for name in network] == pytest.approx(wanted.error.tolist(), abs=1e-12)


def test_a_network_of_nobody_and_of_two(spark: "SparkSession") -> None:
    none = on_spark.Ties(*(spark.createDataFrame([], columns) for columns in ("author string", TIES)))
    two = on_spark.Ties(
        spark.createDataFrame([("a",), ("b",)], "author string"),
        spark.createDataFrame([("a", "b", 1.0), ("b", "a", 1.0)], TIES),
    )

    assert on_spark.betweenness(none).collect() == []
    assert on_spark.measures(none).collect() == []
    assert sorted(map(tuple, on_spark.betweenness(two).collect())) == [("a", 0.0, 0.0), ("b", 0.0, 0.0)]
    assert sorted(tuple(row) for row in on_spark.measures(two).collect()) == [
        ("a", 1, 1.0, 1, 0.5, "a"),
        ("b", 1, 1.0, 1, 0.5, "a"),
    ]


TIES = "author string, other string, weight double"
