"""Commands that say what records look like: schema (no workspace needed) and example."""

import json

from desktop_app.cli.arguments import Commands
from desktop_app.cli.common import DONE, REFUSED, Command
from desktop_app.domain.kinds import kind_named


def declare(commands: Commands) -> None:
    words = commands.words
    schema = commands.add("schema", _schema)
    schema.set_defaults(late="kind")
    schema.add_argument("kind", nargs="?", metavar="KIND", help=words.text("help.kind"))
    commands.add("example", _example).add_argument("kind", metavar="KIND", help=words.text("help.kind"))


def _schema(command: Command) -> int:
    from desktop_app.services.schema import all_schemas, schema_of

    name = command.args.kind
    schema = schema_of(kind_named(name), command.words) if name else all_schemas(command.words)
    if command.json:
        command.emit(schema)
    else:
        command.print(json.dumps(schema, ensure_ascii=False, indent=2))
    return DONE


def _example(command: Command) -> int:
    """One line of JSON whatever the options: it is made to be read by `add KIND -`."""
    from desktop_app.services.examples import Examples

    kind = kind_named(command.args.kind)
    with command.opened() as opened:
        example = Examples(opened.use.session).of(kind.name)
    if example.first:
        command.tell("example.first", kind=kind.name, first=example.first)
        return REFUSED
    if kind.read_only:
        command.tell("example.read_only", label=command.words.kind(kind.name, plural=True))
    command.emit(example.record)
    return DONE
