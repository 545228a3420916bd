"""Measures of the network of co-authors on a cluster, from the rows that a build on Spark keeps as a stage."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from extract.spark.components import components
from graph.schema import AUTHOR, CO_AUTHORED, name_of
from queries.analyses.on_arrays import drawn
from queries.analyses.sampling import SAMPLE
from queries.kernels.arrays import Floats, Numbers, of_edges
from queries.kernels.betweenness import estimated, sums
from queries.kernels.structure import NoConvergenceError

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

DAMPING, MOST_STEPS = 0.85, 100
SLICE = 64  # sources of a task at least: a task has to take the network apart first


@dataclass(frozen=True, slots=True)
class Ties:
    """A network as tables: `authors` (author), and `ties` (author, other, weight), each tie in both directions."""

    authors: "DataFrame"
    ties: "DataFrame"


def ties_in(spark: "SparkSession", stage: str) -> Ties:
    """Return the network of co-authors in the stage `rows` of a build: the folder `rows-…`, a path or an address."""
    return ties_of(spark.read.schema("kind string, body string").parquet(stage))


def ties_of(rows: "DataFrame") -> Ties:
    """Return the network of co-authors in rows of a graph (kind, body), the one of `queries.analyses.networks`."""
    from pyspark.sql import functions as sql

    def of(kind: str, columns: str) -> "DataFrame":
        bodies = rows.where(rows["kind"] == kind).select(sql.from_json("body", columns).alias("row"))
        return bodies.select("row.*")

    pairs = of(name_of(CO_AUTHORED), "start string, stop string, weight double")
    both = pairs.union(pairs.select("stop", "start", "weight")).toDF("author", "other", "weight")
    return Ties(of(name_of(AUTHOR), "id string").toDF("author"), both)


def measures(network: Ties, *, error: float = 1e-6) -> "DataFrame":
    """Return for each author degree, strength, core_number, pagerank and component, its smallest author.

    Isolates have 0, their share of PageRank, and themselves. Core numbers are the fixed point of h-indices of the
    neighbours' values (Lü et al. 2016, Nat. Commun. 7, 10168); PageRank goes on until all shares together change by
    less than `error`, and raises NoConvergenceError after MOST_STEPS. What a round leaves is kept by the workers, so
    that the loss of one is the loss of the analysis.
    """
    from pyspark.sql import functions as sql

    ties = network.ties.cache()
    sizes = ties.groupBy("author").agg(sql.count("*").alias("degree"), sql.sum("weight").alias("strength"))
    authors = network.authors.join(sizes, "author", "left").na.fill(0).localCheckpoint()
    cores = _core_numbers(ties, authors.where("degree > 0").select("author", authors["degree"].alias("core_number")))
    ranks = _pagerank(ties, authors.select("author", "strength"), authors.count(), error)
    parts = _components(ties)
    whole = authors.join(cores, "author", "left").join(ranks, "author").join(parts, "author", "left")
    label = sql.coalesce("component", "author").alias("component")
    core = sql.coalesce("core_number", sql.lit(0)).alias("core_number")
    return whole.select("author", "degree", "strength", core, "pagerank", label)


def _core_numbers(ties: "DataFrame", cores: "DataFrame") -> "DataFrame":
    """Return the core numbers; `cores` begins with the degrees, and no value ever grows."""
    from pyspark.sql import functions as sql

    total = -1
    while total != (after := _single(cores.agg(sql.sum("core_number")))):
        total = after
        near = ties.join(cores.withColumnRenamed("author", "other"), "other").groupBy("author")
        around = near.agg(sql.sort_array(sql.collect_list("core_number"), asc=False).alias("around"))
        index = sql.size(sql.filter("around", lambda core, place: core > place)).cast("long")
        cores = around.select("author", index.alias("core_number")).localCheckpoint()
    return cores


def _pagerank(ties: "DataFrame", authors: "DataFrame", n: int, error: float) -> "DataFrame":
    """Return the shares (author, pagerank); `authors` has the strength of each of the n."""
    from pyspark.sql import functions as sql

    value = authors.withColumn("pagerank", sql.lit(1 / max(n, 1)))
    for _ in range(MOST_STEPS):
        loose = _single(value.where("strength = 0").agg(sql.sum("pagerank"))) or 0.0
        rest = (DAMPING * loose + 1 - DAMPING) / max(n, 1)
        shares = value.where("strength > 0").selectExpr("author AS other", "pagerank / strength AS share")
        coming = ties.join(shares, "other").groupBy("author").agg(sql.sum(sql.expr("weight * share")).alias("coming"))
        before = value.selectExpr("author", "strength", "pagerank AS before")
        after = before.join(coming, "author", "left")
        new = DAMPING * sql.coalesce("coming", sql.lit(0.0)) + rest
        value = after.select("author", "strength", "before", new.alias("pagerank")).localCheckpoint()
        change = _single(value.agg(sql.sum(sql.abs(value["pagerank"] - value["before"])))) or 0.0
        if change < error:
            return value.select("author", "pagerank")
    raise NoConvergenceError(f"PageRank still changes after {MOST_STEPS} steps")


def _single(table: "DataFrame") -> Any:
    """Return the value of a table of one cell."""
    return table.collect()[0][0]


def _components(ties: "DataFrame") -> "DataFrame":
    edges = ties.where("author < other").select("author", "other").rdd.map(tuple)
    return components(edges, edges.getNumPartitions()).toDF("author string, component string")


def betweenness(network: Ties, sources: int = SAMPLE) -> "DataFrame":
    """Return for each author betweenness, normalised, and its standard error, from the paths of so many drawn authors.

    Exact, with errors of 0, where `sources` are all of them. Every task searches the whole network, which the driver
    collects and sends: the names of the authors and 8 bytes a tie and direction. No authors, no rows; ValueError for a
    single source of several authors.
    """
    spark = network.authors.sparkSession
    names = sorted(row[0] for row in network.authors.toLocalIterator())
    number = {name: n for n, name in enumerate(names)}
    pairs = network.ties.where("author < other").select("author", "other").toLocalIterator()
    ends = np.array([(number[one], number[other]) for one, other in pairs], np.int64).reshape(-1, 2)
    n, chosen = len(names), drawn(len(names), sources)
    if n < 3:
        return spark.createDataFrame([(name, 0.0, 0.0) for name in names], _BETWEENNESS)
    sent = spark.sparkContext.broadcast((n, ends))
    slices = min(max(len(chosen) // SLICE, 1), 8 * spark.sparkContext.defaultParallelism)
    tasks = spark.sparkContext.parallelize([chosen[part::slices].tolist() for part in range(slices)], slices)
    searched = tasks.mapPartitions(lambda some: _searched(sent.value, some)).treeReduce(np.add)
    found = estimated(searched, len(chosen))
    return spark.createDataFrame(
        list(zip(names, found.value.tolist(), found.error.tolist(), strict=True)), _BETWEENNESS
    )


_BETWEENNESS = "author string, betweenness double, error double"


def _searched(network: tuple[int, Numbers], slices: Iterable[Any]) -> Iterator[Floats]:
    """Yield what the sources of each slice earn every node, and the squares."""
    n, ends = network
    arrays = of_edges(n, ends[:, 0], ends[:, 1])
    for sources in slices:
        yield sums(arrays, np.array(sources), threads=1)
