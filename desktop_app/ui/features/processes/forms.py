"""Which fields each form asks for, and in what rows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop_app.domain.process import COUNCILS

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Form:
    """`kind` of the record; `needed` fields that this form cannot do without; `parent` names the field of what it belongs to."""

    code: str
    kind: str
    rows: Rows
    needed: tuple[str, ...] = ()
    parent: str = ""
    removable: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Every field, in order."""
        return tuple(name for row in self.rows for name in row)


FORMS = {
    form.code: form
    for form in (
        Form(
            "process",
            "process",
            (
                ("title",),
                ("kind", "level", "lead_service"),
                ("territory",),
                ("owner", "decided_by", "budget_cents"),
                ("negotiable",),
                ("phases",),
                ("starts_on", "ends_on", "return_due_on"),
                ("note",),
            ),
            removable=True,
        ),
        Form("return", "process", (("returned_on",), ("return_note",)), needed=("returned_on", "return_note")),
        Form(
            "member",
            "membership",
            (("actor", "public_name"), ("college", "designation"), ("from_on", "to_on")),
            parent="process",
            removable=True,
        ),
        Form(
            "meeting",
            "meeting",
            (("title",), ("at", "ends_at"), ("place",), ("agenda",), ("attendance", "newcomers"), ("reached",), ("minutes",)),
            parent="process",
            removable=True,
        ),
        Form(
            "opinion",
            "opinion",
            (("title",), ("origin", "asked_by", "meeting"), ("text",), ("given_on", "answer_due_on")),
            needed=("answer_due_on",),
            parent="process",
            removable=True,
        ),
        Form("answer", "opinion", (("answer",), ("answered_by", "answered_on")), needed=("answer", "answered_on")),
        Form("tell", "opinion", (("told_in",),)),
        Form(
            "support",
            "support_request",
            (("title",), ("service", "level", "owner"), ("need",), ("asked_on", "due_on", "process"), ("brief",)),
            removable=True,
        ),
        Form("finish", "support_request", (("finished_on",), ("result",)), needed=("finished_on", "result")),
        Form(
            "watch",
            "watch_item",
            (("title",), ("where_seen", "link"), ("why",), ("hypothesis",), ("tried_on", "owner"), ("result",)),
            removable=True,
        ),
        Form("verdict", "watch_item", (("ended", "ended_on"), ("result",)), needed=("ended", "ended_on", "result")),
    )
}


class FormWords(QObject):
    """What stands above each form."""

    def title(self, code: str, new: bool, kind: str = "") -> str:
        if code == "process" and kind in COUNCILS:
            return self.tr("New council") if new else self.tr("Council")
        if new:
            return {
                "process": self.tr("New process"),
                "member": self.tr("New member"),
                "meeting": self.tr("New session"),
                "opinion": self.tr("Opinion of the council"),
                "support": self.tr("New request for advice"),
                "watch": self.tr("New experiment seen"),
            }.get(code, "")
        return {
            "process": self.tr("Process"),
            "return": self.tr("Told to the participants"),
            "member": self.tr("Member"),
            "meeting": self.tr("Session"),
            "opinion": self.tr("Opinion of the council"),
            "answer": self.tr("Answer of the authority"),
            "tell": self.tr("Told in session"),
            "support": self.tr("Request for advice"),
            "finish": self.tr("Request finished"),
            "watch": self.tr("Experiment"),
            "verdict": self.tr("Kept or stopped"),
        }[code]

    def keep(self, code: str, kind: str = "") -> str:
        """What the full button says: the verb and what it keeps; `kind` of a process."""
        if code == "process" and kind in COUNCILS:
            return self.tr("Keep this council")
        return {
            "process": self.tr("Keep this process"),
            "return": self.tr("Keep what was told"),
            "member": self.tr("Keep this member"),
            "meeting": self.tr("Keep this session"),
            "opinion": self.tr("Keep this opinion"),
            "answer": self.tr("Keep this answer"),
            "tell": self.tr("Note that it was told"),
            "support": self.tr("Keep this request"),
            "finish": self.tr("Finish this request"),
            "watch": self.tr("Keep this experiment"),
            "verdict": self.tr("Keep this verdict"),
        }[code]

    def sentence(self, code: str) -> str:
        """One sentence of advice."""
        return {
            "process": self.tr("Say who decides and what may still change: it is the first thing that people ask."),
            "return": self.tr("What became of what people said, in the words in which it was told to them."),
            "member": self.tr("An actor of the directory, or a public name given for the role. No address and no telephone."),
            "meeting": self.tr("Those who came are counted; nobody is listed."),
            "opinion": self.tr("Keeping it opens a commitment to answer the council, by the day that you give."),
            "answer": self.tr("In writing. The council is then to be told in session."),
            "tell": self.tr("The commitment closes: the council has its answer."),
            "support": self.tr("From a word of advice to full accompaniment."),
            "finish": self.tr("What came of it, for the next time that a service asks."),
            "watch": self.tr("What was seen elsewhere, and what it would be tried for here."),
            "verdict": self.tr("A stopped experiment teaches as much as one that is kept: say why."),
        }[code]
