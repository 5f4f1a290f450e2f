"""Door rounds: one key a door, stairwell by stairwell; counts only of those who said no or were not there."""
