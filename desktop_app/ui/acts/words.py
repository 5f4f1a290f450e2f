"""What acts are called: in menus and on buttons, and what is said once they are recorded."""

from __future__ import annotations

from PySide6.QtCore import QObject


class ActWords(QObject):
    """The names of acts, as gestures of the person who makes them."""

    def title(self, code: str) -> str:
        """The name of an act by its code, on a button, in a menu, as the title of its form."""
        return {
            "told": self.tr("I informed them"),
            "attempted": self.tr("No answer"),
            "kept_informed": self.tr("Keep informed"),
            "asked_again": self.tr("They asked again"),
            "given_up": self.tr("Give up reaching them"),
            "join": self.tr("Add somebody who waits"),
            "transferred": self.tr("Pass on to a body"),
            "acknowledged": self.tr("Receipt acknowledged"),
            "answered_by_body": self.tr("Answer of the body"),
            "reminded": self.tr("Remind"),
            "done": self.tr("It is done"),
            "partly_done": self.tr("Done in part"),
            "refused": self.tr("It is refused"),
            "impossible": self.tr("It is impossible"),
            "moot": self.tr("No longer needed"),
            "paused": self.tr("Pause"),
            "resumed": self.tr("Resume"),
            "postponed": self.tr("Postpone the due date"),
            "handed_over": self.tr("Hand over to a colleague"),
            "planned": self.tr("Plan something to do"),
            "did": self.tr("Note something done"),
            "reopened": self.tr("Reopen"),
            "merged": self.tr("Merge into another one"),
        }[code]

    def group(self, code: str) -> str:
        """The heading of a group of the menu."""
        return {
            "tell": self.tr("People who wait"),
            "body": self.tr("Competent body"),
            "outcome": self.tr("Outcome"),
            "more": self.tr("Other steps"),
        }[code]

    def explanation(self, code: str) -> str:
        """One sentence under the title, where an act is easily mistaken for another."""
        return {
            "kept_informed": self.tr("Nothing is settled yet: this gives news and closes nothing."),
            "given_up": self.tr("Possible after three attempts, on three days, by two means."),
            "paused": self.tr("While the body waits for us. Sixty days in all, then it resumes by itself."),
            "refused": self.tr("A reason that can be said to the resident. They are still to be informed."),
            "impossible": self.tr("A reason that can be said to the resident. They are still to be informed."),
            "moot": self.tr("A reason that can be said to the resident. They are still to be informed."),
            "transferred": self.tr("The due date and the owner stay the same: you remain the one who tells."),
            "answered_by_body": self.tr("What they say never settles it: note the outcome once it is seen."),
            "merged": self.tr("The other one keeps both histories and everybody who waits."),
            "join": self.tr("Another household with the same trouble waits for the same answer."),
            "postponed": self.tr("The former date stays in the history."),
        }.get(code, "")
