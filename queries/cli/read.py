"""`paperkg read`: only read files, and print their records."""

import click

from extract.formats import expand_each, read_bytes, read_file, record_json
from graph.errors import InputError, sentences
from graph.model import Problem, Record
from queries.cli.build import check_free, tell_problems, write_problems
from queries.cli.session import Session, standard_input
from queries.output import json_text

EPILOG = """\b
Examples:
  paperkg read page.txt | head -n 1
  paperkg read pages/ --problems problems.jsonl"""


@click.command("read", epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--strict", is_flag=True, help="Exit 1 when an entry was skipped or only read in part.")
@click.option("--problems", "problems_file", metavar="FILE", help="Write every problem to FILE as JSON lines.")
@click.option("--force", is_flag=True, help="Overwrite FILE.")
@click.pass_obj
def command(session: Session, paths: tuple[str, ...], strict: bool, problems_file: str | None, force: bool) -> None:
    """Print the records of files, folders, globs or `-` as JSON lines, in the order of the entries."""
    check_free(problems_file, force=force)
    problems: list[Problem] = []
    files, unreadable = expand_each(paths)
    found = 0
    for path, name in files:
        try:
            contents = read_bytes(standard_input().read(), name) if name == "-" else read_file(path, name)
        except InputError as error:
            unreadable.append(str(error))
            continue
        for item in contents.items:
            if isinstance(item, Record):
                session.write(json_text(record_json(item)) + "\n")
                found += 1
            else:
                problems.append(item)
    if problems_file:
        write_problems(problems_file, tuple(problems))
    tell_problems(session, tuple(problems))
    if unreadable or not found:
        raise InputError(sentences(unreadable) or "nothing was found in what was given.")
    if strict and problems:
        raise click.exceptions.Exit(1)
