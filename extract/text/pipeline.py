"""The spaCy pipeline: a blank English language with our tokenizer and parts.

Any pipeline can take a part, `nlp.add_pipe("paperkg_methods")`: spaCy finds them by the entry points of this package.
Each part declares what it requires of a document and what it assigns to it, for `nlp.analyze_pipes()`; what no earlier
part has noted, it works out by itself. A further part is a function, a factory below and an entry in `PARTS`.
"""

from collections.abc import Callable
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.text.fields import stated_fields
from extract.text.methods import find_methods
from extract.text.methods.candidates import find_forms, without_teams
from extract.text.methods.groups import group_forms
from extract.text.notes import notes_of
from extract.text.resources import content_digest, resources
from extract.text.spans import put_spans
from extract.text.tagger import shipped_tagger
from extract.text.tokenizer import PaperTokenizer
from extract.text.topics import find_topics
from extract.text.topics.candidates import topic_candidates
from extract.text.topics.labels import MOST_PROPOSED
from extract.text.topics.phrases import find_phrases
from extract.text.topics.related import NOTHING_RELATED, add_related, related_of
from graph.model import PaperText

PARTS = ("fields", "abbreviations", "tagger", "vocabulary", "methods", "topics")
_WITH_VOCABULARY = ("vocabulary", "methods", "topics")

_TOKENIZER = {"nlp": {"tokenizer": {"@tokenizers": "paperkg_tokenizer"}}}

Part = Callable[[Doc], Doc]


def build_pipeline(extra: str | None = None) -> Language:
    """Return the pipeline for the shipped vocabulary and a user's own file; raise `InputError` for a bad file."""
    return _pipeline(extra, content_digest(extra))


@lru_cache(maxsize=4)
def _pipeline(extra: str | None, content: str) -> Language:  # noqa: ARG001 # only tells one state from another
    nlp = spacy.blank("en", config=_TOKENIZER)  # without it, spaCy makes its own tokenizer first, in 0.1 s
    # no part asks spaCy for the shape of a word and the like: a millisecond a text
    nlp.vocab.lex_attr_getters = {}  # type: ignore[attr-defined]
    for name in PARTS:
        nlp.add_pipe(f"paperkg_{name}", config={"extra": extra} if name in _WITH_VOCABULARY else {})
    return nlp


def paper_document(nlp: Language, text: PaperText) -> Doc:
    """Return the document of a paper for a pipeline of `build_pipeline`, which no part has read yet."""
    doc = PaperTokenizer(nlp.vocab).paper(text.title, text.abstract)
    notes_of(doc).stated = stated_fields(text.subjects, text.venue)
    return doc


@Language.factory("paperkg_fields", assigns=["doc._.paperkg_fields"])
def fields_part(nlp: Language, name: str) -> Part:  # noqa: ARG001
    """Return the part that tells the fields of science that a text is of."""
    return _noting("fields")


@Language.factory("paperkg_abbreviations", assigns=["doc._.paperkg_definitions"])
def abbreviations_part(nlp: Language, name: str) -> Part:  # noqa: ARG001
    """Return the part that finds short forms and what they are defined as."""
    return _noting("definitions")


@Language.factory("paperkg_tagger", assigns=["doc._.paperkg_tagged"])
def tagger_part(nlp: Language, name: str) -> Part:  # noqa: ARG001
    """Return the part that reads title and abstract with the trained tagger, which says nothing without a model file,
    nor of a text in another language than English.
    """
    shipped_tagger()
    return _noting("tagged")


def _noting(note: str) -> Part:
    """Return a part that has one note worked out."""

    def run(doc: Doc) -> Doc:
        getattr(notes_of(doc), note)
        return doc

    return run


@Language.factory("paperkg_vocabulary", assigns=["doc._.paperkg_hits"], default_config={"extra": None})
def vocabulary_part(nlp: Language, name: str, extra: str | None) -> Part:  # noqa: ARG001
    """Return the part that finds the entries of the vocabulary, with those of the user's own file `extra`."""
    index = resources(extra).index

    def run(doc: Doc) -> Doc:
        notes_of(doc).hits_of(index)
        return doc

    return run


@Language.factory(
    "paperkg_methods",
    requires=["doc._.paperkg_definitions", "doc._.paperkg_tagged", "doc._.paperkg_hits", "doc._.paperkg_fields"],
    assigns=["doc.spans"],
    default_config={"extra": None},
)
def methods_part(nlp: Language, name: str, extra: str | None) -> Part:  # noqa: ARG001
    """Return the part that decides which names are methods and datasets, and what the paper does with them.

    In a text in another language than English only what the vocabulary has found is looked at.
    """
    shared = resources(extra)

    def run(doc: Doc) -> Doc:
        notes = notes_of(doc)
        words, tagged = notes.words, notes.tagged
        forms = find_forms(words) if notes.english else []
        if tagged is not None:
            forms.extend(tagged.forms(words))
        forms = without_teams(words, forms)
        groups = group_forms(words, notes.hits_of(shared.index), forms, notes.definitions, shared.known)
        put_spans(doc, ("method", "dataset"), find_methods(words, groups, shared, tagged, notes.fields))
        return doc

    return run


@Language.factory(
    "paperkg_topics",
    requires=["doc._.paperkg_definitions", "doc._.paperkg_hits", "doc._.paperkg_fields"],
    assigns=["doc.spans"],
    default_config={"extra": None},
)
def topics_part(nlp: Language, name: str, extra: str | None) -> Part:  # noqa: ARG001
    """Return the part that files the paper under headings."""
    shared = resources(extra)

    def run(doc: Doc) -> Doc:
        notes = notes_of(doc)
        words = notes.words
        related, labelled = (
            related_of(words, table) if notes.english else NOTHING_RELATED
            for table in (shared.associations, shared.labels.associations)
        )
        named = topic_candidates(words, notes.hits_of(shared.index), shared.index, notes.definitions, shared.tree)
        candidates = add_related(named, related, shared.tree)
        candidates = add_related(candidates, labelled, shared.tree, (MOST_PROPOSED, 0))
        phrases = find_phrases(words, shared.terms) if notes.english else []
        topics = find_topics(
            words,
            candidates,
            phrases,
            notes.fields,
            shared,
            related=related,
            labelled=labelled,
            weights=shared.weights,
        )
        put_spans(doc, ("topic",), topics)
        return doc

    return run
