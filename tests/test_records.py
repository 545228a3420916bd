"""The records file: what goes in comes out, all or nothing, one writer at a time, and what damaged files are told."""

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import MissingRecords, StoreError
from graph.model import (
    Abbreviation,
    Authorship,
    Decisions,
    Group,
    Heading,
    Link,
    Mention,
    PaperLink,
    Person,
    Problem,
    Reading,
    Record,
    Reference,
    Source,
)
from graph.records import VERSION, Records
from tests.conftest import ROOT

SOURCE = Source("a.jsonl", "a.jsonl", "0" * 64, "jsonl", (("owner", "Ada Brumel"), ("count", "3")), 2)
IDS = (("orcid", "0000"), ("s2", "7"))
BYLINE = (Authorship("Ada Brumel", ("X", "Z"), IDS, "Brumel", "Ada", True), Authorship("Tor Vik"))
RECORD = Record(
    "a.jsonl", "jsonl", "k1", 7, "A title", "An abstract\nof two lines", BYLINE, False, 5, "Y", "Tor Vik",
    "--05-13", 2020, "cs.LG", "V", "10.5/x", "2406.1", "P19-1", 81.5, 3, ("topic", "other"),
    ("word",), ("W",), "article", "en", "9", "2", "1-3", (Reference("doi:10.5/y", "Y. 1999", "Y", 1999), Reference()),
    12, 41, True, "1", "PMC1", "W1", "f" * 40, "7", "conf/x/Y1", "WOS:1", "2-s2.0-1", "abcdefgh",
)  # fmt: skip
PROBLEM = Problem("a.jsonl", 9, "the line is not valid JSON", "8")
READING = Reading(
    (Mention("method", "method:x", "X", "abstract", 3, 4, "x", "It is x.", "coined", 0.75, "proposes"),),
    (Abbreviation("X", "ex"),),
)
DECISIONS = Decisions(
    papers=(PaperLink("a.jsonl#k1", "title:1", "its only record"),),
    links=(Link("a.jsonl#k1", "title:1", None, "Tor Vik", "author:tor-vik", "owner", 0.9, True),),
    persons=(Person("author:tor-vik", "Tor Vik", ("T. Vik", "Tor Vik"), "tor vik", IDS, 0.9, True, ("r",), ("o",)),),
    groups=(Group("a.jsonl#k1", "title:1", 2, "The Consortium", "Consortium"),),
    headings=(Heading("topic:x", "x", None, ("ex",)), Heading("topic:y", "y", "topic:x")),
    notes=("a note", "another"),
)


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    opened = Records(tmp_path, write=True)
    yield opened
    opened.close()


def test_everything_comes_back_as_it_was_given(records: Records) -> None:
    records.put_source(SOURCE, "/place/a.jsonl", [RECORD, PROBLEM])
    records.put_readings({"d1": READING})
    records.put_decisions(DECISIONS)
    records.put_meta("run", "r1")
    records.close()
    again = Records(records.folder)
    assert all(getattr(RECORD, f.name) != f.default for f in fields(Record)), "an example of every field"
    assert list(again.records()) == [RECORD]
    assert (again.problems(), again.sources(), again.counts()) == ([PROBLEM], [SOURCE], {"a.jsonl": (1, 1)})
    assert again.places() == {"/place/a.jsonl": SOURCE}
    assert (again.readings(), again.known_readings()) == ({"d1": READING}, {"d1"})
    assert again.decisions() == DECISIONS
    assert (again.meta("run"), again.meta("nothing")) == ("r1", None)
    again.close()


text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
ids = st.lists(st.tuples(text, text), max_size=2).map(tuple)
made = st.builds(
    Record,
    source=st.just("a.jsonl"),
    format=st.just("jsonl"),
    key=text,
    line=st.integers(0, 2**40),
    title=text,
    abstract=text,
    authors=st.lists(st.builds(Authorship, text, st.none() | text, ids, st.none() | text)).map(tuple),
    year=st.none() | st.integers(-(2**70), 2**70),
    score=st.none() | st.floats(allow_nan=False),
    subjects=st.lists(text, max_size=3).map(tuple),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(made, max_size=4))
def test_records_of_any_text_and_number_come_back(records: Records, given_: list[Record]) -> None:
    with records.transaction():
        records.put_source(SOURCE, "here", given_)
    assert list(records.records()) == given_
    assert records.counts() == {"a.jsonl": (len(given_), 0)}


def test_a_source_that_is_put_again_or_removed_takes_all_it_said_with_it(records: Records) -> None:
    records.put_source(SOURCE, "here", [RECORD, PROBLEM])
    other = Source("b.txt", "b.txt", "1", "search-page")
    records.put_source(other, "there", [])
    records.put_source(SOURCE, "here", [PROBLEM])
    assert (list(records.records()), records.problems()) == ([], [PROBLEM])
    assert (records.remove_source("a.jsonl"), records.remove_source("a.jsonl")) == (True, False)
    assert (records.problems(), records.sources()) == ([], [other])


def test_readings_of_texts_that_are_gone_are_forgotten(records: Records) -> None:
    records.put_readings({"d1": READING, "d2": Reading()})
    records.put_readings({"d2": READING})
    records.keep_readings({"d2", "d3"})
    assert records.readings() == {"d2": READING}


def test_new_decisions_replace_the_old(records: Records) -> None:
    records.put_decisions(DECISIONS)
    records.put_decisions(Decisions(notes=("one",)))
    assert records.decisions() == Decisions(notes=("one",))


def fail_half_way(records: Records) -> None:
    with records.transaction():
        records.remove_source("a.jsonl")
        records.put_decisions(Decisions(notes=(str(1 / 0),)))


def test_a_transaction_is_kept_whole_or_not_at_all(records: Records) -> None:
    records.put_source(SOURCE, "here", [RECORD])
    with pytest.raises(ZeroDivisionError):
        fail_half_way(records)
    assert (list(records.records()), records.decisions()) == ([RECORD], Decisions())
    with records.transaction():
        records.put_decisions(DECISIONS)
    assert records.decisions() == DECISIONS


KILLED = """
import os, sys
from pathlib import Path
from graph.model import Decisions
from graph.records import Records
records = Records(Path(sys.argv[1]), write=True)
with records.transaction():
    records.remove_source("a.jsonl")
    records.put_decisions(Decisions(notes=("half",)))
    os._exit(9)
"""


def test_a_process_killed_in_a_transaction_leaves_the_file_as_it_was_and_no_lock(records: Records) -> None:
    records.put_source(SOURCE, "here", [RECORD])
    records.close()
    command = [sys.executable, "-c", KILLED, str(records.folder)]
    assert subprocess.run(command, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=False).returncode == 9
    again = Records(records.folder, write=True)
    assert (list(again.records()), again.decisions()) == ([RECORD], Decisions())
    again.close()


def test_one_writes_and_the_others_read_the_last_whole_state(records: Records) -> None:
    records.put_source(SOURCE, "here", [RECORD])
    with pytest.raises(StoreError, match="another build is running on this store"):
        Records(records.folder, write=True)
    reader = Records(records.folder)
    with records.transaction():
        records.remove_source("a.jsonl")
        assert list(reader.records()) == [RECORD]
    assert list(reader.records()) == []
    reader.close()
    records.close()
    Records(records.folder, write=True).close()


def test_a_full_disk_is_told_and_costs_nothing_that_was_stored(records: Records) -> None:
    records.put_source(SOURCE, "here", [RECORD])
    pages = records._db._connection.execute("PRAGMA page_count").fetchone()[0]
    records._db._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(StoreError, match="no space left on the disk; nothing stored is lost"), records.transaction():
        records.put_decisions(Decisions(notes=tuple(f"{n} {'x' * 1000}" for n in range(100))))
    assert (list(records.records()), records.decisions()) == ([RECORD], Decisions())


def test_each_store_has_a_name_of_its_own_that_stays(tmp_path: Path) -> None:
    names = []
    for folder in ("a", "b", "a"):
        records = Records(tmp_path / folder, write=True)
        names.append(records.meta("store"))
        records.put_source(SOURCE, "f", [])
        records.close()
    assert names[0] == names[2] != names[1]


@pytest.mark.parametrize("contents", [None, b""])
def test_reading_where_nothing_was_built_says_what_to_do(tmp_path: Path, contents: bytes | None) -> None:
    if contents is not None:
        (tmp_path / "records.sqlite").write_bytes(contents)
    with pytest.raises(StoreError, match="no store here yet; build one with `paperkg build PATH…`"):
        Records(tmp_path)


@pytest.mark.parametrize("write", [True, False])
def test_a_file_that_is_no_records_file_is_told_and_left_alone(tmp_path: Path, write: bool) -> None:
    path = tmp_path / "records.sqlite"
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(StoreError, match="is damaged, or is not a records file of paperkg"):
        Records(tmp_path, write=write)
    assert path.read_bytes() == b"not a database at all" * 100


@pytest.mark.parametrize("write", [True, False])
def test_a_newer_version_is_told_and_left_alone(records: Records, write: bool) -> None:
    records._db._connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    records.close()
    before = (records.folder / "records.sqlite").read_bytes()
    with pytest.raises(StoreError, match=r"written by a newer paperkg .*upgrade paperkg\."):
        Records(records.folder, write=write)
    assert (records.folder / "records.sqlite").read_bytes() == before
    sqlite3.connect(records.folder / "records.sqlite").close()


def test_a_store_of_version_1_is_read_and_becomes_one_of_this_version(records: Records) -> None:
    records.put_source(SOURCE, "here", [RECORD])
    records.put_decisions(DECISIONS)
    for table in ("records", "decisions", "sources"):  # without checksums
        body = "facts" if table == "sources" else "body"
        records._db._connection.execute(f"UPDATE {table} SET {body} = substr({body}, 1, length({body}) - 9)")
    for table in ("records", "decisions"):  # as they were kept then: an ORCID, and no other id
        for orcid, ids in (('"0000"', '[["orcid","0000"],["s2","7"]]'), ("null", "[]")):
            change = f"UPDATE {table} SET body = replace(body, ?, ?)"
            records._db._connection.execute(change, (f'"ids":{ids}', f'"orcid":{orcid}'))
    older = ('"affiliations":["X","Z"]', '"affiliation":"X; Z"')  # before version 3
    records._db._connection.execute("UPDATE records SET body = replace(body, ?, ?)", older)
    records._db._connection.execute("ALTER TABLE sources DROP COLUMN version")
    records._db._connection.execute("PRAGMA user_version = 1")
    assert not records._db._connection.execute("SELECT 1 FROM records WHERE body LIKE '%\"ids\"%'").fetchall()
    records.close()
    orcid = (("orcid", "0000"),)
    for write in (False, True, False):
        old = Records(records.folder, write=write)
        assert [a.ids for a in next(old.records()).authors] == [orcid, ()]
        assert old.sources() == [replace(SOURCE, version=0)]
        assert old.decisions().persons == (replace(DECISIONS.persons[0], ids=orcid),)
        old.close()
    assert old.folder == records.folder
    with closing(sqlite3.connect(records.folder / "records.sqlite")) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (VERSION,)


DAMAGES = (
    "UPDATE records SET body = '{'",
    "UPDATE records SET body = '{}'",
    "UPDATE records SET body = '[1]'",
    "UPDATE records SET body = ''",
    "UPDATE records SET body = x'ff00'",
    "UPDATE records SET body = replace(body, 'A title', 'A tit1e')",
    "UPDATE records SET body = substr(body, 1, length(body) - 1)",
    "UPDATE records SET body = substr(body, 1, length(body) - 10)",
    "UPDATE records SET body = replace(body, '#', '$')",
    "UPDATE records SET number = 17",
    "UPDATE decisions SET body = '{}' WHERE kind = 'links'",
    "UPDATE decisions SET body = 'null' WHERE kind = 'persons'",
    "UPDATE decisions SET body = replace(body, '0.9', '0.8')",
    "UPDATE decisions SET kind = 'nothing' WHERE kind = 'links'",
    "UPDATE mentions SET body = replace(body, 'It is', 'It isn''t')",
    "UPDATE mentions SET digest = 'd2'",
    "UPDATE sources SET sha256 = '1' || substr(sha256, 2)",
    "UPDATE sources SET facts = '{\"a\": 1}'",
    "UPDATE sources SET place = 'elsewhere'",
    "DROP TABLE mentions",
)


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_that_sqlite_does_not_see_is_told(records: Records, damage: str) -> None:
    records.put_source(SOURCE, "here", [RECORD])
    records.put_decisions(DECISIONS)
    records.put_readings({"d1": READING})
    records._db._connection.execute("PRAGMA foreign_keys = OFF")
    records._db._connection.execute(damage)
    records.close()
    for write in (False, True):
        again = Records(records.folder, write=write)
        with pytest.raises(StoreError, match=r"records\.sqlite") as caught:
            everything(again)
        assert "\n" not in str(caught.value)
        again.close()


def test_a_single_bit_that_turns_is_told_or_harms_nothing(records: Records) -> None:
    records.put_source(SOURCE, "here", [replace(RECORD, key=f"k{n}", title=f"Title number {n}") for n in range(40)])
    records.put_decisions(DECISIONS)
    records.put_readings({"d1": READING})
    wanted = everything(records)
    records.close()
    path = records.folder / "records.sqlite"
    whole = path.read_bytes()
    told = 0
    turns = random.Random(11)
    for _ in range(200):
        bit = turns.randrange(len(whole) * 8)
        path.write_bytes(whole[: bit // 8] + bytes([whole[bit // 8] ^ 1 << bit % 8]) + whole[bit // 8 + 1 :])
        try:
            again = Records(records.folder)
        except StoreError:
            told += 1
            continue
        try:
            assert everything(again) == wanted
        except StoreError:
            told += 1
        finally:
            again.close()
    assert told > 20


def everything(records: Records) -> tuple[Any, ...]:
    """All that has a checksum."""
    return list(records.records()), records.sources(), records.decisions(), records.readings()


@pytest.mark.parametrize("left", ["graph.kgl", "corrections.toml"])
@pytest.mark.parametrize("empty", [False, True])
def test_a_records_file_that_is_gone_beside_other_files_of_a_store_is_told(
    tmp_path: Path, left: str, empty: bool
) -> None:
    (tmp_path / left).write_text("something")
    if empty:
        (tmp_path / "records.sqlite").write_bytes(b"")
    for write in (False, True):
        with pytest.raises(MissingRecords, match=rf"missing or empty, but {left} is there: .* --store, or use --force"):
            Records(tmp_path, write=write)
    Records(tmp_path, write=True, anew=True).close()
    Records(tmp_path).close()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="the store cannot be written"):
        Records(tmp_path / "file" / "store", write=True)


def link(position: int, author: str) -> Link:
    return Link("a.jsonl#k1", "title:1", position, "x", author, "r", 1.0)


def test_an_id_that_is_given_up_leads_to_whoever_has_most_of_its_names(records: Records) -> None:
    records.put_decisions(Decisions(links=tuple(link(n, "author:old") for n in range(3))))
    steps: list[tuple[list[str], dict[str, Any]]] = [
        (["author:a", "author:b", "author:b"], {"author:old": "author:b", "author:a": "author:a"}),
        (["author:a", "author:c", "author:c"], {"author:old": "author:c", "author:b": "author:c"}),
        (["author:old", "author:c", "author:c"], {"author:old": "author:old", "author:b": "author:c"}),
    ]
    for names, expected in steps:
        decisions = Decisions(links=tuple(link(n, name) for n, name in enumerate(names)))
        records.follow_authors(decisions.links)
        records.put_decisions(decisions)
        assert {old: records.former(old) for old in expected} == expected
