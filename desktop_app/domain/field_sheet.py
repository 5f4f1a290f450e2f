"""field_sheet (feuille de terrain): a numbered paper on which interviews are noted; destroyed once typed if it bears names.

The number is the device's code and a count that never goes back. Encounters name their sheet and line; a sheet with names stays listed
until somebody notes that it was destroyed.
"""

from desktop_app.domain.fields import Class, Field, Kind, Type
from desktop_app.domain.territory import PLACE_PROPERTIES, normal_place

MODELS = ("door", "drop_in", "visit")
"""Doors, desk, walk: also the channel that its encounters take."""

LINES = 12
"""Interviews on one sheet (journey 12)."""

DELAYS = (7, 14, 30)
"""Days printed as boxes beside each line: "I come back to you in …"."""

FIELD_SHEET = Kind(
    name="field_sheet",
    number=15,
    letter="F",
    on="on",
    title=("number",),
    search=("number", "place"),
    fields=(
        Field("number", Type.TEXT, required=True, most=24, column=True),
        Field("model", Type.CODE, required=True, values=MODELS),
        Field("lines", Type.INT, required=True, least=1, most=40),
        Field("place", Type.PLACE, Class.PLACE, column=True, properties=PLACE_PROPERTIES, check=normal_place),
        Field("on", Type.DATE, column=True),
        Field("visit", Type.LINK, to=("visit",)),
        Field("holder", Type.LINK, to=("person",)),
        Field("printed_on", Type.DATE),
        Field("typed_at", Type.INSTANT),
        Field("bears_names", Type.BOOL, column=True),
        Field("destroyed_on", Type.DATE, column=True),
        Field("destroyed_by", Type.LINK, to=("person",)),
    ),
)
