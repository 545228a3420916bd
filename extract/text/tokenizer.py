"""A spaCy tokenizer for titles and abstracts: LaTeX and Unicode made plain, our words, and the sentences.

The words are ours since spaCy's own tokenizer takes quadratic time over long runs of punctuation.
"""

import re
from bisect import bisect_left
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer, registry
from spacy.vocab import Vocab

from extract.text.cleaning import clean, clean_abstract
from extract.text.notes import Notes, keep_notes, split_paper
from graph.folding import WORD

_TOKEN = re.compile(rf"{WORD.pattern}|[^ ]")


class PaperTokenizer(DummyTokenizer):
    """Makes a document of a paper: its plain title, a line break, its plain abstract, with `Doc.sents`."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return the document of a text whose first line is the title; a text of one line is an abstract."""
        return self.paper(*split_paper(text))

    def paper(self, title: str, abstract: str) -> Doc:
        """Return the document of a title and an abstract; either may be empty, or have several lines."""
        notes = Notes(clean(title), clean_abstract(abstract))
        tokens = list(_TOKEN.finditer(notes.text))
        doc = Doc(
            self.vocab,
            words=[match[0] for match in tokens],
            spaces=[notes.text.startswith(" ", match.end()) for match in tokens],
            sent_starts=_sentence_starts(notes, [match.start() for match in tokens]),
        )
        keep_notes(doc, notes)
        return doc


def _sentence_starts(notes: Notes, starts: list[int]) -> list[bool | int | None]:
    """Return which tokens, by their first characters, begin a sentence; a title is one."""
    shift = len(notes.title.text) + 1
    marks = [0, shift, *(shift + bisect_left(notes.abstract.starts, s) for s in notes.sentence_stops)]
    first = {bisect_left(starts, mark) for mark in marks}
    return [i in first for i in range(len(starts))]


@registry.tokenizers("paperkg_tokenizer")  # type: ignore[untyped-decorator]
def make_tokenizer() -> Callable[[Language], PaperTokenizer]:
    """Return what makes the tokenizer of a pipeline.

    `spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "paperkg_tokenizer"}}})` asks for it.
    """
    return lambda nlp: PaperTokenizer(nlp.vocab)
