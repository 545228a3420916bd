"""In which field of science a text lies, and where the words of the vocabulary are at home; the texts are invented."""

import json

import pytest

from extract.text import read_texts
from extract.text.fields import COMPUTING, fields_of, home_share, load_field_model, stated_fields, with_stated
from extract.text.words import read_words
from extract.update import update
from extract.vocabulary import load_fields
from graph.build import Target, place_of
from graph.model import PaperText
from graph.stores import open_store

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
    assert stated_fields(["Physics", "physics"]) == ("applied physics",)
    assert stated_fields(["Physics"]) == ()


AMBIGUOUS = ("The Transformer", "The transformer was hot. It hummed. Its load was measured.")


def test_a_stated_field_decides_what_a_word_means():
    read = {
        name: {mention.name for mention in reading.mentions}
        for name, reading in zip(
            ("category", "venue", "physics"),
            read_texts(
                [
                    PaperText(*AMBIGUOUS, subjects=("cs.CL",)),
                    PaperText(*AMBIGUOUS, venue="Annual Meeting of the ACL"),
                    PaperText(*AMBIGUOUS, subjects=("physics.app-ph",)),
                ]
            ),
            strict=True,
        )
    }
    assert "Transformer" in read["category"]
    assert "Transformer" in read["venue"]
    assert "Transformer" not in read["physics"]


def test_a_build_takes_what_records_state(tmp_path):
    """One text in two catalogues: the category that comes later has it analysed again."""
    body = {"id": "a", "title": AMBIGUOUS[0], "abstract": AMBIGUOUS[1], "authors": ["Ann Quill"], "year": 2020}
    methods = []
    for more in ({"categories": "physics.app-ph"}, {"categories": "cs.CL"}):
        (tmp_path / "papers.jsonl").write_text(json.dumps(body | more) + "\n", encoding="utf-8")
        update(tmp_path / "store", Target(place_of(tmp_path / "store", None)), [str(tmp_path / "papers.jsonl")])
        store = open_store(str(tmp_path / "store" / "graph.kgl"))
        methods.append([name for (name,) in store.read("MATCH (m:Method) RETURN m.name", {}).rows])
        store.close()
    assert methods == [[], ["Transformer"]]


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
