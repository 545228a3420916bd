"""`paperkg mcp`, asked by the protocol's own client over standard input and output."""

import json
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client, StdioServerParameters

from queries.catalogue import catalogue
from tests.command import ROOT, paperkg


def ask(store: Path, work: Callable[[Client], Awaitable[Any]]) -> Any:
    """Start the server on a store, and do some work with a client."""
    arguments = ["-m", "queries.cli.start", "mcp", "--store", str(store)]
    server = StdioServerParameters(command=sys.executable, args=arguments, cwd=ROOT)

    async def run() -> Any:
        async with Client(server, read_timeout_seconds=120) as client:
            return await work(client)

    with ThreadPoolExecutor(1) as own:  # the browser of other tests keeps a loop in this thread
        return own.submit(anyio.run, run).result()


def called(store: Path, name: str, **given: object) -> Any:
    return ask(store, lambda client: client.call_tool(name, given))


def test_every_question_is_a_tool_with_its_parameters(corpus_store: Path) -> None:
    tools = {t.name: t for t in ask(corpus_store, lambda client: client.list_tools()).tools}

    assert set(tools) == {"coauthors", "bridges", "central", "why", "ask-coauthors", *catalogue()}
    schema = tools["topic-authors"].input_schema
    assert schema["required"] == ["topic"]
    assert schema["properties"]["limit"]["type"] == "integer"
    assert all(t.description and t.annotations.read_only_hint for t in tools.values())


@pytest.mark.parametrize(
    ("name", "given", "command"),
    [
        ("coauthors", {"author": "Tolvane Berisk", "limit": 3}, ("coauthors", "Tolvane Berisk", "--limit", "3")),
        ("central", {"measure": "degree", "limit": 5}, ("central", "--measure", "degree", "--limit", "5")),
        ("topic-authors", {"topic": "federated learning"}, ("ask", "topic-authors", "--topic", "federated learning")),
    ],
)
def test_a_tool_gives_rows_notes_and_parameters_as_the_command_does(
    corpus_store: Path, name: str, given: dict[str, object], command: tuple[str, ...]
) -> None:
    result = called(corpus_store, name, **given)
    said = paperkg("--format", "json", *command, store=corpus_store)

    assert not result.is_error
    assert json.loads(result.content[0].text) == said.json


@pytest.mark.parametrize(
    ("name", "given", "words"),
    [
        ("coauthors", {"author": "Wei Lantang"}, "author:wei-lantang"),
        ("coauthors", {"author": "Nobody Atall"}, "no author"),
        ("coauthors", {}, "needs author"),
        ("coauthors", {"author": "Tolvane Berisk", "limit": 10**9}, "limit"),
        ("topic-authors", {"topic": "federated learning", "limit": "many"}, "limit"),
        ("topic-authors", {"subject": "federated learning"}, "no parameter"),
        ("drop-everything", {}, "no tool"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(corpus_store: Path, name: str, given: dict[str, object], words: str) -> None:
    result = called(corpus_store, name, **given)

    assert result.is_error
    assert words in result.content[0].text
