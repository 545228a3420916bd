"""Communities of the co-author network, named by their topics, and the people of one with their roles."""

from collections import Counter
from collections.abc import Mapping

from graph.cells import counted
from graph.errors import UsageError
from graph.model import Value
from graph.stores import Store
from queries.analyses.communities import SEEDS, Partition, distinctive, partition
from queries.analyses.networks import ALL, Filter, Network, authorships, network_of
from queries.answer import Answer
from queries.lookup import resolve

SUMMARY = ("community", "people", "papers", "topics", "leading", "stays", "inside")
PEOPLE = ("id", "author", "papers", "coauthors", "role", "participation", "within", "stays", "role_agrees")
EXPLAINED = {
    "community": "its number: 0 is the largest; --community shows its people",
    "papers": "papers of which most authors are in the community",
    "topics": "those that tell it from the rest: papers times log(share of its papers / share of all papers)",
    "leading": "the people with most links inside it",
    "stays": f"of {SEEDS} runs, the share in which the same companions were together (their mean, for a community)",
    "inside": "of the links of its people, the share that stays inside",
    "role": "by Guimera & Amaral 2005: a hub has many links inside, a connector many to other communities",
    "participation": "0: all links stay in one community; near 1: they are spread over many",
    "within": "links inside the community, in standard deviations above its mean",
    "role_agrees": f"of {SEEDS} runs, the share that gives this role",
}


EVERYBODY = Filter()


def communities(store: Store, only: Filter = EVERYBODY, *, community: int | None = None, limit: int = 20) -> Answer:
    """Return the communities of the co-author network, largest first, or with `community` the people of that one.

    `only.topic` is a name or an id. Raises UnknownName for a topic, UsageError for a community that there is not.
    """
    about = resolve(store, "topic", only.topic).id if only.topic else None
    rows = authorships(store, Filter(about, only.since, only.without_inferred))
    network = network_of(rows)
    parts = partition(network)
    parameters: dict[str, Value] = {"topic": about, "since": only.since, "without_inferred": only.without_inferred}
    parameters |= {"community": community, "limit": limit}
    notes = _notes(network, parts)
    if community is None:
        columns: tuple[str, ...] = SUMMARY
        table, size = _summary(store, network, parts, rows, limit), len(parts.groups)
    elif 0 <= community < len(parts.groups):
        table, columns, size = _people(network, parts, community, limit), PEOPLE, len(parts.groups[community])
    else:
        raise UsageError(f"there is no community {community}; they are numbered from 0 to {len(parts.groups) - 1}.")
    if size > limit:
        notes.append(f"{limit} of {size} rows are shown; --limit shows more.")
    explained = {name: text for name, text in EXPLAINED.items() if name in columns}
    return Answer("communities", parameters, columns, tuple(table), tuple(notes), explained)


Rows = list[dict[str, Value]]


def _summary(store: Store, network: Network, parts: Partition, rows: Rows, limit: int) -> list[tuple[Value, ...]]:
    home = _papers(parts, rows)
    sizes = Counter(home.values())
    named = distinctive(_topics(store, home), sizes)
    found = store.read("MATCH (t:Topic) RETURN t.id AS id, t.name AS name ORDER BY id", {}, ALL)
    names = {str(key): str(name) for key, name in found.rows}
    table: list[tuple[Value, ...]] = []
    for number, members in enumerate(parts.groups[:limit]):
        here = set(members)
        inside = {node: sum(other in here for other in network[node]) for node in members}
        leading = sorted(members, key=lambda node: (-inside[node], node))[:3]
        links = sum(network.degree(node) for node in members)
        stays = sum(parts.members[node].stays for node in members) / len(members)
        topics = [names[topic] for topic in named.get(number, [])]
        people = [str(network.nodes[node]["name"]) for node in leading]
        share = round(sum(inside.values()) / links, 4)
        table.append((number, len(members), sizes[number], topics, people, round(stays, 4), share))
    return table


def _papers(parts: Partition, rows: Rows) -> dict[str, int]:
    """The community of each paper: that of most of its authors, and among equals the first."""
    votes: dict[str, Counter[int]] = {}
    for row in rows:
        if str(row["author"]) in parts.members:
            votes.setdefault(str(row["paper"]), Counter())[parts.members[str(row["author"])].community] += 1
    return {paper: min(counts, key=lambda number: (-counts[number], number)) for paper, counts in votes.items()}


def _topics(store: Store, home: Mapping[str, int]) -> dict[int, Counter[str]]:
    counts: dict[int, Counter[str]] = {}
    query = "MATCH (p:Paper)-[:HAS_TOPIC]->(t:Topic) RETURN p.id AS paper, t.id AS topic ORDER BY paper, topic"
    for paper, topic in store.read(query, {}, ALL).rows:
        if str(paper) in home:
            counts.setdefault(home[str(paper)], Counter())[str(topic)] += 1
    return counts


def _people(network: Network, parts: Partition, community: int, limit: int) -> list[tuple[Value, ...]]:
    members = [parts.members[node] for node in parts.groups[community]]
    members.sort(key=lambda m: (-m.within, -m.participation, m.node))
    table: list[tuple[Value, ...]] = []
    for m in members[:limit]:
        node = network.nodes[m.node]
        facts = (m.node, node["name"], node["papers"], network.degree(m.node), m.role)
        table.append((*facts, *(round(x, 4) for x in (m.participation, m.within, m.stays, m.role_agrees))))
    return table


def _notes(network: Network, parts: Partition) -> list[str]:
    alone = len(network) - len(parts.members)
    pairs = counted(network.number_of_edges(), "pair")
    summary = (
        f"Leiden (Traag et al. 2019), {SEEDS} seeds; shown is the run most like the others. Any two runs agree by"
        f" {parts.agreement:.2f} (mean adjusted Rand index; 1: always the same groups, 0: chance)."
    )
    network_is = (
        f"network: {counted(len(network), 'person', 'people')}, {pairs}, {counted(network.graph['papers'], 'paper')};"
        f" links weigh 1/(authors - 1) a joint paper; {counted(len(parts.groups), 'community', 'communities')}."
    )
    notes = [network_is, summary]
    if not parts.groups:
        notes.append("no two people share a paper here, so there is no community.")
    if alone:
        notes.append(f"{counted(alone, 'person has', 'people have')} no co-author here, and so no community.")
    if network.graph["cut"]:
        cut = counted(network.graph["cut"], "paper has", "papers have")
        notes.append(f"{cut} a cut list of authors: who is not named cannot join groups that belong together.")
    return [
        *notes,
        "a community is a group that writes together in the papers read, not an institution or a school of thought.",
    ]
