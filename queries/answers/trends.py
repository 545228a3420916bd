"""Topics, or pairs of topics, whose share of all papers rises or fades, with the shares by year and the bursts."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from graph.cells import counted
from graph.model import Value
from graph.stores import Store
from queries.analyses.bursts import COST, SCALE, Burst, bursts
from queries.analyses.themes import unrelated
from queries.analyses.topic_papers import NO_YEAR, Findings, Numbers, findings
from queries.analyses.trends import SURE, Change, change, split_year
from queries.answer import Answer

LAST_YEARS = 8  # whose shares are shown
COUNTS = ("papers", "before", "recent", "share_before", "share_recent", "growth", "z", "shares", "bursts", "undated")
EXPLAINED = {
    "trend": f"rising or fading: z is at least {SURE} above or below 0",
    "papers": "with the topic (or with both topics), those without a year too",
    "before": "papers before the year",
    "recent": "papers since the year",
    "share_before": "of all papers before the year, the share with the topic",
    "share_recent": "of all papers since the year, the share with the topic",
    "growth": "(recent + 1) / (all recent papers + 1), divided by the same of before: 1 means a steady share",
    "z": "how sure the change is: signed root of the likelihood ratio (Dunning 1993)",
    "shares": f"of the papers of each year, the share with the topic: the last {LAST_YEARS} years",
    "bursts": (
        f"years in which a paper had it with more than {SCALE:g} times its usual chance rather than with the usual one"
        f" (Kleinberg 2002, two states, gamma {COST:g}), and how much better that explains them: the weight"
    ),
    "undated": "papers without a year: they count for no share",
}


@dataclass(frozen=True, slots=True)
class _Spans:
    """All years from the first to the last with the papers of each, and the year that parts them."""

    years: Sequence[int]
    papers: Numbers
    since: int

    @property
    def recent(self) -> Numbers:
        return np.array([year >= self.since for year in self.years])


def trends(store: Store, *, pairs: bool = False, since: int | None = None, papers: int = 3, limit: int = 20) -> Answer:
    """Return the topics whose share of all papers rose, then those whose share fell, the surest first; `limit` of each.

    Compared are the years before and from `since` on, by default those that hold half of the papers each. With `pairs`
    the same of pairs of topics that papers have both of, one above the other left out. Topics and pairs of less than
    `papers` papers are left out. A topic is the heading itself, without what lies below it.
    """
    corpus = findings(store)
    parameters: dict[str, Value] = {"pairs": pairs, "since": since, "papers": papers, "limit": limit}
    columns = ("trend", "id", "topic", *(("other_id", "other") if pairs else ()), *COUNTS)
    spans = _spans(corpus, since)
    if spans is None:
        reason = "no paper has a year: nothing can rise or fade." if len(corpus.years) else "the graph has no papers."
        return Answer("trends", parameters, columns, (), (reason,), leads=True)
    names, where, paper = _counted(corpus, pairs)
    table = _by_year(corpus, spans, where, paper, len(names))
    totals = np.bincount(where, minlength=len(names))
    compared: list[int] = np.flatnonzero(totals >= max(papers, 1)).tolist()
    recent, everything = spans.recent, spans.papers
    all_before, all_recent = int(everything[~recent].sum()), int(everything[recent].sum())
    changes = {
        n: change(int(table[n][~recent].sum()), all_before, int(table[n][recent].sum()), all_recent) for n in compared
    }
    rising = sorted((n for n in compared if changes[n].z >= SURE), key=lambda n: (-changes[n].z, names[n]))
    fading = sorted((n for n in compared if changes[n].z <= -SURE), key=lambda n: (changes[n].z, names[n]))
    rows = [
        (word, *names[n], *_row(spans, table[n], int(totals[n]), changes[n]))
        for word, those in (("rising", rising), ("fading", fading))
        for n in those[:limit]
    ]
    compared_are = counted(len(compared), *(("pair of topics", "pairs of topics") if pairs else ("topic", "")))
    notes = [_sentence(spans, compared_are, len(rising), len(fading), papers)]
    notes += _notes(corpus, changes, names, max(len(rising), len(fading)) > limit, limit)
    explained = EXPLAINED if rows else {}
    return Answer("trends", parameters, columns, tuple(rows), tuple(notes), explained, leads=True)


def _spans(found: Findings, since: int | None) -> _Spans | None:
    dated = found.years[found.years != NO_YEAR]
    if not len(dated):
        return None
    first, last = int(dated.min()), int(dated.max())
    papers = np.bincount(dated - first, minlength=last - first + 1)
    years = list(range(first, last + 1))
    by_year = {year: count for year, count in zip(years, papers.tolist(), strict=True) if count}
    return _Spans(years, papers, split_year(by_year) if since is None else since)


def _counted(corpus: Findings, pairs: bool) -> tuple[list[tuple[str, ...]], Numbers, Numbers]:
    """Ids and names of what is counted, and for each meeting of it with a paper the number of both."""
    if not pairs:
        return list(zip(corpus.topics, corpus.names, strict=True)), corpus.topic, corpus.paper
    meeting, free = unrelated(corpus)
    ends = zip(meeting.first.tolist(), meeting.second.tolist(), strict=True)
    names: list[tuple[str, ...]] = [
        (corpus.topics[a], corpus.names[a], corpus.topics[b], corpus.names[b]) for a, b in ends
    ]
    kept = free[meeting.where]
    return names, meeting.where[kept], meeting.group[kept]


def _by_year(found: Findings, spans: _Spans, where: Numbers, paper: Numbers, size: int) -> Numbers:
    """How many papers of each year each thing has: a row a thing, a column a year."""
    years = found.years[paper]
    dated = years != NO_YEAR
    width = len(spans.years)
    cells = where[dated] * width + (years[dated] - spans.years[0])
    return np.bincount(cells, minlength=size * width).reshape(size, width)


def _row(spans: _Spans, counts: Numbers, total: int, changed: Change) -> tuple[Value, ...]:
    recent = spans.recent
    shares: list[Value] = []
    for span in (~recent, recent):
        everything = int(spans.papers[span].sum())
        shares.append(round(int(counts[span].sum()) / everything, 4) if everything else None)
    by_year = [
        f"{year} {100 * n / papers:.1f} %" if papers else f"{year} –"
        for year, n, papers in zip(spans.years, counts.tolist(), spans.papers.tolist(), strict=True)
    ]
    spells = [_spell(burst) for burst in bursts(spans.years, counts.tolist(), spans.papers.tolist())]
    spoken = (int(counts[~recent].sum()), int(counts[recent].sum()), *shares, changed.growth, changed.z)
    return (total, *spoken, by_year[-LAST_YEARS:], spells, total - int(counts.sum()))


def _spell(burst: Burst) -> str:
    years = str(burst.first) if burst.first == burst.last else f"{burst.first}–{burst.last}"
    return f"{years} ({burst.weight:.1f})"


def _sentence(spans: _Spans, subject: str, rising: int, fading: int, papers: int) -> str:
    recent = spans.recent
    before = f"{counted(int(spans.papers[~recent].sum()), 'paper')} before {spans.since}"
    after = f"{counted(int(spans.papers[recent].sum()), 'paper')} since then"
    return (
        f"since {spans.since}, {rising} of {subject} {'has' if rising == 1 else 'have'} a larger share of all papers"
        f" than before and {fading} a smaller one, by more than chance explains ({before}, {after}; those of at least"
        f" {counted(papers, 'paper')} are compared)."
    )


def _notes(
    corpus: Findings, changes: dict[int, Change], names: list[tuple[str, ...]], cut: bool, limit: int
) -> list[str]:
    notes = []
    if changes and not any(abs(c.z) >= SURE for c in changes.values()):
        n = max(changes, key=lambda key: (abs(changes[key].z), names[key]))
        nearest = " and ".join(names[n][1::2])
        notes.append(f"the surest change is that of {nearest}: growth {changes[n].growth:g}, z {changes[n].z:g}.")
    if len(changes) >= 20:
        notes.append(
            f"about {len(changes) // 20} of {len(changes)} steady shares would seem to change by chance alone."
        )
    undated = int(np.count_nonzero(corpus.years == NO_YEAR))
    if undated:
        notes.append(
            f"{undated} of {counted(len(corpus.years), 'paper')} {'has' if undated == 1 else 'have'} no year and"
            " cannot count for one."
        )
    if cut:
        notes.append(f"{limit} of each kind are shown at most; --limit shows more.")
    return [*notes, "a topic counts by its own heading: a paper with a narrower topic alone does not count."]
