"""Degrees, memberships and roles behind a printed name: `Jane Doe, PhD, Senior Member, IEEE`."""

import re

from extract.people.tables import DEGREES, LATE_DEGREES, PARTICLES, ROLES, words

DOCTOR = frozenset({"MD", "M.D.", "MD."})

_NOT_WORD = re.compile(r"[\W_]+")
_BRACKET = re.compile(r"\s*\([^()]{0,30}\)")
_FELLOW = re.compile(
    r"(?:F(?:RC|RS|AC|AA|IE|AM|AN|AH|AP|CP|CC|HE|ES)|M(?:RC|IE)|FRA[CN])[A-Za-z]{0,6}"
)  # FRCP, FACOG, MRCPsych
_MEMBER = re.compile(
    r"(?:(?:graduate|student|senior|life|associate|full)\s+){0,2}(?:member|fellow)(?:\s*,?\s*[a-z]{3,5})?"
)
_SOCIETIES = words("ieee acm osa aiaa spie asme siam rsc aaas asce aaai optica iet")
_CAPITALS = re.compile(r"[A-Z]{2,6}(?:-[A-Z]{1,3})?")


def without_degrees(text: str) -> str:
    """Return a name without degrees and roles behind it: `Jane Doe, MD, PhD`, `Doe, Jane, Ph.D.`, `Jane Doe, Editor`.

    Two letters that can be initials (`MD`, `MA`) are a degree behind two names or more, unless the first is a particle:
    `Doe, MA` and `van Doe, MA` have initials. Capitals behind a degree are another one: `Jane Doe, MS, RD, LDN`.
    """
    if "," not in text and len(words := text.split()) < 3:
        return " ".join(words)
    parts = [part.strip() for part in text.split(",")]
    first = parts[0].split()
    whole = len(first) > 1 and first[0].lower() not in PARTICLES
    kept = parts[:1]
    for number, part in enumerate(parts[1:], 1):
        key = _letters(part)
        likely = key in LATE_DEGREES and (whole or number > 1) and (part.replace(".", "").isupper() or "." in part)
        if (
            not part
            or not (_is_sure(part, whole=whole) or likely or _goes_on(parts, number, len(kept)))
            or (not whole and number == 1 and key in LATE_DEGREES)
        ):
            kept.append(part)
    text = ", ".join(kept) if len(kept) < len(parts) else text
    words = text.split()
    several = len(words) > 3 or len(kept) < len(parts)
    while len(words) > 2 and _letters(words[-1]) in DEGREES:
        words.pop()
    if several and len(words) > 2 and words[-1] in DOCTOR and "," not in text:
        words.pop()
    return " ".join(words).rstrip(",")


def bare_part(part: str) -> str:
    """Return a family name or given names, which a source states apart, without degrees: `Doe, MD`; `Doe PhD`."""
    first, *others = (each.strip() for each in part.split(","))
    words = first.split()
    while len(words) > 1 and (words[-1] in DOCTOR or _letters(words[-1]) in DEGREES):
        words.pop()
    return ", ".join([" ".join(words), *(each for each in others if each and not is_degree(each))])


def is_degree(part: str) -> bool:
    """Tell whether a part between commas is an academic degree, or several, or a role or membership."""
    each = {_letters(word) for word in part.split()}
    capitals = part.replace(".", "").replace(" ", "").isupper() or "." in part
    if each and (each <= DEGREES or (each <= DEGREES | LATE_DEGREES and capitals)):
        return True
    return _is_sure(part, whole=True)


def _is_sure(part: str, *, whole: bool) -> bool:
    """Tell whether a part can be nothing but degrees; behind a whole name (`whole`) also a role or a membership."""
    bare = _BRACKET.sub("", part).strip() or part
    each = {_letters(word) for word in bare.split()}
    if _letters(bare) in DEGREES or (bool(each & DEGREES) and each <= DEGREES | LATE_DEGREES):
        return True
    if _FELLOW.fullmatch(bare) and sum(map(str.isupper, bare)) > 2:
        return True
    role = _NOT_WORD.sub(" ", part.lower()).strip()
    return whole and (role in ROLES or role in _SOCIETIES or _MEMBER.fullmatch(part.lower()) is not None)


def _goes_on(parts: list[str], number: int, kept: int) -> bool:
    """Tell whether capitals stand behind a degree, which was left out: `RD` and `LDN` of `MS, RD, LDN`."""
    return number >= 2 and kept < number and _CAPITALS.fullmatch(parts[number]) is not None


def _letters(part: str) -> str:
    return _NOT_WORD.sub("", part).lower()
