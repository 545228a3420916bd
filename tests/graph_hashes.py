"""Order-free hashes of a graph's rows, a hash a kind: two builds gave the same graph where all are equal."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from extract.digests import pipeline_digest
from graph.made_rows import readings_of
from graph.model import Value
from graph.records import Records
from graph.rows import papers_of, rows_of
from graph.schema import EDGE_KINDS, NODE_KINDS, name_of
from graph.stores import Store
from queries.export.tables import Table, whole_graph

Hashes = dict[str, tuple[int, str]]  # by the name of a kind: how many rows, and the sum of their hashes


def hashes(rows: Iterable[tuple[str, Mapping[str, Value]]]) -> Hashes:
    """The hash of each kind: the sum over its rows, modulo 2^64, of a digest of what a row says.

    What is unknown and an empty list say nothing: neo4j-admin knows no empty list.
    """
    found = {name_of(kind): (0, 0) for kind in (*NODE_KINDS, *EDGE_KINDS)}
    for name, row in rows:
        said = json.dumps({k: v for k, v in row.items() if v not in (None, [])}, sort_keys=True, ensure_ascii=False)
        digest = hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        count, total = found[name]
        found[name] = count + 1, (total + int.from_bytes(digest, "little")) % 2**64
    return {name: (count, f"{total:016x}") for name, (count, total) in found.items()}


def of_store(folder: Path) -> Hashes:
    """The hashes of what a build on one machine loads, by the records and decisions of its store."""
    records = Records(folder)
    decisions = records.decisions()
    papers = papers_of(records.records(), decisions)
    text = None if records.meta("text") == "no" else pipeline_digest()
    stated = records.meta("stated") != "no"
    made = rows_of(papers, records.sources(), decisions, readings_of(papers, records.readings(), text), stated=stated)
    found = hashes((name_of(kind), row) for kind, rows in made for row in rows)
    records.close()
    return found


def of_stage(folder: Path) -> Hashes:
    """The hashes of the rows that a build on Spark has written down under `folder`, of the one build that is there."""
    import pyarrow.dataset as arrow

    (stage,) = folder.glob("rows-*")
    some = arrow.dataset(stage, format="parquet", partitioning="hive").to_batches(columns=["kind", "body"])
    return hashes(
        (str(kind), json.loads(body)) for batch in some for kind, body in zip(*batch.to_pydict().values(), strict=True)
    )


def of_graph(store: Store) -> Hashes:
    """The hashes of what is in a graph."""
    return hashes(
        (table.name, dict(zip(names_of(table), row, strict=True)))
        for table in whole_graph(store).tables
        for row in table.rows
    )


def names_of(table: Table) -> list[str]:
    """The names of the columns of a table."""
    return [*(("start", "stop") if table.ends else ("id",)), *(column.name for column in table.columns)]
