"""Visits: the list, one visit, preparing it, typing its paper back, closing it, its minutes."""
