"""What is missing or goes wrong on a cluster is said in one sentence, with what to do."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from extract.spark.session import check_versions, fault, session
from graph.errors import DiskFull, PaperkgError, UsageError
from tests.conftest import CORPUS
from tests.spark import needs_java, standalone


def java(folder: Path, says: str) -> Path:
    """A JAVA_HOME whose java says no more than its version."""
    program = folder / "bin" / "java"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\necho '{says}' >&2\n", "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return folder


def test_no_java(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "none"))
    with (
        pytest.raises(UsageError, match=r"needs Java 17 or later, and none was found .*none\); install one"),
        session(None),
    ):
        pass


def test_an_old_java(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JAVA_HOME", str(java(tmp_path, 'openjdk version "1.8.0_402"')))
    with pytest.raises(UsageError, match="is Java 8: set JAVA_HOME"), session(None):
        pass


def test_no_pyspark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    with pytest.raises(UsageError, match=r"pip install 'paperkg\[spark\]'"), session(None):
        pass


def test_another_version_of_spark() -> None:
    with pytest.raises(UsageError, match=r"the cluster runs Spark 3\.5\.1 and pyspark here is .*pyspark==3\.5\.1"):
        check_versions("3.5.1")


def test_no_cluster() -> None:
    with (
        pytest.raises(UsageError, match=r"no Spark master answers at spark://127\.0\.0\.1:1"),
        session("spark://127.0.0.1:1"),
    ):
        pass


def test_a_cluster_without_workers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    needs_java()
    monkeypatch.setattr("extract.spark.session.EXECUTOR_SECONDS", 1.0)
    with (
        standalone(tmp_path, workers=0) as cluster,
        pytest.raises(UsageError, match=r"spark://127\.0\.0\.1:\d+ gave no executor in 1 s: see that it has workers"),
        session(cluster.url),
    ):
        pass


@pytest.mark.parametrize(
    ("message", "kind", "sentence"),
    [
        ("java.io.IOException: No space left on device", DiskFull, "a disk of the cluster is full"),
        ("java.lang.OutOfMemoryError: Java heap space", PaperkgError, "ran out of memory"),
        ("ExecutorLostFailure (executor 3 exited): Container killed. Exit status: 137", PaperkgError, "out of memory"),
        ("java.io.InvalidClassException: x; local class incompatible", UsageError, "another version of Spark"),
        ("ModuleNotFoundError: No module named 'extract'", UsageError, r"lacks a module \(extract\)"),
        ("[PYTHON_VERSION_MISMATCH] Python in worker has different version 3.12", UsageError, "another Python"),
        ("All masters are unresponsive! Giving up.", UsageError, "does not answer"),
        ("ExecutorLostFailure (executor 1 exited): worker lost", PaperkgError, "lost its workers"),
        (
            "graph.errors.ServerUnreachable: nothing answers at db:7687.",
            PaperkgError,
            r"^nothing answers at db:7687\.$",
        ),
        ("Traceback\nValueError: seven\nat x.y", PaperkgError, "^Spark gave up: ValueError: seven; run again"),
        ("Python worker exited unexpectedly (crashed)", PaperkgError, "the Python of a worker was ended"),
        ("", PaperkgError, "gave up"),
    ],
)
def test_a_fault_is_one_sentence(message: str, kind: type[PaperkgError], sentence: str) -> None:
    with pytest.raises(kind, match=sentence) as caught:
        raise fault(message)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--master", "local"], "--master is for --on spark."),
        (["--set", "a=b"], "--set is for --on spark."),
        (["--on", "spark", "-"], "standard input cannot be read on a cluster; give a file."),
        (["--on", "spark", "--set", "memory", str(CORPUS)], "--set takes KEY=VALUE"),
        (["--on", "spark"], "give all files"),
    ],
)
def test_options_that_do_not_fit_are_refused(arguments: list[str], sentence: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from queries.cli.start import run; run()", "--store", str(tmp_path), "build"]
    done = subprocess.run([*command, *arguments], capture_output=True, text=True, check=False, env={**os.environ})

    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
