"""A graph that stays open while others build it anew: one question at a time, the newest build for each."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from queries.api import KnowledgeGraph

Result = TypeVar("Result")


class Live:
    """A knowledge graph for many askers; it is opened again when its file has been replaced."""

    def __init__(self, kg: KnowledgeGraph) -> None:
        """Take a graph that nobody else uses."""
        self._kg = kg
        self._lock = threading.Lock()
        self._stamp: tuple[int, int, int] | None = None

    def use(self, work: Callable[[KnowledgeGraph], Result]) -> Result:
        """Do some work with the graph as it was last built, and let nobody else in meanwhile."""
        with self._lock:
            stamp = self._now()
            if stamp != self._stamp:
                self._kg.close()
                self._stamp = stamp
            return work(self._kg)

    def _now(self) -> tuple[int, int, int] | None:
        """What changes when a build puts a new file in place; None for a server, which needs no opening again."""
        if self._kg.url:
            return None
        try:
            facts = Path(self._kg.target().place).stat()
        except FileNotFoundError:
            return None
        return facts.st_ino, facts.st_mtime_ns, facts.st_size
