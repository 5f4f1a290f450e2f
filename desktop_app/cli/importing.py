"""The command `import`: files that others made, each with its own reader; all of a file is taken over, or nothing of it."""

from pathlib import Path

from desktop_app.cli import actors_file, decidim
from desktop_app.cli.arguments import Commands
from desktop_app.cli.common import Command
from desktop_app.domain.actor import KINDS


def declare(commands: Commands) -> None:
    words = commands.words
    group = commands.group("import")
    site = group.add("decidim", _decidim, "import_")
    site.add_argument("file", metavar="FILE.csv", help=words.text("help.decidim_file"))
    site.add_argument("--process", default="", metavar="ID", help=words.text("help.decidim_process"))
    site.add_argument("--preview", action="store_true", help=words.text("help.preview"))
    actors = group.add("actors", _actors, "import_")
    actors.add_argument("file", metavar="FILE.csv", help=words.text("help.actors_file"))
    actors.add_argument("--kind", default="", choices=KINDS, metavar="CODE", help=words.text("help.actors_kind"))
    actors.add_argument("--area", default="", metavar="CODE", help=words.text("help.actors_area"))
    actors.add_argument("--preview", action="store_true", help=words.text("help.preview"))


def _decidim(command: Command) -> int:
    return decidim.take(command, Path(command.args.file).expanduser())


def _actors(command: Command) -> int:
    return actors_file.take(command, Path(command.args.file).expanduser())
