"""The rules of the architecture that import-linter cannot say, each with its reason in the test's docstring.

The code is read, never imported: a module that breaks a rule by being imported would hide it.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "desktop_app"
ALARM_LINES = 400

# What may be imported by name from our own package, from the middle outwards.
INNER = {"domain": ("domain",), "services": ("domain", "services")}
# Where a broad `except` is the job: the last net of a thread, of a command, of a request.
NETS = ("ui/executors.py", "cli", "cli.py", "central/asgi.py")
QT_PACKAGES = ("ui", "bootstrap")
# These put off an import of ours on purpose: a command without windows starts without Qt, a window without the database.
LATE_IMPORTERS = ("cli", "cli.py", "bootstrap", "__main__.py")


class Import(NamedTuple):
    module: str
    line: int
    late: bool


def modules() -> tuple[Path, ...]:
    return tuple(sorted(PACKAGE.rglob("*.py")))


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def is_in(path: Path, places: tuple[str, ...]) -> bool:
    """Whether a module is one of the places, or inside one that is a folder."""
    return any(name(path) == place or name(path).startswith(place + "/") for place in places)


def imports(tree: ast.Module, path: Path = PACKAGE / "sample.py") -> Iterator[Import]:
    """Every import with its absolute name; `late` when it is inside a function. Those for the type checker alone count too."""
    late = {child for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for child in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, node.lineno, node in late)
        elif isinstance(node, ast.ImportFrom):
            yield from (Import(module, node.lineno, node in late) for module in from_names(node, path))


def from_names(node: ast.ImportFrom, path: Path) -> tuple[str, ...]:
    """`from a import b` names `a`, but `from desktop_app import b` and `from . import b` name the sub-package."""
    base = node.module or ""
    if node.level:
        parents = path.relative_to(ROOT).with_suffix("").parts[: -node.level]
        base = ".".join([*parents, *([node.module] if node.module else [])])
    if base == PACKAGE.name:
        return tuple(f"{base}.{alias.name}" for alias in node.names)
    return (base,)


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def foreign_to(layer: str, tree: ast.Module, path: Path) -> list[str]:
    """Imports of a layer that are neither of the standard library nor of ours within reach."""
    allowed = tuple(f"{PACKAGE.name}.{inner}" for inner in INNER[layer])
    found = []
    for each in imports(tree, path):
        ours = any(each.module == inner or each.module.startswith(inner + ".") for inner in allowed)
        if not ours and each.module.split(".")[0] not in sys.stdlib_module_names:
            found.append(f"{name(path)}:{each.line}: {each.module}")
    return found


def broad_excepts(tree: ast.Module) -> list[int]:
    """Lines of `except:`, `except Exception` and `except BaseException`, in a tuple or alone, that do not raise again."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.ExceptHandler):
            continue
        caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        broad = any(one is None or (isinstance(one, ast.Name) and one.id in ("Exception", "BaseException")) for one in caught)
        if broad and not raises_again(node):
            found.append(node.lineno)
    return found


def raises_again(handler: ast.ExceptHandler) -> bool:
    """A handler that tidies up and ends with a bare `raise` hides nothing."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


@pytest.mark.parametrize("layer", INNER)
def test_an_inner_layer_imports_the_standard_library_and_inner_layers_only(layer: str) -> None:
    """The rules of the field outlive every library, and are tested in milliseconds."""
    found = [line for path in sorted((PACKAGE / layer).rglob("*.py")) for line in foreign_to(layer, parse(path), path)]
    assert not found, "\n".join(found)


def test_qt_lives_in_the_interface_and_its_wiring() -> None:
    """A command, a central service and a test of the store start without Qt."""
    found = [
        f"{name(path)}:{each.line}"
        for path in modules()
        if not is_in(path, QT_PACKAGES)
        for each in imports(parse(path), path)
        if each.module.split(".")[0] in ("PySide6", "shiboken6")
    ]
    assert not found, "\n".join(found)


def test_the_interface_never_names_an_adapter() -> None:
    """A page asks a service; what stands behind it may change."""
    adapters = tuple(f"{PACKAGE.name}.{each}" for each in ("storage", "sync", "documents"))
    found = [
        f"{name(path)}:{each.line}: {each.module}"
        for path in modules()
        if is_in(path, ("ui",))
        for each in imports(parse(path), path)
        if each.module.startswith(adapters)
    ]
    assert not found, "\n".join(found)


def test_only_the_last_nets_catch_everything() -> None:
    """Elsewhere a broad `except` turns our bug into silence, or into the wrong sentence."""
    found = [f"{name(path)}:{line}" for path in modules() if not is_in(path, NETS) for line in broad_excepts(parse(path))]
    assert not found, "\n".join(found)


def test_decoders_of_classes_are_made_at_import() -> None:
    """msgspec learns a class when it first decodes one: two threads that do so at the same time end the process."""
    found = [
        f"{name(path)}:{node.lineno}"
        for path in modules()
        for node in ast.walk(parse(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("decode", "convert")
        if any(word.arg == "type" for word in node.keywords)
    ]
    assert not found, "\n".join(found)


def test_our_own_modules_are_imported_at_the_top() -> None:
    """An import inside a function hides a cycle. Libraries may come late, and our own within one package."""
    found = []
    for path in modules():
        package = name(path).split("/")[0]
        for each in imports(parse(path), path):
            ours = each.module.startswith(PACKAGE.name) and each.module.split(".")[1:2] != [package]
            if each.late and ours and not is_in(path, LATE_IMPORTERS):
                found.append(f"{name(path)}:{each.line}: {each.module}")
    assert not found, "\n".join(found)


def test_a_module_stays_short_enough_to_be_read_at_once() -> None:
    """Above 400 lines, it is split by subject."""
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    found = [f"{module}: {lines}" for module, lines in lengths.items() if lines > ALARM_LINES]
    assert not found, "\n".join(found)


def test_no_module_reaches_outside_the_checkout() -> None:
    """A person's clone has nothing beside it."""
    outside = "../" + "shared"
    found = [name(path) for path in modules() if outside in path.read_text(encoding="utf-8")]
    assert not found, "\n".join(found)


def test_no_module_hides_the_library_named_packaging() -> None:
    """`packaging/__init__.py` would shadow it for every tool started at the root."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


# The rules themselves: each must be able to fail.


@pytest.mark.parametrize(
    "source",
    [
        "import sqlalchemy",
        "from PySide6.QtCore import QObject",
        "def f():\n    import msgspec",
        "from desktop_app.services import agenda",
        "from desktop_app import storage",
        "from ..services import agenda",
    ],
)
def test_a_foreign_import_in_domain_is_seen(source: str) -> None:
    assert foreign_to("domain", ast.parse(source), PACKAGE / "domain" / "sample.py")


@pytest.mark.parametrize(
    "source", ["import json", "from desktop_app.domain import change", "from . import change", "from .change import X"]
)
def test_an_import_within_reach_is_let_through(source: str) -> None:
    assert not foreign_to("domain", ast.parse(source), PACKAGE / "domain" / "sample.py")


@pytest.mark.parametrize("caught", ["except Exception:", "except:", "except (ValueError, BaseException):"])
def test_a_broad_except_is_seen_unless_it_raises_again(caught: str) -> None:
    assert broad_excepts(ast.parse(f"try:\n    f()\n{caught}\n    pass"))
    assert not broad_excepts(ast.parse(f"try:\n    f()\n{caught}\n    g()\n    raise"))
