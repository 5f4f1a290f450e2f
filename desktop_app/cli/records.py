"""Commands that write records: add, set, delete, undelete, step."""

import base64
import binascii
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO

from desktop_app.cli.arguments import Commands, UsageError
from desktop_app.cli.common import DONE, NEEDS_SOMEBODY, Command, Opened, one_line
from desktop_app.cli.objects import list_object
from desktop_app.cli.reading import sheet
from desktop_app.domain.errors import FileNotReadable, InvalidField, UnknownRecord
from desktop_app.domain.kinds import KINDS, kind_named
from desktop_app.services.records import Added, Rejected, read_assignments

Value = Any


def declare(commands: Commands) -> None:
    words = commands.words
    add = commands.add("add", _add)
    add.add_argument("kind", metavar="KIND", help=words.text("help.kind"))
    add.add_argument("file", nargs="?", metavar="FILE|-", help=words.text("help.lines"))
    add.set_defaults(late="file")
    add.add_argument("--keep-going", action="store_true", help=words.text("help.keep_going"))
    add.add_argument("--rejected", metavar="FILE", help=words.text("help.rejected"))
    change = commands.add("set", _set)
    change.add_argument("id", metavar="ID", help=words.text("help.id"))
    change.add_argument("fields", nargs="+", metavar="field=value", help=words.text("help.assignment"))
    for name, run in (("delete", _delete), ("undelete", _undelete)):
        commands.add(name, run).add_argument("id", metavar="ID", help=words.text("help.id"))
    change.set_defaults(late="fields")
    step = commands.add("step", _step)
    step.set_defaults(late="fields")
    step.add_argument("parent", metavar="PARENT", help=words.text("help.parent"))
    step.add_argument("--type", required=True, metavar="T", help=words.text("help.step_type"))
    step.add_argument("--note", metavar="T", help=words.text("help.note"))
    step.add_argument("--on", metavar="DATE", help=words.text("help.on"))
    step.add_argument("fields", nargs="*", metavar="field=value", help=words.text("help.assignment"))


# -- add
def _add(command: Command) -> int:
    args = command.args
    kind = kind_named(args.kind)
    if bool(args.rejected) != args.keep_going:
        raise UsageError(command.words.text("usage.rejected"))
    with command.opened() as opened, ExitStack() as files:
        source = command.input("FILE") if args.file in (None, "-") else files.enter_context(_opened(Path(args.file).expanduser()))
        aside = files.enter_context(_rejects(Path(args.rejected).expanduser())) if args.rejected else None
        prepare = _with_content(opened) if kind.name == "attachment" else dict
        refused = 0
        for result in opened.use.records.add_lines(kind.name, _lines(source), args.keep_going, prepare):
            if isinstance(result, Added):
                _added(command, result)
            else:
                refused += 1
                _set_aside(command, result, kind.name, aside)
        if aside is not None:
            aside.flush()
    if refused:
        command.tell("records.set_aside", count=refused, name=Path(args.rejected).name)
    return NEEDS_SOMEBODY if refused else DONE


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as trouble:
        raise FileNotReadable(path.name) from trouble


def _rejects(path: Path) -> BinaryIO:
    """The file of refused lines, opened before anything is written so that none of them is lost."""
    from desktop_app.storage.durable import writing

    with writing(path):
        return path.open("wb")


def _lines(source: BinaryIO) -> Iterator[str]:
    """Lines of UTF-8; a byte order mark is passed over. What cannot be decoded stays visible, and is refused as a line that is no JSON."""
    for number, line in enumerate(source):
        yield line.decode("utf-8-sig" if number == 0 else "utf-8", errors="surrogateescape")


def _added(command: Command, added: Added) -> None:
    if added.already:
        command.tell("records.already", line=added.line, ref=added.ref)
    if command.json:
        command.emit({"line": added.line, "id": added.id, "kind": added.kind, "ref": added.ref})
    else:
        command.print(f"{added.line}  {added.id}  {added.ref}")


def _set_aside(command: Command, rejected: Rejected, kind: str, aside: BinaryIO | None) -> None:
    said = command.words.error(rejected.cause, kind, codes=True)
    command.tell(
        "records.line", line=rejected.line, text=one_line(command.words.what(rejected.cause, kind, codes=True)), action=said.action
    )
    if aside is not None:
        aside.write(rejected.raw.rstrip("\r\n").encode("utf-8", errors="surrogateescape") + b"\n")


def _with_content(opened: Opened) -> Any:
    """Turns `file` or `content` of an attachment into the fields of what was kept."""
    from desktop_app.bootstrap.attachments import attachments_over

    attachments = attachments_over(opened.store)

    def prepare(raw: Mapping[str, Value]) -> Mapping[str, Value]:
        given = {name: value for name, value in raw.items() if name not in ("file", "content")}
        content = _content(raw)
        if content is None:
            if given.get("sha256") is not None and not attachments.holds(_fingerprint(given["sha256"])):
                raise InvalidField("sha256", "no_content")
            return given
        kept = attachments.keep(content, str(given.get("kind") or "photo"))
        facts = {"kind": kept.kind, "sha256": kept.sha256, "bytes": kept.bytes, "type": kept.type, "faces": kept.faces}
        size = {"width": kept.width or None, "height": kept.height or None, "taken_at": kept.taken_at or None}
        stripped = kept.type.startswith("image/")
        said = {name: one for name, one in given.items() if one is not None}
        return {**facts, **size, **said, "metadata_removed": stripped}  # what was done here, whatever the line says

    return prepare


def _fingerprint(value: Value) -> str:
    field = KINDS["attachment"].field("sha256")
    return str(field.normal(value)) if field is not None else ""


def _content(raw: Mapping[str, Value]) -> bytes | None:
    for name in ("file", "content"):
        if raw.get(name) is not None and not isinstance(raw[name], str):
            raise InvalidField(name, "type")
    if raw.get("file"):
        try:
            return Path(str(raw["file"])).expanduser().read_bytes()
        except (OSError, ValueError) as trouble:
            raise FileNotReadable(Path(str(raw["file"])).name) from trouble
    if raw.get("content"):
        try:
            return base64.b64decode(str(raw["content"]), validate=True)
        except (binascii.Error, ValueError):
            raise InvalidField("content", "base64") from None
    return None


# -- one record
def _set(command: Command) -> int:
    for pair in command.args.fields:
        if "=" not in pair:
            raise UsageError(command.words.text("usage.assignment", a=pair))
    with command.opened() as opened:
        records = opened.use.records
        held, _ = records.opened(command.args.id)
        command.args.kind = held.kind
        values = read_assignments(KINDS[held.kind], command.args.fields, held.values)
        record = records.correct(held.id, values).value
        print_record(command, opened, record.id)
    return DONE


def _delete(command: Command) -> int:
    return _hide(command, True)


def _undelete(command: Command) -> int:
    return _hide(command, False)


def _hide(command: Command, hidden: bool) -> int:
    with command.opened() as opened:
        records = opened.use.records
        (records.delete if hidden else records.undelete)([command.args.id])
        command.tell("records.deleted" if hidden else "records.undeleted")
        print_record(command, opened, command.args.id)
    return DONE


def print_record(command: Command, opened: Opened, id: str) -> None:
    record = opened.use.session.reading.get(id)
    shown = list_object(record, opened.use.session)
    if command.json:
        command.emit(shown)
    else:
        sheet(command, shown, opened.use.session)


# -- step
def _step(command: Command) -> int:
    args = command.args
    for pair in args.fields:
        if "=" not in pair:
            raise UsageError(command.words.text("usage.assignment", a=pair))
    args.kind = "step"
    with command.opened() as opened:
        own = {"parent": args.parent, "type": args.type, "note": args.note, "on": args.on}
        said = {name: value for name, value in own.items() if value is not None}
        _is_there(opened, args.parent)
        added = opened.use.records.add("step", {**read_assignments(KINDS["step"], args.fields), **said}).value
        parent = opened.use.session.reading.get(args.parent)
        state = parent.computed.get("state")
    if command.json:
        command.emit({"id": added.id, "kind": added.kind, "ref": added.ref, "state": state})
    else:
        command.print(f"{added.id}  {added.ref}  {command.words.state('commitment', state) if state else ''}".rstrip())
    return DONE


def _is_there(opened: Opened, id: str) -> None:
    """An unknown parent is an unknown id, whatever it looks like."""
    if opened.use.session.reading.get(id) is None:
        raise UnknownRecord(id)
