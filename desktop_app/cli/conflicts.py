"""Commands on what people disagree about: conflicts, resolve."""

from typing import Any

from desktop_app.cli.arguments import Commands
from desktop_app.cli.common import DONE, Command, shortened
from desktop_app.cli.records import print_record
from desktop_app.cli.said import Said
from desktop_app.domain.errors import InvalidField, UnknownRecord
from desktop_app.domain.kinds import KINDS
from desktop_app.services.conflicts import FieldConflict, RecordConflict, Version
from desktop_app.services.records import read_assignments

Value = Any
PAGE = 200


def declare(commands: Commands) -> None:
    words = commands.words
    commands.add("conflicts", _conflicts)
    resolve = commands.add("resolve", _resolve)
    resolve.add_argument("id", metavar="ID", help=words.text("help.id"))
    resolve.add_argument("field", metavar="FIELD", help=words.text("help.field"))
    chosen = resolve.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--keep", metavar="VERSION", help=words.text("help.version_kept"))
    chosen.add_argument("--value", metavar="V", help=words.text("help.value"))
    resolve.set_defaults(late="field")


def _conflicts(command: Command) -> int:
    with command.opened() as opened:
        conflicts, after, count = opened.use.conflicts, "", 0
        said = Said(command.words, opened.use.session)
        while True:
            rows = conflicts.rows(PAGE, after)
            for row in rows:
                _show(command, said, row)
            count += len(rows)
            if len(rows) < PAGE:
                break
            after = rows[-1].id
    if not count:
        command.tell("conflicts.none")
    return DONE


def _show(command: Command, said: Said, row: RecordConflict) -> None:
    if command.json:
        command.emit(
            {"id": row.id, "kind": row.kind, "ref": row.ref or None, "title": row.title, "fields": [_field(one) for one in row.fields]}
        )
        return
    command.print(f"{row.id}  {command.words.kind(row.kind)}  {row.ref}  {shortened(row.title, 60)}".rstrip())
    for one in row.fields:
        command.print(f"  {command.words.field(row.kind, one.field)} ({one.field})")
        for version in one.versions:
            command.print(f"    {_line(command, said, row.kind, one.field, version)}")


def _line(command: Command, said: Said, kind: str, field: str, version: Version) -> str:
    value = version.said or said.value(kind, field, version.value)
    mark = command.words.text("conflicts.shown") if version.shown else ""
    return f"{version.name}  {shortened(value, 60)}  {version.by}  {version.at}  {mark}".rstrip()


def _field(one: FieldConflict) -> dict[str, Value]:
    return {"field": one.field, "versions": [_version(version) for version in one.versions]}


def _version(version: Version) -> dict[str, Value]:
    seen = [{"version": name, "value": value} for name, value in version.seen]
    who = {"by": version.by or None, "at": version.at, "device": version.device}
    return {"version": version.name, "value": version.value, **who, "shown": version.shown, "seen": seen}


def _resolve(command: Command) -> int:
    args = command.args
    with command.opened() as opened:
        row = opened.use.conflicts.of(args.id)
        args.kind = row.kind
        if args.keep is not None:
            _check_version(row, args.field, args.keep)
            opened.use.conflicts.decide(row.id, args.field, keep=args.keep)
        else:
            opened.use.conflicts.decide(row.id, args.field, value=_value(row, args.field, args.value))
        command.tell("conflicts.resolved")
        print_record(command, opened, row.id)
    return DONE


def _check_version(row: RecordConflict, field: str, keep: str) -> None:
    """A version that is none of the field's is an unknown id; a field that nobody disputes is for the service to refuse."""
    found = next((one for one in row.fields if one.field == field), None)
    if found is not None and keep not in found.names:
        raise UnknownRecord(keep)


def _value(row: RecordConflict, field: str, text: str) -> Value:
    """The text read by the field's type; of `deleted`, and of a member of a set (`themes/lighting`), true or false."""
    if field == "deleted" or "/" in field:
        if text not in ("true", "false"):
            raise InvalidField(field, "type", text)
        return text == "true"
    (value,) = read_assignments(KINDS[row.kind], [f"{field}={text}"]).values()
    return value
