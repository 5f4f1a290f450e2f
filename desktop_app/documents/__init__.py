"""Writers of documents (PDF, spreadsheets, calendars): one module a family, each over frozen values."""
