"""Polite announcements to a screen reader: brief messages, ends of exports, field errors on leaving a field (interface guide 9.7)."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have the screen reader say `text` after what it is saying (`urgent`: at once). Nothing is done when the text is empty."""
    if not text:
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    tone = QAccessible.AnnouncementPoliteness
    event.setPoliteness(tone.Assertive if urgent else tone.Polite)
    QAccessible.updateAccessibility(event)


def name(widget: QWidget, text: str) -> None:
    """Set the accessible name, and tell a screen reader about the change only if there is one."""
    if widget.accessibleName() != text:
        widget.setAccessibleName(text)
