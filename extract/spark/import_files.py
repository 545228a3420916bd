"""Rows of a finished build as files for `neo4j-admin database import`: the way of a first big load."""

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from extract.spark.stages import Folder, Kept
from graph.model import Value
from graph.progress import Progress
from graph.schema import EDGE_KINDS, NODE_KINDS, SCHEMA_VERSION, EdgeKind, Kind, name_of
from graph.stores import admin, statements

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def write(
    spark: "SparkSession", rows: Kept, folder: str, about: tuple[str, str], progress: Progress
) -> dict[Kind, int]:
    """Write a folder of lines a kind, their headers, and `import.sh`; `about` are the store and the run.

    After the import `indexes.cypher` makes constraints and indexes; the database then says that its build is complete.
    Returns the counts. UsageError where the folder has an import already.
    """
    target = Folder(spark, folder)
    target.refuse("import.sh")
    kinds: tuple[Kind, ...] = (*NODE_KINDS, *EDGE_KINDS)
    counts: dict[Kind, int] = {}
    for n, kind in enumerate(kinds):
        progress("writing files", n, len(kinds))
        lines = rows.of(name_of(kind)).map(_line_of(kind, about[1]))
        lines.saveAsTextFile(target.path(name_of(kind)))
        target.write(f"{name_of(kind)}.csv", admin.header_of(kind) + "\n")
        counts[kind] = rows.count(name_of(kind))
    target.write("build.csv", build_note(*about))
    target.write("indexes.cypher", indexes())
    target.write("import.sh", command())
    progress("writing files", len(kinds), len(kinds))
    return counts


def _line_of(kind: Kind, run: str) -> Callable[[str], str]:
    def line(body: str) -> str:
        row: Mapping[str, Value] = json.loads(body)
        return admin.line_of(kind, {**row, "run": run})

    return line


def command() -> str:
    """Return the script that imports what was written."""
    return admin.command([*(_argument(kind) for kind in (*NODE_KINDS, *EDGE_KINDS)), "--nodes=build.csv"])


def _argument(kind: Kind) -> str:
    """The files of a kind: its header, then every file of its folder."""
    name = name_of(kind)
    option = "relationships" if isinstance(kind, EdgeKind) else "nodes"
    return f"--{option}={name}.csv,{name}/part-.*"


def build_note(store: str, run: str) -> str:
    """Return the file with the node by which a graph remembers its build."""
    head = f"id:ID({statements.META}){{id-type:string}},name,run,store,version:long,state,:LABEL\n"
    return head + admin.line(["meta", "paperkg", run, store, SCHEMA_VERSION, "complete"], statements.META) + "\n"


def indexes() -> str:
    """Return the statements that make constraints and indexes, a line each."""
    return "".join(f"{text};\n" for text in (statements.unique_id(statements.META), *statements.definitions()))
