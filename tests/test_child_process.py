"""Work in a process of its own gives what it gives here, whatever becomes of that process."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extract import deciding as deciding_module
from extract.deciding import How, deciding
from extract.people.corrections import NONE
from extract.update import Decision, Options, update
from graph import build as build_module
from graph import child_process as child_process_module
from graph import made_rows as made_rows_module
from graph.build import Target, place_of
from graph.child_process import apart, begun, streamed
from graph.errors import NoEffect
from graph.memory import available, resident
from graph.model import Decisions, Group, Heading, Link, PaperLink, Person
from graph.schema import AUTHORED
from tests.dump import dumped

DECISIONS = Decisions(
    papers=(PaperLink("a#1", "title:1", "its only record"),),
    links=(Link("a#1", "title:1", None, "Æ. Ö \ud800", "author:ae-o", "page owner", 0.95, inferred=True),),
    persons=(Person("author:ae-o", "Æ. Ö", ("Æ. Ö",), "ae o", (("orcid", "0"),), 0.1 + 0.2, unverified=True),),
    groups=(Group("a#1", "title:1", 3, "The Team", "Team"),),
    headings=(Heading("topic:x", "X", None, ("Y",)),),
    notes=("one note",),
)


@pytest.mark.parametrize("decisions", [DECISIONS, Decisions()])
def test_decisions_come_back_as_they_were(decisions: Decisions, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deciding_module, "MANY", 0)
    monkeypatch.setattr(deciding_module, "decide", lambda *_: decisions)
    with deciding([], How(NONE, "full", True, None)) as result:
        assert result() == decisions


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


def test_work_that_has_begun_goes_on_beside_this_process(tmp_path: Path) -> None:
    def work() -> str:
        while not (tmp_path / "from here").exists():
            time.sleep(0.01)
        return "done"

    with begun(work) as result:
        (tmp_path / "from here").touch()
        assert result() == "done"


def test_work_whose_result_nobody_asks_for_ends_with_the_block(tmp_path: Path) -> None:
    def work() -> None:
        (tmp_path / "pid").write_text(str(os.getpid()))
        time.sleep(600)

    with begun(work):
        while not (tmp_path / "pid").exists() or not (tmp_path / "pid").read_text():
            time.sleep(0.01)
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


@pytest.mark.parametrize("values", [[], [1], [{"a": "\ud800"}, None, [0.5] * 300_000, "last"]])
def test_a_stream_holds_all_values_in_order(values: list[object]) -> None:
    with streamed(lambda: values, list) as made:
        assert list(made) == values


@pytest.mark.parametrize("taken", [0, 1, 3])
def test_what_a_stream_lacks_when_its_process_is_ended_is_made_here(taken: int) -> None:
    def work() -> Iterator[str]:
        yield from ("from there", "from there", "from there")[:taken]
        os.kill(os.getpid(), signal.SIGKILL)

    with streamed(work, lambda: iter(["from here"] * 5)) as made:
        assert list(made) == ["from there"] * taken + ["from here"] * (5 - taken)


def test_an_error_of_a_stream_is_raised_as_it_is_here() -> None:
    def work() -> Iterator[int]:
        yield 1
        yield 1 // 0

    with streamed(work, work) as made, pytest.raises(ZeroDivisionError):
        list(made)


@pytest.mark.parametrize(("room", "number"), [(None, 8), (0, 1), (19, 1), (20, 2), (79, 4), (10**9, 8)])
def test_no_more_processes_are_begun_than_memory_allows(
    room: int | None, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_process_module, "resident", lambda: 10)
    monkeypatch.setattr(child_process_module, "available", lambda: room)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)))
    assert child_process_module.processors() == number


@pytest.mark.parametrize(
    ("limit", "room"),
    [("max", 2048 * 1024), ("5000000", 2048 * 1024), ("1500000", 500_000), ("900000", 0), (None, 2048 * 1024)],
)
def test_a_container_has_its_own_limit_of_memory(limit: str | None, room: int, tmp_path: Path) -> None:
    for folder in ("proc", "sys/fs/cgroup"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "proc/meminfo").write_text("MemTotal: 9999 kB\nMemAvailable:    2048 kB\n")
    if limit:
        (tmp_path / "sys/fs/cgroup/memory.max").write_text(f"{limit}\n")
        (tmp_path / "sys/fs/cgroup/memory.current").write_text("1000000\n")
    assert available(tmp_path) == room
    assert available(tmp_path / "nothing") is None


def test_this_process_takes_memory() -> None:
    before, much = resident(), bytearray(50_000_000)
    assert resident() - before > 40_000_000 < len(much)


def test_a_stream_that_nobody_takes_ends_with_the_block(tmp_path: Path) -> None:
    def work() -> Iterator[bytes]:
        (tmp_path / "pid").write_text(str(os.getpid()))
        while True:
            yield b"much" * 1_000_000

    with streamed(work, list) as made:
        assert next(made)[:4] == b"much"
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_a_store_built_in_several_processes_is_the_same_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, corpus_paths: list[str]
) -> None:
    for skip_text in (True, False):
        for name, many in (("here", 10**9), ("apart", 0)):
            monkeypatch.setattr(deciding_module, "MANY", many)
            monkeypatch.setattr(build_module, "MANY", many)
            monkeypatch.setattr(made_rows_module, "processors", lambda: 2)
            folder = tmp_path / f"{name} {skip_text}"
            update(folder, Target(place_of(folder, None)), corpus_paths, options=Options(skip_text=skip_text))
        assert dumped(tmp_path / f"apart {skip_text}") == dumped(tmp_path / f"here {skip_text}")


def test_rows_that_their_process_does_not_come_to_make_are_made_from_the_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, corpus_paths: list[str]
) -> None:
    here, make = os.getpid(), made_rows_module.rows_from

    def rows_from(*values: Any, **more: Any) -> Iterator[Any]:
        for kind, rows in make(*values, **more):
            if kind is AUTHORED and os.getpid() != here:
                os.kill(os.getpid(), signal.SIGKILL)
            yield kind, rows

    update(tmp_path / "here", Target(place_of(tmp_path / "here", None)), corpus_paths)
    monkeypatch.setattr(build_module, "MANY", 0)
    monkeypatch.setattr(build_module, "rows_from", rows_from)
    monkeypatch.setattr(made_rows_module, "processors", lambda: 2)
    update(tmp_path / "apart", Target(place_of(tmp_path / "apart", None)), corpus_paths)
    assert dumped(tmp_path / "apart") == dumped(tmp_path / "here")


def test_a_decision_without_effect_on_what_was_decided_apart_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, corpus_paths: list[str]
) -> None:
    def check(_decisions: Decisions) -> None:
        raise NoEffect("it has no effect.")

    first, second = corpus_paths[:1], corpus_paths[1:]
    target = Target(place_of(tmp_path, None))
    update(tmp_path, target, first, options=Options(skip_text=True))
    before = {path.name: path.read_bytes() for path in sorted(tmp_path.iterdir())}
    monkeypatch.setattr(deciding_module, "MANY", 0)
    decision = Decision(lambda path: path.write_text("# written\n"), check)
    with pytest.raises(NoEffect):
        update(tmp_path, target, second, options=Options(skip_text=True, decision=decision))
    assert {path.name: path.read_bytes() for path in sorted(tmp_path.iterdir())} == before
