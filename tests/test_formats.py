"""The readers: every format, every quirk of the pages, and every way in which a file can be bad."""

import codecs
import contextlib
import gzip
import hashlib
import io
import itertools
import json
import os
import threading
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from extract.formats import FORMATS, Document, read_bytes, read_file, record_json
from graph.errors import InputError
from graph.folding import slug, title_key
from graph.model import Authorship, Problem, Record
from graph.paper_ids import PAPER_IDS

LONG = "Sensors that report in bursts defeat the usual estimates of a running quantile, and so we count again. " * 4
ABSTRACT = LONG.strip()
OTHER = f"Here is another text. {ABSTRACT}"

AUTHOR_HEAD = (
    "Tolvane Berisk\n\nLG\nh-index23\n3papers\n1,482citations\nNovelty57%\nAI Score52\n\n3 Papers\n\n"  # 11 lines
)
DAILY_HEAD = (
    "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\n"
    "byAK and the research community\n\nJul 3\n\n"  # 12 lines
)
SEARCH_HEAD = "Get trending papers in your email inbox once a day!\nGet trending papers in your email inbox!\nSubscribe"


def read(data: str | bytes, name: str = "page") -> tuple[list[Record], list[Problem]]:
    items = list(read_bytes(data.encode() if isinstance(data, str) else data, name).items)
    return [item for item in items if isinstance(item, Record)], [item for item in items if isinstance(item, Problem)]


def one(data: str | bytes) -> Record:
    records, problems = read(data)
    assert problems == []
    assert len(records) == 1
    return records[0]


def reasons(problems: list[Problem]) -> list[str]:
    return [problem.reason for problem in problems]


def entry(header: str, title: str, byline: str, abstract: str = ABSTRACT) -> str:
    return f"{header}\n{title}\n\n{byline}\n\n{abstract}\n\n"


def daily(title: str, tail: str, abstract: str = ABSTRACT) -> str:
    return f"{title}\n\n{abstract}\n\n{tail}\n"


def jsonl(*objects: Any) -> str:
    return "".join(json.dumps(value) + "\n" for value in objects)


# --- author page ---------------------------------------------------------------------------------------------------


def test_author_page_in_full() -> None:
    page = AUTHOR_HEAD + entry("77.7LGMay 13", "A, B and $q$-Ary", "Ann Ash, Bo von Birk, Devvrit et al. · some-lab")
    assert one(page) == Record(
        "page",
        "author-page",
        "0",
        12,
        "A, B and $q$-Ary",
        ABSTRACT,
        authors=(Authorship("Ann Ash"), Authorship("Bo von Birk"), Authorship("Devvrit")),
        authors_complete=False,
        affiliation="some-lab",
        listed_for="Tolvane Berisk",
        date="--05-13",
        category="LG",
        score=77.7,
    )
    contents = read_bytes(page.encode(), "page")
    assert contents.format == "author-page"
    assert contents.sha256 == hashlib.sha256(page.encode()).hexdigest()
    assert contents.facts == (
        ("owner", "Tolvane Berisk"),
        ("field", "LG"),
        ("h_index", "23"),
        ("papers", "3"),
        ("citations", "1482"),
        ("novelty", "57"),
        ("ai_score", "52"),
    )


@pytest.mark.parametrize(
    ("header", "score", "category", "date", "year"),
    [
        ("AIMar 17, 2025", None, "AI", "2025-03-17", 2025),
        ("LGFeb 1", None, "LG", "--02-01", None),
        ("64CVFeb 29", 64.0, "CV", "--02-29", None),
        ("quant-phDec 1, 1999", None, "quant-ph", "1999-12-01", 1999),
        ("3.5Jan 2, 2020", 3.5, None, "2020-01-02", 2020),
        ("MLMay 5, 2024", None, "ML", "2024-05-05", 2024),
    ],
)
def test_headers(header: str, score: float | None, category: str | None, date: str, year: int | None) -> None:
    record = one(AUTHOR_HEAD + entry(header, "Title", "Ann Ash, Bo Birk"))
    assert (record.score, record.category, record.date, record.year) == (score, category, date, year)


def test_a_day_that_does_not_exist_costs_the_date() -> None:
    records, problems = read(AUTHOR_HEAD + entry("LGFeb 30, 2021", "Title", "Ann Ash"))
    assert (records[0].date, records[0].year, records[0].category) == (None, None, "LG")
    assert [(problem.line, problem.key) for problem in problems] == [(12, "0")]
    assert "LGFeb 30, 2021" in problems[0].reason


@pytest.mark.parametrize(
    ("byline", "names", "complete", "affiliation"),
    [
        ("Ann Ash", ["Ann Ash"], True, None),
        ("Ann Ash, Bo Birk", ["Ann Ash", "Bo Birk"], True, None),
        ("Ann Ash et al.", ["Ann Ash"], False, None),
        ("Ann Ash, Bo Birk, et al.", ["Ann Ash", "Bo Birk"], False, None),
        ("Ann Ash, Bo Birk · lab", ["Ann Ash", "Bo Birk"], True, "lab"),
        ("Sam Gates, Jr., Bo Birk", ["Sam Gates, Jr.", "Bo Birk"], True, None),
        ("O. Ozan Koyl, Al Etal", ["O. Ozan Koyl", "Al Etal"], True, None),
    ],
)
def test_author_lines(byline: str, names: list[str], complete: bool, affiliation: str | None) -> None:
    record = one(AUTHOR_HEAD + entry("LGMay 1", "Title", byline))
    assert [author.name for author in record.authors] == names
    assert (record.authors_complete, record.affiliation) == (complete, affiliation)
    assert record.n_authors == (len(names) if complete else None)


def test_an_abstract_of_several_lines_and_paragraphs_is_joined() -> None:
    wrapped = "First we count,\nthen we count again.\n\nA second paragraph."
    record = one(AUTHOR_HEAD + entry("LGMay 1", "A title that\ngoes on", "Ann Ash et al.", wrapped))
    assert record.title == "A title that goes on"
    assert record.abstract == "First we count, then we count again. A second paragraph."


def test_a_page_without_blank_lines_or_with_many() -> None:
    page = (
        AUTHOR_HEAD + entry("LGMay 1", "Title", "Ann Ash, Bo Birk") + entry("AIMay 2, 2020", "Next", "Cy Cole et al.")
    )
    whole, _ = read(page)
    for changed in (page.replace("\n\n", "\n"), page.replace("\n", "\n\n"), f"\n \n{page}", page.rstrip()):
        records, problems = read(changed)
        assert problems == []
        assert [record_json(record) | {"line": 0} for record in records] == [
            record_json(record) | {"line": 0} for record in whole
        ]


@pytest.mark.parametrize(
    ("cut", "abstract", "authors", "words"),
    [
        ("LGMay 1\nTitle\n\nAnn Ash, Bo Birk et al.", "", 2, ["no abstract"]),
        ("LGMay 1\nTitle\n", "", 0, ["no author line", "no abstract"]),
        (f"LGMay 1\nTitle\n\n{ABSTRACT}\n", ABSTRACT, 0, ["no author line"]),
        (f"LGMay 1\nTitle\n\n, et al.\n\n{ABSTRACT}\n", ABSTRACT, 0, ["names nobody"]),
    ],
)
def test_a_cut_block_is_a_record_and_says_what_is_lost(cut: str, abstract: str, authors: int, words: list[str]) -> None:
    whole = entry("AIMay 2, 2020", "Before", "Cy Cole")
    records, problems = read(AUTHOR_HEAD + whole + cut)
    assert [record.title for record in records] == ["Before", "Title"]
    assert (records[1].abstract, len(records[1].authors), records[1].authors_complete) == (abstract, authors, False)
    assert len(problems) == len(words)
    assert all(word in problem.reason for word, problem in zip(words, problems, strict=True))
    assert {(problem.line, problem.key, problem.source) for problem in problems} == {(19, "1", "page")}


def test_a_header_without_a_title_is_a_problem_only() -> None:
    records, problems = read(AUTHOR_HEAD + "LGMay 1\n\n" + entry("AIMay 2, 2020", "Next", "Cy Cole"))
    assert [(record.key, record.title) for record in records] == [("1", "Next")]
    assert [(problem.line, problem.key) for problem in problems] == [(12, "0")]


@pytest.mark.parametrize("position", [0, 1, 2])
def test_a_garbled_header_merges_no_papers(position: int) -> None:
    headers = ["LGMay 1, 2020", "AIMay 2, 2020", "MLMay 3, 2020"]
    headers[position] = "LGMxy 1, 2020"
    page = "".join(
        entry(header, f"Title {index}", f"Ann Ash, Bo Birk, P{index} et al.") for index, header in enumerate(headers)
    )
    records, problems = read(AUTHOR_HEAD + page)
    assert [record.title for record in records] == ["Title 0", "Title 1", "Title 2"]
    assert [record.abstract for record in records] == [ABSTRACT] * 3
    assert [record.authors[-1].name for record in records] == ["P0", "P1", "P2"]
    assert (records[position].date, records[position].line) == (None, 12 + 7 * position)
    assert [problem.key for problem in problems] == [str(position)]
    assert "header" in problems[0].reason


def test_short_paragraphs_of_an_abstract_are_no_new_paper() -> None:
    abstract = f"{ABSTRACT}\n\nA short one.\n\nwe find that all of it works, in the end.\n\n{OTHER}"
    record = one(AUTHOR_HEAD + entry("LGMay 1", "Title", "Ann Ash et al.", abstract))
    assert record.abstract == abstract.replace("\n\n", " ")


def test_a_wrapped_title_below_a_lost_header_stays_whole() -> None:
    title = "What sensors that report in bursts could tell before 2020\nand what after"
    page = entry("LGMay 1", "One", "Ann Ash et al.") + entry(title, "", "Bo Birk et al.").replace("\n\n\n", "\n\n")
    records, problems = read(AUTHOR_HEAD + page)
    assert [record.title for record in records] == ["One", title.replace("\n", " ")]
    assert [(problem.key, problem.line) for problem in problems] == [("1", 19)]


def test_two_author_pages_in_one_file_keep_their_owners() -> None:
    first = AUTHOR_HEAD + entry("LGMay 1", "One", "Ann Ash et al.")
    second = AUTHOR_HEAD.replace("Tolvane Berisk", "Ilse Vorr") + entry("LGMay 1", "Two", "Bo Birk et al.")
    records, problems = read(first + second)
    assert problems == []
    assert [(record.key, record.title, record.listed_for, record.abstract) for record in records] == [
        ("0", "One", "Tolvane Berisk", ABSTRACT),
        ("1", "Two", "Ilse Vorr", ABSTRACT),
    ]
    assert records[1].line == 12 + 7 + 11


def test_an_author_page_without_its_top_says_so() -> None:
    records, problems = read(AUTHOR_HEAD.split("\n", 2)[2] + entry("LGMay 1", "Title", "Ann Ash"))
    assert records[0].listed_for is None
    assert "whose" in problems[0].reason


def test_claimed_numbers_are_kept_and_not_checked() -> None:
    contents = read_bytes((AUTHOR_HEAD + entry("LGMay 1", "T", "Ann Ash")).encode(), "page")
    assert dict(contents.facts)["papers"] == "3"
    assert [type(item) for item in contents.items] == [Record]


def test_a_page_without_papers_says_so() -> None:
    records, problems = read(AUTHOR_HEAD)
    assert records == []
    assert reasons(problems) == ["no paper could be found in the file"]


# --- search page ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["", "\n", "\n\n"])
def test_search_page_in_full(end: str) -> None:
    page = f"{SEARCH_HEAD}4+3 Phases?\n{ABSTRACT}\nSubscribe to Nothing\n{OTHER}{end}"
    records, problems = read(page)
    assert problems == []
    assert records == [
        Record("page", "search-page", "0", 3, "4+3 Phases?", ABSTRACT, authors_complete=False),
        Record("page", "search-page", "1", 5, "Subscribe to Nothing", OTHER, authors_complete=False),
    ]
    assert read_bytes(page.encode(), "page").facts == ()


def test_a_search_page_with_blank_lines_and_wrapped_abstracts() -> None:
    wrapped = ABSTRACT.replace("bursts ", "bursts\n").replace("so we", "so\nwe")
    page = f"{SEARCH_HEAD}One\n\n{wrapped}\n\nTwo\n\n{wrapped}\n"
    records, problems = read(page)
    assert problems == []
    assert [(record.title, record.abstract) for record in records] == [("One", ABSTRACT), ("Two", ABSTRACT)]


def test_a_stray_blank_line_joins_nothing() -> None:
    page = f"{SEARCH_HEAD}One\n{ABSTRACT}\n\nTwo\n{OTHER}\nThree\n\n{ABSTRACT}\n"
    records, problems = read(page)
    assert problems == []
    assert [record.title for record in records] == ["One", "Two", "Three"]
    assert [record.abstract for record in records] == [ABSTRACT, OTHER, ABSTRACT]


def test_short_abstracts_below_their_titles_are_not_joined_to_them() -> None:
    records, problems = read(f"{SEARCH_HEAD}One\nWe count.\n\nTwo\nWe count again.\n")
    assert problems == []
    assert [(record.title, record.abstract) for record in records] == [("One", "We count."), ("Two", "We count again.")]


def test_short_abstracts_are_read_by_place() -> None:
    records, problems = read(f"{SEARCH_HEAD}One\nWe count.\nTwo\nWe count again.")
    assert problems == []
    assert [(record.title, record.abstract) for record in records] == [("One", "We count."), ("Two", "We count again.")]


def test_a_cut_search_page_keeps_its_last_title() -> None:
    records, problems = read(f"{SEARCH_HEAD}One\n{ABSTRACT}\nTwo")
    assert [(record.title, record.abstract) for record in records] == [("One", ABSTRACT), ("Two", "")]
    assert [(problem.line, problem.key) for problem in problems] == [(5, "1")]
    assert "file ends" in problems[0].reason


def test_a_missing_abstract_does_not_shift_the_page() -> None:
    records, problems = read(f"{SEARCH_HEAD}One\nTwo\n{ABSTRACT}\nThree\n{OTHER}\n")
    assert [(record.title, record.abstract) for record in records] == [("One", ""), ("Two", ABSTRACT), ("Three", OTHER)]
    assert [(problem.line, problem.key) for problem in problems] == [(3, "0")]


def test_a_missing_title_does_not_shift_the_page() -> None:
    records, problems = read(f"{SEARCH_HEAD}One\n{ABSTRACT}\n{OTHER}\nThree\n{OTHER}\n")
    assert [record.title for record in records] == ["One", "Three"]
    assert records[0].abstract == f"{ABSTRACT} {OTHER}"
    assert [(problem.line, problem.key) for problem in problems] == [(3, "0")]
    assert "title above it is missing" in problems[0].reason


def test_a_doubtful_abstract_is_taken_and_told() -> None:
    records, problems = read(f"{SEARCH_HEAD}One\nShort text without stop\nTwo\nAnother one\n")
    assert [(record.title, record.abstract) for record in records] == [
        ("One", "Short text without stop"),
        ("Two", "Another one"),
    ]
    assert [problem.key for problem in problems] == ["0", "1"]


def test_two_search_pages_in_one_file() -> None:
    records, problems = read(f"{SEARCH_HEAD}One\n{ABSTRACT}\n{SEARCH_HEAD}Two\n{OTHER}\n")
    assert problems == []
    assert [(record.key, record.title, record.line) for record in records] == [("0", "One", 3), ("1", "Two", 7)]


@pytest.mark.parametrize("button", ["", "Subscribe\n", "\nSubscribe\n\n"])
def test_a_search_page_whose_button_is_not_glued(button: str) -> None:
    records, _ = read(f"Get trending papers in your email inbox!\n{button}One\n{ABSTRACT}\n")
    assert [record.title for record in records] == ["One"]


# --- daily page ----------------------------------------------------------------------------------------------------


def test_daily_page_in_full() -> None:
    page = DAILY_HEAD + daily("One", "  • 29 authors\n·\nOct 28, 2025 1\n") + daily("Two", "  • 1 authors\n·\nJan 23")
    records, problems = read(page)
    assert problems == []
    assert records == [
        Record(
            "page",
            "daily-page",
            "0",
            13,
            "One",
            ABSTRACT,
            authors_complete=False,
            n_authors=29,
            date="2025-10-28",
            year=2025,
            count=1,
        ),
        Record("page", "daily-page", "1", 21, "Two", ABSTRACT, authors_complete=False, n_authors=1, date="--01-23"),
    ]
    assert read_bytes(page.encode(), "page").facts == (("date", "--07-03"),)


@pytest.mark.parametrize(
    ("tail", "date", "count", "n_authors", "affiliation"),
    [
        ("SomeLab Some Lab\n·\nJun 24 3", "--06-24", 3, None, "SomeLab Some Lab"),
        ("  • 4 authors\n·\nJan 23", "--01-23", None, 4, None),
        ("• 1,024 authors\n·\nJan 2, 2020 33", "2020-01-02", 33, 1024, None),
        ("  • 4 authors\n\n·\n\nJan 23", "--01-23", None, 4, None),
        ("·\nJan 23", "--01-23", None, None, None),
        ("Jan 23, 2024", "2024-01-23", None, None, None),
    ],
)
def test_tails(tail: str, date: str, count: int | None, n_authors: int | None, affiliation: str | None) -> None:
    page = DAILY_HEAD + daily("One", f"{tail}\n") + daily("Two", "  • 2 authors\n·\nMay 1\n")
    records, problems = read(page)
    assert problems == []
    assert [(record.title, record.abstract) for record in records] == [("One", ABSTRACT), ("Two", ABSTRACT)]
    first = records[0]
    assert (first.date, first.count, first.n_authors, first.affiliation) == (date, count, n_authors, affiliation)
    assert records[1].n_authors == 2


def test_a_block_without_tail_is_not_merged_with_the_next() -> None:
    page = DAILY_HEAD + f"One\n\n{ABSTRACT}\n\n" + daily("Two", "  • 2 authors\n·\nMay 1\n", OTHER)
    records, problems = read(page)
    assert problems == []
    assert [(record.title, record.abstract, record.n_authors) for record in records] == [
        ("One", ABSTRACT, None),
        ("Two", OTHER, 2),
    ]


def test_a_daily_page_without_blank_lines() -> None:
    page = DAILY_HEAD + daily("One", "SomeLab Some Lab\n·\nJun 24 3\n") + daily("Two", "  • 2 authors\n·\nMay 1")
    records, problems = read(page.replace("\n\n", "\n"))
    assert problems == []
    assert [(record.title, record.abstract, record.date) for record in records] == [
        ("One", ABSTRACT, "--06-24"),
        ("Two", ABSTRACT, "--05-01"),
    ]
    assert records[0].affiliation == "SomeLab Some Lab"


@pytest.mark.parametrize(
    ("end", "reason"),
    [
        ("  • 2 authors\n", "no date"),
        ("  • 2 authors\n·", "no date"),
        ("", "file ends"),
        ("  • 2 authors\n·\nFeb 30", "not a day"),
    ],
)
def test_a_cut_tail_is_told(end: str, reason: str) -> None:
    records, problems = read(DAILY_HEAD + daily("One", end))
    assert [(record.title, record.abstract, record.date) for record in records] == [("One", ABSTRACT, None)]
    assert records[0].n_authors == (2 if "authors" in end else None)
    assert len(problems) == 1
    assert reason in problems[0].reason
    assert problems[0].key == "0"


def test_a_daily_title_without_abstract_and_a_tail_without_title() -> None:
    tail = "  • 2 authors\n·\nMay 1\n\n"
    records, problems = read(DAILY_HEAD + f"One\n\n{tail}{tail}" + daily("Two", tail))
    assert [(record.title, record.abstract, record.n_authors) for record in records] == [
        ("One", "", 2),
        ("Two", ABSTRACT, 2),
    ]
    assert [(problem.line, problem.key) for problem in problems] == [(13, "0"), (19, None)]


def test_an_abstract_of_two_paragraphs_on_a_daily_page() -> None:
    page = DAILY_HEAD + daily("One", "  • 2 authors\n·\nMay 1\n", f"{ABSTRACT}\n\n{OTHER}") + daily("Two", "·\nMay 2")
    records, _ = read(page)
    assert [record.abstract for record in records] == [f"{ABSTRACT} {OTHER}", ABSTRACT]


def test_the_furniture_of_a_daily_page_is_no_paper() -> None:
    head = DAILY_HEAD.replace("byAK and the research community\n\nJul 3\n\n", "")
    for top in (DAILY_HEAD, head, "\n" * 40 + DAILY_HEAD):
        records, _ = read(top + daily("One", "·\nMay 2"))
        assert [record.title for record in records] == ["One"]


# --- JSON lines ----------------------------------------------------------------------------------------------------


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


def test_a_name_with_too_many_commas_is_kept_and_told() -> None:
    text = "Lab of Sums, Some Town, Nowhere"
    items = list(read_bytes(jsonl({"title": "T", "authors": [text]}).encode(), "file").items)
    assert [item.authors for item in items if isinstance(item, Record)] == [(Authorship(text),)]
    assert ["may be several names" in item.reason for item in items if isinstance(item, Problem)] == [True]


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
    many = f"x{long * (100_000 // len(long))}x"
    began = time.monotonic()
    fields = dict.fromkeys(("title", "abstract", "venue", "doi", "arxiv", "date", "id"), many)
    read(jsonl(fields | {"authors": [many, {"first": many, "last": many, "orcid": many}]}))
    for page in (f"by {many}\n", AUTHOR_HEAD + entry("LGMay 1", many, many, many), f"{SEARCH_HEAD}{many}\n{many}\n"):
        with contextlib.suppress(InputError):
            read(page)
    read(DAILY_HEAD + daily(many, many, many))
    assert slug(many)
    assert title_key(many)
    assert time.monotonic() - began < 30


def test_big_entries_are_fine() -> None:
    many = [f"Given{number} Family{number}" for number in range(2000)]
    record = one(jsonl({"title": "x" * 100_000, "abstract": "y" * 1_000_000, "authors": many}))
    assert (len(record.title), len(record.abstract), record.n_authors) == (100_000, 1_000_000, 2000)
    _, problems = read(jsonl({"title": "T", "authors": list(range(2000))}))
    assert reasons(problems) == ["author 1 of 2000 has no readable name, nor have 1999 more"]


# --- encodings, line ends, packing ---------------------------------------------------------------------------------

PAGES = {
    "author-page": AUTHOR_HEAD + entry("77LGMay 1", "μP and Möbius", "Ann Ash, Zoë Öl et al. · lab") * 2,
    "search-page": f"{SEARCH_HEAD}μP\n{ABSTRACT}\nMöbius?\n{OTHER}",
    "daily-page": DAILY_HEAD + daily("μP", "  • 2 authors\n·\nMay 1 2\n") + daily("Möbius", "Lab\n·\nMay 2"),
    "jsonl": '{"title": "μP\u2028", "authors": ["Öl, Zoë"]}\n\n{"title": "Möbius\\n"}\n',
}
VARIANTS: dict[str, Callable[[str], bytes]] = {
    "CRLF": lambda page: page.replace("\n", "\r\n").encode(),
    "CR": lambda page: page.replace("\n", "\r").encode(),
    "BOM": lambda page: codecs.BOM_UTF8 + page.encode(),
    "BOM inside": lambda page: codecs.BOM_UTF8 * 2 + page.encode(),
    "UTF-16": lambda page: page.encode("utf-16"),
    "UTF-16 big": lambda page: codecs.BOM_UTF16_BE + page.replace("\n", "\r\n").encode("utf-16-be"),
    "UTF-32": lambda page: page.encode("utf-32"),
    "gzip": lambda page: gzip.compress(page.encode(), mtime=0),
    "two gzip members": lambda page: gzip.compress(page.encode()[:99], mtime=0) + gzip.compress(page.encode()[99:]),
    "gzip UTF-16 CRLF": lambda page: gzip.compress(page.replace("\n", "\r\n").encode("utf-16"), mtime=0),
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("variant", VARIANTS)
def test_variants_of_a_file_read_the_same(name: str, variant: str) -> None:
    expected = read(PAGES[name])
    assert len(expected[0]) == 2
    assert {record.format for record in expected[0]} == {name}
    assert read(VARIANTS[variant](PAGES[name])) == expected


@pytest.mark.parametrize("before", range(-3, 4))
def test_a_line_end_between_two_reads_is_one(before: int) -> None:
    frame = len('{"title": ""}')
    first = jsonl({"title": "x" * (256 * 1024 - frame + before)})
    records, _ = read((first + jsonl({"title": "T"}, {"title": "U"})).replace("\n", "\r\n"))
    assert [record.line for record in records] == [1, 2, 3]


@pytest.mark.parametrize("name", PAGES)
def test_leading_blank_lines_move_the_numbers_only(name: str) -> None:
    moved, problems = read("\n \n" * 50 + PAGES[name])
    still, _ = read(PAGES[name])
    assert problems == []
    assert [record_json(record) for record in moved] == [
        record_json(record) | {"line": record.line + 100} for record in still
    ]


text = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=30).map(lambda word: f"T{word}")


@given(st.lists(st.tuples(text, text), min_size=1, max_size=5), st.sampled_from(sorted(VARIANTS)))
@example([("TSubscribe", "T·")], "CRLF")
def test_what_is_printed_is_read(papers: list[tuple[str, str]], variant: str) -> None:
    abstracts = [f"{ABSTRACT} {abstract}" for _, abstract in papers]
    bodies = {
        "author-page": AUTHOR_HEAD
        + "".join(entry("LGMay 1", title, "Ann Ash et al.", f"{ABSTRACT} {abstract}") for title, abstract in papers),
        "search-page": SEARCH_HEAD + "\n".join(f"{title}\n{ABSTRACT} {abstract}" for title, abstract in papers),
        "daily-page": DAILY_HEAD
        + "\n".join(daily(title, "  • 2 authors\n·\nMay 1", f"{ABSTRACT} {abstract}") for title, abstract in papers),
        "jsonl": jsonl(*({"title": title, "abstract": f"{ABSTRACT} {abstract}"} for title, abstract in papers)),
    }
    for name, page in bodies.items():
        records, problems = read(VARIANTS[variant](page))
        assert problems == []
        assert {record.format for record in records} == {name}
        assert [(record.title, record.abstract) for record in records] == [
            (title, abstract) for (title, _), abstract in zip(papers, abstracts, strict=True)
        ]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a slow machine breaks no reading either
@given(st.sampled_from(sorted(PAGES)), st.binary(max_size=40), st.integers(min_value=0))
def test_no_bytes_inside_a_file_break_the_reading(name: str, noise: bytes, place: int) -> None:
    data = PAGES[name].encode()
    place %= len(data)
    for changed in (data[:place] + noise + data[place:], data[:place], gzip.compress(data, mtime=0)[: place + 1]):
        try:
            contents = read_bytes(changed, "page")
        except InputError:
            continue
        for item in contents.items:
            assert item.source == "page"
            if isinstance(item, Record):
                assert item.title
                json.dumps(record_json(item)).encode()


def test_windows_1252_is_read_with_one_note() -> None:
    page = PAGES["author-page"].replace("μ", "–")
    records, problems = read(page.encode("cp1252"))
    assert (records, []) == read(page)
    assert len(problems) == 1
    assert "Windows-1252" in problems[0].reason
    assert problems[0].line is not None
    mixed = '{"title": "Möbius"}\n'.encode() + '{"title": "Möbius"}\n'.encode("latin-1")
    assert [record.title for record in read(mixed)[0]] == ["Möbius", "Möbius"]
    assert [record.title for record in read(b'{"title": "a\x81\x8db"}')[0]] == ["a\ufffd\ufffdb"]


def test_nul_characters_in_a_page_are_removed_with_one_note() -> None:
    page = PAGES["search-page"].replace("Möbius", "Mö\0bi\0us").replace("count", "co\0unt")
    records, problems = read(page)
    assert records == read(PAGES["search-page"])[0]
    assert len(problems) == 1
    assert "NUL" in problems[0].reason


@pytest.mark.parametrize("kept", [0.5, 0.9, 0.999])
def test_a_cut_gzip_file_gives_what_could_be_read_and_a_problem(kept: float) -> None:
    numbers = [{"title": hashlib.sha256(bytes([number % 256, number // 256])).hexdigest()} for number in range(5000)]
    data = gzip.compress(jsonl(*numbers).encode(), mtime=0)
    records, problems = read(data[: int(len(data) * kept)])
    assert kept * 0.8 < len(records) / 5000 < kept * 1.1
    assert [record.title for record in records] == [number["title"] for number in numbers[: len(records)]]
    assert len(problems) == 1
    assert "damaged" in problems[0].reason
    assert problems[0].line == len(records) + 1


@pytest.mark.parametrize("spoil", ["checksum", "rubbish behind", "middle"])
def test_a_spoilt_gzip_file_is_told(spoil: str) -> None:
    data = bytearray(gzip.compress(jsonl(*({"title": f"Title {number}"} for number in range(50_000))).encode()))
    if spoil == "checksum":
        data[-8] ^= 1
    elif spoil == "rubbish behind":
        data += b"rubbish"
    else:
        data[len(data) // 2 : len(data) // 2 + 400] = b"\xff" * 400
    records, problems = read(bytes(data))
    assert any("damaged" in reason for reason in reasons(problems))
    assert records[0].title == "Title 0"
    assert (len(records) == 50_000) is (spoil != "middle")


def test_a_huge_line_is_left_out_quickly_and_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "huge.jsonl"
    with path.open("wb") as stream:
        stream.write(b'{"title": "Before"}\n{"title": "')
        for _ in range(100):
            stream.write(b"x" * 1_000_000)
        stream.write(b'"}\n{"title": "After"}\n')
    began = time.monotonic()
    tracemalloc.start()
    items = list(read_file(path, "huge").items)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [item.title for item in items if isinstance(item, Record)] == ["Before", "After"]
    problems = [item for item in items if isinstance(item, Problem)]
    assert [problem.line for problem in problems] == [2]
    assert "8 MB" in problems[0].reason
    assert peak < 40_000_000
    assert time.monotonic() - began < 20


def test_a_file_of_one_huge_line_is_refused(tmp_path: Path) -> None:
    for data in (b"x" * 20_000_000, b'{"title": "' + b"y" * 20_000_000, gzip.compress(b" x" * 10_000_000, mtime=0)):
        with pytest.raises(InputError, match="one JSON object per line"):
            read_bytes(data, "huge")


def test_a_line_just_below_the_limit_is_read() -> None:
    frame = len('{"title": ""}')
    limit = 8 * 1024 * 1024
    records, problems = read('{"title": "' + "x" * (limit - frame) + '"}')
    assert len(records[0].title) == 4_000_000  # the most that a store takes
    assert "cut off" in problems[0].reason
    lines = ['{"title": "A"}', '{"title": "' + "x" * limit + '"}', '{"title": "B"}']
    assert [record.title for record in read("\n".join(lines))[0]] == ["A", "B"]


def test_jsonl_is_streamed(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl.gz"
    with gzip.open(path, "wt", compresslevel=1) as stream:
        for number in range(8_000):
            stream.write(json.dumps({"title": f"Title {number}", "abstract": f"{number} {LONG * 3}"}) + "\n")
    tracemalloc.start()
    count = sum(isinstance(item, Record) for item in read_file(path, "many").items)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 8_000
    assert peak < 5_000_000  # the text is more than 9 MB


def test_an_unfinished_reading_leaves_nothing_open(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"title": "T"}\n' * 1000)
    contents = read_file(path, "a")
    assert isinstance(next(contents.items), Record)
    del contents  # an open file would warn, and warnings are errors


# --- what is refused -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "page is empty"),
        (b"\n \r\n\n", "page is empty"),
        (codecs.BOM_UTF8, "page is empty"),
        (gzip.compress(b"", mtime=0), "page is empty"),
        (b"Some prose about sums.\nAnd more.\n", "not a file of a format that paperkg knows"),
        (b'{"name": "no title here"}\n', "not a file of a format"),
        (b"{\n", "not a file of a format"),
        (b"%PDF-1.7\n1 0 obj", "binary"),
        (b"PK\x03\x04" + b"a" * 100, "binary"),
        (bytes(range(256)) * 40, "a table whose title column is not known"),
        (b"\x00\x01\x02\x03" * 400, "binary"),
        ('{"title": "T"}\n'.encode("utf-16-le"), "UTF-16"),
        (gzip.compress(b"\x00" * 5000, mtime=0), "binary"),
        (b"\x1f\x8b\x08 and rubbish", "damaged gzip"),
        (b"\x1f\x8b", "damaged gzip"),
    ],
)
def test_what_is_no_input_is_refused_in_one_sentence(data: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    for refused in (lambda: read_bytes(data, "page"), lambda: read_file(path, "page")):
        with pytest.raises(InputError, match=message) as raised:
            refused()
        assert str(raised.value).startswith("page is ")
        assert "\n" not in str(raised.value)


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        read_file(tmp_path / "nowhere", "x")
    with pytest.raises(InputError, match="is a folder"):
        read_file(tmp_path, "x")
    with pytest.raises(InputError, match="too long"):
        read_file(tmp_path / ("x" * 5000), "x")
    with pytest.raises(InputError, match="device"):
        read_file(Path(os.devnull), "x")
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    with pytest.raises(InputError, match="does not exist"):
        read_file(tmp_path / "link", "x")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.jsonl"
    path.write_text('{"title": "T"}')
    path.chmod(0)
    with pytest.raises(InputError, match="cannot be read"):
        read_file(path, "x")


def test_a_pipe_is_read(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_text, args=('{"title": "T"}\n',))
    writer.start()
    contents = read_file(path, "pipe")
    writer.join()
    assert [item.title for item in contents.items if isinstance(item, Record)] == ["T"]


# --- the table, the JSON shape -------------------------------------------------------------------------------------


def test_each_format_knows_its_own_page_only() -> None:
    assert len({format_.name for format_ in FORMATS}) == len(FORMATS)
    for format_, (name, page) in itertools.product(FORMATS, PAGES.items()):
        document = Document(lambda page=page: io.BytesIO(page.encode()), name)
        assert format_.detect(document) is (format_.name == name)


def test_the_table_says_what_the_readers_give() -> None:
    for format_ in FORMATS:
        assert format_.about
        assert set(format_.gives) <= set(Record.__dataclass_fields__)
        assert all(suffix.startswith(".") for suffix in format_.suffixes)
        records, _ = read(PAGES.get(format_.name, "")) if format_.name in PAGES else ([], [])
        empty = Record("", "", "", 0, "")
        own = {"source", "format", "key", "line", "title", "authors_complete", "year", "n_authors"}
        given_fields = {
            name
            for record in records
            for name in Record.__dataclass_fields__
            if getattr(record, name) != getattr(empty, name)
        }
        assert given_fields - own <= set(format_.gives)


def test_detection_is_not_fooled() -> None:
    broken = "{broken\n" * 19
    assert [record.title for record in read(broken + '{"title": "T"}')[0]] == ["T"]
    with pytest.raises(InputError):
        read(broken + "{broken\n" + '{"title": "T"}')
    about_pages = jsonl({"title": "Daily Papers", "abstract": "h-index61\nSubscribeNow"})
    assert read_bytes(about_pages.encode(), "page").format == "jsonl"
    assert read_bytes(PAGES["search-page"].encode(), "author-page.jsonl").format == "search-page"


def test_record_json() -> None:
    ids = {"orcid": "0000-0002-1825-0097", "openalex": "A5023888391", "s2": "1695689", "dblp": None}
    author = {"name": "Ann Ash", "affiliation": "Lab", **ids}
    record = one(jsonl({"id": 3, "title": "T", "authors": [author], "doi": "10.5555/a", "venue": "V", "year": 2020}))
    assert record_json(record) == {
        "source": "page",
        "format": "jsonl",
        "key": "3",
        "line": 1,
        "title": "T",
        "abstract": "",
        "authors": [
            author
            | {"affiliations": ["Lab"], "family": None, "given": None, "group": False, "scopus": None, "wos": None}
        ],
        "authors_complete": True,
        "n_authors": 1,
        "affiliation": None,
        "listed_for": None,
        "date": None,
        "year": 2020,
        "category": None,
        "venue": "V",
        "venues": ["V"],
        "ids": dict.fromkeys(kind.name for kind in PAPER_IDS) | {"doi": "10.5555/a"},
        "score": None,
        "count": None,
        "retracted": False,
        "n_references": None,
        "n_citations": None,
        **{key: [] for key in ("keywords", "subjects", "references")},
        **dict.fromkeys(("type", "language", "volume", "issue", "pages")),
    }
    assert json.loads(json.dumps(record_json(record))) == record_json(record)


def test_reading_twice_gives_the_same() -> None:
    for page in PAGES.values():
        assert read(page) == read(page)
