"""Web of Science: tagged lines and the tab-delimited form."""

from tests.entries import one, read, shown

RECORD = """FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Wang, XY
   Wang, XY
   Berg, KM
CA NORD Consortium
AF Wang, Xiaoyun
   Wang, Xinyi
   Berg, Karla Maria
CA NORD Consortium
TI Two authors with one
   short name &amp; <i>more</i>
SO INVENTED RESULTS
LA English
DT Article; Proceedings Paper
DE a; b
ID C D; E
   F
AB We ask. (C) 2015 Somebody. All rights reserved.
C1 [Wang, Xiaoyun; Berg, Karla Maria] Norday Univ, Norway.
   [Wang, Xinyi] Kuro Univ, Japan.
RI Wang, Xinyi/AAB-1111-2015; Berg, Karla/AAA-2222-2015
OI Berg, Karla Maria/0000-0002-1825-0097
CR One A, 2001, X, DOI [10.5555/a, DOI 10.5555/B]
   [Anonymous], 1999, Y
NR 2
TC 12
PD MAR-APR
PY 2015
VL 3
BP 12
EP 19
DI 10.5555/X
WC Computer Science, Interdisciplinary
UT WOS:000990000100001
PM 99500001
ER

PT J
AU SINGLE, P
TI OLD
C1 NORDAY UNIV,NORWAY.
BP 3
EP &
UT WOS:A1978ZZ00000001
ER

PT S
AU [Anonymous]
TI Nobody
DT Review; Early Access
EA FEB 2022
AR 105
ER

EF
"""


def test_records_with_all_their_fields() -> None:
    records, problems = read(RECORD, "wos")
    assert problems == []
    first, second, third = records
    assert (first.key, first.line, first.title) == ("WOS:000990000100001", 3, "Two authors with one short name & more")
    assert shown(first.authors) == [
        ("Xiaoyun Wang", "Wang"), ("Xinyi Wang", "Wang"), ("Karla Maria Berg", "Berg"), ("NORD Consortium", "group"),
    ]  # fmt: skip
    assert [author.affiliations for author in first.authors] == [
        ("Norday Univ, Norway",), ("Kuro Univ, Japan",), ("Norday Univ, Norway",), (),
    ]  # fmt: skip
    assert [dict(author.ids) for author in first.authors] == [
        {}, {"wos": "AAB-1111-2015"}, {"orcid": "0000-0002-1825-0097", "wos": "AAA-2222-2015"}, {},
    ]  # fmt: skip
    assert (first.date, first.type, first.pages, first.doi, first.pmid) == (
        "2015-03", "conference", "12-19", "10.5555/x", "99500001",
    )  # fmt: skip
    assert (first.keywords, first.subjects) == (("a", "b"), ("C D", "E F", "Computer Science, Interdisciplinary"))
    assert [reference.id for reference in first.references] == ["doi:10.5555/a", None]
    assert (first.n_references, first.n_citations, first.abstract) == (2, 12, "We ask.")
    assert (shown(second.authors), second.authors[0].affiliations, second.pages) == (
        [("P. SINGLE", "SINGLE")], ("NORDAY UNIV,NORWAY",), "3",
    )  # fmt: skip
    assert (third.authors, third.key, third.date, third.type, third.pages) == ((), "2", "2022-02", "review", "105")


def test_a_record_without_end_is_kept_and_told() -> None:
    records, problems = read("FN X\nVR 1.0\nPT J\nTI A\nPT J\nTI B\nER\n")
    assert [record.title for record in records] == ["A", "B"]
    assert [problem.line for problem in problems] == [3]


TABLE = (
    'PT\tAU\tAF\tTI\tC1\tCR\tPY\tUT\nJ\tTab, T; Quote, Q\tTab, Tessa; Quote, Quentin\tA "quoted" and one " alone'
    "\t[Tab, Tessa] Norday Univ; [Quote, Quentin; Tab, Tessa] Kuro Univ\tOne A, 2001, X; Two B, DOI 10.5555/y"
    "\t2016\tWOS:000990000300001\n"
    "J\tEmpty, E\t\tShort row\n"
)


def test_the_tab_delimited_form_in_utf_8_and_utf_16() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        records, problems = read(TABLE.encode(encoding), "wos-tab")
        assert problems == []
        assert [(record.line, record.title) for record in records] == [
            (2, 'A "quoted" and one " alone'),
            (3, "Short row"),
        ]
        assert [author.affiliations for author in records[0].authors] == [("Norday Univ", "Kuro Univ"), ("Kuro Univ",)]
        assert [reference.id for reference in records[0].references] == [None, "doi:10.5555/y"]
        assert shown(records[1].authors) == [("E. Empty", "Empty")]


def test_a_large_team_with_many_addresses_is_read() -> None:
    names = [f"Name{number}, A" for number in range(3000)]
    lines = ["FN X", "VR 1.0", "PT J", "TI T", f"AU {names[0]}", *(f"   {name}" for name in names[1:])]
    lines += [f"C1 [{names[0]}] Place 0.", *(f"   [{name}] Place {n}." for n, name in enumerate(names[1:], 1)), "ER"]
    record = one("\n".join(lines))
    assert record.n_authors == 3000
    assert record.authors[2999].affiliations == ("Place 2999",)
