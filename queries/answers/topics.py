"""The answers about all topics of the corpus, by name: what rises and fades, the thematic map, missing bridges."""

from collections.abc import Callable, Mapping

from queries.answer import Answer
from queries.answers.missing import missing_bridges
from queries.answers.themes import thematic_map
from queries.answers.trends import trends

TOPICS: Mapping[str, Callable[..., Answer]] = {"trends": trends, "themes": thematic_map, "missing": missing_bridges}
