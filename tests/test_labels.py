"""How readers filed papers: the table made of labelled papers, and what it says of a heading in a text."""

import math

import numpy as np
import pytest

from extract.text.resources import resources_for
from extract.text.topics.candidates import Candidate
from extract.text.topics.labels import MOST_PROPOSED, evidence_of, file_of, labels_of, likely_fields
from extract.text.topics.related import LEVELS, NOTHING_RELATED, add_related, related_of, spots_of
from extract.text.words import read_words
from extract.training.labels import Filed, Keys, arrays_of, filed_paper
from extract.vocabulary import HeadingEntry, Vocabulary

VOCABULARY = Vocabulary(
    headings=(
        HeadingEntry("ocean tides", synonyms=("tidal motion",)),
        HeadingEntry("oceanography"),
        HeadingEntry("lunar theory"),
        HeadingEntry("sciences", assigned=False),
    )
)
TIDES, OCEAN, MOON, SCIENCES = range(4)


def filed(words, given=(), named=None, unnamed=None, field="earth-climate"):
    return Filed(frozenset(words.split()), frozenset(given), named or {}, unnamed or {}, {field: 0.8})


PAPERS = [
    filed("tide moon harbour", (TIDES, OCEAN), {TIDES: True}, {MOON: False}),
    filed("tide gauge harbour", (OCEAN,), {TIDES: False}, {OCEAN: True}),
    filed("tide moon gauge", (OCEAN,), {TIDES: False}),
    filed("moon orbit", (MOON,), {MOON: True}, field="astrophysics"),
    filed("orbit galaxy", field="astrophysics"),
]


def table():
    return labels_of(VOCABULARY, file_of(arrays_of(PAPERS, VOCABULARY)))


def facts():
    arrays = arrays_of(PAPERS, VOCABULARY)
    names = arrays["headings"].tobytes().decode().split("\n")
    return dict(zip(names, arrays["facts"].tolist(), strict=True))


def test_the_table_counts_what_readers_gave_and_took() -> None:
    assert facts() == {
        "lunar theory": [1, 1, 1, 1, 0],
        "ocean tides": [1, 3, 1, 0, 0],
        "oceanography": [3, 0, 0, 1, 1],
    }


def test_the_words_of_a_heading_are_those_that_stand_more_often_in_its_papers() -> None:
    labels = table()
    words = read_words("Tides\nThe tide and the moon.", 5)
    labelled = related_of(words, labels.associations)

    # 3 of 5 papers are given "oceanography": all 3 that say "tide", 2 of the 3 that say "moon"; no other is said thrice
    tide, moon = (round(LEVELS * math.log((n + 4 * 0.6) / (0.6 * (3 + 4)))) / LEVELS for n in (3, 2))
    assert labelled.sums[OCEAN] == pytest.approx((2 * tide + moon) / math.sqrt(2))
    assert labelled.sums[TIDES] == 0  # given to one paper only
    assert spots_of(OCEAN, labelled, labels.associations) == [(0, 1), (5, 6)]


def test_what_readers_did_is_weighed_for_named_and_other_headings_apart() -> None:
    labels = table()
    likely = likely_fields(labels, {"earth-climate": 0.9, "astrophysics": 0.01})
    named = Candidate(TIDES)
    named.places["name"].add((0, 2))

    evidence = evidence_of(named, NOTHING_RELATED, labels, likely)
    assert evidence["labels, taken"] == pytest.approx(math.log((1 + 4 * 0.45) / (2 + 4 * 0.55)) - math.log(0.45 / 0.55))
    assert (evidence["labels, seen"], evidence["labels, given"]) == (2.0, 1.0)
    assert (evidence["labels, words"], evidence["labels, rank"], evidence["labels, given, unnamed"]) == (0, 0, 0)
    share = 0.9 * 0.8 / (3 * 0.8)  # the field of three papers, of which one was given the heading
    assert evidence["labels, field"] == pytest.approx(math.log((share + 3e-4) / 3e-4), rel=1e-3)

    other = evidence_of(Candidate(OCEAN, related=True), NOTHING_RELATED, labels, likely)
    assert other["labels, taken"] == pytest.approx(math.log((1 + 0.4) / (0 + 3.6)) - math.log(0.1 / 0.9))
    assert other["labels, given, unnamed"] == other["labels, given"] == 2.0


def test_a_heading_that_readers_never_met_is_said_to_be_unknown() -> None:
    unknown = {"labels unknown": 1.0}
    assert likely_fields(labels_of(VOCABULARY, None), {"astrophysics": 1.0}) == []
    assert evidence_of(Candidate(SCIENCES), NOTHING_RELATED, table(), ()) == unknown
    assert evidence_of(Candidate(TIDES), NOTHING_RELATED, labels_of(VOCABULARY, None), ()) == unknown


def test_a_text_proposes_headings_by_the_words_of_papers_that_readers_put_under_them() -> None:
    again = [filed(" ".join(("tide", "harbour", "gauge", f"word{n}")), (OCEAN,)) for n in range(9)]
    others = [filed(" ".join(("orbit", f"word{n}")), (MOON,), field="astrophysics") for n in range(9)]
    labels = labels_of(VOCABULARY, file_of(arrays_of([*again, *others], VOCABULARY)))
    tree = resources_for(VOCABULARY).tree
    labelled = related_of(read_words("Tides\nGauges in a harbour", 5), labels.associations)
    assert [one.number for one in add_related([], labelled, tree, (MOST_PROPOSED, 0))] == [OCEAN]
    assert add_related([], labelled, tree, (0, 0)) == []


def test_a_labelled_paper_is_filed_under_headings_by_any_of_their_names() -> None:
    shared, keys = resources_for(VOCABULARY), Keys(VOCABULARY, {"lunar motion": "lunar theory"})
    labels = ("Tidal motions", "lunar motion", "harbours", "sciences")
    paper = {"title": "Ocean tides", "abstract": "Lunar theory.", "topics": [{"topic": label} for label in labels]}
    one = filed_paper(paper, shared, keys)
    assert (one.given, one.named) == ({TIDES, MOON}, {TIDES: True, MOON: True})
    assert {"tide", "lunar", "theory"} <= one.words


def test_the_arrays_are_the_same_whatever_the_order_of_the_papers() -> None:
    one, other = (arrays_of(papers, VOCABULARY) for papers in (PAPERS, PAPERS[::-1]))
    assert all(np.array_equal(one[name], other[name]) for name in one)
