"""Common words decide on a language only where they leave no doubt."""

from __future__ import annotations

import pytest

from engine.documents.common_words import language_by_common_words

TEXTS = {
    "en": "The council voted on Tuesday to renovate the old school, which is near the harbour.",
    "de": "Der Gemeinderat hat beschlossen, die alte Schule zu erneuern, und zwar nicht erst im"
    " Herbst, sondern sofort; der Unterricht findet auch für eine Weile in der Bibliothek statt.",
    "it": "Il consiglio ha deciso di rinnovare la scuola della città, che è molto vecchia. I lavori"
    " sono iniziati nella primavera, ma anche gli alunni più piccoli, come questo, dal mattino.",
}
OTHERS = {
    "ca": "L'ajuntament va decidir renovar l'escola a prop de l'estació. Les obres començaran a la"
    " tardor i costaran uns tres milions. Les classes es fan a la biblioteca, que va ser construïda"
    " fa només quatre anys i té molts llibres per als nens.",
    "gl": "O concello decidiu renovar a escola primaria preto da estación. As obras comezarán no"
    " outono e custarán uns tres millóns. As clases danse na biblioteca, que ten moitos libros.",
    "af": "Die stadsraad het Dinsdag besluit om die ou skool naby die hawe op te knap. Die werk"
    " begin in die herfs. Tot dan word die lesse in die biblioteek gegee, wat nie groot is nie.",
    "sv": "Kommunfullmäktige beslutade att renovera den gamla skolan vid hamnen. Till dess hålls"
    " lektionerna i biblioteket, som byggdes för bara fyra år sedan och som inte är stort.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_clear_text_needs_no_model(code: str) -> None:
    assert language_by_common_words(TEXTS[code]) == code


@pytest.mark.parametrize("code", OTHERS)
def test_a_relative_is_not_taken_for_its_greater_neighbour(code: str) -> None:
    for times in (1, 40):
        assert language_by_common_words(OTHERS[code] * times) is None


def test_what_is_mixed_or_short_or_no_text_is_left_to_the_model() -> None:
    mixed = (TEXTS["en"] + " " + TEXTS["de"]) * 9
    for text in (mixed, "", "the of", "x = the(y) " * 2, "1 2 3", "日本語です"):
        assert language_by_common_words(text) is None
