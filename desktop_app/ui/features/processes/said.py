"""Titles, sentences and empty states of the Participation page."""

from __future__ import annotations

from PySide6.QtCore import QObject


class PageWords(QObject):
    """What the page says around its lists."""

    def title(self) -> str:
        return self.tr("Participation")

    def tab(self, code: str) -> str:
        return {
            "processes": self.tr("Processes"),
            "plan": self.tr("Plan"),
            "councils": self.tr("Councils"),
            "support": self.tr("Advice"),
            "watch": self.tr("Watch list"),
        }[code]

    def sentence(self, tab: str) -> str:
        return {
            "processes": self.tr("Who is asked about what, until when, and what became of it."),
            "plan": self.tr("Every process of every service, by neighbourhood and quarter of the year."),
            "councils": self.tr("Members by college, sessions, opinions and the answers that they are owed."),
            "support": self.tr("What other services ask: from a word of advice to full accompaniment."),
            "watch": self.tr("Experiments seen elsewhere: tried here, then kept or stopped."),
        }[tab]

    def shown(self, code: str) -> str:
        return {
            "open": self.tr("Under way"),
            "to_return": self.tr("To tell the participants"),
            "ended": self.tr("Ended"),
            "live": self.tr("Under way"),
            "finished": self.tr("Finished"),
        }[code]

    def new_council(self) -> str:
        return self.tr("New council")

    def kept(self, code: str) -> str:
        return {
            "opinion": self.tr("Opinion kept, with a commitment to answer it"),
            "answer": self.tr("Answer kept: the council is to be told"),
            "tell": self.tr("Told in session: the commitment is closed"),
            "return": self.tr("Return to the participants noted"),
        }.get(code, self.tr("Kept on this computer"))

    def removed(self) -> str:
        return self.tr("Put in the bin")

    def empty(self, tab: str, held: bool, sought: bool) -> tuple[str, str]:
        """Title and text: nothing found, nothing left, or first use."""
        if sought:
            return self.tr("Nothing with these words"), self.tr("Try a shorter word.")
        if held:
            return self.tr("Nothing here"), self.tr("What there is stands under the other choices.")
        return {
            "processes": (
                self.tr("No process yet"),
                self.tr("Note a consultation, a workshop, a participatory budget: colleagues see who is asked already."),
            ),
            "councils": (self.tr("No council yet"), self.tr("Note a council: its members, its sessions and its opinions follow.")),
            "support": (self.tr("No request yet"), self.tr("Note what a service asks of you: the models are then filled in.")),
            "watch": (self.tr("Nothing watched yet"), self.tr("Note what you saw elsewhere, and what you would try it for.")),
        }[tab]
