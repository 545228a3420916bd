"""What joins two topics, on graphs made by hand and on the sample corpus; and how far papers reach."""

import json
import math
from typing import Any

import pytest

from graph.errors import UsageError
from graph.folding import title_key
from graph.stores import Store
from queries.answer import Answer
from queries.answers.bridges import BETWEEN, WIDEST, Spread, between, spreads, widest
from queries.catalogue import find, run
from tests.conftest import CORPUS
from tests.handmade import Made, Maker

TRUTH: dict[str, Any] = json.loads((CORPUS / "truth.json").read_text("utf-8"))


def kinds(answer: Answer) -> list[str]:
    return [str(row[0]) for row in answer.rows]


def names(answer: Answer, kind: str) -> list[str]:
    return [str(row[2]) for row in answer.rows if row[0] == kind]


def test_papers_about_both_come_first_balanced_with_both_sentences(by_hand: Maker) -> None:
    store = by_hand(
        {
            "uneven": Made({"A": 0.9, "B": 0.2}),
            "even": Made({"A": 0.6, "B": 0.5, "C": 0.9}, ["M"], ["Ada"]),
            "even-too": Made({"A": 0.5, "B": 0.8}, year=None),
            "only-a": Made({"A": 1.0}, ["M"]),
            "neither": Made({"C": 1.0}),
        }
    )
    answer = between(store, "A", "b", 10)
    assert answer.columns == BETWEEN
    assert answer.rows == (
        ("paper", "title:even", "Paper even", 2020, 0.5, "»Paper« on A.", "»Paper« on B."),
        ("paper", "title:even-too", "Paper even-too", None, 0.5, "»Paper« on A.", "»Paper« on B."),
        ("paper", "title:uneven", "Paper uneven", 2020, 0.2, "»Paper« on A.", "»Paper« on B."),
    )
    assert answer.notes[0] == "A (4 papers) and B (3) meet in 3 of 5 papers; by chance one would expect 2.4."
    assert between(store, "topic:A", "topic:B", 1).rows == answer.rows[:1]
    other_way = between(store, "B", "A", 10)
    assert [row[:5] for row in other_way.rows] == [row[:5] for row in answer.rows]
    assert {row[5] for row in other_way.rows} == {"»Paper« on B."}


def never_meet() -> dict[str, Made]:
    """A and B on papers of their own. Of the methods, one is everywhere and one is on these two sides only."""
    papers = {f"a{n}": Made({"A": 1.0}, ["Hub"], ["Busy"]) for n in range(4)}
    papers |= {f"b{n}": Made({"B": 1.0}, ["Hub"] if n < 2 else [], ["Other"]) for n in range(4)}
    papers |= {f"c{n}": Made({"C": 1.0}, ["Hub"], ["Busy"]) for n in range(12)}
    papers["a4"] = Made({"A": 1.0}, ["Rare"], ["Broker"])
    papers["b4"] = Made({"B": 1.0}, ["Rare", "Sided"], ["Broker", "Other"])
    return papers


def test_topics_that_never_meet_are_joined_by_rare_methods_and_by_people(by_hand: Maker) -> None:
    answer = between(by_hand(never_meet()), "A", "B", 10)
    assert answer.rows[:3] == (
        ("method", "method:Rare", "Rare", None, 0.5, "1 on A", "1 on B"),
        ("method", "method:Hub", "Hub", None, round(4 * 2 / 18, 4), "4 on A", "2 on B"),
        ("person", "author:Broker", "Broker", None, 1, "1 on A", "1 on B"),
    )
    assert "Busy" not in names(answer, "person"), "a hub on one side is no bridge"
    assert "Sided" not in names(answer, "method")
    assert {row[4] for row in answer.rows if row[0] == "chain"} == {4}
    assert answer.notes[0] == "A (5 papers) and B (5) meet in none of 22 papers; by chance one would expect 1.1."


def test_where_no_method_and_nobody_joins_them_a_chain_does(by_hand: Maker) -> None:
    papers = {
        "a": Made({"A": 1.0}, ["M"], ["Ada"]),
        "middle": Made({"C": 1.0}, ["M"], ["Uma"]),
        "b": Made({"B": 1.0}, ["N"], ["Uma"]),
        "aside": Made({"A": 1.0, "D": 1.0}, ["O"]),
    }
    answer = between(by_hand(papers), "A", "B", 10)
    assert kinds(answer) == ["chain"]
    assert answer.rows[0][4] == 6
    assert answer.rows[0][5] == "A – Paper a – M – Paper middle – Uma – Paper b – B"


def test_where_nothing_joins_them_it_says_so(by_hand: Maker) -> None:
    papers = {"a": Made({"A": 1.0}, ["M"], ["Ada"]), "b": Made({"B": 1.0}, ["N"], ["Uma"])}
    answer = between(by_hand(papers), "A", "B", 9)
    assert answer.rows == ()
    assert answer.notes[-1] == "no method, no person and no chain of up to six steps joins them either."


def test_two_topics_are_needed_and_they_must_be_there(by_hand: Maker) -> None:
    store = by_hand({"a": Made({"Alpha": 1.0, "Beta": 1.0})})
    for topic, other, reason in (
        ("Alpha", "topic:Alpha", "Alpha is one topic; give two"),
        ("Alpha", "Betta", "there is no topic 'Betta'; near is: Beta"),
        ("", "Beta", "there is no topic ''"),
    ):
        with pytest.raises(UsageError, match=reason):
            between(store, topic, other, 5)


def test_teams_of_two_fields_are_found_where_they_first_write_together(by_hand: Maker) -> None:
    papers = {
        "a": Made({"A": 1.0}, [], ["Ada"], 2015),
        "b": Made({"B": 1.0}, [], ["Bo"], 2016),
        "joint": Made({"C": 1.0}, [], ["Ada", "Bo", "New"], 2018),
        "again": Made({"A": 1.0, "B": 1.0}, [], ["Ada", "Bo"], 2019),
        "late": Made({"B": 1.0}, [], ["New"], 2020),
    }
    store = by_hand(papers)
    answer = run(store, find("team-bridges"), {"topic": "topic:A", "other": "topic:B"})
    assert answer.rows == (("title:joint", "Paper joint", 2018, ["Ada"], ["Bo"]),)
    first = run(store, find("first-bridge"), {"topic": "topic:A", "other": "topic:B"})
    assert first.rows == (("title:again", "Paper again", 2019),)


def test_pairs_of_topics_with_methods_in_common_and_no_paper(by_hand: Maker) -> None:
    papers = {
        "a": Made({"A": 1.0}, ["M", "N", "O"]),
        "b": Made({"B": 1.0}, ["O", "N", "M"]),
        "ac": Made({"A": 1.0, "C": 1.0}, ["M", "N"]),
        "d": Made({"D": 1.0}, ["M"]),
    }
    store = by_hand(papers)
    found = run(store, find("missing-bridges"), {"papers": 1, "methods": 1}).rows
    pairs = {(row[1], row[3]): (row[4], row[5]) for row in found}
    assert pairs == {
        ("A", "B"): (3, ["M", "N", "O"]),
        ("A", "D"): (1, ["M"]),
        ("B", "C"): (2, ["M", "N"]),
        ("B", "D"): (1, ["M"]),
        ("C", "D"): (1, ["M"]),
    }
    assert [row[1:4:2] for row in run(store, find("missing-bridges"), {"papers": 1, "methods": 3}).rows] == [("A", "B")]
    assert run(store, find("missing-bridges"), {"papers": 2, "methods": 1}).rows == ()


def test_spread_by_hand() -> None:
    shares = {
        "wide": {"A": 0.5, "B": 0.5},
        "uneven": {"A": 0.9, "C": 0.3},
        "three": {"A": 1.0, "B": 1.0, "C": 2.0},
        "one": {"A": 1.0},
        "alone": {"Z": 0.5, "Y": 0.5},
    }
    # Papers of A: wide, uneven, three, one; of B: wide, three; of C: uneven, three.
    found = {s.paper: s for s in spreads(shares)}
    ab = 1 - 1 / math.sqrt(3 * 1)  # without `wide`, A and B meet in `three`
    assert found["wide"] == Spread("wide", round(2 * 0.25 * ab, 6), ("A", "B"), round(ab, 4))
    ac = 1 - 1 / math.sqrt(3 * 1)
    assert found["uneven"].value == pytest.approx(2 * 0.75 * 0.25 * ac, abs=1e-6)
    a_b, a_c, b_c = 1 - 1 / math.sqrt(3), 1 - 1 / math.sqrt(3), 1.0  # B and C meet in `three` alone
    value = 2 * (0.25 * 0.25 * a_b + 0.25 * 0.5 * a_c + 0.25 * 0.5 * b_c)
    assert found["three"] == Spread("three", round(value, 6), ("B", "C"), 1.0)
    assert "alone" not in found, "topics of one paper only"
    assert "one" not in found, "one topic has no spread"
    assert [s.paper for s in spreads(shares)] == sorted(found, key=lambda p: (-found[p].value, p))


def test_topics_near_each_other_in_the_tree_are_never_far_apart() -> None:
    shares = {"x": {"A": 1.0, "B": 1.0}, "y": {"A": 1.0}, "z": {"B": 1.0}}
    for broader, far in (({}, 1.0), ({"A": "B"}, 1 / 2), ({"A": "R", "B": "R"}, 2 / 3), ({"A": "P", "P": "B"}, 2 / 3)):
        assert spreads(shares, broader) == [Spread("x", round(far / 2, 6), ("A", "B"), round(far, 4))]


def test_spread_ignores_the_scale_of_scores_and_the_order_of_papers() -> None:
    shares = {"x": {"A": 0.2, "B": 0.1}, "y": {"B": 0.3, "C": 0.3}, "z": {"A": 0.4, "C": 0.1}}
    scaled = {paper: {topic: 5 * n for topic, n in reversed(topics.items())} for paper, topics in shares.items()}
    assert spreads(dict(reversed(scaled.items()))) == spreads(shares)
    assert spreads({}) == []
    assert spreads({"x": {"A": 0.0, "B": 0.0}}) == []


def test_the_widest_papers_with_their_topics_and_the_two_farthest(by_hand: Maker) -> None:
    papers = {"x": Made({"A": 0.5, "B": 0.5}), "y": Made({"A": 0.8, "B": 0.2}, year=None), "z": Made({"A": 1.0})}
    store = by_hand(papers)
    answer = widest(store, 10)
    assert answer.columns == WIDEST
    far = 1 - 1 / math.sqrt(2)
    assert answer.rows == (
        ("title:x", "Paper x", 2020, round(0.5 * far, 4), ["A", "B"], ["A", "B"], round(far, 4)),
        ("title:y", "Paper y", None, round(0.32 * far, 4), ["A", "B"], ["A", "B"], round(far, 4)),
    )
    assert widest(store, 1).rows == answer.rows[:1]
    assert "3 papers and 2 topics count" in answer.notes[2]


def test_nothing_reaches_anywhere_in_an_empty_graph(by_hand: Maker) -> None:
    assert widest(by_hand({}), 5).rows == ()


@pytest.mark.parametrize("bridge", TRUTH["bridges"], ids=lambda bridge: " – ".join(bridge["topics"]))
def test_the_bridges_of_the_sample_corpus_are_found(corpus_graph: Store, bridge: dict[str, Any]) -> None:
    answer = between(corpus_graph, *bridge["topics"], 50)
    assert set(kinds(answer)) == {"paper"}
    assert {title_key(t) for t in bridge["titles"]} <= {title_key(t) for t in names(answer, "paper")}


def test_topics_of_the_sample_corpus_that_never_meet_share_a_method_and_a_person(corpus_graph: Store) -> None:
    answer = between(corpus_graph, *TRUTH["never_meet"], 50)
    assert "paper" not in kinds(answer)
    assert TRUTH["never_meet_share"]["method"].casefold() in [name.casefold() for name in names(answer, "method")]
    assert TRUTH["never_meet_share"]["author"] in names(answer, "person")
    assert "chain" in kinds(answer)
    assert " meet in none of 85 papers; " in answer.notes[0]
