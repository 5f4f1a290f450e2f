"""The first requests of a service's process come together: what is learnt at the first decoding must be there before."""

import subprocess
import sys

FIRST = """
import sys, threading
sys.setswitchinterval(1e-6)
from desktop_app.domain.errors import BadBatchLine, BadHeader
from desktop_app.sync.header import read_header
from desktop_app.sync.sections import read_section

LINE = b'{"body":{},"created":"","device":"d","format":1,"recipients":[],"workspace":"w"}'
gate = threading.Barrier(32)

def first():
    gate.wait()
    for read, line, refused in ((read_header, (LINE,), BadHeader), (read_section, (b'{"t":"numbers"}', 1), BadBatchLine)):
        try:
            read(*line)
        except refused:
            pass

threads = [threading.Thread(target=first) for _ in range(32)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


def test_many_threads_may_read_a_first_header_at_once() -> None:
    for _ in range(3):  # it was one process in two that died of it
        done = subprocess.run([sys.executable, "-c", FIRST], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[-2000:]
