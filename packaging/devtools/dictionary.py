"""The data dictionary, `docs/data-dictionary.md`: every kind and field as declared, with the words that people read.

Nothing in it is written by hand. `write` makes the file again, `problems` says whether it is what the declarations give now.
"""

import importlib
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from .places import ROOT, say

PATH = ROOT / "docs" / "data-dictionary.md"
_WORDS = ROOT / "resources" / "i18n"
_LANGUAGE = "fr"

_HEAD = """# Data dictionary

Written by `python3 packaging/dev.py dictionary` from the declarations of `desktop_app/domain` and the labels of `resources/i18n`.
Do not edit it: change a declaration or a label, then run the command. `carnet schema KIND` gives the same as JSON Schema,
`carnet example KIND` a record.

**Reading a table.** *On screen* is the French label. *Class* says what the retention rules may do with the field: P plain fact, L
precise place (cut to the neighbourhood in the end), T free text, I identity, S technical. *Required* holds to leave the draft. A
link holds the id of another record; a kind that is not below arrives with a later version. Codes never change; labels may.

**Types.** `text` in NFC, without control characters · `code` a short text without blanks at its ends · `bool` · `int` · `date` as
`2026-11-26` · `instant` in UTC as `2026-11-26T13:12:00Z` · `link` an id, as UUID text · `set` and `links` codes or ids without
order · `ints` whole numbers in order · `object` the parts named in the lines below it · `place` see [below](#a-place-in-a-record).
"""

_COMMON_HEAD = """## Fields of every kind

Every record also has an id (UUIDv7), an author, a device and times; they come from its changes and are not fields that anybody sets.
"""

_PLACE_HEAD = """## A place in a record

An object. A town is needed; the precision is derived from the most exact part that is given. No flat number is ever kept.
"""


def write() -> int:
    """Writes the dictionary; says whether it changed."""
    text = render()
    if _kept() == text:
        say(f"{_shown()} is up to date.")
        return 0
    PATH.write_text(text, encoding="utf-8", newline="\n")
    say(f"{_shown()} written.")
    return 0


def problems() -> str:
    """What is wrong with the file that is there; empty when it is what the declarations give."""
    kept = _kept()
    if kept == render():
        return ""
    return f"{_shown()} {'is not what the declarations give' if kept else 'is missing'}: `dev.py dictionary`"


def render() -> str:
    """The whole file. Raises KeyError for a field or code that has no French label."""
    kinds, fields, wording = _module("domain.kinds"), _module("domain.fields"), _module("services.wording")
    words = wording.Wording.load(_WORDS, _LANGUAGE, strict=True)
    place = _module("domain.territory").PLACE_FIELD
    blocks = [
        _HEAD,
        "| kind | on screen |\n| --- | --- |\n"
        + "\n".join(f"| [{name}](#{name.replace(' ', '-')}) | {words.kind(name)} |" for name in kinds.KINDS)
        + "\n",
    ]
    for kind in kinds.KINDS.values():
        blocks.append(_kind_head(kind, words))
        blocks.append(_table(kind.name, kind.fields, words))
    blocks += [_PLACE_HEAD, _part_table(place, words), _COMMON_HEAD, _table("", fields.COMMON, words)]
    return "\n".join(blocks)


def _kind_head(kind: Any, words: Any) -> str:
    facts = [f"letter {kind.letter} in its reference", f"dated by `{kind.on}`", f"retention class `{kind.retention}`"]
    facts += [f"belongs to `{kind.parent}`"] if kind.parent else []
    facts += [f"found by {_listed(kind.search)}"] if kind.search else []
    facts += ["part of the referential"] if kind.reference else []
    facts += ["read only"] if kind.read_only else []
    states = words.table["codes"].get(kind.name, {}).get("state", {})
    shown = f"\nStates, computed: {_codes(states.items())}.\n" if states else ""
    return f"## {kind.name}\n\n**{words.kind(kind.name)}**: {', '.join(facts)}.\n{shown}"


def _table(kind: str, fields: Any, words: Any) -> str:
    lines = [_row(kind, "", field, words) for field in fields]
    for at, field in reversed(list(enumerate(fields))):
        if field.properties and field.type != "place":
            lines[at + 1 : at + 1] = [_row(kind, f"{field.name}.", part, words) for part in field.properties]
    return _TABLE_HEAD + "\n".join(lines) + "\n"


def _part_table(place: Any, words: Any) -> str:
    return _TABLE_HEAD + "\n".join(_row("", "place.", part, words) for part in place.properties) + "\n"


_TABLE_HEAD = "| field | on screen | type | class | required | values and limits |\n| --- | --- | --- | --- | --- | --- |\n"


def _row(kind: str, path: str, field: Any, words: Any) -> str:
    name = f"{path}{field.name}"
    cells = (
        f"`{name}`",
        words.field(kind, name),
        field.type.value,
        field.klass.value,
        "yes" if field.required else "",
        "; ".join(_limits(kind, name, field, words)),
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _limits(kind: str, name: str, field: Any, words: Any) -> Iterator[str]:
    """Accepted codes with their labels, what a link may point at, bounds, the version that brought the field."""
    if field.values:
        yield _codes((code, words.label(kind, name, code)) for code in field.values)
    if field.to:
        yield "to " + _listed(field.to)
    if field.type.value == "int":
        yield from _bounds(field)
    elif field.most:
        yield f"at most {_number(field.most)} {'members' if field.is_set else 'characters'}"
    if field.since > 1:
        yield f"since {field.since}"


def _bounds(field: Any) -> Iterator[str]:
    """Of a whole number. Without `most`, only what JSON can carry bounds it."""
    if field.most:
        yield f"{_number(field.least)} to {_number(field.most)}"
    elif field.least:
        yield f"{_number(field.least)} or more"


def _codes(pairs: Any) -> str:
    return " · ".join(f"`{code}` {label}" for code, label in pairs)


def _listed(names: Any) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _number(value: int) -> str:
    return f"{value:,}".replace(",", "\u00a0").replace("-", "−")


def _module(name: str) -> ModuleType:
    """A module of the program. Domain and services need the standard library only, so no set-up is needed to read them."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    return importlib.import_module(f"desktop_app.{name}")


def _kept() -> str:
    return PATH.read_text(encoding="utf-8") if PATH.is_file() else ""


def _shown() -> str:
    return PATH.relative_to(ROOT).as_posix()
