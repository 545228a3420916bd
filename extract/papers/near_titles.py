"""Preprint and publication whose title changed a little: which two sets of records may be one paper all the same.

Only records with the same complete byline are ever compared; what else must agree is told at `near`.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from extract.papers.facts import (
    FEWEST_SHARED,
    MOST_YEARS_APART,
    SAME_ABSTRACT,
    Facts,
    clash,
    people,
    years_apart,
)
from extract.papers.recurring import every_year
from extract.people.levels import SHORT, level
from extract.people.names import parse
from graph.folding import fold, singular, spelled, title_key
from graph.model import Authorship, Record
from graph.rows.publications import is_published

FEWEST_WORDS = 4  # of a title that is compared without an abstract
LEAST_ALIKE = 80  # titles, of 100, where abstracts decide
OTHER_ABSTRACT = 60  # at most, that of another paper

# Words that a title can gain or lose, and still be the same; "from", "to", "without", "new" are none.
_LIGHT = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "the", "toward", "towards", "using", "via", "with")
)
# Words that say by what kind of work, not on what.
_KINDS = dict.fromkeys(("method", "technique", "framework", "scheme"), "approach")
# Words that, standing in one title only, tell of another paper.
_OTHER = {
    "addendum", "again", "appendix", "case", "comment", "commentary", "concern", "correction", "corrigendum",
    "decision", "discussion", "editorial", "erratum", "note", "part", "proceeding", "rejoinder", "remark", "reply",
    "response", "retraction", "review", "revisited", "sequel", "supplement", "supplemental", "supplementary", "survey",
    "tutorial", "viewpoint",
}  # fmt: skip
_NUMBER = re.compile(r"[ivx]+|one|two|three|four|five|six|first|second|third|fourth")
_COINED = re.compile(r"[^\W_]*[^\W\d_][^\W_]*[A-Z][^\W_]*|[^\W_]*\d[^\W_]*")
_SUBTITLE = re.compile(r"\s*[:?!]\s*|\s+-{1,3}\s+|-{2,3}|\s*[–—]\s*")
_EDITION = re.compile(r"[\s:(\[]*\b(?:(?:extended|full|long|preliminary) version|preprint)[)\]]?\s*$", re.IGNORECASE)
_SCRIPTS = str.maketrans("", "", "_^")

Numbered = Sequence[tuple[int, Record]]


def near_pairs(
    records: Sequence[Record], find: Callable[[int], int], facts_of: Callable[[int], Facts]
) -> list[tuple[int, int]]:
    """Return the pairs of sets that are a preprint and its publication under another title, in order.

    `find` gives the set of a record, `facts_of` what is known of a set. A set that could be joined to two is joined to
    none. The cost grows with the records of one byline, not with their number.
    """
    partners: dict[int, set[int]] = defaultdict(set)
    for block in _blocks(records):
        for (n, first), (m, second) in _candidates(block):
            a, b = find(n), find(m)
            if b in partners[a] or a == b or not _may_be_one(facts_of(a), facts_of(b)):
                continue
            if _same_byline(first.authors, second.authors) and near(first, second):
                partners[a].add(b)
                partners[b].add(a)
    lone = {a: min(others) for a, others in partners.items() if len(others) == 1}
    return sorted((a, b) for a, b in lone.items() if a < b and lone.get(b) == a)


def near(first: Record, second: Record) -> bool:
    """Whether two titles differ as those of a preprint and of its publication do.

    Numbers, coined names and words such as "reply" stand in both or in neither. Then light words, spelling, plural and
    hyphens may differ, or a subtitle may be there in one only; any other word only where the abstracts agree. The same
    title is none of these: what parts its records parts them here.
    """
    titles = [_EDITION.sub("", record.title.translate(_SCRIPTS)) for record in (first, second)]
    keys = [title_key(title) for title in titles]
    if title_key(first.title) == title_key(second.title) or (first.year != second.year and any(map(every_year, keys))):
        return False
    if _numbers(keys[0]) != _numbers(keys[1]) or _coined(*titles) or _coined(*reversed(titles)):
        return False
    left, right = _core(keys[0]), _core(keys[1])
    changed = {word for word in {*left, *right} if left.count(word) != right.count(word)}
    alike = fuzz.token_sort_ratio(first.abstract, second.abstract) if first.abstract and second.abstract else None
    if changed & _OTHER or (alike is not None and alike <= OTHER_ABSTRACT):
        return False
    if alike is not None and alike >= SAME_ABSTRACT and min(map(len, changed), default=2) > 1:
        return fuzz.token_set_ratio(*keys) >= LEAST_ALIKE
    if min(len(left), len(right)) < FEWEST_WORDS:
        return False
    if "".join(left) == "".join(right):
        return True
    return _subtitle_more(titles[0], right, first, second) or _subtitle_more(titles[1], left, second, first)


def _subtitle_more(title: str, short: Sequence[str], one: Record, other: Record) -> bool:
    """Whether `title` is the other one with a subtitle, or a head before a colon, of several words; within a year."""
    if not one.year or not other.year or abs(one.year - other.year) > 1:
        return False
    for cut in _SUBTITLE.finditer(title):
        halves = [_core(title_key(half)) for half in (title[: cut.start()], title[cut.end() :])]
        if any("".join(half) == "".join(short) and len(rest) > 1 for half, rest in (halves, reversed(halves))):
            return True
    return False


def _core(key: str) -> list[str]:
    """The words of a title that tell what it is about, in one spelling and in the singular."""
    words = (singular(spelled(word)) for word in key.split() if word not in _LIGHT)
    return [_KINDS.get(word, word) for word in words]


def _numbers(key: str) -> list[str]:
    """All numbers of a title, sorted: digits, Roman, words."""
    words = key.split()
    return sorted(re.findall(r"\d+", key) + [word for word in words if _NUMBER.fullmatch(word)])


def _coined(title: str, other: str) -> list[str]:
    """Names in `title` with capitals inside or digits that do not stand in the other title.

    In a title all in capitals any word may be one, and counts.
    """
    text = title if not title.isupper() else " ".join(w for w in title.split() if fold(w) not in _LIGHT)
    words = title_key(other).split()
    standing = {*words, *(a + b for a, b in pairwise(words))}
    standing |= {singular(spelled(word)) for word in standing}
    folded = (title_key(word).replace(" ", "") for word in _COINED.findall(text))
    return [word for word in folded if word not in standing and singular(spelled(word)) not in standing]


def _blocks(records: Sequence[Record]) -> Iterator[Numbered]:
    """The records of one complete byline, by number of names and the first and last surname, year by year."""
    blocks: Mapping[tuple[int, str, str], list[tuple[int, Record]]] = defaultdict(list)
    for n, record in enumerate(records):
        if key := byline_key(record):
            blocks[key].append((n, record))
    for block in blocks.values():
        if len(block) > 1 and len({is_published(record) for _, record in block}) > 1:
            yield sorted(block, key=lambda item: (item[1].year or 0, item[0]))


def byline_key(record: Record) -> tuple[int, str, str] | None:
    """The key of the complete byline of a dated record, by number of names and the first and last surname."""
    if len(record.authors) > 1 and record.authors_complete and record.year:
        return len(record.authors), _surname(record.authors[0]), _surname(record.authors[-1])
    return None


def _candidates(block: Numbered) -> Iterator[tuple[tuple[int, Record], tuple[int, Record]]]:
    """The pairs of a block that are few years apart and share a word or more that is not light."""
    words = {n: set(_core(title_key(record.title))) for n, record in block}
    start = 0
    for number, (n, record) in enumerate(block):
        while (block[start][1].year or 0) < (record.year or 0) - MOST_YEARS_APART:
            start += 1
        for m, earlier in block[start:number]:
            if 2 * len(words[n] & words[m]) >= min(len(words[n]), len(words[m])):
                yield (m, earlier), (n, record)


def _may_be_one(one: Facts, other: Facts) -> bool:
    """Whether one is published and the other is not, within few years, and no identifiers part them."""
    return one.published != other.published and not clash(one, other) and years_apart(one, other) <= MOST_YEARS_APART


def _same_byline(authors: Sequence[Authorship], others: Sequence[Authorship]) -> bool:
    """Whether each name fits the other byline's in its place, and two or more are people's."""
    pairs = zip(authors, others, strict=True)
    return len(people(authors)) >= FEWEST_SHARED and all(
        level(parse(a.name, a.family), parse(b.name, b.family)) >= SHORT for a, b in pairs
    )


def _surname(author: Authorship) -> str:
    words = fold(author.family or author.name).replace("-", " ").split()
    return words[-1] if words else ""
