"""Pictures: who and what is on them, what was left out and said, pages and prints of the same bytes every time."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import networkx as nx
import pytest
from matplotlib.image import imread

from graph.build import place_of
from graph.errors import UsageError
from graph.identifiers import address
from graph.stores import Store, open_store
from queries.analyses.groups import communities
from queries.analyses.networks import Filter, coauthor_network, surroundings
from queries.draw.bridges import bridge_picture
from queries.draw.coauthors import Subject, coauthors
from queries.draw.cut import MOST_TIES, cut
from queries.draw.page import OURS, STATIC, embedded
from queries.draw.picture import OTHER, Colouring, classes, radii
from queries.draw.printed import as_print
from queries.draw.topics import NEAREST, topic_map
from tests.pictures import HOSTILE, made_picture

WORDS = ("person", "people", "pairs")


@pytest.fixture(scope="module")
def store(corpus_store: Path) -> Iterator[Store]:
    opened = open_store(place_of(corpus_store, None))
    yield opened
    opened.close()


def star(n: int) -> "nx.Graph[str]":
    network: nx.Graph[str] = nx.Graph()
    network.add_weighted_edges_from(("hub", f"n{i:04d}", 1 + i) for i in range(n))
    return network


def test_a_picture_has_everybody_who_wrote_with_somebody(store: Store) -> None:
    network = coauthor_network(store)
    picture = coauthors(store)

    assert {n.id for n in picture.nodes} == {n for n in network if network.degree(n)}
    assert len(picture.ties) == network.number_of_edges()
    assert any("without a tie" in note for note in picture.notes)


def test_a_tie_says_how_many_papers_and_since_when(store: Store) -> None:
    picture = coauthors(store)
    names = [n.name for n in picture.nodes]
    tie = next(t for t in picture.ties if {names[t.start], names[t.stop]} == {"Mirela Osk-Hadley", "Jun-Ho Parsel"})

    rows = store.read(
        "MATCH (a:Author {name: 'Mirela Osk-Hadley'})-[c:CO_AUTHORED]-(b:Author {name: 'Jun-Ho Parsel'})"
        " RETURN c.papers AS papers, c.first_year AS year ORDER BY papers",
        {},
    ).rows
    assert [(tie.count, tie.since)] == list(rows)


def test_the_surroundings_of_a_person_are_those_within_some_steps(store: Store) -> None:
    network = coauthor_network(store)
    person = next(n for n in network if network.nodes[n]["name"] == "Tolvane Berisk")
    near = coauthors(store, Subject(around=person))
    wider = coauthors(store, Subject(around=person, steps=2))

    assert {n.id for n in near.nodes} == {person, *network[person]}
    assert near.chosen is not None
    assert near.nodes[near.chosen].id == person
    assert {n.id for n in wider.nodes} == set(nx.ego_graph(network, person, 2))


def test_a_person_who_wrote_alone_is_drawn_alone(store: Store) -> None:
    network = coauthor_network(store)
    alone = next(n for n in sorted(network) if not network.degree(n))

    assert [n.id for n in coauthors(store, Subject(around=alone)).nodes] == [alone]
    assert len(surroundings(network, "author:nobody", 3)) == 0


def test_a_cohort_is_who_began_in_its_years(store: Store) -> None:
    everybody, cohort = coauthors(store), coauthors(store, Subject(cohort=(2019, 2021)))
    began = {n.id for n in everybody.nodes if n.values["since"] in (2019, 2020, 2021)}

    assert {n.id for n in cohort.nodes} <= began
    assert cohort.nodes


def test_nothing_to_draw_gives_an_empty_picture_that_says_what_to_do(store: Store) -> None:
    picture = coauthors(store, Subject(only=Filter(since=2999)))

    assert (picture.nodes, picture.ties) == ((), ())
    assert picture.empty in picture.html()
    assert as_print(picture, "svg")[0].startswith(b"<?xml")


def test_cards_list_papers_with_where_they_stand(store: Store) -> None:
    picture = coauthors(store)
    node = next(n for n in picture.nodes if n.name == "Tolvane Berisk")
    works = [picture.works[i] for i, _ in node.works]

    assert len(works) == node.values["papers"]
    assert all("author-page.txt" in w.stated or "papers.jsonl" in w.stated or "records" in w.stated for w in works)


def test_a_topic_map_keeps_the_strongest_ties_and_the_sentences(store: Store) -> None:
    picture = topic_map(store)
    topic = next(n for n in picture.nodes if n.name == "federated learning")
    work, sentence = topic.works[0]

    assert "federated learning" in sentence.lower()
    assert picture.works[work].title
    assert any(str(NEAREST) in note for note in picture.notes)


def test_a_bridge_has_its_topics_at_the_ends_and_what_joins_them_between(store: Store) -> None:
    picture = bridge_picture(store, "federated learning", "differential privacy")
    kinds = {n.kind for n in picture.nodes}

    assert [n.name for n in picture.nodes[:2]] == ["federated learning", "differential privacy"]
    assert {"topic", "paper", "method", "person"} == kinds
    assert picture.positions[:2] == ((-1.0, 0.0), (1.0, 0.0))
    assert all(-1 < x < 1 for x, _ in picture.positions[2:])
    paper = next(n for n in picture.nodes if n.kind == "paper")
    assert "federated" in str(paper.values["here"]).lower()


def test_one_topic_is_no_bridge(store: Store) -> None:
    with pytest.raises(UsageError, match="is one topic"):
        bridge_picture(store, "federated learning", "Federated Learning")


def test_a_cut_keeps_the_strongest_and_says_so() -> None:
    part = cut(star(20), WORDS, most=6)

    assert part.nodes == ("hub", "n0015", "n0016", "n0017", "n0018", "n0019")
    assert part.notes == ("Drawn: the 6 of 21 people with the greatest sum of weights of their ties.",)


def test_a_cut_keeps_the_person_who_is_meant() -> None:
    assert "n0000" in cut(star(20), WORDS, 6, "n0000").nodes


def test_a_cut_of_ties_leaves_nobody_without_one() -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_weighted_edges_from(("hub", f"n{i:05d}", 1 + i) for i in range(MOST_TIES + 5))
    part = cut(network, WORDS, most=MOST_TIES + 10)

    assert len(part.ties) == MOST_TIES
    assert len(part.nodes) == MOST_TIES + 1
    assert "5 people lost all ties by that, and are not drawn." in part.notes


def test_communities_are_numbered_by_size() -> None:
    network: nx.Graph[str] = nx.Graph()
    for members in ("abcd", "xyz"):
        network.add_weighted_edges_from((a, b, 1.0) for a in members for b in members if a < b)
    network.add_edge("a", "x", weight=0.01)

    assert communities(network) == dict.fromkeys("abcd", 0) | dict.fromkeys("xyz", 1)
    assert communities(nx.Graph()) == {}


def test_classes_keep_the_most_frequent_names() -> None:
    assert classes(["a", "b", "b", None, "c"], most=2) == (("b", "a"), (1, 0, 0, OTHER, OTHER))


def test_areas_of_dots_follow_sizes() -> None:
    small, middle, large = radii([0.0, 25.0, 100.0])

    assert (middle - small) / (large - small) == pytest.approx(0.5, abs=0.01)
    assert radii([]) == []


@pytest.mark.parametrize("doi", ["javascript:alert(1)", "10.5555/x", None])
def test_an_address_is_made_from_an_identifier_and_never_taken(doi: str | None) -> None:
    assert address(doi, None) in ("", "https://doi.org/10.5555/x")


def test_a_page_is_the_same_every_time(store: Store) -> None:
    assert coauthors(store).html() == coauthors(store).html()


def test_a_page_allows_only_its_own_scripts_and_style() -> None:
    page = made_picture(12).html()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)

    assert policy is not None
    text = policy[1].replace("&#39;", "'")
    assert text.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in text
    assert "http" not in text


def test_what_is_embedded_cannot_leave_its_element() -> None:
    text = embedded(list(HOSTILE))

    assert not set("<>&\u2028\u2029\ud800") & set(text)
    assert json.loads(text)[:4] == list(HOSTILE[:4])


def test_names_that_try_to_break_out_are_only_text() -> None:
    page = made_picture(20, HOSTILE).html()

    assert "<script>document.title" not in page
    assert "<img" not in page


def test_our_scripts_never_make_markup_from_text() -> None:
    for name in OURS:
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(", (STATIC / name).read_text()
        )


@pytest.mark.parametrize("form", ["svg", "png"])
def test_a_print_is_the_same_every_time(store: Store, form: str) -> None:
    picture = coauthors(store)

    assert as_print(picture, form)[0] == as_print(picture, form)[0]
    assert as_print(picture, form, "year")[0] != as_print(picture, form)[0]


def test_an_unknown_colouring_is_refused(store: Store) -> None:
    for draw in (lambda: as_print(coauthors(store), "svg", "size"), lambda: coauthors(store).html("size")):
        with pytest.raises(UsageError, match="community, topic, year"):
            draw()


@pytest.mark.parametrize("form", ["svg", "png"])
def test_hostile_names_can_be_printed(form: str) -> None:
    data, _ = as_print(made_picture(20, HOSTILE), form)

    assert data
    if form == "svg":
        ET.fromstring(data)


def test_a_legend_of_long_names_is_not_cut_at_the_edges() -> None:
    names = tuple(f"around WHOLE MODELS OF LONG NAMES {n}" for n in range(7))
    indices = tuple(OTHER if n % 8 == 7 else n % 8 for n in range(40))
    picture = replace(made_picture(40), colourings=(Colouring("community", "Community", names, indices),))
    ink = imread(BytesIO(as_print(picture, "png")[0]))[..., :3].min(axis=2) < 0.9

    assert ink.any()
    assert not ink[:, :8].any()
    assert not ink[:, -8:].any()
