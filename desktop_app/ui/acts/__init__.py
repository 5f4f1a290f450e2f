"""The small forms with which a commitment moves: the same on Today and on Follow-ups.

An `ActPanel` asks only what its step needs, shows refusals beside the field concerned, and gives its page an `ActEntry` to record.
"""

from desktop_app.ui.acts.catalogue import ACTS, Act, acts_for, main_acts
from desktop_app.ui.acts.lookups import Lookups, read_lookups
from desktop_app.ui.acts.panel import ActEntry, ActPanel, Subject, record_act
from desktop_app.ui.acts.words import ActWords

__all__ = ["ACTS", "Act", "ActEntry", "ActPanel", "ActWords", "Lookups", "Subject", "acts_for", "main_acts", "read_lookups", "record_act"]
