"""Other languages than English are noticed, and only the vocabulary is looked up in them; spaCy comes without its
command line.
"""

import pytest

from extract.text import analyse
from extract.text.language import is_english


@pytest.mark.parametrize(
    "text",
    [
        "",
        "$x^2$",
        "∑ α β γ → ∞",
        "Van der Waals Forces Revisited",
        "De Novo Assembly",
        "El Niño",
        "Adam",
        "We study it.",
        "A survey of la langue de Molière et les modèles for the learning of tagging in old books",
        "keywords: " + "graph, network, " * 12,
    ],
)
def test_english_or_nothing_to_tell_by(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Une méthode pour la traduction automatique",
        "Wir stellen ein neues Verfahren für das Lernen mit wenigen Daten vor",
        "Un método para la traducción automática de las lenguas",
        "Uma abordagem para o resumo automático dos textos",
        "Метод машинного перевода для языков",
        "基于图神经网络的关系抽取方法研究",
        "طريقة جديدة للترجمة الآلية",
        "sinir makine çevirisi üzerine kapsamlı inceleme " * 8,
    ],
)
def test_other_languages(text: str) -> None:
    assert not is_english(text)


def test_only_the_vocabulary_is_looked_up_in_another_language() -> None:
    french = "Nous proposons FabriqueNet, une méthode pour les images, et la comparons avec ResNet sur ImageNet."
    english = "We propose FabriqueNet, a method for images, and compare it with ResNet on ImageNet."
    assert {mention.rule for mention in analyse("", french).mentions if mention.kind != "topic"} == {"vocabulary"}
    names = {mention.name for mention in analyse("", french).mentions}
    assert {"residual network", "ImageNet"} <= names
    assert "FabriqueNet" not in names
    assert "FabriqueNet" in {mention.name for mention in analyse("", english).mentions}
