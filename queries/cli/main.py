"""The command `paperkg`: its commands, what is the same for all of them, and how errors end."""

import importlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass

import click

from graph.cells import printable
from graph.errors import InputError, PaperkgError, QueryMistake, ServerError, UsageError, sentences
from graph.interrupts import DONE
from queries.cli.interrupts import INTERRUPTED, TERMINATED, Terminated
from queries.cli.session import COMMON, Session, close_output


@dataclass(frozen=True, slots=True)
class Command:
    """A command before it is loaded: its module, and the line that the help shows."""

    name: str
    group: str
    help: str


COMMANDS = (
    Command("build", "Build", "Read files, update the store, build the graph."),
    Command("sources", "Build", "What has been read; remove a source again."),
    Command("read", "Build", "Only read files: their records as JSON lines."),
    Command("extract", "Build", "Only analyse texts: methods, datasets, topics."),
    Command("doctor", "Build", "What is loaded, missing and doubtful; which analyses the data allow."),
    Command("coauthors", "Ask", "With whom an author writes, how often, since when, on what."),
    Command("bridges", "Ask", "Papers that join two topics, and what joins them when none does."),
    Command("central", "Ask", "Who is central, how sure that is, what it does not mean."),
    Command("communities", "Ask", "Who belongs together, on what, in which role, and how sure that is."),
    Command("main-path", "Ask", "The papers through which most chains of citations lead."),
    Command("trends", "Ask", "Topics that rise and topics that fade, their shares by year, their bursts."),
    Command("themes", "Ask", "The thematic map: which themes are motor, basic, niche, emerging or declining."),
    Command("ask", "Ask", "The canned queries."),
    Command("cypher", "Ask", "Your own read-only Cypher."),
    Command("why", "Ask", "Where a node or an edge comes from: file, line, sentence, rule."),
    Command("draw", "Take along", "A network as one page that works offline, or as SVG or PNG for print."),
    Command("export", "Take along", "The graph, a network, papers or an answer as files for other tools."),
    Command("serve", "Take along", "Pages and a JSON interface over the graph, for this machine."),
    Command("mcp", "Take along", "The questions as tools for assistants (Model Context Protocol)."),
    Command("evaluate", "Build", "Score extraction or identity on labelled files."),
    Command("people", "Ask", "Who is who: doubtful identities, every printed name."),
    Command("papers", "Ask", "Which entries are one paper: doubtful papers, and your word on them."),
)
EXIT_CODES: tuple[tuple[type[PaperkgError], int], ...] = (
    (UsageError, 2),
    (QueryMistake, 2),
    (InputError, 3),
    (ServerError, 4),
    (PaperkgError, 1),
)
EXAMPLES = """\
Examples:
  paperkg build pages/ references.jsonl
  paperkg coauthors "Jane Doe"
  paperkg bridges "federated learning" "differential privacy"
  paperkg central --measure betweenness
  paperkg draw --around "Jane Doe"
"""


class Commands(click.Group):
    """The commands, known by name and loaded when one is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """All names, in the order of the help."""
        return [c.name for c in COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command; None when there is none of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = importlib.import_module(f"queries.cli.{cmd_name.replace('-', '_')}").command
        for each in [command, *(command.commands.values() if isinstance(command, click.Group) else ())]:
            if not any(p.name == COMMON[0].name for p in each.params):
                each.params.extend(COMMON)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is meant; say what is near when there is none."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in self.list_commands(ctx):
            raise click.UsageError(f"there is no command {printable(name)!r}{_meant(name)}", ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The commands by group, without loading them."""
        for group in dict.fromkeys(c.group for c in COMMANDS):
            with formatter.section(group):
                formatter.write_dl([(c.name, c.help) for c in COMMANDS if c.group == group])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Examples to copy."""
        formatter.write("\n" + EXAMPLES)


def _meant(name: str) -> str:
    """What somebody may have meant who typed `name` as a command: a canned query, a name that is near, or nothing."""
    from queries.catalogue import catalogue
    from queries.lookup.near_names import nearest

    queries = catalogue()
    if name in queries:
        return f"; it is a canned query: `paperkg ask {name}`."
    near = nearest(name, [command.name for command in COMMANDS])
    near = near or [f"ask {query}" for query in nearest(name, list(queries))]
    return f"; did you mean {' or '.join(near)}?" if near else "."


@click.group(cls=Commands, params=list(COMMON), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="paperkg", message="paperkg %(version)s")
@click.pass_context
def paperkg(ctx: click.Context) -> None:
    """A knowledge graph of research papers: who works with whom, what joins two topics, who stands where."""
    ctx.ensure_object(Session)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code comes back. Only bugs end in a traceback."""
    words, session = list(sys.argv[1:] if arguments is None else arguments), Session()
    try:
        code = paperkg.main(args=words, prog_name="paperkg", standalone_mode=False, obj=session)
        return code if isinstance(code, int) else 0  # click hands over the code of an Exit instead of raising it
    except click.Abort as error:
        return _interrupted(error.__context__, session)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return 2
    except click.UsageError as error:
        said = error.format_message()
        where = f" Try `{error.ctx.command_path} --help`." if error.ctx else ""
        return _failed(f"{said}{'' if said.endswith(('.', '?')) else '.'}{where}", 2)
    except click.ClickException as error:
        return _failed(error.format_message(), error.exit_code)
    except PaperkgError as error:
        if "--debug" in words:
            raise
        return _failed(str(error), next(code for kind, code in EXIT_CODES if isinstance(error, kind)))
    except KeyboardInterrupt as error:
        return _interrupted(error, session)
    except MemoryError:
        return _failed("there is not enough memory; the store is unchanged.", 1)
    except OSError as error:
        if "--debug" in words:
            raise
        close_output()
        return _failed(f"{error.filename or 'the output'} cannot be written or read: {error.strerror or error}.", 1)


def _interrupted(error: BaseException | None, session: Session) -> int:
    """What an interrupt says: it may carry a sentence on what is left behind."""
    code = (
        TERMINATED
        if isinstance(error, Terminated) or isinstance(error and error.__cause__, Terminated)
        else INTERRUPTED
    )
    return _failed(str(error or "") or (DONE if session.changed else "interrupted; the store is unchanged."), code)


def _failed(message: str, code: int) -> int:
    click.echo(f"paperkg: {printable(sentences([message]))}", err=True)
    return code
