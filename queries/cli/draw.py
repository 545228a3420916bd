"""`paperkg draw`: a network as one page that works offline, or as SVG or PNG for print."""

import sys
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.errors import UsageError
from graph.stores import Store
from queries.cli.session import Session

if TYPE_CHECKING:
    from queries.draw.picture import Picture

EPILOG = """\b
Examples:
  paperkg draw
  paperkg draw --around "Jane Doe" --steps 2
  paperkg draw --topic "scaling laws" --since 2020 --color year
  paperkg draw --topic-map --png
  paperkg draw --bridges "federated learning" "differential privacy" -o bridge.html"""


@click.command("draw", epilog=EPILOG)
@click.option("--around", metavar="AUTHOR", help="Only the surroundings of this person (a name or an id).")
@click.option("--steps", type=click.IntRange(1), default=1, show_default=True, help="How far around AUTHOR, in ties.")
@click.option("--topic", help="Only papers on this topic (a name or an id).")
@click.option("--cohort", metavar="YEAR-YEAR", help="Only people whose first paper is from these years.")
@click.option("--since", type=int, metavar="YEAR", help="Only papers since this year.")
@click.option(
    "--without-inferred", is_flag=True, help="Leave out authorships that rest on whose page a paper stood on."
)
@click.option("--topic-map", "topics", is_flag=True, help="Topics that papers share, instead of people.")
@click.option("--bridges", nargs=2, metavar="TOPIC TOPIC", help="What joins two topics, instead of people.")
@click.option("--color", "colour", metavar="BY", help="Colour first by community, topic or year.  [default: community]")
@click.option("--limit", type=click.IntRange(2, 5_000), help="How many nodes at most.  [default: 5000; topics 250]")
@click.option("--svg", "form", flag_value="svg", help="An SVG for print instead of a page.")
@click.option("--png", "form", flag_value="png", help="A PNG for print instead of a page.")
@click.option("-o", "--output", metavar="FILE", help="Where to; `-` is standard output.  [default: NETWORK.html]")
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
@click.pass_obj
def command(session: Session, /, form: str | None, output: str | None, colour: str | None, **asked: object) -> None:
    """Draw the co-author network, or a part of it; a topic map; or what joins two topics."""
    from graph.files import write_atomically
    from queries.draw.page import missing_scripts

    form = form or _form_of(output)
    path = Path(output or f"{_name(asked)}.{form}")
    if output != "-" and path.exists() and not asked["force"]:
        raise UsageError(f"{path} is there already; --force replaces it, --output names another.")
    with session.open() as store:
        picture = _picture(store, session, asked)
        built = store.built()
    run = f", graph {built.run[:12]}" if built else ""
    picture = replace(picture, source=f"paperkg {version('paperkg')}{run}: {picture.title.lower()}, {picture.facts}")
    data, notes = _drawn(picture, form, colour)
    if output == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    write_atomically(path, data)
    for note in (*picture.notes, *notes):
        session.tell(f"note: {note}")
    if form == "html" and (why := missing_scripts()):
        session.tell(f"note: {why}; the page draws a plain picture. Installing again (`uv sync`) tries to fetch them.")
    session.write(f"{path}\n")


def _form_of(output: str | None) -> str:
    """The form that the name of a file asks for: a page, unless it ends like a picture."""
    ending = Path(output or "").suffix.lower()
    if ending not in ("", ".html", ".htm", ".svg", ".png"):
        raise UsageError(f"a picture is written as .html, .svg or .png, not {ending}.")
    return ending[1:] if ending in (".svg", ".png") else "html"


def _name(asked: dict[str, object]) -> str:
    return "topics" if asked["topics"] else "bridges" if asked["bridges"] else "coauthors"


def _drawn(picture: "Picture", form: str, colour: str | None) -> tuple[bytes, tuple[str, ...]]:
    if form == "html":
        from queries.draw.page import as_html

        return as_html(picture, colour).encode(), ()
    from queries.draw.printed import as_print

    return as_print(picture, form, colour)


def _picture(store: Store, session: Session, asked: dict[str, object]) -> "Picture":
    others = [name for name in ("around", "topic", "cohort", "since", "without_inferred") if asked[name]]
    apart = [name for name in ("topics", "bridges") if asked[name]]
    if len(apart) > 1 or (apart and others):
        names = {"topics": "--topic-map", "without_inferred": "--without-inferred"}
        both = " and ".join(names.get(name, f"--{name}") for name in (*apart, *others)[:2])
        raise UsageError(f"{both} do not go together.")
    limit = asked["limit"] if isinstance(asked["limit"], int) else None
    if asked["topics"]:
        from queries.draw import topics

        return topics.topic_map(store, limit or topics.MOST)
    if isinstance(asked["bridges"], tuple):
        from queries.draw import bridges

        topic, other = asked["bridges"]
        return bridges.bridge_picture(store, topic, other, limit or bridges.MOST)
    return _people(store, session, asked, limit)


def _people(store: Store, session: Session, asked: dict[str, object], limit: int | None) -> "Picture":
    from queries.draw.coauthors import Subject, coauthors
    from queries.draw.cut import MOST_NODES
    from queries.lookup import resolve
    from queries.networks import Filter

    about = resolve(store, "topic", str(asked["topic"])) if asked["topic"] else None
    person = resolve(store, "author", session.current(str(asked["around"]))) if asked["around"] else None
    years = _years(str(asked["cohort"])) if asked["cohort"] else None
    since = asked["since"] if isinstance(asked["since"], int) else None
    title = "Co-authors"
    title += f" of {person.name}" if person else ""
    title += f" on {about.name}" if about else ""
    title += f" who began {years[0]} to {years[1]}" if years else ""
    title += f" since {since}" if since is not None else ""
    subject = Subject(
        only=Filter(about.id if about else None, since, bool(asked["without_inferred"])),
        around=person.id if person else None,
        steps=int(str(asked["steps"])),
        cohort=years,
        title=title,
        most=limit or MOST_NODES,
    )
    return coauthors(store, subject)


def _years(text: str) -> tuple[int, int]:
    low, _, high = text.partition("-")
    if not low.isdecimal() or (high and not high.isdecimal()) or int(low) > int(high or low):
        raise UsageError(f"--cohort takes years such as 2015-2018, not {text!r}.")
    return int(low), int(high or low)
