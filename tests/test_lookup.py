"""From what a person types to one node: whole names, surnames, initials, beginnings of titles, first letters, typos."""

import pytest

from graph.errors import AmbiguousName, UnknownName
from graph.lookup_forms import lookup_form, lookup_text, short_form
from graph.schema import AUTHOR, PAPER
from graph.stores import Limits, Store
from queries.lookup import near_names, resolve
from queries.lookup.near_names import proposals
from tests.conftest import Engine
from tests.handmade import Made, Maker, example, graph_of

PEOPLE = (
    "Kannan Ramekanth",
    "Ana van der Olde",
    "Bo Ramekanth-Li",
    "Jane Q. Doe",
    "John Doe",
    "Wiratmaka",
    "Ole Åsterby Jr.",
)


@pytest.fixture
def graph(by_hand: Maker) -> Store:
    topics = {"large language models": 1.0, "linear logic": 1.0, "language learning": 1.0, "C++ templates": 1.0}
    return by_hand({"Why Do Cats Purr": Made(topics, ["stochastic gradient descent"], PEOPLE)})


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Kannan Ramekanth", "Kannan Ramekanth"),
        ("kannan  RAMEKANTH", "Kannan Ramekanth"),
        ("Ramekanth, Kannan", "Kannan Ramekanth"),
        ("Ramekanth Kannan", "Kannan Ramekanth"),
        ("Ramekanth", "Kannan Ramekanth"),
        ("K. Ramekanth", "Kannan Ramekanth"),
        ("Ramekanth, K.", "Kannan Ramekanth"),
        ("van der Olde", "Ana van der Olde"),
        ("A. van der Olde", "Ana van der Olde"),
        ("Ramekanth-Li", "Bo Ramekanth-Li"),
        ("Jane Doe", "Jane Q. Doe"),
        ("J. Q. Doe", "Jane Q. Doe"),
        ("Wiratmaka", "Wiratmaka"),
        ("Ramekanth K", "Kannan Ramekanth"),
        ("Dr. Kannan Ramekanth", "Kannan Ramekanth"),
        ("Ramekanth, Kannan, PhD", "Kannan Ramekanth"),
        ("Ole Asterby", "Ole Åsterby Jr."),
        ("Aasterby, Ole, Jr.", "Ole Åsterby Jr."),
    ],
)
def test_an_author_is_found_by_any_usual_form_that_only_one_has(graph: Store, typed: str, name: str) -> None:
    assert resolve(graph, "author", typed).name == name


@pytest.mark.parametrize("typed", ["Doe", "J. Doe", "Doe, J."])
def test_a_form_that_several_have_is_asked_about(graph: Store, typed: str) -> None:
    with pytest.raises(AmbiguousName, match=r"author:Jane Q\. Doe .*; author:John Doe .* Give the id\."):
        resolve(graph, "author", typed)


@pytest.mark.parametrize("typed", ["Kanan Ramekanth", "Karl Ramekanth", "M. Doe", "Doe Ramekanth", "R", "", "|", "||"])
def test_what_nobody_is_called_finds_nobody(graph: Store, typed: str) -> None:
    with pytest.raises(UnknownName, match="there is no author"):
        resolve(graph, "author", typed)


def test_a_typing_mistake_is_told_what_is_near(graph: Store) -> None:
    with pytest.raises(UnknownName, match="did you mean Kannan Ramekanth"):
        resolve(graph, "author", "Kanan Ramekant")


def test_a_near_name_is_proposed_among_more_names_than_are_compared(
    by_hand: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(near_names, "MOST_COMPARED", Limits(seconds=10, rows=2))
    graph = by_hand(
        {"Why": Made(authors=[*(f"Kannan {x}olb" for x in "abcdef"), "Zuvu Ramekanth", "Kannan Ramekanth"])}
    )
    with pytest.raises(UnknownName, match="did you mean Kannan Ramekanth"):
        resolve(graph, "author", "Kanan Ramekant")


def test_a_near_name_may_share_a_piece_of_one_word_only(graph: Store) -> None:
    with pytest.raises(UnknownName, match="did you mean Kannan Ramekanth"):
        resolve(graph, "author", "Wannad Ramekant")


def test_a_paper_is_found_by_the_beginning_of_its_title(by_hand: Maker) -> None:
    graph = by_hand({"Purring: Why Cats Do It": Made(), "Purrs of Lions": Made(), "Barking": Made()})
    assert resolve(graph, "paper", "paper purring").name == "Paper Purring: Why Cats Do It"
    with pytest.raises(AmbiguousName):
        resolve(graph, "paper", "Paper")
    with pytest.raises(UnknownName):
        resolve(graph, "paper", "Paper Purr")


@pytest.mark.parametrize(
    ("kind", "typed", "name"),
    [
        ("topic", "LLM", "large language models"),
        ("topic", "LLMs", "large language models"),
        ("topic", "large language model", "large language models"),
        ("topic", "c++ template", "C++ templates"),
        ("method", "SGD", "stochastic gradient descent"),
    ],
)
def test_topics_and_methods_are_found_by_first_letters_and_in_the_singular(
    graph: Store, kind: str, typed: str, name: str
) -> None:
    assert resolve(graph, kind, typed).name == name


def test_first_letters_that_fit_several_are_asked_about(graph: Store) -> None:
    with pytest.raises(AmbiguousName, match=r"topic:language learning.*topic:linear logic"):
        resolve(graph, "topic", "LL")


def test_a_sign_that_tells_names_apart_counts(by_hand: Maker) -> None:
    graph = by_hand({"x": Made({"C": 1.0, "C++": 1.0})})
    assert [resolve(graph, "topic", typed).name for typed in ("c", "c++")] == ["C", "C++"]


def test_the_text_that_names_are_looked_up_in() -> None:
    assert lookup_text(["Müller, Jürgen", "J. Müller"]) == "|j muller|muller jurgen|"
    assert lookup_text([]) == lookup_text([""]) == ""
    assert lookup_form("a|b") == "a b"
    assert short_form("Laws of the Large Language Models") == "~lllm"
    assert short_form("Adam") == ""


def test_in_a_large_graph_the_last_author_is_found_as_the_first_is(engine: Engine) -> None:
    if engine.server is not None:
        pytest.skip("the embedded engine stands for both: loading takes long")
    engine.folder.mkdir(parents=True, exist_ok=True)
    many = 100_050  # more than a query gives when nobody asks for more
    rows = [
        example(AUTHOR, n)
        | {"id": f"author:{n}", "name": f"Person{n} Name{n}", "lookup": lookup_text([f"Person{n} Name{n}"])}
        for n in range(many)
    ]
    store = graph_of(engine.target, {AUTHOR: rows, PAPER: []})
    for n in (0, many - 1):
        assert resolve(store, "author", f"person{n} name{n}").id == f"author:{n}"
        assert resolve(store, "author", f"Name{n}").id == f"author:{n}"
    assert f"Person{many - 1} Name{many - 1}" in proposals(store, [("Author", "name")], f"person name{many - 1}", 6)
    with pytest.raises(UnknownName):
        resolve(store, "author", f"Name{many}")
    store.close()
