"""The words of papers, from `resources/i18n/documents.<language>.toml`: read at the first paper, never at start."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """The table of one language; without a folder it is empty."""

    folder: Path | None = None
    language: str = "fr"
    _held: dict[str, Mapping[str, Any]] = field(default_factory=dict, compare=False, repr=False)

    def find(self, key: str, language: str, count: object = None) -> str | None:
        """The sentence of a key with dots; of one that holds `one` and `many`, that of `count`."""
        at: Any = self.table()
        for part in key.split("."):
            if not isinstance(at, Mapping) or part not in at:
                return None
            at = at[part]
        if isinstance(at, Mapping) and isinstance(count, int):
            at = at.get("one" if count == 1 or (count == 0 and language == "fr") else "many")
        return at if isinstance(at, str) else None

    def table(self) -> Mapping[str, Any]:
        """Every word, in sections."""
        if self.folder is None:
            return {}
        if "table" not in self._held:
            text = (self.folder / f"documents.{self.language}.toml").read_text(encoding="utf-8")
            self._held["table"] = tomllib.loads(text)
        return self._held["table"]
