"""Pages from templates: every text escaped, ids that have a page as links."""

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from graph.cells import cell
from graph.model import Value
from queries.web.panels import kind_of

HERE = Path(__file__).parent


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    made.filters["cell"] = linked
    made.filters["query"] = lambda given: urlencode(sorted(given.items()))
    made.filters["address"] = lambda key: quote(str(key), safe=":")
    return made


def rendered(template: str, **values: Any) -> str:
    """A page; the same values give the same text."""
    return _environment().get_template(template).render(**values).encode("utf-8", "replace").decode("utf-8")


def linked(value: Value) -> Markup:
    """A cell as HTML: an id of something that has a page is a link to it, everything else is escaped text."""
    text = cell(value)
    kind = kind_of(value) if isinstance(value, str) and " " not in value else None
    if kind is None:
        return escape(text)
    return Markup('<a href="/{}/{}">{}</a>').format(kind, quote(str(value), safe=":"), text)
