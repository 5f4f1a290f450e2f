"""When something of ours went wrong: what is safe, a short mark to dictate, a report without personal data."""

from __future__ import annotations

import hashlib
import logging
import platform
from datetime import datetime
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.ui.i18n import clock_time, current_language
from desktop_app.ui.widgets import Button, Dialog, FlowRow, Label, Note

_LOG = logging.getLogger("carnet.crash")
_PACKAGE = "desktop_app"
_DEEPEST = 30


def places(error: BaseException) -> tuple[str, ...]:
    """ "module:function:line" from the outermost to the innermost frame of an exception and of what caused it: no value, no path."""
    found: list[str] = []
    one: BaseException | None = error
    while one is not None and len(found) < _DEEPEST:
        found += [f"{type(one).__name__}:", *_frames(one.__traceback__)]
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return tuple(found[:_DEEPEST])


def mark(error: BaseException) -> str:
    """ "APP-417": three digits from the exception's class and where in our code it was raised; the same bug has the same mark."""
    ours = [frame for frame in _frames(error.__traceback__) if frame.startswith(_PACKAGE)]
    text = f"{type(error).__name__} {ours[-1] if ours else ''}"
    return f"APP-{int.from_bytes(hashlib.sha256(text.encode()).digest()[:4]) % 1000:03d}"


def report(error: BaseException, version: str, at: datetime) -> str:
    """What support needs. The exception's own message is left out: it may quote what was typed."""
    return "\n".join(
        (
            mark(error),
            f"Carnet de quartier {version}",
            f"{platform.system()} {platform.release()}, Python {platform.python_version()}",
            at.strftime("%Y-%m-%d %H:%M"),
            *places(error),
        )
    )


class CrashWindow(Dialog):
    """Says that an action did not succeed. Accepted: close the notebook. Rejected (the safe choice, Escape): go on."""

    def __init__(self, parent: QWidget | None, error: BaseException, version: str, at: datetime, saved_at: datetime | None) -> None:
        super().__init__(
            parent,
            self.tr("This action did not succeed"),
            self.tr("Please try again; if it happens again, dictate the mark {mark} to whoever helps you.").format(mark=mark(error)),
            act=self.tr("Close the notebook"),
            safe=self.tr("Go on"),
            danger=False,
        )
        self.report = report(error, version, at)
        self.act_button.set_role("secondary")
        self.safe_button.set_role("primary")
        self.body.addWidget(Note(self._safe_words(saved_at)))
        self.copy = Button(self.tr("Copy the report"), "secondary", icon="copy", size="row", parent=self)
        self.copy.clicked.connect(self._copy)
        flow = FlowRow()
        flow.addWidget(self.copy)
        self.body.addLayout(flow)
        self.body.addWidget(Label(self.tr("The report holds no name, no address and nothing that you typed."), "help"))

    def _safe_words(self, saved_at: datetime | None) -> str:
        if saved_at is None:
            return self.tr("What you typed is kept.")
        hour = clock_time(saved_at.astimezone(), current_language())
        return self.tr("What you typed is kept: last save at {hour}.").format(hour=hour)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self.copy.setText(self.tr("Report copied"))


def note(error: BaseException) -> None:
    """One line in the log: the mark and the places, nothing typed."""
    _LOG.error("%s %s", mark(error), " | ".join(places(error)))


def _frames(trace: TracebackType | None) -> list[str]:
    found = []
    while trace is not None:
        code = trace.tb_frame.f_code
        found.append(f"{trace.tb_frame.f_globals.get('__name__', '?')}:{code.co_qualname}:{trace.tb_lineno}")
        trace = trace.tb_next
    return found
