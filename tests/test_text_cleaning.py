"""LaTeX, HTML and broken Unicode become plain text, and every character knows where it comes from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.text import analyse
from extract.text.cleaning import clean, clean_abstract

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


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<jats:title>Abstract</jats:title><jats:p>Reeds.</jats:p><jats:p>Moss.</jats:p>", "Reeds. Moss."),
        ("<jats:sec><jats:title>Aims</jats:title><jats:p>We count.</jats:p></jats:sec>", "We count."),
        ("&lt;p&gt;Reeds&lt;/p&gt;&lt;p&gt;Moss&lt;/p&gt;", "Reeds Moss"),
        ("<jats:italic>k</jats:italic>-means on H<sub>2</sub>O", "k-means on H2O"),
        (
            "<mml:math><mml:mi>k</mml:mi><mml:annotation>k_{}</mml:annotation></mml:math>-means",
            "k-means",
        ),
        ("a < b and c > d", "a < b and c > d"),
    ],
)
def test_tags_of_blocks_part_words_and_inline_ones_do_not(source, text):
    assert clean_abstract(source).text == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Reeds hold. Copyright (c) 2020 Heron & Sons, Ltd. All rights reserved.", "Reeds hold."),
        ("Reeds hold (C) 2008 Heron B.V. All rights reserved.", "Reeds hold"),
        ("© 2015 IEEE. Reeds hold.", "Reeds hold."),
        ("Reeds hold. © The Author(s) 2019. Published by Heron Press.", "Reeds hold."),
        ("Copyright of sheet music lasts long.", "Copyright of sheet music lasts long."),
        ("Reeds. This is an open access article under the CC BY license (http://a.org/b).", "Reeds."),
        ("BACKGROUND: Reeds. METHODS We dig. Conclusions: Moss.", "Reeds. We dig. Moss."),
        ("AbstractThis reed", "This reed"),
        ("Abstract interpretation of reeds", "Abstract interpretation of reeds"),
        ("We dig (ClinicalTrials.gov number, NCT00012345) here.", "We dig here."),
        ("Code at https://a.org/Reed/X and a.b@c.org", "Code at and"),
        ("Tests with i.i.d. settings. PACS numbers: 12.34", "Tests with i.i.d. settings."),
        ("© 2010 The Authors.", "© 2010 The Authors."),
    ],
)
def test_what_publishers_and_registries_add_is_left_out_of_an_abstract(source, text):
    cleaned = clean_abstract(source)
    assert cleaned.text == text
    assert all(source[a:b] in (c, " ") or len(source[a:b]) > 1 for c, a, b in zip(*_columns(cleaned), strict=True))


def _columns(cleaned):
    return cleaned.text, cleaned.starts, cleaned.stops


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


@given(LATEXISH, LATEXISH)
def test_every_mention_is_its_surface(title, abstract):
    fields = {"title": title, "abstract": f"We train an LSTM language model. {abstract}"}
    mentions = analyse(**fields).mentions
    assert mentions
    for mention in mentions:
        assert fields[mention.field][mention.start : mention.stop] == mention.surface
        assert mention.surface.strip()
        assert 0 <= mention.score <= 1
