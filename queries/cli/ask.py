"""`paperkg ask`: the canned queries."""

from collections.abc import Sequence

import click

from graph.errors import UsageError
from queries.catalogue import GROUPS, Query, catalogue, find, run
from queries.cli.session import Session
from queries.output import Answer

EPILOG = """\b
Examples:
  paperkg ask
  paperkg ask topic-authors --topic "scaling laws" --limit 5
  paperkg ask method-usage LoRA --format csv"""


@click.command(
    "ask",
    short_help="The canned queries.",
    epilog=EPILOG,
    add_help_option=False,
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
)
@click.argument("query", required=False)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.option("-h", "--help", "wanted", is_flag=True, help="Show this message, or with QUERY that of the query.")
@click.pass_context
def command(ctx: click.Context, query: str | None, arguments: Sequence[str], wanted: bool) -> None:
    """Answer a canned QUERY with its parameters, as `--name value` or in order; without QUERY, list them."""
    session: Session = ctx.obj
    if query is None:
        session.write(ctx.get_help() + "\n") if wanted else session.show(_listing())
        return
    found = find(query)
    if wanted or "--help" in arguments or "-h" in arguments:
        session.write(_help(found))
        return
    given = {name: session.current(value) for name, value in _parsed(ctx, found, list(arguments)).items()}
    with session.open() as store:
        answer = run(store, found, given)
    session.show(answer)


def _listing() -> Answer:
    rows = tuple(
        (q.name, q.group, " ".join(_usage(q)), q.description)
        for group in GROUPS
        for q in catalogue().values()
        if q.group == group
    )
    return Answer("catalogue", {}, ("query", "group", "parameters", "answers"), rows)


def _usage(query: Query) -> list[str]:
    return [f"--{p.name}" if p.needed else f"[--{p.name} {p.default}]" for p in query.parameters]


def _help(query: Query) -> str:
    lines = [f"paperkg ask {query.name} {' '.join(_usage(query))}", "", query.description, ""]
    for p in query.parameters:
        default = "" if p.needed else f" [default: {p.default}]"
        lines.append(f"  --{p.name:<12} {p.kind:<8} {p.description}{default}")
    lines += [
        "",
        "Columns: " + ", ".join(f"{name} ({kind})" for name, kind in query.columns.items()),
        "",
        query.text,
        "",
    ]
    return "\n".join(lines)


def _parsed(ctx: click.Context, query: Query, words: list[str]) -> dict[str, str]:
    """The parameters as given; options that are everywhere are taken out on the way."""
    given: dict[str, str] = {}
    free = [p.name for p in query.parameters]
    while words:
        word = words.pop(0)
        if word.startswith("-") and _is_common(ctx, word.split("=")[0]):
            words = _common(ctx, [word, *words])
        elif word.startswith("--") and len(word) > 2:
            name, _, value = word[2:].partition("=")
            if "=" not in word and not words:
                raise UsageError(f"--{name} needs a value.")
            given[name.replace("-", "_")] = value if "=" in word else words.pop(0)
        else:
            left = [name for name in free if name not in given]
            if not left:
                raise UsageError(f"{query.name} takes no more than {len(free)} parameters; {word!r} is too many.")
            given[left[0]] = word
    return given


def _is_common(ctx: click.Context, word: str) -> bool:
    return any(word in p.opts for p in ctx.command.params if isinstance(p, click.Option))


def _common(ctx: click.Context, words: list[str]) -> list[str]:
    """Let the parser take one option with its value from the front of the words."""
    option = next(p for p in ctx.command.params if words[0].split("=")[0] in p.opts)
    takes = 0 if "=" in words[0] or getattr(option, "is_flag", False) or getattr(option, "count", False) else 1
    _, rest, _ = ctx.command.make_parser(ctx).parse_args(list(words[: 1 + takes]))
    name, value = str(option.name), words[takes].partition("=")[2] if "=" in words[0] else (words[1] if takes else None)
    if rest or (takes and len(words) < 2):
        raise UsageError(f"{words[0]} needs a value.")
    setattr(ctx.obj, name, option.type_cast_value(ctx, value) if value is not None else name != "color")
    return words[1 + takes :]
