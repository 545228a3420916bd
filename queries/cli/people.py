"""`paperkg people`: who is who."""

import click

from graph.model import Decisions, Person
from queries.cli.session import Session
from queries.tables import Answer

EPILOG = """\b
Examples:
  paperkg people
  paperkg people --all --format jsonl"""
ALL = ("author", "source", "key", "position", "printed_name", "rule", "confidence")
DOUBTFUL = ("author", "name", "papers", "confidence", "names", "could_be", "rules")


@click.group("people", invoke_without_command=True, epilog=EPILOG)
@click.option("--all", "everyone", is_flag=True, help="Every printed name of every entry, and whom it names.")
@click.option(
    "--limit", type=click.IntRange(0), default=50, show_default=True, help="How many doubtful people at most."
)
@click.pass_context
def command(ctx: click.Context, everyone: bool, limit: int) -> None:
    """Doubtful identities, least certain first, those with most papers before others; or --all printed names."""
    if ctx.invoked_subcommand is not None:
        return
    session: Session = ctx.obj
    with session.records() as records:
        decisions = records.decisions()
        keys = {r.id: (r.source, r.key) for r in records.records()} if everyone else {}
    session.show(_everyone(decisions, keys) if everyone else _doubtful(decisions, limit))


def _everyone(decisions: Decisions, keys: dict[str, tuple[str, str]]) -> Answer:
    rows = sorted(
        (*keys[k.record], -1 if k.position is None else k.position, k.author, k.printed_name, k.rule, k.confidence)
        for k in decisions.links
    )
    shown = tuple((a, s, k, p if p >= 0 else None, n, r, round(c, 4)) for s, k, p, a, n, r, c in rows)
    return Answer("people", {"all": True}, ALL, shown)


def _doubtful(decisions: Decisions, limit: int) -> Answer:
    papers: dict[str, set[str]] = {}
    for link in decisions.links:
        papers.setdefault(link.author, set()).add(link.paper)
    doubtful = [p for p in decisions.persons if p.unverified]
    doubtful.sort(key=lambda p: (-len(papers.get(p.id, ())), p.confidence, p.id))
    rows = tuple(_row(p, len(papers.get(p.id, ()))) for p in doubtful[:limit])
    notes = [f"{len(doubtful)} of {len(decisions.persons)} people are not certain to be one person, or to be no other."]
    notes += [*decisions.notes, "corrections.toml in the store overrides every decision, and survives rebuilds."]
    return Answer("people", {"limit": limit}, DOUBTFUL, rows, tuple(notes))


def _row(p: Person, papers: int) -> tuple[str | int | float | list[str], ...]:
    return (p.id, p.name, papers, round(p.confidence, 4), list(p.names), list(p.could_be), list(p.rules))
