"""A session of Apache Spark, and its faults as one sentence each."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import DiskFull, PaperkgError, UsageError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

EXECUTOR_SECONDS = 120.0
OLDEST_JAVA = 17  # Spark 4 starts with no older one
_VERSION = re.compile(r'version "(?:1\.)?(\d+)')
_STANDALONE = re.compile(r"spark://([^:/,]+):(\d+)")
_LOCAL = {"spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
_ALWAYS = {"spark.ui.showConsoleProgress": "false", "spark.log.level": "OFF"}


@contextmanager
def session(master: str | None, settings: Mapping[str, str] | None = None) -> Iterator["SparkSession"]:
    """Open a session on `master` (`local[4]`, `spark://host:7077`, `yarn` …), and stop it at the end of the block.

    None takes the master that the environment or `spark-submit` names, else all cores of this machine. Raises
    UsageError where pyspark, Java or the cluster is missing or of another version, PaperkgError and DiskFull for what
    goes wrong inside of the block.
    """
    _check_installed()
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        with _started(master, settings or {}) as spark:
            check_versions(spark.version)
            yield spark
    except (Py4JError, PySparkException) as error:
        raise fault(str(error)) from error


@contextmanager
def _started(master: str | None, settings: Mapping[str, str]) -> Iterator["SparkSession"]:
    from pyspark.sql import SparkSession

    running = SparkSession.getActiveSession()
    if running is not None:  # a notebook's, or that of the cluster's own shell: it stays as it is
        yield running
        return
    master = master or os.environ.get("SPARK_MASTER") or None
    _check_answers(master)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("PYSPARK_DRIVER_PYTHON", sys.executable)
    on_this_machine = master is None or master.startswith(("local", "spark://127.0.0.1", "spark://localhost"))
    named = {"spark.master": master or "local[*]"} if master or "SPARK_ENV_LOADED" not in os.environ else {}
    if on_this_machine:
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    spark = _registered({**_ALWAYS, **(_LOCAL if on_this_machine else {}), **settings, **named}, master)
    spark.sparkContext.setLogLevel("OFF")
    try:
        if _STANDALONE.match(master or ""):
            _wait_for_executors(spark)
        yield spark
    finally:
        spark.stop()


def _registered(settings: Mapping[str, str], master: str | None) -> "SparkSession":
    """Return the session; a master of another version answers, and then does not understand what it is sent."""
    from py4j.protocol import Py4JError
    from pyspark import SparkConf, SparkContext, __version__
    from pyspark.serializers import PickleSerializer
    from pyspark.sql import SparkSession

    conf = SparkConf().setAppName("paperkg").setAll(list(settings.items()))
    try:
        if SparkContext._active_spark_context is None:
            # What Spark takes by itself can carry functions, too, and asks of every value whether it is one.
            SparkContext(conf=conf, serializer=PickleSerializer())
        return SparkSession.builder.config(conf=conf).getOrCreate()
    except Py4JError as error:
        if not _STANDALONE.match(master or ""):
            raise
        raise UsageError(
            f"{master} did not take this application: see that it runs Spark {__version__}, as pyspark here does."
        ) from error


def _check_installed() -> None:
    """Refuse to start without pyspark or a Java that it runs on."""
    try:
        import pyspark  # noqa: F401
    except ImportError:
        raise UsageError("--on spark needs Apache Spark: install it with `pip install 'paperkg[spark]'`.") from None
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home, "bin", "java")) if home else shutil.which("java")
    if java is None or not Path(java).exists():
        where = f" ($JAVA_HOME says {home})" if home else ""
        raise UsageError(f"Spark needs Java {OLDEST_JAVA} or later, and none was found{where}; install one.")
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False, timeout=60)  # noqa: S603
    version = _VERSION.search(told.stderr + told.stdout)
    if version and int(version[1]) < OLDEST_JAVA:
        raise UsageError(f"Spark needs Java {OLDEST_JAVA} or later; {java} is Java {version[1]}: set JAVA_HOME.")


def _check_answers(master: str | None) -> None:
    """Refuse a standalone master of which no machine answers, as Spark itself would wait for minutes."""
    hosts = _STANDALONE.findall(master or "")
    for host, port in hosts:
        try:
            socket.create_connection((host, int(port)), timeout=5).close()
        except OSError:
            continue
        return
    if hosts:
        raise UsageError(f"no Spark master answers at {master}; start the cluster, or leave --master out.")


def _wait_for_executors(spark: "SparkSession") -> None:
    """Refuse a standalone cluster that gives nothing to work with, as Spark itself would wait for ever."""
    known = spark.sparkContext._jsc.sc()
    end = time.monotonic() + EXECUTOR_SECONDS
    while known.getExecutorMemoryStatus().size() < 2:  # one is the driver
        if time.monotonic() > end:
            raise UsageError(
                f"{spark.sparkContext.master} gave no executor in {EXECUTOR_SECONDS:.0f} s: see that it has workers,"
                " that their cores are free, and that they have the memory that spark.executor.memory says."
            )
        time.sleep(0.1)


def check_versions(cluster: str) -> None:
    """Refuse a cluster of another version than pyspark here: what they send each other differs."""
    import pyspark

    own = pyspark.__version__
    if cluster.split(".")[:2] != own.split(".")[:2]:
        raise UsageError(f"the cluster runs Spark {cluster} and pyspark here is {own}; install pyspark=={cluster}.")


# What Spark's own messages hold, and what is said instead.
_FAULTS = (
    (r"No space left on device|Disk quota exceeded", DiskFull,
     "a disk of the cluster is full; give it space (SPARK_LOCAL_DIRS, --stages) and run again: finished stages stay."),
    (r"OutOfMemoryError|MemoryError|Cannot allocate memory|exit(?:ed)?\W+(?:code|status)\W+(?:137|52)\b|OOMKilled",
     PaperkgError,
     "a worker ran out of memory; give it more (--set spark.executor.memory=…) or more tasks."),
    (r"Python worker exited unexpectedly", PaperkgError,
     "the Python of a worker was ended, most often for want of memory; give its machine more, or more --tasks."),
    (r"exceeds the max(?:imum)? (?:length )?allowed", UsageError,
     "a file is too large to be fetched whole (2 GB); cut it, or put it on storage that all workers mount."),
    (r"InvalidClassException|serialVersionUID|local class incompatible", UsageError,
     "the cluster runs another version of Spark than pyspark here; install the same one."),
    (r"No module named '?(\w+)", UsageError,
     "the workers' Python lacks a module ({0}); install paperkg there, or set PYSPARK_PYTHON."),
    (r"Python in worker has different version", UsageError,
     "the workers run another Python than this one; set PYSPARK_PYTHON to the same version."),
    (r"All masters are unresponsive|Could not connect|Connection refused|Initial job has not accepted", UsageError,
     "the Spark cluster does not answer; see that it runs, and the same version of Spark as pyspark here."),
    (r"Lost executor|ExecutorLostFailure|Worker lost|SparkContext was shut down|Job \d+ cancelled", PaperkgError,
     "the cluster lost its workers, most often for want of memory; run again: finished stages stay."),
)  # fmt: skip


def fault(message: str) -> PaperkgError:
    """Return what a message of Spark means, as an error of one sentence; an error of ours keeps its own."""
    ours = re.search(r"graph\.errors\.\w+: (.+)", message)
    if ours:
        return PaperkgError(ours[1].strip())
    for pattern, kind, sentence in _FAULTS:
        if found := re.search(pattern, message, re.IGNORECASE):
            return kind(sentence.format(*found.groups()))
    causes = re.findall(r"^(?:Caused by: )?([\w.]+(?:Error|Exception)): (.*)$", message, re.MULTILINE)
    name, said = causes[-1] if causes else ("", message.strip().splitlines()[0] if message.strip() else "no reason")
    return PaperkgError(
        f"Spark gave up: {name.rpartition('.')[2] or 'error'}: {said[:300]}; run again: finished stages stay."
    )
