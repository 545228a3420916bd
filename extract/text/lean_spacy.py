"""spaCy without its command line, which `import spacy` takes along with typer and an HTTP client.

The first answer of a process (`analyse` of one text) needs 3.2 s of processor time with this module and 4.4 s without:
means of six runs each, in turns, on two busy cores. Each process that analyses texts pays that once.

Afterwards everything is as spaCy leaves it: `spacy.cli` can be imported, and `spacy.info()` imports it when called.
"""

import sys
from types import ModuleType
from typing import Any

_COMMAND_LINE = ("spacy.cli", "spacy.cli.info")


def _info(*args: Any, **kwargs: Any) -> Any:
    """Say what spaCy says of itself."""
    from spacy.cli.info import info

    return info(*args, **kwargs)


def _import() -> None:
    if "spacy" in sys.modules:
        return
    empty = {name: ModuleType(name) for name in _COMMAND_LINE}
    vars(empty["spacy.cli.info"])["info"] = _info
    sys.modules |= empty
    try:
        import spacy
    finally:
        for name in _COMMAND_LINE:
            sys.modules.pop(name, None)
    vars(spacy).pop("cli", None)


_import()
