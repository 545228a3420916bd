"""Progress on standard error: a bar with rate and time left on a terminal, elsewhere a line now and then."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING

from queries.cli.session import Session

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from queries.api import KnowledgeGraph

EVERY = 10.0  # seconds between lines
SECONDS = "PAPERKG_PROGRESS_SECONDS"  # another number of seconds, `inf` for no lines


class Progress:
    """Called with the name of a step, how much of it is done, and of how much; shows it in the way the place allows."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._every = _seconds()
        self._said = time.monotonic()
        self._step = ""
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> "Progress":
        terminal = sys.stderr is not None and sys.stderr.isatty()
        if terminal and not self._session.quiet:
            self._bar = _bar(color=self._session.color)
            self._bar.start()
        return self

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show that `done` of `total` are through the step."""
        if self._bar is not None:
            if step != self._step and self._task is not None:
                self._bar.remove_task(self._task)
            if step != self._step or self._task is None:
                self._task = self._bar.add_task(step, total=max(total, 1))
            self._bar.update(self._task, completed=done, total=max(total, 1))
        elif time.monotonic() - self._said > self._every:
            self._said = time.monotonic()
            self._session.tell(f"{step}: {done} of {total}" if total > 2 else f"{step} …")
        self._step = step

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()


@contextmanager
def changing(session: Session) -> "Iterator[tuple[KnowledgeGraph, Progress]]":
    """Open the knowledge graph to change it, and show progress; an interrupt after the block finds it changed."""
    with session.kg() as kg, Progress(session) as progress:
        yield kg, progress
    session.changed = True


def _bar(*, color: bool) -> "Bar":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description:<10}", markup=False), BarColumn(bar_width=None), MofNCompleteColumn())
    console = Console(stderr=True, no_color=not color)
    return Progress(*columns, TimeRemainingColumn(), console=console, transient=True)


def _seconds() -> float:
    try:
        return float(os.environ.get(SECONDS, EVERY))
    except ValueError:
        return EVERY
