"""Centrality: who stands where in the co-author network, how sure that is, what it does not mean."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypedDict

from graph.cells import counted
from graph.errors import UnknownName, UsageError
from graph.model import Value
from graph.numbers import whole
from graph.progress import Progress, silent
from graph.schema import LARGEST_TEAM
from graph.stores import Kept, Store
from queries.analyses.centrality import Measure
from queries.analyses.networks import Filter, Network, authorships, network_of
from queries.analyses.positions import CUT
from queries.analyses.ranking import Ranked, ranking, ties
from queries.analyses.roles import BY_COMMUNITY, EVERY, ties_by_community, values
from queries.analyses.sampling import ERRORS, LARGEST_EXACT, SAMPLE
from queries.answer import Answer
from queries.lookup import resolve
from queries.lookup.near_names import nearest

if TYPE_CHECKING:
    from queries.analyses.communities import Partition
    from queries.analyses.on_arrays import Estimate

Keep = Callable[[Kept], None]
COLUMNS = ("author", "name", "value", "rank", "papers", "inferred", "component", "component_size", "confidence")


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of the network counts: as `queries.analyses.networks.Filter`, with names in place of ids."""

    topic: str | None = None
    since: int | None = None
    without_inferred: bool = False
    until: int | None = None
    exact: bool = False
    max_authors: int = LARGEST_TEAM
    authors: tuple[str, ...] | None = None


class ScopeOptions(TypedDict, total=False):
    """The fields of a scope as keywords."""

    topic: str | None
    since: int | None
    without_inferred: bool
    until: int | None
    exact: bool
    max_authors: int
    authors: tuple[str, ...] | None


def central(
    store: Store,
    measure: str = "betweenness",
    scope: Scope = Scope(),
    *,
    show_identity: bool = False,
    explain: bool = False,
    limit: int = 20,
    progress: Progress = silent,
    keep: Keep | None = None,
) -> Answer:
    """Return the people of the co-author network ranked by a measure, at most `limit`; ties share a rank.

    Components are numbered by size. With `explain` also why each is there; with `show_identity` also the rank without
    doubtful papers, and the best and the worst rank over plausible identities. `keep` is called with the values of
    everybody who is ranked, not only of the rows shown; where nobody is, it is not called. Raises UnknownName for a
    measure or a topic that there is not, UsageError for `show_identity` where a measure rests on communities.
    """
    if measure not in EVERY:
        near = nearest(measure, EVERY) or list(EVERY)
        raise UnknownName(f"there is no measure {measure!r}; did you mean {' or '.join(near)}?")
    if show_identity and measure in BY_COMMUNITY:
        raise UsageError(f"{measure} rests on communities that chance changes, and has no ranks over identities.")
    only = _filter(store, scope)
    links = authorships(store, only)
    network = network_of(links, scope.max_authors)
    sampled, parts = _sampled(network, measure), _parts(network, measure)
    known = {node: estimate.value for node, estimate in sampled.items()} or None
    rows = ranking(network, EVERY[measure], values(parts, measure) if parts else known)
    notes = _notes(network, EVERY[measure], rows, limit, scope.max_authors)
    notes += _left_out(store, only, network, len(rows))
    answer = Answer(
        "central", _asked(measure, only, limit), COLUMNS, tuple(_row(network, r) for r in rows[:limit]), notes
    )
    answer = _with_roles(answer, parts) if parts else answer
    answer = _explained(answer, network, parts) if explain else answer
    answer = _with_errors(answer, sampled) if sampled else answer
    answer = _with_identity(answer, links, EVERY[measure], progress) if show_identity else answer
    return _kept(store, answer, rows, keep) if keep and rows else answer


def _asked(measure: str, only: Filter, limit: int) -> dict[str, Value]:
    """The parameters of an answer: the measure, and which part of the network counts."""
    parameters: dict[str, Value] = {"measure": measure, "topic": only.topic, "since": only.since, "until": only.until}
    parameters |= {"without_inferred": only.without_inferred, "max_authors": only.max_authors, "limit": limit}
    parameters |= {"exact": True} if only.exact else {}
    return parameters | ({"authors": sorted(only.authors)} if only.authors is not None else {})


def _kept(store: Store, answer: Answer, rows: list[Ranked], keep: Keep) -> Answer:
    """The answer, once its values are kept on the people of the graph, with a note on where they are."""
    built, measure = store.built(), str(answer.parameters["measure"])
    asked = {name: value for name, value in answer.parameters.items() if name not in ("measure", "limit")}
    kept = Kept(measure, built.run if built else "", json.dumps(asked, sort_keys=True), {r.node: r.value for r in rows})
    keep(kept)
    note = (
        f"kept in the graph, until a changed one is built: {measure} of {counted(len(rows), 'person', 'people')};"
        f' `paperkg cypher "MATCH (a:Author) WHERE a.{measure} IS NOT NULL RETURN a.name, a.{measure}"` reads it.'
    )
    return replace(answer, notes=(*answer.notes, note))


def _filter(store: Store, scope: Scope) -> Filter:
    """The scope with names resolved to ids. UnknownName and AmbiguousName as `resolve` raises them."""
    about = resolve(store, "topic", scope.topic).id if scope.topic else None
    cohort = None if scope.authors is None else frozenset(resolve(store, "author", name).id for name in scope.authors)
    return Filter(
        about, scope.since, scope.without_inferred, scope.until, scope.exact, scope.max_authors, authors=cohort
    )


def _left_out(store: Store, only: Filter, network: Network, ranked: int) -> tuple[str, ...]:
    """What the scope leaves out: papers without a year, people without a value, ties outside a cohort."""
    notes = []
    if only.since is not None or only.until is not None:
        ((undated,),) = store.read("MATCH (p:Paper) WHERE p.year IS NULL RETURN count(p) AS n", {}).rows
        notes += [f"papers without a year do not count where years are asked for: {undated} in the graph."] * bool(
            undated
        )
    if ranked < len(network):
        notes.append(
            f"{counted(len(network) - ranked, 'person', 'people')} without a tie: no value of this measure, no rank."
        )
    if only.authors is not None:
        query = (
            "MATCH (a:Author)-[:CO_AUTHORED]-(b:Author) WHERE a.id IN $cohort AND NOT b.id IN $cohort"
            " RETURN count(DISTINCT b.id) AS n"
        )
        ((outside,),) = store.read(query, {"cohort": sorted(only.authors)}).rows
        notes.append(
            f"only the {len(only.authors)} people of the cohort count; they have {outside} co-authors outside it."
        )
    if not len(network):
        notes.append("no paper of this scope names an author: nobody can be ranked.")
    return tuple(notes)


def _parts(network: Network, measure: str) -> "Partition | None":
    """The communities, where the measure rests on them."""
    if measure not in BY_COMMUNITY:
        return None
    from queries.analyses.communities import partition

    return partition(network)


def _with_roles(answer: Answer, parts: "Partition") -> Answer:
    """The answer with community and role, and how many of the seeds agree on each."""
    members = [parts.members[str(row[0])] for row in answer.rows]
    roles = ((m.community, round(m.stays, 4), m.role, round(m.role_agrees, 4)) for m in members)
    rows = tuple((*row, *role) for row, role in zip(answer.rows, roles, strict=True))
    meaning = (
        f"communities: {parts.seeds} runs of Leiden, each with its own seed; stays: the share of them in which most of"
        " the same people are together; role_agrees: the share that gives this role."
    )
    columns = (*answer.columns, "community", "stays", "role", "role_agrees")
    return replace(answer, columns=columns, rows=rows, notes=(*answer.notes, meaning))


def _explained(answer: Answer, network: Network, parts: "Partition | None") -> Answer:
    """The answer with a column that says why each person is there: the groups whom only they join, or joint work."""
    if parts:
        rows = tuple((*row, ties_by_community(network, parts, str(row[0]))) for row in answer.rows)
        because = "because: in which communities the co-authors are; `paperkg communities` names them."
        option = ""
    else:
        rows = tuple((*row, why_here(network, str(row[0]))) for row in answer.rows)
        because = "because: co-authors in groups that share no paper without this person, and the most joint papers."
        option = " (--show-identity)"
    doubt = f"what would change it: papers that were not read, and people joined or split otherwise{option}."
    said = (because, doubt)
    return replace(answer, columns=(*answer.columns, "because"), rows=rows, notes=(*answer.notes, *said))


def why_here(network: Network, person: str) -> str:
    """Return which groups of co-authors only this person joins, largest first, and with whom the most papers are."""
    friends = set(network[person])
    if not friends:
        return "no co-author"
    groups: list[set[str]] = []
    left = set(friends)
    while left:
        todo, group = [min(left)], set()
        while todo:
            node = todo.pop()
            if node in left:
                left.remove(node)
                group.add(node)
                todo += [other for other in network[node] if other in left]
        groups.append(group)
    groups.sort(key=lambda g: (-len(g), min(g)))
    papers = {node: network[person][node]["papers"] for node in friends}
    most = sorted(friends, key=lambda node: (-papers[node], node))[:3]
    names = {node: str(network.nodes[node]["name"]) for node in friends}
    shown = "; ".join(f"{len(g)} around {names[min(g, key=lambda n: (-papers[n], n))]}" for g in groups[:3])
    joint = ", ".join(f"{names[node]} ({papers[node]})" for node in most)
    kinds = f"{len(groups)} groups ({shown})" if len(groups) > 1 else f"one group of {len(friends)}"
    return f"joins {kinds}; most papers with {joint}"


def _sampled(network: Network, measure: str) -> "Mapping[str, Estimate]":
    """Estimates, where the measure of so large a network is estimated."""
    if measure != "betweenness" or len(network) <= LARGEST_EXACT:
        return {}
    from queries.analyses.on_arrays import estimates

    return estimates(network)


def _with_errors(answer: Answer, sampled: "Mapping[str, Estimate]") -> Answer:
    """The answer with the standard error of each value, and the range of ranks that the errors allow."""
    found = [sampled[str(row[0])] for row in answer.rows]
    rows = tuple((*row, float(f"{f.error:.2g}"), f.best, f.worst) for row, f in zip(answer.rows, found, strict=True))
    columns = (*answer.columns, "error", "rank_from", "rank_to")
    said = f"error: the standard error of the value; rank_from and rank_to: what {ERRORS} of them on both sides allow."
    return replace(answer, columns=columns, rows=rows, notes=(*answer.notes, said))


def _with_identity(answer: Answer, links: list[dict[str, Value]], measure: Measure, progress: Progress) -> Answer:
    """The answer with the rank without doubtful papers, and the range of ranks over plausible identities."""
    from queries.analyses.rank_ranges import DOUBTFUL_LINK, DRAWS, estimated, rank_ranges

    ranges = rank_ranges(links, measure, progress=progress)
    rough = estimated(measure, len({row["author"] for row in links}))
    rows = []
    for row in answer.rows:
        found = ranges[str(row[0])]
        rows.append((*row, found.certain, found.best, found.worst))
    wide = [row for row in rows if row[-1] != row[-2]]
    sentence = f"over {DRAWS} plausible identities, the ranks of {len(wide)} of the {len(rows)} people shown change"
    widest = max(wide, key=lambda r: (whole(r[-1]) - whole(r[-2]), str(r[0])), default=None)
    sentence += f", most that of {widest[1]}: {widest[-2]} to {widest[-1]}." if widest else "."
    columns = (*answer.columns, "rank_certain", "rank_best", "rank_worst")
    notes = (*answer.notes, sentence, *([rough] if rough else []))
    notes = (*notes, f"rank_certain: without inferred papers and links below {DOUBTFUL_LINK:g}.")
    return Answer(answer.query, answer.parameters, columns, tuple(rows), notes)


def _row(network: Network, ranked: Ranked) -> tuple[str | int | float | None, ...]:
    node = network.nodes[ranked.node]
    place = (ranked.node, node["name"], round(ranked.value, 6), ranked.rank, node["papers"], node["inferred"])
    return (*place, ranked.component, ranked.size, node["confidence"])


def _notes(network: Network, measure: Measure, rows: list[Ranked], limit: int, most: int) -> tuple[str, ...]:
    """What a reader must know: the network, the measure, ties, lower bounds, doubtful people, what it does not mean."""
    ranked = {r.node for r in rows}
    alone = sum(1 for node, degree in network.degree() if not degree and node not in ranked)
    parts = len({r.component for r in rows}) + alone
    people = counted(len(network), "person", "people")
    network_is = f"{people}, {counted(network.number_of_edges(), 'pair')}, {counted(network.graph['papers'], 'paper')}"
    notes = [
        f"network: {network_is}; two people are tied when they share a paper; {counted(parts, 'component')}.",
        f"{measure.name}: {measure.says} ({measure.uses}; {measure.source}).",
    ]
    if measure.name == "betweenness" and len(network) > LARGEST_EXACT:
        notes.append(f"estimated from {SAMPLE} of {len(network)} sources: near ranks may be in another order.")
    if parts > 1 and measure.name in ("betweenness", "harmonic", "bridgeness", "eigenvector"):
        notes.append("chains do not cross components: compare values within one component.")
    if said := ties(rows, limit):
        notes.append(said)
    if network.graph["cut"]:
        cut = counted(network.graph["cut"], "paper has", "papers have")
        notes.append(f"{cut} a cut list of authors: {CUT[measure.name]}.")
    if network.graph["large"]:
        notes.append(f"papers of more than {most} authors make no ties: {network.graph['large']} here.")
    shown = [network.nodes[r.node] for r in rows[:limit]]
    inferred = [f"{n['name']} ({n['inferred']} of {n['papers']})" for n in shown if n["inferred"]]
    if inferred:
        notes.append(f"papers by inference alone: {', '.join(inferred[:5])}; --without-inferred leaves them out.")
    doubtful = sum(bool(n["unverified"]) for n in shown)
    if doubtful:
        notes.append(f"not certain to be one person: {doubtful} of the people shown; see `paperkg people`.")
    return (
        *notes,
        "a position in this network does not measure quality, and the network holds only the papers that were read.",
    )
