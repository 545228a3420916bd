"""The command as a process: how it starts, how it ends, what it says of misuse."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.command import ROOT, command_line, finished, paperkg, spawned
from tests.conftest import CORPUS

SUMMARY = ("--format", "json", "ask", "corpus-summary")
HEAVY = {
    "spacy",
    "thinc",
    "networkx",
    "anyascii",
    "jinja2",
    "numba",
    "scipy",
    "numpy",
    "kglite",
    "neo4j",
    "filelock",
    "rapidfuzz",
    "multiprocessing",
}


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["ask"], ["ask", "topic-papers", "--help"]], ids=" ".join)
def test_help_and_catalogue_start_without_anything_heavy(words: list[str]) -> None:
    program = (
        "import sys; from queries.cli.main import main; code = main(sys.argv[1:]);"
        " print(code, *{name.split('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    alone = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    done = subprocess.run(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, cwd=ROOT, env=alone, check=True
    )
    assert done.stdout
    code, *modules = done.stderr.splitlines()[-1].split()
    assert code == "0"
    assert not HEAVY & set(modules)


def test_the_installed_command_says_its_version() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("paperkg"), "--version"], capture_output=True, text=True, check=True
    )
    assert re.fullmatch(r"paperkg \d+\.\d+\.\d+\n", done.stdout)


def test_a_reader_that_goes_away_is_no_error(corpus_store: Path) -> None:
    for words in (("people", "--all", "--format", "jsonl"), ("read", CORPUS / "papers.jsonl"), ("ask",)):
        process = spawned("--store", corpus_store, *words)
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        err = process.stderr.read()
        process.stderr.close()
        assert (process.wait(60), err) == (0, b"")
    line = subprocess.run(
        [
            "sh",
            "-c",
            '"$0" "$@" | head -n 1',
            *command_line("--store", corpus_store, "people", "--all", "--format", "csv"),
        ],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    assert (line.stdout.count("\n"), line.stderr) == (1, "")


def test_output_is_utf_8_without_color_whatever_the_place(corpus_store: Path) -> None:
    words = ("--store", corpus_store, "ask", "author-profile", "Jorg Grundelbach")
    wanted = finished(*words)
    assert (wanted.code, "Jörg" in wanted.out) == (0, True)
    for environment in (
        {"LC_ALL": "C", "PYTHONUTF8": "0"},
        {"NO_COLOR": "1"},
        {"TERM": "xterm-256color", "FORCE_COLOR": "1"},
    ):
        assert finished(*words, **environment) == wanted
    assert "\x1b" not in wanted.out


def test_without_a_command_the_help_stands_on_standard_error() -> None:
    said = paperkg()
    assert (said.code, said.out) == (2, "")
    assert said.err.strip() == paperkg("--help").out.strip()


def test_every_command_has_help_with_an_example() -> None:
    listed = re.findall(r"^  ([a-z]+)  +[A-Z]", paperkg("--help").out, re.MULTILINE)
    assert {
        "build",
        "sources",
        "doctor",
        "coauthors",
        "bridges",
        "central",
        "ask",
        "cypher",
        "why",
        "people",
        "read",
    } <= set(listed)
    for name in listed:
        said = paperkg(name, "--help")
        assert (said.code, said.err) == (0, "")
        assert said.out.startswith(f"Usage: paperkg {name}")
        assert "--store DIR" in said.out
        assert "Example" in said.out or name == "doctor"


MISUSES = (
    (("coauthors", "Nobody Atall"), ["there is no author 'Nobody Atall'"]),
    (("coauthors", "Tolvan"), ["there is no author 'Tolvan'; did you mean Tolvane Berisk?"]),
    (("coauthors", "Wei Lantang"), ["'Wei Lantang' fits several authors: ", "2 papers", "Give the id."]),
    (("coauthors", "author:nobody"), ["there is no author 'author:nobody'"]),
    (("bridges", "federated lerning", "differential privacy"), ["there is no topic", "federated learning"]),
    (("bridges", "federated learning"), ["give two topics, or none."]),
    (("why", "zzzz"), ["there is no author, topic, method or paper 'zzzz'"]),
    (("ask", "topic-author"), ["there is no query 'topic-author'; did you mean topic-authors"]),
    (("ask", "topic-authors"), ["topic-authors needs --topic"]),
    (("ask", "topic-authors", "--topc", "x"), ["No such option '--topc'", "'--topic'"]),
    (("ask", "topic-authors", "--topic"), ["Option '--topic' requires an argument."]),
    (("ask", "topic-authors", "federated learning", "--limit", "many"), ["--limit takes a whole number, not 'many'."]),
    (("ask", "corpus-summary", "x"), ["takes no more than 0 parameters"]),
    (("ask", "corpus-summary", "--format"), ["'--format' requires an argument"]),
    (("ask", "corpus-summary", "--format", "xml"), ["'xml' is not one of"]),
    (("central", "--measure", "betwenness"), ["there is no measure 'betwenness'; did you mean betweenness?"]),
    (("central", "--limit", "-1"), ["-1 is not in the range"]),
    (("centrall",), ["there is no command 'centrall'; did you mean central?"]),
    (("topics",), ["there is no command 'topics'; it is a canned query: `paperkg ask topics`."]),
    (("topic-trnd",), ["there is no command 'topic-trnd'; did you mean ask topic-trend"]),
    (("xyzzy",), ["there is no command 'xyzzy'. Try `paperkg --help`."]),
    (("build", "--nope"), ["No such option '--nope'", "Try `paperkg build --help`."]),
    (("--nope",), ["No such option '--nope'"]),
    (("coauthors",), ["Missing argument 'AUTHOR'"]),
    (("cypher", "RETURN 1 AS x", "--param", "x"), ["--param takes NAME=VALUE, not 'x'."]),
    (("sources", "remove", "nope"), ["there is no source 'nope'; the sources are: ", "papers.jsonl"]),
)


@pytest.mark.parametrize(("words", "said"), MISUSES, ids=[" ".join(words) for words, _ in MISUSES])
def test_misuse_is_told_with_what_is_near(words: tuple[str, ...], said: list[str], corpus_store: Path) -> None:
    paperkg(*words, store=corpus_store).refused(2, *said)


REFUSED_QUERIES = (
    ("MATCH (n) DETACH DELETE n", "only reading is allowed"),
    ("CREATE (n:Paper {id: 'x'})", "only reading is allowed"),
    ("MATCH (n:Paper) SET n.year = 1 RETURN n.year", "only reading is allowed"),
    ("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "LOAD CSV reads files and is not allowed"),
    ("RETURN 1 AS n; MATCH (n) DETACH DELETE n", "one statement at a time"),
)
MISTYPED_QUERIES = (
    ("MATCH (n", "does not accept the query"),
    ("", "the query is empty"),
    ("RETURN $missing AS x", "does not accept the query"),
    ("MATCH (p:Paper) RETURN p", "return its properties instead"),
)


@pytest.mark.parametrize(
    ("text", "said", "code"),
    [*((text, said, 1) for text, said in REFUSED_QUERIES), *((text, said, 2) for text, said in MISTYPED_QUERIES)],
)
def test_cypher_only_reads(text: str, said: str, code: int, corpus_store: Path) -> None:
    before = paperkg(*SUMMARY, store=corpus_store)
    refused = paperkg("cypher", text, store=corpus_store)
    assert (refused.code, refused.out, refused.err.count("\n")) == (code, "", 1)
    assert said in refused.err
    assert paperkg(*SUMMARY, store=corpus_store) == before


def test_a_query_that_takes_too_long_is_stopped(corpus_store: Path) -> None:
    text = "MATCH (a)-[]-(b)-[]-(c)-[]-(d)-[]-(e)-[]-(f) RETURN count(f) AS n"
    begun = time.monotonic()
    paperkg("cypher", text, "--timeout", "0.2", store=corpus_store).refused(1, "took longer than 0.2 s", "--timeout")
    assert time.monotonic() - begun < 60  # the whole answer would take much longer


def test_debug_shows_the_traceback_that_is_hidden_else(tmp_path: Path) -> None:
    assert "Traceback" not in finished("--store", tmp_path / "no", "sources").err
    assert "Traceback" in finished("--debug", "--store", tmp_path / "no", "sources").err
    assert list(tmp_path.iterdir()) == []
