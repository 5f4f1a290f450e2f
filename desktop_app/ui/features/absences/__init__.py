"""Absences: who stands in for whom, and the hand-over of a departure."""
