"""What is public on purpose."""

DEMONSTRATION_PHRASE = "carnet de demonstration publique"
"""Opens every demonstration workspace made without a passphrase of one's own: it protects nothing, and says so."""
