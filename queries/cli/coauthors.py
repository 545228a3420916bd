"""`paperkg coauthors`: with whom an author writes."""

import click

from graph.stores import Store
from queries.catalogue import find, run
from queries.cli.session import Session
from queries.output import Answer

EPILOG = """\b
Examples:
  paperkg coauthors "Jane Doe"
  paperkg coauthors author:jane-doe --limit 5 --format md"""


@click.command("coauthors", epilog=EPILOG)
@click.argument("author")
@click.option("--limit", type=click.IntRange(0), default=20, show_default=True, help="How many rows at most.")
@click.pass_obj
def command(session: Session, author: str, limit: int) -> None:
    """With whom AUTHOR (a name or an id) writes, how often, since when, on what; most joint papers first."""
    with session.open() as store:
        found = run(store, find("coauthors"), {"author": session.current(author), "limit": limit})
        notes = (*found.notes, *_notes(store, str(found.parameters["author"]), len(found.rows)))
    session.show(Answer(found.query, found.parameters, found.columns, found.rows, notes))


def _notes(store: Store, author: str, shown: int) -> list[str]:
    query = (
        "MATCH (a:Author {id: $author}) OPTIONAL MATCH (a)-[w:AUTHORED]->(p:Paper)"
        " RETURN a.name AS name, a.unverified AS unverified, count(p) AS papers,"
        " sum(CASE WHEN p.authors_complete THEN 0 ELSE 1 END) AS cut,"
        " sum(CASE WHEN w.inferred THEN 1 ELSE 0 END) AS inferred,"
        " sum(CASE WHEN p.year IS NULL THEN 1 ELSE 0 END) AS undated,"
        " COUNT { (a)-[:CO_AUTHORED]-(:Author) } AS coauthors ORDER BY name"
    )
    facts = store.read(query, {"author": author}).dicts()[0]
    papers, notes = facts["papers"], []
    if int(str(facts["coauthors"])) > shown:
        notes.append(f"{shown} of {facts['coauthors']} co-authors are shown; --limit shows more.")
    if facts["cut"]:
        notes.append(
            f"{facts['cut']} of {papers} papers have a cut list of authors: numbers of co-authors are lower bounds,"
            " weights upper ones."
        )
    if facts["inferred"]:
        notes.append(
            f"{facts['inferred']} of {papers} papers are {facts['name']}'s by inference: they stand on that page."
        )
    if facts["undated"]:
        notes.append(f"{facts['undated']} of {papers} papers have no year and do not count for first and last year.")
    if facts["unverified"]:
        notes.append(f"the identity of {facts['name']} is not certain; see `paperkg people`.")
    return notes
