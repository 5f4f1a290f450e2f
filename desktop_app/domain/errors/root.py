"""The two roots: every error that a person can be told about, and what was entered that cannot be kept as it is."""


class CarnetError(Exception):
    """Root of every error that a person can be told about."""


class Refused(CarnetError):
    """What was entered cannot be kept as it is."""
