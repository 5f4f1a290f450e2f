"""Contributions to a process: typed, read again, studied, voted on, retained or not, every author told."""

from desktop_app.services.contributions.contributions import Contributions
from desktop_app.services.contributions.differences import Piece, pieces
from desktop_app.services.contributions.following import IdeaSeed, ToFollow
from desktop_app.services.contributions.values import Alike, ContributionDraft, ContributionRow, Standing, ToTell

__all__ = [
    "Alike",
    "ContributionDraft",
    "ContributionRow",
    "Contributions",
    "IdeaSeed",
    "Piece",
    "Standing",
    "ToFollow",
    "ToTell",
    "pieces",
]
