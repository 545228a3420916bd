"""RIS in its dialects."""

import pytest

from tests.entries import one, read, shown


def _entry(*lines: str) -> str:
    return "\n".join(["TY  - JOUR", "TI  - T", *lines, "ER  - ", ""])


def test_a_record_with_all_its_fields() -> None:
    record = one(
        "Provider: Invented\nContent: text\n\n"
        "TY  - JOUR\nID  - k1\nAU  - van Oord, Jan\nA1  - World Invention Organization,\nA2  - Redaktor, Karl\n"
        "T1  - A title on\n  two lines\nJF  - Annals of Things\nJO  - Ann. Th.\nVL  - 1\nIS  - 2\nSP  - 3\nEP  - 9\n"
        "PY  - 2011\nDA  - 2011/05/06/\nDO  - doi:10.5555/X\nN2  - First line\ngoes on.\nKW  - a\nKW  - b\nc\n"
        "LA  - ger\n"
        "UR  - https://arxiv.org/abs/2101.00001\nER  - \n",
        "ris",
    )
    assert (record.key, record.line, record.title) == ("k1", 4, "A title on two lines")
    assert shown(record.authors) == [("Jan van Oord", "van Oord"), ("World Invention Organization", "group")]
    assert (record.venue, record.volume, record.issue, record.pages) == ("Annals of Things", "1", "2", "3-9")
    assert (record.date, record.doi, record.arxiv) == ("2011-05-06", "10.5555/x", "2101.00001")
    assert (record.abstract, record.keywords, record.language) == ("First line goes on.", ("a", "b", "c"), "de")
    assert record.type == "article"


@pytest.mark.parametrize("dash", ["  - ", " - ", "  -", "- "])
def test_blanks_around_the_dash_may_be_missing(dash: str) -> None:
    text = "\r\n".join(
        f"{tag}{dash}{value}" for tag, value in [("TY", "CONF"), ("TI", "T"), ("AU", "A, B"), ("ER", "")]
    )
    record = one(text, "ris")
    assert (record.title, record.type, len(record.authors)) == ("T", "conference", 1)


def test_a_line_like_a_tag_within_an_abstract_is_text() -> None:
    record = one(_entry("AB  - We use", "AI - based methods and", "AB - x"))
    assert record.abstract == "We use AI - based methods and AB - x"


def test_a_record_without_end_is_kept_and_told_and_text_between_is_none() -> None:
    records, problems = read(
        "TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\nER  - \n2.\nLink: https://x\nTY  - JOUR\nTI  - C\n"
    )
    assert [(record.key, record.title) for record in records] == [("0", "A"), ("1", "B"), ("2", "C")]
    assert [problem.line for problem in problems] == [1, 8]


@pytest.mark.parametrize(
    ("lines", "date", "year"),
    [
        (["PY  - 2020", "DA  - 2019/12/31"], None, 2020),
        (["Y1  - 2012///Winter"], None, 2012),
        (["PY  - c2016"], None, 2016),
        (["DA  - 2014/02"], "2014-02", 2014),
        (["PY  - n.d."], None, None),
        (["PY  - 2014", "Y2  - 2020/01/01"], None, 2014),
    ],
)
def test_dates(lines: list[str], date: str | None, year: int | None) -> None:
    record = one(_entry(*lines))
    assert (record.date, record.year) == (date, year)


def test_types() -> None:
    names = {"CHAP": "chapter", "THES": "thesis", "RPRT": "report", "XYZZY": None, "PAT": "patent", "GEN": None}
    assert {name: one(f"TY  - {name}\nTI  - T\nER  - ").type for name in names} == names
    assert one("TY  - UNPB\nTI  - T\nUR  - http://arxiv.org/abs/2104.00011v2\nER  - ").type == "preprint"


def test_an_entry_without_title_counts_and_is_told() -> None:
    records, problems = read("TY  - JOUR\nAU  - A, B\nER  - \nTY  - JOUR\nTI  - T\nER  - ")
    assert [record.key for record in records] == ["1"]
    assert [(problem.line, problem.key) for problem in problems] == [(1, "0")]


def test_nobody_and_cut_lists() -> None:
    record = one(_entry("AU  - "))
    assert (record.authors, record.authors_complete, record.n_authors) == ((), False, None)
    record = one(_entry("AU  - Eins, Ana", "AU  - et al."))
    assert (len(record.authors), record.authors_complete) == (1, False)
    record = one(_entry("AU  - Eins, Ana; Zwei, Bo"))
    assert [author.name for author in record.authors] == ["Ana Eins", "Bo Zwei"]


def test_an_export_of_scopus() -> None:
    record = one(
        _entry("DB  - Scopus", "AB  - We ask. © 2020 Somebody", "N1  - Cited By :5", "C7  - e77", "M3  - Review")
    )
    assert (record.abstract, record.n_citations, record.pages, record.type) == ("We ask.", 5, "e77", "review")


def test_a_year_is_made_finer_by_any_date_of_the_same_year() -> None:
    assert one(_entry("PY  - 2020", "Y1  - 1-3 June 2020")).date == "2020-06-01"
    assert one(_entry("PY  - 2020", "DA  - MAY")).date == "2020-05"


def test_keywords_in_one_line_and_values_that_are_none() -> None:
    record = one(_entry("KW  - a; b", "VL  - n/a", "JO  - bioRxiv"))
    assert (record.keywords, record.volume, record.venue, record.type) == (("a", "b"), None, None, "preprint")


REFWORKS = """\
RT Journal Article
SR Electronic(1)
ID 7
A1 Esch, Ann
A1 van der Birk, Bo
T1 A title that goes
on over two lines
JF Annals of Things
YR 2014
FD Mar 3
VO 41
IS 1
SP 5
OP 9
K1 a
K1 b
AB The abstract.
DO 10.5555/X

RT Book, Section
A1 Eins, Ana
T1 Second
"""


def test_refworks_names_the_same_fields_otherwise() -> None:
    (first, second), problems = read(REFWORKS, "refworks")
    assert problems == []
    assert (first.key, first.line, first.title) == ("7", 1, "A title that goes on over two lines")
    assert shown(first.authors) == [("Ann Esch", "Esch"), ("Bo van der Birk", "van der Birk")]
    assert (first.venue, first.date, first.volume, first.issue) == ("Annals of Things", "2014-03-03", "41", "1")
    assert (first.pages, first.keywords, first.doi, first.type) == ("5-9", ("a", "b"), "10.5555/x", "article")
    assert (second.title, second.type, second.line) == ("Second", "chapter", 20)
