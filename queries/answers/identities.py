"""What the way of telling people apart does to a ranking: the same records, resolved in each way."""

from collections import defaultdict

from extract.deciding import bylines
from extract.people import IDENTITIES, resolve
from extract.people.corrections import NONE
from graph.records import Records
from graph.schema import LARGEST_TEAM

TOP = 10


def top_under_each(records: Records, top: int = TOP) -> list[tuple[str, int, list[tuple[str, int]]]]:
    """For each way of telling people apart: how many people there are, and those with most co-authors, with how many.

    Corrections are left out, so that the ways themselves are compared. Ties in order of name. No authors, no people.
    """
    lines = bylines(list(records.records()), records.decisions().papers)
    rankings = []
    for identity in IDENTITIES:
        people = resolve(lines, NONE, identity)
        teams: dict[str, set[str]] = defaultdict(set)
        for link in people.links:
            teams[link.paper].add(link.author)
        contacts: dict[str, set[str]] = defaultdict(set)
        for team in teams.values():
            for author in team if len(team) <= LARGEST_TEAM else ():
                contacts[author] |= team - {author}
        ranked = sorted((-len(contacts[p.id]), p.name, p.id) for p in people.persons)
        rankings.append((identity, len(people.persons), [(name, -n) for n, name, _ in ranked[:top]]))
    return rankings
