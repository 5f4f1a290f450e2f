"""What may be noted about a person, and by which agreement (domain reference, D1 to D3, D15)."""

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.errors import InvalidField, MissingConsent
from desktop_app.domain.fields import Class, Field, Type

CONSENT_PROPERTIES = (
    Field("at", Type.INSTANT, required=True),
    Field("how", Type.CODE, required=True, values=("spoken", "written", "online")),
    Field("text_version", Type.CODE, required=True),
    Field("by", Type.LINK, Class.TECHNICAL, to=("person",)),
)

CONTACT_FIELDS = ("phone", "email", "postal")
CONTACT_OF_CHANNEL = {"sms": "phone", "phone": "phone", "email": "email", "letter": "postal"}


def check_resident(values: Mapping[str, Any]) -> None:
    """A person is kept only with consent and a way to be told; a child under 15 has no contact of their own.

    Raises MissingConsent, or InvalidField with the rules `under_15` (contact or sharing), `minor_shared`, `no_contact`,
    `channel_without_contact`.
    """
    if not values.get("consent_follow_up"):
        raise MissingConsent
    contacts = [field for field in CONTACT_FIELDS if values.get(field)]
    if values.get("age_band") == "under_15":
        if contacts:
            raise InvalidField(contacts[0], "under_15")
        return
    if values.get("age_band") != "adult" and values.get("share_with_elected"):
        raise InvalidField("share_with_elected", "minor_shared")
    channel = values.get("preferred_channel")
    if channel != "in_person" and not contacts:
        raise InvalidField("phone", "no_contact")
    needed = CONTACT_OF_CHANNEL.get(str(channel))
    if needed and not values.get(needed):
        raise InvalidField(needed, "channel_without_contact", str(channel))
