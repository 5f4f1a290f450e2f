"""Commands that read records: list, show, history, search, today."""

from collections.abc import Iterator, Mapping
from typing import Any

from desktop_app.cli.arguments import Commands, UsageError, day, positive
from desktop_app.cli.common import DONE, Command, Opened, table
from desktop_app.cli.objects import list_object, on, show_object
from desktop_app.cli.said import Said
from desktop_app.domain.fields import Field, Kind, Type
from desktop_app.domain.kinds import KINDS, kind_named, own_name
from desktop_app.domain.record import Record
from desktop_app.services.known_names import may_reach
from desktop_app.services.ports import Filter
from desktop_app.services.session import Session

Value = Any
PAGE = 500
SEARCH_LIMIT = 50
TODAY_LIMIT = 100
"""Rows of each section that `today` prints."""
ASIDE = ("kind", "ref", "steps", "computed", "conflicts", "deleted")
"""What `show` says for people in its own way, or not at all."""


def declare(commands: Commands) -> None:
    words = commands.words
    listing = commands.add("list", _list)
    listing.add_argument("kind", metavar="KIND", help=words.text("help.kind"))
    listing.add_argument("--where", action="append", default=[], metavar="field=value", help=words.text("help.where"))
    listing.add_argument("--since", type=day, metavar="D", help=words.text("help.since"))
    listing.add_argument("--until", type=day, metavar="D", help=words.text("help.until"))
    listing.add_argument("--limit", type=positive, metavar="N", help=words.text("help.limit"))
    commands.add("show", _show).add_argument("id", metavar="ID", help=words.text("help.id"))
    commands.add("history", _history).add_argument("id", metavar="ID", help=words.text("help.id"))
    search = commands.add("search", _search)
    search.set_defaults(late="words")
    search.add_argument("words", nargs="+", metavar="WORDS", help=words.text("help.words"))
    search.add_argument("--kind", default="", metavar="K", help=words.text("help.kind"))
    search.add_argument("--limit", type=positive, default=SEARCH_LIMIT, metavar="N", help=words.text("help.limit"))
    today = commands.add("today", _today)
    today.add_argument("--date", type=day, metavar="D", help=words.text("help.date"))


# -- list
def _list(command: Command) -> int:
    kind = kind_named(command.args.kind)
    where = _filter(command, kind)
    with command.opened() as opened:
        found = _records(command, opened, kind, where)
        if command.json:
            for record in found:
                command.emit(list_object(record, opened.use.session))
        else:
            _table(command, opened, found)
    return DONE


def _records(command: Command, opened: Opened, kind: Kind, where: Filter | None) -> Iterator[Record]:
    """Page by page, in flat memory, newest first."""
    left, after = command.args.limit, None
    while where is not None and left != 0:
        page = opened.use.records.list(kind.name, where, min(PAGE, left or PAGE), after)
        yield from page.records
        left = left - len(page.records) if left else left
        after = page.next_key
        if after is None:
            return


def _filter(command: Command, kind: Kind) -> Filter | None:
    """The conditions; None when one of them can never hold. Raises UsageError for a word without `=`."""
    args, equal = command.args, []
    for pair in args.where:
        name, equals, text = pair.partition("=")
        if not equals or not name:
            raise UsageError(command.words.text("usage.assignment", a=pair))
        if name == "kind" and (kind.field("kind") is None or text == kind.name):
            if text != kind.name:
                return None
            continue
        name = own_name(kind, name)
        equal.append((name, _typed(kind, name, text)))
    since, until = (str(args.since or ""), str(args.until or ""))
    return Filter(tuple(equal), since, until)


def _typed(kind: Kind, name: str, text: str) -> Value:
    """A value as its field holds it; a code that is not known any more is looked for as it is. Raises InvalidField."""
    head, _, part = name.partition(".")
    field = kind.field(head)
    if field is not None and part:
        field = next((one for one in field.properties if one.name == part), None)
    if text == "null":
        return None
    if field is None and text in ("true", "false"):
        return text == "true"
    if field is None:
        return int(text) if name in ("asked_again", "waiting_count", "told_count", "reopened") and text.isdigit() else text
    if field.is_set:
        return text
    value = field.from_text(text)
    return _normal(field, value) if field.type in (Type.DATE, Type.INSTANT, Type.LINK, Type.TEXT, Type.BOOL, Type.INT) else value


def _normal(field: Field, value: Value) -> Value:
    """The stored form: dates and instants in ours, links in lower case; a text as it is typed, whatever its length."""
    return field.normal(value) if field.type in (Type.DATE, Type.INSTANT, Type.LINK) else value


def _table(command: Command, opened: Opened, records: Iterator[Record]) -> None:
    words = command.words
    head = [words.field("", name) for name in ("ref", "created_at", "state")] + [words.text("table.title"), words.field("", "id")]
    head[1] = words.text("table.on")
    rows = []
    for record in records:
        state = record.computed.get("state")
        rows.append([record.ref, on(record), words.state(record.kind, str(state)) if state else "", _title(opened, record), record.id])
    for line in table(rows, head) if rows else ():
        command.print(line)
    if not rows:
        command.tell("table.empty")


def _title(opened: Opened, record: Record) -> str:
    session: Session = opened.use.session
    if record.kind == "resident":
        return str((record["name"] if may_reach(record, session.author) else record["alias"]) or "")
    return str(opened.use.search.title(record))


# -- one record
def _show(command: Command) -> int:
    with command.opened() as opened:
        record = opened.use.records.get(command.args.id)
        shown = show_object(record, opened.use.session)
        if command.json:
            command.emit(shown)
        else:
            sheet(command, shown, opened.use.session)
    return DONE


def sheet(command: Command, shown: Mapping[str, Value], session: Session) -> None:
    """A record for people: each field that has a value, on a line of its own; then its steps and who waits."""
    words, kind, said = command.words, str(shown["kind"]), Said(command.words, session)
    rows = [(words.kind(kind), str(shown["ref"] or ""))]
    for name, value in shown.items():
        field = own_name(KINDS[kind], name)
        if value in (None, [], {}) or name in ASIDE or (kind == "commitment" and name == "waiting"):
            continue
        rows.append((words.field(kind, field), said.value(kind, field, value)))
    for line in table(rows):
        command.print(line)
    for name in ("steps", "waiting"):
        for one in shown[name] if isinstance(shown.get(name), list) else ():
            child = "step" if name == "steps" else "waiting"
            what = words.step(str(one["type"])) if child == "step" else words.label("waiting", "audience", str(one["audience"] or "person"))
            day_of = one.get("on") or one.get("due_on") or one.get("asked_on") or ""
            command.print(f"  {words.kind(child)}  {one['ref']}  {day_of}  {what}")


def _history(command: Command) -> int:
    with command.opened() as opened:
        versions = opened.use.records.history(command.args.id)
        record = opened.use.session.reading.get(command.args.id)
        masked = () if record.kind != "resident" else _masked(record, opened)
        names = {one.id: str(one["name"]) for one in opened.use.session.reading.get_many("person", {one.by for one in versions})}
        held = [(one, None if one.field in masked else one.value) for one in versions]
        said = Said(command.words, opened.use.session)
        words = [] if command.json else [said.value(record.kind, one.field, value) for one, value in held]
    head = {"id": record.id, "kind": record.kind, "ref": record.ref or None}
    for one, value in held if command.json else ():
        own = {"field": one.field, "value": value, "at": one.at, "by": one.by or None, "device": one.device or None}
        command.emit({**head, **own, "version": one.name, "seen": list(one.seen), "replaced": one.replaced})
    labels = [command.words.field(record.kind, one.field.partition("/")[0]) for one in versions]
    for line in table([(one.at, names.get(one.by, ""), label, text) for one, label, text in zip(versions, labels, words, strict=False)]):
        command.print(line)
    return DONE


def _masked(record: Record, opened: Opened) -> tuple[str, ...]:
    """Fields of a person's sheet that this role may not read."""
    shown = list_object(record, opened.use.session)
    return tuple(name for name, value in record.values.items() if name in shown and shown[name] is None and value is not None)


# -- search and today
def _search(command: Command) -> int:
    args = command.args
    if args.kind:
        kind_named(args.kind)
    with command.opened() as opened:
        found = [_found(one, opened) for one in opened.use.search.find(" ".join(args.words), args.kind, args.limit)]
    if command.json:
        for one in found:
            command.emit(one)
        return DONE
    for line in table(
        [(one["ref"] or "", one["on"] or "", command.words.kind(one["kind"]), one["title"], one["snippet"]) for one in found]
    ):
        command.print(line)
    if not found:
        command.tell("table.nothing_found")
    return DONE


def _found(found: Any, opened: Opened) -> dict[str, Value]:
    shown = {name: getattr(found, name) or None for name in ("id", "kind", "ref", "title", "snippet", "on")}
    if found.kind == "resident":
        record = opened.use.session.reading.get(found.id)
        if record is None or not may_reach(record, opened.use.session.author):
            alias = str(record["alias"] or "") if record is not None else ""
            return {**shown, "title": alias or None, "snippet": None}
    return shown


def _today(command: Command) -> int:
    with command.opened() as opened:
        session = opened.use.session
        page = opened.use.agenda.today(command.args.date, limit=TODAY_LIMIT)
        sections: dict[str, list[dict[str, Value]]] = {}
        for name in ("to_tell", "due", "late", "reminders"):
            ids = [row.id for row in getattr(page, name)]
            sections[name] = [list_object(record, session) for record in session.reading.get_many("commitment", ids)]
        sections["recent"] = [list_object(record, session) for record in page.recent]
        titles = {record.id: opened.use.search.title(record) for record in page.recent}
    if command.json:
        command.emit({"date": page.date, **sections})
        return DONE
    command.print(page.date)
    for name, objects in sections.items():
        command.print(f"{command.words.text(f'today.{name}')} ({len(objects)})")
        for line in table([(one["ref"] or "", one.get("due_on") or "", one.get("title") or titles.get(one["id"], "")) for one in objects]):
            command.print(f"  {line}")
    return DONE
