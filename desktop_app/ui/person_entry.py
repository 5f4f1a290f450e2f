"""A person who agreed to be told, as a form holds them: from a resident's fields and back. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from desktop_app.domain.consent import CONTACT_OF_CHANNEL
from desktop_app.services.contacts import contact_field
from desktop_app.ui.draft_values import kept_fields

Value = Any


class ConsentWords(Protocol):
    """The words to say before a name is written, in one version."""

    @property
    def version(self) -> str: ...
    @property
    def follow_up(self) -> str: ...
    @property
    def invite(self) -> str: ...
    @property
    def share_with_elected(self) -> str: ...
    @property
    def withdraw(self) -> str: ...


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """Who asked to be told. Nothing here counts before `consent_at`: the instant at which the person agreed, empty before."""

    consent_at: str = ""
    how: str = "spoken"
    version: str = ""
    name: str = ""
    reach: str = ""
    channel: str = ""
    age_band: str = "adult"
    invite: bool = False
    share: bool = False
    discreet: bool = False


NOBODY = PersonEntry()
"""As long as nobody agreed."""


def person_of(resident: Mapping[str, Value]) -> PersonEntry:
    """What of a person stands in a resident's fields, or in what another page knows already; the agreement is not among it."""
    reach = next((str(resident[name]) for name in ("phone", "email", "postal") if resident.get(name)), "")
    return replace(PersonEntry(**kept_fields(PersonEntry, resident)), reach=reach)


def resident_of(person: PersonEntry) -> dict[str, Value] | None:
    """A person as fields of a resident; None as long as they did not agree."""
    if not person.consent_at:
        return None
    agreed = {"at": person.consent_at, "how": person.how, "text_version": person.version}
    values: dict[str, Value] = {"name": person.name.strip(), "age_band": person.age_band, "consent_follow_up": agreed}
    reach = person.reach.strip()
    if reach and person.age_band != "under_15":
        values[contact_field(reach)] = reach
    values["preferred_channel"] = channel_of(person)
    if person.invite:
        values["consent_invite"] = agreed
    if person.share and person.age_band == "adult":
        values["share_with_elected"] = agreed
    if person.discreet:
        values["discreet"] = True
    return values


def known_of(person: PersonEntry, shown: str, agreed: Mapping[str, Value]) -> dict[str, Value]:
    """What changes of somebody written down already: `shown` is the contact that the form showed, `agreed` dates what they agree to now.

    Their first agreement stays as it is; the two others are given as `agreed`, or taken back (None).
    """
    values: dict[str, Value] = {name: value for name, value in (resident_of(person) or {}).items() if name != "consent_follow_up"}
    if person.age_band == "under_15":
        gone: dict[str, Value] = dict.fromkeys(("phone", "email", "postal"))
    else:
        gone = {contact_field(shown): None} if shown.strip() else {}
    others = {
        "consent_invite": dict(agreed) if person.invite else None,
        "share_with_elected": dict(agreed) if person.share and person.age_band == "adult" else None,
    }
    return {**gone, **values, **others, "discreet": person.discreet or None}


def channel_of(person: PersonEntry) -> str:
    """How to reach them: the channel chosen if the contact allows it, else the one that the contact calls for."""
    reach = person.reach.strip()
    if not reach or person.age_band == "under_15":
        return "in_person"
    field = contact_field(reach)
    if person.channel == "in_person" or CONTACT_OF_CHANNEL.get(person.channel) == field:
        return person.channel
    return {"phone": "phone", "email": "email", "postal": "letter"}[field]
