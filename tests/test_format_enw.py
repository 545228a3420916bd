"""EndNote's tagged lines."""

from tests.entries import one, read, shown

EXPORT = """%0 Journal Article
%T A title that goes
on over two lines
%A Muster, Max
%A World Invention Organization,
%E Redaktor, Karl
%J Annals of Things
%D 2014
%8 March 3, 2014
%V 41
%N 1
%P 5-9
%R doi:10.5555/X
%M 99600001
%K a
b
%X The abstract.
Second paragraph.
%G eng
%0 Conference Proceedings
%T Without a blank line
%A Ana Eins
%B The Meeting
%D 2015
%U http://arxiv.org/abs/1504.00019

%0 Book Section
%A Untitled, Una
"""


def test_records_with_all_their_fields() -> None:
    records, problems = read(EXPORT, "enw")
    first, second = records
    assert (first.key, first.line, first.title) == ("0", 1, "A title that goes on over two lines")
    assert shown(first.authors) == [("Max Muster", "Muster"), ("World Invention Organization", "group")]
    assert (first.venue, first.date, first.volume, first.issue, first.pages) == (
        "Annals of Things",
        "2014-03-03",
        "41",
        "1",
        "5-9",
    )
    assert (first.doi, first.pmid, first.keywords, first.language) == ("10.5555/x", "99600001", ("a", "b"), "en")
    assert first.abstract == "The abstract. Second paragraph."
    assert (second.line, second.venue, second.arxiv, second.type) == (20, "The Meeting", "1504.00019", "conference")
    assert [(problem.line, problem.key) for problem in problems] == [(27, "2")]


def test_proceedings_may_stand_as_the_series() -> None:
    text = "%0 Conference Proceedings\n%T A title\n%A Esch, Ann\n%S Proceedings of Sorting\n%D 2019\n%8 June\n"
    record = one(text, "enw")
    assert (record.venue, record.date, record.type) == ("Proceedings of Sorting", "2019-06", "conference")
    assert one(text.replace("Conference Proceedings", "Journal Article"), "enw").venue is None
