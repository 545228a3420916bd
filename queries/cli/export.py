"""`paperkg export`: files for other tools."""

from pathlib import Path
from typing import Any

import click

from graph.errors import UsageError
from queries.answer import Answer
from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg export
  paperkg export graphml --network coauthors --topic "scaling laws"
  paperkg export vosviewer --around "Jane Doe" --steps 2
  paperkg export neo4j-admin -o import/
  paperkg export bibtex --topic "federated learning" --since 2020 -o reading-list.bib
  paperkg export excel --ask topic-authors --param topic="scaling laws\""""


@click.command("export", epilog=EPILOG)
@click.argument("form", metavar="[FORMAT]", required=False)
@click.option("--network", help="The network of coauthors, topics or papers instead of the whole graph.")
@click.option("--around", metavar="AUTHOR", help="Only this person and the people near them in the co-author network.")
@click.option("--steps", type=click.IntRange(1), default=1, show_default=True, help="How many ties away from AUTHOR.")
@click.option("--topic", help="Only papers on this topic (a name or an id).")
@click.option("--author", help="Only this person's papers; for formats of papers.")
@click.option("--since", type=int, metavar="YEAR", help="Only papers since this year.")
@click.option(
    "--without-inferred", is_flag=True, help="Leave out authorships inferred only from whose page lists the paper."
)
@click.option("--ask", metavar="QUERY", help="The answer to a canned query instead.")
@click.option("--param", "given", multiple=True, metavar="NAME=VALUE", help="A parameter of QUERY.")
@click.option("-o", "--output", metavar="PATH", help="Output file; `-` is standard output.  [default: WHAT.ENDING]")
@click.option("--force", is_flag=True, help="Replace what is there.")
@click.pass_obj
def command(session: Session, /, form: str | None, output: str | None, **asked: Any) -> None:
    """Write the graph, a network, an answer or papers as FORMAT; without FORMAT, list the formats."""
    from queries.export.request import FORMATS, find_format, write

    if form is None:
        rows = tuple((f.name, f.about, ", ".join(f.takes)) for f in FORMATS.values())
        session.show(Answer("formats", {}, ("format", "for", "takes"), rows))
        return
    chosen = find_format(form)
    force, pairs = asked.pop("force"), [pair.partition("=") for pair in asked["given"]]
    if not all(sign for _, sign, _ in pairs):
        raise UsageError("--param takes NAME=VALUE.")
    asked["given"] = {name: value for name, _, value in pairs}
    with session.kg() as kg:
        files = kg.export(form, **asked)
    if output == "-":
        if set(files) - {""} - {name for name in files if name.endswith("about.json")}:
            raise UsageError(f"{form} is several files; --output names a folder for them.")
        session.write(files[""])
        return
    subject = (
        asked["network"]
        or asked["ask"]
        or ("coauthors" if asked["around"] else "papers" if chosen.write_papers else "")
    )
    path = Path(output or f"{subject or 'paperkg'}{chosen.ending or '-' + form}")
    for each in write(files, path, force=force):
        session.write(f"{each}\n")
