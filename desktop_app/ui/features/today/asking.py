"""What one question to the reader brings to the day's page."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.services.actors import Due
from desktop_app.services.agenda import Review, Today
from desktop_app.services.announcements import AnnouncementRow
from desktop_app.services.ports import Draft
from desktop_app.services.slip_values import SlipNote
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.acts import Lookups, read_lookups
from desktop_app.ui.features.today.contacts_due import contacts_due
from desktop_app.ui.features.today.initiative_card import NO_NEWS, InitiativeNews, initiative_news
from desktop_app.ui.features.today.visit_card import NextVisit, next_visit


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question to the reader brings; `drafts` go with the days left to each, `areas` are labels by encounter."""

    lookups: Lookups
    today: Today
    drafts: tuple[tuple[Draft, int], ...]
    areas: dict[str, str]
    review: Review | None
    visit: NextVisit | None = None
    notes: tuple[SlipNote, ...] = ()
    said: tuple[AnnouncementRow, ...] = ()
    contacts: tuple[Due, ...] = ()
    initiatives: InitiativeNews = NO_NEWS


def ask(use_cases: UseCases) -> Answer:
    """Everything on the page (a job for the reader)."""
    found = use_cases.agenda.today()
    territory = use_cases.session.territory()
    return Answer(
        lookups=read_lookups(use_cases),
        today=found,
        drafts=tuple((draft, use_cases.drafts.days_left(draft)) for draft in found.waiting_drafts),
        areas={one.id: territory.area_label(one["place"]) for one in found.recent},
        review=use_cases.agenda.review() if use_cases.session.author.role == "supervisor" else None,
        said=use_cases.announcements.this_week(),
        contacts=contacts_due(use_cases),
        initiatives=initiative_news(use_cases),
        visit=next_visit(use_cases),
        notes=use_cases.slip_desk.notes(),
    )
