"""`paperkg coauthors`: with whom an author writes."""

import click

from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg coauthors "Jane Doe"
  paperkg coauthors author:jane-doe --limit 5 --format md"""


@click.command("coauthors", epilog=EPILOG)
@click.argument("author")
@click.option("--limit", type=click.IntRange(0), default=20, show_default=True, help="Show at most this many rows.")
@click.pass_obj
def command(session: Session, author: str, limit: int) -> None:
    """With whom AUTHOR (a name or an id) writes, how often, since when, on what; most joint papers first."""
    with session.kg() as kg:
        session.show(kg.coauthors(author, limit=limit))
