"""The command `export`: records of a kind to a spreadsheet's CSV or to JSON lines, whole or not at all."""

from collections.abc import Iterable
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
    from desktop_app.services.export import Export

    kind, to = kind_named(command.args.kind), Path(command.args.to).expanduser()
    if to.suffix.lower() not in SUFFIXES:
        raise UsageError(command.words.text("usage.suffix", a=to.name, b=", ".join(SUFFIXES)))
    with command.opened() as opened:
        export = Export(opened.use.session, command.words, kind.name, command.args.names)
        if to.suffix.lower() == ".jsonl":
            files = {to: _written(to, export.json_lines())}
        else:
            codes = to.with_name(f"{to.stem}-codes{to.suffix}")
            files = {to: _written(to, export.csv_lines()) - 1, codes: _written(codes, export.code_lines()) - 1}
    if command.json:
        for path, lines in files.items():
            command.emit({"file": str(path), "kind": kind.name, "lines": lines})
    command.tell("export.done", count=files[to], name=to.name)
    return DONE


def _written(path: Path, lines: Iterable[str]) -> int:
    """Write beside, then move into place; returns how many lines. Raises DiskFull, FileNotWritable; then the old file stays."""
    from desktop_app.storage.durable import replacement, writing

    count = 0
    with writing(path), replacement(path.parent) as pending:
        for line in lines:
            pending.stream.write(line.encode("utf-8", errors="replace"))
            count += 1
        pending.commit(path)
    return count
