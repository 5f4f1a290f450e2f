"""The set-up works before anything is installed, and installs exactly what was chosen."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-tools.lock")
COMMANDS = ("setup", "run", "test", "lint", "bench", "faults", "histories", "trials", "shots", "translations", "package", "lock")

# Needs what it imports: the build backend runs it, after the set-up.
RUN_BY_OTHERS = ("build_hook.py", "vulture_allowlist.py")


@pytest.fixture
def devtools(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes `import devtools` work as it does for dev.py."""
    monkeypatch.syspath_prepend(str(PACKAGING))


def dev_sources() -> tuple[Path, ...]:
    paths = [PACKAGING / "dev.py", *(PACKAGING / "devtools").glob("*.py")]
    return tuple(sorted(path for path in paths if path.name not in RUN_BY_OTHERS))


def dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs dev.py with `-S -I`: without the site's libraries, as on a machine where nothing was ever installed."""
    command = [sys.executable, "-I", "-S", str(PACKAGING / "dev.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize("path", dev_sources(), ids=lambda path: path.name)
def test_the_set_up_imports_the_standard_library_only(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module or ""]
        for name in names:
            assert name.split(".")[0] in {*sys.stdlib_module_names, "devtools"}, f"{path.name}:{node.lineno}: {name}"


def test_a_python_too_old_can_read_dev_py_to_be_told_so() -> None:
    ast.parse((PACKAGING / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 7))


def test_an_old_python_is_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], devtools: None
) -> None:
    import dev

    monkeypatch.setattr(dev, "OLDEST_PYTHON", (99, 0))
    assert dev.main(["setup"]) == 2
    assert "needs Python 99.0 or later" in capsys.readouterr().err


def test_every_chore_is_listed_by_help() -> None:
    shown = dev("--help")
    assert shown.returncode == 0
    assert [command for command in COMMANDS if f"\n    {command}" not in shown.stdout] == []


@pytest.mark.parametrize("arguments", [(), ("dance",), ("setup", "--more")])
def test_a_wrong_command_is_a_usage_error(arguments: tuple[str, ...]) -> None:
    refused = dev(*arguments)
    assert refused.returncode == 2
    assert "usage:" in refused.stderr


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_has_exact_versions_and_hashes_and_no_address(name: str, devtools: None) -> None:
    from devtools import lock

    text = (PACKAGING / name).read_text(encoding="utf-8")
    assert lock.requirements(text)
    assert lock.problems(text) == ()


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("a==1\n", "a has no hash"),
        ("a>=1 \\\n    --hash=sha256:00\n", "a has no exact version"),
        ("a @ https://example.org/a.whl \\\n    --hash=sha256:00\n", "it holds an address"),
    ],
)
def test_a_faulty_lock_is_named(text: str, trouble: str, devtools: None) -> None:
    from devtools import lock

    assert trouble in lock.problems(text)


def test_the_locks_hold_the_versions_of_pyproject(devtools: None) -> None:
    from devtools import lock

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    runtime = {line.split(" ")[0] for line in lock.requirements((PACKAGING / "requirements.lock").read_text(encoding="utf-8"))}
    whole = {line.split(" ")[0] for line in lock.requirements((PACKAGING / "requirements-dev.lock").read_text(encoding="utf-8"))}
    assert {line.split(";")[0].strip() for line in project["project"]["dependencies"]} <= runtime
    assert runtime <= whole
    extras = [line for lines in project["project"].get("optional-dependencies", {}).values() for line in lines]
    groups = [line for lines in project["dependency-groups"].values() for line in lines if isinstance(line, str)]
    assert {re.sub(r"\[.*?\]", "", line.split(";")[0]).strip() for line in [*extras, *groups]} <= whole


def test_every_dependency_says_what_it_is_for() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = text.split("dependencies = [", 1)[1].split("\n]", 1)[0]
    assert [line for line in block.splitlines() if "==" in line and "# " not in line] == []


@pytest.mark.parametrize(
    "source",
    ['self.tr(f"{n} things")', 'self.tr("a" + b)', "self.tr(words)", 'QCoreApplication.translate("Page", words)'],
)
def test_a_sentence_that_the_extraction_would_miss_is_seen(
    source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, devtools: None
) -> None:
    from devtools import translations

    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "_PACKAGE", tmp_path)
    (tmp_path / "page.py").write_text(f'self.tr("fine")\n{source}\n', encoding="utf-8")
    assert translations._calls_that_escape() == ["page.py:2: only a plain string can be translated"]


@pytest.mark.parametrize(
    "text",
    ["see /" + "home/someone/file", "https://py" + "pi.org/simple", "open ../" + "shared/design", "end \n"],
    ids=["path", "host", "outside", "space"],
)
def test_what_no_file_may_hold_is_seen(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, devtools: None) -> None:
    from devtools import hygiene

    monkeypatch.setattr(hygiene, "ROOT", tmp_path)
    page = tmp_path / "page.md"
    page.write_text(text if text.endswith("\n") else text + "\n", encoding="utf-8")
    assert len(hygiene._look_at(page)) == 1
