"""LaTeX, HTML and broken Unicode become plain text, and every character knows where it comes from."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.text import analyse
from extract.text.cleaning import clean

PIECES = st.sampled_from(
    ["$", "{", "}", "\\", "%", "&amp;", "<i>", "</i>", "\\texttt{BERT}", "\\alpha", "$\\mu$P", '\\"o', "\\cite{a}", "~",
     "we propose FooNet", " (FN) ", "Gaussian processes", "deep learning", "ImageNet", "^2", "_", "Ã¶", "ﬁ", "e\u0301",
     "\ud800", "\n", " ", ". ", ": ", "-", "基于BERT", "SGD", "LLMs"]
)  # fmt: skip
LATEXISH = st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=25).map("".join)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("", ""),
        ("plain text", "plain text"),
        ("  two \n blanks\t", "two blanks"),
        (r"plain text with a 100% of R&D", "plain text with a 100% of R&D"),
        (r"50\% of A \& B", "50% of A & B"),
        (r"\texttt{DeepSpeed} and \emph{so} on", "DeepSpeed and so on"),
        (r"$\alpha$-VAE", "α-VAE"),
        (r"μP$^2$", "μP2"),
        (r"Schr\"{o}dinger and Nystr\"om", "Schrödinger and Nyström"),
        (r"Mat\'ern, \c{c}, \v s", "Matérn, ç, š"),
        (r"as shown \citep[p.~3]{falcon} by", "as shown by"),
        (r"\kth Markov", "kth Markov"),
        (r"O(\log n) \unknown{kept}", "O(log n) kept"),
        ("<i>A</i> &amp; B &lt; C", "A & B < C"),
        ("SchrÃ¶dinger", "Schrödinger"),
        ("eﬃcient", "efficient"),
        ("e\u0301te\u0301", "été"),
        ("a\u00a0b\u200bc~d", "a b c d"),
        ("unbalanced $x and {y", "unbalanced x and y"),
        ("a\ud800b", "a\ufffdb"),
        ("\\", ""),
    ],
)
def test_plain_text(source, text):
    assert clean(source).text == text


def test_a_place_goes_back_to_the_source():
    cleaned = clean(r"We use \texttt{DeepSpeed} here")
    start = cleaned.text.index("DeepSpeed")
    first, last = cleaned.span(start, start + 9)
    assert cleaned.source[first:last] == "DeepSpeed"


def test_a_place_takes_the_dollar_along_that_it_would_part():
    cleaned = clean(r"the $α$-VAE")
    first, last = cleaned.span(4, 9)
    assert cleaned.source[first:last] == "$α$-VAE"


@given(LATEXISH)
def test_offsets_are_in_order_and_inside(source):
    cleaned = clean(source)
    assert len(cleaned.text) == len(cleaned.starts) == len(cleaned.stops)
    assert list(cleaned.starts) == sorted(cleaned.starts)
    assert all(0 <= a < b <= len(source) for a, b in zip(cleaned.starts, cleaned.stops, strict=True))
    assert "  " not in cleaned.text
    assert cleaned.text == cleaned.text.strip(" ")


@settings(deadline=None)
@given(LATEXISH, LATEXISH)
def test_every_mention_is_its_surface(title, abstract):
    fields = {"title": title, "abstract": abstract}
    for mention in analyse(title, abstract).mentions:
        assert fields[mention.field][mention.start : mention.stop] == mention.surface
        assert mention.surface.strip()
        assert 0 <= mention.score <= 1
