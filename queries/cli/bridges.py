"""`paperkg bridges`: papers that join two topics, and what joins them when none does."""

import click

from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg bridges "federated learning" "differential privacy"
  paperkg bridges"""


@click.command("bridges", epilog=EPILOG)
@click.argument("topic", required=False)
@click.argument("other", required=False)
@click.option("--limit", type=click.IntRange(0), default=20, show_default=True, help="How many rows of a kind at most.")
@click.pass_obj
def command(session: Session, topic: str | None, other: str | None, limit: int) -> None:
    """Papers about both TOPICs with the sentences that say so; else methods, people and chains that join them.

    Without topics: the papers that reach widest.
    """
    with session.kg() as kg:
        session.show(kg.bridges(topic, other, limit=limit))
