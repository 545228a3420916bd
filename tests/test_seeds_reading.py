"""The real listing pages, read whole and compared with what stands on their lines; skipped where they are missing."""

import re
from collections import Counter
from pathlib import Path

import pytest

from extract.formats import read_file
from extract.inputs import find_inputs
from graph.folding import title_key
from graph.model import Problem, Record

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the listing pages are not at hand")


def page(prefix: str) -> Path:
    return next(SEEDS.glob(f"{prefix}_*.txt"))


def records(prefix: str) -> list[Record]:
    items = list(read_file(page(prefix), prefix).items)
    assert [item for item in items if isinstance(item, Problem)] == []
    return [item for item in items if isinstance(item, Record)]


def lines(prefix: str) -> list[str]:
    return page(prefix).read_text(encoding="utf-8").split("\n")


def at_line(prefix: str, number: int) -> Record:
    return max((record for record in records(prefix) if record.line <= number), key=lambda record: record.line)


@pytest.mark.parametrize(
    ("prefix", "format_", "papers", "first", "last"),
    [
        ("000", "author-page", 16, "The Amazon Nova Family of Models", "high-dimensional clustering"),
        ("001", "search-page", 174, "Universal Graph Random Features", "Scaling Laws for All Datasets"),
        ("002", "daily-page", 32, "DiffusionNAG: ", "Foundation Model for Weather and Climate"),
        ("003", "author-page", 50, "Neurotoxin: ", "for Mixed Linear Regression"),
        ("004", "search-page", 245, "Linear attention is (maybe) all you need (to", "Dynamics and Scaling Limit"),
    ],
)
def test_figures_of_a_page(prefix: str, format_: str, papers: int, first: str, last: str) -> None:
    found = records(prefix)
    assert len(found) == papers
    assert {record.format for record in found} == {format_} == {read_file(page(prefix), prefix).format}
    assert found[0].title.startswith(first)
    assert found[-1].title.endswith(last)
    assert [record.key for record in found] == [str(index) for index in range(papers)]
    assert {record.source for record in found} == {prefix}
    assert all(15 <= len(record.title) <= 168 and 297 <= len(record.abstract) <= 1918 for record in found)


def test_517_records_of_485_papers() -> None:
    found = [
        item
        for one in find_inputs([str(SEEDS)]).inputs
        for item in read_file(Path(one.place), one.name).items
        if isinstance(item, Record)
    ]
    assert len(found) == 517
    assert len({(record.title, record.abstract) for record in found}) == 485
    assert len({title_key(record.title) for record in found}) == 485


@pytest.mark.parametrize("prefix", ["000", "003"])
def test_author_pages_line_by_line(prefix: str) -> None:
    text, found = lines(prefix), records(prefix)
    assert found
    for index, record in enumerate(found):
        start = 11 + 7 * index
        header, title, _, byline, _, abstract = text[start : start + 6]
        assert (record.line, record.title, record.abstract) == (start + 1, title, abstract)
        names, _, affiliation = byline.partition(" · ")
        assert ", ".join(author.name for author in record.authors) == names.removesuffix(" et al.")
        assert record.authors_complete is not names.endswith(" et al.")
        assert record.n_authors == (len(record.authors) if record.authors_complete else None)
        assert record.affiliation == (affiliation or None)
        assert record.listed_for == text[0]
        assert record.category is not None
        assert header.startswith(f"{record.score or ''}{record.category}")
        assert record.date is not None
        assert (record.year is None) is record.date.startswith("--") is ("," not in header)
        assert record.year is None or header.endswith(f", {record.year}")
        assert int(record.date[-2:]) == int(re.findall(r"\d+", header.removeprefix(str(record.score)))[0])


@pytest.mark.parametrize("prefix", ["001", "004"])
def test_search_pages_line_by_line(prefix: str) -> None:
    text, found = lines(prefix), records(prefix)
    assert text[2] == f"Subscribe{found[0].title}"
    assert [record.title for record in found[1:]] == text[4::2][: len(found) - 1]
    assert [record.abstract for record in found] == text[3::2][: len(found)]
    assert [record.line for record in found] == [3 + 2 * index for index in range(len(found))]
    assert {(record.authors, record.authors_complete, record.date, record.n_authors) for record in found} == {
        ((), False, None, None)
    }


def test_daily_page_line_by_line() -> None:
    text, found = lines("002"), records("002")
    for index, record in enumerate(found):
        start = 13 + 8 * index if index <= 16 else 9 + 8 * index
        assert (record.line, record.title, record.abstract) == (start, text[start - 1], text[start + 1])
        assert (record.authors, record.authors_complete) == ((), False)
        count, _, date = text[start + 3 : start + 6] if index != 16 else ("", "", "")
        assert record.n_authors == (int(count.split()[1]) if "•" in count else None)
        assert record.affiliation == (count or None if "•" not in count else None)
        assert (record.date is None) is (not date)
        assert (record.year is None) is ("," not in date)
    assert sum(record.n_authors or 0 for record in found) == 161
    assert {record.title: record.count for record in found if record.count} == {
        at_line("002", line).title: count for line, count in ((43, 1), (83, 3), (183, 1), (263, 4))
    }


def test_page_facts() -> None:
    names = ("owner", "field", "h_index", "papers", "citations", "novelty", "ai_score")
    figures = {
        "000": ("Leena Chennuru Vankadara", "LG", "61", "16", "235", "48", "46"),
        "003": ("Kannan Ramchandran", "LG", "89", "83", "7661", "60", "59"),
    }
    for prefix, values in figures.items():
        assert read_file(page(prefix), prefix).facts == tuple(zip(names, values, strict=True))
    assert read_file(page("002"), "002").facts == (("date", "--07-03"),)
    assert read_file(page("001"), "001").facts == read_file(page("004"), "004").facts == ()


def test_quirks_of_the_author_pages() -> None:
    both = records("000") + records("003")
    assert Counter(record.category for record in both) == Counter(
        LG=34, ML=14, AI=5, CR=3, CL=3, DC=2, OC=1, DS=1, SP=1, IV=1, IT=1
    )
    assert sum(not record.authors_complete for record in both) == 47
    assert Counter(len(record.authors) for record in both if record.authors_complete) == {3: 17, 2: 2}
    assert len({author.name for record in both for author in record.authors}) == 100
    assert Counter(record.affiliation for record in both if record.affiliation) == {
        "amazon-science": 1,
        "berkeley": 5,
        "deepmind": 1,
    }
    hidden = {
        prefix: [
            int(record.key)
            for record in records(prefix)
            if record.listed_for not in [author.name for author in record.authors]
        ]
        for prefix in ("000", "003")
    }
    assert hidden["000"] == [0, 3, 6, 7]
    assert len(hidden["003"]) == 31
    assert {(record.score, record.date) for record in both if record.score} == {(77.7, "--05-13")}
    yearless = {at_line("003", line).date for line in (117, 124, 187, 215)}
    assert yearless == {"--02-19", "--02-05", "--02-02", "--02-01"}
    assert sum(record.year is None for record in both) == 5
    assert [author.name for author in at_line("003", 85).authors].count("Devvrit") == 1
    assert "," in at_line("003", 293).title
    assert at_line("003", 104).title.endswith("of $q$-ary Functions")


def test_quirks_of_the_daily_page() -> None:
    organisation, bare, tailless = at_line("002", 81), at_line("002", 107), at_line("002", 141)
    assert (organisation.affiliation, organisation.date, organisation.count) == ("SakanaAI Sakana AI", "--06-24", 3)
    assert organisation.n_authors is None
    assert (bare.date, bare.count, bare.year) == ("--01-23", None, None)
    assert tailless.title == "Diverse Dictionary Learning"
    assert (tailless.n_authors, tailless.date, tailless.count) == (None, None, None)
    assert at_line("002", 145).line == 145
    assert at_line("002", 263).date == "2024-09-20"
    assert at_line("002", 33).n_authors == 1


def test_quirks_of_the_search_pages() -> None:
    assert at_line("001", 71).title.startswith("4+3 Phases")
    assert "<projektor>" in at_line("001", 140).abstract
    assert "Mat\\'ern" in at_line("001", 14).abstract
    assert at_line("001", 135).title.startswith("u-μP")
    assert len(at_line("004", 75).title) == 168
    assert len(at_line("004", 352).abstract) == 297
