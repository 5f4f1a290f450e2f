"""À faire savoir: what is said where and until when; what was refused or is planned at an address. Où s’adresser: found by any word."""

from datetime import date
from typing import Any

import pytest

from desktop_app.domain.errors import InvalidField
from desktop_app.services.announcements import Announcements
from desktop_app.services.service_points import PointRow, ServicePoints
from tests.factories import AREA, OTHER_AREA, THEME, TOWN, Made, make_commitment, make_step


@pytest.fixture
def said(made: Made) -> Announcements:
    return Announcements(made.session, made.records)


def save(said: Announcements, **more: Any) -> str:
    values = {"text": "Travaux rue des Lilas", "kind": "works", "area": [AREA], "from_on": "2026-11-24", "to_on": "2026-11-30", **more}
    return said.save(values).value


def test_the_week_holds_what_begins_or_ends_in_it(said: Announcements) -> None:
    now = save(said)
    sunday = save(said, from_on="2026-11-29", to_on="2026-12-10")
    save(said, from_on="2026-11-30", to_on="2026-12-10")  # next Monday
    save(said, from_on="2026-11-01", to_on="2026-11-25")  # over
    assert [one.id for one in said.this_week(date(2026, 11, 26))] == [now, sunday]


def test_what_the_town_says_is_said_in_each_of_its_neighbourhoods(made: Made, said: Announcements) -> None:
    here, town = save(said), save(said, area=[TOWN], to_on="2026-12-24")
    save(said, area=[OTHER_AREA])
    place = made.session.territory().complete({"town": TOWN, "street": "rue des Lilas", "number": "12"})
    assert [one.id for one in said.here(place).announcements] == [here, town]


def test_a_refusal_at_the_address_comes_with_the_reason_that_may_be_said(made: Made, said: Announcements) -> None:
    refused = make_commitment(made.session, title="Un banc devant le hall")
    make_step(made.session, refused.id, type="refused", reason="Les pompiers passent là.")
    make_commitment(made.session, title="Encore ouvert")
    elsewhere = make_commitment(made.session, title="Ailleurs", place={"town": TOWN, "address": "3 rue des Lilas"})
    make_step(made.session, elsewhere.id, type="refused", reason="Non.")
    place = made.session.reading.get(refused.id)["place"]  # type: ignore[index]
    (found,) = said.here(place, THEME).refused
    assert (found.title, found.reason, found.outcome) == ("Un banc devant le hall", "Les pompiers passent là.", "refused")
    assert not said.here(place, "cleanliness").refused


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [({"to_on": "2026-11-01"}, "ends_before_start"), ({"area": ["nowhere"]}, "unknown_area"), ({"leaflets": -1}, "too_small")],
)
def test_wrong_days_areas_and_counts_are_refused(said: Announcements, wrong: dict[str, Any], rule: str) -> None:
    with pytest.raises(InvalidField) as refused:
        save(said, **wrong)
    assert refused.value.rule == rule
    assert not said.rows()


def test_an_announcement_is_corrected_counted_and_put_in_the_bin(said: Announcements) -> None:
    id, ahead = save(said), save(said, from_on="2027-01-01", to_on="2027-02-01")
    said.save({"text": "Travaux reportés", "to_on": "2026-12-15", "halls": ""}, id)
    assert said.get(id).text == "Travaux reportés" and said.get(id).area == "Pasteur"
    assert said.counts() == {"now": 1, "ahead": 1, "past": 0}
    said.remove(ahead)
    assert [row.id for row in said.rows()] == [id]


def test_a_point_is_found_by_any_of_its_words_its_theme_or_its_town(made: Made) -> None:
    points = ServicePoints(made.session, made.records)
    first = points.save({"name": "Maison de la justice", "matters": "Litiges, conseils", "papers": "Pièce d’identité", "themes": []}).value
    second = points.save({"name": "Loge", "matters": "Clés, badges", "themes": [THEME], "town": TOWN, "hours": "lundi 9 h"}).value
    assert [row.id for row in points.rows()] == [second, first]
    assert [row.id for row in points.rows("identite JUSTICE")] == [first]
    assert [row.id for row in points.rows(theme=THEME)] == [second]
    assert [row.id for row in points.rows(town=TOWN)] == [second, first]  # one without town serves them all

    def point() -> PointRow:
        return next(row for row in points.rows() if row.id == second)

    assert point().stale
    points.checked(second)
    assert not point().stale
    points.save({"hours": "mardi 9 h", "papers": ""}, second)
    assert point().hours == "mardi 9 h"
    points.remove(first)
    assert [row.id for row in points.rows()] == [second]
