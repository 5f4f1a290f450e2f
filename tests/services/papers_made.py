"""Values of papers made by hand, for tests: a visit of four stops, a commitment, a pad. Places and people are invented."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop_app.domain.record import Record
from desktop_app.services.document import Document, HouseStyle
from desktop_app.services.papers.brief import brief
from desktop_app.services.papers.consent import consent
from desktop_app.services.papers.field_sheet import field_sheet
from desktop_app.services.papers.letter import letter
from desktop_app.services.papers.minutes import minutes
from desktop_app.services.papers.notice import notice
from desktop_app.services.papers.said_done import said_done
from desktop_app.services.papers.slips import slips
from desktop_app.services.papers.transfers import transfers
from desktop_app.services.papers.values import (
    ConsentPaper,
    LetterPaper,
    MatterPaper,
    NoticePaper,
    PointsPaper,
    SheetPaper,
    Transfer,
    TransfersPaper,
    VisitPaper,
)
from desktop_app.services.papers.where_to_go import where_to_go
from desktop_app.services.slip_values import PadPaper, PrintedSlip
from desktop_app.services.territories import Territory
from desktop_app.services.visit_values import Along, Gathered, StopView, VisitView
from desktop_app.services.wording import Wording
from tests.factories import make_id

I18N = Path(__file__).resolve().parents[2] / "resources" / "i18n"
HOUSE = HouseStyle("Villeneuve")
LANGUAGES = ("fr", "en")
AT = "2026-11-26T16:00:00Z"


def words(language: str = "fr") -> Wording:
    return Wording.load(I18N, language, strict=True)


def record(kind_name: str, number: int, computed: Mapping[str, Any] | None = None, /, **values: Any) -> Record:
    """A record of a kind with these values."""
    return Record(
        make_id(number), kind_name, f"E26-K7-{number:03d}", AT, AT, make_id(1), make_id(2), "94076", values=values, computed=computed or {}
    )


def territory() -> Territory:
    themes = {
        code: record("theme", 900 + at, code=code, label=label, label_en=english)
        for at, (code, label, english) in enumerate((("lighting", "Éclairage", "Lighting"), ("cleanliness", "Propreté", "Cleanliness")))
    }
    quarter = record("neighbourhood", 910, code="94076-pasteur", name="Pasteur", town="94076")
    town = record("town", 911, insee="94076", name="Villeneuve")
    body = record("body", 912, name="Habitat Rives", kind="landlord")
    return Territory(themes=themes, towns={"94076": town}, neighbourhoods={"94076-pasteur": quarter}, bodies={body.id: body})


def along(number: int, stop: str, part: str = "open", reading: str = "under_way", **more: Any) -> Along:
    commitment = record("commitment", 100 + number, title=f"Lampe du hall {number}")
    return Along(
        commitment, part, number, stop, f"Lampe du hall {number}", more.pop("detail", "Habitat Rives"), reading, more.pop("to_tell", 0)
    )


def visit_view(observation: str = "Deux lampes sur cinq restent éteintes.", **visit: Any) -> VisitView:
    values = {
        "kind": "neighbourhood_visit",
        "neighbourhoods": ("94076-pasteur",),
        "starts_at": "2026-11-26T16:30:00Z",
        "ends_at": "2026-11-26T18:30:00Z",
        "meeting_point": "devant l’école Pasteur",
        "invited": "amicale des locataires, bailleur",
        "access_notes": "Code du hall auprès de la loge, ascenseur en panne.",
        "residents_met": 7,
        "remarks": ({"source": "Conseil de quartier", "on": "2026-11-28", "text": "L’arrêt 2 a été trop court."},),
    }
    found = record("visit", 10, **{**values, **visit})
    stops = tuple(_stop(at, observation) for at in range(1, 4))
    skipped = StopView(record("stop", 24, place={}, skipped=True, skip_reason="pluie"), 4, "4 rue des Lilas")
    announcement = record("announcement", 30, text="Coupure d’eau rue des Lilas", from_on="2026-12-01", to_on="2026-12-03")
    gathered = Gathered((), (announcement,), (("lighting", 12), ("cleanliness", 3)), AT)
    loose = (along(1, "", "refused", "refused", detail="le devis dépasse le budget de l’année"),)
    return VisitView(found, "Visite de Pasteur", "closed", (*stops, skipped), gathered, _decisions(), (), _said_done(), loose, encounters=9)


def _stop(number: int, observation: str) -> StopView:
    at = make_id(20 + number)
    known = (along(1, at, "to_tell", "kept", to_tell=2, detail=""), along(2, at)) if number < 3 else ()
    values = {"planned_at": f"2026-11-26T16:{number}0:00Z", "arrived_at": f"2026-11-26T16:{number}5:00Z", "themes": ("lighting",)}
    return StopView(record("stop", 20 + number, **values, observation=observation), number, f"{number} rue des Lilas", known)


def _decisions() -> tuple[Record, ...]:
    by = {"role": "elected", "person": make_id(1)}
    made = record("decision", 40, text="Poser deux lampes au 12", by=by, commitment=make_id(140))
    refused = record("decision", 41, text="Rouvrir le passage la nuit", by=by, no_action_reason="le règlement du square l’interdit")
    return made, refused, record("decision", 42, text="Voir le banc cassé", by=by)


def _said_done() -> tuple[Record, ...]:
    common = {"commitment": make_id(101)}
    kept = record(
        "said_done", 50, said="Lampe du hall", made_on="2026-10-01", state="closed", outcome="done", done_on="2026-11-02", order=2, **common
    )
    told = {"told_on": "2026-11-05"}
    first = record("said_done", 51, said="Banc du square", state="transferred", order=1, comment="relancé le 18", **common)
    no = record("said_done", 52, said="Passage de nuit", state="to_tell", outcome="refused", done_on="2026-11-10", order=3, **common)
    return record("said_done", 50, **{**kept.values, **told}), first, no


def visit_paper(**more: Any) -> VisitPaper:
    view = more.pop("view", None) or visit_view()
    due = record("commitment", 140, title="Lampes", due_on="2026-12-10", body=make_id(912))
    present = (("elected", 1), ("agent", 2))
    return VisitPaper(view, territory(), "2026-11-27", present, {due.id: due}, **more)


def matter(**more: Any) -> MatterPaper:
    values = {
        "title": "Éclairage du hall",
        "place": "12 rue des Lilas, Pasteur",
        "made_on": "2026-11-03",
        "state": "to_tell",
        "outcome": "done",
        "outcome_on": "2026-11-24",
        "evidence": "seen_by_agent",
        "body": "Habitat Rives",
        "transferred_on": "2026-11-05",
        "due_on": "2026-12-10",
        "declared_by": "Habitat Rives",
        "ref": "E26-K7-041",
    }
    return MatterPaper(**{**values, **more})  # type: ignore[arg-type]


def letter_values(**more: Any) -> LetterPaper:
    values = {
        "matter": matter(),
        "today": "2026-11-27",
        "to": "Mme Alix Verdelune",
        "address": "12 rue des Lilas\n94800 Villeneuve",
        "signed": "Camille",
    }
    return LetterPaper(**{**values, **more})  # type: ignore[arg-type]


def sheet_values() -> SheetPaper:
    labels = (
        "Propreté",
        "Dépôts sauvages",
        "Logement",
        "Stationnement",
        "Voirie",
        "Tranquillité",
        "Espaces verts",
        "Éclairage",
        "Jeunesse",
    )
    more = ("Vie associative", "Équipements", "Commerces", "Transports", "Autre")
    themes = tuple(zip("PDLSVTECJAQORU", (*labels, *more), strict=True))
    return SheetPaper("K7-12", "door", 12, "12 rue des Lilas", "2026-11-25", themes, (7, 14, 30), ("K7M-0412", "K7M-0413"))


def pad_values() -> PadPaper:
    cards = tuple(
        PrintedSlip(f"K7M-{number:04d}", "R7M4", f"https://exemple.invalid/t/{number}" if number % 2 else "") for number in range(412, 428)
    )
    return PadPaper("K7M-0412", cards, "01 99 00 12 34")


def transfers_values() -> TransfersPaper:
    def one(on: str, body: str, state: str = "transferred", outcome: str = "") -> Transfer:
        return Transfer(
            on, body, "E26-K7-041", "Éclairage du hall", "12 rue des Lilas", "email", "R-77", "2026-11-20", state, outcome, "2026-11-22"
        )

    return TransfersPaper("2026-11-01", "2026-11-30", (one("2026-11-05", "Habitat Rives"), one("2026-11-03", "EPT", "closed", "done")))


def points_values() -> PointsPaper:
    point = record(
        "service_point", 60, name="Point logement", matters="Demande de logement, ascenseur", town="94076", address="3 place de la Mairie",
        hours="lundi et jeudi, 9 h à 12 h", papers="pièce d’identité, quittance", phone="01 99 00 45 67", checked_on="2026-11-02",
    )  # fmt: skip
    return PointsPaper((point,), territory(), "2026-11-27")


def consent_values(language: str = "fr") -> ConsentPaper:
    asked = {"fr": "Qui garde ces informations\u202f? La ville de Villeneuve.", "en": "Who keeps these details? The town of Villeneuve."}
    return ConsentPaper({"fr": "Vos informations, vos droits", "en": "Your details, your rights"}[language], (asked[language],) * 6, "v1")


def every_paper(language: str = "fr") -> dict[str, Document]:
    """Each paper once."""
    say = words(language)
    return {
        "brief": brief(visit_paper(), say, HOUSE),
        "said-done": said_done(visit_paper(), say, HOUSE),
        "minutes": minutes(visit_paper(), say, HOUSE),
        "notice": notice(NoticePaper(matter(), "2026-11-27", "01 99 00 12 34"), say, HOUSE),
        "letter": letter(letter_values(), say, HOUSE),
        "sheet": field_sheet(sheet_values(), say, HOUSE),
        "slips": slips(pad_values(), say, HOUSE),
        "transfers": transfers(transfers_values(), say, HOUSE),
        "where-to-go": where_to_go(points_values(), say, HOUSE),
        "consent": consent(consent_values(language), say, HOUSE),
    }
