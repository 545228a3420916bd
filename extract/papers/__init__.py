"""Which records are one paper: by identifier, or by title where nothing speaks against it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from extract.disjoint_sets import smallest, unite
from extract.papers.decided import CORRECTION, Mark, decided, is_meant, without_effect
from extract.papers.facts import Facts, alike_titles, facts, fit, id_rule, parted, title_rule
from extract.papers.near_titles import byline_key, near_pairs
from extract.people.corrections import NONE, Corrections
from graph.folding import title_key
from graph.identifiers import short_hash
from graph.model import PaperLink, Record
from graph.paper_ids import PAPER_IDS
from graph.rows.publications import is_preprint_doi, work_id

__all__ = ["join", "without_effect"]

# Titles so short or so common that they stand on many papers ("Introduction", "Reply to the comments").
SHORTEST_TITLE = 12
MOST_OF_ONE_TITLE = 200  # different papers: records are held against these only
FEW_WORKS = 2  # titles that have nothing in common under one identifier; with more it is a container's
ALONE = "its only record"


def join(records: Sequence[Record], fixes: Corrections = NONE) -> list[PaperLink]:
    """Decide which records state one paper.

    Records with the same identifier (PAPER_IDS; versions of a preprint have one DOI) are one paper, unless neither
    title nor people agree: then it is a container's. So are records with the same title key, unless their identifiers,
    years, people or venues speak against it; and a preprint and a publication with the same complete byline whose
    titles nearly agree. No title joins two different identifiers. The decisions of the user win over all of this, a
    parting over a joining.
    Comes out as one link a record, sorted by record; the order of `records` does not matter. No records, no links.
    """
    return told_apart(sets_of(records, fixes))


def sets_of(records: Sequence[Record], fixes: Corrections = NONE) -> list[list[PaperLink]]:
    """Return the records of each paper, as links, by the first record; papers of one title may still have one id."""
    ordered = sorted(records, key=lambda r: (r.source, r.key))
    wanted = decided(ordered, fixes)
    joined = _Sets(ordered, wanted.marks)
    for numbers in wanted.sets:
        for n in numbers[1:]:
            if not parted(joined.facts(joined.find(numbers[0])), joined.facts(joined.find(n))):
                joined.join(numbers[0], n, CORRECTION)
    for kind in PAPER_IDS:
        for group in _groups((work_id(r, kind.name), n) for n, r in enumerate(ordered)):
            _join_by_id(group, f"same {kind.name}", joined)
    keys = [title_key(r.title) for r in ordered]
    for group in _groups((key, n) for n, key in enumerate(keys) if len(key) >= SHORTEST_TITLE):
        _join_by_title(group, keys[group[0]], joined)
    for one, other in near_pairs(ordered, joined.find, joined.facts):
        joined.join(one, other, "near title")
    return _links(ordered, keys, joined)


def keys_of(record: Record, fixes: Corrections = NONE) -> list[str]:
    """Return what a record shares with others that it may be one paper with: without a common key none are joined.

    All records that decisions of the user may mean share a key.
    """
    key = title_key(record.title)
    byline = byline_key(record)
    stated = ((kind.name, work_id(record, kind.name)) for kind in PAPER_IDS)
    return [
        *(f"{name}:{value}" for name, value in stated if value),
        *([f"title:{key}"] if len(key) >= SHORTEST_TITLE else []),
        *(["byline:" + "|".join(map(str, byline))] if byline else []),
        *([CORRECTION] if is_meant(record, fixes) else []),
    ]


def told_apart(sets: Iterable[Sequence[PaperLink]]) -> list[PaperLink]:
    """Return the links by record; of several papers with one id (one title, no identifier) the later ones get a hash.

    `sets` are by the paper's first record.
    """
    taken: set[str] = set()
    links: list[PaperLink] = []
    for members in sets:
        paper = members[0].paper
        if paper in taken:
            paper = f"{paper}-{short_hash(members[0].record, 6)}"
        taken.add(paper)
        links += members if paper == members[0].paper else (replace(link, paper=paper) for link in members)
    return sorted(links, key=lambda link: link.record)


def _join_by_id(group: Sequence[int], rule: str, joined: "_Sets") -> None:
    """Join the sets of records of one identifier whose titles or people agree, the likest titles first."""
    kept: list[int] = []
    titles: list[Facts] = []
    for root in sorted({joined.find(n) for n in group}):
        new = joined.facts(root)
        if not any(alike_titles(new, known) for known in titles[:FEW_WORKS]):
            titles.append(new)
        kept.append(root)
    if len(kept) < 2:
        return
    sets: list[int] = []
    for root in kept:
        new = joined.facts(root)
        fitting = [
            k for k in sets[:MOST_OF_ONE_TITLE] if id_rule(joined.facts(k), new, shared_widely=len(titles) > FEW_WORKS)
        ]
        if fitting:
            best = max(fitting, key=lambda k: (alike_titles(joined.facts(k), new), -k))
            joined.join(best, root, rule)
        else:
            sets.append(root)


def _join_by_title(group: Sequence[int], key: str, joined: "_Sets") -> None:
    """Join the sets of records of one title key that nothing parts, each to the one that it fits best as a whole."""
    kept: list[int] = []
    for root in sorted({joined.find(n) for n in group}):
        new = joined.facts(root)
        rules = {k: rule for k in kept[:MOST_OF_ONE_TITLE] if (rule := title_rule(joined.facts(k), new, key))}
        if rules:
            best = max(rules, key=lambda k: (rules[k] == "same title", *fit(joined.facts(k), new), -k))
            joined.join(best, root, rules[best])
        else:
            kept.append(root)


def _links(records: Sequence[Record], keys: Sequence[str], joined: "_Sets") -> list[list[PaperLink]]:
    members: dict[int, list[int]] = defaultdict(list)
    for n in range(len(records)):
        members[joined.find(n)].append(n)
    sets = []
    for group in sorted(members.values(), key=lambda group: records[group[0]].id):
        paper = _paper_id([records[n] for n in group], keys[group[0]])
        sets.append([PaperLink(records[n].id, paper, joined.rules[n]) for n in group])
    return sets


def _paper_id(records: Sequence[Record], key: str) -> str:
    """The best identifier as a CURIE, the smallest where there are several; else a hash of the title key.

    A publisher's DOI is better than that of a preprint server.
    """
    dois = sorted((is_preprint_doi(r.doi), r.doi) for r in records if r.doi)
    if dois:
        return f"doi:{dois[0][1]}"
    for kind in PAPER_IDS[1:]:
        values = sorted(v for r in records if (v := getattr(r, kind.name)))
        if values:
            return f"{kind.name}:{values[0]}"
    return f"title:{short_hash(key, 12)}"


def _groups(pairs: Iterable[tuple[str | None, int]]) -> list[list[int]]:
    """The numbers that share a value, where several do; in order of the value."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for value, n in pairs:
        if value:
            numbers[value].append(n)
    return [numbers[value] for value in sorted(numbers) if len(numbers[value]) > 1]


class _Sets:
    """Disjoint sets of records by number, with what each says and by which rule each record came to it.

    The smallest member stands for its set.
    """

    def __init__(self, records: Sequence[Record], marks: Mapping[int, frozenset[Mark]]) -> None:
        self._records = records
        self._marks = marks
        self._parent = list(range(len(records)))
        self._members: dict[int, list[int]] = {}
        self._facts: dict[int, Facts] = {}
        self.rules = [ALONE] * len(records)

    def find(self, n: int) -> int:
        """The smallest member of the set that `n` is in."""
        return smallest(self._parent, n)

    def facts(self, root: int) -> Facts:
        """What the records of a set say together."""
        if root not in self._facts:
            first, *others = (self._fact(n) for n in self._members.get(root, [root]))
            for other in others:
                first |= other
            self._facts[root] = first
        return self._facts[root]

    def _fact(self, n: int) -> Facts:
        return facts(self._records[n], self._marks.get(n, frozenset()))

    def join(self, a: int, b: int, rule: str) -> None:
        """Make one set of two; the rule is that of a record which was alone, else of the first that comes."""
        pair = unite(self._parent, a, b)
        if pair is None:
            return
        first, second = pair
        known = self._facts.get(first), self._facts.pop(second, None)
        if known[0] and known[1]:
            self._facts[first] = known[0] | known[1]
        else:
            self._facts.pop(first, None)
        joining, members = self._members.pop(second, [second]), self._members.setdefault(first, [first])
        for part in (members, joining):
            if len(part) == 1 or (part is joining and len(members) > 1):
                self.rules[part[0]] = rule
        members += joining
