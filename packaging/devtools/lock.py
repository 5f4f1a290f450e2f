"""The hashed locks, made from pyproject.toml: what the program needs, and what working on it needs besides."""

import re
import tempfile
from pathlib import Path

from .places import DEVELOPMENT_LOCK, RUNTIME_LOCK, TOOLS_LOCK, ChoreFailed, call, say
from .venv import uv, uv_environment

# The version that libraries were measured with; only for machines without uv.
_TOOLS = "uv==0.13.9\n"
_OPTIONS = ["--universal", "--generate-hashes", "--no-annotate", "--no-header", "--python-version", "3.11", "--quiet"]


def make() -> int:
    """Rewrites the three files, or none: a lock that fails its own check is refused before it replaces anything."""
    tool = uv()
    if tool is None:
        raise ChoreFailed("uv is needed to make the locks, and cannot be had here.", 2)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        tools = place / "tools.in"
        tools.write_text(_TOOLS, encoding="ascii")
        wanted = {
            RUNTIME_LOCK: ["pyproject.toml"],
            # the same versions as the program's own lock, more beside them
            DEVELOPMENT_LOCK: ["pyproject.toml", "--all-extras", "--group", "dev", "--constraint", str(place / RUNTIME_LOCK.name)],
            TOOLS_LOCK: [str(tools)],
        }
        for path, sources in wanted.items():
            target = place / path.name
            if call([tool, "pip", "compile", *_OPTIONS, "--output-file", target, *sources], uv_environment()) != 0:
                raise ChoreFailed(f"{path.name} cannot be made; the old one is untouched.")
            faults = problems(target.read_text(encoding="utf-8"))
            if faults:
                raise ChoreFailed(f"{path.name} is refused: {faults[0]}; the old one is untouched.")
        for path in wanted:
            path.write_bytes((place / path.name).read_bytes())
            say(f"{path.name}: {len(requirements(path.read_text(encoding='utf-8')))} packages")
    return 0


def requirements(text: str) -> tuple[str, ...]:
    """The requirements of a lock, each with its continuation lines joined; comments left out."""
    joined = re.sub(r"\\\n\s*", " ", text)
    return tuple(line for line in joined.splitlines() if line.strip() and not line.startswith("#"))


def problems(text: str) -> tuple[str, ...]:
    """What a lock must not be: it holds no address of a registry, exact versions only, a hash for each."""
    found = ["it holds an address"] if "://" in text else []
    for line in requirements(text):
        name = re.split(r"[^\w.-]", line, maxsplit=1)[0]
        if "==" not in line.split(" ")[0]:
            found.append(f"{name} has no exact version")
        if "--hash=sha256:" not in line:
            found.append(f"{name} has no hash")
    return tuple(found)
