"""Commands on slips: pads, giving, voiding, the look-up of whoever answers the telephone, and notes to confirm."""

from dataclasses import asdict
from typing import Any

from desktop_app.cli.arguments import Commands, positive
from desktop_app.cli.common import DONE, Command, table
from desktop_app.domain.errors import SlipAmbiguous, SlipUnknown
from desktop_app.domain.slip import SAID_BY_HOLDER, VOID_REASONS, normal_code, normal_number
from desktop_app.services.slip_values import Looked, Matter, SlipRow
from desktop_app.services.slip_words import SlipWords

Value = Any


def declare(commands: Commands) -> None:
    words = commands.words
    slip = commands.group("slip")
    pad = slip.add("pad", _pad, "slip_")
    pad.add_argument("--pages", type=positive, default=1, metavar="N", help=words.text("help.slip_pages"))
    slip.add("pads", _pads, "slip_")
    slip.add("list", _list, "slip_").add_argument("pad", metavar="PAD", help=words.text("help.slip_pad"))
    give = slip.add("give", _give, "slip_")
    give.add_argument("number", metavar="NUMBER", help=words.text("help.slip_number"))
    give.add_argument("commitment", metavar="ID", help=words.text("help.parent"))
    give.add_argument("--code", default="", metavar="CODE", help=words.text("help.slip_code"))
    give.add_argument("--borrowed", action="store_true", help=words.text("help.slip_borrowed"))
    void = slip.add("void", _void, "slip_")
    void.add_argument("number", metavar="NUMBER", help=words.text("help.slip_number"))
    void.add_argument("--reason", required=True, choices=VOID_REASONS, help=words.text("help.slip_reason"))
    void.add_argument("--code", default="", metavar="CODE", help=words.text("help.slip_code"))
    look = slip.add("look", _look, "slip_")
    say = slip.add("say", _say, "slip_")
    for one in (look, say):
        one.add_argument("number", metavar="NUMBER", help=words.text("help.slip_number"))
        one.add_argument("code", metavar="CODE", help=words.text("help.slip_code"))
    say.add_argument("says", choices=SAID_BY_HOLDER, metavar="|".join(SAID_BY_HOLDER), help=words.text("help.slip_says"))
    slip.add("notes", _notes, "slip_")
    confirm = slip.add("confirm", _confirm, "slip_")
    confirm.add_argument("id", metavar="ID", help=words.text("help.slip_note"))
    confirm.add_argument("--dismiss", action="store_true", help=words.text("help.slip_dismiss"))


# -- pads
def _pad(command: Command) -> int:
    with command.opened() as opened:
        slips = opened.use.slips
        pad = slips.print_pad(command.args.pages).value
        row = next(one for one in slips.pads() if one.pad == pad)
    if command.json:
        command.emit({"pad": row.pad, "first": row.first, "last": row.last, "free": row.free})
    else:
        command.print(command.words.text("slips.pad", pad=row.pad, first=row.first, last=row.last))
    return DONE


def _pads(command: Command) -> int:
    with command.opened() as opened:
        rows = opened.use.slips.pads(everybody=opened.use.session.author.role in ("supervisor", "dpo"))
    if command.json:
        for row in rows:
            command.emit(asdict(row))
        return DONE
    head = tuple(command.words.text(f"slips.head.{name}") for name in ("pad", "last", "free", "given", "void", "printed"))
    for line in table([(row.pad, row.last, str(row.free), str(row.given), str(row.void), row.printed_on) for row in rows], head):
        command.print(line)
    return DONE


def _list(command: Command) -> int:
    with command.opened() as opened:
        rows = opened.use.slips.rows(normal_number(command.args.pad))
    for row in rows:
        _show_row(command, row)
    return DONE


def _show_row(command: Command, row: SlipRow) -> None:
    if command.json:
        command.emit({name: value if value != "" else None for name, value in asdict(row).items()})
    else:
        command.print(f"{row.number}  {command.words.state('slip', row.state)}  {row.given_on or row.voided_on}  {row.title}".rstrip())


# -- giving
def _give(command: Command) -> int:
    args = command.args
    with command.opened() as opened:
        number = opened.use.slips.give(args.number, args.commitment, code=args.code, borrowed=args.borrowed).value
    if command.json:
        command.emit({"number": number, "commitment": args.commitment})
    else:
        command.print(command.words.text("slips.given", number=number))
    return DONE


def _void(command: Command) -> int:
    with command.opened() as opened:
        found = _one(opened.use.slips.find(command.args.number), command.args.number, command.args.code)
        number = opened.use.slips.void(found.id, command.args.reason).value
    if command.json:
        command.emit({"number": number, "state": "void"})
    else:
        command.print(command.words.text("slips.voided", number=number))
    return DONE


def _one(found: tuple[SlipRow, ...], number: str, code: str) -> SlipRow:
    rows = [row for row in found if not code or row.code == normal_code(code)]
    if not rows:
        raise SlipUnknown(normal_number(number))
    if len(rows) > 1:
        raise SlipAmbiguous(rows[0].number)
    return rows[0]


# -- looking up
def _look(command: Command) -> int:
    with command.opened() as opened:
        _show(command, opened.use.slip_desk.look(command.args.number, command.args.code))
    return DONE


def _say(command: Command) -> int:
    with command.opened() as opened:
        desk = opened.use.slip_desk
        looked = desk.look(command.args.number, command.args.code)
        did = desk.ask(looked.slip, command.args.says).value.did
        if command.json:
            command.emit({"number": looked.number, "did": did})
        else:
            command.tell(f"slips.did.{did}")
            _show(command, desk.read(looked.slip))
    return DONE


def _show(command: Command, looked: Looked) -> None:
    if command.json:
        matters = [_matter(matter) for matter in looked.matters]
        command.emit({"number": looked.number, "state": looked.state, "given_on": looked.given_on or None, "matters": matters})
        return
    said = SlipWords(command.words)
    command.print(looked.number)
    if looked.doubled:
        command.tell("slips.doubled")
    if not looked.matters:
        command.tell("slips.on_sheet" if looked.on_sheet else "slips.nothing_yet")
    for matter in looked.matters:
        for sentence in (*said.facts(matter), said.remains(matter)):
            command.print(f"  {sentence}")


def _matter(matter: Matter) -> dict[str, Value]:
    facts = [{"says": one.says, "on": one.on, "body": one.body or None, "due_on": one.due_on or None} for one in matter.facts]
    return {"remains": matter.remains, "next_on": matter.next_on or None, "facts": facts}


# -- notes
def _notes(command: Command) -> int:
    with command.opened() as opened:
        notes = opened.use.slip_desk.notes(1_000)
    for note in notes:
        if command.json:
            command.emit({name: value or None for name, value in asdict(note).items()})
        else:
            command.print(
                f"{note.line}  {note.number}  {note.on}  {command.words.label('slip_line', 'says', note.says)}  {note.title}".rstrip()
            )
    if not notes:
        command.tell("slips.no_notes")
    return DONE


def _confirm(command: Command) -> int:
    with command.opened() as opened:
        desk = opened.use.slip_desk
        if command.args.dismiss:
            desk.dismiss(command.args.id)
            state = None
        else:
            state = opened.store.reading.get(desk.confirm(command.args.id).value).computed.get("state")
    if command.json:
        command.emit({"id": command.args.id, "state": state})
    else:
        command.tell("slips.settled")
    return DONE
