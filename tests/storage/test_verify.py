"""`verify` folds afresh, reads the file and the attachments, and says what differs; planted damage: see test_projection."""

import hashlib
from pathlib import Path

import pytest

from desktop_app.storage.attachments import AttachmentStore
from desktop_app.storage.encryption import DataKey
from desktop_app.storage.exchange_store import NotebookExchange
from desktop_app.storage.verify import verify_store
from tests.factories import KEY, make_change, make_commitment, make_encounter, make_id, make_notebook, make_resident, make_step, make_store
from tests.fakes import SteppingClock, never, no_progress
from tests.storage.tables import dump


def test_a_notebook_in_use_has_no_difference_and_repairing_it_changes_nothing(tmp_path: Path):
    made = make_notebook(tmp_path, SteppingClock())
    resident = make_resident(made.session)
    commitment = make_commitment(made.session, waiting=[{"resident": resident.id, "channel": "sms"}])
    for step in ({"type": "transferred"}, {"type": "done", "evidence": "seen_by_agent"}):
        make_step(made.session, commitment.id, **step)
    made.records.correct(commitment.id, {"title": "Éclairage du hall B"})
    made.records.delete([make_encounter(made.session).id])
    before = dump(made.store)
    verified = made.vault.verify(made.store, False, no_progress, never)
    assert verified.differences == () and verified.records > 10 and verified.changes > verified.records
    assert made.vault.verify(made.store, True, no_progress, never).differences == ()
    assert dump(made.store) == before
    made.store.close()


def test_progress_is_told_up_to_the_last_line(tmp_path: Path):
    notebook = make_store(tmp_path)
    with notebook.work() as work:
        work.take([make_change(make_id(n), set={"note": "a"}) for n in range(1, 9)])
        work.commit()
    told: list[tuple[int, int]] = []
    verify_store(notebook, True, lambda done, total: told.append((done, total)), never)
    assert told[-1] == (8, 8) and (8, 8) in told[:-1]
    notebook.close()


def test_a_comparison_that_is_cancelled_accuses_nobody(tmp_path: Path):
    notebook = make_store(tmp_path)
    with notebook.work() as work:
        work.take([make_change(make_id(n), set={"note": "a"}) for n in range(1, 2_200)])
        work.commit()
    verified = verify_store(notebook, False, no_progress, lambda: True)
    assert verified.differences == () and verified.records < 2_199
    notebook.close()


def test_many_differences_are_named_up_to_a_hundred(tmp_path: Path):
    notebook = make_store(tmp_path)
    with notebook.work() as work:
        work.take([make_change(make_id(n), set={"note": "a"}) for n in range(1, 300)])
        work.connection.exec_driver_sql("UPDATE encounter SET sector = 'elsewhere'")
        work.commit()
    verified = verify_store(notebook, False, no_progress, never)
    assert sum(difference.what == "row_differs" for difference in verified.differences) == 100
    notebook.close()


def test_an_attachment_that_is_missing_or_damaged_is_named(tmp_path: Path):
    notebook = make_store(tmp_path)
    store = AttachmentStore(tmp_path / "attachments", DataKey(KEY))
    sound, damaged = store.put(b"a sound photo"), store.put(b"a damaged photo")
    missing = hashlib.sha256(b"a missing photo").hexdigest()
    names = [getattr(one, "sha256", one) for one in (sound, damaged, missing)]
    path = next(path for path in (tmp_path / "attachments").rglob("*") if path.is_file() and path.name.startswith(store.name_of(names[1])))
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    with notebook.work() as work:
        work.take([make_change(make_id(n), "attachment", {"sha256": name}) for n, name in enumerate([*names, "../../passwd"], 1)])
        work.commit()
    verified = verify_store(notebook, False, no_progress, never)
    assert verified.attachments == 3
    assert {(one.what, one.id) for one in verified.differences} == {("attachment_damaged", names[1]), ("attachment_missing", names[2])}
    notebook.close()


@pytest.mark.parametrize(
    "harm", ["line = 'x'", "line = replace(line, 'secret', 'other'), record = x'00'", "device = 'z'", "name = (SELECT name FROM log)", ""]
)
def test_lines_set_aside_are_read_again_too(tmp_path: Path, harm: str):
    notebook = make_store(tmp_path)
    with NotebookExchange(notebook).transaction() as ledger:
        ledger.append([make_change(make_id(1), set={"note": "a"})])
        ledger.append([make_change(make_id(2), set={"note": "secret"})], aside=True)
    if harm:
        with notebook.work() as work:
            work.connection.exec_driver_sql(f"UPDATE aside SET {harm}")
            work.commit()
    found = verify_store(notebook, False, no_progress, never)
    assert found.changes == 2
    assert [each.what for each in found.differences] == (["file_damaged"] if harm else [])
    notebook.close()
