"""What is known of a workspace before it is opened. Imports nothing of ours: the screen of the phrase is shown with it."""

from dataclasses import dataclass

LEAST_PASSPHRASE = 12
"""Characters of a new phrase."""


@dataclass(frozen=True, slots=True)
class WorkspaceInfo:
    """A workspace on this computer. `name` is its folder, `title` what people call it."""

    name: str
    title: str
    demonstration: bool
