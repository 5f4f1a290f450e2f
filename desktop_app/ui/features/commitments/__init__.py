"""Follow-ups: every commitment, what it waits for, and the gestures that move it."""

from desktop_app.ui.features.commitments.page import FollowUpsPage

__all__ = ["FollowUpsPage"]
