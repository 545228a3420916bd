"""`paperkg trends`: topics whose share of all papers rises or fades, with their shares by year and their bursts."""

import click

from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg trends
  paperkg trends --since 2020 --limit 10
  paperkg trends --pairs"""


@click.command("trends", epilog=EPILOG)
@click.option("--pairs", is_flag=True, help="Pairs of topics that papers have both of, instead of topics.")
@click.option("--since", type=int, metavar="YEAR", help="Compare the years from this one on with those before it.")
@click.option(
    "--papers", type=click.IntRange(1), default=3, show_default=True, help="Leave out what fewer papers than this have."
)
@click.option(
    "--limit", type=click.IntRange(0), default=20, show_default=True, help="Show at most this many rows of each kind."
)
@click.pass_obj
def command(session: Session, pairs: bool, since: int | None, papers: int, limit: int) -> None:
    """Topics that rise and topics that fade, the surest first: their share of all papers before and since a year, by
    year, and the years of their bursts. Without --since, each span holds half of the papers.
    """
    with session.kg() as kg:
        session.show(kg.trends(pairs=pairs, since=since, papers=papers, limit=limit))
