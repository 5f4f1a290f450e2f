"""Every check of the code, one line each, all run whatever happens to the others."""

import json
import tempfile
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

from . import dictionary, hygiene, lock, translations
from .places import BUILD, DEVELOPMENT_LOCK, ROOT, RUNTIME_LOCK, TOOLS_LOCK, ChoreFailed, capture, script

_PACKAGE = "desktop_app"


def run(rest: list[str]) -> int:
    """Exit code 1 when a check fails. `lint NAME…` runs these only."""
    unknown = [name for name in rest if name not in _CHECKS]
    if unknown:
        raise ChoreFailed(f"no check named {unknown[0]}; there are {', '.join(_CHECKS)}.", 2)
    chosen = {name: check for name, check in _CHECKS.items() if not rest or name in rest}
    failed = [name for name, check in chosen.items() if not _show(name, check)]
    print(f"lint: {len(chosen) - len(failed)} of {len(chosen)} checks pass" + (f"; failed: {', '.join(failed)}" if failed else ""))
    return 1 if failed else 0


def _show(name: str, check: Callable[[], str]) -> bool:
    started = time.monotonic()
    try:
        trouble = check().strip()
    except ChoreFailed as failure:
        trouble = str(failure)
    seconds = time.monotonic() - started
    print(f"{name:<13} {'FAILED' if trouble else 'ok':<6} {seconds:5.1f} s", flush=True)
    if trouble:
        print("\n".join(f"    {line}" for line in trouble.splitlines()), flush=True)
    return not trouble


def _tool(*command: str | Path) -> str:
    """What a tool complains of: its output when it exits with anything but 0, and never an empty text then."""
    status, output = capture(command)
    return "" if status == 0 else output or f"{command[0]} exits {status}"


def _rules() -> str:
    return _tool(script("ruff"), "check", "--quiet", ".")


def _format() -> str:
    return _tool(script("ruff"), "format", "--check", "--quiet", ".")


def _types() -> str:
    return _tool(script("mypy"), "--no-error-summary")


def _contracts() -> str:
    """import-linter stops at a contract that names a package not written yet: such names are left out of its copy."""
    options = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    contracts = [_present(contract) for contract in options.pop("contracts")]
    lines = ["[tool.importlinter]", *_assignments(options)]
    for contract in contracts:
        if contract is not None:
            lines += ["[[tool.importlinter.contracts]]", *_assignments(contract)]
    BUILD.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILD) as folder:
        config = Path(folder) / "contracts.toml"
        config.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return _tool(script("lint-imports"), "--no-logo", "--config", config, "--cache-dir", BUILD / "import-linter")


def _assignments(table: dict[str, object]) -> list[str]:
    """A flat table of texts, truth values and lists of texts, as TOML; there it is written as in JSON."""
    return [f"{name} = {json.dumps(value)}" for name, value in table.items()]


def _present(contract: dict[str, object]) -> dict[str, object] | None:
    """The contract without our own modules that do not exist; `None` when nothing is left to compare."""
    kept = dict(contract)
    for name in ("source_modules", "forbidden_modules", "modules"):
        value = contract.get(name)
        if isinstance(value, list):
            kept[name] = [module for module in value if _exists(module)]
            if not kept[name]:
                return None
    return kept


def _exists(module: str) -> bool:
    if module.split(".", 1)[0] != _PACKAGE:
        return True
    path = ROOT.joinpath(*module.removesuffix(".*").split("."))
    if module.endswith(".*"):
        return any(path.glob("*/__init__.py"))
    return (path / "__init__.py").is_file() or path.with_suffix(".py").is_file()


def _dependencies() -> str:
    return _tool(script("deptry"), _PACKAGE, "--no-ansi")


def _dead_code() -> str:
    """Fields and attributes are left aside: table, form and file are derived from their declaration, which no search can see."""
    status, output = capture([script("vulture")])
    if status not in (0, 3):  # 3: something was found
        return output or f"vulture exits {status}"
    return "\n".join(line for line in output.splitlines() if "unused variable" not in line and "unused attribute" not in line)


def _locks() -> str:
    troubles = []
    for path in (RUNTIME_LOCK, DEVELOPMENT_LOCK, TOOLS_LOCK):
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        troubles += [f"{path.name}: {what}" for what in (lock.problems(text) if text else ("it is missing: `dev.py lock`",))]
    return "\n".join(troubles)


_CHECKS: dict[str, Callable[[], str]] = {
    "rules": _rules,
    "format": _format,
    "types": _types,
    "contracts": _contracts,
    "dependencies": _dependencies,
    "dead-code": _dead_code,
    "translations": lambda: "\n".join(translations.check()),
    "dictionary": dictionary.problems,
    "files": lambda: "\n".join(hygiene.problems()),
    "locks": _locks,
}
