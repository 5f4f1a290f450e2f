"""The command `export`: records of a kind to a spreadsheet, to CSV, to JSON lines or to calendars, whole or not at all."""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli import decidim
from desktop_app.cli.arguments import Commands, UsageError
from desktop_app.cli.common import DONE, Command
from desktop_app.domain.kinds import kind_named

if TYPE_CHECKING:
    from desktop_app.services.export import Export

SUFFIXES = (".csv", ".xlsx", ".jsonl")
SPREADSHEET = ".xlsx"
CALENDAR = ".ics"
"""Of visits only: the one kind that others are invited to."""
AGENDA = "agenda"
"""One's own agenda, to a calendar: its deadlines, sessions and visits."""


def declare(commands: Commands) -> None:
    words = commands.words
    export = commands.add("export", _export)
    export.add_argument("kind", metavar="KIND", help=words.text("help.kind"))
    export.add_argument("--to", required=True, metavar="FILE.csv|.xlsx|.jsonl|.ics", help=words.text("help.to"))
    export.add_argument("--names", action="store_true", help=words.text("help.names"))
    decidim.options(export, words)


def _export(command: Command) -> int:
    if command.args.kind == decidim.NAME:
        return decidim.export(command, Path(command.args.to).expanduser())
    from desktop_app.services.export import Export, export_to
    from desktop_app.storage.durable import write_lines

    to = Path(command.args.to).expanduser()
    if command.args.kind == AGENDA:
        if to.suffix.lower() != CALENDAR:
            raise UsageError(command.words.text("usage.suffix", a=to.name, b=CALENDAR))
        return _calendar(command, to)
    kind = kind_named(command.args.kind)
    allowed = (*SUFFIXES, CALENDAR) if kind.name == "visit" else SUFFIXES
    if to.suffix.lower() not in allowed:
        raise UsageError(command.words.text("usage.suffix", a=to.name, b=", ".join(allowed)))
    if to.suffix.lower() == CALENDAR:
        return _calendar(command, to)
    with command.opened() as opened:
        export = Export(opened.use.session, command.words, kind.name, command.args.names)
        if to.suffix.lower() == SPREADSHEET:
            files = _spreadsheet(export, to, command, kind.name)
        else:
            files = export_to(export, to, write_lines) or {}
    if command.json:
        for path, lines in files.items():
            command.emit({"file": str(path), "kind": kind.name, "lines": lines})
    command.tell("export.done", count=files[to], name=to.name)
    return DONE


def _spreadsheet(export: "Export", to: Path, command: Command, kind: str) -> dict[Path, int]:
    """One file with two sheets: the records, and what their codes mean."""
    from desktop_app.bootstrap.papers import paper_writer
    from desktop_app.services.workbook import book_of

    book = book_of(export, command.words.kind(kind, plural=True), command.words.text("export.code"))
    writer = paper_writer()
    writer.save(to, writer.workbook(book))
    return {to: len(book.sheets[0].rows)}


def _calendar(command: Command, to: Path) -> int:
    """One's own agenda; or every visit that is not over yet, and those called off: an invitation already sent is withdrawn by its file."""
    from desktop_app.bootstrap.papers import paper_writer
    from desktop_app.services.calendar import visit_events

    writer = paper_writer()
    with command.opened() as opened:
        own = command.args.kind == AGENDA
        events = opened.use.planning.events(command.words) if own else visit_events(opened.use.session, command.words)
    writer.save(to, writer.calendar(events))
    if command.json:
        command.emit({"file": str(to), "kind": command.args.kind, "events": len(events)})
    command.tell("export.agenda" if own else "export.events", count=len(events), name=to.name)
    return DONE
