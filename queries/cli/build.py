"""`paperkg build`: read files, update the store, build the graph."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graph.errors import InputError, PaperkgError, UsageError, sentences
from graph.files import write_atomically
from graph.model import Problem
from queries.answer.output import json_text
from queries.cli import on_spark
from queries.cli.on_spark import spark_options
from queries.cli.progress import changing
from queries.cli.session import Session

if TYPE_CHECKING:
    from extract.update import Report

SHOWN_PROBLEMS = 10
EPILOG = """\b
Examples:
  paperkg build pages/*.txt
  paperkg build pages/ library.jsonl.gz --skip-text
  zcat dump.jsonl.gz | paperkg build -
  paperkg --graph neo4j://db build --on spark --master spark://host:7077 dumps/"""
IDENTITIES = ("full", "initials", "exact", "off")


@click.command("build", epilog=EPILOG)
@click.argument("paths", nargs=-1, metavar="PATH…")
@click.option("--skip-text", is_flag=True, help="Do not extract methods, topics and datasets: faster.")
@click.option(
    "--identity", type=click.Choice(IDENTITIES), default="full", show_default=True, help="How people are told apart."
)
@click.option(
    "--vocabulary",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Your own topics, methods and datasets; kept in the store.",
)
@click.option("--no-stated", is_flag=True, help="Take no topics from keywords and subjects that sources state.")
@click.option("--columns", default="", metavar="FIELD=COLUMN,…", help="The columns of a table: title=Titel,year=Jahr.")
@click.option("--strict", is_flag=True, help="Exit 1 when an entry was skipped or only partly read.")
@click.option("--problems", "problems_file", metavar="FILE", help="Write every problem to FILE as JSON lines.")
@click.option("--force", is_flag=True, help="Overwrite FILE, and a server's graph that another store built.")
@spark_options
@click.pass_obj
def command(
    session: Session,
    /,
    paths: tuple[str, ...],
    skip_text: bool,
    identity: str,
    vocabulary: Path | None,
    no_stated: bool,
    columns: str,
    strict: bool,
    problems_file: str | None,
    force: bool,
    on: str | None,
    **spark: Any,
) -> None:
    """Read files, folders, globs or `-` into the store and build the graph; without PATH, build it again.

    What has not changed is not read, analysed or built again.
    """
    check_free(problems_file, force=force)
    if session.min_score:
        raise UsageError("--min-score is for questions: a build keeps every score. Leave it out.")
    on_spark.check(on, paths, spark)
    how: dict[str, Any] = {"skip_text": skip_text, "identity": identity, "vocabulary": vocabulary, "columns": columns}
    with changing(session) as (kg, progress):
        how |= {"stated": not no_stated, "progress": progress}
        if on:
            from extract.update import Options

            report = on_spark.build(session, paths, Options(**how), spark, force=force)
        else:
            report = kg.update(paths, force=force, **how)
    _told(session, report, problems_file, strict=strict)


def _told(session: Session, report: "Report", problems_file: str | None, *, strict: bool) -> None:
    """Show what a build did, its problems first; exit as asked where there are any."""
    from queries.answers.sources import summary

    if problems_file:
        write_problems(problems_file, report.problems)
    tell_problems(session, report.problems)
    for line in report.unreadable:
        session.tell(f"not read: {sentences([line])}")
    session.show(summary(report))
    if report.unreadable:
        raise InputError(f"{len(report.unreadable)} of the paths given could not be read; the rest is in the graph.")
    if strict and report.problems:
        raise click.exceptions.Exit(1)


def tell_problems(session: Session, problems: tuple[Problem, ...]) -> None:
    """The first problems on standard error, and how many more there are."""
    for problem in problems[:SHOWN_PROBLEMS]:
        session.tell(f"{problem.place}: {problem.reason}")
    if len(problems) > SHOWN_PROBLEMS:
        session.tell(f"… and {len(problems) - SHOWN_PROBLEMS} more; --problems FILE writes them all.")


def check_free(file: str | None, *, force: bool) -> None:
    """Refuse, before any work is done, to overwrite a file without `force`."""
    if file and os.path.lexists(file) and not force:
        raise UsageError(f"{file} exists; give another name or --force.")


def write_problems(file: str, problems: tuple[Problem, ...]) -> None:
    """Write problems as JSON lines, whole or not at all; a device or a pipe is written to."""
    rows = ({"source": p.source, "line": p.line, "key": p.key, "reason": p.reason} for p in problems)
    try:
        write_atomically(Path(file), "".join(json_text(row) + "\n" for row in rows).encode())
    except OSError as error:
        raise PaperkgError(f"{file} cannot be written: {error.strerror or error}.") from error
