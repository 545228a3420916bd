"""Reading in the workers: from files, or what an object store holds, to records and problems, a file a task."""

import hashlib
import io
import json
import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from extract.formats import contents_of
from extract.inputs import ADVICE, Found, Input, Opened, find_inputs, opened
from extract.spark.stages import Kept
from graph.bodies import body_of, record_body, tuples
from graph.errors import InputError, NotAnInput
from graph.limits import within_limits
from graph.model import Problem, Record, Source

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import SparkSession

Row = tuple[str, str, str]  # the number of the file, what it is, the body
SOURCE, RECORD, PROBLEM, REFUSED, PASSED_OVER = "source", "record", "problem", "refused", "passed over"
MOST_PROBLEMS = 10_000  # told; of the others the number is
REMOTE = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def find(paths: Sequence[str]) -> tuple[Found, list[str]]:
    """Return the files that paths stand for here, and the addresses that Spark opens itself (`s3a://…`, `hdfs://…`)."""
    remote = [path for path in paths if REMOTE.match(path)]
    return find_inputs([path for path in paths if not REMOTE.match(path)]), remote


def size_of(spark: "SparkSession", inputs: Found, remote: Sequence[str]) -> int:
    """Return how many bytes the files have, here and at addresses; those that are not there have none."""
    paths = [entry.path for entry in inputs.inputs if entry.path and os.path.isfile(entry.path)]  # noqa: PTH113
    jvm: Any = spark.sparkContext._jvm
    settings = spark.sparkContext._jsc.hadoopConfiguration()
    size = sum(os.path.getsize(path) for path in paths)  # noqa: PTH202
    for address in remote:
        place = jvm.org.apache.hadoop.fs.Path(address)
        files = place.getFileSystem(settings)
        size += sum(files.getContentSummary(entry.getPath()).getLength() for entry in files.globStatus(place) or ())
    return int(size)


def read(spark: "SparkSession", inputs: Found, remote: Sequence[str], columns: str) -> "RDD[Row]":
    """Return all that the files say, a file a task; the number of a file is its place in the order given.

    Workers open the files under the same paths: on several machines they are on storage that all of them see.
    """
    context = spark.sparkContext
    files = [(n, replace(item, path=item.path and os.path.abspath(item.path))) for n, item in enumerate(inputs.inputs)]  # noqa: PTH100 - a path of bytes that are no UTF-8
    rows = context.parallelize(files, max(1, len(files))).flatMap(lambda item: read_one(item[0], item[1], columns))
    if remote:
        fetched = spark.read.format("binaryFile").load(list(remote)).select("path", "content").rdd
        numbered: RDD[tuple[tuple[str, bytes], int]] = fetched.map(tuple).sortByKey().zipWithIndex()
        more = numbered.flatMap(lambda item: read_bytes(len(files) + item[1], item[0][0], bytes(item[0][1]), columns))
        rows = rows.union(more)
    return rows


def read_one(number: int, entry: Input, columns: str) -> Iterator[Row]:
    """Yield what one file says; one that cannot be read says why."""
    key = f"{number:09d}"
    try:
        with opened(entry) as file:
            yield from _contents(key, file, entry.name, columns)
    except NotAnInput as error:
        yield (key, PASSED_OVER, error.kind) if entry.inside else (key, REFUSED, str(error))
    except InputError as error:
        yield key, REFUSED, str(error)


def read_bytes(number: int, address: str, data: bytes, columns: str) -> Iterator[Row]:
    """Yield what the bytes at an address say; what is no input is passed over, as in a folder."""
    key, file = f"{number:09d}", Opened(hashlib.sha256(data).hexdigest(), lambda: io.BytesIO(data))
    try:
        yield from _contents(key, file, address, columns)
    except NotAnInput as error:
        yield key, PASSED_OVER, error.kind
    except InputError as error:
        yield key, REFUSED, str(error)


def _contents(key: str, file: Opened, name: str, columns: str) -> Iterator[Row]:
    contents = contents_of(file, name, {"columns": columns} if columns else {})
    source = Source(name, name, contents.sha256, contents.format, contents.facts, contents.version)
    yield key, SOURCE, body_of(source)
    for item in within_limits(contents.items):
        if isinstance(item, Record):
            yield key, RECORD, record_body(item)
        else:
            yield key, PROBLEM, body_of(item)


@dataclass(frozen=True, slots=True)
class Files:
    """What was read: the different sources by the number of their file, and what is to be said of all."""

    sources: Mapping[str, Source]
    records: int
    problems: tuple[Problem, ...]
    refused: tuple[str, ...]
    notes: tuple[str, ...]


def overview(read: Kept, inputs: Found) -> Files:
    """Return what was read in short; files with another's bytes count once, under the first name."""
    table = read.table
    few = table.where(table["kind"].isin(SOURCE, REFUSED, PASSED_OVER)).rdd.map(tuple).collect()
    kept, notes = _different([(key, body) for key, kind, body in sorted(few) if kind == SOURCE])
    wanted = table.where(table["file"].isin(*kept))
    told = wanted.where(table["kind"] == PROBLEM)
    problems = [Problem(**json.loads(body)) for _, _, body in told.limit(MOST_PROBLEMS).rdd.map(tuple).collect()]
    more = told.count() - len(problems)
    if more > 0:
        notes.append(f"{more} more problems are in the stage `read`, and not listed.")
    return Files(
        sources=kept,
        records=wanted.where(table["kind"] == RECORD).count(),
        problems=tuple(sorted(problems, key=lambda p: (p.source, p.line or 0, p.reason))),
        refused=(*inputs.refused, *(body for _, kind, body in sorted(few) if kind == REFUSED)),
        notes=(*_passed_over([body for _, kind, body in few if kind == PASSED_OVER]), *notes),
    )


def _different(rows: Sequence[tuple[str, str]]) -> tuple[dict[str, Source], list[str]]:
    """Return the different sources by the number of their file, and a note for each that holds another's bytes.

    Of several names of the same bytes the first in the order of the alphabet counts, as on one machine.
    """
    kept: dict[str, Source] = {}
    names: dict[str, str] = {}
    notes = []
    for key, source in sorted(((key, _source(json.loads(body))) for key, body in rows), key=lambda row: row[1].name):
        first = names.setdefault(source.sha256, source.name)
        if first == source.name:
            kept[key] = source
        else:
            notes.append(f"{source.name} holds the same bytes as {first}: it is the same source, read once.")
    return kept, notes


def _passed_over(kinds: Sequence[str]) -> list[str]:
    """Return a note for each kind of files that were passed over."""
    return [
        f"passed over: {n} {kind}{'s' if n > 1 else ''}{ADVICE.get(kind, '')}."
        for kind, n in sorted(Counter(kinds).items())
    ]


def _source(body: dict[str, Any]) -> Source:
    return Source(**tuples(body))
