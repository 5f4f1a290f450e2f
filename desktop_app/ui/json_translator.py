"""Translations read from the parts that writers of pages keep (`i18n/parts/*.<language>.json`), until they are compiled into one `.qm`.

A part is {"<class>": {"<English sentence>": "<translation>" or ["<one>", "<several>"]}}.
"""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QObject, QTranslator

Forms = str | list[str]


class JsonTranslator(QTranslator):
    """Every part of a folder, for one language; a sentence that no part holds is left to the next translator."""

    def __init__(self, folder: Path, language: str = "fr", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ones = (0, 1) if language == "fr" else (1,)
        self._table: dict[str, dict[str, Forms]] = {}
        for path in sorted(folder.glob(f"*.{language}.json")):
            for context, sentences in json.loads(path.read_text("utf-8")).items():
                self._table.setdefault(context, {}).update(sentences)

    def isEmpty(self) -> bool:
        """Qt installs no translator that says it is empty."""
        return not self._table

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The translation, or "" when there is none. Singular: below two in French, for one alone in English."""
        found = self._table.get(context, {}).get(source)
        if found is None:
            return None  # type: ignore[return-value]  # Qt takes an empty text for a translation, a null one for none
        if isinstance(found, list):
            found = found[0 if n in self._ones else -1]
        return found.replace("%n", str(n)) if n >= 0 else found
