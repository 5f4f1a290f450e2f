"""Labels that go on a sentence, and words between quotation marks."""

from desktop_app.ui.i18n import inside_a_sentence, quoted


def test_a_label_inside_a_sentence_loses_its_capital_but_not_its_initials() -> None:
    assert [inside_a_sentence(label) for label in ("Téléphone", "En personne", "SMS", "")] == ["téléphone", "en personne", "SMS", ""]


def test_words_are_quoted_as_each_language_does() -> None:
    assert quoted("Je reviens vers vous.") == "«\u00a0Je reviens vers vous.\u00a0»"
    assert quoted("I will be back.", "en") == "“I will be back.”"
