"""The agenda: what is on, day by day, beside the busy times of another calendar."""
