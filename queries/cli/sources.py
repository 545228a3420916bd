"""`paperkg sources`: what has been read; take a source out again."""

import click

from queries.cli.progress import changing
from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg sources
  paperkg sources remove pages/old.txt"""


@click.group("sources", invoke_without_command=True, epilog=EPILOG)
@click.pass_context
def command(ctx: click.Context) -> None:
    """What has been read: files, formats, records, and what each file says about itself."""
    if ctx.invoked_subcommand is None:
        session: Session = ctx.obj
        with session.kg() as kg:
            session.show(kg.sources())


@command.command("remove")
@click.argument("source")
@click.pass_obj
def remove(session: Session, source: str) -> None:
    """Take SOURCE out; the graph is then as if it had never been given."""
    with changing(session) as (kg, progress):
        answer = kg.remove(source, progress=progress)
    session.show(answer)
