"""Ranges of ranks over plausible identities: wide where a namesake hides, the rank itself where nobody is doubtful."""

import json
import random
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from extract.update import Options, update
from graph.build import Target, place_of
from graph.stores import open_store
from queries.analyses import rank_ranges as doubt
from queries.analyses.centrality import LOW_IS_CENTRAL, MEASURES
from queries.analyses.networks import authorships, network_of
from queries.analyses.rank_ranges import estimated, rank_ranges
from queries.analyses.redrawn import arrays_under, authorships_of, doubts, identities
from queries.kernels.backend import convert_to_nx


def row(author: str, paper: str, **facts: object) -> dict[str, object]:
    fixed = {"name": author, "confidence": 1.0, "unverified": False, "could_be": [], "link": 1.0, "size": 2}
    return fixed | {"author": author, "paper": paper, "complete": True, "inferred": False} | facts


PLAIN = [row("a", "p"), row("b", "p"), row("a", "q"), row("c", "q"), row("b", "r"), row("d", "r")]


def test_nobody_doubtful_and_every_range_is_the_rank() -> None:
    ranges = rank_ranges(PLAIN, MEASURES["degree"])  # type: ignore[arg-type]

    assert {a: (r.certain, r.best, r.worst) for a, r in ranges.items()} == {
        "a": (1, 1, 1),
        "b": (1, 1, 1),
        "c": (3, 3, 3),
        "d": (3, 3, 3),
    }


def test_a_person_who_may_be_two_has_a_range_and_the_same_one_again() -> None:
    doubt = {"confidence": 0.5, "unverified": True, "link": 0.5}
    rows = [r | doubt if r["author"] == "a" else r for r in PLAIN]

    ranges = rank_ranges(rows, MEASURES["degree"])  # type: ignore[arg-type]

    assert (ranges["a"].best, ranges["a"].worst) == (1, 2)
    assert (ranges["b"].best, ranges["b"].worst) == (1, 1)
    assert ranges["a"].certain is None
    assert ranges == rank_ranges(rows, MEASURES["degree"])  # type: ignore[arg-type]


def test_two_who_may_be_one_can_overtake() -> None:
    rows = [r | {"could_be": ["d"]} if r["author"] == "c" else r for r in PLAIN]

    assert rank_ranges(rows, MEASURES["degree"])["d"].best == 1  # type: ignore[arg-type]


def test_a_planted_namesake_widens_the_range_instead_of_moving_the_rank_in_silence(tmp_path: Path) -> None:
    hub = [
        {
            "title": f"Kernel Methods for Problem Number {n}",
            "authors": ["Wei Zhang", ["Anna Berg", "Ulla Holm", "Per Ek"][n]],
            "year": 2020,
        }
        for n in range(3)
    ]
    planted = [
        {
            "title": f"Soil Bacteria of the Valley Number {n}",
            "authors": ["Wei Zhang", ["Otto Moor", "Ida Falk", "Nils Quist"][n]],
            "year": 1990,
        }
        for n in range(3)
    ]
    middle = {
        "title": "A Single Middle Paper on Kernels",
        "authors": [f"{name} Lund" for name in ("Berta", "Carl", "Dora", "Emil", "Frida", "Gerd", "Hanna")],
    }
    file = tmp_path / "papers.jsonl"
    file.write_text("".join(json.dumps(r) + "\n" for r in (*hub, *planted, middle)), "utf-8")
    update(tmp_path / "s", Target(place_of(tmp_path / "s", None)), [str(file)], options=Options(skip_text=True))
    store = open_store(place_of(tmp_path / "s", None))
    rows = authorships(store)
    store.close()

    ranges = rank_ranges(rows, MEASURES["degree"])

    named = [r for a, r in ranges.items() if a.startswith("author:wei-zhang")]
    assert any(r.worst > r.best for r in named)


def plausible(seed: int, people: int = 24) -> list[dict[str, Any]]:
    """Authorships of people of whom many are doubtful, some in rings; papers of every size, some too large to join."""
    chance = random.Random(seed)
    names = [f"a{n:02}" for n in range(people)]
    sizes = {f"p{n:02}": chance.choice([0, 2, 3, 8, 120]) for n in range(30)}
    rows = []
    for author in names:
        sure = chance.choice([1.0, 0.6, 0.3])
        others = chance.sample([name for name in names if name != author], chance.choice([0, 0, 1, 2, 3]))
        for paper in (p for p in sizes if chance.random() < 0.09):
            link, inferred = chance.choice([1.0, 0.9, 0.5, 0.2]), chance.random() < 0.05
            facts = {"confidence": sure, "could_be": others, "link": link, "size": sizes[paper], "inferred": inferred}
            rows.append(row(author, paper, **facts))
    return rows


def drawn(rows: list[dict[str, Any]], seed: int, draws: int) -> list[list[dict[str, Any]]]:
    """The authorships under each of the first drawn identities, as rows; one who is twice on a paper once."""
    given = authorships_of(rows)
    names = [*given.authors, *(f"{author}~" for author in given.authors)]
    found = []
    for author, _ in (
        pair for pair, _ in zip(identities(given, doubts(rows, given), seed), range(draws), strict=False)
    ):
        made: dict[tuple[str, str], dict[str, Any]] = {}
        for r, number in zip(rows, author, strict=True):
            made.setdefault((names[number], r["paper"]), {**r, "author": names[number]})
        found.append([made[key] for key in sorted(made)])
    return found


ORACLE = {
    "degree": lambda net: dict(net.degree()),
    "strength": lambda net: dict(net.degree(weight="weight")),
    "betweenness": nx.betweenness_centrality,
    "harmonic": lambda net: {n: v / (len(net) - 1) for n, v in nx.harmonic_centrality(net).items()},
    "pagerank": nx.pagerank,
    "effective_size": lambda net: {n: 0.0 if v != v else v for n, v in nx.effective_size(net).items()},
    "constraint": lambda net: {n: v for n, v in nx.constraint(net, weight="weight").items() if v == v},
    "core_number": nx.core_number,
    # those of whole networks, which have tests of their own
    **{name: MEASURES[name].compute for name in ("strength_full", "bridgeness", "eigenvector", "cut_off")},
}


def ranks(rows: list[dict[str, Any]], name: str) -> dict[str, int]:
    """Ranks by counting who is better, out of networkx's values on the network of the rows."""
    values: Mapping[str, float] = {n: round(v, 10) for n, v in ORACLE[name](network_of(rows)).items()}
    sign = 1 if name in LOW_IS_CENTRAL else -1
    return {node: 1 + sum(sign * other < sign * value for other in values.values()) for node, value in values.items()}


@pytest.mark.parametrize("name", MEASURES)
@pytest.mark.parametrize("seed", range(3))
def test_ranges_are_those_of_networkx_on_the_network_of_each_draw(name: str, seed: int) -> None:
    rows = plausible(seed)

    ranges = rank_ranges(rows, MEASURES[name], draws=12, seed=seed)

    base, certain = ranks(rows, name), ranks([r for r in rows if not r["inferred"] and r["link"] >= 0.8], name)
    each = [base, *(ranks(made, name) for made in drawn(rows, seed, 12))]
    assert any(r.best < r.worst for r in ranges.values())
    assert {author: (r.certain, r.best, r.worst) for author, r in ranges.items()} == {
        author: (certain.get(author), min(found), max(found))
        for author in base
        if (found := [made[author] for made in each if author in made])
    }


@pytest.mark.parametrize("seed", range(5))
def test_the_arrays_of_a_draw_are_the_network_of_its_rows(seed: int) -> None:
    rows = plausible(seed)
    given = authorships_of(rows)
    names = [*given.authors, *(f"{author}~" for author in given.authors)]
    draws = list(zip(identities(given, doubts(rows, given), seed), drawn(rows, seed, 9), strict=False))
    assert len(draws) == 9
    for (author, ends), made in draws:
        arrays, people = arrays_under(given, author)
        network = network_of(made)
        assert [names[n] for n in people] == sorted(network, key=lambda name: (name.endswith("~"), name))
        edges = convert_to_nx(replace(arrays, names=[names[n] for n in people]))
        found = {(a, b) if names.index(a) < names.index(b) else (b, a): w for a, b, w in edges.edges(data="weight")}
        assert found == {
            min((a, b), (b, a), key=lambda pair: [names.index(name) for name in pair]): facts["weight"]
            for a, b, facts in network.edges(data=True)
        }
        assert set(ends[given.author[author < len(given.authors)]]) <= set(people)


@pytest.mark.parametrize("name", ["betweenness", "harmonic"])
def test_of_many_people_what_a_draw_changes_is_estimated_from_some(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = plausible(1, people=60)
    whole = rank_ranges(rows, MEASURES[name])
    assert estimated(MEASURES[name], 60) is None

    monkeypatch.setattr(doubt, "LARGEST_WHOLE", 10)
    monkeypatch.setattr(doubt, "PIVOTS", 30)
    rough = rank_ranges(rows, MEASURES[name])

    assert "30 of 60 sources" in str(estimated(MEASURES[name], 60))
    assert estimated(MEASURES["degree"], 60) is None
    assert rough == rank_ranges(rows, MEASURES[name])
    assert rough.keys() == whole.keys()
    assert [r.certain for r in rough.values()] == [r.certain for r in whole.values()]
    off = [
        abs(one.best - other.best) + abs(one.worst - other.worst)
        for one, other in zip(rough.values(), whole.values(), strict=True)
    ]
    assert sum(off) / len(off) < 8
    settled = [r | {"confidence": 1.0, "could_be": []} for r in rows]
    assert all(r.best == r.worst for r in rank_ranges(settled, MEASURES[name]).values())


def test_drawing_tells_how_far_it_is_and_no_authorships_have_no_ranges() -> None:
    told: list[tuple[str, int, int]] = []
    rank_ranges(plausible(0), MEASURES["degree"], draws=3, progress=lambda *said: told.append(said))
    assert told == [("drawing identities", n, 3) for n in (1, 2, 3)]
    assert all(rank_ranges([], measure) == {} for measure in MEASURES.values())
