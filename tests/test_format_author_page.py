"""Saved pages of one author: headers, author lines, abstracts, what is cut or garbled."""

import hashlib

import pytest

from extract.formats import read_bytes, record_json
from graph.model import Authorship, Record
from tests.listing_pages import ABSTRACT, AUTHOR_HEAD, OTHER, entry, one, read, reasons


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
