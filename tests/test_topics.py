"""Topics that rise and fade, the thematic map, and missing bridges, on graphs whose answers were worked out by hand."""

from collections.abc import Callable
from math import log, sqrt

import pytest

from graph.stores import Store
from queries.analyses.themes import themes, unrelated
from queries.analyses.topic_papers import findings
from queries.analyses.trends import change, split_year
from queries.answer import Answer
from queries.answers.missing import missing_bridges
from queries.answers.themes import thematic_map
from queries.answers.trends import trends
from tests.golden import ANSWERS, GOLDEN, of_answers
from tests.handmade import Made, Maker


def papers_of(*rows: tuple[str, int, int | None]) -> dict[str, Made]:
    """So many papers with these topics, letters, in that year."""
    made = {}
    for letters, size, year in rows:
        for n in range(size):
            made[f"{letters}{year}{n}"] = Made(dict.fromkeys(letters, 0.9), year=year)
    return made


def of_kind(answer: Answer, trend: str) -> list[object]:
    return [row["topic"] for row in answer if row["trend"] == trend]


def test_a_change_is_the_root_of_the_likelihood_ratio() -> None:
    assert change(10, 100, 20, 200).z == 0.0
    risen = change(0, 10, 10, 10)  # shares 0 and 1 against 1/2 for both: G2 = 2 * 20 ln 2
    assert (risen.growth, risen.z) == (11.0, pytest.approx(sqrt(40 * log(2)), abs=1e-4))
    assert change(10, 10, 0, 10).z == -risen.z
    assert change(0, 0, 3, 9).z == 0.0
    assert split_year({2000: 3, 2010: 1}) == 2010


def test_topics_rise_and_fade_by_their_share_of_a_growing_corpus(by_hand: Maker) -> None:
    old = papers_of(("F", 8, 2001), ("S", 10, 2001), ("Z", 2, 2001), ("R", 1, None))
    new = papers_of(("R", 20, 2003), ("S", 20, 2003), ("Z", 1, 2003), ("F", 1, 2003))
    answer = trends(by_hand({**old, **new}), since=2002)

    assert (of_kind(answer, "rising"), of_kind(answer, "fading")) == (["R"], ["F"])
    (row, other) = answer.dicts()
    assert (row["before"], row["recent"], row["papers"], row["undated"]) == (0, 20, 21, 1)
    assert (row["share_before"], row["share_recent"]) == (0.0, round(20 / 42, 4))
    assert row["shares"] == ["2001 0.0 %", "2002 –", "2003 47.6 %"]
    assert (other["share_before"], other["growth"]) == (0.4, round(2 * 21 / (9 * 43), 4))
    assert answer.notes[0].startswith("since 2002, 1 of 4 topics has a larger share of all papers than before")
    assert "1 of 63 papers has no year and cannot count for one." in answer.notes
    assert len(trends(by_hand({**old, **new}), since=2002, limit=0).rows) == 0


def test_pairs_rise_too(by_hand: Maker) -> None:
    papers = {**papers_of(("A", 9, 2001), ("B", 9, 2001)), **papers_of(("AB", 9, 2002), ("C", 9, 2002))}
    rising = trends(by_hand(papers), pairs=True, since=2002)
    assert [(row["topic"], row["other"], row["papers"]) for row in rising] == [("A", "B", 9)]


def test_an_empty_answer_names_what_comes_nearest(by_hand: Maker) -> None:
    # 3 of 4 papers, then 3 of 3: G2 = 2 (3 ln(21/24) + ln(7/4) + 3 ln(21/18)) = 1.243
    steady = trends(by_hand(papers_of(("A", 3, 2001), ("A", 3, 2002), ("B", 1, 2001))), since=2002)
    assert steady.rows == ()
    assert "the surest change is that of A: growth 1.25, z 1.1149." in steady.notes


def test_without_years_nothing_rises(by_hand: Maker) -> None:
    assert trends(by_hand(papers_of(("A", 3, None)))).notes == ("no paper has a year: nothing can rise or fade.",)


@pytest.mark.parametrize("function", [trends, thematic_map, missing_bridges])
def test_a_graph_without_papers_says_so(by_hand: Maker, function: Callable[..., Answer]) -> None:
    assert function(by_hand({})).notes == ("the graph has no papers.",)


def test_two_themes_with_callons_measures(by_hand: Maker) -> None:
    # A and B are on 2 papers each, always together: 1. C and D: 1 of 2 each together: 1/4. B and C meet once: 1/6.
    store = by_hand(papers_of(("AB", 1, 2000), ("ABC", 1, 2010), ("CD", 1, 2010), ("C", 1, None), ("D", 1, 2010)))
    first, second = themes(findings(store), least=1)
    ac = bc = 1 / (2 * 3)
    assert {first.topics, second.topics} == {(0, 1), (2, 3)}
    assert first.centrality == second.centrality == round(10 * (ac + bc), 4)
    dense, loose = sorted((first, second), key=lambda theme: -theme.density)
    assert (dense.density, loose.density) == (100 * 1 / 2, round(100 * (1 / (3 * 2)) / 2, 4))
    assert (dense.quadrant, loose.quadrant) == ("motor", "basic")
    answer = thematic_map(store, papers=1)
    row = next(row for row in answer if row["quadrant"] == "motor")
    assert (row["theme"], row["topics"], row["papers"], row["mean_year"], row["among_them"]) == (
        "A",
        2,
        2,
        2005.0,
        ["B"],
    )


def test_without_topics_that_meet_there_is_no_theme(by_hand: Maker) -> None:
    answer = thematic_map(by_hand(papers_of(("A", 2, 2000), ("B", 2, 2000))), papers=1)
    assert answer.rows == ()
    assert "no two topics of at least 1 paper meet on a paper; --papers takes a lower number." in answer.notes


def test_pairs_of_topics_with_methods_in_common_and_no_paper(by_hand: Maker) -> None:
    papers = {
        "a": Made({"A": 1.0}, ["M", "N", "O"]),
        "b": Made({"B": 1.0}, ["O", "N", "M"]),
        "ac": Made({"A": 1.0, "C": 1.0}, ["M", "N"]),
        "d": Made({"D": 1.0}, ["M"]),
    }
    store = by_hand(papers)
    answer = missing_bridges(store, papers=1, methods=1)
    assert {(row["topic"], row["other"]): (row["shared_methods"], row["examples"]) for row in answer} == {
        ("A", "B"): (3, ["O", "N", "M"]),
        ("A", "D"): (1, ["M"]),
        ("B", "C"): (2, ["N", "M"]),
        ("B", "D"): (1, ["M"]),
        ("C", "D"): (1, ["M"]),
    }
    assert [row[1:4:2] for row in missing_bridges(store, papers=1, methods=3).rows] == [("A", "B")]
    assert missing_bridges(store, papers=2, methods=1).rows == ()


def test_missing_bridges_weigh_methods_by_rarity_and_leave_common_ones_out(by_hand: Maker) -> None:
    store = by_hand({f"{topic}{n}": Made({topic: 0.9}, ["m", "n"]) for topic in "AB" for n in range(3)})
    assert missing_bridges(store).rows == (("topic:A", "A", "topic:B", "B", 2, 0.333332, ["m", "n"]),)  # 2/6
    assert missing_bridges(store, most=5).notes[0].startswith("0 pairs among 2 topics")


def test_answers_on_the_sample_corpus_are_the_expected_ones(corpus_graph: Store) -> None:
    answers = of_answers(corpus_graph)
    assert answers.keys() == ANSWERS.keys() != set()
    for name, text in answers.items():
        assert (GOLDEN / f"{name}.json").read_text("utf-8") == text, "if it should be so: `python -m tests.golden`"


def test_a_topic_and_one_above_it_are_no_pair(corpus_graph: Store) -> None:
    found = findings(corpus_graph)
    pairs, free = unrelated(found)
    ends = set(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True))
    left = set(zip(pairs.first[free].tolist(), pairs.second[free].tolist(), strict=True))
    assert 0 < len(left) < len(ends)
    assert left == {(a, b) for a, b in ends if not {(a, b), (b, a)} & found.above}
