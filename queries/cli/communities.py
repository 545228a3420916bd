"""`paperkg communities`: who belongs together in the co-author network, on what, and how sure that is."""

import click

from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg communities
  paperkg communities --community 0
  paperkg communities --topic "scaling laws" --since 2020"""


@click.command("communities", epilog=EPILOG)
@click.option("--community", type=click.IntRange(0), metavar="NUMBER", help="The people of this one, with their roles.")
@click.option("--topic", help="Only papers on this topic (a name or an id).")
@click.option("--since", type=int, metavar="YEAR", help="Only papers since this year.")
@click.option(
    "--without-inferred", is_flag=True, help="Leave out authorships inferred only from whose page lists the paper."
)
@click.option("--limit", type=click.IntRange(0), default=20, show_default=True, help="Show at most this many rows.")
@click.pass_obj
def command(
    session: Session, community: int | None, topic: str | None, since: int | None, without_inferred: bool, limit: int
) -> None:
    """Groups of people who write together, named by their topics, with how stable each is over 20 seeds."""
    with session.kg() as kg:
        answer = kg.communities(
            community=community, topic=topic, since=since, without_inferred=without_inferred, limit=limit
        )
    session.show(answer)
