"""Saved listing pages and JSON lines of invented papers, as tests write them, and reading them."""

import json
from typing import Any

from extract.formats import read_bytes
from graph.model import Problem, Record

LONG = "Sensors that report in bursts defeat the usual estimates of a running quantile, and so we count again. " * 4


ABSTRACT = LONG.strip()


OTHER = f"Here is another text. {ABSTRACT}"


AUTHOR_HEAD = (
    "Tolvane Berisk\n\nLG\nh-index23\n3papers\n1,482citations\nNovelty57%\nAI Score52\n\n3 Papers\n\n"  # 11 lines
)


DAILY_HEAD = (
    "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\n"
    "byAK and the research community\n\nJul 3\n\n"  # 12 lines
)


SEARCH_HEAD = "Get trending papers in your email inbox once a day!\nGet trending papers in your email inbox!\nSubscribe"


def read(data: str | bytes, name: str = "page") -> tuple[list[Record], list[Problem]]:
    items = list(read_bytes(data.encode() if isinstance(data, str) else data, name).items)
    return [item for item in items if isinstance(item, Record)], [item for item in items if isinstance(item, Problem)]


def one(data: str | bytes) -> Record:
    records, problems = read(data)
    assert problems == []
    assert len(records) == 1
    return records[0]


def reasons(problems: list[Problem]) -> list[str]:
    return [problem.reason for problem in problems]


def entry(header: str, title: str, byline: str, abstract: str = ABSTRACT) -> str:
    return f"{header}\n{title}\n\n{byline}\n\n{abstract}\n\n"


def daily(title: str, tail: str, abstract: str = ABSTRACT) -> str:
    return f"{title}\n\n{abstract}\n\n{tail}\n"


def jsonl(*objects: Any) -> str:
    return "".join(json.dumps(value) + "\n" for value in objects)
