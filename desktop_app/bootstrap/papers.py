"""Hands over what draws documents, with the program's own fonts and words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.bootstrap.resources import resources_folder
from desktop_app.documents.writer import PaperWriter

if TYPE_CHECKING:
    from desktop_app.services.public_pages import PageWriter, PublicFolder


def paper_writer() -> PaperWriter:
    """Light: libraries are imported at the first document."""
    resources = resources_folder()
    return PaperWriter(resources / "fonts", resources / "i18n")


class PublicPapers:
    """The public pages of slips as the settings need them: what writes a page, and a folder to write in."""

    def pages(self) -> PageWriter:
        from desktop_app.documents.slip_pages import SlipPageWriter

        return SlipPageWriter()

    def folder(self, path: Path) -> PublicFolder:
        from desktop_app.documents.slip_pages import PagesFolder

        return PagesFolder(path)
