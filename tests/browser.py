"""The browser that the system has, for tests of pages. Run it to install Chromium where that is allowed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-unsafe-swiftshader",  # WebGL without a graphics card
)


def executable() -> str | None:
    """Where Chromium is: what PAPERKG_CHROMIUM names, else the first of NAMES on the path; None where there is none."""
    named = os.environ.get("PAPERKG_CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


def install() -> str | None:
    """Install Debian's Chromium if there is none and this is root with apt-get; why that did not work, else None."""
    if executable():
        return None
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        return "Chromium is not installed, and only root with apt-get can install it."
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"]):
        done = subprocess.run([apt, "-q", *arguments], env=quiet, capture_output=True, text=True, check=False)
        if done.returncode:
            return f"apt-get {arguments[0]} failed: {(done.stderr or done.stdout).strip().splitlines()[-1:]}"
    return None if executable() else "apt-get installed Chromium, but it is not on the path."


def data_address(path: Path) -> str:
    """The address of a file for the browser."""
    return path.resolve().as_uri()


if __name__ == "__main__":
    if why := install():
        sys.stderr.write(f"browser tests: {why}\n")
