"""Commands of the exchange: sync, send, receive, reply, inspect."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from desktop_app.cli.arguments import Commands, UsageError
from desktop_app.cli.common import DONE, NEEDS_SOMEBODY, REFUSED, Command, Opened, one_line
from desktop_app.cli.parcels import inspection_object, preview_lines, preview_object
from desktop_app.cli.watch import Pause
from desktop_app.domain.errors import CarnetError, FileNotWritable, NoRoom, NotebookLocked
from desktop_app.services.synchronise import Exchanged, FilePreview, Synchronising, TakenFile, Ways

Value = Any


def declare(commands: Commands) -> None:
    words = commands.words
    sync = commands.add("sync", _sync)
    way = sync.add_mutually_exclusive_group()
    way.add_argument("--server", metavar="URL", help=words.text("help.server"))
    way.add_argument("--folder", metavar="DIR", help=words.text("help.folder"))
    sync.add_argument("--watch", action="store_true", help=words.text("help.watch"))
    commands.add("send", _send).add_argument("--to", required=True, metavar="FILE.carnet", help=words.text("help.send_to"))
    receive = commands.add("receive", _receive)
    receive.add_argument("files", nargs="+", metavar="FILE", help=words.text("help.batch_files"))
    receive.add_argument("--preview", action="store_true", help=words.text("help.preview"))
    receive.add_argument("--returns", metavar="DIR", help=words.text("help.returns"))
    receive.set_defaults(late="files")
    reply = commands.add("reply", _reply)
    reply.add_argument("--to-device", required=True, metavar="ID", help=words.text("help.device_id"))
    reply.add_argument("--to", required=True, metavar="FILE", help=words.text("help.to"))
    commands.add("inspect", _inspect).add_argument("file", metavar="FILE", help=words.text("help.batch_file"))


def synchronising(opened: Opened) -> Synchronising:
    found = opened.use.synchronise
    assert found is not None  # a command opens a real notebook
    return found


def _never() -> bool:
    return False


# -- by network or folder
def _sync(command: Command) -> int:
    with command.opened() as opened:
        exchange = synchronising(opened)
        route = _route(command, exchange)
        if not command.args.watch:
            return _exchange_once(command, exchange, route)
        return _watch(command, exchange, route)


def _route(command: Command, exchange: Synchronising) -> str:
    """`network` or `folder`: what was said, which is remembered, else what is known. Raises UsageError when nothing is."""
    args, ways = command.args, exchange.ways()
    if args.server or args.folder:
        folder = str(Path(args.folder).expanduser().absolute()) if args.folder else ways.folder
        exchange.set_ways(args.server or ways.server, folder)
        return "network" if args.server else "folder"
    return _known_route(command, ways)


def _known_route(command: Command, ways: Ways) -> str:
    if ways.server or ways.role == "demonstration":  # which then says that it never sends
        return "network"
    if ways.folder:
        return "folder"
    raise UsageError(command.words.text("usage.no_way"))


def _exchange_once(command: Command, exchange: Synchronising, route: str) -> int:
    done = exchange.exchange(route, command.progress("exchange.exchanging"), _never).value
    _show_exchange(command, done)
    if done.trouble is not None:
        _say_error(command, done.trouble)
        return REFUSED
    return NEEDS_SOMEBODY if done.conflicts else DONE


def _watch(command: Command, exchange: Synchronising, route: str) -> int:
    """Until it is interrupted: each exchange on its line; what does not mend by waiting ends it."""
    pause = Pause()
    try:
        while True:
            failed = _tried(command, exchange, route)
            command.world.stdout.flush()
            command.world.wait(pause.after(failed))
    except KeyboardInterrupt:
        command.tell("exchange.watched")
        return DONE


def _tried(command: Command, exchange: Synchronising, route: str) -> bool:
    """One exchange; whether it failed. A notebook that somebody else holds, or a full disk, may be better later."""
    try:
        return _exchange_once(command, exchange, route) == REFUSED
    except (NotebookLocked, NoRoom) as trouble:
        _say_error(command, trouble)
        return True


def _show_exchange(command: Command, done: Exchanged) -> None:
    numbers = {name: getattr(done, name) for name in ("sent", "received", "photos_sent", "photos_received", "records", "conflicts")}
    if command.json:
        trouble = type(done.trouble).__name__ if done.trouble is not None else None
        command.emit({"route": done.route, **numbers, "waiting": done.waiting, "trouble": trouble})
        return
    command.print(command.words.text("exchange.done", **numbers))
    if done.waiting and (done.sent or done.photos_sent):  # a question alone leaves nothing to wait for
        command.tell("exchange.waiting")
    if done.conflicts:
        command.tell("exchange.conflicts", count=done.conflicts)


# -- by file
def _send(command: Command) -> int:
    to = Path(command.args.to).expanduser().absolute()
    with command.opened() as opened:
        sent = synchronising(opened).send_to(to, command.progress("exchange.sealing"), _never)
    command.tell("exchange.sent", lines=sent.lines, batches=sent.batches, photos=sent.photos)
    if command.json:
        counts = {"batches": sent.batches, "lines": sent.lines, "photos": sent.photos, "bytes": sent.size_bytes}
        command.emit({"files": [str(path) for path in sent.files], **counts})
    else:
        for path in sent.files:
            command.print(str(path))
    return DONE


def _receive(command: Command) -> int:
    files = [Path(name).expanduser() for name in command.args.files]
    returns = Path(command.args.returns).expanduser().absolute() if command.args.returns else None
    with command.opened() as opened:
        exchange = synchronising(opened)
        previews = exchange.preview(files, command.progress("exchange.reading"), _never)
        if command.args.preview:
            return _previewed(command, previews)
        taken = exchange.take(previews, returns, command.progress("exchange.taking"), _never).value
    applied = {each.preview.file for each in taken.files}
    every = (*taken.files, *(TakenFile(preview, trouble=preview.trouble) for preview in previews if preview.file not in applied))
    for each in every:
        _show_taken(command, each, each.preview.file in applied)
    if not every:
        command.tell("exchange.no_batch")
        return REFUSED
    troubles = [each.trouble or each.preview.trouble for each in every if each.preview.state != "elsewhere"]
    return _verdict(troubles, any(map(_taken_needs, every)))


def _previewed(command: Command, previews: Sequence[FilePreview]) -> int:
    for preview in previews:
        _show_preview(command, preview, preview_object(preview))
    if not previews:
        command.tell("exchange.no_batch")
        return REFUSED
    return _verdict([preview.trouble for preview in previews if preview.state != "elsewhere"], any(map(_needs, previews)))


def _verdict(troubles: Sequence[CarnetError | None], needs: bool) -> int:
    """Refused when every file was; somebody is needed when one was, or when there is something to decide or to ask for.

    An answer that goes on to another computer is none of the `troubles`; where nothing else lies there, nothing was taken.
    """
    if all(troubles):
        return REFUSED
    return NEEDS_SOMEBODY if needs or any(troubles) else DONE


def _needs(preview: FilePreview) -> bool:
    """Conflicts, lines set aside, numbers or photos missing, a revoked device, a list of devices out of date."""
    found = preview.conflicts or preview.aside or preview.missing or preview.photos_missing
    return bool(found) or preview.state in ("revoked", "out_of_date")


def _taken_needs(taken: TakenFile) -> bool:
    preview = taken.preview
    found = taken.conflicts or preview.aside or preview.missing or preview.photos_missing
    return bool(found) or preview.state in ("revoked", "out_of_date")


def _show_taken(command: Command, taken: TakenFile, applied: bool) -> None:
    trouble = taken.trouble or taken.preview.trouble
    after = {
        "applied": applied and trouble is None,
        "records": taken.records,
        "conflicts": taken.conflicts,
        "returns": str(taken.returns) if taken.returns else None,
        "trouble": type(trouble).__name__ if trouble is not None else None,
    }
    _show_preview(command, taken.preview, {**preview_object(taken.preview), **after}, trouble)
    if taken.returns is not None and not command.json:
        command.print(command.words.text("exchange.returned", name=str(taken.returns)))


def _show_preview(command: Command, preview: FilePreview, value: Mapping[str, Value], trouble: CarnetError | None = None) -> None:
    if command.json:
        command.emit(value)
    else:
        for line in preview_lines(command.words, preview):
            command.print(line)
    if preview.state == "elsewhere":
        command.say(command.words.text("exchange.about_file", name=preview.file.name, text=command.words.text("parcel.not_here")))
    elif trouble or preview.trouble:
        _say_error(command, trouble or preview.trouble, preview.file.name)


def _say_error(command: Command, error: CarnetError | None, name: str = "") -> None:
    if error is not None:
        line = one_line(command.words.error(error, "", codes=True).line)
        command.say(command.words.text("exchange.about_file", name=name, text=line) if name else line)


def _reply(command: Command) -> int:
    args, to = command.args, Path(command.args.to).expanduser().absolute()
    with command.opened() as opened:
        files = _replies(synchronising(opened), args.to_device, to)
    if not files:
        command.tell("exchange.no_reply")
    if command.json:
        command.emit({"device": args.to_device, "files": [str(path) for path in files]})
    else:
        for path in files:
            command.print(str(path))
    return DONE


def _replies(exchange: Synchronising, device: str, to: Path) -> list[Path]:
    """Into a folder under names of their own; else the first as named and the others beside it, `-2`, `-3` and so on."""
    if to.is_dir() or not to.parent.is_dir():
        return list(exchange.reply_to(device, to))
    files = []
    try:
        with TemporaryDirectory(dir=to.parent, prefix=".carnet-") as between:
            for number, path in enumerate(sorted(exchange.reply_to(device, Path(between))), start=1):
                files.append(to if number == 1 else to.with_name(f"{to.stem}-{number}{to.suffix}"))
                path.replace(files[-1])
    except OSError as trouble:
        raise FileNotWritable(to.name) from trouble
    return files


def _inspect(command: Command) -> int:
    file = Path(command.args.file).expanduser()
    with command.opened() as opened:
        previews = synchronising(opened).preview([file], command.progress("exchange.reading"), _never)
    for preview in previews:
        _show_preview(command, preview, inspection_object(preview))
    if not previews:
        command.tell("exchange.no_batch")
    return DONE if previews and not any(preview.trouble for preview in previews) else REFUSED
