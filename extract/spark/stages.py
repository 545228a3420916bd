"""Stages of a build, kept as Parquet: one that is complete is not done again."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import UsageError

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import DataFrame, SparkSession


@dataclass(frozen=True, slots=True)
class Kept:
    """The rows of a stage, all of them text."""

    table: "DataFrame"

    def rows(self) -> "RDD[Any]":
        """Return all rows as tuples."""
        return self.table.rdd.map(tuple)

    def count(self, kind: str) -> int:
        """Return how many rows of a kind there are."""
        return int(self.table.where(self.table["kind"] == kind).count())

    def of(self, kind: str) -> "RDD[str]":
        """Return the bodies of one kind; other kinds are not read."""
        return self.table.where(self.table["kind"] == kind).select("body").rdd.map(_only)


def _only(row: Any) -> str:
    return str(row[0])


class Folder:
    """A folder that Spark writes to: here, or in an object store."""

    def __init__(self, spark: "SparkSession", folder: str) -> None:
        """Know the folder at a path or an address; it is made when something is written."""
        self._jvm: Any = spark.sparkContext._jvm
        self._settings = spark.sparkContext._jsc.hadoopConfiguration()
        self._folder = folder.rstrip("/") if "://" in folder else Path(folder).resolve().as_uri()

    def path(self, name: str) -> str:
        """Return the address of something in the folder."""
        return f"{self._folder}/{name}"

    def has(self, name: str) -> bool:
        """Tell whether something is in the folder."""
        place, files = self._at(name)
        return bool(files.exists(place))

    def refuse(self, name: str) -> None:
        """Raise UsageError where something is in the folder already."""
        if self.has(name):
            raise UsageError(f"{self.path(name)} exists; give another folder.")

    def write(self, name: str, text: str) -> None:
        """Write a small text."""
        place, files = self._at(name)
        stream = files.create(place, True)
        stream.write(bytearray(text.encode("utf-8", "replace")))
        stream.close()

    def _at(self, name: str) -> tuple[Any, Any]:
        place = self._jvm.org.apache.hadoop.fs.Path(self.path(name))
        return place, place.getFileSystem(self._settings)


class Stages:
    """The stages of builds in one folder, each under its name and the digest of what it was made from."""

    def __init__(self, spark: "SparkSession", folder: str) -> None:
        """Keep stages in `folder`, a path or an address that Spark writes to and all workers reach."""
        self._spark = spark
        self._folder = Folder(spark, folder)
        self.done: list[str] = []  # the stages that were not there yet

    def keep(self, name: str, digest: str, columns: str, make: Callable[[], "RDD[Any]"]) -> Kept:
        """Return a stage, made and written down first unless an earlier run has finished it.

        `columns` names them, as `paper body`; a column called `kind` parts the files. A stage that was broken off is
        begun again.
        """
        names, stage = columns.split(), f"{name}-{digest}"
        schema = ", ".join(f"{column} string" for column in names)
        if not self._folder.has(f"{stage}/_SUCCESS"):
            writer = self._spark.createDataFrame(make(), schema).write.mode("overwrite")
            (writer.partitionBy("kind") if "kind" in names else writer).parquet(self._folder.path(stage))
            self.done.append(name)
        return Kept(self._spark.read.schema(schema).parquet(self._folder.path(stage)).select(*names))
