"""The words of the windows: `resources/i18n/*.ts` follow the code, French is complete, nothing escapes the extraction.

Qt's tools do the extraction and the compilation. `check` changes nothing; `update` writes the `.ts` and the `.qm`.
French holds every sentence; English, the language of the code, holds only what has a plural.
"""

import ast
import re
import shutil
import tempfile
import tomllib
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from .places import ROOT, ChoreFailed, capture, say, script

_PACKAGE = ROOT / "desktop_app"
_FOLDER = ROOT / "resources" / "i18n"
_NAMES = {"fr": "carnet_fr.ts", "en": "carnet_en.ts"}


class _Message(NamedTuple):
    context: str
    source: str
    comment: str
    plural: bool


def update() -> int:
    """Brings both languages up to date, then compiles them; new French entries are left unfinished, for a person."""
    troubles = _calls_that_escape()
    if troubles:
        raise ChoreFailed("these sentences would never be translated:\n" + "\n".join(troubles))
    if not _sources():
        say("No sentence in the windows yet.")
        return 0
    _FOLDER.mkdir(parents=True, exist_ok=True)
    for language, name in _NAMES.items():
        _extract(_FOLDER / name, language)
        _compile(_FOLDER / name, _FOLDER / name.replace(".ts", ".qm"))
        waiting = sum(1 for _, finished in _messages(_FOLDER / name).values() if not finished)
        say(f"{name}: {waiting} to translate")
    return 0


def check() -> tuple[str, ...]:
    """One line a trouble; empty when a person who reads French meets no English and no stale sentence."""
    troubles = [*_calls_that_escape(), *_typography()]
    if not _sources():
        return tuple(troubles)
    with tempfile.TemporaryDirectory() as folder:
        for language, name in _NAMES.items():
            kept = _FOLDER / name
            if not kept.is_file():
                troubles.append(f"resources/i18n/{name} is missing: `dev.py translations`")
                continue
            fresh = Path(folder) / name
            shutil.copy(kept, fresh)
            _extract(fresh, language)
            troubles += _differences(name, _messages(kept), _messages(fresh))
            compiled = Path(folder) / name.replace(".ts", ".qm")
            _compile(kept, compiled)
            shipped = _FOLDER / compiled.name
            if not shipped.is_file() or shipped.read_bytes() != compiled.read_bytes():
                troubles.append(f"resources/i18n/{compiled.name} is not what {name} compiles to: `dev.py translations`")
    return tuple(troubles)


def _differences(name: str, kept: dict[_Message, tuple[str, bool]], fresh: dict[_Message, tuple[str, bool]]) -> Iterator[str]:
    for message in fresh.keys() - kept.keys():
        yield f"{name}: missing {message.context}: {message.source[:60]!r}"
    for message in kept.keys() - fresh.keys():
        yield f"{name}: no longer in the code {message.context}: {message.source[:60]!r}"
    for message in kept.keys() & fresh.keys():
        translation, finished = kept[message]
        if not finished:
            yield f"{name}: unfinished {message.context}: {message.source[:60]!r}"
        elif _places(message.source) != _places(translation) and not message.plural:
            yield f"{name}: other places to fill in {message.context}: {message.source[:60]!r}"


def _places(sentence: str) -> list[str]:
    """What is filled in: `{}`, `{name}`, `%1`, `%n`; their order may differ between languages."""
    return sorted(re.findall(r"\{[^{}]*\}|%n|%L?\d", sentence))


def _messages(path: Path) -> dict[_Message, tuple[str, bool]]:
    """Each sentence of a `.ts` -> its translation (plural forms joined), and whether all of it is there and finished."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            plural = message.get("numerus") == "yes"
            key = _Message(context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""), plural)
            if translation is None or translation.get("type") in ("vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text or ""]
            found[key] = (" ".join(forms), translation.get("type") != "unfinished" and bool(forms) and all(forms))
    return found


def _extract(target: Path, language: str) -> None:
    """Runs Qt's extraction into a `.ts`; without line numbers, or each change of code would touch the whole file."""
    options = ["-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", language]
    only = ["-pluralonly"] if language == "en" else []
    status, output = capture([script("pyside6-lupdate"), *options, *only, *_sources(), "-ts", target])
    if status != 0:
        raise ChoreFailed(f"pyside6-lupdate did not succeed:\n{output}")


def _compile(source: Path, target: Path) -> None:
    """Written aside, then put in its place at once: a program that runs maps the file, and one cut short under it ends it (SIGBUS)."""
    fresh = target.with_name(f"{target.name}.new")
    status, output = capture([script("pyside6-lrelease"), source, "-qm", fresh])
    if status != 0:
        raise ChoreFailed(f"pyside6-lrelease did not succeed on {source.name}:\n{output}")
    fresh.replace(target)


def _sources() -> list[Path]:
    """Modules with at least one sentence to translate, sorted: the order of the `.ts` follows."""
    return sorted(path for path in _PACKAGE.rglob("*.py") if any(True for _ in _calls(path)))


def _calls(path: Path) -> Iterator[tuple[ast.Call, int]]:
    """Calls of `tr` on an object and of `translate` on a Qt class, with the place of the sentence in the arguments."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
            continue
        if node.func.attr == "tr":
            yield node, 0
        elif node.func.attr == "translate" and isinstance(node.func.value, ast.Name) and node.func.value.id == "QCoreApplication":
            yield node, 1


def _calls_that_escape() -> list[str]:
    """The extraction passes over anything but a plain string in silence, and the sentence stays English for ever."""
    found = []
    for path in sorted(_PACKAGE.rglob("*.py")):
        for call, place in _calls(path):
            literal = all(isinstance(argument, ast.Constant) and isinstance(argument.value, str) for argument in call.args[: place + 1])
            if not literal or len(call.args) <= place:
                found.append(f"{path.relative_to(ROOT).as_posix()}:{call.lineno}: only a plain string can be translated")
            elif place == 1 and len(call.args) > 2:  # `translate` with a number is passed over by the extraction (seen with 6.11)
                found.append(f"{path.relative_to(ROOT).as_posix()}:{call.lineno}: a plural needs `tr` of a Qt object")
            elif re.search(r"\btranslate\s*=\s*QCoreApplication", path.read_text(encoding="utf-8")):
                found.append(f"{path.relative_to(ROOT).as_posix()}: a renamed `translate` is filed under another context")
    return found


# A straight apostrophe between letters; an ordinary space (or none) where French wants a no-break one.
_FAULTS = {
    "straight apostrophe": re.compile(r"\w'\w"),
    "ordinary space before : ; ! ? or »": re.compile(r" [:;!?»](?=\s|$)"),
    "ordinary space after «": re.compile(r"« "),
    "three dots for one sign": re.compile(r"\.\.\."),
}


def _typography() -> list[str]:
    found = []
    for name, sentence in _french_sentences():
        found += [f"{name}: {what}: {sentence[:60]!r}" for what, pattern in _FAULTS.items() if pattern.search(sentence)]
    return found


def _french_sentences() -> Iterator[tuple[str, str]]:
    """Every French sentence a person may read: the translations, and the tables of words named `fr` or `*_fr`, `*.fr`."""
    path = _FOLDER / _NAMES["fr"]
    if path.is_file():
        for translation, _ in _messages(path).values():
            yield path.name, translation
    for path in sorted(_FOLDER.rglob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        is_french = re.search(r"(?:^|[._-])fr(?:[._-]|$)", path.stem) is not None or path.parent.name == "fr"
        for sentence in _strings(table if is_french else table.get("fr", {})):
            yield path.name, sentence


def _strings(table: object) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        for value in table.values():
            yield from _strings(value)
    elif isinstance(table, list):
        for value in table:
            yield from _strings(value)
