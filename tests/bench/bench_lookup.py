"""How long a name takes to be looked up: `python tests/bench/bench_lookup.py [N]`, in a graph of N made-up people.

N is 200,000 if it is not given; they have 2,000 given names, N / 10 family names, and a paper each. Prints seconds of
the clock and of the processor, the least of three, opening the graph apart: the first and the last person by id, a
surname, initials, a name that nobody has and near which some are, and one near which nobody is.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from graph.build import Target, place_of
from graph.errors import UsageError
from graph.lookup_forms import lookup_text
from graph.model import Value
from graph.schema import AUTHOR
from graph.stores import Reader
from queries.lookup import resolve
from tests.handmade import graph_of

GIVEN = 2_000
TIMES = 3
_SYLLABLES = [f"{a}{b}" for a in "bdfgklmnprstvz" for b in "aeiou"]


def main(people: int = 200_000) -> None:
    with tempfile.TemporaryDirectory() as folder:
        names = made_names(people)
        store = graph_of(Target(place_of(Path(folder), None)), {AUTHOR: [row(name) for name in names]})
        print(f"{'looked up':28}{'clock s':>10}{'CPU s':>10}  answer")
        for what, name in asked(names):
            said, clock, processor = min((once(store, name) for _ in range(TIMES)), key=lambda each: each[2])
            print(f"{what:28}{clock:10.4f}{processor:10.4f}  {said[:90]}")
        store.close()


def made_names(people: int) -> list[str]:
    """Different names of people, by chance, the same in each run; ten bear a family name on average."""
    chance = random.Random(7)
    given = ["".join(chance.choices(_SYLLABLES, k=2)).title() for _ in range(GIVEN)]
    family = ["".join(chance.choices(_SYLLABLES, k=3)).title() for _ in range(people // 10 + 1)]
    names: set[str] = set()
    while len(names) < people:
        names.add(f"{chance.choice(given)} {chance.choice(family)}")
    return sorted(names)


def row(name: str) -> dict[str, Value]:
    """A person of one paper."""
    facts: dict[str, Value] = {"name": name, "names": [name], "name_key": name.lower(), "lookup": lookup_text([name])}
    return {
        "id": f"author:{name.lower().replace(' ', '-')}",
        "papers": 1,
        "confidence": 1.0,
        "unverified": False,
        **facts,
    }


def asked(names: list[str]) -> Iterator[tuple[str, str]]:
    """What is looked up, and how."""
    given, family = names[-1].split()
    yield "the first", names[0]
    yield "the last", names[-1]
    yield "the last, small letters", names[-1].lower()
    yield "Surname, Given", f"{family}, {given}"
    yield "a surname of many", family
    yield "initial and surname", f"{given[0]} {family}"
    yield "did you mean", f"{given} {family[:-1]}x"
    yield "nobody near", "Xyzzy Qwrthp"


def once(store: Reader, name: str) -> tuple[str, float, float]:
    """Look a name up; what came of it, with the seconds of the clock and of the processor."""
    begun = time.perf_counter(), time.process_time()
    try:
        said = resolve(store, "author", name).id
    except UsageError as error:
        said = str(error)
    return said, time.perf_counter() - begun[0], time.process_time() - begun[1]


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
