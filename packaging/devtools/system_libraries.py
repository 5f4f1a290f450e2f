"""Qt's wheels lean on libraries of the system. On Linux: which are missing, and how to have them.

The lists were found by ldd in a bare Debian 12 and proved by opening a window there.
"""

import ctypes
import os
import shutil
import subprocess
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

from .places import environment, say

# file that Qt loads -> Debian package; the first six for any window, the others for one on X11
_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-randr.so.0": "libxcb-randr0",
}


def missing_packages() -> tuple[str, ...]:
    """Debian names of what is not there, in the order of the list; empty elsewhere than on Linux."""
    if not sys.platform.startswith("linux"):
        return ()
    missing = [package for library, package in _LIBRARIES.items() if not _loads(library)]
    if shutil.which("Xvfb") is None:  # a few tests open a window on a real X server without a screen
        missing.append("xvfb")
    if shutil.which("age") is None:  # the standard program opens our batches in a test
        missing.append("age")
    if postgresql_programs() is None:  # the central service is tested on a real server, which the tests start themselves
        missing.append("postgresql")
    if find_spec("ensurepip") is None and shutil.which("uv") is None:
        version = "{}.{}".format(*sys.version_info)
        distribution_python = sysconfig.get_path("stdlib").startswith("/usr/lib")
        missing.append(f"python{version}-venv" if distribution_python else "python3-venv")
    return tuple(missing)


def postgresql_programs() -> Path | None:
    """The folder of PostgreSQL's server programs, newest version first (Debian keeps them out of the path); None when there is none."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]), reverse=True)
    found = versions[0] if versions else shutil.which("initdb")
    return Path(found).parent if found else None


def provide() -> None:
    """Installs what is missing when it may; otherwise prints the line to type. Never stops the set-up."""
    missing = missing_packages()
    if not missing:
        return
    if shutil.which("apt-get") is None:
        say(f"System libraries missing, under their Debian names: {' '.join(missing)}. Windows may not open without them.")
        return
    prefix = _administrator()
    if prefix is not None and _apt(prefix, missing):
        return
    say("Some system libraries are missing; windows may not open without them. Type this, then go on:")
    say(f"    sudo apt-get install --no-install-recommends {' '.join(missing)}")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _administrator() -> list[str] | None:
    """What to write before apt-get: nothing for root, sudo when it asks nothing, `None` when neither works."""
    if os.geteuid() == 0:  # type: ignore[attr-defined, unused-ignore]
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode == 0:
        return ["sudo", "-n"]
    return None


def _apt(prefix: list[str], packages: tuple[str, ...]) -> bool:
    # dpkg needs the system folders in the path, which a bare environment may lack
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin", "/usr/bin", "/bin"])
    env = environment(PATH=path, DEBIAN_FRONTEND="noninteractive")
    install = [*prefix, "apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    say(f"Installing system libraries: {' '.join(packages)}")
    for command in (install, [*prefix, "apt-get", "update", "-q"], install):
        done = subprocess.run(command, check=False, capture_output=True, env=env)
        if command is install and done.returncode == 0:
            return True
    return False
