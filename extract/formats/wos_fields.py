"""What the fields of Web of Science say of a paper, in whichever of its files they stand."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from extract.formats.authorships import group, one_field, with_affiliations, with_dots, with_ids
from extract.formats.dates import Dated, dated, year_in
from extract.formats.draft import Draft, distinct
from extract.formats.languages import language_code
from extract.formats.markup import abstract, plain, without_copyright
from extract.formats.paper_types import is_retracted, type_of
from extract.formats.printed_names import cut_mark
from extract.formats.references import references_of
from extract.formats.venues import page_range, pages
from graph.identifiers import normal_doi, normal_orcid, normal_researcher
from graph.model import Authorship
from graph.paper_ids import normal_pmid, normal_wos

Fields = Mapping[str, Sequence[str]]  # the lines of each field

_ADDRESS = re.compile(r"\[([^\[\]]+)\]\s*(.*)", re.DOTALL)
_COUNT = re.compile(r"\d{1,9}", re.ASCII)


def draft_of(fields: Fields, line: int) -> Draft:
    """Return what an entry with the fields says of its paper; `fields` holds the lines of each tag."""
    draft = Draft(line, _text(fields, "UT") or None)
    draft.title = plain(_text(fields, "TI"))
    draft.abstract = without_copyright(abstract(_text(fields, "AB")))
    _authors(draft, fields)
    draft.dated = _dated(fields)
    draft.venue = plain(_text(fields, "SO")) or None
    draft.volume, draft.issue = _text(fields, "VL") or None, _text(fields, "IS") or None
    draft.pages = page_range(_text(fields, "BP"), _text(fields, "EP")) or pages(_text(fields, "AR"))
    draft.language = language_code(_text(fields, "LA"))
    draft.keywords = _list(fields, "DE")
    draft.subjects = distinct([*_list(fields, "ID"), *_list(fields, "WC")])
    types = _text(fields, "DT")
    draft.type, draft.retracted = type_of(types, unknown="other"), is_retracted(types)
    _ids(draft, fields)
    draft.references = references_of(map(plain, fields.get("CR", ())))
    draft.n_references, draft.n_citations = _count(fields, "NR"), _count(fields, "TC")
    return draft


def _text(fields: Fields, name: str) -> str:
    lines = fields.get(name)
    if not lines:
        return ""
    return " ".join((lines[0] if len(lines) == 1 else " ".join(lines)).split())


def _list(fields: Fields, name: str) -> list[str]:
    return distinct(plain(_text(fields, name)).split(";")) if name in fields else []


def _count(fields: Fields, name: str) -> int | None:
    text = _text(fields, name)
    return int(text) if _COUNT.fullmatch(text) else None


def _dated(fields: Fields) -> Dated:
    """Return the date of `PD` and `PY`, of early access where there is no year."""
    year = year_in(_text(fields, "PY"))
    return dated(_text(fields, "PD"), year) if year is not None else dated(_text(fields, "EA") or _text(fields, "PD"))


def _authors(draft: Draft, fields: Fields) -> None:
    """Take the authors by their full names where there are as many as short ones, then the groups."""
    short = [plain(name) for name in fields.get("AU") or fields.get("BA") or ()]
    full = [plain(name) for name in fields.get("AF") or fields.get("BF") or ()]
    names = full if len(full) == len(short) else short
    byline = _Byline()
    for name, other in zip(names, short, strict=True):
        if cut_mark(name)[0] == "":
            draft.complete = False
        elif (author := one_field(name)) is not None:
            byline.add(with_dots(author), name, other)
    _addresses(byline, fields)
    for tag, kind, normal in (("OI", "orcid", normal_orcid), ("RI", "wos", normal_researcher)):
        for part in _text(fields, tag).split(";"):
            name, _, value = part.rpartition("/")
            if (id_ := normal(value)) and (at := byline.near(plain(name))) is not None:
                byline.authors[at] = with_ids(byline.authors[at], [(kind, id_)])
    groups = (group(plain(name)) for name in dict.fromkeys(fields.get("CA", ())))
    draft.authors = [*byline.authors, *(author for author in groups if author)]


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    return " ".join(name.lower().replace(".", " ").split())


class _Byline:
    """The authors of a paper, to be found by the names that other fields print. A name of two is nobody's: -1."""

    def __init__(self) -> None:
        self.authors: list[Authorship] = []
        self._full: dict[str, int] = {}
        self._short: dict[str, int] = {}
        self._families: dict[str, list[int]] = {}

    def add(self, author: Authorship, full: str, short: str) -> None:
        at = len(self.authors)
        self.authors.append(author)
        self._full.setdefault(_key(full), at)
        self._short[_key(short)] = -1 if _key(short) in self._short else at
        self._families.setdefault(_key(author.family or ""), []).append(at)

    def exactly(self, name: str) -> int | None:
        """Return who has the full name, else who alone has it as a short one."""
        key = _key(name)
        at = self._full.get(key, self._short.get(key, -1))
        return at if at >= 0 else None

    def near(self, name: str) -> int | None:
        """Return who has the name exactly, else the only one of the family whose given name begins alike."""
        if (at := self.exactly(name)) is not None:
            return at
        family, _, given_name = (part.strip() for part in _key(name).partition(","))
        if not given_name:
            return None
        others = {at: _key(self.authors[at].given or "") for at in self._families.get(family, ())}
        hits = [
            at
            for at, other in others.items()
            if other and (other.startswith(given_name) or given_name.startswith(other))
        ]
        return hits[0] if len(hits) == 1 else None


def _addresses(byline: _Byline, fields: Fields) -> None:
    """Give the addresses of `C1` to their authors; one without names only to a single author."""
    places: dict[int, list[str]] = {}
    for line in fields.get("C1", ()):
        match = _ADDRESS.match(line.strip())
        address = plain(match[2] if match else line).removesuffix(".")
        if match is None and len(byline.authors) == 1:
            places.setdefault(0, []).append(address)
        for name in match[1].split(";") if match else ():
            if (at := byline.exactly(plain(name))) is not None:
                places.setdefault(at, []).append(address)
    for at, found in places.items():
        byline.authors[at] = with_affiliations(byline.authors[at], found)


def _ids(draft: Draft, fields: Fields) -> None:
    if doi := normal_doi(_text(fields, "DI")):
        draft.ids["doi"] = doi
    if wos := normal_wos(_text(fields, "UT")):
        draft.ids["wos"] = wos
    if pmid := normal_pmid(_text(fields, "PM")):
        draft.ids["pmid"] = pmid
