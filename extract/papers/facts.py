"""What records say together of the paper they state, and whether it speaks against their being one paper."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeVar

from rapidfuzz import fuzz

from extract.papers.recurring import every_year, heads_section, recurs, same_venue
from extract.people.blocking import loose_blocks, natural_blocks
from extract.people.names import Name, parse
from extract.people.organisations import group_name
from graph.folding import title_key
from graph.model import Authorship, Record
from graph.preprints import server_of, work_of
from graph.rows.publications import arxiv_id, is_published

MOST_YEARS_APART = 2
MOST_YEARS_LATER = 6  # how late a preprint is still published, where enough of its people are the same
FEWEST_SHARED = 2
SAME_ABSTRACT = 90  # of 100; different papers of the same people stay below 80
OTHER_ABSTRACT = 45  # of 100: two texts that share hardly more than the words all texts have
LEAST_ABSTRACT = 100  # characters; a shorter one says too little
ALIKE_TITLE = 85  # of 100: titles of records with one identifier that need no people in common
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Byline:
    """The names of one record as printed, and whether they are all."""

    authors: tuple[Authorship, ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """What the records of one set say together.

    `ids` are (kind, value) of the kinds of which two say two papers: a publisher's DOI, a preprint's of one server, an
    arXiv id, an Anthology id. `years_published` are the years of publications; the year of a record with an arXiv id
    may be that of the preprint. `people` are the keys of the names as they are read, `loose` those of other readings
    (`Doe Jane`); `corrections` what the user decided: (number of the decision, which of its papers).
    """

    ids: frozenset[tuple[str, str]]
    published: bool
    years: frozenset[int]
    years_published: frozenset[int]
    titles: frozenset[str]
    venues: frozenset[str]
    people: frozenset[str]
    loose: frozenset[str]
    abstracts: frozenset[str]
    bylines: frozenset[Byline]
    corrections: frozenset[tuple[int, int]] = frozenset()

    def __or__(self, other: "Facts") -> "Facts":
        return Facts(
            self.ids | other.ids,
            self.published or other.published,
            self.years | other.years,
            self.years_published | other.years_published,
            self.titles | other.titles,
            self.venues | other.venues,
            self.people | other.people,
            self.loose | other.loose,
            self.abstracts | other.abstracts,
            self.bylines | other.bylines,
            self.corrections | other.corrections,
        )


def facts(record: Record, corrections: frozenset[tuple[int, int]] = frozenset()) -> Facts:
    """What one record says."""
    years, published, keys = _few(record.year), is_published(record), _people_keys(record)
    return Facts(
        ids=frozenset(_telling_ids(record)),
        published=published,
        years=years,
        years_published=years if published and not arxiv_id(record) else frozenset(),
        titles=frozenset([title_key(record.title)]),
        venues=frozenset(title_key(venue) for venue in record.venues),
        people=keys[0],
        loose=keys[1],
        abstracts=_few(record.abstract),
        bylines=_few(Byline(record.authors, record.authors_complete) if record.authors else None),
        corrections=corrections,
    )


def _telling_ids(record: Record) -> list[tuple[str, str]]:
    """The ids of which no paper has two of a kind; versions of a preprint are one."""
    ids = [("acl", record.acl), ("arxiv", arxiv_id(record)), ("wos", record.wos), ("scopus", record.scopus)]
    if not record.doi or server_of(record.doi) is None:
        ids.append(("pmid", record.pmid))
    if record.doi:
        server = server_of(record.doi)
        if server is None:
            ids.append(("doi", work_of(record.doi)))
        elif not server.renumbers:
            ids.append((server.name, work_of(record.doi)))
    return [(kind, value) for kind, value in ids if value]


def parted(one: Facts, other: Facts) -> bool:
    """Whether the user has decided that two sets are different papers."""
    return any(a == b and m != n for a, m in one.corrections for b, n in other.corrections)


def clash(first: Facts, second: Facts) -> bool:
    """Whether two sets have different identifiers of one kind, or the user parted them."""
    if parted(first, second):
        return True
    kinds = {kind for kind, _ in first.ids} & {kind for kind, _ in second.ids}
    return bool(kinds)


def id_rule(first: Facts, second: Facts, *, shared_widely: bool) -> bool:
    """Whether two sets with one identifier are one paper: by their titles, or by their people where titles differ.

    A container's identifier (a book's on its chapters) and a wrong one say nothing: there titles and people have
    nothing in common. `shared_widely` says that records of several works bear it: then people not known do not do.
    """
    if parted(first, second):
        return False
    known = bool(first.people and second.people)
    strangers = known and not _meet(first, second)
    same = not first.titles.isdisjoint(second.titles)
    if same and not (strangers and any(map(recurs, first.titles & second.titles))):
        return True
    if not same and any(_alike(a, b) for a in first.titles for b in second.titles):
        return not strangers
    if known:
        return not same and _same_bylines(first, second, whole=shared_widely)
    return not shared_widely


def alike_titles(one: Facts, other: Facts) -> bool:
    """Whether some title of the one is nearly one of the other."""
    return any(a == b or _alike(a, b) for a in one.titles for b in other.titles)


def _alike(key: str, other: str) -> bool:
    if min(len(key.split()), len(other.split())) < 2:
        return fuzz.ratio(key, other) >= ALIKE_TITLE
    return max(fuzz.token_set_ratio(key, other), fuzz.ratio(key, other)) >= ALIKE_TITLE


def title_rule(first: Facts, second: Facts, key: str) -> str | None:
    """The rule by which two sets of records with the title key `key` are one paper; None where something parts them."""
    if clash(first, second) or _strangers(first, second):
        return None
    apart = years_apart(first, second)
    if apart and every_year(key):
        return None
    if recurs(key) and (apart or not same_venue(first.venues, second.venues)):
        return None
    if heads_section(key) and first.venues and second.venues and not same_venue(first.venues, second.venues):
        return None
    if apart > MOST_YEARS_APART:
        return "same title, published later" if _published_later(first, second) else None
    years = first.years_published, second.years_published
    if all(years) and years[0].isdisjoint(years[1]) and not _same_abstract(first, second):
        return None  # what comes back every year, or was written anew
    if (
        first.published
        and second.published
        and _other_abstract(first, second)
        and not same_venue(first.venues, second.venues)
    ):
        return None
    return "same title"


def _strangers(first: Facts, second: Facts) -> bool:
    """Whether the people known of two sets are not the same: nobody in common, or of two whole lists less than half."""
    if not first.people or not second.people:
        return False
    if not _meet(first, second):
        return True
    pairs = [(a, b) for a in first.bylines for b in second.bylines if a.complete and b.complete]
    return bool(pairs) and not any(2 * _shared(a, b) >= min(len(a.authors), len(b.authors)) for a, b in pairs)


def _same_bylines(first: Facts, second: Facts, *, whole: bool) -> bool:
    """Whether most people of the shorter of two lists, or of the longer where `whole` is asked, stand on the other."""
    size = max if whole else min
    return any(
        2 * _shared(a, b) > size(len(a.authors), len(b.authors)) or (a.authors and not b.complete and _shared(a, b))
        for a in first.bylines
        for b in second.bylines
    )


def _meet(first: Facts, second: Facts) -> bool:
    """Whether some name of the one may be a name of the other: both as they are read, or one of them otherwise."""
    if first.people & second.people or first.people & second.loose or first.loose & second.people:
        return True
    return _by_surname(first.people, second.people) or _by_surname(second.people, first.people)


def _by_surname(keys: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a name of one word is the family name of another."""
    words = {key for key in keys if key.endswith("|")}
    return bool(words) and any(f"{key.partition('|')[0]}|" in words for key in others)


def _shared(one: Byline, other: Byline) -> int:
    """How many of the shorter list find a name of theirs in the other one."""
    short, long = sorted((one.authors, other.authors), key=len)
    people, loose = _keys(long)
    count = 0
    for author in short:
        mine, other_ways = _keys([author])
        count += bool(
            mine & people
            or mine & loose
            or other_ways & people
            or _by_surname(mine, people)
            or _by_surname(people, mine)
        )
    return count


def _other_abstract(one: Facts, other: Facts) -> bool:
    """Whether both have an abstract, and these have hardly a word in common."""
    pairs = [(a, b) for a in one.abstracts for b in other.abstracts if min(len(a), len(b)) >= LEAST_ABSTRACT]
    return bool(pairs) and all(fuzz.token_sort_ratio(a, b) <= OTHER_ABSTRACT for a, b in pairs)


def years_apart(first: Facts, second: Facts) -> int:
    """The most years between a record of the one and a record of the other; 0 where the years are not known."""
    if not first.years or not second.years:
        return 0
    return max(max(first.years) - min(second.years), max(second.years) - min(first.years))


def fit(first: Facts, second: Facts) -> tuple[bool, int, int]:
    """How well two sets fit, for choosing among several: the same abstract, shared names, nearness in time."""
    shared = not first.abstracts.isdisjoint(second.abstracts)
    return shared, len(first.people & second.people), -years_apart(first, second)


def _same_abstract(one: Facts, other: Facts) -> bool:
    return any(fuzz.token_sort_ratio(a, b) >= SAME_ABSTRACT for a in one.abstracts for b in other.abstracts)


def _published_later(first: Facts, second: Facts) -> bool:
    """Whether one is the publication, years after it was written, of the other, which is published nowhere yet."""
    if first.published == second.published:
        return False
    late, early = (first, second) if first.published else (second, first)
    later = min(late.years) - max(early.years)
    return later > 0 and years_apart(late, early) <= MOST_YEARS_LATER and _same_people(late.bylines, early.bylines)


def _same_people(bylines: Collection[Byline], others: Collection[Byline]) -> bool:
    """Whether at least two people stand on both, or the only author is the same."""
    for byline in bylines:
        for other in others:
            shared = people(byline.authors) & people(other.authors)
            alone = byline.complete and other.complete and len(byline.authors) == len(other.authors) == 1
            if len(shared) >= (1 if alone else FEWEST_SHARED):
                return True
    return False


def people(authors: Collection[Authorship]) -> set[tuple[str, str]]:
    """The people of a byline by surname and initial, without organisations: these write a report every year."""
    names = (parse(author.name, author.family) for author in authors if group_name(author) is None)
    return {(name.joined_family, name.first[:1]) for name in names if name.family}


def _people_keys(record: Record) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the people of a record; of organisations only where they stand alone: many papers have the same.

    A page's owner counts beside the names that are printed.
    """
    persons = [a for a in record.authors if group_name(a) is None]
    if not persons:
        return frozenset(f"group {title_key(a.name)}|." for a in record.authors), frozenset()
    return _keys([*persons, Authorship(record.listed_for)] if record.listed_for else persons)


def _keys(authors: Collection[Authorship]) -> tuple[frozenset[str], frozenset[str]]:
    """The keys by which names find themselves on another list: as they are read, and in other readings."""
    names: list[Name] = [parse(author.name, author.family) for author in authors]
    natural = frozenset[str]().union(*map(natural_blocks, names))
    unreadable = {f"{author.name}|." for author, name in zip(authors, names, strict=True) if not name.family}
    return natural | unreadable, frozenset[str]().union(*map(loose_blocks, names))


def _few(value: T | None) -> frozenset[T]:
    return frozenset([value]) if value else frozenset()
