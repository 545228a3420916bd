"""The text by which a node is looked up: every name that it has, folded, between bars."""

import re
from collections.abc import Iterable

from graph.folding import fold

_WORD = re.compile(r"[\w+#*]+")
_SMALL = frozenset({"a", "an", "and", "for", "in", "of", "on", "the", "to", "with"})


def lookup_form(name: str) -> str:
    """Return a name as it is looked up: folded words with single spaces; signs that distinguish names (`C++`) stay."""
    folded = fold(name).replace("|", " ")
    return " ".join(_WORD.findall(folded)) or folded


def lookup_text(names: Iterable[str], *, others: Iterable[str] = ()) -> str:
    """Return all forms between bars (`|jane doe|j doe|`), so that an engine finds one by a plain CONTAINS.

    `|form|` finds a whole name, `|form ` the beginning of one, ` form|` the end of one. `others` are forms of weaker
    kinds, each marked by its first sign (see `short_form`). Empty for no names.
    """
    forms = [*sorted({form for name in names if (form := lookup_form(name))}), *sorted(set(others))]
    return f"|{'|'.join(forms)}|" if forms else ""


def short_form(name: str) -> str:
    """Return the marked first letters of a name of several words (`large language models` is `~llm`), else nothing."""
    words = [word for word in lookup_form(name).split() if word not in _SMALL]
    return f"~{''.join(word[0] for word in words)}" if len(words) > 1 else ""
