"""A version of a field in words: what it says, who wrote it when, and what its author had before the eyes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.domain.fields import Class, Field, Type, instant
from desktop_app.domain.kinds import KINDS, field_of
from desktop_app.services.amounts import shown_cents
from desktop_app.services.conflicts import FieldConflict, Version
from desktop_app.ui.i18n import clock_time, current_language, long_date, short_date

STORIES = ("encounter", "resident", "step", "attachment", "contribution", "slip_line")
"""Kinds whose free text may be a resident's own words or details; titles and promises are names-free by rule."""


class ValueWords(QObject):
    """`ValueWords(wording, today, parent)`; every sentence in the language of the window."""

    def __init__(self, wording: Any, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording, self._today = wording, today

    def field(self, kind: str, conflict: FieldConflict) -> str:
        """The field's label; of a set, with the member in question."""
        head, _, member = conflict.field.partition("/")
        if head == "deleted":
            return self.tr("Deleted here, changed there")
        label = self._wording.field(kind, head) if field_of(KINDS[kind], head) else head
        said = next((version.said for version in conflict.versions if version.said), "") if member else ""
        return f"{label} · {said or member}" if member else label

    def value(self, kind: str, field: str, value: Any, said: str = "") -> str:
        """What a version says."""
        head, _, member = field.partition("/")
        if head == "deleted":
            return self.tr("Deleted") if value is True else self.tr("Kept, with what was changed")
        if member:
            return self.tr("Present") if value is True else self.tr("Absent")
        if value in (None, "", {}, []):
            return self.tr("(empty)")
        if value == {"erased": True}:
            return self.tr("(erased)")
        declared = field_of(KINDS[kind], head)
        return self._declared(kind, declared, value, said) if declared is not None else said or str(value)

    def who(self, version: Version) -> str:
        """`Nadia Benali · mer. 25 nov., 9 h 40`"""
        at, language = instant(version.at).astimezone(), current_language()
        when = ", ".join((short_date(at.date(), self._today, language), clock_time(at, language)))
        return " · ".join(part for part in (version.by or self.tr("somebody"), when) if part)

    def saw(self, kind: str, field: str, version: Version) -> str:
        """What its author had before the eyes."""
        if field == "deleted":
            return self.tr("without having seen the changes") if version.value is True else self.tr("without having seen the deletion")
        if not version.seen:
            return self.tr("having seen the field empty")
        pairs = zip(version.seen, version.seen_said or ("",) * len(version.seen), strict=False)
        shown = dict.fromkeys(self.value(kind, field, value, said) for (_, value), said in pairs)
        return self.tr("having seen: {values}").format(values=self.tr(" and ").join(_short(one) for one in shown))

    @staticmethod
    def private(kind: str, field: str) -> bool:
        """Whether the curtain hides the values."""
        declared = field_of(KINDS[kind], field.partition("/")[0])
        if declared is None:
            return False
        return declared.klass is Class.IDENTITY or (declared.klass is Class.TEXT and kind in STORIES)

    # -- by type
    def _declared(self, kind: str, declared: Field, value: Any, said: str) -> str:
        language = current_language()
        if declared.type is Type.BOOL:
            return self.tr("yes") if value else self.tr("no")
        if declared.type is Type.DATE:
            return self._day(value)
        if declared.type is Type.INSTANT:
            at = instant(str(value)).astimezone()
            return ", ".join((long_date(at.date(), self._today, language), clock_time(at, language)))
        if declared.type is Type.INT and declared.name.endswith("_cents"):
            return shown_cents(value, language)
        if declared.type is Type.CODE and declared.values:
            return str(self._wording.label(kind, declared.name, str(value)))
        if declared.type is Type.OBJECT and isinstance(value, Mapping):
            return " · ".join(part for part in (*self._parts(kind, declared, value), said) if part)
        if declared.type is Type.ROWS and isinstance(value, list | tuple):
            rows = (" · ".join(filter(None, self._parts(kind, declared, row))) for row in value if isinstance(row, Mapping))
            return "\n".join(rows)
        if declared.type in (Type.LINK, Type.PLACE):
            return said or self.tr("something that is not in this notebook")
        return said or (", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value))

    def _parts(self, kind: str, declared: Field, value: Mapping[str, Any]) -> list[str]:
        found = []
        for part in declared.properties:
            held = value.get(part.name)
            if held is None or part.type is Type.LINK:
                continue
            if part.type is Type.CODE and part.values:
                found.append(str(self._wording.label(kind, f"{declared.name}.{part.name}", str(held))))
            elif part.type is Type.BOOL:
                found.append(str(self._wording.field(kind, f"{declared.name}.{part.name}")) if held else "")
            elif part.type is Type.DATE:
                found.append(self._day(held))
            elif part.type is Type.INSTANT:
                found.append(long_date(instant(str(held)).astimezone().date(), self._today, current_language()))
            elif part.type is Type.INT and part.name.endswith("_cents"):
                found.append(shown_cents(held, current_language()))
            elif part.name != "text_version":
                found.append(str(held))
        return found

    def _day(self, value: Any) -> str:
        try:
            return long_date(date.fromisoformat(str(value)), self._today, current_language())
        except ValueError:
            return str(value)


def _short(text: str, most: int = 60) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= most else one_line[: most - 1] + "…"
