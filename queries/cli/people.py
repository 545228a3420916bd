"""`paperkg people`: who is who, why, and the user's last word on it."""

from collections.abc import Sequence

import click

from queries.answers.people import Identities
from queries.cli.progress import changing
from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg people
  paperkg people --all --format jsonl
  paperkg people explain "Jane Doe"
  paperkg people merge "J. Doe" "Jane Doe"
  paperkg people split author:jane-doe "Title of a paper that is another's"
  paperkg people confirm "Jane Doe"
  paperkg people undo"""


@click.group("people", invoke_without_command=True, epilog=EPILOG)
@click.option(
    "--all", "everyone", is_flag=True, help="Every printed name of every entry, and the person it was assigned to."
)
@click.option(
    "--limit", type=click.IntRange(0), default=50, show_default=True, help="Show at most this many doubtful people."
)
@click.pass_context
def command(ctx: click.Context, everyone: bool, limit: int) -> None:
    """Doubtful identities, those that could change most first; or --all printed names. The commands below decide."""
    if ctx.invoked_subcommand is not None:
        return
    session: Session = ctx.obj
    with session.kg().records() as records:
        identities = Identities(records)
    session.show(identities.everyone() if everyone else identities.doubtful(limit))


@command.command("explain")
@click.argument("name")
@click.pass_obj
def explain(session: Session, name: str) -> None:
    """Why the printed names of NAME (a name or an id) are one person, and who else it could be."""
    with session.kg().records() as records:
        identities = Identities(records)
    session.show(identities.explain(identities.find(session.kg().current(name)).id))


@command.command("merge")
@click.argument("names", nargs=-1, required=True)
@click.option("--note", default="", help="The reason; it is kept with the decision.")
@click.pass_obj
def merge(session: Session, names: tuple[str, ...], note: str) -> None:
    """Decide that NAMES (two or more names or ids) are one person, and build again."""
    _decide(session, "merge people", names, note)


@command.command("split")
@click.argument("name")
@click.argument("papers", nargs=-1, required=True)
@click.option("--note", default="", help="The reason; it is kept with the decision.")
@click.pass_obj
def split(session: Session, name: str, papers: tuple[str, ...], note: str) -> None:
    """Decide that PAPERS (titles or ids) of NAME are another person's, and build again."""
    _decide(session, "split person", (name, *papers), note)


@command.command("confirm")
@click.argument("name")
@click.option("--note", default="", help="The reason; it is kept with the decision.")
@click.pass_obj
def confirm(session: Session, name: str, note: str) -> None:
    """Decide that NAME is one person as it stands, and build again."""
    _decide(session, "confirm person", (name,), note)


@command.command("undo")
@click.pass_obj
def undo(session: Session) -> None:
    """Take back the last decision on people, and build again."""
    _decide(session, "undo people")


def _decide(session: Session, what: str, names: Sequence[str] = (), note: str = "") -> None:
    with changing(session) as (kg, progress):
        answer = kg.decide(what, *names, note=note, progress=progress)
    session.show(answer)
