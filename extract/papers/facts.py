"""What records say together of the paper they state, and whether it speaks against their being one paper."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeVar

from rapidfuzz import fuzz

from extract.people.names import parse
from extract.people.organisations import group_name
from graph.folding import fold
from graph.model import Authorship, Record
from graph.rows.publications import arxiv_id, is_preprint_doi, is_published

MOST_YEARS_APART = 2
MOST_YEARS_LATER = 6  # how late a preprint is still published, where enough of its people are the same
FEWEST_SHARED = 2
SAME_ABSTRACT = 90  # of 100; different papers of the same people stay below 80
T = TypeVar("T")

# Titles that come back every year, by the same people, on another paper.
_EVERY_YEAR = re.compile(
    r"\b(?:overview|findings|proceedings|reports?|shared tasks?|workshop|challenge|campaign|competition|annual"
    r"|editorial|preface|foreword)\b"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """The names of one record as printed, and whether they are all."""

    authors: tuple[Authorship, ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """What the records of one set say together.

    `years_published` are the years of publications; the year of a record with an arXiv id may be that of the preprint.
    `words` are those of the authors' names that may be surnames.
    """

    dois: frozenset[str]
    preprint_dois: frozenset[str]
    arxiv: frozenset[str]
    acl: frozenset[str]
    published: bool
    years: frozenset[int]
    years_published: frozenset[int]
    words: frozenset[str]
    abstracts: frozenset[str]
    bylines: frozenset[Byline]

    def __or__(self, other: "Facts") -> "Facts":
        return Facts(
            self.dois | other.dois,
            self.preprint_dois | other.preprint_dois,
            self.arxiv | other.arxiv,
            self.acl | other.acl,
            self.published or other.published,
            self.years | other.years,
            self.years_published | other.years_published,
            self.words | other.words,
            self.abstracts | other.abstracts,
            self.bylines | other.bylines,
        )


def facts(record: Record) -> Facts:
    """What one record says."""
    preprint = is_preprint_doi(record.doi)
    arxiv, years, published = arxiv_id(record), _few(record.year), is_published(record)
    return Facts(
        dois=frozenset() if preprint else _few(record.doi),
        preprint_dois=_few(record.doi) if preprint else frozenset(),
        arxiv=_few(arxiv),
        acl=_few(record.acl),
        published=published,
        years=years,
        years_published=years if published and not arxiv else frozenset(),
        words=frozenset(_surnames(record)),
        abstracts=_few(record.abstract),
        bylines=_few(Byline(record.authors, record.authors_complete) if record.authors else None),
    )


def every_year(key: str) -> bool:
    """Whether a title, by its key, may come back every year on another paper."""
    return _EVERY_YEAR.search(key) is not None


def clash(one: Facts, other: Facts) -> bool:
    """Whether two sets have identifiers of one kind: then they are two papers, or one by the identifier already."""
    return bool(
        (one.dois and other.dois)
        or (one.preprint_dois and other.preprint_dois)
        or (one.arxiv and other.arxiv)
        or (one.acl and other.acl)
    )


def title_rule(one: Facts, other: Facts, key: str) -> str | None:
    """The rule by which two sets of records with the title key `key` are one paper; None where something parts them."""
    if clash(one, other) or (one.words and other.words and one.words.isdisjoint(other.words)):
        return None
    apart = years_apart(one, other)
    if apart and every_year(key):
        return None
    if apart > MOST_YEARS_APART:
        return "same title, published later" if _published_later(one, other) else None
    years = one.years_published, other.years_published
    if all(years) and years[0].isdisjoint(years[1]) and not _same_abstract(one, other):
        return None  # what comes back every year, or was written anew
    return "same title"


def years_apart(one: Facts, other: Facts) -> int:
    """The most years between a record of the one and a record of the other; 0 where the years are not known."""
    if not one.years or not other.years:
        return 0
    return max(max(one.years) - min(other.years), max(other.years) - min(one.years))


def fit(one: Facts, other: Facts) -> tuple[bool, int, int]:
    """How well two sets fit, for choosing among several: the same abstract, shared names, nearness in time."""
    shared = not one.abstracts.isdisjoint(other.abstracts)
    return shared, len(one.words & other.words), -years_apart(one, other)


def _same_abstract(one: Facts, other: Facts) -> bool:
    return any(fuzz.token_sort_ratio(a, b) >= SAME_ABSTRACT for a in one.abstracts for b in other.abstracts)


def _published_later(one: Facts, other: Facts) -> bool:
    """Whether one is the publication, years after it was written, of the other, which is published nowhere yet."""
    if one.published == other.published:
        return False
    late, early = (one, other) if one.published else (other, one)
    later = min(late.years) - max(early.years)
    return later > 0 and years_apart(late, early) <= MOST_YEARS_LATER and _same_people(late.bylines, early.bylines)


def _same_people(bylines: Collection[Byline], others: Collection[Byline]) -> bool:
    """Whether at least two people stand on both, or the only author is the same."""
    for one in bylines:
        for other in others:
            shared = people(one.authors) & people(other.authors)
            alone = one.complete and other.complete and len(one.authors) == len(other.authors) == 1
            if len(shared) >= (1 if alone else FEWEST_SHARED):
                return True
    return False


def people(authors: Collection[Authorship]) -> set[tuple[str, str]]:
    """The people of a byline by surname and initial, without organisations: these write a report every year."""
    names = (parse(author.name, author.family) for author in authors if group_name(author) is None)
    return {(name.joined_family, name.first[:1]) for name in names if name.family}


def _surnames(record: Record) -> set[str]:
    """Folded words of the names that may be surnames: names come in either order, so every full word counts.

    Organisations count only where they stand alone: people of one collaboration write different papers.
    """
    persons = [a for a in record.authors if group_name(a) is None] or record.authors
    words = (fold(a.family or a.name).replace("-", " ").split() for a in persons)
    names = {w for name in words for w in name if len(w) > 1}
    return names | {w for w in fold(record.listed_for or "").split() if len(w) > 1} if names else names


def _few(value: T | None) -> frozenset[T]:
    return frozenset([value]) if value else frozenset()
