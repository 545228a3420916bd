"""What joins two topics, on graphs made by hand and on the sample corpus; and how far papers reach."""

import json
import math
from typing import Any

import pytest

from graph.errors import UsageError
from graph.folding import title_key
from graph.schema import BROADER
from graph.stores import Store
from queries.analyses.chance import Expected, expected_joint
from queries.analyses.diversity import Spread, spreads
from queries.answer import Answer
from queries.answers.bridges import COLUMNS, between
from queries.answers.map_papers import COLUMNS as MAP_COLUMNS
from queries.answers.map_papers import widest
from queries.catalogue import find
from queries.catalogue.asking import run
from tests.conftest import CORPUS, Engine
from tests.handmade import Made, Maker, graph_of, rows_by_hand

TRUTH: dict[str, Any] = json.loads((CORPUS / "truth.json").read_text("utf-8"))


def kinds(answer: Answer) -> list[str]:
    return [str(row[0]) for row in answer.rows]


def names(answer: Answer, kind: str) -> list[str]:
    return [str(row[2]) for row in answer.rows if row[0] == kind]


def of_kind(answer: Answer, kind: str) -> list[dict[str, Any]]:
    return [row for row in answer.dicts() if row["kind"] == kind]


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
    answer = between(store, "A", "b", limit=10)
    assert answer.columns == COLUMNS
    shown = [(row["name"], row["year"], row["balance"], row["evidence"], row["evidence_other"]) for row in answer]
    assert shown == [
        ("Paper even", 2020, 0.5, "Paper on »A«.", "Paper on »B«."),
        ("Paper even-too", None, 0.5, "Paper on »A«.", "Paper on »B«."),
        ("Paper uneven", 2020, 0.2, "Paper on »A«.", "Paper on »B«."),
    ]
    assert answer.leads
    assert answer.notes[0].startswith("A (4 papers) and B (3 papers): 3 of 5 papers are about both; by chance")
    assert "first joint paper in 2020, last in 2020; papers by year: 2020: 2." in answer.notes
    assert "1 joint paper has no year." in answer.notes
    cut = between(store, "topic:A", "topic:B", limit=1)
    assert of_kind(cut, "paper") == of_kind(answer, "paper")[:1]
    assert "1 of 3 joint papers are shown; --limit shows more." in cut.notes
    other_way = between(store, "B", "A", limit=10)
    assert [row["balance"] for row in other_way] == [row["balance"] for row in answer]
    assert {row["evidence"] for row in other_way} == {"Paper on »B«."}


def test_the_same_words_for_both_topics_make_no_bridge(by_hand: Maker) -> None:
    store = by_hand({"x": Made({"scaling laws": 0.9, "scaling": 0.9}), "y": Made({"scaling": 1.0})})
    # Both findings of a paper are put on the same words.
    answer = between(overlapping(store), "scaling laws", "scaling", limit=5)
    assert of_kind(answer, "paper") == []
    assert "1 paper has both topics for the same words and is not counted." in answer.notes


def overlapping(store: Store) -> Store:
    """The same graph, as it is read where all findings begin at the first letter."""

    class Overlapping:
        def __getattr__(self, name: str) -> Any:
            return getattr(store, name)

        def read(self, query: str, parameters: Any, *limits: Any) -> Any:
            return store.read(query.replace("r.start_char AS start_char", "0 AS start_char"), parameters, *limits)

    return Overlapping()  # type: ignore[return-value]


def test_a_topic_means_its_subtree_and_a_topic_under_the_other_is_said(by_hand: Maker, engine: Engine) -> None:
    rows = rows_by_hand({"x": Made({"narrow": 0.9, "B": 0.8}), "y": Made({"wide": 1.0}), "z": Made({"B": 1.0})})
    rows[BROADER].append({"start": "topic:narrow", "stop": "topic:wide"})
    engine.folder.mkdir(parents=True, exist_ok=True)
    store = graph_of(engine.target, rows)
    answer = between(store, "wide", "B")
    assert names(answer, "paper") == ["Paper x"]
    assert (
        "wide (2 papers with its narrower topics, 1 without them) and B (2 papers): 1 of 3 papers is about both"
        in answer.notes[0]
    )
    alone = between(store, "wide", "B", exact=True)
    assert names(alone, "paper") == []
    assert "no paper is about both" in alone.notes[0]
    nested = between(store, "wide", "narrow")
    assert nested.rows == ()
    assert nested.notes[0].startswith(
        "narrow lies under wide in the tree of headings: all its 1 paper are papers on wide"
    )
    store.close()


def test_papers_on_the_shortest_links_lie_between(by_hand: Maker) -> None:
    store = by_hand(
        {
            "a": Made({"A": 1.0}, ["M"]),
            "middle": Made({"C": 1.0}, ["M", "N"]),
            "b": Made({"B": 1.0}, ["N"]),
            "far": Made({"D": 1.0}, ["O"]),
        }
    )
    answer = between(store, "A", "B")
    (row,) = of_kind(answer, "between")
    assert (row["name"], row["share_between"]) == ("Paper middle", 1.0)
    assert row["evidence"] == "M, as in 1 paper on A: Paper on »M«."
    assert row["evidence_other"] == "N, as in 1 paper on B: Paper on »N«."


def never_meet() -> dict[str, Made]:
    """A and B on papers of their own. Of the methods, one is everywhere and one is on these two sides only."""
    papers = {f"a{n}": Made({"A": 1.0}, ["Hub"], ["Busy"]) for n in range(4)}
    papers |= {f"b{n}": Made({"B": 1.0}, ["Hub"] if n < 2 else [], ["Other"]) for n in range(4)}
    papers |= {f"c{n}": Made({"C": 1.0}, ["Hub"], ["Busy"]) for n in range(12)}
    papers["a4"] = Made({"A": 1.0}, ["Rare"], ["Broker"])
    papers["b4"] = Made({"B": 1.0}, ["Rare", "Sided"], ["Broker", "Other"])
    return papers


def test_topics_that_never_meet_are_joined_by_rare_methods_and_by_people(by_hand: Maker) -> None:
    answer = between(by_hand(never_meet()), "A", "B", limit=10)
    methods = [(row["name"], row["on_first"], row["on_second"], row["evidence"]) for row in of_kind(answer, "method")]
    assert methods == [("Rare", 1, 1, "Paper on »Rare«."), ("Hub", 4, 2, "Paper on »Hub«.")]
    assert "Sided" not in names(answer, "method")
    (broker,) = of_kind(answer, "person")
    assert (broker["name"], broker["on_first"], broker["on_second"]) == ("Broker", 1, 1)
    assert (broker["evidence"], broker["evidence_other"]) == ("“Paper a4” (2020)", "“Paper b4” (2020)")
    assert {row["name"] for row in of_kind(answer, "chain")} == {"2 steps"}
    assert answer.notes[0].startswith(
        "A (5 papers) and B (5 papers): no paper is about both; by chance one would expect"
    )
    assert "what comes nearest is shown instead, by kind: method, person, chain." in answer.notes


def test_where_no_method_and_nobody_joins_them_a_chain_does(by_hand: Maker) -> None:
    papers = {
        "a": Made({"A": 1.0}, ["M"], ["Ada"]),
        "middle": Made({"C": 1.0}, ["M"], ["Uma"]),
        "b": Made({"B": 1.0}, ["N"], ["Uma"]),
        "aside": Made({"A": 1.0, "D": 1.0}, ["O"]),
    }
    answer = between(by_hand(papers), "A", "B", limit=10)
    assert kinds(answer) == ["between", "chain"]
    (chain,) = of_kind(answer, "chain")
    assert chain["name"] == "4 steps"
    assert chain["evidence"] == "“Paper a” – M – “Paper middle” – Uma – “Paper b”"


def test_where_nothing_joins_them_it_says_so(by_hand: Maker) -> None:
    papers = {"a": Made({"A": 1.0}, ["M"], ["Ada"]), "b": Made({"B": 1.0}, ["N"], ["Uma"])}
    answer = between(by_hand(papers), "A", "B", limit=9)
    assert answer.rows == ()
    assert answer.notes[-1].startswith("nothing joins them: no method, no person, and no chain of up to 12 steps")


def test_two_topics_are_needed_and_they_must_be_there(by_hand: Maker) -> None:
    store = by_hand({"a": Made({"Alpha": 1.0, "Beta": 1.0})})
    for topic, other, reason in (
        ("Alpha", "topic:Alpha", "Alpha is one topic; give two"),
        ("Alpha", "Betta", "there is no topic 'Betta'; did you mean Beta"),
        ("", "Beta", "there is no topic ''"),
    ):
        with pytest.raises(UsageError, match=reason):
            between(store, topic, other)


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
    (team,) = of_kind(between(store, "A", "B"), "team")
    assert (team["name"], team["year"], team["evidence"], team["evidence_other"]) == ("Paper joint", 2018, "Ada", "Bo")
    first = run(store, find("first-bridge"), {"topic": "topic:A", "other": "topic:B"})
    assert first.rows == (("title:again", "Paper again", 2019),)


def test_spread_by_hand() -> None:
    shares = {
        "wide": {"A": 0.5, "B": 0.5},
        "uneven": {"A": 0.9, "C": 0.3},
        "three": {"A": 1.0, "B": 1.0, "C": 2.0},
        "one": {"A": 1.0},
        "alone": {"Z": 0.5, "Y": 0.5},
    }
    # Papers of A: wide, uneven, three, one; of B: wide, three; of C: uneven, three. Without `wide`, A has 3, B has 1,
    # and both meet in `three`; chance gives a cosine of sqrt(3)/4, which counts as much as one paper.
    spread = {s.paper: s for s in spreads(shares)}
    root = math.sqrt(3)
    ab = 1 - (1 + root / 4) / (root + 1)
    assert spread["wide"] == Spread("wide", 2, 1.0, round(ab, 4), round(ab / 2, 4), ("A", "B"), round(ab, 4))
    ac = 1 - (1 + root / 4) / (root + 1)
    assert spread["uneven"].value == round(2 * 0.75 * 0.25 * ac, 4)
    entropy = -(0.75 * math.log(0.75) + 0.25 * math.log(0.25)) / math.log(2)
    assert spread["uneven"].balance == round(entropy, 4)
    bc = 1 - (0 + 1 / 4) / (1 + 1)  # B and C meet in `three` alone
    assert (spread["three"].variety, spread["three"].farthest) == (3, ("B", "C"))
    assert spread["three"].disparity == round((2 * ab + bc) / 3, 4)
    assert spread["three"].distance == round(bc, 4)
    assert "alone" not in spread, "topics of one paper only"
    assert "one" not in spread, "one topic has no spread"


def test_topics_near_each_other_in_the_tree_are_never_far_apart() -> None:
    shares = {"x": {"A": 1.0, "B": 1.0}, "y": {"A": 1.0}, "z": {"B": 1.0}}
    free = 1 - (1 / 2) / 2
    for broader, far in (({}, free), ({"A": "B"}, 1 / 2), ({"A": "R", "B": "R"}, 2 / 3), ({"A": "P", "P": "B"}, 2 / 3)):
        (spread,) = spreads(shares, broader)
        assert spread.distance == round(far, 4)


def test_spread_ignores_the_scale_of_scores_and_the_order_of_papers() -> None:
    shares = {"x": {"A": 0.2, "B": 0.1}, "y": {"B": 0.3, "C": 0.3}, "z": {"A": 0.4, "C": 0.1}}
    scaled = {paper: {topic: 5 * n for topic, n in reversed(topics.items())} for paper, topics in shares.items()}
    assert spreads(dict(reversed(scaled.items()))) == spreads(shares)
    assert spreads({}) == []
    assert spreads({"x": {"A": 0.0, "B": 0.0}}) == []


def test_chance_is_a_shuffle_that_keeps_the_counts() -> None:
    every = expected_joint([["A", "B"]] * 10, {"A"}, {"B"})
    assert 4 < every.mean < 10, "ten papers with two of twenty topics each, half of them A"
    narrower = expected_joint([["A", "A1", "A2", "B"]] * 10, {"A", "A1", "A2"}, {"B"})
    assert narrower == every, "a topic and its narrower ones count as one"
    assert every.low <= every.mean <= every.high <= 10
    assert every == expected_joint([["A", "B"]] * 10, {"A"}, {"B"}), "seeded"
    assert expected_joint([["A"], ["B"]] * 10, {"A"}, {"B"}).mean == 0, "papers of one topic never have two"
    assert expected_joint([], {"A"}, {"B"}) == expected_joint([["A"]], {"A"}, {"B"}, draws=0) == Expected(0.0, 0, 0)


def test_the_paper_that_holds_the_map_together_comes_first(by_hand: Maker) -> None:
    # Two groups of papers, joined by `bridge` alone, which has a method of each; each hub is next to all of its group
    # and to a pendant. Only between the two pendants does a path pass a paper that is next to neither end.
    papers = {f"x{n}": Made({"A": 0.9}, ["M"]) for n in range(4)} | {f"y{n}": Made({"B": 0.9}, ["N"]) for n in range(4)}
    papers |= {"hub": Made({"A": 0.9}, ["M"], ["Ada"]), "pendant": Made({"C": 0.9}, ["O"], ["Ada"])}
    papers |= {"other-hub": Made({"B": 0.9}, ["N"], ["Uma"]), "other-pendant": Made({"F": 0.9}, ["P"], ["Uma"])}
    papers["bridge"] = Made({"D": 0.5, "E": 0.5}, ["M", "N"])
    answer = widest(by_hand(papers), 10)
    assert answer.columns == MAP_COLUMNS
    rows = {str(row["title"]): row for row in answer}
    assert next(iter(rows)) == "Paper bridge"
    assert set(rows) == {"Paper bridge"}, "the hub only joins its own neighbours"
    assert rows["Paper bridge"]["rank_betweenness"] == 1


def test_explained_the_map_says_by_what_each_paper_is_linked_and_how_sure_that_is(by_hand: Maker) -> None:
    papers = {"x": Made({"A": 0.9}, ["N"]), "beyond x": Made({}, ["N"]), "z": Made({"A": 0.8})}
    papers |= {"y": Made({"B": 0.9}, [], ["Ada"]), "beyond y": Made({"B": 0.9})}
    papers["bridge"] = Made({"A": 0.31, "C": 1.0}, [], ["Ada", "Alone"])
    answer = widest(by_hand(papers), 10, explain=True)
    assert [row["because"] for row in answer] == ["A (score 0.31) to 2 papers; Ada to 1 paper"]
    assert "because" in answer.explained
    assert any(note.startswith("what would change it: ") for note in answer.notes)


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        ([0.9, 0.4, 0.3], "2 of the 3 joint papers rest on a score below 0.5"),
        ([0.9, 0.4], "1 of the 2 joint papers rests on a score below 0.5"),
        ([0.9], "none of the 1 joint paper rests on a score below 0.5"),
        ([], "topics that were missed"),
    ],
)
def test_explained_two_topics_say_how_many_joint_papers_rest_on_a_low_score(
    by_hand: Maker, scores: list[float], said: str
) -> None:
    papers = {f"p{n}": Made({"A": score, "B": 0.9}) for n, score in enumerate(scores)}
    papers |= {"a": Made({"A": 0.9}, [], ["Ada"]), "b": Made({"B": 0.9}, [], ["Ada"])}
    graph = by_hand(papers)
    notes = between(graph, "A", "B", explain=True).notes
    assert any(note.startswith(f"what would change it: {said}") for note in notes)
    assert any(note.startswith(f"network: {len(papers)} papers, ") for note in notes)
    assert any(note.startswith("what it does not mean: ") for note in notes)
    assert not any("would change" in note for note in between(graph, "A", "B").notes)


def test_one_paper_alone_holds_no_map_together(by_hand: Maker) -> None:
    assert widest(by_hand({"x": Made({"A": 1.0})}), 5).rows == ()


def test_nothing_reaches_anywhere_in_an_empty_graph(by_hand: Maker) -> None:
    assert widest(by_hand({}), 5).rows == ()


@pytest.mark.parametrize("bridge", TRUTH["bridges"], ids=lambda bridge: " – ".join(bridge["topics"]))
def test_the_bridges_of_the_sample_corpus_are_found(corpus_graph: Store, bridge: dict[str, Any]) -> None:
    answer = between(corpus_graph, *bridge["topics"], limit=50)
    assert kinds(answer)[0] == "paper"
    assert {title_key(t) for t in bridge["titles"]} <= {title_key(t) for t in names(answer, "paper")}


def test_topics_of_the_sample_corpus_that_never_meet_share_a_method_and_a_person(corpus_graph: Store) -> None:
    answer = between(corpus_graph, *TRUTH["never_meet"], limit=50)
    assert "paper" not in kinds(answer)
    assert TRUTH["never_meet_share"]["method"].casefold() in [name.casefold() for name in names(answer, "method")]
    assert TRUTH["never_meet_share"]["author"] in names(answer, "person")
    assert "chain" in kinds(answer)
    assert ": no paper is about both; " in answer.notes[0]
