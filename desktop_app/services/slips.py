"""Slips (talons): pads printed, slips given, lost, doubled, mistyped and voided. Look-up is `slip_desk`.

Numbers are a device's code and a count, never used again. A restored store and a replaced laptop draw a new code (`open_incarnation`), so
that what was printed after the backup was made, which nothing here remembers, is never printed a second time. Should chance draw a code
anew whose slips are known here, the count begins beyond them with a gap; and if it draws one whose slips nobody here knows, the codes on
the papers still tell the two apart.
"""

import secrets
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.change import Edit
from desktop_app.domain.commitment_progress import LIVE
from desktop_app.domain.days import add_days
from desktop_app.domain.errors import InvalidField, NotYours, UnknownRecord
from desktop_app.domain.record import Record
from desktop_app.domain.slip import (
    ADDRESS_LENGTH,
    ALPHABET,
    CODE_ALPHABET,
    CODE_LENGTH,
    PAGES_MOST,
    PER_PAGE,
    SLIP,
    Draw,
    count_of,
    draw,
    normal_number,
    slip_number,
    slip_state,
)
from desktop_app.services.entry import Context, creation, require_writer
from desktop_app.services.outcome import Outcome
from desktop_app.services.paging import every
from desktop_app.services.ports import Filter, Reading
from desktop_app.services.public_agreements import public_base
from desktop_app.services.session import Session, outcome
from desktop_app.services.slip_giving import free_slip, free_slips, giving, naming, numbered, voiding
from desktop_app.services.slip_lines import line_edits
from desktop_app.services.slip_values import PadPaper, PadRow, PrintedSlip, SlipRow

PRINTERS = ("agent", "supervisor")
GAP = 1_000
"""Numbers left out when a device's code was drawn before: more than anybody prints between two backups (product choice)."""

READ_AT_ONCE = 10_000
"""Slips read to list pads: fifty of the largest."""

PAD_MOST = PAGES_MOST * PER_PAGE
FOLLOWED_DAYS = 60
"""Days after the last word during which the lines of a closed matter are still brought up (product choice)."""


@dataclass(slots=True)
class Slips:
    """The use cases of the Slips page. `random` draws one sign of an alphabet; tests give their own."""

    session: Session
    random: Draw = secrets.choice

    # -- printing
    def print_pad(self, pages: int = 1) -> Outcome[str]:
        """A new pad of `pages` × 8 slips; returns its name, the first number. Raises NotYours, InvalidField `too_small`, `too_large`."""
        if self.session.author.role not in PRINTERS:
            raise NotYours("print_slips", self.session.author.role)
        if not 1 <= pages <= PAGES_MOST:
            raise InvalidField("pages", "too_small" if pages < 1 else "too_large", str(pages), str(1 if pages < 1 else PAGES_MOST))
        with self.session.write() as context:
            first = self._last(context) + 1
            numbers = [slip_number(context.work.read.meta("code"), first + at) for at in range(pages * PER_PAGE)]
            saved = context.work.save([self._edit(number, numbers[0], context) for number in numbers])
            context.work.set_meta(_counter(context.work.read), str(first + len(numbers) - 1))
        return outcome(numbers[0], saved)

    def _last(self, context: Context) -> int:
        """The last count used under this incarnation; where it prints for the first time, a gap beyond what its code is known for."""
        read = context.work.read
        kept = read.meta(_counter(read))
        if kept:
            return int(kept)
        known = self._greatest(f"{read.meta('code')}-", read)
        return known + GAP if known else 0

    @staticmethod
    def _greatest(prefix: str, reading: Reading) -> int:
        numbers = (str(slip["number"]) for slip in every(reading, "slip"))
        return max((count_of(number) for number in numbers if number.startswith(prefix)), default=0)

    def _edit(self, number: str, pad: str, context: Context) -> Edit:
        values = {
            "number": number,
            "pad": pad,
            "code": draw(CODE_ALPHABET, CODE_LENGTH, self.random),
            "address": draw(ALPHABET, ADDRESS_LENGTH, self.random),
            "holder": context.author.person,
        }
        return creation(SLIP, context.work.new_id(), values, context)

    def paper(self, pad: str, base: str = "", again: bool = False) -> PadPaper:
        """What is printed: the free slips of a pad (`again`: of those given, too). Raises UnknownRecord."""
        reading = self.session.reading
        held = reading.page("slip", Filter(equal=(("pad", _pad_name(pad)),)), PAD_MOST).records
        if not held:
            raise UnknownRecord(pad)
        wanted = ("unused", "given") if again else ("unused",)
        found = sorted((slip for slip in held if slip_state(slip.values) in wanted), key=lambda slip: str(slip["number"]))
        base = base or public_base(reading)
        link = f"{base.rstrip('/')}/{{}}.html" if base else ""
        slips = tuple(PrintedSlip(str(one["number"]), str(one["code"]), link.format(one["address"]) if link else "") for one in found)
        return PadPaper(_pad_name(pad), slips, reading.meta("public_phone"))

    # -- lists
    def pads(self, everybody: bool = False) -> tuple[PadRow, ...]:
        """Pads, newest first: one's own, or all that this laptop holds."""
        me, reading = self.session.author.person, self.session.reading
        groups: dict[str, list[Record]] = defaultdict(list)
        for slip in reading.page("slip", Filter() if everybody else _of(me), READ_AT_ONCE).records:
            groups[str(slip["pad"])].append(slip)
        names = {one.id: str(one["name"]) for one in reading.reference("person")}
        rows = [_pad_row(pad, held, me, names) for pad, held in groups.items()]
        return tuple(sorted(rows, key=lambda row: (row.printed_on, row.first), reverse=True))

    def rows(self, pad: str) -> tuple[SlipRow, ...]:
        """Every slip of a pad, in order."""
        reading = self.session.reading
        held = reading.page("slip", Filter(equal=(("pad", pad),)), PAD_MOST).records
        return self._rows(sorted(held, key=lambda slip: str(slip["number"])))

    def find(self, typed: str) -> tuple[SlipRow, ...]:
        """Slips of a number, whatever their state. Raises InvalidField `slip_number`."""
        return self._rows(numbered(normal_number(typed), self.session.reading))

    def of_commitment(self, commitment: str) -> tuple[SlipRow, ...]:
        """Every slip that was given to a commitment, voided ones too."""
        return self._rows(self.session.reading.page("slip", Filter(equal=(("commitment", commitment),)), PAD_MOST).records)

    def next_free(self) -> str:
        """The number to tear off next from one's own pads; empty when there is none left."""
        free = free_slips(self.session.author.person, self.session.reading)
        return str(free[0]["number"]) if free else ""

    def free_count(self) -> int:
        """How many of one's own are left."""
        return len(free_slips(self.session.author.person, self.session.reading))

    def _rows(self, held: Iterable[Record]) -> tuple[SlipRow, ...]:
        slips, reading = tuple(held), self.session.reading
        matters = {one.id: one for one in reading.get_many("commitment", {str(slip["commitment"]) for slip in slips if slip["commitment"]})}
        sheets = {one.id: one for one in reading.get_many("field_sheet", {str(slip["sheet"]) for slip in slips if slip["sheet"]})}
        return tuple(_row(slip, matters.get(str(slip["commitment"] or "")), sheets.get(str(slip["sheet"] or ""))) for slip in slips)

    # -- giving
    def give(self, typed: str, commitment: str, *, code: str = "", borrowed: bool = False, replaces: str = "") -> Outcome[str]:
        """Give a slip to a commitment; returns its number. `replaces` is the id of the slip lost, voided by the same gesture.

        Raises UnknownRecord and what `free_slip` raises.
        """
        with self.session.write() as context:
            require_writer(SLIP, context)
            held = _commitment(commitment, context)
            slip = free_slip(typed, context.author.person, context.work.read, code=code, borrowed=borrowed)
            edits = giving(slip, held, context) + naming(held, str(slip["number"]), context)
            if replaces:
                old = _slip(replaces, context)
                edits += [edit for edit in voiding(old, "lost", context) if edit.kind == "slip"]
            saved = context.work.save(edits)
        return outcome(str(slip["number"]), saved)

    def void(self, id: str, reason: str) -> Outcome[str]:
        """Take a slip out of use. Raises UnknownRecord, InvalidField, SlipVoid."""
        with self.session.write() as context:
            require_writer(SLIP, context)
            slip = _slip(id, context)
            saved = context.work.save(voiding(slip, reason, context))
        return outcome(str(slip["number"]), saved)

    # -- catching up
    def catch_up(self) -> Outcome[int]:
        """Write the lines that others could not (an elected member holds no slips); returns how many slips were brought up."""
        if self.session.author.role not in PRINTERS:
            return Outcome(0)
        behind = self._followed()
        if not behind:
            return Outcome(0)
        with self.session.write() as context:
            edits = [edit for slip, held in behind for edit in line_edits(slip, held, context)]
            saved = context.work.save(edits) if edits else None
        return outcome(len({edit.settings["slip"].value for edit in edits if "slip" in edit.settings}), saved)

    def _followed(self) -> list[tuple[Record, Record]]:
        """One's own slips with their commitments, as long as something may still happen there."""
        reading, since = self.session.reading, add_days(self.session.today().isoformat(), -FOLLOWED_DAYS)
        given = reading.page("slip", Filter(equal=(*_of(self.session.author.person).equal, ("state", "given"))), READ_AT_ONCE).records
        held = {one.id: one for one in reading.get_many("commitment", {str(slip["commitment"]) for slip in given if slip["commitment"]})}
        pairs = [(slip, held[str(slip["commitment"])]) for slip in given if str(slip["commitment"]) in held]
        return [(slip, one) for slip, one in pairs if one.computed.get("state") in LIVE or str(one.computed.get("told_on") or "9") >= since]


def _of(person: str) -> Filter:
    return Filter(equal=(("author", person),))


def _counter(reading: Reading) -> str:
    return f"slips:{reading.meta('incarnation')}"


def _pad_name(typed: str) -> str:
    return normal_number(typed)


def _commitment(id: str, context: Context) -> Record:
    held = context.work.read.get(id)
    if held is None or held.kind != "commitment" or held.hidden:
        raise UnknownRecord(id)
    return held


def _slip(id: str, context: Context) -> Record:
    held = context.work.read.get(id)
    if held is None or held.kind != "slip":
        raise UnknownRecord(id)
    return held


def _pad_row(pad: str, held: list[Record], me: str, names: dict[str, str]) -> PadRow:
    numbers = sorted((str(slip["number"]) for slip in held), key=lambda number: (len(number), number))
    states = [slip_state(slip.values) for slip in held]
    holder = str(held[0]["holder"])
    counts = (states.count("unused"), states.count("given"), states.count("void"))
    printed = min(slip.created_at for slip in held)[:10]
    return PadRow(pad, numbers[0], numbers[-1], *counts, printed_on=printed, mine=holder == me, holder=names.get(holder, ""))


def _row(slip: Record, matter: Record | None, sheet: Record | None) -> SlipRow:
    return SlipRow(
        id=slip.id,
        number=str(slip["number"]),
        code=str(slip["code"]),
        pad=str(slip["pad"]),
        state=slip_state(slip.values),
        given_on=str(slip["given_on"] or ""),
        voided_on=str(slip["voided_on"] or ""),
        void_reason=str(slip["void_reason"] or ""),
        commitment=matter.id if matter is not None else "",
        title=str(matter["title"] or "") if matter is not None else "",
        sheet=str(sheet["number"] or "") if sheet is not None else "",
        sheet_line=int(slip["sheet_line"] or 0),
        doubled="commitment" in slip.conflicts,
    )
