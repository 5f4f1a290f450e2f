"""What is missing or refused, said beside the field that can mend it, which takes the focus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.domain.errors import CarnetError, InvalidField, MissingField, NameInTitle
from desktop_app.ui.features.encounters.form_view import FormView
from desktop_app.ui.widgets import Banner


class Troubles(QObject):
    """Speaks for a `FormView`; what no field can mend goes to the `banner` at the top."""

    def __init__(self, view: FormView, banner: Banner, wording: Any) -> None:
        super().__init__(view)
        self._view, self._banner, self._wording = view, banner, wording

    def show_missing(self, codes: Sequence[str]) -> None:
        """Every code of `entry.missing`; the first one takes the focus."""
        for code in reversed(codes):
            self._show(code)

    def ask_heard(self) -> None:
        """Asked once, never forced."""
        self._view.said.field.set_error(self.tr("Nothing says what you heard. Add a few words, or save again as it is."))
        self._view.said.field.entry.setFocus()

    def refused(self, error: CarnetError) -> None:
        """A refusal of the service."""
        name = error.field if isinstance(error, InvalidField | MissingField | NameInTitle) else ""
        target = self._fields().get(name.partition(".")[0]) if name else None
        sentence = self._wording.error(error)
        if target is None:
            self.say(sentence.title, " ".join(part for part in (sentence.text, sentence.action) if part))
            return
        said = self._wording.rule(error) if isinstance(error, InvalidField) else sentence.text
        target.set_error(said[:1].upper() + said[1:])
        target.setFocus()

    def say(self, title: str, text: str) -> None:
        """At the top of the form."""
        self._banner.set(title, text)
        self._banner.show_news()

    def _show(self, code: str) -> None:
        view = self._view
        if code.startswith("promise/"):
            _promise, index, part = code.split("/")
            view.promises.boxes[int(index)].trouble(part)
        elif code == "channel":
            self.say(self.tr("Choose how you met."), "")
            view.channel.setFocus()
        elif code == "people":
            view.people.verify()
            view.people.setFocus()
        else:
            if code == "late_reason":
                view.unfold_when(True)
            field, sentence = self._sentences()[code]
            field.set_error(sentence)
            field.setFocus()

    def _sentences(self) -> Mapping[str, tuple[Any, str]]:
        view = self._view
        return {
            "place": (view.where.field, self.tr("Say where: an address, a square, a school…")),
            "theme": (view.theme, self.tr("Choose a theme.")),
            "late_reason": (view.when.late_reason, self.tr("Say why it is noted so late.")),
            "danger": (view.answer, self.tr("Say what was done: answered, directed, promised.")),
            "name": (view.person.name, self.tr("Write the name as the person wishes it, or untick the agreement.")),
            "reach": (view.person.reach, self.tr("Write how to reach them, or choose “in person”.")),
            "correction_reason": (view.reason, self.tr("Say in a few words why it is corrected.")),
        }

    def _fields(self) -> Mapping[str, Any]:
        """The field that answers for each field of a record."""
        view = self._view
        fields: dict[str, Any] = {
            "note": view.said.field,
            "place": view.where.field,
            "main_theme": view.theme,
            "people_count": view.people,
            "occurred_at": view.when.day,
            "late_reason": view.when.late_reason,
            "name": view.person.name,
            **dict.fromkeys(("phone", "email", "postal", "preferred_channel"), view.person.reach),
            "correction_reason": view.reason,
        }
        if view.promises.boxes:
            box = view.promises.boxes[0]
            fields |= {"title": box.title, "promise": box.title, "due_on": box.due, "promised_by": box.decided}
        return fields
