"""People whose co-authors never meet, on a cluster: each is judged with the papers of their co-authors at hand."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from extract.people.identifiers import HARD
from extract.people.separate_coauthors import FEWEST_PAPERS, LARGEST_TEAM, doubted_for, family_of, groups, is_common
from extract.spark.clusters import LINK, PERSON
from graph.model import Person

if TYPE_CHECKING:
    from pyspark import RDD

Team = tuple[str, list[str]]  # a paper, its authors


def doubted(rows: "RDD[tuple[str, Any]]", partitions: int) -> "RDD[tuple[str, Any]]":
    """Return persons and links as `extract.people.separate_coauthors.doubted` leaves them."""
    persons = rows.filter(lambda row: row[0] == PERSON).values()
    links = rows.filter(lambda row: row[0] == LINK)
    open_ = persons.filter(lambda person: not set(person.rules) <= HARD)
    keys = open_.map(lambda person: (person.key, family_of(person))).distinct(partitions)
    families = rows.context.broadcast(dict(keys.values().countByValue()))
    common = open_.filter(lambda person: is_common(family_of(person), families.value)).map(lambda p: (p.id, True))
    authored = links.map(lambda row: (row[1].author, row[1].paper)).distinct(partitions).cache()
    papers = authored.mapValues(lambda _: 1).reduceByKey(lambda one, other: one + other, partitions)
    asked = common.join(papers.filter(lambda item: item[1] >= 2 * FEWEST_PAPERS), partitions).mapValues(lambda _: True)
    sizes = _judged(asked, authored, partitions)
    told = persons.keyBy(lambda person: person.id).leftOuterJoin(sizes, partitions).values().map(_told)
    return links.union(told)


def _judged(
    asked: "RDD[tuple[str, bool]]", authored: "RDD[tuple[str, str]]", partitions: int
) -> "RDD[tuple[str, tuple[int, ...]]]":
    """Return the sizes of the groups of those who are asked about and have several."""
    teams = authored.map(lambda item: (item[1], item[0])).groupByKey(partitions).mapValues(sorted)
    small = teams.filter(lambda item: 1 < len(item[1]) <= LARGEST_TEAM).cache()
    beside = small.flatMap(lambda team: ((author, team[1]) for author in team[1])).join(asked, partitions)
    around = beside.flatMap(lambda item: ((other, item[0]) for other in item[1][0])).distinct(partitions)
    works = small.flatMap(lambda team: ((author, team[0]) for author in team[1]))
    seen = around.join(works, partitions).map(lambda item: (item[1][1], item[1][0])).distinct(partitions)
    known = seen.join(small, partitions).map(lambda item: (item[1][0], (item[0], item[1][1])))
    return known.groupByKey(partitions).flatMap(_sizes)


def _sizes(item: tuple[str, Iterable[Team]]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield the sizes of a person's groups where there are several; the papers are those of all co-authors."""
    person, papers = item
    teams: Mapping[str, dict[str, None]] = {paper: dict.fromkeys(team) for paper, team in papers}
    works: dict[str, list[str]] = {}
    for paper, team in teams.items():
        for author in team:
            works.setdefault(author, []).append(paper)
    if len(sizes := groups(person, works, teams)) > 1:
        yield person, sizes


def _told(row: tuple[Person, tuple[int, ...] | None]) -> tuple[str, Person]:
    person, sizes = row
    return PERSON, person if sizes is None else doubted_for(person, sizes)
