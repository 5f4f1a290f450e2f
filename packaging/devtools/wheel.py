"""The wheel, built and tried where nothing of the checkout helps it; and, on request, one folder that needs no Python."""

import argparse
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from .places import ROOT, RUNTIME_LOCK, WINDOWS, ChoreFailed, call, capture, environment, python, say, script
from .venv import fill, uv, uv_environment

_DISTRIBUTION = ROOT / "dist"
_BUNDLER = "pyinstaller==6.22.3"


def package(rest: list[str]) -> int:
    """Builds in `dist/`, installs the wheel with the runtime lock in an empty environment, asks it its version and schema."""
    parser = argparse.ArgumentParser(prog="dev.py package")
    parser.add_argument("--bundle", action="store_true", help="also one folder with Python inside, by PyInstaller, for this system only")
    options = parser.parse_args(rest)
    wheel = _build()
    with tempfile.TemporaryDirectory(prefix="carnet-wheel-", ignore_cleanup_errors=True) as folder:
        empty = Path(folder)
        venv = empty / "venv"
        fill(venv, RUNTIME_LOCK)
        _install(venv, ["--no-deps", str(wheel)])
        _try(script("carnet", venv), empty)
        if options.bundle:
            _bundle(venv, empty)
    return 0


def _build() -> Path:
    """One wheel in `dist/`, older ones removed. It is made by the build backend of `.venv`, without network."""
    if _DISTRIBUTION.is_dir():
        for old in _DISTRIBUTION.glob("*.whl"):
            old.unlink()
    if call([python(), "-m", "hatchling", "build", "--target", "wheel", "--directory", str(_DISTRIBUTION)]) != 0:
        raise ChoreFailed("the wheel cannot be built; the lines above say why.")
    (wheel,) = _DISTRIBUTION.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    if not any(name.startswith("desktop_app/resources/") for name in names):
        raise ChoreFailed("the wheel has no resources inside.")
    say(f"{wheel.relative_to(ROOT)}: {len(names)} files, {wheel.stat().st_size / 1e6:.1f} MB")
    return wheel


def _install(venv: Path, what: list[str]) -> None:
    tool = uv()
    if tool is not None:
        status = call([tool, "pip", "install", "--quiet", "--compile-bytecode", "--python", python(venv), *what], uv_environment())
    else:
        status = call([python(venv), "-m", "pip", "install", "--quiet", *what])
    if status != 0:
        raise ChoreFailed(f"{' '.join(what)} cannot be installed in an empty environment.")


def _try(carnet: Path, elsewhere: Path) -> None:
    """Runs the program outside the checkout: what it finds there came with the wheel."""
    env = environment(HOME=str(elsewhere), QT_QPA_PLATFORM="offscreen")
    for arguments in (["--version"], ["schema"]):
        status, output = capture([carnet, *arguments], env, elsewhere)
        if status != 0:
            raise ChoreFailed(f"`carnet {' '.join(arguments)}` exits {status} from the wheel:\n{output}")
        first = output.strip().splitlines()[0] if output.strip() else "(nothing)"
        say(f"carnet {' '.join(arguments)}: {first[:100]}")


def _bundle(venv: Path, empty: Path) -> None:
    """One folder in `dist/carnet/`. It cannot be made for another system than this one."""
    _install(venv, [_BUNDLER])
    entry = empty / "carnet_entry.py"
    entry.write_text("import sys\n\nfrom desktop_app.cli import main\n\nsys.exit(main())\n", encoding="utf-8")
    made = empty / "made"
    status = call(
        [
            *(python(venv), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--onedir", "--name", "carnet"),
            *("--collect-all", "desktop_app", "--distpath", made, "--workpath", empty / "work", "--specpath", empty, entry),
        ],
        environment(),
        empty,
    )
    if status != 0:
        raise ChoreFailed("the bundle cannot be made; the lines above say why.")
    _try(made / "carnet" / ("carnet.exe" if WINDOWS else "carnet"), empty)
    target = _DISTRIBUTION / "carnet"
    shutil.rmtree(target, ignore_errors=True)
    shutil.move(made / "carnet", target)
    say(f"{target.relative_to(ROOT)}: for {sys.platform}")
