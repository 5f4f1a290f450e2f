"""Search: everything as one types, in a panel over the window (Ctrl+K) or as a page."""

from desktop_app.ui.features.search.page import SearchPage
from desktop_app.ui.features.search.palette import SearchPalette

__all__ = ["SearchPage", "SearchPalette"]
