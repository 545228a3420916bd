"""What all commands share: the options that are everywhere, the store that is meant, and how answers leave."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from graph.cells import printable
from graph.errors import InputError, UsageError
from queries import DEFAULT_STORE

if TYPE_CHECKING:  # the help is shown before any of these is loaded
    from pathlib import Path

    from graph.stores import Login
    from queries.answer import Answer
    from queries.api import KnowledgeGraph

FORMATS = ("table", "csv", "json", "jsonl", "md", "html", "xlsx")
_LONGEST_SECRET = 10_000  # bytes


def close_output() -> None:
    """Discard what is still buffered for standard output, since its reader is gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def standard_input() -> BinaryIO:
    """Standard input; InputError where the command was started with it closed."""
    if sys.stdin is None:
        raise InputError("standard input is closed; give a file.")
    return sys.stdin.buffer


def _first_line(path: Path) -> str:
    """The one line of a file that holds a secret; ValueError for a file of another kind."""
    with path.open("rb") as file:
        data = file.read(_LONGEST_SECRET + 1)
    if len(data) > _LONGEST_SECRET or b"\0" in data:
        raise ValueError
    return data.decode("utf-8").strip()


@dataclass(slots=True)
class Session:
    """What the options say: where the store and the graph are, how to answer, how much to tell."""

    store: str | None = None
    graph: str | None = None
    format: str = "table"
    quiet: bool = False
    verbose: int = 0
    debug: bool = False
    ids: bool = False
    excel: bool = False
    color: bool = True
    min_score: float = 0.0
    changed: bool = False  # a change of the store or its graph has been made

    @property
    def folder(self) -> Path:
        """The store's directory."""
        from pathlib import Path

        return Path(self.store or os.environ.get("PAPERKG_STORE") or DEFAULT_STORE)

    @property
    def url(self) -> str | None:
        """The server's address, or None for the graph in the store."""
        from graph.stores import is_server

        url = self.graph or os.environ.get("PAPERKG_GRAPH") or None
        if url and not is_server(url):
            # What was given is not repeated: people put passwords into addresses.
            raise UsageError("--graph takes an address such as neo4j://localhost:7687; what was given is not one.")
        return url

    def login(self) -> Login:
        """How to get into the server: from the environment, a file that it names, or a prompt."""
        from pathlib import Path

        from graph.stores import Login

        password = os.environ.get("NEO4J_PASSWORD")
        file = os.environ.get("NEO4J_PASSWORD_FILE")
        if password is None and file:
            try:
                password = _first_line(Path(file))
            except (OSError, ValueError) as error:
                reason = getattr(error, "strerror", None) or "it is not a short text in UTF-8"
                raise UsageError(f"NEO4J_PASSWORD_FILE: {file} cannot be read: {reason}.") from None
        if password is None and sys.stdin is not None and sys.stdin.isatty():
            password = click.prompt("Password of the graph server", hide_input=True, err=True)
        user = os.environ.get("NEO4J_USERNAME") or "neo4j"
        return Login(user, password or "", os.environ.get("NEO4J_DATABASE") or "neo4j")

    def kg(self) -> KnowledgeGraph:
        """The knowledge graph that the options name; nothing is opened before it is asked."""
        from queries.api import KnowledgeGraph

        return KnowledgeGraph(
            self.folder, self.url, self.login() if self.url else None, min_score=self.min_score or 0.0
        )

    def show(self, answer: Answer) -> None:
        """Write an answer to standard output, and its notes to standard error unless the format holds them."""
        from queries.cli.written_answers import shown

        text, notes = shown(answer, self.format, excel=self.excel, ids=self.ids)
        self.write(text)
        for line in notes:
            self.tell(line)

    def write(self, text: str | bytes) -> None:
        """Write to standard output, whatever its encoding; bytes as they are."""
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None:  # closed by who called
            return
        try:
            stream.write(text if isinstance(text, bytes) else text.encode("utf-8", "replace"))
            stream.flush()
        except BrokenPipeError as error:  # the reader has gone (`| head`): nothing is wrong
            close_output()
            raise click.exceptions.Exit(0) from error

    def tell(self, text: str) -> None:
        """Say something on standard error, unless asked to be quiet."""
        if not self.quiet:
            click.echo(printable(text), err=True)


def _keep(ctx: click.Context, param: click.Parameter, value: Any) -> Any:
    session = ctx.ensure_object(Session)
    if value is not None and ctx.get_parameter_source(str(param.name)) is click.core.ParameterSource.COMMANDLINE:
        setattr(session, str(param.name), value)
    if session.verbose or session.debug:
        import logging

        logging.basicConfig(level=logging.DEBUG if session.verbose > 1 else logging.INFO, stream=sys.stderr)
    return value


def _common() -> tuple[click.Option, ...]:
    made = (
        click.Option(["--store"], metavar="DIR", help=f"The store's directory.  [default: ./{DEFAULT_STORE}]"),
        click.Option(
            ["--graph"], metavar="URL", help="A graph server, as neo4j://host:7687, instead of the store's file."
        ),
        click.Option(["--format"], type=click.Choice(FORMATS), help="Output format.  [default: table]"),
        click.Option(["--excel"], is_flag=True, help="CSV that Excel opens correctly, with formulas made harmless."),
        click.Option(["-q", "--quiet"], is_flag=True, help="Print only results and errors."),
        click.Option(["-v", "--verbose"], count=True, help="Print more details; twice for all."),
        click.Option(["--debug"], is_flag=True, help="Show a traceback when something fails."),
        click.Option(["--no-color", "color"], flag_value=False, default=True, help="A plain progress bar."),
        click.Option(
            ["--min-score"],
            type=click.FloatRange(0, 1),
            metavar="X",
            help="Leave out topics and methods of papers with a score below X, say 0.4.",
        ),
        click.Option(["--ids"], is_flag=True, help="Show the columns of ids, however wide the table gets."),
    )
    for option in made:
        option.expose_value = False
        option.callback = _keep
    return made


COMMON = _common()
