"""`paperkg doctor`: what is loaded, what is missing, what is doubtful."""

import click

from graph.records import Records
from queries.answers.doctor import checkup
from queries.cli.session import Session
from queries.output import Answer

# Resolving people four times over takes a minute or more above this.
MOST_COMPARED = 5_000


@click.command("doctor")
@click.option(
    "--compare-identity", is_flag=True, help="Compare ways of telling people apart, however many records there are."
)
@click.pass_obj
def command(session: Session, compare_identity: bool) -> None:
    """Say what is loaded, missing and doubtful, where records disagree, and which analyses the data allow."""
    with session.open() as store, session.records() as records:
        found = checkup(store, records)
        few = sum(n for n, _ in records.counts().values()) <= MOST_COMPARED
        rows = _compared(records) if few or compare_identity else []
    session.show(Answer(found.query, found.parameters, found.columns, (*found.rows, *rows), found.notes))


def _compared(records: Records) -> list[tuple[str, str, str]]:
    """How many people there are, and who has most co-authors, under each way of telling people apart."""
    from queries.answers.identities import top_under_each

    rows = []
    for identity, people, top in top_under_each(records):
        shown = ", ".join(f"{name} {n}" for name, n in top)
        rows.append(("identity", f"--identity {identity}: {people} people", f"most co-authors: {shown}"))
    return rows
