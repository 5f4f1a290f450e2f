"""Every kind of record, in the order in which a reader meets them. A new kind joins by one line here."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from desktop_app.domain.absence import ABSENCE
from desktop_app.domain.actor import ACTOR, CONTACT_DUTY, CONTACT_PERSON, MOBILISATION
from desktop_app.domain.announcement import ANNOUNCEMENT
from desktop_app.domain.attachment import ATTACHMENT
from desktop_app.domain.commitment import COMMITMENT, WAITING
from desktop_app.domain.encounter import ENCOUNTER
from desktop_app.domain.errors import UnknownKind
from desktop_app.domain.field_sheet import FIELD_SHEET
from desktop_app.domain.fields import COMMON, Field, Kind
from desktop_app.domain.initiative import BUDGET_LINE, CARRIER, INITIATIVE
from desktop_app.domain.person import PERSON
from desktop_app.domain.process import CONTRIBUTION, MEETING, MEMBERSHIP, OPINION, PROCESS, SUPPORT_REQUEST, WATCH_ITEM
from desktop_app.domain.resident import RESIDENT
from desktop_app.domain.service_point import SERVICE_POINT
from desktop_app.domain.slip import SLIP, SLIP_LINE
from desktop_app.domain.step import STEP
from desktop_app.domain.territory import BODY, NEIGHBOURHOOD, PLACE, ROUTING_RULE, THEME, TOWN
from desktop_app.domain.visit import DECISION, SAID_DONE, STOP, TALLY, VISIT

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            ENCOUNTER,
            RESIDENT,
            COMMITMENT,
            WAITING,
            STEP,
            ATTACHMENT,
            VISIT,
            STOP,
            DECISION,
            TALLY,
            SAID_DONE,
            SLIP,
            SLIP_LINE,
            ANNOUNCEMENT,
            FIELD_SHEET,
            SERVICE_POINT,
            INITIATIVE,
            BUDGET_LINE,
            CARRIER,
            ACTOR,
            CONTACT_PERSON,
            CONTACT_DUTY,
            MOBILISATION,
            PROCESS,
            MEMBERSHIP,
            MEETING,
            OPINION,
            CONTRIBUTION,
            SUPPORT_REQUEST,
            WATCH_ITEM,
            ABSENCE,
            PLACE,
            THEME,
            BODY,
            ROUTING_RULE,
            TOWN,
            NEIGHBOURHOOD,
            PERSON,
        )
    }
)


def kind_named(name: str) -> Kind:
    """The declaration of a kind. Raises UnknownKind."""
    if name not in KINDS:
        raise UnknownKind(name)
    return KINDS[name]


def field_of(kind: Kind, name: str) -> Field | None:
    """A field of the kind, or one of those that every kind has."""
    return kind.field(name) or next((field for field in COMMON if field.name == name), None)


def own_name(kind: Kind, name: str) -> str:
    """A field's declared name: printed objects call a record's own field `kind` by `<record kind>_kind` (decision 0008)."""
    printed = name == f"{kind.name}_kind" and kind.field(name) is None and kind.field("kind") is not None
    return "kind" if printed else name


def understood_by(version: int, kinds: Iterable[str]) -> str:
    """What a program understands, as a store remembers it: the newest form of a change, and its kinds."""
    return f"{version}:{','.join(sorted(kinds))}"
