"""The thematic map of the corpus: its themes, how central and how dense each is, and in which quadrant it stands."""

import numpy as np

from graph.cells import counted
from graph.model import Value
from graph.stores import Store
from queries.analyses.themes import SEEDS, Theme, themes
from queries.analyses.topic_papers import NO_YEAR, Findings, findings
from queries.answer import Answer

MOST_TOPICS = 5  # of a theme that are named
COLUMNS = ("theme", "quadrant", "centrality", "density", "topics", "papers", "mean_year", "among_them", "stays")
EXPLAINED = {
    "theme": "its topic that most papers have beside another topic of it",
    "quadrant": (
        "motor: central and dense; basic: central, not dense; niche: dense, not central; emerging or declining:"
        " neither; each against the median of the themes"
    ),
    "centrality": "10 times the sum of the equivalence indices between its topics and others (Callon et al. 1991)",
    "density": "100 times the sum of the equivalence indices between its topics, divided by how many it has",
    "topics": "how many topics it has",
    "papers": "with at least one topic of it",
    "mean_year": "of its papers",
    "among_them": f"further topics in the same order, at most {MOST_TOPICS}",
    "stays": f"of {SEEDS} runs of Leiden, the share in which its topics had the same companions (their mean)",
}


def thematic_map(store: Store, *, papers: int = 5, limit: int = 20) -> Answer:
    """Return the themes of the corpus, most central first, at most `limit`; topics of less than `papers` left out."""
    corpus = findings(store)
    every = themes(corpus, least=papers)
    rows = tuple(_row(corpus, theme) for theme in every[:limit])
    parameters: dict[str, Value] = {"papers": papers, "limit": limit}
    notes = tuple(_notes(corpus, every, papers, limit))
    return Answer("themes", parameters, COLUMNS, rows, notes, EXPLAINED if rows else {})


def _row(corpus: Findings, theme: Theme) -> tuple[Value, ...]:
    papers = np.unique(corpus.paper[np.isin(corpus.topic, theme.topics)])
    years = corpus.years[papers]
    dated = years[years != NO_YEAR]
    year = round(float(dated.mean()), 1) if len(dated) else None
    names = [corpus.names[topic] for topic in theme.topics]
    facts = (names[0], theme.quadrant, theme.centrality, theme.density, len(names), len(papers), year)
    return (*facts, names[1 : MOST_TOPICS + 1], theme.stays)


def _notes(corpus: Findings, every: list[Theme], papers: int, limit: int) -> list[str]:
    mapped = sum(len(theme.topics) for theme in every)
    large = int(np.count_nonzero(corpus.sizes >= max(papers, 1)))
    least = counted(papers, "paper")
    if not len(corpus.years):
        return ["the graph has no papers."]
    notes = [
        f"{counted(len(every), 'theme')} of {counted(mapped, 'topic')}; topics of less than {least} are left out.",
        (
            "two topics are linked by c^2/(a b): c papers on both, a and b on each (Callon's equivalence index); a"
            " topic and one above it are not linked."
        ),
    ]
    if large > mapped:
        notes.append(f"{counted(large - mapped, 'topic')} of at least {least} meet no other such topic.")
    if not every:
        notes.append(f"no two topics of at least {least} meet on a paper; --papers takes a lower number.")
    if len(every) > limit:
        notes.append(f"{limit} of {len(every)} themes are shown; --limit shows more.")
    return [*notes, "the quadrants compare the themes of this corpus with each other and say nothing of their worth."]
