"""A printed name taken apart: given names, family name, suffix, folded for comparison, and the blocks it stands in.

Whether two names can be one person's is decided in `extract.people.levels`; tables of names are in
`extract.people.tables`.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from anyascii import anyascii

from extract.people.tables import COMPOUND_SURNAMES, EAST_ASIAN_SURNAMES, NICKNAMES, PARTICLES, SUFFIXES
from graph.folding import fold_name
from graph.latex import untex

_IDEOGRAPHS = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_APOSTROPHES = re.compile(r"['’‘`´ʼʹʻ·\"“”]")
_HYPHENS = re.compile(r"[-‐‑‒–—−_/\u30fb]+")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_BOUND = re.compile(r"\s*[^\W\d_]{2,}[-‐‑]")
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_TITLE = re.compile(r"^(?:(?:Prof|Dr)\.?\s+)+(?=\S+\s+\S)")
_CAPITALS = re.compile(r"[A-Z]{2,}")
_VOWEL = re.compile(r"[AEIOUY]")
_NUMBER = re.compile(r"(?<=\S)\s+(0(?!000)[0-9]{3})(?=\s*(?:,|$))")  # a year is no such number
MAX_LENGTH = 200  # longer "names" are a reader's mistake; what is compared is cut here, what is shown is not


_NONE: frozenset[str] = frozenset()  # one for all: each of its own takes 216 bytes


@dataclass(frozen=True, slots=True)
class Name:
    """A name for comparison: folded pieces in lower-case ASCII; `printed` is as the source has it.

    `given` and `family` are pieces without blanks or hyphens; particles stand in `particles`, not in `family`.
    `bound` is true where a hyphen joins the first two given names. `parted` is true where the source itself says which
    part is the family name. `variants` are further spellings of a joined part (`Müller`: `mueller`, `muller`). `key` is
    the folded name, which namesakes share. By `fullness` the fullest printed form of a person sorts last; ties by the
    form itself. `number` is the one by which DBLP tells namesakes apart (`Wei Wang 0001`); it is no part of the name.
    A name without letters has neither given nor family name.
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

    @property
    def first(self) -> str:
        """The first given name, or nothing."""
        return self.given[0] if self.given else ""

    @property
    def shown(self) -> str:
        """The name as a reader is shown it: as printed, but `Family, Given` turned, TeX resolved, a number left out."""
        printed = _NUMBER.sub("", self.printed) if self.number else self.printed
        text = _untex(printed) if printed.isprintable() else printed
        family, comma, given = text.rpartition(",") if self.suffix else text.partition(",")
        if not comma or not self.parted or not given.strip() or not family.strip():
            return printed if "\\" not in printed else " ".join(text.split()) or printed
        surname, _, suffix = family.partition(",")
        return " ".join(f"{given} {surname} {suffix}".split())


def parse(printed: str, family: str | None = None) -> Name:
    """Return the parts of `printed`: `Given Family`, `Family, Given`, `Family, Jr., Given`, `FAMILY Given`, ideographs.

    `family` is the family name where the source parts it. A name of one word is a family name (a mononym). Never
    raises: a name without a letter has no parts.
    """
    text = unicodedata.normalize("NFKC", printed[:MAX_LENGTH])
    if not text.isascii():
        text = "".join(letter for letter in text if unicodedata.category(letter)[0] != "S" or letter in "`´^~$")
    text = _TITLE.sub("", " ".join(_BRACKETS.sub(" ", _untex(text)).split()))
    number = found[1] if (found := _NUMBER.search(text)) else ""
    if number:
        text, family = _NUMBER.sub("", text), family and _NUMBER.sub("", family)
    given, surname, suffix, parted = _halves(text, family)
    given_pieces, surname_pieces = _pieces(given, initials=True), _pieces(surname, initials=False)
    if not surname_pieces:
        given_pieces, surname_pieces = given_pieces[:-1], given_pieces[-1:]
    particles, core = _particles(surname_pieces)
    while len(core) > 1 and len(core[0]) == 1 and given_pieces:
        given_pieces, core = [*given_pieces, core[0]], core[1:]  # `R. Costa-jussà`: an initial is no family name
    while not parted and len(given_pieces) > 1 and given_pieces[-1] in PARTICLES:
        particles, given_pieces = (given_pieces[-1], *particles), given_pieces[:-1]
    return Name(
        printed,
        tuple(given_pieces),
        tuple(core),
        particles,
        suffix,
        parted,
        bool(_BOUND.match(given)),
        _variants(surname),
        _variants(given),
        f"{' '.join(given_pieces)} {' '.join((*particles, *core))} {suffix}".strip(),
        "".join(given_pieces),
        "".join(core),
        _fullness(printed, given_pieces, core),
        number,
    )


def _untex(text: str) -> str:
    return untex(text, keep_marks=True).replace("~", " ")


def _fullness(printed: str, given: Sequence[str], family: Sequence[str]) -> tuple[int, int, int, str]:
    marks = 0 if printed.isascii() else sum(ord(letter) > 127 for letter in printed)
    return sum(len(piece) > 1 for piece in given), len(given) + len(family), marks - 50 * printed.isupper(), printed


def _halves(text: str, family: str | None) -> tuple[str, str, str, bool]:
    """Return given names, family name and suffix as printed, and whether the source parts them."""
    if ideographs := _IDEOGRAPHS.fullmatch(text.replace(" ", "")):
        name = ideographs[0]
        cut = 2 if len(name) > 3 or name[:2] in COMPOUND_SURNAMES else 1
        return _spelt(name[cut:]), _spelt(name[:cut]), "", True
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
        return " ".join(parts[1:]), parts[0], suffix, True
    if family and (found := _at_end(words, family)) is not None:
        return found[0], found[1], suffix, True
    if len(words) > 1 and _capital_surname(words):
        return " ".join(words[1:]), words[0], suffix, True
    return " ".join(words[:-1]), " ".join(words[-1:]), suffix, False


def _at_end(words: Sequence[str], family: str) -> tuple[str, str] | None:
    """Return the name parted where `family` stands, at its end or at its start; None where it stands at neither."""
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


def _spelt(ideographs: str) -> str:
    return " ".join(anyascii(sign) for sign in ideographs)


def _pieces(text: str, *, initials: bool) -> list[str]:
    """Return the folded pieces of a part of a name; with `initials`, glued capitals are parted (`JP`, `J.-P.`)."""
    text = _HYPHENS.sub(" ", _APOSTROPHES.sub("", text)).replace(".", " ")
    shouted = text.isupper() and any(len(word) > 3 for word in text.split())
    found: list[str] = []
    for word in text.split():
        plain = anyascii(word)
        if initials and not shouted and _CAPITALS.fullmatch(plain) and _is_initials(plain):
            found += list(plain.lower())
        elif (folded := _NOT_WORD.sub("", fold_name(word))) and not folded.isdigit():
            found.append(folded)
    return found


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


def blocks(name: Name) -> frozenset[str]:
    """Return the keys under which a name is looked up: only names that share one are ever compared.

    Family name (first, last, joined piece; spellings of umlauts) with the first initial, the same in swapped order,
    and the last given name as a family name where the source does not part it (a double surname).
    """
    if not name.family:
        return frozenset()
    initial = name.first[:1]
    initials = {initial, *(form[0] for form in NICKNAMES.get(name.first, ()))}
    surnames = {name.family[0], name.family[-1], name.joined_family, *name.variants}
    surnames |= {spelling for surname in (name.joined_family, name.family[-1]) if (spelling := plain_umlaut(surname))}
    if name.particles:
        surnames.add("".join((*name.particles, *name.family)))
    keys = {f"{surname}|{letter}" for surname in surnames for letter in initials}
    if name.given and len(name.first) > 1:
        keys.add(f"{name.joined_given}|{name.family[0][:1]}")
        if len(name.given[-1]) > 1:
            keys.add(f"{name.given[-1]}|{(name.family[0] if len(name.given) == 1 else initial)[:1]}")
    if len(name.given) > 1:
        keys.add(f"{name.family[-1]}|{name.given[1][:1]}")
        if len(name.first) > 1:
            keys.add(f"{name.first}|{name.given[1][:1]}")
    return frozenset(keys)


def plain_umlaut(surname: str) -> str:
    """Return a family name with `ae`, `oe`, `ue` written as one vowel (`mueller`: `muller`), or nothing.

    Only names of five letters or more, and only before a consonant: `Xue`, `Yue` and `Bae` are whole names.
    """
    if len(surname) < 5:
        return ""
    plain = re.sub(r"(?<![aeiouq])([aou])e(?=[^aeiouy])", r"\1", surname)
    return plain if plain != surname else ""
