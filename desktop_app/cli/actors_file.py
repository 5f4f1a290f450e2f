"""`import actors`: a directory from a spreadsheet, every line with what becomes of it, then all of it or nothing."""

from pathlib import Path

from desktop_app.cli.common import DONE, Command
from desktop_app.domain.errors import FileNotReadable
from desktop_app.services.actors import ActorFile, ActorLine, Defaults


def take(command: Command, path: Path) -> int:
    """Show the lines with `--preview`; without, note the new actors. Raises UnreadableTable, BadLine, FileNotReadable."""
    try:
        content = path.read_bytes()
    except OSError as trouble:
        raise FileNotReadable(path.name) from trouble
    with command.opened() as opened:
        actors = opened.use.actors
        file = actors.preview(content, command.words, Defaults(command.args.kind, command.args.area))
        if command.args.preview:
            for line in file.lines:
                _say(command, line)
        else:
            actors.take(file)
    _sum_up(command, file)
    return DONE


def _say(command: Command, line: ActorLine) -> None:
    problems = [command.words.what(problem, "actor", codes=True) for problem in line.problems]
    if command.json:
        command.emit({"line": line.number, "name": line.name, "state": line.state, "problems": problems})
        return
    state = command.words.text(f"actors_file.states.{line.state}")
    command.print(" ".join(part for part in (f"{line.number:>5}", f"{state:<10}", line.name, *problems) if part))


def _sum_up(command: Command, file: ActorFile) -> None:
    counts = {state: file.count(state) for state in ("new", "known", "twice", "wrong")}
    if command.json:
        command.emit({"encoding": file.encoding, "separator": file.separator, "written": not command.args.preview, **counts})
    else:
        command.tell("actors_file.preview" if command.args.preview else "actors_file.done", **counts)
