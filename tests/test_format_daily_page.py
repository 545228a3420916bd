"""Saved pages of daily papers: titles, abstracts, numbers of authors and dates."""

import pytest

from extract.formats import read_bytes
from graph.model import Record
from tests.listing_pages import ABSTRACT, DAILY_HEAD, OTHER, daily, read


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
