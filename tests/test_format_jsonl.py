"""JSON lines: fields, authors, ids, dates, keys, and what a bad value or line costs."""

import contextlib
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError
from graph.folding import slug, title_key
from graph.model import Authorship, Record
from tests.listing_pages import ABSTRACT, AUTHOR_HEAD, DAILY_HEAD, SEARCH_HEAD, daily, entry, jsonl, one, read, reasons


def test_jsonl_in_full() -> None:
    line = {
        "id": "P19-1001",
        "title": "  Titles\nstay ",
        "abstract": ABSTRACT,
        "authors": [
            "Ann Ash",
            "Birk, Bo",
            {
                "first": "Cy",
                "last": "Cole",
                "affiliation": "Some Lab",
                "orcid": "https://orcid.org/0000-0002-1825-0097",
            },
        ],
        "date": "2019-07-28T10:00:00Z",
        "venue": ["acl", "ws"],
        "booktitle": "Proceedings",
        "doi": "https://doi.org/10.48550/arXiv.1907.01234",
        "subjects": ["cs.CL", None, "cs.LG"],
        "anything": {"else": []},
    }
    records, problems = read(jsonl(line))
    assert [(p.line, p.reason.rpartition(": ")[2]) for p in problems] == [(None, "anything (1)")]
    assert records[0] == Record(
        "page",
        "jsonl",
        "P19-1001",
        1,
        "  Titles\nstay ",
        ABSTRACT,
        authors=(
            Authorship("Ann Ash"),
            Authorship("Bo Birk", family="Birk"),
            Authorship("Cy Cole", ("Some Lab",), (("orcid", "0000-0002-1825-0097"),), "Cole"),
        ),
        authors_complete=True,
        n_authors=3,
        date="2019-07-28",
        year=2019,
        venue="acl",
        more_venues=("ws",),
        doi="10.48550/arxiv.1907.01234",
        arxiv="1907.01234",
        acl="P19-1001",
        subjects=("cs.CL", "cs.LG"),
    )


@pytest.mark.parametrize(
    ("author", "name", "family"),
    [
        ("Ann Ash", "Ann Ash", None),
        ("  Ann   Ash ", "Ann Ash", None),
        ("Ash, Ann", "Ann Ash", "Ash"),
        ("von der Ash, Ann B.", "Ann B. von der Ash", "von der Ash"),
        ("Gates, Jr., S. James", "S. James Gates Jr.", "Gates"),
        ("Gates, S. James, Jr.", "S. James Gates Jr.", "Gates"),
        ("Gates Jr., S. James", "S. James Gates Jr.", "Gates"),
        ("Gott, III, J. Richard", "J. Richard Gott III", "Gott"),
        ("Sam Gates, Jr.", "Sam Gates Jr.", None),
        ("Mausam,", "Mausam", "Mausam"),
        ("Devvrit", "Devvrit", None),
        ('M{\\"u}ller, J\\"org', 'J\\"org M{\\"u}ller', 'M{\\"u}ller'),
        ({"name": "Ann Ash"}, "Ann Ash", None),
        ({"name": "Ash, Ann"}, "Ann Ash", "Ash"),
        ({"first": "Ann", "last": "Echen Roa"}, "Ann Echen Roa", "Echen Roa"),
        ({"first": "Sam", "last": "Gates Jr."}, "Sam Gates Jr.", "Gates"),
        ({"first": "Sam", "last": "Gates, Jr."}, "Sam Gates Jr.", "Gates"),
        ({"first": "Ann", "last": "Ash, of, Birk"}, "Ann Ash, of, Birk", "Ash, of, Birk"),
        ({"last": "Mausam"}, "Mausam", "Mausam"),
        ({"first": "Cher", "last": None}, "Cher", None),
        ({"name": "", "first": "Ann", "last": "Ash"}, "Ann Ash", "Ash"),
    ],
)
def test_authors(author: Any, name: str, family: str | None) -> None:
    record = one(jsonl({"title": "T", "authors": [author]}))
    assert record.authors == (Authorship(name, family=family),)
    assert (record.authors_complete, record.n_authors) == (True, 1)


def test_an_author_who_may_be_several_is_kept_and_told() -> None:
    (record,), problems = read(jsonl({"title": "T", "authors": ["Sums Upon Sums, Some Town, Nowhere"]}))
    assert record.authors == (Authorship("Sums Upon Sums, Some Town, Nowhere"),)
    assert reasons(problems) == [
        "an author may be several names in one (“Sums Upon Sums, Some Town, Nowhere”); taken as one"
    ]


@pytest.mark.parametrize(
    "last", ["et al.", "et al", "Et Al.", "others", "and others", "…", {"name": "et al."}, {"last": "others"}]
)
def test_a_cut_list_of_authors(last: Any) -> None:
    record = one(jsonl({"title": "T", "authors": ["Ann Ash", last]}))
    assert record.authors == (Authorship("Ann Ash"),)
    assert (record.authors_complete, record.n_authors) == (False, None)
    assert one(jsonl({"title": "T", "authors": ["Ann Ash et al."]})).authors == (Authorship("Ann Ash"),)


@pytest.mark.parametrize("authors", [None, []])
def test_no_authors_are_not_a_complete_list(authors: Any) -> None:
    record = one(jsonl({"title": "T", "authors": authors}))
    assert (record.authors, record.authors_complete, record.n_authors) == ((), False, None)


@pytest.mark.parametrize(("bad", "complete"), [("", False), (7, False), ({}, False), (["Ann"], False), (":", True)])
def test_an_author_without_name_is_told_and_the_record_kept(bad: Any, complete: bool) -> None:
    records, problems = read(jsonl({"title": "T", "authors": ["Ann Ash", bad, bad, "Bo Birk"]}))
    assert [author.name for author in records[0].authors] == ["Ann Ash", "Bo Birk"]
    assert records[0].authors_complete is complete
    assert reasons(problems) == ["author 2 of 4 has no readable name, nor have 1 more"]


def test_the_ids_of_an_author_are_brought_into_one_form() -> None:
    author = {
        "name": "Ann Ash",
        "orcid": "https://orcid.org/0000-0002-1825-0097",
        "openalex": "https://openalex.org/A5023888391",
        "semantic_scholar": 1695689,
        "dblp": "https://dblp.org/pid/69/4806-1.html",
    }
    found = (("orcid", "0000-0002-1825-0097"), ("openalex", "A5023888391"), ("s2", "1695689"), ("dblp", "69/4806-1"))
    assert one(jsonl({"title": "T", "authors": [author]})).authors == (Authorship("Ann Ash", ids=found),)
    gaps = {"name": "Ann Ash", "s2": 1695689.0, "semantic_scholar": "1695689", "dblp": float("nan")}
    records, problems = read(jsonl({"title": "T", "authors": [gaps]}))
    assert records[0].authors == (Authorship("Ann Ash", ids=(("s2", "1695689"),)),)
    assert reasons(problems) == ["dblp is a number, not text"]


def test_a_second_id_of_a_kind_is_told_and_the_first_kept() -> None:
    author = {"name": "Ann Ash", "s2": "7", "semantic_scholar": "8"}
    records, problems = read(jsonl({"title": "T", "authors": [author]}))
    assert records[0].authors == (Authorship("Ann Ash", ids=(("s2", "7"),)),)
    assert reasons(problems) == ["semantic_scholar is “8”, a second Semantic Scholar id of one author"]


def test_null_is_absent_everywhere() -> None:
    names = ("id", "abstract", "authors", "year", "date", "venue", "doi", "arxiv", "subjects", "booktitle")
    record = one(jsonl({"title": "T"} | dict.fromkeys(names)))
    assert record == Record("page", "jsonl", "0", 1, "T", authors_complete=False)
    author = {"name": "Ann Ash", "affiliation": None, "orcid": None, "openalex": None, "s2": None, "dblp": ""}
    assert one(jsonl({"title": "T", "authors": [None, author]})).authors == (Authorship("Ann Ash"),)


@pytest.mark.parametrize(
    ("fields", "year", "date"),
    [
        ({"year": 1961}, 1961, None),
        ({"year": "1961"}, 1961, None),
        ({"year": 1961.0}, 1961, None),
        ({"year": 1000}, 1000, None),
        ({"year": 2100}, 2100, None),
        ({"date": "2020"}, 2020, "2020"),
        ({"date": "2020-02"}, 2020, "2020-02"),
        ({"date": "2020-02-29"}, 2020, "2020-02-29"),
        ({"date": "2020-02-29 12:00"}, 2020, "2020-02-29"),
        ({"date": "--02-29"}, None, "--02-29"),
        ({"date": "2020-02-29", "year": 2021}, 2021, "2020-02-29"),
        ({"date": "2020-02-29", "year": None}, 2020, "2020-02-29"),
    ],
)
def test_years_and_dates(fields: dict[str, Any], year: int | None, date: str | None) -> None:
    record = one(jsonl({"title": "T"} | fields))
    assert (record.year, record.date) == (year, date)


@pytest.mark.parametrize(
    "fields",
    [
        {"year": 999},
        {"year": 2101},
        {"year": "20"},
        {"year": "２０２０"},
        {"year": True},
        {"year": 2020.5},
        {"year": float("nan")},
        {"year": 10**400},
        {"year": [2020]},
        {"date": "--02-30"},
        {"date": ["2020"]},
        {"doi": "none"},
        {"doi": 10.5},
        {"arxiv": "0000"},
        {"abstract": ["a"]},
        {"venue": 5},
        {"subjects": {"a": 1}},
        {"authors": 7},
        {"id": [1]},
        {"id": True},
        {"authors": [{"name": "Ann Ash", "orcid": "0000-0002-1825-0098"}]},
        {"authors": [{"name": "Ann Ash", "openalex": "W5023888391"}]},
        {"authors": [{"name": "Ann Ash", "s2": "-7"}]},
        {"authors": [{"name": "Ann Ash", "s2": True}]},
        {"authors": [{"name": "Ann Ash", "semantic_scholar": 16.5}]},
        {"authors": [{"name": "Ann Ash", "dblp": "Ann Ash 0001"}]},
        {"authors": [{"name": "Ann Ash", "dblp": ["69/4806"]}]},
        {"authors": [{"name": "Ann Ash", "affiliation": 3}]},
    ],
)
def test_a_wrong_field_costs_the_field_only(fields: dict[str, Any]) -> None:
    records, problems = read(jsonl({"title": "T", "abstract": "A."} | fields, {"title": "U"}))
    assert [record.title for record in records] == ["T", "U"]
    assert [(problem.line, problem.source, problem.key) for problem in problems] == [(1, "page", "0")]
    assert len(problems[0].reason) < 120
    (name,) = fields
    first = records[0]
    listed = fields.get("authors", ())
    inner = [
        field for author in (listed if isinstance(listed, list) else ()) if isinstance(author, dict) for field in author
    ]
    assert any(field in problems[0].reason for field in (name, *inner))
    assert (first.year, first.date, first.doi, first.arxiv, first.venue, first.subjects) == (
        None,
        None,
        None,
        None,
        None,
        (),
    )
    assert all((author.ids, author.affiliation) == ((), None) for author in first.authors)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"title": "cut off', "not valid JSON"),
        ("[1, 2]", "a list, not a JSON object"),
        ("17", "a number, not"),
        ("NaN", "a number, not"),
        ("null", "null, not"),
        ('"text"', "text, not"),
        ("{}", "no title"),
        ('{"title": null}', "no title"),
        ('{"title": "  "}', "no title"),
        ('{"title": 5}', "title is a number"),
        ("[" * 10_000 + "]" * 10_000, "nested too deeply"),
        ('{"title": "T", "x": ' + '{"x": ' * 10_000 + "1" + "}" * 10_000 + "}", "nested too deeply"),
        ('{"title": "T", "year": ' + "9" * 5000 + "}", "too long"),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_a_bad_line_is_told_and_the_rest_is_read(line: str, reason: str, first: bool) -> None:
    good = '{"id": "good", "title": "Good"}'
    records, problems = read(f"{line}\n\n{good}" if first else f"{good}\n\n{line}\n")
    assert [record.key for record in records] == ["good"]
    assert {(problem.line, problem.key) for problem in problems} == {(1, "0") if first else (3, "1")}
    assert reason in problems[0].reason


def test_keys_are_ids_or_running_numbers_and_unique() -> None:
    ids: list[Any] = ["a", "a", "a~2", "a", 7, "7", None, "", " b\n c "]
    records, problems = read(jsonl(*({"id": identifier, "title": "T"} for identifier in ids)))
    assert problems == []
    assert [record.key for record in records] == ["a", "a~2", "a~2~2", "a~3", "7", "7~2", "6", "7~3", "b c"]


@given(st.lists(st.sampled_from(["a", "a~2", "a~3", "0", "1", None])))
def test_keys_are_unique_whatever_the_ids(ids: list[str | None]) -> None:
    records, _ = read(jsonl({"title": "T"}, *({"id": identifier, "title": "T"} for identifier in ids)))
    assert len({record.key for record in records}) == len(ids) + 1


def test_many_equal_ids_take_no_quadratic_time() -> None:
    records, _ = read(jsonl(*[{"id": "same", "title": "T"}] * 30_000))
    assert len({record.key for record in records}) == 30_000


@pytest.mark.parametrize(
    ("fields", "venue"),
    [
        ({"venue": "ACL"}, "ACL"),
        ({"venue": ["acl", "ws"], "journal": "J"}, "acl"),
        ({"venue": [], "booktitle": "Proceedings"}, "Proceedings"),
        ({"journal": "J"}, "J"),
        ({"venue": "", "booktitle": "B", "journal": "J"}, "B"),
    ],
)
def test_venues(fields: dict[str, Any], venue: str) -> None:
    assert one(jsonl({"title": "T"} | fields)).venue == venue


def test_identifiers() -> None:
    record = one(
        jsonl({"id": "2020.acl-main.1", "title": "T", "doi": "DOI:10.5555/ABC.", "arxiv": "arXiv:2001.00001v2"})
    )
    assert (record.doi, record.arxiv, record.acl) == ("10.5555/abc", "2001.00001", "2020.acl-main.1")
    other = one(jsonl({"id": "pk-1", "title": "T", "doi": "10.48550/arXiv.2001.00002", "arxiv": "2001.00001"}))
    assert (other.arxiv, other.acl) == ("2001.00001", None)


def test_halves_of_characters_are_replaced_and_pairs_kept() -> None:
    data = '{"title": "A \\ud800 b \\ud83d\\ude00", "authors": ["Ann \\udfffAsh"]}\n{"title": "\\ud800"}'
    records, problems = read(data)
    assert records[0].title == "A \ufffd b 😀"
    assert records[0].authors[0].name == "Ann \ufffdAsh"
    assert len(records) == 2
    assert len(problems) == 1
    assert "lone surrogates" in problems[0].reason


def test_control_characters_stay_and_nul_goes() -> None:
    record = one('{"title": "a \x1b[31m \\u001b \u202e \x7f b"}')
    assert record.title == "a \x1b[31m \x1b \u202e \x7f b"
    records, problems = read(b'{"title": "a\x00b"}\n{"title": "c\\u0000d", "id": "k\\u0000"}\n{"title": "e\x00f"}\n')
    assert [record.title for record in records] == ["ab", "cd", "ef"]
    assert records[1].key == "k"
    assert len(problems) == 1
    assert "NUL" in problems[0].reason


@pytest.mark.parametrize("long", [" ", "\\", "[", "{", ".", ")", "#", "et al. ", "a, ", "-a", "by ", "1", "\"'", "·\n"])
def test_long_repetitions_take_no_quadratic_time(long: str) -> None:
    many = f"x{long * (50_000 // len(long))}x"
    began = time.process_time()
    fields = dict.fromkeys(("title", "abstract", "venue", "doi", "arxiv", "date", "id"), many)
    read(jsonl(fields | {"authors": [many, {"first": many, "last": many, "orcid": many}]}))
    for page in (f"by {many}\n", AUTHOR_HEAD + entry("LGMay 1", many, many, many), f"{SEARCH_HEAD}{many}\n{many}\n"):
        with contextlib.suppress(InputError):
            read(page)
    read(DAILY_HEAD + daily(many, many, many))
    assert slug(many)
    assert title_key(many)
    assert time.process_time() - began < 10


def test_big_entries_are_fine() -> None:
    many = [f"Given{number} Family{number}" for number in range(2000)]
    record = one(jsonl({"title": "x" * 100_000, "abstract": "y" * 1_000_000, "authors": many}))
    assert (len(record.title), len(record.abstract), record.n_authors) == (100_000, 1_000_000, 2000)
    _, problems = read(jsonl({"title": "T", "authors": list(range(2000))}))
    assert reasons(problems) == ["author 1 of 2000 has no readable name, nor have 1999 more"]
