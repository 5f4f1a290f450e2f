"""The value that the form holds: drafts there and back, what is missing, what is saved."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from desktop_app.services.encounters import Photo
from desktop_app.ui.features.encounters.entry import (
    Entry,
    PromiseEntry,
    draft_of,
    empty,
    from_form,
    missing,
    moment_of,
    nothing_heard,
    promise_values,
    to_form,
)
from desktop_app.ui.features.encounters.said import alternatives
from desktop_app.ui.features.encounters.when import read_time
from desktop_app.ui.person_entry import PersonEntry, channel_of, resident_of

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
PERSON = PersonEntry(consent_at="2026-11-24T09:00:00Z", version="v1", name="Mme Roux", reach="06 39 98 00 47")
WHOLE = Entry(
    channel="door",
    note="Le hall est noir",
    place={"town": "94076", "street": "rue des Lilas", "number": "12"},
    theme="lighting",
    began_at="2026-11-24T09:29:00Z",
    agents=("a", "b"),
    promises=(PromiseEntry(due_on="2026-12-10", title="la date"),),
    person=PERSON,
    photos=(Photo("ab" * 32, 10, "image/jpeg", 4, 3),),
    settled=(("noir", "fact"),),
)


def test_a_draft_gives_back_the_entry_word_for_word() -> None:
    import json

    assert from_form(json.loads(json.dumps(to_form(WHOLE)))) == WHOLE


def test_a_draft_of_a_newer_version_is_read_for_what_is_known() -> None:
    form = {**to_form(WHOLE), "mood": "?", "promises": [{"due_on": "2026-12-10", "title": "la date", "mood": "?"}]}
    assert from_form(form) == WHOLE


def test_without_consent_a_draft_holds_no_contact() -> None:
    form = to_form(replace(WHOLE, person=replace(PERSON, consent_at="")))
    assert "06 39 98 00 47" not in str(form)
    assert "Roux" not in str(form)


def test_what_is_prefilled_is_not_an_entry() -> None:
    assert empty(Entry(channel="door", town="94076", neighbourhood="94076-pasteur"))
    assert not empty(Entry(note="x"))
    assert not empty(Entry(people=4))


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        (Entry(), ("channel", "place", "theme")),
        (replace(WHOLE, people=None), ("people",)),
        (replace(WHOLE, began_at="", occurred_at="2026-09-01T09:00:00Z"), ("late_reason",)),
        (replace(WHOLE, urgency="danger", promises=()), ("danger",)),
        (replace(WHOLE, person=replace(PERSON, name=" ")), ("name",)),
        (replace(WHOLE, person=replace(PERSON, reach="", channel="phone")), ("reach",)),
        (replace(WHOLE, promises=(PromiseEntry(due_on="2026-11-23"),)), ("promise/0/due_on",)),
        (replace(WHOLE, promises=(PromiseEntry(due_on="2026-12-01", kind="action"),)), ("promise/0/role",)),
        (replace(WHOLE, promises=(PromiseEntry(due_on="2026-12-01", kind="action", role="elected"),)), ("promise/0/decided_on",)),
        (WHOLE, ()),
    ],
)
def test_what_is_missing_is_named_in_the_order_of_the_form(entry: Entry, codes: tuple[str, ...]) -> None:
    assert missing(entry, NOW) == codes


def test_a_correction_says_why_once_the_record_is_a_day_old() -> None:
    corrected = replace(WHOLE, record="1", promises=())
    assert missing(corrected, NOW, "2026-11-23T09:29:00Z") == ("correction_reason",)
    assert missing(corrected, NOW, "2026-11-24T08:00:00Z") == ()


def test_nothing_heard_is_asked_only_when_nothing_at_all_says_it() -> None:
    silent = replace(WHOLE, note="", promises=(), photos=())
    assert nothing_heard(silent)
    assert not nothing_heard(replace(silent, answer="listened"))


def test_a_contact_is_what_it_looks_like() -> None:
    assert channel_of(PERSON) == "phone"
    assert channel_of(replace(PERSON, channel="sms")) == "sms"
    assert channel_of(replace(PERSON, reach="a@exemple.invalid", channel="sms")) == "email"
    assert channel_of(replace(PERSON, reach="3 rue de l’Exemple")) == "letter"
    assert channel_of(replace(PERSON, reach="")) == "in_person"


def test_a_child_leaves_no_contact_and_is_not_passed_on() -> None:
    values = resident_of(replace(PERSON, age_band="under_15", share=True))
    assert values is not None
    assert "phone" not in values and "share_with_elected" not in values
    assert values["preferred_channel"] == "in_person"


def test_nobody_is_saved_without_agreement() -> None:
    assert draft_of(replace(WHOLE, person=replace(PERSON, consent_at="")), "d", "me", "t").resident is None


def test_a_promise_without_words_is_named_by_its_theme_and_place() -> None:
    values = promise_values(PromiseEntry(due_on="2026-12-10"), "me", "Éclairage, 12 rue des Lilas")
    assert values["title"] == "Éclairage, 12 rue des Lilas"
    assert values["promised_by"] == {"role": "agent", "person": "me"}


def test_half_of_today_is_never_in_the_future() -> None:
    moment, precision = moment_of(date(2026, 11, 24), "afternoon", 0, 0, NOW)
    assert (moment, precision) == ("2026-11-24T09:30:00Z", "half_day")


@pytest.mark.parametrize(("text", "time"), [("14 h 30", (14, 30)), ("9h", (9, 0)), ("14:05", (14, 5)), ("25 h", None), ("midi", None)])
def test_hours_are_read_as_they_are_written(text: str, time: tuple[int, int] | None) -> None:
    assert read_time(text) == time


def test_other_ways_of_saying_are_those_between_guillemets() -> None:
    assert alternatives("Décrivez : « a appelé trois fois », « attend ».") == ("a appelé trois fois", "attend")
