"""Commands on a whole workspace: init, demo, status, verify, backup, restore."""

from pathlib import Path
from typing import Any

from desktop_app.cli.arguments import Commands, day, positive
from desktop_app.cli.common import DONE, NEEDS_SOMEBODY, REFUSED, Command, table
from desktop_app.cli.parcels import gap_line, gap_object
from desktop_app.domain.person import ROLES
from desktop_app.services.notebook import Difference

Value = Any
DEMONSTRATION_SIZE, DEMONSTRATION_SEED = 400, 1


def declare(commands: Commands) -> None:
    words = commands.words
    init = commands.add("init", _init)
    init.add_argument("--authority", required=True, metavar="plaine-commune|villejuif|FILE", help=words.text("help.authority"))
    init.add_argument("--person", required=True, metavar="NAME", help=words.text("help.person"))
    init.add_argument("--role", required=True, choices=ROLES, help=words.text("help.role"))
    init.add_argument("--sector", nargs="+", action="extend", default=[], metavar="S", help=words.text("help.sector"))
    init.add_argument("--name", default="", metavar="N", help=words.text("help.name"))
    demo = commands.add("demo", _demo)
    demo.add_argument("--size", type=positive, default=DEMONSTRATION_SIZE, metavar="N", help=words.text("help.size"))
    demo.add_argument("--seed", type=int, default=DEMONSTRATION_SEED, metavar="S", help=words.text("help.seed"))
    demo.add_argument("--today", type=day, default=None, metavar="D", help=words.text("help.today"))
    demo.add_argument("--authority", default="plaine-commune", metavar="A", help=words.text("help.authority"))
    commands.add("status", _status)
    verify = commands.add("verify", _verify)
    verify.add_argument("--repair", action="store_true", help=words.text("help.repair"))
    backup = commands.add("backup", _backup)
    backup.add_argument("--to", required=True, metavar="FILE.carnet-copie", help=words.text("help.to"))
    restore = commands.add("restore", _restore)
    restore.add_argument("file", metavar="FILE", help=words.text("help.backup_file"))


def _init(command: Command) -> int:
    from desktop_app.bootstrap.desktop import authority_versions
    from desktop_app.services.notebook import NewNotebook, Notebooks

    args = command.args
    *earlier, newest = authority_versions(args.authority)
    new = NewNotebook(newest, args.person, args.role, tuple(args.sector), args.name, earlier=tuple(earlier))
    begun = Notebooks(command.vault()).begin(new, command.passphrase(new=True))
    author, code = begun.store.author, "-".join(begun.code)
    _close(begun.store)
    command.tell("workspace.begun", name=begun.name)
    command.tell("workspace.recovery_code", code=code)
    made = {"workspace": begun.name, "name": args.name or str(new.authority["name"]), "device": author.device, "person": author.person}
    _show(command, {**made, "recovery_code": code} if command.json else made)
    return DONE


def _demo(command: Command) -> int:
    from desktop_app.bootstrap.desktop import authority, demonstration_texts
    from desktop_app.bootstrap.published import DEMONSTRATION_PHRASE
    from desktop_app.services.demonstration import RECIPE_VERSION, create_demonstration

    args = command.args
    passphrase = command.passphrase(new=True, published=DEMONSTRATION_PHRASE)
    begun = create_demonstration(
        command.vault(),
        authority(args.authority),
        demonstration_texts(),
        passphrase,
        size=args.size,
        seed=args.seed,
        today=args.today,
        progress=command.progress("workspace.making"),
    )
    if begun is None:
        return REFUSED
    author = begun.store.author
    _close(begun.store)
    if passphrase == DEMONSTRATION_PHRASE:
        command.tell("workspace.published", phrase=DEMONSTRATION_PHRASE)
    command.tell("workspace.demonstration", name=begun.name, size=args.size, seed=args.seed, version=RECIPE_VERSION)
    _show(
        command,
        {"workspace": begun.name, "device": author.device, "person": author.person, "size": args.size, "seed": args.seed}
        | {"recipe_version": RECIPE_VERSION},
    )
    return DONE


DAMAGE = ("file_damaged", "attachment_missing", "attachment_damaged")
"""Differences that no folding of the log mends: only a backup has what is gone."""


def _status(command: Command) -> int:
    from dataclasses import asdict

    from desktop_app.services.status import status_of

    with command.opened() as opened:
        status = status_of(opened.use.session, opened.use.synchronise)
    shown = {"workspace": opened.name, **asdict(status), "missing": [gap_object(gap) for gap in status.missing]}
    if command.json:
        command.emit(shown)
        return DONE
    counts = {command.words.kind(kind, plural=True): count for kind, count in status.counts.items()}
    shown["role"] = command.words.label("person", "role", status.role)
    own = {command.words.text(f"status.{name}"): value for name, value in shown.items() if name not in ("counts", "missing")}
    for line in table([(label, str(value)) for label, value in {**own, **counts}.items()]):
        command.print(line)
    for gap in status.missing:
        command.print(gap_line(command.words, gap))
    return DONE


def _verify(command: Command) -> int:
    with command.opened() as opened:
        found = opened.vault.verify(opened.store, command.args.repair, command.progress("workspace.verifying"), lambda: False)
    if command.json:
        differences = [{"what": one.what, "kind": one.kind or None, "id": one.id or None} for one in found.differences]
        counts = {"changes": found.changes, "records": found.records, "attachments": found.attachments}
        command.emit({**counts, "repaired": bool(command.args.repair), "differences": differences})
    else:
        command.print(command.words.text("verify.counts", changes=found.changes, records=found.records, attachments=found.attachments))
        for line in dict.fromkeys(_difference_line(command, one) for one in found.differences):
            command.print(line)
    if not found.differences:
        command.tell("verify.sound")
        return DONE
    damaged = sum(one.what in DAMAGE for one in found.differences)
    if damaged:
        command.tell("verify.damaged", count=damaged)
    if len(found.differences) > damaged:
        command.tell("verify.repair_left" if command.args.repair else "verify.found", count=len(found.differences) - damaged)
    return NEEDS_SOMEBODY


def _difference_line(command: Command, one: Difference) -> str:
    """What differs, and where; what the database library says of a damaged file is for `--json`: it speaks no language of ours."""
    kind = command.words.kind(one.kind) if one.kind else ""
    parts = (command.words.text(f"verify.{one.what}"), kind, "" if one.what == "file_damaged" else one.id)
    return " ".join(part for part in parts if part)


def _backup(command: Command) -> int:
    from desktop_app.bootstrap.exchange import position_before_copy, position_covered

    to = Path(command.args.to).expanduser()
    with command.opened() as opened:
        position = position_before_copy(opened.store)
        if not opened.vault.back_up(opened.store, to, command.progress("workspace.copying"), lambda: False):
            return REFUSED
        position_covered(opened.store, position)
        opened.vault.note_backup(opened.name)
        held = opened.vault.look(to)
    command.tell("workspace.backed_up", name=to.name)
    _show(command, {"workspace": opened.name, "file": str(to), "bytes": to.stat().st_size, "made_at": f"{held.made_at:%Y-%m-%dT%H:%M:%SZ}"})
    return DONE


def _restore(command: Command) -> int:
    from desktop_app.bootstrap.exchange import settle_restored
    from desktop_app.bootstrap.published import DEMONSTRATION_PHRASE

    backup = Path(command.args.file).expanduser()
    vault = command.vault()
    published = DEMONSTRATION_PHRASE if vault.look(backup).demonstration else ""
    restored = vault.restore(backup, command.passphrase(published=published))
    settle_restored(restored.store)
    _close(restored.store)
    command.tell("workspace.restored", name=restored.name)
    if restored.missing:
        command.tell("workspace.restored_missing", count=len(restored.missing))
    _show(
        command,
        {"workspace": restored.name, "made_at": f"{restored.made_at:%Y-%m-%dT%H:%M:%SZ}", "missing": list(restored.missing)},
    )
    return DONE


def _close(store: Any) -> None:
    """Give the connections back (a port of its own has no files)."""
    store.close()


def _show(command: Command, value: dict[str, Value]) -> None:
    """One object, or its lines for people."""
    if command.json:
        command.emit(value)
        return
    rows = [(command.words.text(f"status.{name}"), _text(one)) for name, one in value.items() if one != []]
    for line in table(rows):
        command.print(line)


def _text(value: Value) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)
