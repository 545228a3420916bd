"""`paperkg doctor`: what is loaded, what is missing, what is doubtful."""

import click

from queries.checkup import checkup
from queries.cli.session import Session


@click.command("doctor")
@click.pass_obj
def command(session: Session) -> None:
    """Say what is loaded, missing and doubtful, where records disagree, and which analyses the data allow."""
    with session.open() as store, session.records() as records:
        session.show(checkup(store, records))
