"""A graph that stays open while others build it anew: one question at a time, the newest build for each."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from graph.errors import StoreBusy
from queries.api import KnowledgeGraph

MOST_WAITING = 20.0  # seconds that a question waits for the one before it
Result = TypeVar("Result")


class Live:
    """A knowledge graph for many askers; it is opened again when its file has been replaced."""

    def __init__(self, kg: KnowledgeGraph, wait: float = MOST_WAITING) -> None:
        """Take a graph that nobody else uses; a question waits `wait` seconds at most for those before it."""
        self._kg, self._wait = kg, wait
        self._lock = threading.Lock()
        self._stamp: tuple[int, int, int] | None = None

    def use(self, work: Callable[[KnowledgeGraph], Result]) -> Result:
        """Do some work with the graph as it was last built, and let nobody else in meanwhile; StoreBusy if it waits."""
        if not self._lock.acquire(timeout=self._wait):
            raise StoreBusy("other questions are still being answered; ask again in a moment.")
        try:
            stamp = self._now()
            if stamp != self._stamp:
                self._kg.close()
                self._stamp = stamp
            return work(self._kg)
        finally:
            self._lock.release()

    def _now(self) -> tuple[int, int, int] | None:
        """What changes when a build puts a new file in place; None for a server, which needs no opening again."""
        if self._kg.url:
            return None
        try:
            facts = Path(self._kg.target().place).stat()
        except FileNotFoundError:
            return None
        return facts.st_ino, facts.st_mtime_ns, facts.st_size
