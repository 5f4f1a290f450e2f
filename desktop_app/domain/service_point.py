"""service_point (où s’adresser): where to send people, with hours and the papers to bring; shared by the whole service."""

from desktop_app.domain.fields import Field, Kind, Type

SERVICE_POINT = Kind(
    name="service_point",
    number=16,
    letter="K",
    title=("name",),
    search=("name", "matters", "address"),
    retention="reference",
    fields=(
        Field("name", Type.TEXT, required=True, most=120),
        Field("matters", Type.TEXT, required=True, most=300),
        Field("themes", Type.SET),
        Field("town", Type.CODE, most=5),
        Field("address", Type.TEXT, most=200),
        Field("hours", Type.TEXT, most=300),
        Field("papers", Type.TEXT, most=400),
        Field("phone", Type.TEXT, most=40),
        Field("website", Type.TEXT, most=200),
        Field("checked_on", Type.DATE, column=True),
        Field("note", Type.TEXT, most=300),
    ),
)
