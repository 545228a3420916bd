"""Where sentences end, by the rule of each use: evidence, short forms, publishers' sentences, the tagger, capitals."""

import pytest

from extract.text.sentences import (
    begins_sentence,
    begins_sentence_or_quotation,
    clause_start,
    last_sentence,
    plain_stops,
    sentence_around,
    sentence_stops,
    trained_stops,
)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("One is here. BERT is there. Two.", "BERT is there."),
        ("We use it, e.g. BERT, as Doe et al. BERT did.", "We use it, e.g. BERT, as Doe et al. BERT did."),
        ('He says "so." BERT is good', "BERT is good"),
        ("BERT", "BERT"),
        ("By J. BERT", "By J. BERT"),
    ],
)
def test_evidence_is_a_whole_sentence_and_abbreviations_end_none(text: str, sentence: str) -> None:
    start = text.index("BERT")
    assert sentence_around(text, sentence_stops(text), start, start + 4) == sentence


def test_of_a_very_long_sentence_the_part_around_is_evidence() -> None:
    text = "x" * 5_000 + " BERT " + "y" * 5_000
    assert (
        sentence_around(text, (), 5_001, 5_005) == "x" * 299 + " BERT " + "y" * 295
    )  # 300 to either side of its start


@pytest.mark.parametrize(
    ("text", "start"), [("We say: Adam (A", 8), ("First; Second (S", 7), ("none (N", 0), ("x" * 400, 100)]
)
def test_a_short_form_is_defined_within_a_clause_of_a_window(text: str, start: int) -> None:
    assert clause_start(text, len(text)) == start


def test_rougher_rules() -> None:
    assert plain_stops("One; Two. (C) three.) Four. five") == [5, 10, 22]
    assert trained_stops("One. two? 3) x! y") == {5, 10, 16}
    assert last_sentence("One. Two? three four") == "three four"
    assert last_sentence("three four") == "three four"


@pytest.mark.parametrize(
    ("text", "plain", "quoted"),
    [("We. Net", True, True), ("We: Net", True, True), ("of Net", False, False), ('We. "Net', False, True)],
)
def test_a_capital_at_the_beginning_of_a_sentence_says_nothing(text: str, plain: bool, quoted: bool) -> None:
    start = text.index("Net")
    assert (begins_sentence(text, start), begins_sentence_or_quotation(text, start)) == (plain, quoted)
