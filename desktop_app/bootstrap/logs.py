"""The log of this computer: ids, counts and places in the code; never what a resident said, nor a name, nor a path of the person's."""

import logging
import secrets
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOGGER = "carnet"
FILE_BYTES, FILES_KEPT = 1_000_000, 5


def start_log(folder: Path) -> logging.Logger:
    """The program's log, `<folder>/carnet.log` and older ones beside it.

    A folder that cannot be written leaves the program without a log, not dead.
    """
    logger = logging.getLogger(LOGGER)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "carnet.log", maxBytes=FILE_BYTES, backupCount=FILES_KEPT - 1, encoding="utf-8", delay=True)
    except OSError:
        logger.addHandler(logging.NullHandler())
        return logger
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    handler.handleError = lambda record: None  # type: ignore[method-assign]
    logger.addHandler(handler)
    return logger


def stop_log() -> None:
    """Give the file back."""
    logger = logging.getLogger(LOGGER)
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def note_bug(error: BaseException) -> str:
    """Write where a bug happened, and return the reference code that a person can dictate: `APP-3F9C`.

    Only classes, files of the program and line numbers: an exception's own message may quote what somebody wrote.
    """
    code = f"APP-{secrets.token_hex(2).upper()}"
    logging.getLogger(LOGGER).error("%s\n%s", code, trace_without_words(error))
    return code


def trace_without_words(error: BaseException) -> str:
    """The traceback of an error and of its causes, without a single value."""
    lines: list[str] = []
    at: BaseException | None = error
    while at is not None:
        lines.append(type(at).__name__)
        lines += [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(at.__traceback__)]
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return "\n".join(lines)
