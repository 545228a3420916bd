"""What canned queries answer on small graphs whose answers were worked out by hand: years, rarity, reasons."""

from pathlib import Path

import pytest

from graph.schema import BROADER, TOPIC, USES_METHOD
from graph.stores import Reader
from queries.answer import Answer
from queries.catalogue import find
from queries.catalogue.asking import run
from tests.command import paperkg
from tests.conftest import Engine
from tests.handmade import Made, Maker, graph_of, rows_by_hand


def ask(store: Reader, name: str, **given: object) -> Answer:
    return run(store, find(name), given)  # type: ignore[arg-type]


def test_papers_without_a_year_count_unless_years_are_asked_for(by_hand: Maker) -> None:
    papers = {"old": Made(authors=["Ada", "Tor"], year=2010), "undated": Made(authors=["Ada", "Tor"], year=None)}
    store = by_hand({**papers, "new": Made(authors=["Ada", "Una"], year=2020)})

    plain = ask(store, "strongest-pairs")
    assert [(row[1], row[3], row[4]) for row in plain.rows] == [("Ada", "Tor", 2), ("Ada", "Una", 1)]
    assert plain.notes == ()
    since = ask(store, "strongest-pairs", first_year=2005)
    assert [row[4] for row in since.rows] == [1, 1]
    assert since.notes == ("1 of 3 papers has no year and cannot count for a year.",)
    assert [row[3] for row in ask(store, "strongest-pairs", first_year=2011).rows] == ["Una"]
    assert [row[3] for row in ask(store, "strongest-pairs", last_year=2010).rows] == ["Tor"]
    assert len(ask(store, "strongest-pairs", limit=1).rows) == 1


def test_a_pair_with_an_undated_paper_is_not_called_stopped(by_hand: Maker) -> None:
    twice = {f"a{year}": Made(authors=["Ada", "Tor"], year=year) for year in (2001, 2002, None)}
    store = by_hand(twice | {f"b{year}": Made(authors=["Cy", "Dot"], year=year) for year in (2001, 2003)})

    answer = ask(store, "dormant-collaborations", before=2010)
    assert [row[1::2] for row in answer.rows] == [("Cy", "Dot", 2003)]
    assert "1 pair has a joint paper without a year and may not have stopped: left out." in answer.notes
    changes = ask(store, "collaboration-changes", year=2003)
    assert [(row[0], row[2]) for row in changes.rows] == [("lasting", "Cy"), ("undated", "Ada")]


def test_collaborations_are_new_lasting_or_lost(by_hand: Maker) -> None:
    pairs = {"new": (2015, 2016), "lasting": (2001, 2015), "lost": (2001, 2014)}
    store = by_hand({f"{k}{y}": Made(authors=[f"{k}1", f"{k}2"], year=y) for k, years in pairs.items() for y in years})

    answer = ask(store, "collaboration-changes", year=2015)
    assert [(row[0], row[2], row[6], row[7]) for row in answer.rows] == [
        (kind, f"{kind}1", *pairs[kind]) for kind in ("lasting", "lost", "new")
    ]


def test_a_trend_is_a_share_and_shows_years_without_papers(by_hand: Maker) -> None:
    papers = {"a": Made({"T": 0.9}, year=2018), "b": Made({"U": 0.9}, year=2018), "c": Made({"T": 0.9}, year=2020)}
    store = by_hand({**papers, "d": Made({"T": 0.9}, year=None), "e": Made({"U": 0.9}, year=2021)})

    answer = ask(store, "topic-trend", topic="topic:T")
    assert answer.rows == ((2018, 1, 2, 0.5), (2019, 0, 0, None), (2020, 1, 1, 1.0), (2021, 0, 1, 0.0))
    assert answer.notes == ("1 of 3 papers has no year and cannot count for a year.",)
    assert ask(store, "growth").column("papers") == [2, 0, 1, 1]


def test_growth_is_measured_against_all_papers(by_hand: Maker) -> None:
    before = {f"old{n}": Made({"T": 0.9, "U": 0.9} if n == 0 else {"U": 0.9}, year=2000) for n in range(3)}
    store = by_hand(before | {f"new{n}": Made({"T": 0.9, "U": 0.9}, year=2020) for n in range(3)})

    rows = {row["topic"]: row for row in ask(store, "emerging-topics", year=2010)}
    assert rows["U"]["growth"] == 1.0  # (3 + 1) / (3 + 1) over (3 + 1) / (3 + 1)
    assert rows["T"]["growth"] == 2.0  # (3 + 1) / (3 + 1) over (1 + 1) / (3 + 1)
    assert (rows["T"]["share_before"], rows["T"]["share_recent"]) == (0.3333, 1.0)


def test_the_first_bridge_may_be_one_without_a_year(by_hand: Maker) -> None:
    both = {"A": 0.9, "B": 0.8}
    papers = {"one": Made(both, year=2015), "two": Made(both, year=2012), "undated": Made(both, year=None)}
    answer = ask(by_hand(papers), "first-bridge", topic="topic:A", other="topic:B")
    assert [row[0] for row in answer.rows] == ["title:two", "title:undated"]


def test_a_chain_names_the_papers_of_every_step(by_hand: Maker) -> None:
    papers = {"x": Made(authors=["Ada", "Tor"]), "y": Made(authors=["Ada", "Tor"]), "z": Made(authors=["Tor", "Una"])}
    answer = ask(by_hand(papers), "collaboration-path", author="author:Ada", other="author:Una")
    assert answer.rows == ((2, ["Ada", "Tor", "Una"], ["Paper x (and 1 more)", "Paper z"], 3),)


def test_a_suggestion_names_who_is_in_common(by_hand: Maker) -> None:
    pairs = [("Ada", "Hub"), ("Hub", "Una"), ("Hub", "Vic"), ("Hub", "Wes"), ("Ada", "Few"), ("Few", "Una")]
    store = by_hand({f"p{n}": Made(authors=pair) for n, pair in enumerate(pairs)})
    first, second, third = ask(store, "suggested-collaborators", author="author:Ada").rows
    assert first == ("author:Una", "Una", 2.164043, 2, ["Few", "Hub"], [])  # 1/log 4 + 1/log 2
    assert [row[:5] for row in (second, third)] == [
        (f"author:{name}", name, 0.721348, 1, ["Hub"]) for name in ("Vic", "Wes")
    ]


def test_what_many_papers_share_makes_them_little_alike(by_hand: Maker) -> None:
    papers = {"me": Made({"common": 0.9, "rare": 0.9}), "rare": Made({"rare": 0.9})}
    store = by_hand(papers | {f"c{n}": Made({"common": 0.9}) for n in range(4)})
    answer = ask(store, "similar-papers", paper="title:me", limit=2)
    assert [(row[0], row[3]) for row in answer.rows] == [("title:rare", 1.0986), ("title:c0", 0.1823)]  # log 3, log 6/5


def test_a_graph_without_papers_says_so(by_hand: Maker) -> None:
    assert ask(by_hand({}), "topic-method-matrix").notes == ("the graph has no papers.",)


def test_a_cohort_has_an_inside_and_an_outside(by_hand: Maker) -> None:
    papers = {"x": Made(authors=["Ada", "Tor", "Una"]), "y": Made(authors=["Tor", "Vic"]), "z": Made(authors=["Una"])}
    store = by_hand(papers)
    inside = ask(store, "cohort-network", authors="Ada; Tor;\nUna")
    assert [(row[1], row[3]) for row in inside.rows] == [("Ada", "Tor"), ("Ada", "Una"), ("Tor", "Una")]
    outside = ask(store, "cohort-outside", authors=["Ada", "author:Tor"])
    assert outside.rows == (("author:Una", "Una", 2, 2, ["Ada", "Tor"]), ("author:Vic", "Vic", 1, 1, ["Tor"]))


@pytest.mark.parametrize(
    ("name", "given", "reason"),
    [
        ("joint-papers", {"author": "author:Ada", "other": "author:Una"}, "Ada has 2 papers and 1 co-author; Una has"),
        ("bridge-papers", {"topic": "topic:T", "other": "topic:U"}, "`paperkg bridges` shows what comes nearest"),
        ("most-cited", {}, "no source in this graph states which of its papers cite which."),
        ("title-search", {"word": "zebra"}, "nothing in the 3 papers fits --word zebra."),
        ("coauthors", {"author": "author:Ada", "limit": 0}, "--limit 0 shows no row."),
        (
            "compare-authors",
            {"author": "author:Una", "other": "author:Una"},
            "both are the same author; give two different ones.",
        ),
        ("paper-contents", {"paper": "title:z"}, "0 topics, 0 methods, 1 author and 0 references"),
        ("second-degree", {"author": "author:Ada"}, "this author has 1 co-author, and none beyond them fits"),
        ("second-degree", {"author": "author:Una"}, "no record names a co-author on 1 paper of this author."),
    ],
)
def test_an_empty_answer_says_why(by_hand: Maker, name: str, given: dict[str, object], reason: str) -> None:
    papers = {"x": Made({"T": 0.9}, authors=["Ada", "Tor"]), "y": Made({"U": 0.9}, authors=["Ada", "Tor"])}
    answer = ask(by_hand({**papers, "z": Made(authors=["Una"])}), name, **given)
    assert answer.rows == ()
    assert reason in answer.notes[-1]


def test_an_empty_answer_gives_one_reason_and_not_the_same_in_other_words(by_hand: Maker) -> None:
    store = by_hand({"x": Made({"T": 0.9}, authors=["Ada", "Tor"]), "z": Made(authors=["Una"])})
    said = "no chain of joint papers joins Ada and Una within the steps that the query looks at."
    assert ask(store, "collaboration-path", author="author:Ada", other="author:Una").notes == (said,)
    said = "no record names a co-author on 1 paper of this author."
    assert ask(store, "coauthors", author="author:Una").notes == (said,)


def test_whoever_wrote_in_large_teams_alone_is_not_said_to_have_written_alone(by_hand: Maker) -> None:
    store = by_hand({"big": Made(authors=["Tor"], team=101), "y": Made(authors=["Ada"]), "z": Made(authors=["Tor"])})
    assert ask(store, "coauthors", author="author:Tor").notes == (
        "1 of 2 papers has more than 100 authors and makes no ties.",
        (
            "this author has 1 paper of more than 100 authors, which make no ties, and 1 paper on which no record names"
            " a co-author."
        ),
    )
    large = "1 paper of more than 100 authors makes no ties."
    assert ask(store, "collaboration-path", author="author:Tor", other="author:Ada").notes[-1] == large
    assert large in ask(store, "new-collaborations", year=2020).notes


def test_headings_that_only_group_others_are_no_topics_of_the_corpus(engine: Engine) -> None:
    rows = rows_by_hand({"x": Made({"narrow": 0.9})})
    (narrow,) = rows[TOPIC]
    rows[TOPIC].append(narrow | {"id": "topic:wide", "name": "wide", "papers": 0})
    rows[BROADER].append({"start": "topic:narrow", "stop": "topic:wide"})
    engine.folder.mkdir(parents=True, exist_ok=True)
    store = graph_of(engine.target, rows)
    assert ask(store, "corpus-summary").rows[0][2] == 1
    said = "this topic has 0 papers of its own and 1 narrower topic: `paperkg ask topic-subtree` lists them."
    assert ask(store, "topic-authors", topic="topic:wide").notes == (said,)
    store.close()


def test_a_page_that_says_more_papers_than_stand_on_it_is_named_with_its_owner(corpus_store: Path) -> None:
    said = paperkg("ask", "author-profile", "Berisk", "--format", "json", store=corpus_store).json["notes"]
    assert any(note.endswith("author-page.txt says 19 papers; 16 stand on it.") for note in said)
    other = paperkg("ask", "author-profile", "Osk-Hadley", "--format", "json", store=corpus_store).json["notes"]
    assert not any("stand on it" in note for note in other)


def test_a_method_that_an_earlier_paper_has_is_not_proposed_later(engine: Engine) -> None:
    papers = {"new": Made(methods=["Old", "New"], year=2020), "old": Made(methods=["Old"], year=2019)}
    rows = rows_by_hand(
        papers | {"next": Made(methods=["New"], year=2021), "undated": Made(methods=["New"], year=None)}
    )
    rows[USES_METHOD] = [
        row | {"role": "proposes" if row["start"] == "title:new" else "uses"} for row in rows[USES_METHOD]
    ]
    engine.folder.mkdir(parents=True, exist_ok=True)
    store = graph_of(engine.target, rows)
    assert ask(store, "proposed-methods").rows == (("method:New", "New", "Paper new", 2020, 2),)
    store.close()
