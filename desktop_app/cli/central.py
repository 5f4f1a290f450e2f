"""Commands on the central service: make it, serve, tell where it stands, copy it, put it back."""

import argparse
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from desktop_app.cli.arguments import Commands, Parser, UsageError, positive
from desktop_app.cli.common import DONE, Command, table
from desktop_app.domain.errors import CentralNotInstalled

DATABASE_VARIABLE = "CARNET_DATABASE"
LISTEN = "127.0.0.1:8400"


def declare(commands: Commands) -> None:
    words = commands.words
    central = commands.group("central")
    init = central.add("init", _init, "central_")
    init.add_argument("--to", metavar="DIR", help=words.text("help.central_to"))
    serve = central.add("serve", _serve, "central_")
    serve.add_argument("--listen", default=LISTEN, metavar="ADDRESS", help=words.text("help.central_listen"))
    serve.add_argument("--workers", type=positive, default=1, metavar="N", help=words.text("help.central_workers"))
    serve.add_argument("--certificate", metavar="FILE", help=words.text("help.central_certificate"))
    serve.add_argument("--certificate-key", metavar="FILE", help=words.text("help.central_certificate_key"))
    for handed in ("--socket", "--head"):  # to the processes of `--workers`
        serve.add_argument(handed, type=int, help=argparse.SUPPRESS)
    status = central.add("status", _status, "central_")
    backup = central.add("backup", _backup, "central_")
    backup.add_argument("--to", required=True, metavar="F", help=words.text("help.to"))
    safe = central.add("safe", _safe, "central_")
    safe.add_argument("--position", required=True, type=int, metavar="N", help=words.text("help.central_position"))
    restore = central.add("restore", _restore, "central_")
    restore.add_argument("file", nargs="?", metavar="FILE", help=words.text("help.central_copy"))
    for command in (serve, status, backup, safe, restore):
        _folder(command, words)
    for command in (init, serve, status, backup, safe, restore):
        command.add_argument("--database", metavar="URL", help=words.text("help.central_database"))


def _folder(command: Parser, words: Any) -> None:
    command.add_argument("--service", metavar="DIR", help=words.text("help.central_service"))


def _path(command: Command, named: str | None) -> Path:
    from desktop_app.bootstrap.central import FOLDER

    return Path(named).expanduser().absolute() if named else command.home / FOLDER


def _address(command: Command) -> str:
    return command.args.database or command.world.environment.get(DATABASE_VARIABLE, "")


@contextmanager
def _opened(command: Command) -> Iterator[Any]:
    from desktop_app.bootstrap.central import open_central

    service = open_central(_path(command, command.args.service), _address(command))
    try:
        yield service
    finally:
        service.close()


def _init(command: Command) -> int:
    from desktop_app.bootstrap.central import move_central
    from desktop_app.storage.exchange_store import NotebookExchange

    path = _path(command, command.args.to)
    with command.opened() as opened:
        standing = move_central(NotebookExchange(opened.store), path, _address(command))
    command.tell("central.made", folder=path)
    if command.json:
        command.emit({"service": str(path), **_said(standing, _address(command))})
    return DONE


def _serve(command: Command) -> int:
    from desktop_app.bootstrap.central import office_in

    server = _server()
    from desktop_app.central.logs import note, start_log

    args = command.args
    office = office_in(_path(command, args.service), _address(command))
    if args.certificate_key and not args.certificate:  # it would answer in the clear, and look as if it did not
        raise UsageError(command.words.text("usage.certificate"))
    certificate = server.Certificate(Path(args.certificate), Path(args.certificate_key or args.certificate)) if args.certificate else None
    if certificate is not None:
        certificate.check()
    listening = server.listen(args.listen) if args.socket is None else server.adopted(args.socket)
    start_log(command.world.stdout)
    if args.socket is not None:  # one of several: the head of the crew has looked after the rest
        with _opened(command) as service:
            server.serve(service, listening, certificate, args.head)
        return DONE
    with office.alone(), _opened(command) as service:
        if service.catch_up():
            note("database-went-back")
        if args.workers == 1 or not server.can_share():
            server.serve(service, listening, certificate)
        else:
            os.environ[DATABASE_VARIABLE] = office.address  # never on a command line, which others can read
            server.Crew(_again(command), listening, args.workers).run()
    return DONE


def _again(command: Command) -> list[str]:
    """This very command, as another process starts it."""
    args = command.args
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop_app"]
    words = [*program, "--home", str(command.home), "--lang", command.words.language, "central", "serve"]
    words += ["--service", str(_path(command, args.service))]
    for option, value in (("--certificate", args.certificate), ("--certificate-key", args.certificate_key)):
        words += [option, str(Path(value).absolute())] if value else []
    return words


def _server() -> Any:
    """The server's module; its libraries are an optional part. Raises CentralNotInstalled."""
    try:
        from desktop_app.central import server
    except ModuleNotFoundError as absent:
        raise CentralNotInstalled from absent
    return server


def _status(command: Command) -> int:
    with _opened(command) as service:
        said = _said(service.standing(), service.office.address)
    if command.json:
        command.emit(said)
        return DONE
    rows = [(command.words.text(f"central.{name}"), _for_people(command, value)) for name, value in said.items()]
    for line in table(rows):
        command.print(line)
    return DONE


def _for_people(command: Command, value: object) -> str:
    return command.words.text("export.yes" if value else "export.no") if isinstance(value, bool) else str(value)


def _said(standing: Any, address: str) -> Mapping[str, Any]:
    return {**asdict(standing), "database": "postgresql" if address else "sqlite"}


def _backup(command: Command) -> int:
    from desktop_app.central.copies import back_up

    target = Path(command.args.to).expanduser().absolute()
    with _opened(command) as service:
        position = back_up(service, target)
        safe = service.standing().safe
    command.tell("central.backed_up", name=target.name, position=position)
    if command.json:
        command.emit({"file": str(target), "position": position, "safe": safe})
    return DONE


def _safe(command: Command) -> int:
    with _opened(command) as service:
        safe = service.declare_safe(command.args.position)
    command.tell("central.safe_now", position=safe)
    if command.json:
        command.emit({"safe": safe})
    return DONE


def _restore(command: Command) -> int:
    """With a file: put back here. Without: somebody put the database back by other means, and the service is told so."""
    from desktop_app.bootstrap.central import office_in
    from desktop_app.bootstrap.desktop import WallClock
    from desktop_app.central.copies import put_back

    if command.args.file:
        office = office_in(_path(command, command.args.service), _address(command))
        put_back(office, Path(command.args.file).expanduser().absolute(), WallClock())
    with _opened(command) as service, service.office.alone():
        if not command.args.file:
            service.went_back()
        standing, address = service.standing(), service.office.address
    command.tell("central.restored" if standing.ready else "central.waits")
    if command.json:
        command.emit(_said(standing, address))
    return DONE
