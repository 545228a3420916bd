"""The text analysis as spaCy sees it: our tokenizer, `Doc.sents`, `doc.spans`, and our parts in other pipelines."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.text import analyse
from extract.text.pipeline import PARTS, build_pipeline, paper_document
from extract.text.spans import reading_of
from extract.text.tokenizer import PaperTokenizer
from graph.model import PaperText

TITLE = "FooNet: Scaling Laws for Gaussian Processes"
ABSTRACT = (
    r"Scaling laws are known, e.g. Foo's. We propose \textsc{FooNet}, a new architecture for them. "
    "We compare it with Adam, ResNet and BERT on ImageNet."
)


@pytest.fixture(scope="module")
def doc() -> Doc:
    nlp = build_pipeline()
    return nlp(paper_document(nlp, PaperText(TITLE, ABSTRACT)))


def rows(doc: Doc, group: str) -> dict[str, tuple[str, str]]:
    """The spans of a group by their text: label and identifier."""
    return {span.text: (span.label_, span.kb_id_) for span in doc.spans[group]}


def test_every_part_stands_where_its_needs_are_met() -> None:
    nlp = build_pipeline()
    analysis = nlp.analyze_pipes()
    assert nlp.pipe_names == [f"paperkg_{name}" for name in PARTS]
    assert all(not missing for missing in analysis["problems"].values())
    assert all(nlp.get_pipe_meta(name).assigns for name in nlp.pipe_names)


def test_a_document_holds_plain_words() -> None:
    nlp = build_pipeline()
    assert paper_document(nlp, PaperText(r"\textsc{Foo}-Net", "50\\% of  it.")).text == "Foo-Net\n50% of it."
    assert nlp.make_doc("Foo\nBar\nbaz").text == "Foo\nBar baz"
    assert nlp.make_doc("Foo").text == "\nFoo"
    assert len(nlp.make_doc("")) == 1


def test_the_sentences_of_a_document(doc: Doc) -> None:
    assert [sentence.text.strip() for sentence in doc.sents] == [
        TITLE,
        "Scaling laws are known, e.g. Foo's.",
        "We propose FooNet, a new architecture for them.",
        "We compare it with Adam, ResNet and BERT on ImageNet.",
    ]


def test_results_are_groups_of_spans(doc: Doc) -> None:
    assert rows(doc, "methods")["Adam"] == ("method", "method:adam")
    assert rows(doc, "datasets") == {"ImageNet": ("dataset", "dataset:imagenet")}
    assert rows(doc, "topics")["Scaling Laws"] == ("topic", "topic:scaling-laws")
    methods = doc.spans["methods"]
    at = [span.text for span in methods].index("Adam")
    assert {key: value[at] for key, value in methods.attrs.items() if key != "scores"} == {
        "names": "Adam",
        "rules": "vocabulary",
        "roles": "uses",
    }
    assert all(0 < score <= 1 for score in methods.attrs["scores"])
    assert reading_of(doc) == analyse(TITLE, ABSTRACT)


def test_spacy_finds_our_parts_without_an_import() -> None:
    code = (
        "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('paperkg_methods');"
        " doc = nlp('We propose FooNet, a new architecture, and compare it with Adam and BERT on ImageNet.');"
        " print({s.text: s.kb_id_ for s in doc.spans['methods']}['BERT']);"
        " nlp = spacy.blank('en', config={'nlp': {'tokenizer': {'@tokenizers': 'paperkg_tokenizer'}}});"
        " print(nlp.make_doc('$x$').text)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "method:bert\n\nx\n", done.stderr


def test_a_part_alone_says_what_the_whole_pipeline_says(doc: Doc) -> None:
    for part, group in (("methods", "methods"), ("methods", "datasets"), ("topics", "topics")):
        nlp = spacy.blank("en")
        nlp.tokenizer = PaperTokenizer(nlp.vocab)
        nlp.add_pipe(f"paperkg_{part}")
        alone = nlp(paper_document(nlp, PaperText(TITLE, ABSTRACT)))
        assert rows(alone, group) == rows(doc, group)
        assert alone.spans[group].attrs == doc.spans[group].attrs


def test_parts_work_on_the_words_of_another_tokenizer() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("paperkg_methods")
    nlp.add_pipe("paperkg_topics", before="sentencizer")
    text = f"{TITLE}\n{ABSTRACT}"
    doc = nlp(text)
    assert doc.text == text
    assert {"Adam", "Scaling Laws"} <= {span.text for group in doc.spans.values() for span in group}
    assert any("FooNet" in span.text for span in doc.spans["methods"] if span.start_char > len(TITLE))
    assert len(list(doc.sents)) > 2


@Language.component("shout")
def shout(doc: Doc) -> Doc:
    """A part of a user: takes no abbreviation for one."""
    doc._.paperkg_definitions = ()
    return doc


def test_a_users_part_may_set_a_note() -> None:
    text = "We train simple averaging machines (SAM)."
    nlp = build_pipeline()
    assert [d.short for d in nlp(text)._.paperkg_definitions] == ["SAM"]
    own = spacy.blank("en")
    own.add_pipe("shout")
    own.add_pipe("paperkg_methods")
    assert own(text)._.paperkg_definitions == ()


def test_documents_can_be_stored_and_read_in_several_processes() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("paperkg_methods")
    docs = list(
        nlp.pipe([("We fine-tune GPT-2 on this.", 1), ("We fine-tune BERT on this.", 2)], as_tuples=True, n_process=2)
    )
    assert [(context, [span.kb_id_ for span in doc.spans["methods"]]) for doc, context in docs] == [
        (1, ["method:gpt-2"]),
        (2, ["method:bert"]),
    ]
    again = Doc(nlp.vocab).from_bytes(docs[0][0].to_bytes())
    assert again.spans["methods"].attrs["names"] == ["GPT-2"]


def test_the_vocabulary_of_a_user_in_a_part(tmp_path) -> None:
    own = tmp_path / "own.txt"
    own.write_text("[methods]\nquux folding |\n", encoding="utf-8")
    nlp = spacy.blank("en")
    nlp.add_pipe("paperkg_methods", config={"extra": str(own)})
    doc = nlp("We use quux folding.")
    assert [span.text for span in doc.spans["methods"]] == ["quux folding"]


def test_the_example_of_the_readme_runs() -> None:
    page = Path(__file__).parents[1] / "extract" / "README.md"
    code = re.findall(r"```python\n(import spacy.*?)```", page.read_text("utf-8"), flags=re.DOTALL)
    done = subprocess.run([sys.executable, "-c", code[0]], capture_output=True, text=True, check=False)
    assert done.stdout == "BERT method:bert uses True\n", done.stderr
