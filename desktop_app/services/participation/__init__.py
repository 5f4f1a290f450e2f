"""Participation as pages and papers read it: processes, councils, sessions, opinions; and what a person can do with them."""

from desktop_app.services.participation.advice import Advice, SupportRow, WatchRow
from desktop_app.services.participation.due import Due, DueMeeting, DueOpinion
from desktop_app.services.participation.participation import Participation
from desktop_app.services.participation.plan import Plan, PlanRow, PlanWarning, plan_of
from desktop_app.services.participation.values import MemberView, OpinionView, ProcessFilter, ProcessRow, ProcessView

__all__ = [
    "Advice",
    "Due",
    "DueMeeting",
    "DueOpinion",
    "MemberView",
    "OpinionView",
    "Participation",
    "Plan",
    "PlanRow",
    "PlanWarning",
    "ProcessFilter",
    "ProcessRow",
    "ProcessView",
    "SupportRow",
    "WatchRow",
    "plan_of",
]
