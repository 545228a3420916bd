"""Work in a process of its own gives what it gives here, whatever becomes of that process."""

import os
import signal
import time
from pathlib import Path

import pytest

from extract import update as module
from extract.child_process import apart, decided_apart
from extract.update import Options, update
from graph.build import Target, place_of
from graph.model import Decisions, Group, Heading, Link, PaperLink, Person
from tests.dump import dumped

DECISIONS = Decisions(
    papers=(PaperLink("a#1", "title:1", "its only record"),),
    links=(Link("a#1", "title:1", None, "Æ. Ö \ud800", "author:ae-o", "page owner", 0.95, inferred=True),),
    persons=(Person("author:ae-o", "Æ. Ö", ("Æ. Ö",), "ae o", (("orcid", "0"),), 0.1 + 0.2, unverified=True),),
    groups=(Group("a#1", "title:1", 3, "The Team", "Team"),),
    headings=(Heading("topic:x", "X", None, ("Y",)),),
    notes=("one note",),
)


def test_decisions_come_back_as_they_were() -> None:
    assert decided_apart(lambda: DECISIONS) == DECISIONS
    assert decided_apart(Decisions) == Decisions()


def test_an_error_is_raised_as_it_is_here() -> None:
    def work() -> int:
        return 1 // 0

    with pytest.raises(ZeroDivisionError):
        apart(work)


def test_work_whose_process_is_ended_is_done_here() -> None:
    here = os.getpid()

    def work() -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return os.getpid()

    assert apart(work) == here


def test_an_interrupt_ends_the_other_process_as_well(tmp_path: Path) -> None:
    def interrupt(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    def work() -> None:
        (tmp_path / "pid").write_text(str(os.getpid()))
        while True:  # what a signal raises while the other process still comes back from the fork is lost
            time.sleep(0.1)
            if Path(f"/proc/{os.getppid()}/stat").read_text().rpartition(")")[2].split()[0] == "S":  # it waits
                os.kill(os.getppid(), signal.SIGUSR1)

    old = signal.signal(signal.SIGUSR1, interrupt)
    try:
        with pytest.raises(KeyboardInterrupt):
            apart(work)
    finally:
        signal.signal(signal.SIGUSR1, old)
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_a_store_decided_apart_is_the_same_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, corpus_paths: list[str]
) -> None:
    for name, many in (("here", 10**9), ("apart", 0)):
        monkeypatch.setattr(module, "MANY", many)
        folder = tmp_path / name
        update(folder, Target(place_of(folder, None)), corpus_paths, options=Options(skip_text=True))
    assert dumped(tmp_path / "apart") == dumped(tmp_path / "here")
