"""Centrality: who stands where in the co-author network, how sure that is, what it does not mean."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from graph.errors import UnknownName
from graph.model import Value
from graph.rows.bylines import LARGEST_TEAM
from graph.stores import Store
from queries.analyses.centrality import (
    ERRORS,
    LARGEST_EXACT,
    MEASURES,
    SAMPLE,
    Estimate,
    Measure,
    Ranked,
    estimates,
    ranking,
    ties,
)
from queries.analyses.rank_ranges import DOUBTFUL_LINK, DRAWS, estimated, rank_ranges
from queries.answer import Answer
from queries.cells import counted
from queries.lookup import resolve
from queries.near_names import nearest
from queries.networks import Filter, Network, authorships, network_of
from queries.numbers import whole

COLUMNS = ("author", "name", "value", "rank", "papers", "inferred", "component", "component_size", "confidence")
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of the network counts: papers on a topic (a name or an id), since a year, without inferred ones."""

    topic: str | None = None
    since: int | None = None
    without_inferred: bool = False


def central(
    store: Store,
    measure: str = "betweenness",
    scope: Scope = Scope(),
    *,
    show_identity: bool = False,
    limit: int = 20,
    progress: Progress = lambda _label, _done, _total: None,
) -> Answer:
    """Return the people of the co-author network ranked by a measure, at most `limit`; ties share a rank.

    Components are numbered by size. With `show_identity` also the rank without doubtful papers, and the best and the
    worst rank over plausible identities. Raises UnknownName for a measure or a topic that there is not.
    """
    if measure not in MEASURES:
        near = nearest(measure, MEASURES) or list(MEASURES)
        raise UnknownName(f"there is no measure {measure!r}; did you mean {' or '.join(near)}?")
    about = resolve(store, "topic", scope.topic) if scope.topic else None
    links = authorships(store, Filter(about.id if about else None, scope.since, scope.without_inferred))
    network = network_of(links)
    sampled = estimates(network) if measure == "betweenness" and len(network) > LARGEST_EXACT else {}
    rows = ranking(network, MEASURES[measure], {node: found.value for node, found in sampled.items()} or None)
    parameters: dict[str, Value] = {"measure": measure, "topic": about.id if about else None, "since": scope.since}
    parameters |= {"without_inferred": scope.without_inferred, "limit": limit}
    notes = _notes(network, MEASURES[measure], rows, limit)
    answer = Answer("central", parameters, COLUMNS, tuple(_row(network, r) for r in rows[:limit]), notes)
    answer = _with_errors(answer, sampled) if sampled else answer
    return _with_identity(answer, links, MEASURES[measure], progress) if show_identity else answer


def _with_errors(answer: Answer, sampled: Mapping[str, Estimate]) -> Answer:
    """The answer with the standard error of each value, and the range of ranks that the errors allow."""
    found = [sampled[str(row[0])] for row in answer.rows]
    rows = tuple((*row, float(f"{f.error:.2g}"), f.best, f.worst) for row, f in zip(answer.rows, found, strict=True))
    columns = (*answer.columns, "error", "rank_from", "rank_to")
    said = f"error: the standard error of the value; rank_from and rank_to: what {ERRORS} of them on both sides allow."
    return replace(answer, columns=columns, rows=rows, notes=(*answer.notes, said))


def _with_identity(answer: Answer, links: list[dict[str, Value]], measure: Measure, progress: Progress) -> Answer:
    """The answer with the rank without doubtful papers, and the range of ranks over plausible identities."""
    ranges = rank_ranges(links, measure, progress=progress)
    rough = estimated(measure, len({row["author"] for row in links}))
    rows = []
    for row in answer.rows:
        found = ranges[str(row[0])]
        rows.append((*row, found.certain, found.best, found.worst))
    wide = [row for row in rows if row[-1] != row[-2]]
    said = f"over {DRAWS} plausible identities, the ranks of {len(wide)} of the {len(rows)} people shown change"
    widest = max(wide, key=lambda r: (whole(r[-1]) - whole(r[-2]), str(r[0])), default=None)
    said += f", most that of {widest[1]}: {widest[-2]} to {widest[-1]}." if widest else "."
    columns = (*answer.columns, "rank_certain", "rank_best", "rank_worst")
    notes = (*answer.notes, said, *([rough] if rough else []))
    notes = (*notes, f"rank_certain: without inferred papers and links below {DOUBTFUL_LINK:g}.")
    return Answer(answer.query, answer.parameters, columns, tuple(rows), notes)


def _row(network: Network, ranked: Ranked) -> tuple[str | int | float | None, ...]:
    node = network.nodes[ranked.node]
    place = (ranked.node, node["name"], round(ranked.value, 6), ranked.rank, node["papers"], node["inferred"])
    return (*place, ranked.component, ranked.size, node["confidence"])


def _notes(network: Network, measure: Measure, rows: list[Ranked], limit: int) -> tuple[str, ...]:
    """What a reader must know: the network, the measure, ties, lower bounds, doubtful people, what it does not mean."""
    parts = len({r.component for r in rows})
    network_is = f"{len(network)} people, {network.number_of_edges()} pairs, {network.graph['papers']} papers"
    notes = [
        f"network: {network_is}; two people are tied when they share a paper; {counted(parts, 'component')}.",
        f"{measure.name}: {measure.says} ({measure.uses}; {measure.source}).",
    ]
    if measure.name == "betweenness" and len(network) > LARGEST_EXACT:
        notes.append(f"estimated from {SAMPLE} of {len(network)} sources: near ranks may be in another order.")
    if parts > 1 and measure.name in ("betweenness", "harmonic"):
        notes.append("chains do not cross components: compare values within one component.")
    if said := ties(rows, limit):
        notes.append(said)
    if network.graph["cut"]:
        cut = counted(network.graph["cut"], "paper has", "papers have")
        notes.append(
            f"{cut} a cut list of authors: values are lower bounds for those left out, and weights of the others upper"
            " ones."
        )
    if network.graph["large"]:
        notes.append(f"papers of more than {LARGEST_TEAM} authors join nobody: {network.graph['large']} here.")
    shown = [network.nodes[r.node] for r in rows[:limit]]
    inferred = [f"{n['name']} ({n['inferred']} of {n['papers']})" for n in shown if n["inferred"]]
    if inferred:
        notes.append(f"papers by inference alone: {', '.join(inferred[:5])}; --without-inferred leaves them out.")
    doubtful = sum(bool(n["unverified"]) for n in shown)
    if doubtful:
        notes.append(f"not certain to be one person: {doubtful} of the people shown; see `paperkg people`.")
    return (*notes, "a place in this network is no measure of quality, and the network holds only what was read.")
