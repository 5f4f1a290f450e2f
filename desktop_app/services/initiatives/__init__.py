"""Initiatives as pages and papers read them, and what a person can do with one."""

from desktop_app.services.initiatives.initiatives import Initiatives
from desktop_app.services.initiatives.values import (
    PROPOSED,
    CarrierDraft,
    CarrierView,
    InitiativeDraft,
    InitiativeFilter,
    InitiativeRow,
    InitiativeView,
    LineDraft,
    NextStage,
)

__all__ = [
    "PROPOSED",
    "CarrierDraft",
    "CarrierView",
    "InitiativeDraft",
    "InitiativeFilter",
    "InitiativeRow",
    "InitiativeView",
    "Initiatives",
    "LineDraft",
    "NextStage",
]
