"""Which acts exist, what each asks, and from which states it is offered (domain reference, B, step, and C1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

OPEN, DONE = ("open", "transferred"), ("to_tell", "closed", "closed_unreached")
LIVE = (*OPEN, "to_tell")


@dataclass(frozen=True, slots=True)
class Act:
    """One act. `code` names it on screen, `type` the step it writes; `asks` are parts always shown, `more` those behind one button.

    `states` are those from which it is offered; `many` says that it may be done on several commitments at once.
    """

    code: str
    type: str
    icon: str
    asks: tuple[str, ...]
    more: tuple[str, ...] = ("on", "note")
    states: tuple[str, ...] = LIVE
    group: str = "more"
    many: bool = False
    roles: tuple[str, ...] = ("agent", "supervisor")


_EVERYBODY = ("agent", "elected", "supervisor")

ACTS: Mapping[str, Act] = {
    act.code: act
    for act in (
        Act(
            "told",
            "told",
            "check",
            ("people", "channel"),
            ("told_result", "on", "note"),
            states=("to_tell",),
            group="tell",
            roles=_EVERYBODY,
        ),
        Act("attempted", "attempted", "phone", ("person", "channel", "attempt_result"), states=(*LIVE, *DONE), group="tell"),
        Act("kept_informed", "kept_informed", "megaphone", ("people", "channel"), states=OPEN, group="tell", roles=_EVERYBODY),
        Act("asked_again", "asked_again", "bell", ("person", "channel"), states=(*LIVE, *DONE), group="tell", roles=_EVERYBODY),
        Act("given_up", "given_up", "minus", ("person", "attempts"), states=("to_tell",), group="tell"),
        Act("join", "", "plus", ("who", "channel"), more=(), group="tell"),
        Act("transferred", "transferred", "send", ("body", "body_channel"), ("their_ref", "on", "note"), OPEN, "body"),
        Act("acknowledged", "acknowledged", "receipt", ("note",), ("their_ref", "on"), OPEN, "body"),
        Act("answered_by_body", "answered_by_body", "letter", ("note",), ("their_ref", "on"), OPEN, "body"),
        Act("reminded", "reminded", "bell", ("rung",), ("reminder_channel", "on", "note"), OPEN, "body", many=True),
        Act("done", "done", "check", ("evidence",), states=OPEN, group="outcome"),
        Act("partly_done", "partly_done", "check", ("evidence", "reason"), states=OPEN, group="outcome"),
        Act("refused", "refused", "cross", ("reason",), states=OPEN, group="outcome", roles=_EVERYBODY),
        Act("impossible", "impossible", "cross", ("reason",), states=OPEN, group="outcome"),
        Act("moot", "moot", "minus", ("reason",), states=OPEN, group="outcome"),
        Act("paused", "paused", "pause", ("reason",), ("on",), OPEN),
        Act("resumed", "resumed", "play", ("reason",), ("on",), OPEN),
        Act("postponed", "postponed", "calendar", ("new_due_on", "reason"), (), OPEN, many=True),
        Act("handed_over", "handed_over", "user", ("new_owner", "reason"), (), (*LIVE, *DONE), many=True),
        Act("planned", "", "clock", ("to_do", "due_on", "plain_note"), ()),
        Act("did", "", "pen", ("to_do", "plain_note"), ("on",), (*LIVE, *DONE), roles=_EVERYBODY),
        Act("reopened", "reopened", "undo", ("reopen_reason", "reopened_due"), ("on", "note"), DONE, roles=_EVERYBODY),
        Act("merged", "merged", "merge", ("into", "optional_reason"), (), LIVE),
    )
}
"""Every act by its code, in the order of the menu."""


def acts_for(state: str, role: str, *, paused: bool = False, contradiction: bool = False) -> tuple[Act, ...]:
    """What may be offered now. A contradiction is decided by noting the outcome again."""
    offered = []
    for act in ACTS.values():
        deciding = contradiction and act.group == "outcome"
        if role not in act.roles or (state not in act.states and not deciding):
            continue
        if act.code == ("paused" if paused else "resumed"):
            continue
        offered.append(act)
    return tuple(offered)


def main_acts(state: str, role: str, contradiction: bool = False) -> tuple[str, ...]:
    """The two acts that stand as buttons: the full one first."""
    if role == "dpo":
        return ()
    if contradiction:
        return ("done", "refused") if role != "elected" else ("refused",)
    named = {
        "open": ("done", "transferred"),
        "transferred": ("done", "reminded"),
        "to_tell": ("told", "attempted"),
        "closed": ("reopened",),
        "closed_unreached": ("reopened",),
    }.get(state, ())
    return tuple(code for code in named if role in ACTS[code].roles)
