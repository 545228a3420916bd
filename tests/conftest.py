"""Fixtures that many tests share: the sample corpus, stores built from it, the real pages where they are, a server."""

import contextlib
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import Browser, Page, sync_playwright

from extract.update import Options, update
from graph.build import Target, place_of
from graph.stores import Login, Store, Writer, open_store, open_writer
from tests.browser import FLAGS, executable
from tests.handmade import RUN, Made, Maker, graph_of, rows_by_hand
from tests.server import Server, ServerMissing, running_server, wipe

# A slow machine prints progress where a quick one does not; no test depends on that.
os.environ.setdefault("PAPERKG_PROGRESS_SECONDS", "inf")
# The hundreds of commands that the tests start take half the time when what they import is compiled once.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
settings.load_profile("ci")  # everywhere: no deadline on a slow machine, the same examples in each run
ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "corpus"
# The modules that take longest by themselves: they are not to begin when the other workers have ended.
LONG = (
    "test_spark",
    "test_wheel",
    "test_draw_page",
    "test_text_readings",
    "test_serve",
    "test_hostile",
    "test_bad_input",
)
CORPUS_FILES = ("author-page.txt", "search-page.txt", "daily-page.txt", "papers.jsonl", "second-source.jsonl")
GOLD = os.environ.get("PAPERKG_GOLD")  # a folder with real pages, papers and labels; CONTRIBUTING.md says which


def shared(name: str) -> Path:
    """A file or folder of real data that PAPERKG_GOLD leads to; the test skips where it is absent."""
    if GOLD is None:
        pytest.skip("PAPERKG_GOLD is not set: no real data to measure on")
    path = Path(GOLD) / name
    if not path.exists():
        pytest.skip(f"{path} is not there: nothing to measure on")
    return path


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest modules first, and of a server's tests those of the sample corpus, which is then loaded once."""
    items.sort(key=lambda item: (_rank(item), _needs_another_graph(item)))


def _rank(item: pytest.Item) -> int:
    name = "test_spark" if item.path.stem.startswith("test_spark") else item.path.stem
    return LONG.index(name) if name in LONG and not item.get_closest_marker("server") else len(LONG)


def _needs_another_graph(item: pytest.Item) -> bool:
    return item.get_closest_marker("server") is not None and "corpus_graph" not in getattr(item, "fixturenames", ())


@pytest.fixture(scope="session")
def corpus_paths() -> list[str]:
    """The files of the sample corpus that are sound."""
    return [str(CORPUS / name) for name in CORPUS_FILES]


@pytest.fixture(scope="session")
def corpus_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store directory with the sample corpus in it, built on the embedded engine; tests only read it.

    Its sources are called by the names of the files alone, so that nothing in it depends on where the project lies.
    """

    def build(folder: Path) -> None:
        with contextlib.chdir(CORPUS):
            update(folder, Target(place_of(folder, None)), CORPUS_FILES, options=Options())

    return built_once(tmp_path_factory, "corpus", build)


@pytest.fixture(scope="session")
def seeds_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store directory with the five real pages in it; tests only read it."""
    pages = shared("seeds")

    def build(folder: Path) -> None:
        update(folder, Target(place_of(folder, None)), [str(pages)], options=Options())

    return built_once(tmp_path_factory, "seeds", build)


def built_once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], None]) -> Path:
    """A store directory that the first worker to need it has built; each has a copy of its own."""
    folder = factory.mktemp(name) / "store"
    if "PYTEST_XDIST_WORKER" not in os.environ:
        build(folder)
        return folder
    original = factory.getbasetemp().parent / name
    with FileLock(f"{original}.lock"):
        if not original.exists():
            build(folder)
            shutil.copytree(folder, original)
            return folder
    shutil.copytree(original, folder)
    return folder


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Server]:
    """A real Neo4j server for the whole session; missing, it fails in CI and skips, loudly, elsewhere."""
    try:
        with running_server() as server:
            yield server
    except ServerMissing as error:
        if os.environ.get("CI"):
            pytest.fail(f"no Neo4j server: {error}")
        pytest.skip(f"NO NEO4J SERVER, ITS TESTS DID NOT RUN: {error}")


@dataclass(frozen=True, slots=True)
class Engine:
    """Where a graph can be built and read, whichever engine it is."""

    name: str
    folder: Path
    server: Server | None

    @property
    def target(self) -> Target:
        """Where to build."""
        if self.server is None:
            return Target(place_of(self.folder, None))
        return Target(self.server.url, login(self.server), force=True)

    def open(self) -> Store:
        """The graph, to read from."""
        return open_store(self.target.place, self.target.login)


def login(server: Server) -> Login:
    """How to get into the test server."""
    return Login(server.user, server.password)


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.server)])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Engine:
    """An engine with nothing in it."""
    if request.param == "embedded":
        return Engine("embedded", tmp_path / "store", None)
    server: Server = request.getfixturevalue("neo4j_server")
    wipe(server)
    return Engine("neo4j", tmp_path / "store", server)


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.server)])
def corpus_graph(request: pytest.FixtureRequest, corpus_store: Path) -> Iterator[Store]:
    """The graph of the sample corpus, open to read, on each engine."""
    yield from _graph(request, corpus_store)


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.server)])
def seeds_graph(request: pytest.FixtureRequest, seeds_store: Path) -> Iterator[Store]:
    """The graph of the real pages, open to read, on each engine."""
    yield from _graph(request, seeds_store)


def _graph(request: pytest.FixtureRequest, folder: Path) -> Iterator[Store]:
    engine = Engine("embedded", folder, None)
    if request.param == "neo4j":
        engine = Engine("neo4j", folder, request.getfixturevalue("neo4j_server"))
        # Builds only what is not there yet: the session's tests may have put another graph on the server.
        update(folder, engine.target)
    store = engine.open()
    yield store
    store.close()


@pytest.fixture
def by_hand(engine: Engine) -> Iterator[Maker]:
    """Makes a graph from papers written down in a test, on each engine."""
    engine.folder.mkdir(parents=True, exist_ok=True)
    opened: list[Store] = []

    def make(papers: Mapping[str, Made]) -> Store:
        opened.append(graph_of(engine.target, rows_by_hand(papers)))
        return opened[-1]

    yield make
    for store in opened:
        store.close()


@pytest.fixture
def building(engine: Engine) -> Iterator[Writer]:
    """A store that a build has begun in, with what the schema declares."""
    engine.folder.mkdir(parents=True)
    store = open_writer(engine.target.place, engine.target.login, store="one", run=RUN)
    store.claim(force=True)
    store.define()
    yield store
    store.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser for the whole session; missing, it fails in CI and skips, loudly, elsewhere."""
    path = executable()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium: `python -m tests.browser` as root installs it")
        pytest.skip("NO CHROMIUM, THE TESTS OF PAGES DID NOT RUN")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of the browser; at the end nothing on it has failed, and nothing was asked for but local addresses."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    opened, asked, wrong = context.new_page(), list[str](), list[str]()
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    yield opened
    context.close()
    assert wrong == []
    assert [url for url in asked if not url.startswith(("file:", "http://127.0.0.1:", "data:", "about:"))] == []
