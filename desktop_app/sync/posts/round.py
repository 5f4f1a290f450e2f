"""One exchange from beginning to end, by any transport: deliver, collect, take in, until there is nothing more to say."""

from dataclasses import dataclass, field

from desktop_app.domain.errors import BadHeader, BatchRefused, CannotDecrypt, CarnetError, CentralNotReady, CentralRefusesDevice, ReWrapped
from desktop_app.services.exchange_ports import Answer, Transport
from desktop_app.services.ports import Cancelled, Progress
from desktop_app.sync.messages import TakenIn
from desktop_app.sync.posts.laptop import LaptopPost
from desktop_app.sync.touched import Touched


@dataclass(slots=True)
class Rounded:
    """What an exchange did. `sent` lines delivered, `received` lines that were new here; `trouble`: the first, whatever came after.

    `waiting`: batches left whose answers come later. `handed`: receipts of supervisors.
    """

    sent: int = 0
    received: int = 0
    forgotten: int = 0
    records: Touched = field(default_factory=Touched)
    waiting: bool = False
    handed: int = 0
    trouble: CarnetError | None = None
    cancelled: bool = False


def exchange_round(post: LaptopPost, transport: Transport, progress: Progress, cancelled: Cancelled, total: int = 0) -> Rounded:
    """Exchange until both ends have all that they may have. Never raises for what the network, the disk or the other end does.

    A batch that is refused hinders no other one, and nothing that was done before a trouble is undone. `total` is for the progress only.
    """
    return _Round(post, transport, progress, cancelled, total).run()


@dataclass(slots=True)
class _Round:
    post: LaptopPost
    transport: Transport
    progress: Progress
    cancelled: Cancelled
    total: int
    done: Rounded = field(default_factory=Rounded)
    again: bool = False

    def run(self) -> Rounded:
        try:
            self._collect()
            self._exchange()
        except CarnetError as trouble:
            self._note(trouble)
        return self.done

    def _exchange(self) -> None:
        retried = False
        while True:
            before, self.again = self.post.mark(), False
            try:
                whole = self._pass()
            except CentralNotReady:
                if retried:
                    raise
                retried = True
                self.post.not_ready()
                continue
            if whole:
                self.transport.finish()
            after = self.post.mark()
            if self.cancelled() or not self.transport.answers_at_once or after == before:
                return
            if not (self.again or after.unsettled_since(before)):
                return

    def _pass(self) -> bool:
        """Everything that has no position, once; whether all of it was delivered."""
        whole = True
        for sealed in self.post.batches():
            if self.cancelled():
                self.done.cancelled = True
                return False
            try:
                self.transport.deliver(sealed)
            except BatchRefused as trouble:
                self._note(trouble)
                self.post.refused(sealed.batch)
                whole = False
                continue
            self.done.sent += sealed.lines
            self.done.waiting |= not self.transport.answers_at_once
            self.progress(self.done.sent, max(self.total, self.done.sent))
            answered = self._collect() if self.transport.answers_at_once else 0
            if sealed.lines and not answered:  # an answer says it better
                self.post.left(sealed.batch)
        return whole

    def _collect(self) -> int:
        """Take in what lies there; how many answers."""
        answers = 0
        for answer in self.transport.collect():
            self._take(answer)
            answers += 1
        return answers

    def _take(self, answer: Answer) -> None:
        if not answer.content:
            raise CentralRefusesDevice
        try:
            taken = self.post.take_in(answer.content)
        except (CannotDecrypt, ReWrapped) as trouble:
            if self.transport.answers_at_once:  # elsewhere, what cannot be opened is somebody else's
                self._note(trouble)
        except BatchRefused as trouble:
            if self.transport.answers_at_once or not isinstance(trouble, BadHeader) or trouble.reason != "direction":
                self._note(trouble)  # a batch that goes to central is for the desk, not for here
        else:
            self._count(taken)
            self.transport.taken(answer)

    def _count(self, taken: TakenIn) -> None:
        self.done.received += taken.new_lines
        self.done.forgotten += taken.forgotten
        self.done.records.add(taken.records)
        self.done.handed += taken.outcome == "handed"
        self.again = taken.more or taken.outcome == "receipt_only"

    def _note(self, trouble: CarnetError) -> None:
        self.done.trouble = self.done.trouble or trouble
