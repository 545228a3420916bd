"""Plots of answers: what is drawn is what the rows say."""

from collections.abc import Iterator

import pytest

from graph.errors import UsageError
from graph.model import Value
from queries.answer import Answer
from queries.answer.plots import MOST_BARS, PLOTS
from queries.api import KnowledgeGraph
from queries.catalogue import find

pyplot = pytest.importorskip("matplotlib.pyplot")


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    pyplot.switch_backend("agg")
    yield
    pyplot.close("all")


def answer(query: str, *rows: tuple[Value, ...], **parameters: Value) -> Answer:
    columns = {
        "growth": ("year", "papers"),
        "central": ("name", "value", "papers"),
        "topics": ("topic", "papers"),
    }
    return Answer(query, parameters, columns[query], rows)


@pytest.mark.parametrize("name", sorted(PLOTS.keys() - {"central", "themes"}))
def test_the_columns_of_a_plot_are_columns_of_its_query(name: str) -> None:
    columns = {PLOTS[name].along, PLOTS[name].up, PLOTS[name].label, PLOTS[name].size} - {""}
    assert columns <= set(find(name).columns)


def test_a_year_without_papers_is_a_gap_and_undated_papers_are_counted() -> None:
    axes = answer("growth", (2019, 2), (2022, 5), (None, 3)).plot()
    assert [(round(bar.get_x() + bar.get_width() / 2), bar.get_height()) for bar in axes.patches] == [
        (2019, 2),
        (2020, 0),
        (2021, 0),
        (2022, 5),
    ]
    assert axes.get_xlabel() == "year (1 without one)"


def test_the_first_row_is_the_bar_on_top_and_what_is_left_out_is_counted() -> None:
    axes = answer("topics", *((f"T{n}", 50 - n) for n in range(30))).plot()
    assert [bar.get_width() for bar in axes.patches] == [50 - n for n in range(MOST_BARS)]
    assert axes.yaxis_inverted()
    assert axes.get_xlabel() == "papers (the first 20 of 30 rows)"


def test_people_stand_where_their_values_are_and_names_cover_no_other() -> None:
    rows = [("Ana $Bel$", 0.5, 3), ("Cor Dum", 0.5, 3), ("Eli \x1b[31mFox", 0.0, 1)]
    axes = answer("central", *rows, measure="betweenness").plot()
    (dots,) = axes.collections
    assert dots.get_offsets().tolist() == [[3.0, 0.5], [3.0, 0.5], [1.0, 0.0]]
    assert [text.get_text() for text in axes.texts] == ["Ana $Bel$", "Eli �[31mFox"]
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("papers", "betweenness")


def test_it_draws_on_the_axes_that_it_is_given() -> None:
    _, axes = pyplot.subplots()
    assert answer("growth", (2020, 1)).plot(axes) is axes


def test_no_rows_give_axes_that_say_so() -> None:
    axes = answer("growth").plot()
    assert [text.get_text() for text in axes.texts] == ["this answer has no rows"]


def test_only_undated_rows_give_no_bars() -> None:
    assert len(answer("growth", (None, 3)).plot().patches) == 0


def test_what_has_no_plot_names_what_has_one() -> None:
    with pytest.raises(UsageError, match="no plot of 'joint-papers'; there are plots of author-timeline, central"):
        Answer("joint-papers", {}, ("paper",), (("P",),)).plot()


def test_answers_of_a_graph_plot_themselves(corpus_store: object) -> None:
    with KnowledgeGraph(str(corpus_store)) as kg:
        central = kg.central().plot()
        themes = kg.themes(papers=2)
        trend = kg.ask("topic-trend", topic="federated learning").plot()
    assert len(central.texts) > 3
    assert len(themes.plot().collections[0].get_offsets()) == len(themes) > 1
    assert trend.get_title(loc="left") == "topic-trend: federated learning"
