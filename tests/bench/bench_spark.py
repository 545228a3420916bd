"""A build on a cluster against one machine: `tests/bench/bench_spark.py PATH… [--skip-text] [--workers N] [--kill]`.

Starts a master and workers on loopback, builds PATH… on them and on one machine, and says for each kind whether the
rows are equal; the exit code is 1 where one is not. Prints the time of each stage, the processor's time and the largest
memory (PSS) of all processes. With `--kill` a worker dies in every stage as soon as tasks run, and another one takes
its place; with `--server` the graph goes to a Neo4j server of its own, and is compared there, too. `--alone` leaves the
build on one machine out; `--keep FOLDER` keeps the stores `spark` and `one`, and takes `one` as it is there.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

sys.path.insert(0, str(ROOT := Path(__file__).parents[2]))
from extract.spark.build import Cluster, update_on_spark
from extract.spark.session import session
from extract.update import Options
from graph.build import Target, place_of
from graph.stores import open_store
from tests.conftest import login
from tests.graph_hashes import Hashes, of_graph, of_stage
from tests.server import USUAL, running_server
from tests.spark import Killing, Standalone

TICKS, PAGE = os.sysconf("SC_CLK_TCK"), 1024


class Usage:
    """What a process and all that descend from it take: seconds of the processor, and the most memory at once (MB)."""

    def __init__(self, root: int) -> None:
        self._root, self._cpu, self.peak = root, dict[int, float](), 0.0
        self._begin: dict[int, float] = {pid: cpu for pid, (cpu, _) in self._now()}

    def look(self) -> None:
        """Take a sample."""
        memory = 0.0
        for pid, (cpu, held) in self._now():
            self._cpu[pid], memory = max(cpu, self._cpu.get(pid, 0.0)), memory + held
        self.peak = max(self.peak, memory)

    @property
    def cpu(self) -> float:
        """Seconds since the beginning; those of a process that ended between two samples are partly lost."""
        return sum(cpu - self._begin.get(pid, 0.0) for pid, cpu in self._cpu.items())

    def _now(self) -> Iterator[tuple[int, tuple[float, float]]]:
        parents: dict[int, tuple[int, float]] = {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                with suppress(OSError):
                    fields = (entry / "stat").read_text().rpartition(")")[2].split()
                    parents[int(entry.name)] = int(fields[1]), (int(fields[11]) + int(fields[12])) / TICKS
        for pid, (_, cpu) in parents.items():
            above = pid
            while above != self._root and above in parents:
                above = parents[above][0]
            if above == self._root:
                yield pid, (cpu, _held(pid))


def _held(pid: int) -> float:
    """The memory of a process in MB, what it shares counted in part."""
    with suppress(OSError):
        for line in Path("/proc", str(pid), "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / PAGE
    return 0.0


@contextmanager
def measured(root: int) -> Iterator[Usage]:
    """Watch a process and its descendants for as long as the block lasts."""
    usage, over = Usage(root), threading.Event()

    def watch() -> None:
        while not over.wait(1.0):
            usage.look()

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield usage
    finally:
        usage.look()
        over.set()
        watcher.join()


class Steps:
    """Notes when each step of the progress begins."""

    def __init__(self) -> None:
        self._times: list[tuple[str, float]] = []

    def __call__(self, label: str, done: int, total: int) -> None:
        step = label if label != "joining" else f"{label} {'papers' if done == 0 else 'people'}"
        if done < total and (not self._times or self._times[-1][0] != step):
            self._times.append((step, time.monotonic()))

    def lasted(self) -> dict[str, float]:
        """The seconds from the beginning of each step to that of the next one; the last one lasts until now."""
        ends = [*(begun for _, begun in self._times[1:]), time.monotonic()]
        return {step: end - begun for (step, begun), end in zip(self._times, ends, strict=True)}


def on_one_machine(store: Path, paths: list[str], *, skip_text: bool) -> str:
    """Build on one machine, in a process of its own; what it took."""
    command = [sys.executable, "-c", "from queries.cli.start import run; run()", "--store", str(store), "build", *paths]
    begun = time.monotonic()
    process = subprocess.Popen([*command, *(["--skip-text"] if skip_text else [])], stdout=subprocess.DEVNULL)
    with measured(process.pid) as usage:
        process.wait()
    assert process.returncode == 0
    return f"one machine: wall {time.monotonic() - begun:.0f} s, CPU {usage.cpu:.0f} s, peak {usage.peak:,.0f} MB"


def on_cluster(store: Path, folder: Path, asked: argparse.Namespace) -> str:
    """Build on a cluster on this machine; what it took."""
    cluster, steps = Standalone(folder, memory=asked.memory), Steps()
    settings = {"spark.executor.memory": asked.memory, "spark.executor.cores": "1", "spark.driver.memory": asked.driver}
    try:
        with measured(os.getpid()) as usage:
            cluster.start(asked.workers)
            begun = time.monotonic()
            with session(cluster.url, settings) as spark:
                started, killing = time.monotonic(), Killing(cluster, spark)

                def progress(label: str, done: int, total: int) -> None:
                    steps(label, done, total)
                    if asked.kill:
                        killing(label, done, total)

                options = Options(skip_text=asked.skip_text, progress=progress)
                where = Cluster(cluster.url, tasks=asked.tasks)
                update_on_spark(store, asked.target or Target(place_of(store, None)), asked.paths, options, where)
                ended, lasted = time.monotonic(), steps.lasted()
    finally:
        cluster.stop()
    told = ", ".join(f"{step} {seconds:.0f}" for step, seconds in lasted.items())
    killed = f"; killed in {', '.join(killing.killed)}" if asked.kill else ""
    return (
        f"{asked.workers} workers: wall {ended - started:.0f} s (start {started - begun:.0f} s), CPU {usage.cpu:.0f} s,"
        f" peak {usage.peak:,.0f} MB; seconds: {told}{killed}"
    )


def differing(wanted: Mapping[str, object], made: Mapping[str, object]) -> list[str]:
    """The kinds that differ."""
    return [f"{kind}: {wanted.get(kind)} on one machine, {made.get(kind)} on Spark" for kind in sorted({*wanted, *made})
            if wanted.get(kind) != made.get(kind)]  # fmt: skip


def hashes_in_a_process(folder: Path) -> Hashes:
    """The hashes of the store of one machine, made by a process that gives its memory back."""
    text = "import json, pathlib, sys; from tests.graph_hashes import of_store; "
    text += "print(json.dumps(of_store(pathlib.Path(sys.argv[1]))))"
    done = subprocess.run(
        [sys.executable, "-c", text, str(folder.resolve())], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return {kind: (count, digest) for kind, (count, digest) in json.loads(done.stdout).items()}


def main() -> int:
    """Build twice and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--skip-text", action="store_true")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--tasks", type=int, default=0)
    parser.add_argument("--memory", default="1g", help="of each executor's Java")
    parser.add_argument("--driver", default="1g", help="of the driver's Java")
    parser.add_argument("--kill", action="store_true")
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--server", action="store_true")
    asked = parser.parse_args()
    with running_server(USUAL) if asked.server else nullcontext() as server:
        asked.target = Target(server.url, login(server)) if server else None
        return compared(asked)


def compared(asked: argparse.Namespace) -> int:
    """Build twice and compare; 1 where something differs."""
    os.environ["PAPERKG_PROGRESS_SECONDS"] = "inf"
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.keep or Path(temporary)
        work = Path(temporary, "work")
        work.mkdir()
        print(on_cluster(folder / "spark", work, asked), flush=True)
        if asked.alone:
            return 0
        if not (folder / "one").exists():
            print(on_one_machine(folder / "one", asked.paths, skip_text=asked.skip_text), flush=True)
        wanted, made = hashes_in_a_process(folder / "one"), of_stage(folder / "spark" / "stages")
    wrong = differing(wanted, made)
    if asked.target:
        store = open_store(asked.target.place, asked.target.login)
        wrong += differing(wanted, of_graph(store))
        store.close()
    rows = sum(count for count, _ in made.values())
    print(f"{len(made)} kinds, {rows:,} rows: {'all equal' if not wrong else chr(10).join(wrong)}")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
