"""What the parts of a pipeline work with: a text made plain, its words, and what earlier parts have said of it.

Each note is worked out when a part first asks for it, so that a part also works alone in somebody else's pipeline. A
note belongs to one document and ends with it; spaCy never stores it (`Doc.to_bytes` holds the spans only).
"""

from functools import cached_property
from weakref import WeakKeyDictionary

from spacy.tokens import Doc

from extract.text.abbreviations import Definition, find_definitions
from extract.text.cleaning import Cleaned, clean, clean_abstract
from extract.text.fields import fields_of, with_stated
from extract.text.language import is_english
from extract.text.matching import Hit, Index, find
from extract.text.methods.tagger_features import Tagged, read_tagged
from extract.text.sentences import sentence_stops
from extract.text.tagger import shipped_tagger
from extract.text.words import Words, read_words

ATTRIBUTES = ("stated", "words", "english", "fields", "definitions", "tagged", "hits")


class Notes:
    """The notes on one title and abstract, both plain with their maps to the source.

    `title_at` and `abstract_at` say where the two sources begin in the text of the document; None for a document that
    holds the plain text itself, as those of `PaperTokenizer` do.
    """

    def __init__(self, title: Cleaned, abstract: Cleaned, begins: tuple[int, int] | None = None) -> None:
        self.title, self.abstract, self._begins = title, abstract, begins
        self.text = f"{title.text}\n{abstract.text}"
        self.stated: tuple[str, ...] = ()  # fields of science that a source states
        self._hits: list[tuple[Index, list[Hit]]] = []

    @cached_property
    def sentence_stops(self) -> tuple[int, ...]:
        """Where the sentences of the abstract end, in its source."""
        return sentence_stops(self.abstract.source)

    @cached_property
    def words(self) -> Words:
        """The words of the plain text."""
        return read_words(self.text, len(self.title.text))

    @cached_property
    def english(self) -> bool:
        """Whether the text is English."""
        return is_english(self.text)

    @cached_property
    def fields(self) -> dict[str, float]:
        """The probability of each field of science; fields that are stated win over the words."""
        return with_stated(fields_of(self.words), self.stated)

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        """The short forms with what the text defines them as."""
        return tuple(find_definitions(self.text))

    @cached_property
    def tagged(self) -> Tagged | None:
        """What the trained tagger says; None without a model file, or of a text in another language than English."""
        tagger = shipped_tagger()
        return read_tagged(tagger, self.title.text, self.abstract.text) if tagger and self.english else None

    def hits_of(self, index: Index) -> list[Hit]:
        """Return where entries of a vocabulary stand."""
        for known, hits in self._hits:
            if known is index:
                return hits
        self._hits.append((index, find(self.words, index)))
        return self._hits[-1][1]

    def characters(self, first: int, stop: int) -> tuple[int, int]:
        """Return where the words from `first` to `stop` (not included) stand in the text of the document."""
        start, end = self.words.starts[first], self.words.stops[stop - 1]
        if self._begins is None:
            return start, end
        if self.words.in_title(first):
            field, shift, begin = self.title, 0, self._begins[0]
        else:
            field, shift, begin = self.abstract, self.words.title_stop + 1, self._begins[1]
        start, end = field.span(start - shift, end - shift)
        return start + begin, end + begin


_NOTES: WeakKeyDictionary[Doc, Notes] = WeakKeyDictionary()


def split_paper(text: str) -> tuple[str, str]:
    """Return the title (the first line) and the abstract (all other lines); a text of one line is an abstract."""
    title, line_break, abstract = text.partition("\n")
    return (title, abstract) if line_break else ("", text)


def notes_of(doc: Doc) -> Notes:
    """Return the notes on a document; of one that another tokenizer made, they begin with its text as it is."""
    notes = _NOTES.get(doc)
    if notes is None:
        title, abstract = split_paper(doc.text)
        begins = (0, len(doc.text) - len(abstract))
        notes = keep_notes(doc, Notes(clean(title), clean_abstract(abstract), begins))
    return notes


def keep_notes(doc: Doc, notes: Notes) -> Notes:
    """Keep the notes on a document as long as it lives, and return them."""
    _NOTES[doc] = notes
    return notes


def _register(name: str) -> None:
    """Make a note an attribute of every document, `doc._.paperkg_…`; a part of somebody else may set it, too."""

    def get(doc: Doc) -> object:
        return getattr(notes_of(doc), name)

    def put(doc: Doc, value: object) -> None:
        setattr(notes_of(doc), name, value)

    Doc.set_extension(f"paperkg_{name}", getter=get, setter=put, force=True)


for _name in ATTRIBUTES:
    _register(_name)
