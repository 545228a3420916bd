"""A printed name taken apart: given names, family name, suffix, folded for comparison.

Whether two names can be one person's is decided in `extract.people.levels`; tables of names are in
`extract.people.tables`.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from string import ascii_letters

from anyascii import anyascii

from extract.people.degrees import without_degrees
from extract.people.initials import dotted_pieces, initials_behind, initials_first, letters_of
from extract.people.printed import clean_name
from extract.people.scripts import east_asian, patronymic_last, without_second_script
from extract.people.tables import (
    EAST_ASIAN_SURNAMES,
    GIVEN_OR_PARTICLE,
    PARTICLES,
    SUFFIXES,
)
from graph.folding import fold_name
from graph.latex import untex

_GLUED_DOT = re.compile(r"(?<=[^\W\d_]\.)(?=[^\W\d_])")
_SON_OF = re.compile(r"\s(?:[ads]/[lpo]|d/o)\s", re.IGNORECASE)
_APOSTROPHES = re.compile(r"['’‘`´ʼʹʻ·\"“”]")
_HYPHENS = re.compile(r"[-‐‑‒–—−_/\u30fb]+")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_BOUND = re.compile(r"\s*[^\W\d_]{2,}[-‐‑]")
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_CAPITALS = re.compile(r"[A-Z]{2,}")
_VOWEL = re.compile(r"[AEIOUY]")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z'-]*(?: [A-Za-z][A-Za-z'-]*)*\Z")
_NUMBER = re.compile(r"(?<=\S)\s+(0(?!000)[0-9]{3})(?=\s*(?:,|$))")  # a year is no such number
MAX_LENGTH = 200  # longer "names" are a reader's mistake; what is compared is cut here, what is shown is not


_NONE: frozenset[str] = frozenset()  # one for all: each of its own takes 216 bytes


@dataclass(frozen=True, slots=True)
class Name:
    """A name for comparison: folded pieces in lower-case ASCII; `printed` is as the source has it.

    `given` and `family` are pieces without blanks or hyphens; particles stand in `particles`, not in `family`.
    `bound` is true where a hyphen joins the first two given names. `parted` is true where the source itself says which
    part is the family name, or its form does. `dotted` are pieces of two letters that stand for longer ones (`Yu.`),
    `initials_last` is true for `Doe JA`. `variants` are further spellings of a joined part (`Müller`: `mueller`,
    `muller`). `key` is the folded name, which namesakes share. By `fullness` the fullest printed form of a person
    sorts last; ties by the form itself. `number` is the one by which DBLP tells namesakes apart (`Wei Wang 0001`);
    it is no part of the name. A name without letters has neither given nor family name.
    """

    printed: str
    given: tuple[str, ...]
    family: tuple[str, ...]
    particles: tuple[str, ...] = field(default=(), compare=False)
    suffix: str = field(default="", compare=False)
    parted: bool = field(default=False, compare=False)
    bound: bool = field(default=False, compare=False)
    variants: frozenset[str] = field(default=frozenset(), compare=False)
    given_variants: frozenset[str] = field(default=frozenset(), compare=False)
    key: str = field(default="", compare=False)
    joined_given: str = field(default="", compare=False)
    joined_family: str = field(default="", compare=False)
    fullness: tuple[int, int, int, str] = field(default=(0, 0, 0, ""), compare=False)
    number: str = field(default="", compare=False)
    dotted: frozenset[str] = field(default=frozenset(), compare=False)
    initials_last: bool = field(default=False, compare=False)

    def __hash__(self) -> int:
        """By `printed` alone, whose hash is kept: names are looked up millions of times."""
        return hash(self.printed)

    @property
    def first(self) -> str:
        """The first given name, or nothing."""
        return self.given[0] if self.given else ""

    @property
    def shown(self) -> str:
        """The name as a reader is shown it: given name first, without TeX, number, marks of footnotes and degrees."""
        printed = _NUMBER.sub("", self.printed) if self.number else self.printed
        text = without_degrees(clean_name(_untex(clean_name(printed)) if printed.isprintable() else printed))
        if self.initials_last:
            words = _GLUED_DOT.sub(" ", text).split()
            size = _particles_at_end(words)
            return initials_first(" ".join([*words[len(words) - size :], *words[: len(words) - size]]))
        family, comma, given_part = text.rpartition(",") if self.suffix else text.partition(",")
        if not comma or not self.parted or not given_part.strip() or not family.strip():
            return text or printed
        surname, _, suffix = family.partition(",")
        return " ".join(f"{given_part} {surname} {suffix}".split())


def _untex(text: str) -> str:
    return untex(text, keep_marks=True).replace("~", " ")


def parse(printed: str, family: str | None = None, *, initials_last: bool = False) -> Name:
    """Return the parts of `printed`: `Given Family`, `Family, Given`, `Family, Jr., Given`, `FAMILY Given`, ideographs.

    `Family AB`, a family name before its initials, is understood as well; `initials_last` says that the other names
    beside it are written so, which decides where two or three capitals could be a family name (`Zhang LI`). `family` is
    the family name where the source parts it. A name of one word is a family name (a mononym). Never raises: a name
    without a letter has no parts.
    """
    text = _bare(printed[:MAX_LENGTH])
    number = found[1] if (found := _NUMBER.search(text)) else ""
    if number:
        text, family = _NUMBER.sub("", text), family and _NUMBER.sub("", family)
    given_part, surname, suffix, parted, behind = _halves(text, family, initials_last=initials_last)
    given_pieces, surname_pieces = _pieces(given_part, initials=True), _pieces(surname, initials=False)
    if not surname_pieces:
        given_pieces, surname_pieces = given_pieces[:-1], given_pieces[-1:]
    particles, core = _particles(surname_pieces)
    while len(core) > 1 and len(core[0]) == 1 and given_pieces:
        given_pieces, core = [*given_pieces, core[0]], core[1:]  # `R. Costa-jussà`: an initial is no family name
    if not parted and (size := _particles_behind(given_part)):
        size = min(size, len(given_pieces) - 1)
        particles, given_pieces = (*given_pieces[len(given_pieces) - size :], *particles), given_pieces[: -size or None]
    return Name(
        printed,
        tuple(given_pieces),
        tuple(core),
        particles,
        suffix,
        parted,
        bool(_BOUND.match(given_part)),
        _variants(surname),
        _variants(given_part),
        f"{' '.join(given_pieces)} {' '.join((*particles, *core))} {suffix}".strip(),
        "".join(given_pieces),
        "".join(core),
        _fullness(text, given_pieces, core),
        number,
        dotted_pieces(given_part),
        behind,
    )


def _bare(printed: str) -> str:
    """Return a printed name without what is no part of it, as plain characters."""
    text = unicodedata.normalize("NFKC", clean_name(printed))
    if not text.isascii():
        text = "".join(letter for letter in text if unicodedata.category(letter)[0] != "S" or letter in "`´^~$")
    text = without_second_script(without_degrees(" ".join(_BRACKETS.sub(" ", _untex(text)).split())))
    return _SON_OF.sub(" ", _GLUED_DOT.sub(" ", text)) if "." in text or "/" in text else text


def _particles_behind(given_part: str) -> int:
    """Return how many of the last words before a family name belong to it: `van der`, `Von`, `bin`.

    A single one with a capital that can be a given name is left to the given names: `Xiao Bin Li` is not `Xiao Li`.
    """
    words = given_part.split()
    size = 0
    while size < len(words) - 1 and fold_name(words[-1 - size]) in PARTICLES:
        size += 1
    if size == 1 and fold_name(words[-1]) in GIVEN_OR_PARTICLE and (not words[-1].islower() or words[0].islower()):
        return 0
    return size


def _particles_at_end(words: Sequence[str]) -> int:
    """Return how many small particles end a name: 2 of `Doe J van der`."""
    size = 0
    while size < len(words) and words[-1 - size].islower() and words[-1 - size] in PARTICLES:
        size += 1
    return size


def _fullness(text: str, given: Sequence[str], family: Sequence[str]) -> tuple[int, int, int, str]:
    marks = 0 if text.isascii() else sum(letter.isalpha() and ord(letter) > 127 for letter in text)
    return sum(len(piece) > 1 for piece in given), len(given) + len(family), marks - 50 * text.isupper(), text


def _halves(text: str, family: str | None, *, initials_last: bool) -> tuple[str, str, str, bool, bool]:
    """Return given names, family name and suffix as printed, whether the source parts them, and whether by initials."""
    if not text.isascii() and (halves := east_asian(text, family)) is not None:
        return *halves, "", True, False
    parts = [part.strip() for part in text.split(",") if part.strip()]
    suffix = ""
    for part in parts[1:] if len(parts) > 2 or " " in text.partition(",")[0].strip() else []:
        if (folded := _NOT_WORD.sub("", fold_name(part))) in SUFFIXES:
            parts.remove(part)
            suffix = SUFFIXES[folded]
    words = parts[0].split() if len(parts) == 1 else []
    if len(words) > 2 and (folded := _NOT_WORD.sub("", fold_name(words[-1]))) in SUFFIXES and folded not in {"v", "i"}:
        suffix, words = SUFFIXES[folded], words[:-1]
    if len(parts) > 1:
        return " ".join(parts[1:]), parts[0], suffix, True, False
    if family and (found := _at_end(words, family)) is not None:
        return found[0], found[1], suffix, True, False
    if (size := _particles_at_end(words)) and initials_behind(words[:-size], initials_last=True):
        words = [*words[-size:], *words[:-size]]  # `Doe J van`
    if cut := initials_behind(words, initials_last=initials_last):
        return " ".join(letters_of(words[cut:])), " ".join(words[:cut]), suffix, True, True
    if patronymic_last(words) or (len(words) > 1 and _capital_surname(words)):
        return " ".join(words[1:]), words[0], suffix, True, False
    return " ".join(words[:-1]), " ".join(words[-1:]), suffix, False, False


def _at_end(words: Sequence[str], family: str) -> tuple[str, str] | None:
    """Return the name parted where `family` stands, at its end or at its start; None where it stands at neither."""
    at = len(words) - family.count(" ") - 1
    if at > 0 and words[at - 1][0] in ascii_letters and " ".join(words[at:]) == family and _PLAIN.match(family):
        return " ".join(words[:at]), family  # as nearly all sources state it
    size = len(" ".join(_untex(family).split(",")[0].split()).split())
    wanted = _pieces(_untex(family).split(",")[0], initials=False)
    for cut in {len(words) - size, len(words) - size - 1}:
        if cut >= 0 and (surname := _pieces(" ".join(words[cut:]), initials=False)) and surname == wanted:
            return " ".join(words[:cut]), " ".join(words[cut:])
    if wanted and _pieces(" ".join(words[:size]), initials=False) == wanted:
        return " ".join(words[size:]), " ".join(words[:size])
    return None


def _capital_surname(words: Sequence[str]) -> bool:
    """Tell whether only the first of the words is in capitals, so that it is the family name: `LIU Yang`."""
    first, others = words[0], words[1:]
    if not _CAPITALS.fullmatch(anyascii(first)) or any(len(word) > 1 and word.isupper() for word in others):
        return False
    if any("." in word or len(word) == 1 for word in others) and len(first) < 4:
        return False
    return fold_name(first) in EAST_ASIAN_SURNAMES if len(first) < 3 else bool(_VOWEL.search(first))


def _pieces(text: str, *, initials: bool) -> list[str]:
    """Return the folded pieces of a part of a name; with `initials`, glued capitals are parted (`JP`, `J.-P.`)."""
    text = _HYPHENS.sub(" ", _APOSTROPHES.sub("", text)).replace(".", " ")
    shouted = text.isupper() and any(len(word) > 3 for word in text.split())
    pieces: list[str] = []
    for word in text.split():
        plain = anyascii(word)
        if initials and not shouted and _CAPITALS.fullmatch(plain) and _is_initials(plain):
            pieces += list(plain.lower())
        elif (folded := _NOT_WORD.sub("", fold_name(word))) and not folded.isdigit():
            pieces.append(folded)
    return pieces


def _is_initials(word: str) -> bool:
    return len(word) == 2 or (len(word) == 3 and not _VOWEL.search(word))


def _particles(pieces: Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    """Return the particles before a family name, and the rest; the last piece is never a particle."""
    cut = 0
    while cut < len(pieces) - 1 and pieces[cut] in PARTICLES:
        cut += 1
    return tuple(pieces[:cut]), list(pieces[cut:])


def _variants(part: str) -> frozenset[str]:
    """Return the spellings of a part in one word: as folded, and with `ae`, `oe`, `ue` where umlauts stand."""
    if part.isascii():
        return _NONE
    words = _HYPHENS.sub(" ", _APOSTROPHES.sub("", part)).split()
    spelt = ["".join(_NOT_WORD.sub("", fold_name(word, german=german)) for word in words) for german in (False, True)]
    if "ü" in part.lower():
        spelt.append(_NOT_WORD.sub("", fold_name(part.lower().replace("ü", "v"))))  # pinyin: `Lü` is typed `Lv`
    return frozenset(spelt) if spelt[0] != spelt[1] else _NONE


def plain_umlaut(surname: str) -> str:
    """Return a family name with `ae`, `oe`, `ue` written as one vowel (`mueller`: `muller`), or nothing.

    Only names of five letters or more, and only before a consonant: `Xue`, `Yue` and `Bae` are whole names.
    """
    if len(surname) < 5:
        return ""
    plain = re.sub(r"(?<![aeiouq])([aou])e(?=[^aeiouy])", r"\1", surname)
    return plain if plain != surname else ""
