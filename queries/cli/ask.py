"""`paperkg ask`: the canned queries, each a command made from what its file declares."""

from collections.abc import Callable
from typing import Any

import click

from graph.errors import BadParameter
from queries.answers.catalogue import listing, usage
from queries.catalogue import Query, catalogue, find
from queries.cli.session import COMMON, Session

EPILOG = """\b
Examples:
  paperkg ask
  paperkg ask topic-authors --topic "scaling laws" --limit 5
  paperkg ask method-usage LoRA --format csv"""


class Queries(click.Group):
    """The canned queries, known by name; a query becomes a command when it is asked."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """All names."""
        return list(catalogue())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of one query; None when there is none of that name."""
        return _command_of(catalogue()[cmd_name]) if cmd_name in catalogue() else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the query that is meant; say what is near when there is none."""
        if args and not args[0].startswith("-"):
            find(args[0])
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Nothing: without a name, the command itself lists the queries."""


@click.command("ask", cls=Queries, short_help="The canned queries.", epilog=EPILOG, invoke_without_command=True,
               subcommand_metavar="[QUERY [--name value]…]")  # fmt: skip
@click.pass_context
def command(ctx: click.Context) -> None:
    """Answer a canned QUERY with its parameters, as `--name value` or in order; without QUERY, list them."""
    if ctx.invoked_subcommand is None:
        session: Session = ctx.obj
        session.show(listing())


def _command_of(query: Query) -> click.Command:
    options: list[click.Parameter] = [
        click.Option(
            [f"--{p.name.replace('_', '-')}", *([f"--{p.name}"] if "_" in p.name else []), p.name],
            metavar=p.kind.upper(),
            help=p.description + ("" if p.needed else f"  [default: {p.default}]"),
        )
        for p in query.parameters
    ]
    options.append(click.Argument(["values"], nargs=-1, metavar=""))
    options.append(click.Option(["--timeout"], type=click.FloatRange(0.001), help="Time limit in seconds."))
    return click.Command(
        query.name,
        params=[*options, *COMMON],
        callback=_asking(query),
        help=query.description,
        epilog=_details(query),
        options_metavar=" ".join(usage(query)),
    )


def _asking(query: Query) -> Callable[..., None]:
    @click.pass_obj
    def ask(session: Session, /, values: tuple[str, ...], timeout: float | None, **named: Any) -> None:
        parameters = {name: value for name, value in named.items() if value is not None}
        free = [p.name for p in query.parameters if p.name not in parameters]
        if len(values) > len(free):
            many = len(query.parameters)
            raise BadParameter(f"{query.name} takes no more than {many} parameters; {values[-1]!r} is too many.")
        parameters |= dict(zip(free, values, strict=False))
        with session.kg() as kg:
            session.show(kg.ask(query.name, timeout=timeout, **parameters))

    return ask


def _details(query: Query) -> str:
    """The columns and the text of a query, for its help; as they are, not filled into paragraphs."""
    columns = [f"  {name} ({kind}){_said(query, name)}" for name, kind in query.columns.items()]
    return "\b\n" + "\n".join(["Columns:", *columns]) + "\n\n\b\n" + query.text


def _said(query: Query, column: str) -> str:
    return f": {query.explained[column]}" if column in query.explained else ""
