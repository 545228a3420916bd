"""From what a user asks to be drawn to the picture: names resolved, options that do not go together refused."""

from dataclasses import dataclass, replace
from importlib.metadata import version

from graph.errors import BadParameter
from graph.stores import Store
from queries.analyses.networks import Filter
from queries.draw.bridges import bridge_picture
from queries.draw.coauthors import Subject, coauthors
from queries.draw.cut import MOST_NODES
from queries.draw.picture import Picture
from queries.draw.topics import topic_map
from queries.lookup import resolve

MOST = {"coauthors": MOST_NODES, "topics": 250, "bridges": 30}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be drawn: of co-authors, whose surroundings, on which topic, of which cohort, since when.

    `bridges` are the two topics of a picture of that kind; `limit` is how many nodes at most, None the kind's own.
    """

    kind: str = "coauthors"
    around: str | None = None
    steps: int = 1
    topic: str | None = None
    cohort: tuple[int, int] | None = None
    since: int | None = None
    without_inferred: bool = False
    bridges: tuple[str, str] | None = None
    limit: int | None = None


def draw(store: Store, wanted: Wanted) -> Picture:
    """The picture that is wanted, with a line that says which graph it is of.

    Raises UnknownName and AmbiguousName, and BadParameter for options that the kind of picture does not take.
    """
    _check(wanted)
    limit = min(wanted.limit or MOST[wanted.kind], MOST_NODES)
    if wanted.kind == "topics":
        picture = topic_map(store, limit)
    elif wanted.bridges:
        picture = bridge_picture(store, *wanted.bridges, limit)
    else:
        picture = coauthors(store, _people(store, wanted, limit))
    built = store.built()
    run = f", graph {built.run[:12]}" if built else ""
    return replace(picture, source=f"paperkg {version('paperkg')}{run}: {picture.title}, {picture.facts}")


def _check(wanted: Wanted) -> None:
    if wanted.kind not in MOST:
        raise BadParameter(f"there is no picture of {wanted.kind!r}, only of {', '.join(MOST)}.")
    if (wanted.kind == "bridges") != (wanted.bridges is not None):
        raise BadParameter("a picture of bridges takes two topics, and no other picture does.")
    people = ("around", "topic", "cohort", "since", "without_inferred")
    given = [name for name in people if getattr(wanted, name) not in (None, False)]
    if wanted.kind != "coauthors" and given:
        raise BadParameter(f"{given[0].replace('_', ' ')} needs authorships; a picture of {wanted.kind} has none.")
    if wanted.steps < 1 or (wanted.limit is not None and wanted.limit < 2):
        raise BadParameter("a picture takes at least one step around a person, and room for two nodes.")
    if wanted.cohort and wanted.cohort[0] > wanted.cohort[1]:
        raise BadParameter(f"a cohort's years go from the first to the last, not {wanted.cohort}.")


def _people(store: Store, wanted: Wanted, limit: int) -> Subject:
    about = resolve(store, "topic", wanted.topic) if wanted.topic else None
    person = resolve(store, "author", wanted.around) if wanted.around else None
    title = "Co-authors"
    title += f" of {person.name}" if person else ""
    title += f" on {about.name}" if about else ""
    title += f" who began {wanted.cohort[0]} to {wanted.cohort[1]}" if wanted.cohort else ""
    title += f" since {wanted.since}" if wanted.since is not None else ""
    return Subject(
        only=Filter(about.id if about else None, wanted.since, wanted.without_inferred),
        around=person.id if person else None,
        steps=wanted.steps,
        cohort=wanted.cohort,
        title=title,
        most=limit,
    )
