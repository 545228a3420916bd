"""A pytest plugin for networkx's own tests: count which functions of the backend run, and write it down at the end."""

import json
import os
from collections import Counter
from functools import wraps
from pathlib import Path

from queries.kernels import backend
from queries.kernels.backend_info import FUNCTIONS

_CALLS: Counter[str] = Counter()


def _counting(name: str) -> None:
    function = getattr(backend, name)

    @wraps(function)
    def counted(*args: object, **kwargs: object) -> object:
        result = function(*args, **kwargs)
        _CALLS[name] += 1
        return result

    setattr(backend, name, counted)


for _name in FUNCTIONS:
    _counting(_name)


def pytest_sessionfinish() -> None:
    Path(os.environ["NETWORKX_CALLS"]).write_text(json.dumps(_CALLS), encoding="utf-8")
