"""Short and long forms are one method across papers, unless the corpus gives the short form two meanings."""

from graph.model import Abbreviation, Mention, Reading
from graph.rows.findings import one_method


def method(key: str, surface: str) -> Mention:
    return Mention("method", f"method:{key}", surface, "abstract", 0, 1, surface, surface, "coined", 0.9, "uses")


DEFINES = Reading(
    (method("lumped-averaging", "Lumped Averaging"), method("lumped-averaging", "LA")),
    (Abbreviation("LA", "lumped averaging"),),
)
ALONE = Reading((method("la", "LA"),))


def test_a_short_form_alone_is_the_long_form_that_another_paper_defines() -> None:
    assert one_method([DEFINES, ALONE]) == {"method:la": "method:lumped-averaging"}


def test_a_short_form_with_two_meanings_stays_by_itself() -> None:
    other = Reading(
        (method("linear-attention", "linear attention"), method("linear-attention", "LA")),
        (Abbreviation("LA", "linear attention"),),
    )

    assert one_method([DEFINES, other, ALONE]) == {}


def test_a_name_with_other_forms_is_left_alone() -> None:
    known = Reading((method("la", "LA"), method("la", "Los Angeles sampler")))

    assert one_method([DEFINES, known]) == {}


def test_nothing_read_joins_nothing() -> None:
    assert one_method([]) == {}
