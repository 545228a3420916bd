"""Whole readings: methods with roles, datasets, topics, evidence, their printed form, any number of workers."""

import subprocess
import sys

import pytest

from extract.digests import pipeline_digest
from extract.text import analyse, read_texts, reading_json
from extract.text.weights import read_weights
from graph.errors import InputError
from graph.model import Abbreviation, Reading

TITLE = "FooNet: Scaling Laws for Gaussian Processes"
ABSTRACT = (
    "Scaling laws are widely studied. We propose FooNet, a new architecture based on the neural tangent kernel (NTK). "
    "We compare it with Adam, ResNet and BERT on ImageNet. The NTK is costly, and large language models (LLMs) are not."
)


@pytest.fixture(scope="module")
def reading():
    return analyse(TITLE, ABSTRACT)


def by_name(reading, kind):
    return {mention.name: mention for mention in reading.mentions if mention.kind == kind}


def test_methods_and_what_the_paper_does_with_them(reading):
    methods = by_name(reading, "method")
    assert methods["FooNet"].role == "proposes"
    assert methods["FooNet"].rule == "coined"
    assert {methods[name].role for name in ("Adam", "BERT")} == {"uses"}
    assert methods["Adam"].id == "method:adam"
    assert methods["Adam"].rule == "vocabulary"
    assert "large language models" not in methods


def test_every_mention_of_a_method_has_one_role(reading):
    names = by_name(reading, "method")
    assert names
    for name in names:
        assert (
            len({mention.role for mention in reading.mentions if mention.name == name and mention.kind == "method"})
            == 1
        )


def test_datasets_and_topics(reading):
    assert set(by_name(reading, "dataset")) == {"ImageNet"}
    topics = by_name(reading, "topic")
    assert {"scaling laws", "gaussian processes"} <= set(topics)
    assert topics["scaling laws"].id == "topic:scaling-laws"
    assert len(topics) <= 6


def test_evidence_is_the_sentence(reading):
    adam = by_name(reading, "method")["Adam"]
    assert adam.evidence == "We compare it with Adam, ResNet and BERT on ImageNet."
    assert ABSTRACT[adam.start : adam.stop] == adam.surface == "Adam"


def test_short_and_long_form_are_one_method(reading):
    kernel = [mention for mention in reading.mentions if mention.id == "method:neural-tangent-kernel"]
    assert {mention.surface for mention in kernel} == {"neural tangent kernel", "NTK"}
    assert Abbreviation("NTK", "neural tangent kernel") in reading.abbreviations


def test_the_papers_own_definition_outweighs_the_vocabulary():
    found = by_name(analyse("", "We define simple averaging machines (SAM) and use SAM."), "method")
    assert not {name for name in found if "harpness" in name or "egment" in name}


@pytest.mark.parametrize(
    ("abstract", "role"),
    [
        ("We introduce BarFlow, a sampler.", "proposes"),
        ("This leads to a sampler dubbed BarFlow.", "proposes"),
        ("We call the result BarFlow.", "proposes"),
        ("Our experiments build on baselines such as BarFlow.", "uses"),
        ("It outperforms BarFlow and BazFlow.", "uses"),
    ],
)
def test_roles(abstract, role):
    assert by_name(analyse("Sampling", abstract), "method")["BarFlow"].role == role


def test_printed_form(reading):
    line = reading_json("x", reading)
    assert set(line) == {"id", "methods", "datasets", "topics", "abbreviations"}
    method = next(one for one in line["methods"] if one["name"] == "FooNet")
    assert set(method) == {"name", "id", "surfaces", "role", "score", "mentions"}
    assert set(method["mentions"][0]) == {"field", "start", "stop", "surface", "rule"}
    assert set(line["topics"][0]) == {"name", "id", "score", "evidence", "rule"}
    assert line["datasets"] == [{"name": "ImageNet", "surfaces": ["ImageNet"]}]
    scores = [topic["score"] for topic in line["topics"]]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("title", "abstract"),
    [
        ("", ""),
        ("", " \n\t"),
        ("!!! ???", "%%% &&& $$$"),
        (r"$\alpha_{x}^{2}$", r"\frac{a}{b} \begin{equation}"),
        ("${{$", "}}}$ \\"),
        ("a\ud800", "\udfff" * 5),
        ("<i", "&lt;&#xZZ; &nosuch;"),
        ("我们", "我们提出了一种新的方法。"),
    ],
)
def test_nothing_to_find_is_an_empty_reading(title, abstract):
    assert analyse(title, abstract) == Reading()


def test_a_bare_percent_sign_hides_nothing():
    assert "BERT" in by_name(analyse("", "plain text with a 100% of BERT"), "method")


def test_chinese_text_is_matched_with_the_vocabulary():
    assert by_name(analyse("基于BERT的图神经网络", ""), "method").keys() == {"BERT"}


@pytest.mark.parametrize(
    "abstract",
    ["a" * 300_000, "(" * 50_000, "(A)" * 10_000, "\\cite{" * 50_000, "we propose " * 10_000, "kernel " * 10_000,
     " ".join(f"net{i} network" for i in range(3000))],
)  # fmt: skip
def test_long_texts_end_and_every_mention_lies_inside(abstract):
    mentions = analyse("Long", abstract).mentions
    lengths = {"title": 4, "abstract": len(abstract)}
    assert [m for m in mentions if not 0 <= m.start < m.stop <= lengths[m.field]] == []


@pytest.mark.parametrize("end", ["", "-", " (", "$"])
def test_a_text_may_end_after_any_of_its_words(end):
    text = (
        "We give a brief and detailed account of complete, basic, related and numerous first-principles models for"
        " graphene (GR) whose various precise limits are sufficient, and the next possible initial states: various"
    )
    stops = [i for i in range(len(text) + 1) if i == len(text) or text[i] == " "]
    readings = read_texts([paper for i in stops for paper in ((text[:i] + end, ""), ("", text[:i] + end))])
    assert len(list(readings)) == 2 * len(stops)


def test_workers_make_no_difference():
    texts = [(f"{TITLE} {i}", ABSTRACT) for i in range(60)]
    assert list(read_texts(texts, workers=2)) == list(read_texts(texts))


def test_texts_are_taken_as_they_are_needed():
    def endless():
        while True:
            yield TITLE, ABSTRACT

    assert next(read_texts(endless())).mentions


def test_own_vocabulary(tmp_path):
    own = tmp_path / "own.txt"
    own.write_text("[methods]\nquux folding |\n-Adam\n", encoding="utf-8")
    found = by_name(analyse("", "We use quux folding with Adam.", extra=own), "method")
    assert "quux folding" in found
    assert "Adam" not in found
    assert pipeline_digest(own) != pipeline_digest()


def test_a_changed_own_vocabulary_counts_in_a_process_that_lives_on(tmp_path):
    own = tmp_path / "own.txt"
    for name in ("quux folding", "zyx tuning"):
        own.write_text(f"[methods]\n{name} |\n", encoding="utf-8")
        found = analyse("", "We use quux folding and zyx tuning.", extra=own).mentions
        assert {one.name for one in found if one.rule == "vocabulary"} == {name}


def test_a_bad_own_vocabulary(tmp_path):
    with pytest.raises(InputError):
        analyse("", "", extra=tmp_path / "none.txt")


def test_weights_are_tables_of_numbers():
    weights = read_weights()
    names = {"methods", "datasets", "topics", "methods, tagged", "datasets, tagged"}
    assert set(weights) == names | {f"{name}, elsewhere" for name in names}
    assert all(0 < table["threshold"] < 1 for table in weights.values())


def test_importing_does_not_import_spacy():
    code = "import sys, extract.text, extract.vocabulary; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
