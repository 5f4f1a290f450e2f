"""resident (habitant·e): a person who asked to be told; exists only with a dated consent."""

from desktop_app.domain.consent import CONSENT_PROPERTIES
from desktop_app.domain.fields import Class, Field, Kind, Type

CHANNELS = ("sms", "phone", "email", "letter", "in_person")
AGE_BANDS = ("adult", "15_17", "under_15")

RESIDENT = Kind(
    name="resident",
    number=2,
    letter="H",
    title=("name", "alias"),
    search=("name", "phone", "email"),
    retention="identity",
    fields=(
        Field("alias", Type.TEXT, most=40),
        Field("name", Type.TEXT, Class.IDENTITY, required=True, most=80),
        Field("phone", Type.TEXT, Class.IDENTITY, most=20),
        Field("email", Type.TEXT, Class.IDENTITY, most=254),
        Field("postal", Type.TEXT, Class.IDENTITY, most=300),
        Field("preferred_channel", Type.CODE, Class.IDENTITY, required=True, values=CHANNELS),
        Field("consent_follow_up", Type.OBJECT, required=True, properties=CONSENT_PROPERTIES),
        Field("consent_invite", Type.OBJECT, properties=CONSENT_PROPERTIES),
        Field("share_with_elected", Type.OBJECT, properties=CONSENT_PROPERTIES),
        Field("withdrawn_at", Type.INSTANT),
        Field("opposed_at", Type.INSTANT),
        Field("age_band", Type.CODE, required=True, values=AGE_BANDS),
        Field("discreet", Type.BOOL),
        Field("merged_into", Type.LINK, Class.TECHNICAL, to=("resident",)),
    ),
)
