"""What a revoked device left stays apart until a supervisor admits it."""

import pytest

from desktop_app.domain.errors import DemonstrationOnly, NotYours, UnknownRecord
from desktop_app.services.outcome import Topic
from tests.fakes import never, no_progress
from tests.sync.team import Person, Team


def test_a_revoked_device_is_kept_apart_and_nothing_goes_back(team: Team) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    team.stick_round(a, p)
    team.clear_stick()
    p.devices.revoke(a.device, "stolen")
    note = a.write()
    a.sync.send_to(team.stick, no_progress, never)
    (preview,) = p.sync.preview([team.stick], no_progress, never)
    assert (preview.state, preview.aside > 0) == ("revoked", True)
    (file,) = p.sync.take([preview], team.stick, no_progress, never).value.files
    assert (file.returns, p.note_of(note)) == (None, None)
    assert p.sync.standing().set_aside > 0


def test_what_a_revoked_device_left_aside_is_admitted_by_a_second_supervisor_and_counts_everywhere(team: Team) -> None:
    p, q = team.person("Paule", "supervisor"), team.person("Quentin", "supervisor")
    a, b = team.person("Ali"), team.person("Bea")
    p.enrols(q, "supervisor")
    p.enrols(a)
    p.enrols(b)
    for each in (p, q, b):
        each.sync.set_ways("", str(team.share))
    team.stick_round(a, p)
    team.clear_stick()

    def meet() -> None:
        for each in (q, p, b, p, q, b):  # what Quentin orders is obeyed before Bea is answered
            assert each.sync.exchange("folder", no_progress, never).value.trouble is None

    def aside(desk: Person) -> int:
        return next(row.aside for row in desk.devices.rows() if row.device == a.device)

    meet()
    p.devices.revoke(a.device, "stolen")
    notes = [a.write(), a.write()]
    a.sync.send_to(team.stick, no_progress, never)
    p.sync.take(p.sync.preview([team.stick], no_progress, never), None, no_progress, never)
    meet()
    assert [each.note_of(note) for each in (p, q, b) for note in notes] == [None] * 6
    count = aside(q)
    assert count == aside(p) == p.sync.standing().set_aside > 0
    with pytest.raises(NotYours):
        b.devices.admit(a.device)
    with pytest.raises(UnknownRecord):
        q.devices.admit("nobody")
    assert (q.devices.admit(b.device).value, aside(q)) == (0, count)  # a device that was not revoked has nothing aside
    said = q.devices.admit(a.device)
    assert (said.value, Topic.ENCOUNTERS in said.topics) == (count, True)
    assert [q.note_of(note) for note in notes] == ["Hall dans le noir"] * 2
    assert (aside(q), q.devices.admit(a.device).value) == (0, 0)
    meet()
    for each in (p, q, b):
        assert [each.note_of(note) for note in notes] == ["Hall dans le noir"] * 2
        assert each.sync.standing().set_aside == 0
    # What comes later stays apart until somebody decides again, also where central itself admits.
    team.clear_stick()
    late = a.write()
    a.sync.send_to(team.stick, no_progress, never)
    p.sync.take(p.sync.preview([team.stick], no_progress, never), None, no_progress, never)
    assert (p.note_of(late), aside(p) > 0) == (None, True)
    p.devices.admit(a.device)
    assert (p.note_of(late), aside(p)) == ("Hall dans le noir", 0)
    meet()
    assert b.note_of(late) == q.note_of(late) == "Hall dans le noir"


def test_a_demonstration_admits_nothing(team: Team) -> None:
    p = team.person("Paule", "supervisor", demonstration=True)
    with pytest.raises(DemonstrationOnly):
        p.devices.admit("device")
