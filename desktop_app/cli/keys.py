"""Commands on the keys: change the passphrase, make a recovery sheet, open with its code."""

from pathlib import Path

from desktop_app.cli.arguments import Commands
from desktop_app.cli.common import DONE, Command


def declare(commands: Commands) -> None:
    words = commands.words
    passphrase = commands.group("passphrase")
    change = passphrase.add("change", _change, "passphrase_")
    change.add_argument("--new-passphrase-file", required=True, metavar="FILE", help=words.text("help.new_passphrase_file"))
    recovery = commands.group("recovery")
    sheet = recovery.add("sheet", _sheet, "recovery_")
    sheet.add_argument("--to", required=True, metavar="FILE.pdf", help=words.text("help.to"))
    use = recovery.add("use", _use, "recovery_")
    use.add_argument("--code-file", required=True, metavar="F", help=words.text("help.code_file"))
    use.add_argument("--new-passphrase-file", required=True, metavar="FILE", help=words.text("help.new_passphrase_file"))


def _change(command: Command) -> int:
    vault = command.vault()
    folder = vault.folder(command.workspace)
    old = command.passphrase()
    vault.change_passphrase(folder.name, old, command.secret(command.args.new_passphrase_file, "--new-passphrase-file"))
    command.tell("keys.changed")
    if command.json:
        command.emit({"workspace": folder.name})
    return DONE


def _sheet(command: Command) -> int:
    """The code is nowhere on the disk, so a sheet is always a new code; the old sheet is void once the new one is written."""
    from desktop_app.bootstrap.desktop import WallClock
    from desktop_app.bootstrap.published import DEMONSTRATION_PHRASE
    from desktop_app.bootstrap.resources import resources_folder
    from desktop_app.documents.recovery_sheet import ENGLISH, FRENCH, RecoverySheet, write_recovery_sheet

    vault, to = command.vault(), Path(command.args.to).expanduser()
    folder = vault.folder(command.workspace)
    passphrase = command.passphrase(published=DEMONSTRATION_PHRASE if folder.is_demonstration else "")
    title = next((one.title for one in vault.workspaces() if one.name == folder.name), folder.name)
    text = ENGLISH if command.words.language == "en" else FRENCH
    fonts, today = resources_folder() / "fonts", WallClock().now().astimezone().date()

    def write(groups: tuple[str, ...]) -> None:
        write_recovery_sheet(to, RecoverySheet(title, today, groups, folder.is_demonstration), fonts, text)

    write(("0000",) * 6)  # a file that cannot be written is found out while the old sheet still holds
    write(vault.renew_code(folder.name, passphrase))
    command.tell("keys.sheet", name=to.name)
    if command.json:
        command.emit({"workspace": folder.name, "file": str(to)})
    return DONE


def _use(command: Command) -> int:
    vault = command.vault()
    folder = vault.folder(command.workspace)
    code = command.secret(command.args.code_file, "--code-file")
    new = command.secret(command.args.new_passphrase_file, "--new-passphrase-file")
    vault.unlock_with_code(folder.name, code, new).close()
    command.tell("keys.recovered")
    if command.json:
        command.emit({"workspace": folder.name})
    return DONE
