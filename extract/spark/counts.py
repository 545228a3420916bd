"""What is counted over a whole corpus on a cluster, and collected to be broadcast: names, co-authors, words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extract.people import Byline
from extract.people.counts import Counts, coauthors_of, counts_of
from extract.people.names import Name
from extract.people.profiles import words_of
from extract.people.signatures import Signature, first_names

if TYPE_CHECKING:
    from pyspark import RDD

Lines = tuple[str, Sequence[Byline]]  # a paper, its bylines by record
Numbered = tuple[int, Signature]


@dataclass(frozen=True, slots=True)
class Corpus:
    """What tells people apart in a whole corpus: the counts, and the number of each word, by first occurrence."""

    counts: Counts = field(default_factory=Counts)
    words: Mapping[str, int] = field(default_factory=dict)


def given_names(lines: "RDD[Lines]") -> set[str]:
    """Return the first given names of all bylines, and all nicknames."""
    found = lines.mapPartitions(lambda papers: [first_names(line for _, lines in papers for line in lines)])
    return set(found.fold(first_names(()), lambda one, other: one | other))


def counted(lines: "RDD[Lines]", signatures: "RDD[tuple[str, list[Numbered]]]", partitions: int) -> Corpus:
    """Return what is counted over all bylines and signatures; the same as one process counts."""
    names = signatures.flatMap(_names).reduceByKey(_last, partitions).values().map(lambda last: last[1]).collect()
    coauthors = (
        signatures.map(lambda paper: coauthors_of(signature.name for _, signature in paper[1])).filter(bool).cache()
    )
    keys = coauthors.flatMap(lambda keys: ((key, 1) for key in keys)).reduceByKey(_sum, partitions).collectAsMap()
    words = lines.flatMap(_words).reduceByKey(_first_and_sum, partitions).collect()
    numbers = {word: n for n, (word, _) in enumerate(sorted(words, key=lambda entry: (entry[1][0], entry[0])))}
    shares = {numbers[word]: papers for word, (_, papers) in words}
    return Corpus(counts_of(names, keys, coauthors.count(), shares, lines.count()), numbers)


def _names(paper: tuple[str, list[Numbered]]) -> Iterator[tuple[str, tuple[int, Name]]]:
    """Yield each signature's name under its key; of several under one key the last counts, as in one process."""
    return ((signature.name.key, (n, signature.name)) for n, signature in paper[1] if signature.name.family)


def _words(paper: Lines) -> Iterator[tuple[str, tuple[tuple[str, str], int]]]:
    """Yield each word of a paper with the first place where it stands, and one for the paper."""
    first: dict[str, tuple[str, str]] = {}
    for line in paper[1]:
        for word in words_of(line):
            first.setdefault(word, (line.paper, line.record))
    return ((word, (place, 1)) for word, place in first.items())


def _first_and_sum(one: tuple[tuple[str, str], int], other: tuple[tuple[str, str], int]) -> tuple[tuple[str, str], int]:
    return min(one[0], other[0]), one[1] + other[1]


def _last(one: tuple[int, Name], other: tuple[int, Name]) -> tuple[int, Name]:
    return one if one[0] > other[0] else other


def _sum(one: int, other: int) -> int:
    return one + other
