"""Saved pages of search results: titles and abstracts by turns, whole and damaged."""

import pytest

from extract.formats import read_bytes
from graph.model import Record
from tests.listing_pages import ABSTRACT, OTHER, SEARCH_HEAD, read


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
