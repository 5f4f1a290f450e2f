"""The encrypted store: rows never leave this package."""
