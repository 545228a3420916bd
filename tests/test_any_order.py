"""The same papers and people, to the byte, in whatever order records are read and however Python orders its sets."""

import gzip
import hashlib
import json
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from extract import papers, people
from extract.deciding import bylines
from extract.formats import read_file
from graph.model import Record
from tests.conftest import ROOT, shared


def decided(records: Sequence[Record]) -> str:
    """The digest of all that is decided over the records."""
    links = papers.join(records)
    found = people.resolve(bylines(records, links))
    digest = hashlib.sha256()
    for decision in (*sorted(links, key=lambda link: link.record), *found.persons, *found.links, *found.groups):
        digest.update(f"{decision!r}\n".encode())
    return digest.hexdigest()


def read(paths: Sequence[Path]) -> list[Record]:
    return [item for path in paths for item in read_file(path, path.name).items if isinstance(item, Record)]


def corpus() -> list[Path]:
    return [*sorted((ROOT / "tests/corpus").glob("*-page.txt")), ROOT / "tests/corpus/papers.jsonl"]


@pytest.fixture(scope="module")
def some(tmp_path_factory: pytest.TempPathFactory) -> list[Record]:
    """The records of the sample corpus, and some of real papers that share people."""
    file = tmp_path_factory.mktemp("some") / "acl.jsonl"
    with gzip.open(shared("data/acl/papers.jsonl.gz"), "rt", encoding="utf-8") as lines:
        named = [line for line in lines if any(a["last"] in ("Wang", "Liu", "Li") for a in json.loads(line)["authors"])]
    file.write_text("".join(named[:400]), "utf-8")
    return read([*corpus(), file])


@pytest.mark.parametrize("seed", range(4))
def test_records_in_any_order_are_the_same_people(some: list[Record], seed: int) -> None:
    shuffled = list(some)
    random.Random(seed).shuffle(shuffled)
    assert shuffled != some
    assert decided(shuffled) == decided(some)


def test_in_any_process_the_people_are_the_same() -> None:
    program = "from tests.test_any_order import corpus, decided, read; print(decided(read(corpus())))"
    found = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(found) == 1
