"""The service's log: one JSON object a line; ids, counts and durations, never what somebody wrote, nor from which address."""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

LOGGER = "carnet-central"
_SERVERS = ("uvicorn", "uvicorn.error", "uvicorn.asgi")


class _Lines(logging.Formatter):
    """Of a record that is not ours only its text without values: they may quote a request."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            **(getattr(record, "said", None) or {"event": "server", "text": str(record.msg)[:200]}),
        }
        if record.exc_info and record.exc_info[1] is not None:
            line |= places_of(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def start_log(stream: TextIO | None = None) -> logging.Logger:
    """Lines go to `stream` (standard output), whoever in this process speaks for the server."""
    handler = logging.StreamHandler(stream or sys.stdout)
    handler.setFormatter(_Lines())
    for name, level in ((LOGGER, logging.INFO), *((name, logging.WARNING) for name in _SERVERS)):
        logger = logging.getLogger(name)
        logger.handlers[:] = [handler] if name in (LOGGER, "uvicorn") else []
        logger.setLevel(level)
        logger.propagate = name not in (LOGGER, "uvicorn")
    return logging.getLogger(LOGGER)


def note(event: str, **said: Any) -> None:
    """Write one line."""
    logging.getLogger(LOGGER).info("", extra={"said": {"event": event, **said}})


def note_bug(error: BaseException, **said: Any) -> None:
    logging.getLogger(LOGGER).error("", extra={"said": {"event": "bug", **said, **places_of(error)}})


def places_of(error: BaseException) -> dict[str, Any]:
    """Classes, files and lines of an error and its causes: a message of its own may quote what somebody wrote."""
    found, at = [], [error]
    while at[-1].__cause__ is not None and len(at) < 5:
        at.append(at[-1].__cause__)
    for each in at:
        found += [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(each.__traceback__)]
    return {"error": " < ".join(type(each).__name__ for each in at), "places": found[-12:]}
