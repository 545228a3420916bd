"""JSON answers of further sites (Europe PMC, INSPIRE, NASA ADS, HAL, …): one reader over the table of `sites`."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import chain
from typing import Any

from extract.formats.authorships import group, initials_last, is_group_name, one_field, two_fields, with_affiliations
from extract.formats.authorships import with_ids as with_author_ids
from extract.formats.dates import Dated, dated, dated_of, month_in, year_in
from extract.formats.document import Document, Format
from extract.formats.draft import Draft, distinct
from extract.formats.fields import Fields, clean, count_of, whole_number
from extract.formats.json_stream import first_entries
from extract.formats.languages import language_code
from extract.formats.markup import abstract, plain
from extract.formats.medline import bare_title
from extract.formats.paper_types import is_retracted, type_of
from extract.formats.printed_names import cut_mark
from extract.formats.reference_lists import bare_id
from extract.formats.sites import SITES, Site
from extract.formats.venues import ids_in_url, page_range, pages
from extract.formats.works import begun, fill, read_works, title_of
from graph.identifiers import arxiv_of_doi, normal_arxiv, normal_doi, normal_orcid, normal_scopus_author
from graph.model import Authorship, Problem, Record, Reference
from graph.paper_ids import PAPER_IDS

NAME = "site-json"
_DEEPEST = 12
_NORMAL = {kind.name: kind.normal for kind in PAPER_IDS}


@cache
def _steps(paths: str) -> tuple[tuple[str, ...], ...]:
    """Return the names along each of the paths."""
    return tuple(tuple(path.strip().split(".")) for path in paths.split("|")) if paths else ()


@cache
def _parted(step: str) -> tuple[str, str, str]:
    """Return the parts of `name[key=value]`, the last two empty where there is only a name."""
    name, _, test = step.rstrip("]").partition("[")
    key, _, value = test.partition("=")
    return name, key, value


def values_at(value: Any, paths: str) -> list[Any]:
    """Return what the first path that leads to something leads to: objects, texts and numbers, lists taken apart."""
    return next((found for steps in _steps(paths) if (found := list(_along(value, steps)))), [])


def _along(value: Any, steps: tuple[str, ...], depth: int = 0) -> Iterator[Any]:
    if isinstance(value, list):
        for part in value if depth < _DEEPEST else ():
            yield from _along(part, steps, depth + 1)
    elif steps:
        name, key, wanted = _parted(steps[0])
        inner = value.get(name) if isinstance(value, dict) else None
        if key and isinstance(inner, list):
            inner = [part for part in inner if isinstance(part, dict) and part.get(key) == wanted]
        yield from _along(inner, steps[1:], depth + 1)
    elif isinstance(value, dict) and "value" in value:  # OpenReview wraps its values, or not
        yield from _along(value["value"], steps, depth + 1)
    elif value is not None and value != "":
        yield value


def _texts(value: Any, paths: str, reasons: list[str]) -> list[str]:
    """Return the texts and whole numbers that a path leads to, as plain texts."""
    cleaned = []
    for part in values_at(value, paths):
        if isinstance(part, int | float) and not isinstance(part, bool):
            part = whole_number(part)
        if isinstance(part, str) and part.strip():
            cleaned.append(clean(part, reasons).strip())
    return cleaned


def _site_of(fields: dict[str, Any]) -> Site | None:
    return next((site for site in SITES if all(values_at(fields, sign) for sign in site.signs)), None)


def _work(fields: Fields) -> Draft | None:
    site = _site_of(fields.values)
    if site is None:
        fields.reasons.append("the site of the entry is not known; it has been left out")
        return begun(None, None)
    texts = {name: _texts(fields.values, paths, fields.reasons) for name, paths in site.fields.items()}
    firsts = {name: found[0] for name, found in texts.items() if found}
    title = bare_title(firsts.get("title", "")) if site.name == "Europe PMC" else firsts.get("title")
    work = begun(firsts.get("key"), title_of(title, firsts.get("subtitle")))
    people = [_author(site, person, fields.reasons) for person in _people(site, fields)]
    work.complete = not any(cut for _, cut in people)
    work.authors = [author for author, _ in people if author is not None]
    said = count_of(firsts.get("n_authors"))
    work.complete = work.complete and (said is None or said == len(work.authors))
    work.n_authors = said
    work.dated = _dated(firsts)
    kinds = [site.types.get(kind, kind) for kind in texts.get("type", [])]
    values = {
        "abstract": abstract(firsts.get("abstract", "")) or None,
        "venue": plain(firsts.get("venue", "")) or None,
        "type": site.type or type_of(kinds, unknown="other"),
        "retracted": is_retracted(kinds),
        "language": language_code(firsts.get("language")),
        "volume": firsts.get("volume"),
        "issue": firsts.get("issue"),
        "pages": page_range(firsts.get("first_page"), firsts.get("last_page")) or pages(firsts.get("pages")),
        "category": firsts.get("category"),
        "keywords": _words(texts.get("keywords", [])),
        "subjects": _words(texts.get("subjects", [])),
        "references": _references(values_at(fields.values, site.fields.get("references", "")), fields.reasons),
        "n_references": count_of(firsts.get("n_references")),
        "n_citations": count_of(firsts.get("n_citations")),
        **_ids(site, fields),
    }
    fill(work, values)
    return work


def _people(site: Site, fields: Fields) -> Iterator[Any]:
    """Yield the authors: objects, or texts; a single text may hold several names between semicolons or commas."""
    for person in (found := values_at(fields.values, site.people)):
        if not isinstance(person, str) or len(found) > 1:
            yield person
        elif ";" in person:
            yield from person.split(";")
        else:
            yield from person.rstrip(". ").split(", ") if site.texts == "initials" else [person]


def _author(site: Site, person: Any, reasons: list[str]) -> tuple[Authorship | None, bool]:
    """Return an author, None for nobody, and whether the entry says that there are more."""
    if isinstance(person, str):
        name, cut = cut_mark(plain(person))
        return (initials_last(name) if site.texts == "initials" else one_field(name)) if name else None, cut
    parts = {name: _texts(person, paths, reasons) for name, paths in site.person.items()}
    firsts = {name: plain(found[0]) for name, found in parts.items() if found}
    author = _named(firsts, initials=site.texts == "initials")
    if author is None:
        return None, False
    ids = [("orcid", normal_orcid(text)) for text in (*parts.get("orcid", ()), *parts.get("ids", ()))]
    ids.append(("scopus", normal_scopus_author(firsts.get("scopus", ""))))
    return with_affiliations(with_author_ids(author, ids), [plain(text) for text in parts.get("places", ())]), False


def _named(parts: dict[str, str], *, initials: bool) -> Authorship | None:
    if "group" in parts or is_group_name(parts.get("name", "")):
        return group(parts.get("group") or parts["name"])
    if "family" in parts:
        return two_fields(parts["family"], parts.get("given"), initials=parts.get("initials"))
    name = parts.get("name") or parts.get("given") or ""
    return initials_last(name) if initials else one_field(name)


def _dated(parts: dict[str, str]) -> Dated:
    year, month, day = year_in(parts.get("year")), month_in(parts.get("month")), count_of(parts.get("day"))
    if (time := count_of(parts.get("time"))) and time < 4 * 10**12:  # milliseconds
        return dated(datetime.fromtimestamp(time / 1000, UTC).date().isoformat())
    if "date" in parts:  # 2016-02-00 is February 2016
        return dated(parts["date"].removesuffix("-00").removesuffix("-00"), year)
    return dated_of(year, month, day)


def _words(texts: list[str]) -> list[str]:
    """Return words; one text alone may hold several, between `;` or `|`."""
    parts = texts[0].replace("|", ";").split(";") if len(texts) == 1 else texts
    return distinct(map(plain, parts))


def _ids(site: Site, fields: Fields) -> dict[str, str]:
    """Return the ids; what stands among others of all kinds is told by its form."""
    ids: dict[str, str] = {}
    for kind, paths in site.ids.items():
        for text in _texts(fields.values, paths, fields.reasons):
            forms = {kind: normal(text)} if (normal := _NORMAL.get(kind)) else _any_id(text)
            for name, value in forms.items():
                if value:
                    ids.setdefault(name, value)
    if arxiv := arxiv_of_doi(ids.get("doi")):
        ids.setdefault("arxiv", arxiv)
    return ids


def _any_id(text: str) -> dict[str, str | None]:
    """Return the id that a text is where its form tells of which kind: a DOI, an arXiv id, `PMC…`, an address."""
    pmcid = _NORMAL["pmcid"](text) if text[:3].upper() == "PMC" else None
    return {**ids_in_url(text), "doi": normal_doi(text), "arxiv": normal_arxiv(text), "pmcid": pmcid}


def _references(entries: list[Any], reasons: list[str]) -> list[Reference]:
    """Return the references of INSPIRE: DOI, arXiv id, title and year, of whichever there is one."""
    references = []
    for entry in entries:
        ids = chain(_texts(entry, "dois", reasons), _texts(entry, "arxiv_eprint", reasons))
        id_ = next((curie for text in ids if (curie := bare_id(text))), None)
        title = next(map(plain, _texts(entry, "title.title", reasons)), None)
        text = title or next(map(plain, _texts(entry, "misc", reasons)), None)
        if id_ or text:
            year = next(iter(_texts(entry, "publication_info.year", reasons)), None)
            references.append(Reference(id_, text, title, year_in(year)))
    return references


def _detect(document: Document) -> bool:
    return any(_site_of(fields) is not None for fields in first_entries(document))


def _read(document: Document) -> Iterator[Record | Problem]:
    return read_works(document, NAME, _work)


FORMAT = Format(
    NAME,
    f"JSON answers of {', '.join(site.name for site in SITES)}",
    _detect,
    _read,
    suffixes=(".json", ".jsonl"),
    gives=(
        *("abstract", "authors", "date", "year", "venue", "type", "language", "volume", "issue", "pages", "category"),
        *("keywords", "subjects", "references", "n_references", "n_citations", "retracted", "doi", "arxiv", "pmid"),
        *("pmcid", "scopus", "openreview"),
    ),
    get="; ".join(f"{site.name}: {site.get}" for site in SITES),
)
