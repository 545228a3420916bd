"""The command, run inside the test's process or in one of its own, with all that it said."""

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from queries.cli.main import main

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Said:
    """What a command came to: its exit code, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """The JSON lines on standard output."""
        return [json.loads(line) for line in self.out.split("\n") if line]

    def refused(self, code: int, *words: str) -> None:
        """See that the command said no in one line, with these words, and wrote no answer."""
        assert self.code == code, self
        assert not self.out, self
        sentence = self.err.splitlines()[-1]
        assert sentence.startswith("paperkg: "), self
        assert sentence.endswith((".", "?")), self
        assert "Traceback" not in self.err, self
        assert all(word in sentence for word in words), self


def paperkg(*arguments: str | Path, stdin: bytes = b"", store: Path | None = None) -> Said:
    """Run the command here; `store` comes before the arguments."""
    out, err, given = (io.TextIOWrapper(io.BytesIO(data), "utf-8") for data in (b"", b"", stdin))
    words = [str(a) for a in arguments]
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), patch.object(sys, "stdin", given):
        code = main([*(["--store", str(store)] if store else []), *words])
    return Said(code, _text(out), _text(err))


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()


def command_line(*arguments: str | Path) -> list[str]:
    """What starts the command in a process of its own."""
    return [sys.executable, "-m", "queries.cli.start", *map(str, arguments)]


def spawned(*arguments: str | Path, **environment: str) -> subprocess.Popen[bytes]:
    """The command, started in a process of its own."""
    return subprocess.Popen(
        command_line(*arguments),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(environment),
    )


def finished(*arguments: str | Path, **environment: str) -> Said:
    """The command, run to its end in a process of its own."""
    return ended(spawned(*arguments, **environment))


def ended(process: subprocess.Popen[bytes]) -> Said:
    """What a started command came to."""
    out, err = process.communicate(timeout=120)
    return Said(process.returncode, out.decode(), err.decode())


def _environment(more: dict[str, str]) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PAPERKG_", "NEO4J_"))}
    return kept | {"PYTHONPATH": str(ROOT)} | more


def written(folder: Path, name: str, rows: Sequence[object]) -> Path:
    """A file of JSON lines; text stands there as it is."""
    path = folder / name
    lines = (row if isinstance(row, str) else json.dumps(row, ensure_ascii=True) for row in rows)
    path.write_text("".join(line + "\n" for line in lines), "utf-8")
    return path


def stored(store: Path) -> set[str]:
    """The names of the files in a store's directory."""
    return {path.name for path in store.iterdir()}
