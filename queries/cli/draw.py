"""`paperkg draw`: a network as one page that works offline, or as SVG or PNG for print."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graph.errors import UsageError
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
@click.option("--around", metavar="AUTHOR", help="Only this person and the people near them (a name or an id).")
@click.option("--steps", type=click.IntRange(1), default=1, show_default=True, help="How many ties away from AUTHOR.")
@click.option("--topic", help="Only papers on this topic (a name or an id).")
@click.option("--cohort", metavar="YEAR-YEAR", help="Only people whose first paper is from these years.")
@click.option("--since", type=int, metavar="YEAR", help="Only papers since this year.")
@click.option(
    "--without-inferred", is_flag=True, help="Leave out authorships inferred only from whose page lists the paper."
)
@click.option("--topic-map", is_flag=True, help="Topics that papers share, instead of people.")
@click.option("--bridges", nargs=2, metavar="TOPIC TOPIC", help="What joins two topics, instead of people.")
@click.option("--color", "colour", metavar="BY", help="Colour first by community, topic or year.  [default: community]")
@click.option(
    "--limit", type=click.IntRange(2, 5_000), help="Draw at most this many nodes.  [default: 5000; topics 250]"
)
@click.option("--svg", "form", flag_value="svg", help="An SVG for print instead of a page.")
@click.option("--png", "form", flag_value="png", help="A PNG for print instead of a page.")
@click.option("-o", "--output", metavar="FILE", help="Output file, .html, .svg or .png; `-` is standard output.")
@click.option("--force", is_flag=True, help="Replace FILE if it exists.")
@click.pass_obj
def command(session: Session, /, form: str | None, output: str | None, colour: str | None, **asked: Any) -> None:
    """Draw the co-author network, or a part of it; a topic map; or what joins two topics."""
    from graph.files import write_atomically
    from queries.draw.page import missing_scripts

    force, topic_map, cohort = asked.pop("force"), asked.pop("topic_map"), asked.pop("cohort")
    asked["bridges"] = asked["bridges"] or None  # click gives no pair as an empty one
    if topic_map and asked["bridges"]:
        raise UsageError("--topic-map and --bridges do not go together.")
    kind = "topics" if topic_map else "bridges" if asked["bridges"] else "coauthors"
    form = form or _form_of(output)
    path = Path(output or f"{kind}.{form}")
    if output != "-" and path.exists() and not force:
        raise UsageError(f"{path} exists already; --force replaces it, --output names another.")
    with session.kg() as kg:
        picture = kg.draw(kind, cohort=_years(cohort), **asked)
    data, notes = _drawn(picture, form, colour)
    if output == "-":
        session.write(data)
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


def _drawn(picture: "Picture", form: str, colour: str | None) -> tuple[bytes, tuple[str, ...]]:
    if form == "html":
        return picture.html(colour).encode(), ()
    from queries.draw.printed import as_print

    return as_print(picture, form, colour)


def _years(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    low, _, high = text.partition("-")
    if not low.isdecimal() or (high and not high.isdecimal()):
        raise UsageError(f"--cohort takes years such as 2015-2018, not {text!r}.")
    return int(low), int(high or low)
