"""Initiatives: the board and the list, one initiative, its form."""
