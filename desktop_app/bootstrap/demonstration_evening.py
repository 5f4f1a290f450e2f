"""The evening of the demonstration's day: a visit walked and closed through the real windows, its brief on paper, a slip looked up."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Qt

from desktop_app.domain.fields import instant_text
from desktop_app.services.papers import Asked, make_paper
from desktop_app.services.visit_values import StopDraft, VisitDraft
from desktop_app.ui.page import Destination

CODE = "482915"
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Hands(Protocol):
    """What a step of the day does with the window."""

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None: ...
    def type(self, text: str) -> None: ...
    def picture(self, name: str) -> None: ...
    def settle(self) -> None: ...
    def view(self) -> Any: ...


def brief(hands: Hands, commitment: str, out: Path) -> tuple[str, str]:
    """Prepare a visit where a promise was made, and leave its frozen brief as a PDF; the visit, and what to say of it."""
    context = hands.view().context
    cases = context.use_cases
    place = dict(cases.session.reading.get(commitment)["place"])
    now = cases.session.clock.now()
    values = {
        "kind": "neighbourhood_visit",
        "neighbourhoods": [place["neighbourhood"]],
        "starts_at": instant_text(now),
        "ends_at": instant_text(now + timedelta(hours=1)),
    }
    visit = str(cases.visits.prepare(VisitDraft(values, (StopDraft(place),))).value)
    cases.visits.freeze(visit)
    content = context.ports.documents.pdf(make_paper("brief", cases, context.wording, Asked(record=visit)))
    (out / "visit-brief.pdf").write_bytes(content)
    return visit, f"visit-brief.pdf, {len(context.ports.documents.sheet_sizes(content))} pages"


def walk(hands: Hands, visit: str) -> str:
    """Visit mode by keyboard: the code, a promise, a decision settled at the end, everything confirmed, the visit closed."""
    view, press = hands.view(), hands.press
    view.navigate(Destination("visit_mode", record=visit))
    hands.settle()
    hands.type(CODE)
    hands.type(CODE)
    hands.picture("visit-stop")
    press(Qt.Key.Key_P)
    hands.type("Remettre la lampe du porche")
    for key, modifier in ((Qt.Key.Key_Return, None), (Qt.Key.Key_Right, None), (Qt.Key.Key_Return, _CONTROL)):
        press(key, modifier)
    press(Qt.Key.Key_D)
    hands.type("Ouvrir le portail le soir")
    press(Qt.Key.Key_Return, _CONTROL)
    press(Qt.Key.Key_Right)
    hands.picture("visit-decisions")
    for key, modifier in (
        *((Qt.Key.Key_Return, _CONTROL),) * 3,  # the decision left open, its end, the reading back
        (Qt.Key.Key_Space, None),  # "I confirm"
        (Qt.Key.Key_Return, _CONTROL),
    ):
        press(key, modifier)
    seen = _seen(hands, visit)
    if seen.state != "closed":
        raise RuntimeError(f"the visit is {seen.state}")
    press(Qt.Key.Key_Escape)
    return f"closed with {len(seen.decisions)} decisions, each a commitment or a reasoned no"


def slip(hands: Hands, visit: str) -> str:
    """A slip given for what was promised, then answered by its number and code as whoever takes the call does."""
    view = hands.view()
    slips, commitment = view.context.use_cases.slips, str(_seen(hands, visit).decisions[0]["commitment"])
    if not slips.free_count():
        slips.print_pad(1)
    number = str(slips.give(slips.next_free(), commitment).value)
    code = str(view.context.use_cases.session.reading.get(slips.find(number)[0].id)["code"])
    view.navigate(Destination("slip_lookup"))
    hands.settle()
    for typed in (number, code):
        hands.type(typed)
        hands.press(Qt.Key.Key_Return)
    hands.picture("slip")
    if not view.page().opened.isVisible():
        raise RuntimeError("the slip was not answered")
    hands.press(Qt.Key.Key_Escape)
    return f"{number} answered, without a name"


def _seen(hands: Hands, visit: str) -> Any:
    return hands.view().context.use_cases.visits.view(visit)
