"""The recipe's visits, papers and announcements: what the demonstration's day is about, and the same on every machine."""

from datetime import date
from pathlib import Path

from desktop_app.bootstrap.desktop import authority, demonstration_texts
from desktop_app.services.demonstration import create_demonstration
from desktop_app.services.ports import Filter
from desktop_app.services.use_cases import UseCases, use_cases
from desktop_app.storage.phones import read_phone
from desktop_app.storage.verify import verify_store
from tests.factories import PASSPHRASE, make_vault
from tests.fakes import never, no_progress

TODAY = date(2026, 11, 26)


def demonstration(folder: Path, size: int = 120) -> UseCases:
    begun = create_demonstration(make_vault(folder), authority("villejuif"), demonstration_texts(), PASSPHRASE, size=size, today=TODAY)
    assert begun is not None
    return use_cases(begun.store, read_phone)


def test_the_evening_of_the_demonstration_has_its_visit(tmp_path: Path) -> None:
    cases = demonstration(tmp_path)
    (row,) = cases.visits.rows()[0]
    assert row.starts_at == "2026-11-26T16:30:00Z" and row.state == "prepared" and 4 <= row.stops <= 6
    view = cases.visits.view(row.id)
    assert any(stop.along for stop in view.stops) and view.previous
    cases.visits.start(row.id)
    assert cases.visits.view(row.id).said_done
    past, _ = cases.visits.rows(past=True, limit=200)
    assert {one.state for one in past} == {"closed", "minutes_sent"} and all(one.unsettled == 0 for one in past)
    assert len(cases.visits.to_come_back()) == 2
    reading = cases.session.reading
    decisions = reading.page("decision", Filter(), 500).records
    refused = sum(1 for one in decisions if one["no_action_reason"])
    assert 0.05 < refused / len(decisions) < 0.3  # 15 % (domain reference, G)
    assert verify_store(cases.session.store, False, no_progress, never).differences == ()  # type: ignore[arg-type]
    cases.session.store.close()  # type: ignore[attr-defined]


def test_slips_tell_what_their_commitments_steps_say(tmp_path: Path) -> None:
    cases = demonstration(tmp_path, 400)
    reading = cases.session.reading
    slips = reading.page("slip", Filter(), 100).records
    states = [slip.computed["state"] for slip in slips]
    assert len(slips) == 24 and 1 <= states.count("given") <= 6 and states.count("void") == 1
    for slip in slips:
        lines = reading.children("slip_line", (slip.id,))
        if slip["commitment"]:
            (commitment,) = reading.get_many("commitment", (slip["commitment"],))
            assert commitment["slip"] == slip["number"] and [line["says"] for line in lines].count("noted") == 1
            outcomes = [line["says"] for line in lines if line["says"] in ("done", "declared", "partly_done", "refused")]
            assert bool(outcomes) == (commitment.computed["state"] in ("to_tell", "closed"))
        else:
            assert not lines
    assert cases.slips.print_pad().value.endswith("-0025")
    (typed,) = cases.sheets.to_destroy()
    lines = cases.sheets.view(typed.id).typed
    assert typed.state == "names" and typed.typed == len(lines) == 5, "typed, so its lines are in the notebook"
    heard = [one for line in lines for one in line.encounters]
    assert {(one["channel"], one["place"]["street"], one["people_count"]) for one in heard} == {("door", heard[0]["place"]["street"], 1)}
    assert all(str(one["occurred_at"]).startswith(typed.on) for one in heard)
    cases.session.store.close()  # type: ignore[attr-defined]


def test_the_same_seed_gives_the_same_walks(tmp_path: Path) -> None:
    found = []
    for name in ("one", "two"):
        cases = demonstration(tmp_path / name, 60)
        kinds = ("visit", "stop", "decision", "slip", "slip_line", "announcement", "field_sheet")
        found.append([(one.id, dict(one.values)) for kind in kinds for one in cases.session.reading.page(kind, Filter(), 999).records])
        cases.session.store.close()  # type: ignore[attr-defined]
    assert found[0] == found[1] and len(found[0]) > 50
