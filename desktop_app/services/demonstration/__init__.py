"""Demonstration data: recipe G of the domain reference. Same seed, size and day, same records on every machine."""

from desktop_app.services.demonstration.build import RECIPE_VERSION, DemonstrationTexts, create_demonstration
from desktop_app.services.demonstration.follow_up import Words
from desktop_app.services.demonstration.ideas import IdeaTexts
from desktop_app.services.demonstration.initiatives import InitiativeTexts
from desktop_app.services.demonstration.neighbours import ActorTexts
from desktop_app.services.demonstration.participation import ProcessTexts
from desktop_app.services.demonstration.streets import StreetTexts

__all__ = [
    "RECIPE_VERSION",
    "ActorTexts",
    "DemonstrationTexts",
    "IdeaTexts",
    "InitiativeTexts",
    "ProcessTexts",
    "StreetTexts",
    "Words",
    "create_demonstration",
]
