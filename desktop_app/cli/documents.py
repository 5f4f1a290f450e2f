"""The command `print`: a document of the notebook as a PDF or as its HTML twin, whole or not at all."""

from pathlib import Path

from desktop_app.cli.arguments import Commands, UsageError, day
from desktop_app.cli.common import DONE, Command, Opened
from desktop_app.services.papers import PAPERS, Asked, make_paper

SUFFIXES = (".pdf", ".html")


def declare(commands: Commands) -> None:
    words = commands.words
    add = commands.add("print", _print)
    add.set_defaults(late="record")
    add.add_argument("name", choices=tuple(PAPERS), metavar="NAME", help=words.text("help.print_name", names=", ".join(PAPERS)))
    add.add_argument("record", nargs="?", metavar="ID", help=words.text("help.print_record"))
    add.add_argument("--to", required=True, metavar="FILE.pdf|.html", help=words.text("help.to"))
    add.add_argument("--waiting", default="", metavar="ID", help=words.text("help.print_waiting"))
    add.add_argument("--closing", default="", metavar="TEXT", help=words.text("help.print_closing"))
    add.add_argument("--since", type=day, metavar="DAY", help=words.text("help.print_since"))
    add.add_argument("--until", type=day, metavar="DAY", help=words.text("help.print_until"))
    add.add_argument("--again", action="store_true", help=words.text("help.print_again"))
    add.add_argument("--base", default="", metavar="URL", help=words.text("help.print_base"))


def _print(command: Command) -> int:
    from desktop_app.bootstrap.papers import paper_writer

    args, to = command.args, Path(command.args.to).expanduser()
    if to.suffix.lower() not in SUFFIXES:
        raise UsageError(command.words.text("usage.suffix", a=to.name, b=", ".join(SUFFIXES)))
    _check(command)
    writer = paper_writer()
    with command.opened() as opened:
        document = make_paper(args.name, opened.use, command.words, _asked(command, opened))
    content = writer.pdf(document) if to.suffix.lower() == ".pdf" else writer.html(document)
    writer.save(to, content)
    if command.json:
        pages = len(writer.sheet_sizes(content)) if to.suffix.lower() == ".pdf" else None
        command.emit({"file": str(to), "paper": args.name, "title": document.title, "bytes": len(content), "pages": pages})
    command.tell("print.done", name=to.name)
    return DONE


def _check(command: Command) -> None:
    """What this paper is about must be named: its record, and for a letter who gets it."""
    args = command.args
    about = PAPERS[args.name].about
    if about and not args.record:
        raise UsageError(command.words.text("usage.required", a=f"ID ({about})"))
    if args.name == "letter" and not args.waiting:
        raise UsageError(command.words.text("usage.required", a="--waiting ID"))
    if not about and args.record:
        raise UsageError(command.words.text("usage.unrecognized", a=args.record))


def _asked(command: Command, opened: Opened) -> Asked:
    from desktop_app.bootstrap.attachments import attachments_over
    from desktop_app.bootstrap.consents import Consents
    from desktop_app.services.papers.reading import consent_paper

    args, reading = command.args, opened.use.session.reading
    consent = None
    if args.name == "consent":
        words = Consents(opened.use.house.style().authority or opened.name, lambda: reading.meta("dpo_contact"))
        consent = consent_paper(words.text(command.words.language))
    return Asked(
        record=args.record or "",
        waiting=args.waiting,
        closing=args.closing,
        since=args.since.isoformat() if args.since else "",
        until=args.until.isoformat() if args.until else "",
        again=args.again,
        base=args.base,
        content=attachments_over(opened.store).read,
        consent=consent,
    )
