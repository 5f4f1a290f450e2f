"""A page of visits over a real encrypted notebook; its dialogs answer what a test says."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.bootstrap.attachments import attachments_over
from desktop_app.bootstrap.papers import paper_writer
from desktop_app.domain.change import Edit, Setting
from desktop_app.services.visit_values import StopDraft, VisitDraft, VisitView
from desktop_app.ui.page import PageContext
from tests.ui.commitments.bench import RESOURCES, Bench

__all__ = ["AREA", "RESOURCES", "VisitBench"]
AREA = "94076-pasteur"
STREETS = ("rue des Lilas", "rue du Moulin", "place du Marché", "avenue des Écoles", "rue Pasteur", "allée des Tilleuls")


@dataclass
class Pickers:
    """What the person answers to the system's dialogs, and what was asked."""

    path: Path | None = None
    asked: list[str] = field(default_factory=list)

    def save_file(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        self.asked.append(name)
        return self.path


class VisitBench(Bench):
    """`visit(stops=6)` prepares one with as many addresses; promises are put at its stops by `promise_at`."""

    def __init__(self, folder: Path, qtbot: Any, role: str = "agent") -> None:
        super().__init__(folder, qtbot, role)
        self.pickers = Pickers()

    def place(self, index: int) -> dict[str, str]:
        return {"town": "94076", "neighbourhood": AREA, "street": STREETS[index], "number": "12"}

    def visit(self, stops: int = 6, starts_at: str = "2026-11-26T17:00:00Z", **values: Any) -> str:
        given = {"kind": "neighbourhood_visit", "neighbourhoods": [AREA], "starts_at": starts_at, **values}
        drafts = tuple(StopDraft(self.place(index)) for index in range(stops))
        return self.use_cases.visits.prepare(VisitDraft(given, drafts)).value

    def promise_at(self, index: int, title: str, **more: Any) -> str:
        return self.commitment(title, place=self.place(index), **more)

    def person(self, name: str, role: str) -> str:
        """Somebody of the service, as the list of devices makes them."""
        with self.store.work() as work:
            id = work.new_id()
            values = {"name": name, "role": role, "ref": work.new_ref("person", "")}
            work.save([Edit("person", id, {field: Setting(value) for field, value in values.items()}, creates=True)])
            work.commit()
        return str(id)

    def view(self, id: str) -> VisitView:
        return self.use_cases.visits.view(id)

    def context(self, window: QWidget) -> PageContext:
        ports = SimpleNamespace(pickers=self.pickers, documents=paper_writer(), attachments=attachments_over(self.store))
        return replace(super().context(window), ports=ports)
