"""`paperkg themes`: the thematic map of the corpus."""

import click

from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg themes
  paperkg themes --papers 2 --format csv"""


@click.command("themes", epilog=EPILOG)
@click.option(
    "--papers", type=click.IntRange(1), default=5, show_default=True, help="Leave out topics of fewer papers than this."
)
@click.option("--limit", type=click.IntRange(0), default=20, show_default=True, help="Show at most this many rows.")
@click.pass_obj
def command(session: Session, papers: int, limit: int) -> None:
    """Themes of topics that meet often, how central and how dense each is (Callon), and in which quadrant it stands."""
    with session.kg() as kg:
        session.show(kg.themes(papers=papers, limit=limit))
