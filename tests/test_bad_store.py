"""A store, a disk or a server that does not do as it should: one sentence, what to do, and nothing stored is lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import kglite
import pytest

from tests.command import paperkg, stored, written
from tests.server import Server, free_port

ROWS = [
    {"id": "g1", "title": "Federated Learning with Good Clients", "authors": ["Ana Bel", "Cor Dum"], "year": 2020},
    {"id": "g2", "title": "Federated Learning once Again", "authors": ["Ana Bel", "Eva Foss"], "year": 2021},
]
FILES = {".lock", "graph.kgl", "records.sqlite"}
ASK = ("--format", "json", "coauthors", "Ana Bel")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that nobody has spoilt."""
    folder = tmp_path_factory.mktemp("built")
    assert paperkg("build", written(folder, "good.jsonl", ROWS), store=folder / "store").code == 0
    return folder / "store"


@pytest.fixture
def store(built: Path, tmp_path: Path) -> Path:
    """A store to spoil."""
    return Path(shutil.copytree(built, tmp_path / "store"))


@pytest.fixture
def more(tmp_path: Path) -> Path:
    """Another file to build from."""
    row = {"id": "m1", "title": "Federated Learning for the Other File", "authors": ["Ana Bel", "Gil Hart"]}
    return written(tmp_path, "more.jsonl", [row])


def test_records_of_a_newer_version_are_left_alone(store: Path, more: Path) -> None:
    with sqlite3.connect(store / "records.sqlite") as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    before = {path.name: path.read_bytes() for path in store.iterdir()}
    for words in (("build", more), ("sources",), ("coauthors", "Ana Bel"), ("sources", "remove", "x"), ("people",)):
        paperkg(*words, store=store).refused(1, "records.sqlite", "newer paperkg", "version 99", "upgrade paperkg")
    assert {path.name: path.read_bytes() for path in store.iterdir()} == before


def test_a_graph_of_a_newer_schema_is_not_read(store: Path) -> None:
    graph = kglite.load(str(store / "graph.kgl"))
    graph.cypher("MATCH (m:_PaperkgMeta) SET m.version = 99 RETURN count(m) AS n")
    graph.save(str(store / "graph.kgl"))
    paperkg(*ASK, store=store).refused(1, "graph.kgl", "newer paperkg", "schema 99", "upgrade paperkg")


def overwritten(data: bytes) -> bytes:
    return data[:100] + b"\xff" * (len(data) - 100)


@pytest.mark.parametrize(
    "spoil",
    [overwritten, lambda data: data[:9000], lambda _: b"no database at all " * 500],
    ids=["overwritten", "cut", "another file"],
)
def test_a_damaged_records_file_is_told_and_not_made_worse(
    spoil: Callable[[bytes], bytes], store: Path, more: Path
) -> None:
    path = store / "records.sqlite"
    path.write_bytes(spoil(path.read_bytes()))
    before = path.read_bytes()
    for words in (("build", more), ("sources",), ("doctor",), ("people",), ASK):
        paperkg(*words, store=store).refused(1, "records.sqlite is damaged, or is not a records file", "a new --store")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "spoil", [lambda data: data[: len(data) // 2], lambda _: b"nonsense", lambda _: b""], ids=["cut", "other", "empty"]
)
def test_a_damaged_graph_is_told_and_built_again_from_the_records(spoil: Callable[[bytes], bytes], store: Path) -> None:
    path = store / "graph.kgl"
    wanted = paperkg(*ASK, store=store)
    path.write_bytes(spoil(path.read_bytes()))
    paperkg(*ASK, store=store).refused(1, "graph.kgl cannot be read as a graph", "`paperkg build`")
    assert paperkg("build", store=store).code == 0
    assert paperkg(*ASK, store=store) == wanted
    path.unlink()
    paperkg(*ASK, store=store).refused(1, "there is no graph yet", "build")
    assert paperkg("build", store=store).code == 0
    assert paperkg(*ASK, store=store) == wanted
    assert stored(store) == FILES


def test_a_store_that_another_build_has_locked_is_read_and_not_written(store: Path, more: Path) -> None:
    wanted = paperkg(*ASK, store=store)
    program = (
        "import sys, filelock\nlock = filelock.FileLock(sys.argv[1])\nlock.acquire()\n"
        "print('held', flush=True)\nsys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", program, store / ".lock"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        for words in (("build", more), ("build",), ("sources", "remove", "x")):
            paperkg(*words, store=store).refused(1, "another build is running on this store", "wait")
        assert paperkg(*ASK, store=store) == wanted
        holder.kill()
    # The lock of a killed build holds nobody up.
    assert paperkg("build", more, store=store).code == 0


@pytest.mark.parametrize("place", ["file", "file/below", "/proc/store"])
def test_a_place_where_no_store_can_be_is_told(place: str, tmp_path: Path, more: Path) -> None:
    (tmp_path / "file").write_text("mine")
    paperkg("build", more, store=tmp_path / place).refused(1, place, "the store cannot be written")
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_without_permission_is_told(tmp_path: Path, more: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    paperkg("build", more, store=tmp_path / "closed" / "store").refused(1, "the store cannot be written", "Permission")


@pytest.fixture
def small_disk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A disk of a given size; needs the right to mount."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={request.param}", "tmpfs", str(place)]
    if os.geteuid() != 0 or not shutil.which("mount") or subprocess.call(mount, stderr=subprocess.DEVNULL):
        pytest.skip("only root can mount a small disk here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize("small_disk", ["24k", "200k", "600k"], indirect=True)
def test_a_disk_too_small_for_a_store_is_told(small_disk: Path, more: Path) -> None:
    paperkg("build", more, store=small_disk / "store").refused(
        1, str(small_disk), "no space left", "nothing stored is lost"
    )


@pytest.mark.parametrize("small_disk", ["32m"], indirect=True)
@pytest.mark.parametrize("left", [0, 60_000, 600_000])
def test_a_disk_that_fills_up_keeps_what_was_stored(small_disk: Path, left: int, built: Path, tmp_path: Path) -> None:
    store = Path(shutil.copytree(built, small_disk / "store"))
    wanted = paperkg(*ASK, store=store)
    with (small_disk / "ballast").open("wb") as ballast:
        ballast.write(bytes(shutil.disk_usage(small_disk).free - left))
    rows = [
        {"title": f"Federated Learning, Part {n}", "abstract": "long " * 200, "authors": ["Al Ba"]} for n in range(500)
    ]
    big = written(tmp_path, "big.jsonl", rows)
    paperkg("build", big, "--skip-text", store=store).refused(1, "no space left", "nothing stored is lost")
    assert paperkg(*ASK, store=store) == wanted
    assert stored(store) == FILES
    (small_disk / "ballast").unlink()
    rest = written(tmp_path, "rest.jsonl", rows[:3])
    assert paperkg("build", rest, "--skip-text", store=store).code == 0


def test_an_output_that_takes_no_more_is_told() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    command = [sys.executable, "-m", "queries.cli.start"]
    for words in (["ask"], ["--help"], ["ask", "topic-papers", "--help"]):
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run([*command, *words], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert (done.returncode, done.stderr) == (
            1,
            "paperkg: the output cannot be written or read: No space left on device.\n",
        )


def test_no_server_and_an_address_that_is_none_are_told(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "secret-word")
    port = free_port()
    for words in (ASK, ("build",), ("doctor",)):
        paperkg("--graph", f"neo4j://127.0.0.1:{port}", *words, store=store).refused(
            4, f"127.0.0.1:{port}", "no server"
        )
    said = paperkg("--graph", f"bolt://nobody@127.0.0.1:{port}", *ASK, store=store)
    said.refused(4, "holds a user or password", "NEO4J_PASSWORD")
    assert "secret-word" not in said.err
    paperkg("--graph", "http://localhost:7474", *ASK, store=store).refused(
        2, "--graph takes an address such as neo4j://"
    )


def test_a_password_file_that_is_missing_is_told(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    monkeypatch.setenv("NEO4J_PASSWORD_FILE", str(store / "nothing"))
    said = paperkg("--graph", "neo4j://127.0.0.1", *ASK, store=store)
    said.refused(2, "NEO4J_PASSWORD_FILE", "nothing cannot be read")


@pytest.mark.server
def test_a_wrong_password_and_the_wrong_port_are_told(
    neo4j_server: Server, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong-word")
    said = paperkg("--graph", neo4j_server.url, *ASK, store=store)
    said.refused(4, "refuses the login of 'neo4j'", "NEO4J_PASSWORD")
    assert "wrong-word" not in said.err
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    wrong = f"bolt://127.0.0.1:{neo4j_server.http_port}"
    paperkg("--graph", wrong, *ASK, store=store).refused(4, "does not speak Neo4j's Bolt protocol", "7687")
    monkeypatch.setenv("NEO4J_DATABASE", "nope")
    paperkg("--graph", neo4j_server.url, *ASK, store=store).refused(4, "no database of the name")
