"""A large graph in a real Neo4j: `tests/bench/bench_neo4j.py STORE [--copies N] [--online]`.

Writes the rows of a store as import files, N times under ids and names of their own (topics, venues and the like stay
one), imports them with neo4j-admin, makes the indexes, counts every kind, and asks every canned query twice. Prints
what each step takes and the slowest queries, by the second time they are asked. With `--online` the rows of the store
are also written over the network to an empty server.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from extract.digests import pipeline_digest
from extract.spark import import_files
from graph.build import load_rows
from graph.errors import QueryTooLarge
from graph.made_rows import AT_ONCE, readings_of
from graph.model import Value
from graph.records import Records
from graph.rows import papers_of, rows_of
from graph.schema import AUTHOR, EDGE_KINDS, NODE_KINDS, PAPER, EdgeKind, Kind, name_of
from graph.stores import Limits, Store, admin, open_store, open_writer
from queries.catalogue import catalogue
from tests.asking import Asking
from tests.bench.bench_spark import Usage
from tests.conftest import login
from tests.server import USUAL, Server, imported, running_server

MARK = "Xyzzyqx"  # stands behind the ids and names of what is copied, until a copy's own mark takes its place
COPIED = {PAPER, AUTHOR}
IDS = {"id", "title", "title_key", "name", "names", "name_key", "printed_name", "doi", "arxiv_id", "ids", "could_be",
       "paper_ids"}  # fmt: skip
Row = dict[str, Value]


def rows_in(folder: Path) -> Iterator[tuple[Kind, Iterable[Row]]]:
    """The rows of a store, as a build loads them."""
    records = Records(folder)
    decisions = records.decisions()
    papers = papers_of(records.records(), decisions)
    readings = readings_of(papers, records.readings(), pipeline_digest() if records.meta("text") == "yes" else None)
    sources, stated = records.sources(), records.meta("stated") != "no"
    records.close()
    return rows_of(papers, sources, decisions, readings, stated=stated)


def marked(kind: Kind, row: Row) -> Row:
    """A row with MARK behind the ids and names of what is copied; as it is where nothing is."""
    ends = {"start": kind.start, "stop": kind.stop} if isinstance(kind, EdgeKind) else {}
    if not (COPIED & set(ends.values()) if ends else kind in COPIED):
        return row
    return {
        name: value if name not in IDS and ends.get(name) not in COPIED else _behind(value)
        for name, value in row.items()
    } | ({"lookup": _behind_each(str(row["lookup"]))} if "lookup" in row else {})


def _behind(value: Value) -> Value:
    if isinstance(value, list):
        return [f"{part}{MARK}" for part in value]
    return value and f"{value}{MARK}"


def _behind_each(lookup: str) -> str:
    return lookup[:1] + lookup[1:].replace("|", f"{MARK}|")


def write(store: Path, folder: Path, copies: int) -> dict[str, int]:
    """Write import files; the counts by kind."""
    counts = {}
    folder.mkdir(parents=True)
    marks = ["", *(f"q{number}" for number in range(1, copies))]
    for kind, rows in rows_in(store):
        name = name_of(kind)
        (folder / name).mkdir()
        (folder / f"{name}.csv").write_text(admin.header_of(kind) + "\n", "utf-8")
        counts[name] = 0
        with (folder / name / "part-0").open("w", encoding="utf-8") as out:
            for row in rows:
                line = admin.line_of(kind, {**marked(kind, row), "run": "bench"}) + "\n"
                some = [line.replace(MARK, mark) for mark in marks] if MARK in line else [line]
                out.writelines(some)
                counts[name] += len(some)
    (folder / "build.csv").write_text(import_files.build_note("bench", "bench"), "utf-8")
    (folder / "import.sh").write_text(import_files.command(), "utf-8")
    return counts


def size_of(folder: Path) -> float:
    """What a folder holds, in GB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e9


class Clock:
    """Prints what has happened and how long it took."""

    def __init__(self) -> None:
        self._begun = time.monotonic()

    def tell(self, what: str, rows: int = 0) -> None:
        """Print a step, with its rate where rows are given, and begin the next one."""
        now = time.monotonic()
        seconds, self._begun = now - self._begun, now
        print(f"{what}: {seconds:.0f} s{f', {rows / seconds:,.0f} rows/s' if rows else ''}", flush=True)


def check(server: Server, counts: dict[str, int]) -> None:
    """Compare the counts of every kind with what was written."""
    with server.driver() as driver:
        for kind in (*NODE_KINDS, *EDGE_KINDS):
            name = name_of(kind)
            pattern = f"()-[x:{name}]->()" if isinstance(kind, EdgeKind) else f"(x:{name})"
            held = driver.execute_query(f"MATCH {pattern} RETURN count(x) AS n").records[0]["n"]
            assert held == counts[name], f"{name}: {counts[name]} written, {held} there"


def ask(store: Store) -> None:
    """Ask every canned query for a few things twice; print the slowest, by the second time."""
    asking, most, told = Asking(store, 5), Limits(seconds=60, rows=1_000_000), []
    for name, query in catalogue().items():
        defaults = {p.name: p.default for p in query.parameters if not p.needed}
        for values in [given | defaults for given in asking.given(query, 1)]:
            spent = [float("inf")] * 2
            for turn in range(2):
                begun = time.monotonic()
                with suppress(QueryTooLarge):
                    store.read(query.text, values, most)
                    spent[turn] = time.monotonic() - begun
            told.append((spent[1], spent[0], name))
    told.sort(reverse=True)
    names = list(dict.fromkeys(name for _, _, name in told))
    print(f"{len(told)} questions, {len(names)} queries; over 2 s: {len({n for s, _, n in told if s > 2})}")
    for name in names[:12]:
        slowest, first, _ = next(entry for entry in told if entry[2] == name)
        print(f"  {name:28} {slowest:8.2f} s, the first time {first:8.2f} s", flush=True)


def online(store: Path) -> None:
    """Write the rows of a store over the network, and print the rate of each kind of many rows."""
    with running_server(USUAL) as server:
        assert server.process is not None
        usage, own = Usage(server.process.pid), time.process_time()
        target = open_writer(server.url, login(server), store="bench", run="bench")
        target.claim()
        target.define()
        whole, clock = 0, time.monotonic()
        for kind, rows in rows_in(store):
            made = [dict(row) for row in rows]
            begun = time.monotonic()
            taken = load_rows(target, kind, iter(made), "bench")
            whole, seconds = whole + taken, time.monotonic() - begun
            if taken > AT_ONCE:
                print(f"  {name_of(kind):16} {taken:10,} rows {taken / seconds:10,.0f} rows/s", flush=True)
        target.publish()
        spent = time.monotonic() - clock
        usage.look()
        print(f"online: {whole:,} rows, {spent:.0f} s with making them, {whole / spent:,.0f} rows/s; seconds of the"
              f" processor: {time.process_time() - own:.1f} ours, {usage.cpu:.1f} the server's")  # fmt: skip
        target.close()


def main() -> int:
    """Write, import, count, ask."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store", type=Path)
    parser.add_argument("--copies", type=int, default=1)
    parser.add_argument("--online", action="store_true")
    parser.add_argument("--heap", default="3g")
    parser.add_argument("--page-cache", default="4g")
    asked = parser.parse_args()
    if asked.online:
        online(asked.store)
        return 0
    with tempfile.TemporaryDirectory(dir=asked.store.parent) as temporary, running_server(USUAL) as like:
        like.stop()
        folder, clock = Path(temporary).resolve(), Clock()
        counts = write(asked.store, folder / "files", asked.copies)
        whole = sum(counts.values())
        print(", ".join(f"{name} {count:,}" for name, count in counts.items() if count))
        clock.tell(f"{whole:,} rows of {counts['Paper']:,} papers written ({size_of(folder / 'files'):.1f} GB)", whole)
        server = imported(folder / "files", folder / "home", like)
        clock.tell(f"imported ({size_of(folder / 'home' / 'data'):.1f} GB)", whole)
        server.heap, server.page_cache = asked.heap, asked.page_cache
        with server, server.driver() as driver:
            clock.tell("started")
            for statement in import_files.indexes().split(";\n")[:-1]:
                driver.execute_query(statement)
            driver.execute_query("CALL db.awaitIndexes(900)")
            clock.tell(f"indexes made ({size_of(folder / 'home' / 'data'):.1f} GB in all)")
            check(server, counts)
            clock.tell("every kind counted, all as written")
            store = open_store(server.url, login(server))
            ask(store)
            store.close()
            clock.tell("asked")
    return 0


if __name__ == "__main__":
    sys.exit(main())
