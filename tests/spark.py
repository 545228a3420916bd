"""A real cluster of Apache Spark on this machine: a master and two workers on loopback."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SETTINGS = {"spark.executor.memory": "700m", "spark.executor.cores": "1", "spark.sql.shuffle.partitions": "2"}


class Standalone:
    """A master and its workers; `url` is the master's."""

    def __init__(self, folder: Path) -> None:
        import pyspark

        self._folder = folder
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
        for n in range(workers):
            work = str(self._folder / f"work-{n}")
            self._begin(f"worker-{n}", "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1",
                        "--memory", "1g", "--webui-port", "0", "--work-dir", work, self.url)  # fmt: skip
        self._wait("master.log", "Registering worker", workers)

    def kill_worker(self) -> None:
        """Kill the last worker with its executors, without a word."""
        process = self._processes.pop()
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
               "SPARK_LOCAL_DIRS": str(self._folder / name), "PYSPARK_PYTHON": sys.executable}  # fmt: skip
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


def needs_java() -> None:
    """Skip, loudly, where there is no Java; in CI that is a failure."""
    if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
        told = "NO JAVA, THE TESTS OF SPARK DID NOT RUN"
        pytest.fail(told) if os.environ.get("CI") else pytest.skip(told)


@contextmanager
def standalone(folder: Path) -> Iterator[Standalone]:
    """A cluster with two workers for as long as the block lasts."""
    cluster = Standalone(folder)
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.stop()
