"""How a walk is said: what became of a promise, to whom it was made, hours, stops."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QObject

from desktop_app.services.visit_people import Whom
from desktop_app.services.visit_values import Along, StopView
from desktop_app.ui.features.visit_mode.snapshot import Snapshot
from desktop_app.ui.i18n import clock_time, current_language, long_date

TONES = {"kept": ("green", "check"), "under_way": ("amber", "arrow-right"), "not_yet": ("neutral", "clock"), "refused": ("red", "cross")}


def local(instant: object) -> datetime | None:
    """An instant of a record on the wall's clock; None when it is unset."""
    return datetime.fromisoformat(str(instant).replace("Z", "+00:00")).astimezone() if instant else None


class WalkWords(QObject):
    """Sentences of visit mode, in the language of the window."""

    def reading(self, code: str) -> str:
        """What is said aloud of a promise."""
        words = {
            "kept": self.tr("Kept"),
            "under_way": self.tr("Under way"),
            "not_yet": self.tr("Not yet"),
            "refused": self.tr("Refused"),
        }
        return words.get(code, words["not_yet"])

    def whom(self, whom: Whom | None) -> str:
        """To whom; the name only of somebody who agreed to it before elected members."""
        if whom is None:
            return ""
        if whom.names:
            names = ", ".join(whom.names[:2])
            others = whom.people - len(whom.names[:2])
            if others > 0:
                return self.tr("Promised to {names}, with their agreement, and to %n other(s)", "", others).format(names=names)
            return self.tr("Promised to {names}, with their agreement").format(names=names)
        if whom.people:
            return self.tr("Promised to %n person(s)", "", whom.people)
        return {
            "person": self.tr("Promised to a person met here"),
            "group": self.tr("Promised to a group"),
            "building": self.tr("Promised to the building"),
            "street": self.tr("Promised to the street"),
            "council": self.tr("Promised to the council"),
            "public": self.tr("Promised in public"),
        }.get(whom.audience, "")

    def to_say(self, along: Along, today: date) -> str:
        """What is told tonight: done when and for whom, who sees to it, why not, by when there is an answer."""
        done = self.day(str(along.commitment.computed.get("done_on") or ""), today)
        due = str(along.commitment.computed.get("due") or along.commitment["due_on"] or "")
        if along.reading == "refused":
            parts = [along.detail.strip().rstrip(".")] if along.detail.strip() else []
        elif along.reading == "kept":
            parts = [self.tr("Done on {day}").format(day=done)] if done else []
        else:
            passed = self.tr("passed on to {body}") if along.reading == "under_way" else self.tr("up to {body}")
            awaited = passed.format(body=along.detail) if along.detail else ""
            late = due and due < today.isoformat()
            answer = self.tr("answer due since {day}") if late else self.tr("next answer by {day}")
            parts = [part for part in (awaited, answer.format(day=self.day(due, today)) if due else "") if part]
        if along.to_tell:
            parts.append(self.tr("to be told tonight"))
        said = ", ".join(parts)
        return said[:1].upper() + said[1:]

    def hour(self, instant: object) -> str:
        """The hour of an instant."""
        at = local(instant)
        return clock_time(at, current_language()) if at is not None else ""

    def day(self, iso: str, today: date) -> str:
        """A day in full."""
        return long_date(date.fromisoformat(iso[:10]), today, current_language()) if iso else ""

    def stop_line(self, stop: StopView) -> str:
        """Under a stop's name: hour and how many commitments."""
        hour = self.hour(stop.record["arrived_at"] or stop.record["planned_at"])
        count = len(stop.along)
        number = self.tr("%n commitment(s)", "", count) if count else self.tr("no commitment")
        if stop.record["skipped"]:
            number = self.tr("passed over")
        return " · ".join(part for part in (hour, number) if part)

    def stop_state(self, stop: StopView, here: str) -> str:
        """A stop's state for a screen reader."""
        if stop.record.id == here:
            return self.tr("you are here")
        if stop.record["skipped"]:
            return self.tr("passed over")
        return self.tr("done") if stop.record["arrived_at"] else self.tr("to come")

    def head(self, shot: Snapshot) -> tuple[str, str]:
        """Title of the visit, and its day with who walks."""
        at = local(shot.view.record["starts_at"])
        day = long_date(at.date(), shot.today, current_language()) if at is not None else ""
        names = ", ".join(name for _id, name in shot.elected)
        return shot.view.title, self.tr("{day}, with {names}").format(day=day, names=names) if names else day
