"""Door rounds: one key an outcome, stairwell by stairwell; where to come back. Counts only: nothing of a household that said no."""

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import instant_text
from desktop_app.domain.visit import COUNTED, counted
from desktop_app.services.edits import changed, held, made
from desktop_app.services.outcome import Outcome
from desktop_app.services.session import outcome
from desktop_app.services.visits.part import open_visit
from desktop_app.services.visits.preparing import Preparing


class Doors(Preparing):
    """Counting at doors."""

    def add_stairwell(self, visit: str, label: str, doors: int) -> Outcome[str]:
        """One more stairwell, at the end; returns its id. Raises VisitNotReady, InvalidField."""
        with self._session.write() as context:
            open_visit(visit, context)
            order = len(context.work.read.children("tally", (visit,))) + 1
            edit = made("tally", {"visit": visit, "label": label, "doors": doors, "order": order}, context)
            saved = context.work.save([edit])
        return outcome(edit.record, saved)

    def count(self, tally: str, result: str, by: int = 1) -> Outcome[int]:
        """One more door (or one less with `by=-1`) with this outcome; begins a prepared round. Returns how many doors are counted.

        Raises InvalidField `code`, `too_small`, `more_than_doors`, VisitNotReady.
        """
        if result not in COUNTED:
            raise InvalidField("outcome", "code", result, ", ".join(COUNTED))
        with self._session.write() as context:
            record = held(tally, "tally", context)
            visit = open_visit(str(record["visit"]), context)
            values = {result: int(record[result] or 0) + by}
            if by < 0 and record["finished"]:
                values["finished"] = False
            edits = [*self._begin(visit, instant_text(context.now), context), *changed(record, values, context)]
            saved = context.work.save(edits) if edits else None
        return outcome(counted({**record.values, **values}), saved)

    def set_doors(self, tally: str, doors: int) -> Outcome[int]:
        """Correct the number of doors of a stairwell; returns how many have no outcome yet. Raises InvalidField `more_than_doors`."""
        with self._session.write() as context:
            record = held(tally, "tally", context)
            open_visit(str(record["visit"]), context)
            edits = changed(record, {"doors": doors, "finished": None}, context)
            saved = context.work.save(edits) if edits else None
        return outcome(doors - counted(record.values), saved)

    def finish_stairwell(self, tally: str, back_on: str | None = None, back_when: str | None = None) -> Outcome[str]:
        """A stairwell is done; `back_on` (ISO day) and `back_when` (half-day) say when to come back, none that nobody does.

        Raises InvalidField `doors_left` while doors have no outcome.
        """
        with self._session.write() as context:
            record = held(tally, "tally", context)
            values = {"finished": True, "back_on": back_on, "back_when": back_when if back_on else None}
            edits = changed(record, values, context)
            saved = context.work.save(edits) if edits else None
        return outcome(tally, saved)

    def came_back(self, tally: str) -> Outcome[str]:
        """Somebody went back to this stairwell, or nobody will: it leaves the list."""
        with self._session.write() as context:
            edits = changed(held(tally, "tally", context), {"back_on": None, "back_when": None}, context)
            saved = context.work.save(edits) if edits else None
        return outcome(tally, saved)
