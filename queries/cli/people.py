"""`paperkg people`: who is who, why, and the user's last word on it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from graph.model import Value
from queries.answer import Answer
from queries.answers import decisions
from queries.answers.people import Identities
from queries.cli.progress import Progress
from queries.cli.session import Session

if TYPE_CHECKING:
    from extract.update import Decision

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
@click.option("--all", "everyone", is_flag=True, help="Every printed name of every entry, and whom it names.")
@click.option(
    "--limit", type=click.IntRange(0), default=50, show_default=True, help="How many doubtful people at most."
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
@click.option("--note", default="", help="Why; kept beside the decision.")
@click.pass_obj
def merge(session: Session, names: tuple[str, ...], note: str) -> None:
    """Decide that NAMES (two or more names or ids) are one person, and build again."""
    with session.kg().records() as records:
        identities = Identities(records)
    people = [identities.find(session.kg().current(name)) for name in names]
    ids = dict.fromkeys(p.id for p in people)
    decided = f"{' and '.join(identities.find(p).name for p in ids)} are one person."
    _rebuild(session, decided, decisions.merge(identities, people, note))


@command.command("split")
@click.argument("name")
@click.argument("papers", nargs=-1, required=True)
@click.option("--note", default="", help="Why; kept beside the decision.")
@click.pass_obj
def split(session: Session, name: str, papers: tuple[str, ...], note: str) -> None:
    """Decide that PAPERS (titles or ids) of NAME are another person's, and build again."""
    with session.kg().records() as records:
        identities = Identities(records)
    person = identities.find(session.kg().current(name))
    mine = identities.papers_of(person.id)
    away = [identities.paper(person.id, text) for text in papers]
    said = f"{len(set(away))} of {len(mine)} papers of {person.name} are another person's."
    _rebuild(session, said, decisions.split(identities, person, away, note))


@command.command("confirm")
@click.argument("name")
@click.option("--note", default="", help="Why; kept beside the decision.")
@click.pass_obj
def confirm(session: Session, name: str, note: str) -> None:
    """Decide that NAME is one person as it stands, and build again."""
    with session.kg().records() as records:
        identities = Identities(records)
    person = identities.find(session.kg().current(name))
    said = f"{person.name} is one person, on {len(identities.papers_of(person.id))} papers."
    _rebuild(session, said, decisions.confirm(identities, person, note))


@command.command("undo")
@click.pass_obj
def undo(session: Session) -> None:
    """Take back the last decision on people, and build again."""
    said: list[str] = []
    _rebuild(session, "The last decision is taken back:", decisions.take_back(said), said)


def _rebuild(session: Session, decided: str, decision: "Decision", more: Sequence[str] = ()) -> None:
    """Build again with the new decision; how people are told apart and whether texts count stay as they were."""
    with session.kg() as kg, Progress(session) as progress:
        report = kg.update(progress=progress, decision=decision)
    rows: tuple[tuple[Value, ...], ...] = ((" ".join((decided, *more)), report.counts.get("Author")),)
    session.show(Answer("people", {}, ("decided", "authors"), rows, report.notes))
