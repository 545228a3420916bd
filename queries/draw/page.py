"""A picture as one HTML file: scripts, style and data inside, nothing fetched, a policy that lets nothing else run."""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

STATIC = Path(__file__).parent / "static"
VENDOR = STATIC / "vendor"
FOREIGN = ("graphology.js", "sigma.js")
OURS = ("picture.js", "page.js")


def missing_scripts() -> str | None:
    """Why the scripts of others are not there, so that pages draw a plain picture; None where they are."""
    if all((VENDOR / name).is_file() for name in FOREIGN):
        return None
    why = VENDOR / "MISSING.txt"
    return why.read_text("utf-8").strip() if why.is_file() else "the network page's scripts have not been fetched"


def page_of(data: Mapping[str, object]) -> str:
    """The page of a picture's data (`picture.as_data`). The same data give the same text.

    Where the scripts of others are missing (`missing_scripts`), the page draws its picture as SVG.
    """
    names = [] if missing_scripts() else [VENDOR / name for name in FOREIGN]
    scripts = [path.read_text("utf-8") for path in (*names, *(STATIC / name for name in OURS))]
    style = (STATIC / "page.css").read_text("utf-8")
    environment = Environment(loader=FileSystemLoader(STATIC), autoescape=True, undefined=StrictUndefined)
    text = environment.get_template("page.html.j2").render(
        {name: data[name] for name in ("title", "facts", "words", "empty", "notes", "source")},
        generator=f"paperkg {version('paperkg')}",
        policy=policy(scripts, style),
        style=Markup(style),  # ours, not data  # noqa: S704
        scripts=[Markup(script) for script in scripts],  # noqa: S704
        data=Markup(embedded(data)),  # noqa: S704
    )
    return text.encode("utf-8", "replace").decode("utf-8")


def policy(scripts: Sequence[str], style: str) -> str:
    """A content security policy that allows these very scripts and this style, and nothing else from anywhere."""
    allowed = " ".join(_digest(script) for script in scripts)
    return f"default-src 'none'; script-src {allowed}; style-src {_digest(style)}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def embedded(value: object) -> str:
    """JSON that can stand inside a script element: no `<`, no line separators; lone surrogates are replaced."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text.encode("utf-8", "replace").decode("utf-8")
