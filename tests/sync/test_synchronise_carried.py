"""The exchange as windows and commands call it, through a shared folder and by what supervisors carry, over HTTP too."""

import threading
from http.server import ThreadingHTTPServer

import pytest

from desktop_app.bootstrap.exchange import ends_over
from desktop_app.domain.errors import UnknownRecord
from desktop_app.storage.exchange_store import NotebookExchange
from tests.fakes import never, no_progress
from tests.sync.office import handler_for
from tests.sync.team import Team


def test_a_file_never_taken_whose_lines_are_known_is_not_called_received(team: Team) -> None:
    p, q, a = team.person("Paule", "supervisor"), team.person("Quentin", "supervisor"), team.person("Ali")
    p.enrols(q, "supervisor")
    p.enrols(a)
    for each in (p, q):
        each.sync.set_ways("", str(team.share))
    a.write()
    a.sync.send_to(team.stick, no_progress, never)
    for each in (q, p, q):
        assert each.sync.exchange("folder", no_progress, never).value.trouble is None
    p.sync.take(p.sync.preview([team.stick], no_progress, never), None, no_progress, never)
    for each in (q, p, q):
        assert each.sync.exchange("folder", no_progress, never).value.trouble is None
    (here,), (there,) = (each.sync.preview([team.stick], no_progress, never) for each in (p, q))
    assert (here.state, here.again) == ("seen", True)
    assert (there.state, there.again) == ("seen", False)


def test_a_team_with_a_shared_folder_needs_neither_server_nor_stick(team: Team) -> None:
    p, a, b = team.person("Paule", "supervisor"), team.person("Ali"), team.person("Bea")
    for each in (a, b):
        p.enrols(each)
    for each in (p, a, b):
        each.sync.set_ways("", str(team.share))
    mine, hers = a.write("de A"), p.write("de P")
    for _ in range(3):
        for each in (a, b, p):
            done = each.sync.exchange("folder", no_progress, never).value
            assert done.trouble is None
    for each in (a, b):
        each.sync.exchange("folder", no_progress, never)
    assert (b.note_of(mine), b.note_of(hers), a.note_of(hers)) == ("de A", "de P", "de P")
    assert a.sync.standing().to_send + a.sync.standing().sent == 0


def test_a_supervisor_carries_files_to_central_and_its_answer_back(team: Team) -> None:
    p, q, a = team.person("Paule", "supervisor"), team.person("Quentin", "supervisor"), team.person("Ali")
    p.enrols(q, "supervisor")
    p.enrols(a)
    for each in (p, q):
        each.sync.set_ways("", str(team.share))
    for each in (q, p, q):
        assert each.sync.exchange("folder", no_progress, never).value.trouble is None
    # Ali's card is older than Quentin's place in the list: a reply brings the newer list first.
    team.stick_round(a, p)
    team.clear_stick()
    note = a.write()
    before = a.sync.standing()
    _, taken = team.stick_round(a, q)
    assert q.note_of(note) == "Hall dans le noir"
    assert taken.files[0].preview.state == "sound"
    assert ("handed", "Quentin") in {(parcel.state, parcel.by) for parcel in a.sync.parcels()}
    assert a.sync.standing().received == before.received
    team.clear_stick()
    for each in (q, p, q):
        assert each.sync.exchange("folder", no_progress, never).value.trouble is None
    assert p.note_of(note) == "Hall dans le noir"
    assert len(q.sync.reply_to(a.device, team.stick)) >= 1
    a.sync.exchange(str(team.stick), no_progress, never)
    assert (a.sync.standing().to_send, a.sync.standing().sent) == (0, 0)
    with pytest.raises(UnknownRecord):
        q.sync.reply_to("nobody", team.stick)


def test_the_same_file_by_two_supervisors_counts_once(team: Team) -> None:
    p, q, a = team.person("Paule", "supervisor"), team.person("Quentin", "supervisor"), team.person("Ali")
    p.enrols(q, "supervisor")
    p.enrols(a)
    q.sync.set_ways("", str(team.share))
    p.sync.set_ways("", str(team.share))
    team.stick_round(a, p)
    team.clear_stick()
    note = a.write()
    a.sync.send_to(team.stick, no_progress, never)
    for desk in (q, p):
        desk.sync.take(desk.sync.preview([team.stick], no_progress, never), None, no_progress, never)
    for each in (q, p, q):
        assert each.sync.exchange("folder", no_progress, never).value.trouble is None
    for desk in (p, q):
        assert len(desk.made.store.reading.changes(note)) == 1


def test_sealed_answers_that_nobody_fetched_go_after_a_month(team: Team) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    b = team.person("Bea")
    p.enrols(a)
    p.enrols(b)
    team.stick_round(a, p)
    team.clear_stick()
    team.clock.advance(days=32)
    b.write()
    team.stick_round(b, p)
    with NotebookExchange(p.made.store).transaction() as ledger:
        assert {each.device for each in ledger.carried()} == {b.device}


def test_by_http_the_files_that_a_supervisor_carries_are_delivered_too(team: Team) -> None:
    p, q, a = team.person("Paule", "supervisor"), team.person("Quentin", "supervisor"), team.person("Ali")
    p.enrols(q, "supervisor")
    p.enrols(a)
    team.stick_round(a, p)
    team.clear_stick()
    post = ends_over(p.made.store, p.made.session).central
    assert post is not None
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler_for(post))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        q.sync.set_ways(f"http://127.0.0.1:{server.server_address[1]}/", "")
        assert q.sync.exchange("network", no_progress, never).value.trouble is None
        note = a.write()
        team.stick_round(a, q)
        team.clear_stick()
        done = q.sync.exchange("network", no_progress, never).value
        assert (done.trouble, p.note_of(note)) == (None, "Hall dans le noir")
        q.sync.reply_to(a.device, team.stick)
        a.sync.exchange(str(team.stick), no_progress, never)
        assert a.sync.standing().to_send + a.sync.standing().sent == 0
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    silent = q.sync.exchange("network", no_progress, never).value
    assert type(silent.trouble).__name__ == "CentralSilent"
    assert q.sync.journal()[0].trouble == "CentralSilent"


def test_a_strangers_file_in_the_share_is_said_once_and_hinders_nobody(team: Team) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    for each in (p, a):
        each.sync.set_ways("", str(team.share))
    note = a.write()
    a.sync.exchange("folder", no_progress, never)
    (box,) = (team.share / f"carnet-{a.made.store.reading.meta('workspace')}" / "out").iterdir()
    (box / "faux.carnet").write_bytes(b"une liste de courses")
    first = p.sync.exchange("folder", no_progress, never).value
    second = p.sync.exchange("folder", no_progress, never).value
    assert (type(first.trouble).__name__, second.trouble) == ("NotABatch", None)
    assert (box / "faux.carnet").exists()
    assert p.note_of(note) is not None


def test_sealed_bytes_that_a_supervisor_carries_go_after_a_month_though_nobody_answers(team: Team) -> None:
    """The lines stay: they were taken in, and leave with the supervisor's own."""
    central, p, a = team.person("Central", "supervisor"), team.person("Paule", "supervisor"), team.person("Ali")
    central.enrols(p, "supervisor")
    central.enrols(a)
    team.stick_round(p, central)  # its list has Ali now
    team.clear_stick()
    note = a.write()
    a.sync.send_to(team.stick, no_progress, never)
    p.sync.take(p.sync.preview([team.stick], no_progress, never), None, no_progress, never)
    p.sync.set_ways("http://127.0.0.1:9", "")
    with NotebookExchange(p.made.store).transaction() as ledger:
        assert len(ledger.carried()) == 1
    team.clock.advance(days=32)
    assert p.sync.exchange("server", no_progress, never).value.trouble is not None
    with NotebookExchange(p.made.store).transaction() as ledger:
        assert ledger.carried() == ()
    assert p.note_of(note) == a.note_of(note)
