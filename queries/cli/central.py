"""`paperkg central`: who is central, how sure that is, what it does not mean."""

import click

from graph.model import Value
from graph.rows.bylines import LARGEST_TEAM
from queries.analyses.centrality import LARGEST_EXACT, MEASURES, SAMPLE, Measure, Ranked, ranking, ties
from queries.analyses.rank_ranges import DOUBTFUL_LINK, DRAWS, estimated, rank_ranges
from queries.cli.progress import Progress
from queries.cli.session import Session
from queries.lookup import resolve
from queries.networks import Filter, Network, authorships, network_of
from queries.output import Answer, counted

EPILOG = """\b
Examples:
  paperkg central
  paperkg central --measure strength --topic "scaling laws" --since 2020
  paperkg central --without-inferred --format csv"""
COLUMNS = ("author", "name", "value", "rank", "papers", "inferred", "component", "component_size", "confidence")


@click.command("central", epilog=EPILOG)
@click.option("--measure", default="betweenness", show_default=True, help="One of: " + ", ".join(MEASURES) + ".")
@click.option("--topic", help="Only papers on this topic (a name or an id).")
@click.option("--since", type=int, metavar="YEAR", help="Only papers since this year.")
@click.option(
    "--without-inferred", is_flag=True, help="Leave out authorships that rest on whose page a paper stood on."
)
@click.option(
    "--show-identity", is_flag=True, help="How ranks change without doubtful papers, and over plausible identities."
)
@click.option("--limit", type=click.IntRange(0), default=20, show_default=True, help="How many rows at most.")
@click.pass_obj
def command(
    session: Session,
    measure: str,
    topic: str | None,
    since: int | None,
    without_inferred: bool,
    show_identity: bool,
    limit: int,
) -> None:
    """Rank the people of the co-author network by a measure; ties share a rank, components are numbered by size."""
    if measure not in MEASURES:
        from queries.lookup import nearest

        near = nearest(measure, MEASURES) or list(MEASURES)
        raise click.UsageError(f"there is no measure {measure!r}; did you mean {' or '.join(near)}?")
    with session.open() as store:
        about = resolve(store, "topic", topic) if topic else None
        links = authorships(store, Filter(about.id if about else None, since, without_inferred))
    network = network_of(links)
    rows = ranking(network, MEASURES[measure])
    parameters = {"measure": measure, "topic": about.id if about else None, "since": since}
    parameters |= {"without_inferred": without_inferred, "limit": limit}
    notes = _notes(network, MEASURES[measure], rows, limit)
    shown = tuple(_row(network, r) for r in rows[:limit])
    answer = Answer("central", parameters, COLUMNS, shown, notes)
    if show_identity:
        with Progress(session) as progress:
            answer = _with_identity(answer, links, MEASURES[measure], progress)
    session.show(answer)


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
    widest = max(wide, key=lambda r: (int(str(r[-1])) - int(str(r[-2])), str(r[0])), default=None)
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
