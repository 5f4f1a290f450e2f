"""Static pages for whoever holds a slip, at an address that nobody finds, and a poster for each stairwell.

Pages say what a slip's lines say: dates, bodies, a theme; there is no text of anybody on them, so no name. They are off until a supervisor
and the DPO agree. Before an election (D13) they stay without the authority's name, and no poster is made: it would show achievements.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from desktop_app.domain.days import add_days
from desktop_app.domain.elections import in_neutral_period
from desktop_app.domain.errors import NotYours
from desktop_app.domain.record import Record
from desktop_app.domain.slip import ALPHABET
from desktop_app.services.document import Document, DocumentWriter, HouseStyle, Para, Table
from desktop_app.services.house import HouseFacts
from desktop_app.services.paging import every
from desktop_app.services.papers.names import names_in, residents
from desktop_app.services.papers.say import Say
from desktop_app.services.ports import Cancelled, Filter, Progress
from desktop_app.services.public_agreements import require_agreed
from desktop_app.services.session import Session
from desktop_app.services.slip_desk import SlipDesk
from desktop_app.services.slip_values import Matter
from desktop_app.services.slip_words import SlipWords
from desktop_app.services.territories import Territory
from desktop_app.services.text import folded
from desktop_app.services.wording import Wording

Value = Any
KEPT_DAYS = 180
"""Days that a page stays after the last word was given (product choice): long enough to come back and say that it is not done."""

POSTER_MONTHS_DAYS = 730
PUBLIC_AUDIENCES = ("group", "building", "street", "council", "public")
"""To whom a promise was made so that its title may hang in a hall; of what one person asked only the theme is shown."""

PAGE_NAME = re.compile(rf"[{ALPHABET}]{{26}}\.html")
POSTER_NAME = re.compile(r"affiche-[a-z0-9-]{1,80}-[0-9a-f]{16}\.(?:pdf|html)")


@dataclass(frozen=True, slots=True)
class PagePart:
    """One request on a page."""

    heading: str
    theme: str
    facts: tuple[str, ...]
    remains: str


@dataclass(frozen=True, slots=True)
class SlipPage:
    """One page, in words: the writer adds nothing but form. `authority` is empty before an election."""

    lang: str
    title: str
    number: str
    parts: tuple[PagePart, ...]
    headings: tuple[str, str]
    note: str
    call: str
    updated: str
    authority: str = ""


class PublicFolder(Protocol):
    """Where pages lie. Raises NotAPublicFolder, DiskFull, FileNotWritable."""

    def begin(self) -> None:
        """Check that the folder is empty or ours, and mark it as ours."""
        ...

    def names(self) -> tuple[str, ...]: ...
    def write(self, name: str, content: bytes) -> bool:
        """Whole or not at all; False when the very same content was there already."""
        ...

    def remove(self, name: str) -> None: ...


class PageWriter(Protocol):
    """Makes files of pages."""

    def page(self, page: SlipPage) -> bytes: ...
    def index(self, lang: str, title: str, text: str) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Published:
    """What a run did: pages and posters that stand now, files written because they changed, files taken away; `stopped` before its end."""

    pages: int
    posters: int
    written: int
    removed: int
    stopped: bool = False


@dataclass(slots=True)
class PublicPages:
    """Over one notebook, that of a supervisor."""

    session: Session
    house: HouseFacts

    def publish(
        self,
        folder: PublicFolder,
        words: Wording,
        pages: PageWriter,
        papers: DocumentWriter,
        progress: Progress = lambda done, total: None,
        cancelled: Cancelled = lambda: False,
    ) -> Published:
        """Bring the folder up to today. A run that is cut or stopped leaves every page whole, old or new, and takes none away.

        `progress` counts files. Raises NotYours, PublicPagesOff, NotAPublicFolder, DiskFull, FileNotWritable.
        """
        self._may("publish", ("supervisor",))
        require_agreed(self.session.reading)
        folder.begin()
        made: dict[str, Callable[[], bytes]] = {f"{address}.html": partial(pages.page, page) for address, page in self.pages(words)}
        slips, posters = len(made), self.posters(words)
        for name, document in posters:
            made[f"{name}.pdf"], made[f"{name}.html"] = partial(papers.pdf, document), partial(papers.html, document)
        title, text = words.document("public.index_title"), words.document("public.index")
        made["index.html"] = partial(pages.index, words.language, title, text)
        made["robots.txt"] = partial(bytes, b"User-agent: *\nDisallow: /\n")
        written = 0
        for at, (name, make) in enumerate(made.items()):
            if cancelled():
                return Published(slips, len(posters), written, 0, stopped=True)
            progress(at, len(made))
            written += folder.write(name, make())
        progress(len(made), len(made))
        gone = [name for name in folder.names() if name not in made and is_ours(name)]
        for name in gone:
            folder.remove(name)
        return Published(slips, len(posters), written, len(gone))

    def remove(self, folder: PublicFolder) -> int:
        """Take every page away, agreed upon or not; returns how many files. Raises NotYours, NotAPublicFolder."""
        self._may("publish", ("supervisor", "dpo"))
        folder.begin()
        gone = [name for name in folder.names() if is_ours(name)]
        for name in gone:
            folder.remove(name)
        return len(gone)

    def _may(self, act: str, roles: tuple[str, ...]) -> None:
        if self.session.author.role not in roles:
            raise NotYours(act, self.session.author.role)

    @property
    def neutral(self) -> bool:
        return in_neutral_period(self.session.today().isoformat(), self.session.reading.meta("election_on"))

    # -- pages
    def pages(self, words: Wording) -> Iterator[tuple[str, SlipPage]]:
        """Every page with its address: slips given, not voided, not closed for long."""
        desk, said = SlipDesk(self.session), SlipWords(words)
        phone, today = self.session.reading.meta("public_phone"), self.session.today().isoformat()
        for slip in self._given():
            looked = desk.read(slip.id)
            matters = [matter for matter in looked.matters if matter.facts]
            if not matters or all(_closed_before(matter, add_days(today, -KEPT_DAYS)) for matter in matters):
                continue
            yield str(slip["address"]), self._page(str(slip["number"]), matters, said, phone, today)

    def _given(self) -> Iterator[Record]:
        return (slip for slip in every(self.session.reading, "slip", Filter(equal=(("state", "given"),))) if slip["commitment"])

    def _page(self, number: str, matters: list[Matter], said: SlipWords, phone: str, today: str) -> SlipPage:
        words = said.words
        doubled = len(matters) > 1
        return SlipPage(
            lang=words.language,
            title=words.document("public.title"),
            number=words.document("public.page_title", number=number),
            parts=tuple(self._part(matter, said, doubled) for matter in matters),
            headings=(words.document("public.facts"), words.document("public.remains")),
            note=words.document("public.double") if doubled else "",
            call=words.document("public.call", phone=phone) if phone else words.document("public.call_open"),
            updated=words.document("public.updated", day=said.day(today)),
            authority="" if self.neutral else self.house.style().authority,
        )

    def _part(self, matter: Matter, said: SlipWords, doubled: bool) -> PagePart:
        held = self.session.reading.get(matter.commitment)
        theme = self._theme(held) if held is not None and not held.hidden else ""
        heading = said.words.document("public.demand", on=said.day(matter.facts[0].on)) if doubled else ""
        return PagePart(
            heading, said.words.document("public.theme", theme=theme) if theme else "", said.facts(matter), said.remains(matter)
        )

    def _theme(self, commitment: Record) -> str:
        """Themes that may say something about a person stay out."""
        territory = self.session.territory()
        theme = territory.themes.get(str(commitment["main_theme"] or ""))
        return "" if theme is None or theme["sensitive"] else territory.theme_label(str(commitment["main_theme"]))

    # -- posters
    def posters(self, words: Wording) -> tuple[tuple[str, Document], ...]:
        """One a stairwell where a slip was given: its name as a file, and what was asked there; none before an election."""
        if self.neutral:
            return ()
        secrets: dict[str, str] = {}
        places: dict[str, Mapping[str, Value]] = {}
        for slip in self._given():
            held = self.session.reading.get(str(slip["commitment"]))
            key = _stairwell(held) if held is not None else ""
            if held is not None and key:
                places.setdefault(key, held["place"])
                secrets[key] = min(secrets.get(key, "~"), str(slip["address"]))
        asked = self._asked_at(set(places))
        territory = self.session.territory()
        named = self._named([str(one["title"]) for found in asked.values() for one in found])
        made = []
        for key in sorted(places):
            where = territory.where_label(places[key])
            name = f"affiche-{_slug(where)}-{hashlib.sha256(f'{secrets[key]}|{key}'.encode()).hexdigest()[:16]}"
            made.append((name, self._poster(where, asked.get(key, []), named, words)))
        return tuple(made)

    def _asked_at(self, wanted: set[str]) -> dict[str, list[Record]]:
        found: dict[str, list[Record]] = defaultdict(list)
        since = add_days(self.session.today().isoformat(), -POSTER_MONTHS_DAYS)
        for one in every(self.session.reading, "commitment", Filter(since=since)) if wanted else ():
            if (key := _stairwell(one)) in wanted and one.computed.get("state") != "merged":
                found[key].append(one)
        return found

    def _named(self, titles: list[str]) -> frozenset[str]:
        """Titles in which a resident may be named: one look at everybody for all of them, then one for each that is left."""
        reading, territory = self.session.reading, self.session.territory()
        if not titles or not names_in((("", title) for title in titles), residents(reading), territory):
            return frozenset()
        people = tuple(residents(reading))
        return frozenset(title for title in titles if names_in((("", title),), people, territory))

    def _poster(self, where: str, asked: list[Record], named: frozenset[str], words: Wording) -> Document:
        say = Say(words, "public.poster")
        rows = [
            row for one in sorted(asked, key=lambda one: (str(one["made_on"]), one.id), reverse=True) if (row := self._row(one, named, say))
        ]
        head = (say("asked"), say("on"), say("standing"))
        phone = self.session.reading.meta("public_phone")
        table = Table(head, tuple(rows), widths=(0.4, 0.25, 0.35))
        style: HouseStyle = self.house.style()
        return Document(
            title=say("title"),
            subtitle=where,
            lang=words.language,
            house=style,
            blocks=(table, *((Para(say("call", phone=phone), "lead"),) if phone else ())),
            points=16.0,
            foot=say("foot", day=say.short(self.session.today().isoformat())),
            public=True,
            description=say("description"),
        )

    def _row(self, one: Record, named: frozenset[str], say: Say) -> tuple[str, str, str] | None:
        territory: Territory = self.session.territory()
        title = str(one["title"] or "")
        if one["promised_to"] not in PUBLIC_AUDIENCES or title in named:
            title = self._theme(one)
        if not title:
            return None
        computed = one.computed
        state, outcome = str(computed.get("state") or "open"), str(computed.get("outcome") or "")
        standing = say.standing(state, outcome, str(computed.get("done_on") or ""))
        body = territory.body_name(str(computed.get("body_now") or "")) if state == "transferred" else ""
        return title, say.short(one["made_on"]), f"{standing} ({body})" if body else standing


def is_ours(name: str) -> bool:
    """Whether a file is one that this program makes and may take away."""
    return bool(PAGE_NAME.fullmatch(name) or POSTER_NAME.fullmatch(name)) or name in ("index.html", "robots.txt")


def _closed_before(matter: Matter, day: str) -> bool:
    return matter.remains == "nothing" and max(fact.on for fact in matter.facts) < day


def _stairwell(commitment: Record) -> str:
    """The address of a commitment as a key; empty when it has no number."""
    place = commitment["place"] if isinstance(commitment["place"], Mapping) else {}
    if not place.get("street") or not place.get("number"):
        return ""
    return "|".join(folded(str(place.get(part) or "")) for part in ("town", "street", "number", "building"))


def _slug(text: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", folded(text)).strip("-")
    return plain[:60].strip("-") or "adresse"
