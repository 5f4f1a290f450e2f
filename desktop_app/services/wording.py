"""Words for people: labels of kinds, fields and codes, and what is said of each error, from `resources/i18n/*.<language>.toml`.

Widgets' own sentences are Qt's; this table serves errors, the command line, exports and documents, and the labels that all of them share.
"""

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import BadLine, CarnetError, DecisionRefused, InvalidField, MarksRefused, UnknownField
from desktop_app.domain.kinds import KINDS
from desktop_app.services.document_words import DocumentWords

LANGUAGES = ("fr", "en")
FILES = ("labels", "messages", "commands")
"""`labels` holds the words for kinds, fields and codes, `messages` what is said of errors, `commands` the command line's own."""


_TECHNICAL = ("BadHeader", "DamagedBody", "BadBatchLine")
"""Errors whose reason is a code for support: it is shown as it is."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said of an error: `title` names it, `text` says what happened and what was kept, `action` what to do next."""

    title: str
    text: str
    action: str

    @property
    def line(self) -> str:
        """All that matters, on one line."""
        return " ".join(part for part in (self.text, self.action) if part)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language. A missing key raises KeyError when `strict` (tests), else its last part is shown as it is."""

    language: str
    table: Mapping[str, Any]
    strict: bool = False
    documents: DocumentWords = field(default_factory=DocumentWords, compare=False)

    @classmethod
    def load(cls, folder: Path, language: str = "fr", strict: bool = False) -> "Wording":
        """The words of a language from a folder of tables; French for a language that is not there."""
        language = language if language in LANGUAGES else "fr"
        table: dict[str, Any] = {}
        for name in FILES:
            table.update(tomllib.loads((folder / f"{name}.{language}.toml").read_text(encoding="utf-8")))
        return cls(language, table, strict, DocumentWords(folder, language))

    # -- labels
    def kind(self, kind: str, plural: bool = False) -> str:
        """`Rencontre`, or `Rencontres`."""
        return self._word("kinds", kind, "many" if plural else "one", fallback=kind)

    def field(self, kind: str, field: str) -> str:
        """The label of a field; dots go into objects: `place.town`. Without kind: what all have, else the first kind that has it."""
        head = field.partition(".")[0]
        sections = (kind, "common") if kind else ("common", *(name for name, one in KINDS.items() if one.field(head) is not None))
        for section in sections:
            found = self._find("fields", section, field) or self._find("fields", section, field.replace(".", "_"))
            if found is not None:
                return found
        part = self._find("parts", *field.split(".", 1)) if "." in field else None
        return part if part is not None else self._missing(f"fields.{kind}.{field}", field)

    def label(self, kind: str, field: str, code: str) -> str:
        """The label of a code of a field: `Porte-à-porte` for `door`. Dots go into objects, as for `field`."""
        for section in (kind, "common"):
            found = self._find("codes", section, *field.split("."), code)
            if found is not None:
                return found
        return self._missing(f"codes.{kind}.{field}.{code}", code)

    def step(self, type: str) -> str:
        """The label of a step's type: `Transmis`."""
        return self.label("step", "type", type)

    def state(self, kind: str, state: str) -> str:
        """The label of a state: `À informer`."""
        return self.label(kind, "state", state)

    def text(self, key: str, **values: object) -> str:
        """A sentence of the tables by its key with dots, with `{names}` filled in."""
        found = self._find(*key.split("."))
        return _filled(found, values) if found is not None else self._missing(key, key.rpartition(".")[2])

    def document(self, key: str, **values: object) -> str:
        """A sentence of a paper by its key with dots (`documents.<language>.toml`), with `{names}` filled in.

        A key that holds `one` and `many` is a sentence with a number: `count` chooses (French counts 0 and 1 as one).
        """
        found = self.documents.find(key, self.language, values.get("count"))
        return _filled(found, values) if found is not None else self._missing(key, key.rpartition(".")[2])

    # -- errors
    def error(self, error: CarnetError, kind: str = "", codes: bool = False) -> Sentence:
        """What to say of an error. `kind` is the record's kind where known; with `codes`, fields are named by their code too."""
        name = type(error).__name__
        if isinstance(error, MarksRefused):
            lines = " ".join(f"{mark} – {self._what(cause, kind, codes)}" for mark, cause in error.refusals)
            title, text, action = (self.text(f"errors.{name}.{part}", lines=lines) for part in ("title", "text", "action"))
            return Sentence(title, text, action)
        values = self._values(error, kind, codes)
        if isinstance(error, DecisionRefused):
            return self.error(error.cause, "commitment", codes)
        if isinstance(error, BadLine):
            cause = self.error(error.cause, kind, codes)
            text = self.text("errors.BadLine.text", line=error.line, cause=self._what(error.cause, kind, codes))
            return Sentence(cause.title, text, cause.action)
        what = self._what(error, kind, codes)
        kept = self._find("errors", name, "kept") or self._family("kept", error)
        return Sentence(
            self.text(f"errors.{name}.title", **values),
            " ".join(part for part in (what, kept) if part),
            self._action(error, name, values),
        )

    def trouble(self, name: str) -> str:
        """The title of an error known by its class name alone, as a journal keeps it; "" for one that this version has not."""
        return self._find("errors", name, "title") or ""

    def rule(self, error: InvalidField, kind: str = "") -> str:
        """The line shown under a field that was refused: the rule alone, as a sentence."""
        limit = self._limit(error)
        listed = f" ({limit})" if limit else ""
        return self.text(f"rules.{error.rule}", value=error.value, limit=limit, listed=listed, expected=self._expected(error, kind))

    def what(self, error: CarnetError, kind: str = "", codes: bool = False) -> str:
        """What happened, without what was kept and what to do."""
        return self._what(error, kind, codes)

    def _action(self, error: CarnetError, name: str, values: Mapping[str, object]) -> str:
        own = self._find("errors", name, "action")
        family = own if own is not None else self._family("action", error)
        return _filled(family, values) if family is not None else self._missing(f"errors.{name}.action", "")

    def _what(self, error: CarnetError, kind: str, codes: bool) -> str:
        return self.text(f"errors.{type(error).__name__}.text", **self._values(error, kind, codes))

    def _values(self, error: CarnetError, kind: str, codes: bool) -> dict[str, object]:
        """The error's own data, with labels for its kind, field, act, reason, …"""
        held = _data(error)
        named_kind = str(held.get("kind") or kind) if str(held.get("kind") or kind) in KINDS else ""
        values: dict[str, object] = {name: ", ".join(value) if isinstance(value, tuple) else value for name, value in held.items()}
        if "kind" in held:
            values["kind_label"] = self.kind(named_kind) if named_kind else str(held["kind"])
        if "field" in held:
            label = self._field_label(error, named_kind, str(held["field"]))
            values["field_label"] = self.text("errors.field_with_code" if codes else "errors.field", label=label, code=held["field"])
        if isinstance(error, InvalidField):
            values["rule"] = self.rule(error, named_kind)
        if isinstance(error, UnknownField):
            values["near"] = self._near(error)
        for part in ("reason", "act", "type", "state", "role", "holder", "what"):
            if part in held:
                values[f"{part}_label"] = self._part(type(error).__name__, part, str(held[part]))
        for part in ("stage", "wanted"):
            if part in held:
                values[f"{part}_label"] = self.state("initiative", str(held[part]))
        if type(error).__name__ == "MayNotPromise":
            values["kind_label"] = self.label("commitment", "kind", str(held.get("kind")))
        if "near" in held and "near_text" not in values:
            values["near_text"] = self.text("errors.SlipUnknown.near", near=values["near"]) if held["near"] else ""
        if "missing" in held and isinstance(held["missing"], tuple):
            values["missing_labels"] = ", ".join(self.label("person", "role", role) for role in held["missing"])
        if "wait_seconds" in held:
            values["wait"] = self.text("errors.wait", seconds=int(held["wait_seconds"]) + 1) if held["wait_seconds"] > 0 else ""
        if "limit_bytes" in held:
            values["limit_megabytes"] = int(held["limit_bytes"]) // 1_000_000
        return values

    def _part(self, error: str, part: str, code: str) -> str:
        """The words for a code that an error carries."""
        if part == "type":
            return self.step(code)
        if part == "state":
            return self.state("commitment", code)
        if part == "role":
            return self.label("person", "role", code)
        section = {"act": "acts", "holder": "holders", "what": "batch_parts"}.get(part, f"reasons.{error}")
        found = self._find(*section.split("."), code or "none")
        return found if found is not None else code if error in _TECHNICAL else self._missing(f"{section}.{code}", code)

    def _field_label(self, error: CarnetError, kind: str, field: str) -> str:
        head = field.partition(".")[0]
        known = any(one.field(head) is not None for one in KINDS.values()) or self._find("fields", "common", field) is not None
        return self.field(kind, field) if known and not isinstance(error, UnknownField) else field

    def _near(self, error: UnknownField) -> str:
        """Names that the unknown one may have meant, else all of the kind."""
        names = [field.name for field in KINDS[error.kind].fields] if error.kind in KINDS else []
        return ", ".join(difflib.get_close_matches(error.field, names, 3, 0.6) or names)

    def _limit(self, error: InvalidField) -> str:
        if error.rule == "channel_without_contact":
            return self.label("resident", "preferred_channel", error.value)
        return error.limit

    def _expected(self, error: InvalidField, kind: str) -> str:
        """What a field holds, for the rule `type`."""
        if error.rule != "type":
            return ""
        head, _, part = error.field.partition(".")
        kinds = [KINDS[kind]] if kind in KINDS else list(KINDS.values())
        field = next((found for one in kinds if (found := one.field(head)) is not None), None)
        inner = next((one for one in field.properties if one.name == part), None) if field is not None and part else field
        return self.text(f"types.{inner.type.value}") if inner is not None else self.text("types.object")

    def _family(self, part: str, error: CarnetError) -> str | None:
        """What holds for a whole family, from the nearest ancestor that says it."""
        return next((found for one in type(error).__mro__ if (found := self._find("families", one.__name__, part)) is not None), None)

    # -- the table
    def _find(self, *path: str) -> str | None:
        at: Any = self.table
        for key in path:
            if not isinstance(at, Mapping) or key not in at:
                return None
            at = at[key]
        return at if isinstance(at, str) else None

    def _word(self, *path: str, fallback: str) -> str:
        found = self._find(*path)
        return found if found is not None else self._missing(".".join(path), fallback)

    def _missing(self, key: str, fallback: str) -> str:
        if self.strict:
            raise KeyError(key)
        return fallback


def _filled(sentence: str, values: Mapping[str, object]) -> str:
    return re.sub(" {2,}", " ", sentence.format_map(_Blank(values))).strip()


def _data(error: CarnetError) -> dict[str, Any]:
    """What an error carries, by name."""
    return {name: getattr(error, name) for name in getattr(error, "__dataclass_fields__", ())}


class _Blank(dict[str, object]):
    """A value that an error does not carry is left out."""

    def __missing__(self, key: str) -> str:
        return ""
