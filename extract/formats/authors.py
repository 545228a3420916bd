"""Repairs for the records of every format: names of several people or of nobody, one person twice, retractions."""

import re
from collections.abc import Iterable
from dataclasses import replace

from extract.formats.printed_names import read_name
from extract.people.beside import Beside, beside, is_person, is_town
from extract.people.degrees import DOCTOR
from extract.people.levels import SHORT, level
from extract.people.names import Name, parse
from extract.people.organisations import group_name
from extract.people.printed import (
    clean_name,
    is_nobody,
    looks_like_several,
    printed_orcid,
    several_names,
)
from extract.people.tables import EAST_ASIAN_SURNAMES
from graph.folding import fold_name, is_retracted
from graph.model import Authorship, Record

_SIGNS = re.compile(r"[\s.,'’-]+")


def tidied(record: Record) -> tuple[Record, tuple[str, ...]]:
    """Return a record whose authors are one entry a person or organisation, and what was changed, to be reported.

    `A; B` and `A and B` in one string become two entries. A name of nobody (`Anonymous`) is left out, and the list is
    then not complete. An author who is listed once for each affiliation becomes one, unless two people may be meant:
    other ids, only initials, or a name as common as `Wei Wang`. A title that says `RETRACTED` marks the record.
    """
    if not record.retracted and is_retracted(record.title):
        record = replace(record, retracted=True)
    reasons: list[str] = []
    authors = [part for entry in record.authors for part in _parts(_cleaned(entry), reasons)]
    persons = [entry for entry in authors if not is_nobody(entry.name)]
    if len(persons) < len(authors):
        reasons.append("an author is not named (“Anonymous” or the like); the list of authors is not complete")
    kept = _without_repeats(_without_doctors(persons), reasons)
    if tuple(kept) == record.authors:
        return record, tuple(reasons)
    complete = record.authors_complete and len(persons) == len(authors)
    return replace(record, authors=tuple(kept), authors_complete=complete), tuple(reasons)


def _cleaned(entry: Authorship) -> Authorship:
    """Return an entry whose name is without markup, invisible characters and marks of footnotes."""
    if entry.group or (name := clean_name(entry.name)) == entry.name:
        return entry
    if (orcid := printed_orcid(entry.name)) and "orcid" not in dict(entry.ids):
        entry = replace(entry, ids=(*entry.ids, ("orcid", orcid)))
    family, given = (part and (clean_name(f"{part},") or part) for part in (entry.family, entry.given))
    return replace(entry, name=name, family=family, given=given)


def _parts(entry: Authorship, reasons: list[str]) -> list[Authorship]:
    """Return the entries that a printed string holds: one, unless it is several people's names.

    No name has a semicolon in it, not even one whose parts or ids the source states.
    """
    if (entry.group or entry.family) and ";" not in entry.name:
        return [entry]
    if entry.group and not all(map(is_person, several_names(entry.name))):
        return [entry]
    if ";" in entry.name and (entry.family or entry.ids or entry.group):
        stated = f"{entry.family}, {entry.given or ''}" if entry.family else entry.name
        entry = replace(entry, name=stated.strip(" ,;"), family=None, given=None, ids=(), group=False)
    text = entry.name
    if ";" not in text and ((apart := beside(text)).places or apart.groups):
        return _apart(apart, entry, reasons)
    if entry.ids:
        return [entry]
    parts = several_names(text)
    people = [part for part in parts if not is_town(part)]
    # Some towns are family names, too: only beside full names is a town no person.
    if ";" in text and 0 < len(people) < len(parts) and all(" " in person for person in people):
        entry = replace(entry, affiliations=(*entry.affiliations, *(part for part in parts if is_town(part))))
        parts = people
        reasons.append(f"an author is printed together with a place of work (“{text[:60]}”); taken apart")
    if parts == [text] or (";" not in text and group_name(entry)):
        if "," in text and looks_like_several(text) and not group_name(entry):
            reasons.append(f"an author may be several names in one (“{text[:60]}”); taken as one")
        return [entry]
    if len(parts) < 2:
        return [entry] if parts == [text] or not parts else [_entry(parts[0], entry)]
    reasons.append(f"an author is several names in one (“{text[:60]}”); taken as {len(parts)}")
    return [person for part in parts for person in _parts(_entry(part, entry), reasons)]


def _apart(apart: Beside, entry: Authorship, reasons: list[str]) -> list[Authorship]:
    """Return the person, with the places of work, and the groups that stood in one string."""
    places = tuple(dict.fromkeys((*entry.affiliations, *apart.places)))
    persons = _parts(replace(_entry(apart.name, entry), affiliations=places), reasons)
    what = "a group" if apart.groups else "a place of work"
    reasons.append(f"an author is printed together with {what} (“{entry.name[:60]}”); taken apart")
    return [*persons, *(Authorship(name, group=True) for name in apart.groups)]


def _entry(text: str, entry: Authorship) -> Authorship:
    name, family = read_name(text)
    return replace(entry, name=name or text, family=family)


def _without_doctors(entries: list[Authorship]) -> list[Authorship]:
    """Return the entries without `MD` behind `Jane Doe MD`, where no other name has its initials behind it."""
    ends = {entry.name.rpartition(" ")[2] for entry in entries if not entry.family}
    if ends.isdisjoint(DOCTOR) or not ends - DOCTOR or any(end.isupper() for end in ends - DOCTOR):
        return entries
    return [
        replace(entry, name=entry.name.rpartition(" ")[0])
        if entry.name.count(" ") > 1 and not entry.family and entry.name.rpartition(" ")[2] in DOCTOR
        else entry
        for entry in entries
    ]


def _without_repeats(entries: Iterable[Authorship], reasons: list[str]) -> list[Authorship]:
    """Return the entries with those of one person as one, at the first place, with all affiliations."""
    kept: list[Authorship] = []
    places: dict[str, int] = {}
    for entry in entries:
        key = _SIGNS.sub("", fold_name(entry.name))
        position = places.setdefault(key, len(kept))
        if (orcid := dict(entry.ids).get("orcid")) and (
            known := places.setdefault(f"orcid {orcid}", position)
        ) != position:
            position = known if level(_name(kept[known]), _name(entry)) >= SHORT else position
        if position == len(kept):
            kept.append(entry)
        elif (orcid and dict(kept[position].ids).get("orcid") == orcid) or _is_one(kept[position], entry):
            kept[position] = _joined(kept[position], entry)
            reasons.append(f"“{entry.name[:60]}” is listed more than once among the authors; taken as one person")
        else:
            kept.append(entry)
    return kept


def _is_one(first: Authorship, other: Authorship) -> bool:
    """Tell whether two entries of one list with the same name are one person: not with other ids or a common name."""
    ids = dict(first.ids)
    if any(ids.get(kind, value) != value for kind, value in other.ids):
        return False
    if group_name(first) is not None:
        return True
    name = _name(first)
    return bool(name.family) and (len(name.first) > 1 and not name.number and not _is_common(name))


def _name(entry: Authorship) -> Name:
    return parse(entry.name, entry.family)


def _is_common(name: Name) -> bool:
    return name.family[-1] in EAST_ASIAN_SURNAMES


def _joined(first: Authorship, other: Authorship) -> Authorship:
    """Return two entries of one person as one."""
    places = tuple(dict.fromkeys((*first.affiliations, *other.affiliations)))
    ids = dict(other.ids) | dict(first.ids)
    return replace(first, affiliations=places, ids=tuple(ids.items()), family=first.family or other.family)
