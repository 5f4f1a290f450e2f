"""Où s’adresser: where to send people, with hours and the papers to bring."""
