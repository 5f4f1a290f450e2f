"""Commands on the devices of a service: device request, enroll, join, list, revoke, admit."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from desktop_app.cli.arguments import Commands
from desktop_app.cli.common import DONE, Command, Opened, table
from desktop_app.domain.person import ROLES
from desktop_app.services.roster import REASONS, DeviceRow, Devices

Value = Any


def declare(commands: Commands) -> None:
    words = commands.words
    device = commands.group("device")
    request = device.add("request", _request, "device_")
    request.add_argument("--person", default="", metavar="NAME", help=words.text("help.person"))
    request.add_argument("--to", required=True, metavar="FILE", help=words.text("help.to"))
    enroll = device.add("enroll", _enroll, "device_")
    enroll.add_argument("file", metavar="FILE", help=words.text("help.request_file"))
    enroll.add_argument("--role", required=True, choices=ROLES, help=words.text("help.enrolled_role"))
    enroll.add_argument("--sector", nargs="+", action="extend", default=[], metavar="S", help=words.text("help.enrolled_sector"))
    enroll.add_argument("--server", default="", metavar="URL", help=words.text("help.server"))
    enroll.add_argument("--to", required=True, metavar="CARD", help=words.text("help.to"))
    enroll.set_defaults(late="file")
    join = device.add("join", _join, "device_")
    join.add_argument("card", metavar="CARD", help=words.text("help.card_file"))
    device.add("list", _list, "device_")
    revoke = device.add("revoke", _revoke, "device_")
    revoke.add_argument("id", metavar="ID", help=words.text("help.device_id"))
    revoke.add_argument("--reason", required=True, choices=REASONS, help=words.text("help.reason"))
    admit = device.add("admit", _admit, "device_")
    admit.add_argument("id", metavar="ID", help=words.text("help.device_id"))


def devices_of(opened: Opened) -> Devices:
    devices = opened.use.devices
    assert devices is not None  # a command opens a real notebook
    return devices


def _request(command: Command) -> int:
    to = Path(command.args.to).expanduser()
    with command.opened() as opened:
        said = devices_of(opened).request(command.args.person, to)
    command.tell("devices.requested", name=to.name)
    _show(command, {**asdict(said), "file": str(to)})
    return DONE


def _enroll(command: Command) -> int:
    args, to = command.args, Path(command.args.to).expanduser()
    with command.opened() as opened:
        devices, source = devices_of(opened), Path(args.file).expanduser()
        asked = devices.look(source)
        row = devices.enroll(source, args.role, args.sector, args.server, to).value
    command.tell("devices.enrolled", who=asked.holder, fingerprint=asked.fingerprint, name=to.name)
    _show(command, {**_row(row), "name": row.name or asked.holder, "fingerprint": asked.fingerprint, "file": str(to)})
    return DONE


def _join(command: Command) -> int:
    with command.opened() as opened:
        own = devices_of(opened).join(Path(command.args.card).expanduser()).value
        author = opened.use.session.author
    command.tell("devices.joined", role=command.words.label("person", "role", author.role))
    _show(command, {**asdict(own), "role": author.role, "sectors": list(author.sectors)})
    return DONE


def _list(command: Command) -> int:
    with command.opened() as opened:
        rows = devices_of(opened).rows()
    if command.json:
        for row in rows:
            command.emit(_row(row))
        return DONE
    if not rows:
        command.tell("devices.none")
        return DONE
    head = [
        command.words.text(f"devices.{name}")
        for name in ("device", "name", "role", "sectors", "state", "on", "received", "missing", "aside", "awaited")
    ]
    for line in table([_cells(command, row) for row in rows], head):
        command.print(line)
    for row in rows:
        if row.overdue(opened.use.session.today()):
            command.tell(
                "devices.overdue_revoked" if row.state == "revoked" else "devices.overdue", who=row.name or row.device, on=row.awaited
            )
    return DONE


def _revoke(command: Command) -> int:
    with command.opened() as opened:
        row = devices_of(opened).revoke(command.args.id, command.args.reason).value
    command.tell("devices.revoked", who=row.name or row.device)
    _show(command, _row(row))
    return DONE


def _admit(command: Command) -> int:
    with command.opened() as opened:
        devices, device = devices_of(opened), command.args.id
        admitted = devices.admit(device).value
        row = next(row for row in devices.rows() if row.device == device)
    command.tell("devices.let_in" if admitted else "devices.nothing_aside", who=row.name or row.device, count=admitted)
    _show(command, {**_row(row), "admitted": admitted})
    return DONE


def _row(row: DeviceRow) -> dict[str, Value]:
    return {name: (list(value) if isinstance(value, tuple) else value if value != "" else None) for name, value in asdict(row).items()}


def _cells(command: Command, row: DeviceRow) -> list[str]:
    words = command.words
    role = words.text("devices.central") if row.role == "central" else words.label("person", "role", row.role)
    state = words.text(f"devices.states.{row.state}") + (f" ({words.text(f'devices.reasons.{row.reason}')})" if row.reason else "")
    name = f"{row.name} {words.text('devices.here')}" if row.mine else row.name
    sectors = ", ".join(row.sectors) or words.text("devices.whole")
    return [row.device, name, role, sectors, state, row.on, str(row.received), str(row.missing), str(row.aside), row.awaited]


def _show(command: Command, value: Mapping[str, Value]) -> None:
    """One object, or its lines for people."""
    if command.json:
        command.emit({name: None if one == "" else one for name, one in value.items()})
        return
    shown = {name: one for name, one in value.items() if one not in ("", None, [], ())}
    for line in table([(command.words.text(f"devices.{name}"), _text(command, name, one)) for name, one in shown.items()]):
        command.print(line)


def _text(command: Command, name: str, value: Value) -> str:
    if isinstance(value, bool):
        return command.words.text("export.yes" if value else "export.no")
    if name == "role":
        return command.words.text("devices.central") if value == "central" else command.words.label("person", "role", value)
    if name in ("state", "reason"):
        return command.words.text(f"devices.{name}s.{value}")
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
