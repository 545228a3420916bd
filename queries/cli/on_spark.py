"""Options of `paperkg build --on spark`, and the build on a cluster that they ask for."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from graph.errors import UsageError
from queries.cli.session import Session

if TYPE_CHECKING:
    from extract.update import Options, Report

SPARK = "spark"
_OPTIONS = (
    click.option("--on", type=click.Choice([SPARK]), help="Build on Apache Spark: the same graph, from many machines."),
    click.option("--master", metavar="URL", help="With --on: the cluster, as spark://HOST:7077, yarn or local[4]."),
    click.option("--stages", metavar="FOLDER", help="With --on: where finished stages are kept, as s3a://…; [store]."),
    click.option("--tasks", type=click.IntRange(1), help="With --on: into how many tasks each stage is cut."),
    click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="With --on: a setting of Spark's own."),
    click.option(
        "--import-files", metavar="FOLDER", help="With --on: write files for neo4j-admin there, and load nothing."
    ),
)


def spark_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of builds on Spark."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def check(on: str | None, paths: tuple[str, ...], given: dict[str, Any]) -> None:
    """Refuse options of Spark without `--on spark`, and standard input with it."""
    lone = [name for name, value in given.items() if value]
    if on is None and lone:
        raise UsageError(f"--{lone[0].replace('_', '-').replace('settings', 'set')} is for --on spark.")
    if on is not None and "-" in paths:
        raise UsageError("standard input cannot be read on a cluster; give a file.")


def build(
    session: Session, paths: tuple[str, ...], options: "Options", values: dict[str, Any], *, force: bool
) -> "Report":
    """Build on Spark; `values` are the values of the options."""
    from extract.spark.build import Cluster, update_on_spark

    wrong = [text for text in values["settings"] if "=" not in text]
    if wrong:
        raise UsageError(f"--set takes KEY=VALUE, as spark.executor.memory=4g; {wrong[0]!r} is none.")
    cluster = Cluster(
        master=values["master"],
        stages=values["stages"],
        tasks=values["tasks"] or 0,
        settings=dict(text.split("=", 1) for text in values["settings"]),
        import_files=values["import_files"],
    )
    return update_on_spark(session.folder, session.kg().target(force=force), paths, options, cluster)
