"""From the records file to a graph in a store: the only writer of a graph."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from graph.errors import DiskFull, StoreError
from graph.model import Reading, Value
from graph.records import Records
from graph.rows import papers_of, rows_of, text_digest, text_of
from graph.rows.bylines import Paper
from graph.schema import EDGE_KINDS, NODE_KINDS, Kind, NodeKind
from graph.stores import Login, Store, is_server, open_store, settle

GRAPH_FILE = "graph.kgl"
AT_ONCE = 20_000  # rows


@dataclass(frozen=True, slots=True)
class Target:
    """Where the graph goes: `place` is a file or a server's address; `force` takes over another store's graph."""

    place: str
    login: Login | None = None
    force: bool = False


def place_of(folder: Path, url: str | None) -> str:
    """The place of a store's graph: the server's address when one is given, else the file in the store."""
    return url or str(folder / GRAPH_FILE)


def is_current(target: Target, run: str) -> bool:
    """Whether the graph at `target` is complete and was built by `run`."""
    if not is_server(target.place):
        settle(target.place, run)
        if not Path(target.place).exists():
            return False
    try:
        store = open_store(target.place, target.login)
    except StoreError:
        if is_server(target.place):
            raise
        return False
    try:
        built = store.built()
    finally:
        store.close()
    return built is not None and built.run == run


def build(records: Records, target: Target, *, run: str, pipeline: str | None) -> dict[Kind, int]:
    """Load everything that the records file knows into the graph, prune what it no longer says; counts by kind.

    `pipeline` names the text pipeline whose readings count; None leaves topics, methods and datasets out.
    The graph becomes visible through `settle` (a file) or at once (a server). Raises StoreError when the engine took
    fewer rows than were given, or the disk is too full; ServerError when the server refuses.
    """
    decisions = records.decisions()
    papers = papers_of(records.records(), decisions)
    rows = rows_of(papers, records.sources(), decisions, readings_of(papers, records, pipeline))
    del papers, decisions  # `rows` knows them as long as it needs them
    _check_space(records.folder)
    store = open_store(target.place, target.login, store=records.meta("store") or "", run=run)
    try:
        store.claim(target.force)
        store.define()
        counts = {kind: _load(store, kind, iter(found), run) for kind, found in rows}
        for kind in (*EDGE_KINDS, *NODE_KINDS):
            store.prune(kind, run)
        _verify(store, counts)
        store.publish()
    finally:
        store.close()
    return counts


def _load(store: Store, kind: Kind, rows: Iterator[Mapping[str, Value]], run: str) -> int:
    """Load rows, some at a time, as all of them together can be larger than the graph; return how many."""
    given = taken = 0
    while some := [{**row, "run": run} for row in islice(rows, AT_ONCE)]:
        given += len(some)
        taken += store.load(kind, some)
    if taken != given:
        raise StoreError(f"of {given} rows of {name_of(kind)} the engine took {taken}; nothing was published.")
    return given


def readings_of(papers: list[Paper], records: Records, pipeline: str | None) -> dict[str, Reading]:
    """What was found in each paper's text, by the paper's id; empty without a pipeline."""
    if pipeline is None:
        return {}
    known = records.readings()
    digests = {paper.id: text_digest(pipeline, text_of(paper.records)) for paper in papers}
    return {paper: known[digest] for paper, digest in digests.items() if digest in known}


def name_of(kind: Kind) -> str:
    """The label or type that a kind is known by."""
    return kind.label if isinstance(kind, NodeKind) else kind.type


def _verify(store: Store, given: Mapping[Kind, int]) -> None:
    """Count what is in the store: a row that met another's id is a loss that the engine does not report."""
    for kind, expected in given.items():
        pattern = f"(x:{kind.label})" if isinstance(kind, NodeKind) else f"()-[x:{kind.type}]->()"
        found = store.read(f"MATCH {pattern} RETURN count(x) AS n", {}).rows[0][0]
        if found != expected:
            raise StoreError(
                f"{expected} of {name_of(kind)} were given and {found} are in the graph; nothing was published."
            )


def _check_space(folder: Path) -> None:
    """A full disk is better found before than in the middle."""
    size = sum(f.stat().st_size for f in folder.glob("records.sqlite*"))
    free = shutil.disk_usage(folder).free
    if free < size + 1_000_000:
        raise DiskFull(
            f"{folder}: no space left on the disk for the graph ({free // 1_000_000} MB free); nothing stored is lost."
        )
