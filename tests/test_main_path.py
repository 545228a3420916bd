"""The main path of citations: counts worked out by hand, brute force over all paths, and the sample corpus."""

from collections.abc import Iterable
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.build import place_of
from graph.errors import UnknownName
from graph.stores import Store, open_store
from queries.analyses.main_path import main_path
from queries.answers.main_path import answer_main_path
from tests.command import paperkg
from tests.handmade import Made, Maker


def cites(*pairs: str) -> list[tuple[str, str]]:
    """Return citations: `ba` is b citing a."""
    return [(pair[0], pair[1]) for pair in pairs]


def test_the_counts_are_those_that_batagelj_defines() -> None:
    # paths: a-b-d-e, a-b-d-f, a-c-d-e, a-c-d-f, a-b-f; a-b 3, a-c 2, b-d 2, c-d 2, d-e 2, d-f 2, b-f 1
    path = main_path(cites("ba", "ca", "db", "dc", "ed", "fd", "fb"))
    assert (path.papers, path.counts, path.total) == (("a", "b", "d", "e"), (3, 2, 2), 5)
    assert (path.linked, path.links, path.circular) == (6, 7, 0)


def test_the_walked_path_takes_the_heaviest_link_and_may_miss_the_largest_sum() -> None:
    # a-b 3 of its three ends; a-x-y-z: 2 paths on a-x, x-y and y-z (from v and w too) 6: the sum wins elsewhere
    links = cites("ba", "cb", "db", "eb", "xv", "xw", "yx", "zy", "qy")
    assert (main_path(links).papers, main_path(links).counts) == (("v", "x", "y", "q"), (2, 4, 2))
    assert (main_path(links, local=True).papers, main_path(links, local=True).counts) == (("a", "b", "c"), (3, 1))


def test_citations_on_circles_do_not_count() -> None:
    path = main_path(cites("ba", "ab", "cb", "dc", "dd"))
    assert (path.papers, path.counts, path.total, path.circular) == (("b", "c", "d"), (1, 1), 1, 3)


@pytest.mark.parametrize("local", [False, True])
def test_edges_of_the_possible(local: bool) -> None:
    assert main_path([], local=local).papers == ()
    assert main_path(cites("aa"), local=local).papers == ()
    assert main_path(cites("ba", "ba"), local=local).counts == (1,)
    assert main_path(cites("ba", "zy"), local=local).papers == ("a", "b")


def all_paths(links: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Return every path from what cites nothing to what nobody cites, oldest first; the slow way."""
    pairs = {(cited, citing) for citing, cited in links}
    nodes = {node for pair in pairs for node in pair}
    begun = [(node,) for node in nodes if not any(citing == node for _, citing in pairs)]
    done = []
    while begun:
        path = begun.pop()
        further = [(*path, citing) for cited, citing in pairs if cited == path[-1]]
        begun += further
        done += [] if further else [path]
    return done


@given(st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] > pair[1]), max_size=14))
def test_the_path_is_the_best_of_all_paths(links: set[tuple[int, int]]) -> None:
    said = [(str(citing), str(cited)) for citing, cited in links]
    every = all_paths(said)
    over = {(cited, citing): sum((cited, citing) in set(pairwise(p)) for p in every) for citing, cited in said}
    path = main_path(said)
    assert path.total == (len(every) if links else 0)
    assert path.counts == tuple(over[pair] for pair in pairwise(path.papers))
    assert sum(path.counts) == max((sum(over[pair] for pair in pairwise(p)) for p in every), default=0)
    assert not links or path.papers in every


def test_long_chains_and_many_paths_are_counted_exactly() -> None:
    """2,000 steps with two ways each: 2 ** 2000 paths, each link on half of them."""
    links = []
    for step in range(2_000):
        for way in "xy":
            links += [(f"{way}{step:05}", f"n{step:05}"), (f"n{step + 1:05}", f"{way}{step:05}")]
    path = main_path(links)
    assert (path.total, set(path.counts), len(path.papers)) == (2**2000, {2**1999}, 4001)


def test_the_main_path_of_the_sample_corpus(corpus_graph: Store) -> None:
    answer = answer_main_path(corpus_graph)
    assert [(row[1], row[2], row[4], row[5]) for row in answer.rows] == [
        ("Covariance Recursions for Networks of Finite Depth", 2015, None, None),
        ("The Neural Tangent Kernel of Residual Networks at Large Depth", 2019, 2, 0.1333),
        ("Scaling Laws for Kernel Regression with Spectral Cut-Offs", 2024, 2, 0.1333),
        ("HOW FAR DO SCALING LAWS CARRY – MACHINE TRANSLATION AT TEN BILLION PARAMETERS", 2025, 5, 0.3333),
    ]  # fmt: skip
    assert answer.rows[3][3] == ["Nadezhda Kirsanova-Bell", "Jörg Gründelbach"]
    assert answer.notes[0].startswith("network: 17 papers that cite or are cited, 16 citations; the path is the chain")
    walked = answer_main_path(corpus_graph, local=True)
    assert walked.column("id") == ["arxiv:1509.99006", "doi:10.5555/pkg.2019.0009", "arxiv:2110.99013"]
    topic = answer_main_path(corpus_graph, "scaling laws")
    assert topic.column("id") == ["doi:10.5555/pkg.2023.0014", "doi:10.5555/pkg.2024.0012", "doi:10.5555/pkg.2025.0003"]
    assert topic.column("share") == [None, 0.5, 0.5]


def test_a_corpus_without_citations_says_so(by_hand: Maker) -> None:
    store = by_hand({"x": Made({"parsing": 0.9}, authors=["Ada"])})
    answer = answer_main_path(store)
    assert (answer.rows, answer.notes) == (
        (),
        ("no paper here cites another that has been read, so there is no path; see `paperkg doctor`.",),
    )
    assert answer_main_path(store, "parsing").rows == ()
    with pytest.raises(UnknownName):
        answer_main_path(store, "nothing of the kind")


@pytest.mark.parametrize("words", [(), ("--local",), ("--topic", "federated learning")])
def test_the_command_says_what_the_answer_says(words: tuple[str, ...], corpus_store: Path) -> None:
    said = paperkg("--format", "json", "main-path", *words, store=corpus_store).json
    with closing(open_store(place_of(corpus_store, None))) as store:
        topic = words[1] if len(words) == 2 else None
        answer = answer_main_path(store, topic, local="--local" in words)
    assert [tuple(row) for row in said["rows"]] == list(answer.rows)
    assert said["notes"][-len(answer.notes) :] == list(answer.notes)
