"""person: a user of the program. Roles come from the service's roster; a notebook that began alone keeps the one said at its creation."""

from desktop_app.domain.fields import Field, Kind, Type

ROLES = ("agent", "elected", "supervisor", "reception", "dpo")

PERSON = Kind(
    name="person",
    number=47,
    letter="U",
    title=("name",),
    retention="reference",
    reference=True,
    read_only=True,
    fields=(
        Field("name", Type.TEXT, required=True, most=80),
        Field("role", Type.CODE, required=True, values=ROLES, column=True),
        Field("sectors", Type.SET),
        Field("valid_from", Type.DATE),
        Field("valid_to", Type.DATE),
    ),
)
