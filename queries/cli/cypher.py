"""`paperkg cypher`: the user's own read-only Cypher."""

import click

from graph.model import Value
from queries.answers.cypher import MOST_ROWS, TIMEOUT
from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg cypher "MATCH (p:Paper) RETURN p.year AS year, count(p) AS papers ORDER BY year"
  paperkg cypher 'MATCH (a:Author {name: $name}) RETURN a.papers' --param name="Jane Doe"
"""


@click.command("cypher", epilog=EPILOG)
@click.argument("text")
@click.option("--param", "given", multiple=True, metavar="NAME=VALUE", help="A parameter; a whole number is a number.")
@click.option("--timeout", type=click.FloatRange(0.001), default=TIMEOUT, show_default=True, help="Seconds.")
@click.option(
    "--limit", type=click.IntRange(1), default=MOST_ROWS, show_default=True, help="Show at most this many rows."
)
@click.pass_obj
def command(session: Session, text: str, given: tuple[str, ...], timeout: float, limit: int) -> None:
    """Answer TEXT, a query that only reads, on whichever engine holds the graph."""
    parameters = dict(_parameter(pair) for pair in given)
    with session.kg() as kg:
        session.show(kg.cypher(text, parameters, timeout=timeout, limit=limit))


def _parameter(pair: str) -> tuple[str, Value]:
    name, sign, value = pair.partition("=")
    if not sign or not name.isidentifier():
        raise click.UsageError(f"--param takes NAME=VALUE, not {pair!r}.")
    return name, int(value) if value.removeprefix("-").isdecimal() and len(value) < 19 else value
