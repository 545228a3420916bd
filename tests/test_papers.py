"""Which records are one paper: each rule, each thing that parts, and that the order of records does not matter."""

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.papers import join
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
def test_the_same_identifier_joins_whatever_else_is_said(kind: str, value: str) -> None:
    one = record("a", "One Title of Some Length", "Ada Brumel", year=1999, **{kind: value})
    other = record("b", "Quite Another Title", "Tor Vik", year=2020, **{kind: value})
    links = join([one, other])
    assert [(link.paper, link.rule) for link in links] == [(f"{kind}:{value}", f"same {kind}")] * 2


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


def test_the_owner_of_a_cut_list_counts_among_its_authors() -> None:
    page = record("a", authors="Ada Brumel", authors_complete=False, listed_for="Tor Vik")
    assert parts(page, record("b", authors="Tor Vik")) == [["a", "b"]]


def test_the_best_identifier_names_the_paper_and_the_smallest_of_several() -> None:
    both = [record("a", arxiv="2406.01234"), record("b", arxiv="2406.01234", doi="10.5555/x")]
    assert {link.paper for link in join(both)} == {"doi:10.5555/x"}
    preprint = [record("a", doi="10.5555/x"), record("b", doi="10.48550/y")]
    assert {link.paper for link in join(preprint)} == {"doi:10.48550/y"}
    assert join([record("a")])[0].paper.startswith("title:")
    assert join([record("a")])[0].paper == join([record("z", TITLE.upper() + "!")])[0].paper


def links_of(records: list[Record], seed: int) -> list[PaperLink]:
    shuffled = list(records)
    random.Random(seed).shuffle(shuffled)
    return join(shuffled)


made = st.builds(
    lambda title, year, doi, arxiv, authors: {
        "title": title, "year": year, "doi": doi, "arxiv": arxiv, "authors": ", ".join(authors)
    },
    st.sampled_from([TITLE, TITLE.lower(), "Another Title of Length", "Short"]),
    st.sampled_from([None, 2015, 2017, 2019]),
    st.sampled_from([None, None, "10.5555/x", "10.5555/y", "10.48550/z"]),
    st.sampled_from([None, None, "2406.01234"]),
    st.lists(st.sampled_from(["Ada Brumel", "A. Brumel", "Tor Vik"]), max_size=2),
)  # fmt: skip


@given(st.lists(made, max_size=9), st.integers(0, 9))
def test_the_order_of_records_does_not_matter_and_none_is_lost(given_: list[dict[str, Any]], seed: int) -> None:
    records = [record(str(number), **fields) for number, fields in enumerate(given_)]
    links = join(records)
    assert links_of(records, seed) == links
    assert [link.record for link in links] == sorted(r.id for r in records)
    for one in records:
        for other in records:
            if one.doi and one.doi == other.doi:
                paper = {link.record: link.paper for link in links}
                assert paper[one.id] == paper[other.id]


def test_the_real_pages_come_to_485_papers_in_any_order(seeds_store: Any) -> None:
    stored = Records(seeds_store)
    records = list(stored.records())
    stored.close()
    links = join(records)
    assert (len(records), len(links), len({link.paper for link in links})) == (517, 517, 485)
    assert all(links_of(records, seed) == links for seed in range(3))
