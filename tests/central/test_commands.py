"""`carnet central …` from a notebook that answered as central until now."""

import re
from pathlib import Path

from desktop_app.bootstrap.desktop import WallClock
from desktop_app.domain.roster import Roster
from desktop_app.storage.exchange_store import NotebookExchange
from desktop_app.storage.locations import Home
from desktop_app.storage.vault import FolderVault
from desktop_app.sync.epochs import epoch_maker
from desktop_app.sync.feed import Central
from desktop_app.sync.keyring import begin_central_keys, central_device, signing_as_central
from tests.central.serving import carnet, said, serving

PHRASE = "douze lampes au plafond"
STATUS = {
    *("workspace", "epoch", "ready", "position", "safe", "roster", "orders", "devices", "revoked", "lines", "set_aside", "photos"),
    "database",
}


def begin(home: Path, phrase: Path, central: bool) -> None:
    """A supervisor's notebook, which answers as central if `central`."""
    words = ("init", "--authority", "villejuif", "--person", "Someone", "--role", "supervisor")
    assert carnet("--home", home, "--passphrase-file", phrase, *words).returncode == 0
    if central:
        store = FolderVault(Home(home), WallClock(), "command").unlock("villejuif", PHRASE)
        exchange = NotebookExchange(store)  # type: ignore[arg-type]
        with exchange.transaction() as ledger:
            keys, workspace = begin_central_keys(ledger), ledger.fact("workspace")
        entry = central_device(keys, "2026-11-22")
        Central(exchange, epoch_maker(WallClock().now), sign=signing_as_central(keys, workspace)).begin(Roster().with_devices([entry]))
        store.close()


def test_a_notebook_that_answers_hands_over_to_a_service_which_is_found_without_naming_it(tmp_path: Path) -> None:
    home, phrase = tmp_path / "home", tmp_path / "phrase"
    phrase.write_text(PHRASE)
    begin(home, phrase, central=True)
    asked = ("--home", home, "--passphrase-file", phrase, "central")
    made = said(*asked, "init")
    assert set(made) == {"service", *STATUS}
    assert (made["service"], made["ready"], made["position"], made["devices"]) == (str(home / "central"), True, 0, 0)
    assert set(said("--home", home, "central", "status")) == STATUS
    shown = carnet("--home", home, "central", "status")
    assert re.search("^Answers the devices +yes$", shown.stdout, re.MULTILINE)
    again = carnet(*asked, "init", "--to", tmp_path / "second")
    assert again.returncode == 1
    assert "does not answer for the service" in again.stderr
    with serving(home / "central") as service:
        assert service.stop() == 0


def test_a_notebook_that_never_answered_makes_no_service(tmp_path: Path) -> None:
    home, phrase = tmp_path / "home", tmp_path / "phrase"
    phrase.write_text(PHRASE)
    begin(home, phrase, central=False)
    refused = carnet("--home", home, "--passphrase-file", phrase, "central", "init")
    assert refused.returncode == 1
    assert not (home / "central").exists()


def test_wrong_words_are_wrong_usage(tmp_path: Path) -> None:
    for words in (("central",), ("central", "safe"), ("central", "backup"), ("central", "serve", "--workers", "0")):
        assert carnet("--home", tmp_path, *words).returncode == 2, words


def test_without_the_optional_libraries_it_says_what_to_install(tmp_path: Path) -> None:
    """As on a laptop, where they were never installed."""
    hidden = tmp_path / "hidden"
    for name in ("starlette", "uvicorn"):
        (hidden / name).mkdir(parents=True)
        (hidden / name / "__init__.py").write_text("raise ModuleNotFoundError('not installed')\n")
    from tests.central.serving import moved

    with moved(tmp_path / "office") as (_, folder):
        done = carnet("central", "serve", "--service", folder, PYTHONPATH=str(hidden))
        assert done.returncode == 1
        assert "carnet-de-quartier[central]" in done.stderr
        assert said("central", "status", "--service", folder, PYTHONPATH=str(hidden))["ready"] is True
