"""Rows of a finished build into a graph: a server's from the workers, a file's from here."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from extract.spark.stages import Kept
from graph.build import Target, load_rows, verify
from graph.model import Value
from graph.progress import Progress
from graph.schema import EDGE_KINDS, NODE_KINDS, EdgeKind, Kind, name_of
from graph.stores import Writer, is_server, open_writer

if TYPE_CHECKING:
    from pyspark import RDD

WRITERS = 2  # tasks that write nodes at once; two that write edges take each other's locks on the nodes they share


@dataclass(frozen=True, slots=True)
class Build:
    """Which build a graph is of, and where it goes."""

    target: Target
    store: str
    run: str

    def writer(self) -> Writer:
        """Open the graph to write."""
        return open_writer(self.target.place, self.target.login, store=self.store, run=self.run)


def load(rows: Kept, build: Build, progress: Progress) -> tuple[dict[Kind, int], list[str]]:
    """Load the rows of every kind, nodes first, prune what the build does not say, check the counts and publish.

    Returns the counts, and what had to be left out. A repeated row changes nothing, so a task that is run again is
    harmless. Errors are those of `graph.build.build`.
    """
    kinds: tuple[Kind, ...] = (*NODE_KINDS, *EDGE_KINDS)
    counts: dict[Kind, int] = {}
    losses: list[str] = []
    store = build.writer()
    try:
        store.claim(build.target.force)
        store.define()
        for n, kind in enumerate(kinds):
            progress("loading", n, len(kinds))
            bodies = rows.of(name_of(kind))
            if is_server(build.target.place):
                counts[kind], lost = _from_workers(bodies, kind, build)
                losses += lost
            else:
                counts[kind] = load_rows(store, kind, map(_row, bodies.toLocalIterator()), build.run)
        for kind in (*EDGE_KINDS, *NODE_KINDS):
            store.prune(kind, build.run)
        verify(store, counts)
        store.publish()
        progress("loading", len(kinds), len(kinds))
        return counts, losses + store.losses
    finally:
        store.close()


def _from_workers(bodies: "RDD[str]", kind: Kind, build: Build) -> tuple[int, list[str]]:
    """Write the rows of a kind from the workers."""
    some = bodies.coalesce(1 if isinstance(kind, EdgeKind) else WRITERS)
    parts = some.mapPartitions(lambda part: [_write(part, kind, build)]).collect()
    return sum(taken for taken, _ in parts), [loss for _, losses in parts for loss in losses]


def _row(body: str) -> dict[str, Value]:
    row: dict[str, Value] = json.loads(body)
    return row


def _write(bodies: Iterable[str], kind: Kind, build: Build) -> tuple[int, list[str]]:
    """Write some rows from a worker; no connection is made for none."""
    rows: Iterator[dict[str, Value]] = map(_row, bodies)
    first = next(rows, None)
    if first is None:
        return 0, []
    writer = build.writer()
    try:
        return load_rows(writer, kind, chain([first], rows), build.run), writer.losses
    finally:
        writer.close()
