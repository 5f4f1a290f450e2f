"""A page on a real notebook just made, and a document of three pages to show on it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop_app.services.document import Document, Heading, HouseStyle, PageBreak, Para
from desktop_app.ui.papers import PaperDialog, show_paper
from tests.ui.shell.conftest import (  # noqa: F401
    Desk,
    app,
    begun,
    make_desk,
    plain_pages,
    settle,
)

PAPER = Document(
    "Compte rendu de la visite",
    "fr",
    HouseStyle("Ville d’Exemple"),
    (Heading("Une"), PageBreak(), Heading("Deux"), Para("Texte de la page deux."), PageBreak(), Heading("Trois")),
)


class Shown:
    """A dialog with its document, and what its caller was told."""

    def __init__(self, desk: Desk, dialog: PaperDialog, told: list[str]) -> None:
        self.desk, self.dialog, self.told = desk, dialog, told
        self.pickers = desk.pickers


@pytest.fixture
def shown(begun, settle, qtbot) -> Callable[..., Shown]:  # noqa: F811
    """`shown(paper="a5")`: the dialog over the first page, its document drawn."""

    def show(**changed: object) -> Shown:
        desk = begun()
        told: list[str] = []
        page = desk.window.view().page()
        dialog = show_paper(page, lambda: replace(PAPER, **changed), "compte-rendu", told.append)  # type: ignore[arg-type]
        settle(desk)
        qtbot.waitUntil(lambda: dialog.view.shown or not dialog.view.count)
        return Shown(desk, dialog, told)

    return show
