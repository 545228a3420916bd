"""`paperkg papers`: which entries are one paper, why, and the user's last word on it."""

from collections.abc import Sequence

import click

from queries.cli.progress import changing
from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg papers
  paperkg papers explain "Title of a paper"
  paperkg papers merge doi:10.1000/1 "Title that its preprint had"
  paperkg papers split doi:10.1000/1 library.bib#doe2020
  paperkg papers undo"""


@click.group("papers", invoke_without_command=True, epilog=EPILOG)
@click.option(
    "--limit", type=click.IntRange(0), default=50, show_default=True, help="How many doubtful papers at most."
)
@click.pass_context
def command(ctx: click.Context, limit: int) -> None:
    """Papers that may be several, or one with another: entries that differ, equal titles. The commands below decide."""
    if ctx.invoked_subcommand is not None:
        return
    session: Session = ctx.obj
    session.show(session.kg().papers(limit=limit))


@command.command("explain")
@click.argument("paper")
@click.pass_obj
def explain(session: Session, paper: str) -> None:
    """The entries of files that state PAPER (an id, a title or an entry), by which rule, and where they differ."""
    session.show(session.kg().papers(paper))


@command.command("merge")
@click.argument("papers", nargs=-1, required=True)
@click.option("--note", default="", help="The reason; it is kept with the decision.")
@click.pass_obj
def merge(session: Session, papers: tuple[str, ...], note: str) -> None:
    """Decide that PAPERS (two or more ids, titles or entries) are one paper, and build again."""
    _decide(session, "merge papers", papers, note)


@command.command("split")
@click.argument("paper")
@click.argument("entries", nargs=-1, required=True)
@click.option("--note", default="", help="The reason; it is kept with the decision.")
@click.pass_obj
def split(session: Session, paper: str, entries: tuple[str, ...], note: str) -> None:
    """Decide that ENTRIES (FILE#KEY) of PAPER state another paper, and build again."""
    _decide(session, "split paper", (paper, *entries), note)


@command.command("undo")
@click.pass_obj
def undo(session: Session) -> None:
    """Take back the last decision on papers, and build again."""
    _decide(session, "undo papers")


def _decide(session: Session, what: str, names: Sequence[str] = (), note: str = "") -> None:
    with changing(session) as (kg, progress):
        answer = kg.decide(what, *names, note=note, progress=progress)
    session.show(answer)
