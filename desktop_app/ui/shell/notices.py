"""Banners over the page: each stays until what it says is settled, one for each subject."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets import Banner, Column


@dataclass(frozen=True, slots=True)
class NoticeAct:
    """A button of a notice."""

    text: str
    act: Callable[[], None]


class Notices(QWidget):
    """`put("lock", "amber", title, text, acts)` shows or changes the notice of a subject, `remove("lock")` takes it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = Column(self, margins=(28, 4, 28, 4), spacing=8)
        self._shown: dict[str, Banner] = {}
        self._aside = False
        self.setAccessibleName(self.tr("Notices"))
        self.hide()

    def put(self, subject: str, tone: str, title: str, text: str = "", acts: Sequence[NoticeAct] = ()) -> None:
        """A notice already shown only changes its words, without being announced again."""
        banner = self._shown.get(subject)
        if banner is not None:
            banner.set(title, text)
            return
        banner = Banner(tone, title, text, parent=self)
        for act in acts:
            banner.add_action(act.text, act.act)
        self._shown[subject] = banner
        self._column.addWidget(banner)
        self._draw()
        banner.show_news()

    def remove(self, subject: str) -> None:
        banner = self._shown.pop(subject, None)
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self._draw()

    def give_way(self, aside: bool) -> None:
        """Out of sight while a page takes the whole window; what it says waits."""
        self._aside = aside
        self._draw()

    def shown(self, subject: str) -> Banner | None:
        """The banner of a subject."""
        return self._shown.get(subject)

    def _draw(self) -> None:
        self.setVisible(bool(self._shown) and not self._aside)
