"""BibTeX: syntax, damage, abbreviations, inheritance, names, LaTeX, exports of databases."""

import pytest

from extract.formats.bibtex_names import read_authors
from graph.model import Reference
from tests.entries import one, read, shown

DBLP = """@inproceedings{DBLP:conf/invent/Muster20,
  author    = {Max Muster and
               Erika Beispiel},
  editor    = {Karl Redaktor},
  title     = {A Title in {DBLP}'s Way},
  booktitle = {Invented Meeting, {INVENT} 2020},
  pages     = {1--9},
  year      = {2020},
  url       = {https://doi.org/10.5555/x\\_1},
  doi       = {10.5555/X\\_1},
  biburl    = {https://dblp.org/rec/conf/invent/Muster20.bib},
}
"""


def test_an_entry_of_dblp() -> None:
    record = one(DBLP, "bibtex")
    assert (record.key, record.line, record.title) == ("DBLP:conf/invent/Muster20", 1, "A Title in DBLP's Way")
    assert (record.doi, record.dblp) == ("10.5555/x_1", "conf/invent/Muster20")
    assert (record.venue, record.pages, record.type) == ("Invented Meeting, INVENT 2020", "1-9", "conference")
    assert shown(record.authors) == [("Max Muster", None), ("Erika Beispiel", None)]
    assert (record.authors_complete, record.n_authors) == (True, 2)


def test_corr_of_dblp_is_a_preprint_with_its_arxiv_id() -> None:
    record = one("@article{x, title={T}, journal={CoRR}, volume={abs/2101.00001}, year={2021}}")
    assert (record.venue, record.volume, record.type, record.arxiv) == (None, None, "preprint", "2101.00001")


def test_an_export_of_scopus() -> None:
    record = one(
        "Scopus\nEXPORT DATE: 1 May 2024\n\n@ARTICLE{Muster2020, author={Muster, M.}, title={T}, year={2020},\n"
        "note={Cited by: 7; Open}, abstract={We ask. © 2020 Somebody}, author_keywords={a; b}, keywords={C; D},\n"
        "url={https://www.scopus.com/inward/record.uri?eid=2-s2.0-8500000001&doi=10.5555%2fx}, type={Review},\n"
        "references={One A., A title, (2001); (2002); Two B., https://doi.org/10.5555/Y}, source={Scopus},\n"
        "art_number={e7}}"
    )
    assert (record.line, record.abstract, record.n_citations) == (4, "We ask.", 7)
    assert (record.keywords, record.subjects) == (("a", "b"), ("C", "D"))
    assert (record.scopus, record.type, record.pages) == ("2-s2.0-8500000001", "review", "e7")
    assert record.references == (
        Reference(None, "One A., A title, (2001)"),
        Reference(None, "(2002)"),
        Reference("doi:10.5555/y", "Two B., https://doi.org/10.5555/Y"),
    )


def test_an_export_of_web_of_science() -> None:
    record = one(
        "@article{ WOS:000990000000001,\nAuthor = {Muster, Max and Beispiel,\n   Erika},\nTitle = {{A Title}},\n"
        "Journal = {{INVENTED RESULTS}},\nYear = {{2019}},\nMonth = {{MAR 15}},\nArticle-Number = {{7}},\n"
        "Keywords = {{a; b}},\nKeywords-Plus = {{C D; E}},\nTimes-Cited = {{3}},\nNumber-of-Cited-References = {{2}},\n"
        "Cited-References = {{One A, 2001, X, DOI 10.5555/y.\n   Two B, 2002, Z.}},\n"
        "Unique-ID = {{WOS:000990000000001}},\n}"
    )
    assert shown(record.authors) == [("Max Muster", "Muster"), ("Erika Beispiel", "Beispiel")]
    assert (record.title, record.venue, record.date) == ("A Title", "INVENTED RESULTS", "2019-03-15")
    assert (record.key, record.wos, record.pages) == ("WOS:000990000000001", "WOS:000990000000001", "7")
    assert (record.keywords, record.subjects) == (("a", "b"), ("C D", "E"))
    assert (record.n_citations, record.n_references) == (3, 2)
    assert [reference.id for reference in record.references] == ["doi:10.5555/y", None]


def test_abbreviations_months_and_concatenation() -> None:
    record = one(
        '@string{j = "Journal of "}\n@STRING(k = j # {Things})\n@article{x, title = "A {"}B{"}" # { C}, journal = K, '
        'month = "3~" # jul, year = 2020}'
    )
    assert (record.title, record.venue, record.date) == ('A "B" C', "Journal of Things", "2020-07-03")


def test_an_abbreviation_that_is_not_defined_is_text_and_told() -> None:
    records, problems = read("@article{x, title={T}, journal=nowhere, year=2020}")
    assert records[0].venue == "nowhere"
    assert [(problem.line, problem.key) for problem in problems] == [(1, "x")]


DAMAGED = """@article{good1, title={One}}
@article{open2, title = {Two {never} closed,
  year = {2019}
}
@article{good3, title={Three}}
@article{surplus4,
  title = {Four}},
  year = {2019}
}
@article{nocomma5 title={Five}}
@article{comma6, title = {Six} year = {2020}}
@article{path7, title = {Seven}, file = {C:\\temp\\}, year = {2021}}
@article{brace8, title = {Eight}, file = {a \\{b.pdf}, year = {2022}}
@misc{lone9, title={Nine}} }
text @article{inline10, title={Ten}} more text, joe@example.org
@article{end11, title={Eleven
"""


def test_a_broken_entry_costs_the_entry_and_is_told_with_its_line() -> None:
    records, problems = read(DAMAGED, "bibtex")
    assert [record.key for record in records] == ["good1", "good3", "comma6", "path7", "brace8", "lone9", "inline10"]
    assert [record.line for record in records] == [1, 5, 11, 12, 13, 14, 15]
    assert [record.year for record in records[2:5]] == [2020, 2021, 2022]
    assert [problem.line for problem in problems] == [2, 6, 10, 11, 16]


def test_an_entry_in_parentheses_and_one_key_twice() -> None:
    records, _ = read('@misc(a, title="One (with brackets)")\n@misc{a, title={Two}}\n@misc{,title={Three}}')
    assert [(record.key, record.title) for record in records] == [
        ("a", "One (with brackets)"), ("a~2", "Two"), ("2", "Three"),
    ]  # fmt: skip


def test_children_inherit_from_a_parent_that_comes_later_or_earlier() -> None:
    records, problems = read(
        "@inproceedings{c1, title={Child}, crossref={P}}\n@inproceedings{c2, title={Own}, year=2011, crossref={p}}\n"
        "@proceedings{p, title={The Meeting}, year=2010, month=may, doi={10.5555/parent}}\n"
        "@incollection{c3, title={Chapter}, crossref={p}, xdata={x}}\n@xdata{x, publisher={Y}, language={german}}"
    )
    assert problems == []
    assert [(r.key, r.venue, r.year, r.date, r.doi) for r in records] == [
        ("c1", "The Meeting", 2010, "2010-05", None),
        ("c2", "The Meeting", 2011, None, None),
        ("c3", "The Meeting", 2010, "2010-05", None),
    ]
    assert records[2].language == "de"


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        (
            "van der Berg, Jan and King, Jr., Martin",
            [("Jan van der Berg", "van der Berg"), ("Martin King Jr.", "King")],
        ),
        ("{\\'E}clair, {\\'E}mile~F.", [("Émile F. Éclair", "Éclair")]),
        ("{van Oord}, Jan", [("Jan van Oord", "van Oord")]),
        (
            "{The NORD Team} and {Barnes and Nobody Inc.}",
            [("The NORD Team", "group"), ("Barnes and Nobody Inc.", "group")],
        ),
        ("{{The NORD Team}}", [("The NORD Team", "group")]),
        ("{NORD}", [("NORD", None)]),
        ("{Eins, Ana and Zwei, Bo}", [("Ana Eins", "Eins"), ("Bo Zwei", "Zwei")]),
        ("Eins, Ana AND Zwei,\n  Bo", [("Ana Eins", "Eins"), ("Bo Zwei", "Zwei")]),
        ("Eins, Ana; Zwei, Bo", [("Ana Eins", "Eins"), ("Bo Zwei", "Zwei")]),
        ("Ana Eins, Bo Zwei, Cy Drei", [("Ana Eins", None), ("Bo Zwei", None), ("Cy Drei", None)]),
        ("Ana Eins, Bo Zwei, and Cy Drei", [("Ana Eins", None), ("Bo Zwei", None), ("Cy Drei", None)]),
        ("Ana Eins \\& Bo Zwei", [("Ana Eins", None), ("Bo Zwei", None)]),
        ("family=Berg, given=Jan, prefix=van der", [("Jan van der Berg", "van der Berg")]),
        ("M&uuml;ller, Ute", [("Ute Müller", "Müller")]),
        ("Anderson, Sandy", [("Sandy Anderson", "Anderson")]),
        ("Mausamira,", [("Mausamira", "Mausamira")]),
        ("Anonymous", []),
        ("{}", []),
        ("", []),
    ],
)
def test_names(raw: str, names: list[tuple[str, str | None]]) -> None:
    authors, complete = read_authors(raw)
    assert shown(tuple(authors)) == names
    assert complete


@pytest.mark.parametrize(
    "raw", ["Eins, Ana and others", "Eins, Ana and et al.", "Eins, Ana et al.", "Eins, Ana and {others}"]
)
def test_a_cut_list_of_authors_is_not_complete(raw: str) -> None:
    authors, complete = read_authors(raw)
    assert ([author.name for author in authors], complete) == (["Ana Eins"], False)


@pytest.mark.parametrize(
    ("fields", "date", "year"),
    [
        ("date={2021-06-12/2021-06-15}, year={1999}", "2021-06-12", 2021),
        ("date={2019-21}", None, 2019),
        ("year=2016, month=4, day=9", "2016-04-09", 2016),
        ("year=2016, month={September--October}", "2016-09", 2016),
        ("year={2018}, month={1~jan}", "2018-01-01", 2018),
        ("year={2015a}", None, 2015),
    ],
)
def test_dates(fields: str, date: str | None, year: int) -> None:
    record = one(f"@misc{{x, title={{T}}, {fields}}}")
    assert (record.date, record.year) == (date, year)


def test_ids_from_eprint_url_and_note() -> None:
    assert (
        one("@misc{x, title={T}, eprint={2105.00016v3}, archivePrefix={arXiv}, primaryClass={cs.CL}}").category
        == "cs.CL"
    )
    assert one("@misc{x, title={T}, howpublished={\\url{https://arxiv.org/abs/2105.00016}}}").arxiv == "2105.00016"
    assert one("@misc{x, title={T}, note={arXiv:2105.00016}}").arxiv == "2105.00016"
    assert one("@inproceedings{x, title={T}, url={https://aclanthology.org/P19-1001/}}").acl == "P19-1001"
    assert one("@misc{x, title={T}, eprint={123}, eprinttype={pubmed}}").pmid == "123"


def test_volumes_and_data_of_the_program_are_no_papers() -> None:
    records, problems = read(
        "@proceedings{p, title={P}}\n@comment{jabref-meta: {a} ;}\n@preamble{ {x} }\n@set{s, title={S}}\n"
        "@misc{m, title={M}}"
    )
    assert ([record.key for record in records], problems) == (["m"], [])


def test_an_entry_without_title_is_left_out_and_told() -> None:
    records, problems = read("@misc{a, year=2020}\n@misc{b, title={[No title available]}}\n@misc{,title={C}}")
    assert [record.key for record in records] == ["2"]
    assert [(problem.line, problem.key) for problem in problems] == [(1, "a"), (2, "b")]


def test_windows_1252_is_read_and_told_once() -> None:
    records, problems = read("@misc{a, title={Größe}}\n@misc{b, title={Maß}}".encode("cp1252"))
    assert [record.title for record in records] == ["Größe", "Maß"]
    assert len(problems) == 1


def test_what_people_type_to_break_a_reader_ends_soon() -> None:
    deep = f"@article{{a, title={'{' * 200_000}x{'}' * 200_000}}}\n@article{{b, title={{B}}}}"
    assert [record.key for record in read(deep)[0]] == ["a", "b"]
    names = f"@article{{a, title={{T}}, author={{{'a,,, and ' * 50_000}}}}}\n@article{{b, title={{B}}}}"
    assert [record.key for record in read(names)[0]] == ["a", "b"]
    assert len(read("@article{a, title={A}}\n" + "@article{" * 50_000)[0]) == 1


def test_exports_in_the_wild() -> None:
    zotero = one(
        "@misc{z, title={T}, number={{arXiv}:2101.00001}, publisher={{arXiv}}, author={A B}, eprint={2101.00001 [cs]}}"
    )
    assert (zotero.type, zotero.issue, zotero.arxiv) == ("preprint", None, "2101.00001")
    assert one("@misc{b, title={T}, publisher={bioRxiv}, doi={10.1101/2020.01.01.123456}}").type == "preprint"
    wiley = one("@article{https://doi.org/10.5555/x, title={T}, volume={n/a}, number={n/a}, pages={n/a}}")
    assert (wiley.key, wiley.volume, wiley.issue, wiley.pages) == ("https://doi.org/10.5555/x", None, None, None)
    ads = one(
        '@ARTICLE{2020X, author = {{Smith}, John and {van Doe}, Jane A.}, title = "{Title}", year = 2020, month = jan}'
    )
    assert (ads.title, ads.date, shown(ads.authors)) == (
        "Title", "2020-01", [("John Smith", "Smith"), ("Jane A. van Doe", "van Doe")],
    )  # fmt: skip
    own = one("@article{o, title={T}, author={Doe, J., Roe, R. K., and Moe, M.}}")
    assert [author.name for author in own.authors] == ["J. Doe", "R. K. Roe", "M. Moe"]
    ieee = one("@article{i, title={T}, author={J. {Doe} and A. B. {van Smith}}, volume={}, doi={}}")
    assert ([author.name for author in ieee.authors], ieee.volume) == (["J. Doe", "A. B. van Smith"], None)


def test_macros_of_astronomers_are_journals() -> None:
    record = one("@article{k, title = {On Stars}, journal = {\\mnras}, year = 2019}", "bibtex")
    assert record.venue == "Monthly Notices of the Royal Astronomical Society"
    assert one("@article{k, title = {On Stars}, journal = {\\nobody}, year = 2019}", "bibtex").venue == "nobody"
