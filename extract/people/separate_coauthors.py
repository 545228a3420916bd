"""People whose co-authors fall into groups that never meet: perhaps two people of one common name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from extract.disjoint_sets import smallest, unite
from extract.people.identifiers import HARD
from extract.people.tables import EAST_ASIAN_SURNAMES
from graph.child_process import in_copies, processors
from graph.model import Link, Person

FEWEST_PAPERS = 2  # of a group that is a sign of another person, and
FEWEST_PEOPLE = 2  # co-authors in it
COMMON = 5  # different names under a family name that make it a common one here
LARGEST_TEAM = 100
APART = "co-authors in groups that never meet"
MANY = 50_000  # people who are worth several processes
Works = Mapping[str, Sequence[str]]  # the papers of each person
Teams = Mapping[str, Mapping[str, None]]  # the authors of each paper
MOST_STEPS = 50_000  # of looking for meetings of one person's co-authors; who has more is not judged


def doubted(persons: Sequence[Person], links: Iterable[Link]) -> list[Person]:
    """Return the persons; those whose co-authors never meet are unverified, with the sizes of the groups as a rule.

    Whom an id or the user has decided on is not doubted. The confidence stays: most are one person all the same.
    """
    found = apart([person for person in persons if not set(person.rules) <= HARD], links)
    return [doubted_for(p, found[p.id]) if p.id in found else p for p in persons]


def doubted_for(person: Person, sizes: Sequence[int]) -> Person:
    """Return a person as unverified, with the sizes of the groups as a rule."""
    told = f"{APART} ({', '.join(map(str, sizes))} papers)"
    return replace(person, unverified=True, rules=(*person.rules, told))


def family_of(person: Person) -> str:
    """Return the family name by which a person's name is common or not."""
    return person.key.rpartition(" ")[2]


def apart(persons: Sequence[Person], links: Iterable[Link]) -> dict[str, tuple[int, ...]]:
    """Return the sizes, in papers, of the groups of co-authors of each person (by id) with two large ones or more.

    Two co-authors are of one group where they stand on one paper, the person's own or another, or through others of the
    group. Only people with a common family name are looked at, as others hardly have a namesake; papers of more than
    LARGEST_TEAM authors make no ties.
    """
    families = Counter(key.rpartition(" ")[2] for key in {person.key for person in persons})
    asked = {p.id for p in persons if is_common(family_of(p), families)}
    works: dict[str, list[str]] = defaultdict(list)
    teams: dict[str, dict[str, None]] = defaultdict(dict)
    for link in links:
        if link.author not in teams[link.paper]:
            teams[link.paper][link.author] = None
            works[link.author].append(link.paper)
    looked_at = [person for person in sorted(asked) if len(works[person]) >= 2 * FEWEST_PAPERS]
    number = processors() if len(works) >= MANY else 1
    found = in_copies(partial(_sizes, works, teams), [looked_at[n::number] for n in range(number)])
    return {person: sizes for part in found for person, sizes in part.items()}


def _sizes(works: Works, teams: Teams, persons: Iterable[str]) -> dict[str, tuple[int, ...]]:
    return {person: sizes for person in persons if len(sizes := groups(person, works, teams)) > 1}


def is_common(family: str, families: Mapping[str, int]) -> bool:
    """Whether a family name is borne by many; `families` says how many different names have it."""
    return family in EAST_ASIAN_SURNAMES or families[family] >= COMMON


def groups(person: str, works: Works, teams: Teams) -> tuple[int, ...]:
    """Return the sizes of the large groups, largest first; nothing where the co-authors are too many to look at."""
    mine = [paper for paper in works[person] if 1 < len(teams[paper]) <= LARGEST_TEAM]
    around = {other for paper in mine for other in teams[paper]} - {person}
    root = {other: other for other in around}
    seen: set[str] = set()
    steps = 0
    for other in sorted(around):
        for paper in works[other]:
            if paper in seen or len(teams[paper]) > LARGEST_TEAM:
                continue
            seen.add(paper)
            steps += len(teams[paper])
            if steps > MOST_STEPS:
                return ()
            met = [author for author in teams[paper] if author in root]
            for author in met[1:]:
                unite(root, met[0], author)
    papers = Counter(smallest(root, next(author for author in teams[paper] if author != person)) for paper in mine)
    people = Counter(smallest(root, other) for other in around)
    large = [n for group, n in papers.items() if n >= FEWEST_PAPERS and people[group] >= FEWEST_PEOPLE]
    return tuple(sorted(large, reverse=True))
