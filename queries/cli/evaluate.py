"""`paperkg evaluate`: score extraction or identity on labelled files."""

import click

from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg evaluate labelled-abstracts.jsonl
  paperkg --store DIR evaluate labelled-names.jsonl.gz"""


@click.command("evaluate", epilog=EPILOG)
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Number of processes.")
@click.pass_obj
def command(session: Session, files: tuple[str, ...], workers: int) -> None:
    """Score what is found in labelled texts, or who is who in the store, on labelled JSON lines.

    Texts have `title` and `abstract` (or `text`) and any of `methods` (names, or objects with `name` and maybe
    `aliases` and `role`: proposed or used), `datasets` (names), `topics` (names, or objects with `topic`) and
    `abbreviations` (objects with `short` and `long`); names have `paper` (the entry's key in the store), `position`
    and `person`.
    """
    with session.kg() as kg:
        session.show(kg.evaluate(*files, workers=workers))
