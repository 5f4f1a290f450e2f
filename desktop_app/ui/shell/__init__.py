"""The window around the pages: navigation, unlock, first run, status, crash."""
