"""The user's word on which entries are one paper: merge, split and undo, each checked before it is kept."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from extract.people.corrections import PAPERS, add_different_papers, add_same_paper, undo
from graph.errors import NoEffect, UsageError
from graph.model import Decisions
from queries.answers.papers import Works

if TYPE_CHECKING:
    from extract.update import Decision


def merge(works: Works, papers: Sequence[str], note: str) -> "Decision":
    """Return the decision that papers (ids) are one. Raises UsageError for fewer than two."""
    from extract.update import Decision

    if len(set(papers)) < 2:
        raise UsageError("give at least two different papers; these are one already.")
    names = [name for paper in dict.fromkeys(papers) for name in works.spelled(paper)]
    entries = {record.id for paper in papers for record in works.entries(paper)}

    def check(decisions: Decisions) -> None:
        if len(gone_to := _papers(decisions, entries)) != 1:
            raise NoEffect(f"they would still be {len(gone_to)} papers{_why(decisions)}; nothing was written.")

    return Decision(lambda path: add_same_paper(path, names, note=note), check)


def split(works: Works, paper: str, away: Sequence[str], note: str) -> "Decision":
    """Return the decision that entries of a paper state another one. Raises UsageError where none is left."""
    from extract.update import Decision

    gone = sorted(set(away))
    kept = sorted({record.id for record in works.entries(paper)} - set(gone))
    if not kept:
        raise UsageError(f"these are all entries of {paper}; leave out those that stay.")

    def check(decisions: Decisions) -> None:
        gone_to, stayed = _papers(decisions, gone), _papers(decisions, kept)
        if gone_to & stayed:
            raise NoEffect(f"the entries would still be one paper's{_why(decisions)}; nothing was written.")
        if len(stayed) > 1 or len(gone_to) > 1:
            raise NoEffect(f"the entries would fall to several papers{_why(decisions)}; nothing was written.")

    return Decision(lambda path: add_different_papers(path, [kept, gone], note=note), check)


def take_back(taken: list[str]) -> "Decision":
    """Return the decision to take the last one on papers back; what it was is put into `taken`."""
    from extract.update import Decision

    def write(path: Path) -> None:
        taken.append(undo(path, PAPERS))

    return Decision(write)


def _papers(decisions: Decisions, entries: Sequence[str] | set[str]) -> set[str]:
    return {link.paper for link in decisions.papers if link.record in entries}


def _why(decisions: Decisions) -> str:
    """Return what the decisions in the file say against it, if they do."""
    notes = [note.rstrip(".") for note in decisions.notes if note.startswith("corrections")]
    return f" ({'; '.join(notes[:3])})" if notes else ""
