"""Blocking: the keys under which a name is looked up, so that only names that share one are ever compared."""

from extract.people.names import Name, plain_umlaut
from extract.people.tables import GIVEN_OR_PARTICLE, NICKNAMES


def blocks(name: Name) -> frozenset[str]:
    """Return all keys under which a name is looked up: only names that share one are ever compared."""
    return natural_blocks(name) | loose_blocks(name) | near_blocks(name)


def natural_blocks(name: Name) -> frozenset[str]:
    """Return the keys of a name as it is read: family name (first, last, joined piece; umlauts) with first initial."""
    if not name.family:
        return frozenset()
    initials = {name.first[:1], *(form[0] for form in NICKNAMES.get(name.first, ()))}
    surnames = {name.family[0], name.family[-1], name.joined_family, *name.variants}
    surnames |= {spelling for surname in (name.joined_family, name.family[-1]) if (spelling := plain_umlaut(surname))}
    if name.particles:
        surnames.add("".join((*name.particles, *name.family)))
    elif not name.parted and len(name.given) > 1 and name.given[-1] in GIVEN_OR_PARTICLE:
        surnames.add(name.given[-1] + name.joined_family)
    return frozenset(f"{surname}|{letter}" for surname in surnames for letter in initials)


def loose_blocks(name: Name) -> frozenset[str]:
    """Return the keys of a name read otherwise: in swapped order, with two surnames, without its first given name.

    Another name is found by these as it is read: of two names, one at least is read as it stands.
    """
    if not name.family:
        return frozenset()
    keys: set[str] = set()
    if name.given and len(name.first) > 1:
        keys.add(f"{name.joined_given}|{name.family[0][:1]}")
        if len(name.given[-1]) > 1:
            keys.add(f"{name.given[-1]}|{(name.family[0] if len(name.given) == 1 else name.first)[:1]}")
    if len(name.given) > 1:
        keys.add(f"{name.family[-1]}|{name.given[1][:1]}")
        if len(name.first) > 1:
            keys.add(f"{name.first}|{name.given[1][:1]}")
    return frozenset(keys)


def near_blocks(name: Name) -> frozenset[str]:
    """Return the keys by which a family name one letter away is found: the whole given name with half the family name.

    One letter more, less or other touches one half only.
    """
    family = name.joined_family
    if len(family) < 4 or len(name.joined_given) < 2:
        return frozenset()
    sizes = {len(family) // 2, (len(family) - 1) // 2}
    given = name.joined_given
    return frozenset(key for n in sizes for key in (f"{given}~{family[:n]}", f"{given}~~{family[len(family) - n :]}"))
