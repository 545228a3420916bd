"""`paperkg bridges`: papers that join two topics, and what joins them when none does."""

import click

from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg bridges "federated learning" "differential privacy"
  paperkg bridges
  paperkg bridges --missing"""


@click.command("bridges", epilog=EPILOG)
@click.argument("topic", required=False)
@click.argument("other", required=False)
@click.option("--exact", is_flag=True, help="The two headings alone, without the narrower topics below them.")
@click.option("--explain", is_flag=True, help="What links each paper, what would change it, what it does not mean.")
@click.option("--missing", is_flag=True, help="Pairs of topics that share methods but no paper; takes no topics.")
@click.option(
    "--limit", type=click.IntRange(0), default=20, show_default=True, help="Show at most this many rows of each kind."
)
@click.pass_obj
def command(
    session: Session, topic: str | None, other: str | None, exact: bool, explain: bool, missing: bool, limit: int
) -> None:
    """What joins two TOPICs: papers about both with the sentences that say so, papers between them, methods, people,
    teams; and where no paper is about both, the shortest chains. A topic means itself and all that lies below it.

    Without topics: the papers that hold the map together, or with --missing the pairs of topics that no paper joins.
    """
    with session.kg() as kg:
        if missing and topic is not None:
            raise click.UsageError("--missing takes no topics.")
        if missing and explain:
            raise click.UsageError("--missing says with each pair why it is there; leave --explain out.")
        if missing:
            session.show(kg.missing_bridges(limit=limit))
        else:
            session.show(kg.bridges(topic, other, exact=exact, explain=explain, limit=limit))
