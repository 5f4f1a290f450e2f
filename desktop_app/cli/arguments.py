"""argparse with our words: French or English messages, options that may stand before or after the command."""

import argparse
import re
from collections.abc import Callable
from datetime import date
from typing import Any, NoReturn

from desktop_app.services.wording import Wording

Run = Callable[..., int]


class UsageError(Exception):
    """Wrong usage, with the sentence to say (exit code 2)."""


# What argparse says in English -> the key of our own sentence. The groups are filled in by their order.
_MESSAGES = (
    (r"the following arguments are required: (?P<a>.+)", "required"),
    (r"unrecognized arguments: (?P<a>.+)", "unrecognized"),
    (r"argument (?P<a>.+?): invalid choice: (?P<b>.+?) \(choose from (?P<c>.+)\)", "choice"),
    (r"argument (?P<a>.+?): expected (?:one argument|at least one argument|\d+ arguments?)", "expected"),
    (r"argument (?P<a>.+?): invalid \w+ value: (?P<b>.+)", "value"),
    (r"argument (?P<a>.+?): not allowed with argument (?P<b>.+)", "not_with"),
    (r"argument (?P<a>.+?): ignored explicit argument (?P<b>.+)", "ignored"),
    (r"one of the arguments (?P<a>.+) is required", "one_of"),
    (r"argument (?P<a>.+?): (?P<b>.+)", "other"),
)


class Parser(argparse.ArgumentParser):
    """A parser that speaks the language of its words, and raises instead of leaving."""

    words: Wording

    def __init__(self, words: Wording, **options: Any) -> None:
        self.words = words
        super().__init__(**{"add_help": False, "allow_abbrev": False, **options})
        self._positionals.title = words.text("usage.arguments")
        self._optionals.title = words.text("usage.options")
        self.add_argument("-h", "--help", action="help", help=words.text("usage.help"))

    def error(self, message: str) -> NoReturn:
        usage = re.sub(r"\s+", " ", super().format_usage()).replace("usage: ", "", 1).strip()
        raise UsageError(f"{self._translated(message)} {self.words.text('usage.form', usage=usage)}")

    def _translated(self, message: str) -> str:
        for pattern, key in _MESSAGES:
            found = re.fullmatch(pattern, message, re.DOTALL)
            if found:
                return self.words.text(f"usage.{key}", **found.groupdict())
        return message

    def format_help(self) -> str:
        said = self.words.text("usage.usage").strip()
        return re.sub(r"^usage:\s*", f"{said} ", super().format_help(), count=1)


def day(text: str) -> date:
    """A day typed as `2026-11-26`."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise ValueError(text)
    return date.fromisoformat(text)


def positive(text: str) -> int:
    """A number of at least one."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def common(parser: argparse.ArgumentParser, words: Wording) -> None:
    """The options that every command takes; left out, they do not hide what was said before the command."""
    add = parser.add_argument
    left_out = argparse.SUPPRESS
    add("--home", metavar="DIR", default=left_out, help=words.text("help.home"))
    add("--workspace", metavar="NAME", default=left_out, help=words.text("help.workspace"))
    add("--passphrase-file", metavar="FILE", default=left_out, help=words.text("help.passphrase_file"))
    add("--lang", choices=("fr", "en"), default=left_out, help=words.text("help.lang"))
    add("--json", action="store_true", default=left_out, help=words.text("help.json"))


class Commands:
    """The list of commands being built."""

    def __init__(self, parser: Parser, words: Wording, dest: str = "command") -> None:
        self.words = words
        self._list = parser.add_subparsers(metavar=words.text("usage.command"), title=words.text("usage.commands"), dest=dest)
        self._list.required = False

    def add(self, name: str, run: Run | None = None, path: str = "") -> Parser:
        """A command with its one-line help; without `run` it has commands of its own."""
        key = f"help.commands.{(path + name).replace('-', '_')}"
        said = self.words.text(key)
        parser: Parser = self._list.add_parser(name, words=self.words, help=said, description=said)
        common(parser, self.words)
        if run is not None:
            parser.set_defaults(run=run)
        return parser

    def group(self, name: str) -> "Commands":
        """A command with commands of its own; alone it is wrong usage, and names them."""
        parser = self.add(name)
        said = self.words.text(f"help.parts.{name}")

        def alone(command: object) -> int:
            raise UsageError(self.words.text("usage.one_of", a=said))

        parser.set_defaults(run=alone)
        return Commands(parser, self.words, dest=f"{name}_command")
