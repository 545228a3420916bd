"""Short and long forms are one method across papers, unless the corpus gives the short form two meanings."""

from dataclasses import replace

from graph.model import Abbreviation, Decisions, Mention, Reading, Record
from graph.rows import ROWS, content_of
from graph.rows.meanings import one_method, parted_methods
from graph.rows.papers import Paper
from graph.schema import USES_METHOD


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


def test_a_short_form_with_two_long_forms_is_two_methods() -> None:
    one = Reading((method("rope", "ROPE"),), (Abbreviation("ROPE", "reed order by pairwise evidence"),))
    other = Reading((method("rope", "ROPE"),), (Abbreviation("ROPE", "robust online peak estimation"),))
    bare = Reading((method("rope", "ROPE"),))

    parted = parted_methods({"a": one, "b": other, "c": bare})

    assert [r.mentions[0].id for r in parted.values()] == [
        "method:reed-order-by-pairwise-evidence",
        "method:robust-online-peak-estimation",
        "method:rope",
    ]
    assert parted_methods({"a": one, "c": bare}) == {"a": one, "c": bare}


def test_nobody_proposes_what_an_earlier_paper_has() -> None:
    def paper(key: str, year: int) -> Paper:
        return Paper(key, (Record("a.jsonl", "jsonl", key, 1, "Reeds", year=year),), ())

    proposed = Reading((replace(method("reednet", "ReedNet"), role="proposes"),))
    readings = {"early": proposed, "late": proposed}

    content = content_of([paper("early", 2001), paper("late", 2009)], (), Decisions(), readings)

    assert {row["start"]: row["role"] for row in ROWS[USES_METHOD](content)} == {"early": "proposes", "late": "uses"}
