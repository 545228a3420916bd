"""`paperkg main-path`: the chain of papers through which most citations of a corpus, or a topic, lead."""

import click

from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg main-path
  paperkg main-path --topic "scaling laws"
  paperkg main-path --local"""


@click.command("main-path", epilog=EPILOG)
@click.option("--topic", help="Only papers on this topic and those under it (a name or an id).")
@click.option("--local", is_flag=True, help="Walk link by link over the heaviest, and not by the largest sum.")
@click.pass_obj
def command(session: Session, topic: str | None, local: bool) -> None:
    """The main path: papers that each cite the one before, over the citations that most chains go through."""
    with session.kg() as kg:
        answer = kg.main_path(topic, local=local)
    session.show(answer)
