"""Which acts a visit offers, by its state and by role; and what each is called."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop_app.services.visit_values import VisitView

_BY_STATE = {
    "prepared": ("start", "brief", "edit", "invite", "paper", "said_done", "freeze", "cancel"),
    "running": ("start", "close", "paper", "brief", "said_done"),
    "closed": ("minutes", "evening", "photos", "said_done", "brief"),
    "minutes_sent": ("minutes", "evening", "photos", "said_done"),
    "cancelled": ("invite", "photos"),
}
_STAFF_ONLY = ("edit", "invite", "freeze", "cancel", "minutes")
"""Who prepares a visit and writes its minutes is an agent or a supervisor (domain reference, B)."""

DESK_PAGES = {"door_round": "door_round", "drop_in": "drop_in"}
"""Kinds that run on a page of their own; the others run in visit mode."""

ICONS = {
    "start": "play",
    "brief": "printer",
    "edit": "pen",
    "invite": "calendar",
    "paper": "keyboard",
    "said_done": "megaphone",
    "freeze": "redo",
    "cancel": "cross",
    "close": "check",
    "minutes": "document",
    "evening": "copy",
    "photos": "camera",
}


@dataclass(frozen=True, slots=True)
class Act:
    """One act as a button: its code, what is written on it, its icon, the key shown."""

    code: str
    text: str
    icon: str
    key: str = ""


def codes_of(view: VisitView, role: str) -> tuple[str, ...]:
    """The acts offered, the main one first."""
    found = [code for code in _BY_STATE[view.state] if role in ("agent", "supervisor") or code not in _STAFF_ONLY]
    kind = str(view.record["kind"] or "")
    if kind in DESK_PAGES:
        found = [code for code in found if code not in ("brief", "paper", "said_done", "freeze")]
    if not view.gathered.frozen_at:
        found = [code for code in found if code != "freeze"]
    if not view.photos_left:
        found = [code for code in found if code != "photos"]
    if view.state == "cancelled" and not view.record["brief_at"] and role == "elected":
        found = [code for code in found if code == "photos"]
    return tuple(found)


class ActWords(QObject):
    """What is written on the buttons."""

    def acts(self, view: VisitView, role: str) -> tuple[Act, ...]:
        return tuple(Act(code, self._text(code, view), ICONS[code], self._key(code)) for code in codes_of(view, role))

    def _text(self, code: str, view: VisitView) -> str:
        if code == "start":
            return self.tr("Resume the visit") if view.state == "running" else self.tr("Begin the visit")
        if code == "invite" and view.state == "cancelled":
            return self.tr("Withdraw the invitation")
        return {
            "brief": self.tr("Print the brief"),
            "edit": self.tr("Change"),
            "invite": self.tr("Invite"),
            "paper": self.tr("Type the paper back"),
            "said_done": self.tr("Promised and done"),
            "freeze": self.tr("Make the brief again"),
            "cancel": self.tr("Cancel the visit"),
            "close": self.tr("Close the visit"),
            "minutes": self.tr("Minutes"),
            "evening": self.tr("Message of the evening"),
            "photos": self.tr("%n photo(s) to place", "", view.photos_left),
        }[code]

    @staticmethod
    def _key(code: str) -> str:
        return "F9" if code == "start" else ""
