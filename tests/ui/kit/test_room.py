"""Where room is scarce, words stay whole: the search box takes shorter ones, a drawing leaves its place to them."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets import EmptyState, TopBar
from tests.ui.encounters.scene import ready_app


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("width", [500, 700, 1_000, 1_240])
def test_the_search_box_never_cuts_its_words(qapp: QApplication, scale: int, width: int) -> None:
    ready_app(scale=scale)
    bar = TopBar()
    bar.set_demonstration(True)
    bar.set_status("Tout est gardé sur ce poste", "neutral", "disk", short="Gardé ici")
    bar.resize(width, bar.height())
    bar.show()
    qapp.processEvents()
    room = bar.search.width() - theme_source().theme.px(38 + 8)
    shown = bar.search.shown(room)
    assert shown in (bar.search.text(), "Chercher") or (shown == "" and bar.search.toolTip() == bar.search.text())
    assert bar.search.accessibleName() == bar.search.text()
    bar.deleteLater()
    theme_source().set(scale=100)


def test_a_drawing_leaves_its_room_to_the_words(qapp: QApplication) -> None:
    ready_app()
    empty = EmptyState("La corbeille est vide", "Une fiche que vous supprimez arrive ici.")
    empty.resize(500, 400)
    empty.show()
    qapp.processEvents()
    assert empty._drawing.height() == theme_source().theme.px(116)
    empty.resize(500, 140)
    qapp.processEvents()
    assert empty._drawing.geometry().bottom() < empty._title.geometry().top()
    assert empty._title.height() >= empty._title.sizeHint().height() and empty.height() == 140
    empty.deleteLater()
