"""`export decidim` and `import decidim`: paper ideas to a participation site, and the site's numbers back."""

from pathlib import Path

from desktop_app.cli.arguments import Parser, UsageError
from desktop_app.cli.common import DONE, Command, Opened, table
from desktop_app.domain.errors import FileNotReadable
from desktop_app.services.decidim import Returned, Scopes
from desktop_app.services.wording import Wording

NAME = "decidim"


def options(export: Parser, words: Wording) -> None:
    """What `export decidim` takes beside the file."""
    add = export.add_argument
    add("--process", default="", metavar="ID", help=words.text("help.process"))
    add("--again", action="store_true", help=words.text("help.decidim_again"))
    add("--bare", action="store_true", help=words.text("help.decidim_bare"))
    add("--scope", action="append", default=[], metavar="CODE=N", help=words.text("help.decidim_scope"))
    add("--taxonomy", action="append", default=[], metavar="CODE=N", help=words.text("help.decidim_taxonomy"))


def export(command: Command, to: Path) -> int:
    """Write the file that a site imports, whole or not at all."""
    from desktop_app.storage.durable import write_lines

    args = command.args
    if to.suffix.lower() != ".csv":
        raise UsageError(command.words.text("usage.suffix", a=to.name, b=".csv"))
    if not args.process:
        raise UsageError(command.words.text("usage.required", a="--process"))
    scopes = Scopes(_numbers(command, args.scope), _numbers(command, args.taxonomy))
    with command.opened() as opened:
        leaving = opened.use.decidim.leaving(args.process, args.again, scopes)
        done = opened.use.decidim.export(args.process, to, write_lines, args.again, scopes, args.bare)
    if command.json:
        stays = {"set_aside": leaving.set_aside, "duplicates": leaving.duplicates, "to_read": leaving.to_read}
        command.emit({"file": str(to), "kind": "contribution", "lines": done.value, **stays, "not_admissible": leaving.not_admissible})
    command.tell("decidim.done", count=done.value, name=to.name)
    for key, sheets in (("dangerous", leaving.dangerous), ("reachable", leaving.reachable), ("unmapped", leaving.unmapped)):
        if sheets and not (key == "dangerous" and args.bare):
            command.tell(f"decidim.{key}", sheets=", ".join(sheets))
    command.tell("decidim.published")
    return DONE


def take(command: Command, path: Path) -> int:
    """Read a site's export; with `--preview` nothing is written."""
    try:
        content = path.read_bytes()
    except OSError as trouble:
        raise FileNotReadable(path.name) from trouble
    with command.opened() as opened:
        process = command.args.process or opened.use.decidim.home_of(content)
        if not process:
            raise UsageError(command.words.text("usage.required", a="--process"))
        site, preview = opened.use.decidim, command.args.preview
        found = site.look(process, content) if preview else site.take(process, content).value
        _say(command, opened, found)
    return DONE


def _say(command: Command, opened: Opened, found: Returned) -> None:
    words = command.words
    if command.json:
        for row in found.rows:
            held = {"line": row.line, "external_id": row.external_id, "sheet": row.sheet or None, "votes": row.votes}
            command.emit({**held, "fate": row.fate, "contribution": row.contribution or None})
    elif command.args.preview:
        cells = [(str(row.line), row.external_id, row.sheet, words.text(f"decidim.fates.{row.fate}"), row.title) for row in found.rows]
        for line in table(cells):
            command.print(line)
    command.tell(
        "decidim.preview" if command.args.preview else "decidim.taken",
        matched=found.count("matched", "changed"),
        known=found.count("known"),
        new=found.count("new"),
        wrong=found.count("unknown_sheet", "sheet_twice"),
    )
    if found.missing:
        command.tell("decidim.missing", sheets=", ".join(found.missing))
    if found.marked:
        command.tell("decidim.marked")


def _numbers(command: Command, given: list[str]) -> dict[str, int]:
    found = {}
    for one in given:
        code, _, number = one.partition("=")
        if not code or not number.isdigit():
            raise UsageError(command.words.text("usage.assignment", a=one))
        found[code] = int(number)
    return found
