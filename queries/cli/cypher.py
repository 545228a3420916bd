"""`paperkg cypher`: the user's own read-only Cypher."""

import click

from graph.model import Value
from graph.stores import Limits
from queries.cli.session import Session
from queries.output import Answer

EPILOG = """\b
Examples:
  paperkg cypher "MATCH (p:Paper) RETURN p.year AS year, count(p) AS papers ORDER BY year"
  paperkg cypher 'MATCH (a:Author {name: $name}) RETURN a.papers' --param name="Jane Doe"
"""


@click.command("cypher", epilog=EPILOG)
@click.argument("text")
@click.option("--param", "given", multiple=True, metavar="NAME=VALUE", help="A parameter; a whole number is a number.")
@click.option("--timeout", type=click.FloatRange(0.001), default=30.0, show_default=True, help="Seconds.")
@click.option("--limit", type=click.IntRange(1), default=1000, show_default=True, help="How many rows at most.")
@click.pass_obj
def command(session: Session, text: str, given: tuple[str, ...], timeout: float, limit: int) -> None:
    """Answer TEXT, a query that only reads, on whichever engine holds the graph."""
    parameters = dict(_parameter(pair) for pair in given)
    with session.open() as store:
        found = store.read(text, parameters, Limits(timeout, limit))
    notes = (f"only the first {limit} rows are shown; --limit shows more.",) if found.cut else ()
    session.show(Answer("cypher", {"text": text, **parameters}, found.columns, found.rows, notes))


def _parameter(pair: str) -> tuple[str, Value]:
    name, sign, value = pair.partition("=")
    if not sign or not name.isidentifier():
        raise click.UsageError(f"--param takes NAME=VALUE, not {pair!r}.")
    return name, int(value) if value.removeprefix("-").isdecimal() and len(value) < 19 else value
