"""sync, send, receive, reply, inspect: what is asked of the exchange, what is said of it, and with which exit code."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.bootstrap import desktop
from desktop_app.cli.watch import LEAST_SECONDS, MOST_SECONDS, Pause
from desktop_app.domain.errors import BadSignature, CentralSilent, DamagedBody, NotABatch, NotebookLocked
from desktop_app.services.outcome import Outcome
from desktop_app.services.synchronise import Exchanged, FilePreview, Gap, SentFile, Standing, Taken, TakenFile, Ways
from tests.cli.conftest import Carnet, add, encounter

GAP = Gap("device-3", "Agent 3", "a1", 161, 180, "2026-11-02", "2026-11-05")
SOUND = FilePreview(
    Path("lot.carnet"), "sound", "ab" * 32, "device-3", "Agent 3", "94076", 7, "2026-11-20", "B02E-44D8", (("encounter", 2),), new=2
)


@dataclass
class Fake:
    """Answers what a test wants, and remembers what it was asked."""

    known: Ways = field(default_factory=lambda: Ways("enrolled", "https://carnet.example.org"))
    answers: list[Exchanged | Exception] = field(default_factory=list)
    previews: tuple[FilePreview, ...] = ()
    taken: tuple[TakenFile, ...] = ()
    files: tuple[Path, ...] = ()
    asked: list[Any] = field(default_factory=list)

    def standing(self) -> Standing:
        return Standing(to_send=3, sent=2, received=5, safe=7, set_aside=1, missing=(GAP,))

    def ways(self) -> Ways:
        return self.known

    def set_ways(self, server: str, folder: str) -> None:
        self.known = replace(self.known, server=server, folder=folder)

    def exchange(self, route: str, progress: object, cancelled: object) -> Outcome[Exchanged]:
        self.asked.append(route)
        answer = self.answers.pop(0)
        if isinstance(answer, BaseException):
            raise answer
        return Outcome(replace(answer, route=route))

    def send_to(self, target: Path, progress: object, cancelled: object) -> SentFile:
        self.asked.append(target)
        return SentFile((target,), 1, 12, 0, 900)

    def preview(self, files: Sequence[Path], progress: object, cancelled: object) -> tuple[FilePreview, ...]:
        self.asked.append(tuple(files))
        return self.previews

    def take(self, previews: Sequence[FilePreview], returns: Path | None, progress: object, cancelled: object) -> Outcome[Taken]:
        self.asked.append(("take", tuple(previews), returns))
        return Outcome(Taken(self.taken))

    def reply_to(self, device: str, target: Path) -> tuple[Path, ...]:
        self.asked.append(device)
        for path in self.files:
            (target / path.name).write_text(path.name, encoding="utf-8")
        return tuple(target / path.name for path in self.files)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    made, real = Fake(), desktop.services_over
    monkeypatch.setattr(desktop, "services_over", lambda *given: replace(real(*given), synchronise=made))
    return made


# -- sync
def test_a_synchronisation_says_what_left_and_what_came(carnet: Carnet, fake: Fake) -> None:
    fake.answers = [Exchanged("", sent=4, received=9, records=3)]
    done = carnet("sync", "--json").only
    assert done == {
        **{"route": "network", "sent": 4, "received": 9, "photos_sent": 0, "photos_received": 0, "records": 3, "conflicts": 0},
        **{"waiting": False, "trouble": None},
    }


def test_conflicts_ask_for_somebody(carnet: Carnet, fake: Fake) -> None:
    fake.answers = [Exchanged("", conflicts=2)]
    assert "carnet conflicts" in carnet("sync", expect=3).err


def test_a_silent_service_is_said_and_the_code_is_one(carnet: Carnet, fake: Fake) -> None:
    fake.answers = [Exchanged("", sent=4, trouble=silent())]
    refused = carnet("sync", "--json", expect=1)
    assert refused.only["trouble"] == "CentralSilent" and refused.only["sent"] == 4 and len(refused.err.splitlines()) == 1


def silent() -> CentralSilent:
    names = getattr(CentralSilent, "__dataclass_fields__", {})
    return CentralSilent(**dict.fromkeys(names, "carnet.example.org"))


def test_an_address_or_a_folder_given_is_remembered(carnet: Carnet, fake: Fake, tmp_path: Path) -> None:
    fake.known = Ways("enrolled")
    fake.answers = [Exchanged(""), Exchanged(""), Exchanged("")]
    carnet("sync", "--server", "https://other.example.org")
    carnet("sync", "--folder", str(tmp_path))
    assert fake.known.server == "https://other.example.org" and fake.known.folder == str(tmp_path)
    carnet("sync")
    assert fake.asked == ["network", "folder", "network"]


def test_without_any_way_the_usage_is_wrong(carnet: Carnet, fake: Fake) -> None:
    fake.known = Ways("enrolled")
    assert "--server" in carnet("sync", expect=2).err and fake.asked == []
    carnet("sync", "--server", "https://a", "--folder", "b", expect=2)


def test_watching_goes_on_after_failures_until_it_is_interrupted(carnet_waiting: tuple[Carnet, list[float]], fake: Fake) -> None:
    run, waits = carnet_waiting
    fake.answers = [
        Exchanged("", sent=1),
        Exchanged("", trouble=silent()),
        NotebookLocked("window", 4),
        Exchanged("", sent=2),
        KeyboardInterrupt(),
    ]  # type: ignore[list-item]
    done = run("sync", "--watch", "--json")
    assert [one["sent"] for one in done.objects] == [1, 0, 2]
    assert len(waits) == 4 and waits[2] > waits[0] * 1.2 and waits[3] < waits[2]


@pytest.fixture
def carnet_waiting(carnet: Carnet, monkeypatch: pytest.MonkeyPatch) -> tuple[Carnet, list[float]]:
    waits: list[float] = []
    monkeypatch.setattr("tests.cli.conftest.WAIT", waits.append)
    return carnet, waits


def test_the_pause_grows_to_half_an_hour_and_comes_back(draw: Callable[[float], Pause]) -> None:
    pause = draw(0.5)
    assert [pause.after(failed=True) for _ in range(7)] == [60.0, 120.0, 240.0, 480.0, 960.0, 1800.0, 1800.0]
    assert pause.after(failed=False) == LEAST_SECONDS
    assert pause.after(failed=True) == LEAST_SECONDS
    assert draw(0.0).after(failed=True) == LEAST_SECONDS * 0.8 and draw(1.0).after(failed=True) == LEAST_SECONDS * 1.2
    for _ in range(5_000):
        assert pause.after(failed=True) <= MOST_SECONDS


@pytest.fixture
def draw() -> Callable[[float], Pause]:
    return lambda value: Pause(lambda: value)


# -- files
def test_send_says_every_file(carnet: Carnet, fake: Fake, tmp_path: Path) -> None:
    target = tmp_path / "semaine.carnet"
    assert carnet("send", "--to", str(target), "--json").only == {
        "files": [str(target)],
        "batches": 1,
        "lines": 12,
        "photos": 0,
        "bytes": 900,
    }
    assert carnet("send", "--to", str(target)).out == f"{target}\n"


def test_receive_applies_and_says_what_became_of_each(carnet: Carnet, fake: Fake, tmp_path: Path) -> None:
    fake.previews, fake.taken = (SOUND,), (TakenFile(SOUND, records=2, returns=tmp_path / "retour.carnet"),)
    done = carnet("receive", "lot.carnet", "--returns", str(tmp_path), "--json").only
    assert (
        done["applied"]
        and done["records"] == 2
        and done["returns"] == str(tmp_path / "retour.carnet")
        and done["kinds"] == {"encounter": 2}
    )
    assert fake.asked == [(Path("lot.carnet"),), ("take", (SOUND,), tmp_path)]


def test_a_preview_applies_nothing(carnet: Carnet, fake: Fake) -> None:
    fake.previews = (SOUND,)
    assert carnet("receive", "lot.carnet", "--preview", "--json").only["state"] == "sound"
    assert fake.asked == [(Path("lot.carnet"),)]


REFUSED = FilePreview(Path("coupe.carnet"), "refused", trouble=NotABatch())


@pytest.mark.parametrize(
    ("taken", "code"),
    [
        ((TakenFile(SOUND),), 0),
        ((TakenFile(replace(SOUND, state="seen", seen=2)),), 0),
        ((TakenFile(SOUND, conflicts=1),), 3),
        ((TakenFile(replace(SOUND, aside=1)),), 3),
        ((TakenFile(replace(SOUND, missing=(GAP,))),), 3),
        ((TakenFile(replace(SOUND, photos_missing=("Lampe",))),), 3),
        ((TakenFile(replace(SOUND, state="revoked")),), 3),
        ((TakenFile(SOUND), TakenFile(REFUSED)), 3),
        ((TakenFile(REFUSED),), 1),
        ((TakenFile(REFUSED), TakenFile(SOUND, trouble=DamagedBody("zstd"))), 1),
        ((), 1),
    ],
)
def test_the_code_says_whether_somebody_is_needed(taken: tuple[TakenFile, ...], code: int, carnet: Carnet, fake: Fake) -> None:
    fake.previews, fake.taken = tuple(each.preview for each in taken), taken
    said = carnet("receive", "a", "b", expect=code)
    assert all(each.preview.file.name in said.out for each in taken)


def test_missing_numbers_are_named_in_words(carnet: Carnet, fake: Fake) -> None:
    preview = replace(SOUND, missing=(GAP,))
    fake.previews, fake.taken = (preview,), (TakenFile(preview),)
    assert "numéros 161 à 180 de Agent 3" in carnet("receive", "lot.carnet", expect=3).out
    assert carnet("receive", "lot.carnet", "--json", expect=3).only["missing"] == [
        {
            **{"device": "device-3", "who": "Agent 3", "incarnation": "a1", "first": 161, "last": 180},
            "since": "2026-11-02",
            "until": "2026-11-05",
        }
    ]


@pytest.mark.parametrize(
    ("preview", "signature", "code"),
    [
        (SOUND, "good", 0),
        (replace(SOUND, state="refused", trouble=BadSignature("device-3")), "bad", 1),
        (replace(SOUND, state="refused", trouble=DamagedBody("zstd")), "good", 1),
        (REFUSED, None, 1),
    ],
)
def test_inspect_says_who_which_number_and_what_is_wrong(
    preview: FilePreview, signature: str | None, code: int, carnet: Carnet, fake: Fake
) -> None:
    fake.previews = (preview,)
    found = carnet("inspect", "lot.carnet", "--json", expect=code).only
    assert found["signature"] == signature and found["problem"] == (type(preview.trouble).__name__ if preview.trouble else None)
    assert found["number"] == (preview.number or None) and ("take" not in str(fake.asked))
    assert carnet("inspect", "lot.carnet", expect=code).out


def test_reply_writes_what_waits_for_a_device(carnet: Carnet, fake: Fake, tmp_path: Path) -> None:
    target = tmp_path / "reponse.carnet"
    assert carnet("reply", "--to-device", "device-3", "--to", str(target), "--json").only == {"device": "device-3", "files": []}
    fake.files = (Path("a.carnet"), Path("b.carnet"))
    beside = tmp_path / "reponse-2.carnet"
    assert carnet("reply", "--to-device", "device-3", "--to", str(target)).out == f"{target}\n{beside}\n"
    assert target.read_text(encoding="utf-8") == "a.carnet" and beside.read_text(encoding="utf-8") == "b.carnet"
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".carnet-")]


def test_status_adds_up_what_is_known_of_the_exchange(carnet: Carnet, fake: Fake) -> None:
    status = carnet("status", "--json").only
    assert [status[name] for name in ("to_send", "sent", "received", "safe", "set_aside")] == [3, 2, 5, 7, 1]
    assert [(gap["first"], gap["last"]) for gap in status["missing"]] == [(161, 180)]
    assert "161 à 180" in carnet("status").out


def test_the_referential_that_came_with_the_program_is_in_no_count(carnet: Carnet) -> None:
    fresh = carnet("status", "--json").only
    assert fresh["counts"]["theme"] > 1
    assert fresh["to_send"] == 1  # the holder's own line
    add(carnet, "encounter", encounter())
    assert carnet("status", "--json").only["to_send"] == 2
