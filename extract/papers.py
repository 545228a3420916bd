"""Which records are one paper: by identifier, or by title where nothing speaks against it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.identifiers import fold, short_hash, title_key
from graph.model import PaperLink, Record

# Titles so short or so common that they stand on many papers ("Introduction", "Reply to the comments").
SHORTEST_TITLE = 12
MOST_YEARS_APART = 2


def join(records: Sequence[Record]) -> list[PaperLink]:
    """Decide which records state one paper.

    Records with the same DOI, arXiv id or Anthology id are one paper. So are records with the same title key, unless
    their own identifiers, their years (more than two apart) or their authors (no surname in common) speak against it.
    Comes out as one link a record, sorted by record; the order of `records` does not matter. No records, no links.
    """
    ordered = sorted(records, key=lambda r: (r.source, r.key))
    joined = _Sets(len(ordered))
    rule = ["its only record"] * len(ordered)
    for kind in ("doi", "arxiv", "acl"):
        for group in _groups((getattr(r, kind), n) for n, r in enumerate(ordered)):
            for n in group[1:]:
                joined.union(group[0], n)
            for n in group:
                rule[n] = f"same {kind}"
    keys = [title_key(r.title) for r in ordered]
    for group in _groups((key, n) for n, key in enumerate(keys) if len(key) >= SHORTEST_TITLE):
        _join_by_title(group, ordered, joined, rule)
    return _links(ordered, keys, joined, rule)


def _join_by_title(group: list[int], records: Sequence[Record], joined: "_Sets", rule: list[str]) -> None:
    """Join the records of one title key that nothing parts; each record is held against every member of a set."""
    sets: list[list[int]] = []
    for n in group:
        for members in sets:
            if all(_may_be_one(records[m], records[n]) for m in members):
                for m in members:
                    joined.union(m, n)
                    rule[m] = "same title" if rule[m] == "its only record" else rule[m]
                rule[n] = "same title" if rule[n] == "its only record" else rule[n]
                members.append(n)
                break
        else:
            sets.append([n])


def _may_be_one(a: Record, b: Record) -> bool:
    if a.doi and b.doi and a.doi != b.doi and not _preprint(a, b):
        return False
    if (a.arxiv and b.arxiv and a.arxiv != b.arxiv) or (a.acl and b.acl and a.acl != b.acl):
        return False
    if a.year and b.year and abs(a.year - b.year) > MOST_YEARS_APART:
        return False
    names_a, names_b = _surnames(a), _surnames(b)
    return not names_a or not names_b or bool(names_a & names_b)


def _preprint(a: Record, b: Record) -> bool:
    """Whether one of two DOIs is that of a preprint server, so that both may belong to one paper."""
    return sum((r.doi or "").startswith("10.48550/") for r in (a, b)) == 1


def _surnames(record: Record) -> set[str]:
    """Folded words of the names that may be surnames: names come in either order, so every full word counts."""
    words = (fold(a.family or a.name).replace("-", " ").split() for a in record.authors)
    names = {w for name in words for w in name if len(w) > 1}
    return names | {w for w in fold(record.listed_for or "").split() if len(w) > 1} if names else names


def _links(records: Sequence[Record], keys: Sequence[str], joined: "_Sets", rule: Sequence[str]) -> list[PaperLink]:
    members: dict[int, list[int]] = defaultdict(list)
    for n in range(len(records)):
        members[joined.find(n)].append(n)
    named = {root: _paper_id([records[n] for n in group], keys[group[0]]) for root, group in members.items()}
    taken: dict[str, int] = {}
    for root in sorted(named, key=lambda r: records[members[r][0]].id):
        if named[root] in taken:  # same title, other paper: told apart by its first record
            named[root] = f"{named[root]}-{short_hash(records[members[root][0]].id, 6)}"
        taken[named[root]] = root
    links = (PaperLink(r.id, named[joined.find(n)], rule[n]) for n, r in enumerate(records))
    return sorted(links, key=lambda link: link.record)


def _paper_id(records: Sequence[Record], key: str) -> str:
    """The best identifier as a CURIE, the smallest where there are several; else a hash of the title key."""
    for prefix, kind in (("doi", "doi"), ("arxiv", "arxiv"), ("acl", "acl")):
        values = sorted(v for r in records if (v := getattr(r, kind)))
        if values:
            return f"{prefix}:{values[0]}"
    return f"title:{short_hash(key, 12)}"


def _groups(pairs: Iterable[tuple[str | None, int]]) -> list[list[int]]:
    """The numbers that share a value, where several do; in order of the value."""
    found: dict[str, list[int]] = defaultdict(list)
    for value, n in pairs:
        if value:
            found[value].append(n)
    return [found[value] for value in sorted(found) if len(found[value]) > 1]


class _Sets:
    """Disjoint sets of numbers; the smallest member stands for its set."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, n: int) -> int:
        while self._parent[n] != n:
            self._parent[n] = self._parent[self._parent[n]]
            n = self._parent[n]
        return n

    def union(self, a: int, b: int) -> None:
        a, b = self.find(a), self.find(b)
        self._parent[max(a, b)] = min(a, b)
