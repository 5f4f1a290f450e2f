"""Encounter, promise, done, told: the promise kept to the end by command."""

from datetime import UTC, datetime, timedelta

from tests.cli.conftest import Carnet, add, encounter, line

TODAY = datetime.now(UTC).astimezone().date()
IN_TWO_WEEKS = (TODAY + timedelta(days=14)).isoformat()


def promised(run: Carnet, **values: object) -> str:
    (said,) = add(run, "encounter", encounter(note="Hall dans le noir"))
    (id,) = add(run, "commitment", line(title="Lampe du hall", due_on=IN_TWO_WEEKS, encounter=said, **values))
    return id


def test_a_promise_is_kept_to_the_end(carnet: Carnet) -> None:
    id = promised(carnet)
    assert carnet("show", id, "--json").only["state"] == "open"
    assert carnet("step", id, "--type", "transferred", "channel=email", "--json").only["state"] == "transferred"
    assert carnet("step", id, "--type", "done", "evidence=seen_by_agent", "--json").only["state"] == "to_tell"
    assert [one["id"] for one in carnet("today", "--json").only["to_tell"]] == [id]
    told = carnet("step", id, "--type", "told", "--note", "Merci", "channel=phone", "result=informed", "--json").only
    assert set(told) == {"id", "kind", "ref", "state"} and told["state"] == "closed" and told["kind"] == "step"
    shown = carnet("show", id, "--json").only
    assert [step["type"] for step in shown["steps"]] == ["transferred", "done", "told"]
    assert len(shown["waiting"]) == 1 and shown["computed"]["told_on"] == TODAY.isoformat()
    assert shown["computed"]["late"] is False and shown["conflicts"] == []
    assert carnet("verify", "--json").only["differences"] == []


def test_telling_before_anything_is_done_is_refused_and_changes_nothing(carnet: Carnet) -> None:
    id = promised(carnet)
    refused = carnet("step", id, "--type", "told", "channel=phone", expect=1)
    assert refused.out == "" and "rien n’est encore fait" in refused.err and "Rien n’a été modifié" in refused.err
    assert carnet("show", id, "--json").only["steps"] == []


def test_several_people_wait_and_each_is_told(carnet: Carnet) -> None:
    id = promised(carnet, waiting=[{"audience": "person"}, {"audience": "building", "channel": "notice"}])
    carnet("step", id, "--type", "done", "evidence=photo")
    first, second = (one["id"] for one in carnet("show", id, "--json").only["waiting"])
    assert "Personne à informer" in carnet("step", id, "--type", "told", "channel=door", expect=1).err
    assert carnet("step", id, "--type", "told", f"waiting={first}", "channel=door", "--json").only["state"] == "to_tell"
    told = carnet("step", id, "--type", "told", f"waiting={second}", "channel=notice", "result=notice", "--json").only
    assert told["state"] == "closed"


def test_a_promise_reopens_with_a_reason(carnet: Carnet) -> None:
    id = promised(carnet)
    carnet("step", id, "--type", "done", "evidence=declared")
    assert carnet("step", id, "--type", "reopened", "reason=not_done", "--json").only["state"] == "open"


def test_an_undone_step_leaves_the_history_of_the_commitment(carnet: Carnet) -> None:
    id = promised(carnet)
    step = carnet("step", id, "--type", "done", "evidence=photo", "--json").only["id"]
    carnet("delete", step)
    shown = carnet("show", id, "--json").only
    assert shown["state"] == "open" and shown["steps"] == []


def test_today_has_its_lists_whatever_the_day(carnet: Carnet) -> None:
    id = promised(carnet)
    page = carnet("today", "--date", IN_TWO_WEEKS, "--json").only
    assert list(page) == ["date", "to_tell", "due", "late", "reminders", "recent"]
    assert page["date"] == IN_TWO_WEEKS and [one["id"] for one in page["due"]] == [id]
    later = (TODAY + timedelta(days=30)).isoformat()
    assert [one["id"] for one in carnet("today", "--date", later, "--json").only["late"]] == [id]


def test_words_find_records_whatever_their_accents(carnet: Carnet) -> None:
    id = promised(carnet)
    found = carnet("search", "lampe", "HAL", "--json").objects
    assert [one["id"] for one in found] == [id]
    assert list(found[0]) == ["id", "kind", "ref", "title", "snippet", "on"]
    assert carnet("search", "lampe", "--kind", "encounter", "--json").out == ""
    assert carnet("search", "éclairage", "--limit", "1", "--json").out.count("\n") == 1


def test_the_history_of_a_field_shows_each_value(carnet: Carnet) -> None:
    id = promised(carnet)
    carnet("set", id, "title=Lampe du deuxième hall")
    titles = [one for one in carnet("history", id, "--json").objects if one["field"] == "title"]
    assert [(one["value"], one["replaced"]) for one in titles] == [("Lampe du hall", True), ("Lampe du deuxième hall", False)]


def test_people_who_read_get_tables(carnet: Carnet) -> None:
    id = promised(carnet)
    carnet("step", id, "--type", "done", "evidence=photo")
    assert "À informer" in carnet("list", "commitment").out
    shown = carnet("show", id).out
    assert "Échéance" in shown and "12 rue des Lilas" in shown and "Fait" in shown
    assert "Rencontres" in carnet("status").out and "Lampe" in carnet("today").out
    assert "Titre" in carnet("history", id).out and "Lampe" in carnet("search", "lampe").out


def test_nobody_who_waits_is_named_in_a_corrected_title(carnet: Carnet) -> None:
    agreed = {"at": "2026-11-20T10:00:00Z", "how": "spoken", "text_version": "v1"}
    (person,) = add(carnet, "resident", line(name="Mme Kermadec", phone="01 99 00 00 12", consent_follow_up=agreed))
    id = promised(carnet, waiting=[{"resident": person}])
    refused = carnet("set", id, "title=Lampe de Kermadec", expect=1)
    assert "title" in refused.err and "Kermadec" not in refused.err
