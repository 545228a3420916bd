"""Headings by name, synonym, short form, trigger and child; how many, and in what order."""

from dataclasses import replace

import pytest

from extract.text import analyse
from extract.text.abbreviations import find_definitions
from extract.text.fields import fields_of
from extract.text.matching import find
from extract.text.resources import resources_for
from extract.text.topics import MOST, Rated, chosen, find_topics
from extract.text.topics.candidates import topic_candidates
from extract.text.topics.evidence import evidence_of, surroundings_of
from extract.text.topics.phrases import Phrase, find_phrases
from extract.text.topics.related import NOTHING_RELATED, Table, add_related, associations_of, related_of, spots_of
from extract.text.words import read_words
from extract.vocabulary import HeadingEntry, Vocabulary

VOCABULARY = Vocabulary(
    headings=(
        HeadingEntry("learning theory", assigned=False),
        HeadingEntry("statistics"),
        HeadingEntry("conformal prediction", parent="statistics", synonyms=("conformal inference",)),
        HeadingEntry("differential privacy", triggers=("differentially privat*",)),
        HeadingEntry("private federated learning", triggers=("privat* & federated",)),
        HeadingEntry("generalization bounds", parent="learning theory", weak=True),
        *(HeadingEntry(f"subject {letter}{letter}") for letter in "abcdefgh"),
    )
)
SHARED = resources_for(VOCABULARY)


def candidates(title, abstract=""):
    words = read_words(f"{title}\n{abstract}", len(title))
    definitions = tuple(find_definitions(words.text))
    return words, topic_candidates(words, find(words, SHARED.index), SHARED.index, definitions, SHARED.tree)


def topics(title, abstract=""):
    words, found = candidates(title, abstract)
    phrases = find_phrases(words, SHARED.terms)
    related, labelled = (related_of(words, table) for table in (SHARED.associations, SHARED.labels.associations))
    found = add_related(found, related, SHARED.tree)
    chances = fields_of(words)
    return find_topics(
        words,
        found,
        phrases,
        chances,
        SHARED,
        related=related,
        labelled=labelled,
        weights=SHARED.weights,
    )


def names(title, abstract=""):
    return {VOCABULARY.headings[one.number].name for one in candidates(title, abstract)[1]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Conformal Prediction", "conformal prediction"),
        ("On conformal inference", "conformal prediction"),
        ("Conformal prediction", "statistics"),
        ("differentially private means", "differential privacy"),
        ("federated and private", "private federated learning"),
    ],
)
def test_a_candidate(text, name):
    assert name in names(text)


@pytest.mark.parametrize("text", ["", "federated means", "generalization", "learning theory", "conformal. prediction"])
def test_no_candidate(text):
    assert names(text) == set()


def test_a_parent_that_only_groups_is_never_given():
    assert names("generalization bounds") == {"generalization bounds"}


def test_the_short_form_counts_as_the_heading():
    _, found = candidates("Conformal prediction (CP)", "CP is used and CP again.")
    one = next(one for one in found if VOCABULARY.headings[one.number].name == "conformal prediction")
    assert len(one.spots("alias")) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Conformal prediction (CP) is used. CP is old.", True),
        ("We use CP for means.", True),
        ("A robust conformal form of prediction (CP) is used. CP is old.", True),
        ("Candied plums (CP) are sweet. CP is eaten with cream, and CPs are sold.", False),
        ("Continual pretraining (CP) is used, as is conformal prediction.", True),
    ],
)
def test_a_short_form_means_what_the_paper_defines_it_as(text, expected):
    heading = HeadingEntry("conformal prediction", synonyms=("CP",))
    shared = resources_for(Vocabulary(headings=(heading,)))
    words = read_words(f"Notes\n{text}", 5)
    definitions = tuple(find_definitions(words.text))
    assert bool(topic_candidates(words, find(words, shared.index), shared.index, definitions, shared.tree)) is expected


def test_a_phrase_is_not_cut_out_of_a_compound():
    words = read_words("Notes\nTwo-dimensional reed beds and Darcy-Weisbach pipes of high-pressure valves rust.", 5)
    found = {phrase.key for phrase in find_phrases(words, SHARED.terms)}
    assert "reed bed" in found
    assert not {key for key in found if key.startswith(("dimensional", "weisbach")) or key.endswith("darcy")}


def phrases_of(text):
    return {phrase.key for phrase in find_phrases(read_words(text, 0), SHARED.terms)}


def test_no_phrase_begins_after_a_number_that_belongs_to_its_word_or_in_a_possessive():
    assert "dimensional sand lattice" not in phrases_of("Atoms sit in a three dimensional sand lattice.")
    assert "molecule sand magnet" not in phrases_of("We cool single molecule sand magnets.")
    assert "s sand conjecture" not in phrases_of("We prove Heron's sand conjecture.")


def test_a_compound_that_says_of_which_kind_the_next_noun_is_is_no_phrase():
    assert "low mass" not in phrases_of("They are low-mass stars.")
    assert "cross correlation" in phrases_of("We compute cross-correlations.")


def test_where_and_by_which_rule():
    (first, *_) = topics("Conformal prediction", "Here conformal prediction is used.")
    assert (first.name, first.rule) == ("conformal prediction", "heading")
    assert len(first.places) == 2
    (second, *_) = topics("Differentially private means", "It is differentially private.")
    assert (second.name, second.rule) == ("differential privacy", "trigger")


def test_the_surest_first_and_not_too_many():
    title = ", ".join(f"subject {letter}{letter}" for letter in "abcdefgh")
    found = topics(title, title)
    scores = [one.score for one in found]
    assert len(found) <= MOST
    assert scores == sorted(scores, reverse=True)


OPEN = (
    "Reed bed hydrology of tidal marshes",
    "Tidal marshes lose reeds. We study reed bed hydrology in nine tidal marshes and model reed bed hydrology.",
)


def test_a_phrase_of_the_paper_becomes_an_open_topic_where_the_vocabulary_has_no_word():
    found = {one.name: one for one in topics(*OPEN)}
    assert "reed bed hydrology" in found
    assert found["reed bed hydrology"].rule == "open"
    assert found["reed bed hydrology"].key == "reed bed hydrology"


def test_no_two_headings_rest_on_the_same_words():
    for title, abstract in (OPEN, ("Differentially private conformal prediction", "Private and federated means.")):
        taken = [
            i for one in topics(title, abstract) if one.rule != "parent" for a, b in one.places for i in range(a, b)
        ]
        assert taken
        assert len(taken) == len(set(taken))


def test_an_open_phrase_gives_way_to_a_heading_that_stands_only_inside_it_and_is_far_likelier():
    heading = Rated(0.9, "reeds", (("heading", [(1, 2)]),))
    phrase = Rated(0.4, "tall reeds", (("open", [(0, 2)]),), Phrase("tall reed", [(0, 2)]))
    assert [one.name for one, _, _ in chosen([heading, phrase], 0.2)] == ["reeds"]
    near = replace(phrase, score=0.8)
    assert [one.name for one, _, _ in chosen([heading, near], 0.2)] == ["tall reeds"]
    elsewhere = replace(heading, places=(("heading", [(1, 2), (5, 6)]),))
    assert {one.name for one, _, _ in chosen([elsewhere, phrase], 0.2)} == {"reeds", "tall reeds"}


def test_letters_around_a_bare_and_sign_are_one_phrase():
    shared = resources_for(Vocabulary(headings=(HeadingEntry("R&D networks"),)))
    words = read_words("\nFirms form R&D networks. Firms R & D networks.", 0)
    assert [(hit.first, hit.stop) for hit in find(words, shared.index)] == [(2, 5)]


def test_open_topics_of_all_spellings_are_one_topic():
    ids = {
        mention.id
        for text in ("Tidal-marsh hydrology", "Tidal marsh hydrology", "tidal Marsh hydrology")
        for mention in analyse(text, f"{text} is our subject. We measure {text}.").mentions
        if mention.rule == "open"
    }
    assert ids == {"topic:tidal-marsh-hydrology"}


def table():
    """Words of tides and of reeds for "subject aa", of which one text is full and the other is not."""
    import numpy as np

    words = {word: i for i, word in enumerate(("estuary", "marsh", "reed", "tide"))}
    levels, starts = np.array([48, 48, 24, 48], np.uint8), np.array([0, 4])
    return Table(words, ("subject aa",), starts, np.arange(4, dtype=np.uint16), levels, np.array([40]))


def test_words_that_go_with_a_heading_propose_it():
    associations = associations_of(VOCABULARY, table())
    text = "Reeds of a marsh\nThe tide fills the estuary."
    words = read_words(text, text.index("\n"))
    related = related_of(words, associations)
    (found,) = add_related([], related, SHARED.tree)
    assert VOCABULARY.headings[found.number].name == "subject aa"
    # twice 2 for marsh and twice 1 for reed of the title, 2 for estuary and for tide, over the root of four words
    assert list(related.sums.nonzero()[0]) == [found.number]
    assert related.sums[found.number] == pytest.approx((4 + 2 + 2 + 2) / 2)
    assert {words.folded[first] for first, _ in spots_of(found.number, related, associations)} == {
        "marsh",
        "reeds",
        "tide",
        "estuary",
    }


def test_two_words_propose_no_heading():
    associations = associations_of(VOCABULARY, table())
    words = read_words("\nThe tide fills the estuary.", 0)
    assert add_related([], related_of(words, associations), SHARED.tree) == []


def test_without_a_table_no_words_speak_for_a_heading():
    associations = associations_of(VOCABULARY, None)
    related = related_of(read_words("Tide\n", 4), associations)
    assert related == replace(NOTHING_RELATED, all_words=frozenset({"tide"}))


def test_a_heading_of_several_words_with_fields_of_its_own_is_away_in_others():
    headings = (HeadingEntry("inner core", fields=("geophysics",)), HeadingEntry("inner shelf"))
    shared = resources_for(Vocabulary(headings=headings))
    words = read_words("\nThe inner core lies below the inner shelf.", 0)
    found = topic_candidates(words, find(words, shared.index), shared.index, (), shared.tree)

    def away(field):
        around = surroundings_of(found, {field: 1.0})
        evidence = [evidence_of(words, one, around, shared.vocabulary, shared.tree) for one in found]
        return [one["away, of own fields"] for one in evidence]

    assert away("geophysics") == [0, 0]
    assert away("high-energy physics") == [1, 0]
