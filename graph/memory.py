"""Memory of the machine: what this process takes, what is free, and freed memory given back."""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path


def give_back() -> None:
    """Give the free pages of the C library back, where it is glibc; elsewhere nothing happens."""
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)):
        trim(0)


def resident() -> int:
    """Return how many bytes this process takes; 0 where the system does not say."""
    with suppress(OSError, ValueError, IndexError):
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def available(system: Path = Path("/")) -> int | None:
    """Return how many bytes more can be taken, on the machine and in the container; None where nothing says it."""
    rooms = []
    with suppress(OSError, ValueError, StopIteration):
        lines = (system / "proc/meminfo").read_text(encoding="ascii").splitlines()
        rooms.append(1024 * int(next(line.split()[1] for line in lines if line.startswith("MemAvailable:"))))
    with suppress(OSError, ValueError):  # no limit is the word `max`
        group = system / "sys/fs/cgroup"
        limit, taken = ((group / f"memory.{name}").read_text(encoding="ascii") for name in ("max", "current"))
        rooms.append(max(0, int(limit) - int(taken)))
    return min(rooms, default=None)
