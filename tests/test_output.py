"""Answers as tables, CSV, JSON, JSON lines and Markdown: widths, cuts, escapes, and what no terminal should be sent."""

import csv
import io
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.cells import cell, printable
from graph.model import Value
from queries.answer import Answer
from queries.answer.output import FORMATS, as_csv, as_json, as_jsonl, as_markdown, json_text
from queries.answer.table import as_table
from queries.cli import session

# A red letter, a new window title, an 8-bit escape, a rubout, an override of direction, half a character, a tag.
DANGEROUS = "\x1b[31m\x1b]0;t\x07\x9b1m\x7f\u202e\u2066\ud800\U000e0041"
values = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(), st.lists(st.text()))


def answer(*rows: tuple[Value, ...], columns: tuple[str, ...] = ("name", "papers")) -> Answer:
    return Answer("test", {}, columns, rows, ("a note",))


def columns_of(line: str) -> int:
    """How wide a line is on a terminal."""
    return sum(
        0 if unicodedata.category(c) in ("Mn", "Cf") else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in line
    )


def test_numbers_stand_to_the_right_and_names_to_the_left() -> None:
    assert as_table(answer(("Ana", 7), ("Bo Li", 12))) == (
        "name   papers\n─────  ──────\nAna         7\nBo Li      12\n"
    )


@pytest.mark.parametrize("name", ["王小明", "한국인", "ｗｉｄｅ", "e\u0301le\u0300ve", "ก\u0e34น"])
def test_characters_that_take_two_columns_or_none_keep_the_columns_straight(name: str) -> None:
    lines = as_table(answer(("plain name", 1), (name, 2))).splitlines()
    assert columns_of(lines[2]) == columns_of(lines[3])


def test_a_long_cell_is_wrapped_in_a_table_and_loses_nothing() -> None:
    long = "word " * 40
    shown = as_table(answer((long, 1)), 80)
    assert shown.count("word") == 40
    assert max(map(len, shown.splitlines())) <= 80
    for write in (as_csv, as_json, as_jsonl, as_markdown):
        assert long.strip() in write(answer((long, 1)))


def test_a_break_in_the_middle_of_a_wide_character_leaves_no_half() -> None:
    lines = as_table(answer(("王" * 50, 1), ("a" * 101, 2)), 40).splitlines()
    assert all(columns_of(line) <= 40 for line in lines)
    assert sum(line.count("王") for line in lines) == 50
    assert sum(line.count("a") for line in lines[2:]) == 101


def test_an_id_is_never_cut() -> None:
    key = "title:" + "0123456789" * 12
    made = answer((key, "x" * 200), columns=("id", "title"))
    assert key in as_table(made, 80, ids=True)
    assert key in as_table(answer((key,), columns=("id",)), 80)
    assert "left out to fit: id; --ids" in as_table(made, 80)


def test_ids_stand_last_where_they_fit() -> None:
    made = answer(("author:ana", "Ana", 7), columns=("id", "name", "papers"))
    assert as_table(made, 80) == "name  papers  id\n────  ──────  ──────────\nAna        7  author:ana\n"


def test_sentences_and_lists_stand_whole_below_their_row() -> None:
    sentence = "It is one of the longest sentences that anybody has ever written about this subject, " * 3
    shown = as_table(answer(("p1", sentence, ["one", "two"]), columns=("paper", "sentence", "topics")), 60)
    assert " ".join(shown.split()).endswith(f"sentence: {' '.join(sentence.split())} topics: one; two")
    assert max(map(len, shown.splitlines())) <= 60


def test_nothing_found_is_said_to_people_and_is_empty_data_to_programs() -> None:
    none = answer()
    assert as_table(none) == as_markdown(none) == "(nothing found)\n"
    assert as_csv(none) == "name,papers\n"
    assert as_jsonl(none) == ""
    assert json.loads(as_json(none))["rows"] == []


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (3, "3"),
        (0.5, "0.5"),
        (1 / 3, "0.3333"),
        (2.0, "2"),
        (1e300, "1e+300"),
        (["a", "b\nc"], "a; b c"),
        ("two\nlines\tand a tab", "two lines and a tab"),
    ],
)
def test_a_value_as_people_read_it(value: Value, shown: str) -> None:
    assert cell(value) == shown


def test_csv_quotes_what_would_break_it() -> None:
    row: tuple[Value, ...] = ('say "hi", you', "two\r\nlines", None, True, 0.125, ["a", "b"])
    text = as_csv(answer(row, columns=("a", "b", "c", "d", "e", "f")))
    assert list(csv.reader(io.StringIO(text)))[1] == ['say "hi", you', "two  lines", "", "true", "0.125", "a; b"]


def test_markdown_escapes_what_would_end_a_cell_or_start_a_tag() -> None:
    text = as_markdown(answer(("a|b `c` *d* [e](f) <script>\nx", 1)))
    assert text.splitlines()[2] == "| a\\|b \\`c\\` \\*d\\* \\[e\\](f) &lt;script&gt; x | 1 |"


def test_json_is_one_document_with_sorted_keys_and_a_row_a_line() -> None:
    text = as_json(answer(("β", 1.5), (None, ["x"])))
    body = json.loads(text)
    assert list(body) == sorted(body) == ["columns", "notes", "parameters", "query", "rows"]
    assert body["rows"] == [["β", 1.5], [None, ["x"]]]
    assert '\n  ["β", 1.5],\n  [null, ["x"]]\n' in text


def test_json_lines_hold_a_sorted_object_a_row() -> None:
    assert as_jsonl(answer(("b", 1), columns=("z", "a"))) == '{"a": 1, "z": "b"}\n'


def test_the_command_takes_every_format_and_workbooks() -> None:
    assert (*FORMATS, "xlsx") == session.FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_sends_control_characters_or_overrides(name: str) -> None:
    text = FORMATS[name](answer((DANGEROUS + "text", [DANGEROUS])))
    text.encode()
    assert not [c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs") and c != "\n"]


def test_json_keeps_what_it_escapes() -> None:
    assert json.loads(json_text(DANGEROUS)) == DANGEROUS
    assert json_text("a\x7f") == '"a\\u007f"'
    assert json_text("plain ASCII and Überraschung 王") == '"plain ASCII and Überraschung 王"'


@given(st.lists(st.tuples(values, values), min_size=1, max_size=4), st.integers(20, 200))
def test_any_answer_is_a_row_a_line_in_every_format(rows: list[tuple[Value, Value]], width: int) -> None:
    made = answer(*rows)
    body = json.loads(as_json(made))
    assert body["rows"] == [list(row) for row in rows]
    assert as_jsonl(made).count("\n") == len(rows)
    assert as_markdown(made).count("\n") == len(rows) + 2
    assert len(list(csv.reader(io.StringIO(as_csv(made))))) == len(rows) + 1
    assert not [c for c in as_table(made, width) if unicodedata.category(c) in ("Cc", "Zl", "Zp") and c != "\n"]


@given(st.text())
def test_what_is_printable_stays_so(text: str) -> None:
    once = printable(text)
    assert printable(once) == once
    assert len(once) == len(text)
    assert "\x1b" not in once
    assert printable("a\u2028b\u2029c") == "a b c"


def test_minor_columns_give_way_before_names_are_broken() -> None:
    name = "Oluwaseyi Tunde Adekambi-Osk-Hadley of Ramanekar"
    columns = ("id", "name", "component", "papers", "inferred", "value", "confidence")
    answer = Answer("central", {}, columns, (("author:one", name, 1, 5, 0, 0.25, 0.99),))
    narrow = as_table(answer, 95)
    assert name in narrow
    assert "(left out to fit: component, id; --ids or another --format shows it)" in narrow
    assert "component" in as_table(answer, 100, ids=True).splitlines()[0]
    assert "left out" not in as_table(answer, 200)


def test_ends_of_lines_that_json_allows_are_escaped_all_the_same() -> None:
    assert json_text("a\u2028b\u2029é") == '"a\\u2028b\\u2029é"'


def test_the_last_columns_stand_below_their_row_where_it_would_be_too_wide() -> None:
    columns = ("name", *(f"number_{n}" for n in range(8)), "role", "share")
    made = answer(("Ana Esch", *range(100_000, 100_008), "peripheral", 0.5), columns=columns)
    lines = as_table(made, 80).splitlines()

    assert max(map(len, lines)) <= 80
    assert lines[-1] == "    role: peripheral; share: 0.5"
    assert "share" in as_table(made).splitlines()[0]
