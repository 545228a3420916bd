"""`paperkg doctor`: what is loaded, what is missing, what is doubtful."""

import click

from queries.cli.session import Session


@click.command("doctor")
@click.option(
    "--compare-identity", is_flag=True, help="Compare ways of telling people apart, however many records there are."
)
@click.pass_obj
def command(session: Session, compare_identity: bool) -> None:
    """Say what is loaded, missing and doubtful, where records disagree, and which analyses the data allow."""
    with session.kg() as kg:
        session.show(kg.doctor(compare_identity=compare_identity))
