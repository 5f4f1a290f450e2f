"""Où s’adresser through its page: found in a word, written down, checked; at the desk too."""

import pytest

from desktop_app.bootstrap.papers import paper_writer
from desktop_app.services.document import texts
from desktop_app.ui.features.drop_in.where import WhereCard
from desktop_app.ui.features.service_points import page as points_page
from desktop_app.ui.features.service_points.page import ServicePointsPage
from desktop_app.ui.papers import PaperDialog
from tests.ui.encounters.scene import Scene, ready_app


def find(page: ServicePointsPage, scene: Scene, words: str) -> list[str]:
    page.words.set_text(words)
    page.refresh()
    scene.settle()
    return [row.name for row in page.rows()]


def test_a_counter_is_written_down_found_and_checked(scene: Scene) -> None:
    page = scene.show(ServicePointsPage)
    assert page.results.currentWidget() is page.empty
    page.edit(None)
    page.form.save()
    assert page.form.name.error
    page.form.name.set_text("Mairie, état civil")
    page.form.save()
    assert page.form.matters.error
    page.form.matters.set_text("Carte d’identité")
    page.form.papers.set_text("Photo")
    page.form.themes.set_value(("housing",))
    page.form.save()
    scene.settle()
    scene.cases.service_points.save({"name": "Maison de la justice", "matters": "Litiges"})
    assert find(page, scene, "") == ["Mairie, état civil", "Maison de la justice"]
    assert find(page, scene, "identite") == ["Mairie, état civil"]
    assert find(page, scene, "piscine") == [] and page.results.currentWidget() is page.empty
    page.words.set_text("")
    page.theme.set_value("housing")
    assert find(page, scene, "") == ["Mairie, état civil"]
    page.theme.set_value(None)
    (stale,) = scene.cases.service_points.rows("justice")
    assert stale.stale
    page.checked(stale)
    scene.settle()
    assert [row.stale for row in scene.cases.service_points.rows("justice")] == [False]


def test_the_desk_finds_a_counter_while_somebody_waits(scene: Scene) -> None:
    scene.cases.service_points.save({"name": "Loge", "matters": "Badges", "hours": "lundi 9 h", "papers": "Bail"})
    page = scene.show(ServicePointsPage)
    card = WhereCard(page)
    card.words.set_text("badge")
    card.look()
    scene.settle()
    texts = [card._lines.itemAt(at).widget().text() for at in range(card._lines.count())]
    assert any("Loge" in text for text in texts) and any("lundi 9 h" in text for text in texts)
    card.words.set_text("rien de tel")
    card.look()
    scene.settle()
    assert card._lines.count() == 1


def test_the_list_is_printed_with_hours_and_papers_to_bring(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.context.ports.documents = paper_writer()
    scene.cases.service_points.save({"name": "Loge", "matters": "Badges", "hours": "lundi 9 h", "papers": "Bail"})
    page = scene.show(ServicePointsPage)
    shown: list[PaperDialog] = []
    real = points_page.show_paper
    monkeypatch.setattr(points_page, "show_paper", lambda *args: shown.append(real(*args)))
    page.print_button.click()
    scene.settle()
    (dialog,) = shown
    assert dialog._document is not None
    said = " ".join(texts(dialog._document))
    assert all(word in said for word in ("Loge", "Badges", "Bail")) and "9" in said
    assert dialog._pdf.startswith(b"%PDF") and dialog.print.isEnabled()
    dialog.reject()


def test_in_large_type_the_page_scrolls_and_no_field_is_crushed(scene: Scene) -> None:
    page = scene.show(ServicePointsPage)
    try:
        ready_app(scale=200)
        page.window().resize(1029, 550)
        scene.settle()
        for field in (page.words, page.theme):
            assert field.height() >= max(100, field.minimumSizeHint().height())
        assert page.results.height() >= 240
    finally:
        ready_app()
