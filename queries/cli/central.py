"""`paperkg central`: who is central, how sure that is, what it does not mean."""

from pathlib import Path

import click

from graph.errors import InputError
from queries.analyses.roles import EVERY
from queries.cli.progress import Progress
from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg central
  paperkg central --measure strength --topic "scaling laws" --since 2020
  paperkg central --without-inferred --format csv
  paperkg central --measure pagerank --write"""


@click.command("central", epilog=EPILOG)
@click.option("--measure", default="betweenness", show_default=True, help="One of: " + ", ".join(EVERY) + ".")
@click.option("--topic", help="Only papers on this topic (a name or an id).")
@click.option("--exact", is_flag=True, help="The topic's heading alone, without the narrower topics below it.")
@click.option("--since", type=int, metavar="YEAR", help="Only papers since this year.")
@click.option("--until", type=int, metavar="YEAR", help="Only papers until this year.")
@click.option(
    "--max-authors",
    type=click.IntRange(1),
    default=100,
    show_default=True,
    help="Papers with more authors make no ties.",
)
@click.option("--cohort", type=click.Path(), metavar="FILE", help="Only the people in FILE: one name or id per line.")
@click.option(
    "--without-inferred", is_flag=True, help="Leave out authorships inferred only from whose page lists the paper."
)
@click.option(
    "--show-identity", is_flag=True, help="How ranks change without doubtful papers, and over plausible identities."
)
@click.option("--explain", is_flag=True, help="Why each person is where they are, and what would change it.")
@click.option("--write", is_flag=True, help="Keep the values in the graph, as the property MEASURE of the people.")
@click.option("--limit", type=click.IntRange(0), default=20, show_default=True, help="Show at most this many rows.")
@click.pass_obj
def command(
    session: Session,
    measure: str,
    topic: str | None,
    exact: bool,
    since: int | None,
    until: int | None,
    max_authors: int,
    cohort: str | None,
    without_inferred: bool,
    show_identity: bool,
    explain: bool,
    write: bool,
    limit: int,
) -> None:
    """Rank the people of the co-author network by a measure; ties share a rank, components are numbered by size."""
    with session.kg() as kg, Progress(session) as progress:
        answer = kg.central(
            measure,
            topic=topic,
            exact=exact,
            since=since,
            until=until,
            max_authors=max_authors,
            authors=tuple(_names(cohort)) if cohort else None,
            without_inferred=without_inferred,
            show_identity=show_identity,
            explain=explain,
            write=write,
            limit=limit,
            progress=progress,
        )
    session.changed = write
    session.show(answer)


def _names(file: str) -> list[str]:
    """The names of a cohort's file, a line each; empty lines and lines that begin with # do not count."""
    try:
        lines = Path(file).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{file} cannot be read: {getattr(error, 'strerror', None) or error}.") from error
    names = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    if not names:
        raise InputError(f"{file} has no name in it; give one name or id per line.")
    return names
