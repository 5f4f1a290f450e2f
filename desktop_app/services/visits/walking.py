"""On the way: arriving, passing a stop by, noting what is seen and said, photos."""

from desktop_app.domain.attachment import ATTACHMENT
from desktop_app.domain.change import Edit
from desktop_app.domain.fields import instant_text
from desktop_app.domain.record import Record
from desktop_app.services import rules
from desktop_app.services.edits import changed, held
from desktop_app.services.encounters import Photo, photo_edit
from desktop_app.services.entry import Context
from desktop_app.services.outcome import Outcome
from desktop_app.services.session import outcome
from desktop_app.services.visits.part import Part, open_visit, running_visit


class Walking(Part):
    """During the walk; each gesture is kept at once."""

    def arrive(self, stop: str) -> Outcome[str]:
        """The walk stands at this stop from now on; a stop passed by is taken back. Raises VisitNotReady `not_started`, …"""
        with self._session.write() as context:
            record = held(stop, "stop", context)
            running_visit(str(record["visit"]), context)
            values = {"arrived_at": instant_text(context.now), "skipped": None, "skip_reason": None}
            return self._saved(record, changed(record, values, context), context)

    def skip(self, stop: str, reason: str = "") -> Outcome[str]:
        """Pass a stop by; what was noted there stays."""
        with self._session.write() as context:
            record = self._at(stop, context)
            return self._saved(record, changed(record, {"skipped": True, "skip_reason": reason or None}, context), context)

    def unskip(self, stop: str) -> Outcome[str]:
        """Take a stop passed by back into the route."""
        with self._session.write() as context:
            record = self._at(stop, context)
            return self._saved(record, changed(record, {"skipped": None, "skip_reason": None}, context), context)

    def note(self, stop: str, text: str) -> Outcome[str]:
        """Add a line to what was seen at a stop, with the time on the wall. Raises InvalidField `too_long` once the field is full."""
        with self._session.write() as context:
            record = self._at(stop, context)
            return self._saved(record, changed(record, {"observation": noted(record, text, hour(context))}, context), context)

    def note_theme(self, stop: str, theme: str) -> Outcome[str]:
        """One key, one theme: added to the stop, or taken away when it is there. Raises InvalidField `unknown_theme`, `many`."""
        with self._session.write() as context:
            record = self._at(stop, context)
            themes = {str(one) for one in record["themes"] or ()} ^ {theme}
            return self._saved(record, changed(record, {"themes": sorted(themes)}, context), context)

    def attach(self, parent_stop: str, photo: Photo) -> Outcome[str]:
        """Add a photo, already kept, to a stop; returns the attachment's id. Also after the visit was closed. Raises UnknownRecord."""
        with self._session.write() as context:
            stop = held(parent_stop, "stop", context)
            edit = photo_edit(photo, stop.id, context)
            rules.check(ATTACHMENT, {name: setting.value for name, setting in edit.settings.items()}, context)
            saved = context.work.save([edit])
        return outcome(edit.record, saved)

    @staticmethod
    def _at(stop: str, context: Context) -> Record:
        """A stop of a visit that may still be worked on."""
        record = held(stop, "stop", context)
        open_visit(str(record["visit"]), context)
        return record

    @staticmethod
    def _saved(record: Record, edits: list[Edit], context: Context) -> Outcome[str]:
        return outcome(record.id, context.work.save(edits) if edits else None)


def noted(stop: Record, text: str, at: str = "") -> str:
    """What was seen at a stop with one more line."""
    line = f"{at} – {text.strip()}" if at else text.strip()
    before = str(stop["observation"] or "")
    return f"{before}\n{line}" if before else line


def hour(context: Context) -> str:
    """The time on the wall, as it is said: `18 h 52`."""
    return context.now.astimezone().strftime("%H\u00a0h\u00a0%M").removeprefix("0")
