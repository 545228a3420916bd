"""Whether two names can be one person's, and how well they fit: the levels of names."""

from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import OSA

from extract.people.names import Name, plain_umlaut
from extract.people.tables import EAST_ASIAN_SURNAMES, GIVEN_OR_PARTICLE, NICKNAMES

SAME = 4  # the same folded name
FULL = 3  # the same first given name, middle names compatible
SHORT = 2  # an initial, a short form, a blank or hyphen elsewhere, half of a double surname
NEAR = 1  # near spelling, swapped order, a given name left out: needs evidence beside the name
CONFLICT = 0  # never one person by name

Pieces = tuple[str, ...]


@lru_cache(maxsize=100_000)
def level(first: Name, second: Name) -> int:
    """Return how well two names fit, from `SAME` to `CONFLICT`; symmetric. Names without letters never fit."""
    if not first.family or not second.family or _suffixes_conflict(first, second):
        return CONFLICT
    family = _family(first, second)
    if family == CONFLICT:
        return max(
            _swapped(first, second),
            _double_surname(first, second),
            _double_surname(second, first),
            _given_particle(first, second),
            _given_particle(second, first),
        )
    return min(family, _given(first, second)) if family < SAME else _given(first, second)


def _suffixes_conflict(one: Name, other: Name) -> bool:
    return bool(one.suffix and other.suffix and one.suffix != other.suffix)


def _family(first: Name, second: Name) -> int:
    """Return how the family names fit: as one, as half of a double surname, nearly, or not."""
    left, right = first.joined_family, second.joined_family
    if first.particles and second.particles and _articles(first.particles).isdisjoint(_articles(second.particles)):
        return CONFLICT
    if left == right or left in second.variants or right in first.variants:
        return SAME
    if (plain_umlaut(left) or left) == (plain_umlaut(right) or right):
        return SAME
    whole = {"".join((*first.particles, *first.family)), left} & {"".join((*second.particles, *second.family)), right}
    if whole:
        return SAME
    short, long = sorted((first.family, second.family), key=len)
    if len(short) < len(long) and len(short[0]) > 1 and short in (long[: len(short)], long[-len(short) :]):
        return SHORT
    near = min(len(left), len(right)) > 3 and left[0] == right[0] and OSA.distance(left, right, score_cutoff=1) <= 1
    return NEAR if near else CONFLICT


def _articles(particles: Pieces) -> frozenset[str]:
    return frozenset("al" if piece == "el" else piece for piece in particles)


def _given_particle(first: Name, second: Name) -> int:
    """Compare `Rui Da Costa`, where `Da` may be a given name, with `Rui Dacosta`."""
    if first.parted or len(first.given) < 2 or first.given[-1] not in GIVEN_OR_PARTICLE:
        return CONFLICT
    if second.joined_family != first.given[-1] + first.joined_family:
        return CONFLICT
    given = first.given[:-1]
    return min(SHORT, _given(replace(first, given=given, joined_given="".join(given)), second))


@dataclass(frozen=True, slots=True)
class _How:
    """How given names are compared: with an East Asian family name; which pieces are short for a longer one."""

    east_asian: bool
    dotted: frozenset[str]


def _given(first: Name, second: Name) -> int:
    """Return how the given names fit, where the family names do."""
    left, right = first.given, second.given
    if left == right:
        return SAME
    if not left or not right:
        return NEAR
    joined, joined_other = first.joined_given, second.joined_given
    if joined == joined_other or joined in second.given_variants or joined_other in first.given_variants:
        return SHORT if max(len(left[0]), len(right[0])) > 1 else FULL
    east_asian = first.family[-1] in EAST_ASIAN_SURNAMES
    fit = _aligned(left, right, _How(east_asian, first.dotted | second.dotted))
    if east_asian and (_second_missing(left, right) or _second_missing(right, left)):
        return CONFLICT
    short, long = (first, second) if len(left) < len(right) else (second, first)
    if fit > SHORT and east_asian and long.bound and len(short.given) == 1 and len(short.first) > 1:
        fit = SHORT  # `Wei` and `Wei-Lun` are two names, not one with and without a middle name
    if fit == CONFLICT:
        fit = max(_glued(left, right), _glued(right, left))
    if fit == CONFLICT:
        fit = _loose(first, second)
    return fit


def _aligned(left: Pieces, right: Pieces, how: _How) -> int:
    """Compare piece by piece; the shorter list may lack middle names, at its end or between its pieces."""
    first = _piece(left[0], right[0], how)
    if first == CONFLICT:
        return CONFLICT
    middle = _middle(left[1:], right[1:], how)
    if middle == CONFLICT:
        return CONFLICT
    if len(left[0]) == 1 or len(right[0]) == 1:
        return min(SHORT, middle)
    return min(first, middle, FULL)


def _middle(left: Pieces, right: Pieces, how: _How) -> int:
    """Compare middle names: one list must fit into the other, in order."""
    short, long = sorted((left, right), key=len)
    worst, begin = FULL, 0
    for piece in short:
        fits = [(n, fit) for n in range(begin, len(long)) if (fit := _piece(piece, long[n], how))]
        if not fits:
            return CONFLICT
        begin, worst = fits[0][0] + 1, min(worst, fits[0][1])
    return worst


def _piece(first: str, second: str, how: _How) -> int:
    """Compare two pieces: the same, an initial of the other, a known short form, a beginning, a near spelling."""
    if first == second:
        return FULL
    if first[0] == second[0] and (len(first) == 1 or len(second) == 1):
        return FULL
    if second in NICKNAMES.get(first, ()):
        return SHORT
    short, long = sorted((first, second), key=len)
    if short in how.dotted and long.startswith(short):
        return SHORT
    if not how.east_asian and len(short) > 2 and long.startswith(short) and len(long) > len(short) + 1:
        return SHORT
    return NEAR if _nearly(first, second) else CONFLICT


def _nearly(first: str, second: str) -> bool:
    """Tell whether given names are one letter apart, and not at an end: `Julia` and `Julian` are two names."""
    if min(len(first), len(second)) < 5 or first[0] != second[0] or first[-1] != second[-1]:
        return False
    return OSA.distance(first, second, score_cutoff=1) <= 1


def _second_missing(initials: Pieces, other: Pieces) -> bool:
    """Tell whether the second of several initials is nowhere in the one word that the other given name is."""
    if len(initials) < 2 or max(map(len, initials)) > 1 or len(other) != 1 or len(other[0]) < 5:
        return False
    return initials[1] not in other[0][1:]


def _glued(left: Pieces, right: Pieces) -> int:
    """Tell whether the pieces of `left` spell a beginning of the one word `right`: `Y. Z.`, `Yao Z.`, `Yaozhong`."""
    if len(right) != 1 or len(left) < 2 or len(right[0]) < 4:
        return CONFLICT
    rest = right[0]
    for number, piece in enumerate(left):
        if len(piece) > 1:
            if not rest.startswith(piece):
                return CONFLICT
            rest = rest[len(piece) :]
        elif number == 0:
            if not rest.startswith(piece):
                return CONFLICT
            return SHORT if all(len(later) == 1 and later in rest[2:] for later in left[1:]) else CONFLICT
        elif not rest.startswith(piece):
            return CONFLICT
        else:
            return SHORT
    return CONFLICT


def _loose(first: Name, second: Name) -> int:
    """Compare what needs evidence: a first name left out (`J. Paul` / `Paul`), swapped given names, near spelling."""
    short, long = sorted((first.given, second.given), key=len)
    if len(short) < len(long) and len(short[0]) > 1 and short == long[len(long) - len(short) :]:
        return NEAR
    whole = min(map(len, (*first.given, *second.given))) > 1
    return NEAR if whole and _nearly(first.joined_given, second.joined_given) else CONFLICT


def _swapped(first: Name, second: Name) -> int:
    """Compare `Thenmozhi Durairaj` with `Durairaj Thenmozhi`, `Do Xuan Long` with `Xuan Long Do`; never initials."""
    if (
        first.joined_given == second.joined_family
        and first.joined_family == second.joined_given
        and len(first.joined_given) > 1
    ):
        return NEAR
    left, right = (*first.given, *first.family), (*second.given, *second.family)
    turned = len(left) == len(right) > 2 and right in (left[1:] + left[:1], left[-1:] + left[:-1])
    return NEAR if turned and min(map(len, left)) > 1 else CONFLICT


def _double_surname(short: Name, long: Name) -> int:
    """Compare `Gabriel García` with `Gabriel García Márquez`, where no source says what the family name is."""
    if long.parted or len(long.given) < 2 or len(long.given[-1]) < 3 or short.joined_family != long.given[-1]:
        return CONFLICT
    return NEAR if short.given == long.given[:-1] else CONFLICT
