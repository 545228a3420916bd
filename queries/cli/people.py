"""`paperkg people`: who is who, why, and the user's last word on it."""

import click

from extract.people.corrections import FILE as CORRECTIONS
from extract.people.corrections import add_different, add_same
from graph.errors import UsageError
from graph.model import Value
from queries.answer import Answer
from queries.answers.people import Identities
from queries.cli.progress import Progress
from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg people
  paperkg people --all --format jsonl
  paperkg people explain "Jane Doe"
  paperkg people merge "J. Doe" "Jane Doe"
  paperkg people split author:jane-doe "Title of a paper that is another's"
  paperkg people confirm "Jane Doe\""""


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
    found = [identities.find(session.kg().current(name)) for name in names]
    if len({p.id for p in found}) < 2:
        raise UsageError("give at least two different people; these are one already.")
    add_same(session.folder / CORRECTIONS, [identities.spelled(p) for p in found], note=note)
    _rebuild(session, f"{' and '.join(p.name for p in found)} are one person.")


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
    rest = [paper for paper in mine if paper not in away]
    if not rest:
        raise UsageError(f"these are all papers of {person.name}; leave out those that stay.")
    add_different(session.folder / CORRECTIONS, identities.spelled(person), [rest, away], note=note)
    _rebuild(session, f"{len(away)} of {len(mine)} papers of {person.name} are another person's.")


@command.command("confirm")
@click.argument("name")
@click.option("--note", default="", help="Why; kept beside the decision.")
@click.pass_obj
def confirm(session: Session, name: str, note: str) -> None:
    """Decide that NAME is one person as it stands, and build again."""
    with session.kg().records() as records:
        identities = Identities(records)
    person = identities.find(session.kg().current(name))
    papers = identities.papers_of(person.id)
    add_same(session.folder / CORRECTIONS, sorted(person.names), papers=papers, note=note or "confirmed")
    _rebuild(session, f"{person.name} is one person, on {len(papers)} papers.")


def _rebuild(session: Session, said: str) -> None:
    """Build again with the new decision; how people are told apart and whether texts count stay as they were."""
    with session.kg() as kg, Progress(session) as progress:
        report = kg.update(progress=progress)
    rows: tuple[tuple[Value, ...], ...] = ((said, report.counts.get("Author")),)
    session.show(Answer("people", {}, ("decided", "authors"), rows, report.notes))
