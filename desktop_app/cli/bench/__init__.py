"""`carnet bench`: measures, each beside its floor in the same run (the ratio is the result)."""

import json
from collections.abc import Iterator
from pathlib import Path

from desktop_app.cli.arguments import Commands, positive
from desktop_app.cli.bench.measure import Result
from desktop_app.cli.common import DONE, Command, table

NAMES = ("store", "window", "pages")
PEER, SYNC, CENTRAL, PAPERS = "peer", "sync", "central", "papers"


def declare(commands: Commands) -> None:
    words = commands.words
    bench = commands.add("bench", _bench)
    choices = (*NAMES, SYNC, CENTRAL, PAPERS, PEER)
    bench.add_argument("name", nargs="?", choices=choices, metavar="NAME", help=words.text("help.bench_name", names=", ".join(NAMES)))
    bench.add_argument("count", nargs="?", type=positive, metavar="N", help=words.text("help.bench_size"))
    bench.add_argument("--size", type=positive, default=10_000, metavar="N", help=words.text("help.bench_size"))
    bench.add_argument("--database", metavar="URL", help=words.text("help.bench_database"))
    bench.add_argument("--in", dest="folder", type=Path, metavar="DIR", help=words.text("help.bench_in"))


def _bench(command: Command) -> int:
    """Measures a demonstration notebook of the size asked for: made for this run and removed, or kept in the folder named."""
    if command.args.name == PEER:
        from desktop_app.cli.bench.peer import row as peer_row

        command.print(json.dumps(peer_row(command.args.count or command.args.size), ensure_ascii=False))
        return DONE
    rows = []
    for result in _results(command):
        row = result.row()
        if command.json:
            command.emit(row)
        rows.append([str(row[key] if row[key] is not None else "–") for key in ("name", "size", "value", "unit", "floor", "ratio")])
    if not command.json:
        for line in table(rows, ("name", "size", "value", "unit", "floor", "ratio")):
            command.print(line)
    return DONE


def _results(command: Command) -> Iterator[Result]:
    args = command.args
    if args.name == SYNC:
        from desktop_app.cli.bench.sync import run

        yield from run(args.count or args.size)
    elif args.name == PAPERS:
        from desktop_app.cli.bench.papers import run as run_papers

        yield from run_papers()
    elif args.name == CENTRAL:
        from desktop_app.cli.bench.central import run as run_central

        yield from run_central(args.database or "")
    else:
        from desktop_app.cli.bench.run import measured

        wanted = (args.name,) if args.name else NAMES
        yield from measured(wanted, args.count or args.size, command.progress("bench.making"), args.folder)
