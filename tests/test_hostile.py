"""Hostile conditions: readers during builds, killed builds, closed streams, odd files, secrets in addresses."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extract import update as updating
from extract.update import Options, update
from graph.build import Target, open_to_read, place_of
from graph.errors import DamagedStore
from graph.stores import Login
from tests.command import ROOT, command_line, ended, finished, paperkg, spawned, stored, written

ROWS = [{"title": f"Federated Learning, Part {n}", "authors": [f"Ana{n} Bel", f"Cor{n % 7} Dum"]} for n in range(300)]
FILES = {".lock", "graph.kgl", "records.sqlite"}
SUMMARY = ("--format", "json", "ask", "corpus-summary")
SECRET = "secret-word"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store of one paper."""
    small = written(tmp_path, "small.jsonl", ROWS[:1])
    assert paperkg("build", small, "--skip-text", store=tmp_path / "store").code == 0
    return tmp_path / "store"


def shell(words: str, *, timeout: float = 60) -> subprocess.CompletedProcess[bytes]:
    """A shell's command line in which `paperkg` is ours."""
    ours = " ".join(command_line())
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PAPERKG_", "NEO4J_"))}
    return subprocess.run(
        ["bash", "-c", words.replace("paperkg", ours)],
        capture_output=True,
        cwd=ROOT,
        env=kept,
        timeout=timeout,
        check=False,
    )


def test_readers_during_a_build_answer_before_or_after_and_harm_nothing(store: Path, tmp_path: Path) -> None:
    more = written(tmp_path, "more.jsonl", ROWS)
    builder = spawned("--store", store, "build", more, "--skip-text")
    answers = set()
    while builder.poll() is None:
        said = paperkg(*SUMMARY, store=store)
        assert said.code == 0
        answers.add(said.json["rows"][0][0])
    assert ended(builder).code == 0
    answers.add(paperkg(*SUMMARY, store=store).json["rows"][0][0])
    assert answers <= {1, 300}
    assert 300 in answers
    assert stored(store) == FILES


def test_a_reader_between_the_last_two_steps_of_a_build_takes_nothing_away(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = Target(place_of(store, None))
    build = updating.build

    def build_and_be_read(*given: object, **more: object) -> object:
        done = build(*given, **more)  # type: ignore[arg-type]
        assert paperkg(*SUMMARY, store=store).json["rows"][0][0] == 1
        return done

    monkeypatch.setattr(updating, "build", build_and_be_read)
    update(store, target, [str(written(tmp_path, "more.jsonl", ROWS[:9]))], options=Options(skip_text=True))
    assert paperkg(*SUMMARY, store=store).json["rows"][0][0] == 9
    assert stored(store) == FILES


def test_a_finished_graph_that_something_else_removes_is_an_error(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = updating.build

    def build_and_lose(*given: object, **more: object) -> object:
        done = build(*given, **more)  # type: ignore[arg-type]
        for path in store.glob("graph.kgl.*"):
            path.unlink()
        return done

    monkeypatch.setattr(updating, "build", build_and_lose)
    with pytest.raises(DamagedStore, match="the finished graph is gone"):
        update(
            store, Target(place_of(store, None)), [str(written(tmp_path, "m.jsonl", ROWS[:9]))], options=Options(True)
        )


def test_an_older_graph_and_another_stores_graph_say_so_in_every_answer(store: Path, tmp_path: Path) -> None:
    old = (store / "graph.kgl").read_bytes()
    assert paperkg("build", written(tmp_path, "more.jsonl", ROWS[:9]), "--skip-text", store=store).code == 0
    (store / "graph.kgl").write_bytes(old)
    for words in (SUMMARY, ("--format", "json", "cypher", "RETURN 1 AS n"), ("--format", "json", "central")):
        said = paperkg(*words, store=store)
        assert said.code == 0
        assert any("older than the records" in note for note in said.json["notes"])
    other = tmp_path / "other"
    assert paperkg("build", tmp_path / "more.jsonl", "--skip-text", store=other).code == 0
    (store / "graph.kgl").write_bytes((other / "graph.kgl").read_bytes())
    assert "another store" in paperkg("ask", "corpus-summary", store=store).err


def test_a_graph_beside_which_the_records_are_gone_still_answers_and_is_not_replaced(
    store: Path, tmp_path: Path
) -> None:
    before = (store / "graph.kgl").read_bytes()
    (store / "records.sqlite").unlink()
    more = written(tmp_path, "more.jsonl", ROWS[:9])
    paperkg("build", more, "--skip-text", store=store).refused(1, "missing or empty", "graph.kgl", "--store", "--force")
    assert (store / "graph.kgl").read_bytes() == before
    said = paperkg("ask", "corpus-summary", store=store)
    assert (said.code, "missing or empty" in said.err) == (0, True)
    assert paperkg("build", more, "--skip-text", "--force", store=store).code == 0
    assert paperkg(*SUMMARY, store=store).json["rows"][0][0] == 9


def test_a_folder_in_place_of_the_graph_is_told_before_anything_is_built(store: Path) -> None:
    (store / "graph.kgl").unlink()
    (store / "graph.kgl").mkdir()
    paperkg("build", store=store).refused(1, "graph.kgl is a folder")
    assert stored(store) == FILES


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGKILL])
def test_no_process_of_a_build_outlives_it(ending: signal.Signals, store: Path, tmp_path: Path) -> None:
    rows = [row | {"abstract": f"We study text number {n}. " * 20} for n, row in enumerate(ROWS)]
    process = subprocess.Popen(
        command_line("--store", store, "build", written(tmp_path, "texts.jsonl", rows)),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=ROOT,
        start_new_session=True,
    )
    end = time.monotonic() + 120
    while len(group(process.pid)) < 3 and process.poll() is None and time.monotonic() < end:
        time.sleep(0.05)
    time.sleep(0.5)
    process.send_signal(ending)
    said, _ = process.communicate(timeout=60)  # it ends when the last process that holds the pipe has ended
    assert process.returncode in (-ending, 143, 0)
    assert b"Traceback" not in said
    end = time.monotonic() + 10
    while group(process.pid) and time.monotonic() < end:
        time.sleep(0.05)
    assert group(process.pid) == []
    assert paperkg(*SUMMARY, store=store).code == 0


def group(leader: int) -> list[int]:
    """The living processes of a session."""
    listed = subprocess.run(["ps", "-e", "-o", "pid=,sess=,stat="], capture_output=True, text=True, check=True)
    rows = [line.split() for line in listed.stdout.splitlines()]
    return [int(pid) for pid, session, state in rows if int(session) == leader and not state.startswith("Z")]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("paperkg --store {store} build - <&-", 3, b"standard input is closed"),
        ("paperkg read - <&-", 3, b"standard input is closed"),
        ("paperkg extract <&-", 3, b"standard input is closed"),
        ("paperkg --store {store} --graph bolt://127.0.0.1:1 doctor <&-", 4, b"no server answers at 127.0.0.1:1"),
        ("paperkg --store {store} build {file} --skip-text 2>&-", 0, b""),
        ("paperkg --store {store} build {file} --skip-text >&- 2>&- <&-", 0, b""),
    ],
)
def test_closed_streams_end_in_a_sentence_or_harm_nothing(
    words: str, code: int, said: bytes, store: Path, tmp_path: Path
) -> None:
    file = written(tmp_path, "more.jsonl", ROWS[:3])
    done = shell(words.format(store=store, file=file))
    assert done.returncode == code
    assert said in done.stderr
    assert b"Traceback" not in done.stderr
    assert paperkg(*SUMMARY, store=store).code == 0


def test_little_memory_ends_in_one_sentence_and_harms_nothing(store: Path, tmp_path: Path) -> None:
    rows = [row | {"abstract": "word " * 2000} for row in ROWS]
    big = written(tmp_path, "big.jsonl", rows)
    for kilobytes in (60_000, 150_000, 250_000):
        done = shell(f"ulimit -v {kilobytes}; paperkg --store {store} build {big} --skip-text")
        lines = done.stderr.decode().splitlines()
        if done.returncode:
            assert not [line for line in lines if "Traceback" in line], lines
        assert paperkg(*SUMMARY, store=store).code == 0


@pytest.mark.parametrize("after", [0.02, 0.05, 0.1, 0.2, 0.3])
def test_an_early_interrupt_ends_in_one_sentence(after: float, store: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", "print('up', flush=True); from queries.cli.start import run; run()", "doctor"],
        env=os.environ | {"PYTHONPATH": str(ROOT), "PAPERKG_STORE": str(store)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"up\n"
    time.sleep(after)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode in (0, 130)
    assert b"Traceback" not in err
    assert (process.returncode == 130) == (b"interrupted" in err)
    assert not out or process.returncode == 0


# Raises a signal where no exception can leave: in the end of an object, while the command is imported.
AT_AN_OBJECTS_END = """
import signal, sys

class Ending:
    def __del__(self):
        signal.raise_signal(signal.{name})

class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "queries.cli.main":
            Ending()
            signal.pause()

sys.meta_path.insert(0, Finder())
from queries.cli.start import run
run()
"""


@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_a_signal_at_the_end_of_an_object_is_not_lost(name: str, code: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", AT_AN_OBJECTS_END.format(name=name)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (code, b"")
    assert done.stderr == b"paperkg: interrupted; the store is unchanged.\n"


# Python makes a data class by `exec`, and `python -m` ends by a signal where an interrupt has come out of one.
IN_A_DATA_CLASS = """
import signal, sys

class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "queries.cli.main":
            exec("signal.default_int_handler(signal.SIGINT, None)")

sys.meta_path.insert(0, Finder())
"""


def test_an_interrupt_inside_of_exec_ends_with_the_exit_code_of_one(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(IN_A_DATA_CLASS, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "queries.cli.start"],
        env=os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (130, b"")
    assert done.stderr == b"paperkg: interrupted; the store is unchanged.\n"


ADDRESSES = (
    f"http://neo4j:{SECRET}@127.0.0.1:7474",
    f"Bolt://neo4j:{SECRET}@127.0.0.1",
    f"neo4j:{SECRET}@127.0.0.1",
    f"bolt://neo4j:{SECRET}@127.0.0.1",
    f"bolt://neo4j:{SECRET}@127.0.0.1:x{SECRET}",
    f"bolt://127.0.0.1:1/?password={SECRET}",
    f"bolt://127.0.0.1:1?password={SECRET}",
    f"bolt://127.0.0.1:1#{SECRET}",
    f"neo4j://[{SECRET}",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_password_in_an_address_is_never_shown(address: str, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = [paperkg("--graph", address, "ask", "topics", store=store)]
    monkeypatch.setenv("PAPERKG_GRAPH", address)
    said.append(paperkg("ask", "topics", store=store))
    for each in said:
        assert each.code in (2, 4)
        assert SECRET not in each.out + each.err


@pytest.mark.parametrize("address", ADDRESSES[4:6])
def test_a_password_in_an_address_is_not_in_a_traceback(address: str, store: Path) -> None:
    said = finished("--debug", "--store", store, "--graph", address, "ask", "topics")
    assert said.code in (1, 2, 4)
    assert SECRET not in said.out + said.err


def test_a_login_does_not_show_its_password() -> None:
    assert SECRET not in repr(Login("neo4j", SECRET)) + str(Target("bolt://x", Login("neo4j", SECRET)))


DEEP = "[" * 5_000 + "]" * 5_000


@pytest.mark.parametrize(
    "text",
    ["5", "null", '"x"', "[]", DEEP, "9" * 5_000, '{"person": ' + DEEP + "}", '{"methods": 5}', '{"person": "x"}', "{"],
)
def test_odd_labelled_lines_are_told_with_their_place(text: str, tmp_path: Path) -> None:
    paperkg("evaluate", written(tmp_path, "in.jsonl", [text])).refused(3, "in.jsonl:1")


def test_odd_labelled_files_are_told(tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl.gz").write_bytes(b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + b"\xff" * 40)
    (tmp_path / "bytes.jsonl").write_bytes(b"\xff\xfe\0")
    for name in ("bad.jsonl.gz", "bytes.jsonl", "missing.jsonl", "."):
        paperkg("evaluate", tmp_path / name).refused(3, "cannot be read")
    paperkg("evaluate", "/dev/zero").refused(3, "/dev/zero", "too long")
    paperkg("extract", "/dev/zero").refused(3, "/dev/zero", "line of more than")


def test_an_odd_vocabulary_is_told_and_not_kept(store: Path, tmp_path: Path) -> None:
    for odd in ("/dev/zero", tmp_path, tmp_path / "missing"):
        paperkg("build", "--vocabulary", odd, store=store).refused(3, "cannot be read")
    assert stored(store) == FILES


def test_an_odd_password_file_is_told(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    (tmp_path / "bytes").write_bytes(b"\xff" + SECRET.encode())
    for odd in (tmp_path / "bytes", tmp_path, Path("/dev/zero")):
        monkeypatch.setenv("NEO4J_PASSWORD_FILE", str(odd))
        said = paperkg("--graph", "bolt://127.0.0.1:1", "ask", "topics", store=store)
        said.refused(2, "NEO4J_PASSWORD_FILE", "cannot be read")
        assert SECRET not in said.err


@pytest.mark.parametrize("text", [f"a = {DEEP}", "a = " + "9" * 5_000, ".".join("a" * 5_000) + " = 1", "\0", "a"])
def test_odd_corrections_are_told_and_the_store_still_answers(text: str, store: Path) -> None:
    (store / "corrections.toml").write_text(text)
    paperkg("build", store=store).refused(3, "corrections.toml")
    assert paperkg(*SUMMARY, store=store).code == 0


def test_a_pipe_in_place_of_the_corrections_is_no_wait_for_ever(store: Path) -> None:
    os.mkfifo(store / "corrections.toml")
    paperkg("build", store=store).refused(3, "corrections.toml", "not a regular file")


def test_problems_go_to_a_device_and_a_link_and_replace_neither(tmp_path: Path) -> None:
    bad = written(tmp_path, "bad.jsonl", [json.dumps(ROWS[0]), "{"])
    (tmp_path / "kept").write_text("old")
    (tmp_path / "link").symlink_to("kept")
    paperkg("read", bad, "--problems", tmp_path / "link").refused(2, "exists")
    assert paperkg("read", bad, "--problems", tmp_path / "link", "--force").code == 0
    assert (tmp_path / "link").is_symlink()
    assert json.loads((tmp_path / "kept").read_text())["line"] == 2
    assert paperkg("read", bad, "--problems", "/dev/null", "--force").code == 0
    assert Path("/dev/null").is_char_device()
    done = shell(f"paperkg read {bad} --problems /dev/stdout --force | cat")
    assert b'"reason"' in done.stdout
    assert Path("/dev/stdout").is_symlink()


def test_one_value_beyond_the_limits_costs_its_field(tmp_path: Path) -> None:
    rows = [*ROWS[:2], {"title": "A Long One", "abstract": "long word " * 440_000, "n_authors": 10**20, "year": 10**30}]
    said = paperkg("build", written(tmp_path, "in.jsonl", rows), "--skip-text", store=tmp_path / "store")
    assert said.code == 0
    assert "in.jsonl:3" in said.err
    assert "4 million characters" in said.err
    assert paperkg(*SUMMARY, store=tmp_path / "store").json["rows"][0][0] == 3


def test_opening_to_read_closes_what_it_opened(store: Path) -> None:
    reader, notes = open_to_read(store, Target(place_of(store, None)))
    assert notes == ()
    reader.close()
    reader.close()
