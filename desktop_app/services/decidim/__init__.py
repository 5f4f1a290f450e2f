"""Decidim sites: ideas on paper leave for the site in the file that it imports; what the site exports leads back to the sheets."""

from desktop_app.services.decidim.file import ONLINE_COLUMNS, OnlineLine, proposals, read_proposals
from desktop_app.services.decidim.use import Decidim
from desktop_app.services.decidim.values import Leaving, OnlineRow, Returned, Scopes

__all__ = ["ONLINE_COLUMNS", "Decidim", "Leaving", "OnlineLine", "OnlineRow", "Returned", "Scopes", "proposals", "read_proposals"]
