"""Preprint and publication whose title changed a little; and different papers whose titles look alike."""

import random
from typing import Any

import pytest

from extract.papers import join
from graph.model import Authorship, Record

PREPRINT = {"arxiv": "1801.00001", "year": 2018}
PUBLISHED = {"doi": "10.5555/x", "venue": "Journal of Quiet Seas", "year": 2019}
ABSTRACT = "We listen to harbours at night. Three buoys hear every ship, and a short sum tells where each of them lies."
EDITED = (
    "We listen to harbours at night. Three buoys hear every ship, and a short sum tells where each one of them lies."
)
OTHER = "Fish are counted from above. A camera on a kite sees the shoals, and nets of wire are not needed any more."


def record(key: str, title: str, authors: str = "Ada Brumel, Tor Vik", **more: Any) -> Record:
    names = tuple(Authorship(name) for name in authors.split(", "))
    return Record("s", "jsonl", key, 1, title, authors=names, **more)


def rules(*records: Record) -> list[str]:
    """The rules of links, where all records are one paper; else nothing."""
    links = join(records)
    return sorted({link.rule for link in links}) if len({link.paper for link in links}) == 1 else []


def pair(one: str, other: str, first: dict[str, Any] = {}, second: dict[str, Any] = {}) -> list[str]:  # noqa: B006
    return rules(record("a", one, **PREPRINT | first), record("b", other, **PUBLISHED | second))


@pytest.mark.parametrize(
    ("preprint", "published"),
    [
        ("Towards Bearing Estimation for Quiet Harbours", "Bearing Estimation for Quiet Harbours"),
        ("On the Bearing of Ships in Quiet Harbours", "Bearing of ships in quiet harbours"),
        ("Bearing Estimation in Quiet Harbours", "Bearing Estimation in Quiet Harbours: Buoys that Listen"),
        ("Buoys that Listen: Bearing Estimation in Quiet Harbours", "Bearing Estimation in Quiet Harbours"),
        ("Bearing Estimation in Quiet Harbours -- Buoys that Listen", "Bearing Estimation in Quiet Harbours"),
        ("Modelling the Colour of Quiet Neighbours", "Modeling the Color of Quiet Neighbors"),
        ("Multi-task Bearing Estimation for Quiet Harbours", "Multitask Bearing Estimation for Quiet Harbours"),
        ("A Method for Finding Ships in Quiet Harbours", "An Approach for Finding Ships in Quiet Harbours"),
        ("Ships, Tides and $H_2O$ in Quiet Harbours", "Ships, Tides and H2O in a Quiet Harbour"),
        ("TOWARDS BEARING ESTIMATION FOR QUIET HARBOURS", "Bearing Estimation for Quiet Harbours"),
        ("Towards GPS-Free Bearing in Quiet Harbours", "GPS-free Bearing in Quiet Harbours"),
    ],
)
def test_a_title_that_changed_a_little_is_the_same_paper(preprint: str, published: str) -> None:
    assert pair(preprint, published) == ["near title"]
    assert pair(published, preprint) == ["near title"]


def test_another_word_needs_abstracts_that_agree() -> None:
    titles = "Passive Bearing Estimation for Quiet Harbours", "Acoustic Bearing Estimation for Quiet Harbours"
    assert pair(*titles) == []
    assert pair(*titles, {"abstract": ABSTRACT}, {"abstract": EDITED}) == ["near title"]
    assert pair(*titles, {"abstract": ABSTRACT}, {"abstract": OTHER}) == []
    assert pair("Listening at Night", titles[1], {"abstract": ABSTRACT}, {"abstract": EDITED}) == []


def test_abstracts_of_two_papers_part_near_titles() -> None:
    titles = "Towards Bearing Estimation for Quiet Harbours", "Bearing Estimation for Quiet Harbours"
    assert pair(*titles, {"abstract": ABSTRACT}, {"abstract": EDITED}) == ["near title"]
    assert pair(*titles, {"abstract": ABSTRACT}, {"abstract": OTHER}) == []


# Each is like a pair of real papers by the same people.
LOOK_ALIKE = [
    ("Towards Optimal Harbour Marking", "Towards All-Weather Harbour Marking"),
    ("Growth Laws for Tidal Harbour Models", "Growth Laws for Shallow Tidal Harbour Models"),
    ("Growth Laws for Tidal Harbour Models", "Unified Growth Laws for Sorted Harbour Models"),
    ("A Solvable Model of Harbour Growth Laws", "A Drifting Model of Harbour Growth Laws"),
    ("Scale Mixtures of Harbour Noise Processes", "Finite Depth Corrections for Harbour Noise Processes"),
    ("Buoy Selection for Generic Signal Control", "Buoy Selection for Generic Signal Games"),
    ("Is Adder Effective for Long Harbour Records?", "iVessel: Turned Ships Are Effective for Long Harbour Records"),
    ("Interactive Mooring with Fees in Crowded Ports", "Interactive Advice in Crowded Ports with Limits"),
    ("TIDAL: Learning Many Harbour Equations at Once", "TIDAL-FD: Learning Many Harbour Equations at Once"),
    ("HERN: Fast Sums of Many Harbour Parts", "ProxyHERN: Fast Sums of Many Harbour Parts"),
    ("Adder for Long Records of Quiet Harbours", "Adder-2 for Long Records of Quiet Harbours"),
    ("Deep Tide Machines for Quiet Harbours", "Convolutional Deep Tide Machines for Quiet Harbours"),
    ("Counting Ships in Quiet Harbours, Part I", "Counting Ships in Quiet Harbours, Part II"),
    ("Counting Ships in Quiet Harbours", "Counting Ships in Quiet Harbours II"),
    ("Counting Ships in Quiet Harbours 2019", "On Counting Ships in Quiet Harbours 2020"),
    ("Counting Ships in Quiet Harbours", "Counting Ships in Quiet Harbours: Reply to a Comment"),
    ("Counting Ships in Quiet Harbours", "Supplement to: Counting Ships in Quiet Harbours"),
    ("Counting Ships in Quiet Harbours", "Counting Ships in Quiet Harbours: The Frozen Case"),
    ("Counting Ships in Quiet Harbours", "Counting Ships in Quiet Harbours with BuoyNet"),
    ("Moving Ships from Open Sea to Quiet Harbours", "Moving Ships to Open Sea from Quiet Harbours"),
    ("Counting Ships with Nets in Quiet Harbours", "Counting Ships without Nets in Quiet Harbours"),
    ("The Harbour Principle", "On the Harbour Principle"),
    ("Overview of the Quiet Harbour Signal Task", "An Overview of the Quiet Harbour Signal Task"),
]


@pytest.mark.parametrize(("one", "other"), LOOK_ALIKE)
def test_papers_that_look_alike_are_not_joined(one: str, other: str) -> None:
    assert pair(one, other) == []
    assert pair(other, one) == []


@pytest.mark.parametrize(("one", "other"), LOOK_ALIKE[8:18])
def test_numbers_and_coined_names_part_even_what_has_one_abstract(one: str, other: str) -> None:
    if "Deep" not in one:
        assert pair(one, other, {"abstract": ABSTRACT}, {"abstract": EDITED}) == []


NEAR = "Towards Bearing Estimation for Quiet Harbours", "Bearing Estimation for Quiet Harbours"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"authors": "A. Brumel, T. Vik"}, {}),
        ({"authors": "Brumel, Vik"}, {"authors": "Ada Brumel, Tor Vik"}),
        ({"arxiv": None}, {}),
        ({"arxiv": None, "doi": "10.48550/arxiv.1801.00001"}, {}),
        ({"year": 2017}, {}),
        ({}, {"doi": None}),
        ({}, {"doi": None, "venue": None, "acl": "P19-1001"}),
    ],
)
def test_what_lets_near_titles_join(first: dict[str, Any], second: dict[str, Any]) -> None:
    expected = (
        [] if first.get("authors") == "Brumel, Vik" else ["near title"]
    )  # a surname alone is nobody in particular
    assert pair(*NEAR, first, second) == expected


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"authors": "Ada Brumel"}, {"authors": "Ada Brumel"}),
        ({"authors": "Tor Vik, Ada Brumel"}, {}),
        ({"authors": "Ada Brumel, Tor Vik, Wei Lantang"}, {}),
        ({"authors": "Ada Brumel, Tim Vik"}, {}),
        ({"authors_complete": False}, {}),
        ({"authors": "Sea Collaboration, Tide Collaboration"}, {"authors": "Sea Collaboration, Tide Collaboration"}),
        ({"year": 2016}, {}),
        ({"year": None}, {}),
        ({"doi": "10.5555/y"}, {}),
        ({}, {"arxiv": "1901.00001"}),
        ({"acl": "P19-1002"}, {"acl": "P19-1001"}),
        ({}, {"doi": None, "venue": None}),
        ({"arxiv": None, "venue": "Conference on Quiet Seas"}, {"doi": None}),
    ],
)
def test_what_parts_near_titles(first: dict[str, Any], second: dict[str, Any]) -> None:
    assert pair(*NEAR, first, second) == []


def test_what_could_be_joined_to_two_is_joined_to_none() -> None:
    preprint = record("a", NEAR[0], **PREPRINT)
    others = [record("b", NEAR[1], **PUBLISHED), record("c", "On " + NEAR[1], **PUBLISHED | {"doi": "10.5555/y"})]
    assert len({link.paper for link in join([preprint, *others])}) == 3


def test_near_titles_join_whole_sets_and_leave_their_other_rules() -> None:
    records = [
        record("a", NEAR[0], **PREPRINT),
        record("b", NEAR[0], arxiv="1801.00001", year=2018),
        record("c", NEAR[1], **PUBLISHED),
        record("d", NEAR[1], **PUBLISHED),
    ]
    links = join(records)
    assert [link.rule for link in links] == ["same arxiv", "same arxiv", "near title", "same doi"]
    assert {link.paper for link in links} == {"doi:10.5555/x"}
    for seed in range(3):
        shuffled = list(records)
        random.Random(seed).shuffle(shuffled)
        assert join(shuffled) == links


def test_many_papers_of_many_people_are_not_held_against_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    from extract.papers import near_titles

    compared: list[object] = []
    monkeypatch.setattr(near_titles, "near", lambda *pair: bool(compared.append(pair)))
    records = [
        record(str(n), f"{NEAR[0]} of Kind {n}", f"Ada Brumel{n // 4}x, Tor Vik", **(PREPRINT, PUBLISHED)[n % 2]
               | {"arxiv": None, "doi": f"10.5555/{n}" if n % 2 else None})
        for n in range(400)
    ]  # fmt: skip
    join(records)
    assert len(compared) == 400  # four pairs of preprint and publication for each of a hundred bylines
