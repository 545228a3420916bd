"""`paperkg central`: who is central, how sure that is, what it does not mean."""

import click

from queries.analyses.centrality import MEASURES
from queries.cli.progress import Progress
from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg central
  paperkg central --measure strength --topic "scaling laws" --since 2020
  paperkg central --without-inferred --format csv"""


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
    with session.kg() as kg, Progress(session) as progress:
        answer = kg.central(
            measure,
            topic=topic,
            since=since,
            without_inferred=without_inferred,
            show_identity=show_identity,
            limit=limit,
            progress=progress,
        )
    session.show(answer)
