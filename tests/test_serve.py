"""`paperkg serve`: pages, forms, JSON and its description; who is let in, what is refused, a rebuild underneath."""

import contextlib
import io
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Literal

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from starlette.testclient import TestClient

from graph.errors import StoreBusy
from queries.api import KnowledgeGraph
from queries.catalogue import catalogue
from queries.web.app import application
from queries.web.live import Live
from queries.web.panels import PANELS
from queries.web.questions import MOST_ROWS, questions
from tests.command import paperkg, spawned, written

HERE = "http://127.0.0.1:8321"


@pytest.fixture(scope="module")
def client(corpus_store: Path) -> Iterator[TestClient]:
    with KnowledgeGraph(corpus_store) as kg, TestClient(application(Live(kg)), base_url=HERE) as made:
        yield made


@contextlib.contextmanager
def served(store: Path) -> Iterator[str]:
    """The command in a process of its own; the address that it says."""
    process = spawned("--store", store, "serve", "--port", "0")
    assert process.stdout is not None
    try:
        yield process.stdout.readline().decode().strip()
    finally:
        process.terminate()
        process.communicate(timeout=60)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("author", "Tolvane Berisk"),
        ("topic", "federated learning"),
        ("method", "Adam"),
        ("paper", "FedLuma: Lumped Averaging for Federated Learning on Uneven Clients"),
    ],
)
def test_a_page_has_a_panel_for_each_question_with_the_query_behind_it(
    client: TestClient, kind: str, name: str
) -> None:
    page = client.get(f"/{kind}/{name}")

    assert page.status_code == 200
    for title, question, _ in PANELS[kind]:
        assert f'<section class="panel" aria-label="{title}">' in page.text
        assert f"/download/csv/{question}?" in page.text


def test_a_panel_shows_the_rows_of_its_question(client: TestClient, corpus_store: Path) -> None:
    page = client.get("/author/Tolvane Berisk").text
    rows = paperkg("--format", "json", "coauthors", "Tolvane Berisk", store=corpus_store).json["rows"]

    assert all(row[1] in page for row in rows)
    assert f'href="/author/{rows[0][0]}"' in page
    assert "MATCH (a:Author {id: $author})" in page


@pytest.mark.parametrize("name", sorted(questions()))
def test_every_question_has_a_form_made_from_its_parameters(client: TestClient, name: str) -> None:
    page = client.get(f"/ask/{name}")

    assert page.status_code == 200
    for parameter in questions()[name].parameters:
        assert f'name="{parameter.name}"' in page.text


def test_the_search_finds_parts_of_names_without_accents(client: TestClient) -> None:
    assert "Dragomil Petrašek" in client.get("/search", params={"q": "petrasek"}).text
    assert "federated learning" in client.get("/search", params={"q": "federated"}).text
    assert "Nothing has this in its name" in client.get("/search", params={"q": "qqqq"}).text
    assert client.get("/api/suggest", params={"kind": "author", "q": "berisk"}).json() == ["Tolvane Berisk"]


def test_the_json_interface_gives_what_the_command_gives(client: TestClient, corpus_store: Path) -> None:
    body = client.get("/api/topic-authors", params={"topic": "federated learning", "limit": "3"}).json()
    said = paperkg(
        "--format", "json", "ask", "topic-authors", "--topic", "federated learning", "--limit", "3", store=corpus_store
    )

    assert body == said.json


def test_the_description_has_every_question_and_its_parameters(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]

    assert set(paths) == {f"/api/{name}" for name in questions()}
    assert set(catalogue()) - {"coauthors"} <= set(questions())
    for name, question in questions().items():
        described = {p["name"]: p["required"] for p in paths[f"/api/{name}"]["get"]["parameters"]}
        assert described == {p.name: p.needed for p in question.parameters}


def test_downloads_are_whole_answers(client: TestClient) -> None:
    given = {"author": "Tolvane Berisk", "limit": 100}
    csv = client.get("/download/csv/author-papers", params=given)
    book = openpyxl.load_workbook(io.BytesIO(client.get("/download/xlsx/author-papers", params=given).content))

    assert csv.headers["content-disposition"] == 'attachment; filename="author-papers.csv"'
    assert len(csv.text.splitlines()) == 17 == book["author-papers"].max_row
    assert client.get("/download/excel/author-papers", params=given).content.startswith(b"\xef\xbb\xbf")
    assert client.get("/download/pdf/author-papers", params=given).status_code == 404


def test_a_picture_is_the_page_of_draw_in_a_sandbox(client: TestClient) -> None:
    page = client.get("/picture", params={"around": "Tolvane Berisk"})

    assert "Co-authors of Tolvane Berisk" in page.text
    assert "sandbox allow-scripts" in page.headers["content-security-policy"]
    assert client.get("/picture", params={"kind": "topics"}).status_code == 200
    assert client.get("/picture", params={"since": "x"}).status_code == 400


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:8321", "", "localhost.evil.example"])
def test_a_foreign_host_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8321", "localhost", "localhost:1"])
def test_this_machine_is_let_in(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_changed(client: TestClient, method: str) -> None:
    assert {client.request(method, path).status_code for path in ("/", "/api/topics", "/author/x", "/ask/topics")} == {
        405
    }


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/author/Nobody Atall", 404),
        ("/author/Wei Lantang", 400),
        ("/ask/no-such-question", 404),
        ("/api/topic-authors", 400),
        ("/api/topic-authors?topic=federated learning&limit=x", 400),
        (f"/api/topic-authors?topic=federated learning&limit={MOST_ROWS + 1}", 400),
        ("/api/topic-authors?subject=x", 400),
        ("/static/../app.py", 404),
        ("/static/%2e%2e/app.py", 404),
        ("/nowhere", 404),
    ],
)
def test_what_is_wrong_is_said(client: TestClient, path: str, status: int) -> None:
    assert client.get(path).status_code == status


def test_pages_allow_only_what_is_theirs_and_escape_what_they_show(client: TestClient) -> None:
    page = client.get("/search", params={"q": "<script>alert(1)</script>\"'"})

    assert "<script>alert" not in page.text
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert page.headers["x-content-type-options"] == "nosniff"


def test_hostile_names_stay_text(tmp_path: Path) -> None:
    name = "<img src=x onerror=alert(1)> Doe"
    title = "A title with </script><script>alert(2)</script> in it"
    path = written(tmp_path, "p.jsonl", [{"title": title, "authors": [name, "Jane Roe"], "year": 2020}])
    with KnowledgeGraph(tmp_path / "store") as kg:
        kg.build(path, skip_text=True)
        with TestClient(application(Live(kg)), base_url=HERE) as client:
            texts = [client.get("/author/Jane Roe").text, client.get("/search", params={"q": "title"}).text]

    assert "&lt;img src=x" in texts[0]
    assert all("<img" not in text and "<script>alert" not in text for text in texts)


def test_a_rebuild_underneath_is_seen_without_a_restart(tmp_path: Path, page: Page) -> None:
    first = written(tmp_path, "a.jsonl", [{"title": "One paper", "authors": ["Jane Roe", "John Doe"], "year": 2020}])
    second = written(tmp_path, "b.jsonl", [{"title": "Two papers", "authors": ["Jane Roe", "Max Moe"], "year": 2021}])
    store = tmp_path / "store"
    assert paperkg("build", first, "--skip-text", store=store).code == 0
    with served(store) as address:
        page.goto(f"{address}author/Jane Roe")
        assert "Max Moe" not in page.inner_text("main")
        assert paperkg("build", second, "--skip-text", store=store).code == 0
        page.reload()
        assert "Max Moe" in page.inner_text("main")


def test_pages_work_in_a_browser_and_break_no_rule_of_accessibility(corpus_store: Path, page: Page) -> None:
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    with served(corpus_store) as address:
        for path in ("", "search?q=federated", "author/Tolvane Berisk", "ask/topic-authors?topic=federated+learning"):
            page.goto(address + path)
            for scheme, width in product(schemes, (420, 1280)):
                page.emulate_media(color_scheme=scheme)
                page.set_viewport_size({"width": width, "height": 800})
                assert page.evaluate("document.documentElement.scrollWidth") <= width
                broken = Axe().run(page).response["violations"]
                assert [
                    f"{path} {scheme} {rule['id']}: {[n['target'] for n in rule['nodes']]}" for rule in broken
                ] == []
        page.fill("#p-topic", "federat")
        page.wait_for_selector("datalist option", state="attached")
        page.goto(f"{address}picture?around=Tolvane Berisk")
        page.wait_for_selector("html[data-first-picture]")


def test_without_a_graph_it_says_so_and_ends(tmp_path: Path) -> None:
    assert paperkg("serve", "--port", "0", store=tmp_path / "none").code != 0


def test_a_question_that_waits_too_long_for_another_is_refused_and_the_next_is_answered(corpus_store: Path) -> None:
    with KnowledgeGraph(corpus_store) as kg:
        live = Live(kg, wait=0.0)

        def ask_meanwhile(_: KnowledgeGraph) -> str:
            with pytest.raises(StoreBusy, match="ask again in a moment"):
                live.use(lambda _: None)
            return "answered"

        assert live.use(ask_meanwhile) == "answered"
        assert live.use(lambda _: "again") == "again"
