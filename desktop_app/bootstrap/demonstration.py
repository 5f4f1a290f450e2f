"""`packaging/dev.py run`: the program on a demonstration workspace; without a display, a day of an agent played off screen.

The day goes through the real windows, with real keys, on a real encrypted store: first run, encounter, promise, done, told, evening visit,
slip, search, restart. It says each step with its time and leaves pictures, a brief and a recovery sheet (PDF), a backup.
"""

import argparse
import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="run", description=__doc__)
    parser.add_argument("--home", type=Path, help="where notebooks are kept (default: the platform's folder; off screen: OUT/home)")
    parser.add_argument("--out", type=Path, default=Path("out/demonstration"), help="where the day off screen leaves what it makes")
    parser.add_argument("--size", type=int, default=400, help="encounters of the demonstration")
    parser.add_argument("--lang", choices=("fr", "en"), default="fr")
    parser.add_argument("--texts", type=Path, help="also note each line of this text file (UTF-8) as an encounter of the day")
    parser.add_argument("--day", action="store_true", help="play the day off screen even where there is a display")
    given = parser.parse_args(argv)
    if has_display() and not given.day:
        return _window(given.home, given.size, given.lang)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    texts = [line.strip() for line in given.texts.read_text(encoding="utf-8").splitlines() if line.strip()] if given.texts else []
    return _Day(given.out, given.home or given.out / "home", given.size, given.lang, texts).play()


def has_display() -> bool:
    """Whether a window can be shown to somebody."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _window(home: Path | None, size: int, language: str) -> int:
    """The program, open on its demonstration workspace (made the first time)."""
    from desktop_app.bootstrap import window

    return window.main(home, None, None, language, demonstration_size=size)


class _Day:
    """One day of an agent. Every step is printed with its time; a step that fails says so and ends the day with exit code 1."""

    def __init__(self, out: Path, home: Path, size: int, language: str, texts: Sequence[str] = ()) -> None:
        from desktop_app.bootstrap.ports import DeskComputer
        from desktop_app.bootstrap.window import make_application
        from desktop_app.domain.errors import CarnetError
        from desktop_app.storage.locations import Home
        from desktop_app.ui.executors import Executors

        self._out, self._language, self._size, self._texts = out.absolute(), language, size, texts
        if home.is_relative_to(out) and home.exists():
            shutil.rmtree(home)  # a day begins with a first run
        self._out.mkdir(parents=True, exist_ok=True)
        self._app = make_application(["carnet"])
        self._bugs: list[BaseException] = []
        self._computer = DeskComputer(Home(home.absolute()), demonstration_size=size)
        self._executors = Executors(CarnetError, self._bugs.append)
        self._number = 0
        self._start = time.perf_counter()

    def play(self) -> int:
        """The whole day; returns the exit code."""
        steps: tuple[tuple[str, Callable[[], str]], ...] = (
            ("first run: the demonstration, by keyboard", self._first_run),
            ("encounter and promise: Ctrl+N, the story, the place, the theme, Alt+P", self._encounter),
            *((("the texts given, each noted and found again", self._given_texts),) if self._texts else ()),
            ("transferred to the competent body", self._transferred),
            ("done, seen on the spot", self._done),
            ("told to the person who waits: the promise closes", self._told),
            ("evening visit: its brief on paper", self._brief),
            ("evening visit: walked, a promise, a decision, closed", self._visit),
            ("slip: a call answered by number and code", self._slip),
            ("search: Ctrl+K and a few letters", self._search),
            ("recovery sheet", self._sheet),
            ("backup", self._backup),
            ("restart: closed, opened with the phrase, all there", self._restart),
        )
        print(f"A day in the demonstration, off screen ({self._size} encounters)", flush=True)
        sys.excepthook = self._raised  # what a slot or an override raises goes there, and would be passed over
        for title, act in steps:
            begun = time.perf_counter()
            said = act()
            self.settle()
            if self._bugs:
                print(f"  failed: {title}: {self._bugs[0]!r}", file=sys.stderr)
                return 1
            print(f"  {time.perf_counter() - begun:6.2f} s  {title}: {said}", flush=True)
        self._executors.shutdown()
        print(f"  {time.perf_counter() - self._start:6.2f} s  in all. Left in {self._out}:", flush=True)
        for path in sorted(self._out.iterdir()):
            if path.is_file():
                print(f"            {path.name}", flush=True)
        return 0

    def _raised(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._bugs.append(error)
        sys.__excepthook__(kind, error, trace)

    # -- the steps
    def _first_run(self) -> str:
        from PySide6.QtCore import Qt

        from desktop_app.bootstrap.window import make_window

        self._window = make_window(self._app, self._computer, self._executors, self._language)
        self._window.resize(1366, 768)
        self._window.start()
        self._window.show()
        self.settle()
        self.picture("first-run")
        self.press(Qt.Key.Key_Right)
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self._until(lambda: self._window.view() is not None)
        self.picture("today")
        counts = self.view().context.use_cases.session.reading.counts("kind")
        return f"{counts['encounter']} encounters, {counts['commitment']} commitments, {counts['resident']} residents, all invented"

    def _encounter(self) -> str:
        from PySide6.QtCore import Qt

        control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
        self.press(Qt.Key.Key_N, control)
        self.type("Le hall est dans le noir depuis trois semaines. On demande quand la lampe sera remise.")
        self.press(Qt.Key.Key_Tab)
        self.type("14 rue des l")
        self._until(lambda: not self._executors.pending)
        self.press(Qt.Key.Key_Return)
        self.press(Qt.Key.Key_Tab)
        self.type("eclai")
        self.press(Qt.Key.Key_P, alt)
        self.press(Qt.Key.Key_Right)
        self.picture("encounter")
        self.press(Qt.Key.Key_Return, control)
        use_cases = self.view().context.use_cases
        record = use_cases.session.reading.page("encounter", _no_filter(), 1).records[0]
        made = use_cases.session.reading.page("commitment", _no_filter(("encounter", record.id)), 1).records
        self._commitment = made[0].id
        return f"{record.ref} with {made[0].ref}"

    def _given_texts(self) -> str:
        """Each text by keyboard, as a person would note it; then its longest word must find it."""
        from PySide6.QtCore import Qt

        control = Qt.KeyboardModifier.ControlModifier
        use_cases = self.view().context.use_cases
        for text in self._texts:
            self.press(Qt.Key.Key_N, control)
            self.type(text)
            self.press(Qt.Key.Key_Tab)
            self.type("3 rue des l")
            self._until(lambda: not self._executors.pending)
            self.press(Qt.Key.Key_Return)
            self.press(Qt.Key.Key_Tab)
            self.type("vie")
            self.press(Qt.Key.Key_Return, control)
            made = use_cases.session.reading.page("encounter", _no_filter(), 1).records[0]
            word = max(re.findall(r"\w+", text), key=len)
            if made["note"] != text or made.id not in {found.id for found in use_cases.search.find(word)}:
                raise RuntimeError(f"text {self._texts.index(text) + 1} was not kept word for word, or is not found by {word!r}")
        self.picture("texts")
        return f"{len(self._texts)} encounters, each kept word for word and found by its longest word"

    def _transferred(self) -> str:
        return self._act("transferred", "transferred")

    def _done(self) -> str:
        said = self._act("done", "done")
        self.picture("done-to-tell")
        return said

    def _told(self) -> str:
        from desktop_app.ui.page import Destination

        said = self._act("told", "told")
        self.view().navigate(Destination("follow_ups", record=self._commitment))  # it left the list of the open ones
        self.picture("closed")
        return said

    def _act(self, code: str, name: str) -> str:
        """Open the panel of an act on the commitment and record it with Ctrl+Enter."""
        from PySide6.QtCore import Qt

        from desktop_app.ui.page import Destination

        view = self.view()
        view.navigate(Destination("follow_ups", record=self._commitment))
        self.settle()
        view.page().gestures.begin_act(code, "")
        self.settle()
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        detail = self.view().context.use_cases.commitments.detail(self._commitment)
        steps = [line.step.type for line in detail.steps]
        if name not in steps:
            raise RuntimeError(f"{name} was not recorded: {steps}")
        return f"state {detail.row.state}"

    def _brief(self) -> str:
        from desktop_app.bootstrap import demonstration_evening

        self._visited, said = demonstration_evening.brief(self, self._commitment, self._out)
        return said

    def _visit(self) -> str:
        from desktop_app.bootstrap import demonstration_evening

        return demonstration_evening.walk(self, self._visited)

    def _slip(self) -> str:
        from desktop_app.bootstrap import demonstration_evening

        return demonstration_evening.slip(self, self._visited)

    def _search(self) -> str:
        from PySide6.QtCore import Qt

        self.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        begun = time.perf_counter()
        self.type("hall noir")
        self.settle()
        spent = (time.perf_counter() - begun) * 1000
        self.picture("search")
        self.press(Qt.Key.Key_Escape)
        return f"results on screen {spent:.0f} ms after the first letter"

    def _sheet(self) -> str:
        from desktop_app.bootstrap.published import DEMONSTRATION_PHRASE

        name = self._computer.workspaces()[0].name
        groups = self._computer.renew_code(name, DEMONSTRATION_PHRASE)
        target = self._out / "recovery-sheet.pdf"
        self._computer.save_sheet(target, self._computer.workspaces()[0].title, True, groups, self._language)
        return target.name

    def _backup(self) -> str:
        target = self._out / "demonstration.carnet-copie"
        target.unlink(missing_ok=True)
        opened = self.view().opened
        self._computer.back_up(opened, target, lambda done, total: None, lambda: False)
        return f"{target.name}, {target.stat().st_size // 1024} KiB, as encrypted as the notebook"

    def _restart(self) -> str:
        from PySide6.QtCore import Qt

        from desktop_app.bootstrap.window import make_window

        over: list[bool] = []
        self._window.over.connect(lambda: over.append(True))
        self._window.close()
        self._until(lambda: bool(over))
        self._window = make_window(self._app, self._computer, self._executors, self._language)
        self._window.resize(1366, 768)
        self._window.start()
        self._window.show()
        self.settle()
        self.picture("locked")
        # the phrase of a demonstration is public and filled in: Enter opens it
        self.press(Qt.Key.Key_Return)
        self._until(lambda: self._window.view() is not None)
        detail = self.view().context.use_cases.commitments.detail(self._commitment)
        self._window.over.connect(lambda: over.append(True))
        self._window.close()
        self._until(lambda: len(over) > 1)
        return f"{detail.row.ref} is {detail.row.state}, with its {len(detail.steps)} steps"

    # -- hands and eyes
    def view(self):
        view = self._window.view()
        if view is None:
            raise RuntimeError("the notebook is not open")
        return view

    def press(self, key, modifier=None) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.keyClick(self._app.focusWidget() or self._window, key, modifier or Qt.KeyboardModifier.NoModifier)
        self.settle()

    def type(self, text: str) -> None:
        """Type as a keyboard does: one key event a character (QTest alone knows only ASCII)."""
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent

        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, character)
                self._app.sendEvent(self._app.focusWidget() or self._window, event)
        self.settle()

    def picture(self, name: str) -> None:
        self.settle()
        self._number += 1
        self._window.grab().save(str(self._out / f"{self._number:02d}-{name}.png"))

    def settle(self) -> None:
        """Until every job came home and what it changed is painted."""
        quiet = 0
        while quiet < 3:
            self._app.processEvents()
            quiet = 0 if self._executors.pending or self._arriving() else quiet + 1
            time.sleep(0.005)

    def _arriving(self) -> bool:
        """Whether a page is still being built, piece by piece."""
        window = getattr(self, "_window", None)
        view = window.view() if window is not None else None
        return view is not None and bool(view.arriving)

    def _until(self, true: Callable[[], bool], seconds: float = 60.0) -> None:
        end = time.monotonic() + seconds
        while not true():
            if time.monotonic() > end:
                raise RuntimeError("the window did not get there in a minute")
            self._app.processEvents()
            time.sleep(0.005)
        self.settle()


def _no_filter(*equal: tuple[str, str]):
    from desktop_app.services.ports import Filter

    return Filter(equal=equal)


if __name__ == "__main__":
    sys.exit(main())
