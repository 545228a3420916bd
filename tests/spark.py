"""A real cluster of Apache Spark on this machine: a master and two workers on loopback."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

ROOT = Path(__file__).parent.parent
# For processes that live some seconds and plans that run once: no compiler is worth its time.
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
SETTINGS = {
    "spark.driver.extraJavaOptions": QUICK,
    "spark.executor.extraJavaOptions": QUICK,
    "spark.executor.cores": "1",
    "spark.executor.memory": "700m",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.shuffle.partitions": "2",
}


class Standalone:
    """A master and its workers of one core and so much memory; `url` is the master's."""

    def __init__(self, folder: Path, memory: str = "1g") -> None:
        import pyspark

        self._folder, self._memory, self._workers = folder, memory, 0
        self._home = Path(pyspark.__file__).parent
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = int(free.getsockname()[1])
        self.url = f"spark://127.0.0.1:{self._port}"
        self._processes: list[subprocess.Popen[bytes]] = []

    def start(self, workers: int = 2) -> None:
        """Start the master and the workers, and wait until the workers are known to it."""
        self._begin("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", str(self._port),
                    "--webui-port", "0")  # fmt: skip
        self._wait("master.log", "New state: ALIVE", 1)
        for _ in range(workers):
            self.add_worker()
        self._wait("master.log", "Registering worker", workers)

    def add_worker(self) -> None:
        """Start one more worker."""
        n, self._workers = self._workers, self._workers + 1
        work = str(self._folder / f"work-{n}")
        self._begin(f"worker-{n}", "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1",
                    "--memory", self._memory, "--webui-port", "0", "--work-dir", work, self.url)  # fmt: skip

    def kill_worker(self) -> None:
        """Kill the oldest worker with its executors, without a word."""
        process = self._processes.pop(1)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def stop(self) -> None:
        """End all that was started."""
        for process in self._processes:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def _begin(self, name: str, *command: str) -> None:
        env = {**os.environ, "SPARK_HOME": str(self._home), "SPARK_LOCAL_IP": "127.0.0.1", "PYTHONPATH": str(ROOT),
               "SPARK_LOCAL_DIRS": str(self._folder / name), "PYSPARK_PYTHON": sys.executable,
               "SPARK_DAEMON_JAVA_OPTS": QUICK}  # fmt: skip
        with (self._folder / f"{name}.log").open("wb") as log:
            process = subprocess.Popen(
                [self._home / "bin" / "spark-class", *command],
                env=env, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        self._processes.append(process)

    def _wait(self, log: str, text: str, times: int) -> None:
        end = time.monotonic() + 120
        while (self._folder / log).read_text("utf-8", "replace").count(text) < times:
            if time.monotonic() > end:
                raise TimeoutError((self._folder / log).read_text("utf-8", "replace")[-2000:])
            time.sleep(0.2)


class Killing:
    """Kills a worker as soon as tasks run: in one step of a build, or in every step, then with another in its place.

    Takes the progress of the build; `step` is the one step, None is for every step; `killed` are those in which a
    worker has died.
    """

    def __init__(self, cluster: Standalone, spark: "SparkSession", step: str | None = None) -> None:
        self._cluster, self._tracker, self._only = cluster, spark.sparkContext.statusTracker(), step
        self._step = ""
        self.killed: list[str] = []

    def __call__(self, label: str, done: int, total: int) -> None:
        before, self._step = self._step, label if label != "joining" else f"joining {done}"
        if done < total and self._step != before and self._only in (None, self._step):
            threading.Thread(target=self._kill_in, args=(self._step,), daemon=True).start()

    def _kill_in(self, step: str) -> None:
        while self._step == step:
            if self._is_busy():
                self._cluster.kill_worker()
                self.killed.append(step)
                if self._only is None:
                    self._cluster.add_worker()
                return
            time.sleep(0.02)

    def _is_busy(self) -> bool:
        stages = [self._tracker.getStageInfo(stage) for stage in self._tracker.getActiveStageIds()]
        return any(stage is not None and stage.numActiveTasks > 0 for stage in stages)


def needs_java() -> None:
    """Skip, loudly, where there is no Java; in CI that is a failure."""
    if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
        told = "NO JAVA, THE TESTS OF SPARK DID NOT RUN"
        pytest.fail(told) if os.environ.get("CI") else pytest.skip(told)


@contextmanager
def standalone(folder: Path, workers: int = 2) -> Iterator[Standalone]:
    """A cluster for as long as the block lasts."""
    cluster = Standalone(folder)
    try:
        cluster.start(workers)
        yield cluster
    finally:
        cluster.stop()
