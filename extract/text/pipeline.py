"""The spaCy pipeline: a blank English language with our parts, and the table that says which and in what order.

Each part declares what it requires of a document and what it assigns to it, so `nlp.analyze_pipes()` finds a part that
stands in the wrong place. A further part is a function, a factory below and a line in `PARTS`. Only `Doc._` carries
results; a document holds one paper, title and abstract parted by a line break.

The words of a document are ours: the English tokenizer takes quadratic time over long runs of punctuation.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import extract.text.lean_spacy  # noqa: F401 # isort: skip  # before all else of spaCy
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.collector import no_collector
from extract.text.abbreviations import find_definitions
from extract.text.cleaning import Cleaned, clean, clean_abstract
from extract.text.fields import fields_of
from extract.text.language import is_english
from extract.text.matching import Index, build_index, find
from extract.text.methods import find_methods
from extract.text.methods.candidates import find_forms, without_teams
from extract.text.methods.groups import Known, group_forms
from extract.text.methods.tagger_features import read_tagged
from extract.text.tagger import load_tagger
from extract.text.terms import Terms, load_terms
from extract.text.topics import Heads, find_topics, heads_of
from extract.text.topics.candidates import Tree, build_tree, topic_candidates
from extract.text.topics.phrases import find_phrases
from extract.text.weights import Weights, read_weights
from extract.text.words import read_words
from extract.vocabulary import Vocabulary, load_vocabulary
from graph.folding import WORD, phrase_key

PARTS = ("clean", "fields", "abbreviations", "tagger", "vocabulary", "methods", "topics")
ATTRIBUTES = (
    "title",
    "abstract",
    "cleaned",
    "words",
    "english",
    "fields",
    "definitions",
    "tagged",
    "hits",
    "methods",
    "topics",
)
_TOKEN = re.compile(rf"{WORD.pattern}|\n|[^\s]")

Part = Callable[[Doc], Doc]


@dataclass(frozen=True, slots=True)
class Resources:
    """What the parts share: the vocabulary in the shapes they need, and the weights."""

    vocabulary: Vocabulary
    index: Index
    known: Known
    tree: Tree
    terms: Terms
    heads: Heads
    weights: Weights


@lru_cache(maxsize=4)
def resources(extra: str | None) -> Resources:
    """Return the shipped vocabulary, with a user's own file on top of it, and all that is made from it."""
    with no_collector():
        return resources_for(load_vocabulary(Path(extra) if extra else None))


def resources_for(vocabulary: Vocabulary) -> Resources:
    """Return a vocabulary in the shapes that the parts need, with the shipped tables."""
    headings = (form for heading in vocabulary.headings for form in (heading.name, *heading.synonyms))
    known = Known(
        generic=frozenset(phrase_key(phrase) for phrase in vocabulary.generic),
        topics=frozenset(phrase_key(form) for form in headings),
        banned=frozenset(phrase_key(name) for name in vocabulary.banned),
    )
    index, tree, heads = build_index(vocabulary), build_tree(vocabulary), heads_of(vocabulary)
    return Resources(vocabulary, index, known, tree, load_terms(), heads, read_weights())


@lru_cache(maxsize=4)
def build_pipeline(extra: str | None = None) -> Language:
    """Return the pipeline for the shipped vocabulary and a user's own file."""
    for name in ATTRIBUTES:
        Doc.set_extension(name, default=None, force=True)
    nlp = spacy.blank("en")
    for name in PARTS:
        nlp.add_pipe(
            f"paperkg_{name}",
            name=name,
            config={"extra": extra} if name not in ("clean", "fields", "abbreviations", "tagger") else {},
        )
    return nlp


def paper_document(nlp: Language, title: str, abstract: str) -> Doc:
    """Return the empty document that the first part fills with the words of a paper."""
    doc = Doc(nlp.vocab)
    doc._.title, doc._.abstract = title, abstract
    return doc


@Language.factory("paperkg_clean", assigns=["doc._.cleaned", "doc._.words", "doc._.english"])
def clean_part(nlp: Language, name: str) -> Part:  # noqa: ARG001
    """Return the part that turns LaTeX and Unicode into plain words."""

    def run(doc: Doc) -> Doc:
        title, abstract = clean(doc._.title), clean_abstract(doc._.abstract)
        text = f"{title.text}\n{abstract.text}"
        found = list(_TOKEN.finditer(text))
        spaces = [text[match.end() : match.end() + 1] == " " for match in found]
        new = Doc(nlp.vocab, words=[match[0] for match in found], spaces=spaces)
        new._.title, new._.abstract = doc._.title, doc._.abstract
        new._.cleaned = (title, abstract)
        new._.words = read_words(text, len(title.text))
        new._.english = is_english(text)
        return new

    return run


@Language.factory("paperkg_fields", requires=["doc._.words"], assigns=["doc._.fields"])
def fields_part(nlp: Language, name: str) -> Part:  # noqa: ARG001
    """Return the part that tells the fields of science that a text is of."""

    def run(doc: Doc) -> Doc:
        doc._.fields = fields_of(doc._.words)
        return doc

    return run


@Language.factory("paperkg_abbreviations", requires=["doc._.words"], assigns=["doc._.definitions"])
def abbreviations_part(nlp: Language, name: str) -> Part:  # noqa: ARG001
    """Return the part that finds short forms and what they are defined as."""

    def run(doc: Doc) -> Doc:
        doc._.definitions = tuple(find_definitions(doc._.words.text))
        return doc

    return run


@Language.factory("paperkg_tagger", requires=["doc._.cleaned", "doc._.english"], assigns=["doc._.tagged"])
def tagger_part(nlp: Language, name: str) -> Part:  # noqa: ARG001
    """Return the part that reads title and abstract with the trained tagger, which says nothing without a model file,
    nor of a text in another language than English.
    """
    tagger = load_tagger()

    def run(doc: Doc) -> Doc:
        title, abstract = cleaned_fields(doc)
        if tagger is not None and doc._.english:
            doc._.tagged = read_tagged(tagger, title.text, abstract.text)
        return doc

    return run


@Language.factory(
    "paperkg_vocabulary", requires=["doc._.words"], assigns=["doc._.hits"], default_config={"extra": None}
)
def vocabulary_part(nlp: Language, name: str, extra: str | None) -> Part:  # noqa: ARG001
    """Return the part that finds the entries of the vocabulary."""
    index = resources(extra).index

    def run(doc: Doc) -> Doc:
        doc._.hits = find(doc._.words, index)
        return doc

    return run


@Language.factory(
    "paperkg_methods",
    requires=["doc._.words", "doc._.english", "doc._.definitions", "doc._.tagged", "doc._.hits", "doc._.fields"],
    assigns=["doc._.methods"],
    default_config={"extra": None},
)
def methods_part(nlp: Language, name: str, extra: str | None) -> Part:  # noqa: ARG001
    """Return the part that decides which names are methods and datasets, and what the paper does with them.

    In a text in another language than English only what the vocabulary has found is looked at.
    """
    shared = resources(extra)

    def run(doc: Doc) -> Doc:
        words, tagged = doc._.words, doc._.tagged
        forms = find_forms(words) if doc._.english else []
        if tagged is not None:
            forms.extend(tagged.forms(words))
        forms = without_teams(words, forms)
        groups = group_forms(words, doc._.hits, forms, doc._.definitions, shared.known)
        doc._.methods = find_methods(words, groups, shared, tagged, doc._.fields)
        return doc

    return run


@Language.factory(
    "paperkg_topics",
    requires=["doc._.words", "doc._.english", "doc._.definitions", "doc._.hits", "doc._.fields"],
    assigns=["doc._.topics"],
    default_config={"extra": None},
)
def topics_part(nlp: Language, name: str, extra: str | None) -> Part:  # noqa: ARG001
    """Return the part that files the paper under headings."""
    shared = resources(extra)

    def run(doc: Doc) -> Doc:
        words = doc._.words
        candidates = topic_candidates(words, doc._.hits, shared.index, doc._.definitions, shared.tree)
        phrases = find_phrases(words, shared.terms) if doc._.english else []
        doc._.topics = find_topics(words, candidates, phrases, doc._.fields, shared, weights=shared.weights["topics"])
        return doc

    return run


def cleaned_fields(doc: Doc) -> tuple[Cleaned, Cleaned]:
    """Return the clean title and abstract of a document with their maps to the source."""
    cleaned: Any = doc._.cleaned
    return cleaned[0], cleaned[1]
