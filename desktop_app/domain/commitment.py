"""commitment (engagement): a promise made to someone about something somewhere, with a date; and who waits for word of it.

Its state is folded from its steps: see `commitment_state`.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from desktop_app.domain.errors import InvalidField, MayNotPromise, NameInTitle
from desktop_app.domain.fields import Class, Field, Kind, Type
from desktop_app.domain.territory import PLACE_FIELD

KINDS = ("answer", "action", "appointment", "information", "study", "support")
PROMISER_ROLES = ("agent", "elected", "service", "partner")
PROMISED_TO = ("person", "group", "building", "street", "council", "public")
PRECISIONS = ("day", "week", "month", "season")
REGIMES = ("rejection", "acceptance", "unknown")

AGENT_MAY_PROMISE = ("answer", "information", "appointment")
"""What an agent alone may promise: to come back with word of it, never the thing itself (domain reference, "Who may promise")."""

COMMITMENT = Kind(
    name="commitment",
    number=3,
    letter="E",
    on="made_on",
    title=("title",),
    search=("title", "promise", "place", "main_theme"),
    fields=(
        Field("title", Type.TEXT, Class.TEXT, required=True, most=120),
        Field("promise", Type.TEXT, Class.TEXT, most=600),
        Field("kind", Type.CODE, required=True, values=KINDS, column=True),
        Field(
            "promised_by",
            Type.OBJECT,
            required=True,
            properties=(
                Field("role", Type.CODE, required=True, values=PROMISER_ROLES),
                Field("person", Type.LINK, to=("person",)),
                Field("body", Type.LINK, to=("body",)),
                Field("decided_on", Type.DATE),
            ),
        ),
        Field("promised_to", Type.CODE, required=True, values=PROMISED_TO, column=True),
        PLACE_FIELD,
        Field("main_theme", Type.CODE, required=True, column=True),
        Field("themes", Type.SET, most=2),
        Field("made_on", Type.DATE, required=True, column=True),
        Field("made_precision", Type.CODE, values=PRECISIONS),
        Field("due_on", Type.DATE, required=True, column=True),
        Field("due_precision", Type.CODE, values=PRECISIONS),
        Field("owner", Type.LINK, required=True, to=("person",), column=True),
        Field("encounter", Type.LINK, to=("encounter",), column=True),
        Field("decision", Type.LINK, to=("decision",)),
        Field("initiative", Type.LINK, to=("initiative",)),
        Field("slip", Type.TEXT, most=24),
        Field("body", Type.LINK, to=("body",), column=True),
        Field("routing_rule", Type.LINK, to=("routing_rule",)),
        Field(
            "formal_request",
            Type.OBJECT,
            properties=(
                Field("received_on", Type.DATE, required=True),
                Field("written", Type.BOOL, required=True),
                Field("regime", Type.CODE, values=REGIMES),
            ),
        ),
    ),
)

WAITING = Kind(
    name="waiting",
    number=4,
    letter="W",
    on="asked_on",
    parent="commitment",
    title=("audience",),
    fields=(
        Field("commitment", Type.LINK, required=True, to=("commitment",), column=True),
        Field("resident", Type.LINK, Class.IDENTITY, to=("resident",), column=True),
        Field("audience", Type.CODE, values=PROMISED_TO),
        Field("channel", Type.CODE, values=("sms", "phone", "email", "letter", "in_person", "door", "notice", "public_notice")),
        Field("asked_on", Type.DATE),
        Field("encounter", Type.LINK, to=("encounter",), column=True),
    ),
)


def check_promise(values: Mapping[str, Any]) -> None:
    """Who may promise what, and by when.

    Raises MayNotPromise when an agent alone promises more than word of it, InvalidField with the rule `due_before_made`,
    or `decided_on` when what an official, service or partner promised lacks the day it was decided.
    """
    promiser = values.get("promised_by") or {}
    if values["kind"] not in AGENT_MAY_PROMISE:
        if promiser.get("role") == "agent":
            raise MayNotPromise(values["kind"])
        if not promiser.get("decided_on"):
            raise InvalidField("promised_by.decided_on", "decided_on")
    if values["due_on"] < values["made_on"]:
        raise InvalidField("due_on", "due_before_made", values["due_on"], values["made_on"])


def check_names_free(values: Mapping[str, Any], names: Iterable[str]) -> None:
    """Titles and promises name nobody who waits: neither name nor number. Raises NameInTitle.

    A name of fewer than three letters is not looked for: it would match everyday words.
    """
    for field in ("title", "promise"):
        text = _bare(values.get(field) or "")
        for name in names:
            bare = _bare(name)
            if len(bare) >= 3 and (f" {bare} " in f" {text} " or (bare.isdigit() and bare in text.replace(" ", ""))):
                raise NameInTitle(field)


def _bare(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain))
