"""From the records file to a graph in a store: the only writer of a graph."""

import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from graph.batches import batches
from graph.errors import DiskFull, MissingRecords, NoStore, StoreError
from graph.files import read_small
from graph.made_rows import AT_ONCE, MANY, Batches, Ready, Rows, in_batches, made_ready, rows_from
from graph.memory import give_back
from graph.model import Decisions, Heading, Record, Value
from graph.records import Records
from graph.schema import EDGE_KINDS, NODE_KINDS, TOPIC, Kind, NodeKind, name_of
from graph.stores import Built, Kept, Login, Reader, Writer, is_server, open_store, open_writer, promote, waiting
from graph.stores import keep as keep_in

GRAPH_FILE = "graph.kgl"
WITHOUT_EFFECT, DECIDED = "without effect", "corrections"  # what the records remember of corrections.toml
MOST_LOSSES = 10  # listed one by one


@dataclass(frozen=True, slots=True)
class Target:
    """Where the graph is: `place` is a file or a server's address; `force` takes over another store's graph.

    Who reads it leaves links with a score below `min_score` out.
    """

    place: str
    login: Login | None = None
    force: bool = False
    min_score: float = 0.0


def place_of(folder: Path, url: str | None) -> str:
    """The place of a store's graph: the server's address when one is given, else the file in the store."""
    return url or str(folder / GRAPH_FILE)


def is_current(target: Target, run: str) -> bool:
    """Whether the graph at `target` is complete and was built by `run`; only who holds the store's lock may ask.

    A graph of `run` that was finished and not yet put in place is put there.
    """
    if not is_server(target.place):
        promote(target.place, run)
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
    return built is not None and built.complete and built.run == run


def open_to_read(folder: Path, target: Target) -> tuple[Reader, tuple[str, ...]]:
    """Return the graph of a store, open to read, and notes: that it is incomplete, or was not built from these records.

    Nothing on the disk is touched: a finished graph that a killed build did not publish is read where it is.
    Raises NoStore when there is no graph; ServerError when the server cannot be reached or refuses.
    """
    records: Records | None = None
    notes: tuple[str, ...] = ()
    try:
        records = Records(folder)
    except NoStore:
        if not is_server(target.place):
            raise
    except MissingRecords as error:
        notes = (f"{error} The answer comes from the graph that is still there.",)
    try:
        run, store = (records.meta("run"), records.meta("store")) if records else (None, None)
        notes += _decided(records) if records else ()
    finally:
        if records:
            records.close()
    reader = _open_current(target, run)
    try:
        return reader, notes + reader.notes + _doubts(reader.built(), target, run, store)
    except BaseException:
        reader.close()
        raise


def _decided(records: Records) -> tuple[str, ...]:
    """What is to be known of the decisions that the user has written down: those without effect, and later ones."""
    idle = (records.meta(WITHOUT_EFFECT) or "").splitlines()
    more = f" (and {len(idle) - 1} more: see `paperkg doctor`)" if len(idle) > 1 else ""
    notes = [f"a decision has no effect: {idle[0].rstrip('.')}{more}."] if idle else []
    decided = records.meta(DECIDED)
    if decided is not None and decided != digest_of(records.folder / "corrections.toml"):
        notes.append("corrections.toml has changed since the graph was built: `paperkg build` applies it.")
    return tuple(notes)


def digest_of(path: Path) -> str:
    """The SHA-256 of a small file; of nothing where there is none that can be read."""
    try:
        return hashlib.sha256(read_small(path, regular=True)).hexdigest()
    except OSError:
        return hashlib.sha256(b"").hexdigest()


def _open_current(target: Target, run: str | None) -> Reader:
    finished = waiting(target.place, run) if run else None
    if finished:
        with suppress(NoStore):  # the build has put it in place meanwhile
            return open_store(finished, min_score=target.min_score)
    return open_store(target.place, target.login, target.min_score)


def _doubts(built: Built | None, target: Target, run: str | None, store: str | None) -> tuple[str, ...]:
    """Return notes on why the graph may not be that of the records, whose run and store are `run` and `store`."""
    server = is_server(target.place)
    again = "`paperkg --graph … build`" if server else "`paperkg build`"
    if built is None:
        return ("the server holds no graph that paperkg built.",) if server else ()
    if not built.complete:
        return (f"the graph on the server is incomplete: a build is running or was interrupted; {again} completes it.",)
    if store is not None and built.store != store:
        return ("the graph was built from another store than this one; names and ids may differ.",)
    if run is not None and built.run != run:
        return (f"the graph is older than the records, or was built with other options; {again} renews it.",)
    return ()


def keep(folder: Path, target: Target, kept: Kept) -> None:
    """Write a measure on the people of the graph, where it stays until a changed graph is built.

    Raises StoreError as `graph.stores.keep` says; StoreLocked while a build is at work on the store.
    """
    if is_server(target.place):
        keep_in(target.place, kept, target.login)
        return
    records = Records(folder, write=True)
    try:
        promote(target.place, kept.run)
        keep_in(target.place, kept)
    finally:
        records.close()


def build(
    records: Records,
    target: Target,
    *,
    run: str,
    pipeline: str | None,
    decisions: Callable[[], Decisions] | None = None,
    everything: Callable[[], list[Record]] | None = None,
    keep: Callable[[Decisions], None] | None = None,
    before_end: Callable[[], None] = lambda: None,
) -> tuple[dict[Kind, int], tuple[str, ...]]:
    """Load everything that the records file knows into the graph, prune what it no longer says.

    `decisions` gives those of the records file, and `everything` its records, where the caller has them; each is called
    once, so that they can be let go. `keep` keeps the decisions, while rows are made already; `before_end` is called
    when all rows are loaded, before the graph is published. Of the headings given, the records file then keeps those
    that are topics of the graph and the highest ones, which make the same graph.
    Returns the counts by kind, and notes on values that had to be left out or cut. `pipeline` names the text pipeline
    whose readings count; None leaves topics, methods and datasets out. The graph becomes visible through `promote` (a
    file) or at once (a server). Raises StoreError when the engine took fewer rows than were given, or the disk is too
    full; ServerError when the server refuses. A KeyboardInterrupt says what a server is left with.
    """
    decided, taken = (decisions or records.decisions)(), everything() if everything else list(records.records())
    headings, readings = decided.headings, records.readings() if pipeline else {}
    make = partial(rows_from, records.sources(), pipeline, readings, stated=records.meta("stated") != "no")

    def again() -> Rows:
        return make(records.records(), replace(records.decisions(), headings=headings))

    with in_batches(partial(make, taken, decided), again, run, many=len(taken) >= MANY) as rows:
        if keep:
            keep(decided)
        del taken, decided, readings  # who makes the rows knows them as long as it needs them
        _check_space(records.folder)
        counts, losses, topics = _loaded(records, target, rows, run, before_end)
    if decisions:
        _keep_headings(records, headings, topics)
    return counts, losses


def _loaded(
    records: Records, target: Target, rows: Batches, run: str, before_end: Callable[[], None]
) -> tuple[dict[Kind, int], tuple[str, ...], set[Value]]:
    """Load rows into the graph at `target`; the counts by kind, what was lost, and the ids of the topics."""
    store = open_writer(target.place, target.login, store=records.meta("store") or "", run=run)
    topics: set[Value] = set()
    try:
        store.claim(target.force)
        counts = _fill(store, rows, run, topics)
        before_end()
        store.publish()
    except KeyboardInterrupt as error:
        if not is_server(target.place):
            raise
        raise KeyboardInterrupt(
            "interrupted; the records are unchanged, and the graph on the server is incomplete and marked"
            " so: run the same command again to complete it."
        ) from error
    finally:
        store.close()
    return counts, first_losses(store.losses), topics


def _keep_headings(records: Records, headings: Iterable[Heading], topics: set[Value]) -> None:
    """Keep in the records file the headings among the topics of a graph, and the highest ones."""
    used = tuple(heading for heading in headings if heading.id in topics or heading.broader is None)
    records.put_decisions(Decisions(headings=used), ["headings"])


def _fill(store: Writer, rows: Batches, run: str, topics: set[Value]) -> dict[Kind, int]:
    """Load all rows into a claimed store, prune and verify; the counts by kind, the ids of `topics` noted."""
    store.define()
    counts = {}
    for kind, made in rows:
        counts[kind] = _load(store, kind, _noted(made, topics) if kind is TOPIC else made)
    for kind in (*EDGE_KINDS, *NODE_KINDS):
        store.prune(kind, run)
    verify(store, counts)
    give_back()  # saving takes more
    return counts


def _noted(some: Iterable[Ready], ids: set[Value]) -> Iterator[Ready]:
    """Yield batches of nodes, and add their ids to `ids`."""
    for batch in some:
        ids.update(row["id"] for row in batch.rows)
        yield batch


def first_losses(losses: Sequence[str]) -> tuple[str, ...]:
    """The first losses of a load, and how many more there are."""
    more = (
        (f"… and {len(losses) - MOST_LOSSES} more values were left out or cut.",) if len(losses) > MOST_LOSSES else ()
    )
    return (*losses[:MOST_LOSSES], *more)


def load_rows(store: Writer, kind: Kind, rows: Iterator[dict[str, Value]], run: str) -> int:
    """Load rows, some at a time, as all of them together can be larger than the graph; return how many."""
    return _load(store, kind, made_ready(kind, batches(rows, AT_ONCE), run))


def _load(store: Writer, kind: Kind, some: Iterable[Ready]) -> int:
    offered = taken = 0
    for batch in some:
        store.losses += batch.losses
        offered += len(batch.rows)
        taken += store.take(kind, batch.rows)
    if taken != offered:
        raise StoreError(f"of {offered} rows of {name_of(kind)} the engine took {taken}; the graph was not replaced.")
    return offered


def verify(store: Writer, expected: Mapping[Kind, int]) -> None:
    """Count what is in the store: a row that met another's id is a loss that the engine does not report."""
    for kind, count in expected.items():
        pattern = f"(x:{kind.label})" if isinstance(kind, NodeKind) else f"()-[x:{kind.type}]->()"
        stored = store.read(f"MATCH {pattern} RETURN count(x) AS n", {}).rows[0][0]
        if stored != count:
            raise StoreError(
                f"{count} of {name_of(kind)} were written, but the graph holds {stored}; the graph was not replaced."
            )


def _check_space(folder: Path) -> None:
    """A full disk is better found before than in the middle."""
    size = sum(f.stat().st_size for f in folder.glob("records.sqlite*"))
    free = shutil.disk_usage(folder).free
    if free < size + 1_000_000:
        raise DiskFull(
            f"{folder}: no space left on the disk for the graph ({free // 1_000_000} MB free); nothing stored is lost."
        )
