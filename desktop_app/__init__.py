"""Carnet de quartier: the notebook of people who listen to a neighbourhood for a living."""

__version__ = "0.1.0"
