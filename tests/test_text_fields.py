"""In which field of science a text lies, and where the words of the vocabulary are at home; the texts are invented."""

import pytest

from extract.text.fields import COMPUTING, fields_of, home_share, load_field_model, stated_fields, with_stated
from extract.text.words import read_words
from extract.vocabulary import load_fields

TEXTS = {
    "astrophysics": "Spectra of faint galaxies at high redshift show a dusty stellar disk in each halo.",
    "medicine": "Patients with hypertension took the drug or placebo; the surgical trial measured mortality.",
    "machine learning": "We train a deep neural network by stochastic gradient descent on large datasets.",
    "mathematics-number-theory": "Elliptic curves over number fields and zeros of the zeta function at primes.",
    "language": "We parse sentences of a corpus and translate words between languages.",
}


def chances(text):
    return fields_of(read_words(text, 0))


@pytest.mark.parametrize(("field", "text"), TEXTS.items())
def test_the_likeliest_field_of_a_plain_text(field, text):
    shares = chances(text)
    assert max(shares, key=shares.get) == field
    assert sum(shares.values()) == pytest.approx(1.0)


def test_a_text_without_known_words_has_the_usual_shares():
    assert chances("") == chances("qqqq zzzz")
    assert max(chances("").values()) < 0.3


def test_the_model_has_every_field_of_the_list():
    assert load_field_model().names == tuple(field.name for field in load_fields())
    assert {name.replace("_", " ") for name in COMPUTING} <= set(load_field_model().names)


def test_stated_categories_and_venues_are_fields():
    assert stated_fields(["cs.CL", "astro-ph.CO"]) == ("language", "astrophysics")
    assert stated_fields(["Mathematics - Number Theory"]) == ("mathematics-number-theory",)
    assert stated_fields([], "Annual Meeting of the ACL") == ("language",)
    assert stated_fields(["no such class"]) == ()


def test_what_is_stated_wins_over_the_words():
    shares = with_stated(chances(TEXTS["astrophysics"]), ["medicine"])
    assert shares["medicine"] == pytest.approx(0.9)
    assert sum(shares.values()) == pytest.approx(1.0)
    assert with_stated(shares, []) == shares


def test_entries_are_at_home_where_their_fields_or_file_say():
    shares = chances(TEXTS["machine learning"])
    assert home_share((), "machine-learning", shares) > 0.7
    assert home_share(("astrophysics",), "machine-learning", shares) < 0.1
    assert home_share((), "sciences", chances(TEXTS["medicine"])) == 1.0
    assert home_share((), "machine-learning", chances(TEXTS["medicine"])) < 0.3
