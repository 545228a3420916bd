"""A build that is interrupted or killed: what is left of the store, and what the command says of it."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.command import ROOT, Said, ended, finished, paperkg, spawned, stored, written

FILES = {".lock", "graph.kgl", "records.sqlite"}
UNCHANGED = "paperkg: interrupted; the store is unchanged."
DONE = "paperkg: interrupted when the store was up to date already."
SUMMARY = ("--format", "json", "ask", "corpus-summary")
PAPERS = 600


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A file that takes a moment to build."""
    rows = [
        {"title": f"Federated Learning, Part {n}", "authors": [f"Ana{n % 97} Bel{n % 53}", f"Cor{n % 89} Dum{n % 31}"]}
        for n in range(PAPERS)
    ]
    return written(tmp_path, "library.jsonl", rows)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store that holds another file."""
    small = written(
        tmp_path, "small.jsonl", [{"title": "Federated Learning at First", "authors": ["Ana Bel", "Cor Dum"]}]
    )
    assert paperkg("build", small, "--skip-text", store=tmp_path / "store").code == 0
    (tmp_path / "store" / ".lock").unlink(missing_ok=True)
    return tmp_path / "store"


def wait_for_lock(store: Path) -> None:
    """Wait until a build is at work on the store."""
    end = time.monotonic() + 60
    while not (store / ".lock").exists():
        assert time.monotonic() < end
        time.sleep(0.005)


# Where a build is when an interrupt comes, and whether its last steps are taken first.
MOMENTS = {
    "before files are read": ("extract.update.read_news", False),
    "before rows are loaded": ("graph.build._check_space", False),
    "before rows are counted": ("graph.build.verify", False),
    "before the graph is on disk": ("os.fsync", True),
    "before the graph has its waiting name": ("pathlib.Path.replace", True),
    "before the records are complete": ("graph.build._keep_headings", True),
    "before the graph is put in place": ("extract.update.promote", True),
    "before it is counted what was done": ("extract.update._report", True),
    "before the answer is shown": ("queries.cli.session.Session.show", True),
}
INTERRUPTED_BEFORE = """
import signal, sys
from unittest.mock import patch
from pkgutil import resolve_name

import extract.update
from queries.cli.start import run

signal.signal(signal.SIGINT, signal.default_int_handler)  # who started the tests may have it ignored
place, kind, sys.argv = sys.argv[1], sys.argv[2], ["paperkg", *sys.argv[3:]]
work, signals = resolve_name(place), kind.split()

def interrupted(*given, **named):
    while signals:
        signal.raise_signal(signal.Signals[signals.pop()])
    return work(*given, **named)

with patch(place, interrupted):
    run()
"""


def interrupted(place: str, kind: str, *words: str | Path) -> Said:
    """Run a command that gets a signal, or several, when `place` is called first."""
    program = [sys.executable, "-c", INTERRUPTED_BEFORE, place, kind, *map(str, words)]
    done = subprocess.run(program, capture_output=True, text=True, cwd=ROOT, check=False)
    return Said(done.returncode, done.stdout, done.stderr.strip())


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A file that is built at once."""
    return written(tmp_path, "paper.jsonl", [{"title": "Federated Learning, Again", "authors": ["Ana Bel"]}])


@pytest.mark.parametrize("moment", MOMENTS)
def test_an_interrupt_says_whether_the_store_is_as_before(moment: str, store: Path, paper: Path) -> None:
    place, done = MOMENTS[moment]
    before = paperkg(*SUMMARY, store=store)
    said = interrupted(place, "SIGINT", "--store", store, "build", paper, "--skip-text")
    assert said == Said(130, "", DONE if done else UNCHANGED)
    assert (paperkg(*SUMMARY, store=store) == before) != done
    assert stored(store) == FILES
    assert paperkg("build", paper, "--skip-text", store=store).code == 0


def test_a_request_to_end_waits_for_the_last_steps_too(store: Path, paper: Path) -> None:
    said = interrupted("os.fsync", "SIGTERM", "--store", store, "build", paper, "--skip-text")
    assert said == Said(143, "", DONE)
    assert "nothing has changed" in paperkg("build", paper, "--skip-text", store=store).err


def test_a_second_interrupt_does_not_wait(store: Path, paper: Path) -> None:
    said = interrupted("os.fsync", "SIGINT SIGINT", "--store", store, "build", paper, "--skip-text")
    assert said == Said(130, "", "paperkg: interrupted in the last steps: run the same command again to complete them.")
    assert stored(store) == FILES
    assert paperkg("build", paper, "--skip-text", store=store).code == 0


def test_an_interrupted_decision_is_written_down_where_it_was_carried_out(store: Path) -> None:
    words = ("--store", store, "people", "confirm", "Ana Bel")
    assert interrupted("graph.build.verify", "SIGINT", *words) == Said(130, "", UNCHANGED)
    assert stored(store) == FILES
    assert interrupted("extract.update.promote", "SIGINT", *words) == Said(130, "", DONE)
    assert stored(store) == FILES | {"corrections.toml"}
    assert "nothing has changed" in paperkg("build", "--skip-text", store=store).err


def test_an_interrupted_build_keeps_the_vocabulary_of_before(store: Path, tmp_path: Path) -> None:
    kept, before = store / "vocabulary.txt", None
    for text in ("[methods]\n-Adam\n", "[methods]\n-Lasso\n"):
        own = tmp_path / "own.txt"
        own.write_text(text, "utf-8")
        paper = written(tmp_path, "paper.jsonl", [{"title": f"Federated Learning and {text[-6:]}"}])
        words = ("--store", store, "build", paper, "--skip-text", "--vocabulary", own)
        assert interrupted("graph.build.verify", "SIGINT", *words) == Said(130, "", UNCHANGED)
        assert (kept.read_text("utf-8") if kept.exists() else None) == before
        assert paperkg(*words).code == 0
        before = text
        assert kept.read_text("utf-8") == before


@pytest.mark.parametrize("after", [0.0, 0.3, 0.8])
def test_ctrl_c_leaves_the_store_as_it_was(after: float, store: Path, library: Path) -> None:
    before = paperkg(*SUMMARY, store=store)
    process = spawned("--store", store, "build", library, "--skip-text")
    wait_for_lock(store)
    time.sleep(after)
    process.send_signal(signal.SIGINT)
    said = ended(process)
    assert "Traceback" not in said.err
    if said.code != 0:  # a quick machine may have been done
        assert (said.code, said.err.strip()) in ((130, UNCHANGED), (130, DONE))
        now = paperkg(*SUMMARY, store=store)
        assert now == before if said.err.strip() == UNCHANGED else now.json["rows"][0][0] == PAPERS + 1
        assert stored(store) == FILES
    assert paperkg("build", library, "--skip-text", store=store).code == 0


def test_a_build_killed_at_any_moment_leaves_the_old_or_the_new(store: Path, library: Path, tmp_path: Path) -> None:
    before = paperkg(*SUMMARY, store=store)
    begun = time.monotonic()
    wanted = finished("--store", tmp_path / "whole", "build", library, tmp_path / "small.jsonl", "--skip-text")
    assert wanted.code == 0
    whole = time.monotonic() - begun
    after = paperkg(*SUMMARY, store=tmp_path / "whole")
    moments = random.Random(7)
    for _ in range(8):
        process = spawned("--store", store, "build", library, "--skip-text")
        time.sleep(moments.uniform(0.1, 1.0) * whole)
        process.kill()
        ended(process)
        said = paperkg(*SUMMARY, store=store)
        assert said in (before, after)
        assert stored(store) <= FILES | {"records.sqlite-journal"}
        if said == after:
            break
    assert paperkg("build", library, "--skip-text", store=store).code == 0
    assert paperkg(*SUMMARY, store=store) == after
    assert stored(store) == FILES


# What a build does last, and whether it has taken place when the process dies right before it.
STEPS = {
    "the graph is on disk": ("import os; os.fsync = die", False),
    "the graph has its waiting name": ("import pathlib; pathlib.Path.replace = die", False),
    "the records are complete": ("import graph.records as r; r.Records.put_meta = die", False),
    "the graph is put in place": ("import extract.update as u; u.promote = die", True),
}


@pytest.mark.parametrize("step", STEPS)
def test_a_build_that_dies_right_before_a_step_leaves_the_old_or_the_new(step: str, store: Path, library: Path) -> None:
    patch, done = STEPS[step]
    before = paperkg(*SUMMARY, store=store)
    program = (
        "import os, signal, sys\nfrom queries.cli.main import main\n"
        f"def die(*_): os.kill(os.getpid(), signal.SIGKILL)\n{patch}\nmain(sys.argv[1:])"
    )
    words = ["--store", str(store), "build", str(library), "--skip-text"]
    killed = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    # What only wanted its last step is read where it waits.
    said = paperkg(*SUMMARY, store=store)
    assert (said != before) == done
    again = paperkg("build", library, "--skip-text", store=store)
    assert again.code == 0
    assert ("nothing has changed" in again.err) == done
    assert paperkg(*SUMMARY, store=store).json["rows"][0][0] == PAPERS + 1
    assert stored(store) == FILES
