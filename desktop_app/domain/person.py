"""person: a user of the program, and what they agree to in their role.

Roles come from the service's roster; a notebook that began alone keeps the one said at its creation.
"""

from desktop_app.domain.fields import Field, Kind, Type

ROLES = ("agent", "elected", "supervisor", "reception", "dpo")

AGREEMENTS = ("public_slips",)
"""What is only done once both a supervisor and a data protection officer agree to it."""

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
        Field("agrees", Type.SET, values=AGREEMENTS),
        Field("public_address", Type.TEXT, most=160),
        Field("valid_from", Type.DATE),
        Field("valid_to", Type.DATE),
    ),
)
