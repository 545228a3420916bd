"""Progress on standard error: a bar on a terminal, elsewhere a line every ten seconds."""

import sys
import time
from types import TracebackType

import click

from queries.cli.session import Session

EVERY = 10.0
TOO_SOON = 3.0  # seconds before which nobody can tell how long it takes


class Progress:
    """Called with a label, how much is done, of how much; says so in the way that the place allows."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._bar = sys.stderr.isatty() and not session.quiet
        self._begun = self._told = time.monotonic()
        self._label = ""

    def __enter__(self) -> "Progress":
        return self

    def __call__(self, label: str, done: int, total: int) -> None:
        """Tell that `done` of `total` are through the step `label`."""
        now = time.monotonic()
        if label != self._label:
            self._label, self._begun = label, now
        if self._bar and (now - self._told > 0.1 or done == total):
            self._told = now
            click.echo(f"\r\x1b[2K{self._line(done, total, now)}", nl=False, err=True)
        elif now - self._told > EVERY:
            self._told = now
            self._session.tell(self._line(done, total, now))

    def _line(self, done: int, total: int, now: float) -> str:
        spent = now - self._begun
        rate = done / spent if spent > 0 else 0.0
        left = f", {(total - done) / rate:.0f} s left" if rate and done < total and spent >= TOO_SOON else ""
        return f"{self._label}: {done} of {total} ({rate:.0f}/s{left})" if total > 2 else f"{self._label} …"

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            click.echo("\r\x1b[2K", nl=False, err=True)
