"""Conflicts: what two people wrote without having seen each other, and the choice between them."""
