"""Demonstration data: recipe G of the domain reference. Same seed, size and day, same records on every machine."""

from desktop_app.services.demonstration.build import RECIPE_VERSION, DemonstrationTexts, create_demonstration
from desktop_app.services.demonstration.follow_up import Words
from desktop_app.services.demonstration.streets import StreetTexts

__all__ = ["RECIPE_VERSION", "DemonstrationTexts", "StreetTexts", "Words", "create_demonstration"]
