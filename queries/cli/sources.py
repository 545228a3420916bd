"""`paperkg sources`: what has been read; take a source out again."""

import click

from queries.cli.build import summary
from queries.cli.progress import Progress
from queries.cli.session import Session
from queries.output import Answer

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
        with session.records() as records:
            counts = records.counts()
            rows = tuple(
                (s.name, s.format, *counts[s.name], [f"{k}: {v}" for k, v in s.facts], s.sha256[:12])
                for s in records.sources()
            )
        session.show(Answer("sources", {}, ("source", "format", "records", "problems", "says", "sha256"), rows))


@command.command("remove")
@click.argument("source")
@click.pass_obj
def remove(session: Session, source: str) -> None:
    """Take SOURCE out; the graph is then as if it had never been given."""
    from extract.update import Options, update

    with session.records() as records:
        identity = records.meta("identity") or "full"
        skip_text = records.meta("text") == "no"
    with Progress(session) as progress:
        options = Options(skip_text=skip_text, identity=identity, progress=progress)
        report = update(session.folder, session.target(), remove=source, options=options)
    session.show(summary(report))
