"""The months before a general election in which an authority may not praise itself (domain reference, D13; Code électoral, L52-1)."""

from datetime import date

from desktop_app.domain.days import add_months
from desktop_app.domain.errors import InvalidField

MONTHS_BEFORE = 6
"""The period starts on the first day of the sixth month before the month of the election (L52-1)."""

FIRST_YEAR = 2000
"""An election before it is a slip of the pen."""


def check_election_day(day: str) -> str:
    """The day of the next general election as ISO text, "" for none. Raises InvalidField with the rule `date`."""
    if not day:
        return ""
    try:
        read = date.fromisoformat(day)
    except ValueError:
        raise InvalidField("election_on", "date", day[:20]) from None
    if read.year < FIRST_YEAR:
        raise InvalidField("election_on", "date", day[:20])
    return read.isoformat()


def period_start(election_on: str) -> str:
    """The first neutral day before an election: 2032-03-14 gives 2031-09-01."""
    return add_months(f"{election_on[:7]}-01", -MONTHS_BEFORE)


def in_neutral_period(day: str, election_on: str) -> bool:
    """Whether papers of that day stay neutral: from the period's first day to the day of the vote; never without an election."""
    return bool(election_on) and period_start(election_on) <= day <= election_on
