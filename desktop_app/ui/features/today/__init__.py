"""Today: to whom an answer is due, before when, and the week to come."""

from desktop_app.ui.features.today.page import TodayPage

__all__ = ["TodayPage"]
