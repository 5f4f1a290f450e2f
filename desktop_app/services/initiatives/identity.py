"""Until when the identity of a carrier is kept: 12 months after the last thing that needed it has ended (domain reference, retention)."""

from collections.abc import Iterator
from typing import Any

from desktop_app.domain.days import add_months
from desktop_app.domain.initiative import LIVE, stage_of
from desktop_app.domain.record import Record
from desktop_app.services.ports import Filter, Reading

Value = Any

KEPT_MONTHS = 12
"""Months that an identity is kept after the last thing that needed it (domain reference, class `identity`)."""

_LOOKED_AT = 100


def kept_until(resident: Record, reading: Reading) -> str:
    """The day from which a resident is due for removal; "" while a live initiative, commitment or consent to be invited needs them."""
    if resident["hold"] or (resident["consent_invite"] and not resident["withdrawn_at"]):
        return ""
    ends = list(_ends(resident.id, reading))
    if not ends or not all(ends):
        return ""
    return add_months(max(ends), KEPT_MONTHS)


def _ends(resident: str, reading: Reading) -> Iterator[str]:
    """When each thing that needed them ended; "" for one that goes on."""
    where = Filter(equal=(("resident", resident),))
    carried = {str(one["initiative"]) for one in reading.page("carrier", where, _LOOKED_AT).records}
    for initiative in reading.get_many("initiative", carried):
        live = stage_of(initiative.values) in LIVE
        yield "" if live else str(initiative["stages"][-1]["on"])
    waited = {str(one["commitment"]) for one in reading.page("waiting", where, _LOOKED_AT).records}
    for commitment in reading.get_many("commitment", waited):
        yield str(commitment["told_on"] or commitment["done_on"] or "")[:10] if commitment["state"] == "closed" else ""
