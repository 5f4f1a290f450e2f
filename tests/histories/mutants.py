"""The exchange broken on purpose, one rule at a time: each breakage must be seen by the random histories.

    python3 -m tests.histories.mutants [N]        # N histories at most for each, 600 unless said

A mutant is a piece of text replaced in one function (see tests/mutants.py).
"""

import sys

from tests.histories.histories import draw, play
from tests.histories.scenarios import SCENARIOS
from tests.mutants import Mutant, planted

CHANGE, ORDERS, SYNC = "desktop_app.domain.change", "desktop_app.domain.orders", "desktop_app.sync"
EXCHANGE, FEED, REACH, SEEN = f"{SYNC}.exchange", f"{SYNC}.feed", f"{SYNC}.reach", f"{SYNC}.whereabouts"
NEWS, RECENT = f"{SYNC}.news", f"{SYNC}.recent"
OBEY, RECEIPTS, MEMORY, WORLD = f"{SYNC}.obedience", f"{SYNC}.receipts", "tests.histories.memory", "tests.histories.world"


def _m(name: str, where: str, old: str, new: str) -> Mutant:
    return Mutant(name, where, old, new, "histories")


MUTANTS = (
    _m("last writer wins", f"{CHANGE}:_heads", "heads[name] += (", "heads[name] = ("),
    _m("forgets seen names", f"{CHANGE}:_heads", "update(setting.seen)", "update(())"),
    _m("a deletion that hides", f"{CHANGE}:_hidden", "if others <= seen | {head.name for head in deleted} else", "if True else"),
    _m("seen taken at the save", f"{WORLD}:World.write", "view.get(name, ())", "self.view(replica, record).get(name, ())"),
    _m("sent means received", f"{EXCHANGE}:Laptop.note_sent", "ledger.note_sent(batch, Sent",
       "ledger.place({change.name: 1 for change in request.lines}); ledger.note_sent(batch, Sent"),
    _m("a receipt without names", f"{EXCHANGE}:Laptop.take_in",
       "ledger.place_sent(reply.answers, reply.receipt.positions, self.store.today())",
       "ledger.place({line.name: at for line, at in zip(ledger.unplaced(5000), reply.receipt.positions) if at}) if sent else None"),
    _m("acknowledged before the commit", f"{WORLD}:World.answer", "reply = self.central.receive(batch.id, batch.request, most)",
       "kept = self.disk.copy(); reply = self.central.receive(batch.id, batch.request, most); self.central.store.load(kept)"),
    _m("positions kept over an epoch", f"{EXCHANGE}:_enter_epoch", "ledger.void_positions(parted)", "pass"),
    _m("a restored central keeps its epoch", f"{FEED}:Central._open_epoch", "self.new_epoch(after)", 'ledger.fact("epoch")'),
    _m("an older epoch is believed", f"{EXCHANGE}:Laptop.take_in", "reply.epoch < known_epoch", "False"),
    _m("cursor at central", f"{NEWS}:begin_of", "request.cursor if request.epoch == epoch",
       'int(ledger.fact("at" + request.device) or 0) '
       'if not ledger.set_facts({"at" + request.device: str(ledger.feed_end())})'),
    _m("news taken wherever they begin", f"{EXCHANGE}:_fits", "reply.news.since <= cursor <= reply.news.until and", ""),
    _m("news for the other half", f"{EXCHANGE}:Laptop.take_in", "sent is not None and _fits", "_fits"),
    _m("news made for an older roster", f"{EXCHANGE}:_fits", "and reply.roster_version >= roster_of(ledger).version", ""),
    _m("news without older lines", f"{NEWS}:news_of", "if since else {}", "if False else {}"),
    _m("nothing ever leaves", f"{NEWS}:_looked_for", "record not in inside and (", "False and ("),
    _m("own lines left out of news", f"{NEWS}:news_of",
       "if name not in skipped and", "if name not in skipped and held[name].device != device.device and"),
    _m("everybody holds everything", f"{SEEN}:View.held", "may_hold(device, each)", "True"),
    _m("what was found is never found again", f"{SEEN}:Whereabouts.keep", "for record in view.changed:", "for record in ():"),
    _m("what has changed is taken from memory", f"{SEEN}:View._grounds", "if record not in changed else None", "if True else None"),
    _m("what moved stays where it was for all who look together", f"{RECENT}:Recent._add",
       "self._codes.update(codes)", "self._codes = {**codes, **self._codes}"),
    _m("all who look together may have all", f"{RECENT}:Recent.part", "if self._may_hold(device, code)", ""),
    _m("the sector follows the shown head", f"{REACH}:_places", 'state.heads.get("place", ())', 'state.heads.get("place", ())[-1:]'),
    _m("children stay when the parent moves", f"{FEED}:_dependents", "ledger.children(frontier) - found - moved", "set()"),
    _m("people stay when their matter moves", f"{FEED}:_dependents", "| ledger.residents(moved | found | beside)", ""),
    _m("a part is taken for the part of everything", f"{NEWS}:news_of", "or held[name].record not in begun", ""),
    _m("a part is kept when the cursor moves", f"{EXCHANGE}:_move_on", '"part": "0"', '"part": ledger.fact("part")'),
    _m("out before safe", f"{EXCHANGE}:_drop_leaving", "or not all(", "or False and not all("),
    _m("forgotten as soon as safe", f"{EXCHANGE}:_drop_leaving",
       "elif not any(change.device == device for change in changes):", "elif True:"),
    _m("safe taken from received", f"{EXCHANGE}:Laptop.take_in", "reply.safe))", "reply.news.until))"),
    _m("a line of unknown kind dropped", f"{OBEY}:Obedience.take",
       "if change.name not in held}", "if change.name not in held and ledger.understands(change)}"),
    _m("an upgrade tells nobody", f"{FEED}:Central._awaken",
       "self._look_again(ledger, woken | self.obedience.again(ledger))", "self.obedience.again(ledger)"),
    _m("a line twice", f"{OBEY}:Obedience.take", "if change.name not in held}", "}"),
    _m("a far clock is refused", f"{OBEY}:Obedience.take",
       "if change.name not in held}", 'if change.name not in held and change.at < "03"}'),
    _m("erasure once", f"{OBEY}:Obedience.take", "book.blanked(change)", "change"),
    _m("erasure of what is to come only", f"{OBEY}:Obedience._blank", "ledger.rewrite(rewritten)", "pass"),
    _m("erasure of listed records only", f"{ORDERS}:OrderBook.derived", "if not self.erased_residents", "if True"),
    _m("erasure spares the free text", f"{ORDERS}:_implied", "if order.cause:", "if False:"),
    _m("a save escapes the orders", f"{OBEY}:Obedience.recheck", "book.blanked(change)", "change"),
    _m("orders forgotten by a restored laptop", f"{EXCHANGE}:Laptop.restored",
       "self.obedience.obey(ledger, orders)", "ledger.set_facts({})"),
    _m("a revoked device goes on counting", f"{ORDERS}:OrderBook.counts", "change.device not in self.sealed or", "True or"),
    _m("a revocation keeps nothing", f"{FEED}:Central._obey", "ledger.counted_of(device)", "set()"),
    _m("nobody hears of an admission", f"{FEED}:Central._obey", "self._look_again(ledger, touched)", "pass"),
    _m("restored in the old incarnation", f"{EXCHANGE}:Laptop.restored", "ledger.open_incarnation()", "pass"),
    _m("a clone is never noticed", f"{EXCHANGE}:_number_used_twice", "return mine is not None and", "return False and"),
    _m("gaps left out", f"{RECEIPTS}:held_of", "without(gaps_in(runs), lost.get(incarnation, ()))", "()"),
    _m("only one's own lines are given back", f"{EXCHANGE}:Laptop.prepare", "ledger.unplaced(most, after))",
       '[line for line in ledger.unplaced(most, after) if line.device == ledger.fact("device")])'),
    _m("a supervisor's receipt empties", f"{RECEIPTS}:FileDesk.take",
       "ledger.tally(new)", "ledger.place({change.name: 1 for change in request.lines})"),
    _m("feed by order of start", f"{MEMORY}:MemoryStore.append_feed", "start=self.feed_end() + 1", "start=self.began + 1"),
    _m("half a reply is kept", f"{MEMORY}:MemoryStore.transaction", "if self.atomic and", "if False and"),
)  # fmt: skip

SEEN_BY = {
    "an older epoch is believed": 75,
    "news taken wherever they begin": 205,
    "the sector follows the shown head": 12,
    "children stay when the parent moves": 88,
    "out before safe": 22,
    "safe taken from received": 22,
    "a line twice": 9,
    "a save escapes the orders": 133,
    "orders forgotten by a restored laptop": 157,
    "restored in the old incarnation": 27,
    "what moved stays where it was for all who look together": 63,
    "all who look together may have all": 11,
}
"""The seed of a history that sees a breakage which those written by hand, and seed 0, do not."""


def first_caught(mutant: Mutant, most: int, start: int = 0) -> tuple[int, str] | None:
    """The first history that sees the breakage, and what it saw (-1: one written by hand); None when none of `most` does."""
    with planted(mutant):
        for scenario in SCENARIOS:
            try:
                scenario()
            except Exception as error:
                return -1, f"{scenario.__name__}: {error}"
        for seed in range(start, start + most):
            try:
                broke = play(seed, draw(seed))[0]
            except Exception as error:
                broke = f"0 {error!r}"
            if broke:
                return seed, broke
    return None


def main(arguments: list[str]) -> int:
    most, survivors = int(arguments[0]) if arguments else 600, 0
    for mutant in MUTANTS:
        found = first_caught(mutant, most)
        survivors += found is None
        print(f"{'SURVIVES' if found is None else 'caught'} {mutant.name}: {found}", flush=True)
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
