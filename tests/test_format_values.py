"""Values that all formats share: dates, markup, languages, venues, addresses, pages, types, printed names."""

import pytest

from extract.formats.authorships import (
    byline,
    group,
    initials_first,
    initials_last,
    one_field,
    two_fields,
    with_affiliations,
    with_dots,
    with_ids,
)
from extract.formats.dates import Dated, dated, dated_of, month_in, year_in
from extract.formats.languages import language_code
from extract.formats.markup import abstract, plain
from extract.formats.paper_types import is_retracted, type_of
from extract.formats.venues import arxiv_in, ids_in_url, is_repository, page_range, pages
from graph.model import Authorship


@pytest.mark.parametrize(
    ("text", "date", "year"),
    [
        ("2021-06-12", "2021-06-12", 2021),
        ("2021-06-12/2021-06-15", "2021-06-12", 2021),
        ("2020-03-05T10:00:00Z", "2020-03-05", 2020),
        ("2011/05/06/", "2011-05-06", 2011),
        ("2014/02", "2014-02", 2014),
        ("2018-3-5", "2018-03-05", 2018),
        ("20180210", "2018-02-10", 2018),
        ("2018 Mar-Apr", "2018-03", 2018),
        ("2020 Dec 28", "2020-12-28", 2020),
        ("March 3, 2014", "2014-03-03", 2014),
        ("Wed, 4 Apr 2007 10:01:02 GMT", "2007-04-04", 2007),
        ("May 3-5, 2014", "2014-05-03", 2014),
        ("3-5 May 2014", "2014-05-03", 2014),
        ("30 March-2 April 2014", "2014-03-30", 2014),
        ("September–October 2016", "2016-09", 2016),
        ("3. März 2014", "2014-03-03", 2014),
        ("12 de marzo de 2019", "2019-03-12", 2019),
        ("2019/2020", None, 2019),
        ("2019-21", None, 2019),
        ("1795~", None, 1795),
        ("1795?", None, 1795),
        ("2004-05~", None, 2004),
        ("2004/", None, 2004),
        ("2012///Winter", None, 2012),
        ("1979 Spring", None, 1979),
        ("2015-02-30", None, 2015),
        ("2020 Feb 30", None, 2020),
        ("2021-00-00", None, 2021),
        ("c2016", None, 2016),
        ("199X", None, None),
        ("in press", None, None),
        ("n.d.", None, None),
        ("0000", None, None),
        ("1" * 5000, None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_a_date_is_as_precise_as_it_is_printed(text: str | None, date: str | None, year: int | None) -> None:
    assert dated(text) == Dated(date, year)


def test_the_year_of_another_field_stands_in_and_wins() -> None:
    assert dated("MAR-APR", 2015) == Dated("2015-03", 2015)
    assert dated("JUL 4", 2016) == Dated("2016-07-04", 2016)
    assert dated("15 jul", 2018) == Dated("2018-07-15", 2018)
    assert dated("2019/12/31", 2020) == Dated(None, 2020)
    assert dated("SPR", 2010) == Dated(None, 2010)
    assert dated(None, 2010) == Dated(None, 2010)


def test_numbers_make_a_date_as_far_as_there_is_one() -> None:
    assert dated_of(2017, 2, 29) == Dated(None, 2017)
    assert dated_of(2016, 2, 29) == Dated("2016-02-29", 2016)
    assert dated_of(2016, 2) == Dated("2016-02", 2016)
    assert dated_of(16, 2) == dated_of(None, 2) == Dated()
    assert (year_in("(1998a)"), year_in("12345"), year_in(None)) == (1998, None, None)
    assert (month_in("Sept."), month_in("4"), month_in("13"), month_in("Herbst")) == (9, 4, None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CO<sub>2</sub> in <i>vivo</i>", "CO2 in vivo"),
        ("a &amp;amp; b &lt;i&gt;c&lt;/i&gt;", "a & b c"),
        ("a < b and c > d, <projektor>", "a < b and c > d, <projektor>"),
        ("<p>One.</p><p>Two.</p>", "One. Two."),
        ("one<br/>two<br>three", "one two three"),
        ('<span class="x" id=y>z</span>', "z"),
        ("On<mml:math><mml:mi>x</mml:mi></mml:math>", "On x"),
        ("On <tex-math>x^2</tex-math>", "On $x^2$"),
        ("M&uuml;ller &#353;", "Müller š"),
        ("x &notanentity; y", "x &notanentity; y"),
        ("  two \n blanks ", "two blanks"),
        ("", ""),
    ],
)
def test_only_known_tags_go_and_entities_are_decoded(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_headings_of_an_abstract_become_labels() -> None:
    text = "<jats:title>Abstract</jats:title><jats:sec><jats:title>Aims</jats:title><jats:p>We ask.</jats:p></jats:sec>"
    assert abstract(text) == "Aims: We ask."


@pytest.mark.parametrize("text", ["<", "<i ", "&", "<a b=", "<title>", "<!--", '<p a="'])
def test_a_hundred_thousand_times_one_mark_is_quickly_read(text: str) -> None:
    assert isinstance(abstract(text * 100_000), str)


def test_languages_have_codes_of_two_letters() -> None:
    named = {"eng": "en", "English": "en", "en-US": "en", "ngerman": "de", "fre": "fr", "español": "es", "mul": None}
    assert {text: language_code(text) for text in named} == named
    assert language_code("English; French") == "en"
    assert language_code(None) is language_code("") is None


def test_repositories_are_no_venues() -> None:
    servers = ("arXiv", "CoRR", "arXiv preprint arXiv:2101.00001", "bioRxiv", "SSRN Electronic Journal", "Zenodo")
    assert all(map(is_repository, servers))
    journals = ("Nature", "Corrosion Science", "Journal of Preprint Studies", "Halifax Journal", "Archives of Things")
    assert not any(map(is_repository, journals))
    assert arxiv_in("CoRR abs/2101.00001v2") == "2101.00001"
    assert arxiv_in("a venue of 2101.00001") is arxiv_in(None) is None


@pytest.mark.parametrize(
    ("url", "ids"),
    [
        ("https://doi.org/10.5555/ABC", {"doi": "10.5555/abc"}),
        ("http://arxiv.org/abs/2104.00011v2", {"arxiv": "2104.00011"}),
        ("https://arxiv.org/pdf/2104.00011.pdf", {"arxiv": "2104.00011"}),
        ("https://doi.org/10.48550/arXiv.2104.00011", {"arxiv": "2104.00011"}),
        (
            "https://www.scopus.com/inward/record.uri?eid=2-s2.0-8500000001&doi=10.5&md5=0",
            {"scopus": "2-s2.0-8500000001"},
        ),
        ("https://aclanthology.org/2021.acl-long.7/", {"acl": "2021.acl-long.7"}),
        ("https://aclanthology.org/P19-1001.pdf", {"acl": "P19-1001"}),
        ("https://journal.example/doi/full/10.5555/abc?x=1", {"doi": "10.5555/abc"}),
        ("https://openreview.net/forum?id=abcDEF1234", {"openreview": "abcDEF1234"}),
        ("https://dblp.org/rec/conf/x/Y20", {"dblp": "conf/x/Y20"}),
        ("https://api.semanticscholar.org/CorpusID:123", {"corpus": "123"}),
        ("https://pubmed.ncbi.nlm.nih.gov/99000001/", {"pmid": "99000001"}),
        ("https://example.org/2104.00011", {}),
        ("nothing", {}),
        ("", {}),
    ],
)
def test_addresses_hold_ids(url: str, ids: dict[str, str]) -> None:
    assert ids_in_url(url) == ids


def test_pages_have_one_dash() -> None:
    printed = {
        "101--119": "101-119",
        "101 – 119": "101-119",
        "pp. 5-9": "5-9",
        "1:1-1:20": "1:1-1:20",
        "e123-9": "e123-9",
    }
    assert {text: pages(text) for text in printed} == printed
    assert pages("") is pages(None) is pages("-") is None
    assert page_range("101", "119") == "101-119"
    assert page_range("30-41", None) == "30-41"
    assert page_range("3", "&") == page_range("3", "3") == "3"
    assert page_range(None, None) is None


def test_of_several_types_the_narrowest_counts() -> None:
    assert type_of("Article; Proceedings Paper") == "conference"
    assert type_of("Article; Book Chapter") == "chapter"
    assert type_of(["Clinical Trial", "Journal Article", "Research Support"]) == "article"
    assert type_of(["Journal Article", "Review"]) == "review"
    assert type_of("Review; Early Access") == "review"
    assert type_of("XYZZY") is type_of("") is None
    assert type_of("Fashion Show", unknown="other") == "other"
    assert type_of("Retracted Publication", unknown="other") is None
    assert is_retracted(["Article", "Retracted Publication"])
    assert not is_retracted("Retraction of Publication")


@pytest.mark.parametrize(
    ("text", "name", "family", "given"),
    [
        ("van der Berg, Pieter", "Pieter van der Berg", "van der Berg", "Pieter"),
        ("King, Jr., Martin", "Martin King Jr.", "King", "Martin"),
        ("King, Martin, Jr.", "Martin King Jr.", "King", "Martin"),
        ("King III, Martin", "Martin King III", "King", "Martin"),
        ("Pieter van der Berg", "Pieter van der Berg", None, None),
        ("Suharti,", "Suharti", "Suharti", None),
        ("A, B, C", "A, B, C", None, None),
        ("王, 小明", "小明 王", "王", "小明"),
    ],
)
def test_a_comma_separates_a_name(text: str, name: str, family: str | None, given: str | None) -> None:
    assert one_field(text) == Authorship(name, family=family, given=given)


def test_groups_and_nobody() -> None:
    assert one_field("World Invention Organization,", comma_ends_group=True) == Authorship(
        "World Invention Organization", group=True
    )
    assert one_field("Collaboration, NORD") == Authorship("NORD Collaboration", group=True)
    assert two_fields("NORD Consortium", None) == Authorship("NORD Consortium", group=True)
    nobody = ("Anonymous", "[Anonymous]", "No author name available", "", " , ", "???")
    assert [one_field(text) for text in nobody] == [None] * len(nobody)
    assert group("...") is None


def test_initials_without_dots_get_them() -> None:
    assert initials_last("van den Ouden JP") == Authorship("J. P. van den Ouden", family="van den Ouden", given="J. P.")
    assert initials_last("Placebo P Jr") == Authorship("P. Placebo Jr", family="Placebo", given="P.")
    assert initials_last("Kim J-P") == Authorship("J.-P. Kim", family="Kim", given="J.-P.")
    assert initials_last("Ana Eins") == Authorship("Ana Eins")
    assert initials_first("JP van Vier") == Authorship("J. P. van Vier", family="van Vier", given="J. P.")
    altgeld = Authorship("KM Altgeld", family="Altgeld", given="KM")
    assert with_dots(altgeld) == Authorship("K. M. Altgeld", family="Altgeld", given="K. M.")
    assert with_dots(Authorship("小明 王", family="王", given="小明")).given == "小明"
    assert two_fields("Initialo", None, initials="AB") == Authorship("A. B. Initialo", family="Initialo", given="A. B.")


def test_affiliations_and_ids_are_added_once() -> None:
    author = with_affiliations(Authorship("A B"), ["X  Y", "X Y", "", "Z"])
    assert author.affiliations == ("X Y", "Z")
    author = with_ids(author, [("orcid", "1"), ("orcid", "2"), ("s2", None)])
    assert author.ids == (("orcid", "1"),)


def test_a_cut_list_is_said_to_be_cut() -> None:
    authors, complete = byline(["A, B", "et al."])
    assert (len(authors), complete) == (1, False)
    authors, complete = byline(["A, B", "C, D"])
    assert (len(authors), complete) == (2, True)
    assert byline([]) == ([], True)
