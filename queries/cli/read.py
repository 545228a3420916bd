"""`paperkg read`: only read files, and print their records."""

import click

from extract.formats import contents_of, record_json
from extract.inputs import Found, Input, find_inputs, opened, useless_folders
from graph.errors import InputError, NotAnInput, sentences
from graph.model import Problem, Record
from queries.answer.output import json_text
from queries.cli.build import check_free, tell_problems, write_problems
from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg read page.txt | head -n 1
  paperkg read pages/ --problems problems.jsonl"""


@click.command("read", epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--columns", default="", metavar="FIELD=COLUMN,…", help="The columns of a table: title=Titel,year=Jahr.")
@click.option("--strict", is_flag=True, help="Exit 1 when an entry was skipped or only partly read.")
@click.option("--problems", "problems_file", metavar="FILE", help="Write every problem to FILE as JSON lines.")
@click.option("--force", is_flag=True, help="Overwrite FILE.")
@click.pass_obj
def command(
    session: Session, paths: tuple[str, ...], columns: str, strict: bool, problems_file: str | None, force: bool
) -> None:
    """Print the records of files, folders, globs or `-` as JSON lines, in the order of the entries."""
    check_free(problems_file, force=force)
    problems: list[Problem] = []
    inputs = find_inputs(paths)
    counts = [_read(session, source, inputs, columns, problems) for source in inputs.inputs]
    useful = {source.inside for source, count in zip(inputs.inputs, counts, strict=True) if source.inside and count}
    inputs.refused.extend(useless_folders(inputs.inputs, useful))
    if problems_file:
        write_problems(problems_file, tuple(problems))
    tell_problems(session, tuple(problems))
    for note in inputs.notes():
        session.tell(note)
    if inputs.refused or not any(counts):
        raise InputError(sentences(inputs.refused) or "no file that was named holds a record.")
    if strict and problems:
        raise click.exceptions.Exit(1)


def _read(session: Session, source: Input, inputs: Found, columns: str, problems: list[Problem]) -> int:
    """Print the records of one input, collect its problems; return how many records there were."""
    printed = 0
    try:
        with opened(source) as file:
            for item in contents_of(file, source.name, {"columns": columns} if columns else None).items:
                if isinstance(item, Record):
                    session.write(json_text(record_json(item)) + "\n")
                    printed += 1
                else:
                    problems.append(item)
    except NotAnInput as error:
        if source.inside:
            inputs.passed_over[error.kind] += 1
        else:
            inputs.refused.append(str(error))
    except InputError as error:
        inputs.refused.append(str(error))
    return printed
