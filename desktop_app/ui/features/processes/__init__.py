"""Participation: processes and councils, the plan de concertation, advice to other services, the watch list."""
