"""Slips (talons): one's own pads, and the look-up of whoever answers the telephone."""
