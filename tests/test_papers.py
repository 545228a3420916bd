"""Which records are one paper: each rule, each thing that parts, and that the order of records does not matter.

Near titles have a module of their own, `tests.test_papers_near`.
"""

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.papers import join
from graph.folding import title_key
from graph.model import Authorship, PaperLink, Record
from graph.records import Records

TITLE = "A Title That Is Long Enough"


def record(key: str, title: str = TITLE, authors: str = "", **more: Any) -> Record:
    names = tuple(Authorship(name) for name in authors.split(", ") if name)
    return Record("s", "jsonl", key, 1, title, authors=names, **more)


def parts(*records: Record) -> list[list[str]]:
    """The keys that are one paper, paper by paper."""
    found: dict[str, list[str]] = {}
    for link in join(records):
        found.setdefault(link.paper, []).append(link.record.removeprefix("s#"))
    return sorted(found.values())


def test_no_records_no_links_and_one_record_one_paper() -> None:
    assert join([]) == []
    assert [link.rule for link in join([record("a")])] == ["its only record"]


@pytest.mark.parametrize(("kind", "value"), [("doi", "10.5555/x"), ("arxiv", "2406.01234"), ("acl", "P19-1001")])
def test_the_same_identifier_joins_where_titles_or_people_agree(kind: str, value: str) -> None:
    one = record("a", "One Title of Some Length", "Ada Brumel, Tor Vik", year=1999, **{kind: value})
    for other in (
        record("b", "Quite Another Title", "Vik T, Brumel A", year=2020, **{kind: value}),
        record("b", "One title of some length.", "Ilse Quandt", year=2020, **{kind: value}),
        record("b", "One Title of Some Length: With a Subtitle", year=2020, **{kind: value}),
        record("b", "Quite Another Title", **{kind: value}),
    ):
        links = join([one, other])
        assert [(link.paper, link.rule) for link in links] == [(f"{kind}:{value}", f"same {kind}")] * 2


@pytest.mark.parametrize(("kind", "value"), [("doi", "10.5555/x"), ("arxiv", "2406.01234"), ("acl", "P19-1001")])
def test_a_container_s_identifier_joins_no_works_of_different_people(kind: str, value: str) -> None:
    chapters = [
        record("a", "Introduction", "Ada Brumel", **{kind: value}),
        record("b", "Moss on Northern Walls", "Tor Vik, Ilse Quandt", **{kind: value}),
        record("c", "Birds of the Salt Marsh", "Rosa Lund", **{kind: value}),
        record("d", "Introduction", "Otto Hammerfest", **{kind: value}),
        record("e", "Moos an Nordwänden", "T. Vik, I. Quandt", **{kind: value}),
        record("f", "Birds of the Salt Marsh", **{kind: value}),
        record("g", "Of Nobody We Know", **{kind: value}),
    ]
    assert parts(*chapters) == [["a"], ["b", "e"], ["c", "f"], ["d"], ["g"]]


def test_an_editor_s_chapter_is_not_the_introduction_under_the_book_s_identifier() -> None:
    intro = record("a", "Introduction", "Ada Brumel", doi="10.5555/book")
    chapter = record("b", "Moss and its water", "Ada Brumel, Tor Vik", doi="10.5555/book")
    other = record("c", "Snow algae of the Alps", "Kim Sol", doi="10.5555/book")
    assert parts(intro, chapter, other) == [["a"], ["b"], ["c"]]


def test_identifiers_join_in_chains() -> None:
    chain = [record("a", "A1", doi="10.5/x"), record("b", "B1", doi="10.5/x", arxiv="1"), record("c", "C1", arxiv="1")]
    assert parts(*chain) == [["a", "b", "c"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"authors": "Ada Brumel"}, {"authors": "Brumel, A."}),
        ({"authors": "Ada Brumel, Tor Vik"}, {"authors": "T. Vik"}),
        ({"authors": "Ada Brumel"}, {}),
        ({"year": 2018}, {"year": 2020}),
        ({"year": 2018}, {}),
        ({"title": "A title, that is: long enough!"}, {}),
        ({"title": "A TITLE THAT IS LONG ENOUGH"}, {}),
        ({"doi": "10.5555/x"}, {}),
        ({"doi": "10.5555/x"}, {"doi": "10.48550/arxiv.2406.01234"}),
        ({"doi": "10.5555/x"}, {"arxiv": "2406.01234"}),
        ({"authors": "Wiratmaka"}, {"authors": "Wiratmaka"}),
        ({"authors": "Émile Ångström"}, {"authors": "E. Angstrom"}),
    ],
)
def test_the_same_title_joins_when_nothing_speaks_against_it(one: dict[str, Any], other: dict[str, Any]) -> None:
    links = join([record("a", **one), record("b", **other)])
    assert len({link.paper for link in links}) == 1
    assert {link.rule for link in links} == {"same title"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"doi": "10.5555/x"}, {"doi": "10.5555/y"}),
        ({"doi": "10.48550/x"}, {"doi": "10.48550/y"}),
        ({"arxiv": "2406.01234"}, {"arxiv": "2406.01235"}),
        ({"acl": "P19-1001"}, {"acl": "P19-1002"}),
        ({"year": 2017}, {"year": 2020}),
        ({"authors": "Ada Brumel"}, {"authors": "Tor Vik"}),
        ({"title": "Introduction"[:11]}, {"title": "Introduction"[:11]}),
        ({"title": "A Title That Is Long Enough, Part 2"}, {}),
    ],
)
def test_what_parts_papers_of_one_title(one: dict[str, Any], other: dict[str, Any]) -> None:
    records = [record("a", **one), record("b", **other)]
    assert parts(*records) == [["a"], ["b"]]
    assert len({link.paper for link in join(records)}) == 2


def test_a_record_joins_only_a_set_that_it_fits_whole() -> None:
    early, late, between = record("a", year=2015), record("b", year=2019), record("c", year=2017)
    assert parts(early, late, between) == [["a", "c"], ["b"]]
    assert parts(record("a", year=2015), record("b", year=2017), record("c", year=2019)) == [["a", "b"], ["c"]]
    assert parts(record("a", doi="10.5/x"), record("b", doi="10.5/y"), record("c")) == [["a", "c"], ["b"]]


def test_a_record_joins_the_set_that_it_fits_best() -> None:
    first, second = record("a", doi="10.5/x", authors="Ada Brumel"), record("b", doi="10.5/y", authors="Tor Vik")
    assert parts(first, second, record("c", authors="T. Vik")) == [["a"], ["b", "c"]]
    early, late = record("a", doi="10.5/x", year=2017), record("b", doi="10.5/y", year=2020)
    assert parts(early, late, record("c", arxiv="1901.00001", year=2019)) == [["a"], ["b", "c"]]
    told, other = record("a", doi="10.5/x", abstract="One."), record("b", doi="10.5/y", abstract="Two.")
    assert parts(told, other, record("c", abstract="Two.")) == [["a"], ["b", "c"]]


def test_titles_never_join_two_identifiers_through_a_third_record() -> None:
    chain = [record("a", arxiv="2001.00001"), record("b"), record("c", arxiv="2001.00002"), record("d", doi="10.5/x")]
    assert parts(*chain) == [["a", "b", "d"], ["c"]]
    whole = [record("a", doi="10.5/x", arxiv="2001.00001"), record("b", "Other", arxiv="2001.00001"), record("c")]
    assert parts(*whole, record("d", doi="10.5/y")) == [["a", "b", "c"], ["d"]]


def test_a_doi_of_arxiv_is_the_arxiv_id() -> None:
    one, other = record("a", "One Title", doi="10.48550/arxiv.2406.01234"), record("b", "Another", arxiv="2406.01234")
    assert {link.rule for link in join([one, other])} == {"same arxiv"}


TEAMS = "Tidewater Collaboration, Belle Collaboration"
THREE = "Ada Brumel, Tor Vik, Wei Lantang"
PREPRINT = {"arxiv": "1501.00001", "year": 2015, "authors": THREE}
PUBLISHED = {"doi": "10.5555/x", "venue": "Journal of Harbours", "year": 2019, "authors": THREE}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"arxiv": None, "doi": "10.48550/arxiv.1501.00001"}, {}),
        ({"arxiv": None}, {}),
        ({"arxiv": None, "venue": "CoRR"}, {"doi": None}),
        ({"year": 2013}, {}),
        ({"authors": "A. Brumel, T. Vik"}, {}),
        ({"authors": "Ada Brumel"}, {"authors": "A. Brumel"}),
        ({"authors": "Ada Brumel, Tor Vik", "authors_complete": False}, {}),
    ],
)
def test_a_preprint_joins_what_its_people_publish_years_later(one: dict[str, Any], other: dict[str, Any]) -> None:
    links = join([record("a", **PREPRINT | one), record("b", **PUBLISHED | other)])
    assert {(link.paper, link.rule) for link in links} == {(links[0].paper, "same title, published later")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"year": 2012}, {}),
        ({"year": 2023}, {}),
        ({"authors": "Ada Brumel, Nora Quist"}, {}),
        ({"authors": "Ada Brumel"}, {}),
        ({"authors": "Ada Brumel"}, {"authors": "A. Brumel", "authors_complete": False}),
        ({"authors": ""}, {}),
        ({"doi": "10.5555/y"}, {}),
        ({"arxiv": None, "venue": "Conference on Quiet Seas"}, {}),
        ({}, {"arxiv": "1901.00001"}),
        ({}, {"doi": None, "venue": None}),
        ({"authors": TEAMS}, {"authors": TEAMS}),
    ],
)
def test_what_is_no_late_publication(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert parts(record("a", **PREPRINT | one), record("b", **PUBLISHED | other)) == [["a"], ["b"]]


@pytest.mark.parametrize("title", ["Findings of the Shared Task on Harbours", "Overview of the Harbour Track"])
@pytest.mark.parametrize("kind", [{"venue": "Workshop on Harbours"}, {"arxiv": "1501.00001"}, {}])
@pytest.mark.parametrize("year", [2016, 2018, 2020])
def test_what_comes_back_every_year_is_another_paper(title: str, kind: dict[str, Any], year: int) -> None:
    first = record("a", title, THREE, year=2015, **kind)
    assert parts(first, record("b", title, THREE, year=year, venue="Workshop on Harbours")) == [["a"], ["b"]]


def test_two_publications_of_different_years_are_one_by_their_abstract_only() -> None:
    told = {
        "authors": THREE,
        "venue": "Journal of Harbours",
        "abstract": "We listen to harbours at night and find ships.",
    }
    one = record("a", year=2018, doi="10.5555/x", **told)
    assert parts(one, record("b", year=2019, **told)) == [["a", "b"]]
    assert parts(one, record("b", year=2019, **told | {"abstract": ""})) == [["a"], ["b"]]
    assert parts(one, record("b", year=2018, **told | {"abstract": ""})) == [["a", "b"]]


def test_a_collaboration_in_common_makes_nobody_the_same() -> None:
    one, other = "Ada Brumel, Tidewater Collaboration", "Tor Vik, Tidewater Collaboration"
    assert parts(record("a", authors=one), record("b", authors=other)) == [["a"], ["b"]]
    alone = [record(key, authors="Tidewater Collaboration") for key in "ab"]
    assert parts(*alone) == [["a", "b"]]


def test_the_owner_of_a_cut_list_counts_among_its_authors() -> None:
    page = record("a", authors="Ada Brumel", authors_complete=False, listed_for="Tor Vik")
    assert parts(page, record("b", authors="Tor Vik")) == [["a", "b"]]


def test_the_best_identifier_names_the_paper_and_the_smallest_of_several() -> None:
    both = [record("a", arxiv="2406.01234"), record("b", arxiv="2406.01234", doi="10.5555/x")]
    assert {link.paper for link in join(both)} == {"doi:10.5555/x"}
    preprint = [record("a", doi="10.5555/x"), record("b", doi="10.48550/y")]
    assert {link.paper for link in join(preprint)} == {"doi:10.5555/x"}
    assert {link.paper for link in join(preprint[1:])} == {"doi:10.48550/y"}
    assert join([record("a")])[0].paper.startswith("title:")
    assert join([record("a")])[0].paper == join([record("z", TITLE.upper() + "!")])[0].paper


SURVEY = "A Survey of Moss on Walls"


def test_people_who_share_no_more_than_a_given_name_wrote_two_papers_of_one_title() -> None:
    one = record("a", SURVEY, "Peter Novak, Ines Dahl", year=2021, venue="Letters on Snow")
    other = record("b", SURVEY, "Peter Nordgren, Ragna Skau", year=2021, venue="Journal of Fog")
    third = record("c", SURVEY.upper(), "Novak P, Dahl I", year=2021)
    assert parts(one, other, third) == [["a", "c"], ["b"]]


def test_two_whole_lists_that_have_less_than_half_in_common_are_of_two_papers() -> None:
    one = record("a", SURVEY, "Wei Wang, Ines Dahl, Tor Vik, Ada Brumel", year=2021)
    other = record("b", SURVEY, "Wei Wang, Ragna Skau, Otto Lund, Pia Quandt", year=2021)
    longer = record("c", SURVEY, "Ines Dahl, Tor Vik, Otto Hammer", year=2021)
    assert parts(one, other, longer) == [["a", "c"], ["b"]]


@pytest.mark.parametrize(
    ("printed", "other"),
    [
        ("Adsorption of H<sub>2</sub>O on MoS<sub>2</sub> edges", "Adsorption of H$_2$O on MoS$_2$ edges"),
        ("Moss on northern walls [v2]", "Moss on northern walls"),
        ("Moss on northern walls [version 1; peer review: 2 approved]", "Moss on northern walls"),
        ("[Preprint] Moss on northern walls", "Moss on northern walls"),
        ("Moss on northern walls (Extended Version)", "Moss on northern walls"),
        ("Moss on northern walls [in Polish]", "Moss on northern walls"),
        ("Moss on northern walls<sup>1</sup>", "Moss on northern walls"),
        ("Moss on northern walls†", "Moss on northern walls"),
        ("Adsorption of H<sub>2</sub>O on MoS<sub>2</sub> edges", "Adsorption of H₂O on MoS₂ edges"),
        ("Moss &amp; fern on <i>northern</i> walls", "Moss and Fern on Northern Walls"),
        ("The &alpha;-helix of moss proteins", "The $\\alpha$-helix of moss proteins"),
        ("Moss on cafÃ© walls in winter", "Moss on Café Walls in Winter"),
        ("Moss\u200b on nor\u00adthern walls", "Moss on northern walls"),
        ("RETRACTED: Moss and mood in Vellmar", "Moss and mood in Vellmar"),
        ("[RETRACTED] Moss and mood in Vellmar", "Moss and Mood in Vellmar."),
        ("Moss and mood in Vellmar (Retracted Article. See vol. 12, 2010)", "Moss and mood in Vellmar"),
        ("Idioms for teachers of C++.", "Idioms for Teachers of C++"),
        ("REMOVED: Moss and mood in Vellmar", "Moss and mood in Vellmar"),
        ("【Retracted】Moss and mood in Vellmar", "Moss and mood in Vellmar"),
        ("Zurückgezogen: Moss and mood in Vellmar", "Moss and mood in Vellmar"),
        ("ARTÍCULO RETRACTADO: Moss and mood in Vellmar", "Moss and mood in Vellmar"),
        ("已撤稿：Moss and mood in Vellmar", "Moss and mood in Vellmar"),
    ],
)
def test_titles_that_differ_by_markup_or_a_mark_are_one(printed: str, other: str) -> None:
    people = {"authors": "Ada Brumel, Tor Vik", "year": 2021}
    assert parts(record("a", printed, **people), record("b", other, **people)) == [["a", "b"]]


@pytest.mark.parametrize(
    ("printed", "other"),
    [
        ("Idioms for teachers of C++", "Idioms for teachers of C"),
        ("Idioms for teachers of C#", "Idioms for teachers of C"),
        ("Planning with A* in the tidal zone", "Planning with A in the tidal zone"),
        ("Retraction note: Moss and mood in Vellmar", "Moss and mood in Vellmar"),
        ("Retracted papers on moss: a survey", "Papers on moss: a survey"),
        ("Is moss ≠ fern on northern walls", "Is moss = fern on northern walls"),
        ("Growth of moss where a < b holds", "Growth of moss where a > b holds"),
        ("Growth of moss at +5 degrees", "Growth of moss at 5 degrees"),
    ],
)
def test_titles_that_differ_by_a_sign_or_a_notice_are_two(printed: str, other: str) -> None:
    people = {"authors": "Ada Brumel, Tor Vik", "year": 2021}
    assert parts(record("a", printed, **people), record("b", other, **people)) == [["a"], ["b"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("10.21203/rs.3.rs-990001/v1", "10.21203/rs.3.rs-990001/v2"),
        ("10.13140/rg.2.2.99000.12345", "10.5555/moss"),
        ("10.3762/bxiv.2099.1.v1", "10.5555/moss"),
        ("10.17863/cam.99001", "10.5555/moss"),
        ("10.26434/chemrxiv-2022-abcde", "10.26434/chemrxiv-2022-abcde-v3"),
        ("10.20944/preprints202201.0001.v1", "10.20944/preprints202201.0001.v2"),
        ("10.31234/osf.io/ab1cd_v1", "10.31234/osf.io/ab1cd_v2"),
        ("10.12688/f1000research.990001.1", "10.12688/f1000research.990001.2"),
        ("10.31235/osf.io/ab1cd", "10.5555/x"),
        ("10.22541/au.164.1/v1", "10.5555/x"),
        ("10.64898/2025.12.01.990001", "10.5555/x"),
        ("10.31234/osf.io/ab1cd", "10.2139/ssrn.990001"),
        ("10.5281/zenodo.990001", "10.5281/zenodo.990002"),
        ("10.31124/advance.990001.v1", "10.31124/advance.990001.v2"),
        ("10.31224/osf.io/ab1cd", "10.31224/990001"),
    ],
)
def test_versions_and_preprints_of_any_server_are_one_paper(first: str, second: str) -> None:
    people = {"authors": "Ada Brumel, Tor Vik", "year": 2021}
    assert parts(record("a", doi=first, **people), record("b", doi=second, **people)) == [["a", "b"]]


def test_two_preprints_of_one_server_are_two_papers() -> None:
    people = {"authors": "Ada Brumel, Tor Vik", "year": 2021}
    one, other = record("a", doi="10.31234/osf.io/ab1cd", **people), record("b", doi="10.31234/osf.io/ef2gh", **people)
    assert parts(one, other) == [["a"], ["b"]]


@pytest.mark.parametrize(
    "title",
    [
        "Introduction to the Special Issue",
        "Presidential address",
        "Instructions for authors",
        "Images in medicine",
        "Buchbesprechungen",
        "Carta al editor",
        "Guest Editorial",
        "Letter to the Editor",
        "Book Reviews, Part II",
        "News and views",
        "Avant-propos",
        "Presentación",
        "Chairman's message",
        "Abstracts of the 5th Meeting",
    ],
)
def test_a_title_that_heads_a_section_is_one_paper_within_a_journal_s_year_only(title: str) -> None:
    records = [
        record("a", title, "Ursula Hammer", year=2016, venue="Journal of Fog"),
        record("b", title, "Ursula Hammer", year=2016, venue="Letters on Snow"),
        record("c", title.lower(), "Hammer U", year=2016, venue="J. Fog"),
        record("d", title, "Ursula Hammer", year=2017, venue="Journal of Fog"),
        record("e", title, "Ursula Hammer", year=2016),
    ]
    assert parts(*records) == [["a", "c"], ["b"], ["d"], ["e"]]


@pytest.mark.parametrize("title", ["Editorial: harbours", "Book review: harbours of the north", "Preface: on harbours"])
def test_a_section_s_title_with_a_subject_stands_once_in_each_journal(title: str) -> None:
    first = record("a", title, "Ada Brumel", year=2015, venue="Harbour Letters")
    assert parts(first, record("b", title, "Ada Brumel", year=2015, venue="Annals of Moss")) == [["a"], ["b"]]
    assert parts(first, record("b", title, "Ada Brumel", year=2015, venue="Harbour Letters")) == [["a", "b"]]


def test_two_spellings_of_a_venue_part_no_title_that_says_something() -> None:
    people = {"authors": "Ada Brumel, Tor Vik", "year": 2021}
    one = record("a", SURVEY, venue="Proc. Fog Conf.", **people)
    other = record("b", SURVEY, venue="Proceedings of the Fog Conference", **people)
    assert parts(one, other) == [["a", "b"]]


def test_texts_with_nothing_in_common_in_two_journals_are_two_papers() -> None:
    texts = (
        "We count the mosses of twelve northern walls over three winters, and find more of them where bats live.",
        "A robot arm drives nails through beams; torque, voltage and heat are plotted against humidity per hour.",
    )
    people = {"authors": "Ada Brumel, Tor Vik", "year": 2021}
    one = record("a", SURVEY, abstract=texts[0], venue="Journal of Fog", **people)
    other = record("b", SURVEY, abstract=texts[1], venue="Letters on Snow", **people)
    assert parts(one, other) == [["a"], ["b"]]


def links_of(records: list[Record], seed: int) -> list[PaperLink]:
    shuffled = list(records)
    random.Random(seed).shuffle(shuffled)
    return join(shuffled)


made = st.builds(
    lambda title, year, ids, authors, venue: {
        "title": title, "year": year, "authors": ", ".join(authors), "venue": venue, **ids
    },
    st.sampled_from(
        [TITLE, TITLE.lower(), "Another Title of Length", "Tides", "On " + TITLE, "Towards a Title That is Long Enough"]
    ),
    st.sampled_from([None, 2015, 2017, 2019]),
    st.sampled_from(
        [{}, {}, {"doi": "10.5555/x"}, {"doi": "10.5555/y"}, {"doi": "10.48550/z"}, {"arxiv": "2406.01234"},
         {"arxiv": "2406.01235"}, {"doi": "10.5555/x", "arxiv": "2406.01234"}, {"acl": "P19-1001"}]
    ),
    st.lists(st.sampled_from(["Ada Brumel", "A. Brumel", "Tor Vik"]), max_size=2),
    st.sampled_from([None, None, "Journal of Harbours"]),
)  # fmt: skip


@given(st.lists(made, max_size=9), st.integers(0, 9))
def test_the_order_of_records_does_not_matter_and_none_is_lost(given_: list[dict[str, Any]], seed: int) -> None:
    records = [record(str(number), **fields) for number, fields in enumerate(given_)]
    links = join(records)
    assert links_of(records, seed) == links
    paper = {link.record: link.paper for link in links}
    for one in records:
        for other in records:
            if one.doi and one.doi == other.doi and title_key(one.title) == title_key(other.title):
                assert paper[one.id] == paper[other.id]


@given(st.lists(made, max_size=9))
def test_a_paper_has_several_identifiers_of_a_kind_only_by_identifiers(given_: list[dict[str, Any]]) -> None:
    records = [record(str(number), **fields) for number, fields in enumerate(given_)]
    apart = [
        replace(r, title=f"{number:0>20}", authors=()) for number, r in enumerate(records)
    ]  # only identifiers are left
    by_identifier = {link.record: link.paper for link in join(apart)}
    paper = {link.record: link.paper for link in join(records)}
    for kind in ("doi", "arxiv", "acl"):
        found: dict[str, set[str]] = {}
        for r in records:
            if (value := getattr(r, kind)) and not value.startswith("10.48550"):
                found.setdefault(paper[r.id], set()).add(by_identifier[r.id])
        assert all(len(sets) == 1 for sets in found.values())


def test_the_real_pages_come_to_485_papers_in_any_order(seeds_store: Any) -> None:
    stored = Records(seeds_store)
    records = list(stored.records())
    stored.close()
    links = join(records)
    assert (len(records), len(links), len({link.paper for link in links})) == (517, 517, 485)
    assert all(links_of(records, seed) == links for seed in range(3))
