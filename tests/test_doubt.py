"""Ranges of ranks over plausible identities: wide where a namesake hides, the rank itself where nobody is doubtful."""

import json
from pathlib import Path

from extract.update import Options, update
from graph.build import Target, place_of
from graph.stores import open_store
from queries.analyses.centrality import MEASURES
from queries.analyses.doubt import rank_ranges
from queries.networks import authorships


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
