"""The generated parts of the READMEs: tables from declarations, what commands print. Run it to write them again."""

import contextlib
import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PAGES = (README, *(ROOT / name / "README.md" for name in ("graph", "extract", "queries")))


def rendered(text: str) -> str:
    """A page with every generated table and every command's output as they are now."""
    with (
        tempfile.TemporaryDirectory() as store,
        environment(PAPERKG_STORE=f"{store}/store", COLUMNS="80", PAPERKG_PROGRESS_SECONDS="inf"),
    ):
        text = re.sub(r"```console\n(.*?)```", lambda m: f"```console\n{_console(m[1])}```", text, flags=re.DOTALL)
    pattern = r"(<!-- table: (\w+) -->\n).*?(<!-- end -->)"
    return re.sub(pattern, lambda m: m[1] + TABLES[m[2]]() + m[3], text, flags=re.DOTALL)


@contextlib.contextmanager
def environment(**values: str) -> Iterator[None]:
    """Environment variables for a while, in the project's root."""
    old, folder = dict(os.environ), Path.cwd()
    os.environ.update(values)
    os.chdir(ROOT)
    try:
        yield
    finally:
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(old)


def _console(block: str) -> str:
    commands = re.findall(r"^\$ (.*(?:\\\n.*)*)", block, flags=re.MULTILINE)
    return "".join(f"$ {command}\n{run(command)}" for command in commands)


def run(command: str) -> str:
    """What `paperkg …` prints, results first, then its standard error; behind `| head -N`, the first N lines."""
    from queries.cli.main import main

    command, _, cut = command.replace("\\\n", " ").partition(" | head -")
    words = shlex.split(command)
    if words[0] != "paperkg":
        raise ValueError(f"the README runs something else: {command}")
    words = [w for word in words[1:] for w in (sorted(map(str, Path().glob(word))) if "*" in word else [word])]
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        main(words)
    out.flush()
    printed: bytes = out.buffer.getvalue()  # type: ignore[attr-defined]
    lines = printed.decode().splitlines()[: int(cut)] if cut else (printed.decode() + err.getvalue()).splitlines()
    return "".join(line.rstrip() + "\n" for line in lines)


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)]) + "\n"


def commands() -> str:
    """The commands with their help lines."""
    from queries.cli.main import COMMANDS

    return _table(("command", "what it does"), [(f"`paperkg {c.name}`", c.help) for c in COMMANDS])


def queries() -> str:
    """The canned queries by group."""
    from queries.catalogue import GROUPS, catalogue

    rows = [
        (f"`{q.name}`", " ".join(f"`--{p.name}`" + ("" if p.needed else "?") for p in q.parameters), q.description)
        for group in GROUPS
        for q in catalogue().values()
        if q.group == group
    ]
    return _table(("query", "parameters (? can be left out)", "what it answers"), rows)


def measures() -> str:
    """The measures of `paperkg central`."""
    from queries.analyses.roles import EVERY

    rows = [(f"`{m.name}`", m.says, m.uses, m.source) for m in EVERY.values()]
    return _table(("measure", "what it says about a person", "weights", "source"), rows)


def formats() -> str:
    """What can be read."""
    from extract.formats import FORMATS

    rows = [(f"`{f.name}`", f.about, f.get, ", ".join(f.gives)) for f in FORMATS]
    return _table(("format", "what it is", "how to get such a file", "what it gives beside the title"), rows)


def schema() -> str:
    """The node and edge kinds with their properties."""
    from graph.schema import EDGE_KINDS, NODE_KINDS, Property

    def named(properties: tuple[Property, ...]) -> str:
        marks = (("" if p.required else "?") + ("[]" if p.type == "strings" else "") for p in properties)
        return ", ".join(p.name + mark for p, mark in zip(properties, marks, strict=True))

    rows = [(f"`{k.label}`", named((Property("id", "string"), *k.properties)), k.about) for k in NODE_KINDS]
    rows += [(f"`({k.start.label})-[:{k.type}]->({k.stop.label})`", named(k.properties), k.about) for k in EDGE_KINDS]
    return _table(("node or edge", "properties (? may be missing, [] a list)", "what it is"), rows)


def exports() -> str:
    """What `paperkg export` writes."""
    from queries.export.request import FORMATS

    return _table(("format", "for", "takes"), [(f"`{f.name}`", f.about, ", ".join(f.takes)) for f in FORMATS.values()])


TABLES: dict[str, Callable[[], str]] = {
    "exports": exports,
    "commands": commands,
    "queries": queries,
    "measures": measures,
    "formats": formats,
    "schema": schema,
}

if __name__ == "__main__":
    for page in PAGES:
        page.write_text(rendered(page.read_text("utf-8")), "utf-8")
    sys.stdout.write(f"{len(PAGES)} pages are up to date\n")
