"""What leaves the Participation page: the plan as a spreadsheet or a page, a model filled from a request."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from desktop_app.services.papers import Asked, make_paper
from desktop_app.services.papers.support import MODELS
from desktop_app.services.participation.plan_book import plan_book
from desktop_app.ui.papers import show_paper


class LeavingWords(QObject):
    """Names of files and dialogs."""

    def save_title(self) -> str:
        return self.tr("Save the plan")

    def kinds(self) -> str:
        return self.tr("Spreadsheet (*.xlsx)")

    def plan_file(self, year: int) -> str:
        return self.tr("plan-{year}").format(year=year)

    def saved(self, name: str) -> str:
        return self.tr("Saved: {name}.").format(name=name)

    def model(self, code: str) -> str:
        return {
            "framing": self.tr("Framing sheet"),
            "specification": self.tr("Specification"),
            "running": self.tr("Running order of a workshop"),
            "review": self.tr("Review of the process"),
        }[code]


def save_plan(page: Any, year: int) -> None:
    """Ask for a file, then write the year."""
    words, context = LeavingWords(page), page.context
    chosen: Path | None = context.ports.pickers.save_file(page, words.save_title(), f"{words.plan_file(year)}.xlsx", words.kinds())
    if chosen is None:
        return
    to = chosen if chosen.suffix.lower() == ".xlsx" else chosen.with_name(f"{chosen.name}.xlsx")
    documents, cases, wording = context.ports.documents, context.use_cases, context.wording

    def write(book: Any) -> None:
        context.executors.work(
            lambda: documents.save(to, documents.workbook(book)),
            then=lambda _none: context.toast(words.saved(to.name), None),
            failed=page.refused,
            owner=page,
        )

    page.read(lambda: plan_book(cases, wording, year), write)


def print_plan(page: Any, year: int) -> None:
    """The year on one page, to see before it leaves."""
    words, cases, wording = LeavingWords(page), page.context.use_cases, page.context.wording
    show_paper(page, lambda: make_paper("concertation", cases, wording, Asked(since=str(year))), words.plan_file(year))


def choose_model(page: Any, id: str) -> QMenu:
    """A list of the models; each opens filled from the request."""
    words = LeavingWords(page)
    menu = QMenu(page)
    for code in MODELS:
        menu.addAction(words.model(code)).triggered.connect(partial(show_model, page, id, code))
    menu.aboutToHide.connect(menu.deleteLater)
    anchor = page.pane.buttons.get("paper", page.pane)
    menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)))
    return menu


def show_model(page: Any, id: str, code: str, _checked: bool = False) -> None:
    """One model, filled."""
    cases, wording = page.context.use_cases, page.context.wording
    show_paper(page, lambda: make_paper(code, cases, wording, Asked(record=id)), code)
