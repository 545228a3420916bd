"""spaCy without its command line, which `import spacy` takes along: half of the start, and an HTTP client with it.

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
