"""One value as people read it, and text that is safe on a terminal."""

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the command's help needs no model
    from graph.model import Value


def printable(text: str) -> str:
    """Text that is safe on a terminal: no control characters, no escapes, no overrides of direction, no surrogates."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_safe(c) for c in text)


def _safe(char: str) -> str:
    if char in "\n\t\r\u2028\u2029":
        return " "
    return "�" if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn") and char not in "‍‌" else char


def cell(value: "Value") -> str:
    """A value as people read it: empty for None, yes and no, lists joined by semicolons, numbers without noise."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".") if abs(value) < 1e15 else repr(value)
    if isinstance(value, list):
        return "; ".join(printable(str(v)) for v in value)
    return printable(str(value))


def counted(number: int, word: str, many: str = "") -> str:
    """A number with its words in singular or plural; `many` where that is not just an s more."""
    return f"{number} {word if number == 1 else many or word + 's'}"
