"""`paperkg why`: where a node or an edge comes from."""

import click

from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg why "Scaling Laws for Something"
  paperkg why "Scaling Laws for Something" "scaling laws"
  paperkg why "Jane Doe" "John Roe\""""


@click.command("why", epilog=EPILOG)
@click.argument("name")
@click.argument("other", required=False)
@click.pass_obj
def command(session: Session, name: str, other: str | None) -> None:
    """Show what states NAME, or the edge between NAME and OTHER: file, line, sentence with the words marked, rule."""
    with session.kg() as kg:
        session.show(kg.why(name, other))
