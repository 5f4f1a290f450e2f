"""Where the focus is once a page has what it asked for."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop_app.ui.page import Page, PageContext
from tests.ui.encounters.scene import Scene


class Late(Page):
    """A button until its list has come."""

    code = "late"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.button, self.list, self.other = (QPushButton(name, self) for name in ("new", "list", "other"))
        row = QHBoxLayout(self)
        for one in (self.button, self.list, self.other):
            row.addWidget(one)
        self.come = False

    def first_focus(self) -> QWidget | None:
        return self.list if self.come else self.button


def test_the_focus_goes_to_the_list_once_it_has_come(scene: Scene) -> None:
    page: Late = scene.show(Late)
    page.arrive()
    assert page.window().focusWidget() is page.button
    page.come = True
    page.land()
    assert page.window().focusWidget() is page.list
    page.other.setFocus()
    page.land()  # a refill later on: nobody's focus is taken
    assert page.window().focusWidget() is page.other


def test_whoever_moved_on_keeps_the_focus(scene: Scene) -> None:
    page: Late = scene.show(Late)
    page.arrive()
    page.other.setFocus()
    page.come = True
    page.land()
    assert page.window().focusWidget() is page.other
