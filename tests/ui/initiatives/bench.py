"""Initiatives of a real notebook for the pages' tests: one at each stage that has something to say."""

from typing import Any

from desktop_app.services.initiatives import CarrierDraft, InitiativeDraft, LineDraft
from tests.ui.encounters.scene import GUIPONS, PASTEUR, Scene

AGREED = {"at": "2026-11-24T10:00:00Z", "how": "spoken", "text_version": "v1"}
NEIGHBOUR = {"name": "Mme Lomi", "phone": "06 39 98 00 12", "preferred_channel": "phone", "consent_follow_up": AGREED}
BUDGET = (LineDraft("Courses", "expense", 68_000), LineDraft("Fonds", "income", 68_000, "FPH"))


def note(scene: Scene, title: str, area: str = PASTEUR, *, carried: bool = True, lines: tuple[LineDraft, ...] = BUDGET, **more: Any) -> str:
    """An initiative at its first stage."""
    values = {"title": title, "neighbourhood": area, "needs": ["equipment", "insurance"], "qpv": "QN09401M", **more}
    carriers = (CarrierDraft(resident=NEIGHBOUR, part="Porte le dossier"),) if carried else ()
    return scene.cases.initiatives.save(InitiativeDraft(values, carriers, lines)).value


def file_it(scene: Scene, id: str, filed_on: str = "2026-10-20", committee_on: str = "2026-11-20") -> None:
    """Through coaching and file to the request filed for a committee."""
    for stage in ("coached", "file"):
        scene.cases.initiatives.move(id, stage)
    request = {"fund": "fph", "requested_cents": 68_000, "cap_cents": 76_000, "filed_on": filed_on, "committee_on": committee_on}
    scene.cases.initiatives.fund(id, 0, request)
    scene.cases.initiatives.move(id, "filed", on=filed_on)


def a_few(scene: Scene) -> dict[str, str]:
    """One idea, one filed, one deferred whose carriers do not know it, one that ended."""
    ids = {"idea": note(scene, "Boîte à livres du quai", GUIPONS, carried=False, lines=())}
    ids["filed"] = note(scene, "Jardin partagé des voisins")
    file_it(scene, ids["filed"], committee_on="2026-12-10")
    ids["deferred"] = note(scene, "Repas dans la cour")
    file_it(scene, ids["deferred"])
    scene.cases.initiatives.answer(ids["deferred"], 0, "deferred", on="2026-11-20", reason="L’assurance manque.")
    ids["ended"] = note(scene, "Bal d’été", carried=False, lines=())
    scene.cases.initiatives.move(ids["ended"], "dropped", reason="Le groupe a déménagé.")
    return ids
