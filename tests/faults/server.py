"""The process under the shim: reads a scenario a line, forks, answers how the child ended. Started by `bench.server`."""

import ctypes
import errno
import json
import os
import sys
import traceback
from pathlib import Path

from desktop_app.domain.errors import NoRoom
from tests.faults.bench import BROKEN, FULL, ended
from tests.faults.scenarios import SCENARIOS

ERRORS = {FULL: errno.ENOSPC, BROKEN: errno.EIO}


def main() -> None:
    import alembic.command  # imported before the forks: an import under a full disk is not what is tried
    import alembic.config  # noqa: F401

    for line in sys.stdin:
        scenario, home, mode, point = json.loads(line)
        print(json.dumps(_forked(scenario, Path(home), mode, point)), flush=True)


def _forked(scenario: str, home: Path, mode: str, point: int) -> dict[str, object]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        answer = _act(scenario, home, mode, point)
        os.write(writing, json.dumps(answer).encode()[:60_000])
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    if ended(status):
        return {"how": "killed"}
    return json.loads(said) if said else {"how": "wrong", "reason": f"the process ended with status {status}"}


def _act(scenario: str, home: Path, mode: str, point: int) -> dict[str, object]:
    shim = ctypes.CDLL(None)
    try:
        try:
            SCENARIOS[scenario].act(home, lambda: shim.fault_arm(ctypes.c_long(point), ERRORS.get(mode, 0)))
            how = "done"
        except NoRoom:
            how = "refused" if mode == FULL else "unsure"
        finally:
            writes = int(shim.fault_disarm())
        if mode in ERRORS and point:
            SCENARIOS[scenario].sound(home, how)  # the disk has room again, and the same process goes on
        return {"how": how, "writes": writes}
    except BaseException:
        shim.fault_disarm()
        return {"how": "wrong", "reason": traceback.format_exc()[-6_000:]}


if __name__ == "__main__":
    main()
