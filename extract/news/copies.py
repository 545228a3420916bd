"""Files of the same bytes are one source: the name that it bears, and what is left when one of its names goes."""

import json
from collections.abc import Mapping, Set
from dataclasses import replace

from extract.news import Copies, News
from graph.model import Source
from graph.records import Records

_META = "copies"


def copies_in(records: Records) -> Copies:
    """Return the further places of sources that a store remembers."""
    remembered = json.loads(records.meta(_META) or "{}")
    return {place: (name, sha256) for place, (name, sha256) in remembered.items()}


def put_copies(records: Records, news: News, gone: Set[str] = frozenset()) -> None:
    """Forget the sources that are gone, and remember the further places of those that stay."""
    for name in sorted(gone):
        records.remove_source(name)
    if news.copies != copies_in(records):
        records.put_meta(_META, json.dumps(news.copies, ensure_ascii=False, sort_keys=True))


def without_copy(records: Records, news: News, remove: str | None) -> str | None:
    """Forget a further name, or place, of a source where that is what is to be removed; return what else is to be."""
    kept = records.sources()
    path = next((path for path, (name, _) in sorted(news.copies.items()) if remove in (name, path)), None)
    if path is None or any(source.name == remove for source in kept):
        return remove
    _, sha256 = news.copies.pop(path)
    left = "; ".join(source.name for source in kept if source.sha256 == sha256)
    news.notes.append(f"{remove} is taken out; the same bytes are still there as {left}.")
    return None


def gone_sources(records: Records, news: News, remove: str | None) -> set[str]:
    """Return the names of stored sources that are no more: `remove`, those whose files have other bytes or name now.

    A source bears the first of its names in the order of the alphabet, so that the order in which files were given does
    not matter; one that is taken out, or whose file has changed, lives on under its next name: `news` gets it.
    """
    stored = records.places()
    by_name = {source.name: source for source in stored.values()}
    gone = {s.name for s, _, _ in news.sources if s.name in by_name and by_name[s.name].sha256 != s.sha256}
    gone |= {remove} if remove else set()
    renamed = _renamings(stored, gone, news.copies)
    for old, (name, path) in renamed.items():
        items = [replace(r, source=name) for r in records.records() if r.source == old]
        problems = [replace(p, source=name) for p in records.problems() if p.source == old]
        news.sources.append((replace(by_name[old], name=name, path=name), path, [*items, *problems]))
        news.notes.append(f"{old} is called {name} from now on: the first name of the same bytes that is left.")
    return gone | set(renamed)


def _renamings(stored: Mapping[str, Source], gone: Set[str], copies: Copies) -> dict[str, tuple[str, str]]:
    """Return the new name and place of stored sources (given by place) by name; change the copies accordingly."""
    waiting: dict[str, list[tuple[str, str]]] = {}
    for path, (name, sha256) in copies.items():
        waiting.setdefault(sha256, []).append((name, path))
    renamed = {}
    for path, source in stored.items():
        if source.sha256 not in waiting:
            continue
        name, new = min(waiting[source.sha256])
        if source.name in gone or name < source.name:
            renamed[source.name] = name, new
            del copies[new]
            if source.name not in gone:
                copies[path] = source.name, source.sha256
    return renamed
