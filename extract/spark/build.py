"""`build --on spark`: read, join, analyse and load on a cluster, by stages that are kept and not done twice."""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from extract import update as one_machine
from extract.digests import pipeline_digest, rules_digest
from extract.inputs import Found
from extract.news import VERSIONS
from extract.people import corrections as user
from extract.spark import contents, import_files, papers, people, rows, sources, texts
from extract.spark.clusters import LINK, PERSON
from extract.spark.load import Build, load
from extract.spark.session import session
from extract.spark.sources import Files
from extract.spark.stages import Kept, Stages
from extract.update import Options, Report
from extract.vocabulary import headings
from graph.bodies import body_of, reading_of, record_body, record_of, tuples
from graph.build import Target, first_losses, is_current
from graph.errors import InputError, UsageError, sentences
from graph.model import Group, Link, PaperLink, Person, Reading, Record
from graph.records import Records
from graph.schema import name_of
from graph.stores import promote

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import SparkSession

GROUP, NOTE = "group", "note"
Linked = tuple[PaperLink, Record]
SIZE = 32_000_000  # bytes of input for a task


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where Spark runs and how: the master, the folder of stages (None: in the store), tasks, Spark's own settings.

    With `import_files` nothing is loaded: files for `neo4j-admin` are written to that folder instead.
    """

    master: str | None = None
    stages: str | None = None
    tasks: int = 0
    settings: Mapping[str, str] = field(default_factory=dict)
    import_files: str | None = None


def update_on_spark(
    folder: Path, target: Target, paths: Sequence[str], options: Options, cluster: Cluster = Cluster()
) -> Report:
    """Build the graph of `paths` on a cluster: the same graph as `extract.update.update` builds of the same files.

    The store at `folder` has corrections, vocabulary and the stages, but no records. Raises InputError when nothing
    given can be read, UsageError, DiskFull and PaperkgError as `extract.spark.session` does, StoreError as the store.
    """
    if not paths:
        raise UsageError(
            "a build on Spark has no records of its own: give all files, as in `paperkg build PATH… --on spark`."
        )
    inputs, remote = sources.find(paths)
    if inputs.refused and not inputs.inputs and not remote:
        raise InputError(sentences(inputs.refused))
    store = Records(folder, write=True, anew=target.force)
    try:
        if store.sources():
            raise UsageError(f"{folder} has records of builds on one machine; give another --store for Spark.")
        options = replace(options, vocabulary=one_machine.kept_vocabulary(folder, options.vocabulary))
        with session(cluster.master, cluster.settings) as spark:
            stages = Stages(spark, cluster.stages or str(folder / "stages"))
            job = _Job(spark, store, target, options, cluster, stages, _tasks(spark, inputs, remote, cluster))
            return _built(job, inputs, remote)
    finally:
        store.close()


@dataclass(frozen=True, slots=True)
class _Job:
    spark: "SparkSession"
    store: Records
    target: Target
    options: Options
    cluster: Cluster
    stages: Stages
    tasks: int


def _tasks(spark: "SparkSession", inputs: Found, remote: Sequence[str], cluster: Cluster) -> int:
    """Into how many tasks work is cut: two for a core, more where there is much to read."""
    size = 0 if cluster.tasks else sources.size_of(spark, inputs, remote)
    return cluster.tasks or max(2 * spark.sparkContext.defaultParallelism, size // SIZE)


def _built(job: _Job, inputs: Found, remote: Sequence[str]) -> Report:
    """Go through the stages."""
    tell = job.options.progress
    tell("reading", 0, 1)
    read = job.stages.keep(
        "read", _files_digest(inputs, remote, job.options.columns), "file kind body",
        lambda: sources.read(job.spark, inputs, remote, job.options.columns),
    )  # fmt: skip
    files = sources.overview(read, inputs)
    if not files.sources:
        raise InputError(sentences(files.refused) or "no file that was given could be used.")
    tell("reading", 1, 1)
    run = one_machine.run_digest(files.sources.values(), job.options, job.store.folder)
    into_files = job.cluster.import_files
    if not into_files and job.store.meta("run") == run and is_current(job.target, run):
        return _report(files, None, ())
    made, notes = _rows(job, read, files, run)
    with job.store.transaction():
        one_machine.remember(job.store, run, job.options, notes)
    store = job.store.meta("store") or ""
    if into_files:
        counts = import_files.write(job.spark, made, into_files, (store, run), tell)
        return _report(files, {name_of(kind): n for kind, n in counts.items()}, notes)
    counts, losses = load(made, Build(job.target, store, run), tell)
    promote(job.target.place, run)
    return _report(files, {name_of(kind): n for kind, n in counts.items()}, (*notes, *first_losses(losses)))


def _rows(job: _Job, read: Kept, files: Files, run: str) -> tuple[Kept, tuple[str, ...]]:
    """Decide, analyse, and make the rows of the graph."""
    tell, options, tasks = job.options.progress, job.options, job.tasks
    fixes = user.load(job.store.folder / user.FILE)
    decided = repr((fixes.same_paper, fixes.different_papers))
    everything = _digest(
        rules_digest(), decided, *(f"{key} {s.name} {s.sha256}" for key, s in sorted(files.sources.items()))
    )
    tell("joining", 0, 2)
    kept = job.stages.keep(
        "papers", everything, "paper rule body",
        lambda: papers.papers_of(_records(read, files), fixes, tasks).map(_linked_body),
    )  # fmt: skip
    linked = kept.rows().map(_linked).cache()
    tell("joining", 1, 2)
    who = job.stages.keep("people", _digest(run, everything), "kind body", lambda: _people(job, linked, fixes))
    tell("joining", 2, 2)
    notes = tuple(who.of(NOTE).collect())
    analysed: RDD[tuple[str, Reading]] = job.spark.sparkContext.emptyRDD()
    if not options.skip_text:
        tell("analysing", 0, 1)
        pipeline = pipeline_digest(options.vocabulary)
        readings = job.stages.keep(
            "texts", _digest(everything, pipeline), "paper body",
            lambda: texts.readings(linked, options.vocabulary, tasks),
        )  # fmt: skip
        analysed = readings.rows().map(_reading)
        tell("analysing", 1, 1)
    tell("building", 0, 1)
    made = job.stages.keep("rows", run, "kind body", lambda: _made(job, linked, who, analysed, files))
    tell("building", 1, 1)
    return made, notes


def _people(job: _Job, linked: "RDD[Linked]", fixes: user.Corrections) -> "RDD[tuple[str, str]]":
    who = people.resolve(linked, fixes, job.options.identity, job.tasks)
    groups = who.groups.map(lambda group: (GROUP, body_of(group)))
    notes = job.spark.sparkContext.parallelize(
        [(NOTE, note) for note in (*papers.without_effect(linked, fixes), *who.notes)], 1
    )
    return job.spark.sparkContext.union([who.found.mapValues(body_of), groups, notes])


def _made(
    job: _Job, linked: "RDD[Linked]", who: Kept, readings: "RDD[tuple[str, Reading]]", files: Files
) -> "RDD[tuple[str, str]]":
    links = who.of(LINK).map(lambda body: Link(**tuples(json.loads(body))))
    groups = who.of(GROUP).map(lambda body: Group(**tuples(json.loads(body))))
    persons = who.of(PERSON).map(lambda body: Person(**tuples(json.loads(body))))
    known = () if job.options.skip_text else headings(job.options.vocabulary)
    whole = contents.whole_papers(linked, links, groups, readings, job.tasks)
    whole, shared = contents.with_findings(whole, known, stated=job.options.stated, partitions=job.tasks)
    return rows.rows(whole, persons, list(files.sources.values()), shared, job.tasks)


def _records(read: Kept, files: Files) -> "RDD[Record]":
    """Return the records of the files that count."""
    wanted = frozenset(files.sources)
    table = read.table.where(read.table["kind"] == sources.RECORD).select("file", "body")
    return table.rdd.filter(lambda row: row[0] in wanted).map(lambda row: record_of(json.loads(row[1])))


def _linked_body(row: Linked) -> tuple[str, str, str]:
    return row[0].paper, row[0].rule, record_body(row[1])


def _linked(row: tuple[str, str, str]) -> Linked:
    record = record_of(json.loads(row[2]))
    return PaperLink(record.id, row[0], row[1]), record


def _reading(row: tuple[str, str]) -> tuple[str, Reading]:
    return row[0], reading_of(json.loads(row[1]))


def _files_digest(inputs: Found, remote: Sequence[str], columns: str) -> str:
    """Return the digest of what is to be read: names, sizes and times of files, and the versions of the readers."""
    parts = [f"{name} {version}" for name, version in sorted(VERSIONS.items())]
    for one in inputs.inputs:
        known = os.stat(one.path) if one.path else None  # noqa: PTH116 - a path of bytes that are no UTF-8
        parts.append(f"{one.name} {known.st_size} {known.st_mtime_ns}" if known else one.name)
    return _digest(*parts, *remote, columns)


def _digest(*parts: str) -> str:
    text = "\n".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(text).hexdigest()[:20]


def _report(files: Files, counts: dict[str, int] | None, notes: tuple[str, ...]) -> Report:
    return Report(
        files={"new": tuple(source.name for source in files.sources.values())},
        records=files.records,
        problems=files.problems,
        unreadable=files.refused,
        counts=counts or {},
        notes=(*files.notes, *notes),
        built=counts is not None,
    )
