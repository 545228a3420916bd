"""Printed references: the id in a line is the same in a list of JSON, a cell of a table and a field of its own."""

import pytest

from extract.formats import reference_lists, references

LINES = {
    "Doe J. A title. J. X, 2019. doi:10.5555/abc.def.": "doi:10.5555/abc.def",
    "Doe J (https://doi.org/10.5555/xyz) in J": "doi:10.5555/xyz",
    "DOE J, 2010, X, V1, DOI [10.5555/a.1, 10.5555/B.2]": "doi:10.5555/a.1",
    "Doe J. A title. arXiv:2101.00001v2.": "arxiv:2101.00001",
    "Doe J. A title. PMID: 12345.": "pmid:12345",
    "Doe J. A title. J. X, 2019.": None,
}


@pytest.mark.parametrize(("line", "known"), LINES.items())
def test_a_printed_line_has_the_same_id_in_any_format(line: str, known: str | None) -> None:
    assert references.reference_of(line).id == known
    listed = reference_lists.reference_of(line)
    assert listed is not None
    assert (listed.id, listed.text) == (known, line)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("10.5555/abc", "doi:10.5555/abc"),
        ("2101.00001", "arxiv:2101.00001"),
        ("W2741809807", "openalex:W2741809807"),
        ("pmid:12345", "pmid:12345"),
    ],
)
def test_an_id_alone_has_no_text(text: str, known: str) -> None:
    listed = reference_lists.reference_of(text)
    assert listed is not None
    assert (listed.id, listed.text) == (known, None)


def test_an_empty_text_is_no_reference() -> None:
    assert reference_lists.reference_of(" \n") is None
