"""The command `export`: records of a kind to a spreadsheet's CSV or to JSON lines, whole or not at all."""

from pathlib import Path

from desktop_app.cli.arguments import Commands, UsageError
from desktop_app.cli.common import DONE, Command
from desktop_app.domain.kinds import kind_named

SUFFIXES = (".csv", ".jsonl")


def declare(commands: Commands) -> None:
    words = commands.words
    export = commands.add("export", _export)
    export.add_argument("kind", metavar="KIND", help=words.text("help.kind"))
    export.add_argument("--to", required=True, metavar="FILE.csv|.jsonl", help=words.text("help.to"))
    export.add_argument("--names", action="store_true", help=words.text("help.names"))


def _export(command: Command) -> int:
    from desktop_app.services.export import Export, export_to
    from desktop_app.storage.durable import write_lines

    kind, to = kind_named(command.args.kind), Path(command.args.to).expanduser()
    if to.suffix.lower() not in SUFFIXES:
        raise UsageError(command.words.text("usage.suffix", a=to.name, b=", ".join(SUFFIXES)))
    with command.opened() as opened:
        export = Export(opened.use.session, command.words, kind.name, command.args.names)
        files = export_to(export, to, write_lines) or {}
    if command.json:
        for path, lines in files.items():
            command.emit({"file": str(path), "kind": kind.name, "lines": lines})
    command.tell("export.done", count=files[to], name=to.name)
    return DONE
