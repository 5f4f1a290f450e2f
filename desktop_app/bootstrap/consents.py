"""The words to say before a name is written, filled in for an authority (resources/consent)."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop_app.bootstrap.resources import resources_folder
from desktop_app.ui.features.encounters.ports import ConsentText

# Retention class `identity`: 12 months after the last linked commitment ends (domain reference, retention classes).
_PERIOD = {"fr": "12 mois", "en": "12 months"}
_CONTACT = {
    "fr": "la personne chargée de la protection des données, à la mairie",
    "en": "the data protection officer, at the town hall",
}


class Consents:
    """Implements the encounter form's `ConsentPort`; the newest version of the folder is in force.

    `contact` gives what the settings say of the data protection officer (empty: general words).
    """

    def __init__(self, authority: str, contact: Callable[[], str] = lambda: "") -> None:
        self._authority, self._contact = authority, contact

    def text(self, language: str) -> ConsentText:
        path = max((resources_folder() / "consent").glob("v*.toml"), key=_version)
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        words = table.get(language, table["fr"])
        lang = language if language in _PERIOD else "fr"
        filled = {"{ville}": self._authority, "{durée}": _PERIOD[lang], "{contact DPO}": self._contact() or _CONTACT[lang]}

        def fill(sentence: Any) -> str:
            text = str(sentence)
            for place, value in filled.items():
                text = text.replace(place, value)
            return text

        notice = tuple(fill(one) for one in words["notice"])
        said = {name: fill(words[name]) for name in ("follow_up", "invite", "share_with_elected", "withdraw", "notice_title")}
        return ConsentText(version=str(table["version"]), notice=notice, **said)


def _version(path: Path) -> int:
    return int(re.sub(r"\D", "", path.stem) or 0)
