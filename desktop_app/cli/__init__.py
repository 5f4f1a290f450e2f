"""The command line: `carnet`, and its commands of the contract. Windows and commands call the same services."""

from desktop_app.cli.program import main

__all__ = ["main"]
