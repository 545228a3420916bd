"""What is printed with a name and is no part of it: footnote marks, titles; names of nobody; several names."""

import re
from unicodedata import category

from extract.people.beside import beside, is_given
from extract.people.degrees import is_degree, without_degrees
from extract.people.tables import (
    ALSO_FIRST_SURNAMES,
    AROUND_WITHHELD,
    DOUBLE_GIVEN,
    NOBODY,
    NOT_GIVEN,
    PARTICLES,
    SUFFIXES,
    WITHHELD,
)
from graph.folding import fold_name
from graph.identifiers import normal_orcid
from graph.plain_text import plain

_SIGNS = "*†‡§¶#∗⁎✝✉∥⊥⋆★☆♯♠♣♦∙"
_RAISED = re.compile(
    r"<sup\b[^<>]*>.{0,40}?</sup\s*>|\$?\s*(?<!\\)\^\s*(?:\{[^{}]{0,40}\}|[\d*a-z†‡])\s*\$?"
    r"|\\[A-Za-z]{1,20}\{[\d,;*†‡\s]*\}|\\(?:orcid\w*|IEEEmembership)\{[^{}]{0,80}\}|\\(?:textsuperscript|thanks|footnote(?:mark|text)?|samethanks|IEEEauthorrefmark)(?:\[[^\[\]]{0,20}\])?(?:\{[^{}]{0,300}\})?",
    re.IGNORECASE,
)
_RAISED_SIGNS = re.compile("[¹²³⁰-⁹⁺-⁾ᵃ-ᵛ₀-₉①-⒛]+(?:[,;·][¹²³⁰-⁹ᵃ-ᵛ]+)*")
_NUMBERS = r"\d{1,2}(?:\s*(?:[-–,;]|and)\s*\d{1,2})*"
_MARK = (
    rf"(?<!\d){_NUMBERS}(?!\d)|[{re.escape(_SIGNS)}]|\(\s*{_NUMBERS}\s*\)|\[\s*{_NUMBERS}\s*\]|\{{\s*{_NUMBERS}\s*\}}"
)
_ROLE = re.compile(
    r"\s*[(\[](?:corresponding|presenting|senior|first|last|lead|joint|co-?first|equal|deceased|dec\b|chair|ed(?:itor)?s?\b|she\b|he\b|they\b|ze\b|posthum|translat|guest)"
    r"[^()\[\]]{0,40}[)\]]",
    re.IGNORECASE,
)
ORCID = re.compile(
    r"\s*[(\[<]?\s*(?:ORCID(?:\s*iD)?\s*:?\s*)?(?:https?://orcid\.org/)?\b(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\b\s*[)\]>]?|\s*ORCID(?:\s*iD)?\s*$",
)
_DIGITS_OF_ORCID = re.compile(r"\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b")
_WIDE = {code: chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_LOOKALIKES = str.maketrans("АВЕКМНОРСТУХаеорсухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTYXaeopcyxisjABEZHIKMNOPTYXo")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_BEHIND = re.compile(rf"(?<=[^\W\d_])(?P<marks>(?:[\s,;]*(?:{_MARK}|(?<=[\d\s,;])[a-h](?![\w.'’-])))+)[\s,;]*$")
_BEFORE = re.compile(rf"^(?:(?:{_MARK})[\s.,;)]*)+(?=[^\W\d_])")
_LETTER_MARKS = re.compile(r"(?<=[^\W\d_]{2})\s*,?\s+[a-h](?:\s*,\s*[a-h])*\s*$")
_HALF_BRACKETED = re.compile(rf"(?:[\s,]*(?:[a-h]|\d{{1,2}}|[{re.escape(_SIGNS)}])\))+$")  # `Doe a)`, `Doe1),2)`
_MAIL = re.compile(r"[(<\[]?\s*[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+\s*[)>\]]?")
_TITLES = re.compile(
    r"^(?:(?:(?:(?:Associate|Assistant|Adjunct|Emeritus|Visiting)\s+Professor|[Pp]rof|Professor|[Dd]r|Mr|Mrs|Ms|Miss|Sir|Dame|Mme|Mlle"
    r"|Herr|Frau|Sra|Srta|Univ\.-Prof|R?NDr|[MJ]UDr|PhDr|Mgr|проф|доц|акад)\b\.?"
    r"|(?:[Dd]oc|Docent|PD|Priv|Doz|Dipl|Ing|Mag|Rev|Assoc|Asst|Hon|Capt|Lt|Col|Maj|Gen|Sgt|Cdr|Fr)\.|[кд]\.(?:\s*-?[а-я]{1,5}\.)+)"
    r"(?:-\w+\.?)?(?:\s*(?:rer\. ?nat|med|phil|habil|hab|h\. ?c)\.)*\s+)+(?=\S+\s+\S)"
)
_BY = re.compile(
    r"^(?:(?:edited|written|reviewed|translated|compiled|prepared|presented|introduced)\s+)?by:?\s+(?=\S+\s+\S)"
    r"|^(?:authors?|author\(s\)|editors?|written|par|von|por):\s+(?=\S+\s+\S)",
    re.IGNORECASE,
)
_WRAPPED = re.compile(r"^[(\[]([^()\[\]]+)[)\]]$")
_NOT_WORD = re.compile(r"[\W_]+")
_BETWEEN = re.compile(r"\s*[;；、|¦‖•]+\s*")
_AND = re.compile(
    r"\s*,?\s+(?:and|und|et|with|och|og)\s+|\s*,?\s*&\s*|\s*\n\s*|\s+[/·∙+]\s+|\s+(?-i:[yei])\s+", re.IGNORECASE
)
_MAY_BE_SEVERAL = re.compile(rf"[,，]|{_BETWEEN.pattern}|{_AND.pattern}", re.IGNORECASE)
_LAST_OF_NOBODY = (
    {key.rpartition(" ")[2] for key in NOBODY | NOT_GIVEN}
    | WITHHELD
    | AROUND_WITHHELD
    | {"na", "nan", "nn", "n", "null", "none"}
)
ANONYMOUS = frozenset({"anonymous", "anonymised", "anonymized", "anon"})
_NO_VALUE = frozenset({"NA", "NaN", "nan", "NN", "N.N.", "N. N.", "null", "NULL", "none", "None", "NONE"})
_CROSSES = re.compile(r"[xX]{3,}|[*?]{2,}")
MOST_NAMES = 10_000  # in one string


def clean_name(text: str) -> str:
    """Return a printed name without markup, invisible characters, marks of footnotes, e-mail addresses and titles.

    A name that is nothing else comes back as plain text. The number by which DBLP tells namesakes apart stays.
    """
    if text.isascii() and text.isprintable() and not _needs_care(text):
        return " ".join(text.split())
    text = " ".join(text.split())  # long runs of blanks take long
    bare = plain(_RAISED_SIGNS.sub(" ", _RAISED.sub(" ", text)))
    if not bare.isascii():
        bare = "".join(sign for sign in bare if category(sign) != "So" or sign == "\ufffd")
        bare = " ".join(_one_script(word) for word in bare.translate(_WIDE).split())
    if "_" in bare and "$" not in bare and "\\" not in bare:
        bare = bare.replace("_", " ")
    bare = _ROLE.sub("", ORCID.sub("", bare)) or bare
    cleaned = _BEFORE.sub("", _MAIL.sub(" ", bare))
    if cleaned.endswith(")") and "(" not in cleaned and " " in cleaned:
        cleaned = _HALF_BRACKETED.sub("", cleaned)
    if len(cleaned.split()) > 1 or "," in cleaned or (cleaned and not cleaned[-1].isascii()) or cleaned[-1:] in _SIGNS:
        cleaned = _LETTER_MARKS.sub("", _BEHIND.sub("", cleaned))
        if "," in cleaned:  # `Doe1, Jane`
            cleaned = ", ".join(_BEHIND.sub("", part).strip() for part in cleaned.split(","))
    cleaned = _trimmed(_WRAPPED.sub(r"\1", cleaned.strip()))
    cleaned = _TITLES.sub("", _BY.sub("", " ".join(cleaned.split()))).strip(" ,;")
    return cleaned if any(letter.isalpha() for letter in cleaned) else bare


def _trimmed(name: str) -> str:
    """Return a name without dashes, commas and lone dots at its ends."""
    name = name.strip(" ,;:–—-")
    name = name[:-1].rstrip() if name.endswith(" .") else name
    return name.lstrip(" .") if name.startswith(". ") else name


def _one_script(word: str) -> str:
    """Return a word of Latin letters without the Cyrillic or Greek ones that look the same and slipped in."""
    return word.translate(_LOOKALIKES) if not word.isascii() and _LATIN.search(word) else word


_CARE = re.compile(
    rf"[<()\[{{&^$@_\\\d{re.escape(''.join(s for s in _SIGNS if s.isascii()))}]|[\s,][a-h]\s*$|,\s*$"
    r"|,\S|ORCID|(?:^|\s)[.:-]+(?:\s|$)"
)


def _needs_care(text: str) -> bool:
    """Tell whether a name in ASCII may hold something that is no part of it; most do not."""
    return _CARE.search(text) is not None or _TITLES.match(text) is not None or _BY.match(text) is not None


def printed_orcid(text: str) -> str | None:
    """Return the ORCID that is printed with a name; None where there is none, or one with a wrong check digit."""
    found = _DIGITS_OF_ORCID.search(text)
    return normal_orcid(found[0]) if found else None


def is_nobody(text: str) -> bool:
    """Tell whether an entry stands for an author who is not named: `Anonymous`, `[Anonymous]`, `n/a`, `et al.`."""
    last = text.rpartition(" ")[2]
    if last.isascii() and last.isalnum() and last.lower() not in _LAST_OF_NOBODY and not _CROSSES.fullmatch(text):
        return False
    stripped = text.replace("(s)", "s").strip().strip("[]()<>{}\"'“”*- ")
    if not any(letter.isalnum() for letter in stripped):
        return not any(letter.isalpha() for letter in text) and bool(text.strip())
    if _CROSSES.fullmatch(text) or stripped in _NO_VALUE:
        return True
    words = _NOT_WORD.sub(" ", stripped.lower()).split()
    if words[0] in ANONYMOUS and words[-1] in AROUND_WITHHELD:
        return True  # `Anonymous ACL submission`
    if " ".join(words) in NOBODY or " ".join(words) in NOT_GIVEN:
        return True
    return (
        len(words) > 1
        and not WITHHELD.isdisjoint(words)
        and all(len(w) == 1 or w in WITHHELD | AROUND_WITHHELD for w in words)
    )


def several_names(text: str) -> list[str]:
    """Return the names in a string that holds several; the text alone where it holds one, or might.

    A semicolon or a bar parts names, unless only initials stand behind it; a word such as `and`, a slash, the end of a
    line and commas only where whole names stand on each side. Organisations are the caller's to look for first.
    """
    single = "\n".join(line for part in text.split("\n") if (line := " ".join(part.split())))  # long runs take long
    if not _MAY_BE_SEVERAL.search(single):
        return [text]
    text = single.replace("，", ",")
    parts: list[str] = []
    for part in filter(None, (part.strip(" ,") for part in _BETWEEN.split(text, maxsplit=MOST_NAMES))):
        if parts and _has_only_initials(part):
            parts[-1] += f", {part}"  # `Doe; J.`
        else:
            parts.append(part)
    if len(parts) > 1:
        return [name for part in parts for name in several_names(part)]
    text = parts[0] if parts else text
    halves = [half.strip(" ,") for half in _AND.split(text)]
    if len(halves) > 1 and all(halves):
        names = [name for half in halves for name in _by_commas(half, 2)]
        return names if all(map(_is_whole, names)) else [text]
    return _by_commas(text, 3)


def looks_like_several(text: str) -> bool:
    """Tell whether a string has so many commas that it can hardly be one name, degrees and generations left out."""
    parts = [part for part in without_degrees(text).split(",") if len(_letters(part)) > 1 and not is_degree(part)]
    return len([part for part in parts if _letters(part) not in SUFFIXES]) > 2


def _is_of_a_generation(parts: list[str]) -> bool:
    """Tell `Kent IV, Richard P.`, which is one person, from `Ivanov II, Petrov AB`, who are two."""
    if len(parts) != 2:
        return False
    last, middle = (part.split()[-1].rstrip(".") for part in parts)
    return last.lower() in SUFFIXES and len(parts[0].split()) > 1 and len(middle) == 1


def _by_commas(text: str, fewest: int) -> list[str]:
    """Return the names of a list with commas: `fewest` whole names or more, or each surname with what goes with it."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    bare = [part for part in parts if not is_degree(part)]
    if len(bare) < 2 or beside(text).places:
        return [text]
    if all(map(_begins_with_initials, bare)):
        return bare  # `J. Doe, K. Roe`
    if len(bare) < len(parts) and all(map(_is_whole, bare)):
        return bare  # `Jane Doe, MD, Kim Roe, PhD`
    if _is_of_a_generation(parts):
        return [text]
    if len(parts) > 1 and all(_is_family(" ".join(p.split()[:-1])) and _is_initials(p.split()[-1]) for p in parts):
        return parts  # `Doe J, Roe K`
    if len(parts) == fewest - 1 == 2 and _are_two(*parts):
        return parts
    if len(parts) >= fewest and all(_is_whole(part) for part in parts):
        return parts
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    if len(parts) > 3 and len(parts) % 2 == 0 and all(_is_family(a) and _goes_with(a, b) for a, b in pairs):
        return [f"{family}, {given}" for family, given in pairs]
    return [text]


def _are_two(left: str, right: str) -> bool:
    """Tell `Anna Doe, Carl Roe`, who are two, from `García Márquez, Gabriel José`: by given names that are known.

    `Martin Garcia, Maria Luz` may be one person, and stays so.
    """
    first, second = left.split(), right.split()
    if not (1 < len(first) < 4 and 1 < len(second) < 4) or not (is_given(first[0]) and is_given(second[0])):
        return False
    if is_given(first[-1]) or is_given(second[-1]) or fold_name(second[0]) in DOUBLE_GIVEN:
        return False
    return fold_name(first[0]) not in ALSO_FIRST_SURNAMES and _is_whole(left) and _is_whole(right)


def _begins_with_initials(part: str) -> bool:
    """Tell whether a part is initials and a family name: `J. Doe`, `J.-P. van Doe`."""
    first, *others = part.split()
    return "." in first and _is_initials(first) and bool(others) and _is_family(others[-1])


def _goes_with(family: str, part: str) -> bool:
    """Tell whether a part is the initials of a family name, or both are single words: `Doe, Jane, Roe, Kim`."""
    words = [word for word in family.split() if word.lower() not in PARTICLES]
    return _is_initials(part) or (len(words) == 1 and len(part.split()) == 1 and not part[0].islower())


def _is_family(part: str) -> bool:
    return len(_NOT_WORD.sub("", part)) > 1 and not _is_initials(part)


def _is_initials(part: str) -> bool:
    """Tell whether a part is nothing but initials: `J.`, `J. A.`, `JA`, `J.-P.`."""
    letters = _NOT_WORD.sub("", part)
    return 0 < len(letters) <= 4 and letters.isalpha() and letters.isupper()


def _is_whole(name: str) -> bool:
    """Tell whether a name has two parts or more, each with a capital or without case, as a person's full name has."""
    words = [word for word in name.replace(",", " ").split() if word.lower() not in PARTICLES]
    capitals = all(not word[0].islower() and word[0].isalpha() for word in words)
    return 1 < len(words) < 7 and capitals and not _has_only_initials(name)


def _has_only_initials(name: str) -> bool:
    """Tell whether each word of a name is one letter that has a capital: `J.`, `J. A.`, `J.-P.`, but not `李 明`."""
    words = [letters for word in re.split(r"[\s.-]+", name) if (letters := _letters(word))]
    return all(len(letters) == 1 and letters != letters.upper() for letters in words)


def _letters(part: str) -> str:
    return _NOT_WORD.sub("", part).lower()
