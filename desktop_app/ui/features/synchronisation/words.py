"""Every sentence about the exchange: what each number means, why two numbers differ, what became of a batch."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QObject

from desktop_app.services.synchronise import Gap, Leaving, Parcel, PastExchange, Standing
from desktop_app.ui.i18n import NBSP, clock_time, file_size, long_date, month_name, number, past_day

NUMBERS = ("kept", "to_send", "sent", "received", "safe")
ICONS = {"kept": "disk", "to_send": "upload", "sent": "mail", "received": "receipt", "safe": "shield"}
TONES = {"kept": "accent", "to_send": "amber", "sent": "blue", "received": "blue", "safe": "green"}
GAPS_SHOWN = 4


class ExchangeWords(QObject):
    """Sentences in the language of the window. `today` is the person's day."""

    def __init__(self, language: str, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language, self.today = language, today
        self.central = False
        """Whether this notebook stands in for the service: it is the town hall, and nothing leaves it."""

    # -- figures and days
    def figure(self, count: int) -> str:
        return number(count, self.language)

    def day(self, iso: str) -> str:
        """A day as one says it; "" of ""."""
        return long_date(date.fromisoformat(iso[:10]), self.today, self.language) if iso else ""

    def month_day(self, iso: str) -> str:
        """ "25 novembre", for the small line of a tile."""
        day = date.fromisoformat(iso[:10])
        figure = f"{day.day}er" if self.language == "fr" and day.day == 1 else str(day.day)
        text = f"{figure}{NBSP}{month_name(day.month, self.language)}"
        return text if day.year == self.today.year else f"{text} {day.year}"

    def size(self, size_bytes: int) -> str:
        return file_size(size_bytes, self.language)

    # -- the five numbers
    def number_name(self, code: str) -> str:
        return {
            "kept": self.tr("Kept on this computer"),
            "to_send": self.tr("To send"),
            "sent": self.tr("Gone"),
            "received": self.tr("Received here") if self.central else self.tr("At the town hall"),
            "safe": self.tr("Safe"),
        }[code]

    def number_note(self, code: str, standing: Standing) -> str:
        """The small line under a number."""
        if code == "kept":
            return self.tr("encrypted on this disk")
        if code == "safe":
            backup = self.tr("in the last backup") if self.central else self.tr("in the town hall’s backup")
            return backup if standing.safe else ""
        if not getattr(standing, code):
            return ""
        if code == "to_send":
            return self.tr("since {day}").format(day=self.month_day(standing.to_send_since)) if standing.to_send_since else ""
        if code == "sent":
            return self.tr("last on {day}").format(day=self.month_day(standing.sent_on)) if standing.sent_on else ""
        return self.tr("receipt of {day}").format(day=self.month_day(standing.received_on)) if standing.received_on else ""

    def meaning(self, code: str) -> str:
        """The one definition of a number."""
        if self.central and code in ("received", "safe"):
            return {
                "received": self.tr("Taken in here. Whoever sent them has their receipt, or gets it with the next answer."),
                "safe": self.tr("Received, and covered by this notebook’s last backup. Keep that backup on another disk."),
            }[code]
        return {
            "kept": self.tr(
                "Everything this notebook holds. It is always the sum of the four numbers that follow. "
                "An item is one save: a record changed twice counts twice. Photos are counted apart."
            ),
            "to_send": self.tr("The items that have not left this computer yet, by any way."),
            "sent": self.tr("They left, by network or on a stick, and the town hall has not answered yet. They also stay here."),
            "received": self.tr("The town hall has read them and signed a receipt that names each of them."),
            "safe": self.tr("Received, and covered by the town hall’s last backup. Nothing leaves this computer before that."),
        }[code]

    # -- why two numbers differ
    def gaps(self, standing: Standing) -> list[tuple[str, str, str, str]]:
        """(tone, title, text, code) of each difference; code is "conflicts" where a page settles it, else ""."""
        found = [self._waiting(standing), self._not_backed_up(standing)]
        found += [self._missing(standing.missing), self._photos(standing), self._aside(standing), self._conflicts(standing)]
        return [one for one in found if one is not None]

    def _waiting(self, standing: Standing) -> tuple[str, str, str, str] | None:
        if not standing.sent:
            return None
        title = self.tr("Gap explained: %n item(s) waiting for a receipt", "", standing.sent)
        if standing.sent_on:
            text = self.tr("What left on {day} has no answer yet. It all stays on this computer.").format(day=self.day(standing.sent_on))
        else:
            text = self.tr("What left has no answer yet. It all stays on this computer.")
        return "blue", title, text, ""

    def _not_backed_up(self, standing: Standing) -> tuple[str, str, str, str] | None:
        if not standing.received or standing.sent:
            return None
        title = self.tr("Gap explained: %n item(s) received, not backed up yet", "", standing.received)
        if self.central:
            text = self.tr("They will be safe at this notebook’s next backup: one is made at closing, and before files are taken in.")
            return "blue", title, text, ""
        return "blue", title, self.tr("They will be safe at the town hall’s next backup. They stay here until then."), ""

    def _missing(self, gaps: tuple[Gap, ...]) -> tuple[str, str, str, str] | None:
        if not gaps:
            return None
        count = sum(gap.last - gap.first + 1 for gap in gaps)
        lines = [self.gap(gap) for gap in gaps[:GAPS_SHOWN]]
        if len(gaps) > GAPS_SHOWN:
            lines.append(self.tr("And %n other gap(s).", "", len(gaps) - GAPS_SHOWN))
        lines.append(self.tr("Nothing else waits for them. They may be on a stick that was not brought back."))
        return "amber", self.tr("%n item(s) missing", "", count), "\n".join(lines), ""

    def gap(self, gap: Gap) -> str:
        """ "Numbers 161 to 180 of Awa’s computer, noted between … and …"."""
        first, last, who = self.figure(gap.first), self.figure(gap.last), gap.who or gap.device
        if gap.first == gap.last:
            named = self.tr("Number {first} of the computer of {who} is missing").format(first=first, who=who)
        else:
            named = self.tr("Numbers {first} to {last} of the computer of {who} are missing").format(first=first, last=last, who=who)
        if gap.since and gap.until and gap.since != gap.until:
            return self.tr("{what}, noted between {since} and {until}.").format(
                what=named, since=self.day(gap.since), until=self.day(gap.until)
            )
        if gap.since or gap.until:
            return self.tr("{what}, noted about {day}.").format(what=named, day=self.day(gap.since or gap.until))
        return self.tr("{what}.").format(what=named)

    def _photos(self, standing: Standing) -> tuple[str, str, str, str] | None:
        if not standing.photos_missing:
            return None
        codes = ", ".join(sha256[:8].upper() for sha256 in standing.photos_missing[:GAPS_SHOWN])
        title = self.tr("%n photo(s) named here and not received", "", len(standing.photos_missing))
        text = self.tr("Codes: {codes}. They are asked for again at each exchange.").format(codes=codes)
        return "amber", title, text, ""

    def _aside(self, standing: Standing) -> tuple[str, str, str, str] | None:
        if not standing.set_aside:
            return None
        title = self.tr("%n item(s) set aside", "", standing.set_aside)
        text = self.tr("Written by a newer version, or by a computer not admitted yet. They are kept word for word and read later.")
        return "neutral", title, text, ""

    def _conflicts(self, standing: Standing) -> tuple[str, str, str, str] | None:
        if not standing.conflicts:
            return None
        title = self.tr("%n disagreement(s) to settle", "", standing.conflicts)
        return "amber", title, self.tr("Two people changed the same thing. Both versions are kept until someone chooses."), "conflicts"

    # -- rows
    def leaving(self, one: Leaving) -> str:
        """ "2 new, 9 items"."""
        items = self.tr("%n item(s)", "", one.lines)
        if one.kind == "photo" or not one.created:
            return items if one.kind != "photo" else self.tr("position removed")
        return self.tr("{items}, %n new", "", one.created).format(items=items)

    def photos(self, count: int) -> str:
        return self.tr("photo(s)", "", count)

    def parcel(self, parcel: Parcel) -> str:
        """ "5 items · code B02E-44D8"."""
        return self.tr("%n item(s) · code {code}", "", parcel.lines).format(code=parcel.code)

    def parcel_day(self, parcel: Parcel) -> str:
        day = self.day(parcel.on)
        return day[:1].upper() + day[1:] if day else self.tr("Batch {number}").format(number=parcel.number)

    def parcel_state(self, parcel: Parcel) -> tuple[str, str, str]:
        """Word, tone, icon."""
        if parcel.state == "handed":
            word = self.tr("Handed to {who}").format(who=parcel.by) if parcel.by else self.tr("Handed over")
            return word, "blue", "transfer"
        return {
            "waiting": (self.tr("Waiting"), "blue", "clock"),
            "received": (self.tr("Received", "a batch"), "blue", "receipt"),
            "safe": (self.tr("Safe", "a batch"), "green", "check"),
            "refused": (self.tr("Refused", "a batch"), "red", "alert"),
        }[parcel.state]

    def when(self, instant: str) -> str:
        """ "today, 14 h 12" of an ISO instant."""
        at = datetime.fromisoformat(instant).astimezone()
        day = past_day(at.date(), self.today, self.language)
        return f"{day[:1].upper()}{day[1:]}, {clock_time(at, self.language)}"

    def route(self, route: str) -> str:
        named = {"network": self.tr("by network"), "folder": self.tr("by the shared folder"), "stick": self.tr("by USB stick")}
        return named.get(route, named["stick"])

    def past(self, one: PastExchange) -> str:
        """What came of an exchange that went well."""
        if not one.sent and not one.received:
            return self.tr("nothing new on either side")
        sent = self.tr("%n item(s) sent", "", one.sent) if one.sent else ""
        received = self.tr("%n item(s) received", "", one.received) if one.received else ""
        return f"{NBSP}· ".join(part for part in (sent, received) if part)
