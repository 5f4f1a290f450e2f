"""`carnet bench`: measures, each beside its floor in the same run (the ratio is the result)."""

from pathlib import Path

from desktop_app.cli.arguments import Commands, positive
from desktop_app.cli.common import DONE, Command, table

NAMES = ("store", "window")


def declare(commands: Commands) -> None:
    words = commands.words
    bench = commands.add("bench", _bench)
    bench.add_argument("name", nargs="?", choices=NAMES, metavar="NAME", help=words.text("help.bench_name", names=", ".join(NAMES)))
    bench.add_argument("--size", type=positive, default=10_000, metavar="N", help=words.text("help.bench_size"))
    bench.add_argument("--in", dest="folder", type=Path, metavar="DIR", help=words.text("help.bench_in"))


def _bench(command: Command) -> int:
    """Measures a demonstration notebook of the size asked for: made for this run and removed, or kept in the folder named."""
    from desktop_app.cli.bench.run import measured

    wanted = (command.args.name,) if command.args.name else NAMES
    rows = []
    for result in measured(wanted, command.args.size, command.progress("bench.making"), command.args.folder):
        row = result.row()
        if command.json:
            command.emit(row)
        rows.append([str(row[key] if row[key] is not None else "–") for key in ("name", "size", "value", "unit", "floor", "ratio")])
    if not command.json:
        for line in table(rows, ("name", "size", "value", "unit", "floor", "ratio")):
            command.print(line)
    return DONE
