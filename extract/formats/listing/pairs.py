"""Titles and abstracts that alternate without marks: which unit of text belongs to which."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

# No title of a listing page is longer, hardly an abstract shorter.
LONGEST_TITLE = 240
NO_ABSTRACT = "the title has no abstract below it"
UNSURE = "the text below the title is as short as a title; it has been taken as its abstract"
NO_TITLE = (
    "an abstract has a further paragraph, or the title above it is missing; the text has been added to this abstract"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A title or an abstract, and the line it begins on."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A title with its abstract (empty where there is none), and what is doubtful about them."""

    line: int
    title: str
    abstract: str
    reasons: tuple[str, ...] = ()


def units(lines: Iterable[tuple[int, str]]) -> list[Unit]:
    """Return numbered lines as units: the lines of a wrapped paragraph joined by blanks, other lines one by one.

    Lines were wrapped where blank lines separate paragraphs and none of a paragraph's lines is as long as an abstract.
    """
    paragraphs: list[list[Unit]] = [[]]
    for number, line in lines:
        if text := line.strip():
            paragraphs[-1].append(Unit(number, text))
        elif paragraphs[-1]:
            paragraphs.append([])
    filled = [paragraph for paragraph in paragraphs if paragraph]
    wrapped = any(len(paragraph) == 1 for paragraph in filled)
    joined: list[Unit] = []
    for paragraph in filled:
        if wrapped and not any(len(unit.text) > LONGEST_TITLE for unit in paragraph):
            joined.append(Unit(paragraph[0].line, " ".join(unit.text for unit in paragraph)))
        else:
            joined.extend(paragraph)
    return joined


def pair(texts: Sequence[Unit]) -> Iterator[Pair]:
    """Yield title and abstract, two units at a time, and fall back into step where one of the two is missing."""
    index = 0
    while index < len(texts):
        title, rest = texts[index], texts[index + 1 : index + 3]
        if not rest or (not _is_abstract(rest[0]) and len(rest) > 1 and _is_abstract(rest[1])):
            yield Pair(title.line, title.text, "", (NO_ABSTRACT,))
            index += 1
            continue
        reasons = () if _is_abstract(rest[0]) else (UNSURE,)
        abstract = [rest[0].text]
        index += 2
        while index < len(texts) and len(texts[index].text) > LONGEST_TITLE:
            abstract.append(texts[index].text)
            reasons = (*reasons, NO_TITLE)
            index += 1
        yield Pair(title.line, title.text, " ".join(abstract), reasons)


def _is_abstract(unit: Unit) -> bool:
    return len(unit.text) > LONGEST_TITLE or unit.text.endswith((".", "!", ".)", '."', ".''"))
