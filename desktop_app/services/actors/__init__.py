"""Local actors as pages and commands read them, and what a person can do with one."""

from desktop_app.services.actors.actors import Actors
from desktop_app.services.actors.board import AskedRow, Campaign
from desktop_app.services.actors.duplicates import Twins
from desktop_app.services.actors.importing import ActorFile, ActorLine, Defaults
from desktop_app.services.actors.values import ActorDraft, ActorFilter, ActorRow, ActorView, Asked, ContactDraft, Due

__all__ = [
    "ActorDraft", "ActorFile", "ActorFilter", "ActorLine", "ActorRow", "ActorView", "Actors", "Asked", "AskedRow", "Campaign",
    "ContactDraft", "Defaults", "Due", "Twins",
]  # fmt: skip
