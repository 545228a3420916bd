"""What all commands share: the options that are everywhere, the store that is meant, and how answers leave."""

import logging
import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graph.errors import UsageError
from graph.stores import Login, Store, is_server, open_store, settle
from queries.output import FORMATS, Answer, printable

if TYPE_CHECKING:  # the help and the catalogue need no store, and are quick without
    from graph.build import Target
    from graph.records import Records

DEFAULT_STORE = "paperkg-store"


def close_output() -> None:
    """Let what is still held back for standard output go nowhere, since nobody takes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@dataclass(slots=True)
class Session:
    """What the options say: where the store and the graph are, how to answer, how much to tell."""

    store: str | None = None
    graph: str | None = None
    format: str = "table"
    quiet: bool = False
    verbose: int = 0
    debug: bool = False
    color: bool = True
    timing: float = field(default_factory=time.monotonic)

    @property
    def folder(self) -> Path:
        """The store's directory."""
        return Path(self.store or os.environ.get("PAPERKG_STORE") or DEFAULT_STORE)

    @property
    def url(self) -> str | None:
        """The server's address, or None for the graph in the store."""
        url = self.graph or os.environ.get("PAPERKG_GRAPH") or None
        if url and not is_server(url):
            raise UsageError(f"--graph takes an address such as neo4j://localhost:7687, not {url!r}.")
        return url

    def target(self, *, force: bool = False) -> "Target":
        """Where the graph is built."""
        from graph.build import Target, place_of

        return Target(place_of(self.folder, self.url), self.login() if self.url else None, force)

    def login(self) -> Login:
        """How to get into the server: from the environment, a file that it names, or a prompt."""
        password = os.environ.get("NEO4J_PASSWORD")
        file = os.environ.get("NEO4J_PASSWORD_FILE")
        if password is None and file:
            try:
                password = Path(file).read_text("utf-8").strip()
            except OSError as error:
                raise UsageError(f"NEO4J_PASSWORD_FILE: {file} cannot be read: {error.strerror}.") from error
        if password is None and sys.stdin.isatty():
            password = click.prompt("Password of the graph server", hide_input=True, err=True)
        user = os.environ.get("NEO4J_USERNAME") or "neo4j"
        return Login(user, password or "", os.environ.get("NEO4J_DATABASE") or "neo4j")

    @contextmanager
    def open(self) -> Iterator[Store]:
        """The graph, to read from."""
        target = self.target()
        if not self.url:
            self._settle(target.place)
        store = open_store(target.place, target.login)
        try:
            yield store
        finally:
            store.close()

    def _settle(self, place: str) -> None:
        """Finish a build that was interrupted between its last two steps."""
        with self.records() as records:
            if run := records.meta("run"):
                settle(place, run)

    @contextmanager
    def records(self) -> Iterator["Records"]:
        """The records file, to read from."""
        from graph.records import Records, translated

        records = Records(self.folder)
        try:
            with translated(self.folder / "records.sqlite"):
                yield records
        finally:
            records.close()

    def current(self, text: str) -> str:
        """An author's id as it is now, where a former one was given; any other text as it is."""
        if not text.startswith("author:") or not (self.folder / "records.sqlite").exists():
            return text
        with self.records() as records:
            return records.former(text)

    def show(self, answer: Answer) -> None:
        """Write an answer to standard output, and its notes to standard error unless the format holds them."""
        if self.format == "table":
            from queries.output import as_table

            self.write(as_table(answer, shutil.get_terminal_size((120, 40)).columns))
        else:
            self.write(FORMATS[self.format](answer))
        if self.format != "json":
            for note in answer.notes:
                self.tell(f"note: {note}")

    def write(self, text: str) -> None:
        """Write to standard output, whatever its encoding."""
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None:  # closed by who called
            return
        try:
            stream.write(text.encode("utf-8", "replace"))
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
        logging.basicConfig(level=logging.DEBUG if session.verbose > 1 else logging.INFO, stream=sys.stderr)
    return value


def _common() -> tuple[click.Option, ...]:
    made = (
        click.Option(["--store"], metavar="DIR", help=f"The store's directory.  [default: ./{DEFAULT_STORE}]"),
        click.Option(
            ["--graph"], metavar="URL", help="A graph server, as neo4j://host:7687, instead of the store's file."
        ),
        click.Option(["--format"], type=click.Choice(list(FORMATS)), help="How to answer.  [default: table]"),
        click.Option(["-q", "--quiet"], is_flag=True, help="Only results and errors."),
        click.Option(["-v", "--verbose"], count=True, help="Tell more; twice for all."),
        click.Option(["--debug"], is_flag=True, help="Show a traceback when something fails."),
        click.Option(["--no-color", "color"], flag_value=False, default=True, help="Plain text."),
    )
    for option in made:
        option.expose_value = False
        option.callback = _keep
    return made


COMMON = _common()
