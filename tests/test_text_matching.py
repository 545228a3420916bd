"""Each rule by which an entry of the vocabulary is found in a text."""

import pytest

from extract.text.matching import build_index, find
from extract.text.words import read_words
from extract.vocabulary import HeadingEntry, Term, Vocabulary
from graph.folding import phrase_key, singular, spelled

VOCABULARY = Vocabulary(
    headings=(
        HeadingEntry("over-parameterization", triggers=("overparameteri*",)),
        HeadingEntry("gaussian processes", synonyms=("GP",)),
        HeadingEntry("behavior modeling"),
        HeadingEntry("large language models", triggers=("LLM",)),
        HeadingEntry("data privacy", triggers=("privat* & federated learning",)),
        HeadingEntry("graphons"),
        HeadingEntry("areal data"),
        HeadingEntry("incompressible flow"),
        HeadingEntry("in-context learning"),
        HeadingEntry("convex optimization"),
        HeadingEntry("hidden", synonyms=("nothing",), assigned=False),
    ),
    methods=(
        Term("Adam"),
        Term("group Lasso"),
        Term("GPT-4"),
        Term(r"$\beta$-VAE", ("beta-VAE",)),
        Term("A*"),
        Term("LTL"),
        Term("least-squares regression"),
    ),
)
INDEX = build_index(VOCABULARY)


def found(text):
    words = read_words(text, 0)
    return {
        (VOCABULARY.headings if hit.entry.kind == "topic" else VOCABULARY.methods)[hit.entry.number].name
        for hit in find(words, INDEX)
        if hit.entry.kind != "part"
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Overparameterization helps", "over-parameterization"),
        ("over parametrization", "over-parameterization"),
        ("over-parametrisation", "over-parameterization"),
        ("overparameterized networks", "over-parameterization"),
        ("a Gaussian process", "gaussian processes"),
        ("GPs and", "gaussian processes"),
        ("behaviour modelling", "behavior modeling"),
        ("LLMs", "large language models"),
        ("LLM-based", "large language models"),
        ("with Adam.", "Adam"),
        ("Group lasso", "group Lasso"),
        ("GPT 4", "GPT-4"),
        ("GPT4", "GPT-4"),
        ("β-VAE", r"$\beta$-VAE"),
        ("beta-VAEs", r"$\beta$-VAE"),
        ("by A* search", "A*"),
        ("Least Squares Regressions", "least-squares regression"),
        ("a graphon", "graphons"),
        ("under LTL", "LTL"),
        ("areal data of towns", "areal data"),
        ("in-compressible flows", "incompressible flow"),
        ("learning in context: in context learning", "in-context learning"),
        ("smooth convex optimization", "convex optimization"),
    ],
)
def test_is_found(text, name):
    assert name in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "adam",
        "ADAM",
        "gp",
        "llm",
        "gpt-4",
        "a search",
        "group. Lasso",
        "over (parameterization",
        "nothing hidden",
        "a graph on n vertices",
        "L TL",
        "a real data set",
        "in compressible flow",
        "non-convex optimization",
    ],
)
def test_is_not_found(text):
    assert found(text) == set()


def test_parts_of_a_joint_trigger_are_parts():
    words = read_words("private and federated learning", 0)
    parts = {hit.entry.form for hit in find(words, INDEX) if hit.entry.kind == "part"}
    assert parts == {"privat*", "federated learning"}


def test_nothing_is_found_across_title_and_abstract():
    assert found("group\nLasso") == set()


@pytest.mark.parametrize(
    ("plural", "one"),
    [("processes", "process"), ("matrices", "matrix"), ("bodies", "body"), ("bias", "bias"), ("analyses", "analysis"),
     ("losses", "loss"), ("gas", "gas"), ("dynamics", "dynamics"), ("networks", "network")],
)  # fmt: skip
def test_singular(plural, one):
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("one", "other"),
    [("optimisation", "optimization"), ("colour", "color"), ("modelling", "modeling"),
     ("parametrised", "parameterized"), ("analyse", "analyze"), ("centre", "center"), ("Noise", "noise")],
)  # fmt: skip
def test_spelling(one, other):
    assert spelled(one) == spelled(other)


def test_words_of_different_meaning_keep_apart():
    assert spelled("four") != spelled("for")
    assert phrase_key("deep learning") != phrase_key("deep learner")


def test_words_such_as_method_and_approach_stand_for_each_other_after_a_name_of_several_words():
    terms = (Term("image charge method"), Term("Rothe technique"), Term("coupling method"), Term("Plover code"))
    vocabulary = Vocabulary(methods=(*terms, Term("image charge approach")))
    index = build_index(vocabulary)

    def named(text):
        return {vocabulary.methods[hit.entry.number].name for hit in find(read_words(text, 0), index)}

    assert named("by an image charge formalism") == {"image charge method"}
    assert named("by the image charge approach") == {"image charge approach"}
    assert named("by the Rothe method") == {"Rothe technique"}
    assert named("with the Plover program") == {"Plover code"}
    assert named("by a coupling procedure") == set()


@pytest.mark.parametrize("text", ["f(R) gravity", "some f(R)-gravity models", "On F(R) gravity.", "in f(R) gravities"])
def test_brackets_of_a_notation_belong_to_the_phrase(text):
    index = build_index(Vocabulary(headings=(HeadingEntry("f(R) gravity"),)))
    assert find(read_words(text, 0), index)


@pytest.mark.parametrize("text", ["f (R) gravity", "f(R). Gravity", "f(R, gravity)", "gravitation (gravity)"])
def test_brackets_of_a_remark_do_not(text):
    index = build_index(Vocabulary(headings=(HeadingEntry("f(R) gravity"), HeadingEntry("gravitation gravity"))))
    assert not find(read_words(text, 0), index)
