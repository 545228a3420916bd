"""What the vocabulary is made of: headings, terms (methods and datasets), fields of science, and their forms."""

from dataclasses import dataclass

from graph.folding import without_accents

_BETWEEN = " \t-_/"


@dataclass(frozen=True, slots=True)
class HeadingEntry:
    """A topic heading; one that is not `assigned` only groups others, a `weak` one needs more support in the text."""

    name: str
    parent: str | None = None
    synonyms: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()
    weak: bool = False
    assigned: bool = True
    fields: tuple[str, ...] = ()
    home: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A method or a dataset; the name of an `ordinary` one is also an everyday word and needs support in the text."""

    name: str
    aliases: tuple[str, ...] = ()
    ordinary: bool = False
    fields: tuple[str, ...] = ()
    home: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of science: arXiv's codes and classes, words of venues, and the vocabulary files at home in it."""

    name: str
    codes: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All entries in the order of the files; `banned` holds the names, in lower case, that are never to be found,
    `generic` those that name no method, `apparatus` those that name none outside computing.
    """

    headings: tuple[HeadingEntry, ...] = ()
    methods: tuple[Term, ...] = ()
    datasets: tuple[Term, ...] = ()
    generic: frozenset[str] = frozenset()
    banned: frozenset[str] = frozenset()
    apparatus: frozenset[str] = frozenset()


def forms_of(entry: HeadingEntry | Term) -> tuple[str, ...]:
    """Return the forms of an entry: its name, and its synonyms or aliases."""
    return (entry.name, *(entry.synonyms if isinstance(entry, HeadingEntry) else entry.aliases))


def form_key(form: str) -> str:
    """Return what two forms of a vocabulary share when they are found by the same words of a text."""
    if " " not in form and form != form.lower():
        return form
    key = form.lower() if form.isascii() else without_accents(form)
    for sign in _BETWEEN:
        key = key.replace(sign, "")
    return key
