"""`public`: the two agreements, and the static pages of slips."""

from pathlib import Path

from desktop_app.bootstrap.papers import paper_writer
from desktop_app.cli.arguments import Commands, UsageError
from desktop_app.cli.common import DONE, Command, Opened


def declare(commands: Commands) -> None:
    words = commands.words
    public = commands.add("public", _public)
    acts = public.add_mutually_exclusive_group()
    acts.add_argument("--to", metavar="DIR", help=words.text("help.public_to"))
    acts.add_argument("--agree", action="store_true", help=words.text("help.public_agree"))
    acts.add_argument("--withdraw", action="store_true", help=words.text("help.public_withdraw"))
    public.add_argument("--remove", action="store_true", help=words.text("help.public_remove"))
    public.add_argument("--address", default="", metavar="URL", help=words.text("help.public_address"))


def _public(command: Command) -> int:
    args = command.args
    if args.remove and not args.to:
        raise UsageError(command.words.text("usage.required", a="--to"))
    with command.opened() as opened:
        if args.to:
            (_remove if args.remove else _publish)(command, opened)
            return DONE
        if args.agree:
            opened.use.agreements.agree(args.address)
        elif args.withdraw:
            opened.use.agreements.withdraw()
        _say_standing(command, opened)
    return DONE


def _publish(command: Command, opened: Opened) -> None:
    from desktop_app.documents.slip_pages import PagesFolder, SlipPageWriter

    opened.use.slips.catch_up()
    folder = PagesFolder(Path(command.args.to).expanduser())
    done = opened.use.public.publish(folder, command.words, SlipPageWriter(), paper_writer())
    if command.json:
        command.emit({"pages": done.pages, "posters": done.posters, "written": done.written, "removed": done.removed})
    else:
        command.tell("public_pages.done", pages=done.pages, posters=done.posters, written=done.written, removed=done.removed)


def _remove(command: Command, opened: Opened) -> None:
    from desktop_app.documents.slip_pages import PagesFolder

    removed = opened.use.public.remove(PagesFolder(Path(command.args.to).expanduser()))
    if command.json:
        command.emit({"removed": removed})
    else:
        command.tell("public_pages.removed", removed=removed)


def _say_standing(command: Command, opened: Opened) -> None:
    now = opened.use.agreements.standing()
    if command.json:
        given = [{"role": one.role, "name": one.name, "since": one.since} for one in now.agreements]
        command.emit({"on": now.on, "agreements": given, "missing": list(now.missing), "address": now.address or None})
        return
    for one in now.agreements:
        command.print(f"{command.words.label('person', 'role', one.role)}  {one.name}  {one.since[:10]}")
    missing = ", ".join(command.words.label("person", "role", role) for role in now.missing)
    command.tell("public_pages.on" if now.on else "public_pages.off", missing=missing)
