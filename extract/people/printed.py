"""What is printed with a name and is no part of it: footnote marks, titles, degrees; names of nobody; several names."""

import re

from extract.people.tables import DEGREES, LATE_DEGREES, NOBODY, PARTICLES
from graph.plain_text import plain

_SIGNS = "*†‡§¶#∗⁎✝✉∥⊥⋆★☆♯♠♣♦∙"
_RAISED = re.compile(
    r"<sup\b[^<>]*>.{0,40}?</sup\s*>|\$?\s*(?<!\\)\^\s*(?:\{[^{}]{0,40}\}|[\d*a-z†‡])\s*\$?"
    r"|\\(?:textsuperscript|thanks|footnote(?:mark|text)?|samethanks|IEEEauthorrefmark)(?:\[[^\[\]]{0,20}\])?(?:\{[^{}]{0,300}\})?",
    re.IGNORECASE,
)
_RAISED_SIGNS = re.compile("[¹²³⁰-⁹⁺-⁾ᵃ-ᵛ₀-₉]+(?:[,;][¹²³⁰-⁹ᵃ-ᵛ]+)*")
_MARK = rf"(?<!\d)\d{{1,2}}(?!\d)|[{re.escape(_SIGNS)}]"
_BEHIND = re.compile(rf"(?<=[^\W\d_])(?P<marks>(?:[\s,;]*(?:{_MARK}|(?<=[\d\s,;])[a-h](?![\w.'’-])))+)[\s,;]*$")
_BEFORE = re.compile(rf"^(?:(?:{_MARK})[\s.,;)]*)+(?=[^\W\d_])")
_LETTER_MARKS = re.compile(r"(?<=[^\W\d_]{2})\s*,?\s+[a-h](?:\s*,\s*[a-h])*\s*$")
_MAIL = re.compile(r"[(<\[]?\s*[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+\s*[)>\]]?")
_TITLES = re.compile(
    r"^(?:(?:(?:Prof|Professor|Dr|Mr|Mrs|Sir|Dame)\b\.?|(?:Doc|Docent|PD|Priv|Doz|Dipl|Ing|Mag|Ms|Rev|Assoc|Asst)\.)"
    r"(?:-\w+\.?)?(?:\s*(?:rer\. ?nat|med|phil|habil|h\. ?c)\.)*\s+)+(?=\S+\s+\S)"
)
_NOT_WORD = re.compile(r"[\W_]+")
_BETWEEN = re.compile(r"\s*[;；|¦\n•]\s*")
_AND = re.compile(r"\s*,?\s+(?:and|und|et)\s+|\s*,?\s*&\s*", re.IGNORECASE)
MOST_NAMES = 10_000  # in one string


def clean_name(text: str) -> str:
    """Return a printed name without markup, invisible characters, marks of footnotes, e-mail addresses and titles.

    A name that is nothing else comes back as plain text. The number by which DBLP tells namesakes apart stays.
    """
    if text.isascii() and text.isprintable() and not _needs_care(text):
        return " ".join(text.split())
    bare = plain(_RAISED_SIGNS.sub(" ", _RAISED.sub(" ", text)))
    found = _BEFORE.sub("", _MAIL.sub(" ", bare))
    if len(found.split()) > 1 or "," in found or (found and not found[-1].isascii()) or found[-1:] in _SIGNS:
        found = _LETTER_MARKS.sub("", _BEHIND.sub("", found))
        if "," in found:  # `Doe1, Jane`
            found = ", ".join(_BEHIND.sub("", part).strip() for part in found.split(","))
    found = _TITLES.sub("", " ".join(found.split())).strip(" ,;")
    return found if any(letter.isalpha() for letter in found) else bare


_CARE = re.compile(rf"[<&^$@\\\d{re.escape(''.join(s for s in _SIGNS if s.isascii()))}]|[\s,][a-h]\s*$|,\s*$|,\S")


def _needs_care(text: str) -> bool:
    """Tell whether a name in ASCII may hold something that is no part of it; most do not."""
    return _CARE.search(text) is not None or _TITLES.match(text) is not None


def without_degrees(text: str) -> str:
    """Return a name without the academic degrees behind it: `Jane Doe, MD, PhD`, `Doe, Jane, Ph.D.`, `Jane Doe PhD`.

    Two letters that can be initials (`MD`, `MA`) are a degree behind two names or more, unless the first is a particle:
    `Doe, MA` and `van Doe, MA` have initials.
    """
    parts = [part.strip() for part in text.split(",")]
    first = parts[0].split()
    whole = len(first) > 1 and first[0].lower() not in PARTICLES
    kept = parts[:1]
    for place, part in enumerate(parts[1:], 1):
        key = _letters(part)
        each = {_letters(word) for word in part.split()}
        sure = key in DEGREES or (bool(each & DEGREES) and each <= DEGREES | LATE_DEGREES)
        likely = key in LATE_DEGREES and (whole or place > 1) and (part.replace(".", "").isupper() or "." in part)
        if not part or not (sure or likely) or (not whole and place == 1 and key in LATE_DEGREES):
            kept.append(part)
    text = ", ".join(kept) if len(kept) < len(parts) else text
    words = text.split()
    several = len(words) > 3
    while len(words) > 2 and _letters(words[-1]) in DEGREES:
        words.pop()
    if several and len(words) > 2 and words[-1] in {"MD", "M.D.", "MD."} and "," not in text:
        words.pop()
    return " ".join(words).rstrip(",")


def is_nobody(text: str) -> bool:
    """Tell whether an entry stands for an author who is not named: `Anonymous`, `[Anonymous]`, `n/a`, `et al.`."""
    stripped = text.replace("(s)", "s").strip().strip("[]()<>{}\"'“”*- ")
    if not any(letter.isalnum() for letter in stripped):
        return not any(letter.isalpha() for letter in text) and bool(text.strip())
    if stripped in {"NA", "NaN", "NN", "N.N.", "N. N.", "null", "none", "nan", "None", "NULL", "NONE"}:
        return True
    key = " ".join(_NOT_WORD.sub(" ", stripped.lower()).split())
    return key in NOBODY


def several_names(text: str) -> list[str]:
    """Return the names in a string that holds several; the text alone where it holds one, or might.

    A semicolon, a bar or a line break parts names always; `and` and commas only where whole names stand on each side.
    Organisations are the caller's to look for first.
    """
    parts = [part.strip(" ,") for part in _BETWEEN.split(text, maxsplit=MOST_NAMES)]
    parts = [part for part in parts if part]
    if len(parts) > 1:
        return [name for part in parts for name in several_names(part)]
    text = parts[0] if parts else text
    halves = [half.strip(" ,") for half in _AND.split(text)]
    if len(halves) > 1 and all(halves):
        names = [name for half in halves for name in _by_commas(half, 2)]
        return names if all(map(_is_whole, names)) else [text]
    return _by_commas(text, 3)


def _by_commas(text: str, fewest: int) -> list[str]:
    """Return the names of a list with commas: `fewest` whole names or more, or each surname with its initials."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) > 1 and all(_is_family(" ".join(p.split()[:-1])) and _is_initials(p.split()[-1]) for p in parts):
        return parts  # `Doe J, Roe K`
    if len(parts) >= fewest and all(_is_whole(part) for part in parts):
        return parts
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    if len(parts) > 3 and len(parts) % 2 == 0 and all(_is_family(a) and _is_initials(b) for a, b in pairs):
        return [f"{family}, {initials}" for family, initials in pairs]
    return [text]


def _is_family(part: str) -> bool:
    return len(_NOT_WORD.sub("", part)) > 1 and not _is_initials(part)


def _is_initials(part: str) -> bool:
    """Tell whether a part is nothing but initials: `J.`, `J. A.`, `JA`, `J.-P.`."""
    letters = _NOT_WORD.sub("", part)
    return 0 < len(letters) <= 4 and letters.isalpha() and letters.isupper()


def _is_whole(name: str) -> bool:
    """Tell whether a name has two parts or more, each with a capital or without case, as a person's full name has."""
    words = [word for word in name.replace(",", " ").split() if word.lower() not in PARTICLES]
    return 1 < len(words) < 7 and all(not word[0].islower() and word[0].isalpha() for word in words)


def _letters(part: str) -> str:
    return _NOT_WORD.sub("", part).lower()
