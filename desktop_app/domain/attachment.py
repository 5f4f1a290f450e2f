"""attachment (pièce): a photo, sketch or document that belongs to a record; its bytes are kept apart, named by their SHA-256."""

import re

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import Class, Field, Kind, Type

KINDS = ("photo", "sketch", "document", "paper_sheet")
FACES = ("none", "blurred", "agreed", "to_check")


def _sha256(value: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", value):
        raise InvalidField("sha256", "sha256", value[:16])
    return value


ATTACHMENT = Kind(
    name="attachment",
    number=6,
    letter="P",
    parent="parent",
    title=("kind",),
    search=("description",),
    retention="photo",
    fields=(
        Field("parent", Type.LINK, required=True, column=True),
        Field("kind", Type.CODE, required=True, values=KINDS),
        Field("sha256", Type.TEXT, required=True, most=64, column=True, check=_sha256),
        Field("bytes", Type.INT),
        Field("type", Type.TEXT, most=60),
        Field("metadata_removed", Type.BOOL, required=True),
        Field("description", Type.TEXT, Class.TEXT, most=200),
        Field("faces", Type.CODE, values=FACES),
        Field("publishable", Type.BOOL),
        Field("taken_at", Type.INSTANT),
        Field("width", Type.INT),
        Field("height", Type.INT),
    ),
)
